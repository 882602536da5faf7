import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Account } from "../../runtime/billing/account.ts";
import { type AccountCalendar, accountCalendar, later } from "../../runtime/billing/calendar.ts";
import type { PlanDuration, PlanPolicies, PlanVersion } from "../../runtime/plan/plan.ts";
import { formatCivilDate } from "../../runtime/time/civil.ts";
import { formatInstant, type Instant, parseInstant } from "../../runtime/time/instant.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import { account, lateUntil, PLACE, POLICIES, plan } from "./kit.ts";

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(text);
  return instant;
}

function until(count: number, unit: PlanDuration["unit"]): PlanPolicies {
  return { ...POLICIES, late: lateUntil(count, unit) };
}

function calendarOf(
  of: Partial<Account>,
  version: Partial<PlanVersion> = {},
  zone: string = "UTC",
): AccountCalendar {
  return accountCalendar(plan(version, zone), account(of));
}

/** "from to start end" of the period, with a star for the last one. */
function shown(calendar: AccountCalendar, number: number): string {
  const period = calendar.period(number);
  if (period === null) return "none";
  const days = `${formatCivilDate(period.from)} ${formatCivilDate(period.to)}`;
  return `${days} ${formatInstant(period.start)} ${formatInstant(period.end)}${period.last ? " *" : ""}`;
}

describe("periods", () => {
  test("months, cut to the account's term, in the contract's zone", () => {
    const calendar = calendarOf({ start: "2026-03-15", end: "2026-05-10" }, {}, "Europe/Zurich");
    // Clocks go forward on 2026-03-29: Zurich is at +01:00 before and +02:00 after.
    expect(shown(calendar, 1)).toBe("2026-03-15 2026-04-01 2026-03-14T23:00:00Z 2026-03-31T22:00:00Z");
    expect(shown(calendar, 2)).toBe("2026-04-01 2026-05-01 2026-03-31T22:00:00Z 2026-04-30T22:00:00Z");
    expect(shown(calendar, 3)).toBe("2026-05-01 2026-05-11 2026-04-30T22:00:00Z 2026-05-10T22:00:00Z *");
    expect(shown(calendar, 0)).toBe("none");
    expect(shown(calendar, 4)).toBe("none");
    expect(calendar.period(1)?.whole.from.day).toBe(1);
    expect(calendar.period(3)?.whole.to).toEqual({ year: 2026, month: 6, day: 1 });
  });

  test("contract months come back to the 31st", () => {
    const calendar = calendarOf({ start: "2026-01-31" }, { billed: { kind: "contract month" } });
    expect([1, 2, 3, 4].map(number => shown(calendar, number).slice(0, 21))).toEqual([
      "2026-01-31 2026-02-28",
      "2026-02-28 2026-03-31",
      "2026-03-31 2026-04-30",
      "2026-04-30 2026-05-31",
    ]);
  });

  test("December 2026 in Vancouver begins at 07:00 UTC, since clocks there no longer go back", () => {
    const calendar = calendarOf({ start: "2026-12-01" }, {}, "America/Vancouver");
    expect(formatInstant(calendar.term.start)).toBe("2026-12-01T07:00:00Z");
  });

  test("the term ends with the account or the contract, whichever is first", () => {
    const end = (of: Partial<Account>, to: string | null): string => {
      const { to: day } = calendarOf(of, { to }).term;
      return day === null ? "open" : formatCivilDate(day);
    };
    expect(end({}, null)).toBe("open");
    expect(end({ end: "2026-06-30" }, null)).toBe("2026-07-01");
    expect(end({}, "2026-12-31")).toBe("2027-01-01");
    expect(end({ end: "2026-06-30" }, "2026-12-31")).toBe("2026-07-01");
    expect(end({ end: "2027-06-30" }, "2026-12-31")).toBe("2027-01-01");
  });

  test("an account of one day has one period, the first and the last", () => {
    const calendar = calendarOf({ start: "2026-02-14", end: "2026-02-14" });
    expect(shown(calendar, 1)).toBe("2026-02-14 2026-02-15 2026-02-14T00:00:00Z 2026-02-15T00:00:00Z *");
  });

  test("each period has the version of its first day", () => {
    const first = plan().versions[0];
    if (first === undefined) throw new Error("no version");
    const second = { ...first, version: 2, from: "2026-03-01", place: PLACE };
    const both = { ...plan(), versions: [{ ...first, to: "2026-02-28" }, second] };
    const calendar = accountCalendar(both, account({ start: "2026-01-10" }));
    expect([1, 2, 3, 4].map(number => calendar.period(number)?.version.version)).toEqual([1, 1, 2, 2]);
  });

  test("tile the term without gap or overlap, for any rule, start and end", () => {
    const rules: readonly PeriodRule[] = [
      { kind: "day" },
      { kind: "week" },
      { kind: "month", fromDay: 1 },
      { kind: "month", fromDay: 17 },
      { kind: "quarter", fromDay: 1 },
      { kind: "contract month" },
      { kind: "months", count: 2 },
    ];
    const days = fc.integer({ min: 0, max: 400 });
    const day = (offset: number): string =>
      formatInstant(at("2026-01-01T00:00:00Z") + BigInt(offset) * 86_400_000_000_000n).slice(0, 10);
    const zones = fc.constantFrom("UTC", "Europe/Zurich", "America/New_York", "Australia/Lord_Howe");
    fc.assert(
      fc.property(fc.constantFrom(...rules), days, days, zones, (billed, start, length, zone) => {
        const of = { start: day(start), end: day(start + length) };
        const calendar = calendarOf(of, { billed }, zone);
        let expected = calendar.term.start;
        let number = 1;
        for (let period = calendar.period(1); period !== null; period = calendar.period(number)) {
          expect(period.start).toBe(expected);
          expect(period.end > period.start).toBe(true);
          expect(calendar.numberAt(period.start)).toBe(number);
          expect(calendar.numberAt(period.end - 1n)).toBe(number);
          expected = period.end;
          if (period.last) break;
          number += 1;
        }
        expect(expected).toBe(calendar.term.end);
        expect(calendar.period(number)?.last).toBe(true);
        expect(calendar.numberAt(calendar.term.start - 1n)).toBeNull();
        expect(calendar.numberAt(expected)).toBeNull();
      }),
      { seed: 20_266, numRuns: 300 },
    );
  });
});

describe("the bill of an event", () => {
  const NS = 1n;
  const bill = (calendar: AccountCalendar, time: string, received: Instant): number | null =>
    calendar.billOf(at(time), received);

  test("with no time to spare, a bill closes when its period ends", () => {
    const calendar = calendarOf({});
    const end = at("2026-02-01T00:00:00Z");
    expect(bill(calendar, "2026-01-31T23:59:59Z", end - NS)).toBe(1);
    expect(bill(calendar, "2026-01-31T23:59:59Z", end)).toBe(2);
    expect(bill(calendar, "2026-01-31T23:59:59Z", at("2026-05-31T12:00:00Z"))).toBe(5);
    expect(bill(calendar, "2026-02-01T00:00:00Z", end)).toBe(2);
  });

  test("until 3 days after the period: civil days in the zone", () => {
    const calendar = calendarOf({ start: "2026-03-01" }, { policies: until(3, "day") }, "Europe/Zurich");
    // 2026-04-04 begins in Zurich (+02:00) at 22:00 UTC of the day before.
    const closing = at("2026-04-03T22:00:00Z");
    expect(calendar.closing(1)).toBe(closing);
    expect(bill(calendar, "2026-03-05T00:00:00Z", closing - NS)).toBe(1);
    expect(bill(calendar, "2026-03-05T00:00:00Z", closing)).toBe(2);
  });

  test("a period of grace longer than the next period keeps several bills open", () => {
    const calendar = calendarOf(
      { start: "2026-01-01" },
      { billed: { kind: "day" }, policies: until(3, "day") },
    );
    // Day 1 closes at the end of day 4, day 2 at the end of day 5.
    expect(bill(calendar, "2026-01-01T12:00:00Z", at("2026-01-04T23:59:59.999999999Z"))).toBe(1);
    expect(bill(calendar, "2026-01-01T12:00:00Z", at("2026-01-05T00:00:00Z"))).toBe(2);
    expect(bill(calendar, "2026-01-01T12:00:00Z", at("2026-01-05T23:59:59.999999999Z"))).toBe(2);
    expect(bill(calendar, "2026-01-01T12:00:00Z", at("2026-01-06T00:00:00Z"))).toBe(3);
  });

  test("hours and minutes are elapsed time, days are civil", () => {
    const zurich = plan({}, "Europe/Zurich");
    // The night of 2026-03-29 has 23 hours.
    const before = at("2026-03-28T23:00:00Z");
    expect(formatInstant(later(zurich, before, { count: 24, unit: "hour" }))).toBe("2026-03-29T23:00:00Z");
    expect(formatInstant(later(zurich, before, { count: 1, unit: "day" }))).toBe("2026-03-29T22:00:00Z");
    expect(formatInstant(later(zurich, before, { count: 90, unit: "minute" }))).toBe("2026-03-29T00:30:00Z");
    expect(formatInstant(later(zurich, before, { count: 1, unit: "week" }))).toBe("2026-04-04T22:00:00Z");
    // From noon to noon, across the night of 23 hours.
    const noon = at("2026-03-28T11:00:00.000000001Z");
    expect(formatInstant(later(zurich, noon, { count: 2, unit: "day" }))).toBe(
      "2026-03-30T10:00:00.000000001Z",
    );
    // The 31st of January and a month is the last of February.
    const january = at("2026-01-30T23:00:00Z");
    expect(formatInstant(later(zurich, january, { count: 1, unit: "month" }))).toBe("2026-02-27T23:00:00Z");
    expect(formatInstant(later(zurich, january, { count: 1, unit: "year" }))).toBe("2027-01-30T23:00:00Z");
    expect(later(zurich, january, { count: 0, unit: "year" })).toBe(january);
  });

  test("the last bill takes whatever comes late", () => {
    const calendar = calendarOf({ end: "2026-03-31" });
    expect(bill(calendar, "2026-03-31T12:00:00Z", at("2026-04-01T00:00:00Z"))).toBe(3);
    expect(bill(calendar, "2026-01-31T12:00:00Z", at("2030-01-01T00:00:00Z"))).toBe(3);
    // January's is late in February: bill 2 is open.
    expect(bill(calendar, "2026-01-31T12:00:00Z", at("2026-02-28T00:00:00Z"))).toBe(2);
  });

  test("outside the term it is that of the first or last period, if it is still open", () => {
    const calendar = calendarOf({ start: "2026-02-01", end: "2026-03-31" });
    expect(bill(calendar, "2026-01-15T00:00:00Z", at("2026-01-15T00:00:00Z"))).toBe(1);
    expect(bill(calendar, "2026-01-15T00:00:00Z", at("2026-03-15T00:00:00Z"))).toBe(2);
    expect(bill(calendar, "2026-06-15T00:00:00Z", at("2026-06-15T00:00:00Z"))).toBe(2);
  });

  test("beyond the offsets that the zone knows there is none", () => {
    const calendar = calendarOf({});
    expect(bill(calendar, "2150-01-01T00:00:00Z", at("2150-01-01T00:00:00Z"))).toBeNull();
    expect(calendar.numberAt(at("2150-01-01T00:00:00Z"))).toBeNull();
    expect(bill(calendar, "2026-01-01T00:00:00Z", at("2150-01-01T00:00:00Z"))).toBeNull();
  });

  test("agrees with the rule read literally: the first bill from its own on that closes after the receipt", () => {
    const instants = fc
      .bigInt({ min: 0n, max: 200n * 24n })
      .map(hours => at("2026-01-01T00:00:00Z") + hours * 3_600_000_000_000n);
    const waits = fc.constantFrom(
      until(0, "day"),
      until(36, "hour"),
      until(3, "day"),
      until(2, "week"),
      until(1, "month"),
    );
    const rules = fc.constantFrom<PeriodRule>({ kind: "week" }, { kind: "month", fromDay: 5 });
    fc.assert(
      fc.property(instants, instants, waits, rules, (time, received, policies, billed) => {
        const calendar = calendarOf({ end: "2026-07-31" }, { policies, billed }, "Europe/Zurich");
        const own = calendar.numberAt(time);
        if (own === null) return;
        let expected = own;
        while (calendar.period(expected)?.last === false && received >= calendar.closing(expected))
          expected += 1;
        expect(calendar.billOf(time, received)).toBe(expected);
      }),
      { seed: 20_267, numRuns: 1_000 },
    );
  });
});
