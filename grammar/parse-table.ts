/** The grammar as a table for the parser: what to read, and at each fork the way that each type of token takes. */
import { type Part, terminalName } from "./ebnf-reader.ts";
import { type First, firstOf } from "./first.ts";
import { TOKEN_TYPES, terminalsOf } from "./tokens.ts";
import { ruleOf } from "./words.ts";

export type Step =
  | { readonly kind: "terminal"; readonly terminal: string; readonly fits: Fits }
  | { readonly kind: "rule"; readonly rule: Rule }
  | { readonly kind: "sequence"; readonly of: readonly Step[] }
  /** `by`: by the number of the type of the next token, which of the ways is taken, counted from 1; 0 for none. */
  | { readonly kind: "choice"; readonly ways: readonly Step[]; readonly by: Uint8Array }
  /** `begins`: it is read where the next token is of such a type. */
  | { readonly kind: "optional" | "many" | "some"; readonly of: Step; readonly begins: Fits };

export interface Rule {
  readonly name: string;
  /** Null until it is first read: rules name each other, and a text needs some of them. */
  body: Step | null;
}

/** By the number of a type: 1 where it fits, else 0. */
export type Fits = Uint8Array;

/** Types are numbered; 0 stands for the end of the text. */
export const END = 0;
const NUMBERED: readonly string[] = ["", ...TOKEN_TYPES];
export const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map(NUMBERED.map((type, i) => [type, i]));

/** The types that may stand where the grammar names the terminal. */
const TYPES_OF_TERMINALS: ReadonlyMap<string, readonly number[]> = typesOfTerminals();

const rules = new Map<string, Rule>();

export function ruleNamed(name: string): Rule {
  const known = rules.get(name);
  if (known !== undefined) return known;
  const rule: Rule = { name, body: null };
  rules.set(name, rule);
  return rule;
}

export function bodyOf(rule: Rule): Step {
  rule.body ??= stepOf(ruleOf(rule.name));
  return rule.body;
}

function stepOf(part: Part): Step {
  switch (part.kind) {
    case "word":
    case "class":
      return { kind: "terminal", terminal: terminalName(part), fits: fitsOf(part) };
    case "rule":
      return { kind: "rule", rule: ruleNamed(part.name) };
    case "sequence":
      return { kind: "sequence", of: part.of.map(stepOf) };
    case "choice": {
      const by = new Uint8Array(NUMBERED.length);
      for (const [i, child] of part.of.entries()) for (const type of beginningsOf(child)) by[type] = i + 1;
      return { kind: "choice", ways: part.of.map(stepOf), by };
    }
    default:
      return { kind: part.kind, of: stepOf(part.of), begins: fitsOf(part.of) };
  }
}

const fits = new Map<First, Fits>();

/** The types that the part may begin with. */
export function fitsOf(part: Part): Fits {
  const first = firstOf(part);
  const known = fits.get(first);
  if (known !== undefined) return known;
  const made = new Uint8Array(NUMBERED.length);
  for (const type of beginningsOf(part)) made[type] = 1;
  fits.set(first, made);
  return made;
}

function beginningsOf(part: Part): readonly number[] {
  return [...firstOf(part).terminals].flatMap(terminal => TYPES_OF_TERMINALS.get(terminal) ?? []);
}

function typesOfTerminals(): ReadonlyMap<string, readonly number[]> {
  const types = new Map<string, number[]>();
  for (const [number, type] of NUMBERED.entries())
    for (const terminal of terminalsOf(type)) {
      const known = types.get(terminal);
      if (known === undefined) types.set(terminal, [number]);
      else known.push(number);
    }
  return types;
}
