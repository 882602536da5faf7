/** Quantities and values as a contract writes them. */
import { moneyWords } from "../billing/words.ts";
import { equals, ONE, type Rational, toText } from "../number/rational.ts";
import type { Plan, UnitLabel } from "../plan/plan.ts";

/** "1'000 tokens", "1 token", "CHF 5.00", "12" where there is no unit. */
export function quantityWords(
  quantity: Rational,
  unit: UnitLabel | null,
  { currency }: Pick<Plan, "currency">,
): string {
  if (unit?.money === true) return groupedMoney(moneyWords({ ...currency, code: unit.singular }, quantity));
  const digits = grouped(toText(quantity));
  if (unit === null) return digits;
  return `${digits} ${equals(quantity, ONE) ? unit.singular : unit.plural}`;
}

function groupedMoney(words: string): string {
  const [code = "", digits = ""] = words.split(" ");
  return `${code} ${grouped(digits)}`;
}

/** "1234567.5" as "1'234'567.5". */
function grouped(digits: string): string {
  const [whole = "", ...fraction] = digits.split(".");
  return [whole.replace(/\B(?=([0-9]{3})+$)/g, "'"), ...fraction].join(".");
}
