/**
 * One-line faults in metering, pricing and billing, each planted alone: the contract calculated by hand that it names
 * must object. A third of them is planted always, the others by the deep tests. A fault whose line is not found is a
 * failure: who changes such a line moves the fault with it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../kit/shared.ts";
import { FAULTS } from "./faults.ts";
import { plantAll } from "./plant.ts";

const isDeep = process.env.TARIF_DEEP === "1";
/** Every third, so some of each file that has several. */
const planted = FAULTS.filter((_, i) => isDeep || i % 3 === 0);

test("sixty are planted, in metering, pricing, bills and adjustments", () => {
  expect(planted.length).toBeGreaterThanOrEqual(60);
  expect(new Set(FAULTS.map(fault => fault.name)).size).toBe(FAULTS.length);
  const rooms = planted.map(({ file }) => file.split("/").slice(0, -1).join("/"));
  for (const room of ["runtime/metering", "runtime/pricing", "runtime/billing", "runtime/billing/adjust"])
    expect(rooms.filter(one => one === room).length, room).toBeGreaterThanOrEqual(5);
});

test.each(FAULTS)("$name: stands in one place of $file", ({ file, from, to }) => {
  expect(readFileSync(join(ROOT, file), "utf8").split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});

test("every one that is planted is caught", { timeout: isDeep ? 3_600_000 : 600_000 }, async () => {
  const missed = (await plantAll(planted, "named")).filter(one => one.by.length === 0);
  expect(missed.map(({ fault }) => `${fault.file}: ${fault.name}, not ${fault.by}`)).toEqual([]);
});
