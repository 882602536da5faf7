/** Canonical JSON and the hashes of a plan. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bug } from "../number/bug.ts";
import type { Plan, PlanHashes } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";
import { jsonText } from "../text/json-text.ts";
import { WORDING } from "./wording.ts";

/**
 * JSON with keys in code-point order and no blanks. Numbers are whole and small (counts, versions, offsets): what
 * touches money or quantity is text. RFC 8785 shapes numbers as doubles, which is why none stands here.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, NOTHING);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Properties named in `without` are left out, wherever they stand. */
function textOf(value: unknown, without: ReadonlySet<string>): string {
  if (typeof value === "string") return jsonText(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number")
    return Number.isSafeInteger(value) ? JSON.stringify(value) : bug(`${value} in canonical JSON`);
  if (typeof value !== "object") return bug(`${typeof value} in canonical JSON`);
  return Array.isArray(value) ? listText(value, without) : objectText(value, without);
}

function listText(items: readonly unknown[], without: ReadonlySet<string>): string {
  let text = "[";
  for (let i = 0; i < items.length; i += 1) text += (i === 0 ? "" : ",") + textOf(items[i], without);
  return `${text}]`;
}

function objectText(value: object, without: ReadonlySet<string>): string {
  const { inOrder, places, beginnings, ofPlan } = orderOf(Object.keys(value));
  const items: readonly unknown[] = Object.values(value);
  let text = "";
  for (let i = 0; i < places.length; i += 1) {
    const item = items[places[i] as number];
    if (item === undefined || (without !== NOTHING && without.has(inOrder[i] as string))) continue;
    const own = without === NOTHING && ofPlan[i] === true ? sharedText(item) : textOf(item, without);
    text += (text === "" ? "" : ",") + (beginnings[i] as string) + own;
  }
  return `{${text}}`;
}

/** The keys of objects that are made at one place; in order their places, and how each is written before its value. */
interface KeyOrder {
  readonly keys: readonly string[];
  readonly inOrder: readonly string[];
  readonly places: readonly number[];
  readonly beginnings: readonly string[];
  readonly ofPlan: readonly boolean[];
}

/** By the first key: objects are made at few places. */
const ordersKnown = new Map<string, KeyOrder[]>();
const MOST_ORDERS = 32;
const MOST_FIRST_KEYS = 1_000;

function orderOf(keys: readonly string[]): KeyOrder {
  const first = keys[0] ?? "";
  const known = ordersKnown.get(first);
  if (known !== undefined) for (const one of known) if (areSame(one.keys, keys)) return one;
  const inOrder = sorted([...keys]);
  const made = {
    keys,
    inOrder,
    places: placesOf(inOrder, keys),
    beginnings: inOrder.map(key => `${jsonText(key)}:`),
    ofPlan: inOrder.map(key => OF_THE_PLAN.has(key)),
  };
  if (known !== undefined && known.length < MOST_ORDERS) known.push(made);
  if (known === undefined && ordersKnown.size < MOST_FIRST_KEYS) ordersKnown.set(first, [made]);
  return made;
}

function placesOf(inOrder: readonly string[], keys: readonly string[]): readonly number[] {
  const places = new Map(keys.map((key, place) => [key, place]));
  return inOrder.map(key => places.get(key) ?? bug(`no key ${key}`));
}

/** What is one object on most bills: what they take from the plan and its prices, and that nothing is left out. */
const OF_THE_PLAN: ReadonlySet<string> = new Set([
  "clause",
  "contract",
  "currency",
  "held",
  "plan",
  "rejected",
  "tier",
  "unit",
]);

const sharedTexts = new WeakMap<object, string>();

function sharedText(value: unknown): string {
  if (typeof value !== "object" || value === null) return textOf(value, NOTHING);
  const text = sharedTexts.get(value) ?? textOf(value, NOTHING);
  sharedTexts.set(value, text);
  return text;
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** In code-point order. Few keys and mostly in order: each is moved to its place among those before it. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length > 40) return keys.sort(compareCodePoints);
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i] ?? "";
    let to = i;
    for (; to > 0 && compareCodePoints(keys[to - 1] ?? "", key) > 0; to -= 1) keys[to] = keys[to - 1] ?? "";
    keys[to] = key;
  }
  return keys;
}

export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export function planHashes(plan: Omit<Plan, "hashes">): PlanHashes {
  return {
    meaning: sha256Hex(textOf({ ...plan, zone: plan.zone.name }, WORDING)),
    plan: sha256Hex(canonicalJson(plan)),
  };
}

/** A value without the words and places in it. */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (WORDING.has(key) ? [] : [[key, meaningOf(item)]])),
  );
}
