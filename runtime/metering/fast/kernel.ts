/**
 * The reader of lines in WebAssembly (`kernel/*.as`), where the host has opened one: it reads lines into the same events
 * as `prepare.ts`, and leaves what it is not sure of to that one. What it must know lies in its memory: the plan's fields,
 * accounts and texts, keys, and shapes as they are learned.
 */
import type { Key } from "../murmur.ts";
import { type FieldReader, formOf, scaleOf } from "./event-reader.ts";
import type { IdentityRoom } from "./identity-room.ts";
import type { Interned } from "./intern.ts";
import { kernelIdentities } from "./kernel-identities.ts";
import { putKeys } from "./kernel-keys.ts";
import {
  BASE_32_AT,
  BEHIND,
  BLOCK,
  FIELD,
  IN_HEAD,
  inBlocks,
  MASKS,
  marksOf,
  PARTS,
  READER,
  RECORD,
  roomForMarks,
} from "./kernel-layout.ts";
import {
  type LineKernel,
  memoryOf,
  type OpenKernel,
  type Plot,
  plot,
  putDoubles,
  putInts,
  type TextTable,
  textTable,
} from "./kernel-memory.ts";
import { kernelShapes, ROOM_FOR_STEPS } from "./kernel-shapes.ts";
import { kernelTallies } from "./kernel-tallies.ts";
import { type FastReader, MOST_OPEN, MOST_TEXTS, type ReadEvent, readEvent } from "./lane-state.ts";
import { BASE_32 } from "./packed-id.ts";
import { roomForParts } from "./prints.ts";
import type { Scanner } from "./scan.ts";
import type { Shapes } from "./shapes.ts";
import type { Room, Tallies } from "./tallies.ts";
import { type Chunk, chunkOf, LINE_FEED } from "./words.ts";

export interface Kernel {
  /** The lines that it may read lie here. */
  readonly window: Chunk;
  /** Of lines that it has read those that were `fill`ed. */
  readonly events: readonly ReadEvent[];
  readonly fill: (index: number) => void;
  /** Where the line of an event that it has read ends. */
  readonly endOf: (index: number) => number;
  /** Brings lines into the window, from those bytes on; returns where its last line feed stands, -1 where none does. */
  readonly load: (bytes: Uint8Array, from: number) => number;
  /** How many lines it has read from that place of the window on, the last of which ends there. */
  readonly read: (from: number, last: number) => number;
  /** After lines that others have read. */
  readonly follow: () => void;
  /** Where identities may lie that it keeps; null where the host has no room for them. */
  readonly identities: IdentityRoom | null;
  /** Whether they do. */
  readonly isKeeping: () => boolean;
  /** Asks the memory for what `note` and `tally` need of so many events. */
  readonly touch: (count: number) => void;
  /**
   * Of so many events keeps the identities of those from one on that are new, and marks these as to be counted; returns
   * which is the first that it leaves.
   */
  readonly note: (from: number, count: number) => number;
  /** Where tallies may lie in which it counts; null where they are too large. */
  readonly room: Room | null;
  /** That one of the events that it has read is to be counted, or not. */
  readonly mark: (index: number, isToCount: boolean) => void;
  /** Counts what is marked of so many events; returns how many are left, which stay marked. */
  readonly tally: (count: number) => number;
  readonly isMarked: (index: number) => boolean;
  /** After events that others have counted. */
  readonly followTallies: (all: Tallies) => void;
}

/** What it reads lines for. */
export interface KernelTask {
  readonly key: Key;
  readonly types: Interned;
  readonly subjects: Interned;
  readonly sources: Interned;
  readonly sourceNumbers: readonly number[];
  readonly readers: readonly (readonly (FastReader | null)[])[];
  /** The most that one of them has. */
  readonly fields: number;
  readonly begins: readonly number[];
  readonly isPlain: Uint8Array;
  readonly places: number;
  /** Of all accounts; null where that is not known. */
  readonly allPlaces: number | null;
  readonly scanner: Scanner;
  readonly shapes: Shapes;
  /** About how many events will come, 0 where that is not known. */
  readonly expected: number;
}

const WINDOW_BYTES = 65_536;
/** More would take memory from what counts. */
const MOST_BYTES = 2 ** 26;
const MOST_SOURCES_KEPT = 1_024;
const INT = 4;
const DOUBLE = 8;

/** Null where what it must know is too much, or the machine has another order of bytes than its memory. */
export function kernelOf(task: KernelTask, open: OpenKernel, ahead: number): Kernel | null {
  const { fields } = task;
  const into = plot(PARTS + inBlocks(roomForParts(fields).byteLength) + BLOCK);
  const stride = inBlocks(RECORD.numbers + (DOUBLE + INT) * fields);
  const records = into.take(ahead * stride);
  const sourceNumbers = into.take(INT * MOST_SOURCES_KEPT);
  const growing = tablesOf(into, task);
  const keys = putKeys(into, task.scanner.keys);
  const steps = into.take(ROOM_FOR_STEPS);
  const window = into.take(WINDOW_BYTES + BEHIND);
  const marks = into.take(roomForMarks(WINDOW_BYTES));
  const counting = kernelTallies(into, task.allPlaces);
  if (into.size() > MOST_BYTES || !isLittleEndian()) return null;
  const own = into.size();
  const identities = kernelIdentities(into, task.expected);
  const memory = memoryOf(openedWith(open, into.size(), own));
  into.writeAll(memory);
  putInts(memory, IN_HEAD.sourceNumbers, [sourceNumbers, window, records, stride, ahead]);
  putInts(memory, IN_HEAD.texts, [RECORD.numbers + DOUBLE * fields]);
  putInts(memory, IN_HEAD.keys, [keys, marksOf(window, marks)]);
  const events = Array.from({ length: ahead }, (_, index) =>
    eventAt(memory.kernel.memory, records + index * stride, fields),
  );
  const bytes = memory.bytes.subarray(window, window + WINDOW_BYTES + 4 * BLOCK);
  const { fill, endOf } = filler(memory.kernel.memory, events, records, stride, bytes);
  const chunk = chunkOf(bytes);
  const shapes = kernelShapes(memory, steps, task, chunk);
  return {
    window: chunk,
    events,
    fill,
    endOf,
    load: (from, start) => {
      const length = Math.min(from.length - start, WINDOW_BYTES);
      bytes.set(length === from.length ? from : from.subarray(start, start + length));
      bytes.fill(0, length, length + BLOCK);
      return bytes.lastIndexOf(LINE_FEED, length - 1);
    },
    read: (from, last) => {
      const count = memory.kernel.read(window + from, window + last);
      shapes.watch(count);
      return count;
    },
    follow: () => {
      for (const table of growing) table.follow(memory);
      putInts(memory, sourceNumbers, task.sourceNumbers.slice(0, MOST_SOURCES_KEPT));
      shapes.follow();
    },
    identities: memory.bytes.length < into.size() ? null : identities.room(memory),
    isKeeping: identities.isIn,
    touch: memory.kernel.touch,
    note: memory.kernel.note,
    room: counting?.room(memory) ?? null,
    ...marker(memory.kernel.memory, records + RECORD.toCount, stride),
    tally: memory.kernel.tally,
    followTallies: all => counting?.follow(memory, all),
  };
}

/** With less memory where the host does not give as much. */
function openedWith(open: OpenKernel, bytes: number, least: number): LineKernel {
  try {
    return open(bytes);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return open(least);
  }
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
}

// What it must know

/** Lays out the tables; returns those that grow. */
function tablesOf(into: Plot, task: KernelTask): readonly TextTable[] {
  const { key, types, subjects, sources, readers, begins, isPlain, places } = task;
  const growing: TextTable[] = [textTable(into, sources, false)];
  const ofTypes = textTable(into, types, true);
  const ofSubjects = textTable(into, subjects, true);
  const plain = into.take(isPlain.length);
  const firsts = into.take(DOUBLE * begins.length);
  const readersAt = readers.flatMap(ofType =>
    ofType.map(one => (one === null ? 0 : readerAt(into, one, growing))),
  );
  const list = into.take(INT * readersAt.length);
  const [ofSources] = growing;
  into.writeLater(memory => {
    const { bytes, view } = memory;
    bytes.fill(255, MASKS, MASKS + BLOCK);
    bytes.set(BASE_32, BASE_32_AT);
    bytes.set(isPlain, plain);
    putDoubles(memory, firsts, begins);
    putInts(memory, list, readersAt);
    putInts(memory, IN_HEAD.subjects, [
      ofSubjects.at,
      ofSources?.at ?? 0,
      ofTypes.at,
      list,
      begins.length,
      firsts,
      types.size(),
      plain,
    ]);
    for (const [index, seed] of key.entries()) view.setUint32(IN_HEAD.seed + INT * index, seed, true);
    putDoubles(memory, IN_HEAD.places, [places]);
  });
  return growing;
}

function readerAt(into: Plot, { place, programs }: FastReader, growing: TextTable[]): number {
  const { reader, routing, places } = programs;
  const fieldsAt = into.take(FIELD.bytes * reader.fields.length);
  for (const [index, field] of reader.fields.entries())
    putField(into, fieldsAt + FIELD.bytes * index, field, growing);
  const routingAt = into.take(2 * INT * routing.length);
  const at = into.take(READER.bytes);
  const sizes = routing.map(field =>
    places === null ? MOST_TEXTS : (reader.fields[field]?.known?.size() ?? 1),
  );
  into.writeLater(memory => {
    putDoubles(memory, at + READER.place, [place]);
    putInts(memory, at + READER.fields, [fieldsAt, reader.fields.length, routingAt, routing.length]);
    putDoubles(memory, at + READER.most, [places === null ? MOST_OPEN : Number.POSITIVE_INFINITY]);
    putInts(
      memory,
      routingAt,
      routing.flatMap((field, index) => [field, sizes[index] ?? 1]),
    );
  });
  return at;
}

function putField(into: Plot, at: number, field: FieldReader, growing: TextTable[]): void {
  const { slot, known, isClosed, isAsked, absent, least, most, decimals } = field;
  const isRead = known !== null && field.field.type !== "boolean" && (isClosed || isAsked);
  const texts = isRead ? textTable(into, known, isClosed) : null;
  if (texts !== null && !isClosed) growing.push(texts);
  const absentAt = absent === null ? 0 : into.take(absent.length + BLOCK);
  into.writeLater(memory => {
    putInts(memory, at, [
      slot,
      formOf(field),
      texts?.at ?? 0,
      absentAt,
      absent?.length ?? 0,
      absent?.text ?? 0,
    ]);
    putDoubles(memory, at + FIELD.absentNumber, [absent?.number ?? 0, least, most, ...scaleOf(decimals)]);
    for (let index = 0; index < (absent?.length ?? 0); index += 1)
      memory.bytes[absentAt + index] = absent?.content.getUint8(index) ?? 0;
  });
}

// What it has read

/** An event whose words and numbers lie in the memory. */
function eventAt(memory: ArrayBuffer, at: number, fields: number): ReadEvent {
  const event = readEvent(0);
  const texts = at + RECORD.numbers + DOUBLE * fields;
  return {
    ...event,
    id: { ...event.id, words: new Uint32Array(memory, at + RECORD.words, 4) },
    stamp: { ...event.stamp, content: new Uint32Array(memory, at + RECORD.content, 4) },
    print: new Uint32Array(memory, at + RECORD.print, 4),
    fields: {
      numbers: new Float64Array(memory, at + RECORD.numbers, fields),
      texts: new Int32Array(memory, texts, fields),
    },
  };
}

/** Takes over what is no word of four bytes beside others. */
function filler(
  memory: ArrayBuffer,
  events: readonly ReadEvent[],
  records: number,
  stride: number,
  window: Uint8Array,
): Pick<Kernel, "fill" | "endOf"> {
  const ints = new Int32Array(memory, 0, (records + events.length * stride) >> 2);
  const doubles = new Float64Array(memory, 0, ints.length >> 1);
  const wordsAt = (index: number): number => (records + index * stride) >> 2;
  return {
    endOf: index => ints[wordsAt(index) + (RECORD.end >> 2)] as number,
    fill: index => {
      const event = events[index] as ReadEvent;
      const at = wordsAt(index);
      fillIdentity(event, ints, at, window);
      const { time, received, stamp } = event;
      time.second = ints[at + (RECORD.second >> 2)] as number;
      time.nano = ints[at + (RECORD.nano >> 2)] as number;
      received.second = ints[at + (RECORD.receivedSecond >> 2)] as number;
      received.nano = ints[at + (RECORD.receivedNano >> 2)] as number;
      stamp.millisecond = doubles[(at + (RECORD.millisecond >> 2)) >> 1] as number;
      stamp.nano = ints[at + (RECORD.stampNano >> 2)] as number;
      event.start = ints[at + (RECORD.start >> 2)] as number;
      event.end = ints[at + (RECORD.end >> 2)] as number;
      event.subject = ints[at + (RECORD.subject >> 2)] as number;
      event.version = ints[at + (RECORD.version >> 2)] as number;
      event.type = ints[at + (RECORD.type >> 2)] as number;
      event.place = doubles[(at + (RECORD.place >> 2)) >> 1] as number;
      event.isPrinted = true;
    },
  };
}

/** What of each event is to be counted, the first of which says so there. */
function marker(memory: ArrayBuffer, at: number, stride: number): Pick<Kernel, "mark" | "isMarked"> {
  const marks = new Int32Array(memory, at);
  return {
    mark: (index, isToCount) => {
      marks[(index * stride) >> 2] = isToCount ? 1 : 0;
    },
    isMarked: index => marks[(index * stride) >> 2] === 1,
  };
}

function fillIdentity(event: ReadEvent, ints: Int32Array, at: number, window: Uint8Array): void {
  const { id } = event;
  event.sourceFrom = ints[at + (RECORD.sourceFrom >> 2)] as number;
  event.sourceTo = ints[at + (RECORD.sourceTo >> 2)] as number;
  event.idFrom = ints[at + (RECORD.idFrom >> 2)] as number;
  event.idTo = ints[at + (RECORD.idTo >> 2)] as number;
  id.kind = ints[at + (RECORD.kind >> 2)] as number;
  id.source = ints[at + (RECORD.source >> 2)] as number;
  id.hash = ints[at + (RECORD.hash >> 2)] as number;
  id.bytes = window;
  id.from = event.idFrom;
  id.to = event.idTo;
}
