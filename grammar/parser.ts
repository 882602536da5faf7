/**
 * The parser: one token of lookahead decides everywhere, by the table made of the EBNF, with the EBNF's names and
 * order. It stops at the first error; where to go on, and what to say, is decided in `parse-tokens.ts`.
 */
import type { CstNode, CstPart } from "./cst.ts";
import {
  bodyOf,
  END,
  type Fits,
  fitsOf,
  type Rule,
  ruleNamed,
  type Step,
  TYPE_NUMBERS,
} from "./parse-table.ts";
import type { Token } from "./tokens.ts";
import { ruleOf } from "./words.ts";

/** Tokens made ready for the parser. */
export interface Input {
  readonly tokens: readonly Token[];
  /** The numbers of their types. */
  readonly types: Uint16Array;
}

export interface RuleParse {
  readonly isWhole: boolean;
  /** Where it is not whole: what was read up to there, its whole parts alone. */
  readonly node: CstNode;
  /**
   * The index of the token after the rule; where it is not whole, of the token that cannot stand where it stands, and
   * the number of tokens where the text ends too early.
   */
  readonly next: number;
}

export function inputOf(tokens: readonly Token[]): Input {
  const types = new Uint16Array(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) types[i] = TYPE_NUMBERS.get(tokens[i]?.type ?? "") ?? END;
  return { tokens, types };
}

/** Reads a whole file, up to the first error. */
export function parseFile(input: Input): RuleParse {
  const file = parseRule("file", input, 0);
  return { ...file, isWhole: file.isWhole && file.next === input.tokens.length };
}

/** Reads one rule from the token at `from` on. */
export function parseRule(name: string, input: Input, from: number): RuleParse {
  const reader: Reader = { ...input, next: from };
  const parts: CstPart[] = [];
  const isWhole = read(bodyOf(ruleNamed(name)), reader, parts);
  return { isWhole, node: { kind: "node", rule: name, parts }, next: reader.next };
}

/** Whether the rule can begin with the token at that place. */
export function beginsRule(name: string, input: Input, at: number): boolean {
  return fitsOf(ruleOf(name))[input.types[at] ?? END] === 1;
}

interface Reader extends Input {
  next: number;
}

/** Adds what it reads to the parts of the rule around it; false at an error, with `next` at the token to blame. */
function read(step: Step, reader: Reader, parts: CstPart[]): boolean {
  switch (step.kind) {
    case "terminal": {
      const index = reader.next;
      const token = reader.tokens[index];
      if (token === undefined || step.fits[typeAt(reader)] !== 1) return false;
      parts.push({ kind: "leaf", terminal: step.terminal, token, index });
      reader.next = index + 1;
      return true;
    }
    case "rule":
      return readRule(step.rule, reader, parts);
    case "sequence":
      for (const each of step.of) if (!read(each, reader, parts)) return false;
      return true;
    case "choice": {
      const way = step.ways[(step.by[typeAt(reader)] ?? 0) - 1];
      return way !== undefined && read(way, reader, parts);
    }
    case "optional":
      return step.begins[typeAt(reader)] !== 1 || read(step.of, reader, parts);
    case "many":
      return readMany(step.of, step.begins, reader, parts);
    case "some":
      return read(step.of, reader, parts) && readMany(step.of, step.begins, reader, parts);
  }
}

function readRule(rule: Rule, reader: Reader, parts: CstPart[]): boolean {
  const own: CstPart[] = [];
  if (!read(bodyOf(rule), reader, own)) return false;
  parts.push({ kind: "node", rule: rule.name, parts: own });
  return true;
}

function readMany(of: Step, begins: Fits, reader: Reader, parts: CstPart[]): boolean {
  while (begins[typeAt(reader)] === 1) if (!read(of, reader, parts)) return false;
  return true;
}

function typeAt(reader: Reader): number {
  return reader.types[reader.next] ?? END;
}
