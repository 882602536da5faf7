/** Versions that a state knows nothing of: it goes on with those of which it needs nothing that it has not kept. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Plan, type RateResult, rate, VERSION_UNKNOWN } from "../../index.ts";
import { folderWith, tarif } from "../cli/run.ts";
import { ROOT } from "../kit/shared.ts";
import { first, later, planOf } from "./kit.ts";

const FIRST = first(`unit call plural calls
unit seat plural seats
event call type "call"
  field size integer in calls
event changed type "changed"
  field seats integer in seats
meter used
  sum of call.size
charge used "Used" for used CHF 1 per call
charge base "Base" in advance prorated by day CHF 31.00 each month
`);

const EVENTS = [
  { id: "1", type: "call", time: "2026-01-05T12:00:00Z", data: { size: 10 } },
  { id: "2", type: "changed", time: "2026-01-10T00:00:00Z", data: { seats: 4 } },
  { id: "3", type: "call", time: "2026-02-20T00:00:00Z", data: { size: 20 } },
  { id: "4", type: "call", time: "2026-03-20T00:00:00Z", data: { size: 30 } },
].map(one => JSON.stringify({ specversion: "1.0", source: "s", subject: "acme", ...one }));

const account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };

function planWith(from: string | null, changes: string): Plan {
  const files = from === null ? {} : { "b.tarif": later(changes, "version 2 amends 1", from) };
  return planOf({ "a.tarif": FIRST, ...files }, "a.tarif");
}

function run(
  plan: Plan,
  through: string,
  before: Pick<RateResult, "carried" | "identities"> | null,
): RateResult {
  const options = before === null ? { identities: null } : before;
  return rate(plan, { accounts: [account], events: EVENTS, through, ...options });
}

/** Why March cannot be billed with the amendment by the state of February, which knows nothing of it; else the totals. */
function march(from: string, changes: string): string {
  const { carried, identities } = run(planWith(null, ""), "2026-02-28", null);
  try {
    const { bills } = run(planWith(from, changes), "2026-03-31", { carried, identities });
    const whole = run(planWith(from, changes), "2026-03-31", null).bills.at(-1);
    expect(bills.map(({ total }) => total)).toEqual([whole?.total]);
    return bills.map(({ total }) => total).join();
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.name === VERSION_UNKNOWN)) throw thrown;
    return thrown.message;
  }
}

const BILLED = "takes effect on 2026-02-15, but acme is billed up to 2026-03-01 without it.";
const KEPT = "asks for usage before 2026-03-01 that the state of acme has not kept.";
const PRICE = 'replace charge used "Used" for used CHF 2 per call\n';
const LEVEL = `meter held
  average over time of changed.seats
charge held "Held" for held CHF 1 per seat
`;
const QUARTER = `replace charge used "Used" for used
  graduated each quarter
    up to 40 calls CHF 1 per call
    above CHF 0.50 per call
`;
const SPEND = 'charge fee "Fee" for the spend of used 10% each quarter\n';
const EVENT = `event moved type "moved"
  field seats integer in seats
meter held
  latest over time of moved.seats
charge held "Held" for held CHF 1 per seat
`;

test.each([
  ["days that are billed", "2026-02-15", PRICE, `Version 2 ${BILLED}`],
  ["a level that was told to nobody", "2026-03-01", LEVEL, `Version 2 ${KEPT}`],
  ["a later one, too", "2026-04-01", LEVEL, `Version 2 ${KEPT}`],
  ["a quarter that has begun", "2026-03-01", QUARTER, `Version 2 ${KEPT}`],
  ["what was spent in it", "2026-03-01", SPEND, `Version 2 ${KEPT}`],
  // 30 x 2.00 and 31.00 for April
  ["a price of days that are not", "2026-03-01", PRICE, "91"],
  ["the next quarter: 30 x 1.00 and 31.00", "2026-04-01", QUARTER, "61"],
  ["a level of events that nobody declared", "2026-03-01", EVENT, "61"],
])("%s", (_, from, changes, told) => {
  expect(march(from, changes)).toBe(told);
});

test("the command line refuses as its page shows", async () => {
  const before = { "a.tarif": FIRST, "events.ndjson": `${EVENTS.join("\n")}\n` };
  const accounts = "accounts:\n  - { id: acme, contract: hosting, start: 2026-01-01 }\n";
  const folder = folderWith({ ...before, "accounts.yaml": accounts });
  const contract = join(folder, "a.tarif");
  const events = join(folder, "events.ndjson");
  const rated = (through: string): ReturnType<typeof tarif> =>
    tarif(["rate", contract, "--events", events, "--through", through, "--state", join(folder, "state")]);
  expect((await rated("2026-03")).err).not.toContain("error");
  writeFileSync(join(folder, "b.tarif"), later(PRICE, "version 2 amends 1", "2026-02-15"));
  const { code, err } = await rated("2026-04");
  expect(code).not.toBe(0);
  const page = readFileSync(join(ROOT, "docs/diagnostics/TAR0218.md"), "utf8");
  const shown = /^error TAR0218 .*$/m.exec(page)?.[0] ?? "";
  expect(shown).not.toBe("");
  expect(err).toContain(shown);
});
