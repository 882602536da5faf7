/** What holds on every bill, on worlds of the generator: contracts, accounts and events that nobody thought of. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bill, canonicalJson, rate } from "../../index.ts";
import { belowZero, beyondBounds } from "./bounds.ts";
import { bytes, inEach, nameOf, ratableWorlds, textOf } from "./kit.ts";
import { wrongSums } from "./sums.ts";

const WORLDS = ratableWorlds(2_000, 100);

test("there are a hundred worlds, of hundreds of bills with amounts on them", () => {
  expect(WORLDS).toHaveLength(100);
  const bills = WORLDS.flatMap(world => world.bills);
  expect(bills.filter(({ lines }) => lines.some(line => line.amount !== "0")).length).toBeGreaterThan(200);
});

test("any order and any doubling of the events give the same bytes", () => {
  const drawn = fc.record({
    world: fc.constantFrom(...WORLDS),
    order: fc.array(fc.nat({ max: 1_000 }), { minLength: 30, maxLength: 60 }),
    again: fc.array(fc.nat({ max: 1_000 }), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(drawn, ({ world, order, again }) => {
      const { plan, accounts, through, events, bills } = world;
      const copies = again.flatMap(number => events[number % Math.max(1, events.length)] ?? []);
      const sent = [...events, ...copies]
        .map((text, index) => ({ text, key: order[index % order.length] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ text }) => text);
      expect(bytes(rate(plan, { accounts, events: sent, through }).bills)).toBe(bytes(bills));
    }),
    { seed: 20_270_101, numRuns: 120 },
  );
});

test("lines, adjustments, taxes and rounding add up, and so do their steps and shares", () => {
  // As a reader of the file has them.
  const read = (bill: Bill): Bill => JSON.parse(canonicalJson(bill));
  const wrong = inEach(WORLDS, ({ bills }) =>
    bills.flatMap(bill => wrongSums(read(bill)).map(one => `${nameOf(bill)}: ${one}`)),
  );
  expect(wrong).toEqual([]);
});

test("credits are spent once, totals are carried once, and nothing is taken off below zero", () => {
  const wrong = inEach(WORLDS, world => {
    const settles = /settled each/.test(textOf(world.world));
    const accounts = [...new Set(world.bills.map(({ account }) => account))];
    return accounts.flatMap(id => {
      const own = world.bills.filter(({ account }) => account === id);
      return [...beyondBounds(own, settles), ...belowZero(own)];
    });
  });
  expect(wrong).toEqual([]);
});
