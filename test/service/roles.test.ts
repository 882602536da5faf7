import { describe, expect, test } from "vitest";
import { placesOf } from "../../grammar/machine.ts";
import { roleOf } from "../../service/names/roles.ts";

/** Rules that mean what stands around them; the places that name them are in the table. */
const BY_CALL: ReadonlySet<string> = new Set(["names.NAME1", "names.NAME2", "ref.NAME1"]);

describe("every name, unit, currency and text of the grammar has its meaning", () => {
  test.each(["NAME", "UNIT", "CUR", "TEXT"])("%s", terminal => {
    const places = placesOf(terminal);
    expect(places.length).toBeGreaterThan(2);
    const without = places.filter(
      place => !BY_CALL.has(place) && roleOf({ terminal, place, calls: null }) === null,
    );
    expect(without).toEqual([]);
  });

  test("by the place that names a list, or a name with or without its event", () => {
    const calls = ["names", "ref"].flatMap(placesOf);
    expect(calls.length).toBeGreaterThan(8);
    const without = calls.filter(place => {
      const call = { place, outer: null, depth: 1 };
      const inner = place.includes(".names") ? "names.NAME2" : "ref.NAME1";
      return roleOf({ terminal: "NAME", place: inner, calls: call }) === null;
    });
    expect(without).toEqual([]);
  });
});
