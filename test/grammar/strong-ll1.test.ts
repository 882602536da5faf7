import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EBNF } from "../../grammar/ebnf.ts";
import { partsOf, readEbnf } from "../../grammar/ebnf-reader.ts";
import { VOCABULARY } from "../../grammar/vocabulary.ts";
import { type Clash, clashes } from "./strong-ll1.ts";
import { WitnessParser } from "./witness/parser.ts";
import { TOKENS } from "./witness/tokens.ts";

const RESERVED = new Set(
  (
    "the each everything unit parameter event band meter charge allowance discount minimum maximum " +
    "credit tax policy example replace remove set"
  ).split(" "),
);
const FEWEST_RESERVED = new Set(["the", "each", "everything"]);

const parser = new WitnessParser(readEbnf(EBNF), TOKENS, true);

describe("the grammar is strong LL(1)", () => {
  test("with its reserved words", () => {
    expect(clashes(parser.getGAstProductions(), RESERVED)).toEqual([]);
  });

  test("with only the three words reserved that it needs", () => {
    expect(clashes(parser.getGAstProductions(), FEWEST_RESERVED)).toEqual([]);
  });

  test("chevrotain's own checks find nothing", () => {
    expect(() => new WitnessParser(readEbnf(EBNF), TOKENS, false)).not.toThrow();
  });
});

describe("the test is not blind: each mutation clashes", () => {
  test("`set` as a step of an example", () => {
    const found = mutated(' | "expect" expected ;', ' | "expect" expected | "set" NAME "to" pvalue ;');
    expect(found).toContainEqual(clash("exampled", "RepetitionMandatory", "'set'", "'set'"));
  });

  test("a table as the price of a `when` row", () => {
    const found = mutated(
      '( "when" choices | "otherwise" ) price ;',
      '( "when" choices | "otherwise" ) ( price | table ) ;',
    );
    expect(found).toContainEqual(clash("table", "Option", "'otherwise'", "'otherwise'"));
  });

  test("`rounded` instead of `quantity rounded` on a meter", () => {
    const found = mutated('[ "quantity" "rounded" rounding ]', '[ "rounded" rounding ]');
    expect(found).toContainEqual(clash("counted", "RepetitionMandatory", "'rounded'", "'rounded'"));
  });

  test("a parameter without `the`", () => {
    const found = mutated('quantity = number [ UNIT ] | "the" NAME ;', "quantity = number [ UNIT ] | NAME ;");
    expect(found).toContainEqual(clash("operand", "alternatives", "NAME", "NAME"));
  });

  test("an optional `changes of` before the event of a level", () => {
    const found = mutated('level = NAME [ "of" NAME ] "."', 'level = [ "changes" "of" ] NAME "."');
    expect(found).toContainEqual(clash("level", "Option", "'changes'", "NAME"));
  });

  function clash(rule: string, what: string, first: string, second: string): Clash {
    return { rule, what, first, second };
  }

  function mutated(part: string, by: string): readonly Clash[] {
    const before = EBNF.replace(/ +/g, " ");
    const after = before.replace(part, by);
    expect(after, "the mutation must apply").not.toBe(before);
    const mutant = new WitnessParser(readEbnf(after), TOKENS, true);
    return clashes(mutant.getGAstProductions(), RESERVED);
  }
});

describe("one grammar", () => {
  const copy = readFileSync(new URL("../../docs/grammar.ebnf", import.meta.url), "utf8");
  const rules = copy.replace(/\(\*[\s\S]*?\*\)/g, "");

  test("the copy for readers is the grammar that the parser is built from", () => {
    expect(EBNF).toBe(copy);
  });

  test("the parser's rules are those of the EBNF, in its order", () => {
    const written = [...rules.matchAll(/(?:^|;)\s*([a-z]+)\s*=/g)].map(match => match[1]);
    expect(written.length).toBe(84);
    expect(Object.keys(parser.getGAstProductions())).toEqual(written);
  });

  test("the vocabulary's words are its quoted words", () => {
    const quoted = new Set([...rules.matchAll(/"([a-z]+)"/g)].map(match => match[1]));
    expect(new Set(VOCABULARY.map(row => row.word))).toEqual(quoted);
    expect(VOCABULARY.length).toBe(quoted.size);
  });

  test("the reserved words are the twenty of the language", () => {
    const reserved = VOCABULARY.filter(row => row.reserved).map(row => row.word);
    expect(new Set(reserved)).toEqual(RESERVED);
  });

  test("the time words are those that are units too", () => {
    const time = VOCABULARY.filter(row => row.time).map(row => row.word);
    expect(time.sort()).toEqual(["day", "days", "hour", "hours", "minute", "minutes", "second"]);
  });

  test("every rule is reached from `file`", () => {
    const grammar = readEbnf(EBNF);
    const reached = new Set<string>();
    const visit = (name: string): void => {
      if (reached.has(name)) return;
      reached.add(name);
      const part = grammar.get(name);
      if (part !== undefined) for (const each of partsOf(part)) if (each.kind === "rule") visit(each.name);
    };
    visit("file");
    expect([...grammar.keys()].filter(name => !reached.has(name))).toEqual([]);
  });
});
