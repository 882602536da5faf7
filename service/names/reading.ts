/** One file as its tokens tell it, whole or not: its declarations, and every mention of a name. */

import type { SourceFile } from "../../compiler/source/source-file.ts";
import { NAMED_KINDS } from "../../compiler/syntax/named-kinds.ts";
import { isLiterate } from "../../compiler/syntax/parse-source.ts";
import { maskMarkdown } from "../../grammar/index.ts";
import type { Slot } from "../../grammar/machine.ts";
import { type PlacedPart, type PlacedText, type PlacedToken, placeTokens } from "../../grammar/places.ts";
import { type EntityKind, isIn, type Role, roleOf, type Wanted } from "./roles.ts";

export interface Reading extends PlacedText {
  readonly file: SourceFile;
  readonly declarations: readonly DeclarationPart[];
  /** In order of place. */
  readonly mentions: readonly Mention[];
}

/** A declaration, or `remove` and `set`, by its words. */
export interface DeclarationPart extends PlacedPart {
  /** "charge", "policy"; of `replace charge` too. */
  readonly word: string;
  readonly modifier: "replace" | "remove" | "set" | null;
  /** The token that names it; null where there is none, or none yet. */
  readonly name: PlacedToken | null;
}

/** A name at a place, and what decides which declaration it means. */
export interface Mention {
  readonly does: "declare" | "refer";
  readonly kind: Wanted;
  /** As the contract names it: of an example, its title with its quotes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The token's index. */
  readonly at: number;
  readonly part: DeclarationPart | null;
  /** Of a field or a dimension: what has it. */
  readonly holder: Holder | null;
  /** Of a value: the band, field, parameter or dimension that has it. */
  readonly subject: Mention | null;
}

export interface Holder {
  readonly kind: "event" | "meter" | "charge" | "source";
  readonly name: string;
}

/** Kept for as long as the file is. */
export function readingOf(file: SourceFile): Reading {
  const known = readings.get(file);
  if (known !== undefined) return known;
  const text = isLiterate(file.path) ? maskMarkdown(file.text) : file.text;
  const placed = placeTokens(text);
  const declarations = placed.parts.flatMap(part => declarationOf(placed, part));
  const made = { ...placed, file, declarations, mentions: mentionsOf(placed, declarations) };
  readings.set(file, made);
  return made;
}

const readings = new WeakMap<SourceFile, Reading>();

/** The role of a token, with the kind that the word before it tells. */
export function roleAt(tokens: readonly PlacedToken[], at: number): Role | null {
  const slot = tokens[at]?.slot;
  return slot === null || slot === undefined ? null : settled(roleOf(slot), tokens[at - 1]?.text ?? "");
}

/** `remove charge x`, `expect tax x`, `minimum x`: the word before says what is named. */
export function settled(role: Role | null, before: string): Role | null {
  if (role?.does === "declare" && role.kind === "word before") return { ...role, kind: asKind(before) };
  if (role?.does === "refer" && role.kind === "word before") return { ...role, kind: asKind(before) };
  return role;
}

function asKind(word: string): EntityKind {
  return NAMED_KINDS.find(kind => kind === word) ?? "charge";
}

function declarationOf({ tokens }: PlacedText, part: PlacedPart): readonly DeclarationPart[] {
  const first = tokens[part.from];
  if (!part.isDeclaration || first === undefined) return [];
  const modifier = MODIFIERS.find(word => word === first.text) ?? null;
  const word = modifier === null ? first.text : (tokens[part.from + 1]?.text ?? "");
  const nameAt = part.from + (modifier === null || modifier === "set" ? 1 : 2);
  const named = tokens[nameAt];
  const isName = named !== undefined && nameAt < part.to && named.slot !== null && word !== "policy";
  return [{ ...part, word: modifier === "set" ? "parameter" : word, modifier, name: isName ? named : null }];
}

const MODIFIERS = ["replace", "remove", "set"] as const;

function mentionsOf({ tokens }: PlacedText, declarations: readonly DeclarationPart[]): readonly Mention[] {
  const mentions: Mention[] = [];
  const subjects = subjectsAlong();
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    while ((declarations[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const declaration = declarations[next];
    const part = declaration !== undefined && declaration.from <= at ? declaration : null;
    const role = roleAt(tokens, at);
    const found = role === null ? null : mentionAt(tokens, at, role);
    const { text, start, end, slot } = token;
    subjects.pass(slot);
    if (found === null) continue;
    const holder = HELD.has(found.kind) ? holderOf(tokens, at, part) : null;
    const subject = found.kind === "value" ? subjects.of(slot) : null;
    const mention = { ...found, text, start, end, at, part, holder, subject };
    mentions.push(mention);
    subjects.meet(slot, mention);
  }
  return mentions;
}

interface Subjects {
  /** Every token, in order. */
  readonly pass: (slot: Slot | null) => void;
  readonly meet: (slot: Slot | null, mention: Mention) => void;
  /** What has the value at the place. */
  readonly of: (slot: Slot | null) => Mention | null;
}

/** The name that was compared, recorded or declared last, and for the keys of a table its columns in turn. */
function subjectsAlong(): Subjects {
  let last: Mention | null = null;
  let columns: Mention[] = [];
  let column = 0;
  return {
    pass: slot => {
      if (slot?.place === "table.'prices'1") columns = [];
      if (slot?.place === "trow.','1") column += 1;
      if (slot?.place.startsWith("key.") && slot.calls?.place === "trow.key1") column = 0;
    },
    meet: (slot, mention) => {
      if (SUBJECTS.has(slot?.place ?? "")) last = mention;
      if (slot?.terminal === "NAME" && slot.calls?.place === "table.names1") columns.push(mention);
    },
    of: slot => (slot?.place === "key.TEXT1" ? (columns[column] ?? null) : last),
  };
}

/** Names whose value stands behind them. */
export const SUBJECTS: ReadonlySet<string> = new Set([
  "choice.NAME1",
  "ref.NAME1",
  "ref.NAME2",
  "step.NAME1",
  "step.NAME4",
  "step.NAME5",
  "field.NAME1",
  "paramd.NAME1",
  "decl.NAME2",
  "bandd.NAME1",
]);

const HELD: ReadonlySet<string> = new Set(["field", "dimension"]);

function mentionAt(
  tokens: readonly PlacedToken[],
  at: number,
  role: Role,
): Pick<Mention, "does" | "kind"> | null {
  switch (role.does) {
    case "declare":
      return role.kind === "word before" ? null : { does: "declare", kind: role.kind };
    case "refer":
      if (role.kind === "word before") return null;
      return { does: "refer", kind: isParameterChoice(tokens, at) ? "parameter" : role.kind };
    case "lead": {
      const kind = tokens[at + 1]?.text === "." ? "event" : role.alone;
      return kind === null ? null : { does: "refer", kind };
    }
    case "state":
      return role.value === "listed value" ? { does: "refer", kind: "value" } : null;
  }
}

/** `when the state is "NY"` */
function isParameterChoice(tokens: readonly PlacedToken[], at: number): boolean {
  return tokens[at]?.slot?.place === "choice.NAME1" && tokens[at - 1]?.text === "the";
}

/**
 * What has the field or dimension that stands at this index, or may: an event before a dot, the event that is declared,
 * the source of the charge, or what the step or the declaration has named last.
 */
export function holderOf(
  tokens: readonly PlacedToken[],
  at: number,
  part: DeclarationPart | null,
): Holder | null {
  const from = part?.from ?? 0;
  if (tokens[at - 1]?.text === "." && tokens[at - 2] !== undefined)
    return { kind: "event", name: tokens[at - 2]?.text ?? "" };
  if (part?.word === "event") return part.name === null ? null : { kind: "event", name: part.name.text };
  if (part?.word === "meter" && isDerived(tokens, part))
    return part.name === null ? null : { kind: "meter", name: part.name.text };
  if (part?.word === "charge") return chargeSource(tokens, part);
  for (let i = at - 1; i >= from; i -= 1) {
    const role = roleAt(tokens, i);
    const kind = role?.does === "refer" ? role.kind : leadKind(tokens, i, role);
    if (kind === "event" || kind === "meter" || kind === "charge")
      return { kind, name: tokens[i]?.text ?? "" };
  }
  return null;
}

function leadKind(tokens: readonly PlacedToken[], at: number, role: Role | null): string | null {
  return role?.does === "lead" && tokens[at + 1]?.text === "." ? "event" : null;
}

/** Its own dimensions are those of its parts. */
export function isDerived(
  tokens: readonly PlacedToken[],
  { from, to }: Pick<PlacedPart, "from" | "to">,
): boolean {
  for (let i = from; i < to; i += 1) if (isIn(tokens[i]?.slot?.calls ?? null, "meterd.derived1")) return true;
  return false;
}

/** `for METER`, `for each EVENT`; null where the charge has no such source. */
export function chargeSource(tokens: readonly PlacedToken[], { from, to }: PlacedPart): Holder | null {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (token?.slot?.place === "source.NAME1") return { kind: "source", name: token.text };
    if (token?.slot?.place === "source.NAME2") return { kind: "event", name: token.text };
  }
  return null;
}
