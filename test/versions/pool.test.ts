/** Accounts that are billed to another one. */
import { describe, expect, test } from "vitest";
import { type Account, checkPools, rate } from "../../index.ts";
import { first, planOf } from "./kit.ts";

const PLAN = planOf(
  {
    "a.tarif": first(`unit call plural calls
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
charge used "Used" for used
  includes 5 calls each month before tiers
  graduated
    up to 10 calls CHF 1.00 per call
    above CHF 0.50 per call
charge base "Base" not prorated CHF 10.00 each month
`),
  },
  "a.tarif",
);

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  start: "2026-01-01",
  end: null,
  endKnown: null,
  parameters: {},
  ...more,
});

const event = (id: string, subject: string, size: number, day = "2026-01-10"): string =>
  JSON.stringify({
    specversion: "1.0",
    source: "s",
    id,
    type: "call",
    subject,
    time: `${day}T12:00:00Z`,
    data: { size },
  });

const GROUP = [
  account("holding"),
  account("bus", { billTo: "holding" }),
  account("rail", { billTo: "holding" }),
];

describe("a pool", () => {
  const events = [event("1", "holding", 4), event("2", "bus", 8), event("3", "rail", 9)];

  test("has one bill: quantities add, one allowance, one set of tiers, fees once", () => {
    const { bills, run } = rate(PLAN, { accounts: GROUP, events });
    expect(bills.map(bill => [bill.account, bill.number])).toEqual([["holding", 1]]);
    // 4 + 8 + 9 = 21 calls, less 5 is 16: 10 x 1.00 + 6 x 0.50 = 13.00; and 10.00.
    expect([bills[0]?.total, bills[0]?.audit.accepted, run.unknownAccounts.count]).toEqual(["23", 3, 0]);
  });

  test("counts a child's events within its own term alone, and tells others on the bill", () => {
    const late = [account("holding"), account("bus", { billTo: "holding", start: "2026-01-15" })];
    const { bills, rejects } = rate(PLAN, {
      accounts: late,
      events: [event("2", "bus", 8), event("4", "bus", 1, "2026-01-15")],
    });
    expect([bills[0]?.audit.accepted, bills[0]?.audit.rejected.reasons]).toEqual([
      1,
      [{ reason: "outside the term", count: 1 }],
    ]);
    expect(rejects.map(one => [one.account, one.bill, JSON.parse(one.event).subject])).toEqual([
      ["holding", 1, "bus"],
    ]);
  });

  test("ends with the account that pays, and says so of what comes after", () => {
    const ended = [account("holding", { end: "2026-01-12" }), account("bus", { billTo: "holding" })];
    const events = [event("1", "bus", 8), event("2", "bus", 1, "2026-01-13")];
    const { bills } = rate(PLAN, { accounts: ended, events, through: "2026-01-31" });
    // Midnight of the 13th in Zurich.
    expect(bills[0]?.audit.rejected.first.map(({ id, detail }) => `${id} ${detail}`)).toEqual([
      "2 time: lies after the term, which ends 2026-01-12T23:00:00Z",
    ]);
  });
});

test.each<readonly [string, readonly Account[]]>([
  ["it is billed to itself", [account("a", { billTo: "a" })]],
  ["it is billed to b, which is no account of this contract", [account("a", { billTo: "b" })]],
  [
    "it is billed to b, which is billed to c itself",
    [account("a", { billTo: "b" }), account("b", { billTo: "c" }), account("c")],
  ],
  [
    "it is billed to b, whose parameters hold, so it cannot set its own",
    [account("a", { billTo: "b", parameters: { seats: [] } }), account("b")],
  ],
  [
    "it starts on 2026-01-01, before b, to which it is billed",
    [account("a", { billTo: "b" }), account("b", { start: "2026-02-01" })],
  ],
  [
    "it ends on 2026-06-30, after b, to which it is billed",
    [account("a", { billTo: "b", end: "2026-06-30" }), account("b", { end: "2026-05-31" })],
  ],
])("%s", (detail, accounts) => {
  expect(checkPools(accounts)).toEqual([{ account: "a", kind: "billed to another account", detail }]);
});
