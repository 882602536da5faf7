/** Every number of a review is one of the plan's or of a bill's, and every price of the plan is in the review. */
import { describe, expect, test } from "vitest";
import type { Block } from "../../compiler/emit/prose/document.ts";
import { LANGUAGES } from "../../compiler/emit/prose/languages.ts";
import type { Language } from "../../index.ts";
import {
  equals,
  multiply,
  parseNumber,
  quotient,
  type Rational,
  rational,
  toText,
} from "../../runtime/number/rational.ts";
import { documentOf, WORKED, type Worked } from "./worked.ts";

const BOTH: readonly Language[] = ["en", "de"];

/** Numbers of sentences that hold for every contract. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "0",
  "1",
  "2",
  "1.0",
  "23",
  "25",
  "24",
  "29",
  "30",
  "31",
  "100",
  "2028",
  "2029",
  "2032",
]);

const SCALES: readonly (readonly [RegExp, bigint])[] = [
  [/^ (million|Million|Millionen)\b/, 1_000_000n],
  [/^ (billion|Milliarde|Milliarden)\b/, 1_000_000_000n],
  [/^ thousand\b/, 1_000n],
  [/^ TB\b/, 1_000_000_000_000n],
  [/^ GB\b/, 1_000_000_000n],
  [/^ (minute|minutes|Minute|Minuten)\b/, 60n],
  [/^ (hour|hours|Stunde|Stunden)\b/, 3_600n],
  [/^ Mbps\b/, 1_000_000n],
];

interface Token {
  readonly text: string;
  readonly value: Rational;
  readonly scaled: Rational | null;
  readonly isMoney: boolean;
}

describe.each(WORKED.flatMap(worked => BOTH.map(language => ({ worked, language, name: worked.folder }))))(
  "$name in $language",
  ({ worked, language }) => {
    const blocks = documentOf(worked, language).blocks;
    const told = tokensOf(withoutCurves(blocks).flatMap(textsOf), worked.input.plan.currency.code);
    const known = knownNumbers(worked);

    test("every number is known", () => {
      const strange = told.filter(
        token =>
          !STRUCTURE.has(token.text) &&
          ![token.value, token.scaled].some(one => one !== null && known.has(key(one))),
      );
      expect(strange.map(token => token.text)).toEqual([]);
    });

    test("every amount of money is an amount of the plan or of a bill", () => {
      const amounts = new Set([...moneyOf(worked)].map(key));
      const strange = told.filter(token => token.isMoney && !amounts.has(key(token.value)));
      expect(strange.map(token => token.text)).toEqual([]);
    });

    test("every price, rate and bound is told, before any bill is", () => {
      const bills = blocks.findIndex(
        block => block.kind === "heading" && block.text === LANGUAGES[language].bills.title,
      );
      const agreement = tokensOf(
        withoutCurves(blocks.slice(0, bills)).flatMap(textsOf),
        worked.input.plan.currency.code,
      );
      const all = agreement.flatMap(token =>
        token.scaled === null ? [token.value] : [token.value, token.scaled],
      );
      const missing = statedNumbers(worked).filter(one => !all.some(value => equals(value, one)));
      expect(missing.map(toText)).toEqual([]);
    });
  },
);

test("an amount that is not the contract's is found", () => {
  const [worked] = WORKED;
  if (worked === undefined) throw new Error("no agreement");
  const amounts = new Set([...moneyOf(worked)].map(key));
  expect(amounts.has(key(rational(450n)))).toBe(true);
  expect(amounts.has(key(rational(451n)))).toBe(false);
});

/** The table before a curve holds what the curve's own test compares. */
function withoutCurves(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, i) => block.kind !== "curve" && blocks[i + 1]?.kind !== "curve");
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "list":
      return block.items;
    case "terms":
      return block.items.map(item => item.text);
    case "table":
      return block.rows.flatMap(row =>
        row.map((cell, i) =>
          block.columns[i]?.look === "figure" ? `${block.columns[i]?.title} ${cell}` : cell,
        ),
      );
    case "code":
      return [block.text];
    case "curve":
      return [];
  }
}

function tokensOf(texts: readonly string[], currency: string): readonly Token[] {
  return texts.flatMap(text =>
    [...withoutNames(text).matchAll(/(?<![A-Za-z_0-9])-?[0-9][0-9']*(?:\.[0-9]+)?(?![0-9])/g)].map(match => {
      const value = parseNumber(match[0].replace(/'/g, "")) ?? rational(0n);
      const rest = withoutNames(text).slice(match.index + match[0].length);
      const scale = SCALES.find(([words]) => words.test(rest))?.[1];
      const before = withoutNames(text).slice(0, match.index);
      return {
        text: match[0],
        value,
        scaled: scale === undefined ? null : multiply(value, rational(scale)),
        isMoney: before.endsWith(`${currency} `),
      };
    }),
  );
}

/** What stands in quotes is a name of the contract. */
function withoutNames(text: string): string {
  return text.replace(/“[^”]*”|«[^»]*»/g, "…").replace(/≈ -?[0-9'.]+/g, "…");
}

function key(value: Rational): string {
  return toText(value).replace(/^-/, "");
}

/** All numbers of the plan, its texts, the examples and the bills; and quantities in the units of their prices. */
function knownNumbers({ input }: Worked): ReadonlySet<string> {
  const found = new Set<string>();
  // The numbers of findings are judged where the checks are (test/analyse).
  const judged = [...input.findings, ...input.accepted.map(({ finding }) => finding)].map(
    ({ params }) => params,
  );
  const texts = JSON.stringify([{ ...input.plan, zone: input.plan.zone.iana }, input.examples, judged]);
  for (const [text] of texts.matchAll(/-?[0-9][0-9'_]*(?:\.[0-9]+)?/g)) add(text.replace(/['_]/g, ""));
  for (const amount of moneyOf({ input })) found.add(key(amount));
  for (const step of stepsOf({ input })) {
    if (step.per !== undefined && step.quantity !== undefined)
      found.add(key(quotient(exactly(step.quantity), exactly(step.per))));
    for (const number of [step.quantity, step.left]) if (number !== undefined) add(number);
  }
  return found;

  function add(text: string): void {
    const value = parseNumber(text);
    if (value === null) return;
    found.add(key(value));
    found.add(key(multiply(value, rational(100n))));
  }
}

interface AnyStep {
  readonly per?: string;
  readonly quantity?: string;
  readonly left?: string;
}

function stepsOf({ input }: Pick<Worked, "input">): readonly AnyStep[] {
  return input.examples
    .flatMap(one => one.bills)
    .flatMap(bill => bill.lines)
    .flatMap(line => line.steps as readonly AnyStep[]);
}

/** Amounts of money: those that the contract states, and those of the bills, exact and rounded. */
function* moneyOf({ input }: Pick<Worked, "input">): Generator<Rational> {
  for (const step of input.examples.flatMap(one => one.example.steps)) {
    if (step.kind === "expect" || step.kind === "given") yield exactly(step.value);
    if (step.kind === "usage") yield exactly(step.quantity);
    if (step.kind === "record") yield* numbersIn(step.fields);
  }
  yield* numbersIn(input.plan.versions);
  yield* numbersIn(input.examples.map(one => one.bills));
  for (const bill of input.examples.flatMap(one => one.bills))
    for (const { base, exact } of bill.adjustments) {
      const sum = parseNumber(base);
      const change = parseNumber(exact);
      if (sum !== null && change !== null)
        yield { n: sum.n * change.d + change.n * sum.d, d: sum.d * change.d };
    }
}

function* numbersIn(value: unknown): Generator<Rational> {
  if (typeof value === "string") {
    const number = parseNumber(value);
    if (number !== null) yield number;
  } else if (typeof value === "object" && value !== null) {
    for (const [name, held] of Object.entries(value))
      if (name !== "place" && name !== "clause") yield* numbersIn(held);
  }
}

/** Amounts, rates and bounds that the plan states; a rate as a percentage. */
function statedNumbers({ input }: Worked): readonly Rational[] {
  const found: Rational[] = [];
  const visit = (value: unknown, name: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && value.kind === "number" && "value" in value) {
      const number = exactly(String(value.value));
      found.push(RATES.has(name) ? multiply(number, rational(100n)) : number);
      return;
    }
    for (const [inner, held] of Object.entries(value))
      visit(held, name === "between" ? `${inner} of a rise` : inner);
  };
  for (const { charges, allowances, discounts, limits, credits, taxes } of input.plan.versions)
    visit({ charges, allowances, discounts, limits, credits, taxes }, "");
  return found.filter(one => one.n !== 0n);
}

/** Operands that are shares: the rate itself, and the bounds of a yearly rise. */
const RATES: ReadonlySet<string> = new Set(["rate", "least of a rise", "most of a rise"]);

function exactly(text: string): Rational {
  return parseNumber(text) ?? rational(0n);
}
