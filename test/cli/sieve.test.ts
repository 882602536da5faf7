/**
 * Every thread finds for itself which lines are its own: each line is exactly one thread's, by its bytes alone, and events
 * of one identity are all the same one's, however they are written and wherever chunks begin.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Sieve, sieve } from "../../cli/parts/sieve.ts";
import { partOf } from "../../cli/parts/split.ts";
import type { Lines } from "../../cli/parts/take.ts";
import { idHash, readCloudEvent } from "../../index.ts";

const SEED = 20_261_129;

interface Kept {
  readonly text: string;
  readonly line: number;
}

/** What the parts keep of a source that comes in pieces of such sizes, in turn. */
function sifted(bytes: Uint8Array, parts: number, sizes: readonly number[]): readonly (readonly Kept[])[] {
  return Array.from({ length: parts }, (_, part) => keptBy(sieve(part, parts), bytes, sizes));
}

function keptBy(of: Sieve, bytes: Uint8Array, sizes: readonly number[]): readonly Kept[] {
  const kept: Kept[] = [];
  for (let [at, turn] = [0, 0]; at < bytes.length; turn += 1) {
    const piece = bytes.subarray(at, at + Math.min(of.room.length, sizes[turn % sizes.length] ?? 1));
    of.room.set(piece);
    kept.push(...linesIn(of.sift(piece.length)));
    at += piece.length;
  }
  return [...kept, ...linesIn(of.end())];
}

function linesIn({ bytes, count, numberOf }: Lines): readonly Kept[] {
  const texts = Buffer.from(bytes).toString("latin1").split("\n");
  expect(texts).toHaveLength(count + 1);
  // Those who take lines may look behind them, where nothing must look like a line.
  expect(texts.at(-1)).toMatch(/^\0{4}$/);
  return texts.slice(0, count).map((text, index) => ({ text, line: numberOf(index) }));
}

/** Each line that is not empty, with its number; in one byte a letter. */
function linesOf(bytes: Uint8Array): readonly Kept[] {
  const texts = Buffer.from(bytes).toString("latin1").split("\n");
  return texts.map((text, index) => ({ text, line: index + 1 })).filter(({ text }) => text !== "");
}

const key = fc.constantFrom("source", "type", "data", "time", "i", "idx", "Id", 'i"d', "größe");
const value = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom<unknown>(0, -1.5, 1e30, true, null, [], {}, "}", "\\", '"', "{"),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("id", "a", "]"), fc.string({ maxLength: 8 }), { maxKeys: 3 }),
);
const id = fc.oneof(
  fc.uuid(),
  fc.integer({ min: 0, max: 5 }).map(String),
  fc.string({ minLength: 1, maxLength: 40 }),
);

/** The same object as text, with blanks or without, and letters written as escapes. */
const written = (members: readonly (readonly [string, unknown])[]): fc.Arbitrary<string> =>
  fc.record({ blank: fc.constantFrom("", " ", "\t", "  "), isEscaped: fc.boolean() }).map(
    ({ blank, isEscaped }) =>
      `{${blank}${members
        .map(([name, of]) => {
          const text = JSON.stringify(of);
          const shown = isEscaped && name === "id" ? escaped(of as string) : text;
          return `${JSON.stringify(name)}${blank}:${blank}${shown}`;
        })
        .join(`${blank},${blank}`)}${blank}}`,
  );

function escaped(text: string): string {
  const unit = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `"${text.split("").map(unit).join("")}"`;
}

/** An object with an id among other members, in any order. */
const object = fc
  .tuple(id, fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 4 }), fc.nat(4))
  .chain(([own, others, at]) => written([...others.slice(0, at), ["id", own] as const, ...others.slice(at)]));

const ATTRIBUTES: readonly (readonly [string, unknown])[] = [
  ["specversion", "1.0"],
  ["source", "/größe/1"],
  ["idx", "no id"],
  ["type", "t"],
  ["subject", "a"],
  ["time", "2026-01-01T00:00:00Z"],
];

/** The same of an event that can be read. */
const event = fc
  .tuple(id, fc.dictionary(fc.constantFrom("id", "a", "}"), value, { maxKeys: 3 }))
  .chain(([own, data]) => {
    const members = [...ATTRIBUTES, ["id", own] as const, ["data", data] as const];
    return fc.shuffledSubarray(members, { minLength: members.length }).chain(written);
  });

const line = fc.oneof(
  { weight: 8, arbitrary: object },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "\r",
      "{",
      "}",
      "[]",
      "null",
      '{"id":7}',
      '{"id":"a"',
      '{"id":',
      "\0",
    ),
  },
  { weight: 1, arbitrary: object.map(text => text.slice(0, text.length / 2)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 32_760, max: 70_000 }).map(size => `{"id":"${"x".repeat(size)}"}`),
  },
);

const source = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([lines, end, isEnded]) => Buffer.from(lines.join(end) + (isEnded ? end : "")));

const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40_000 })), {
  minLength: 1,
  maxLength: 5,
});

describe("lines that all threads read", () => {
  test("are each exactly one part's, with their numbers, wherever chunks begin", () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 1, max: 5 }), sizes, (bytes, parts, pieces) => {
        const kept = sifted(bytes, parts, pieces);
        const all = kept.flat().sort((a, b) => a.line - b.line);
        expect(all.map(cut)).toEqual(linesOf(bytes).map(cut));
        expect(
          kept.every(own => own.every((one, at) => at === 0 || one.line > (own[at - 1]?.line ?? 0))),
        ).toBe(true);
        expect(sifted(bytes, parts, [bytes.length + 1])).toEqual(kept);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("of events are those of the part that their ids' hashes name", () => {
    const { ofId } = idHash();
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), sizes, (lines, pieces) => {
        const bytes = Buffer.from(lines.map(text => `${text}\n`).join(""));
        for (const [part, own] of sifted(bytes, 3, pieces).entries())
          for (const { line: number } of own) {
            const { event: read } = readCloudEvent(lines[number - 1] ?? "");
            expect(partOf(ofId(read?.id ?? ""), 3)).toBe(part);
          }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("of events with keys in any order, with escapes and with blanks, are one part's by their identity", () => {
    const event = { specversion: "1.0", source: "s", type: "t", subject: "a", time: "2026-01-01T00:00:00Z" };
    const { specversion, ...others } = event;
    const ways = (own: string): readonly string[] => [
      JSON.stringify({ ...event, id: own }),
      JSON.stringify({ specversion, id: own, ...others }),
      // Sixteen bytes as the one before, at the same place, and another id behind them.
      JSON.stringify({ data: { xon: "1.0", id: "other" }, ...event, id: own }),
      JSON.stringify({ id: own, ...event }),
      JSON.stringify({ data: { id: "other", "}": ['"', "\\"] }, ...event, id: own }),
      JSON.stringify({ ...event, id: own }, null, 1).replaceAll("\n", "\t"),
      JSON.stringify({ ...event, id: own }).replace('"id"', '"\\u0069d"'),
      `{"size":-1.5e3,"none":null,"list":[[],{"id":"b"}],${JSON.stringify({ ...event, id: own }).slice(1)}`,
    ];
    for (let number = 0; number < 60; number += 1) {
      const own = `event-${number}`;
      const lines = ways(own);
      for (const text of lines) expect(readCloudEvent(text).event?.id).toBe(own);
      const bytes = Buffer.from(lines.map(text => `${text}\n`).join(""));
      const counts = sifted(bytes, 4, [97]).map(kept => kept.length);
      expect(counts.filter(count => count > 0)).toEqual([lines.length]);
    }
  });

  test("are told as too long by the first part, which needs only their beginning", () => {
    const long = (size: number): string => "y".repeat(size);
    const bytes = Buffer.from([long(32_769), long(32_770), long(200_000), "{}", long(100_000)].join("\n"));
    for (const pieces of [[101], [1_000], [65_536]]) {
      const [first = [], ...others] = sifted(bytes, 2, pieces);
      expect(first.map(({ line: number, text }) => [number, text.length])).toEqual([
        [1, 32_769],
        [2, 32_770],
        [3, 32_770],
        [4, 2],
        [5, 32_770],
      ]);
      expect(others).toEqual([[]]);
    }
  });

  test("add up to the same in all parts, and to something else where an id is another one", () => {
    const bytes = Buffer.from(
      '{"id":"a"}\n{"id":"b"}\n{"specversion":"1.0","source":"s","type":"t","subject":"a","time":"2026-01-01T00:00:00Z","id":"\\u0063"}\n\n',
    );
    const changed = [
      '{"id":"a"}\n{"id":"c"}\n{"specversion":"1.0","source":"s","type":"t","subject":"a","time":"2026-01-01T00:00:00Z","id":"\\u0063"}\n\n',
      '{"id":"a"}\n{"id":"b"}\n{"specversion":"1.0","source":"s","type":"t","subject":"a","time":"2026-01-01T00:00:00Z","id":"\\u0064"}\n\n',
    ];
    const passed = (of: Uint8Array, part: number): ReturnType<Sieve["passed"]> => {
      const one = sieve(part, 3);
      keptBy(one, of, [5]);
      keptBy(one, of, [5]);
      return one.passed();
    };
    const [first] = [0, 1, 2].map(part => passed(bytes, part));
    expect([0, 1, 2].map(part => passed(bytes, part))).toEqual([first, first, first]);
    expect(first?.lines).toBe(8);
    for (const other of changed) {
      const { lines, sum } = passed(Buffer.from(other), 0);
      expect(lines).toBe(8);
      expect(sum).not.toBe(first?.sum);
    }
  });
});

/** A line that is too long is cut. */
function cut({ text, line: number }: Kept): Kept {
  return { text: text.slice(0, 32_770), line: number };
}
