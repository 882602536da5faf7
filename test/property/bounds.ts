/** What goes beyond its bounds on the bills of an account, in order: discounts, credits, what is carried. */
import type { Bill, BillAdjustment, BillCredit } from "../../index.ts";
import { type Fraction, ZERO } from "../oracle/fractions.ts";
import { exact, nameOf, total, unequal } from "./kit.ts";

/** `settles`: a charge is due later than it is rated, and with it what a credit has paid of it. */
export function beyondBounds(bills: readonly Bill[], settles: boolean): readonly string[] {
  return bills.flatMap((bill, index) => {
    const before = index === 0 ? null : (bills[index - 1] ?? null);
    const wrong = [
      ...wrongForward(bill, before),
      ...wrongCredits(bill, before),
      ...bill.credits.flatMap(credit => wrongPayments(credit, bills.slice(0, index + 1), settles)),
    ];
    return wrong.map(one => `${nameOf(bill)}: ${one}`);
  });
}

/** What a credit in money has lost is what it has paid of charges: less of it only where they are due later. */
function wrongPayments(
  { name, unit }: BillCredit,
  bills: readonly Bill[],
  settles: boolean,
): readonly string[] {
  if (!unit.money) return [];
  const used = total(
    bills.flatMap(({ credits }) => credits.filter(one => one.name === name).map(one => one.used)),
  );
  const paid = total(
    bills.flatMap(({ adjustments }) =>
      adjustments.filter(one => one.kind === "credit" && one.name === name).map(({ amount }) => amount),
    ),
  ).negated();
  if (settles && paid.below(used)) return [];
  return unequal(`${name} has paid`, paid, used);
}

function wrongForward(bill: Bill, before: Bill | null): readonly string[] {
  return unequal("brought", bill.forward.brought, before?.forward.carried ?? "0");
}

/** A credit is spent once: what is left is what the next bill finds, and nobody spends more than there is. */
function wrongCredits(bill: Bill, before: Bill | null): readonly string[] {
  const gone = (before?.credits ?? []).filter(
    old => old.left !== "0" && !bill.credits.some(({ name }) => name === old.name),
  );
  return [
    ...gone.map(({ name, left }) => `${left} of ${name} is gone`),
    ...bill.credits.flatMap(credit => wrongCredit(before, credit).map(one => `${credit.name}: ${one}`)),
  ];
}

function wrongCredit(before: Bill | null, credit: BillCredit): readonly string[] {
  const { name, brought, granted, used, expired, left } = credit;
  const old = before?.credits.find(one => one.name === name)?.left ?? "0";
  const below = [brought, granted, used, expired, left].filter(part => exact(part).sign() < 0);
  return [
    ...below.map(part => `${part} is below zero`),
    ...unequal("brought", brought, old),
    ...unequal("sum", total([brought, granted]), total([used, expired, left])),
  ];
}

/**
 * Charges that discounts have brought below zero over these bills, and those of which credits paid more on a bill than
 * was left. Charges with a line below zero are left out: what it gives back takes its discount with it.
 */
export function belowZero(bills: readonly Bill[]): readonly string[] {
  const negative = new Set(
    bills.flatMap(({ lines }) => lines.flatMap(line => (exact(line.amount).sign() < 0 ? [line.charge] : []))),
  );
  const all = bills.reduce((sums, bill) => discounted(bill, sums), new Map<string, Fraction>());
  const over = [...all].filter(([charge, sum]) => sum.sign() < 0 && !negative.has(charge));
  return [
    ...over.map(([charge, sum]) => `${charge} is discounted to ${sum.toString()}`),
    ...bills
      .flatMap(bill => overpaid(bill).filter(([charge]) => !negative.has(charge)))
      .map(([charge, sum]) => `${charge} is paid to ${sum.toString()}`),
  ];
}

/** By charge, lines less discounts, added to what is there. */
function discounted(bill: Bill, before: ReadonlyMap<string, Fraction>): Map<string, Fraction> {
  return sumsOf(bill, ({ kind }) => kind === "discount", before);
}

function overpaid(bill: Bill): readonly (readonly [charge: string, sum: Fraction])[] {
  const due = sumsOf(bill, ({ kind }) => kind !== "credit", new Map());
  const paid = sumsOf(bill, ({ afterTax }) => !afterTax, new Map());
  return [...paid].filter(([charge, sum]) => sum.sign() < 0 && sum.below(due.get(charge) ?? ZERO));
}

function sumsOf(
  bill: Bill,
  counts: (one: BillAdjustment) => boolean,
  before: ReadonlyMap<string, Fraction>,
): Map<string, Fraction> {
  const sums = new Map(before);
  const shares = bill.adjustments.filter(counts).flatMap(one => one.shares);
  for (const { charge, amount } of [...bill.lines, ...shares])
    sums.set(charge, (sums.get(charge) ?? ZERO).plus(exact(amount)));
  return sums;
}
