/** Shares and quantities in the words of a bill. */
import { formatQuantity, type UnitLabel } from "../../../index.ts";

/** A share in per cent, exactly: "0.081" is "8.1%". One without a finite decimal stays a share. */
export function percentOf(rate: string): string {
  if (rate.includes("/")) return formatQuantity(rate);
  const sign = rate.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = rate.replace("-", "").split(".");
  const digits = `${whole}${fraction.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=[0-9])/, "");
  const rest = fraction.slice(2).replace(/0+$/, "");
  return `${sign}${digits}${rest === "" ? "" : `.${rest}`}%`;
}

/** With its unit; a quantity of money as money. */
export function quantityWords(
  text: string,
  unit: UnitLabel | null,
  money: (amount: string) => string,
  digits: (text: string) => string = formatQuantity,
): string {
  if (unit?.money === true) return money(text);
  if (unit === null || unit.plural === "") return digits(text);
  return `${digits(text)} ${text === "1" ? unit.singular : unit.plural}`;
}
