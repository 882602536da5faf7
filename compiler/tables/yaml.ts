/**
 * The part of YAML that price lists need: a list of mappings of scalars, or a list of scalars, in block or flow style.
 * Values stay texts, so that a price keeps its digits and the country NO stays a country. Whatever else YAML
 * has is refused with its place, never read differently.
 */
import { type Cell, fault, type Read } from "./cell.ts";
import { readFlowList, readFlowMapping, skipBetween } from "./yaml-flow.ts";

export type YamlEntry =
  | { readonly kind: "scalar"; readonly value: Cell }
  | { readonly kind: "mapping"; readonly pairs: readonly YamlPair[]; readonly start: number };

export interface YamlPair {
  readonly key: Cell;
  readonly value: Cell;
}

interface Line {
  readonly indent: number;
  /** Without indent, comment and blanks at its end. */
  readonly text: string;
  readonly start: number;
}

export function readYaml(text: string): Read<readonly YamlEntry[]> {
  const whole = wholeFlow(text);
  if (whole !== null) return whole;
  const lines = linesOf(text);
  if (!lines.ok) return lines;
  const entries: YamlEntry[] = [];
  const margin = lines.value[0]?.indent ?? 0;
  let open: Open | null = null;
  let behind = 0;
  for (const line of lines.value) {
    if (line.start < behind) continue;
    const item = /^-(?:\s+|$)/.exec(line.text)?.[0] ?? null;
    if (item === null) {
      if (open === null || line.indent <= margin) return unexpected(line);
      if (open.indent !== null && line.indent !== open.indent) return unexpected(line);
      const pair = readPair(line.text, line.start);
      if (!pair.ok) return pair;
      open.pairs.push(pair.value);
      open.indent = line.indent;
      continue;
    }
    if (line.indent !== margin || open?.pairs.length === 0) return unexpected(line);
    const start = line.start + item.length;
    const entry = readEntry(text, line, start);
    if (!entry.ok) return entry;
    entries.push(entry.value.entry);
    open = entry.value.open;
    behind = entry.value.behind;
  }
  const last = lines.value.at(-1);
  return last !== undefined && open?.pairs.length === 0 ? unexpected(last) : { ok: true, value: entries };
}

/** A mapping that the next lines may go on with; its indent is not known while it has no pair. */
interface Open {
  readonly pairs: YamlPair[];
  indent: number | null;
}

interface ReadEntry {
  readonly entry: YamlEntry;
  readonly open: Open | null;
  /** Lines that begin before this offset have been read with it. */
  readonly behind: number;
}

/** What stands behind a dash. */
function readEntry(text: string, line: Line, start: number): Read<ReadEntry> {
  const content = line.text.slice(start - line.start);
  if (content.startsWith("{")) {
    const flow = readFlowMapping(text, start);
    if (!flow.ok) return flow;
    const { value: pairs, end } = flow.value;
    if (pairs.length === 0) return fault("this mapping has no keys", start, end);
    const rest = withoutComment(/^[^\r\n]*/.exec(text.slice(end))?.[0] ?? "");
    if (rest.trim() !== "") return fault("something stands behind the brace", end, end + rest.length);
    return {
      ok: true,
      value: { entry: { kind: "mapping", pairs, start: line.start }, open: null, behind: end },
    };
  }
  if (content !== "" && splitPair(content) === null) {
    const value = readScalar(content, start);
    if (!value.ok) return value;
    return { ok: true, value: { entry: { kind: "scalar", value: value.value }, open: null, behind: 0 } };
  }
  const pair = content === "" ? null : readPair(content, start);
  if (pair?.ok === false) return pair;
  const pairs = pair === null ? [] : [pair.value];
  const open = { pairs, indent: pair === null ? null : line.indent + start - line.start };
  return { ok: true, value: { entry: { kind: "mapping", pairs, start: line.start }, open, behind: 0 } };
}

/** The whole file as one list in brackets; null where it is none. */
function wholeFlow(text: string): Read<readonly YamlEntry[]> | null {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const first = skipBetween(text, mark);
  const begin = /^---(?=\s)/.test(text.slice(first)) ? skipBetween(text, first + 3) : first;
  if (text[begin] !== "[") return null;
  const list = readFlowList(text, begin);
  if (!list.ok) return list;
  const rest = skipBetween(text, list.value.end);
  if (rest < text.length) return fault("something stands behind the bracket", rest, rest + 1);
  return { ok: true, value: list.value.value };
}

function unexpected(line: Line): Read<never> {
  const problem =
    "only a list is read here: each entry begins with a dash and holds scalars, as key: value or alone";
  return fault(problem, line.start, line.start + line.text.length);
}

/** Blank lines, comments and the mark of a document's beginning are left out. */
function linesOf(text: string): Read<readonly Line[]> {
  const lines: Line[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (const raw of text.slice(at).split(/\r\n|\r|\n/)) {
    const content = withoutComment(raw).trimEnd();
    const trimmed = content.trimStart();
    const indent = content.length - trimmed.length;
    if (content.slice(0, indent).includes("\t")) return fault("a tab indents this line", at, at + indent);
    const isMark = trimmed === "---" && lines.length === 0;
    if (trimmed !== "" && !isMark) lines.push({ indent, text: trimmed, start: at + indent });
    at += raw.length + (text.startsWith("\r\n", at + raw.length) ? 2 : 1);
  }
  return { ok: true, value: lines };
}

/** A comment begins with # at the start or behind a blank, outside quotes. */
function withoutComment(line: string): string {
  let quote: string | null = null;
  for (let i = 0; i < line.length; i += 1) {
    const sign = line[i] ?? "";
    if (quote !== null) {
      if (sign === "\\" && quote === '"') i += 1;
      else if (sign === quote) quote = null;
    } else if ((sign === '"' || sign === "'") && /[\s:-]/.test(line[i - 1] ?? " ")) quote = sign;
    else if (sign === "#" && (i === 0 || /\s/.test(line[i - 1] ?? ""))) return line.slice(0, i);
  }
  return line;
}

/** Where key and value part; null where the text is one scalar. */
function splitPair(text: string): { readonly key: string; readonly behind: number } | null {
  const match = /^(?:([A-Za-z_][A-Za-z0-9_]*)|"([^"\\]*)"|'([^']*)')\s*:(?:\s+|$)/.exec(text);
  return match === null ? null : { key: match[1] ?? match[2] ?? match[3] ?? "", behind: match[0].length };
}

function readPair(text: string, start: number): Read<YamlPair> {
  const split = splitPair(text);
  if (split === null) return fault("this is no key with its value", start, start + text.length);
  const value = readScalar(text.slice(split.behind), start + split.behind);
  if (!value.ok) return value;
  const key: Cell = { text: split.key, start, end: start + text.slice(0, split.behind).lastIndexOf(":") };
  return { ok: true, value: { key, value: value.value } };
}

function readScalar(text: string, start: number): Read<Cell> {
  const end = start + text.length;
  const cell = (value: string): Read<Cell> => ({ ok: true, value: { text: value, start, end } });
  if (text === "") return fault("a value is missing", start, end);
  if (text.startsWith("'")) {
    if (/^'(?:[^']|'')*'$/.test(text)) return cell(text.slice(1, -1).replaceAll("''", "'"));
    return fault("the quote is not closed on its line", start, end);
  }
  if (text.startsWith('"')) {
    if (/^"[^"\\]*"$/.test(text)) return cell(text.slice(1, -1));
    return fault("a text in double quotes ends on its line and holds no backslash here", start, end);
  }
  if (/^(?:[[{&*!|>%@`?]|-\s)/.test(text) || /:\s/.test(text)) {
    return fault("only plain and quoted scalars are read here", start, end);
  }
  return cell(text);
}
