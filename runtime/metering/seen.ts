/**
 * The index of identities that earlier runs have billed or left out, as bytes: what is sent again is then a duplicate,
 * another content of it a conflict, and a void of it comes too late. It is sorted and searched as it is, since it only
 * grows.
 *
 *   "tarif-identities/2\n" | check of the contract 16 | entries, rejects, texts: 4 each | check of the rest 16
 *   entries, sorted: identity 16, content 16, subject 16, received 8, time 8, bill 4 (highest bits: voided, left out)
 *   rejects, sorted: 16 each, the fingerprint of an event that was left out, told on a bill
 *   texts: length 4, UTF-8; the events that wait: voids whose target has not been seen yet, and openings of levels
 *
 * Numbers are big-endian, instants nanoseconds, fingerprints those of the contract's key.
 */
import { fingerprint, hex, type Key, murmur128 } from "./fingerprint.ts";

export interface SeenEntry {
  readonly content: string;
  readonly subject: string;
  readonly received: bigint;
  readonly time: bigint;
  /** The bill on which it stands or is told as left out, or would be had it not been voided. */
  readonly bill: number;
  readonly voided: boolean;
  /** Outside the term, or too late: it has its identity, and never counts. */
  readonly leftOut: boolean;
}

export interface Seen {
  /** By the fingerprint of source and id; null for what was never billed. */
  readonly find: (identity: string) => SeenEntry | null;
  readonly hasReject: (print: string) => boolean;
  /** Voids that wait for their targets, and what opens levels of bills that may still be made, as JSON texts. */
  readonly waiting: readonly string[];
}

export const NOTHING_SEEN: Seen = { find: () => null, hasReject: () => false, waiting: [] };

const MAGIC = new TextEncoder().encode("tarif-identities/2\n");
const PRINT = 16;
const ENTRY = 68;
const HEAD = MAGIC.length + PRINT + 12 + PRINT;

/** The index, or in words why the bytes are none of this contract. */
export function readSeen(bytes: Uint8Array, key: Key): Seen | string {
  if (bytes.length < HEAD || MAGIC.some((byte, at) => bytes[at] !== byte))
    return "it is no index of identities";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = MAGIC.length;
  if (printAt(view, at) !== fingerprint(key, "contract")) return "it belongs to another contract";
  const body = bytes.subarray(HEAD);
  if (printAt(view, HEAD - PRINT) !== hex(murmur128(body, key))) return "it is damaged";
  const [entries, rejects, texts] = [0, 4, 8].map(offset => view.getUint32(at + PRINT + offset));
  const first = HEAD + ENTRY * (entries ?? 0);
  const end = first + PRINT * (rejects ?? 0);
  return {
    find: identity => {
      const place = search(view, HEAD, ENTRY, entries ?? 0, identity);
      return place === null ? null : entryAt(view, place);
    },
    hasReject: print => search(view, first, PRINT, rejects ?? 0, print) !== null,
    waiting: textsAt(bytes, end, texts ?? 0),
  };
}

/** The bytes of an index with more in it; `before` is the one that was read, null for the first run. */
export function writeSeen(
  key: Key,
  before: Uint8Array | null,
  entries: ReadonlyMap<string, SeenEntry>,
  rejects: Iterable<string>,
  waiting: readonly string[],
): Uint8Array {
  const old = before === null ? { entries: [], rejects: [] } : recordsOf(before);
  const all = merged(
    old.entries,
    [...entries].map(([identity, entry]) => entryBytes(identity, entry)),
  );
  const left = merged(old.rejects, [...new Set(rejects)].map(printBytes));
  const texts = waiting.map(text => new TextEncoder().encode(text));
  const size =
    all.length * ENTRY + left.length * PRINT + texts.reduce((sum, text) => sum + 4 + text.length, 0);
  const bytes = new Uint8Array(HEAD + size);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  bytes.set(printBytes(fingerprint(key, "contract")), MAGIC.length);
  for (const [index, count] of [all.length, left.length, texts.length].entries()) {
    view.setUint32(MAGIC.length + PRINT + 4 * index, count);
  }
  let at = HEAD;
  for (const record of [...all, ...left]) {
    bytes.set(record, at);
    at += record.length;
  }
  for (const text of texts) {
    view.setUint32(at, text.length);
    bytes.set(text, at + 4);
    at += 4 + text.length;
  }
  bytes.set(printBytes(hex(murmur128(bytes.subarray(HEAD), key))), HEAD - PRINT);
  return bytes;
}

function recordsOf(bytes: Uint8Array): {
  readonly entries: readonly Uint8Array[];
  readonly rejects: readonly Uint8Array[];
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const counts = MAGIC.length + PRINT;
  const entries = view.getUint32(counts);
  const first = HEAD + ENTRY * entries;
  return {
    entries: slices(bytes, HEAD, ENTRY, entries),
    rejects: slices(bytes, first, PRINT, view.getUint32(counts + 4)),
  };
}

function slices(bytes: Uint8Array, from: number, size: number, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + size * index;
    return bytes.subarray(at, at + size);
  });
}

/** Two lists in one order, of which the first is sorted already; of an identity in both the second's record stands. */
function merged(old: readonly Uint8Array[], fresh: readonly Uint8Array[]): readonly Uint8Array[] {
  const sorted = [...fresh].sort(compareRecords);
  const all: Uint8Array[] = [];
  let next = 0;
  for (const record of old) {
    for (let one = sorted[next]; one !== undefined && compareRecords(one, record) < 0; one = sorted[next]) {
      all.push(one);
      next += 1;
    }
    const same = sorted[next];
    const isChanged = same !== undefined && compareRecords(same, record) === 0;
    all.push(isChanged ? same : record);
    if (isChanged) next += 1;
  }
  return [...all, ...sorted.slice(next)];
}

function compareRecords(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < PRINT; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function search(view: DataView, from: number, size: number, count: number, print: string): number | null {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (printAt(view, from + size * middle) < print) low = middle + 1;
    else high = middle;
  }
  const place = from + size * low;
  return low < count && printAt(view, place) === print ? place : null;
}

const VOIDED = 0x8000_0000;
const LEFT_OUT = 0x4000_0000;

function entryAt(view: DataView, at: number): SeenEntry {
  const bill = view.getUint32(at + 64);
  return {
    content: printAt(view, at + 16),
    subject: printAt(view, at + 32),
    received: view.getBigInt64(at + 48),
    time: view.getBigInt64(at + 56),
    bill: bill % LEFT_OUT,
    voided: bill >= VOIDED,
    leftOut: bill % VOIDED >= LEFT_OUT,
  };
}

function entryBytes(identity: string, entry: SeenEntry): Uint8Array {
  const bytes = new Uint8Array(ENTRY);
  const view = new DataView(bytes.buffer);
  for (const [index, print] of [identity, entry.content, entry.subject].entries()) {
    bytes.set(printBytes(print), PRINT * index);
  }
  view.setBigInt64(48, entry.received);
  view.setBigInt64(56, entry.time);
  view.setUint32(64, entry.bill + (entry.voided ? VOIDED : 0) + (entry.leftOut ? LEFT_OUT : 0));
  return bytes;
}

function printAt(view: DataView, at: number): string {
  return hex([0, 4, 8, 12].map(offset => view.getUint32(at + offset)));
}

function printBytes(print: string): Uint8Array {
  const bytes = new Uint8Array(PRINT);
  for (let at = 0; at < PRINT; at += 1) {
    bytes[at] = Number.parseInt(print.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

function textsAt(bytes: Uint8Array, from: number, count: number): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint32(at);
    texts.push(new TextDecoder().decode(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return texts;
}
