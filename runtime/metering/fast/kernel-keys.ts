/** The keys that somebody reads as the kernel finds them: of each object a table, whose keys name those below. */
import { BLOCK, KEY, KEYS } from "./kernel-layout.ts";
import { type Plot, putInts, putText } from "./kernel-memory.ts";
import type { Keys, KnownKey } from "./scan.ts";

/** So few slots are taken that there is a hash by which each key lies in one of its own. */
const SLOTS_FOR_EACH = 8;
/** Odd numbers of 64 bits that hashes are multiplied with, one after the other. */
const TRIES = 100;
const FIRST = 0x9e3779b97f4a7c15n;
const STEP = 0xbf58476d1ce4e5b8n;

/** Returns where the table of an object lies. */
export function putKeys(into: Plot, { byLength }: Keys): number {
  const all = byLength.flat().map(key => keyAt(into, key));
  const last = 2 ** Math.ceil(Math.log2(SLOTS_FOR_EACH * all.length + 1)) - 1;
  const table = into.take(KEYS.slots + KEY.bytes * (last + 1));
  into.writeLater(memory => {
    putInts(memory, table, [last]);
    for (let time = 0; time < TRIES; time += 1) {
      memory.view.setBigUint64(table + KEYS.times, BigInt.asUintN(64, FIRST + BigInt(time) * STEP), true);
      memory.bytes.fill(0, table + KEYS.slots, table + KEYS.slots + KEY.bytes * (last + 1));
      const first = all.map(at => memory.kernel.keepKey(table, at));
      if (!first.includes(0)) return;
    }
  });
  return table;
}

/** What is copied into the table. */
function keyAt(into: Plot, { name, bit, slot, below }: KnownKey): number {
  const at = into.take(KEY.bytes);
  const signs = into.take(name.length + 2 + BLOCK);
  const keys = below === null ? 0 : putKeys(into, below);
  const rest = (2 ** BLOCK - 1) & ~(2 ** Math.min(name.length, BLOCK) - 1);
  into.writeLater(memory => {
    putText(memory, at, name.slice(0, BLOCK));
    putText(memory, signs, `"${name}"`);
    putInts(memory, at + KEY.bit, [bit, slot, keys, name.length, signs + 1, rest]);
  });
  return at;
}
