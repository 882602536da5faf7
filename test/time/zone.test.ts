import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zoneTable } from "../../compiler/zone/zone-table.ts";
import {
  addDays,
  type CivilDate,
  compareDates,
  epochDay,
  formatCivilDate,
  fromEpochDay,
  parseCivilDate,
} from "../../runtime/time/civil.ts";
import { hourAt, hoursOfDay } from "../../runtime/time/hour.ts";
import { formatInstant, type Instant, parseInstant } from "../../runtime/time/instant.ts";
import {
  civilDayAt,
  localDateOf,
  localTimeOf,
  localToInstants,
  offsetAt,
  startOfDay,
  type ZoneTable,
} from "../../runtime/time/zone.ts";

function zone(name: string): ZoneTable {
  const table = zoneTable(name);
  if (table === null) throw new Error(`no zone ${name}`);
  return table;
}

function date(text: string): CivilDate {
  const read = parseCivilDate(text);
  if (read === null) throw new Error(`no date: ${text}`);
  return read;
}

function instant(text: string): Instant {
  const read = parseInstant(text);
  if (read === null) throw new Error(`no instant: ${text}`);
  return read;
}

function begins(name: string, day: string): string | null {
  const at = startOfDay(zone(name), date(day));
  return at === null ? null : formatInstant(at);
}

const HOUR = 3_600_000_000_000;

/** Changes of half an hour, of a whole day, at midnight, over midnight, far east and far west, and none. */
const ZONES = [
  "Europe/Zurich",
  "America/New_York",
  "America/St_Johns",
  "America/Havana",
  "America/Santiago",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Beirut",
  "Asia/Gaza",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Fakaofo",
  "Pacific/Kiritimati",
  "Atlantic/Azores",
  "Etc/GMT+12",
  "UTC",
  "Asia/Pyongyang",
];

describe("by hand", () => {
  test.each([
    // British Columbia keeps UTC-7 from 2026: December begins at 07:00, where it began at 08:00 a year
    // before.
    ["America/Vancouver", "2025-12-01", "2025-12-01T08:00:00Z"],
    ["America/Vancouver", "2026-12-01", "2026-12-01T07:00:00Z"],
    ["America/Vancouver", "2027-01-01", "2027-01-01T07:00:00Z"],
    ["Europe/Zurich", "2026-03-29", "2026-03-28T23:00:00Z"],
    ["Europe/Zurich", "2026-03-30", "2026-03-29T22:00:00Z"],
    ["Europe/Zurich", "2026-10-25", "2026-10-24T22:00:00Z"],
    ["Europe/Zurich", "2026-10-26", "2026-10-25T23:00:00Z"],
    ["America/New_York", "2026-03-08", "2026-03-08T05:00:00Z"],
    ["America/New_York", "2026-03-09", "2026-03-09T04:00:00Z"],
    ["America/New_York", "2026-11-02", "2026-11-02T05:00:00Z"],
    ["America/New_York", "2099-07-01", "2099-07-01T04:00:00Z"],
    ["Asia/Kolkata", "2026-02-01", "2026-01-31T18:30:00Z"],
    ["Asia/Kathmandu", "2026-02-01", "2026-01-31T18:15:00Z"],
    ["UTC", "2000-01-01", "2000-01-01T00:00:00Z"],
    // Half an hour of summer time: UTC+10:30 and UTC+11.
    ["Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00:00Z"],
    ["Australia/Lord_Howe", "2026-04-06", "2026-04-05T13:30:00Z"],
    ["Australia/Lord_Howe", "2026-10-05", "2026-10-04T13:00:00Z"],
    // Samoa went from UTC-10 (in summer time) to UTC+14 and had no 30 December.
    ["Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z"],
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"],
    ["Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"],
    ["Pacific/Apia", "2012-01-01", "2011-12-31T10:00:00Z"],
    // Chile's clocks go from midnight to 01:00: the day begins at 01:00, UTC-3.
    ["America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z"],
    // Cuba's go back from 01:00 to midnight, which comes twice: at UTC-4, then at UTC-5.
    ["America/Havana", "2026-11-01", "2026-11-01T04:00:00Z"],
    // Newfoundland's went back from 00:01 to 23:01 of the day before: midnight at UTC-2:30 is the first.
    ["America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z"],
  ])("%s: %s begins at %s", (name, day, wanted) => {
    expect(begins(name, day)).toBe(wanted);
  });

  test("clocks", () => {
    const clock = (name: string, text: string): string => {
      const at = instant(text);
      const [day, time] = [localDateOf(zone(name), at), localTimeOf(zone(name), at)];
      return day === null || time === null ? "" : `${formatCivilDate(day)} ${time / HOUR}`;
    };
    expect(clock("Europe/Zurich", "2026-03-29T00:59:59Z")).toMatch(/^2026-03-29 1\.999/);
    expect(clock("Europe/Zurich", "2026-03-29T01:00:00Z")).toBe("2026-03-29 3");
    expect(clock("Europe/Zurich", "2026-10-25T00:30:00Z")).toBe("2026-10-25 2.5");
    expect(clock("Europe/Zurich", "2026-10-25T01:30:00Z")).toBe("2026-10-25 2.5");
    expect(clock("Australia/Lord_Howe", "2026-04-04T15:00:00Z")).toBe("2026-04-05 1.5");
    expect(clock("Pacific/Apia", "2011-12-30T09:59:00Z")).toMatch(/^2011-12-29 23\.98/);
    expect(clock("Pacific/Apia", "2011-12-30T10:00:00Z")).toBe("2011-12-31 0");
    expect(localTimeOf(zone("UTC"), instant("2026-01-01T00:00:00.000000001Z"))).toBe(1);
  });

  test("local times: none in a gap, two where they repeat", () => {
    const found = (name: string, day: string, hours: number): string[] =>
      (localToInstants(zone(name), date(day), hours * HOUR) ?? []).map(formatInstant);
    expect(found("Europe/Zurich", "2026-03-29", 2.5)).toEqual([]);
    expect(found("Europe/Zurich", "2026-03-29", 3)).toEqual(["2026-03-29T01:00:00Z"]);
    expect(found("Europe/Zurich", "2026-10-25", 2)).toEqual(["2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z"]);
    expect(found("Europe/Zurich", "2026-10-25", 3)).toEqual(["2026-10-25T02:00:00Z"]);
    expect(found("Australia/Lord_Howe", "2026-04-05", 1.75)).toEqual([
      "2026-04-04T14:45:00Z",
      "2026-04-04T15:15:00Z",
    ]);
    expect(found("Australia/Lord_Howe", "2026-10-04", 2.25)).toEqual([]);
    expect(found("Pacific/Apia", "2011-12-30", 12)).toEqual([]);
    expect(found("America/Santiago", "2026-09-06", 0)).toEqual([]);
    expect(found("America/St_Johns", "2010-11-07", 0)).toEqual([
      "2010-11-07T02:30:00Z",
      "2010-11-07T03:30:00Z",
    ]);
    expect(localToInstants(zone("UTC"), date("2026-01-01"), 1)).toEqual([
      instant("2026-01-01T00:00:00.000000001Z"),
    ]);
  });

  test("an evening that comes again after midnight counts to the new day", () => {
    const johns = zone("America/St_Johns");
    const again = instant("2010-11-07T02:31:00Z");
    expect(localDateOf(johns, again)).toEqual(date("2010-11-06"));
    expect(civilDayAt(johns, again)).toEqual(date("2010-11-07"));
    expect(civilDayAt(johns, instant("2010-11-07T02:29:59.999999999Z"))).toEqual(date("2010-11-06"));
  });

  test("outside the table there is no answer", () => {
    const zurich = zone("Europe/Zurich");
    expect(offsetAt(zurich, zurich.from - 1)).toBeNull();
    expect(offsetAt(zurich, zurich.from)).toBe(3_600);
    expect(offsetAt(zurich, zurich.to - 1)).toBe(3_600);
    expect(offsetAt(zurich, zurich.to)).toBeNull();
    expect(localDateOf(zurich, instant("1999-12-31T23:59:59.999999999Z"))).toBeNull();
    expect(localDateOf(zurich, instant("2000-01-01T00:00:00Z"))).toEqual(date("2000-01-01"));
    expect(localTimeOf(zurich, instant("2100-01-01T00:00:00Z"))).toBeNull();
    // 2000 begins in Zurich at 23:00Z, an hour before the table.
    expect(begins("Europe/Zurich", "2000-01-01")).toBeNull();
    expect(begins("Europe/Zurich", "2000-01-02")).toBe("2000-01-01T23:00:00Z");
    expect(begins("Europe/Zurich", "2100-01-01")).toBe("2099-12-31T23:00:00Z");
    expect(begins("Europe/Zurich", "2100-01-02")).toBeNull();
    expect(begins("America/New_York", "2100-01-01")).toBeNull();
    expect(localToInstants(zurich, date("1999-12-31"), 0)).toBeNull();
    expect(localToInstants(zurich, date("2100-01-01"), HOUR)).toBeNull();
    expect(civilDayAt(zurich, instant("2100-01-01T00:00:00Z"))).toBeNull();
    expect(hourAt(zurich, instant("1990-01-01T00:00:00Z"))).toBeNull();
    expect(hoursOfDay(zurich, date("2100-01-01"))).toBeNull();
  });
});

describe("against plain search, minute by minute", () => {
  const near = fc.constantFrom(...ZONES).chain(name => {
    const { transitions } = zone(name);
    const changes = transitions.map(([second]) => Math.floor(second / 86_400));
    const anyDay = fc.integer({ min: epochDay(date("2000-01-03")), max: epochDay(date("2099-12-30")) });
    const day = changes.length === 0 ? anyDay : fc.oneof(anyDay, fc.constantFrom(...changes));
    return fc.record({ name: fc.constant(name), day, shift: fc.integer({ min: -1, max: 1 }) });
  });

  /** The local minute that clocks show at each UTC minute around the day. */
  function clocks(table: ZoneTable, day: number): (readonly [utc: number, local: number])[] {
    const rows: (readonly [number, number])[] = [];
    for (let minute = (day - 1) * 1_440; minute < (day + 2) * 1_440; minute += 1) {
      const offset = offsetAt(table, minute * 60);
      if (offset !== null) rows.push([minute, minute + offset / 60]);
    }
    return rows;
  }

  test("the day begins at the first minute of that date or a later one; its hours fill it", () => {
    fc.assert(
      fc.property(near, ({ name, day, shift }) => {
        const table = zone(name);
        const first = clocks(table, day + shift).find(([, local]) => local >= (day + shift) * 1_440);
        const start = startOfDay(table, fromEpochDay(day + shift));
        expect(start).toBe(BigInt(first?.[0] ?? 0) * 60_000_000_000n);
        const end = startOfDay(table, fromEpochDay(day + shift + 1));
        const hours = hoursOfDay(table, fromEpochDay(day + shift));
        if (start === null || end === null || hours === null) return;
        let at = start;
        for (const [index, hour] of hours.entries()) {
          expect([hour.from, hour.hour]).toEqual([at, index]);
          expect(hourAt(table, hour.from)).toEqual(hour);
          expect(hourAt(table, hour.to - 1n)).toEqual(hour);
          at = hour.to;
        }
        expect(at).toBe(end);
      }),
      { seed: 20_271, numRuns: 400 },
    );
  });

  test("a local time has the instants that a search finds", () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 1_439 }), ({ name, day }, minute) => {
        const table = zone(name);
        const wanted = clocks(table, day).filter(([, local]) => local === day * 1_440 + minute);
        expect(localToInstants(table, fromEpochDay(day), minute * 60_000_000_000)).toEqual(
          wanted.map(([utc]) => BigInt(utc) * 60_000_000_000n),
        );
      }),
      { seed: 20_272, numRuns: 400 },
    );
  });

  test("days follow each other: the instant before a day's start belongs to an earlier one", () => {
    fc.assert(
      fc.property(near, ({ name, day, shift }) => {
        const table = zone(name);
        const own = fromEpochDay(day + shift);
        const start = startOfDay(table, own);
        const end = startOfDay(table, addDays(own, 1));
        if (start === null || end === null) return;
        expect(start <= end).toBe(true);
        if (start < end) expect(civilDayAt(table, start)).toEqual(own);
        if (start < end) expect(civilDayAt(table, end - 1n)).toEqual(own);
        const before = civilDayAt(table, start - 1n);
        expect(before === null || compareDates(before, own) < 0).toBe(true);
      }),
      { seed: 20_273, numRuns: 1_000 },
    );
  });
});

describe("hours", () => {
  test.each([
    ["Europe/Zurich", "2026-03-29", 23],
    ["Europe/Zurich", "2026-10-25", 25],
    ["Europe/Zurich", "2026-07-01", 24],
    ["Australia/Lord_Howe", "2026-04-05", 25],
    ["Australia/Lord_Howe", "2026-10-04", 24],
    ["Pacific/Apia", "2011-12-30", 0],
    ["America/Santiago", "2026-09-06", 23],
    ["America/St_Johns", "2010-11-07", 25],
  ])("%s %s has %i", (name, day, count) => {
    expect(hoursOfDay(zone(name), date(day))).toHaveLength(count);
  });

  test("the hour that comes twice is two hours", () => {
    const zurich = zone("Europe/Zurich");
    expect(hourAt(zurich, instant("2026-10-25T00:30:00Z"))?.hour).toBe(2);
    expect(hourAt(zurich, instant("2026-10-25T01:30:00Z"))?.hour).toBe(3);
    expect(hourAt(zurich, instant("2026-10-25T22:59:59.999999999Z"))?.hour).toBe(24);
  });

  test("the last hour of a day of 24 and a half is half an hour", () => {
    const last = hoursOfDay(zone("Australia/Lord_Howe"), date("2026-04-05"))?.at(-1);
    expect(last).toEqual({
      date: date("2026-04-05"),
      hour: 24,
      from: instant("2026-04-05T13:00:00Z"),
      to: instant("2026-04-05T13:30:00Z"),
    });
  });
});

test("clocks agree with the host's own data, in years and zones that no release has changed since", () => {
  const formats = new Map(
    ZONES.filter(name => name !== "Asia/Gaza").map(name => [
      name,
      new Intl.DateTimeFormat("en-US", {
        timeZone: name,
        calendar: "gregory",
        numberingSystem: "latn",
        hourCycle: "h23",
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      }),
    ]),
  );
  const second = fc.integer({ min: Date.UTC(2008, 0, 1) / 1_000, max: Date.UTC(2022, 0, 1) / 1_000 });
  fc.assert(
    fc.property(fc.constantFrom(...formats.keys()), second, (name, at) => {
      const parts = new Map(
        formats
          .get(name)
          ?.formatToParts(at * 1_000)
          .map(part => [part.type, part.value]),
      );
      const day = localDateOf(zone(name), BigInt(at) * 1_000_000_000n);
      const time = localTimeOf(zone(name), BigInt(at) * 1_000_000_000n);
      const wanted = `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
      expect(day === null ? null : formatCivilDate(day)).toBe(wanted);
      const [hour, minute, seconds] = ["hour", "minute", "second"].map(part =>
        Number.parseInt(parts.get(part as Intl.DateTimeFormatPartTypes) ?? "", 10),
      );
      expect(time).toBe(((hour ?? 0) * 3_600 + (minute ?? 0) * 60 + (seconds ?? 0)) * 1_000_000_000);
    }),
    { seed: 20_274, numRuns: 5_000 },
  );
});
