/**
 * The grammar as a machine that takes one token at a time: what it says of a token is which terminal of which rule the
 * token stands for. One token decides everywhere, so a state is a list of what must still come. States are values: to
 * try something, go on from one and forget what comes of it.
 */
import { type Part, partsOf, terminalName } from "./ebnf-reader.ts";
import { firstOf } from "./first.ts";
import { matchesTerminal } from "./tokens.ts";
import { ruleOf, wholeGrammar } from "./words.ts";

/** What must still come, nearest first; null where nothing must. */
export type State = Pending | null;

export interface Pending {
  readonly part: Part;
  readonly calls: Calls | null;
  readonly next: State;
}

/** The rules around a part, innermost first, each by its place in the rule that names it: "meterd.names1". */
export interface Calls {
  readonly place: string;
  readonly outer: Calls | null;
  /** As many calls, itself included. */
  readonly depth: number;
}

/** A terminal at its place in the grammar. */
export interface Slot {
  /** The token type: `NAME`, `'sum'`. */
  readonly terminal: string;
  /** Its rule, and which one of its like in the rule it is: "source.NAME2", "agg.'sum'1". */
  readonly place: string;
  readonly calls: Calls | null;
}

export interface Taken {
  readonly slot: Slot;
  readonly state: State;
}

/** At the beginning of a rule. */
export function startOf(rule: string): State {
  return { part: ruleOf(rule), calls: null, next: null };
}

/** Between two declarations of a file. */
export function betweenDeclarations(): State {
  const file = ruleOf("file");
  const part = file.kind === "sequence" ? file.of.at(-1) : undefined;
  if (part?.kind !== "many") throw new Error("The rule file must end in declarations");
  return { part, calls: null, next: null };
}

/** Null where no such token may stand. */
export function take(state: State, type: string): Taken | null {
  let at = state;
  while (at !== null) {
    const { part, calls, next }: Pending = at;
    switch (part.kind) {
      case "word":
      case "class":
        return matchesTerminal(type, terminalName(part)) ? { slot: slotOf(part, calls), state: next } : null;
      case "rule":
        at = { part: ruleOf(part.name), calls: callOf(part, calls), next };
        break;
      case "sequence":
        at = part.of.reduceRight<State>((rest, child) => ({ part: child, calls, next: rest }), next);
        break;
      case "choice": {
        const taken = part.of.find(child => begins(child, type)) ?? part.of.find(c => firstOf(c).nullable);
        if (taken === undefined) return null;
        at = { part: taken, calls, next };
        break;
      }
      case "optional":
        at = begins(part.of, type) ? { part: part.of, calls, next } : next;
        break;
      case "many":
        at = begins(part.of, type) ? { part: part.of, calls, next: at } : next;
        break;
      case "some":
        at = { part: part.of, calls, next: { part: moreOf(part.of), calls, next } };
        break;
    }
  }
  return null;
}

const repeated = new Map<Part, Part>();

/** After the first of `x+`, any number of them. */
function moreOf(part: Part): Part {
  const more: Part = repeated.get(part) ?? { kind: "many", of: part };
  repeated.set(part, more);
  return more;
}

/** What may come next, in the order of the grammar; nearest first. */
export function slotsAt(state: State): readonly Slot[] {
  const slots: Slot[] = [];
  for (let at = state; at !== null; at = at.next) if (!addBeginnings(at.part, at.calls, slots)) break;
  return slots;
}

/** Nothing more must come. */
export function mayEndAt(state: State): boolean {
  for (let at = state; at !== null; at = at.next) if (!firstOf(at.part).nullable) return false;
  return true;
}

/** Where the grammar names a terminal or a rule: the places that slots and calls may have. */
export function placesOf(name: string): readonly string[] {
  return [...wholeGrammar().values()].flatMap(body =>
    [...partsOf(body)].filter(part => nameOf(part) === name).map(placeOf),
  );
}

/** Null for a part that only joins others. */
function nameOf(part: Part): string | null {
  if (part.kind === "rule") return part.name;
  return part.kind === "word" || part.kind === "class" ? terminalName(part) : null;
}

/** True where the part may also be empty. */
function addBeginnings(part: Part, calls: Calls | null, slots: Slot[]): boolean {
  switch (part.kind) {
    case "word":
    case "class":
      slots.push(slotOf(part, calls));
      return false;
    case "rule":
      return addBeginnings(ruleOf(part.name), callOf(part, calls), slots);
    case "sequence":
      return part.of.every(child => addBeginnings(child, calls, slots));
    case "choice":
      return part.of.map(child => addBeginnings(child, calls, slots)).some(isEmpty => isEmpty);
    case "optional":
    case "many":
      addBeginnings(part.of, calls, slots);
      return true;
    case "some":
      return addBeginnings(part.of, calls, slots);
  }
}

function callOf(part: Part, outer: Calls | null): Calls {
  return { place: placeOf(part), outer, depth: (outer?.depth ?? 0) + 1 };
}

function slotOf(part: Extract<Part, { kind: "word" | "class" }>, calls: Calls | null): Slot {
  return { terminal: terminalName(part), place: placeOf(part), calls };
}

/** Answers are kept: a long declaration asks the same again and again. */
const beginnings = new Map<Part, Map<string, boolean>>();

function begins(part: Part, type: string): boolean {
  const known = beginnings.get(part) ?? new Map<string, boolean>();
  beginnings.set(part, known);
  const before = known.get(type);
  if (before !== undefined) return before;
  const answer = [...firstOf(part).terminals].some(terminal => matchesTerminal(type, terminal));
  known.set(type, answer);
  return answer;
}

let places: ReadonlyMap<Part, string> | null = null;

/** Parts that name something, each by its rule and its number among its like there; made at the first use. */
function placeOf(part: Part): string {
  places ??= new Map([...wholeGrammar()].flatMap(([rule, body]) => [...numbered(rule, body)]));
  return places.get(part) ?? "";
}

function* numbered(rule: string, body: Part): Generator<readonly [Part, string]> {
  const counts = new Map<string, number>();
  for (const part of partsOf(body)) {
    const name = nameOf(part);
    if (name === null) continue;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    yield [part, `${rule}.${name}${number}`];
  }
}
