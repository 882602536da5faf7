/** Runs of a billing period each, on generated worlds, make the bills of one run over everything. */
import { expect, test } from "vitest";
import { canonicalJson, rate } from "../../index.ts";
import { inEach, nameOf, ratableWorlds } from "./kit.ts";
import { monthlyRuns } from "./monthly.ts";

const WORLDS = ratableWorlds(4_000, 80);

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
