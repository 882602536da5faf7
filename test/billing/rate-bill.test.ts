import { expect, test } from "vitest";
import type { Bill } from "../../runtime/billing/bill.ts";
import { billNumbers, NO_USAGE, rateBill } from "../../runtime/billing/rate-bill.ts";
import { accountOf, bills, january, planOf, ratedBills } from "../kit/plan.ts";

const PLAN = planOf(`charge base "Base"
  in advance
  prorated by day
  note "Platform and support"
  CHF 31.00 each month
charge usage "Usage"
  for used
  CHF 1.00 per token`);

test("bills are numbered from the opening bill to the period that holds the day", () => {
  const numbers = (start: string, end: string | null, through: string): readonly number[] =>
    billNumbers(PLAN, accountOf({ start, end }), through);
  expect(numbers("2026-01-01", null, "2025-12-31")).toEqual([]);
  expect(numbers("2026-01-01", null, "2026-01-01")).toEqual([0, 1]);
  expect(numbers("2026-01-01", null, "2026-01-31")).toEqual([0, 1]);
  expect(numbers("2026-01-01", null, "2026-02-01")).toEqual([0, 1, 2]);
  // The period that holds 10 January is billed, for an account that starts later in it too.
  expect(numbers("2026-01-20", null, "2026-01-10")).toEqual([0, 1]);
  expect(numbers("2026-02-01", null, "2026-01-31")).toEqual([]);
  expect(numbers("2026-01-01", "2026-02-10", "2030-01-01")).toEqual([0, 1, 2]);
});

test("the head of a bill says contract, plan, account and period", () => {
  const bill = january(PLAN);
  const { lines: _, adjustments: __, taxes: ___, meters: ____, audit: _____, ...head } = bill;
  expect(head).toEqual({
    format: "tarif-bill/1",
    contract: { name: "test", title: "Test", version: 1 },
    parties: null,
    payableWithin: null,
    plan: { hash: PLAN.hashes.plan, meaning: PLAN.hashes.meaning, edition: 1, iana: "2026f" },
    currency: { code: "CHF", decimals: 2 },
    account: "acme",
    number: 1,
    kind: "period",
    // January in Zurich is UTC+1.
    period: {
      from: "2026-01-01",
      to: "2026-01-31",
      start: "2025-12-31T23:00:00Z",
      end: "2026-01-31T23:00:00Z",
    },
    credits: [],
    subtotal: "31",
    rounding: { rule: "half up in steps of CHF 0.01", amount: "0" },
    forward: { brought: "0", carried: "0" },
    waived: "0",
    total: "31",
  });
});

test("a line names its charge, clause, version, note, rounding and exact amount", () => {
  const [line] = bills(PLAN, accountOf({ start: "2026-01-11" }), "2026-01-31");
  // 21 of 31 days of 31.00.
  expect(line?.lines[0]).toMatchObject({
    charge: "base",
    title: "Base",
    row: "",
    note: "Platform and support",
    kind: "fee",
    version: 1,
    service: { from: "2026-01-11", to: "2026-01-31" },
    quantity: null,
    unit: null,
    exact: "21",
    rounding: "half up in steps of CHF 0.01",
    amount: "21",
    clause: { path: "test.tarif" },
  });
  expect(line?.lines[0]?.steps).toMatchObject([
    { kind: "fee", price: "31", part: "21/31", days: { billed: 21, whole: 31 }, amount: "21" },
  ]);
});

test("the last bill says so and bills nothing ahead", () => {
  const made = bills(PLAN, accountOf({ end: "2026-01-31" }), "2026-12-31");
  expect(made.map((bill: Bill) => [bill.number, bill.kind, bill.total])).toEqual([
    [0, "opening", "31"],
    [1, "last", "0"],
  ]);
});

test("every bill made is remembered with its boundaries and digest", () => {
  const rated = ratedBills(PLAN, accountOf(), "2026-01-31");
  expect(rated.at(-1)?.carried.closed).toEqual([
    {
      bill: 0,
      start: "2025-12-31T23:00:00Z",
      end: "2026-01-01T23:00:00Z",
      meaning: PLAN.hashes.meaning,
      digest: "0".repeat(32),
    },
    {
      bill: 1,
      start: "2025-12-31T23:00:00Z",
      end: "2026-01-31T23:00:00Z",
      meaning: PLAN.hashes.meaning,
      digest: "0".repeat(32),
    },
  ]);
});

test("rateBill changes nothing that it is given", () => {
  const [first] = ratedBills(PLAN, accountOf(), "2026-01-01");
  const before = JSON.stringify(first?.carried);
  rateBill(PLAN, accountOf(), 1, first?.carried ?? null, NO_USAGE);
  rateBill(PLAN, accountOf(), 1, first?.carried ?? null, NO_USAGE);
  expect(JSON.stringify(first?.carried)).toBe(before);
});

test("bills out of order, of another account or beyond the term are bugs", () => {
  const [first] = ratedBills(PLAN, accountOf(), "2026-01-01");
  const carried = first?.carried ?? null;
  expect(() => rateBill(PLAN, accountOf(), 2, carried, NO_USAGE)).toThrow(/^bug: /);
  expect(() => rateBill(PLAN, accountOf(), 2, null, NO_USAGE)).toThrow(/^bug: /);
  expect(() => rateBill(PLAN, accountOf({ id: "other" }), 1, carried, NO_USAGE)).toThrow(/^bug: /);
  const ended = accountOf({ end: "2025-12-31", start: "2025-12-31" });
  expect(() => rateBill(PLAN, ended, 5, null, NO_USAGE)).toThrow(/^bug: /);
});

test("billing periods from a day of the month, by quarter and by contract month", () => {
  const periods = (billed: string, start: string): readonly string[] => {
    const plan = planOf(`charge base "Base"\n  in arrears\n  not prorated\n  CHF 1.00 each billing period`, {
      billed,
    });
    return bills(plan, accountOf({ start }), "2026-04-30").map(
      bill => `${bill.period.from} ${bill.period.to}`,
    );
  };
  expect(periods("month from day 15", "2026-03-01")).toEqual([
    "2026-03-01 2026-03-14",
    "2026-03-15 2026-04-14",
    "2026-04-15 2026-05-14",
  ]);
  expect(periods("quarter", "2026-03-30")).toEqual(["2026-03-30 2026-03-31", "2026-04-01 2026-06-30"]);
  expect(periods("contract month", "2026-01-31")).toEqual([
    "2026-01-31 2026-02-27",
    "2026-02-28 2026-03-30",
    "2026-03-31 2026-04-29",
    "2026-04-30 2026-05-30",
  ]);
});
