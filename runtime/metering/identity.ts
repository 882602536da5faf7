/**
 * Identities, for ever: (source, id) -> the content that stands. Of several contents of one identity the one
 * received first stands, of equal receipts the one with the smaller fingerprint, whatever order they come in.
 * The first pass finds identities in doubt, the second decides with all that is known of them. There is no
 * doubt where the first copy seen was received first: then what else claims its identity is a conflict at once,
 * and one pass is enough. Identities in doubt that are few can be settled by their own copies (`doubts.ts`).
 */
import { bug } from "../number/bug.ts";
import { floorDivide, smallInteger } from "../number/integer.ts";
import { type Instant, parseInstant } from "../time/instant.ts";
import { type IdentityTable, identityTable, MOST_SOURCES, type Stamp } from "./fast/identity-table.ts";
import { interned } from "./fast/intern.ts";
import { type PackedId, packedId, packId } from "./fast/packed-id.ts";
import { type Chunk, chunkOf, WORD_ROOM } from "./fast/words.ts";
import { hex, joinParts } from "./fingerprint.ts";

/** What the second pass says of one copy. */
export interface Decision {
  /** This content is the one that stands. */
  readonly stands: boolean;
  /** No copy of this content was decided before. */
  readonly isFirst: boolean;
  /** The earliest receipt of this content. */
  readonly received: Instant;
  /** The earliest receipt of the content that stands. */
  readonly standing: Instant;
}

/**
 * What the first pass says of one copy: none was seen before; the content that stands; the same, received earlier than
 * any before; another one that was received later than what stands; another one that may have to stand.
 */
export type Seen = "new" | "same" | "earlier" | "conflict" | "doubt";

/** What of the table is told as it is. */
type OfTable = Pick<IdentityTable, "touch" | "bytes" | "expected" | "moveTo">;

export interface Identities extends OfTable {
  readonly note: (key: string, content: string, received: Instant) => Seen;
  /** As `note`, of an identity packed by `pack`. */
  readonly notePacked: (id: PackedId, stamp: Stamp) => Seen;
  /** By which the source of an identity is packed; -1 where there is no room for one more. */
  readonly sourceNumber: (view: DataView, from: number, to: number) => number;
  /** Packs an identity by its bytes; false where there is no room for its source. */
  readonly pack: (
    into: PackedId,
    chunk: Chunk,
    sourceFrom: number,
    sourceTo: number,
    idFrom: number,
    idTo: number,
  ) => boolean;
  /** After "earlier": that was its first receipt. */
  readonly antedate: (key: string, received: Instant) => void;
  /** Whether another content claims the identity. */
  readonly isClaimed: (key: string) => boolean;
  /** What was done with the first copy of it must be judged again with all of them. */
  readonly doubt: (key: string) => void;
  readonly isDoubtful: () => boolean;
  /** Keys of those in doubt. */
  readonly doubts: () => readonly string[];
  /** Ends the first pass. By key, the content of those in doubt that was seen first. */
  readonly decide: () => ReadonlyMap<string, string>;
  /** Once decided, what else claims an identity, with its earliest receipt. */
  readonly claimsOn: (key: string) => ReadonlyMap<string, Instant>;
  /** Second pass; null for a copy that the first pass has not seen. */
  readonly settle: (key: string, content: string) => Decision | null;
  /**
   * Second pass: whether a copy is the first of what stands and of what nothing else claims, as it was
   * received.
   */
  readonly settlePacked: (id: PackedId, stamp: Stamp) => boolean;
  /** The content that stands (in the first pass: the first one seen), null for an identity never seen. */
  readonly contentOf: (key: string) => string | null;
  /** The same with its earliest receipt. */
  readonly standing: (key: string) => Standing | null;
}

interface Standing {
  readonly content: string;
  readonly received: Instant;
}

/** A key for the table, unambiguous whatever the texts hold. */
export function identityKey(source: string, id: string): string {
  return joinParts([source, id]);
}

/** The id in a key. */
export function idOfKey(key: string): string {
  const end = key.indexOf(":") + 1 + Number.parseInt(key, 10);
  return key.slice(key.indexOf(":", end) + 1);
}

interface Other {
  received: Instant;
  isDecided: boolean;
}

/** Flags of a record. */
const DECIDED = 1;
const CLAIMED = 2;

/** `expected`: about how many may come; room is made for them at once. */
export function identities(expected = 0): Identities {
  const table = identityTable(expected);
  const packer = idPacker();
  const stamp = newStamp();
  const found = newStamp();
  const claims = claimsOf(table);
  const doubted = doubtedBook();

  const notePacked = (id: PackedId, given: Stamp): Seen => {
    const record = table.find(id);
    if (record === -1) {
      table.add(id, given);
      return "new";
    }
    table.read(record, found);
    if (table.hasContent(record, given.content)) return isBefore(given, found) ? "earlier" : "same";
    claims.note(record, given);
    return isBefore(found, given) ? "conflict" : "doubt";
  };
  const recordOf = (key: string): number => table.find(packer.ofKey(key));
  const standing = (record: number): Standing | null => {
    if (record === -1) return null;
    table.read(record, found);
    return { content: hex(found.content), received: instantOf(found) };
  };
  return {
    sourceNumber: packer.sourceNumber,
    pack: packer.pack,
    notePacked,
    note: (key, content, received) => notePacked(packer.ofKey(key), stampOf(stamp, content, received)),
    antedate: (key, received) => {
      const record = recordOf(key);
      table.read(record, found);
      table.write(record, stampOf(stamp, hex(found.content), received));
    },
    isClaimed: key => (table.flags(recordOf(key)) & CLAIMED) !== 0,
    doubt: key => doubted.add(key, standing(recordOf(key)) ?? bug("a doubt about nothing")),
    isDoubtful: doubted.isAny,
    doubts: doubted.keys,
    decide: () => {
      claims.decide();
      return doubted.take();
    },
    claimsOn: key => claims.of(recordOf(key)),
    settle: (key, content) => {
      const record = recordOf(key);
      const stands = standing(record);
      if (stands === null) return null;
      if (stands.content !== content) return claims.settle(record, content, stands.received);
      const isFirst = (table.flags(record) & DECIDED) === 0;
      table.flag(record, DECIDED);
      return { stands: true, isFirst, received: stands.received, standing: stands.received };
    },
    settlePacked: (id, given) => settlesFirst(table, id, given, found),
    contentOf: key => standing(recordOf(key))?.content ?? null,
    standing: key => standing(recordOf(key)),
    ...ofTable(table),
  };
}

function ofTable({ touch, bytes, expected, moveTo }: IdentityTable): OfTable {
  return { touch, bytes, expected, moveTo };
}

interface DoubtedBook {
  readonly add: (key: string, seenFirst: Standing) => void;
  readonly isAny: () => boolean;
  readonly keys: () => readonly string[];
  /** By key, the content that was seen first; the book is then empty. */
  readonly take: () => ReadonlyMap<string, string>;
}

function doubtedBook(): DoubtedBook {
  let contents = new Map<string, string>();
  return {
    add: (key, { content }) => {
      if (!contents.has(key)) contents.set(key, content);
    },
    isAny: () => contents.size > 0,
    keys: () => [...contents.keys()],
    take: () => {
      const taken = contents;
      contents = new Map();
      return taken;
    },
  };
}

function settlesFirst(table: IdentityTable, id: PackedId, given: Stamp, found: Stamp): boolean {
  const record = table.find(id);
  if (record === -1 || table.flags(record) !== 0 || !table.hasContent(record, given.content)) return false;
  table.read(record, found);
  if (isBefore(found, given)) return false;
  table.flag(record, DECIDED);
  return true;
}

interface Claims {
  /** Notes a content that claims the identity of another. */
  readonly note: (record: number, given: Stamp) => void;
  readonly of: (record: number) => ReadonlyMap<string, Instant>;
  readonly settle: (record: number, content: string, standing: Instant) => Decision | null;
  readonly decide: () => void;
}

/** Of claimed identities the contents beside the one in the table, by their fingerprint. */
function claimsOf(table: IdentityTable): Claims {
  const others = new Map<number, Map<string, Other>>();
  const stamp = newStamp();
  return {
    note: (record, given) => {
      const claims = others.get(record) ?? new Map<string, Other>();
      others.set(record, claims);
      table.flag(record, CLAIMED);
      const content = hex(given.content);
      const received = instantOf(given);
      const known = claims.get(content);
      if (known === undefined) claims.set(content, { received, isDecided: false });
      else if (received < known.received) known.received = received;
    },
    of: record =>
      new Map([...(others.get(record) ?? [])].map(([content, { received }]) => [content, received])),
    settle: (record, content, standing) => {
      const other = others.get(record)?.get(content);
      if (other === undefined) return null;
      const isFirst = !other.isDecided;
      other.isDecided = true;
      return { stands: false, isFirst, received: other.received, standing };
    },
    decide: () => {
      for (const [record, claims] of others) {
        table.read(record, stamp);
        const first = firstOf({ content: hex(stamp.content), received: instantOf(stamp) }, claims);
        if (first !== null) table.write(record, stampOf(stamp, first.content, first.received));
      }
    },
  };
}

interface IdPacker {
  readonly sourceNumber: Identities["sourceNumber"];
  readonly pack: Identities["pack"];
  /** The identity of a key, in a place that the next one takes. */
  readonly ofKey: (key: string) => PackedId;
}

function idPacker(): IdPacker {
  const sources = interned(MOST_SOURCES);
  const own = packedId();
  const pack: Identities["pack"] = (into, chunk, sourceFrom, sourceTo, idFrom, idTo) => {
    const number = sources.take(chunk.view, sourceFrom, sourceTo);
    if (number === -1) return false;
    packId(into, number, chunk, idFrom, idTo);
    return true;
  };
  return {
    sourceNumber: sources.take,
    pack,
    ofKey: key => {
      const { chunk, middle, end } = bytesOfKey(key);
      // Where there are too many sources an identity is its whole key, under a number that no source has.
      if (!pack(own, chunk, 0, middle, middle, end)) {
        const whole = encoder.encode(key);
        packId(own, MOST_SOURCES, chunkOf(withRoom([whole])), 0, whole.length);
      }
      return own;
    },
  };
}

/**
 * Of what stands and what claims its identity the one that must stand; puts the other in its place among the
 * claims.
 */
function firstOf(stands: Standing, claims: Map<string, Other>): Standing | null {
  let first = stands;
  for (const [content, { received }] of claims) {
    const isEarlier = received === first.received ? content < first.content : received < first.received;
    if (isEarlier) first = { content, received };
  }
  if (first === stands) return null;
  claims.delete(first.content);
  claims.set(stands.content, { received: stands.received, isDecided: false });
  return first;
}

const encoder = new TextEncoder();

interface KeyBytes {
  readonly chunk: Chunk;
  /** Where the source ends and the id begins. */
  readonly middle: number;
  readonly end: number;
}

/** The source and id that a key joins, in UTF-8. */
function bytesOfKey(key: string): KeyBytes {
  const first = key.indexOf(":");
  const end = first + 1 + Number.parseInt(key.slice(0, first), 10);
  const second = key.indexOf(":", end);
  const source = encoder.encode(key.slice(first + 1, end));
  const id = encoder.encode(key.slice(second + 1));
  const chunk = chunkOf(withRoom([source, id]));
  return { chunk, middle: source.length, end: source.length + id.length };
}

/** One after the other, with what is read behind them. */
function withRoom(texts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, WORD_ROOM));
  let next = 0;
  for (const text of texts) {
    bytes.set(text, next);
    next += text.length;
  }
  return bytes;
}

export function newStamp(): Stamp {
  return { content: new Uint32Array(4), millisecond: 0, nano: 0 };
}

const NS_PER_MILLISECOND = 1_000_000n;
/** Of 1900-01-01, the first day of an instant. */
const SINCE: Instant = parseInstant("1900-01-01T00:00:00Z") ?? 0n;
/** Milliseconds from 1900 to 1970. */
export const MILLISECONDS_BEFORE_1970: number = smallInteger(-SINCE / NS_PER_MILLISECOND);

function stampOf(into: Stamp, content: string, received: Instant): Stamp {
  for (let word = 0; word < 4; word += 1) {
    into.content[word] = Number.parseInt(content.slice(word * 8, word * 8 + 8), 16);
  }
  const whole = floorDivide(received - SINCE, NS_PER_MILLISECOND);
  into.millisecond = smallInteger(whole);
  into.nano = smallInteger(received - SINCE - whole * NS_PER_MILLISECOND);
  return into;
}

function instantOf({ millisecond, nano }: Stamp): Instant {
  return SINCE + BigInt(millisecond) * NS_PER_MILLISECOND + BigInt(nano);
}

function isBefore(a: Stamp, b: Stamp): boolean {
  return a.millisecond === b.millisecond ? a.nano < b.nano : a.millisecond < b.millisecond;
}
