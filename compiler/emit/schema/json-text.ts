/** JSON whose numbers are written digit for digit, so that a bound of 20 digits stays itself. */

export type Json = string | boolean | null | ExactNumber | readonly Json[] | JsonObject;

/** A number by its digits: "0.05". */
export interface ExactNumber {
  readonly digits: string;
  readonly kind: "number";
}

export interface JsonObject {
  readonly kind: "object";
  readonly entries: readonly (readonly [string, Json])[];
}

/** Keys whose value is undefined are left out. */
export function object(entries: Readonly<Record<string, Json | undefined>>): JsonObject {
  return objectOf(Object.entries(entries));
}

/** Also for keys that the contract names, in their order. */
export function objectOf(entries: readonly (readonly [string, Json | undefined])[]): JsonObject {
  return {
    kind: "object",
    entries: entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  };
}

export function exactNumber(digits: string): ExactNumber {
  return { kind: "number", digits };
}

const WIDTH = 100;

/** Two blanks a level; what fits stays on one line. */
export function jsonText(value: Json, indent: string = ""): string {
  const flat = flatText(value);
  if (flat.length + indent.length <= WIDTH && !holdsObjects(value)) return flat;
  const deeper = `${indent}  `;
  if (isList(value))
    return lines(
      "[",
      value.map(item => jsonText(item, deeper)),
      "]",
      indent,
    );
  if (isObject(value)) {
    const entries = value.entries.map(([key, item]) => `${quoted(key)}: ${jsonText(item, deeper)}`);
    return lines("{", entries, "}", indent);
  }
  return flat;
}

function lines(open: string, items: readonly string[], close: string, indent: string): string {
  return `${open}\n${items.map(item => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`;
}

function flatText(value: Json): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (isList(value)) return `[${value.map(flatText).join(", ")}]`;
  if (value.kind === "number") return value.digits;
  return value.entries.length === 0
    ? "{}"
    : `{ ${value.entries.map(([key, item]) => `${quoted(key)}: ${flatText(item)}`).join(", ")} }`;
}

function holdsObjects(value: Json): boolean {
  const items = isList(value) ? value : isObject(value) ? value.entries.map(([, item]) => item) : [];
  return items.some(item => isObject(item) && item.entries.length > 0);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value) && value.kind === "object";
}

/** Controls, format characters and separators as escapes, so that no reader shows them raw. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, sign =>
    [...Array(sign.length).keys()]
      .map(at => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
