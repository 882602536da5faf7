/**
 * A bill as an invoice for people: what was used, what it costs, what was taken off and added, what is due.
 */
import {
  type Bill,
  type BillLine,
  type BillTax,
  displayWidth,
  formatMoney,
  groupThousands,
  plainAmount,
  type ServicePeriod,
} from "../../index.ts";
import { joined, type Plain, plain, plainText } from "../terminal/plain-text.ts";
import { padLeft, padRight, wrapped } from "../terminal/width.ts";
import { auditLines, heldSteps } from "./audit.ts";
import type { Paint } from "./problem-text.ts";
import { quantityText, type ShownQuantity, shownQuantity } from "./quantity-text.ts";

/** For files: no colours. */
export const unpainted: Paint = (_, text) => text;

/** How wide the text before quantities and amounts is at least and at most. */
const LEAST_TEXT = 32;
const MOST_TEXT = 60;
const GAP = "  " as Plain;
const NONE = "" as Plain;

interface Row {
  readonly text: Plain;
  readonly indent: number;
  /** Wording below the text: a service period, a note. */
  readonly below: readonly Plain[];
  readonly quantity: Plain;
  readonly unit: Plain;
  readonly amount: Plain;
}

export function billTable(bill: Bill, paint: Paint): Plain {
  const sections = [chargeRows(bill), furtherRows(bill)];
  const due = row(plain`Total ${bill.currency.code}`, money(bill, bill.total));
  const widths = widthsOf([...sections.flat(), due], bill);
  const rule = (sign: string): Plain => padLeft(sign.repeat(widths.amount) as Plain, widths.all);
  const lines = [
    ...heading(bill, paint),
    NONE,
    paint("dim", columnNames(bill, widths)),
    ...sections.flatMap((rows, index) => [
      ...(index > 0 && rows.length > 0 ? [paint("dim", rule("─"))] : []),
      ...rows.flatMap(entry => rowLines(entry, widths, paint)),
    ]),
    ...(bill.lines.length === 0 ? [plain`No charges.`] : []),
    paint("dim", rule("═")),
    ...rowLines(due, widths, paint).map(line => paint("bold", line)),
    // An opening bill has no usage to speak of.
    ...(bill.kind === "opening" &&
    bill.audit.accepted === 0 &&
    bill.audit.rejected.count + bill.audit.held.count + heldSteps(bill).length === 0
      ? []
      : [NONE, ...auditLines(bill, paint)]),
  ];
  return joined(lines, "\n");
}

function heading(bill: Bill, paint: Paint): readonly Plain[] {
  const number = bill.kind === "opening" ? plain`opening bill` : plain`bill ${bill.number}`;
  const { from, to } = bill.period;
  const period = bill.kind === "opening" || from === to ? plain`${from}` : plain`${from} to ${to}`;
  const facts = [plain`Account ${bill.account}`, number, period];
  if (bill.payableWithin !== null) facts.push(plain`payable within ${bill.payableWithin}`);
  return [
    paint("bold", plainText(bill.contract.title)),
    ...(bill.parties === null ? [] : [plain`${bill.parties[0]} and ${bill.parties[1]}`]),
    joined(facts, ", "),
  ];
}

/** A charge with several rows has its title once, and its rows below. */
function chargeRows(bill: Bill): readonly Row[] {
  return bill.lines.flatMap((line, index) => {
    const belongs = (other: BillLine | undefined): boolean =>
      other?.charge === line.charge && other.kind === line.kind;
    const [before, after] = [bill.lines[index - 1], bill.lines[index + 1]];
    if (line.row === "" || !(belongs(before) || belongs(after))) return [lineRow(line, bill)];
    const below = { ...lineRow(line, bill), text: plainText(line.row), indent: 2 };
    return belongs(before) ? [below] : [row(plainText(line.title), NONE), below];
  });
}

function lineRow(line: BillLine, bill: Bill): Row {
  const below: Plain[] = [];
  const sameDays = line.service.from === bill.period.from && line.service.to === bill.period.to;
  if (!sameDays) below.push(daysOf(line.service));
  for (const step of line.steps) {
    if (step.kind === "allowance" && step.quantity !== "0")
      below.push(plain`${quantityText(step.quantity, line, bill.currency.decimals)} included`);
    if (step.kind === "credit")
      below.push(plain`${quantityText(step.quantity, line, bill.currency.decimals)} paid by ${step.title}`);
  }
  if (line.note !== null) below.push(plainText(line.note));
  const values = Object.values(line.where);
  const separate = values.length === 0 ? NONE : plain`, ${values.join(", ")}`;
  const row = line.row === "" ? NONE : plain`, ${line.row}`;
  return {
    text: `${plainText(line.title)}${separate}${row}${KINDS[line.kind]}` as Plain,
    indent: 0,
    below,
    ...quantityOf(line, bill),
    amount: money(bill, line.amount),
  };
}

const KINDS: Readonly<Record<BillLine["kind"], Plain>> = {
  usage: NONE,
  fee: NONE,
  once: NONE,
  refund: plain` (given back)`,
  correction: plain` (corrected)`,
};

function quantityOf(line: BillLine, bill: Bill): ShownQuantity {
  return line.quantity === null
    ? { quantity: NONE, unit: NONE }
    : shownQuantity(line.quantity, line, bill.currency.decimals);
}

/** Everything between the lines and the total. */
function furtherRows(bill: Bill): readonly Row[] {
  const { brought, carried } = bill.forward;
  const further = [bill.rounding.amount, brought, carried, bill.waived];
  const adds = further.some(amount => amount !== "0");
  return [
    ...adjustmentRows(bill, false),
    ...bill.taxes.map(tax => taxRow(tax, bill)),
    ...adjustmentRows(bill, true),
    ...(adds ? [row(plain`Subtotal`, money(bill, bill.subtotal))] : []),
    ...(bill.rounding.amount === "0"
      ? []
      : [row(plain`Rounding, ${bill.rounding.rule}`, money(bill, bill.rounding.amount))]),
    ...(brought === "0" ? [] : [row(plain`Brought from the earlier bill`, money(bill, brought))]),
    ...(carried === "0" ? [] : [row(plain`Carried to the next bill`, money(bill, negated(carried)))]),
    ...(bill.waived === "0" ? [] : [row(plain`Too small to be billed`, money(bill, negated(bill.waived)))]),
  ];
}

function adjustmentRows(bill: Bill, afterTax: boolean): readonly Row[] {
  return bill.adjustments
    .filter(adjustment => adjustment.afterTax === afterTax)
    .map(adjustment => {
      const { from, to } = adjustment.service;
      const sameDays = from === bill.period.from && to === bill.period.to;
      const below = sameDays ? [] : [daysOf(adjustment.service)];
      return row(
        plain`${adjustment.title}, ${grouped(adjustment.rule)}`,
        money(bill, adjustment.amount),
        below,
      );
    });
}

/** Amounts of money in a rule, which a bill states without signs between their thousands. */
function grouped(rule: string): string {
  return rule.replace(
    /\b([A-Z]{3}) (\d{4,}(?:\.\d+)?)/g,
    (_, code: string, digits: string) => `${code} ${groupThousands(digits)}`,
  );
}

/** A tax that prices include adds nothing, so its amount stands in the text. */
function taxRow(tax: BillTax, bill: Bill): Row {
  const base = formatMoney(bill.currency.code, tax.base, bill.currency.decimals);
  if (!tax.included)
    return row(plain`${tax.title}, ${percentText(tax.rate)} of ${base}`, money(bill, tax.amount));
  const amount = formatMoney(bill.currency.code, tax.amount, bill.currency.decimals);
  return row(plain`Included: ${tax.title}, ${percentText(tax.rate)} of ${base}, ${amount}`, NONE);
}

/** A rate such as 0.081 as people read it: "8.1%". */
export function percentText(rate: string): string {
  const [above = "", below] = rate.split("/");
  if (below !== undefined) return `${rate} of 1`;
  const sign = above.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = above.replace("-", "").split(".");
  const shifted = fraction.padEnd(2, "0");
  const units = `${whole}${shifted.slice(0, 2)}`.replace(/^0+(?=[0-9])/, "");
  const rest = shifted.slice(2).replace(/0+$/, "");
  return `${sign}${units}${rest === "" ? "" : `.${rest}`}%`;
}

function row(text: Plain, amount: Plain, below: readonly Plain[] = []): Row {
  return { text, indent: 0, below, quantity: NONE, unit: NONE, amount };
}

function daysOf(service: ServicePeriod): Plain {
  return service.from === service.to ? plain`${service.from}` : plain`${service.from} to ${service.to}`;
}

/** The amount without the currency's code, which heads the column. */
function money(bill: Bill, amount: string): Plain {
  return plainText(plainAmount(amount, bill.currency));
}

function negated(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : amount === "0" ? amount : `-${amount}`;
}

interface Widths {
  readonly text: number;
  readonly quantity: number;
  readonly unit: number;
  readonly amount: number;
  /** Digits after the point, of the amount that has most. */
  readonly decimals: number;
  readonly all: number;
}

function widthsOf(rows: readonly Row[], bill: Bill): Widths {
  let [texts, quantity, unit, decimals] = [0, 0, 0, 0];
  for (const entry of rows) {
    texts = Math.max(texts, displayWidth(entry.text) + entry.indent);
    for (const line of entry.below) texts = Math.max(texts, displayWidth(line) + entry.indent + 2);
    quantity = Math.max(quantity, displayWidth(entry.quantity));
    unit = Math.max(unit, displayWidth(entry.unit));
    decimals = Math.max(decimals, decimalsOf(entry.amount));
  }
  const text = Math.max(LEAST_TEXT, Math.min(MOST_TEXT, texts));
  let amount = displayWidth(bill.currency.code);
  for (const entry of rows) amount = Math.max(amount, displayWidth(aligned(entry.amount, decimals)));
  const quantities = quantity === 0 ? 0 : quantity + 2 + (unit === 0 ? 0 : unit + 1);
  return { text, quantity, unit, amount, decimals, all: text + quantities + 3 + amount };
}

function columnNames(bill: Bill, widths: Widths): Plain {
  return padLeft(plainText(bill.currency.code), widths.all);
}

function rowLines(entry: Row, widths: Widths, paint: Paint): readonly Plain[] {
  const shift = " ".repeat(entry.indent);
  const [first = NONE, ...rest] = wrapped(entry.text, widths.text - entry.indent);
  const text = padRight(`${shift}${first}` as Plain, widths.text);
  const amount = padLeft(aligned(entry.amount, widths.decimals), widths.amount);
  const head = `${text}${quantityCells(entry, widths)}   ${amount}`.trimEnd() as Plain;
  if (rest.length === 0 && entry.below.length === 0) return [head];
  const below = entry.below.flatMap(text => wrapped(text, widths.text - entry.indent - 2));
  const under = (line: Plain): Plain => `${shift}${GAP}${line}` as Plain;
  return [head, ...rest.map(under), ...below.map(line => paint("dim", under(line)))];
}

function quantityCells(entry: Row, widths: Widths): Plain {
  if (widths.quantity === 0) return NONE;
  const quantity = padLeft(entry.quantity, widths.quantity);
  const unit = widths.unit === 0 ? NONE : padRight(` ${entry.unit}` as Plain, widths.unit + 1);
  return `${GAP}${quantity}${unit}` as Plain;
}

/** Blanks in place of missing decimals, so that the points of all amounts stand below each other. */
function aligned(amount: Plain, decimals: number): Plain {
  if (amount === "" || decimals === 0) return amount;
  const own = decimalsOf(amount);
  return padRight(amount, displayWidth(amount) + (own === 0 ? decimals + 1 : decimals - own));
}

function decimalsOf(amount: Plain): number {
  const point = amount.indexOf(".");
  return point === -1 ? 0 : amount.length - point - 1;
}
