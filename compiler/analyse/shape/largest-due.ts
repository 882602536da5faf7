/**
 * The worst case: what a charge, and a whole bill, can come to at most, where bounds give a finite amount. It is before
 * discounts, credits and taxes, which only the lines themselves decide, and before rounding and corrections.
 */
import {
  add,
  compare,
  max,
  multiply,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../../../runtime/number/rational.ts";
import type { Num, Place, Plan, PlanLimit, PlanVersion } from "../../../runtime/plan/plan.ts";
import { type PeriodRule, periodWords } from "../../../runtime/time/period.ts";
import { rangeOf } from "./values.ts";
import { type Due, mostOf } from "./worst-case.ts";

export interface LargestDues {
  /** Charges for what is measured or licensed, in the order of the contract; not those without a bound. */
  readonly charges: readonly LargestDue[];
  /** Null where some charge has no bound. */
  readonly bill: { readonly amount: Num; readonly each: string } | null;
}

export interface LargestDue {
  readonly charge: string;
  readonly title: string;
  readonly amount: Num;
  /** "month", "call" for each event, or "once". */
  readonly each: string;
  readonly place: Place;
}

/** Of the version with that number; nothing where there is none. */
export function largestDues(plan: Plan, number: number): LargestDues {
  const version = plan.versions.find(one => one.version === number);
  if (version === undefined) return { charges: [], bill: null };
  const charges = version.charges.flatMap(charge => {
    if (charge.source.kind === "none") return [];
    const event = charge.source.kind === "each" ? charge.source.event : "";
    return (mostOf(version, charge) ?? []).map(({ amount, each }) => ({
      charge: charge.name,
      title: charge.title,
      amount: toText(amount),
      each: each === "event" ? event : each === "once" ? each : periodWords(each),
      place: charge.place,
    }));
  });
  const bill = largestBill(version);
  return {
    charges,
    bill: bill === null ? null : { amount: toText(bill), each: periodWords(version.billed) },
  };
}

function largestBill(version: PlanVersion): Rational | null {
  const amounts = new Map<string, Rational | null>();
  for (const charge of version.charges) {
    const dues = mostOf(version, charge);
    amounts.set(charge.name, dues === null ? null : onOneBill(dues, version.billed));
  }
  const capped = new Set<string>();
  let added = ZERO;
  for (const limit of version.limits) {
    const amount = limit.rows.map(row => rangeOf(row.amount, version).most).reduce(max, ZERO);
    if (limit.kind === "minimum") added = add(added, shortfall(limit, amount, amounts));
    else cap(limit, amount, amounts, capped);
  }
  let sum = added;
  for (const amount of amounts.values()) {
    if (amount === null) return null;
    sum = add(sum, amount);
  }
  return sum;
}

/** Null where single events are priced: their number has no bound. */
function onOneBill(dues: readonly Due[], billed: PeriodRule): Rational | null {
  let sum = ZERO;
  for (const { amount, each } of dues) {
    if (each === "event") return null;
    sum = add(sum, each === "once" ? amount : multiply(amount, rational(timesIn(each, billed))));
  }
  return sum;
}

/** What a minimum can add: all of it where nothing is known of its charges. */
function shortfall(
  { on }: PlanLimit,
  amount: Rational,
  amounts: ReadonlyMap<string, Rational | null>,
): Rational {
  const known = on.map(charge => amounts.get(charge) ?? ZERO).reduce(add, ZERO);
  return compare(known, amount) < 0 ? subtract(amount, known) : ZERO;
}

/** What a maximum leaves of its charges is put on the first of them; maximums that share charges are not combined. */
function cap(
  { on }: PlanLimit,
  amount: Rational,
  amounts: Map<string, Rational | null>,
  capped: Set<string>,
): void {
  const known = on.map(charge => amounts.get(charge) ?? null);
  const sum = known.reduce<Rational | null>(
    (all, one) => (all === null || one === null ? null : add(all, one)),
    ZERO,
  );
  if (on.some(charge => capped.has(charge)) || (sum !== null && compare(sum, amount) <= 0)) return;
  for (const [index, charge] of on.entries()) {
    amounts.set(charge, index === 0 ? amount : ZERO);
    capped.add(charge);
  }
}

/** How often a period can end within one bill. */
function timesIn(inner: PeriodRule, billed: PeriodRule): bigint {
  const [months, own] = [monthsOf(billed), monthsOf(inner)];
  if (months === 0n) return 1n;
  if (own > 0n) return own >= months ? 1n : months / own;
  const days = DAYS[String(months)] ?? months * 31n;
  if (inner.kind === "hour") return days * 24n + 1n;
  return inner.kind === "week" ? days / 7n + 1n : days;
}

const DAYS: Readonly<Record<string, bigint>> = { "1": 31n, "3": 92n, "12": 366n };

/** None for what is shorter than a month. */
function monthsOf(rule: PeriodRule): bigint {
  switch (rule.kind) {
    case "hour":
    case "day":
    case "week":
      return 0n;
    case "month":
    case "contract month":
      return 1n;
    case "quarter":
    case "contract quarter":
      return 3n;
    case "year":
    case "contract year":
      return 12n;
    case "months":
      return BigInt(rule.count);
  }
}
