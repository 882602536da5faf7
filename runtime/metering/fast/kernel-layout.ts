/** Where things lie in the memory of the kernel: the same addresses stand in `kernel/*.as`. All are bytes. */

export const MASKS = 2_368;
export const BASE_32_AT = 2_432;
export const PARTS = 4_096;

/** What the kernel looks up first. */
export const IN_HEAD = {
  root: 64,
  subjects: 68,
  sources: 72,
  types: 76,
  readers: 80,
  versions: 84,
  begins: 88,
  typeCount: 92,
  plain: 96,
  sourceNumbers: 100,
  window: 104,
  events: 108,
  stride: 112,
  most: 116,
  seed: 120,
  places: 136,
  near: 144,
  rows: 148,
  steps: 152,
  stepsCount: 156,
  texts: 160,
  tables: 164,
  keys: 512,
  marks: 516,
  scanned: 520,
  firstScanned: 524,
} as const;

/** Of a step of a shape. */
export const STEP = {
  kind: 0,
  slot: 4,
  length: 8,
  signs: 12,
  below: 16,
  beside: 20,
  knownSlot: 24,
  knownFrom: 28,
  knownTo: 32,
  guess: 36,
  bytes: 40,
} as const;

/** Of a text: its hash, number and length, then itself. */
export const KEPT_TEXT = { number: 4, length: 8, text: 12 } as const;

/** Of a key that somebody reads, behind its first sixteen signs; and where the keys of a table begin in it. */
export const KEY = { bit: 16, bytes: 64 } as const;
export const KEYS = { times: 8, slots: 16 } as const;

/** Of what reads one kind of event. */
export const READER = {
  place: 0,
  fields: 8,
  count: 12,
  routing: 16,
  routed: 20,
  most: 24,
  bytes: 32,
} as const;

/** Of a field of it. */
export const FIELD = {
  slot: 0,
  form: 4,
  texts: 8,
  absentBytes: 12,
  absentLength: 16,
  absentText: 20,
  absentNumber: 24,
  least: 32,
  most: 40,
  scale: 48,
  bytes: 176,
} as const;

/** Of the record of an event; behind the numbers that any kind of event has come its texts. */
export const RECORD = {
  start: 0,
  end: 4,
  sourceFrom: 8,
  sourceTo: 12,
  idFrom: 16,
  idTo: 20,
  kind: 24,
  source: 28,
  hash: 32,
  subject: 36,
  version: 40,
  type: 44,
  words: 48,
  content: 64,
  print: 80,
  second: 96,
  nano: 100,
  receivedSecond: 104,
  receivedNano: 108,
  millisecond: 112,
  stampNano: 120,
  toCount: 124,
  place: 128,
  numbers: 136,
} as const;

/** What is read whole lies at multiples of so many bytes, and so many stand behind what is read. */
export const BLOCK = 16;

export function inBlocks(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}

/** The kernel marks signs with a bit for each byte: of what it reads, of some before it, and of so many behind it. */
export const BEHIND = 1_152;

export function roomForMarks(bytes: number): number {
  return (bytes + BEHIND) / 8 + BLOCK;
}

/** Where marks would lie of the memory's first byte, if those of what lies at `window` lie there. */
export function marksOf(window: number, marks: number): number {
  return marks + BLOCK - (window >> 3);
}
