/** Rates, caps and grants that become known late: what is paid in the end, and runs of a month each. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Account, type AccountValue, type Bill, canonicalJson, rate } from "../../index.ts";
import { addDays, formatCivilDate } from "../../runtime/time/civil.ts";
import { compileText, contractText } from "../kit/plan.ts";
import { ACME, callOn, callText } from "./drawn.ts";
import { total } from "./kit.ts";
import { monthlyRuns } from "./monthly.ts";

const { plan } = compileText(
  contractText(`
parameter off is 10% between 0% and 50%
parameter top is CHF 30.00 between CHF 0.00 and CHF 90.00
parameter vat is 8% between 0% and 50%
parameter gift is CHF 12.00 between CHF 0.00 and CHF 90.00
parameter places is 5 seats between 1 seat and 50 seats

charge used "Used" for used CHF 1.00 per token
charge ahead "Ahead" in advance prorated by day CHF 90.00 each quarter
charge places "Places" for places prorated by day CHF 7.00 per seat each month
charge setup "Setup" CHF 40.00 once at start
charge yearly "Settled" for turnover settled each quarter 3%

discount off "Off" on used, ahead, places at most the top each quarter the off off
credit gift "Gift" pays used, ahead before tax expires after 2 months the gift granted each month
tax vat "VAT" on everything the vat
`),
);

const VALUES: Readonly<Record<string, readonly string[]>> = {
  off: ["0", "20", "50"],
  top: ["0", "10", "90"],
  vat: ["0", "8", "12"],
  gift: ["0", "5", "60"],
  places: ["1", "8"],
};

const START = { year: 2026, month: 1, day: 1 };

function dayText(day: number): string {
  return formatCivilDate(addDays(START, day));
}

type Named = readonly [string, AccountValue];

/** A value from a day on, and how many days later it is known. */
function knownLate(names: readonly string[], delays: readonly number[]): fc.Arbitrary<Named> {
  return fc
    .record({
      name: fc.constantFrom(...names),
      pick: fc.nat(2),
      day: fc.integer({ min: 0, max: 150 }),
      delay: fc.constantFrom(...delays),
    })
    .map(({ name, pick, day, delay }) => {
      const values = VALUES[name] ?? [];
      const value = values[pick % values.length] ?? "";
      return [name, { from: dayText(day), value, known: delay === 0 ? null : dayText(day + delay) }];
    });
}

const world = fc.record({
  // Of which at least one has bills made again.
  values: fc
    .tuple(
      knownLate(["off", "top", "vat", "gift"], [35, 70]),
      fc.array(knownLate(Object.keys(VALUES), [0, 10, 35, 70]), { maxLength: 3 }),
    )
    .map(([first, others]) => [first, ...others.filter(([name]) => name !== first[0])]),
  calls: fc.array(callOn(200), { maxLength: 12 }),
});

const THROUGH = "2026-09-30";
const DEEP = process.env.TARIF_DEEP === "1";
const RUNS = DEEP ? 100 : 8;
const TIMEOUT = DEEP ? 3_600_000 : 600_000;

describe("values that become known late", () => {
  test("in the end it is paid what had been, had they been known in time", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(world, ({ values, calls }) => {
        const events = calls.map((call, id) => callText(call, id));
        const [told, prompt] = [
          values,
          values.map(([name, one]) => [name, { ...one, known: null }] as const),
        ].map(of => paid(rate(plan, { accounts: [accountWith(of)], events, through: THROUGH }).bills));
        expect(told).toEqual(prompt);
      }),
      { numRuns: RUNS },
    );
  });

  test("a run for each month equals one run", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(world, fc.boolean(), ({ values, calls }, again) => {
        const events = calls.map((call, id) => callText(call, id));
        const accounts = [accountWith(values)];
        const whole = rate(plan, { accounts, events, through: THROUGH }).bills.map(canonicalJson);
        expect(monthlyRuns(plan, accounts, events, THROUGH, again).bills.map(canonicalJson)).toEqual(whole);
      }),
      { numRuns: RUNS },
    );
  });
});

function accountWith(values: readonly Named[]): Account {
  return { ...ACME, parameters: Object.fromEntries(values.map(([name, one]) => [name, [one]])) };
}

/** All that was billed, before totals are rounded. */
function paid(bills: readonly Bill[]): string {
  const amounts = bills.flatMap(({ lines, adjustments, taxes }) =>
    [...lines, ...adjustments, ...taxes].map(({ amount }) => amount),
  );
  return total(amounts).toString();
}
