/**
 * FIRST, FOLLOW and clashes over the productions that chevrotain recorded; it shares no code with the
 * parser.
 */
import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
} from "chevrotain";
import { VOCABULARY } from "../../grammar/vocabulary.ts";

export interface Clash {
  readonly rule: string;
  readonly what: string;
  readonly first: string;
  readonly second: string;
}

type Names = ReadonlySet<string>;

export function clashes(rules: Readonly<Record<string, Rule>>, reserved: Names): readonly Clash[] {
  const grammar = firsts(rules);
  const follow = new Map<string, Set<string>>(Object.keys(rules).map(name => [name, new Set()]));
  follow.get("file")?.add("EOF");
  let size = -1;
  for (let next = 0; next !== size; next = total(follow)) {
    size = next;
    for (const rule of Object.values(rules))
      spread(rule.definition, grammar, follow, nonNull(follow.get(rule.name)));
  }
  const found: Clash[] = [];
  for (const rule of Object.values(rules)) {
    const report = (what: string, first: string, second: string): void => {
      found.push({ rule: rule.name, what, first, second });
    };
    check(rule.definition, nonNull(follow.get(rule.name)), grammar, clashTest(reserved), report);
  }
  return found;
}

interface First {
  readonly names: Names;
  readonly nullable: boolean;
}

type Firsts = ReadonlyMap<string, First>;

/** Two tokens clash when one text could be read as either. */
function clashTest(reserved: Names): (a: string, b: string) => boolean {
  const soft = new Set(VOCABULARY.filter(row => !reserved.has(row.word)).map(row => `'${row.word}'`));
  const time = new Set(VOCABULARY.filter(row => row.time).map(row => `'${row.word}'`));
  const asName = (token: string): boolean => token === "ID" || token === "UNIT" || soft.has(token);
  const asUnit = (token: string): boolean => token === "ID" || token === "UID" || time.has(token);
  const oneWay = (a: string, b: string): boolean =>
    (a === "NAME" && asName(b)) || (a === "UNIT" && asUnit(b));
  return (a, b) => a === b || oneWay(a, b) || oneWay(b, a);
}

function firsts(rules: Readonly<Record<string, Rule>>): Firsts {
  const known = new Map<string, First>(
    Object.keys(rules).map(name => [name, { names: new Set<string>(), nullable: false }]),
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of Object.values(rules)) {
      const before = nonNull(known.get(rule.name));
      const now = sequenceFirst(rule.definition, known);
      if (now.names.size !== before.names.size || now.nullable !== before.nullable) {
        known.set(rule.name, now);
        changed = true;
      }
    }
  }
  return known;
}

function sequenceFirst(sequence: readonly IProduction[], known: Firsts): First {
  const names = new Set<string>();
  for (const production of sequence) {
    const first = productionFirst(production, known);
    for (const name of first.names) names.add(name);
    if (!first.nullable) return { names, nullable: false };
  }
  return { names, nullable: true };
}

function productionFirst(production: IProduction, known: Firsts): First {
  if (production instanceof Terminal)
    return { names: new Set([production.terminalType.name]), nullable: false };
  if (production instanceof NonTerminal) return nonNull(known.get(production.nonTerminalName));
  if (production instanceof Alternation) {
    const each = alternativesOf(production).map(each => sequenceFirst(each, known));
    return {
      names: new Set(each.flatMap(first => [...first.names])),
      nullable: each.some(first => first.nullable),
    };
  }
  const body = sequenceFirst(bodyOf(production), known);
  return isOptional(production) ? { names: body.names, nullable: true } : body;
}

/** Adds to FOLLOW of every rule used in the sequence, which itself is followed by `after`. */
function spread(
  sequence: readonly IProduction[],
  known: Firsts,
  follow: ReadonlyMap<string, Set<string>>,
  after: Names,
): void {
  for (const [i, production] of sequence.entries()) {
    const next = followedBy(sequence.slice(i + 1), known, after);
    if (production instanceof NonTerminal) {
      const into = nonNull(follow.get(production.nonTerminalName));
      for (const name of next) into.add(name);
    } else if (production instanceof Alternation) {
      for (const each of alternativesOf(production)) spread(each, known, follow, next);
    } else if (!(production instanceof Terminal)) {
      spread(bodyOf(production), known, follow, insideNext(production, known, next));
    }
  }
}

function check(
  sequence: readonly IProduction[],
  after: Names,
  known: Firsts,
  clash: (a: string, b: string) => boolean,
  report: (what: string, first: string, second: string) => void,
): void {
  const compare = (what: string, left: Names, right: Names): void => {
    for (const a of left) for (const b of right) if (clash(a, b)) report(what, a, b);
  };
  for (const [i, production] of sequence.entries()) {
    const next = followedBy(sequence.slice(i + 1), known, after);
    if (production instanceof Alternation) {
      const starts = alternativesOf(production).map(each => followedBy(each, known, next));
      for (const [j, left] of starts.entries())
        for (const right of starts.slice(j + 1)) compare("alternatives", left, right);
      for (const each of alternativesOf(production)) check(each, next, known, clash, report);
    } else if (!(production instanceof Terminal) && !(production instanceof NonTerminal)) {
      const body = bodyOf(production);
      compare(production.constructor.name, sequenceFirst(body, known).names, next);
      check(body, insideNext(production, known, next), known, clash, report);
    }
  }
}

function followedBy(sequence: readonly IProduction[], known: Firsts, after: Names): Names {
  const first = sequenceFirst(sequence, known);
  return first.nullable ? new Set([...first.names, ...after]) : first.names;
}

/** The body of a repetition may be followed by itself. */
function insideNext(production: IProduction, known: Firsts, next: Names): Names {
  if (production instanceof Option) return next;
  return new Set([...next, ...sequenceFirst(bodyOf(production), known).names]);
}

function alternativesOf(production: Alternation): readonly (readonly IProduction[])[] {
  return production.definition.map(each => {
    if (each instanceof Alternative) return each.definition;
    throw new Error("An alternation of something else than alternatives");
  });
}

function bodyOf(production: IProduction): readonly IProduction[] {
  if (
    production instanceof Option ||
    production instanceof Repetition ||
    production instanceof RepetitionMandatory
  )
    return production.definition;
  throw new Error(`The analysis does not know ${production.constructor.name}`);
}

function isOptional(production: IProduction): boolean {
  return production instanceof Option || production instanceof Repetition;
}

function total(follow: ReadonlyMap<string, Names>): number {
  return [...follow.values()].reduce((sum, names) => sum + names.size, 0);
}

function nonNull<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("A rule that is not there");
  return value;
}
