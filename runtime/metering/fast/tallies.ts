/**
 * What plain events add up to, in doubles that hold whole numbers. Events that go one way (`routes.ts`) are counted in
 * one row: when it is for, how many they are, the sum of their fingerprints, and what each meter has gathered of them,
 * all of it side by side, since events come from everywhere and each place of its own would be one more miss. Poured
 * out, a row merges into what other events were counted in; one whose sum nears the bound is poured out at once.
 */
import { bug } from "../../number/bug.ts";
import { mergeAccumulators } from "../accumulators.ts";
import { type Digest, mergeDigests } from "../fingerprint.ts";
import { accumulatorOf, follows, type Held, isAt, type Moment } from "./cells.ts";
import { MOST_PARTS } from "./event-reader.ts";
import type { ReadFields } from "./lane-state.ts";
import { longer } from "./longer.ts";
import { ADD, LATEST, LOWER, NOTE, RAISE, type Route, type Steps } from "./routes.ts";

/** A row is a place in `numbers`, from which on it lies there. */
export interface Tallies {
  numbers: Float64Array;
  /** Behind the last row. */
  end: number;
  /** By place the newest row, or by a map where there are too many places. */
  readonly near: Int32Array | null;
  readonly far: Map<number, number>;
  /** Rows of the same meters have the same. */
  readonly steps: Steps[];
  readonly rows: Map<number, Row>;
  /** Of all rows, in their order; a cell is its number here. */
  readonly cells: Cell[];
}

/** What stands behind a row. */
interface Row extends Pick<Route, "told" | "known"> {
  /** The number of its first cell, and how many there are. */
  readonly cell: number;
  readonly count: number;
}

interface Cell extends Held {
  readonly row: number;
  /** Where its number stands. */
  readonly at: number;
}

/** No row begins there. */
export const NO_ROW = 0;

/**
 * In a row; first what is looked for, then what is counted. Four words of the sum, highest first, each with what it
 * carries.
 */
const FROM = 0;
const TO = 1;
const CLOSING = 2;
const NEXT = 3;
const STEPS = 4;
const CELL = 5;
const EVENTS = 6;
const PRINTS = 7;
const VALUES = 11;
/** Numbers that come from memory together. */
const LINE = 8;
/** So many places lie in an array of their own; more are kept in a map. */
const MOST_PLACES = 2 ** 24;
/** A word carries at most 2^32 each time, and 2^53 in all. */
const MOST_EVENTS = 1_000_000;

/** Where they may lie at first, filled with zeros. */
export type Room = Pick<Tallies, "numbers"> & { readonly near: Int32Array };

/** `places`: how many there are, or null where that is not known. */
export function tallies(places: number | null, room: Room | null = null): Tallies {
  const isNear = places !== null && places <= MOST_PLACES;
  return {
    numbers: room?.numbers ?? new Float64Array(256 * LINE),
    end: LINE,
    near: room?.near ?? (isNear ? new Int32Array(places) : null),
    far: new Map(),
    steps: [],
    rows: new Map(),
    cells: [],
  };
}

function newest({ near, far }: Tallies, place: number): number {
  return near === null ? (far.get(place) ?? NO_ROW) : (near[place] as number);
}

/** The row of a place at a time, NO_ROW where there is none for this receipt. */
export function findRow(all: Tallies, place: number, second: number, received: number): number {
  const { numbers } = all;
  for (let row = newest(all, place); row !== NO_ROW; row = (numbers[row + NEXT] as number) | 0) {
    if (second >= (numbers[row + FROM] as number) && second < (numbers[row + TO] as number))
      return received < (numbers[row + CLOSING] as number) ? row : NO_ROW;
  }
  return NO_ROW;
}

/** Asks the memory for the newest rows of so many places, as the table of identities does. */
export function touchRows(all: Tallies, places: Float64Array, count: number): number {
  const { numbers } = all;
  let touched = 0;
  for (let index = 0; index < count; index += 1) {
    const row = newest(all, places[index] as number);
    touched += (numbers[row] as number) + (numbers[row + LINE] as number);
  }
  return touched;
}

export function openRow(all: Tallies, place: number, route: Route): number {
  const { from, to, closing, told, known, cells, steps } = route;
  const row = all.end;
  all.end += Math.ceil((VALUES + cells.length) / LINE) * LINE;
  while (all.end + LINE > all.numbers.length) all.numbers = longer(all.numbers);
  let step = all.steps.indexOf(steps);
  if (step === -1) step = all.steps.push(steps) - 1;
  const cell = all.cells.length;
  all.numbers.set([from, to, closing, newest(all, place), step, cell], row);
  all.rows.set(row, { told, known, cell, count: cells.length });
  for (const [index, of] of cells.entries())
    all.cells.push({ of, texts: null, latest: null, row, at: row + VALUES + index });
  if (all.near === null) all.far.set(place, row);
  else all.near[place] = row;
  return row;
}

export function stepsOf({ steps, numbers }: Tallies, row: number): Steps {
  return steps[numbers[row + STEPS] as number] as Steps;
}

export function firstCell({ numbers }: Tallies, row: number): number {
  return numbers[row + CELL] as number;
}

/**
 * Counts an event: of each step its first field where it has no other, else its place among `values`. `given` is when
 * it was, where a cell asks for the latest one.
 */
export function countIn(
  all: Tallies,
  row: number,
  { kinds, first, isSingle }: Steps,
  { numbers: read, texts }: ReadFields,
  values: Float64Array,
  given: Moment | null,
): void {
  if (given !== null) pourBefore(all, row, given);
  const { numbers } = all;
  const isFirst = numbers[row + EVENTS] === 0;
  let isFull = false;
  for (let step = 0; step < kinds.length; step += 1) {
    const kind = kinds[step] as number;
    const field = first[step] as number;
    const parts = (isSingle ? read[field] : values[step]) as number;
    const at = row + VALUES + step;
    const known = numbers[at] as number;
    if (kind === ADD) {
      const sum = known + parts;
      numbers[at] = sum;
      if (sum > MOST_PARTS || sum < -MOST_PARTS) isFull = true;
    } else if (kind === RAISE) {
      if (isFirst || parts > known) numbers[at] = parts;
    } else if (kind === LOWER) {
      if (isFirst || parts < known) numbers[at] = parts;
    } else if (kind === NOTE) noteText(cellOf(all, row, step), texts[field] as number);
    else if (kind === LATEST && given !== null && follows(cellOf(all, row, step), given, isFirst))
      numbers[at] = parts;
  }
  const events = (numbers[row + EVENTS] as number) + 1;
  numbers[row + EVENTS] = events;
  if (isFull || events === MOST_EVENTS) pourRow(all, row);
}

/** Adds the fingerprint of an event, before the event is counted. */
export function addPrint({ numbers }: Tallies, row: number, print: Uint32Array): void {
  const at = row + PRINTS;
  numbers[at] = (numbers[at] as number) + (print[0] as number);
  numbers[at + 1] = (numbers[at + 1] as number) + (print[1] as number);
  numbers[at + 2] = (numbers[at + 2] as number) + (print[2] as number);
  numbers[at + 3] = (numbers[at + 3] as number) + (print[3] as number);
}

function cellOf(all: Tallies, row: number, step: number): Cell {
  return cellAt(all, firstCell(all, row) + step);
}

function cellAt({ cells }: Tallies, cell: number): Cell {
  return cells[cell] ?? bug(`no cell ${cell}`);
}

function noteText(held: Held, text: number): void {
  held.texts = (held.texts ?? new Set<number>()).add(text);
}

/** Of two at one instant the accumulator knows which is the later one. */
function pourBefore(all: Tallies, row: number, given: Moment): void {
  const { cell, count } = rowAt(all, row);
  for (let at = cell; at < cell + count; at += 1) {
    if (!isAt(cellAt(all, at).latest, given)) continue;
    pourRow(all, row);
    return;
  }
}

// Pouring

export function pourAll(all: Tallies): void {
  for (const row of all.rows.keys()) pourRow(all, row);
}

export function pourRow(all: Tallies, row: number): void {
  const { numbers } = all;
  const events = numbers[row + EVENTS] as number;
  if (events === 0) return;
  const { told, known, cell, count } = rowAt(all, row);
  const sum = digestOf(numbers.subarray(row + PRINTS, row + PRINTS + 4));
  told.accepted += events;
  told.digest = mergeDigests(told.digest, sum);
  known.digest = mergeDigests(known.digest, sum);
  for (let at = cell; at < cell + count; at += 1) {
    const held = cellAt(all, at);
    const { part } = held.of;
    const gathered = accumulatorOf(held, events, numbers[held.at] as number);
    part.accumulator = mergeAccumulators(part.accumulator, gathered);
    held.texts = null;
  }
  numbers.fill(0, row + EVENTS, row + VALUES + count);
}

function rowAt({ rows }: Tallies, row: number): Row {
  return rows.get(row) ?? bug(`no row ${row}`);
}

function digestOf(words: Float64Array): Digest {
  let sum = 0n;
  for (const word of words) sum = (sum << 32n) + BigInt(word);
  return { sum };
}

// One cell

export function pourCell(all: Tallies, cell: number): void {
  pourRow(all, cellAt(all, cell).row);
}

/** How many events a cell has tallied since it was poured. */
export function eventsOf(all: Tallies, cell: number): number {
  return all.numbers[cellAt(all, cell).row + EVENTS] as number;
}

/** What they come to. */
export function partsOf(all: Tallies, cell: number): number {
  return all.numbers[cellAt(all, cell).at] as number;
}
