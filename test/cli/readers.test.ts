/**
 * The readers of events: whatever the chunks, the records are the same, bounded, and none is lost in
 * silence.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvRow, csvReader, csvText } from "../../input/events/csv.ts";
import { jsonArrayReader } from "../../input/events/json-array.ts";
import { ndjsonReader } from "../../input/events/ndjson.ts";
import type { EventRecord, RecordReader } from "../../input/events/record.ts";
import { problemsOf } from "../../input/problems.ts";

const SEED = 20_261_124;
const KIB_32 = 32_768;

type Open<T> = (take: (record: T) => void) => RecordReader;

/** The records of a text that arrives in chunks of the given sizes, over and over. */
function recordsOf<T>(
  open: Open<T>,
  text: string | Buffer,
  sizes: readonly number[] = [1 << 20],
): readonly T[] {
  const records: T[] = [];
  const reader = open(record => records.push(record));
  const bytes = Buffer.from(text);
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const chunk = Buffer.from(bytes.subarray(start, start + size));
    reader.push(chunk);
    // As whoever reads a file does, into the same buffer again.
    chunk.fill("?");
    start += size;
  }
  reader.end();
  return records;
}

const ndjson = (text: string | Buffer, sizes?: readonly number[]): readonly EventRecord[] =>
  recordsOf(ndjsonReader, text, sizes);
const array = (text: string | Buffer, sizes?: readonly number[]): readonly EventRecord[] =>
  recordsOf(take => jsonArrayReader(take, "events.json"), text, sizes);
const csv = (text: string | Buffer, sizes?: readonly number[]): readonly CsvRow[] =>
  recordsOf(take => csvReader(take, "calls.csv"), text, sizes);

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (
      problemsOf(error)
        ?.map(problem => `${problem.code} ${problem.place}`)
        .join() ?? String(error)
    );
  }
  return "no refusal";
}

const event = (text: string, line: number): EventRecord => ({ kind: "event", text, line });
const unreadable = (reason: string, line: number): { kind: "unreadable"; reason: string; line: number } => ({
  kind: "unreadable",
  reason,
  line,
});
const row = (line: number, ...cells: readonly string[]): CsvRow => ({ kind: "row", cells, line });

describe("NDJSON", () => {
  test("lines end with LF or CR LF, the last one needs no end, and blank ones are skipped", () => {
    expect(ndjson('{"a":1}\n{"b":2}\r\n\n  \n{"c":3}')).toEqual([
      event('{"a":1}', 1),
      event('{"b":2}', 2),
      event('{"c":3}', 5),
    ]);
    expect(ndjson("")).toEqual([]);
  });

  test("a line of 32 KiB is read, with LF and with CR LF; one byte more is not, and the rest goes on", () => {
    const [below, exact, above] = [-1, 0, 1].map(more => "x".repeat(KIB_32 + more));
    expect(
      ndjson(`${below}\n${exact}\n${exact}\r\n${above}\n${above}\r\nlast`, [1_000]).map(r => [
        r.kind,
        r.line,
      ]),
    ).toEqual([
      ["event", 1],
      ["event", 2],
      ["event", 3],
      ["unreadable", 4],
      ["unreadable", 5],
      ["event", 6],
    ]);
  });

  test("a line of 100 MB without an end is dropped as it comes", () => {
    const records: EventRecord[] = [];
    const reader = ndjsonReader(record => records.push(record));
    const part = Buffer.alloc(1 << 20, 0x78);
    for (let count = 0; count < 100; count += 1) reader.push(part);
    reader.push(Buffer.from("\nlast"));
    reader.end();
    expect(records).toEqual([unreadable("is longer than 32 KiB", 1), event("last", 2)]);
  });

  test("bytes that are no UTF-8, and NUL, are unreadable", () => {
    const bad = Buffer.concat([Buffer.from('"M'), Buffer.from([0xfc]), Buffer.from('ller"\n"a\0b"\n"ü"')]);
    expect(ndjson(bad)).toEqual([
      unreadable("is not valid UTF-8", 1),
      unreadable("holds a NUL byte", 2),
      event('"ü"', 3),
    ]);
  });

  test("the chunks do not matter, also inside a character", () => {
    const text = '{"a":"ü€😀"}\r\n{"b":2}\n\n{"c":"日本"}';
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, chosen => {
        expect(ndjson(text, chosen)).toEqual(ndjson(text));
      }),
      { seed: SEED },
    );
  });
});

describe("JSON array", () => {
  test("elements are handed over as they stand, with the line on which they begin", () => {
    expect(array('[\n {"a": [1, {"b": "],}\\""}]},\n\n {"c": 2}\n]\n')).toEqual([
      event('\n {"a": [1, {"b": "],}\\""}]}', 2),
      event('\n\n {"c": 2}\n', 4),
    ]);
    expect(array("[]")).toEqual([]);
    expect(array(" [ \n ] ")).toEqual([]);
  });

  test("an empty element is unreadable and not lost", () => {
    expect(array("[1,,2]").map(r => r.kind)).toEqual(["event", "unreadable", "event"]);
    expect(array("[1,]").map(r => r.kind)).toEqual(["event", "unreadable"]);
    expect(array("[,]").map(r => r.kind)).toEqual(["unreadable", "unreadable"]);
  });

  test("an element over 32 KiB is unreadable, and the rest goes on", () => {
    const [exact, above] = [`"${"x".repeat(KIB_32 - 2)}"`, `"${"x".repeat(KIB_32 + 1)}"`];
    expect(array(`[${exact},${above},3]`, [777]).map(r => r.kind)).toEqual(["event", "unreadable", "event"]);
  });

  test("what was cut off, or is followed by more, is refused with its line", () => {
    expect(codeOf(() => array('[{"a":1},\n{"b"'))).toBe("TAR0203 events.json:2");
    expect(codeOf(() => array('[{"a":1}'))).toBe("TAR0203 events.json:1");
    expect(codeOf(() => array('["a]'))).toBe("TAR0203 events.json:1");
    expect(codeOf(() => array("[1]\n[2]"))).toBe("TAR0203 events.json:2");
    expect(codeOf(() => array("{}"))).toBe("TAR0203 events.json:1");
  });

  test("a million open brackets are one element that never ends", () => {
    expect(codeOf(() => array("[".repeat(1_000_000)))).toBe("TAR0203 events.json:1");
  });

  test("any array of JSON values gives these values, whatever the chunks", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        sizes,
        fc.boolean(),
        (values, chosen, spaced) => {
          const text = JSON.stringify(values, null, spaced ? 1 : undefined);
          const read = array(text, chosen).map(record =>
            record.kind === "event" ? JSON.parse(record.text) : record,
          );
          expect(read).toEqual(JSON.parse(text));
        },
      ),
      { seed: SEED },
    );
  });
});

describe("CSV", () => {
  test("cells stand between commas; quoted ones may hold commas, quotes and line breaks", () => {
    expect(csv('a,b\r\n1,"x, ""y""\r\nz"\n,\n\n"",""\n3,4')).toEqual([
      row(1, "a", "b"),
      row(2, "1", 'x, "y"\r\nz'),
      row(4, "", ""),
      row(6, "", ""),
      row(7, "3", "4"),
    ]);
  });

  test("a row that breaks the rules is unreadable, and the rest goes on", () => {
    expect(csv('5" pipe,1\n"a"b,2\na\rb,3\nok,4')).toEqual([
      unreadable("has a quote inside a cell that is not quoted", 1),
      unreadable("has text after a closing quote", 2),
      unreadable("has a carriage return that ends no line", 3),
      row(4, "ok", "4"),
    ]);
  });

  test("a quote that never closes is refused, with the line on which its row begins", () => {
    expect(codeOf(() => csv('a,b\n1,"x\n2,3\n'))).toBe("TAR0204 calls.csv:2");
  });

  test("a row over 32 KiB is unreadable, and the rest goes on", () => {
    const [exact, above] = ["x".repeat(KIB_32), "x".repeat(KIB_32 + 1)];
    expect(csv(`${exact}\n${above}\n"${above}"\r\nok`, [1_000]).map(r => [r.kind, r.line])).toEqual([
      ["row", 1],
      ["unreadable", 2],
      ["unreadable", 3],
      ["row", 4],
    ]);
  });

  test("any table is read back as it was written, whatever the chunks", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "ü", ",", '"', "\n", "\r\n", " ", "😀"),
      maxLength: 5,
    });
    const table = fc.array(fc.tuple(fc.constant("x"), cell, cell), { maxLength: 5 });
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, sizes, fc.constantFrom("\n", "\r\n"), (rows, chosen, end) => {
        const text = rows.map(cells => csvText(cells)).join(end);
        expect(csv(text, chosen).map(read => (read.kind === "row" ? read.cells : read))).toEqual(rows);
      }),
      { seed: SEED },
    );
  });
});
