/**
 * One run of the benchmark of identities: node bench/identities/run.ts table|set uuid|ulid COUNT
 * Prints what it took as JSON, and ends with an error where it found other copies and conflicts than there are.
 */
import { packedId } from "../../runtime/metering/fast/packed-id.ts";
import { chunkOf, WORD_ROOM } from "../../runtime/metering/fast/words.ts";
import { identities, newStamp } from "../../runtime/metering/identity.ts";

export type Keeper = "table" | "set";
export type Form = "uuid" | "ulid";

/** What one run tells, for each id where it says so. */
export interface Told {
  readonly nanoseconds: number;
  /** Of processors, those that collect garbage included. */
  readonly cpu: number;
  readonly bytes: number;
  readonly megabytes: number;
}

/** Ids made and looked up at once. */
const BLOCK = 65_536;
const SEED = 20_261_128;
const ID_BYTES = { uuid: 36, ulid: 26 };

const SOURCE: Buffer = Buffer.from("/gateway/eu-1");

/** In one block: which id each is, and its bytes one after the other, with the source of all behind them. */
interface Block {
  readonly numbers: Uint32Array;
  readonly isFalse: Uint8Array;
  readonly bytes: Buffer;
}

function runOf(keeper: Keeper, form: Form, count: number): Told {
  const keep = keeper === "set" ? setKeeper(ID_BYTES[form]) : tableKeeper(ID_BYTES[form]);
  const block = {
    numbers: new Uint32Array(BLOCK),
    isFalse: new Uint8Array(BLOCK),
    bytes: Buffer.concat([Buffer.alloc(BLOCK * 36), SOURCE, Buffer.alloc(WORD_ROOM)]),
  };
  let [milliseconds, microseconds, copies, conflicts] = [0, 0, 0, 0];
  for (let done = 0; done < count; done += BLOCK) {
    const size = Math.min(BLOCK, count - done);
    for (let at = 0; at < size; at += 1) {
      const dice = mixed(done + at, 9) % 10_000;
      const isAgain = done + at > 1_000 && dice <= 100;
      const number = isAgain ? mixed(done + at, 8) % Math.min(done + at, 1_000_000_000) : done + at;
      block.numbers[at] = isAgain ? ownNumber(number) : number;
      block.isFalse[at] = isAgain && dice === 100 ? 1 : 0;
      if (isAgain && dice === 100) conflicts += 1;
      else if (isAgain) copies += 1;
      if (form === "uuid") writeUuid(block.bytes, at * 36, block.numbers[at] ?? 0);
      else writeUlid(block.bytes, at * 26, block.numbers[at] ?? 0);
    }
    const [start, used] = [performance.now(), process.cpuUsage()];
    keep.take(block, size);
    const { user, system } = process.cpuUsage(used);
    milliseconds += performance.now() - start;
    microseconds += user + system;
  }
  keep.check(count, copies, conflicts);
  return {
    nanoseconds: (milliseconds * 1_000_000) / count,
    cpu: (microseconds * 1_000) / count,
    bytes: keep.bytes() / (count - copies - conflicts),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** A copy may be drawn of what is a copy itself: then of the first one in the row. */
function ownNumber(number: number): number {
  let own = number;
  while (own > 1_000 && mixed(own, 9) % 10_000 <= 100) own = mixed(own, 8) % Math.min(own, 1_000_000_000);
  return own;
}

interface Kept {
  readonly take: (block: Block, size: number) => void;
  readonly check: (count: number, copies: number, conflicts: number) => void;
  readonly bytes: () => number;
}

function setKeeper(width: number): Kept {
  const seen = new Set<string>();
  let copies = 0;
  return {
    take: ({ bytes }, size) => {
      for (let at = 0; at < size; at += 1) {
        const before = seen.size;
        seen.add(bytes.toString("latin1", at * width, at * width + width));
        if (seen.size === before) copies += 1;
      }
    },
    check: (_, expected, conflicts) => assertEqual(copies, expected + conflicts),
    bytes: () => 0,
  };
}

/** Ids whose places are asked for before the first of them is looked up, as the fast lane does with lines. */
const AHEAD = 16;

function tableKeeper(width: number): Kept {
  const all = identities();
  const stamp = newStamp();
  const ids = Array.from({ length: AHEAD }, packedId);
  const hashes = new Int32Array(AHEAD);
  const spare = packedId();
  const seen = { new: 0, same: 0, earlier: 0, conflict: 0, doubt: 0 };
  // Kept, so that the engine does not leave the touching out.
  let touched = 0;
  return {
    take: ({ bytes, numbers, isFalse }, size) => {
      const chunk = chunkOf(bytes);
      const source = BLOCK * 36;
      for (let first = 0; first < size; first += AHEAD) {
        const end = Math.min(size, first + AHEAD);
        for (let at = first; at < end; at += 1) {
          const id = ids[at - first] ?? spare;
          all.pack(id, chunk, source, source + SOURCE.length, at * width, at * width + width);
        }
        for (let at = 0; at < end - first; at += 1) hashes[at] = (ids[at] ?? spare).hash;
        touched ^= all.touch(hashes, end - first);
        for (let at = first; at < end; at += 1) {
          const number = numbers[at] ?? 0;
          stamp.content[0] = number;
          stamp.content[1] = number;
          stamp.content[2] = number;
          stamp.content[3] = isFalse[at] ?? 0;
          stamp.millisecond = 4_000_000_000_000 + number + (isFalse[at] ?? 0);
          seen[all.notePacked(ids[at - first] ?? spare, stamp)] += 1;
        }
      }
    },
    check: (count, copies, conflicts) => {
      assertEqual(seen.same + seen.earlier, copies);
      assertEqual(seen.conflict + seen.doubt, conflicts);
      assertEqual(seen.new, count - copies - conflicts);
    },
    bytes: () => all.bytes() + (touched === 1 ? 1 : 0),
  };
}

function assertEqual(found: number, expected: number): void {
  if (found !== expected) throw new Error(`found ${found}, not ${expected}`);
}

function mixed(number: number, of: number): number {
  let word = (Math.imul(number, 0x9e3779b1) + Math.imul(of + 1, 0x85ebca6b) + SEED) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}

const HEX = Buffer.from("0123456789abcdef");
const BASE_32 = Buffer.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

/** Version 4. */
function writeUuid(into: Buffer, at: number, number: number): void {
  let place = at;
  for (let word = 0; word < 4; word += 1) {
    const value = mixed(number, word);
    for (let digit = 0; digit < 8; digit += 1) {
      const of = word * 8 + digit;
      if (of === 8 || of === 12 || of === 16 || of === 20) into[place++] = 0x2d;
      const own = (value >>> (28 - digit * 4)) & 15;
      into[place++] = HEX[of === 12 ? 4 : of === 16 ? 8 + (own & 3) : own] ?? 0;
    }
  }
}

/** Of one millisecond for each ten numbers, and 80 random bits. */
function writeUlid(into: Buffer, at: number, number: number): void {
  let time = 1_770_000_000_000 + Math.floor(number / 10);
  for (let place = 9; place >= 0; place -= 1) {
    into[at + place] = BASE_32[time % 32] ?? 0;
    time = Math.floor(time / 32);
  }
  for (let place = 10; place < 26; place += 1) {
    into[at + place] = BASE_32[(mixed(number, place >> 2) >>> ((place & 3) * 5)) & 31] ?? 0;
  }
}

const [keeper, form, count] = process.argv.slice(2);
console.log(
  JSON.stringify(runOf(keeper === "set" ? "set" : "table", form === "ulid" ? "ulid" : "uuid", Number(count))),
);
