/** A bill's arithmetic in plain English, step by step, with the places in the contract that it follows. */
import type {
  Bill,
  BillAdjustment,
  BillCredit,
  BillLine,
  BillStep,
  BillTax,
  TierSpan,
} from "../billing/bill.ts";
import { numberOf } from "../metering/evaluate.ts";
import { formatMoney, formatQuantity } from "../number/display.ts";
import { add, equals, multiply, ONE, quotient, rational, toText } from "../number/rational.ts";
import type { Num, Place, UnitLabel } from "../plan/plan.ts";
import { inStatedUnit } from "./stated-unit.ts";

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
  if (line.steps.filter(step => step.amount !== "0").length > 1)
    steps.push(plainStep(`together ${money(bill, line.exact)}`));
  if (line.rounding !== null && line.exact !== line.amount) steps.push(plainStep(`rounded ${line.rounding}`));
  return {
    title: `${number}. ${line.title}${row}, ${service}${line.kind === "refund" ? ", given back" : ""}`,
    clause: quoted(line.clause),
    steps,
    result: money(bill, line.amount),
  };
}

/** The clause of a step, unless the line's own clause shows its words already. */
function explainStep(bill: Bill, line: BillLine, step: BillStep): ExplainedStep {
  const text = stepWords(bill, step, line);
  const isShown = step.clause.words !== "" && line.clause.words.includes(step.clause.words);
  return { text, clause: isShown ? null : quoted(step.clause) };
}

function plainStep(text: string): ExplainedStep {
  return { text, clause: null };
}

function quoted(place: Place): QuotedClause {
  return { place: `${place.path}:${place.line}`, words: place.words };
}

function stepWords(bill: Bill, step: BillStep, line: BillLine): string {
  const quantity = (text: Num): string => lineQuantity(bill, text, line);
  const tier = "tier" in step ? tierWords(bill, step.tier, line) : "";
  const amount = money(bill, step.amount);
  switch (step.kind) {
    case "allowance":
      return `${quantity(step.quantity)} included, ${quantity(step.left)} left to price`;
    case "credit":
      return `${quantity(step.quantity)} paid by ${step.title}, ${quantity(step.left)} left to price`;
    case "rate": {
      const price = `${money(bill, step.price)} per ${step.packages === null ? "" : "started "}${step.perLabel}`;
      if (step.packages === null) return `${tier}${quantity(step.quantity)} at ${price} = ${amount}`;
      const packages = `${formatQuantity(step.packages)} × ${step.perLabel}`;
      return `${tier}${quantity(step.quantity)} count as ${packages}, at ${price} = ${amount}`;
    }
    case "percent":
      return `${tier}${percent(step.rate)} of ${quantity(step.quantity)} = ${amount}`;
    case "flat":
      return `${tier}${amount} ${line.kind === "once" ? "once" : "flat"}`;
    case "included":
      return `${tier}${quantity(step.quantity)} included`;
    case "fee": {
      if (step.days === null && step.part === "1") return `${tier}${amount}, whole period`;
      if (step.days === null) return `${tier}${money(bill, step.price)} × ${step.part} = ${amount}`;
      const { billed, whole } = step.days;
      const price = money(bill, step.price);
      const isByDay = equals(numberOf(step.part), rational(BigInt(billed), BigInt(whole)));
      if (isByDay) return `${tier}${price} for ${billed} of ${whole} days = ${amount}`;
      return `${tier}${price} × ${step.part}, ${billed} of ${whole} days by the second = ${amount}`;
    }
    case "proration": {
      const { billed, whole } = step.days;
      const served = toText(add(numberOf(step.before), numberOf(step.amount)));
      const product = `${money(bill, step.before)} × ${step.part} = ${money(bill, served)}`;
      return `only ${billed} of ${whole} days: ${product}, so ${amount}`;
    }
    case "billed again":
      return `bill ${step.bill}, with what is known now: ${amount}`;
    case "billed before":
      return `billed before, on bill ${step.bill}: ${amount}`;
    case "priced before":
      return `${quantity(step.quantity)} at this price before the change = ${amount}`;
    case "bound":
      return `the price is ${step.bound} ${money(bill, step.limit)}, so ${amount}`;
    case "rounded":
      return `the price is rounded ${step.rule}, so ${amount}`;
    case "held":
      if (step.reason === "not offered")
        return `${quantity(step.quantity)} is held: the contract does not offer it`;
      return `${quantity(step.quantity)} is below zero and held: the contract rejects negative quantities`;
  }
}

/** A volume row in the contract's words; a graduated one by the slice that it prices. */
function tierWords(bill: Bill, tier: TierSpan | null, line: BillLine): string {
  if (tier === null) return "";
  if (tier.model === "volume") return `${tier.label}: `;
  const from = lineQuantity(bill, tier.from, line);
  return tier.to === null ? `above ${from}: ` : `from ${from} to ${lineQuantity(bill, tier.to, line)}: `;
}

// What stands below the lines

function belowLines(bill: Bill): readonly ExplainedLine[] {
  const adjusted = (afterTax: boolean): readonly ExplainedLine[] =>
    bill.adjustments
      .filter(adjustment => adjustment.afterTax === afterTax)
      .map(adjustment => explainAdjustment(bill, adjustment));
  return [
    ...adjusted(false),
    ...bill.taxes.map(tax => explainTax(bill, tax)),
    ...adjusted(true),
    ...bill.credits.map(credit => explainCredit(bill, credit)),
    explainTotal(bill),
  ];
}

function explainAdjustment(bill: Bill, adjustment: BillAdjustment): ExplainedLine {
  const texts = [`${adjustment.rule}, ${ofBase(bill, adjustment)} = ${money(bill, adjustment.exact)}`];
  if (adjustment.rounding !== null && adjustment.exact !== adjustment.amount)
    texts.push(`rounded ${adjustment.rounding}`);
  for (const part of adjustment.shares) {
    const place = part.line === null ? "" : `line ${part.line}, `;
    texts.push(`of which on ${place}${part.charge}: ${money(bill, part.amount)}`);
  }
  return {
    title: adjustment.title,
    clause: quoted(adjustment.clause),
    steps: texts.map(plainStep),
    result: money(bill, adjustment.amount),
  };
}

/** What an adjustment is measured against: what it discounts, what was spent in its period, what is owed. */
function ofBase(bill: Bill, { kind, base }: BillAdjustment): string {
  switch (kind) {
    case "discount":
      return `on ${money(bill, base)}`;
    case "minimum":
    case "maximum":
      return `${money(bill, base)} spent in the period`;
    case "credit":
      return `${money(bill, base)} to pay`;
  }
}

function explainCredit(bill: Bill, credit: BillCredit): ExplainedLine {
  const words = (text: Num): string => quantityWords(bill, text, credit.unit);
  const texts = [`brought from the bill before: ${words(credit.brought)}`];
  if (credit.granted !== "0") texts.push(`granted: ${words(credit.granted)}`);
  if (credit.used !== "0") texts.push(`used: ${words(credit.used)}`);
  if (credit.expired !== "0") texts.push(`expired: ${words(credit.expired)}`);
  return {
    title: `${credit.title}, what is left`,
    clause: null,
    steps: texts.map(plainStep),
    result: words(credit.left),
  };
}

function explainTax(bill: Bill, tax: BillTax): ExplainedLine {
  const rate = percent(tax.rate);
  const base = money(bill, tax.base);
  const exact = money(bill, tax.exact);
  const texts = [
    tax.included
      ? `${rate} included in ${base}: ${includedRule(tax, base)} = ${exact}`
      : `${rate} of ${base} = ${exact}`,
  ];
  if (tax.corrects !== null) {
    const text = `bill ${tax.corrects}, with what is known now, less what was billed: ${money(bill, tax.amount)}`;
    texts.splice(0, 1, `${rate} of a difference of ${base}`, text);
  }
  if (tax.rounding !== null && tax.exact !== tax.amount) texts.push(`rounded ${tax.rounding}`);
  return {
    title: tax.title,
    clause: quoted(tax.clause),
    steps: texts.map(plainStep),
    result: money(bill, tax.amount),
  };
}

/** Several included taxes share one net amount, which is then less than the gross without this tax alone. */
function includedRule(tax: BillTax, base: string): string {
  const rate = numberOf(tax.rate);
  const alone = quotient(multiply(numberOf(tax.base), rate), add(ONE, rate));
  const words = percent(tax.rate);
  if (toText(alone) === tax.exact) return `${base} × ${words} / (100% + ${words})`;
  return `${words} of the net amount without any tax`;
}

function explainTotal(bill: Bill): ExplainedLine {
  const texts = [`lines, adjustments and taxes: ${money(bill, bill.subtotal)}`];
  if (bill.rounding.amount !== "0")
    texts.push(`rounding, ${bill.rounding.rule}: ${money(bill, bill.rounding.amount)}`);
  if (bill.forward.brought !== "0")
    texts.push(`brought from the bill before: ${money(bill, bill.forward.brought)}`);
  if (bill.forward.carried !== "0")
    texts.push(`carried to the next bill: ${money(bill, bill.forward.carried)}`);
  if (bill.waived !== "0") texts.push(`too small to be billed: ${money(bill, bill.waived)}`);
  return { title: "Total", clause: null, steps: texts.map(plainStep), result: money(bill, bill.total) };
}

// Words

/** "CHF 1'234.50"; an amount without a finite decimal as its fraction too: "CHF 900/31 ≈ 29.032258". */
function money(bill: Bill, amount: Num): string {
  const { code, decimals } = bill.currency;
  const text = formatMoney(code, amount, decimals);
  return amount.includes("/") ? text.replace(`${code} `, `${code} ${amount} `) : text;
}

function lineQuantity(bill: Bill, text: Num, line: BillLine): string {
  const { quantity, unit } = inStatedUnit(text, line);
  return quantityWords(bill, quantity, unit);
}

function quantityWords(bill: Bill, text: Num, unit: UnitLabel | null): string {
  if (unit?.money === true) return money(bill, text);
  const digits = text.includes("/") ? `${text} ${formatQuantity(text)}` : formatQuantity(text);
  if (unit === null || unit.plural === "") return digits;
  return `${digits} ${text === "1" ? unit.singular : unit.plural}`;
}

function percent(rate: Num): string {
  return `${formatQuantity(toText(multiply(numberOf(rate), rational(100n))))}%`;
}
