/**
 * The tokens of a text walked along the EBNF. The grammar is strong LL(1), so one token decides at every choice and no
 * parser is needed.
 */
import { EBNF } from "../../grammar/ebnf.ts";
import { type Grammar, type Part, readEbnf, terminalName } from "../../grammar/ebnf-reader.ts";
import type { Token } from "../../grammar/index.ts";
import { VOCABULARY } from "../../grammar/vocabulary.ts";

export const GRAMMAR: Grammar = readEbnf(EBNF);

/** What a walk tells. Places are numbers of tokens, half-open. */
export interface Visitor {
  /** An alternative of a rule, as `alternativesOf` names it. */
  readonly alternative: (name: string) => void;
  readonly node: (rule: string, from: number, to: number) => void;
  /** Tokens without which the text still follows the grammar. */
  readonly removable: (from: number, to: number) => void;
}

interface Walk {
  readonly tokens: readonly Token[];
  next: number;
  readonly visitor: Visitor;
}

/** Throws where the tokens do not follow the grammar. */
export function walkTokens(tokens: readonly Token[], visitor: Visitor): void {
  const walk: Walk = { tokens, next: 0, visitor };
  followRule(walk, "file");
  if (walk.next !== tokens.length) throw new Error(`walked ${walk.next} of ${tokens.length} tokens`);
}

/** The alternatives of a rule: of a choice each one, of `[x]` and `x*` none and some, of `x+` one and more. */
export function alternativesOf(rule: string, root: Part): readonly string[] {
  const found: string[] = [];
  const visit = (part: Part, path: readonly number[]): void => {
    if (part.kind === "choice") found.push(...part.of.map((child, at) => label(rule, [...path, at], child)));
    if (part.kind === "optional" || part.kind === "many")
      found.push(label(rule, path, part, "none"), label(rule, path, part, "some"));
    if (part.kind === "some") found.push(label(rule, path, part, "one"), label(rule, path, part, "more"));
    if (part.kind === "choice" || part.kind === "sequence")
      for (const [at, child] of part.of.entries()) visit(child, [...path, at]);
    else if (part.kind === "optional" || part.kind === "many" || part.kind === "some")
      visit(part.of, [...path, 0]);
  };
  visit(root, []);
  return found;
}

const labels = new Map<Part, Map<string, string>>();

/** A part stands in one rule and place only, so its words are made once. */
function label(rule: string, path: readonly number[], part: Part, how = ""): string {
  const known = labels.get(part) ?? new Map<string, string>();
  labels.set(part, known);
  const found = known.get(how) ?? newLabel(rule, path, part, how);
  known.set(how, found);
  return found;
}

function newLabel(rule: string, path: readonly number[], part: Part, how: string): string {
  return `${rule} ${path.join(".")}: ${how === "" ? "" : `${how} of `}${inWords(part)}`;
}

function inWords(part: Part): string {
  switch (part.kind) {
    case "word":
      return `"${part.text}"`;
    case "class":
    case "rule":
      return part.name;
    case "sequence":
      return part.of.map(inWords).join(" ");
    case "choice":
      return `( ${part.of.map(inWords).join(" | ")} )`;
    case "optional":
      return `[ ${inWords(part.of)} ]`;
    case "many":
      return `${inWords(part.of)}*`;
    case "some":
      return `${inWords(part.of)}+`;
  }
}

function followRule(walk: Walk, rule: string): void {
  const part = GRAMMAR.get(rule);
  if (part === undefined) throw new Error(`the grammar has no rule ${rule}`);
  const from = walk.next;
  follow(walk, rule, part, []);
  walk.visitor.node(rule, from, walk.next);
}

function follow(walk: Walk, rule: string, part: Part, path: readonly number[]): void {
  switch (part.kind) {
    case "word":
    case "class":
      if (!canBegin(part, walk)) throw new Error(`${rule}: ${here(walk)} is no ${inWords(part)}`);
      walk.next += 1;
      return;
    case "rule":
      followRule(walk, part.name);
      return;
    case "sequence":
      followSequence(walk, rule, part.of, path);
      return;
    case "choice": {
      const at = part.of.findIndex(child => canBegin(child, walk));
      const child = part.of[at];
      if (child === undefined) throw new Error(`${rule}: no alternative for ${here(walk)}`);
      walk.visitor.alternative(label(rule, [...path, at], child));
      follow(walk, rule, child, [...path, at]);
      return;
    }
    case "optional":
    case "many":
    case "some":
      repeat(walk, rule, part, path);
  }
}

function here({ tokens, next }: Walk): string {
  return tokens[next]?.text ?? "the end";
}

/** Of a list `x ("," x)*` the first member can be left out with the comma after it. */
function followSequence(walk: Walk, rule: string, parts: readonly Part[], path: readonly number[]): void {
  parts.forEach((child, at) => {
    const from = walk.next;
    follow(walk, rule, child, [...path, at]);
    const after = parts[at + 1];
    const isList =
      after?.kind === "many" && canBegin({ kind: "word", text: "," }, walk) && canBegin(after.of, walk);
    if (isList) walk.visitor.removable(from, walk.next + 1);
  });
}

type Repeated = Extract<Part, { kind: "many" | "some" | "optional" }>;

function repeat(walk: Walk, rule: string, part: Repeated, path: readonly number[]): void {
  const turns: (readonly [number, number])[] = [];
  while (canBegin(part.of, walk) && (part.kind !== "optional" || turns.length === 0)) {
    const from = walk.next;
    follow(walk, rule, part.of, [...path, 0]);
    turns.push([from, walk.next]);
  }
  if (part.kind !== "some" || turns.length > 1)
    for (const [from, to] of turns) walk.visitor.removable(from, to);
  const [none, some] = part.kind === "some" ? ["one", "more"] : ["none", "some"];
  const isMore = turns.length > (part.kind === "some" ? 1 : 0);
  walk.visitor.alternative(label(rule, path, part, isMore ? some : none));
}

function canBegin(part: Part, walk: Walk): boolean {
  const token = walk.tokens[walk.next];
  return token !== undefined && beginnings(part).has(token.type);
}

const NAMES = new Set(["ID", ...VOCABULARY.filter(row => !row.reserved).map(row => `'${row.word}'`)]);
const known = new Map<Part, ReadonlySet<string>>();

/** The types of tokens that a part can begin with. Nothing in the grammar that decides is empty. */
function beginnings(part: Part): ReadonlySet<string> {
  const found = known.get(part);
  if (found !== undefined) return found;
  const made = new Set(beginningsOf(part));
  known.set(part, made);
  return made;
}

function beginningsOf(part: Part): readonly string[] {
  switch (part.kind) {
    case "word":
      return [terminalName(part)];
    case "class":
      if (part.name === "NAME") return [...NAMES];
      return part.name === "UNIT" ? ["ID", "UID", ...TIME_WORDS.map(word => `'${word}'`)] : [part.name];
    case "rule": {
      const inner = GRAMMAR.get(part.name);
      return inner === undefined ? [] : [...beginnings(inner)];
    }
    case "choice":
      return part.of.flatMap(child => [...beginnings(child)]);
    case "sequence": {
      const all: string[] = [];
      for (const child of part.of) {
        all.push(...beginnings(child));
        if (child.kind !== "optional" && child.kind !== "many") break;
      }
      return all;
    }
    case "optional":
    case "many":
    case "some":
      return [...beginnings(part.of)];
  }
}

const TIME_WORDS = ["day", "days", "hour", "hours", "minute", "minutes", "second"];
