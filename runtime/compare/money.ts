/** What two runs over the same usage bill each account, side by side, and what makes the difference. */
import type { Bill } from "../billing/bill.ts";
import { bug } from "../number/bug.ts";
import {
  abs,
  add,
  compare,
  isZero,
  multiply,
  negate,
  parseNumber,
  quotient,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../number/rational.ts";
import type { Num } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";

export interface MoneyDifference extends MoneyPair {
  /** Accounts of which a bill changes, the largest difference first. */
  readonly accounts: readonly AccountDifference[];
  /** Accounts none of whose bills changes. */
  readonly unchanged: number;
  readonly parts: readonly PartDifference[];
}

export interface MoneyPair {
  readonly before: Num;
  readonly after: Num;
  readonly difference: Num;
  /** Of what it was before; null where that was nothing. */
  readonly percent: Num | null;
}

export interface AccountDifference extends MoneyPair {
  readonly account: string;
  /** Bills that change, in their order. */
  readonly bills: readonly BillDifference[];
  readonly parts: readonly PartDifference[];
}

export interface BillDifference extends MoneyPair {
  readonly number: number;
  readonly from: string;
  readonly to: string;
}

/** A charge, an adjustment or a tax; `rest` is what rounding and carrying forward add. The differences add up. */
export interface PartDifference extends MoneyPair {
  readonly kind: "charge" | "discount" | "minimum" | "maximum" | "credit" | "tax" | "rest";
  readonly name: string;
  readonly title: string;
}

export function compareBills(before: readonly Bill[], after: readonly Bill[]): MoneyDifference {
  const accounts = [...new Set([...before, ...after].map(bill => bill.account))].sort(compareCodePoints);
  const all = accounts.map(account => accountDifference(account, of(before, account), of(after, account)));
  const changed = all.filter(one => one.bills.length > 0);
  return {
    ...pairOf(totalOf(before), totalOf(after)),
    accounts: changed.toSorted((a, b) => compare(sizeOf(b), sizeOf(a))),
    unchanged: all.length - changed.length,
    parts: partDifferences(before, after),
  };
}

/** What is due on all bills together. */
export function totalOf(bills: readonly Bill[]): Rational {
  return bills.reduce((sum, bill) => add(sum, exact(bill.total)), ZERO);
}

function of(bills: readonly Bill[], account: string): readonly Bill[] {
  return bills.filter(bill => bill.account === account);
}

function accountDifference(
  account: string,
  before: readonly Bill[],
  after: readonly Bill[],
): AccountDifference {
  const numbers = [...new Set([...before, ...after].map(bill => bill.number))].sort((a, b) => a - b);
  const bills = numbers.flatMap((number): readonly BillDifference[] => {
    const [old, now] = [before.find(one => one.number === number), after.find(one => one.number === number)];
    const period = (now ?? old)?.period;
    const pair = pairOf(exact(old?.total ?? "0"), exact(now?.total ?? "0"));
    if (period === undefined || pair.difference === "0") return [];
    return [{ ...pair, number, from: period.from, to: period.to }];
  });
  const total = pairOf(totalOf(before), totalOf(after));
  return { ...total, account, bills, parts: partDifferences(before, after) };
}

export function pairOf(before: Rational, after: Rational): MoneyPair {
  const difference = subtract(after, before);
  const percent = isZero(before) ? null : multiply(quotient(difference, abs(before)), rational(100n));
  return {
    before: toText(before),
    after: toText(after),
    difference: toText(difference),
    percent: percent === null ? null : toText(percent),
  };
}

function sizeOf({ difference }: MoneyPair): Rational {
  return abs(exact(difference));
}

// Parts

interface Part {
  readonly kind: PartDifference["kind"];
  readonly name: string;
  readonly title: string;
  readonly amount: Rational;
}

/** Those that change, the largest difference first. */
function partDifferences(before: readonly Bill[], after: readonly Bill[]): readonly PartDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const all = keys.flatMap((key): readonly PartDifference[] => {
    const [a, b] = [old.get(key), now.get(key)];
    const known = b ?? a;
    const pair = pairOf(a?.amount ?? ZERO, b?.amount ?? ZERO);
    if (known === undefined || pair.difference === "0") return [];
    const { kind, name, title } = known;
    return [{ ...pair, kind, name, title }];
  });
  return all.toSorted((a, b) => compare(sizeOf(b), sizeOf(a)));
}

function partsOf(bills: readonly Bill[]): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const part of bills.flatMap(billParts)) {
    const key = `${part.kind} ${part.name}`;
    const known = parts.get(key);
    parts.set(key, known === undefined ? part : { ...part, amount: add(known.amount, part.amount) });
  }
  return parts;
}

function billParts(bill: Bill): readonly Part[] {
  const { rounding, forward, waived } = bill;
  const parts: Part[] = [
    ...bill.lines.map(
      ({ charge, title, amount }): Part => ({ kind: "charge", name: charge, title, amount: exact(amount) }),
    ),
    ...bill.adjustments.map(
      ({ kind, name, title, amount }): Part => ({ kind, name, title, amount: exact(amount) }),
    ),
    ...bill.taxes.flatMap(({ name, title, amount, included }): readonly Part[] =>
      included ? [] : [{ kind: "tax", name, title, amount: exact(amount) }],
    ),
  ];
  const rest = [
    exact(rounding.amount),
    exact(forward.brought),
    negate(exact(forward.carried)),
    negate(exact(waived)),
  ];
  return [...parts, { kind: "rest", name: "", title: "", amount: rest.reduce(add, ZERO) }];
}

function exact(text: Num): Rational {
  return parseNumber(text) ?? bug(`an amount of ${text}`);
}
