/** Events that stay while the contract changes: as long as only prices do they are counted once, and billed as if anew. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Account, canonicalJson, compile, type Plan, rate } from "../../index.ts";
import { type EventsText, NO_USAGE_GIVEN } from "../../playground/src/state/usage.ts";
import { ratedEvents } from "../../playground/src/work/rated-events.ts";
import { ROOT } from "../kit/shared.ts";

const FOLDER = join(ROOT, "contracts/api-calls");
const CONTRACT = readFileSync(join(FOLDER, "api-calls.tarif"), "utf8");
const EVENTS = readFileSync(join(FOLDER, "events.ndjson"), "utf8").trimEnd().split("\n").slice(0, 1_000);

/** Two that change a price, one that counts otherwise, and one that changes a price of that. */
const CHANGES: readonly (readonly [string, string])[] = [
  ["USD 4.50 per started thousand calls", "USD 5.50 per started thousand calls"],
  ["up to 50 users   USD 1.50", "up to 40 users   USD 1.70"],
  ['where traffic.endpoint is "tiles"', 'where traffic.endpoint is "route"'],
  ["USD 0.45 per thousand calls", "USD 0.40 per thousand calls"],
];

test("each change bills what rating anew bills", async () => {
  const from: EventsText = { name: "", format: "ndjson", text: EVENTS.join("\n"), accounts: null };
  let text = CONTRACT;
  const totals = new Set<string>();
  for (const [before, after] of CHANGES) {
    expect(text).toContain(before);
    text = text.replace(before, after);
    const made = await ratedEvents(planOf(text), NO_USAGE_GIVEN, from);
    const bills = made.kind === "bills" ? made.all.bills().map(canonicalJson) : [];
    expect(bills).toEqual(billsAnew(planOf(text)));
    totals.add(bills.join("\n"));
  }
  expect(totals.size).toBe(CHANGES.length);
});

function planOf(text: string): Plan {
  const { plan } = compile(new Map([["calls.tarif", text]]), "calls.tarif");
  if (plan === null) throw new Error("the contract has an error");
  return plan;
}

function billsAnew(plan: Plan): readonly string[] {
  const ids = new Set(EVENTS.map((line): string => JSON.parse(line).subject));
  const accounts = [...ids].map((id): Account => {
    return { id, start: "2026-02-01", end: null, endKnown: null, parameters: {} };
  });
  return rate(plan, { accounts, events: EVENTS }).bills.map(canonicalJson);
}
