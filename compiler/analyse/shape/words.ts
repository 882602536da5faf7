/** Amounts and quantities of findings, in the words in which people read them elsewhere. */
import { formatMoney, formatQuantity } from "../../../runtime/number/display.ts";
import { multiply, type Rational, rational, toText } from "../../../runtime/number/rational.ts";
import type {
  Place,
  Plan,
  PlanCharge,
  PlanVersion,
  PricePart,
  PriceRow,
  UnitLabel,
} from "../../../runtime/plan/plan.ts";
import { sourceUnit } from "../../../runtime/plan/source-unit.ts";
import { words as english } from "../../emit/prose/en/words.ts";
import { pricedQuantity, quantityText } from "../../emit/prose/figures.ts";
import type { Span } from "../../source/span.ts";
import type { Assignment } from "./values.ts";

export function spanOf({ path, start, end }: Place): Span {
  return { path, start, end };
}

export function moneyWords({ currency }: Plan, amount: Rational): string {
  return formatMoney(currency.code, toText(amount), currency.decimals);
}

/** In the unit by which the row is priced: "1'000 GB", "2 million tokens". */
export function quantityWords(
  plan: Plan,
  version: PlanVersion,
  charge: PlanCharge,
  row: PriceRow,
  q: Rational,
): string {
  const unit = unitOf(plan, version, charge);
  const rate = partsOf(row.price).find(part => part.kind === "rate");
  return rate === undefined
    ? quantityText(english, plan.currency, toText(q), unit)
    : pricedQuantity(english, plan.currency, toText(q), unit, rate);
}

export function unitQuantity(plan: Plan, unit: UnitLabel | null, q: Rational): string {
  return quantityText(english, plan.currency, toText(q), unit);
}

export function percentWords(rate: Rational): string {
  return english.percent(formatQuantity(toText(multiply(rate, rational(100n)))));
}

export function partsOf(
  price: readonly PricePart[],
): readonly Exclude<PricePart, { readonly kind: "schedule" }>[] {
  return price.flatMap(part => (part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [part]));
}

export function unitOf({ currency }: Plan, version: PlanVersion, charge: PlanCharge): UnitLabel | null {
  if (charge.source.kind !== "spend") return sourceUnit(version, charge);
  return { singular: currency.code, plural: currency.code, money: true };
}

/** ", where the seats is 500 seats" or nothing. */
export function withWords(plan: Plan, { set }: Assignment): string {
  if (set.length === 0) return "";
  const all = set.map(({ parameter, value }) => {
    const shown = quantityText(english, plan.currency, value, parameter.unit);
    return `the ${parameter.name} is ${shown}`;
  });
  return `, where ${english.and(all)}`;
}
