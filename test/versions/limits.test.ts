/** Minimums and maximums that a version ends inside their period, and the spend of the days that it leaves them. */
import { expect, test } from "vitest";
import { failing, first, later } from "./kit.ts";

/** What fails of the examples, where version 2 takes effect on a day of 2026. */
function amended(
  body: string,
  change: string,
  from: string,
  examples: string,
  billed = "month",
): readonly string[] {
  const files = {
    "a.tarif": first(body).replace("billed each month", `billed each ${billed}`),
    "b.tarif": later(`${change}\n${examples}`, "version 2 amends 1", from),
  };
  return failing(files, "b.tarif");
}

test("a fee is split where a version ends a minimum of it", () => {
  const body = `charge base "Base" prorated by day CHF 31.00 each month
minimum least "Least" on base not prorated CHF 20.00 each month
`;
  const examples = `example "July"
  bill for 2026-07
  # To 10 July: a fee of 10.00, so 10.00 are missing.
  expect charge base CHF 31.00
  expect total CHF 41.00`;
  expect(amended(body, "remove minimum least", "2026-07-11", examples)).toEqual([]);
});

test("a fee that is not prorated is under the maximum of its first day", () => {
  const body = `charge base "Base" not prorated CHF 90.00 each month
maximum most "Most" on base prorated by day CHF 31.00 each month
`;
  const examples = `example "July"
  bill for 2026-07
  # 31.00 x 15/31 is the most for all of July's fee: 75.00 are cut.
  expect total CHF 15.00
  bill for 2026-08
  expect total CHF 90.00`;
  expect(amended(body, "remove maximum most", "2026-07-16", examples)).toEqual([]);
});

test("of an advance, the days after the minimum's end do not count", () => {
  const body = `charge base "Base" in advance prorated by day
  from start        CHF 92.00 each quarter
  from 2026-08-01   CHF 184.00 each quarter
minimum least "Least" on base not prorated CHF 600.00 each contract year
`;
  const examples = `example "The third quarter"
  bill for 2026-04-01 to 2026-06-30
  # 31 of 92 days at 92.00, 61 at 184.00
  expect charge base CHF 153.00
  bill for 2026-07-01 to 2026-09-30
  # 90 of 90 days, 91 of 91 and 31 of 92 at 92.00: 215.00 in the minimum's time, 385.00 are missing
  # With October to December in advance
  expect charge base CHF 184.00
  expect total CHF 569.00`;
  expect(amended(body, "remove minimum least", "2026-08-01", examples, "quarter")).toEqual([]);
});

test("what was spent on a charge that a version removes counts in the minimum", () => {
  const body = `charge base "Base" not prorated CHF 30.00 each month
charge old "Old" prorated by day CHF 31.00 each month
minimum least "Least" on everything not prorated CHF 100.00 each month
`;
  const examples = `example "July"
  bill for 2026-07
  # 100.00 - 30.00 - 10.00 of the first ten days
  expect minimum least CHF 60.00
  expect total CHF 100.00`;
  expect(amended(body, "remove charge old", "2026-07-11", examples)).toEqual([]);
});

test("a minimum ends with its version, also where price changes wait", () => {
  const body = `charge base "Base" prorated by day CHF 31.00 each month
minimum least "Least" on base not prorated CHF 20.00 each month
policy price changes wait for the next period
`;
  const examples = `example "July"
  bill for 2026-07
  # As above: 20.00 - 10.00 for ten days of the fee, which itself is the same
  expect charge base CHF 31.00
  expect total CHF 41.00`;
  expect(amended(body, "remove minimum least", "2026-07-11", examples)).toEqual([]);
});
