/**
 * What plain events add up to, in doubles that hold whole numbers: of each accumulator a cell, of each bill of
 * an account the number of its events and the sum of their fingerprints. Poured out, it merges into what other
 * events were counted in; a sum that nears the bound is poured out at once.
 */
import { bug } from "../../number/bug.ts";
import { multiply, type Rational, rational } from "../../number/rational.ts";
import type { Aggregation, Num } from "../../plan/plan.ts";
import { NS_PER_SECOND } from "../../time/instant.ts";
import { type Accumulator, mergeAccumulators, type Sample } from "../accumulators.ts";
import { numberOf } from "../evaluate.ts";
import { type Digest, mergeDigests } from "../fingerprint.ts";
import type { BillCount, KnownUsage } from "../intake-state.ts";
import { EVENT_LIMITS } from "../limits.ts";
import type { Part } from "../readers.ts";
import { MOST_PARTS } from "./event-reader.ts";
import type { Interned } from "./intern.ts";
import { longer } from "./longer.ts";

/** Where a meter's cell pours out. */
export interface CellOf {
  readonly part: Part;
  readonly aggregation: Aggregation;
  /** Of a value one part is 10^-decimals of `factor` units. */
  readonly decimals: number;
  readonly factor: Num;
  /** Of a meter that counts different texts. */
  readonly texts: Interned | null;
}

/** One bill of an account. */
interface BillTally {
  readonly told: BillCount;
  readonly known: KnownUsage;
}

/** What meters come to. */
export interface CellTallies {
  readonly cell: (of: CellOf) => number;
  /** Asks the memory for so many cells and those behind them; what it returns means nothing. */
  readonly touch: (cells: Int32Array, count: number) => number;
  readonly count: (cell: number) => void;
  readonly add: (cell: number, parts: number) => void;
  readonly raise: (cell: number, parts: number) => void;
  readonly lower: (cell: number, parts: number) => void;
  readonly note: (cell: number, text: number) => void;
  /** Of an event that has these parts, if it is the latest. */
  readonly follow: (cell: number, parts: number, moment: Moment) => void;
  readonly pour: () => void;
  /** Pours one cell. */
  readonly pourCell: (cell: number) => void;
  readonly of: (cell: number) => CellOf;
  /** How many events a cell has tallied since it was poured, what they come to, and of a latest one which it is. */
  readonly events: (cell: number) => number;
  readonly parts: (cell: number) => number;
  readonly moment: (cell: number) => Moment | null;
}

/** When an event was, and which it is. */
export interface Moment {
  second: number;
  nano: number;
  /** Its source and id, one after the other. */
  name: Uint8Array;
  sourceLength: number;
  length: number;
}

/** With room for any identity. */
export function moment(): Moment {
  const name = new Uint8Array(2 * EVENT_LIMITS.identity);
  return { second: 0, nano: 0, name, sourceLength: 0, length: 0 };
}

/** How many events bills tell, and their digests. */
export interface BillTallies {
  readonly bill: (told: BillCount, known: KnownUsage) => number;
  /** As that of cells. */
  readonly touch: (bills: Int32Array, count: number) => number;
  readonly tell: (bill: number, print: Uint32Array) => void;
  readonly pour: () => void;
  readonly pourBill: (bill: number) => void;
}

/** A word carries at most 2^32 each time, and 2^53 in all. */
const MOST_TOLD = 1_000_000;

/** Numbers of cells that come from memory together. */
const BESIDE = 8;

/** What a cell gathers beside its two numbers. */
interface Held {
  readonly of: CellOf;
  /** The texts that a unique meter has met. */
  texts: Set<number> | null;
  latest: Moment | null;
}

export function cellTallies(): CellTallies {
  const cells: Held[] = [];
  /** Of each cell how many events, and what they come to. */
  let counted = new Float64Array(2_048);
  const heldBy = (cell: number): Held => cells[cell] ?? bug(`no cell ${cell}`);
  const isEmpty = (cell: number): boolean => counted[cell * 2] === 0;
  const partsOf = (cell: number): number => counted[cell * 2 + 1] as number;
  const count = (cell: number): void => {
    counted[cell * 2] = (counted[cell * 2] as number) + 1;
  };
  const put = (cell: number, parts: number, isNext: boolean): void => {
    if (isNext || isEmpty(cell)) counted[cell * 2 + 1] = parts;
    count(cell);
  };
  const pourCell = (cell: number): void => {
    if (isEmpty(cell)) return;
    const held = heldBy(cell);
    const { part } = held.of;
    const gathered = accumulatorOf(held, counted[cell * 2] as number, partsOf(cell));
    part.accumulator = mergeAccumulators(part.accumulator, gathered);
    counted.fill(0, cell * 2, cell * 2 + 2);
    held.texts = null;
  };
  return {
    cell: of => {
      const number = cells.push({ of, texts: null, latest: null }) - 1;
      if (number * 2 + BESIDE >= counted.length) counted = longer(counted);
      return number;
    },
    touch: (some, count) => touched(counted, some, count, 2, BESIDE),
    count,
    add: (cell, parts) => {
      const sum = partsOf(cell) + parts;
      counted[cell * 2 + 1] = sum;
      count(cell);
      if (sum > MOST_PARTS || sum < -MOST_PARTS) pourCell(cell);
    },
    raise: (cell, parts) => put(cell, parts, parts > partsOf(cell)),
    lower: (cell, parts) => put(cell, parts, parts < partsOf(cell)),
    note: (cell, text) => {
      const held = heldBy(cell);
      held.texts = (held.texts ?? new Set<number>()).add(text);
      count(cell);
    },
    follow: (cell, parts, given) => {
      const held = heldBy(cell);
      // Of two at one instant the accumulator knows which is the later one.
      if (isAt(held.latest, given)) pourCell(cell);
      put(cell, parts, follows(held, given, isEmpty(cell)));
    },
    pour: () => {
      for (const cell of cells.keys()) pourCell(cell);
    },
    pourCell,
    of: cell => heldBy(cell).of,
    events: cell => counted[cell * 2] as number,
    parts: partsOf,
    moment: cell => cells[cell]?.latest ?? null,
  };
}

export function billTallies(): BillTallies {
  const bills: BillTally[] = [];
  /** Of each bill four words of its sum, highest first, each with what it carries; and how many events. */
  let sums = new Float64Array(1_024);
  let told = new Float64Array(256);

  const pourBill = (bill: number): void => {
    const of = bills[bill] ?? bug(`no bill ${bill}`);
    const count = told[bill] as number;
    if (count === 0) return;
    const words = sums.subarray(bill * 4, bill * 4 + 4);
    const sum = digestOf(words);
    of.told.accepted += count;
    of.told.digest = mergeDigests(of.told.digest, sum);
    of.known.digest = mergeDigests(of.known.digest, sum);
    told[bill] = 0;
    words.fill(0);
  };
  return {
    bill: (count, known) => {
      const number = bills.push({ told: count, known }) - 1;
      if (number >= told.length) {
        sums = longer(sums);
        told = longer(told);
      }
      return number;
    },
    touch: (some, count) => touched(sums, some, count, 4, 3),
    tell: (bill, print) => {
      const at = bill * 4;
      sums[at] = (sums[at] as number) + (print[0] as number);
      sums[at + 1] = (sums[at + 1] as number) + (print[1] as number);
      sums[at + 2] = (sums[at + 2] as number) + (print[2] as number);
      sums[at + 3] = (sums[at + 3] as number) + (print[3] as number);
      const events = (told[bill] as number) + 1;
      told[bill] = events;
      if (events === MOST_TOLD) pourBill(bill);
    },
    pour: () => {
      for (let bill = 0; bill < bills.length; bill += 1) pourBill(bill);
    },
    pourBill,
  };
}

/** Looks at the beginning and the end of some rows of so many numbers. */
function touched(
  numbers: Float64Array,
  rows: Int32Array,
  count: number,
  width: number,
  last: number,
): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const at = (rows[index] as number) * width;
    sum += (numbers[at] as number) + (numbers[at + last] as number);
  }
  return sum;
}

function accumulatorOf({ of, texts, latest }: Held, count: number, parts: number): Accumulator {
  const { aggregation, decimals, factor } = of;
  const value = (): Rational => {
    const whole = rational(BigInt(parts), 10n ** BigInt(decimals));
    return factor === "1" ? whole : multiply(whole, numberOf(factor));
  };
  switch (aggregation) {
    case "count":
      return { kind: "count", events: count };
    case "sum":
    case "average":
      return { kind: aggregation, events: count, sum: value() };
    case "maximum":
    case "minimum":
      return { kind: aggregation, events: count, value: value() };
    case "unique": {
      const known = of.texts ?? bug("a unique meter without texts");
      return { kind: "unique", events: count, values: new Set([...(texts ?? [])].map(known.text)) };
    }
    case "latest":
      return {
        kind: "latest",
        events: count,
        value: value(),
        ...namedBy(latest ?? bug("a latest value of no event")),
      };
  }
}

function isAt(known: Moment | null, { second, nano }: Moment): boolean {
  return known !== null && known.second === second && known.nano === nano;
}

/** Whether it is later than the one before, which it then replaces; the first always is. */
function follows(held: Held, given: Moment, isFirst: boolean): boolean {
  if (held.latest !== null && !isFirst && !isAfter(given, held.latest)) return false;
  held.latest ??= { ...given, name: new Uint8Array(64) };
  copyMoment(given, held.latest);
  return true;
}

function isAfter(a: Moment, b: Moment): boolean {
  return a.second === b.second ? a.nano > b.nano : a.second > b.second;
}

function copyMoment(from: Moment, to: Moment): void {
  to.second = from.second;
  to.nano = from.nano;
  to.sourceLength = from.sourceLength;
  to.length = from.length;
  if (to.name.length < from.length) to.name = new Uint8Array(from.name.length);
  for (let index = 0; index < from.length; index += 1) to.name[index] = from.name[index] as number;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function namedBy({
  second,
  nano,
  name,
  sourceLength,
  length,
}: Moment): Pick<Sample, "time" | "id" | "source"> {
  return {
    time: BigInt(second) * NS_PER_SECOND + BigInt(nano),
    source: decoder.decode(name.subarray(0, sourceLength)),
    id: decoder.decode(name.subarray(sourceLength, length)),
  };
}

function digestOf(words: Float64Array): Digest {
  let sum = 0n;
  for (const word of words) sum = (sum << 32n) + BigInt(word);
  return { sum };
}
