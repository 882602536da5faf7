/**
 * The fast lane: lines of bytes whose event is plain are read, checked, identified and counted without a text
 * or an object made of them. It decides nothing anew. What it is not sure of it leaves whole to the slow lane
 * (`intake.ts`), the events that it takes it counts where the slow lane finds that they belong, and
 * both keep one table of identities. So a file gives the same bills by either lane, and by any mixture.
 */
import { smallInteger } from "../../number/integer.ts";
import type { Plan } from "../../plan/plan.ts";
import { parseCivilDate } from "../../time/civil.ts";
import { NS_PER_SECOND } from "../../time/instant.ts";
import { startOfDay } from "../../time/zone.ts";
import type { Seen } from "../identity.ts";
import type { AccountState, Copy, State } from "../intake-state.ts";
import { EVENT_LIMITS } from "../limits.ts";
import { NOTHING_SEEN } from "../seen.ts";
import { moment } from "./cells.ts";
import { countAll, countByKernel } from "./count-lines.ts";
import { eventReader, findsEnd } from "./event-reader.ts";
import { MOST_SOURCES } from "./identity-table.ts";
import { instantReader } from "./instants.ts";
import { type Interned, interned } from "./intern.ts";
import { type Kernel, kernelOf } from "./kernel.ts";
import {
  type FastReader,
  type Lane,
  linesAhead,
  MOST_OPEN,
  type ReadEvent,
  readEvent,
} from "./lane-state.ts";
import { prepare } from "./prepare.ts";
import { roomForParts } from "./prints.ts";
import { type Programs, programsOf } from "./programs.ts";
import { RECEIVED, type Scanner, SOURCE, SPECVERSION, SUBJECT, scanner, TIME, TYPE } from "./scan.ts";
import { shapes } from "./shapes.ts";
import { pourAll, tallies } from "./tallies.ts";
import { type Chunk, chunkOf, LINE_FEED, WORD_ROOM } from "./words.ts";

export interface FastLane {
  /** Whether the line was taken. If not, nothing was done with it. */
  readonly take: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** Takes lines one after another, up to the first that is not plain. */
  readonly takeLines: (bytes: Uint8Array, from: number) => TakenLines;
  /** Adds what was counted to what the slow lane has; needed before anybody reads it. */
  readonly pour: () => void;
  /** Before a second pass. */
  readonly rewind: () => void;
}

/** How many lines were taken, and where the next one begins. */
export interface TakenLines {
  readonly lines: number;
  readonly next: number;
}

/** How the slow lane does what is not plain about an event that the fast one has identified. */
export interface SlowLane {
  readonly takeNoted: (copy: Copy, seen: Seen) => void;
  readonly takeSecond: (copy: Copy) => void;
  readonly countUsage: (copy: Copy) => void;
}

/** Opened by the first line that it is offered. */
export function fastLane(state: State, slow: SlowLane): FastLane {
  let opened: { readonly lane: Lane | null } | null = null;
  const laneOf = (): Lane | null => {
    opened ??= { lane: newLane(state, slow) };
    return opened.lane;
  };
  return {
    take: (bytes, from, to) => {
      const lane = laneOf();
      return lane !== null && takeLine(lane, bytes, from, to);
    },
    takeLines: (bytes, from) => {
      const lane = laneOf();
      return lane === null ? { lines: 0, next: from } : takeLines(lane, bytes, from);
    },
    pour: () => {
      const lane = opened?.lane ?? null;
      if (lane !== null) pourAll(lane.tallies);
    },
    rewind: () => {
      const lane = opened?.lane ?? null;
      if (lane === null) return;
      lane.tallies = tallies(placesOf(lane));
      state.watch.begin(lane.tallies);
    },
  };
}

/** Meters that read one event. */
const MOST_STEPS = 64;
const MOST_ACCOUNTS = 10_000_000;

/** Null where nothing of the plan, or of what earlier runs have left, can be taken fast. */
function newLane(state: State, slow: SlowLane): Lane | null {
  if (state.fresh !== null || state.seen !== NOTHING_SEEN) return null;
  const { plan } = state;
  const own = scanner();
  const names = [...new Set(plan.versions.flatMap(({ events }) => events.map(({ type }) => type)))];
  const types = interned(names.length, names);
  const { readers, places } = readersOf(state, types, own);
  if (readers.every(ofType => ofType.every(one => one === null))) return null;
  const fields = Math.max(...readers.flat().map(one => one?.programs.reader.fields.length ?? 0));
  const subjects = interned(MOST_ACCOUNTS, [...state.accounts.keys()]);
  const accounts = Array.from({ length: subjects.size() }, (_, number) => {
    const account = state.accounts.get(subjects.text(number));
    return account === undefined ? null : plainAccount(account, subjects.text(number));
  });
  const lane = {
    state,
    slow,
    scanner: own,
    shapes: shapes(own, guessedSlots(readers)),
    types,
    readers,
    begins: beginsOf(plan),
    subjects,
    sources: interned(MOST_SOURCES),
    sourceNumbers: [],
    accounts,
    isPlain: Uint8Array.from(accounts, account => (account === null ? 0 : 1)),
    places,
  };
  const allPlaces = placesOf(lane);
  const { expected } = state.identities;
  const task = { ...lane, fields, allPlaces, key: state.key, expected };
  const kernel = state.kernel === null ? null : kernelOf(task, state.kernel, AHEAD);
  const room = kernel?.identities ?? null;
  const isKeeping = room !== null && state.identities.moveTo(room);
  const counted = tallies(allPlaces, kernel?.room ?? null);
  state.watch.begin(counted);
  return {
    ...lane,
    tallies: counted,
    kernel,
    isKeeping,
    readInstant: instantReader(),
    parts: roomForParts(fields),
    ...ofOneLine(),
    events: kernel?.events ?? Array.from({ length: AHEAD }, () => readEvent(fields)),
    moment: moment(),
    values: new Float64Array(MOST_STEPS),
    ahead: linesAhead(AHEAD),
  };
}

/** By version and type, and how many places an account has. */
function readersOf(state: State, types: Interned, own: Scanner): Pick<Lane, "readers" | "places"> {
  const { plan } = state;
  let places = 0;
  const placeOf = ({ places: own }: Programs): number => {
    const first = places;
    places += own ?? MOST_OPEN;
    return first;
  };
  const readers = plan.versions.map(version =>
    Array.from({ length: types.size() }, (_, type): FastReader | null => {
      const event = state.events.get(version)?.get(types.text(type));
      const reader = event === undefined ? null : eventReader(event, own);
      const programs = reader === null ? null : programsOf(plan, version, reader);
      return programs === null || programs.ofMeter.size > MOST_STEPS
        ? null
        : { place: placeOf(programs), programs };
    }),
  );
  return { readers, places };
}

function ofOneLine(): Pick<Lane, "alone" | "given"> {
  const alone = chunkOf(new Uint8Array(EVENT_LIMITS.text + 1 + WORD_ROOM));
  return { alone, given: alone };
}

/** Those whose text its reader knows by its bytes alone, wherever it may end. */
function guessedSlots(readers: Lane["readers"]): ReadonlySet<number> {
  const fields = readers.flat().flatMap(one => one?.programs.reader.fields ?? []);
  const others = fields.filter(field => !findsEnd(field)).map(({ slot }) => slot);
  const all = [SPECVERSION, SOURCE, TYPE, SUBJECT, TIME, RECEIVED, ...fields.map(({ slot }) => slot)];
  return new Set(all.filter(slot => !others.includes(slot)));
}

/** Null where some place depends on texts of an open list. */
function placesOf({
  readers,
  accounts,
  places,
}: Pick<Lane, "readers" | "accounts" | "places">): number | null {
  const isOpen = readers.some(ofType => ofType.some(one => one !== null && one.programs.places === null));
  return isOpen ? null : accounts.length * places;
}

/** Those that pay for others, have bills open to correction, or whose end becomes known late are for the slow lane. */
function plainAccount(state: AccountState, subject: string): AccountState | null {
  const isAlone = state.account.id === subject && state.children.size === 0;
  const isClosed = state.open.size === 0;
  return isAlone && isClosed && state.calendar.lateEnd === null ? state : null;
}

const LONG_AGO = -(2 ** 53);

function beginsOf({ versions, zone }: Plan): readonly number[] {
  return versions.map(({ from }, index) => {
    const day = parseCivilDate(from);
    const start = index === 0 || day === null ? null : startOfDay(zone, day);
    return start === null ? LONG_AGO : smallInteger(start / NS_PER_SECOND);
  });
}

// Lines

/** So many lines are read before the first of them is counted: what each needs comes from memory meanwhile. */
const AHEAD = 64;

function takeLines(lane: Lane, bytes: Uint8Array, from: number): TakenLines {
  if (!isOpen(lane)) return { lines: 0, next: from };
  const { kernel } = lane;
  return kernel === null ? takeHere(lane, bytes, from) : takeByKernel(lane, kernel, bytes, from);
}

/** Where the lines come to lie before the kernel, part by part; what it does not read is read where it lies there. */
function takeByKernel(lane: Lane, kernel: Kernel, bytes: Uint8Array, from: number): TakenLines {
  let lines = 0;
  let next = from;
  while (next < bytes.length) {
    const last = kernel.load(bytes, next);
    if (last === -1) break;
    let at = 0;
    while (at <= last) {
      const count = kernel.read(at, last);
      countByKernel(lane, kernel, count);
      if (count > 0) at = kernel.endOf(count - 1) + 1;
      let others = 0;
      if (count < AHEAD && at <= last) {
        // One alone, since most lines behind one that is not plain are plain again.
        others = readAhead(lane, kernel.window, at, last, count > 0 ? 1 : AHEAD);
        countAll(lane, kernel.window, others);
        kernel.follow();
        if (others === 0) return { lines: lines + count, next: next + at };
        at = endOf(lane, others) + 1;
      }
      lines += count + others;
    }
    next += at;
  }
  return { lines, next };
}

function endOf({ events }: Lane, count: number): number {
  return (events[count - 1] as ReadEvent).end;
}

function takeHere(lane: Lane, bytes: Uint8Array, from: number): TakenLines {
  const last = bytes.lastIndexOf(LINE_FEED, bytes.length - WORD_ROOM);
  const chunk = from > last ? lane.alone : chunkOf(bytes);
  let lines = 0;
  let next = from;
  while (next <= last) {
    const count = readAhead(lane, chunk, next, last, AHEAD);
    countAll(lane, chunk, count);
    if (count > 0) next = endOf(lane, count) + 1;
    lines += count;
    if (count < AHEAD && next <= last) return { lines, next };
  }
  // Behind the end of the last one there are too few bytes.
  for (let end = bytes.indexOf(LINE_FEED, next); end !== -1; end = bytes.indexOf(LINE_FEED, next)) {
    if (!takeLine(lane, bytes, next, end)) break;
    next = end + 1;
    lines += 1;
  }
  return { lines, next };
}

function takeLine(lane: Lane, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > EVENT_LIMITS.text || !isOpen(lane)) return false;
  const isEnded = bytes[to] === LINE_FEED && to + WORD_ROOM <= bytes.length;
  return isEnded ? takeAt(lane, given(lane, bytes), from, to) : takeCopy(lane, bytes, from, to);
}

/** A line with its line feed and room behind it. */
function takeAt(lane: Lane, chunk: Chunk, from: number, to: number): boolean {
  const isPlain =
    scanLine(lane, chunk, from) === to && prepare(lane, lane.events[0] as ReadEvent, chunk, from, to);
  if (isPlain) countAll(lane, chunk, 1);
  return isPlain;
}

function takeCopy(lane: Lane, bytes: Uint8Array, from: number, to: number): boolean {
  const { alone } = lane;
  alone.bytes.set(bytes.subarray(from, to));
  alone.bytes[to - from] = LINE_FEED;
  return takeAt(lane, alone, 0, to - from);
}

/** Many lines in turn lie in the same bytes. */
function given(lane: Lane, bytes: Uint8Array): Chunk {
  if (lane.given.bytes !== bytes) lane.given = chunkOf(bytes);
  return lane.given;
}

/** Whether lines may come that are counted by their bytes. */
function isOpen({ state: { targets, phase } }: Lane): boolean {
  return targets.size === 0 && (phase === "first" || phase === "second");
}

/** How many lines were read, up to one that is not plain. */
function readAhead(lane: Lane, chunk: Chunk, from: number, last: number, most: number): number {
  const { events } = lane;
  let next = from;
  for (let count = 0; count < most; count += 1) {
    const end = next > last ? -1 : scanLine(lane, chunk, next);
    if (end === -1 || !prepare(lane, events[count] as ReadEvent, chunk, next, end)) return count;
    next = end + 1;
  }
  return most;
}

/** Where the line ends if it is a plain event, else -1. */
function scanLine({ shapes: known, scanner: own }: Lane, chunk: Chunk, from: number): number {
  const fitting = known.scan(chunk, from);
  if (fitting !== -1) return fitting;
  const end = own.scan(chunk.view, from);
  if (end !== -1) known.learn(chunk.view, from, end);
  return end;
}
