/** Fees and allowances through versions that change them inside a period. */
import { expect, test } from "vitest";
import { failing, first, later, TERMS } from "./kit.ts";

test("a fee that is no longer prorated goes by the price with which its period began", () => {
  const files = {
    "a.tarif": first('charge base "Base" prorated by day CHF 31.00 each month\n'),
    "b.tarif": later(
      `${TERMS}charge base "Base" not prorated CHF 400.00 each month
example "July and August"
  bill for 2026-07
  # 31.00 x 14/31 up to 14 July; nothing more is due for a period that has begun
  expect charge base CHF 14.00
  bill for 2026-08
  expect charge base CHF 400.00
`,
      "version 2 replaces 1",
      "2026-07-15",
    ),
  };
  expect(failing(files, "b.tarif")).toEqual([]);
});

test("also where it was billed in advance until then", () => {
  const files = {
    "a.tarif": first('charge base "Base" in advance prorated by day CHF 31.00 each month\n'),
    "b.tarif": later(
      `${TERMS}charge base "Base" not prorated CHF 400.00 each month
example "July and August"
  bill for 2026-07
  # July was billed with June; the 17 days from 15 July on are given back
  expect charge base CHF -17.00
  bill for 2026-08
  expect charge base CHF 400.00
`,
      "version 2 replaces 1",
      "2026-07-15",
    ),
  };
  expect(failing(files, "b.tarif")).toEqual([]);
});

test("a shared allowance that a version sets anew splits its period", () => {
  const files = {
    "a.tarif": first(`unit call plural calls
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
parameter free is 70 calls
charge used "Used" for used CHF 2.00 per call
allowance some "Some" for used the free each month
`),
    "b.tarif": later(
      `set free to 100 calls
example "July"
  bill for 2026-07
  record call at 2026-07-20T12:00:00Z with size 400 calls
  # P_new(400) - P_new(0) with 100 free in both: 300 x 2.00
  expect charge used CHF 600.00
`,
      "version 2 amends 1",
      "2026-07-15",
    ),
  };
  expect(failing(files, "b.tarif")).toEqual([]);
});

test("a fee beside a metered price that a version ends inside its period", () => {
  const body = (proration: string): string => `unit call plural calls
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
charge used "Used" for used ${proration} CHF 31.00 each month plus CHF 1.00 per call
`;
  const ended = (expected: string): string => `${TERMS}example "July"
  bill for 2026-07
  ${expected}
`;
  const after = (proration: string, expected: string): readonly string[] =>
    failing(
      {
        "a.tarif": first(body(proration)),
        "b.tarif": later(
          `remove charge used\n${ended(expected).slice(TERMS.length)}`,
          "version 2 amends 1",
          "2026-07-15",
        ),
      },
      "b.tarif",
    );
  // Not prorated it is due for the period that has begun; by the day 14 of 31.
  expect(after("not prorated", "expect total CHF 31.00")).toEqual([]);
  expect(after("prorated by day", "expect total CHF 14.00")).toEqual([]);
});
