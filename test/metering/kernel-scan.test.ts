/** The kernel scans a line as `scan.ts` does: the same lines, to the same end, with the same values in the same slots. */
import { expect, test } from "vitest";
import { KERNEL } from "../../cli/kernel/kernel.generated.ts";
import { openModule } from "../../cli/kernel/module.ts";
import { putKeys } from "../../runtime/metering/fast/kernel-keys.ts";
import { BEHIND, IN_HEAD, MASKS, marksOf, roomForMarks } from "../../runtime/metering/fast/kernel-layout.ts";
import { type LineKernel, memoryOf, plot, putInts } from "../../runtime/metering/fast/kernel-memory.ts";
import { MOST_DIGITS } from "../../runtime/metering/fast/scalars.ts";
import { NOTHING, NUMBER, scanner } from "../../runtime/metering/fast/scan.ts";
import { type Chance, chanceOf } from "../differential/generate/chance.ts";
import { broken, rewritten } from "./lines.ts";

const LINES = process.env.TARIF_DEEP === "1" ? 10_000_000 : 60_000;

/** Names that differ in their last sign alone, that are as long as they may be, as deep as they may lie and deeper. */
const LONG = "k".repeat(64);
const PATHS: readonly (readonly string[])[] = [
  ["calls"],
  ["endpoint"],
  ["endpoinT"],
  ["user"],
  ["connections", "peak"],
  ["connections", "least"],
  ["trace", "span"],
  ["a", "b", "c", "d", "e"],
  ["a", "b", "x"],
  ["f", "g", "h", "i", "j", "k"],
  ["n1"],
  ["n16"],
  [LONG],
  [`${LONG.slice(0, 63)}j`],
  [""],
];

/** Events of other forms than those of the contracts. */
const SHAPES: readonly object[] = [
  { calls: 304, endpoint: "search", endpoinT: "route", user: "user-13" },
  { connections: { peak: 88, least: 0.5 }, trace: { span: "00f067aa", sampled: true } },
  { a: { b: { c: { d: { e: 12.5 } }, x: null }, c: [1, { b: "x" }] }, calls: -1 },
  { f: { g: { h: { i: { j: 1 } } } } },
  { f: { g: { h: { i: { j: { k: 1 } } } } } },
  { [LONG]: true, [`${LONG.slice(0, 63)}j`]: false, [LONG.slice(1)]: 7, [`${LONG}k`]: 8, "": "nameless" },
  { n1: 123_456.789, n16: "1.50", calls: 0, more: { n1: 1, calls: 2, "": 3 } },
];

test(`of ${LINES} lines written by chance, some of them broken`, () => {
  const { room, judged } = readers();
  const chance = chanceOf(20_261_129);
  const encoder = new TextEncoder();
  let taken = 0;
  for (let line = 0; line < LINES; line += 1) {
    const text = lineOf(line, chance);
    // It begins at any place of a block, and behind its line feed comes what the window ends with, or another line.
    const start = chance.below(16);
    const { written } = encoder.encodeInto(`${text}\n`, room.subarray(start));
    const rest = chance.maybe(50) ? '"}}}\n{"id":"' : "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
    encoder.encodeInto(rest, room.subarray(start + written));
    const { here, kernel } = judged(start);
    if (kernel !== here) expect(kernel, text).toBe(here);
    if (here !== "") taken += 1;
  }
  expect(taken / LINES).toBeGreaterThan(0.3);
  expect(taken / LINES).toBeLessThan(0.7);
}, 3_600_000);

test.each([
  ["a text", '{"id":"', '"}\n'],
  ["a key that nobody reads", '{"', '":1}\n'],
  ["signs between", '{"data":{"calls":1', "}}\n"],
])("of any byte at any place of %s", (_, before, behind) => {
  const { room, judged } = readers();
  const encoder = new TextEncoder();
  for (let length = 1; length < 70; length += 1) {
    encoder.encodeInto(`${before}${"x".repeat(length)}${behind}`, room);
    for (let place = 0; place < length; place += 1) {
      const at = before.length + place;
      for (let byte = 0; byte < 256; byte += 1) {
        room[at] = byte;
        const { here, kernel } = judged(0);
        if (kernel !== here) expect([length, place, byte, kernel]).toEqual([length, place, byte, here]);
      }
      room[at] = 0x78;
    }
  }
});

function lineOf(number: number, chance: Chance): string {
  const event = {
    specversion: "1.0",
    id: `m${number}`,
    source: "/gateway/us-east",
    type: "com.example.maps.traffic",
    subject: "acct-atlas-maps",
    time: "2026-02-01T14:06:03.000Z",
    ...(chance.maybe(10) ? { received: "2026-02-01T14:06:04Z" } : {}),
    data: chance.pick(SHAPES),
  };
  let text = rewritten(JSON.stringify(event), chance);
  const times = chance.pick([0, 0, 0, 0, 1, 1, 2]);
  for (let time = 0; time < times && text.length > 0; time += 1) text = broken(text, chance);
  return text;
}

// Both readers

interface Readers {
  /** Where the lines lie. */
  readonly room: Uint8Array;
  /** What each says of the line that begins there, as a text; an empty one where it does not take it. */
  readonly judged: (at: number) => { readonly here: string; readonly kernel: string };
}

const ROOM = 16_384;

function readers(): Readers {
  const own = scanner();
  for (const path of PATHS) own.slotOf(path);
  const into = plot(4_096);
  const keys = putKeys(into, own.keys);
  const window = into.take(ROOM + BEHIND);
  const marks = into.take(roomForMarks(ROOM));
  const opened = openScan(into.size());
  const memory = memoryOf(opened);
  memory.bytes.fill(255, MASKS, MASKS + 16);
  into.writeAll(memory);
  putInts(memory, IN_HEAD.keys, [keys, marksOf(window, marks)]);
  const view = new DataView(memory.bytes.buffer, window, ROOM);
  const { slots, numbers, size } = own;
  const inKernel = slotsOf(memory.view, window);
  return {
    room: memory.bytes.subarray(window, window + ROOM),
    judged: at => {
      const end = own.scan(view, at);
      opened.renew();
      const other = opened.scan(window + at) - window;
      const here = (slot: number): Value => [
        slots.kind[slot] ?? 0,
        slots.from[slot] ?? 0,
        slots.to[slot] ?? 0,
        numbers.digits[slot] ?? 0,
        numbers.decimals[slot] ?? 0,
      ];
      return {
        here: end === -1 ? "" : told(end, size(), here),
        kernel: other === -window ? "" : told(other, size(), inKernel),
      };
    },
  };
}

interface Opened extends LineKernel {
  readonly renew: () => void;
  readonly scan: (at: number) => number;
}

function openScan(bytes: number): Opened {
  const { exports, memory } = openModule(KERNEL, bytes);
  return { ...(exports as Omit<Opened, "memory">), memory };
}

/** The kind of a value, where it begins and ends, and of a number its digits and how many of them are decimals. */
type Value = readonly [kind: number, from: number, to: number, digits: number, decimals: number];

/** Where the kernel has them. */
function slotsOf(view: DataView, window: number): (slot: number) => Value {
  return slot => [
    view.getUint8(1_024 + slot),
    view.getInt32(1_088 + 4 * slot, true) - window,
    view.getInt32(1_344 + 4 * slot, true) - window,
    Number(view.getBigUint64(1_600 + 8 * slot, true)),
    view.getInt32(2_112 + 4 * slot, true),
  ];
}

/** Digits mean something where they are not too many, and nothing has no place. */
function told(end: number, size: number, valueIn: (slot: number) => Value): string {
  let text = `${end}`;
  for (let slot = 0; slot < size; slot += 1) {
    const [kind, from, to, digits, decimals] = valueIn(slot);
    text += `;${kind}`;
    if (kind !== NOTHING) text += `,${from},${to}`;
    if (kind === NUMBER && to - from <= MOST_DIGITS) text += `,${digits},${decimals}`;
  }
  return text;
}
