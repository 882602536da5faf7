/** Discounts through versions: what is said again changes nothing, what changes goes by the days of the lines. */
import { expect, test } from "vitest";
import { failing, first, later, TERMS } from "./kit.ts";

/** What fails of the examples, where version 2 takes effect on a day of July 2026. */
function july(body: string, change: string, examples: string, from = "2026-07-15"): readonly string[] {
  const files = {
    "a.tarif": first(body),
    "b.tarif": later(`${change}\n${examples}`, "version 2 amends 1", from),
  };
  return failing(files, "b.tarif");
}

/** The same with all terms restated in another body. */
function restated(body: string, again: string, examples: string, from = "2026-07-15"): readonly string[] {
  const second = later(`${TERMS}${again}\n${examples}`, "version 2 replaces 1", from);
  return failing({ "a.tarif": first(body), "b.tarif": second }, "b.tarif");
}

const BASE = 'charge base "Base" not prorated CHF 50.00 each month\n';

const USED = `unit call plural calls
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
charge used "Used" for used CHF 1.00 per call
`;

test("a spend that picks a row is counted once, however many versions have the discount", () => {
  const body = `${BASE}discount rows "Rows" on base volume each month by the spend of base
    below CHF 60.00   10% off
    at or above       20% off
`;
  // The spend is 50.00: 10% of it.
  const example = `example "July" bill for 2026-07 expect discount rows CHF 5.00 expect total CHF 45.00`;
  expect(restated(body, body, example)).toEqual([]);
});

test("a percentage is one discount of the bill, also of lines of two versions", () => {
  const body = `charge ahead "Ahead" in advance not prorated CHF 0.50 each month
charge behind "Behind" not prorated CHF 0.50 each month
discount part "Part" on everything 1% off
`;
  // July's fee of version 1 and August's of version 2 are 1.00: 0.01, and not 0.005 rounded up twice.
  const example = `example "July" bill for 2026-07 expect discount part CHF 0.01 expect total CHF 0.99`;
  expect(restated(body, body, example, "2026-08-01")).toEqual([]);
});

test("a cap is shared out over the lines of both versions", () => {
  const body = `charge base "Base" not prorated CHF 30.00 each month
charge setup "Setup" CHF 60.00 once on 2026-07-20
discount part "Part" on everything at most CHF 9.00 each month 50% off
`;
  // Half of 90.00 is 45.00, at most 9.00: thirds of it.
  const example = `example "July"
  bill for 2026-07
  expect discount part on base CHF 3.00
  expect discount part on setup CHF 6.00`;
  expect(restated(body, body, example)).toEqual([]);
});

test("an amount by days is for the days that a version leaves it", () => {
  const body = `charge base "Base" prorated by day CHF 100.00 each month
discount rows "Rows" on base prorated by day volume each month by the spend of base
    up to CHF 10.00    0% off
    above              CHF 31.00 off
discount plain "Plain" on base prorated by day CHF 15.50 off each month
`;
  const examples = `example "July"
  bill for 2026-07
  # In force for 16 of 31 days: 31 x 16/31 and 15.5 x 16/31.
  expect total CHF 76.00
  bill for 2026-08
  expect total CHF 100.00`;
  expect(july(body, "remove discount rows\nremove discount plain", examples, "2026-07-17")).toEqual([]);
});

test("an amount that is not prorated is that of the period's first day", () => {
  const body = `${BASE}discount plain "Plain" on base not prorated CHF 10.00 off each month\n`;
  const change = `replace discount plain "Plain" on base not prorated CHF 20.00 off each month`;
  const examples = `example "July"
  bill for 2026-07
  expect discount plain CHF 10.00
  bill for 2026-08
  expect discount plain CHF 20.00`;
  expect(july(body, change, examples)).toEqual([]);
});

test("slices go on where a version gives them other rates", () => {
  const rows = (
    rate: string,
  ): string => `discount rows "Rows" on used graduated each month by the spend of used
    up to CHF 100.00    0% off
    above              ${rate} off
`;
  const examples = `example "July"
  bill for 2026-07
  record call at 2026-07-10T10:00:00Z with size 150 calls
  record call at 2026-07-20T10:00:00Z with size 50 calls
  # 50.00 above 100.00 at 10%; then the next 50.00, all above 100.00, at 50%.
  expect discount rows CHF 30.00
  expect total CHF 170.00`;
  expect(july(`${USED}${rows("10%")}`, `replace ${rows("50%")}`, examples)).toEqual([]);
});

test("the order is that of the bill's version", () => {
  const half = 'discount half "Half" on base 50% off\n';
  const ten = 'discount ten "Ten" on base not prorated CHF 10.00 off each month\n';
  const examples = `example "June and July"
  bill for 2026-06
  # 50.00 - 25.00 - 10.00
  expect total CHF 15.00
  bill for 2026-07
  # (50.00 - 10.00) x 0.5
  expect total CHF 20.00`;
  expect(restated(`${BASE}${half}${ten}`, `${BASE}${ten}${half}`, examples, "2026-07-01")).toEqual([]);
});

test("what a version no longer has stands before what it had stood before", () => {
  const half = 'discount half "Half" on used 50% off\n';
  const ten = 'discount ten "Ten" on used not prorated CHF 10.00 off each month\n';
  const examples = `example "July"
  bill for 2026-07
  record call at 2026-07-10T10:00:00Z with size 16 calls
  record call at 2026-07-20T10:00:00Z with size 3 calls
  # Of 16.00 half; 10.00 off the 8.00 and the 3.00 that are left.
  expect discount ten CHF 10.00
  expect total CHF 1.00`;
  expect(july(`${USED}${half}${ten}`, "remove discount half", examples)).toEqual([]);
});
