/**
 * Where an event of an account goes that has certain texts, for a stretch of time: the cells of its meters and
 * its bill. Opened for the first one by what the slow way finds them with.
 */
import { bug } from "../../number/bug.ts";
import { smallInteger } from "../../number/integer.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import { type Instant, NS_PER_SECOND } from "../../time/instant.ts";
import { openParts, type PartOpened } from "../bill-intake.ts";
import { billIn } from "../corrections.ts";
import type { AccountState, BillCount, KnownUsage } from "../intake-state.ts";
import { usageIn } from "../known-usage.ts";
import type { CellOf } from "./cells.ts";
import type { ReadInstant } from "./instants.ts";
import type { ReadEvent, ReadFields } from "./lane-state.ts";
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

/** The route of an event that is to be counted; null where only the slow way can say where it goes. */
export function routeOf(
  account: AccountState,
  version: PlanVersion,
  programs: Programs,
  event: Pick<ReadEvent, "time" | "received" | "fields">,
): Route | null {
  const { calendar, owner, made } = account;
  const time = instantOf(event.time);
  const number = calendar.numberAt(time);
  const period = number === null ? null : calendar.period(number);
  if (number === null || period === null || number <= made) return null;
  const closing = calendar.closing(number);
  // What is late is told elsewhere than it counts.
  if (instantOf(event.received) >= closing) return null;
  const known = usageIn(account, { bill: number, since: number, until: null });
  const texts = textsOf(programs, event.fields);
  const readable = { event: programs.reader.event, texts, account: account.account.id, time };
  const parts = openParts(owner, known.gathered, version, readable);
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
  const told = billIn(account, number);
  return { from: first, to: last, closing: closed, told, known, cells, steps: stepsOf(programs, parts) };
}

function instantOf({ second, nano }: ReadInstant): Instant {
  return BigInt(second) * NS_PER_SECOND + BigInt(nano);
}

/** The texts on which it depends where an event counts. */
function textsOf({ routing, reader }: Programs, { texts }: ReadFields): ReadonlyMap<string, string> {
  return new Map(
    routing.map(index => {
      const { field, known } = reader.fields[index] ?? bug(`no field ${index}`);
      return [field.name, known?.text(texts[index] as number) ?? bug(`${field.name} has no texts`)];
    }),
  );
}

function programOf({ ofMeter }: Programs, meter: string): Program {
  return ofMeter.get(meter) ?? bug(`${meter} reads no such event`);
}

/** Periods begin and end with a second; null for what does not. */
function secondOf(instant: bigint): number | null {
  return instant % NS_PER_SECOND === 0n ? smallInteger(instant / NS_PER_SECOND) : null;
}

function stepsOf(programs: Programs, parts: readonly PartOpened[]): Steps {
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
