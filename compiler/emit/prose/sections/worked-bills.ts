/** The contract's own examples as bills, line by line, and whether they come to what it states. */
import type { Bill, BillLine } from "../../../../runtime/billing/bill.ts";
import type { ExampleResult, ExampleStep, PlanExample } from "../../../../runtime/plan/example.ts";
import type { Num, PlanMeter } from "../../../../runtime/plan/plan.ts";
import { adjustmentArithmetic, isEmptyLine, lineArithmetic, taxArithmetic } from "../arithmetic.ts";
import {
  type Context,
  dateText,
  eventName,
  instantText,
  meterName,
  meterOf,
  money,
  parameterOf,
  parameterValue,
  quantity,
  valueText,
  wordsOf,
} from "../context.ts";
import { type Block, figureColumn, heading, list, paragraph, table, textColumn } from "../document.ts";
import { amountText, groupedAmounts, lastQuantity, writtenQuantity } from "../figures.ts";
import { fieldOf } from "../formulas.ts";
import { caseText } from "./price-rows.ts";

/** An example with the bills that its `bill` steps ask for, in their order. */
export interface WorkedExample {
  readonly example: PlanExample;
  readonly bills: readonly Bill[];
  readonly result: ExampleResult;
}

/** `contextOf` gives the words of the version that an example is written in, or a bill made by. */
export function workedBills(
  context: Context,
  examples: readonly WorkedExample[],
  contextOf: (version: number) => Context,
): readonly Block[] {
  const { bills: say } = context.phrases;
  return [
    heading(2, say.title),
    ...paragraph(examples.length === 0 ? say.none : say.rule),
    ...examples.flatMap(example => workedExample(contextOf(example.example.version), example, contextOf)),
  ];
}

function workedExample(
  context: Context,
  { example, bills, result }: WorkedExample,
  contextOf: (version: number) => Context,
): readonly Block[] {
  const { bills: say } = context.phrases;
  const blocks: Block[] = [heading(3, example.title), ...list(storyOf(context, example))];
  let next = 0;
  for (const [i, step] of example.steps.entries()) {
    if (step.kind !== "bill") continue;
    const bill = bills[next];
    next += 1;
    if (bill === undefined) continue;
    const end = example.steps.findIndex((one, j) => j > i && one.kind === "bill");
    const steps = example.steps.slice(i + 1, end < 0 ? undefined : end);
    blocks.push(...billBlocks(contextOf(bill.contract.version), context, bill, steps));
  }
  const counts = example.steps.flatMap(step => countText(context, step));
  const stated = example.steps.filter(step => step.kind === "expect").length;
  const outcome = result.passed
    ? [say.agrees(stated)]
    : result.failures.map(({ what, expected, actual }) =>
        say.differs(what, groupedAmounts(expected), groupedAmounts(actual)),
      );
  return [...blocks, ...paragraph(...counts, ...outcome)];
}

/** What is set before any bill. */
function storyOf(context: Context, example: PlanExample): readonly string[] {
  return example.steps.flatMap(step => setText(context, step));
}

function setText(context: Context, step: ExampleStep): readonly string[] {
  const { bills: say } = context.phrases;
  switch (step.kind) {
    case "given": {
      const parameter = parameterOf(context, step.parameter);
      const title = wordsOf(context).quoted(parameter.title ?? parameter.name);
      const value = parameterValue(context, parameter, step.value);
      return [
        step.from === null
          ? say.given(title, value)
          : say.givenFrom(title, value, dateText(context, step.from)),
      ];
    }
    case "ends":
      return [say.ends(dateText(context, step.on))];
    case "record":
      return [recordText(context, step)];
    case "bill":
    case "usage":
    case "expect":
      return [];
  }
}

function recordText(context: Context, step: Extract<ExampleStep, { readonly kind: "record" }>): string {
  const { bills: say, words } = context.phrases;
  const fields = Object.entries(step.fields).map(([name, value]) => {
    const field = fieldOf(context, step.event, name);
    return say.field(name, valueText(context, field?.type ?? "text", value, field?.unit ?? null));
  });
  return say.record(eventName(context, step.event), instantText(context, step.at), words.and(fields));
}

// One bill

function billBlocks(
  context: Context,
  words: Context,
  bill: Bill,
  steps: readonly ExampleStep[],
): readonly Block[] {
  const { bills: say } = context.phrases;
  const { from, to } = bill.period;
  const [first, last] = [dateText(context, from), dateText(context, to)];
  const title =
    bill.kind === "opening"
      ? say.opening(first)
      : (bill.kind === "last" ? say.lastBill : say.bill)(first, last);
  const used = steps.flatMap(step => (step.kind === "usage" ? [usageText(words, step)] : []));
  return [
    heading(4, title),
    ...paragraph(used.length === 0 ? null : say.used(used.join("; "))),
    ...table(
      [textColumn(say.columns.line), textColumn(say.columns.calculation), figureColumn(bill.currency.code)],
      billRows(context, bill),
      true,
    ),
    ...paragraph(...readingTexts(words, bill, steps)),
  ];
}

function usageText(context: Context, step: Extract<ExampleStep, { readonly kind: "usage" }>): string {
  const { bills: say, words } = context.phrases;
  const meter = meterOf(context, step.meter);
  const clause = /^usage [a-z0-9_]+ (.+?)(?: where .*)?$/.exec(step.place.words)?.[1] ?? "";
  const written = writtenQuantity(words, context.plan.currency, clause);
  const where = whereTexts(context, meter, step.where);
  const amount = written ?? quantity(context, step.quantity, meter.unit);
  return say.usage(amount, meterName(context, step.meter), words.and(where));
}

function billRows(context: Context, bill: Bill): readonly (readonly string[])[] {
  const { bills: say } = context.phrases;
  const amount = (text: Num): string => amountText(bill.currency, text);
  const adjusted = (afterTax: boolean): readonly (readonly string[])[] =>
    bill.adjustments
      .filter(one => one.afterTax === afterTax)
      .map(one => [one.title, adjustmentArithmetic(context, one), amount(one.amount)]);
  const { rounding, forward, waived } = bill;
  const step = money(context, context.version.roundTotal.step);
  return [
    ...bill.lines
      .filter(line => !isEmptyLine(line))
      .map(line => [lineTitle(context, bill, line), lineArithmetic(context, line), amount(line.amount)]),
    ...adjusted(false),
    ...bill.taxes.map(tax => [tax.title, taxArithmetic(context, tax), amount(tax.amount)]),
    ...adjusted(true),
    ...(rounding.amount === "0" ? [] : [[say.rounding, say.roundingTo(step), amount(rounding.amount)]]),
    ...(forward.brought === "0" ? [] : [[say.brought, "", amount(forward.brought)]]),
    ...(forward.carried === "0" ? [] : [[say.carried, "", amount(forward.carried)]]),
    ...(waived === "0" ? [] : [[say.waived, "", amount(waived)]]),
    [say.total, "", amount(bill.total)],
  ];
}

function lineTitle(context: Context, bill: Bill, line: BillLine): string {
  const { bills: say, words } = context.phrases;
  const { from, to } = line.service;
  const isPeriod = from === bill.period.from && to === bill.period.to;
  const where = Object.entries(line.where).map(([dimension, value]) =>
    say.where(dimension, words.quoted(value)),
  );
  const kind = line.kind === "refund" ? say.givenBack : line.kind === "correction" ? say.correction : "";
  const days =
    isPeriod || line.kind === "once" ? "" : say.service(dateText(context, from), dateText(context, to));
  return [line.title, rowText(context, line), ...where, days, kind].filter(part => part !== "").join(", ");
}

/** The row of a line in the words of the price's table. */
function rowText(context: Context, line: BillLine): string {
  if (line.row === "") return "";
  const charge = context.version.charges.find(one => one.name === line.charge);
  const row = charge?.phases.flatMap(phase => phase.rows).find(one => one.label === line.row);
  return charge === undefined || row === undefined ? line.row : caseText(context, charge, row);
}

/** What the contract states of a bill beside amounts of money. */
function readingTexts(context: Context, bill: Bill, steps: readonly ExampleStep[]): readonly string[] {
  return steps.flatMap(step => (step.kind === "expect" ? readingText(context, bill, step) : []));
}

function readingText(
  context: Context,
  bill: Bill,
  { expected, value, unit, place }: Extract<ExampleStep, { readonly kind: "expect" }>,
): readonly string[] {
  const { bills: say, words } = context.phrases;
  const written = lastQuantity(words, context.plan.currency, place.words);
  switch (expected.kind) {
    case "meter": {
      const meter = meterOf(context, expected.name);
      const name = [meterName(context, expected.name), ...whereTexts(context, meter, expected.where)].join(
        ", ",
      );
      return [say.reads(name, written ?? quantity(context, value, unit ?? meter.unit))];
    }
    case "allowance": {
      const shared = context.version.allowances.find(one => one.name === expected.name);
      const title = shared?.title ?? context.version.charges.find(one => one.name === expected.name)?.title;
      return [
        say.allowanceDrawn(words.quoted(title ?? expected.name), written ?? quantity(context, value, unit)),
      ];
    }
    case "credit": {
      if (!expected.left) return [];
      const credit = bill.credits.find(one => one.name === expected.name);
      return [
        say.creditLeft(
          words.quoted(credit?.title ?? expected.name),
          written ?? quantity(context, value, unit),
        ),
      ];
    }
    case "total":
    case "charge":
    case "discount":
    case "minimum":
    case "maximum":
    case "tax":
    case "rejected":
    case "held":
      return [];
  }
}

function whereTexts(
  context: Context,
  meter: PlanMeter,
  where: readonly { readonly dimension: string; readonly values: readonly string[] }[],
): readonly string[] {
  const { bills: say, words } = context.phrases;
  return where.map(({ dimension, values }) => {
    const type = meter.by.find(one => one.name === dimension)?.type ?? "text";
    return say.where(dimension, words.or(values.map(value => valueText(context, type, value, null))));
  });
}

function countText(context: Context, step: ExampleStep): readonly string[] {
  const { bills: say } = context.phrases;
  if (step.kind !== "expect") return [];
  if (step.expected.kind === "rejected") return [say.rejected(step.value)];
  if (step.expected.kind === "held") return [say.held(step.value)];
  return [];
}
