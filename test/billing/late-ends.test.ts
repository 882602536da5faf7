/** Ends that become known late. The amounts are calculated by hand in test/conformance/own/events/end-known-late…. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Account, canonicalJson, checkPools, EVENTS_MISSING_AT_END, rate } from "../../index.ts";
import { accountOf, planOf } from "../kit/plan.ts";
import { ROOT } from "../kit/shared.ts";
import { monthlyRuns } from "../property/monthly.ts";

const PLAN = planOf('charge used "Used"\n  for used\n  CHF 1.00 per token\n');

/** Ends on 14 February; April's bill, number 4, is the first that knows it. */
const LATE: Account = accountOf({ start: "2026-01-01", end: "2026-02-14", endKnown: "2026-04-10" });

function used(id: string, time: string, tokens: number, subject: string = "acme"): string {
  const data = { model: "large", tokens, worth: 1 };
  const event = {
    specversion: "1.0",
    source: "s",
    id,
    subject,
    type: "test.call",
    time: `${time}T12:00:00Z`,
  };
  return JSON.stringify({ ...event, data });
}

const FEBRUARY = [used("1", "2026-02-10", 5), used("2", "2026-02-20", 7)];
const MARCH = [used("3", "2026-03-05", 20)];
const EVENTS = [...FEBRUARY, ...MARCH];

describe("runs of a month each", () => {
  test.each([false, true])("make the bills of one run (everything again: %s)", again => {
    const whole = rate(PLAN, { accounts: [LATE], events: EVENTS, through: "2026-12-31" });
    const runs = monthlyRuns(PLAN, [LATE], EVENTS, "2026-12-31", again);
    // 5 + 7, 20, and 7 + 20 given back.
    expect(whole.bills.map(bill => bill.total)).toEqual(["0.00", "12.00", "20.00", "-27.00"].map(shown));
    expect(runs.bills.map(canonicalJson)).toEqual(whole.bills.map(canonicalJson));
  });

  test("the bill that corrects is refused without the events that it corrects", () => {
    const march = rate(PLAN, { accounts: [LATE], events: EVENTS, through: "2026-03-31", identities: null });
    const { carried, identities } = march;
    const april = (events: readonly string[]): unknown =>
      rate(PLAN, { accounts: [LATE], events, through: "2026-04-30", carried, identities });
    for (const events of [[], FEBRUARY, MARCH])
      expect(() => april(events)).toThrow(expect.objectContaining({ name: EVENTS_MISSING_AT_END }));
    expect(april(EVENTS)).toMatchObject({ bills: [{ number: 4, kind: "last", total: shown("-27.00") }] });
  });

  test("and with a state that did not know of the end", () => {
    const accounts = [{ ...LATE, end: null, endKnown: null }];
    const march = rate(PLAN, { accounts, events: EVENTS, through: "2026-03-31", identities: null });
    const { carried, identities } = march;
    const april = { accounts: [LATE], events: EVENTS, through: "2026-04-30", carried, identities };
    expect(() => rate(PLAN, april)).toThrow(expect.objectContaining({ name: EVENTS_MISSING_AT_END }));
  });

  test("a payer's bill that is the first to know of a member's end", () => {
    const payer: Account = accountOf({ id: "payer" });
    const accounts = [payer, { ...LATE, billTo: "payer" }];
    const whole = rate(PLAN, { accounts, events: EVENTS, through: "2026-05-31" });
    // 7 + 20 are given back, by the policy on negative totals with what comes later.
    expect(whole.bills.map(bill => bill.total)).toEqual(["0", "12", "20", "0", "0"]);
    expect(whole.bills.map(bill => bill.subtotal)).toEqual(["0", "12", "20", "-27", "0"]);
    expect(whole.bills.at(-1)?.forward.carried).toBe("-27");
    for (const again of [false, true]) {
      const runs = monthlyRuns(PLAN, accounts, EVENTS, "2026-05-31", again);
      expect(runs.bills.map(canonicalJson)).toEqual(whole.bills.map(canonicalJson));
    }
  });
});

test("a member's end that becomes known after its payer's bills is refused", () => {
  const payer: Account = accountOf({ id: "payer", end: "2026-03-31" });
  const problems = checkPools([payer, { ...LATE, billTo: "payer" }]);
  expect(problems.map(({ detail }) => detail)).toEqual([
    "its end becomes known on 2026-04-10, after the bills of payer, to which it is billed",
  ]);
});

test("usage after the end is told once as rejected, and what a void took away is not", () => {
  const voided = used("4", "2026-03-06", 40);
  const event = JSON.parse(voided) as object;
  const data = { source: "s", id: "4" };
  const void4 = JSON.stringify({
    ...event,
    id: "void",
    type: "tarif.void",
    received: "2026-03-07T12:00:00Z",
    data,
  });
  const { bills } = rate(PLAN, {
    accounts: [LATE],
    events: [...EVENTS, voided, void4, used("5", "2026-04-02", 1), used("5", "2026-04-02", 1)],
    through: "2026-04-30",
  });
  const reasons = bills.map(bill => bill.audit.rejected.first.map(({ id, reason }) => `${id} ${reason}`));
  const last = ["2 outside the term", "3 outside the term", "5 outside the term"];
  expect(reasons).toEqual([[], [], [], last]);
  expect(bills.map(bill => bill.audit.accepted)).toEqual([0, 2, 1, 0]);
});

test("the documents name the bill as the command line does", () => {
  const page = readFileSync(join(ROOT, "docs/diagnostics/TAR0217.md"), "utf8");
  const { carried, identities } = rate(PLAN, {
    accounts: [LATE],
    events: FEBRUARY,
    through: "2026-03-31",
    identities: null,
  });
  const april = { accounts: [LATE], events: [], through: "2026-04-30", carried, identities };
  let told = "";
  try {
    rate(PLAN, april);
  } catch (thrown) {
    told = thrown instanceof Error ? thrown.message : "";
  }
  expect(told).not.toBe("");
  expect(page).toContain(told);
});

/** Amounts as bills hold them. */
function shown(amount: string): string {
  return amount.replace(/\.00$/, "");
}
