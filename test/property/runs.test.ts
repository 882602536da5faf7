/** Runs of a billing period each, on generated worlds, make the bills of one run over everything, to the byte. */
import { expect, test } from "vitest";
import { canonicalJson, rate } from "../../index.ts";
import { inEach, nameOf, ratableWorlds } from "./kit.ts";
import { monthlyRuns, tellable } from "./monthly.ts";

const DEEP = process.env.TARIF_DEEP === "1";

const WORLDS = ratableWorlds(4_000, DEEP ? 4_000 : 90);

test.each([
  ["each event sent once", false],
  ["everything sent each time", true],
])("a run for each period equals one run, %s", (_, again) => {
  const wrong = inEach(WORLDS, ({ plan, accounts, events, through }) => {
    const sent = tellable(plan, accounts, events);
    const whole = rate(plan, { accounts, events: sent, through });
    const runs = monthlyRuns(plan, accounts, sent, through, again);
    const differing = whole.bills.filter(
      (bill, index) => canonicalJson(bill) !== canonicalJson(runs.bills[index] ?? null),
    );
    const isMore = runs.bills.length !== whole.bills.length;
    return [
      ...differing.slice(0, 1).map(bill => `${nameOf(bill)} differs`),
      ...(isMore ? [`${runs.bills.length} bills, not ${whole.bills.length}`] : []),
      ...(sorted(runs.carried) === sorted(whole.carried) ? [] : ["what is carried differs"]),
    ];
  });
  expect(wrong).toEqual([]);
});

function sorted(carried: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...carried].sort(([a], [b]) => (a < b ? -1 : 1)));
}
