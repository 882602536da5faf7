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
  const amounts: Amounts = new Map();
  for (const charge of version.charges) {
    const dues = mostOf(version, charge);
    amounts.set(charge.name, dues === null ? null : onOneBill(dues, version.billed));
  }
  const earlier: PlanLimit[] = [];
  for (const limit of version.limits) {
    const amount = limit.rows.map(row => rangeOf(row.amount, version).most).reduce(max, ZERO);
    if (limit.kind === "minimum") raise(limit, amount, amounts);
    else if (earlier.every(other => isApart(other, limit))) cap(limit, amount, amounts);
    earlier.push(limit);
  }
  return sumOf([...amounts.values()]);
}

/** Null as soon as one has no bound. */
function sumOf(amounts: readonly (Rational | null)[]): Rational | null {
  return amounts.reduce<Rational | null>(
    (sum, one) => (sum === null || one === null ? null : add(sum, one)),
    ZERO,
  );
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

type Amounts = Map<string, Rational | null>;

/** The shortfall of a minimum stands in its charges for the limits that come after it. */
function raise({ on }: PlanLimit, amount: Rational, amounts: Amounts): void {
  const sum = sumOf(on.map(charge => amounts.get(charge) ?? null));
  const [first] = on;
  if (first === undefined || sum === null || compare(sum, amount) >= 0) return;
  amounts.set(first, add(amounts.get(first) ?? ZERO, subtract(amount, sum)));
}

/** Where an earlier limit shares a part of its charges, what a maximum bounds depends on shares: it is left out. */
function isApart(earlier: PlanLimit, { on }: PlanLimit): boolean {
  const shared = earlier.on.filter(charge => on.includes(charge)).length;
  return shared === 0 || (earlier.kind === "minimum" && shared === earlier.on.length);
}

/** What a maximum leaves of its charges is put on the first of them. */
function cap({ on }: PlanLimit, amount: Rational, amounts: Amounts): void {
  const sum = sumOf(on.map(charge => amounts.get(charge) ?? null));
  if (sum !== null && compare(sum, amount) <= 0) return;
  for (const [index, charge] of on.entries()) amounts.set(charge, index === 0 ? amount : ZERO);
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
