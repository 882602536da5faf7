import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  type CivilDate,
  compareDates,
  epochDay,
  formatCivilDate,
  fromEpochDay,
  parseCivilDate,
} from "../../runtime/time/civil.ts";
import {
  daysIn,
  isBoundary,
  nests,
  type Period,
  type PeriodRule,
  periodAt,
  periodByIndex,
} from "../../runtime/time/period.ts";

const SEED = { seed: 20_269, numRuns: 3_000 };
const MONTH: PeriodRule = { kind: "month", fromDay: 1 };
const QUARTER: PeriodRule = { kind: "quarter", fromDay: 1 };
const YEAR: PeriodRule = { kind: "year", fromDay: 1 };

function date(text: string): CivilDate {
  const read = parseCivilDate(text);
  if (read === null) throw new Error(`no date: ${text}`);
  return read;
}

function span(period: Period): string {
  return `${formatCivilDate(period.from)} ${formatCivilDate(period.to)}`;
}

const anyDate = fc
  .integer({ min: epochDay(date("1990-01-01")), max: epochDay(date("2060-12-31")) })
  .map(fromEpochDay);
/** Month ends and leap days more often than chance has them. */
const anchor = fc.oneof(
  anyDate,
  fc.constantFrom(
    ...["2024-02-29", "2023-02-28", "2024-01-31", "2024-01-30", "2024-01-29", "2023-12-31"].map(date),
  ),
);
const rule: fc.Arbitrary<PeriodRule> = fc.oneof(
  fc.constantFrom<PeriodRule>(
    { kind: "day" },
    { kind: "week" },
    { kind: "contract month" },
    { kind: "contract quarter" },
    { kind: "contract year" },
  ),
  fc.record({
    kind: fc.constantFrom("month" as const, "quarter" as const, "year" as const),
    fromDay: fc.oneof(fc.constantFrom(1, 15, 28), fc.integer({ min: 1, max: 28 })),
  }),
  fc.record({ kind: fc.constant("months" as const), count: fc.integer({ min: 1, max: 36 }) }),
);

describe("periods tile time", () => {
  test("every date lies in the one period of its index, and neighbours meet", () => {
    fc.assert(
      fc.property(rule, anchor, anyDate, (each, start, at) => {
        const period = periodAt(each, start, at);
        expect(compareDates(period.from, at)).toBeLessThanOrEqual(0);
        expect(compareDates(at, period.to)).toBeLessThan(0);
        expect(periodByIndex(each, start, period.index)).toEqual(period);
        expect(periodByIndex(each, start, period.index + 1).from).toEqual(period.to);
        expect(periodAt(each, start, period.from).index).toBe(period.index);
        expect(periodAt(each, start, addDays(period.to, -1)).index).toBe(period.index);
        expect(periodAt(each, start, period.to).index).toBe(period.index + 1);
        expect(isBoundary(each, start, at)).toBe(epochDay(period.from) === epochDay(at));
        expect(daysIn(period)).toBe(epochDay(period.to) - epochDay(period.from));
      }),
      SEED,
    );
  });

  test("each start day, day by day over leap years: the index rises by 0 or 1", () => {
    for (let startDay = 1; startDay <= 31; startDay += 1) {
      const start = { year: 2023, month: 1, day: startDay };
      for (const each of [{ kind: "contract month" }, { kind: "months", count: 5 }] satisfies PeriodRule[]) {
        let before = periodAt(each, start, date("2022-01-01")).index;
        for (let at = date("2022-01-02"); at.year < 2029; at = addDays(at, 1)) {
          const { index } = periodAt(each, start, at);
          if (index !== before && index !== before + 1) expect(index).toBe(before);
          before = index;
        }
        expect(periodAt(each, start, start).index).toBe(0);
      }
    }
  });

  test("the index never falls as dates rise", () => {
    fc.assert(
      fc.property(rule, anchor, anyDate, anyDate, (each, start, a, b) => {
        const difference = periodAt(each, start, a).index - periodAt(each, start, b).index;
        expect(difference * compareDates(a, b)).toBeGreaterThanOrEqual(0);
      }),
      SEED,
    );
  });
});

describe("by hand", () => {
  const start = date("2024-01-31");

  test("contract months come back to the original day", () => {
    const months = [0, 1, 2, 3, 12, 13].map(index =>
      span(periodByIndex({ kind: "contract month" }, start, index)),
    );
    expect(months).toEqual([
      "2024-01-31 2024-02-29",
      "2024-02-29 2024-03-31",
      "2024-03-31 2024-04-30",
      "2024-04-30 2024-05-31",
      "2025-01-31 2025-02-28",
      "2025-02-28 2025-03-31",
    ]);
    expect(periodAt({ kind: "contract month" }, start, date("2025-02-27")).index).toBe(12);
    expect(periodAt({ kind: "contract month" }, start, date("2025-02-28")).index).toBe(13);
    expect(periodAt({ kind: "contract month" }, start, date("2024-01-30")).index).toBe(-1);
  });

  test("contract years from a leap day", () => {
    const years = [0, 1, 3, 4].map(index =>
      span(periodByIndex({ kind: "contract year" }, date("2024-02-29"), index)),
    );
    expect(years).toEqual([
      "2024-02-29 2025-02-28",
      "2025-02-28 2026-02-28",
      "2027-02-28 2028-02-29",
      "2028-02-29 2029-02-28",
    ]);
  });

  test.each<[PeriodRule, string, string]>([
    [{ kind: "day" }, "2024-02-28", "2024-02-28 2024-02-29"],
    // 2026-11-24 is a Tuesday.
    [{ kind: "week" }, "2026-11-24", "2026-11-23 2026-11-30"],
    [{ kind: "week" }, "2026-11-23", "2026-11-23 2026-11-30"],
    [{ kind: "week" }, "2026-11-22", "2026-11-16 2026-11-23"],
    [MONTH, "2024-02-29", "2024-02-01 2024-03-01"],
    [{ kind: "month", fromDay: 15 }, "2026-01-14", "2025-12-15 2026-01-15"],
    [{ kind: "month", fromDay: 15 }, "2026-01-15", "2026-01-15 2026-02-15"],
    [{ kind: "month", fromDay: 28 }, "2026-02-28", "2026-02-28 2026-03-28"],
    [QUARTER, "2026-11-24", "2026-10-01 2027-01-01"],
    [{ kind: "quarter", fromDay: 10 }, "2026-04-09", "2026-01-10 2026-04-10"],
    [{ kind: "quarter", fromDay: 10 }, "2026-01-09", "2025-10-10 2026-01-10"],
    [YEAR, "2026-11-24", "2026-01-01 2027-01-01"],
    [{ kind: "year", fromDay: 5 }, "2026-01-04", "2025-01-05 2026-01-05"],
    [{ kind: "months", count: 2 }, "2024-04-01", "2024-03-31 2024-05-31"],
    [{ kind: "contract quarter" }, "2024-04-29", "2024-01-31 2024-04-30"],
    [{ kind: "contract quarter" }, "2024-04-30", "2024-04-30 2024-07-31"],
  ])("%j at %s", (each, at, wanted) => {
    expect(span(periodAt(each, start, date(at)))).toBe(wanted);
  });

  test("hours are no periods of days", () => {
    expect(() => periodAt({ kind: "hour" }, start, start)).toThrow(/^bug:/);
    expect(() => periodByIndex({ kind: "hour" }, start, 0)).toThrow(/^bug:/);
  });
});

describe("nests", () => {
  test.each<[PeriodRule, PeriodRule, boolean]>([
    [{ kind: "hour" }, { kind: "day" }, true],
    [{ kind: "hour" }, { kind: "contract year" }, true],
    [{ kind: "day" }, { kind: "hour" }, false],
    [MONTH, { kind: "hour" }, false],
    [{ kind: "day" }, { kind: "week" }, true],
    [{ kind: "week" }, MONTH, false],
    [MONTH, { kind: "week" }, false],
    [MONTH, QUARTER, true],
    [QUARTER, MONTH, false],
    [QUARTER, YEAR, true],
    [{ kind: "month", fromDay: 15 }, QUARTER, false],
    [{ kind: "month", fromDay: 15 }, { kind: "year", fromDay: 15 }, true],
    [{ kind: "contract month" }, { kind: "contract year" }, true],
    [{ kind: "months", count: 2 }, { kind: "contract quarter" }, false],
    [{ kind: "months", count: 4 }, { kind: "contract year" }, true],
    [{ kind: "months", count: 24 }, { kind: "contract year" }, false],
    [MONTH, { kind: "contract year" }, false],
    [{ kind: "contract month" }, MONTH, false],
  ])("%j in %j: %s", (inner, outer, wanted) => {
    expect(nests(inner, outer)).toBe(wanted);
  });

  test("with the account's start, contract periods that fall on the calendar's nest in it", () => {
    expect(nests(MONTH, { kind: "contract year" }, date("2026-04-01"))).toBe(true);
    expect(nests(QUARTER, { kind: "contract year" }, date("2026-04-01"))).toBe(true);
    expect(nests(QUARTER, { kind: "contract year" }, date("2026-05-01"))).toBe(false);
    expect(nests({ kind: "contract month" }, YEAR, date("2026-05-01"))).toBe(true);
    expect(nests({ kind: "contract quarter" }, YEAR, date("2026-05-01"))).toBe(false);
    expect(nests(MONTH, { kind: "contract year" }, date("2026-04-02"))).toBe(false);
    expect(nests({ kind: "month", fromDay: 28 }, { kind: "contract month" }, date("2026-01-31"))).toBe(false);
  });

  const boundaries = (each: PeriodRule, start: CivilDate, from: CivilDate, to: CivilDate): number[] => {
    const days: number[] = [];
    let period = periodAt(each, start, from);
    while (compareDates(period.to, to) < 0) {
      days.push(epochDay(period.to));
      period = periodByIndex(each, start, period.index + 1);
    }
    return days;
  };
  /** By the definition: every boundary of the outer rule over forty years is one of the inner rule. */
  const fits = (inner: PeriodRule, outer: PeriodRule, start: CivilDate): boolean => {
    const [from, to] = [date("2010-01-01"), date("2050-01-01")];
    const begins = new Set(boundaries(inner, start, from, to));
    return boundaries(outer, start, date("2013-01-01"), date("2049-01-01")).every(day => begins.has(day));
  };

  test("is what the definition says, for one start and for all", () => {
    const starts = ["2023-01-01", "2024-02-29", "2023-05-17", "2024-01-31", "2023-02-15"].map(date);
    fc.assert(
      fc.property(rule, rule, fc.oneof(anchor, fc.constantFrom(...starts)), (inner, outer, start) => {
        expect(nests(inner, outer, start)).toBe(fits(inner, outer, start));
        expect(nests(inner, outer)).toBe(starts.every(each => fits(inner, outer, each)));
      }),
      { seed: 20_270, numRuns: 250 },
    );
  });
});
