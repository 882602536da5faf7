/**
 * Whatever the text is, the compiler answers: no exception, in bounded time, no plan beside an error, and places inside
 * the text; its words in German are German. What compiles is the same after formatting.
 */
import { expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import { describeDiagnostic } from "../../compiler/diagnostics/describe.ts";
import { formatSource } from "../../compiler/format/format.ts";
import { sourceFile } from "../../compiler/source/source-file.ts";
import { runExamples } from "../../runtime/example/run-example.ts";
import { ALL_BAD } from "./bad/tables.ts";
import { englishAbout } from "./english-words.ts";
import { framed } from "./frame.ts";
import { committedContracts, mutated, poolOf, randomText } from "./mutations.ts";
import { pageCodes, readPage } from "./page.ts";
import { type Random, seeded } from "./random.ts";

const DEEP = process.env.TARIF_DEEP !== undefined;
const CASES = DEEP ? 100_000 : 1_500;
const TWO_SECONDS = 2_000;
const TIMEOUT = DEEP ? 3_600_000 : 240_000;

/** Contracts without a fault, since one change of those shows most. */
const good: readonly string[] = [
  ...committedContracts(),
  ...pageCodes().flatMap(code => {
    const { right } = readPage(code);
    return right === null ? [] : [framed(right).text];
  }),
];
const faulty = ALL_BAD.map(row => row.text).filter(text => text.length < 2_000);
const corpus: readonly string[] = [...good, ...faulty.map(text => framed(text).text)];
const pool = poolOf(corpus);

function answers(text: string, seed: string): boolean {
  const started = performance.now();
  const result = compile(new Map([["fuzz.tarif", text]]), "fuzz.tarif");
  const took = performance.now() - started;
  const label = `${seed}: ${JSON.stringify(text)}`;
  if (took > TWO_SECONDS) throw new Error(`${took} ms for ${label}`);
  const errors = result.diagnostics.some(diagnostic => diagnostic.severity === "error");
  const isDefinitions = /^\s*tarif\s+1\s+definitions/.test(text.replace(/#[^\r\n]*/g, ""));
  if (errors !== (result.plan === null) && !isDefinitions)
    throw new Error(`plan and errors disagree for ${label}`);
  for (const diagnostic of result.diagnostics) {
    const { span } = diagnostic;
    if (isRaw(describeDiagnostic(diagnostic, result.files).excerpt))
      throw new Error(`a raw control character for ${label}`);
    const english = englishAbout(diagnostic);
    if (english !== null) throw new Error(`English in German, ${english}, for ${label}`);
    if (span.start < 0 || span.start > span.end || span.end > text.length)
      throw new Error(`place for ${label}`);
  }
  if (result.plan === null) return false;
  const formatted = formatSource(sourceFile("fuzz.tarif", text)).text;
  const again = formatted === null ? null : compile(new Map([["fuzz.tarif", formatted]]), "fuzz.tarif").plan;
  if (again?.hashes.meaning !== result.plan.hashes.meaning) throw new Error(`formatting changes ${label}`);
  // Rating what compiles must not fail either; whether its expectations hold is no matter here.
  runExamples(result.plan, result.examples);
  return true;
}

/** Whether a terminal would obey something in the text: line feeds apart, no control and no bidi character is shown. */
function isRaw(text: string): boolean {
  return Array.from(text).some(character => {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    return (
      (isControl && character !== "\n") ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2066 && code <= 0x2069)
    );
  });
}

function run(count: number, seed: number, make: (random: Random) => string): number {
  let compiled = 0;
  for (let i = 0; i < count; i += 1) {
    const one = `${seed}/${i}`;
    if (answers(make(seeded(seed + i)), one)) compiled += 1;
  }
  return compiled;
}

test("random text", { timeout: TIMEOUT }, () => {
  run(CASES / 5, 1_000_000, random => randomText(random));
});

test("contracts with tokens deleted, doubled, swapped and replaced", { timeout: TIMEOUT }, () => {
  const count = (CASES * 3) / 5;
  const compiled = run(count, 2_000_000, random => mutated(random, random.pick(good), corpus, pool));
  // Mutations that nothing survives, or that change nothing, would test nothing.
  expect(compiled).toBeGreaterThan(count / 100);
  expect(compiled).toBeLessThan(count / 2);
});

test("lines of two contracts spliced", { timeout: TIMEOUT }, () => {
  run(CASES / 5, 3_000_000, random => {
    const lines = (text: string): readonly string[] => text.split("\n");
    const first = lines(random.pick(corpus));
    const second = lines(random.pick(corpus));
    const cut = random.below(first.length + 1);
    const from = random.below(second.length + 1);
    const spliced = [
      ...first.slice(0, cut),
      ...second.slice(from, from + 1 + random.below(20)),
      ...first.slice(cut),
    ];
    return spliced.join("\n");
  });
});
