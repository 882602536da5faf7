/**
 * One-line faults in metering, pricing and billing, each planted alone: the contracts calculated by hand and the oracle
 * must find every one. Planting takes minutes, so it belongs to the deep tests; that each can still be planted is always
 * tested.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../kit/shared.ts";
import { FAULTS } from "./faults.ts";
import { plantAll } from "./run.ts";

test("there are sixty, in all of metering, pricing and billing", () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(FAULTS.map(fault => fault.name)).size).toBe(FAULTS.length);
  const rooms = new Set(FAULTS.map(({ file }) => file.split("/").slice(0, 2).join("/")));
  expect([...rooms].sort()).toEqual(
    expect.arrayContaining(["runtime/billing", "runtime/metering", "runtime/pricing"]),
  );
});

test.each(FAULTS)("$name: stands in one place of $file", ({ file, from, to }) => {
  expect(readFileSync(join(ROOT, file), "utf8").split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});

describe.runIf(process.env.TARIF_DEEP === "1")("planted", () => {
  test("every fault is caught", { timeout: 3_600_000 }, () => {
    const missed = plantAll(FAULTS, () => {}).filter(one => one.by === null);
    expect(missed.map(({ fault }) => `${fault.file}: ${fault.name}`)).toEqual([]);
  });
});
