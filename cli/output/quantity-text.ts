/** Quantities of bill lines as people read them: in the unit that the price is stated for. */
import { type BillLine, formatMoney, formatQuantity, inStatedUnit } from "../../index.ts";
import { type Plain, plain, plainText } from "../terminal/plain-text.ts";

export interface ShownQuantity {
  readonly quantity: Plain;
  /** Empty for money and plain numbers. */
  readonly unit: Plain;
}

export function shownQuantity(text: string, line: BillLine, decimals: number): ShownQuantity {
  const { quantity, unit } = inStatedUnit(text, line);
  const none = "" as Plain;
  if (unit === null) return { quantity: plainText(formatQuantity(quantity)), unit: none };
  if (unit.money) return { quantity: plainText(formatMoney(unit.singular, quantity, decimals)), unit: none };
  const label = quantity === "1" ? unit.singular : unit.plural;
  return { quantity: plainText(formatQuantity(quantity)), unit: plainText(label) };
}

/** "10'000'000 tokens", "5.349 GB", "CHF 12.50". */
export function quantityText(quantity: string, line: BillLine, decimals: number): Plain {
  const shown = shownQuantity(quantity, line, decimals);
  return shown.unit === "" ? shown.quantity : plain`${shown.quantity} ${shown.unit}`;
}
