/**
 * The fields of one kind of event, read from their bytes by the table of the plan: each value checked as
 * `checkEvent` does and written as content as it writes it. A number becomes a whole number of the field's
 * small parts. What is not plain (a fault, a value of no list, more digits than fit) is for the slow reader to
 * judge.
 */

import { bug } from "../../number/bug.ts";
import { smallInteger } from "../../number/integer.ts";
import { multiply, type Rational, rational } from "../../number/rational.ts";
import type { PlanEvent, PlanField } from "../../plan/plan.ts";
import { numberOf } from "../evaluate.ts";
import { EVENT_LIMITS } from "../limits.ts";
import { type Interned, interned } from "./intern.ts";
import type { ReadFields } from "./lane-state.ts";
import { putPart, putValue } from "./prints.ts";
import { MOST_DIGITS, type Numbers, readDigits } from "./scalars.ts";
import { FALSE, NOTHING, NUMBER, type Scanner, TEXT, TRUE } from "./scan.ts";
import { asciiView, endOfText } from "./words.ts";

export interface EventReader {
  readonly event: PlanEvent;
  readonly fields: readonly FieldReader[];
  readonly columns: Columns;
}

/** What is asked of the fields for each event, by field. */
interface Columns {
  readonly slot: Uint8Array;
  /** NUMERIC, BOOLEAN or TEXTS. */
  readonly form: Uint8Array;
  /** For each number of decimals that a value may be written with, how many parts its last digit is; 0 for too many. */
  readonly scale: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
}

const NUMERIC = 0;
const BOOLEAN = 1;
const TEXTS = 2;

export interface FieldReader {
  readonly field: PlanField;
  readonly slot: number;
  /** How many decimals a value may have here. */
  readonly decimals: number;
  readonly least: number;
  readonly most: number;
  /** The texts that were seen; of a closed list those, in its order, and no other. */
  readonly known: Interned | null;
  readonly isClosed: boolean;
  /** Whether somebody asks for its texts; those of an open list that nobody reads are not kept. */
  isAsked: boolean;
  /** What stands for a field that is absent: null where the slow reader must say. */
  readonly absent: Absent | null;
}

interface Absent {
  readonly content: DataView;
  readonly length: number;
  readonly number: number;
  readonly text: number;
}

/** Decimals of a field of type decimal; more are for the slow reader. */
const DECIMALS = 6;
/** Beyond it a double does not hold every whole number, and two such do not add up safely. */
export const MOST_PARTS: number = 2 ** 52;
const MOST_TEXTS = 1_000_000;
const FALSE_TEXT = 0;
const TRUE_TEXT = 1;

/** Null where an event of the kind cannot be read so. */
export function eventReader(event: PlanEvent, scanner: Scanner): EventReader | null {
  const fields = event.fields.map(field => fieldReader(field, scanner));
  const whole = fields.filter(field => field !== null);
  if (whole.length < fields.length) return null;
  return { event, fields: whole, columns: columnsOf(whole) };
}

function columnsOf(fields: readonly FieldReader[]): Columns {
  return {
    slot: Uint8Array.from(fields, ({ slot }) => slot),
    form: Uint8Array.from(fields, formOf),
    scale: Float64Array.from(fields.flatMap(({ decimals }) => scaleOf(decimals))),
    least: Float64Array.from(fields, ({ least }) => least),
    most: Float64Array.from(fields, ({ most }) => most),
  };
}

export function formOf({ known, field }: FieldReader): number {
  return known === null ? NUMERIC : field.type === "boolean" ? BOOLEAN : TEXTS;
}

/** As many as a number may have digits, and none. */
const SCALES = MOST_DIGITS + 1;

export function scaleOf(decimals: number): readonly number[] {
  return Array.from({ length: SCALES }, (_, written) =>
    written > decimals ? 0 : 10 ** (decimals - written),
  );
}

function fieldReader(field: PlanField, scanner: Scanner): FieldReader | null {
  const slot = scanner.slotOf(field.path);
  if (slot === null || field.type === "instant") return null;
  const decimals = field.type === "decimal" ? DECIMALS : 0;
  const isNumeric = field.type === "integer" || field.type === "decimal";
  const known = isNumeric ? null : knownTexts(field);
  if (!isNumeric && known === null) return null;
  const lowest = field.between === null ? -MOST_PARTS : partsOf(field.between.least, decimals);
  const most = field.between === null ? MOST_PARTS : partsOf(field.between.most, decimals);
  if (lowest === null || most === null) return null;
  const least = field.signed || lowest > 0 ? lowest : 0;
  const absent = absentOf(field, decimals, known);
  const isClosed = field.type === "boolean" || field.values !== null;
  return { field, slot, decimals, least, most, known, isClosed, isAsked: false, absent };
}

/** Null where a text of the list is not plain. */
function knownTexts({ type, values }: PlanField): Interned | null {
  if (type === "boolean") return interned(2, ["false", "true"]);
  const listed = values ?? [];
  const all = interned(values === null ? MOST_TEXTS : listed.length, listed);
  return all.size() === new Set(listed).size ? all : null;
}

function absentOf({ presence }: PlanField, decimals: number, known: Interned | null): Absent | null {
  // One that is optional has no value, which meters treat each in their way.
  if (typeof presence === "string") return null;
  // There is room for the content of as long a text as an event may have.
  if (presence.default.length > EVENT_LIMITS.textField) return null;
  const content = asciiView(`+${presence.default}`);
  const length = presence.default.length + 1;
  if (content === null) return null;
  if (known === null) {
    const number = partsOf(presence.default, decimals);
    return number === null ? null : { content, length, number, text: -1 };
  }
  const text = known.take(content, 1, length);
  return text === -1 ? null : { content, length, number: 0, text };
}

/**
 * A number of the plan as so many parts of 10^-decimals; null where it is no whole number of them, or too
 * large.
 */
function partsOf(text: string, decimals: number): number | null {
  const parts: Rational = multiply(numberOf(text), rational(10n ** BigInt(decimals)));
  const most = BigInt(MOST_PARTS);
  return parts.d === 1n && parts.n <= most && parts.n >= -most ? smallInteger(parts.n) : null;
}

// One event

/**
 * Reads the fields and writes their content into a view from `at` on; returns where it ends, -1 where the slow reader
 * must judge.
 */
export function readFields(
  { fields, columns }: EventReader,
  view: DataView,
  { slots, numbers: found }: Scanner,
  { numbers, texts }: ReadFields,
  content: DataView,
  at: number,
): number {
  const { slot: slotOf, form } = columns;
  let next = at;
  for (let index = 0; index < slotOf.length; index += 1) {
    const slot = slotOf[index] as number;
    const kind = slots.kind[slot] as number;
    const from = slots.from[slot] as number;
    const to = slots.to[slot] as number;
    if (kind === NOTHING) {
      const { absent } = fields[index] as FieldReader;
      if (absent === null) return -1;
      next = putPart(content, next, absent.content, 0, absent.length);
      numbers[index] = absent.number;
      texts[index] = absent.text;
    } else if (form[index] === NUMERIC) {
      if (kind !== NUMBER && (kind !== TEXT || readDigits(view, from, slot, found) !== to)) return -1;
      next = readNumber(columns, index, view, from, to, slot, found, numbers, content, next);
      if (next === -1) return -1;
    } else if (form[index] === BOOLEAN) {
      if (kind !== TRUE && kind !== FALSE) return -1;
      next =
        kind === TRUE ? putPart(content, next, WORD_TRUE, 0, 5) : putPart(content, next, WORD_FALSE, 0, 6);
      texts[index] = kind === TRUE ? TRUE_TEXT : FALSE_TEXT;
    } else {
      if (kind !== TEXT || to - from > EVENT_LIMITS.textField) return -1;
      const text = textOf(fields[index] as FieldReader, view, from, to);
      if (text === -1) return -1;
      next = putValue(content, next, view, from, to);
      texts[index] = text;
    }
  }
  return next;
}

function textOf({ known, isClosed, isAsked }: FieldReader, view: DataView, from: number, to: number): number {
  if (known === null || !(isClosed || isAsked)) return 0;
  return isClosed ? known.find(view, from, to) : takePlain(known, view, from, to);
}

/** Whether the reader finds that a text is a plain one whose end was only guessed. */
export function findsEnd({ known, isClosed, isAsked }: FieldReader): boolean {
  return known === null || isClosed || isAsked;
}

/** Takes a text whose end may only be guessed: one that is not known must be plain, and end there. */
export function takePlain(known: Interned, view: DataView, from: number, to: number): number {
  const found = known.find(view, from, to);
  if (found !== -1) return found;
  return endOfText(view, from) === to ? known.take(view, from, to) : -1;
}

const MINUS = 0x2d;
const ZERO = 0x30;

const WORD_TRUE = asciiView("+true") ?? bug("no ASCII");
const WORD_FALSE = asciiView("+false") ?? bug("no ASCII");

/**
 * Reads a number without an exponent in the field's parts and writes its shortest decimal; returns where that ends, -1
 * where the slow reader must judge.
 */
function readNumber(
  { scale, least, most }: Columns,
  index: number,
  view: DataView,
  from: number,
  to: number,
  slot: number,
  found: Numbers,
  numbers: Float64Array,
  content: DataView,
  at: number,
): number {
  const isNegative = view.getUint8(from) === MINUS;
  const start = isNegative ? from + 1 : from;
  if (to - start > MOST_DIGITS) return -1;
  let end = to;
  let digits = found.digits[slot] as number;
  let decimals = found.decimals[slot] as number;
  if (decimals > 0) {
    for (; decimals > 0 && view.getUint8(end - 1) === ZERO; end -= 1) {
      decimals -= 1;
      digits /= 10;
    }
    if (decimals === 0) end -= 1;
  }
  // What has more decimals than the field is no whole number of parts.
  const times = scale[index * SCALES + decimals] as number;
  if (times === 0) return -1;
  const parts = digits * times;
  const signed = isNegative && parts !== 0 ? -parts : parts;
  if (!(signed >= (least[index] as number) && signed <= (most[index] as number))) return -1;
  numbers[index] = signed;
  return putValue(content, at, view, parts === 0 ? start : from, end);
}
