/** Bills as a table for a spreadsheet: a row for each line, adjustment, tax, rounding and forward. */
import { rational, toText } from "../number/rational.ts";
import { roundToStep } from "../number/rounding.ts";
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

type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The header and its line break. */
export const BILL_CSV_HEADER: string = `${COLUMNS.join(",")}\r\n`;

/**
 * The rows of one bill. Their amounts add up to the bill's total (but for the rounding of fractions without a
 * finite decimal), without the kind `tax included`, which the prices hold already.
 */
export function billCsv(bill: Bill): string {
  return rowsOf(bill)
    .map(cells => `${COLUMNS.map(column => cell(column, cells[column])).join(",")}\r\n`)
    .join("");
}

function rowsOf(bill: Bill): readonly Cells[] {
  const row = (kind: string, name: string, title: string, service: ServicePeriod, amount: string): Cells => ({
    account: bill.account,
    bill: String(bill.number),
    period_from: bill.period.from,
    period_to: bill.period.to,
    kind,
    name,
    title,
    row: "",
    service_from: service.from,
    service_to: service.to,
    quantity: "",
    unit: "",
    currency: bill.currency.code,
    amount: padded(decimalText(amount), bill.currency.decimals),
  });
  const { period, rounding, forward } = bill;
  const adjusted = (afterTax: boolean): readonly ReturnType<typeof row>[] =>
    bill.adjustments
      .filter(entry => entry.afterTax === afterTax)
      .map(entry => row(entry.kind, entry.name, entry.title, entry.service, entry.amount));
  return [
    ...bill.lines.map(line => ({
      ...row(line.kind, line.charge, line.title, line.service, line.amount),
      row: line.row,
      quantity: line.quantity === null ? "" : decimalText(line.quantity),
      unit: unitOf(line),
    })),
    ...adjusted(false),
    ...bill.taxes.map(tax =>
      row(tax.included ? "tax included" : "tax", tax.name, tax.title, period, tax.amount),
    ),
    ...adjusted(true),
    ...(rounding.amount === "0" ? [] : [row("rounding", "rounding", rounding.rule, period, rounding.amount)]),
    ...(forward.brought === "0" ? [] : [row("brought", "brought", "", period, forward.brought)]),
    ...(forward.carried === "0" ? [] : [row("carried", "carried", "", period, negated(forward.carried))]),
    ...(bill.waived === "0" ? [] : [row("waived", "waived", "", period, negated(bill.waived))]),
  ];
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

/** An amount with at least the currency's decimals. */
function padded(amount: string, decimals: number): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const digits = fraction.padEnd(decimals, "0");
  return digits === "" ? whole : `${whole}.${digits}`;
}

/**
 * Our own numbers may begin with a minus; any other cell that a spreadsheet would run as a formula may not.
 */
function cell(column: (typeof COLUMNS)[number], text: string): string {
  const ours = column === "amount" || column === "quantity";
  const safe = !ours && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
