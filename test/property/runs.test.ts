/** One bill after the other: runs of a month each, and terms that are written once more. */
import { expect, test } from "vitest";
import { canonicalJson, rate } from "../../index.ts";
import { areInOrder, inEach, nameOf, ratableWorlds } from "./kit.ts";
import { monthlyRuns } from "./monthly.ts";
import { restated, terms } from "./restated.ts";

const WORLDS = ratableWorlds(4_000, 80);

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

test.each([
  ["each event sent once", false],
  ["everything sent each time", true],
])("a run for each period equals one run, %s", (_, again) => {
  const wrong = inEach(WORLDS, ({ plan, accounts, events, through }) => {
    const [account] = accounts;
    if (account === undefined) return [];
    const own = events.filter(text => JSON.parse(text).subject === account.id);
    const whole = rate(plan, { accounts: [account], events: own, through });
    const runs = monthlyRuns(plan, account, own, through, again);
    const differing = whole.bills.filter(
      (bill, index) => canonicalJson(bill) !== canonicalJson(runs.bills[index] ?? null),
    );
    return differing.slice(0, 1).map(bill => `${nameOf(bill)} differs`);
  });
  expect(wrong).toEqual([]);
});
