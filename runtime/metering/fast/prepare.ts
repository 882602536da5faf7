/** Reading a plain event: all that can be said of it before it is known whether another one was it before. */
import { MILLISECONDS_BEFORE_1970 } from "../identity.ts";
import { EVENT_LIMITS } from "../limits.ts";
import { endBlock, murmurOf } from "../murmur.ts";
import { type FieldReader, readFields, takePlain } from "./event-reader.ts";
import {
  type FastReader,
  type Lane,
  MOST_OPEN,
  MOST_TEXTS,
  NOBODY,
  type ReadEvent,
  type ReadFields,
} from "./lane-state.ts";
import { BYTES, packId } from "./packed-id.ts";
import { putHead, putHex, putInstant, putPart, widthOf } from "./prints.ts";
import { ID, NOTHING, RECEIVED, SOURCE, SPECVERSION, SUBJECT, TEXT, TIME, TYPE } from "./scan.ts";
import { type Chunk, endOfText, plainText } from "./words.ts";

/** Reads the event whose line was scanned; false where it is not plain. */
export function prepare(lane: Lane, event: ReadEvent, chunk: Chunk, start: number, end: number): boolean {
  const { from, to } = lane.scanner.slots;
  const { view } = chunk;
  if (end - start > EVENT_LIMITS.text || !hasAttributes(lane, view)) return false;
  const type = typeOf(lane, view);
  const subject = lane.subjects.find(view, from[SUBJECT] as number, to[SUBJECT] as number);
  if (type === -1) return false;
  if (subject === NOBODY ? !isStranger(lane, event, view) : lane.isPlain[subject] !== 1) return false;
  if (!readTimes(lane, view, event)) return false;
  const version = versionAt(lane, event.time.second);
  const reader = lane.readers[version]?.[type] ?? null;
  if (reader === null || !printContent(lane, event, reader, chunk) || !identify(lane, event, chunk))
    return false;
  event.place = subject === NOBODY ? 0 : placeOfEvent(lane, subject, reader, event.fields);
  event.start = start;
  event.end = end;
  event.subject = subject;
  event.version = version;
  event.type = type;
  event.isPrinted = false;
  return event.place !== -1;
}

/** Whether its subject is a plain text of no account, which is then kept: where it ends was only guessed. */
function isStranger({ scanner: { slots }, state }: Lane, event: ReadEvent, view: DataView): boolean {
  const [from, to] = [slots.from[SUBJECT] as number, slots.to[SUBJECT] as number];
  if (endOfText(view, from) !== to) return false;
  event.stranger = plainText(view, from, to);
  return !state.accounts.has(event.stranger);
}

function typeOf({ types, scanner: { slots, sharedType } }: Lane, view: DataView): number {
  const known = sharedType === null ? -1 : sharedType.number;
  if (known !== -1) return known;
  const type = types.find(view, slots.from[TYPE] as number, slots.to[TYPE] as number);
  if (sharedType !== null) sharedType.number = type;
  return type;
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
function readTimes(
  { scanner: { slots }, readInstant }: Lane,
  view: DataView,
  { time, received }: ReadEvent,
): boolean {
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

export function versionAt({ begins }: Lane, second: number): number {
  let version = begins.length - 1;
  while (version > 0 && second < (begins[version] as number)) version -= 1;
  return version;
}

/** Reads the fields; the content's fingerprint is then in the stamp, with the receipt. */
function printContent(
  { scanner, parts, state }: Lane,
  { time, received, stamp, fields }: ReadEvent,
  { programs }: FastReader,
  { view }: Chunk,
): boolean {
  const { from, to } = scanner.slots;
  let at = putPart(parts, 0, view, from[TYPE] as number, to[TYPE] as number);
  at = putPart(parts, at, view, from[SUBJECT] as number, to[SUBJECT] as number);
  at = putInstant(parts, at, time.second, time.nano);
  at = readFields(programs.reader, view, scanner, fields, parts, at);
  if (at === -1) return false;
  endBlock(parts, at);
  murmurOf(parts, at, state.key, stamp.content);
  const millisecond = (received.nano / 1_000_000) | 0;
  stamp.millisecond = received.second * 1_000 + millisecond + MILLISECONDS_BEFORE_1970;
  stamp.nano = received.nano - millisecond * 1_000_000;
  return true;
}

function identify(lane: Lane, event: ReadEvent, chunk: Chunk): boolean {
  const { sources, sourceNumbers, shapes } = lane;
  const { from, to } = lane.scanner.slots;
  event.sourceFrom = from[SOURCE] as number;
  event.sourceTo = to[SOURCE] as number;
  event.idFrom = from[ID] as number;
  event.idTo = to[ID] as number;
  const { id, sourceFrom, sourceTo, idFrom, idTo } = event;
  const source = takePlain(sources, chunk.view, sourceFrom, sourceTo);
  if (source === -1) return false;
  const number = sourceNumbers[source] ?? newSource(lane, chunk, sourceFrom, sourceTo);
  if (number === -1) return false;
  packId(id, number, chunk, idFrom, idTo);
  if (id.kind !== BYTES || !shapes.hasGuessedId()) return true;
  shapes.guessNoId();
  return false;
}

/** The number that the identities have for it, -1 where they have no room. */
function newSource({ state, sourceNumbers }: Lane, { view }: Chunk, from: number, to: number): number {
  const number = state.identities.sourceNumber(view, from, to);
  sourceNumbers.push(number);
  return number;
}

/** One number for the account and the texts on which the route depends, -1 where they are too many. */
function placeOfEvent(
  { places }: Lane,
  account: number,
  { place, programs }: FastReader,
  { texts }: ReadFields,
): number {
  const { routing, reader } = programs;
  let own = 0;
  for (let index = 0; index < routing.length; index += 1) {
    const field = routing[index] as number;
    const text = texts[field] as number;
    const size =
      programs.places === null ? MOST_TEXTS : ((reader.fields[field] as FieldReader).known?.size() ?? 1);
    if (text >= size) return -1;
    own = own * size + text;
  }
  if (programs.places === null && own >= MOST_OPEN) return -1;
  return account * places + place + own;
}

/** The fingerprint of identity and content, as `printOf` has it. */
export function printEvent({ state, parts }: Lane, event: ReadEvent, { view }: Chunk): Uint32Array {
  const { print } = event;
  if (event.isPrinted) return print;
  const { sourceFrom, sourceTo, idFrom, idTo } = event;
  const source = sourceTo - sourceFrom;
  const id = idTo - idFrom;
  let at = putHead(parts, 0, widthOf(source) + 1 + source + widthOf(id) + 1 + id);
  at = putPart(parts, at, view, sourceFrom, sourceTo);
  at = putPart(parts, at, view, idFrom, idTo);
  at = putHex(parts, at, event.stamp.content);
  endBlock(parts, at);
  murmurOf(parts, at, state.key, print);
  return print;
}
