/**
 * An inheriting file's declarations over the inherited ones: `replace` takes the place of the original, `remove` and
 * `set` change it, a new declaration is added, policy sentences override one by one.
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Span } from "../source/span.ts";
import type {
  Declaration,
  DeclarationWord,
  Item,
  ItemDeclaration,
  ParameterDecl,
  PolicyDecl,
  RemoveDecl,
  RemoveNamed,
  RemoveUnit,
  SetDecl,
} from "../syntax/tree.ts";
import { setParameter } from "./set-parameter.ts";

export interface Inherited {
  /** In the order of the text, without changes: plain items, at most one policy, what is broken. */
  readonly declarations: readonly Declaration[];
  readonly removed: Removed;
  /** Titles of the examples that hold for what is inherited. */
  readonly examples: ReadonlySet<string>;
}

/** What was taken out, by key, and where: so that what still uses it is told at the place of the removal. */
export type Removed = ReadonlyMap<string, Span>;

export interface Merged extends Inherited {
  /** Titles of inherited examples that are removed or replaced. */
  readonly dropped: ReadonlySet<string>;
}

/**
 * `isKnown`: all of what is inherited could be found. `starts` is the first day of the inheriting version, null where
 * its head does not say.
 */
export function mergeDeclarations(
  inherited: Inherited,
  own: readonly Declaration[],
  isKnown: boolean,
  starts: string | null,
  report: Report,
): Merged {
  const state: State = {
    slots: inherited.declarations.map(declaration => ({ declaration })),
    places: new Map(),
    removed: new Map(inherited.removed),
    examples: inherited.examples,
    dropped: new Set(),
    policies: own.filter(one => one.kind === "policy").length,
    isKnown,
    starts,
    report,
  };
  for (const [index, declaration] of inherited.declarations.entries()) {
    const key = keyOf(declaration);
    if (key !== null && !state.places.has(key)) state.places.set(key, { index, changed: null, set: null });
  }
  for (const declaration of own) take(state, declaration);
  const declarations = state.slots.flatMap(slot => (slot.declaration === null ? [] : [slot.declaration]));
  const titles = declarations.flatMap(one =>
    one.kind === "item" && one.item.kind === "example" ? [one.item.title.value] : [],
  );
  const kept = [...inherited.examples].filter(title => !state.dropped.has(title));
  const examples = new Set([...kept, ...titles]);
  return { declarations, removed: state.removed, examples, dropped: state.dropped };
}

interface State {
  readonly slots: { declaration: Declaration | null }[];
  readonly places: Map<string, Slot>;
  readonly removed: Map<string, Span>;
  readonly examples: ReadonlySet<string>;
  readonly dropped: Set<string>;
  /** How many policies the file itself has; several are told by the check of policies. */
  readonly policies: number;
  readonly isKnown: boolean;
  readonly starts: string | null;
  readonly report: Report;
}

interface Slot {
  readonly index: number;
  /** Where this file has replaced, removed or set it. */
  changed: Span | null;
  /** The last `set` of this file. */
  set: SetDecl | null;
}

function take(state: State, declaration: Declaration): void {
  switch (declaration.kind) {
    case "item":
      if (declaration.item.kind === "example") takeExample(state, declaration, declaration.item.title.value);
      else takeItem(state, declaration);
      break;
    case "policy":
      takePolicy(state, declaration);
      break;
    case "remove":
      remove(state, declaration);
      break;
    case "set":
      set(state, declaration);
      break;
    case "missing": {
      const slot = slotOf(state, declaration);
      if (slot === null) state.slots.push({ declaration });
      else put(state, slot, declaration, declaration.span);
      break;
    }
  }
}

function takeItem(state: State, declaration: ItemDeclaration): void {
  const { item } = declaration;
  const plain = { ...declaration, modifier: null };
  const slot = slotOf(state, declaration);
  const { kind } = item;
  const name = nameOf(item);
  if (declaration.modifier === "replace") {
    if (slot === null) {
      nothingToChange(state, declaration.span, "replace", kind, name);
      state.slots.push({ declaration: plain });
    } else if (slot.changed === null) put(state, slot, plain, declaration.span);
    else {
      twiceChanged(state, declaration.span, kind, name, slot.changed);
    }
    return;
  }
  const original = slot === null ? null : (state.slots[slot.index]?.declaration?.span ?? slot.changed);
  if (slot === null) state.slots.push({ declaration: plain });
  else {
    const related = original === null ? [] : [{ span: original, note: "it is inherited from here" }];
    state.report("TAR2020", declaration.span, { kind, name }, { related });
  }
}

/** Examples of an earlier version stay its own: they are not merged, only struck out. */
function takeExample(state: State, declaration: ItemDeclaration, title: string): void {
  if (declaration.modifier === "replace") drop(state, declaration.span, "replace", title);
  state.slots.push({ declaration: { ...declaration, modifier: null } });
}

function drop(state: State, span: Span, verb: "replace" | "remove", title: string): void {
  if (!state.examples.has(title) || state.dropped.has(title))
    nothingToChange(state, span, verb, "example", title, state.examples);
  state.dropped.add(title);
}

function remove(state: State, declaration: RemoveDecl): void {
  const { target, span } = declaration;
  if (target.kind === "remove-example") drop(state, span, "remove", target.title.value);
  else removeNamed(state, target, span);
}

function removeNamed(state: State, target: RemoveUnit | RemoveNamed, span: Span): void {
  const kind = target.kind === "remove-unit" ? "unit" : target.of;
  const name = target.kind === "remove-unit" ? target.unit.text : target.name.text;
  const key = keyText(kind, name);
  const slot = state.places.get(key);
  if (slot === undefined) nothingToChange(state, span, "remove", kind, name);
  else if (slot.changed !== null) twiceChanged(state, span, kind, name, slot.changed);
  else {
    const original = state.slots[slot.index]?.declaration;
    const plural = original?.kind === "item" && original.item.kind === "unit" ? original.item.plural : null;
    put(state, slot, null, span);
    state.removed.set(key, span);
    if (plural !== null) state.removed.set(keyText("unit", plural.text), span);
  }
}

function set(state: State, declaration: SetDecl): void {
  const name = declaration.name.text;
  const slot = state.places.get(keyText("parameter", name));
  if (slot === undefined) nothingToChange(state, declaration.span, "set", "parameter", name);
  else if (slot.changed !== null && !followsSet(slot.set, declaration))
    twiceChanged(state, declaration.span, "parameter", name, slot.changed);
  else setAt(state, slot, declaration);
}

function setAt(state: State, slot: Slot, declaration: SetDecl): void {
  slot.changed = declaration.span;
  slot.set = declaration;
  const current = state.slots[slot.index];
  if (current?.declaration?.kind !== "item" || current.declaration.item.kind !== "parameter") return;
  const item: ParameterDecl = setParameter(current.declaration.item, declaration, state.starts, state.report);
  current.declaration = { ...current.declaration, item };
}

/** A parameter may be set for several days, in their order. */
function followsSet(earlier: SetDecl | null, later: SetDecl): boolean {
  if (earlier === null || later.from === null) return false;
  return earlier.from === null || earlier.from.text < later.from.text;
}

function takePolicy(state: State, own: PolicyDecl): void {
  const slot = state.slots.find(one => one.declaration?.kind === "policy");
  const earlier = slot?.declaration;
  if (slot === undefined || earlier?.kind !== "policy" || state.policies > 1) {
    state.slots.push({ declaration: own });
    return;
  }
  const stated = new Set(own.sentences.map(sentence => sentence.kind));
  const kept = earlier.sentences.filter(sentence => !stated.has(sentence.kind));
  slot.declaration = { ...own, sentences: [...kept, ...own.sentences] };
}

function put(state: State, slot: Slot, declaration: Declaration | null, span: Span): void {
  const current = state.slots[slot.index];
  if (current !== undefined) current.declaration = declaration;
  slot.changed = span;
}

function nothingToChange(
  state: State,
  span: Span,
  verb: "replace" | "remove" | "set",
  kind: string,
  name: string,
  known: Iterable<string> = namesOf(state, kind),
): void {
  if (!state.isKnown || state.slots.some(({ declaration }) => isLostIn(declaration, kind, name))) return;
  const near = didYouMean(name, known);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  state.report("TAR2017", span, { verb, kind, name, hint });
}

/** What is inherited may hold it where it could not be read. */
function isLostIn(declaration: Declaration | null, kind: string, name: string): boolean {
  if (declaration?.kind !== "missing") return false;
  return declaration.words.has(name) || (declaration.name === null && declaration.declares === kind);
}

function namesOf(state: State, kind: string): readonly string[] {
  const begins = `${kind} `;
  return [...state.places.keys()].filter(key => key.startsWith(begins)).map(key => key.slice(begins.length));
}

function twiceChanged(state: State, span: Span, kind: string, name: string, earlier: Span): void {
  const related = [{ span: earlier, note: "changed here first" }];
  state.report("TAR2033", span, { kind, name }, { related });
}

// Keys

function slotOf(state: State, declaration: Declaration): Slot | null {
  const key = keyOf(declaration);
  return (key === null ? undefined : state.places.get(key)) ?? null;
}

/** "charge base"; null for what has no name of its own. */
function keyOf(declaration: Declaration): string | null {
  if (declaration.kind === "missing") {
    const { declares, name } = declaration;
    return declares === null || name === null ? null : keyText(declares, name.text);
  }
  if (declaration.kind !== "item" || declaration.item.kind === "example") return null;
  return keyText(declaration.item.kind, declaration.item.name.text);
}

export function keyText(kind: DeclarationWord, name: string): string {
  return `${kind} ${name}`;
}

function nameOf(item: Item): string {
  return item.kind === "example" ? item.title.value : item.name.text;
}
