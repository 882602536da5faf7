/** What may stand at a place of the text, in words: the grammar's machine goes along the tokens before it. */
import type { Part } from "./ebnf-reader.ts";
import { EXPECTED_LIMIT } from "./errors.ts";
import { firstOf } from "./first.ts";
import { mayEndAt, type State, startOf, take } from "./machine.ts";
import { ruleOf } from "./words.ts";

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
  const terminals = new Set<string>();
  const found: string[] = [];
  const state = stateAfter(rule, tokens);
  for (let at = state; at !== null; at = at.next) {
    const first = firstOf(at.part);
    for (const terminal of first.terminals) terminals.add(terminal);
    noteLabels(at.part, found);
    if (!first.nullable) break;
  }
  const mayEnd = mayEndAt(state);
  const labels = [...new Set([...found, ...(mayEnd ? ["a declaration"] : [])])];
  const telling = labels.filter(label => !IMPLIED.has(label));
  const readable = telling.length > 0 ? telling : labels;
  return {
    terminals,
    readable: readable.length > EXPECTED_LIMIT ? [] : readable,
    mayEnd,
  };
}

/**
 * Where a clause that cannot stand after `tokens` might have stood, as the frame clauses stand before the price: the
 * index of the token that it would have to precede, the last one; null for what is no such clause.
 */
export function earlierPlace(rule: string, tokens: readonly Typed[], type: string): number | null {
  let state = startOf(rule);
  let place: number | null = null;
  for (const [index, token] of tokens.entries()) {
    if (mayClauseBegin(state, type)) place = index;
    state = stateWith(state, token.type);
  }
  return place;
}

/** Of a token, the machine needs its type alone. */
export interface Typed {
  readonly type: string;
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
  ["expected", "a thing of the bill such as total"],
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

/** Goes along the tokens, as far as the grammar takes them. */
function stateAfter(rule: string, tokens: readonly Typed[]): State {
  let state = startOf(rule);
  for (const { type } of tokens) state = stateWith(state, type);
  return state;
}

/** The state is null where nothing more must come, which is not that a token was not taken. */
function stateWith(state: State, type: string): State {
  const taken = take(state, type);
  return taken === null ? state : taken.state;
}

/** Whether an optional clause of the declaration itself begins here with such a token. */
function mayClauseBegin(state: State, type: string): boolean {
  for (let at = state; at !== null; at = at.next) {
    const { part, calls } = at;
    const isClause = part.kind === "optional" || part.kind === "many";
    if (isClause && (calls?.depth ?? 0) <= DECLARATION_DEPTH && firstOf(part).terminals.has(type))
      return true;
    if (!firstOf(part).nullable) return false;
  }
  return false;
}

/** A declaration's own rule lies in `item`, and this in `decl`. */
const DECLARATION_DEPTH = 2;

function noteLabels(part: Part, found: string[]): void {
  switch (part.kind) {
    case "word":
      found.push(quoted(part.text));
      return;
    case "class":
      found.push(terminalLabel(part.name));
      return;
    case "rule": {
      const label = RULE_LABELS.get(part.name);
      if (label === undefined) noteLabels(ruleOf(part.name), found);
      else found.push(label);
      return;
    }
    case "sequence":
      for (const child of part.of) {
        noteLabels(child, found);
        if (!firstOf(child).nullable) return;
      }
      return;
    case "choice":
      for (const child of part.of) noteLabels(child, found);
      return;
    default:
      noteLabels(part.of, found);
  }
}

function quoted(word: string): string {
  return `"${word}"`;
}
