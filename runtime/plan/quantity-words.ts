/** Quantities and amounts as a contract writes them, exact; for what is proposed to be written into one. */
import { equals, ONE, type Rational, toDecimalText, toText } from "../number/rational.ts";
import type { PlanCurrency, UnitLabel } from "./plan.ts";

/** "1'000 tokens", "1 token", "CHF 5.00", "8.1%", "12" where there is no unit. */
export function quantityWords(quantity: Rational, unit: UnitLabel | null, currency: PlanCurrency): string {
  if (unit?.money === true) {
    const least = unit.singular === currency.code ? currency.decimals : 2;
    const places = Math.max(least, (toText(quantity).split(".")[1] ?? "").length);
    return `${unit.singular} ${grouped(toDecimalText(quantity, places))}`;
  }
  const digits = grouped(toText(quantity));
  if (unit === null) return digits;
  return unit.singular === "%"
    ? `${digits}%`
    : `${digits} ${equals(quantity, ONE) ? unit.singular : unit.plural}`;
}

/** "1234567.5" as "1'234'567.5". */
function grouped(digits: string): string {
  const [whole = "", ...fraction] = digits.split(".");
  return [whole.replace(/\B(?=([0-9]{3})+$)/g, "'"), ...fraction].join(".");
}
