/** A line's steps as arithmetic in a few words. */
import type { BillAdjustment, BillLine, BillStep, BillTax } from "../../../runtime/billing/bill.ts";
import { formatQuantity } from "../../../runtime/number/display.ts";
import { abs, add, sign, toText } from "../../../runtime/number/rational.ts";
import type { Num } from "../../../runtime/plan/plan.ts";
import { type Context, money, operandText, quantity, wordsOf } from "./context.ts";
import { exactly, packageText, percentText, pricedQuantity } from "./figures.ts";

/** "200 million tokens × EUR 2.40 per million tokens + … = EUR 680.00 (10 million tokens included)" */
export function lineArithmetic(context: Context, line: BillLine): string {
  const { bills: say } = context.phrases;
  const told = line.steps.filter(step => !isIdle(step)).map(step => toldStep(context, line, step));
  if (told.length === 0) return say.nothing;
  const terms = told.filter(one => one.kind === "term");
  const notes = told.filter(one => one.kind === "note").map(one => one.text);
  const sum = terms.map((one, i) => `${signOf(one.isLess, i === 0)}${one.text}`).join("");
  const isPlain = terms.length === 0 || (terms.length === 1 && terms[0]?.isAmount === true);
  const text = isPlain ? sum : say.equals(sum, money(context, line.exact));
  if (notes.length === 0) return text;
  return text === "" ? notes.join(", ") : say.noted(text, notes.join(", "));
}

function signOf(isLess: boolean, isFirst: boolean): string {
  if (isFirst) return isLess ? "−" : "";
  return isLess ? " − " : " + ";
}

/** A term of the sum, or what is to be said beside it. */
type Told =
  | { readonly kind: "term"; readonly text: string; readonly isLess: boolean; readonly isAmount: boolean }
  | { readonly kind: "note"; readonly text: string };

function term(text: string, isAmount = false): Told {
  return { kind: "term", text, isLess: false, isAmount };
}

function less(text: string): Told {
  return { kind: "term", text, isLess: true, isAmount: false };
}

function note(text: string): Told {
  return { kind: "note", text };
}

/** What neither took a quantity nor made an amount. */
function isIdle(step: BillStep): boolean {
  if (step.amount !== "0" || step.kind === "held") return false;
  return !("quantity" in step) || step.quantity === "0";
}

function toldStep(context: Context, line: BillLine, step: BillStep): Told {
  const { bills: say } = context.phrases;
  const words = wordsOf(context);
  const own = (text: Num): string => stepQuantity(context, line, text);
  switch (step.kind) {
    case "allowance":
      return note(say.allowance(own(step.quantity)));
    case "credit":
      return note(say.creditPaid(own(step.quantity), words.quoted(step.title)));
    case "rate": {
      const label = packageText(words, step.perLabel);
      const price = money(context, step.price);
      if (step.packages === null)
        return term(say.times(own(step.quantity), `${price} ${words.perPackage(label)}`));
      const used = quantity(context, step.quantity, line.unit);
      return term(say.packages(used, label, formatQuantity(step.packages), price));
    }
    case "percent":
      return term(say.percentOf(percentText(words, step.rate), own(step.quantity)));
    case "flat":
      return line.kind === "once"
        ? term(money(context, step.amount), true)
        : term(say.flat(money(context, step.amount)), true);
    case "included":
      return note(say.included(own(step.quantity)));
    case "fee": {
      const price = money(context, step.price);
      return step.part === "1" ? term(price, true) : term(say.part(price, partText(step)));
    }
    case "held":
      return note(
        (step.reason === "below zero" ? say.heldBelowZero : say.heldNotOffered)(own(step.quantity)),
      );
    case "proration":
    case "billed again":
    case "billed before":
    case "priced before":
    case "bound":
    case "rounded":
      return toldChange(context, line, step);
  }
}

/** What changes an amount that stands already. */
function toldChange(
  context: Context,
  line: BillLine,
  step: Extract<
    BillStep,
    { readonly kind: "proration" | "billed again" | "billed before" | "priced before" | "bound" | "rounded" }
  >,
): Told {
  const { bills: say } = context.phrases;
  const amount = exactly(step.amount);
  const size = money(context, toText(abs(amount)));
  const moved = (text: string): Told => (sign(amount) < 0 ? less(text) : term(text));
  switch (step.kind) {
    case "proration":
      return moved(say.prorated(size, money(context, step.before), partText(step)));
    case "billed again":
      return moved(say.again(size));
    case "billed before":
      return moved(say.before(size));
    case "priced before":
      return moved(say.pricedBefore(size, stepQuantity(context, line, step.quantity)));
    case "bound":
      return moved(say.bound(size, step.bound === "at least", money(context, step.limit)));
    case "rounded":
      return moved(say.rounded(size));
  }
}

/** In the unit by which the line is priced, where it has one price unit. */
function stepQuantity(context: Context, line: BillLine, text: Num): string {
  const rate = line.steps.find(step => step.kind === "rate");
  return rate === undefined
    ? quantity(context, text, line.unit)
    : pricedQuantity(wordsOf(context), context.plan.currency, text, line.unit, rate);
}

function partText({
  days,
  part,
}: {
  readonly days: { readonly billed: number; readonly whole: number } | null;
  readonly part: Num;
}): string {
  if (days === null) return part.includes("/") ? part : formatQuantity(part);
  return `${days.billed}/${days.whole}`;
}

export function adjustmentArithmetic(context: Context, adjustment: BillAdjustment): string {
  const { bills: say } = context.phrases;
  const base = money(context, adjustment.base);
  switch (adjustment.kind) {
    case "discount": {
      const discount = context.version.discounts.find(one => one.name === adjustment.name);
      const rate = /^([0-9.']+)% off/.exec(adjustment.rule)?.[1];
      const atMost = discount?.atMost ?? null;
      const most = atMost === null ? null : operandText(context, atMost.amount, "money");
      if (rate === undefined) return say.discountOn(base);
      const text = say.discount(wordsOf(context).percent(rate), base);
      return most === null ? text : say.discountAtMost(text, most);
    }
    case "minimum":
      return say.shortfall(
        money(context, toText(add(exactly(adjustment.base), exactly(adjustment.exact)))),
        base,
      );
    case "maximum":
      return say.excess(base);
    case "credit":
      return say.creditOn(base);
  }
}

export function taxArithmetic(context: Context, tax: BillTax): string {
  const { bills: say } = context.phrases;
  const rate = percentText(wordsOf(context), tax.rate);
  const base = money(context, tax.base);
  if (tax.included) return say.taxIncluded(rate, base);
  return say.equals(say.tax(rate, base), money(context, tax.exact));
}

export function isEmptyLine(line: BillLine): boolean {
  return line.amount === "0" && line.exact === "0" && line.steps.every(isIdle);
}
