/**
 * The flow style of YAML, as far as lists need it: `[a, b]` and `{ key: value }`, over several lines too, with comments.
 * Scalars are plain or quoted and end on their line; nothing is nested deeper than mappings in one list.
 */
import { type Cell, fault, type Read } from "./cell.ts";
import type { YamlEntry, YamlPair } from "./yaml.ts";

/** A value, and the offset behind it. */
export interface Flowed<T> {
  readonly value: T;
  readonly end: number;
}

/** A list of scalars or of mappings, from its bracket on. */
export function readFlowList(text: string, at: number): Read<Flowed<readonly YamlEntry[]>> {
  return readItems(text, at, "]", (from): Read<Flowed<YamlEntry>> => {
    if (text[from] === "{") {
      const mapping = readFlowMapping(text, from);
      if (!mapping.ok) return mapping;
      const { value: pairs, end } = mapping.value;
      return { ok: true, value: { value: { kind: "mapping", pairs, start: from }, end } };
    }
    const scalar = readFlowScalar(text, from);
    if (!scalar.ok) return scalar;
    return {
      ok: true,
      value: { value: { kind: "scalar", value: scalar.value.value }, end: scalar.value.end },
    };
  });
}

/** Keys with their scalars, from its brace on. */
export function readFlowMapping(text: string, at: number): Read<Flowed<readonly YamlPair[]>> {
  return readItems(text, at, "}", (from): Read<Flowed<YamlPair>> => {
    const key = readFlowScalar(text, from);
    if (!key.ok) return key;
    const colon = skipBetween(text, key.value.end);
    if (text[colon] !== ":") return fault("this is no key with its value", from, key.value.end);
    const value = readFlowScalar(text, skipBetween(text, colon + 1));
    if (!value.ok) return value;
    const pair: YamlPair = { key: key.value.value, value: value.value.value };
    return { ok: true, value: { value: pair, end: value.value.end } };
  });
}

/** Items with commas between them, one perhaps behind the last. */
function readItems<T>(
  text: string,
  open: number,
  close: "]" | "}",
  readItem: (from: number) => Read<Flowed<T>>,
): Read<Flowed<readonly T[]>> {
  const items: T[] = [];
  let at = skipBetween(text, open + 1);
  while (text[at] !== close) {
    if (at >= text.length) return fault(`this ${text[open] ?? ""} is never closed`, open, open + 1);
    const item = readItem(at);
    if (!item.ok) return item;
    items.push(item.value.value);
    at = skipBetween(text, item.value.end);
    if (text[at] === ",") at = skipBetween(text, at + 1);
    else if (text[at] !== close) {
      if (at >= text.length) continue;
      return fault(`a comma or ${close} is missing`, at, at + 1);
    }
  }
  return { ok: true, value: { value: items, end: at + 1 } };
}

function readFlowScalar(text: string, at: number): Read<Flowed<Cell>> {
  const sign = text[at] ?? "";
  const line = text.slice(at).search(/[\r\n]/);
  const lineEnd = line < 0 ? text.length : at + line;
  const rest = text.slice(at, lineEnd);
  const scalar = (value: string, length: number): Read<Flowed<Cell>> => {
    const end = at + length;
    return { ok: true, value: { value: { text: value, start: at, end }, end } };
  };
  if (sign === "'") {
    const found = /^'((?:[^']|'')*)'/.exec(rest);
    if (found === null) return fault("the quote is not closed on its line", at, lineEnd);
    return scalar((found[1] ?? "").replaceAll("''", "'"), found[0].length);
  }
  if (sign === '"') {
    const found = /^"([^"\\]*)"/.exec(rest);
    if (found !== null) return scalar(found[1] ?? "", found[0].length);
    return fault("a text in double quotes ends on its line and holds no backslash here", at, lineEnd);
  }
  if (/^[[{&*!|>%@`?]/.test(sign)) return fault("only plain and quoted scalars are read here", at, at + 1);
  const found = /^(?:[^,[\]{}:\s#]|:(?![\s,[\]{}]|$)|\s+(?![\s#,\]}:]|$)|(?<!\s)#)+/.exec(rest);
  if (found === null) return fault("a value is missing", at, Math.min(at + 1, text.length));
  return scalar(found[0], found[0].length);
}

/** Over blanks, line ends and comments. */
export function skipBetween(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? "";
    if (/\s/.test(sign)) at += 1;
    else if (sign === "#" && (at === 0 || /\s/.test(text[at - 1] ?? ""))) {
      const line = text.slice(at).search(/[\r\n]/);
      if (line < 0) return text.length;
      at += line;
    } else return at;
  }
  return at;
}
