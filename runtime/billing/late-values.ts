/**
 * Values of the register that become known after the bills that they concern: each of those bills' lines is made anew
 * with what was known before and with what is known now, and the difference is a correction line.
 */
import { add, isZero, negate, type Rational, subtract, toText, ZERO } from "../number/rational.ts";
import type { DateText } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Account } from "./account.ts";
import type { BillStep } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedPart } from "./carried.ts";
import { earliest } from "./days.ts";
import { type BillBasis, type DraftLine, exactOf, sumSteps } from "./draft.ts";
import { feesServed } from "./fee-lines.ts";
import { knownAccount, knownFrom } from "./knowledge.ts";
import { onceServed } from "./once-lines.ts";
import { openPeriodsIn } from "./price-periods.ts";
import { adjustmentCuts } from "./splits.ts";
import { piecesRemembered } from "./timeline.ts";

/** How the lines in arrears of a charge are made for one of its earlier bills. */
export type LinesOf = (
  basis: BillBasis,
  charge: string,
  period: BillingPeriod,
) => { readonly lines: readonly DraftLine[]; readonly open: readonly CarriedPart[] };

export function lateCorrections(basis: BillBasis, charge: string, linesOf: LinesOf): readonly DraftLine[] {
  const { period, register } = basis;
  if (period === null || period.number < 2) return [];
  const since = newlyKnown(register, period.from, period.closes);
  if (since === null) return [];
  const before = withAccount(basis, knownAccount(register, period.from));
  return earlierPeriods(basis, charge, since, period).flatMap(one => {
    const was = madeFor(before, charge, one, linesOf);
    const now = madeFor(basis, charge, one, linesOf);
    return differences(basis, charge, one, was, now);
  });
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

function withAccount(basis: BillBasis, account: Account): BillBasis {
  const timeline = { ...basis.timeline, account };
  return { ...basis, account, timeline, pieces: piecesRemembered(timeline) };
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

function madeFor(
  basis: BillBasis,
  charge: string,
  period: BillingPeriod,
  linesOf: LinesOf,
): readonly DraftLine[] {
  const then: BillBasis = { ...basis, period, open: [] };
  return [
    ...linesOf(then, charge, period).lines,
    ...feesServed(then, charge, period),
    ...onceServed(then, charge, period),
  ];
}

/** One line for each stretch of equal taxes and discounts. */
function differences(
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
