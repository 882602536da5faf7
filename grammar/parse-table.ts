/** The grammar as a table for the parser: what to read, and at each fork the way that each type of token takes. */
import { type Part, terminalName } from "./ebnf-reader.ts";
import { firstOf } from "./first.ts";
import { TOKEN_TYPES, terminalsOf } from "./tokens.ts";
import { GRAMMAR } from "./words.ts";

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
  readonly begins: Fits;
  /** Set once all rules are known, since they name each other. */
  body: Step;
}

/** By the number of a type: 1 where it fits, else 0. */
export type Fits = Uint8Array;

/** Types are numbered; 0 stands for the end of the text. */
export const END = 0;
const NUMBERED: readonly string[] = ["", ...TOKEN_TYPES];
export const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map(NUMBERED.map((type, i) => [type, i]));

/** The types that may stand where the grammar names the terminal. */
const TYPES_OF_TERMINALS: ReadonlyMap<string, readonly number[]> = typesOfTerminals();

let table: ReadonlyMap<string, Rule> | null = null;

/** The one table, made at its first use. */
export function ruleNamed(name: string): Rule {
  table ??= tableOf();
  const rule = table.get(name);
  if (rule === undefined) throw new Error(`The grammar lacks the rule ${name}`);
  return rule;
}

function tableOf(): ReadonlyMap<string, Rule> {
  const unread: Step = { kind: "sequence", of: [] };
  const rules = new Map<string, Rule>();
  for (const [name, part] of GRAMMAR) rules.set(name, { name, begins: fitsOf(part), body: unread });
  for (const [name, part] of GRAMMAR) {
    const rule = rules.get(name);
    if (rule !== undefined) rule.body = stepOf(part, rules);
  }
  return rules;
}

function stepOf(part: Part, rules: ReadonlyMap<string, Rule>): Step {
  switch (part.kind) {
    case "word":
    case "class":
      return { kind: "terminal", terminal: terminalName(part), fits: fitsOf(part) };
    case "rule": {
      const rule = rules.get(part.name);
      if (rule === undefined) throw new Error(`The grammar lacks the rule ${part.name}`);
      return { kind: "rule", rule };
    }
    case "sequence":
      return { kind: "sequence", of: part.of.map(child => stepOf(child, rules)) };
    case "choice": {
      const by = new Uint8Array(NUMBERED.length);
      for (const [i, child] of part.of.entries()) for (const type of beginningsOf(child)) by[type] = i + 1;
      return { kind: "choice", ways: part.of.map(child => stepOf(child, rules)), by };
    }
    default:
      return { kind: part.kind, of: stepOf(part.of, rules), begins: fitsOf(part.of) };
  }
}

function fitsOf(part: Part): Fits {
  const fits = new Uint8Array(NUMBERED.length);
  for (const type of beginningsOf(part)) fits[type] = 1;
  return fits;
}

/** The types that the part may begin with. */
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
