/** Bills as a table for a spreadsheet: a row for each line, adjustment, tax, rounding and forward. */
import { rational, toText } from "../number/rational.ts";
import { roundToStep } from "../number/rounding.ts";
import { withDecimals } from "../text/decimals.ts";
import type { Bill, BillLine, ServicePeriod } from "./bill.ts";
import { exactOf } from "./draft.ts";

const COLUMNS = [
  "account",
  "bill",
  "period_from",
  "period_to",
  "kind",
  "name",
  "title",
  "row",
  "service_from",
  "service_to",
  "quantity",
  "unit",
  "currency",
  "amount",
] as const;

/** The header and its line break. */
export const BILL_CSV_HEADER: string = `${COLUMNS.join(",")}\r\n`;

/**
 * The rows of one bill. Their amounts add up to the bill's total (but for the rounding of fractions without a
 * finite decimal), without the kind `tax included`, which the prices hold already.
 */
export function billCsv(bill: Bill): string {
  const { period, rounding, forward, currency } = bill;
  const before = joined([bill.account, String(bill.number), period.from, period.to]);
  const code = cell(currency.code);
  const row = (
    names: readonly [kind: string, name: string, title: string, row: string],
    { from, to }: ServicePeriod,
    quantity: string,
    unit: string,
    amount: string,
  ): string => {
    const after = `${number(quantity)},${cell(unit)},${code},${number(withDecimals(decimalText(amount), currency.decimals))}`;
    return `${before},${joined(names)},${cell(from)},${cell(to)},${after}\r\n`;
  };
  const other = (kind: string, name: string, title: string, service: ServicePeriod, amount: string): string =>
    row([kind, name, title, ""], service, "", "", amount);
  const adjusted = (afterTax: boolean): string =>
    bill.adjustments
      .filter(entry => entry.afterTax === afterTax)
      .map(entry => other(entry.kind, entry.name, entry.title, entry.service, entry.amount))
      .join("");
  let text = "";
  for (const line of bill.lines) {
    const { kind, charge, title, quantity } = line;
    const counted = quantity === null ? "" : decimalText(quantity);
    text += row([kind, charge, title, line.row], line.service, counted, unitOf(line), line.amount);
  }
  text += adjusted(false);
  for (const tax of bill.taxes)
    text += other(tax.included ? "tax included" : "tax", tax.name, tax.title, period, tax.amount);
  text += adjusted(true);
  if (rounding.amount !== "0") text += other("rounding", "rounding", rounding.rule, period, rounding.amount);
  if (forward.brought !== "0") text += other("brought", "brought", "", period, forward.brought);
  if (forward.carried !== "0") text += other("carried", "carried", "", period, negated(forward.carried));
  if (bill.waived !== "0") text += other("waived", "waived", "", period, negated(bill.waived));
  return text;
}

function unitOf(line: BillLine): string {
  if (line.unit === null || line.quantity === null) return "";
  return line.quantity === "1" ? line.unit.singular : line.unit.plural;
}

function negated(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}

/** A number as a decimal: `n/d`, which a spreadsheet reads as a date, is rounded half even to 12 decimals. */
export function decimalText(text: string): string {
  if (!text.includes("/")) return text;
  return toText(roundToStep(exactOf(text), rational(1n, 10n ** 12n), "half even"));
}

function joined(texts: readonly string[]): string {
  return texts.map(cell).join(",");
}

/** Of a text a first letter that a spreadsheet would run as a formula may not stand at the beginning. */
function cell(text: string): string {
  if (PLAIN.test(text)) return text;
  return number(FORMULA.test(text) ? `'${text}` : text);
}

/** Our own numbers may begin with a minus. */
function number(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Letters, digits and blanks, as most cells: nothing to be done. */
const PLAIN = /^(?:[A-Za-z0-9][A-Za-z0-9 _.-]*)?$/;
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;
