/**
 * Discounts: in the order written, each on what the earlier ones left of what it covers, one pass for each name over
 * the lines of all versions that have it. Over its period one never takes off more than is there; what it cannot take
 * off lapses. What a period's earlier bills took off counts, so that a discount of a longer period is the difference of
 * two totals on every bill.
 */
import { operandValue } from "../../metering/evaluate.ts";
import { bug } from "../../number/bug.ts";
import {
  add,
  isZero,
  max,
  min,
  multiply,
  negate,
  ONE,
  type Rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../../number/rational.ts";
import { type CivilDate, parseCivilDate } from "../../time/civil.ts";
import { periodWords } from "../../time/period.ts";
import type { CarriedHeld, CarriedSum } from "../carried.ts";
import { isIn, serviceOf } from "../days.ts";
import { type BillBasis, exactOf } from "../draft.ts";
import { moneyWords, percentWords } from "../words.ts";
import { givesBack } from "./advance-parts.ts";
import { type AdjustmentPeriod, adjustmentPeriod, amountFor, isClosed, keysOf } from "./amounts.ts";
import { billedAhead, spendOn } from "./billed-ahead.ts";
import { capKey, dueFor, paid } from "./caps.ts";
import { measured, type Rows, rowsOff, rowsRule } from "./discount-rows.ts";
import {
  byDay,
  type Dated,
  formStretches,
  type Own,
  ownTerms,
  parametersIn,
  type Term,
  termOf,
  termOn,
} from "./discount-terms.ts";
import { moveWith, percentGivenBack } from "./given-back.ts";
import { settleHeld } from "./held.ts";
import { type Going, measureOf, spendAhead, spendOf } from "./measured-spend.ts";
import { ownPercentages, put, rounded, type Share, shareOverCharges, shareOverLines } from "./shares.ts";
import {
  type Covered,
  covered,
  type Entry,
  grouped,
  hull,
  looseEntries,
  ofThisBill,
  openDays,
  spendWithin,
  sumLeft,
  sumOf,
  unsettled,
  type Working,
  withSpend,
  withSum,
} from "./spend.ts";
import { dayWithin, namesOfAll } from "./stretches.ts";

/** The discounts that come before minimums and maximums, or those that come after. */
export function applyDiscounts(basis: BillBasis, before: Working, afterMinimums: boolean): Working {
  let working = before;
  for (const name of namesOfAll(basis, basis.plan, version => version.discounts.map(one => one.name))) {
    const own = ownTerms(basis, name);
    working = percentGivenBack(basis, name, working, afterMinimums);
    working = percentOff(own, working, { afterMinimums, pending: false });
    // A percentage off of what is settled later is a part of that bill's line: credits see what it would be.
    const { entries } = percentOff(own, working, { afterMinimums, pending: true });
    working = { ...working, entries };
    // What picks rows is less the earlier discounts, not less this one.
    const start = working;
    for (const stretch of formStretches(own, afterMinimums)) {
      working = periodsOff({ own, stretch, afterMinimums, start }, working);
    }
    working = spendAhead(basis, name, afterMinimums, start, working);
    working = billedAhead(basis, name, afterMinimums, start, working);
  }
  return working;
}

function termFor(own: Own, entry: Entry, afterMinimums: boolean): Term | null {
  const term = termOf(own, entry);
  return term?.discount.afterMinimums === afterMinimums ? term : null;
}

function takenOf(
  term: Term,
  rest: Pick<Parameters<typeof put>[2], "rule" | "service" | "base" | "exact" | "period">,
): Parameters<typeof put>[2] {
  return { kind: "discount", of: term.discount, afterTax: false, ...rest };
}

/** As the working has them now. */
function current(working: Working, lines: readonly Covered[]): readonly Covered[] {
  return lines.map(({ index, entry }) => ({ index, entry: working.entries[index] ?? entry }));
}

// A percentage

interface Which {
  readonly afterMinimums: boolean;
  readonly pending: boolean;
}

/** The rate follows the lines' days, so that lines of different rates are discounted apart. */
function percentOff(own: Own, before: Working, { afterMinimums, pending }: Which): Working {
  const rateOf = (entry: Entry): Rational | null => {
    if (entry.pending !== pending || givesBack(entry)) return null;
    const term = termFor(own, entry, afterMinimums);
    const form = term?.discount.form;
    if (term === null || form?.kind !== "percent") return null;
    return operandValue(form.rate, parametersIn(own, term, entry.from));
  };
  const lines = byDay(covered(before, entry => rateOf(entry) !== null));
  const keyOf = ({ entry }: Covered): string => `${toText(rateOf(entry) ?? ZERO)} ${capKey(own, entry)}`;
  let working = before;
  for (const group of grouped(lines, keyOf)) {
    const first = group[0]?.entry;
    if (first === undefined) continue;
    const rate = rateOf(first) ?? ZERO;
    working = percentGroup(own, working, first, rate, current(working, group));
  }
  return working;
}

function percentGroup(
  own: Own,
  before: Working,
  first: Entry,
  rate: Rational,
  lines: readonly Covered[],
): Working {
  const { basis } = own;
  const term = termOf(own, first) ?? bug(`${own.name} does not cover ${first.charge}`);
  const base = sumLeft(lines);
  // Below zero only what is given back is left, and with it the discount that it had.
  const off = sign(base) > 0 ? min(multiply(base, rate), base) : multiply(base, rate);
  const service = hull(lines.map(({ entry }) => entry.service));
  const rule = `${percentWords(rate)} off`;
  const due = dueFor(own, before, first, { target: off, before: ZERO });
  const working = { ...before, caps: due.caps };
  const exact = subtract(due.before, due.target);
  const shown = { rule, service, base, period: null };
  if (isZero(exact)) {
    const isNothing = isZero(rate) || lines.every(({ entry }) => isZero(entry.left));
    return isNothing || !isZero(base)
      ? working
      : put(basis, working, takenOf(term, { ...shown, exact }), ownPercentages(basis, min(rate, ONE), lines));
  }
  // What others have left of a cap takes off no more than there is.
  const most = (off: Rational): Rational => (sign(base) > 0 ? max(off, negate(base)) : off);
  const amount = most(subtract(due.before, rounded(basis, due.target)));
  const taken = takenOf(term, { ...shown, exact: most(exact) });
  const done = put(basis, working, taken, shareOverLines(basis, amount, lines, true));
  return { ...done, caps: paid(own, done, first, negate(amount)) };
}

// An amount each period, or rows

/** What the discount takes off over all bills of a period follows what they hold of that period. */
function periodsOff(going: Going, before: Working): Working {
  const { own, stretch, start, afterMinimums } = going;
  const { basis } = own;
  const periods = new Map<string, { readonly period: AdjustmentPeriod; readonly on: Covered[] }>();
  const note = (day: CivilDate, line: Covered | null): void => {
    const period = adjustmentPeriod(basis, stretch.rule, day, stretch);
    if (period === null) return;
    const { from } = keysOf(period);
    const known = periods.get(from) ?? { period, on: [] };
    if (line !== null) known.on.push(line);
    periods.set(from, known);
  };
  const isOn = (entry: Entry): boolean =>
    isIn(entry.from, stretch) && termFor(own, entry, afterMinimums) !== null;
  for (const line of covered(start, isOn)) note(dayWithin(stretch, line.entry.day), line);
  for (const { entry } of covered(start, entry => measureOf(going).includes(entry.charge)))
    note(entry.day, null);
  // What its earlier bills took off may follow from what this bill knows, also where it has no line of the period.
  if (basis.period !== null) note(basis.period.from, null);
  if (!isByMeter(termOn(own, stretch.from)))
    for (const day of openDays(before, { kind: "discount", name: own.name })) note(day, null);
  let working = settleHeld(basis, before, held => isHeldBy(going, held));
  for (const key of [...periods.keys()].sort()) {
    const found = periods.get(key);
    if (found !== undefined) working = periodOff(going, working, found.period, found.on);
  }
  return working;
}

/** Rows that a reading picks are on nothing that is billed before it is known. */
function isByMeter(term: Term | null): boolean {
  const form = term?.discount.form;
  return form?.kind === "rows" && form.by.kind === "meter";
}

function isHeldBy({ own, stretch, afterMinimums }: Going, { kind, name, from }: CarriedHeld): boolean {
  const day = parseCivilDate(from);
  if (kind !== "discount" || name !== own.name || day === null || !isIn(day, stretch)) return false;
  return termOn(own, day)?.discount.afterMinimums === afterMinimums;
}

/** One after the other where periods of `at most` are shorter. */
function periodOff(going: Going, before: Working, period: AdjustmentPeriod, on: readonly Covered[]): Working {
  const { own } = going;
  const key = { kind: "discount", name: own.name, from: keysOf(period).from } as const;
  const earlier = sumOf(before.sums, key);
  if (earlier === null && isClosed(own.basis, period)) return before;
  const isBySpend = measureOf(going).length > 0;
  if (earlier === null && on.length === 0 && !isBySpend) return before;
  const spend = add(exactOf(earlier?.measured ?? "0"), spendOf(going, period));
  // What was rated before has had its share then.
  const settled = on.filter(({ entry }) => entry.rated);
  const now = byDay(on.filter(({ entry }) => !entry.rated));
  const groups = grouped(now, ({ entry }) => capKey(own, entry));
  let base = withSpend(unsettled(earlier, settled), settled);
  const of = termOn(own, period.served.from)?.discount;
  let working =
    of === undefined ? before : moveWith(own.basis, before, { kind: "discount", of, period: key.from }, now);
  for (const lines of groups.length === 0 ? [[]] : groups) {
    base = withSpend(base, lines);
    const moved = exactOf(sumOf(working.sums, key)?.moved ?? "0");
    const sum = { ...key, to: keysOf(period).to, base, measured: toText(spend), moved: toText(moved) };
    working = takeOff(own, working, period, lines, sum);
  }
  return working;
}

/** `sum` is what the period holds with these lines; `moved` what was taken off before them. */
function takeOff(
  own: Own,
  before: Working,
  period: AdjustmentPeriod,
  lines: readonly Covered[],
  sum: CarriedSum,
): Working {
  const { basis } = own;
  const term = termOn(own, period.served.from) ?? bug(`${own.name} is nowhere`);
  const spend = spendOn(own, spendWithin(sum.base, period));
  const baseSum = spend.reduce((all, { amount }) => add(all, exactOf(amount)), ZERO);
  const off = offOf(own, term, period, baseSum, exactOf(sum.measured));
  if (off === null) return before;
  const moved = exactOf(sum.moved);
  const dated = lines[0]?.entry ?? datedIn(basis, period);
  const due = dueFor(own, before, dated, { target: off.amount, before: moved });
  const exact = subtract(due.before, due.target);
  const amount = subtract(due.before, rounded(basis, due.target));
  const isCapped = capKey(own, dated) !== "";
  // Under a cap the sum says what was wanted, and the cap what was taken.
  const now = { ...sum, moved: toText(isCapped ? off.amount : subtract(moved, amount)) };
  const working = { ...before, sums: withSum(before.sums, now), caps: due.caps };
  if (isZero(amount)) return working;
  const service = serviceOf(period.served);
  const { from } = keysOf(period);
  const taken = takenOf(term, { rule: off.rule, service, base: sumLeft(lines), exact, period: from });
  const done = put(basis, working, taken, periodShares(own, amount, lines, spend));
  return { ...done, caps: paid(own, done, dated, negate(amount)) };
}

/** A day of the period on this bill. */
function datedIn({ period }: BillBasis, { served }: AdjustmentPeriod): Dated {
  const day = dayWithin(served, period?.from ?? served.from);
  return { from: day, day };
}

/** Where the bill has no line of the period that comes to something, earlier bills' services bear it by theirs. */
function periodShares(
  { basis }: Own,
  amount: Rational,
  lines: readonly Covered[],
  base: CarriedSum["base"],
): readonly Share[] {
  const on = ofThisBill(lines);
  const charges = new Set(base.filter(one => !isZero(exactOf(one.amount))).map(({ charge }) => charge));
  const isBorne = on.some(({ entry }) => !isZero(entry.left));
  if (isBorne || (on.length > 0 && charges.size === 0)) return shareOverLines(basis, amount, on, false);
  return shareOverCharges(basis, amount, looseEntries(basis, base, [...charges]));
}

/** What is taken off over the period so far; null where the measure is not known or has no value. */
function offOf(
  own: Own,
  term: Term,
  period: AdjustmentPeriod,
  base: Rational,
  spend: Rational,
): { readonly amount: Rational; readonly rule: string } | null {
  const { basis } = own;
  const { form } = term.discount;
  if (form.kind === "percent") return null;
  if (form.kind === "amount") {
    const stated = amountFor(basis, period, form.prorated, [], day => statedOn(own, day));
    const words = moneyWords(basis.plan.currency, statedOn(own, period.served.from));
    const rule = `${words} off each ${periodWords(form.period)}`;
    return { amount: min(stated, max(ZERO, base)), rule };
  }
  const rows: Rows = { own, term, form, period };
  const quantity = form.by.kind === "spend" ? spend : measured(rows, form.by.meter);
  if (quantity === null) return null;
  return { amount: rowsOff(rows, quantity, base), rule: rowsRule(rows, quantity) };
}

/** The amount that the version of the day states. */
function statedOn(own: Own, day: CivilDate): Rational {
  const term = termOn(own, day);
  const form = term?.discount.form;
  if (term === null || form?.kind !== "amount") return ZERO;
  return operandValue(form.amount, parametersIn(own, term, day));
}
