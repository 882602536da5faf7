/**
 * Discounts: in the order written, each on what the earlier ones left of what it covers. Over its period one never
 * takes off more than is there; what it cannot take off lapses. What a period's earlier bills took off counts, so that
 * a discount of a longer period is the difference of two totals on every bill.
 */
import { operandValue } from "../../metering/evaluate.ts";
import {
  add,
  isZero,
  max,
  min,
  multiply,
  negate,
  type Rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../../number/rational.ts";
import type { PlanDiscount, PlanVersion } from "../../plan/plan.ts";
import { type CivilDate, compareDates } from "../../time/civil.ts";
import { periodWords } from "../../time/period.ts";
import type { CarriedCap, CarriedSum } from "../carried.ts";
import { type Days, isIn, serviceOf } from "../days.ts";
import { type BillBasis, exactOf, parametersOn } from "../draft.ts";
import { moneyWords, percentWords } from "../words.ts";
import { type AdjustmentPeriod, adjustmentPeriod, amountFor, isClosed, keysOf } from "./amounts.ts";
import { measured, rowsOff, rowsRule } from "./discount-rows.ts";
import { put, rounded, type Share, shareOverCharges, shareOverLines } from "./shares.ts";
import {
  type Covered,
  covered,
  type Entry,
  grouped,
  hull,
  inContractOrder,
  looseEntry,
  spendOn,
  spendWeights,
  sumLeft,
  sumOf,
  type Working,
  withSpend,
  withSum,
} from "./spend.ts";
import { versionOn, windowDays } from "./term-days.ts";

/** The discounts that come before minimums and maximums, or those that come after. */
export function applyDiscounts(basis: BillBasis, before: Working, afterMinimums: boolean): Working {
  let working = before;
  for (const version of basis.plan.versions) {
    for (const discount of version.discounts) {
      if (discount.afterMinimums !== afterMinimums) continue;
      const own: Own = { basis, version, discount, window: windowOf(basis, version, discount) };
      working = discount.form.kind === "percent" ? percentOff(own, working) : periodOff(own, working);
    }
  }
  return working;
}

/** A discount of one version, for one account. */
export interface Own {
  readonly basis: BillBasis;
  readonly version: PlanVersion;
  readonly discount: PlanDiscount;
  /** Null: at all times. */
  readonly window: Days | null;
}

function windowOf(basis: BillBasis, version: PlanVersion, { window }: PlanDiscount): Days | null {
  return window === null ? null : windowDays(basis.timeline, version, window);
}

function isOn({ version, discount, window }: Own, entry: Entry): boolean {
  if (entry.version !== version || !discount.on.includes(entry.charge)) return false;
  return window === null || isIn(entry.from, window);
}

// A percentage

/** The rate follows the lines' days, so that lines of different rates are discounted apart. */
function percentOff(own: Own, before: Working): Working {
  const { basis, version, discount } = own;
  const { form } = discount;
  if (form.kind !== "percent") return before;
  const rateOf = ({ entry }: Covered): Rational =>
    operandValue(form.rate, parametersOn({ version, account: basis.account }, entry.from));
  const keyOf = (one: Covered): string => `${toText(rateOf(one))} ${capKey(own, one.entry.day)}`;
  let working = before;
  for (const group of grouped(inOrder(covered(before, entry => isOn(own, entry))), keyOf)) {
    const first = group[0];
    if (first === undefined) continue;
    const rate = rateOf(first);
    const lines = group.map(({ index }) => ({ index, entry: working.entries[index] ?? first.entry }));
    const base = sumLeft(lines);
    // Below zero only what is given back is left, and with it the discount that it had.
    const off = sign(base) > 0 ? min(multiply(base, rate), base) : multiply(base, rate);
    const service = hull(lines.map(({ entry }) => entry.service));
    const rule = `${percentWords(rate)} off`;
    const due = dueFor(own, working, first.entry.day, { target: off, before: ZERO });
    working = { ...working, caps: due.caps };
    const exact = subtract(due.before, due.target);
    if (isZero(exact)) continue;
    const taken = takenOf(own, { rule, service, base, exact });
    const amount = subtract(due.before, rounded(basis, due.target));
    working = put(basis, working, taken, shareOverLines(basis, amount, lines, true));
    working = { ...working, caps: paid(own, working, first.entry.day, negate(amount)) };
  }
  return working;
}

/** By day, so that what an earlier period uses up is not there for a later one. */
function inOrder(lines: readonly Covered[]): readonly Covered[] {
  return [...lines].sort((a, b) => compareDates(a.entry.day, b.entry.day) || a.index - b.index);
}

// An amount each period, or rows

/** What the discount takes off over all bills of a period follows what they hold of that period. */
function periodOff(own: Own, before: Working): Working {
  const { basis, discount } = own;
  const { form } = discount;
  if (form.kind === "percent") return before;
  const measure = form.kind === "rows" && form.by.kind === "spend" ? form.by.of : [];
  const periodOf = (day: CivilDate): AdjustmentPeriod | null =>
    adjustmentPeriod(basis, form.period, day, own.window);
  const keyOf = ({ entry }: Covered): string => {
    const period = periodOf(entry.day);
    return period === null ? "" : `${keysOf(period).from} ${capKey(own, entry.day)}`;
  };
  const counts = (entry: Entry): boolean =>
    periodOf(entry.day) !== null && (isOn(own, entry) || measure.includes(entry.charge));
  let working = before;
  for (const group of grouped(inOrder(covered(before, counts)), keyOf)) {
    const first = group[0];
    const period = first === undefined ? null : periodOf(first.entry.day);
    if (first === undefined || period === null) continue;
    const lines = group.map(({ index }) => ({ index, entry: working.entries[index] ?? first.entry }));
    working = periodGroup(own, working, period, lines, first.entry.day);
  }
  return working;
}

function periodGroup(
  own: Own,
  before: Working,
  period: AdjustmentPeriod,
  lines: readonly Covered[],
  day: CivilDate,
): Working {
  const { basis, discount } = own;
  const on = lines.filter(({ entry }) => isOn(own, entry));
  const key = { kind: "discount", name: discount.name, from: keysOf(period).from } as const;
  const earlier = sumOf(before.sums, key);
  if (earlier === null && isClosed(basis, period)) return before;
  if (earlier === null && on.length === 0 && !hasMeasure(own)) return before;
  const base = withSpend(earlier?.base ?? [], on);
  const baseSum = spendOn(base, discount.on);
  const spend = add(exactOf(earlier?.measured ?? "0"), measuredSpend(own, lines));
  const off = offOf(own, period, baseSum, spend);
  if (off === null) return before;
  const moved = exactOf(earlier?.moved ?? "0");
  const due = dueFor(own, before, day, { target: off.amount, before: moved });
  const exact = subtract(due.before, due.target);
  const amount = subtract(due.before, rounded(basis, due.target));
  const sum: CarriedSum = {
    ...key,
    to: keysOf(period).to,
    base,
    measured: toText(spend),
    // Under a cap the sum says what was wanted, and the cap what was taken.
    moved: toText(discount.atMost === null ? subtract(moved, amount) : off.amount),
  };
  const working = { ...before, sums: withSum(before.sums, sum), caps: due.caps };
  if (isZero(amount)) return working;
  const service = serviceOf(period.served);
  const taken = takenOf(own, { rule: off.rule, service, base: sumLeft(on), exact });
  const done = put(basis, working, taken, periodShares(own, period, amount, on, base));
  return { ...done, caps: paid(own, done, day, negate(amount)) };
}

/** Where the bill has no line of the period, the charges bear it by what was spent on them. */
function periodShares(
  { basis, discount }: Own,
  period: AdjustmentPeriod,
  amount: Rational,
  on: readonly Covered[],
  base: CarriedSum["base"],
): readonly Share[] {
  if (on.length > 0) return shareOverLines(basis, amount, on, false);
  const charges = inContractOrder(basis, discount.on);
  const entries = charges.map(charge => looseEntry(basis, charge, period.served));
  return shareOverCharges(basis, amount, entries, spendWeights(base, charges));
}

function hasMeasure({ discount }: Own): boolean {
  return discount.form.kind === "rows" && discount.form.by.kind === "spend";
}

function measuredSpend({ discount }: Own, lines: readonly Covered[]): Rational {
  const { form } = discount;
  if (form.kind !== "rows" || form.by.kind !== "spend") return ZERO;
  const { of } = form.by;
  return sumLeft(lines.filter(({ entry }) => of.includes(entry.charge)));
}

/** What is taken off over the period so far; null where the measure is not known or has no value. */
function offOf(
  own: Own,
  period: AdjustmentPeriod,
  base: Rational,
  spend: Rational,
): { readonly amount: Rational; readonly rule: string } | null {
  const { basis, version, discount } = own;
  const { form } = discount;
  if (form.kind === "amount") {
    const stated = amountFor(basis, period, form.prorated, [], day => statedOn(own, day));
    const words = moneyWords(basis.plan.currency, statedOn(own, period.served.from));
    const rule = `${words} off each ${periodWords(form.period)}`;
    return { amount: min(stated, max(ZERO, base)), rule };
  }
  if (form.kind !== "rows") return null;
  const quantity = form.by.kind === "spend" ? spend : measured(basis, version, form.by.meter, period);
  if (quantity === null) return null;
  const amount = rowsOff(own, form, period, quantity, base);
  return { amount, rule: rowsRule(own, form, period, quantity) };
}

/** The amount that the version of the day states; nothing where it has no such discount. */
function statedOn({ basis, discount }: Own, day: CivilDate): Rational {
  const version = versionOn(basis.timeline, day);
  const form = version.discounts.find(one => one.name === discount.name)?.form;
  if (form === undefined || form.kind !== "amount") return ZERO;
  return operandValue(form.amount, parametersOn({ version, account: basis.account }, day));
}

function takenOf(
  { discount }: Own,
  rest: Pick<Parameters<typeof put>[2], "rule" | "service" | "base" | "exact">,
): Parameters<typeof put>[2] {
  return { kind: "discount", of: discount, afterTax: false, ...rest };
}

// At most so much each period

function capKey(own: Own, day: CivilDate): string {
  return capPeriod(own, day)?.from ?? "";
}

function capPeriod(
  { basis, discount }: Own,
  day: CivilDate,
): { readonly from: string; readonly to: string } | null {
  if (discount.atMost === null) return null;
  const period = adjustmentPeriod(basis, discount.atMost.period, day, null);
  return period === null ? null : keysOf(period);
}

/** What a discount takes off over a period so far, before it is rounded, and what of it was taken off before. */
interface Due {
  readonly target: Rational;
  readonly before: Rational;
}

/** Under a cap its own period counts: what the discount wants in it so far, but at most the cap. */
function dueFor(
  own: Own,
  { caps }: Working,
  day: CivilDate,
  uncapped: Due,
): Due & { readonly caps: readonly CarriedCap[] } {
  const { basis, version, discount } = own;
  const keys = capPeriod(own, day);
  if (discount.atMost === null || keys === null) return { ...uncapped, caps };
  const earlier = capIn(caps, discount.name, keys.from);
  const more = subtract(uncapped.target, uncapped.before);
  const wanted = add(exactOf(earlier?.wanted ?? "0"), more);
  const most = operandValue(discount.atMost.amount, parametersOn({ version, account: basis.account }, day));
  const taken = exactOf(earlier?.taken ?? "0");
  const now: CarriedCap = {
    discount: discount.name,
    ...keys,
    wanted: toText(wanted),
    taken: toText(taken),
  };
  const others = caps.filter(cap => cap !== earlier);
  return { target: min(most, wanted), before: taken, caps: [...others, now] };
}

/** Adds what was taken off, rounded, to the cap's period. */
function paid(own: Own, { caps }: Working, day: CivilDate, off: Rational): readonly CarriedCap[] {
  const keys = capPeriod(own, day);
  const cap = keys === null ? null : capIn(caps, own.discount.name, keys.from);
  if (cap === null) return caps;
  const now = { ...cap, taken: toText(add(exactOf(cap.taken), off)) };
  return [...caps.filter(other => other !== cap), now];
}

function capIn(caps: readonly CarriedCap[], discount: string, from: string): CarriedCap | null {
  return caps.find(cap => cap.discount === discount && cap.from === from) ?? null;
}
