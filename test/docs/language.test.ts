/** docs/language.md: every block compiles, or is refused as it says; every amount in it comes out. */
import { describe, expect, test } from "vitest";
import { CATALOGUE, type Code } from "../../compiler/diagnostics/catalogue/index.ts";
import { readEbnf } from "../../grammar/ebnf-reader.ts";
import { parseText, VOCABULARY } from "../../grammar/index.ts";
import {
  type CompileResult,
  compile,
  describeDiagnostic,
  formatText,
  type Plan,
  runExamples,
} from "../../index.ts";
import { parseNumber, toText } from "../../runtime/number/rational.ts";
import { type RoundingMode, roundToStep } from "../../runtime/number/rounding.ts";
import { FRAME, framed, UNUSED } from "../diagnostics/frame.ts";
import { filesIn } from "../kit/files.ts";
import { type Block, blocksOf, readDoc, tableUnder } from "./blocks.ts";

const page = readDoc("language.md");
const blocks = blocksOf(page);
const contracts = blocks.filter(block => block.language === "tarif" || block.language === "markdown");
/** Files that contracts of the page name: a block `csv rates.csv` is the file of that name. */
const dataFiles = blocks.filter(block => block.language === "csv" || block.language === "yaml");

function textOf(block: Block): string {
  return block.language === "markdown" || filesIn(block.text) !== null ? block.text : framed(block.text).text;
}

/** Of several files in one block, all are compiled, and the last one is what the block is about. */
function compiled(block: Block): CompileResult {
  const files = filesIn(block.text);
  if (files !== null) return compile(files.workspace, files.entry);
  const path = block.language === "markdown" ? "contract.tarif.md" : "contract.tarif";
  const beside = dataFiles.map(({ info, text }) => [info, text] as const);
  return compile(new Map([[path, textOf(block)], ...beside]), path);
}

/** With the message, so that a failing test says what is wrong in the page. */
function found(result: CompileResult, about: string | null): readonly string[] {
  const told = result.diagnostics.filter(({ code }) => code === about || !UNUSED.includes(code));
  return told.map(diagnostic => {
    const { code, line, message } = describeDiagnostic(diagnostic, result.files);
    return `${code} in line ${line}: ${message}`;
  });
}

describe.each(contracts.map(block => [`line ${block.line}, ${block.heading}`, block] as const))(
  "%s",
  (_, block) => {
    const code = block.info === "" ? null : (block.info as Code);

    test(code === null ? "compiles" : `gives ${block.info} and nothing else`, () => {
      const result = compiled(block);
      if (code === null) {
        expect(found(result, null)).toEqual([]);
        const entry = filesIn(block.text);
        const main = entry === null ? block.text : (entry.workspace.get(entry.entry) ?? "");
        expect(result.plan === null).toBe(/^definitions /m.test(main));
        return;
      }
      expect(Object.keys(CATALOGUE)).toContain(code);
      expect(found(result, code).map(one => one.slice(0, 7))).toEqual([code]);
      expect(result.plan === null).toBe(CATALOGUE[code].severity === "error");
    });

    if (/^ *example "/m.test(block.text) && (code === null || CATALOGUE[code].severity === "warning")) {
      test("bills what its examples expect", () => {
        const { plan, examples } = compiled(block);
        expect(plan).not.toBeNull();
        const results = plan === null ? [] : runExamples(plan, examples);
        expect(results.length).toBeGreaterThan(0);
        expect(
          results.flatMap(result =>
            result.failures.map(({ what, expected, actual }) => [what, expected, actual]),
          ),
        ).toEqual([]);
      });
    }
  },
);

test("most blocks show an amount", () => {
  const built = contracts.filter(block => block.info === "");
  const billed = built.filter(block => /^ *example "/m.test(block.text));
  expect(billed.length).toBeGreaterThan(45);
});

test("every block has the layout of the formatter, but for the one on quotes and the one that is no number", () => {
  const loose = blocks.filter(block => {
    const texts = [...(filesIn(block.text)?.workspace.values() ?? [textOf(block)])];
    return block.language === "tarif" && texts.some(text => formatText(text, "contract.tarif").text !== text);
  });
  expect(loose.map(({ heading }) => heading)).toEqual(["Names and words", "Numbers, money and values"]);
});

test("the frame of the page is the one that fragments stand behind", () => {
  const shown = blocks.find(block => block.heading === "How to read this page" && block.language === "tarif");
  expect(shown?.text.trim()).toBe(FRAME.trim());
});

describe("the page is complete", () => {
  const grammar = readEbnf(readDoc("grammar.ebnf"));
  const named = new Set(
    [...page.matchAll(/^Grammar: (.*)$/gm)].flatMap(([, list]) => list?.match(/[a-z]+/g) ?? []),
  );

  test("every rule of the grammar is named, and no other", () => {
    expect([...grammar.keys()].filter(rule => !named.has(rule))).toEqual([]);
    expect([...named].filter(rule => !grammar.has(rule))).toEqual([]);
  });

  test("every word of the language stands in a block", () => {
    const used = new Set(
      contracts.flatMap(block =>
        block.language === "markdown" ? [] : parseText(textOf(block)).tokens.map(token => token.type),
      ),
    );
    expect(VOCABULARY.map(row => row.word).filter(word => !used.has(`'${word}'`))).toEqual([]);
  });
});

describe("tables that the code must agree with", () => {
  test("the roundings", () => {
    const rows = tableUnder(page, "Rounding");
    const values = ["2.4", "2.5", "2.6", "3.5", "-2.5"];
    const step = parseNumber("1");
    expect(rows).toHaveLength(5);
    for (const [mode = "", ...cells] of rows) {
      const rounded = values.map(text => {
        const value = parseNumber(text);
        return value === null || step === null
          ? null
          : toText(roundToStep(value, step, mode.replaceAll("`", "") as RoundingMode));
      });
      expect([mode, ...rounded]).toEqual([mode, ...cells]);
    }
  });

  test("the policies' defaults, written out, change nothing", () => {
    const written = contracts.find(block => block.heading === "The defaults, written out");
    const plan = (text: string): Plan | null => compile(new Map([["a.tarif", text]]), "a.tarif").plan;
    const stated = written === undefined ? null : plan(textOf(written));
    expect(stated).not.toBeNull();
    expect(stated?.hashes.meaning).toBe(plan(FRAME)?.hashes.meaning);
  });

  test("each default of the table is a sentence of that block", () => {
    const written = contracts.find(block => block.heading === "The defaults, written out")?.text ?? "";
    const rows = tableUnder(page, "Policies");
    const plain = written.replace(/\s+/g, " ");
    for (const [, sentences = ""] of rows) {
      const first = /`([^`]+)`/.exec(sentences)?.[1] ?? "";
      if (!first.startsWith("totals below")) expect(plain).toContain(first);
    }
    expect(rows).toHaveLength(13);
  });
});
