/**
 * The fast lane: lines of bytes whose event is plain are read, checked, identified and counted without a text
 * or an object made of them. It decides nothing anew. What it is not sure of it leaves whole to the slow lane
 * (`intake.ts`), the events that it takes it counts where the slow lane counted the first one like them, and
 * both keep one table of identities. So a file gives the same bills by either lane, and by any mixture.
 */
import { smallInteger } from "../../number/integer.ts";
import type { Plan } from "../../plan/plan.ts";
import { parseCivilDate } from "../../time/civil.ts";
import { NS_PER_SECOND } from "../../time/instant.ts";
import { startOfDay } from "../../time/zone.ts";
import { plainCopy } from "../copies.ts";
import { MILLISECONDS_BEFORE_1970, newStamp, type Seen } from "../identity.ts";
import type { AccountState, Copy, State } from "../intake-state.ts";
import { EVENT_LIMITS } from "../limits.ts";
import { murmurOf } from "../murmur.ts";
import { NOTHING_SEEN } from "../seen.ts";
import { eventReader, type FieldReader, MOST_PARTS, readFields } from "./event-reader.ts";
import { instantReader, type ReadInstant } from "./instants.ts";
import { type Interned, interned } from "./intern.ts";
import { BYTES, packedId } from "./packed-id.ts";
import { putHead, putHex, putInstant, putPart, roomForParts, widthOf } from "./prints.ts";
import { type Programs, programsOf } from "./programs.ts";
import {
  ADD,
  COUNT,
  LATEST,
  LOWER,
  NOTE,
  RAISE,
  type Routes,
  routeOf,
  routes,
  type Steps,
} from "./routes.ts";
import {
  ID,
  NOTHING,
  RECEIVED,
  type Scanner,
  SOURCE,
  SPECVERSION,
  SUBJECT,
  scanner,
  TEXT,
  TIME,
  TYPE,
} from "./scan.ts";
import { type Shapes, shapes } from "./shapes.ts";
import {
  type BillTallies,
  billTallies,
  type CellTallies,
  cellTallies,
  type Moment,
  moment,
} from "./tallies.ts";
import { type Chunk, chunkOf, WORD_ROOM } from "./words.ts";

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
      opened?.lane?.cells.pour();
      opened?.lane?.bills.pour();
    },
    rewind: () => {
      const lane = opened?.lane ?? null;
      if (lane === null) return;
      lane.routes = routes(placesOf(lane));
      lane.cells = cellTallies();
      lane.bills = billTallies();
      state.watch.begin(lane.cells, lane.bills);
    },
  };
}

interface Lane extends Scratch {
  readonly state: State;
  readonly slow: SlowLane;
  readonly scanner: Scanner;
  readonly shapes: Shapes;
  readonly types: Interned;
  /** By version, then by type. */
  readonly readers: readonly (readonly (FastReader | null)[])[];
  /** The first second of each version. */
  readonly begins: readonly number[];
  readonly subjects: Interned;
  readonly accounts: readonly (AccountState | null)[];
  /** How many places an account has. */
  readonly places: number;
  cells: CellTallies;
  bills: BillTallies;
  routes: Routes;
}

/** What holds one event after another. */
interface Scratch {
  readonly readInstant: ReturnType<typeof instantReader>;
  readonly time: ReadInstant;
  readonly received: ReadInstant;
  /** The content of an event, then its identity with that content's fingerprint. */
  readonly parts: DataView;
  /** A line that comes alone. */
  readonly alone: Chunk;
  readonly id: ReturnType<typeof packedId>;
  readonly stamp: ReturnType<typeof newStamp>;
  readonly print: Uint32Array;
  readonly values: Float64Array;
  readonly moment: Moment;
}

interface FastReader {
  /** The first of its places of an account. */
  readonly place: number;
  readonly programs: Programs;
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
      const programs = reader === null ? null : programsOf(version, reader);
      return programs === null || programs.ofMeter.size > MOST_STEPS
        ? null
        : { place: placeOf(programs), programs };
    }),
  );
  if (readers.every(ofType => ofType.every(one => one === null))) return null;
  const ids = [...state.accounts.keys()];
  const subjects = interned(MOST_ACCOUNTS, ids);
  const accounts = Array.from({ length: subjects.size() }, (_, number) => {
    const account = state.accounts.get(subjects.text(number));
    return account === undefined ? null : plainAccount(account, subjects.text(number));
  });
  const lane = {
    state,
    slow,
    scanner: own,
    shapes: shapes(own),
    types,
    readers,
    begins: beginsOf(plan),
    subjects,
    accounts,
    places,
  };
  const [cells, bills] = [cellTallies(), billTallies()];
  state.watch.begin(cells, bills);
  return {
    ...lane,
    cells,
    bills,
    routes: routes(placesOf(lane)),
    readInstant: instantReader(),
    time: { second: 0, nano: 0 },
    received: { second: 0, nano: 0 },
    parts: roomForParts(own.size()),
    alone: chunkOf(new Uint8Array(EVENT_LIMITS.text + 1 + WORD_ROOM)),
    id: packedId(),
    stamp: newStamp(),
    print: new Uint32Array(4),
    values: new Float64Array(MOST_STEPS),
    moment: moment(),
  };
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

/** Accounts that pay for others, have bills open to correction, or whose end becomes known late, are for the slow lane. */
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

function takeLines(lane: Lane, bytes: Uint8Array, from: number): TakenLines {
  const last = bytes.lastIndexOf(LINE_FEED, bytes.length - WORD_ROOM);
  const chunk = from > last ? lane.alone : chunkOf(bytes);
  let lines = 0;
  let next = from;
  while (next <= last) {
    const end = scanLine(lane, chunk.view, next);
    if (end === -1 || !takeScanned(lane, chunk, next, end)) return { lines, next };
    next = end + 1;
    lines += 1;
  }
  // Behind the end of the last one there are too few bytes.
  for (let end = bytes.indexOf(LINE_FEED, next); end !== -1; end = bytes.indexOf(LINE_FEED, next)) {
    if (!takeLine(lane, bytes, next, end)) break;
    next = end + 1;
    lines += 1;
  }
  return { lines, next };
}

const LINE_FEED = 0x0a;

function takeLine(lane: Lane, bytes: Uint8Array, from: number, to: number): boolean {
  const { alone } = lane;
  const length = to - from;
  if (length > EVENT_LIMITS.text) return false;
  alone.bytes.set(bytes.subarray(from, to));
  alone.bytes[length] = LINE_FEED;
  return scanLine(lane, alone.view, 0) === length && takeScanned(lane, alone, 0, length);
}

/** Where the line ends if it is a plain event, else -1. */
function scanLine({ shapes: known, scanner: own }: Lane, view: DataView, from: number): number {
  const fitting = known.scan(view, from);
  if (fitting !== -1) return fitting;
  const end = own.scan(view, from);
  if (end !== -1) known.learn(view, from, end);
  return end;
}

function takeScanned(lane: Lane, chunk: Chunk, start: number, end: number): boolean {
  const { state, slow, time, received } = lane;
  const { from, to } = lane.scanner.slots;
  const isSecond = state.phase === "second";
  if (state.targets.size > 0 || !(isSecond || state.phase === "first")) return false;
  const { view } = chunk;
  if (end - start > EVENT_LIMITS.text || !hasAttributes(lane, view)) return false;
  const type = lane.types.find(view, from[TYPE] as number, to[TYPE] as number);
  const subject = lane.subjects.find(view, from[SUBJECT] as number, to[SUBJECT] as number);
  const account = subject === -1 ? null : (lane.accounts[subject] ?? null);
  if (type === -1 || account === null || !readTimes(lane, view)) return false;
  const reader = lane.readers[versionAt(lane, time.second)]?.[type] ?? null;
  if (reader === null || !printContent(lane, reader, chunk) || !packId(lane, chunk)) return false;
  if (lane.id.kind === BYTES && lane.shapes.hasGuessedId()) {
    lane.shapes.guessNoId();
    return false;
  }
  const place = placeOfEvent(lane, subject, reader);
  if (place === -1) return false;
  state.balance += isSecond ? -1 : 1;
  if (isSecond) {
    if (!state.identities.settlePacked(lane.id, lane.stamp)) {
      slow.takeSecond(plainCopy(state, chunk.bytes, start, end));
      return true;
    }
  } else {
    const seen = state.identities.notePacked(lane.id, lane.stamp);
    if (seen !== "new") {
      if (seen === "same" && !state.rejects.isOfCopies(account.account.id)) state.counts.duplicate();
      else slow.takeNoted(plainCopy(state, chunk.bytes, start, end), seen);
      return true;
    }
  }
  const route = lane.routes.find(place, time.second, received.second);
  if (route !== -1 && evaluated(lane, lane.routes.steps(route), reader)) follow(lane, route, reader, view);
  else countSlowly(lane, account, reader, place, plainCopy(state, chunk.bytes, start, end));
  return true;
}

function hasAttributes({ scanner: { slots } }: Lane, view: DataView): boolean {
  const { kind, from, to } = slots;
  for (let slot = ID; slot <= SUBJECT; slot += 1) {
    const length = (to[slot] as number) - (from[slot] as number);
    if (kind[slot] !== TEXT || length === 0 || length > EVENT_LIMITS.identity) return false;
  }
  if (kind[TIME] !== TEXT) return false;
  const start = from[SPECVERSION] as number;
  if (kind[SPECVERSION] === NOTHING) return true;
  if (kind[SPECVERSION] !== TEXT || to[SPECVERSION] !== start + 3) return false;
  return view.getUint16(start, true) === 0x2e31 && view.getUint8(start + 2) === 0x30;
}

/** False also for an event that was received before it happened. */
function readTimes({ scanner: { slots }, readInstant, time, received }: Lane, view: DataView): boolean {
  if (!readInstant(view, slots.from[TIME] as number, slots.to[TIME] as number, time)) return false;
  if (slots.kind[RECEIVED] === NOTHING) {
    received.second = time.second;
    received.nano = time.nano;
    return true;
  }
  if (slots.kind[RECEIVED] !== TEXT) return false;
  if (!readInstant(view, slots.from[RECEIVED] as number, slots.to[RECEIVED] as number, received))
    return false;
  return received.second > time.second || (received.second === time.second && received.nano >= time.nano);
}

function versionAt({ begins }: Lane, second: number): number {
  let version = begins.length - 1;
  while (version > 0 && second < (begins[version] as number)) version -= 1;
  return version;
}

/** Reads the fields; the content's fingerprint is then in the stamp, with the receipt. */
function printContent(lane: Lane, { programs }: FastReader, chunk: Chunk): boolean {
  const { scanner: own, parts, time, received, stamp } = lane;
  const { slots } = own;
  const { from, to } = slots;
  const { view } = chunk;
  let at = putPart(parts, 0, view, from[TYPE] as number, to[TYPE] as number);
  at = putPart(parts, at, view, from[SUBJECT] as number, to[SUBJECT] as number);
  at = putInstant(parts, at, time.second, time.nano);
  at = readFields(programs.reader, chunk, own, parts, at);
  if (at === -1) return false;
  murmurOf(parts, at, lane.state.key, stamp.content);
  const millisecond = Math.floor(received.nano / 1_000_000);
  stamp.millisecond = received.second * 1_000 + millisecond + MILLISECONDS_BEFORE_1970;
  stamp.nano = received.nano - millisecond * 1_000_000;
  return true;
}

function packId({ state, scanner: { slots }, id }: Lane, chunk: Chunk): boolean {
  const { from, to } = slots;
  const [sourceFrom, sourceTo] = [from[SOURCE] as number, to[SOURCE] as number];
  return state.identities.pack(id, chunk, sourceFrom, sourceTo, from[ID] as number, to[ID] as number);
}

/** Texts of one field of an open list that routes may tell apart, and what they make of all such fields. */
const MOST_TEXTS = 4_096;
const MOST_OPEN = MOST_TEXTS ** 2;

/** One number for the account and the texts on which the route depends, -1 where they are too many. */
function placeOfEvent({ places }: Lane, account: number, { place, programs }: FastReader): number {
  const { routing, reader } = programs;
  let own = 0;
  for (let index = 0; index < routing.length; index += 1) {
    const field = routing[index] as number;
    const text = reader.texts[field] as number;
    const size =
      programs.places === null ? MOST_TEXTS : ((reader.fields[field] as FieldReader).known?.size() ?? 1);
    if (text >= size) return -1;
    own = own * size + text;
  }
  if (programs.places === null && own >= MOST_OPEN) return -1;
  return account * places + place + own;
}

/** What each step of the route adds; false where one is too large for a tally. */
function evaluated({ values }: Lane, steps: Steps, { programs }: FastReader): boolean {
  const { numbers } = programs.reader;
  const { kinds, starts, fields, times } = steps;
  for (let step = 0; step < kinds.length; step += 1) {
    if (kinds[step] === COUNT || kinds[step] === NOTE) continue;
    const end = starts[step + 1] as number;
    let value = 0;
    for (let term = starts[step] as number; term < end; term += 1) {
      value += (numbers[fields[term] as number] as number) * (times[term] as number);
    }
    if (value > MOST_PARTS || value < -MOST_PARTS) return false;
    values[step] = value;
  }
  return true;
}

function follow(lane: Lane, route: number, { programs }: FastReader, view: DataView): void {
  const { cells: all, bills, values } = lane;
  const { kinds, starts, fields } = lane.routes.steps(route);
  const cell = lane.routes.cell(route);
  for (let step = 0; step < kinds.length; step += 1) {
    const kind = kinds[step];
    if (kind === COUNT) all.count(cell + step);
    else if (kind === ADD) all.add(cell + step, values[step] as number);
    else if (kind === RAISE) all.raise(cell + step, values[step] as number);
    else if (kind === LOWER) all.lower(cell + step, values[step] as number);
    else if (kind === LATEST) all.follow(cell + step, values[step] as number, momentOf(lane, view));
    else all.note(cell + step, programs.reader.texts[fields[starts[step] as number] as number] as number);
  }
  bills.tell(lane.routes.bill(route), printEvent(lane, view));
  lane.state.watch.tallied(cell, kinds.length);
}

function momentOf({ scanner: { slots }, time, moment: of }: Lane, view: DataView): Moment {
  of.second = time.second;
  of.nano = time.nano;
  of.length = 0;
  for (const slot of SOURCE_AND_ID) {
    const to = slots.to[slot] as number;
    for (let at = slots.from[slot] as number; at < to; at += 1) of.name[of.length++] = view.getUint8(at);
    if (slot === SOURCE) of.sourceLength = of.length;
  }
  return of;
}

const SOURCE_AND_ID = [SOURCE, ID];

/** The fingerprint of identity and content, as `printOf` has it. */
function printEvent({ state, scanner: { slots }, parts, stamp, print }: Lane, view: DataView): Uint32Array {
  const { from, to } = slots;
  const source = (to[SOURCE] as number) - (from[SOURCE] as number);
  const id = (to[ID] as number) - (from[ID] as number);
  let at = putHead(parts, 0, widthOf(source) + 1 + source + widthOf(id) + 1 + id);
  at = putPart(parts, at, view, from[SOURCE] as number, to[SOURCE] as number);
  at = putPart(parts, at, view, from[ID] as number, to[ID] as number);
  at = putHex(parts, at, stamp.content);
  murmurOf(parts, at, state.key, print);
  return print;
}

/** Counts the event as the slow lane does, and learns from it where others like it go. */
function countSlowly(
  lane: Lane,
  account: AccountState,
  { programs }: FastReader,
  place: number,
  copy: Copy,
): void {
  lane.slow.countUsage(copy);
  const { time, received } = lane;
  const version = lane.state.plan.versions[versionAt(lane, time.second)];
  if (version === undefined || lane.routes.find(place, time.second, received.second) !== -1) return;
  const route = routeOf(account, version, programs, copy, lane);
  if (route === null) return;
  lane.routes.put(place, route);
  lane.state.watch.opened(account, route.cell, route.steps.kinds.length, route.bill);
}
