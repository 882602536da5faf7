/**
 * What is declared and not used: nothing in the contract reads it, so its removal would change no bill, and what it was
 * meant for is missing. Examples use nothing: they only try. Of a file that others build on, this is told where it is
 * the entry itself, since others may use what it declares.
 */
import type { TypedContract, TypedEvent } from "../check/typed.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { pathFrom } from "../resolve/paths.ts";
import type { Span } from "../source/span.ts";
import type { Node, SyntaxTree, UnitDecl } from "../syntax/tree.ts";

/** `contracts` are the versions of the chain, `trees` what each of them says, and `own` the entry as it is written. */
export function checkUnused(
  contracts: readonly TypedContract[],
  trees: readonly SyntaxTree[],
  own: SyntaxTree,
  report: Report,
): void {
  const used = usedIn(contracts, trees);
  const isUsed = ({ span }: Declared): boolean => used.has(keyOf(span));
  const { path } = own.span;
  const declared = declaredIn(contracts, trees);
  for (const one of declared) {
    // The fields of an event that is not used are not told beside it.
    const isTold = one.kind === "field" && !used.has(keyOf(one.event));
    if (one.place.path !== path || isUsed(one) || isTold) continue;
    report("TAR3101", one.place, { kind: one.kind, name: one.name });
  }
  for (const clause of own.head) {
    if (clause.kind !== "use") continue;
    const from = pathFrom(path, clause.path.value);
    if (!declared.some(one => one.span.path === from && isUsed(one)))
      report("TAR3102", clause.span, { path: clause.path.value });
  }
}

type Declared = {
  readonly name: string;
  /** Of the declaration, which tells it from all others. */
  readonly span: Span;
  /** Where its not being used is told. */
  readonly place: Span;
} & (
  | { readonly kind: "parameter" | "event" | "band" | "meter" | "unit" }
  | { readonly kind: "field"; readonly event: Span }
);

function keyOf({ path, start }: Span): string {
  return `${path} ${start}`;
}

function declaredIn(contracts: readonly TypedContract[], trees: readonly SyntaxTree[]): readonly Declared[] {
  const units = trees.flatMap(unitsOf).map(({ name, span }): Declared => {
    return { kind: "unit", name: name.text, span, place: name.span };
  });
  return [...units, ...contracts.flatMap(typedDeclarations)];
}

function typedDeclarations({ parameters, events, bands, meters }: TypedContract): readonly Declared[] {
  const of = (
    kind: "parameter" | "event" | "band" | "meter",
    all: Iterable<{ readonly name: string; readonly span: Span }>,
  ): readonly Declared[] => [...all].map(({ name, span }) => ({ kind, name, span, place: span }));
  return [
    ...of("parameter", parameters.values()),
    ...of("event", events.values()),
    ...of("band", bands.values()),
    ...of("meter", meters.values()),
    ...[...events.values()].flatMap(event =>
      [...event.fields.values()].map(
        ({ name, span }): Declared => ({ kind: "field", name, span, place: span, event: event.span }),
      ),
    ),
  ];
}

function usedIn(contracts: readonly TypedContract[], trees: readonly SyntaxTree[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const contract of contracts) useOf(contract, used);
  for (const unit of unitsUsed(trees)) used.add(keyOf(unit.span));
  return used;
}

// Typed declarations

/** All that the declarations of a contract hold of others, but for what an example does. */
function useOf(contract: TypedContract, used: Set<string>): void {
  const { charges, allowances, discounts, limits, credits, taxes, meters, bands } = contract;
  const declared = new Set<unknown>(typedObjects(contract));
  const users = [...charges.values(), ...allowances, ...discounts, ...limits, ...credits, ...taxes];
  for (const user of [...meters.values(), ...bands.values(), ...users]) {
    const own = usedBy.get(user) ?? new Set();
    if (!usedBy.has(user)) visitParts(user, { contract, event: eventOf(user), declared, used: own });
    usedBy.set(user, own);
    for (const key of own) used.add(key);
  }
}

/** What a typed declaration uses is known with it. */
const usedBy = new WeakMap<object, Set<string>>();

interface Reading {
  readonly contract: TypedContract;
  /** Whose fields names without an event are. */
  readonly event: TypedEvent | null;
  /** The typed declarations themselves: there the walk ends. */
  readonly declared: ReadonlySet<unknown>;
  readonly used: Set<string>;
}

function typedObjects({ parameters, events, bands, meters }: TypedContract): readonly object[] {
  const fields = [...events.values()].flatMap(event => [...event.fields.values()]);
  return [...parameters.values(), ...events.values(), ...bands.values(), ...meters.values(), ...fields];
}

function eventOf(user: object): TypedEvent | null {
  const source: unknown = "source" in user ? user.source : null;
  return typeof source === "object" && source !== null && "event" in source
    ? (source.event as TypedEvent)
    : null;
}

/** A typed declaration is a tree, but for the other declarations that it holds. */
function visit(value: object, read: Reading): void {
  if (Array.isArray(value)) {
    for (const part of value as readonly unknown[]) visitPart(part, read);
    return;
  }
  if (read.declared.has(value)) {
    read.used.add(keyOf((value as { readonly span: Span }).span));
    return;
  }
  const named = namedBy(value, read);
  if (named !== undefined) read.used.add(keyOf(named.span));
  visitParts(value, read);
}

function visitParts(value: object, read: Reading): void {
  if (value instanceof Map) {
    for (const part of (value as ReadonlyMap<unknown, unknown>).values()) visitPart(part, read);
    return;
  }
  for (const key in value)
    if (key !== "span" && key !== "unit") visitPart((value as Readonly<Record<string, unknown>>)[key], read);
}

function visitPart(part: unknown, read: Reading): void {
  if (typeof part === "object" && part !== null) visit(part, read);
}

/** Dimensions, tests of values, and dates and rows by a parameter hold names. */
function namedBy(value: object, { contract, event }: Reading): { readonly span: Span } | undefined {
  const { name, parameter } = value as Readonly<Record<string, unknown>>;
  const text = typeof parameter === "string" ? parameter : typeof name === "string" ? name : null;
  // Most hold none: nothing else is looked at in them.
  if (text === null) return undefined;
  const { source, of, kind } = value as Readonly<Record<string, unknown>>;
  if (kind === "parameter") return contract.parameters.get(text);
  if (source === "band" || of === "band") return contract.bands.get(text);
  return source === "field" || of === "field" ? event?.fields.get(text) : undefined;
}

// Units

function unitsOf({ declarations }: SyntaxTree): readonly UnitDecl[] {
  return declarations.flatMap(one => (one.kind === "item" && one.item.kind === "unit" ? [one.item] : []));
}

/** Those of which a name stands anywhere but in examples; of products (`GB-hours`) each part counts, too. */
function unitsUsed(trees: readonly SyntaxTree[]): ReadonlySet<UnitDecl> {
  const units = trees.flatMap(unitsOf);
  const named = new Map<string, UnitDecl[]>();
  for (const unit of units)
    for (const word of [unit.name, unit.plural]) {
      if (word === null) continue;
      const others = named.get(word.text);
      if (others === undefined) named.set(word.text, [unit]);
      else others.push(unit);
    }
  const search: Search = { named, found: new Set() };
  for (const { head, declarations } of trees)
    for (const part of [...head, ...declarations]) {
      if (search.found.size === units.length) return search.found;
      if (part.kind === "item" && part.item.kind === "example") continue;
      const own = part.kind === "item" && part.item.kind === "unit" ? [part.item.name, part.item.plural] : [];
      findUnits(part, own, search);
    }
  return search.found;
}

interface Search {
  readonly named: ReadonlyMap<string, readonly UnitDecl[]>;
  readonly found: Set<UnitDecl>;
}

function findUnits(node: Node, without: readonly unknown[], search: Search): void {
  if (without.includes(node)) return;
  const { kind, text } = node as Node & { readonly text?: unknown };
  if (kind === "word") {
    if (typeof text !== "string") return;
    for (const word of text.includes("-") ? [text, ...text.split("-")] : [text])
      for (const unit of search.named.get(word) ?? []) search.found.add(unit);
    return;
  }
  for (const value of Object.values(node) as readonly unknown[]) {
    if (typeof value !== "object") continue;
    if (!Array.isArray(value)) {
      if (isNode(value)) findUnits(value, without, search);
    } else for (const one of value as readonly unknown[]) if (isNode(one)) findUnits(one, without, search);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value;
}
