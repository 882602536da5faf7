/** A bill's arithmetic in plain English, step by step, with the places in the contract that it follows. */
import type { Bill, BillAdjustment, BillLine, BillStep, BillTax, TierSpan } from "../billing/bill.ts";
import { numberOf } from "../metering/evaluate.ts";
import { formatMoney, formatQuantity } from "../number/display.ts";
import { multiply, rational, toText } from "../number/rational.ts";
import type { Num, Place, UnitLabel } from "../plan/plan.ts";

export interface Explanation {
  readonly heading: string;
  readonly lines: readonly ExplainedLine[];
  /** Adjustments, taxes, rounding and the total; empty where one line was asked for. */
  readonly below: readonly ExplainedLine[];
}

export interface ExplainedLine {
  readonly title: string;
  /** "contract.tarif:34" */
  readonly place: string | null;
  readonly steps: readonly string[];
  readonly result: string;
}

/** `line` counts from 1; without it, the whole bill is explained. */
export function explainBill(bill: Bill, line?: number): Explanation {
  const chosen = line === undefined ? bill.lines : bill.lines.slice(line - 1, line);
  const lines = chosen.map((one, i) => explainLine(bill, one, line ?? i + 1));
  const heading = `${bill.contract.title}, ${billWords(bill)}, account ${bill.account}`;
  return { heading, lines, below: line === undefined ? belowLines(bill) : [] };
}

export function explainText(bill: Bill, line?: number): string {
  const { heading, lines, below } = explainBill(bill, line);
  const blocks = [...lines, ...below].map(one => {
    const place = one.place === null ? "" : `  (${one.place})`;
    return [`${one.title}${place}`, ...one.steps.map(step => `  ${step}`), `  = ${one.result}`].join("\n");
  });
  return `${[heading, ...blocks].join("\n\n")}\n`;
}

function billWords(bill: Bill): string {
  if (bill.kind === "opening") return `opening bill of ${bill.period.from}`;
  return `bill ${bill.number}, ${bill.period.from} to ${bill.period.to}`;
}

// Lines

function explainLine(bill: Bill, line: BillLine, number: number): ExplainedLine {
  const unit = line.unit;
  const row = line.row === "" ? "" : `, ${line.row}`;
  const service =
    line.service.from === line.service.to ? line.service.from : `${line.service.from} to ${line.service.to}`;
  const steps = line.steps.map(step => stepWords(bill, step, unit));
  if (line.note !== null) steps.unshift(`Note: ${line.note}`);
  if (line.steps.length > 1) steps.push(`together ${money(bill, line.exact)}`);
  if (line.rounding !== null && line.exact !== line.amount) steps.push(`rounded ${line.rounding}`);
  return {
    title: `${number}. ${line.title}${row}, ${service}`,
    place: placeWords(line.clause),
    steps,
    result: money(bill, line.amount),
  };
}

function stepWords(bill: Bill, step: BillStep, unit: UnitLabel | null): string {
  const quantity = (text: Num): string => quantityWords(text, unit);
  switch (step.kind) {
    case "allowance":
      return `${quantity(step.quantity)} included, ${quantity(step.left)} left to price`;
    case "rate": {
      const price = `${money(bill, step.price)} per ${step.packages === null ? "" : "started "}${step.perLabel}`;
      const amount = money(bill, step.amount);
      if (step.packages === null)
        return `${tierWords(step.tier, unit)}${quantity(step.quantity)} at ${price} = ${amount}`;
      const packages = `${formatQuantity(step.packages)} × ${step.perLabel}`;
      return `${tierWords(step.tier, unit)}${quantity(step.quantity)} are ${packages}, at ${price} = ${amount}`;
    }
    case "percent":
      return `${tierWords(step.tier, unit)}${percent(step.rate)} of ${quantity(step.quantity)} = ${money(bill, step.amount)}`;
    case "flat":
      return `${tierWords(step.tier, unit)}${money(bill, step.amount)}, once`;
    case "included":
      return `${tierWords(step.tier, unit)}${quantity(step.quantity)} included`;
    case "fee": {
      if (step.days === null) return `${tierWords(step.tier, unit)}${money(bill, step.amount)}, whole period`;
      const { billed, whole } = step.days;
      return `${tierWords(step.tier, unit)}${money(bill, step.price)} for ${billed} of ${whole} days = ${money(bill, step.amount)}`;
    }
    case "proration": {
      const { billed, whole } = step.days;
      return `${money(bill, step.before)} for ${billed} of ${whole} days: ${money(bill, step.amount)}`;
    }
    case "billed before":
      return `billed before, on bill ${step.bill}: ${money(bill, step.amount)}`;
    case "held":
      return `${quantity(step.quantity)} is below zero and held: the contract rejects negative quantities`;
  }
}

function tierWords(tier: TierSpan | null, unit: UnitLabel | null): string {
  if (tier === null) return "";
  const from = quantityWords(tier.from, unit);
  if (tier.model === "volume") return `${tier.label}: `;
  return tier.to === null ? `above ${from}: ` : `from ${from} to ${quantityWords(tier.to, unit)}: `;
}

// What stands below the lines

function belowLines(bill: Bill): readonly ExplainedLine[] {
  return [
    ...bill.adjustments.map(adjustment => explainAdjustment(bill, adjustment)),
    ...bill.taxes.map(tax => explainTax(bill, tax)),
    explainTotal(bill),
  ];
}

function explainAdjustment(bill: Bill, adjustment: BillAdjustment): ExplainedLine {
  const steps = [`${adjustment.rule} of ${money(bill, adjustment.base)} = ${money(bill, adjustment.exact)}`];
  if (adjustment.rounding !== null && adjustment.exact !== adjustment.amount)
    steps.push(`rounded ${adjustment.rounding}`);
  for (const part of adjustment.shares) {
    steps.push(`on line ${part.line + 1}, ${part.charge}: ${money(bill, part.amount)}`);
  }
  return {
    title: adjustment.title,
    place: placeWords(adjustment.clause),
    steps,
    result: money(bill, adjustment.amount),
  };
}

function explainTax(bill: Bill, tax: BillTax): ExplainedLine {
  const rate = percent(tax.rate);
  const rule = tax.included
    ? `${rate} included in ${money(bill, tax.base)}: ${money(bill, tax.base)} × ${rate} / (100% + ${rate}) = ${money(bill, tax.exact)}`
    : `${rate} of ${money(bill, tax.base)} = ${money(bill, tax.exact)}`;
  const steps = [rule];
  if (tax.rounding !== null && tax.exact !== tax.amount) steps.push(`rounded ${tax.rounding}`);
  return { title: tax.title, place: placeWords(tax.clause), steps, result: money(bill, tax.amount) };
}

function explainTotal(bill: Bill): ExplainedLine {
  const steps = [`lines, adjustments and taxes: ${money(bill, bill.subtotal)}`];
  if (bill.rounding.amount !== "0")
    steps.push(`rounding, ${bill.rounding.rule}: ${money(bill, bill.rounding.amount)}`);
  if (bill.forward.brought !== "0")
    steps.push(`brought from the bill before: ${money(bill, bill.forward.brought)}`);
  if (bill.forward.carried !== "0")
    steps.push(`carried to the next bill: ${money(bill, bill.forward.carried)}`);
  return { title: "Total", place: null, steps, result: money(bill, bill.total) };
}

// Words

function money(bill: Bill, amount: Num): string {
  return formatMoney(bill.currency.code, amount, bill.currency.decimals);
}

function quantityWords(text: Num, unit: UnitLabel | null): string {
  if (unit === null || unit.plural === "") return formatQuantity(text);
  if (unit.money) return formatMoney(unit.singular, text, 2);
  return `${formatQuantity(text)} ${text === "1" ? unit.singular : unit.plural}`;
}

function percent(rate: Num): string {
  return `${formatQuantity(toText(multiply(numberOf(rate), rational(100n))))}%`;
}

function placeWords(place: Place): string {
  return `${place.path}:${place.line}`;
}
