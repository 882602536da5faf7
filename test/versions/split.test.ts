/** A version that takes effect inside a billing period, and one that changes nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Account, rate } from "../../index.ts";
import { failing, first, later, planOf, TERMS } from "./kit.ts";

const body = (fee: string, low: string, high: string): string => `unit call plural calls
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
charge base "Base" prorated by day CHF ${fee} each month
charge whole "Whole" not prorated CHF ${fee} each month
charge ahead "Ahead" in advance prorated by day CHF ${fee} each month
charge used "Used" for used
  graduated
    up to 10 calls CHF ${low} per call
    above CHF ${high} per call
`;

test("splits prorated fees by days, leaves others to their first day, and goes on with the tiers", () => {
  const second = later(
    `${TERMS}${body("95.00", "2.00", "1.00")}
example "July"
  bill for 2026-06
  # In advance for July; what begins on 15 July is not known yet.
  expect charge ahead CHF 90.00
  bill for 2026-07
  record call at 2026-07-10T10:00:00Z with size 8 calls
  record call at 2026-07-20T10:00:00Z with size 8 calls
  expect charge base CHF 92.75
  expect charge whole CHF 90.00
  # August, and 90 x 14/31 = 40.65 with 95 x 17/31 = 52.10 less the 90.00 billed for July.
  expect charge ahead CHF 97.75
  # 8 calls at 1.00; then of 16 calls 10 x 2.00 + 6 x 1.00 = 26.00, less 16.00 for the first 8.
  expect charge used CHF 18.00
`,
    "version 2 replaces 1",
    "2026-07-15",
  );
  expect(failing({ "a.tarif": first(body("90.00", "1.00", "0.50")), "b.tarif": second }, "b.tarif")).toEqual(
    [],
  );
});

test("a version known only after its advance was billed corrects it: 92.75 less 90.00, beside 95.00", () => {
  const account: Account = { id: "a", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
  const files = { "a.tarif": first(body("90.00", "1.00", "0.50")) };
  const before = planOf(files, "a.tarif");
  const change = later(`${TERMS}${body("95.00", "2.00", "1.00")}`, "version 2 replaces 1", "2026-07-15");
  const after = planOf({ ...files, "b.tarif": change }, "b.tarif");
  const early = rate(before, { accounts: [account], events: [], through: "2026-06-30" });
  const { bills } = rate(after, {
    accounts: [account],
    events: [],
    through: "2026-07-31",
    carried: early.carried,
  });
  const ahead = bills.flatMap(bill => bill.lines.filter(line => line.charge === "ahead"));
  const sum = ahead.reduce((cents, line) => cents + Math.round(Number(line.amount) * 100), 0);
  expect([bills.map(bill => bill.number), sum]).toEqual([[7], 9775]);
});

test("an amendment that says nothing moves no amount, whatever day it takes effect on", () => {
  const account: Account = {
    id: "a",
    start: "2026-01-10",
    end: "2026-09-20",
    endKnown: null,
    parameters: {},
  };
  const files = { "a.tarif": first(body("90.00", "1.00", "0.50")) };
  const one = planOf(files, "a.tarif");
  const month = fc.integer({ min: 1, max: 9 });
  const day = fc.integer({ min: 1, max: 28 });
  const date = fc.tuple(month, day).map(([m, d]) => `2026-0${m}-${String(d).padStart(2, "0")}`);
  const size = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(date, fc.array(fc.tuple(date, size), { maxLength: 8 }), (from, drawn) => {
      fc.pre(from > "2026-01-01");
      const two = planOf({ ...files, "b.tarif": later("", "version 2 amends 1", from) }, "b.tarif");
      const events = drawn.map(([time, value], index) =>
        JSON.stringify({
          specversion: "1.0",
          source: "s",
          id: String(index),
          type: "call",
          subject: "a",
          time: `${time}T12:00:00Z`,
          data: { size: value },
        }),
      );
      const totals = (plan: typeof one): readonly string[] =>
        rate(plan, { accounts: [account], events, through: "2026-12-31" }).bills.map(
          bill =>
            `${bill.number} ${bill.total} ${bill.lines.map(line => `${line.charge} ${line.amount}`).join(" ")}`,
        );
      expect(totals(two)).toEqual(totals(one));
    }),
    { seed: 20_261_128, numRuns: 60 },
  );
});
