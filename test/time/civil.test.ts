import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonthsClamped,
  compareDates,
  dayOfWeek,
  daysBetween,
  epochDay,
  epochDayOf,
  formatCivilDate,
  fromEpochDay,
  lastDayOfMonth,
  parseCivilDate,
} from "../../runtime/time/civil.ts";

const FIRST = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST = Date.UTC(2200, 11, 31) / 86_400_000;
const day = fc.integer({ min: FIRST, max: LAST });

function date(text: string) {
  const read = parseCivilDate(text);
  if (read === null) throw new Error(`no date: ${text}`);
  return read;
}

test("every day of 1900 to 2200 as the host's UTC calendar has it", () => {
  for (let days = FIRST; days <= LAST; days += 1) {
    const host = new Date(days * 86_400_000);
    const own = fromEpochDay(days);
    const same =
      own.year === host.getUTCFullYear() &&
      own.month === host.getUTCMonth() + 1 &&
      own.day === host.getUTCDate() &&
      dayOfWeek(own) === (host.getUTCDay() === 0 ? 7 : host.getUTCDay()) &&
      epochDay(own) === days &&
      formatCivilDate(own) === host.toISOString().slice(0, 10);
    if (!same) expect(own).toEqual(host.toISOString());
  }
  expect(fromEpochDay(LAST)).toEqual({ year: 2200, month: 12, day: 31 });
});

test("a text reads back as its day", () => {
  fc.assert(
    fc.property(day, days => {
      expect(epochDay(date(formatCivilDate(fromEpochDay(days))))).toBe(days);
    }),
    { seed: 20_265 },
  );
});

test.each([
  "2026-02-29",
  "2100-02-29",
  "2026-00-10",
  "2026-13-01",
  "2026-01-00",
  "2026-01-32",
  "2026-04-31",
  "1899-12-31",
  "2201-01-01",
  "2026-1-01",
  "26-01-01",
  "2026-01-01 ",
  " 2026-01-01",
  "2026-01-01T",
  "2026/01/01",
  "",
  "-026-01-01",
  "٢٠٢٦-01-01",
  "2026-01-1x",
  "2026-01-01\n",
])("%j is no day", text => {
  expect(parseCivilDate(text)).toBeNull();
});

test.each(["1900-01-01", "2200-12-31", "2024-02-29", "2000-02-29"])("%s is one", text => {
  expect(formatCivilDate(date(text))).toBe(text);
});

describe("by hand", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-01-31", 2, "2024-03-31"],
    ["2024-01-31", 3, "2024-04-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-06-30", 0, "2026-06-30"],
  ])("%s and %i months", (text, months, wanted) => {
    expect(formatCivilDate(addMonthsClamped(date(text), months))).toBe(wanted);
  });

  test("days", () => {
    expect(formatCivilDate(addDays(date("2024-02-28"), 1))).toBe("2024-02-29");
    expect(formatCivilDate(addDays(date("2026-03-01"), -1))).toBe("2026-02-28");
    expect(daysBetween(date("2026-01-01"), date("2027-01-01"))).toBe(365);
    expect(daysBetween(date("2024-03-01"), date("2024-02-01"))).toBe(-29);
    expect(epochDay(date("1970-01-01"))).toBe(0);
    expect(epochDayOf(2026, 1, 32)).toBe(epochDay(date("2026-02-01")));
    // 2026-11-24 is a Tuesday.
    expect(dayOfWeek(date("2026-11-24"))).toBe(2);
  });

  test("the last days of months", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(month => lastDayOfMonth(2026, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([1900, 2000, 2024, 2100].map(year => lastDayOfMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });
});

test("dates compare as their days do", () => {
  fc.assert(
    fc.property(day, fc.oneof(day, fc.constant(FIRST)), (a, b) => {
      expect(Math.sign(compareDates(fromEpochDay(a), fromEpochDay(b)))).toBe(Math.sign(a - b));
      expect(compareDates(fromEpochDay(a), fromEpochDay(a))).toBe(0);
    }),
    { seed: 20_266 },
  );
});
