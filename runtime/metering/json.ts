/**
 * A strict, bounded JSON reader. JSON.parse turns numbers into doubles, silently keeps the last of two equal keys, and
 * happily nests five million arrays; a bill can afford none of the three.
 */
import { EVENT_LIMITS } from "./limits.ts";

export type JsonValue =
  | { readonly kind: "object"; readonly entries: ReadonlyMap<string, JsonValue> }
  | { readonly kind: "array"; readonly items: readonly JsonValue[] }
  | { readonly kind: "string"; readonly value: string }
  /** As the source writes it. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" };

export type JsonResult =
  | { readonly value: JsonValue; readonly problem: null }
  | { readonly value: null; readonly problem: JsonProblem };

export interface JsonProblem {
  /** In plain words. */
  readonly reason: string;
  /** UTF-16 offset into the text. */
  readonly at: number;
}

export function readJson(text: string): JsonResult {
  if (text.length > EVENT_LIMITS.text) {
    return {
      value: null,
      problem: { reason: `longer than ${EVENT_LIMITS.text} characters`, at: EVENT_LIMITS.text },
    };
  }
  const reader: Reader = { text, at: 0, problem: null };
  skipBlanks(reader);
  const value = readValue(reader, 0);
  if (value !== null) {
    skipBlanks(reader);
    if (reader.at < text.length) fail(reader, "text after the end of the value");
  }
  if (reader.problem !== null) return { value: null, problem: reader.problem };
  return value === null ? { value: null, problem: { reason: "no value", at: 0 } } : { value, problem: null };
}

interface Reader {
  readonly text: string;
  at: number;
  problem: JsonProblem | null;
}

function fail(reader: Reader, reason: string): null {
  reader.problem ??= { reason, at: reader.at };
  return null;
}

function skipBlanks(reader: Reader): void {
  for (;;) {
    const unit = reader.text.charCodeAt(reader.at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    reader.at += 1;
  }
}

/** Recursion is bounded by the limit on depth. */
function readValue(reader: Reader, depth: number): JsonValue | null {
  const sign = reader.text[reader.at];
  if (depth === EVENT_LIMITS.depth && (sign === "{" || sign === "[")) {
    return fail(reader, `nested more than ${EVENT_LIMITS.depth} deep`);
  }
  switch (sign) {
    case "{":
      return readObject(reader, depth);
    case "[":
      return readArray(reader, depth);
    case '"': {
      const value = readString(reader);
      return value === null ? null : { kind: "string", value };
    }
    case "t":
      return readWord(reader, "true", { kind: "boolean", value: true });
    case "f":
      return readWord(reader, "false", { kind: "boolean", value: false });
    case "n":
      return readWord(reader, "null", { kind: "null" });
    case undefined:
      return fail(reader, "the text ends where a value must stand");
    default:
      return readNumber(reader);
  }
}

function readWord(reader: Reader, word: string, value: JsonValue): JsonValue | null {
  if (!reader.text.startsWith(word, reader.at)) return fail(reader, "no JSON value");
  reader.at += word.length;
  return value;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

function readNumber(reader: Reader): JsonValue | null {
  NUMBER.lastIndex = reader.at;
  const found = NUMBER.exec(reader.text)?.[0];
  if (found === undefined) return fail(reader, "no JSON value");
  reader.at += found.length;
  return { kind: "number", text: found };
}

function readArray(reader: Reader, depth: number): JsonValue | null {
  const items: JsonValue[] = [];
  reader.at += 1;
  skipBlanks(reader);
  if (reader.text[reader.at] === "]") {
    reader.at += 1;
    return { kind: "array", items };
  }
  for (;;) {
    const item = readValue(reader, depth + 1);
    if (item === null) return null;
    items.push(item);
    if (!comma(reader, "]")) return reader.problem === null ? { kind: "array", items } : null;
  }
}

const EVIL_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function readObject(reader: Reader, depth: number): JsonValue | null {
  const entries = new Map<string, JsonValue>();
  reader.at += 1;
  skipBlanks(reader);
  if (reader.text[reader.at] === "}") {
    reader.at += 1;
    return { kind: "object", entries };
  }
  for (;;) {
    const place = reader.at;
    const key = reader.text[reader.at] === '"' ? readString(reader) : fail(reader, "a key must stand here");
    if (key === null) return null;
    if (!mayStand(reader, key, entries, place)) return null;
    skipBlanks(reader);
    if (reader.text[reader.at] !== ":") return fail(reader, "a colon must stand here");
    reader.at += 1;
    skipBlanks(reader);
    const value = readValue(reader, depth + 1);
    if (value === null) return null;
    entries.set(key, value);
    if (!comma(reader, "}")) return reader.problem === null ? { kind: "object", entries } : null;
  }
}

function mayStand(
  reader: Reader,
  key: string,
  entries: ReadonlyMap<string, JsonValue>,
  place: number,
): boolean {
  const problem = entries.has(key)
    ? "a key that stands twice in one object"
    : EVIL_KEYS.has(key)
      ? `the key ${key}`
      : entries.size >= EVENT_LIMITS.keys
        ? `more than ${EVENT_LIMITS.keys} keys in one object`
        : null;
  if (problem === null) return true;
  reader.problem ??= { reason: problem, at: place };
  return false;
}

/** After an item: true at a comma, with the blanks behind it read; false at the end, or after a problem. */
function comma(reader: Reader, end: "]" | "}"): boolean {
  skipBlanks(reader);
  const sign = reader.text[reader.at];
  if (sign !== "," && sign !== end) {
    fail(reader, `a comma or ${end} must stand here`);
    return false;
  }
  reader.at += 1;
  if (sign === end) return false;
  skipBlanks(reader);
  return true;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

function readString(reader: Reader): string | null {
  const { text } = reader;
  let value = "";
  let from = reader.at + 1;
  for (let at = from; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit)) {
      reader.at = at;
      return fail(reader, "a text without an end");
    }
    if (unit < 0x20) {
      reader.at = at;
      return fail(reader, "a control character in a text");
    }
    if (unit === 0x22) {
      value += text.slice(from, at);
      if (hasLoneSurrogate(value)) return fail(reader, "half of a surrogate pair in a text");
      reader.at = at + 1;
      return value;
    }
    if (unit !== 0x5c) continue;
    value += text.slice(from, at);
    const escaped = readEscape(text, at);
    if (escaped === null) {
      reader.at = at;
      return fail(reader, "an unknown escape in a text");
    }
    value += escaped.value;
    at = escaped.last;
    from = at + 1;
  }
}

function readEscape(text: string, at: number): { readonly value: string; readonly last: number } | null {
  const sign = text[at + 1] ?? "";
  if (sign === "u") {
    const digits = text.slice(at + 2, at + 6);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) return null;
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), last: at + 5 };
  }
  const value = Object.hasOwn(ESCAPES, sign) ? ESCAPES[sign] : undefined;
  return value === undefined ? null : { value, last: at + 1 };
}

/** A high surrogate without its low one, or a low one alone. */
export function hasLoneSurrogate(text: string): boolean {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

/** Canonical text of a value: keys sorted, blanks gone. For telling apart events that could not be typed. */
export function jsonKey(value: JsonValue): string {
  switch (value.kind) {
    case "object": {
      const keys = [...value.entries.keys()].sort();
      return `{${keys.map(key => `${JSON.stringify(key)}:${jsonKey(value.entries.get(key) ?? NULL)}`).join(",")}}`;
    }
    case "array":
      return `[${value.items.map(jsonKey).join(",")}]`;
    case "string":
      return JSON.stringify(value.value);
    case "number":
      return value.text;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
  }
}

const NULL: JsonValue = { kind: "null" };
