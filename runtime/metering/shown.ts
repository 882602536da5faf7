/** Values of events inside messages: kept short and free of characters that could garble a screen. */
import type { JsonValue } from "./json.ts";

/** Quoted, shortened to 40 characters, control and format characters as `\\u{…}`. */
export function shown(text: string): string {
  return `"${printable(text)}"`;
}

/** What stands there: "three" in quotes, 12.5, an object. */
export function foundInWords(value: JsonValue): string {
  if (value.kind === "string") return shown(value.value);
  return value.kind === "number" ? printable(value.text) : kindInWords(value);
}

/** "a text", "an object": a value's kind inside a sentence. */
export function kindInWords(value: JsonValue): string {
  switch (value.kind) {
    case "object":
      return "an object";
    case "array":
      return "a list";
    case "string":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
  }
}

/** CloudEvents knows no null: what is null counts as absent. */
export function isPresent(
  value: JsonValue | undefined,
): value is Exclude<JsonValue, { readonly kind: "null" }> {
  return value !== undefined && value.kind !== "null";
}

const MOST_SHOWN = 40;

function printable(text: string): string {
  const isLong = text.length > MOST_SHOWN;
  const short = isLong ? `${text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, "")}…` : text;
  return short.replace(GARBLING, sign => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** Controls, format characters (bidi marks, zero widths), separators of lines, private use and halves of pairs. */
const GARBLING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;
