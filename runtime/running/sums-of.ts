/** How a bill's lines come to its total, where that follows from their sums: no share of an adjustment may matter. */
import type { Bill, BillLine } from "../billing/bill.ts";
import { exactOf } from "../billing/draft.ts";
import { numberOf } from "../metering/evaluate.ts";
import { smallInteger } from "../number/integer.ts";
import { add, ONE, quotient, type Rational, ZERO } from "../number/rational.ts";
import type { PlanDiscount, PlanLimit, PlanTax, PlanVersion } from "../plan/plan.ts";
import { periodWords } from "../time/period.ts";
import type { Op, Sums, TotalRule } from "./sums.ts";
import { MOST_WHOLE, roundingOf } from "./whole.ts";
import { commonDenominator } from "./whole-price.ts";

export interface SumsOf {
  readonly sums: Sums;
  /** The group of each line of the bill. */
  readonly groupOf: readonly number[];
}

/** One adjustment or tax, and the charges that it is on. */
interface Rule {
  readonly kind: Op["kind"];
  readonly on: readonly string[];
  readonly n: Rational;
  readonly d: Rational;
}

/** `isCut`: the term cuts the bill's period; `from` and `to` are its days. */
export function sumsOf(bill: Bill, version: PlanVersion, isCut: boolean): SumsOf | null {
  const { roundLines } = version;
  if (roundLines === null || bill.lines.some(line => line.version !== version.version)) return null;
  const step = numberOf(roundLines.step);
  const rules = rulesOf(bill, version, step, isCut);
  if (rules === null) return null;
  const keys: string[] = [];
  const groupOfCharge = (charge: string): number => {
    const key = coverage(rules, charge, 0);
    const known = keys.indexOf(key);
    return known === -1 ? keys.push(key) - 1 : known;
  };
  const groupOf = bill.lines.map(({ charge }) => groupOfCharge(charge));
  const ops: Op[] = [];
  for (const [at, { kind, on, n, d }] of rules.entries()) {
    // What it moves falls on all of them in shares, which must not matter to what comes after.
    if (new Set(on.map(charge => coverage(rules, charge, at + 1))).size > 1 && kind !== "tax") return null;
    const groups = [...new Set(on.map(groupOfCharge))];
    const [whole, over] = [smallOf(n), smallOf(d)];
    if (groups.length === 0) continue;
    if (whole === null || over === null) return null;
    ops.push({
      kind,
      groups: Int32Array.from(groups),
      steps: whole,
      rate: roundingOf(whole, over, roundLines.mode),
    });
  }
  const groups = sumsOfLines(bill.lines, groupOf, keys.length, step);
  const end = totalRule(bill, version, step);
  return groups === null || end === null ? null : { sums: { groups, ops, end }, groupOf };
}

/** Which of the rules from one on are on the charge. */
function coverage(rules: readonly Rule[], charge: string, from: number): string {
  return rules.map(({ on }, at) => (at >= from && on.includes(charge) ? "1" : "0")).join("");
}

function sumsOfLines(
  lines: readonly BillLine[],
  groupOf: readonly number[],
  count: number,
  step: Rational,
): Float64Array | null {
  const sums = Array.from({ length: count }, () => ZERO);
  for (const [at, { amount }] of lines.entries()) {
    const group = groupOf[at] ?? 0;
    sums[group] = add(sums[group] ?? ZERO, quotient(exactOf(amount), step));
  }
  const whole = sums.map(smallOf);
  return whole.includes(null) ? null : Float64Array.from(whole, sum => sum ?? 0);
}

// Adjustments and taxes

/** In the order in which they apply; null where one is not of the plain kinds. */
function rulesOf(bill: Bill, version: PlanVersion, step: Rational, isCut: boolean): readonly Rule[] | null {
  const { discounts, limits, taxes, credits } = version;
  if (credits.length > 0 || bill.credits.length > 0) return null;
  const off = (afterMinimums: boolean): readonly (Rule | null)[] =>
    discounts.filter(one => one.afterMinimums === afterMinimums).map(percentOff);
  const limited = limits.map(limit => limitRule(limit, bill, version, step, isCut));
  const rules = [...off(false), ...limited, ...off(true), ...taxes.map(tax => taxRule(tax, bill))];
  const isMixed = bill.taxes.some(({ included }) => included) && bill.taxes.some(({ included }) => !included);
  if (isMixed || rules.includes(null)) return null;
  return rules.flatMap(rule => rule ?? []);
}

function percentOff({ on, window, atMost, form }: PlanDiscount): Rule | null {
  if (window !== null || atMost !== null || form.kind !== "percent" || form.rate.kind !== "number")
    return null;
  return { kind: "percent", on, ...ratio(numberOf(form.rate.value)) };
}

/** Of one billing period, in which all lies that the limit is on. */
function limitRule(
  { kind, on, prorated, rows }: PlanLimit,
  { lines, period }: Bill,
  { billed }: PlanVersion,
  step: Rational,
  isCut: boolean,
): Rule | null {
  const [row] = rows;
  const isPlain = rows.length === 1 && row?.from.kind === "start" && row.amount.kind === "number";
  if (!isPlain || (isCut && prorated) || row.amount.kind !== "number") return null;
  const isOfBill = periodWords(row.period) === periodWords(billed);
  const isWithin = lines.every(
    ({ charge, service }) => !on.includes(charge) || (service.from >= period.from && service.to <= period.to),
  );
  const steps = quotient(numberOf(row.amount.value), step);
  return isOfBill && isWithin && steps.d === 1n ? { kind, on, n: steps, d: ONE } : null;
}

/** With the one rate that it has on the bill. One that prices include is no part of the total. */
function taxRule({ name, on }: PlanTax, { taxes }: Bill): Rule | null {
  const own = taxes.filter(tax => tax.name === name);
  const [first] = own;
  if (own.length > 1) return null;
  if (first === undefined || first.included) return { kind: "tax", on: [], ...ratio(ZERO) };
  return { kind: "tax", on, ...ratio(exactOf(first.rate)) };
}

function ratio({ n, d }: Rational): Pick<Rule, "n" | "d"> {
  return { n: { n, d: 1n }, d: { n: d, d: 1n } };
}

// The total

function totalRule(bill: Bill, version: PlanVersion, step: Rational): TotalRule | null {
  const { roundTotal, policies } = version;
  const total = numberOf(roundTotal.step);
  const isLast = bill.kind === "last";
  const { smallTotals, negativeTotals } = policies;
  const isSmallBilled = smallTotals === null || (smallTotals.then === "carried forward" && isLast);
  const small = isSmallBilled ? ZERO : exactOf(smallTotals.below);
  const brought = exactOf(bill.forward.brought);
  const decimals = decimalsFor([total, brought, small]);
  if (decimals === null) return null;
  const over = 10n ** BigInt(decimals);
  const of = quotient(step, total);
  const inParts = (amount: Rational): number | null => smallOf(quotient(amount, { n: 1n, d: over }));
  const [whole, before, least] = [inParts(total), inParts(brought), inParts(small)];
  const [n, d] = [smallOf({ n: of.n, d: 1n }), smallOf({ n: of.d, d: 1n })];
  if (n === null || d === null || whole === null || before === null || least === null) return null;
  const negative = negativeTotals === "paid out" || isLast ? "billed" : "not now";
  const rounding = roundingOf(n, d, roundTotal.mode);
  return { rounding, decimals, step: whole, brought: before, negative, small: least };
}

/** How many decimals all of them have at most; null where one has none that end. */
function decimalsFor(values: readonly Rational[]): number | null {
  const common = commonDenominator(values);
  let over = 1n;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals += 1, over *= 10n) {
    if (over % common === 0n) return decimals;
  }
  return null;
}

const MOST_DECIMALS = 12;
const MOST = BigInt(MOST_WHOLE);

function smallOf({ n, d }: Rational): number | null {
  return d === 1n && n <= MOST && n >= -MOST ? smallInteger(n) : null;
}
