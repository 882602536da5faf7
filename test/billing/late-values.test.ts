/** Values of the register that become known after the bills that they concern. */
import { expect, test } from "vitest";
import type { Bill } from "../../runtime/billing/bill.ts";
import { accountOf, bills, planOf } from "../kit/plan.ts";

const SEATS = `parameter seats is 10 seats between 1 seat and 50 seats
charge licences "Licences"
  for seats
  in arrears
  prorated by day
  CHF 31.00 per seat each month`;

const LATE = accountOf({
  parameters: { seats: [{ from: "2026-01-16", value: "20", known: "2026-03-10" }] },
});

test("in arrears: the months before are corrected with the bill that closes March", () => {
  // January 10 × 31 × 15/31 + 20 × 31 × 16/31 = 470, less 310; February 620, less 310.
  expect(bills(planOf(SEATS), LATE, "2026-04-30").map(linesOf)).toEqual([
    ["fee 310"],
    ["fee 310"],
    ["fee 620", "correction 160", "correction 310"],
    ["fee 620"],
  ]);
});

test("in advance: March too was billed with 10 seats", () => {
  const made = bills(planOf(SEATS.replace("in arrears", "in advance")), LATE, "2026-04-30");
  expect(made.map(linesOf)).toEqual([
    ["fee 310"],
    ["fee 310"],
    ["fee 310"],
    ["correction 160", "correction 310", "correction 310", "fee 620"],
    ["fee 620"],
  ]);
});

test("a price for usage: what February had used is priced anew", () => {
  const plan = planOf(`parameter rate is CHF 1.00 between CHF 0.50 and CHF 5.00
charge used "Used"
  for used
  the rate per token`);
  const account = accountOf({
    parameters: { rate: [{ from: "2026-01-16", value: "2", known: "2026-03-10" }] },
  });
  const usage = { 1: [["used", 10]], 2: [["used", 10]], 3: [["used", 10]] } as const;
  // All of January was used before the 16th: 10 + 0 as before. 10 × 2 - 10 for February.
  expect(bills(plan, account, "2026-03-31", usage).map(bill => bill.total)).toEqual(["10", "10", "30"]);
});

function linesOf(bill: Bill): readonly string[] {
  return bill.lines.map(line => `${line.kind} ${line.amount}`);
}
