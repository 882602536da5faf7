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
  readonly clause: QuotedClause | null;
  readonly steps: readonly ExplainedStep[];
  readonly result: string;
}

export interface ExplainedStep {
  readonly text: string;
  /** What the step follows; null where it follows the line's own clause, or arithmetic alone. */
  readonly clause: QuotedClause | null;
}

/** The contract's own words and their place. */
export interface QuotedClause {
  /** "contract.tarif:34" */
  readonly place: string;
  readonly words: string;
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
  return `${[heading, ...[...lines, ...below].map(blockText)].join("\n\n")}\n`;
}

function blockText(one: ExplainedLine): string {
  const rows = [one.title];
  if (one.clause !== null) rows.push(`  ${one.clause.place}  ${one.clause.words}`);
  for (const { text, clause } of one.steps) {
    rows.push(`    ${text}`);
    if (clause !== null) rows.push(`      ${clause.place}  ${clause.words}`);
  }
  rows.push(`  = ${one.result}`);
  return rows.join("\n");
}

function billWords(bill: Bill): string {
  if (bill.kind === "opening") return `opening bill of ${bill.period.from}`;
  return `bill ${bill.number}, ${bill.period.from} to ${bill.period.to}`;
}

// Lines

function explainLine(bill: Bill, line: BillLine, number: number): ExplainedLine {
  const row = line.row === "" ? "" : `, ${line.row}`;
  const service =
    line.service.from === line.service.to ? line.service.from : `${line.service.from} to ${line.service.to}`;
  const steps: ExplainedStep[] = [];
  if (line.note !== null) steps.push(plainStep(`Note: ${line.note}`));
  for (const step of line.steps) steps.push(explainStep(bill, line, step));
  if (line.steps.filter(step => step.amount !== "0").length > 1) steps.push(plainStep(`together ${money(bill, line.exact)}`));
  if (line.rounding !== null && line.exact !== line.amount) steps.push(plainStep(`rounded ${line.rounding}`));
  return {
    title: `${number}. ${line.title}${row}, ${service}`,
    clause: quoted(line.clause),
    steps,
    result: money(bill, line.amount),
  };
}

/** The clause of a step, unless the line's own clause shows its words already. */
function explainStep(bill: Bill, line: BillLine, step: BillStep): ExplainedStep {
  const text = stepWords(bill, step, line.unit);
  const isShown = step.clause.words !== "" && line.clause.words.includes(step.clause.words);
  return { text, clause: isShown ? null : quoted(step.clause) };
}

function plainStep(text: string): ExplainedStep {
  return { text, clause: null };
}

function quoted(place: Place): QuotedClause {
  return { place: `${place.path}:${place.line}`, words: place.words };
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
  const rule = `${adjustment.rule} of ${money(bill, adjustment.base)} = ${money(bill, adjustment.exact)}`;
  const texts = [adjustment.exact === "0" ? `nothing to take off of ${money(bill, adjustment.base)}` : rule];
  if (adjustment.rounding !== null && adjustment.exact !== adjustment.amount) texts.push(`rounded ${adjustment.rounding}`);
  for (const part of adjustment.shares) {
    texts.push(`of which on line ${part.line}, ${part.charge}: ${money(bill, part.amount)}`);
  }
  return {
    title: adjustment.title,
    clause: quoted(adjustment.clause),
    steps: texts.map(plainStep),
    result: money(bill, adjustment.amount),
  };
}

function explainTax(bill: Bill, tax: BillTax): ExplainedLine {
  const rate = percent(tax.rate);
  const rule = tax.included
    ? `${rate} included in ${money(bill, tax.base)}: ${money(bill, tax.base)} × ${rate} / (100% + ${rate}) = ${money(bill, tax.exact)}`
    : `${rate} of ${money(bill, tax.base)} = ${money(bill, tax.exact)}`;
  const texts = [rule];
  if (tax.rounding !== null && tax.exact !== tax.amount) texts.push(`rounded ${tax.rounding}`);
  return { title: tax.title, clause: quoted(tax.clause), steps: texts.map(plainStep), result: money(bill, tax.amount) };
}

function explainTotal(bill: Bill): ExplainedLine {
  const texts = [`lines, adjustments and taxes: ${money(bill, bill.subtotal)}`];
  if (bill.rounding.amount !== "0") texts.push(`rounding, ${bill.rounding.rule}: ${money(bill, bill.rounding.amount)}`);
  if (bill.forward.brought !== "0") texts.push(`brought from the bill before: ${money(bill, bill.forward.brought)}`);
  if (bill.forward.carried !== "0") texts.push(`carried to the next bill: ${money(bill, bill.forward.carried)}`);
  return { title: "Total", clause: null, steps: texts.map(plainStep), result: money(bill, bill.total) };
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
