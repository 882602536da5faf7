/** Quantities of bill lines as people read them: in the unit that the price is stated for. */
import { type BillLine, formatMoney, formatQuantity, formatRatio } from "../../index.ts";
import { type Plain, plain, plainText } from "../terminal/plain-text.ts";

export interface ShownQuantity {
  readonly quantity: Plain;
  /** Empty for money and plain numbers. */
  readonly unit: Plain;
}

export function shownQuantity(quantity: string, line: BillLine, decimals: number): ShownQuantity {
  const { unit } = line;
  const none = "" as Plain;
  if (unit === null) return { quantity: plainText(formatQuantity(quantity)), unit: none };
  if (unit.money) return { quantity: plainText(formatMoney(unit.singular, quantity, decimals)), unit: none };
  const larger = largerUnit(line);
  if (larger === null) {
    const label = quantity === "1" ? unit.singular : unit.plural;
    return { quantity: plainText(formatQuantity(quantity)), unit: plainText(label) };
  }
  const label = quantity === larger.per ? larger.label : (PLURALS[larger.label] ?? larger.label);
  return { quantity: plainText(formatRatio(quantity, larger.per)), unit: plainText(label) };
}

/** "10'000'000 tokens", "5.349 GB", "CHF 12.50". */
export function quantityText(quantity: string, line: BillLine, decimals: number): Plain {
  const shown = shownQuantity(quantity, line, decimals);
  return shown.unit === "" ? shown.quantity : plain`${shown.quantity} ${shown.unit}`;
}

/**
 * A unit in which all prices of the line are stated, where it is a symbol that has no plural or a word whose plural is
 * known: bytes are read in GB where a GB has a price. "million tokens" is no unit.
 */
function largerUnit({ steps }: BillLine): { readonly label: string; readonly per: string } | null {
  const rates = steps.flatMap(step => (step.kind === "rate" ? [step] : []));
  const [first] = rates;
  if (first === undefined || first.per === "1" || !SYMBOL.test(first.perLabel)) return null;
  const isShared = rates.every(({ per, perLabel }) => per === first.per && perLabel === first.perLabel);
  return isShared ? { label: first.perLabel, per: first.per } : null;
}

const SYMBOL = /^([A-Za-z]*[A-Z][A-Za-z]*|second|minute|hour|day)$/;

const PLURALS: Readonly<Record<string, string>> = {
  second: "seconds",
  minute: "minutes",
  hour: "hours",
  day: "days",
};
