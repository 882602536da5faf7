import { expect, test } from "vitest";
import type { Bill, BillLine } from "../../runtime/billing/bill.ts";
import { accountOf, bills, planOf, ratedBills } from "../kit/plan.ts";

const ADVANCE = `charge base "Base fee"
  in advance
  prorated by day
  CHF 31.00 each month`;

test("in advance: the opening bill carries the first period, bill n the fee of n+1", () => {
  const made = bills(planOf(ADVANCE), accountOf(), "2026-03-31");
  expect(made.map(bill => [bill.number, bill.kind, ...feesOf(bill)])).toEqual([
    [0, "opening", "2026-01-01 to 2026-01-31: 31"],
    [1, "period", "2026-02-01 to 2026-02-28: 31"],
    [2, "period", "2026-03-01 to 2026-03-31: 31"],
    [3, "period", "2026-04-01 to 2026-04-30: 31"],
  ]);
});

test("the opening bill is that of the first day", () => {
  const [opening] = bills(planOf(ADVANCE), accountOf(), "2026-01-01");
  expect(opening?.period).toEqual({
    from: "2026-01-01",
    to: "2026-01-01",
    start: "2025-12-31T23:00:00Z",
    end: "2026-01-01T23:00:00Z",
  });
});

test("without fees in advance and without once at start there is no opening bill", () => {
  const plan = planOf(`charge base "Base fee"\n  in arrears\n  not prorated\n  CHF 31.00 each month`);
  expect(bills(plan, accountOf(), "2026-02-01").map(bill => bill.number)).toEqual([1, 2]);
});

test("a start inside a period prorates by the actual days, in advance and in arrears", () => {
  const account = accountOf({ start: "2026-01-15" });
  // 15 to 31 January are 17 of 31 days.
  expect(bills(planOf(ADVANCE), account, "2026-01-31").map(feesOf)).toEqual([
    ["2026-01-15 to 2026-01-31: 17"],
    ["2026-02-01 to 2026-02-28: 31"],
  ]);
  const arrears = planOf(ADVANCE.replace("in advance", "in arrears"));
  expect(bills(arrears, account, "2026-02-28").map(feesOf)).toEqual([
    ["2026-01-15 to 2026-01-31: 17"],
    ["2026-02-01 to 2026-02-28: 31"],
  ]);
});

test("not prorated bills the whole amount for a part", () => {
  const plan = planOf(ADVANCE.replace("prorated by day", "not prorated"));
  const [opening] = bills(plan, accountOf({ start: "2026-01-31" }), "2026-01-31");
  expect(feesOf(opening)).toEqual(["2026-01-31 to 2026-01-31: 31"]);
});

test("by second goes by the real length of the days: March 2026 has 743 hours in Zurich", () => {
  const plan = planOf(`charge base "Base fee"\n  in arrears\n  prorated by second\n  CHF 743.00 each month`);
  // 1 to 15 March are 15 × 24 = 360 hours; the clocks change on the 29th.
  const made = bills(plan, accountOf({ end: "2026-03-15" }), "2026-03-31");
  expect(feesOf(made.at(-1))).toEqual(["2026-03-01 to 2026-03-15: 360"]);
  // By day it would be 743 × 15 / 31 = 359.516…
  const days = planOf(`charge base "Base fee"\n  in arrears\n  prorated by day\n  CHF 743.00 each month`);
  expect(feesOf(bills(days, accountOf({ end: "2026-03-15" }), "2026-03-31").at(-1))).toEqual([
    "2026-03-01 to 2026-03-15: 359.52",
  ]);
});

test("an end that becomes known after the advance was billed is refunded on the last bill", () => {
  const made = bills(planOf(ADVANCE), accountOf({ end: "2026-03-15" }), "2026-12-31");
  expect(made.map(bill => bill.kind)).toEqual(["opening", "period", "period", "last"]);
  expect(feesOf(made[2])).toEqual(["2026-03-01 to 2026-03-31: 31"]);
  const [refund, ...more] = made[3]?.lines ?? [];
  expect(more).toEqual([]);
  // 15 of 31 days are 15.00; 31.00 was billed.
  expect([refund?.kind, refund?.amount, refund?.service]).toEqual([
    "refund",
    "-16",
    { from: "2026-03-16", to: "2026-03-31" },
  ]);
  expect(refund?.steps.map(step => [step.kind, step.amount])).toEqual([
    ["fee", "15"],
    ["billed before", "-31"],
  ]);
  expect(made[3]?.total).toBe("-16");
});

test("an end is known at the end of a period only when its day of knowledge lies before", () => {
  const second = (endKnown: string | null): readonly string[] =>
    feesOf(bills(planOf(ADVANCE), accountOf({ end: "2026-03-15", endKnown }), "2026-02-28")[2]);
  expect(second("2026-02-28")).toEqual(["2026-03-01 to 2026-03-15: 15"]);
  expect(second("2026-03-01")).toEqual(["2026-03-01 to 2026-03-31: 31"]);
  const made = bills(planOf(ADVANCE), accountOf({ end: "2026-03-15", endKnown: "2026-02-28" }), "2026-03-31");
  expect(made[3]?.lines).toEqual([]);
});

test("an end on a period's last day leaves nothing to bill in advance and nothing to give back", () => {
  const made = bills(planOf(ADVANCE), accountOf({ end: "2026-02-28" }), "2026-12-31");
  expect(made.map(feesOf)).toEqual([["2026-01-01 to 2026-01-31: 31"], ["2026-02-01 to 2026-02-28: 31"], []]);
});

test("a fee that is not prorated is not given back", () => {
  const plan = planOf(ADVANCE.replace("prorated by day", "not prorated"));
  const made = bills(plan, accountOf({ end: "2026-03-15" }), "2026-12-31");
  expect(made.at(-1)?.lines).toEqual([]);
});

test("the contract's own end is always known", () => {
  const plan = planOf(ADVANCE, { effective: "from 2026-01-01 to 2026-02-14" });
  const made = bills(plan, accountOf(), "2026-12-31");
  // 14 of 28 days of February.
  expect(made.map(feesOf)).toEqual([
    ["2026-01-01 to 2026-01-31: 31"],
    ["2026-02-01 to 2026-02-14: 15.5"],
    [],
  ]);
});

test("a fee each contract year on monthly bills: in advance with its first day, in arrears with its last", () => {
  const yearly = (timing: string): string => `charge base "Base fee"
  in ${timing}
  prorated by day
  CHF 365.00 each contract year`;
  const numbers = (timing: string): readonly number[] =>
    bills(planOf(yearly(timing)), accountOf(), "2027-02-28").flatMap(bill =>
      bill.lines.length > 0 ? [bill.number] : [],
    );
  // Year 1 opens the account; year 2 begins after December, the 12th period.
  expect(numbers("advance")).toEqual([0, 12]);
  expect(numbers("arrears")).toEqual([12]);
  // An end on 10 April 2026 cuts the year: 31 + 28 + 31 + 10 = 100 days of 365.
  const ended = bills(planOf(yearly("arrears")), accountOf({ end: "2026-04-10" }), "2026-12-31").at(-1);
  expect(feesOf(ended)).toEqual(["2026-01-01 to 2026-04-10: 100"]);
  const refunded = bills(planOf(yearly("advance")), accountOf({ end: "2026-04-10" }), "2026-12-31").at(-1);
  expect(feesOf(refunded)).toEqual(["2026-04-11 to 2026-12-31: -265"]);
});

test("a fee each month on quarterly bills is one step for each month", () => {
  const plan = planOf(`charge base "Base fee"\n  in arrears\n  prorated by day\n  CHF 31.00 each month`, {
    billed: "quarter",
  });
  const [bill] = bills(plan, accountOf({ start: "2026-01-15" }), "2026-03-31");
  expect(bill?.lines[0]?.steps.map(step => step.amount)).toEqual(["17", "62"]);
  expect(feesOf(bill)).toEqual(["2026-01-15 to 2026-03-31: 79"]);
});

test("fees of two periods in one charge are two lines, each with its own service", () => {
  const plan = planOf(`charge base "Base fee"
  in advance
  not prorated
  CHF 10.00 each month plus CHF 100.00 each contract year`);
  const made = bills(plan, accountOf(), "2026-01-31");
  expect(made.map(feesOf)).toEqual([
    ["2026-01-01 to 2026-01-31: 10", "2026-01-01 to 2026-12-31: 100"],
    ["2026-02-01 to 2026-02-28: 10"],
  ]);
});

test("once: at start on the opening bill, at end on the last, on a date with its period", () => {
  const plan = planOf(`charge setup "Setup"
  CHF 100.00 once at start plus CHF 50.00 once at end plus CHF 20.00 once on 2026-02-28`);
  const made = bills(plan, accountOf({ start: "2026-01-15", end: "2026-03-15" }), "2026-12-31");
  expect(made.map(feesOf)).toEqual([
    ["2026-01-15 to 2026-01-15: 100"],
    [],
    ["2026-02-28 to 2026-02-28: 20"],
    ["2026-03-15 to 2026-03-15: 50"],
  ]);
  // The day has passed before this account began.
  const late = bills(plan, accountOf({ start: "2026-03-01" }), "2026-04-30");
  expect(late.map(feesOf)).toEqual([["2026-03-01 to 2026-03-01: 100"], [], []]);
});

const SEATS = `parameter seats is 10 seats between 1 seat and 500 seats
charge licences "Licences"
  for seats
  in advance
  prorated by day
  graduated each month
    up to 5 seats CHF 10.00 per seat
    above CHF 8.00 per seat`;

test("a licensed quantity is a recurring fee through tiers", () => {
  const [opening] = bills(planOf(SEATS), accountOf(), "2026-01-01");
  // 5 × 10 + 5 × 8
  expect(feesOf(opening)).toEqual(["2026-01-01 to 2026-01-31: 90"]);
  expect(opening?.lines[0]?.quantity).toBe("10");
  expect(opening?.lines[0]?.unit?.plural).toBe("seats");
});

test("a part of its period prorates the price of the quantity, in a step of its own", () => {
  const [opening] = bills(planOf(SEATS), accountOf({ start: "2026-01-22" }), "2026-01-22");
  // 10 of 31 days: 90 × 10 / 31 = 29.0322…
  expect(feesOf(opening)).toEqual(["2026-01-22 to 2026-01-31: 29.03"]);
  expect(opening?.lines[0]?.exact).toBe("900/31");
  expect(opening?.lines[0]?.steps.at(-1)).toMatchObject({
    kind: "proration",
    part: "10/31",
    days: { billed: 10, whole: 31 },
    before: "90",
    amount: "-1890/31",
  });
});

test("the register's value counts from the first day of the fee's period", () => {
  const account = accountOf({ parameters: { seats: [{ from: "2026-03-01", value: "20" }] } });
  const made = bills(planOf(SEATS), account, "2026-02-28");
  // 5 × 10 + 15 × 8 from March on, billed on the bill that closes February.
  expect(made.map(feesOf)).toEqual([
    ["2026-01-01 to 2026-01-31: 90"],
    ["2026-02-01 to 2026-02-28: 90"],
    ["2026-03-01 to 2026-03-31: 170"],
  ]);
});

test("what a licensed quantity was paid ahead is refunded through its tiers", () => {
  const made = bills(planOf(SEATS), accountOf({ end: "2026-03-10" }), "2026-12-31");
  // 90 × 10 / 31 = 29.0322… less 90.00 is -60.9677…
  expect(feesOf(made.at(-1))).toEqual(["2026-03-11 to 2026-03-31: -60.97"]);
});

test("in a sum with usage only the fee is prorated, and it is in arrears", () => {
  const plan = planOf(`charge usage "Usage"
  for used
  prorated by day
  CHF 31.00 each month plus graduated
    up to 100 tokens CHF 1.00 per token
    above CHF 0.50 per token`);
  const made = bills(plan, accountOf({ start: "2026-01-15" }), "2026-01-31", { 1: [["used", 120]] });
  // 100 + 10 for the tokens, 17 of 31 days of the fee.
  expect(made.map(feesOf)).toEqual([["2026-01-15 to 2026-01-31: 127"]]);
});

test("the fee of a row is due with the row, prorated like any other", () => {
  const plan = planOf(`charge usage "Usage"
  for used
  prorated by day
  volume
    up to 100 tokens CHF 31.00 each month
    above CHF 62.00 each month`);
  const fee = (start: string, q: number): string | undefined =>
    bills(plan, accountOf({ start }), "2026-01-31", { 1: [["used", q]] })[0]?.total;
  expect(fee("2026-01-01", 0)).toBe("31");
  expect(fee("2026-01-01", 101)).toBe("62");
  expect(fee("2026-01-15", 101)).toBe("34");
});

test("the carried state holds what was billed ahead until it is served", () => {
  const rated = ratedBills(planOf(ADVANCE), accountOf(), "2026-01-31");
  const advance = (bill: number, from: string, to: string): object => ({
    charge: "base",
    each: { kind: "month", fromDay: 1 },
    bill,
    from,
    to,
    part: from,
    amount: "31",
    taken: [],
  });
  expect(rated.map(one => one.carried.advances)).toEqual([
    [advance(0, "2026-01-01", "2026-02-01")],
    [advance(1, "2026-02-01", "2026-03-01")],
  ]);
});

function feesOf(bill: Bill | undefined): readonly string[] {
  return (bill?.lines ?? []).map(
    (line: BillLine) => `${line.service.from} to ${line.service.to}: ${line.amount}`,
  );
}
