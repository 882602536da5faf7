/** TAR8xxx: the contract's own examples. */
import type { ExampleDecl, FieldDecl, Node } from "../../compiler/syntax/tree.ts";
import { compile } from "../../index.ts";
import { exactOf } from "../../runtime/billing/draft.ts";
import { workExample } from "../../runtime/example/run-example.ts";
import { quantityWords } from "../../runtime/plan/quantity-words.ts";
import {
  addLineAfter,
  addWords,
  change,
  type Finding,
  type Fix,
  type Fixer,
  removal,
  removeIt,
  textAt,
  write,
} from "./finding.ts";
import { itemsOf } from "./units.ts";

export const EXAMPLE_FIXERS: Readonly<Record<string, Fixer>> = {
  TAR8001: firstBill,
  TAR8002: totalOfBill,
  TAR8004: belowFirstBill,
  TAR8006: oneOfDimension,
  TAR8007: withField,
  TAR8008: oneValue,
  TAR8009: finding => [write(finding, freshTitle(finding))],
  TAR8010: removeIt,
  TAR8011: nearestInTerm,
  TAR8015: chargeOfDiscount,
};

function exampleAround(finding: Finding): ExampleDecl | null {
  return finding.nodes.find(isExample) ?? null;
}

function isExample(node: Node): node is ExampleDecl {
  return node.kind === "example";
}

/** Of the term's first month. */
function firstBill(finding: Finding): readonly Fix[] {
  const { head } = finding.parsed.tree;
  const effective = head.find(clause => clause.kind === "effective");
  const billed = head.find(clause => clause.kind === "billed");
  const example = exampleAround(finding);
  if (effective?.kind !== "effective" || example === null) return [];
  const isMonthly = billed?.kind === "billed" && billed.period.every === "month" && billed.fromDay === null;
  const bill = isMonthly ? `bill for ${effective.from.text.slice(0, 7)}` : "bill for contract month 1";
  return [addLineAfter(finding, example.title.span.end, bill, "  ")];
}

/** What the last bill comes to now. */
function totalOfBill(finding: Finding): readonly Fix[] {
  const example = exampleAround(finding);
  const currency = currencyOf(finding);
  if (example === null || currency === null) return [];
  const add = (money: string): Fix => addLineAfter(finding, example.span.end, `expect total ${money}`, "  ");
  const total = totalWith(finding, add(`${currency} 0`));
  return total === null ? [] : [add(total)];
}

/** By working the example with an amount that stands for the total. */
function totalWith({ snapshot, file, params }: Finding, { changes }: Fix): string | null {
  const [first] = changes;
  if (first === undefined) return null;
  const text = `${file.text.slice(0, first.start)}${first.text}${file.text.slice(first.end)}`;
  const { plan, examples } = compile(new Map([...snapshot.workspace, [file.path, text]]), snapshot.entry);
  const example = examples.find(({ title }) => title === params.title);
  const bill = plan === null || example === undefined ? undefined : workExample(plan, example).bills.at(-1);
  if (plan === null || bill === undefined || bill.total.includes("/")) return null;
  const { code } = plan.currency;
  return quantityWords(exactOf(bill.total), { singular: code, plural: code, money: true }, plan.currency);
}

function currencyOf({ parsed }: Finding): string | null {
  const clause = parsed.tree.head.find(({ kind }) => kind === "currency");
  return clause?.kind === "currency" ? clause.currency.text : null;
}

function belowFirstBill(finding: Finding): readonly Fix[] {
  const example = exampleAround(finding);
  const bill = example?.steps.find(step => step.kind === "bill" && step.span.start > finding.start);
  if (bill === undefined) return [];
  const at = bill.span.end;
  return [
    {
      title: { kind: "move to the end", words: "" },
      changes: [removal(finding.file, finding), change(finding, at, at, `\n  ${finding.words}`)],
    },
  ];
}

/** As many ways are offered. */
const MOST_VALUES = 6;

/** Each value that the dimension's list has is a way. */
function oneOfDimension(finding: Finding): readonly Fix[] {
  const { dimension = "" } = finding.params;
  const hasWhere = /\bwhere\b/.test(finding.words);
  return valuesOf(finding, dimension)
    .slice(0, MOST_VALUES)
    .map(value => addWords(finding, finding.end, `${hasWhere ? "and" : "where"} ${dimension} is ${value}`));
}

/** Of a field or band of that name, as they stand in the text. */
function valuesOf(finding: Finding, name: string): readonly string[] {
  for (const item of itemsOf(finding.parsed.tree)) {
    if (item.kind === "band" && item.name.text === name)
      return [...new Set(item.of.rows.map(row => textAt(finding, row.value.span)))];
    const field = item.kind === "event" ? item.fields.find(one => one.name.text === name) : undefined;
    if (field === undefined) continue;
    if (field.type.name === "boolean") return ["true", "false"];
    return field.type.oneOf?.values.map(one => textAt(finding, one.span)) ?? [];
  }
  return [];
}

/** Each of the values that are named is a way. */
function oneValue(finding: Finding): readonly Fix[] {
  const match = /^(.*\bis\s+)one\s+of\s+(.+)$/s.exec(finding.words);
  const values = (match?.[2] ?? "").match(/"[^"]*"|true|false|[0-9][0-9'_.]*/g) ?? [];
  return match === null
    ? []
    : values.slice(0, MOST_VALUES).map(value => write(finding, `${match[1]}${value}`));
}

/** The term's first or last month or day. */
function nearestInTerm(finding: Finding): readonly Fix[] {
  const { date = "", from = "", to = "" } = finding.params;
  const nearest = date < from ? from : to;
  const at = finding.words.indexOf(date);
  if (!/^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$/.test(date) || !/^[0-9-]{10}$/.test(nearest) || at < 0) return [];
  const start = finding.start + at;
  return [write(finding, nearest.slice(0, date.length), { start, end: start + date.length })];
}

/** With the least value that it may have; the first one of a list. */
function withField(finding: Finding): readonly Fix[] {
  const { event, field: name } = finding.params;
  const declared = itemsOf(finding.parsed.tree).find(
    item => item.kind === "event" && item.name.text === event,
  );
  const field = declared?.kind === "event" ? declared.fields.find(one => one.name.text === name) : undefined;
  const value = field === undefined ? null : valueFor(finding, field);
  if (value === null) return [];
  const hasFields = /\bwith\s/.test(finding.words);
  const words = `${hasFields ? "," : " with"} ${name} ${value}`;
  return [
    {
      title: { kind: "add", words: `${name} ${value}` },
      changes: [change(finding, finding.end, finding.end, words)],
    },
  ];
}

function valueFor(finding: Finding, { type, measure, between }: FieldDecl): string | null {
  switch (type.name) {
    case "text":
      return type.oneOf === null ? '"a"' : textAt(finding, type.oneOf.values[0]?.span ?? type.span);
    case "boolean":
      return "false";
    case "instant":
      return null;
    case "integer":
    case "decimal":
      if (between !== null) return textAt(finding, between.low.span);
      if (measure?.kind === "in-currency") return `${measure.currency.text} 1`;
      return measure === null ? "1" : `1 ${measure.unit.text}`;
  }
}

/** The first charge that the discount is on. */
function chargeOfDiscount(finding: Finding): readonly Fix[] {
  const discount = itemsOf(finding.parsed.tree).find(
    item => item.kind === "discount" && item.name.text === finding.params.discount,
  );
  if (discount?.kind !== "discount" || discount.on.kind !== "charges") return [];
  const [first] = discount.on.names;
  return first === undefined ? [] : [write(finding, first.text)];
}

function freshTitle({ file, params }: Finding): string {
  for (let number = 2; ; number += 1) {
    const title = `"${params.title}, ${number}"`;
    if (!file.text.includes(title)) return title;
  }
}
