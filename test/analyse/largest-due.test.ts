/** What charges and bills come to at most, calculated by hand. */
import { expect, test } from "vitest";
import { largestDues } from "../../index.ts";
import { CONTRACT, folderWith, tarif } from "../cli/run.ts";
import { findingsOf } from "../diagnostics/found.ts";

/** `charge amount each`, then the bill. */
function largest(block: string): readonly string[] {
  const { result, codes } = findingsOf(block);
  if (result.plan === null) throw new Error(codes.join());
  const { charges, bill } = largestDues(result.plan, 1);
  return [
    ...charges.map(({ charge, amount, each }) => `${charge} ${amount} ${each}`),
    bill === null ? "no bound" : `bill ${bill.amount} ${bill.each}`,
  ];
}

const SEATS = "parameter seats is 25 requests between 10 requests and 500 requests\n";
const PEAK = `event level "Level"
  type "example.level"
  field open integer in requests between 0 requests and 100 requests

meter peak "Peak"
  maximum of level.open

charge peak "Peak"
  for peak
`;
const BASE =
  'charge base "Base"\n  not prorated\n  CHF 90.00 each month plus CHF 12.00 each year plus CHF 50.00 once at start\n';

test.each([
  // 100 x 3.00 + 400 x 2.00 = 1'100.00; with 90.00 + 12.00 + 50.00 at most on one bill.
  [
    "a licensed quantity within its bounds, and fees",
    `${SEATS}\ncharge seats "Seats"\n  for seats\n  prorated by day\n  graduated each month\n    up to 100 requests   CHF 3.00 per request\n    above   CHF 2.00 per request\n\n${BASE}`,
    ["seats 1100 month", "bill 1252 month"],
  ],
  // All that is needed falls at the bound: 100 x 3.00 = 300.00 is more than 150 x 1.50 = 225.00.
  [
    "a price that falls",
    `parameter seats is 25 requests between 10 requests and 150 requests\n\ncharge seats "Seats"\n  for seats\n  prorated by day\n  volume each month\n    up to 100 requests   CHF 3.00 per request\n    above   CHF 1.50 per request\n`,
    ["seats 300 month", "bill 300 month"],
  ],
  // 100 x 0.50 = 50.00.
  [
    "a peak within the bounds of its field",
    `${PEAK}  CHF 0.50 per request\n`,
    ["peak 50 month", "bill 50 month"],
  ],
  // Each of at most 31 days: 100 x 0.50 x 31 = 1'550.00.
  ["days of a month", `${PEAK}  CHF 0.50 per request each day\n`, ["peak 50 day", "bill 1550 month"]],
  [
    "one event, whose number has no bound",
    'event payment "Payment"\n  type "example.payment"\n  field amount decimal in CHF between CHF 0.00 and CHF 1000.00\n\ncharge fee "Fee"\n  for each payment of amount\n  2.9% plus CHF 0.30 flat\n',
    // 29.00 + 0.30.
    ["fee 29.3 payment", "no bound"],
  ],
  [
    "a most price",
    'charge calls "Calls"\n  for requests\n  price at most CHF 80.00\n  CHF 0.01 per request\n',
    ["calls 80 month", "bill 80 month"],
  ],
  // 500 x 0.02 = 10.00: what is above is not offered.
  [
    "a list that ends",
    'charge calls "Calls"\n  for requests\n  graduated each month\n    up to 500 requests   CHF 0.02 per request\n    above   not offered\n',
    ["calls 10 month", "bill 10 month"],
  ],
  // Two models are two lines: each at most 80.00. As rows of one price, too: 80.00 + 80.00.
  [
    "what is priced separately",
    'charge tokens "Tokens"\n  for used separately by model\n  price at most CHF 80.00\n  CHF 0.01 per token\n',
    ["tokens 160 month", "bill 160 month"],
  ],
  [
    "rows of usage",
    'charge tokens "Tokens"\n  for used\n  price at most CHF 80.00\n  when model is "large"   CHF 0.01 per token\n  when model is "small"   CHF 0.02 per token\n',
    ["tokens 160 month", "bill 160 month"],
  ],
  // Of two plans the dearer one: 90.00.
  [
    "rows of which a parameter takes one",
    'parameter plan is "a" one of "a", "b"\n\ncharge base "Base"\n  not prorated\n  when the plan is "a"   CHF 40.00 each month\n  when the plan is "b"   CHF 90.00 each month\n',
    ["bill 90 month"],
  ],
  // The maximum bounds what usage leaves open: 300.00; 90 + 12 + 50 beside it.
  [
    "a maximum",
    `charge calls "Calls"\n  for requests\n  CHF 0.01 per request\n\nmaximum most "Most"\n  on calls\n  not prorated\n  CHF 300.00 each month\n\n${BASE}`,
    ["bill 452 month"],
  ],
  // 50.00 of usage, and at most 150.00 more up to the minimum.
  [
    "a minimum",
    `${PEAK}  CHF 0.50 per request\n\nminimum least "Least"\n  on peak\n  not prorated\n  CHF 200.00 each month\n`,
    ["peak 50 month", "bill 200 month"],
  ],
  // The minimum raises 50.00 to 200.00, and the maximum that comes after it cuts that to 120.00.
  [
    "a minimum, and a maximum after it",
    `${PEAK}  CHF 0.50 per request\n\nminimum least "Least"\n  on peak\n  not prorated\n  CHF 200.00 each month\n\nmaximum most "Most"\n  on everything\n  not prorated\n  CHF 120.00 each month\n`,
    ["peak 50 month", "bill 120 month"],
  ],
  ["nothing", 'charge calls "Calls"\n  for requests\n  CHF 0.01 per request\n', ["no bound"]],
])("%s", (_, block, expected) => {
  expect(largest(block)).toEqual(expected);
});

test("check says it of one contract, and to machines of all", async () => {
  // CONTRACT: USD 3.00 per million tokens and a fee of USD 10.00; at most 80.00 of usage.
  const text = CONTRACT.replace("  USD 3.00 per", "  price at most USD 80.00\n  USD 3.00 per");
  const cwd = folderWith({ "a.tarif": text });
  const { out } = await tarif(["check", "a.tarif"], { cwd });
  expect(out).toContain("  usage: USD 80.00 each month\n  a whole bill: USD 90.00 each month\n");
  const json = JSON.parse((await tarif(["check", "a.tarif", "--format", "json"], { cwd })).out);
  expect(json.files[0].largest).toEqual({
    charges: [{ charge: "usage", amount: "80", each: "month" }],
    bill: { amount: "90", each: "month" },
  });
  const two = folderWith({ "a.tarif": text, "b.tarif": text.replace("contract calls", "contract other") });
  expect((await tarif(["check", "."], { cwd: two })).out).not.toContain("At most");
});
