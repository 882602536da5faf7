/**
 * Where an event of an account goes that has certain texts, for a stretch of time: the cells of its meters and
 * its bill. Found by counting one event the slow way and looking where it went.
 */
import { bug } from "../../number/bug.ts";
import { smallInteger } from "../../number/integer.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import { NS_PER_SECOND } from "../../time/instant.ts";
import { type PartRead, partsRead } from "../bill-intake.ts";
import type { AccountState, Copy } from "../intake-state.ts";
import { longer } from "./longer.ts";
import type { Program, Programs } from "./programs.ts";
import type { BillTallies, CellTallies } from "./tallies.ts";

/** Half-open, in seconds since 1970; what is received from `closing` on belongs elsewhere. */
interface Route {
  readonly from: number;
  readonly to: number;
  readonly closing: number;
  readonly bill: number;
  /** The cell of its first step; those of the others follow. */
  readonly cell: number;
  readonly steps: Steps;
}

/**
 * All routes, in one table of numbers: events come from everywhere, and each object on the way would be one
 * more miss.
 */
export interface Routes {
  /** The route of a place at a time, -1 where there is none for this receipt. */
  readonly find: (place: number, second: number, received: number) => number;
  /**
   * Asks the memory for the newest routes of so many places, as the table of identities does, and says where each of
   * them counts: the first of its cells and the bill; 0 where there is no route.
   */
  readonly touch: (places: Float64Array, count: number, cells: Int32Array, bills: Int32Array) => number;
  readonly put: (place: number, route: Route) => void;
  readonly bill: (route: number) => number;
  readonly cell: (route: number) => number;
  readonly steps: (route: number) => Steps;
}

const FROM = 0;
const TO = 1;
const CLOSING = 2;
const BILL = 3;
const CELL = 4;
const STEPS = 5;
const NEXT = 6;
const WIDTH = 8;
/** So many places lie in an array of their own; more are kept in a map. */
const MOST_PLACES = 2 ** 24;

/** `places`: how many there are, or null where that is not known. */
export function routes(places: number | null): Routes {
  let table = new Float64Array(256 * WIDTH);
  let size = 0;
  const all: Steps[] = [];
  const near = places !== null && places <= MOST_PLACES ? new Int32Array(places) : null;
  const far = new Map<number, number>();
  const headOf = (place: number): number =>
    (near === null ? (far.get(place) ?? 0) : (near[place] as number)) - 1;
  const at = (route: number, what: number): number => table[route * WIDTH + what] as number;
  return {
    find: (place, second, received) => {
      for (let route = headOf(place); route !== -1; route = at(route, NEXT)) {
        if (second >= at(route, FROM) && second < at(route, TO))
          return received < at(route, CLOSING) ? route : -1;
      }
      return -1;
    },
    touch: (places, count, cells, bills) => {
      // A route begins and ends in two lines of the processor's memory.
      let touched = 0;
      for (let index = 0; index < count; index += 1) {
        const route = headOf(places[index] as number);
        cells[index] = route === -1 ? 0 : at(route, CELL);
        bills[index] = route === -1 ? 0 : at(route, BILL);
        touched += route === -1 ? 0 : at(route, FROM);
      }
      return touched;
    },
    put: (place, { from, to, closing, bill, cell, steps }) => {
      if ((size + 1) * WIDTH > table.length) table = longer(table);
      let step = all.indexOf(steps);
      if (step === -1) step = all.push(steps) - 1;
      table.set([from, to, closing, bill, cell, step, headOf(place)], size * WIDTH);
      size += 1;
      if (near === null) far.set(place, size);
      else near[place] = size;
    },
    bill: route => at(route, BILL),
    cell: route => at(route, CELL),
    steps: route => all[at(route, STEPS)] as Steps,
  };
}

/** What is done with the cells of a route, one after another; the same for all routes of the same meters. */
export interface Steps {
  readonly kinds: Uint8Array;
  /** Where the terms of each begin, and where the last ends. */
  readonly starts: Uint8Array;
  /** Of each term the field. */
  readonly fields: Uint8Array;
  readonly times: Float64Array;
}

export const COUNT = 0;
export const ADD = 1;
export const RAISE = 2;
export const LOWER = 3;
export const NOTE = 4;
export const LATEST = 5;

const KINDS = {
  count: COUNT,
  sum: ADD,
  average: ADD,
  maximum: RAISE,
  minimum: LOWER,
  unique: NOTE,
  latest: LATEST,
} as const;

/** The route of an event that was just counted; null where others like it may go elsewhere. */
export function routeOf(
  account: AccountState,
  version: PlanVersion,
  programs: Programs,
  copy: Copy,
  { cells, bills }: { readonly cells: CellTallies; readonly bills: BillTallies },
): Route | null {
  const { calendar, owner } = account;
  const number = calendar.numberAt(copy.time);
  const period = number === null ? null : calendar.period(number);
  if (number === null || period === null || copy.what.kind !== "usage") return null;
  const closing = calendar.closing(number);
  const told = account.bills.get(number);
  const known = account.usage.get(number);
  if (told === undefined || known === undefined || copy.received >= closing) return null;
  const { declared, checked } = copy.what;
  const { source, id, subject } = copy.event;
  const readable = { event: declared, checked, account: subject, time: copy.time, at: copy.time, source, id };
  const parts = partsRead(owner, known.gathered, version, readable);
  if (parts === null) return null;
  let [from, to] = [period.start, period.end];
  for (const { slice } of parts) {
    if (slice.start > from) from = slice.start;
    if (slice.end < to) to = slice.end;
  }
  const [first, last, closed] = [secondOf(from), secondOf(to), secondOf(closing)];
  if (first === null || last === null || closed === null) return null;
  const own = parts.map(({ meter, aggregation, part }) => {
    const { decimals, factor, texts } = programOf(programs, meter);
    return cells.cell({ part, aggregation, decimals, factor, texts });
  });
  return {
    from: first,
    to: last,
    closing: closed,
    bill: bills.bill(told, known),
    cell: own[0] ?? 0,
    steps: stepsOf(programs, parts),
  };
}

function programOf({ ofMeter }: Programs, meter: string): Program {
  return ofMeter.get(meter) ?? bug(`${meter} reads no such event`);
}

/** Periods begin and end with a second; null for what does not. */
function secondOf(instant: bigint): number | null {
  return instant % NS_PER_SECOND === 0n ? smallInteger(instant / NS_PER_SECOND) : null;
}

function stepsOf(programs: Programs, parts: readonly PartRead[]): Steps {
  const words = parts.map(({ meter }) => meter).join(" ");
  const known = programs.steps.get(words);
  if (known !== undefined) return known;
  const terms = parts.map(({ meter }) => programOf(programs, meter));
  const starts = [0];
  for (const { fields } of terms) starts.push((starts.at(-1) ?? 0) + fields.length);
  const kinds = parts.map(({ aggregation }) => KINDS[aggregation]);
  const made = {
    kinds: Uint8Array.from(kinds),
    starts: Uint8Array.from(starts),
    fields: Uint8Array.from(terms.flatMap(({ fields }) => fields)),
    times: Float64Array.from(terms.flatMap(({ times }) => times)),
  };
  programs.steps.set(words, made);
  return made;
}
