import type { PlacedToken } from "../grammar/places.ts";
import { literalText } from "../grammar/text-literal.ts";
import { type DeclarationPart, type Reading, readingOf } from "./names/reading.ts";
import { fileOf, rangeAt } from "./positions.ts";
import type { DocumentSymbol, Snapshot, SymbolKind } from "./types.ts";

/**
 * The outline of a file: what it is, in it the declarations in order, in an event its fields and in an example its
 * bills. A text that is not whole has what can be read of it.
 */
export function documentSymbols(snapshot: Snapshot, path: string): readonly DocumentSymbol[] {
  const file = fileOf(snapshot, path);
  if (file === null) return [];
  const reading = readingOf(file);
  const children = reading.declarations.map(part => declarationSymbol(reading, part));
  const name = reading.tokens.find(token => token.slot?.place === "file.NAME1");
  if (name === undefined) return children;
  const title = reading.tokens.find(token => token.slot?.place === "file.TEXT1");
  const range = rangeAt(file, 0, file.text.length);
  const selectionRange = rangeAt(file, name.start, name.end);
  return [{ name: name.text, detail: shown(title), kind: "contract", range, selectionRange, children }];
}

function declarationSymbol(reading: Reading, part: DeclarationPart): DocumentSymbol {
  const { file, tokens } = reading;
  const own = tokens.slice(part.from, part.to);
  const [first] = own;
  const start = first?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const named = part.name ?? first;
  return {
    name: nameOf(part),
    detail: detailOf(part, own),
    kind: part.modifier === "remove" || part.modifier === "set" ? "other" : (KINDS[part.word] ?? "other"),
    range: rangeAt(file, start, end),
    selectionRange: rangeAt(file, named?.start ?? start, named?.end ?? end),
    children: innerSymbols(reading, part),
  };
}

const KINDS: Readonly<Record<string, SymbolKind>> = {
  parameter: "parameter",
  event: "event",
  meter: "meter",
  charge: "charge",
  allowance: "adjustment",
  discount: "adjustment",
  minimum: "adjustment",
  maximum: "adjustment",
  credit: "adjustment",
  tax: "adjustment",
  policy: "policy",
  example: "example",
};

function nameOf({ word, modifier, name }: DeclarationPart): string {
  const own = name === null ? word : shown(name);
  return modifier === "remove" || modifier === "set" ? `${modifier} ${own}` : own;
}

/** What it is, and its title where it has one beside its name. */
function detailOf({ word, modifier, name }: DeclarationPart, own: readonly PlacedToken[]): string {
  const what = modifier === "replace" ? `replace ${word}` : word;
  const title = own.find(token => token !== name && token.slot?.place === TITLES[word]);
  return title === undefined ? what : `${what} · ${shown(title)}`;
}

const TITLES: Readonly<Record<string, string>> = {
  parameter: "paramd.TEXT1",
  event: "eventd.TEXT1",
  band: "bandd.TEXT1",
  meter: "meterd.TEXT1",
  charge: "charged.TEXT1",
  allowance: "allowanced.TEXT1",
  discount: "discountd.TEXT1",
  minimum: "minimumd.TEXT1",
  maximum: "minimumd.TEXT1",
  credit: "creditd.TEXT1",
  tax: "taxd.TEXT1",
};

/** A name, or a text without its quotes. */
function shown(token: PlacedToken | undefined): string {
  if (token === undefined) return "";
  return token.slot?.terminal === "TEXT" ? literalText(token.text) : token.text;
}

interface Inner {
  /** The place of the word that begins each. */
  readonly begins: string;
  /** A word that also ends one. */
  readonly ends: ReadonlySet<string>;
  /** From the word on, as many tokens as name it. */
  readonly nameOf: (tokens: readonly PlacedToken[], at: number) => PlacedToken | undefined;
}

const INNER: Readonly<Record<string, Inner>> = {
  event: { begins: "field.'field'1", ends: new Set(), nameOf: (tokens, at) => tokens[at + 1] },
  example: {
    begins: "step.'bill'1",
    ends: new Set(["step.'given'1", "step.'ends'1", "step.'record'1"]),
    nameOf: (tokens, at) => tokens[at],
  },
};

function innerSymbols({ file, tokens }: Reading, part: DeclarationPart): readonly DocumentSymbol[] {
  const inner = INNER[part.word];
  if (inner === undefined || part.modifier === "remove") return [];
  const symbols: DocumentSymbol[] = [];
  for (let at = part.from; at < part.to; at += 1) {
    if (tokens[at]?.slot?.place !== inner.begins) continue;
    let to = at + 1;
    while (to < part.to && !ends(tokens[to]?.slot?.place ?? "", inner)) to += 1;
    const own = tokens.slice(at, to);
    const start = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? start;
    const named = inner.nameOf(tokens, at);
    symbols.push({
      name: part.word === "event" ? shown(named) : billName(own),
      detail: part.word === "event" ? fieldDetail(own) : "",
      kind: "other",
      range: rangeAt(file, start, end),
      selectionRange: rangeAt(file, named?.start ?? start, Math.min(named?.end ?? end, end)),
      children: [],
    });
  }
  return symbols;
}

function ends(place: string, { begins, ends: others }: Inner): boolean {
  return place === begins || others.has(place);
}

/** "bill for 2026-04" */
function billName(own: readonly PlacedToken[]): string {
  const next = own.findIndex(
    (token, i) => i > 0 && /^step\.'(?:usage|expect)'1$/.test(token.slot?.place ?? ""),
  );
  return own
    .slice(0, next < 0 ? own.length : next)
    .map(token => token.text)
    .join(" ");
}

function fieldDetail(own: readonly PlacedToken[]): string {
  return own.find(token => token.slot?.place.startsWith("ftype."))?.text ?? "";
}
