/** What may stand at a place of the text, by walking the grammar along the tokens before it. */
import type { TokenType } from "chevrotain";
import { type Part, terminalName } from "./ebnf-reader.ts";
import { EXPECTED_LIMIT } from "./errors.ts";
import { GRAMMAR } from "./parser.ts";
import { matchesTerminal } from "./tokens.ts";

/** A terminal of the grammar, for people. */
export function terminalLabel(terminal: string): string {
  return CLASS_LABELS.get(terminal) ?? quoted(terminal.slice(1, -1));
}

export interface Expectation {
  /** Names of the token types that may stand here. */
  readonly terminals: ReadonlySet<string>;
  /** The same for people, as `SyntaxFault.expected`. */
  readonly readable: readonly string[];
  /** The text may also end here, or go on with the next declaration. */
  readonly mayEnd: boolean;
}

/** What may follow `tokens`, which are the beginning of the given rule. */
export function expectedAfter(rule: string, tokens: readonly Typed[]): Expectation {
  const walk: Walk = { tokens, next: 0, terminals: new Set(), readable: [] };
  const mayEnd = walkPart({ kind: "rule", name: rule }, walk);
  const labels = [...new Set([...walk.readable, ...(mayEnd ? ["a declaration"] : [])])];
  const telling = labels.filter(label => !IMPLIED.has(label));
  const readable = telling.length > 0 ? telling : labels;
  return {
    terminals: walk.terminals,
    readable: readable.length > EXPECTED_LIMIT ? [] : readable,
    mayEnd,
  };
}

/** The beginnings of a part: names of token types; and whether it may be empty. */
interface First {
  readonly terminals: ReadonlySet<string>;
  readonly nullable: boolean;
}

/** Of a token, the walk needs its type alone. */
export interface Typed {
  readonly tokenType: TokenType;
}

interface Walk {
  readonly tokens: readonly Typed[];
  next: number;
  readonly terminals: Set<string>;
  readonly readable: string[];
}

/** A rule that people know by a name of its own; the others are spelled out. */
const RULE_LABELS: ReadonlyMap<string, string> = new Map([
  ["head", "a clause of the head"],
  ["decl", "a declaration"],
  ["item", "a declaration"],
  ["money", "an amount of money"],
  ["amount", "an amount of money"],
  ["number", "a number"],
  ["quantity", "a quantity"],
  ["worth", "an amount of money or a quantity"],
  ["value", "a value"],
  ["lit", "a value"],
  ["pvalue", "a value"],
  ["period", "a period such as month"],
  ["duration", "a duration such as 3 days"],
  ["rounding", "a rounding such as half up in steps of …"],
  ["start", "start or a date"],
  ["window", "dates or contract months"],
  ["date", "a date"],
  ["ftype", "the type of the field"],
  ["monthname", "a month such as april"],
  ["days", "days such as weekdays"],
  ["dayname", "a day such as monday"],
  ["derived", "what the meter is"],
  ["agg", "an aggregation such as sum of …"],
  ["expr", "a field or a number"],
  ["counted", "a field or a number"],
  ["cond", "a condition"],
  ["source", "what the charge is for"],
  ["frame", "a frame clause"],
  ["dframe", "a frame clause"],
  ["cframe", "a frame clause"],
  ["pricing", "a price"],
  ["price", "a price"],
  ["part", "a price"],
  ["bound", "a bound such as up to …"],
  ["choices", "a condition such as model is …"],
  ["charges", "names of charges or everything"],
  ["trow", "a row of the table"],
  ["sentence", "a policy sentence"],
  ["step", "a step such as bill, usage or expect"],
  ["expected", "what is expected"],
]);

const CLASS_LABELS: ReadonlyMap<string, string> = new Map([
  ["TEXT", "a text in quotes"],
  ["INSTANT", "an instant such as 2026-01-31T07:00:00+01:00"],
  ["DATE", "a date"],
  ["MONTH", "a month such as 2026-01"],
  ["TIME", "a time such as 07:00"],
  ["PCT", "a percentage"],
  ["NUM", "a number"],
  ["CUR", "a currency"],
  ["NAME", "a name"],
  ["UNIT", "a unit"],
]);

/** Optional decorations of a number or an expression: named only where nothing else could stand. */
const IMPLIED: ReadonlySet<string> = new Set(
  ["-", "thousand", "million", "billion", "+", "*", ".", ","].map(word => quoted(word)),
);

/** Goes along the tokens, then notes what may come next. True where all that was walked may end here. */
function walkPart(part: Part, walk: Walk): boolean {
  const token = walk.tokens[walk.next];
  if (token === undefined) return noteBeginnings(part, walk);
  switch (part.kind) {
    case "word":
    case "class":
      walk.next += 1;
      return true;
    case "rule":
      return walkPart(ruleOf(part.name), walk);
    case "sequence":
      return part.of.every(child => walkPart(child, walk));
    case "choice": {
      const taken =
        part.of.find(child => begins(child, token.tokenType)) ?? part.of.find(c => firstOf(c).nullable);
      return taken === undefined || walkPart(taken, walk);
    }
    case "optional":
      return !begins(part.of, token.tokenType) || walkPart(part.of, walk);
    case "many":
      return walkRepeated(part.of, walk);
    case "some":
      return walkPart(part.of, walk) && walkRepeated(part.of, walk);
  }
}

function walkRepeated(part: Part, walk: Walk): boolean {
  for (;;) {
    const token = walk.tokens[walk.next];
    if (token === undefined) {
      noteBeginnings(part, walk);
      return true;
    }
    if (!begins(part, token.tokenType)) return true;
    if (!walkPart(part, walk)) return false;
  }
}

/**
 * Notes what the part may begin with; true where it may also be empty, so that what follows it counts too.
 */
function noteBeginnings(part: Part, walk: Walk): boolean {
  const first = firstOf(part);
  for (const terminal of first.terminals) walk.terminals.add(terminal);
  noteLabels(part, walk);
  return first.nullable;
}

function noteLabels(part: Part, walk: Walk): void {
  switch (part.kind) {
    case "word":
      walk.readable.push(quoted(part.text));
      return;
    case "class":
      walk.readable.push(terminalLabel(part.name));
      return;
    case "rule": {
      const label = RULE_LABELS.get(part.name);
      if (label === undefined) noteLabels(ruleOf(part.name), walk);
      else walk.readable.push(label);
      return;
    }
    case "sequence":
      for (const child of part.of) {
        noteLabels(child, walk);
        if (!firstOf(child).nullable) return;
      }
      return;
    case "choice":
      for (const child of part.of) noteLabels(child, walk);
      return;
    default:
      noteLabels(part.of, walk);
  }
}

function quoted(word: string): string {
  return `"${word}"`;
}

/** Answers are kept: a long declaration asks the same again and again. */
const beginnings = new Map<Part, Map<TokenType, boolean>>();

function begins(part: Part, type: TokenType): boolean {
  const known = beginnings.get(part) ?? new Map<TokenType, boolean>();
  beginnings.set(part, known);
  const before = known.get(type);
  if (before !== undefined) return before;
  const answer = [...firstOf(part).terminals].some(terminal => matchesTerminal(type, terminal));
  known.set(type, answer);
  return answer;
}

const firsts = new Map<Part, First>();

/** No rule begins with itself, so this ends without a fixed point. */
function firstOf(part: Part): First {
  let first = firsts.get(part);
  if (first === undefined) {
    first = computeFirst(part);
    firsts.set(part, first);
  }
  return first;
}

function computeFirst(part: Part): First {
  switch (part.kind) {
    case "word":
    case "class":
      return { terminals: new Set([terminalName(part)]), nullable: false };
    case "rule":
      return firstOf(ruleOf(part.name));
    case "sequence": {
      const terminals = new Set<string>();
      for (const child of part.of) {
        const first = firstOf(child);
        for (const terminal of first.terminals) terminals.add(terminal);
        if (!first.nullable) return { terminals, nullable: false };
      }
      return { terminals, nullable: true };
    }
    case "choice": {
      const each = part.of.map(child => firstOf(child));
      return {
        terminals: new Set(each.flatMap(first => [...first.terminals])),
        nullable: each.some(first => first.nullable),
      };
    }
    case "optional":
    case "many":
      return { terminals: firstOf(part.of).terminals, nullable: true };
    case "some":
      return firstOf(part.of);
  }
}

function ruleOf(name: string): Part {
  const part = GRAMMAR.get(name);
  if (part === undefined) throw new Error(`The grammar lacks the rule ${name}`);
  return part;
}
