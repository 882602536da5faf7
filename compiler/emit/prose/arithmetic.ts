/** A line's steps as arithmetic in a few words. */
import type { Bill, BillAdjustment, BillLine, BillStep, BillTax } from "../../../runtime/billing/bill.ts";
import { formatQuantity } from "../../../runtime/number/display.ts";
import { negate, toText } from "../../../runtime/number/rational.ts";
import type { Num } from "../../../runtime/plan/plan.ts";
import { type Context, money, quantity, wordsOf } from "./context.ts";
import { packageText, percentText, pricedQuantity, valueOf } from "./figures.ts";

export function lineArithmetic(context: Context, line: BillLine): string {
  const { bills: say } = context.phrases;
  const shown = line.steps.filter(step => !isIdle(step)).map(step => stepText(context, line, step));
  if (shown.length === 0) return say.nothing;
  const text = shown.join("; ");
  const isPlain = line.steps.length === 1 && line.steps[0]?.kind === "fee" && line.steps[0].part === "1";
  const isOnce = line.kind === "once" || line.steps.every(step => step.kind === "flat");
  return isPlain || isOnce || line.steps.every(step => step.amount === "0") ? text : say.equals(text, exact(context, line.exact));
}

/** What neither took a quantity nor made an amount. */
function isIdle(step: BillStep): boolean {
  if (step.amount !== "0" || step.kind === "held") return false;
  return !("quantity" in step) || step.quantity === "0";
}

function stepText(context: Context, line: BillLine, step: BillStep): string {
  const { bills: say } = context.phrases;
  const words = wordsOf(context);
  const own = (text: Num): string => stepQuantity(context, line, text);
  switch (step.kind) {
    case "allowance":
      return say.allowance(own(step.quantity));
    case "credit":
      return say.creditPaid(own(step.quantity), words.quoted(step.title));
    case "rate": {
      const label = packageText(words, step.perLabel);
      if (step.packages !== null) {
        const count = formatQuantity(step.packages);
        return say.packages(own(step.quantity), count, money(context, step.price));
      }
      return say.times(own(step.quantity), `${money(context, step.price)} ${words.perPackage(label)}`);
    }
    case "percent":
      return say.percentOf(percentText(words, step.rate), own(step.quantity));
    case "flat":
      return line.kind === "once" ? money(context, step.amount) : say.flat(exact(context, step.amount));
    case "included":
      return say.included(own(step.quantity));
    case "fee":
      return feeText(context, step);
    case "proration":
      return say.part(exact(context, step.before), partText(step));
    case "billed again":
      return say.again(exact(context, step.amount));
    case "billed before":
      return say.before(exact(context, toText(negate(valueOf(step.amount)))));
    case "priced before":
      return say.pricedBefore(own(step.quantity), exact(context, toText(negate(valueOf(step.amount)))));
    case "bound":
      return say.bound(step.bound === "at least", money(context, step.limit), exact(context, step.amount));
    case "rounded":
      return say.rounded(exact(context, step.amount));
    case "held":
      return (step.reason === "below zero" ? say.heldBelowZero : say.heldNotOffered)(own(step.quantity));
  }
}

/** In the unit by which the line is priced, where it has one price unit. */
function stepQuantity(context: Context, line: BillLine, text: Num): string {
  const rate = line.steps.find(step => step.kind === "rate");
  return rate === undefined
    ? quantity(context, text, line.unit)
    : pricedQuantity(wordsOf(context), context.plan.currency, text, line.unit, rate);
}

function feeText(context: Context, step: Extract<BillStep, { readonly kind: "fee" }>): string {
  const { bills: say } = context.phrases;
  if (step.part === "1") return money(context, step.price);
  return say.part(money(context, step.price), partText(step));
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

/** An exact amount: with its digits, or as a fraction and about. */
function exact(context: Context, amount: Num): string {
  return money(context, amount);
}

export function adjustmentArithmetic(context: Context, adjustment: BillAdjustment): string {
  const { bills: say } = context.phrases;
  const base = money(context, adjustment.base);
  switch (adjustment.kind) {
    case "discount": {
      const form = context.version.discounts.find(one => one.name === adjustment.name)?.form;
      const isPercent = form?.kind === "percent" && form.rate.kind === "number";
      return isPercent && form.rate.kind === "number"
        ? say.discount(percentText(wordsOf(context), form.rate.value), base)
        : say.discountOn(base);
    }
    case "minimum":
      return say.shortfall(base);
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
  return say.equals(say.tax(rate, base), exact(context, tax.exact));
}

export function isEmptyLine(line: BillLine): boolean {
  return line.amount === "0" && line.exact === "0" && line.steps.every(isIdle);
}

export function hasForward({ forward }: Bill): boolean {
  return forward.brought !== "0" || forward.carried !== "0";
}
