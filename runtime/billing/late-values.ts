/**
 * Values of the register that become known after the bills that they concern, and what a bill corrects of the spend of
 * earlier ones: each of those bills' lines is made anew with what was known before and with what is known now, and the
 * difference is a correction line.
 */
import { add, isZero, negate, type Rational, subtract, toText, ZERO } from "../number/rational.ts";
import type { DateText, PlanVersion } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { isBoundary, periodAt } from "../time/period.ts";
import type { Account } from "./account.ts";
import type { BillStep } from "./bill.ts";
import { withUsageKnown } from "./bill-usage.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedPart } from "./carried.ts";
import { cut, earliest } from "./days.ts";
import { type BillBasis, type DraftLine, exactOf, sumSteps } from "./draft.ts";
import { feesServed } from "./fee-lines.ts";
import { feeGroups } from "./fee-price.ts";
import { knownAccount, knownEnd, knownFrom } from "./knowledge.ts";
import { onceServed } from "./once-lines.ts";
import { openPeriodsIn } from "./price-periods.ts";
import { spendIn, spendSources } from "./spend.ts";
import { adjustmentCuts } from "./splits.ts";
import { pieceAt, piecesRemembered } from "./timeline.ts";

/** How the lines in arrears of a charge are made for one of its earlier bills. */
export type LinesOf = (
  basis: BillBasis,
  charge: string,
  period: BillingPeriod,
) => { readonly lines: readonly DraftLine[]; readonly open: readonly CarriedPart[] };

/** `made` are the lines of the bill so far. */
export function lateCorrections(
  basis: BillBasis,
  charge: string,
  made: (charge: string) => readonly DraftLine[],
  linesOf: LinesOf,
): readonly DraftLine[] {
  const { period } = basis;
  if (period === null || period.number < 2) return [];
  const spent = spentBefore(spendSources(basis, charge).flatMap(made), period.from);
  const since = earliest(learntSince(basis, charge, period), spent);
  if (since === null) return [];
  const before = asBefore(basis, period);
  const periods = earlierPeriods(basis, charge, priceBegins([before, basis], charge, since), period);
  const was = madeFor(before, charge, periods, linesOf);
  const now = madeFor(basis, charge, periods, linesOf);
  return periods.flatMap(one => differences(basis, charge, one, was, now));
}

/** The first day before the period from which on the charge's prices are known otherwise than when they were billed. */
export function learntSince(basis: BillBasis, charge: string, period: BillingPeriod): CivilDate | null {
  const values = newlyKnown(basis.register, period.from, period.closes);
  return earliest(values, cutSince(basis, period, charge));
}

/**
 * Where the earliest of the price periods begins that hold the day: longer ones are made anew from there, and so are
 * fees in advance, which were due with the bill before their beginning.
 */
function priceBegins(known: readonly BillBasis[], charge: string, day: CivilDate): CivilDate {
  const since = known.reduce((first, basis) => feeBegins(basis, charge, first), day);
  const days = { from: since, to: addDays(since, 1) };
  return known
    .flatMap(({ plan, timeline, pieces }) =>
      openPeriodsIn(plan.zone, timeline.term.from, pieces(charge), days),
    )
    .reduce<CivilDate>((first, { counted }) => earliest(first, counted.from) ?? first, since);
}

function feeBegins({ pieces, timeline }: BillBasis, charge: string, day: CivilDate): CivilDate {
  const { from: start } = timeline.term;
  const inAdvance = pieces(charge).filter(one => one.charge.timing === "advance");
  const begins = feeGroups(inAdvance)
    .filter(({ each }) => each.kind !== "hour")
    .map(({ each }) => cut(periodAt(each, start, day), start, null).from);
  return begins.reduce<CivilDate>((first, from) => earliest(first, from) ?? first, day);
}

/** The first day before the period on which one of the lines counts. */
function spentBefore(lines: readonly DraftLine[], from: CivilDate): CivilDate | null {
  return lines.reduce<CivilDate | null>(
    (first, { day }) => (compareDates(day, from) < 0 ? earliest(first, day) : first),
    null,
  );
}

/** Where an allowance's period began that an end cuts, and with it what it has, if the bill is the first to know it. */
export function cutSince(basis: BillBasis, period: BillingPeriod, charge: string): CivilDate | null {
  const { plan, register, end, timeline } = basis;
  const earlier = knownEnd(plan, register, period.from);
  if (end === null || (earlier !== null && compareDates(earlier, end) === 0)) return null;
  const piece = pieceAt(basis.pieces(charge), addDays(end, -1));
  if (piece === null) return null;
  const since = allowancesCut([piece.version], charge, timeline.term.from, end);
  return since === null || compareDates(since, period.from) >= 0 ? null : since;
}

/**
 * Where the earliest allowance's period of the charge began that an end on that day, as its first day after, would cut,
 * and with it what it has.
 */
export function allowancesCut(
  versions: readonly PlanVersion[],
  charge: string,
  anchor: CivilDate,
  end: CivilDate,
): CivilDate | null {
  const rules = versions
    .filter(({ policies }) => policies.partialPeriods === "prorate")
    .flatMap(({ charges, allowances }) => [
      ...charges.filter(({ name }) => name === charge).flatMap(({ includes }) => includes),
      ...allowances.filter(one => one.for.includes(charge)),
    ])
    .map(({ period }) => period);
  return rules.reduce<CivilDate | null>(
    (first, rule) =>
      rule.kind === "hour" || isBoundary(rule, anchor, end)
        ? first
        : earliest(first, periodAt(rule, anchor, end).from),
    null,
  );
}

/** The first day from which on values hold that a bill is the first to know, if it lies before its period. */
function newlyKnown(register: Account, from: CivilDate, closes: CivilDate): CivilDate | null {
  const [last, now] = [formatCivilDate(from), formatCivilDate(closes)];
  const values = Object.values(register.parameters).flat();
  return values.reduce<CivilDate | null>((first, value) => {
    const known = knownFrom(value);
    const isNew = known !== null && known > last && known <= now;
    if (!isNew || value.from === null || value.from >= last) return first;
    return earliest(first, parseCivilDate(value.from));
  }, null);
}

/** The first day that a later bill may still have to make anew: from where on values hold that are not known yet. */
export function reviewedSince({ register }: BillBasis, closed: CivilDate): CivilDate {
  const day: DateText = formatCivilDate(closed);
  return Object.values(register.parameters)
    .flat()
    .reduce<CivilDate>((first, value) => {
      const known = knownFrom(value);
      if (value.from === null || known === null || known <= day) return first;
      return earliest(first, parseCivilDate(value.from)) ?? first;
    }, closed);
}

/** As the bill before knew it, without what this one adds to the spend and has credits in units pay. */
export function asBefore(basis: BillBasis, { from }: BillingPeriod): BillBasis {
  const account = knownAccount(basis.register, from);
  const end = knownEnd(basis.plan, basis.register, from);
  const timeline = { ...basis.timeline, account, term: { ...basis.timeline.term, to: end } };
  const spend: BillBasis["spend"] = (names, window) => spendIn(basis, names, [], window);
  const { paidBefore: payments } = basis;
  return { ...basis, account, end, timeline, pieces: piecesRemembered(timeline), spend, payments };
}

/** Of a price period that is still open the bill itself charges what is missing. */
function earlierPeriods(
  basis: BillBasis,
  charge: string,
  since: CivilDate,
  period: BillingPeriod,
): readonly BillingPeriod[] {
  const days = { from: period.from, to: addDays(period.from, 1) };
  const { plan, calendar, timeline } = basis;
  const open = openPeriodsIn(plan.zone, timeline.term.from, basis.pieces(charge), days)[0]?.served.from;
  const found: BillingPeriod[] = [];
  for (let number = period.number - 1; number >= 1; number -= 1) {
    const one = calendar.period(number);
    if (one === null || compareDates(one.to, since) <= 0) break;
    if (open === undefined || compareDates(one.from, open) < 0) found.unshift(one);
  }
  return found;
}

/**
 * The lines of earlier bills, one after the other, each with what those before have billed of longer price periods, and
 * of levels with what it knew.
 */
function madeFor(
  basis: BillBasis,
  charge: string,
  periods: readonly BillingPeriod[],
  linesOf: LinesOf,
): readonly DraftLine[] {
  let open: readonly CarriedPart[] = [];
  return periods.flatMap(period => {
    const then: BillBasis = { ...withUsageKnown(basis, period.end), period, open };
    const made = linesOf(then, charge, period);
    ({ open } = made);
    return [...made.lines, ...feesServed(then, charge, period), ...onceServed(then, charge, period)];
  });
}

/** One line for each stretch of equal taxes and discounts. */
export function differences(
  basis: BillBasis,
  charge: string,
  period: BillingPeriod,
  was: readonly DraftLine[],
  now: readonly DraftLine[],
): readonly DraftLine[] {
  const cuts = adjustmentCuts(basis.timeline, charge, period);
  return [period.from, ...cuts].flatMap((from, index): readonly DraftLine[] => {
    const to = cuts[index] ?? period.to;
    const isInside = ({ day }: DraftLine): boolean =>
      compareDates(from, day) <= 0 && compareDates(day, to) < 0;
    const [old, fresh] = [was.filter(isInside), now.filter(isInside)];
    const first = fresh[0] ?? old[0];
    const amount = subtract(sumOf(fresh), sumOf(old));
    if (first === undefined || isZero(amount)) return [];
    const before: BillStep = {
      kind: "billed before",
      bill: period.number,
      amount: toText(negate(sumOf(old))),
      clause: first.line.clause,
    };
    const steps = [...fresh.flatMap(({ line }) => line.steps), before];
    const exact = toText(sumSteps(steps));
    const line = { ...first.line, kind: "correction", steps, exact, amount: toText(amount) } as const;
    return [{ ...first, line }];
  });
}

function sumOf(lines: readonly DraftLine[]): Rational {
  return lines.reduce((sum, { line }) => add(sum, exactOf(line.amount)), ZERO);
}
