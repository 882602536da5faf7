/**
 * Where an event of an account goes that has certain texts, for a stretch of time: the cells of its meters and
 * its bill. Found by counting one event the slow way and looking where it went.
 */
import { bug } from "../../number/bug.ts";
import { smallInteger } from "../../number/integer.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import { NS_PER_SECOND } from "../../time/instant.ts";
import { type PartRead, partsRead } from "../bill-intake.ts";
import type { AccountState, BillCount, Copy, KnownUsage } from "../intake-state.ts";
import type { CellOf } from "./cells.ts";
import type { Program, Programs } from "./programs.ts";

/** Half-open, in seconds since 1970; what is received from `closing` on belongs elsewhere. */
export interface Route {
  readonly from: number;
  readonly to: number;
  readonly closing: number;
  /** The bill that tells of its events, and the usage that it bills. */
  readonly told: BillCount;
  readonly known: KnownUsage;
  /** What each step is done with. */
  readonly cells: readonly CellOf[];
  readonly steps: Steps;
}

/** What is done with the cells of a route, one after another; the same for all routes of the same meters. */
export interface Steps {
  readonly kinds: Uint8Array;
  /** Where the terms of each begin, and where the last ends. */
  readonly starts: Uint8Array;
  /** Of each term the field. */
  readonly fields: Uint8Array;
  readonly times: Float64Array;
  /** Of each step its first field, and whether no step has another one or makes something else of it. */
  readonly first: Uint8Array;
  readonly isSingle: boolean;
  readonly hasLatest: boolean;
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
  const cells = parts.map(({ meter, aggregation, part }): CellOf => {
    const { decimals, factor, texts } = programOf(programs, meter);
    return { part, aggregation, decimals, factor, texts };
  });
  return { from: first, to: last, closing: closed, told, known, cells, steps: stepsOf(programs, parts) };
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
    first: Uint8Array.from(terms, ({ fields: [field] }) => field ?? 0),
    isSingle: terms.every(({ times }) => times.length === 0 || (times.length === 1 && times[0] === 1)),
    hasLatest: kinds.includes(LATEST),
  };
  programs.steps.set(words, made);
  return made;
}
