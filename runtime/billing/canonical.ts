/** Canonical JSON and the hashes of a plan. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bug } from "../number/bug.ts";
import type { Plan, PlanHashes } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";

/**
 * JSON with keys in code-point order and no blanks. Numbers are whole and small (counts, versions, offsets): what
 * touches money or quantity is text. RFC 8785 shapes numbers as doubles, which is why none stands here.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? JSON.stringify(value) : bug(`${value} in canonical JSON`);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") return bug(`${typeof value} in canonical JSON`);
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${entries.join(",")}}`;
}

export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What a plan says beyond its words and places: where a clause stands, and how it is called, moves no money. */
const WORDS: ReadonlySet<string> = new Set(["place", "title", "note", "label", "perLabel"]);

export function planHashes(plan: Omit<Plan, "hashes">): PlanHashes {
  const meaning = { ...plan, zone: plan.zone.name };
  return {
    meaning: sha256Hex(canonicalJson(meaningOf(meaning))),
    plan: sha256Hex(canonicalJson(plan)),
  };
}

/** A value without the words and places in it. */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (WORDS.has(key) ? [] : [[key, meaningOf(item)]])),
  );
}
