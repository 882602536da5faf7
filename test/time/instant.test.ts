import fc from "fast-check";
import { expect, test } from "vitest";
import { formatInstant, parseInstant, parseLocalDateTime } from "../../runtime/time/instant.ts";

const second = fc.integer({ min: Date.UTC(1900, 0, 2) / 1_000, max: Date.UTC(2200, 11, 30) / 1_000 });

test.each([
  ["1970-01-01T00:00:00Z", 0n],
  ["1970-01-01T00:00:00.000000001Z", 1n],
  ["1969-12-31T23:59:59.999999999Z", -1n],
  ["1970-01-01T01:00:00+01:00", 0n],
  ["1969-12-31T18:30:00-05:30", 0n],
  ["1970-01-01T00:00:00-00:00", 0n],
  ["1970-01-01T23:59:00+23:59", 0n],
  // 2026-01-31T06:00:00Z is day 20,484: 20,484 × 86,400 + 21,600 = 1,769,839,200.
  ["2026-01-31T07:00:00+01:00", 1_769_839_200_000_000_000n],
  ["2026-01-31T06:00:00.5Z", 1_769_839_200_500_000_000n],
  ["2026-01-31T06:00:00.123456789Z", 1_769_839_200_123_456_789n],
  ["2026-01-31T06:00:00.12345678900000Z", 1_769_839_200_123_456_789n],
])("parseInstant %s", (text, wanted) => {
  expect(parseInstant(text)).toBe(wanted);
});

test.each([
  "2026-01-31t06:00:00Z",
  "2026-01-31T06:00:00z",
  "2026-01-31 06:00:00Z",
  "2026-01-31T06:00:00",
  "2026-01-31T06:00Z",
  "2026-01-31T24:00:00Z",
  "2026-01-31T06:60:00Z",
  "2016-12-31T23:59:60Z",
  "2026-02-29T06:00:00Z",
  "2026-13-01T06:00:00Z",
  "2026-01-31T06:00:00+24:00",
  "2026-01-31T06:00:00+01:60",
  "2026-01-31T06:00:00+0100",
  "2026-01-31T06:00:00+01",
  "2026-01-31T06:00:00.Z",
  "2026-01-31T06:00:00,5Z",
  "2026-01-31T06:00:00.1234567891Z",
  "1899-12-31T23:59:59Z",
  "2201-01-01T00:00:00Z",
  "2026-01-31T06:00:00Z ",
  " 2026-01-31T06:00:00Z",
  "2026-01-31T06:00:00ZZ",
  "2026-01-31T-6:00:00Z",
  "+2026-01-31T06:00:00Z",
  "2026-01-31T06:00:00\u2212 01:00",
  "2026-01-3\u0661T06:00:00Z",
  "",
  "2026-01-31",
  `2026-01-31T06:00:00.${"0".repeat(60)}Z`,
])("parseInstant refuses %j", text => {
  expect(parseInstant(text)).toBeNull();
});

test("instants agree with the host to the millisecond, at any offset", () => {
  fc.assert(
    fc.property(
      second,
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: -1_439, max: 1_439 }),
      (at, ms, offset) => {
        const text = new Date((at + offset * 60) * 1_000 + ms).toISOString().slice(0, -1);
        const size = Math.abs(offset);
        const clock = [Math.floor(size / 60), size % 60].map(part => String(part).padStart(2, "0")).join(":");
        const wanted = BigInt(at) * 1_000_000_000n + BigInt(ms) * 1_000_000n;
        expect(parseInstant(`${text}${offset < 0 ? "-" : "+"}${clock}`)).toBe(wanted);
      },
    ),
    { seed: 20_267, numRuns: 2_000 },
  );
});

test("a written instant reads back, with the shortest fraction", () => {
  fc.assert(
    fc.property(second, fc.integer({ min: 0, max: 999_999_999 }), (at, ns) => {
      const instant = BigInt(at) * 1_000_000_000n + BigInt(ns);
      const text = formatInstant(instant);
      expect(parseInstant(text)).toBe(instant);
      if (text.includes(".")) expect(text).toMatch(/\.[0-9]*[1-9]Z$/);
      else expect(text).toHaveLength(20);
      expect(text.slice(0, 19)).toBe(new Date(at * 1_000).toISOString().slice(0, 19));
    }),
    { seed: 20_268, numRuns: 2_000 },
  );
  expect(formatInstant(1_769_839_200_000_000_000n)).toBe("2026-01-31T06:00:00Z");
  expect(formatInstant(1_769_839_200_500_000_000n)).toBe("2026-01-31T06:00:00.5Z");
  expect(formatInstant(-1n)).toBe("1969-12-31T23:59:59.999999999Z");
});

test("parseLocalDateTime", () => {
  // 18:17:03 is 65,823 s after midnight.
  const wanted = { date: { year: 2023, month: 11, day: 16 }, nsOfDay: 65_823_979_960_000 };
  expect(parseLocalDateTime("2023-11-16 18:17:03.9799600")).toEqual(wanted);
  expect(parseLocalDateTime("2023-11-16T18:17:03.97996")).toEqual(wanted);
  expect(parseLocalDateTime("2023-11-16 00:00:00")?.nsOfDay).toBe(0);
  for (const text of [
    "2023-11-16 18:17:03Z",
    "2023-11-16T18:17:03+01:00",
    "2023-11-16  18:17:03",
    "2023-11-16 18:17",
    "2023-11-16",
    "2023-11-31 18:17:03",
    "2023-11-16 18:17:60",
    "2023-11-16_18:17:03",
    "2023-11-16 18:17:03 ",
  ]) {
    expect(parseLocalDateTime(text)).toBeNull();
  }
});
