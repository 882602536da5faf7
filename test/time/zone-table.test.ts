import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import moment from "moment-timezone";
import { describe, expect, test } from "vitest";
import { IANA_VERSION, zoneNames, zoneTable } from "../../compiler/zone/zone-table.ts";
import type { ZoneTable } from "../../runtime/time/zone.ts";
import { generateZones } from "../../scripts/generate-zones.ts";

const SOURCE = new URL("../../node_modules/moment-timezone/data/packed/latest.json", import.meta.url);
const GENERATED = new URL("../../compiler/zone/zones.generated.ts", import.meta.url);
const FROM = Date.UTC(2000, 0, 1);
const TO = Date.UTC(2100, 0, 1);

function table(name: string): ZoneTable {
  const found = zoneTable(name);
  if (found === null) throw new Error(`no zone ${name}`);
  return found;
}

test("the generated file is what the script writes", () => {
  expect(generateZones(readFileSync(SOURCE, "utf8"))).toBe(readFileSync(GENERATED, "utf8"));
});

test("it is small enough for a browser", () => {
  expect(gzipSync(readFileSync(GENERATED)).length).toBeLessThan(14 * 1_024);
});

describe("names", () => {
  test("the release and its names", () => {
    expect(IANA_VERSION).toBe("2026f");
    expect(zoneNames()).toEqual(moment.tz.names());
    expect([...zoneNames()].sort()).toEqual(zoneNames());
    for (const name of [
      "Europe/Zurich",
      "UTC",
      "Etc/GMT-14",
      "America/Argentina/Buenos_Aires",
      "EST5EDT",
      "GB",
    ]) {
      expect(zoneNames()).toContain(name);
    }
  });

  test("links have the data of their zone under their own name", () => {
    expect(table("Asia/Calcutta").name).toBe("Asia/Calcutta");
    expect(table("Asia/Calcutta").initial).toBe(19_800);
    expect(table("US/Eastern").transitions).toEqual(table("America/New_York").transitions);
    expect(table("Europe/Vaduz").transitions).toEqual(table("Europe/Zurich").transitions);
  });

  test.each([
    "europe/zurich",
    "Europe/Zürich",
    "Zurich",
    "",
    "Europe/",
    "Europe",
    " UTC",
    "__proto__",
    "constructor",
  ])("%j is none", name => {
    expect(zoneTable(name)).toBeNull();
  });
});

describe("tables", () => {
  test("a table is plain JSON with the release and the hundred years it speaks for", () => {
    const zurich = table("Europe/Zurich");
    expect(JSON.parse(JSON.stringify(zurich))).toEqual(zurich);
    expect(zurich).toMatchObject({
      name: "Europe/Zurich",
      iana: "2026f",
      from: FROM / 1_000,
      to: TO / 1_000,
      initial: 3_600,
    });
    expect(zurich.transitions).toHaveLength(200);
    expect(zurich.transitions[0]).toEqual([Date.UTC(2000, 2, 26, 1) / 1_000, 7_200]);
    // The last Sunday of October 2099 is the 25th.
    expect(zurich.transitions.at(-1)).toEqual([Date.UTC(2099, 9, 25, 1) / 1_000, 3_600]);
    expect(table("Asia/Kolkata").transitions).toEqual([]);
  });

  test("British Columbia stops changing its clocks in 2026", () => {
    expect(table("America/Vancouver").transitions.at(-1)).toEqual([
      Date.UTC(2026, 2, 8, 10) / 1_000,
      -25_200,
    ]);
  });

  test("Samoa's day that never was", () => {
    expect(table("Pacific/Apia").transitions).toContainEqual([
      Date.UTC(2011, 11, 30, 10) / 1_000,
      14 * 3_600,
    ]);
  });

  test("every transition of every name is moment's own, in order, and changes the offset", () => {
    for (const name of zoneNames()) {
      const { initial, transitions } = table(name);
      const zone = moment.tz.zone(name);
      if (zone === null) throw new Error(`moment has no ${name}`);
      const wanted: [number, number][] = [];
      let offset = 0 - zone.utcOffset(FROM) * 60;
      expect(initial, name).toBe(offset);
      for (const [index, until] of zone.untils.entries()) {
        if (until <= FROM || until >= TO) continue;
        const next = 0 - (zone.offsets[index + 1] ?? Number.NaN) * 60;
        if (next !== offset) wanted.push([Math.round(until / 1_000), next]);
        offset = next;
      }
      expect(transitions, name).toEqual(wanted);
    }
  });
});

describe("the generator refuses", () => {
  const packed = (zone: string): string => JSON.stringify({ version: "2026f", zones: [zone], links: [] });

  test("data that end in a year in which clocks still change", () => {
    const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX";
    const base60 = (value: number): string =>
      value < 60 ? digits.charAt(value) : base60(Math.floor(value / 60)) + digits.charAt(value % 60);
    const changing = (halfYears: number): string => {
      // The first change is 1999-12-01T00:00Z, 10,926 days after the epoch; then one every 182 days.
      const untils = Array.from({ length: halfYears }, (_, index) =>
        base60(1_440 * (index === 0 ? 10_926 : 182)),
      );
      const indices = Array.from({ length: halfYears + 1 }, (_, index) => index % 2).join("");
      return packed(`Test/Zone|A B|0 -10|${indices}|${untils.join(" ")}|1`);
    };
    expect(() => generateZones(changing(60))).toThrow("Test/Zone: the data end in 2029");
    expect(() => generateZones(changing(50))).not.toThrow();
    expect(() => generateZones(changing(210))).not.toThrow();
  });

  test("offsets of odd seconds", () => {
    expect(() => generateZones(packed("Test/Zone|A|0.u|0||1"))).toThrow(/no whole offset/);
  });
});
