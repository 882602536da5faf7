/** The oracle's clocks: the host's where they agree with the pinned release, else by a table that is handed in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type ZoneTable, zoneNames, zoneTable } from "../../index.ts";
import { pinnedOffsets } from "../differential/witnesses.ts";
import { filesBelow, ROOT } from "../kit/shared.ts";
import { hostZone, hostZoneAgrees, tableZone, type Zone } from "./zones.ts";

const FROM = Date.UTC(2010, 0, 1) / 1000;
const TO = Date.UTC(2031, 0, 1) / 1000;

/** Those of the generator's worlds, of the cases and of the worked agreements. */
function zonesInUse(): readonly string[] {
  const generator = readFileSync(join(ROOT, "test/differential/generate/head.ts"), "utf8");
  const drawn = [...generator.matchAll(/"([A-Z][\w/]+)"/g)].map(([, name]) => name ?? "");
  const stated = ["test/conformance", "contracts"].flatMap(folder =>
    filesBelow(join(ROOT, folder), [".tarif", ".tarif.md"]).flatMap(({ text }) =>
      [...text.matchAll(/timezone "([^"]+)"/g)].map(([, name]) => name ?? ""),
    ),
  );
  return zoneNames().filter(name => drawn.includes(name) || stated.includes(name));
}

const zones = zonesInUse();

test("the zones of the worlds and of the cases are found", () => {
  expect(zones).toEqual(
    expect.arrayContaining(["America/Vancouver", "Europe/Zurich", "Pacific/Apia", "UTC"]),
  );
});

describe.each(zones)("%s", name => {
  const table = pinned(name);
  const seconds = momentsOf(table);

  test("is read as the pinned release has it", () => {
    const offsets = pinnedOffsets(name);
    const zone = offsets === null ? hostZone(name) : tableZone(offsets);
    expect(offsetsIn(zone, seconds)).toEqual(seconds.map(second => offsetIn(table, second)));
  });

  test("has the same days and times by its table as by the host, where both know the same", () => {
    if (!hostZoneAgrees(name, table, FROM, TO)) return;
    const [host, own] = [hostZone(name), tableZone(table)];
    expect(offsetsIn(own, seconds)).toEqual(offsetsIn(host, seconds));
    const days = seconds.flatMap(second => {
      const day = host.local(BigInt(second) * 1_000_000_000n).toPlainDate();
      return [day, day.add({ days: 1 })];
    });
    expect(days.map(own.startOf)).toEqual(days.map(host.startOf));
    // Each quarter of an hour of these days: gaps, and times that come twice.
    const times = days.flatMap(day =>
      Array.from({ length: 96 }, (_, quarter) => day.toPlainDateTime().add({ minutes: 15 * quarter })),
    );
    expect(times.map(own.moment)).toEqual(times.map(host.moment));
  });
});

test("a host that knows another rule is found out, and its zone is read by the table", () => {
  const table = pinned("Europe/Zurich");
  const transitions = table.transitions.map(([second, offset], index) =>
    index === 60 ? ([second + 3600, offset] as const) : ([second, offset] as const),
  );
  expect(hostZoneAgrees("Europe/Zurich", table, FROM, TO)).toBe(true);
  expect(hostZoneAgrees("Europe/Zurich", { ...table, transitions }, FROM, TO)).toBe(false);
  const moved = transitions[60] ?? never("the 60th transition");
  const at = BigInt(moved[0] - 1) * 1_000_000_000n;
  expect(tableZone({ ...table, transitions }).local(at)).not.toEqual(hostZone("Europe/Zurich").local(at));
});

function pinned(name: string): ZoneTable {
  return zoneTable(name) ?? never(name);
}

function never(name: string): never {
  throw new Error(`no zone ${name}`);
}

/** Around each transition, and the first and the last second. */
function momentsOf({ transitions }: ZoneTable): readonly number[] {
  const inside = transitions.filter(([second]) => FROM < second && second < TO);
  return [FROM, ...inside.flatMap(([second]) => [second - 1, second]), TO - 1];
}

function offsetIn({ initial, transitions }: ZoneTable, second: number): number {
  return transitions.findLast(([from]) => from <= second)?.[1] ?? initial;
}

function offsetsIn(zone: Zone, seconds: readonly number[]): readonly number[] {
  return seconds.map(second => {
    const utc = new Temporal.ZonedDateTime(BigInt(second) * 1_000_000_000n, "UTC").toPlainDateTime();
    return utc.until(zone.local(BigInt(second) * 1_000_000_000n), { largestUnit: "seconds" }).seconds;
  });
}
