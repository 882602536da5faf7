/** Terms that are written once more bill nobody otherwise. */
import { expect, test } from "vitest";
import { rate } from "../../index.ts";
import { areInOrder, inEach, nameOf, ratableWorlds } from "./kit.ts";
import { restated, terms } from "./restated.ts";

const WORLDS = ratableWorlds(2_000, 90);

test("the same terms again as version 2 change no amount", () => {
  let compared = 0;
  const wrong = inEach(WORLDS, ({ world, accounts, events, through, bills }) => {
    const second = bills.filter(({ number }) => number > 0)[1];
    const plan = second === undefined ? null : restated(world, second.period.from);
    if (plan === null || !areInOrder(plan, accounts)) return [];
    compared += 1;
    const again = rate(plan, { accounts, events, through }).bills;
    return bills.flatMap((bill, index) => {
      const other = again[index];
      return other !== undefined && terms(other) === terms(bill) ? [] : [`${nameOf(bill)} differs`];
    });
  });
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(40);
});
