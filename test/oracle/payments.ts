/** Credits in money and taxes, on what a bill comes to after discounts, minimums and maximums. */
import type { TaxDecl } from "../../compiler/syntax/tree.ts";
import type { View } from "./book.ts";
import type { Moment, Span } from "./calendar.ts";
import { type Making, roundLine } from "./charges.ts";
import { STAGES, stepOf } from "./discounts.ts";
import {
  cannot,
  type Fraction,
  inSteps,
  ONE,
  positive,
  rounded,
  shares,
  smaller,
  sum,
  ZERO,
} from "./fractions.ts";
import { bearing, move } from "./given-back.ts";
import { type Grant, grantsOf, isUsable } from "./grants.ts";
import type { Share } from "./ledger.ts";
import { covers, rowAt } from "./segments.ts";
import { numericOf } from "./values.ts";

/** A line that a bill shows, or that its adjustments change. */
export interface Item {
  readonly charge: string;
  readonly from: Moment;
  readonly line: number;
  readonly net: Fraction;
}

/** The items with their shares of all stages before one. */
export type ItemsAt = (stage: number) => readonly Item[];

export function billedPeriod({ view }: Making): Span {
  const { book, bill } = view;
  return bill === 0
    ? { from: book.start, to: book.start + 1n }
    : (book.periods[bill - 1] ?? cannot(`bill ${bill}`));
}

/** What is left of each grant, from all bills before. */
export function leftOf({ ledger }: Making, grant: Grant): Fraction {
  return grant.amount.plus(ledger.given("credit", grant.credit.name.text, grant.id));
}

export function payWithCredits(making: Making, items: ItemsAt, afterTax: boolean): void {
  const { view, ledger } = making;
  const period = billedPeriod(making);
  const stage = afterTax ? STAGES.after : STAGES.credit;
  const onBill = ledger.lines.filter(({ bill }) => bill === view.bill);
  const names = new Set(ledger.shares.filter(({ kind }) => kind === "credit").map(({ name }) => name));
  if (!afterTax && onBill.some(({ back }) => back !== null))
    for (const name of names)
      move(making, onBill, { kind: "credit", name, stage, period: null }, stepOf(view.docAt(period.from)));
  for (const grant of grantsOf(view, period.to, false)) {
    const { frame, pays, name } = grant.credit;
    if (frame.some(({ kind }) => kind === "after-tax") !== afterTax || !isUsable(grant, period)) continue;
    const charges = pays.kind === "charges" ? pays.names.map(({ text }) => text) : chargesIn(making);
    for (const charge of charges.filter(one => covers(pays, one))) {
      const own = items(stage + 1).filter(item => item.charge === charge);
      const nets = own.map(({ net }) => net);
      const step = stepOf(view.docAt(period.from));
      const most = smaller(positive(leftOf(making, grant)), positive(sum(nets)));
      // Rounded as a line, but no step more than the grant holds.
      const amount = step === null ? most : rounded(most, "down", step);
      if (amount.sign() === 0) continue;
      const isBearing = bearing(making, onBill);
      const weights = own.map(({ net, line }) => {
        const shown = onBill.find(({ id }) => id === line);
        return shown === undefined || isBearing(shown) ? positive(net) : ZERO;
      });
      const parts = shares(amount, weights, step);
      own.forEach((item, index) => {
        const share = (parts[index] ?? ZERO).negated();
        ledger.add(shareOf("credit", name.text, view.bill, stage, item, share, grant.id));
      });
    }
  }
}

/** "As they stand in the contract": in that of the period's last day, then what only other versions have. */
function chargesIn({ view, closed }: Making): readonly string[] {
  const now = view.docAt(closed > view.book.start ? closed - 1n : closed);
  return [...new Set([now, ...view.docs].flatMap(doc => [...doc.charges.keys()]))];
}

function shareOf(
  kind: Share["kind"],
  name: string,
  bill: number,
  stage: number,
  { line, charge, from }: Item,
  amount: Fraction,
  period: string,
): Share {
  return { kind, name, bill, stage, line, charge, from, amount, period };
}

// Taxes

interface Taxed {
  readonly item: Item;
  readonly rate: Fraction;
  /** What the net is divided by to take off all included taxes: 1 without any. */
  readonly divisor: Fraction;
  readonly included: boolean;
}

export const INCLUDED = "included";

export function tax(making: Making, items: ItemsAt): void {
  const { view, ledger } = making;
  const names = new Set([...view.docs].reverse().flatMap(doc => [...doc.taxes.keys()]));
  const all = items(STAGES.tax);
  for (const name of names) {
    const groups = new Map<string, Taxed[]>();
    for (const item of all) {
      const taxed = taxedBy(making, name, item);
      if (taxed === null) continue;
      const key = [taxed.rate, taxed.included].join(" ");
      groups.set(key, [...(groups.get(key) ?? []), taxed]);
    }
    for (const group of groups.values()) {
      const first = group[0] ?? cannot("a tax on nothing");
      const doc = view.docAt(first.item.from);
      const exact = group.map(({ item, rate, divisor }) => item.net.times(rate).over(divisor));
      const amount = roundLine(sum(exact), doc);
      // What is rounded is shared out, as of a discount.
      const step = stepOf(doc);
      const parts = sum(exact).sign() === 0 ? inSteps(amount, exact, step) : shares(amount, exact, step);
      group.forEach(({ item, included }, index) => {
        const share = parts[index] ?? ZERO;
        const mark = included ? INCLUDED : "";
        ledger.add(shareOf("tax", name, view.bill, STAGES.tax, item, share, mark));
      });
    }
  }
}

function taxedBy(making: Making, name: string, item: Item): Taxed | null {
  const own = rateOf(making, name, item);
  if (own === null) return null;
  const view = billedBy(making, item.line);
  const included = [...view.docAt(item.from).taxes.keys()].flatMap(other => {
    const rate = rateOf(making, other, item);
    return rate?.included === true ? [rate.rate] : [];
  });
  return { item, ...own, divisor: ONE.plus(sum(included)) };
}

/** What is given back is taxed by what the bill before knew. */
function billedBy({ view, before, ledger }: Making, line: number): View {
  const one = ledger.lines[line];
  return one !== undefined && one.back !== null && one.bill === view.bill && before !== null ? before : view;
}

function rateOf(
  making: Making,
  name: string,
  { charge, from, line }: Item,
): Pick<Taxed, "rate" | "included"> | null {
  const view = billedBy(making, line);
  const doc = view.docAt(from);
  const declared: TaxDecl | undefined = doc.taxes.get(name);
  if (declared === undefined || !covers(declared.on, charge)) return null;
  const row = rowAt(view, declared.rates, from);
  if (row === null) return null;
  return { rate: numericOf(row.value, doc.units, view.parameterAt(from)), included: row.included };
}
