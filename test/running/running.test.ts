/** A running bill comes to what `rate` makes of the events so far, after every one of them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Account,
  checkAccount,
  checkPools,
  compile,
  openRunning,
  type Plan,
  rate,
} from "../../index.ts";
import { chanceOf } from "../differential/generate/chance.ts";
import { generateWorld } from "../differential/generate/world.ts";
import { eventText } from "../differential/witnesses.ts";
import { ROOT } from "../kit/shared.ts";
import { accountsIn } from "../kit/world.ts";
import { plainWorld } from "./plain-worlds.ts";
import { type Compared, comparePrefixes } from "./prefixes.ts";

const DEEP = process.env.TARIF_DEEP === "1";
const PLAIN_WORLDS = DEEP ? 3_000 : 6;
const WORLDS = DEEP ? 1_000 : 3;
const EVENTS = 30;

describe("an example calculated by hand", () => {
  const text = `tarif 1
contract calls "Calls"
  version 1
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.05

unit call plural calls
unit port plural ports
unit seat plural seats

event use "Use"
  type "com.example.use"
  field count integer in calls
  field open integer in ports
  field seats integer in seats

meter used "Calls"
  sum of use.count

meter peak "Most ports"
  maximum of use.open

meter seats "Seats"
  latest of use.seats

charge used "Calls"
  for used
  graduated each month
    up to 100 calls  CHF 0.10 per call
    above            CHF 0.05 per call

charge peak "Ports"
  for peak
  CHF 2.00 per port

charge seats "Seats"
  for seats
  CHF 3.00 per seat

tax vat "VAT"
  on everything
  8.1%
`;
  const { plan } = compile(new Map([["calls.tarif", text]]), "calls.tarif");
  if (plan === null) throw new Error("the contract has errors");
  const acme: Account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
  const event = (id: string, time: string, data: object, more: object = {}): string =>
    JSON.stringify({
      specversion: "1.0",
      source: "s",
      id,
      type: "com.example.use",
      subject: "acme",
      time,
      data,
      ...more,
    });
  const use = (count: number, open: number, seats: number): object => ({ count, open, seats });
  const second = event("2", "2026-02-20T08:00:00Z", use(50, 1, 2));

  test.each([
    // 60 calls 6.00, 2 ports 4.00, 1 seat 3.00: 13.00, tax 1.053, 1.05.
    ["the first", event("1", "2026-02-03T08:00:00Z", use(60, 2, 1)), "14.05", "bill"],
    // 110 calls 10.00 + 0.50, 2 ports 4.00, 2 seats 6.00: 20.50, tax 1.6605, 1.66; 22.16.
    ["the second tier", second, "22.15", "bill"],
    ["the same again", second, "22.15", "constant"],
    [
      "other content of one identity, later",
      event("1", "2026-02-21T08:00:00Z", use(9, 9, 9)),
      "22.15",
      "constant",
    ],
    // An earlier one than the second: 5 ports 10.00, the rest as it was: 26.50, tax 2.1465, 2.15.
    ["more ports, earlier", event("3", "2026-02-10T08:00:00Z", use(0, 5, 7)), "28.65", "constant"],
    // Without the second: 60 calls 6.00, 5 ports 10.00, 7 seats 21.00: 37.00, tax 2.997, 3.00.
    [
      "a void of the second",
      event("v", "2026-02-22T08:00:00Z", { source: "s", id: "2" }, { type: "tarif.void" }),
      "40",
      "events",
    ],
    // 100 calls 10.00; it was in January, so the seats are those of the one before: 41.00, tax 3.321, 3.32; 44.32.
    [
      "one of January, received in February",
      event("4", "2026-01-31T08:00:00Z", use(40, 1, 9), { received: "2026-02-23T08:00:00Z" }),
      "44.3",
      "bill",
    ],
    ["one with a fault", event("5", "2026-02-24T08:00:00Z", use(-1, 1, 1)), "44.3", "constant"],
    // 160 calls 10.00 + 3.00, 5 ports 10.00, 2 seats 6.00: 29.00, tax 2.349, 2.35.
    ["the latest", event("6", "2026-02-25T08:00:00Z", use(60, 5, 2)), "31.35", "bill"],
    // 161 calls 13.05: 29.05, tax 2.35305, 2.35; 31.40.
    ["one more call", event("7", "2026-02-24T09:00:00Z", use(1, 0, 0)), "31.4", "constant"],
    // 4 ports are less than 5; the greatest id of one instant is the latest: 3 seats 9.00: 32.05, tax 2.59605, 2.60.
    ["one at the same instant", event("8", "2026-02-25T08:00:00Z", use(0, 4, 3)), "34.65", "constant"],
  ] as const)("%s", (_, text, total, cost) => {
    taken.push(text);
    expect(running.add(text)).toBeNull();
    expect(running.cost("acme")).toBe(cost);
    expect(running.total("acme")).toBe(total);
    expect(running.bill("acme")?.total).toBe(total);
    const { bills } = rate(plan, { accounts: [acme], events: taken, through: "2026-02-28" });
    expect(bills.at(-1)?.total).toBe(total);
  });

  const running = openRunning(plan, [acme], { on: "2026-02-01" });
  const taken: string[] = [];

  test("an account without a bill of the period has no total", () => {
    expect(running.total("other")).toBeNull();
    expect(running.bill("other")).toBeNull();
    const before = openRunning(plan, [acme], { on: "2025-12-31" });
    expect(before.total("acme")).toBeNull();
  });

  test("it goes on from what earlier runs handed on, with their identities and without", () => {
    const january = event("0", "2026-01-05T08:00:00Z", use(10, 1, 1));
    const run = rate(plan, { accounts: [acme], events: [january], through: "2026-01-31", identities: null });
    const { carried } = run;
    for (const identities of [{ identities: run.identities }, {}]) {
      const next = openRunning(plan, [acme], { on: "2026-02-01", carried, ...identities });
      for (const text of [event("1", "2026-02-03T08:00:00Z", use(60, 2, 1)), second]) next.add(text);
      expect(next.total("acme")).toBe("22.15");
      next.add(event("9", "2026-02-21T08:00:00Z", use(0, 0, 2)));
      expect(next.cost("acme")).toBe("identities" in identities ? "bill" : "constant");
      // What was billed before is a duplicate, and counts once more where nobody knows of it: 120 calls 11.00.
      next.add(january);
      expect(next.total("acme")).toBe("identities" in identities ? "22.15" : "22.7");
    }
  });

  test("events that the host keeps are asked for when they must be read again", () => {
    let asked = 0;
    const kept: string[] = [];
    const events = (): readonly string[] => {
      asked += 1;
      return kept;
    };
    const own = openRunning(plan, [acme], { on: "2026-02-01", events });
    for (const text of taken) {
      kept.push(text);
      own.add(text);
    }
    expect(own.total("acme")).toBe("34.65");
    // Once for each pass that the void asks for.
    expect(asked).toBe(2);
  });
});

describe("as the batch", () => {
  test(`for ${PLAIN_WORLDS} contracts whose bills follow from sums`, () => {
    let constant = 0;
    for (let seed = 1; seed <= PLAIN_WORLDS; seed += 1) {
      const chance = chanceOf(seed);
      const { text, start, events } = plainWorld(chance, EVENTS);
      const { plan } = compile(new Map([["plain.tarif", text]]), "plain.tarif");
      if (plan === null) throw new Error(`seed ${seed} does not compile`);
      const account = { id: "acme", start, end: null, endKnown: null, parameters: {} };
      const found = comparePrefixes(plan, [account], events, "2026-02-15", chance, 3);
      expect(found.difference, `seed ${seed}`).toBeNull();
      constant += found.costs.constant;
    }
    expect(constant / (PLAIN_WORLDS * EVENTS)).toBeGreaterThan(0.5);
  }, 1_200_000);

  test(`for ${WORLDS} random contracts and their accounts`, () => {
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const { files, entry, accounts, events, through } = generateWorld(seed);
      const { plan } = compile(files, entry);
      if (plan === null || !isInOrder(plan, accounts)) continue;
      const texts = events.flatMap(event => [
        eventText(event),
        eventText({ ...event, id: `${event.id}-again` }),
      ]);
      const found = comparePrefixes(plan, accounts, texts, through, chanceOf(seed), 3);
      expect(found.difference, `seed ${seed}`).toBeNull();
    }
  }, 3_600_000);

  test.each([
    ["api-calls", "2026-02-28", 0.6],
    ["ai-platform", "2026-01-31", 0.2],
  ] as const)("for the events of contracts/%s", (folder, on, least) => {
    const found = worked(folder, on);
    expect(found.difference).toBeNull();
    const { constant, bill, events } = found.costs;
    expect(constant / (constant + bill + events)).toBeGreaterThan(least);
  });
});

function worked(folder: string, on: string): Compared {
  const at = (name: string): string => readFileSync(join(ROOT, "contracts", folder, name), "utf8");
  const { plan } = compile(new Map([[`${folder}.tarif`, at(`${folder}.tarif`)]]), `${folder}.tarif`);
  if (plan === null) throw new Error(`${folder} does not compile`);
  const accounts: readonly Account[] = accountsIn(at("accounts.yaml"), plan.contract.name);
  const events = at("events.ndjson")
    .trimEnd()
    .split("\n")
    .slice(0, DEEP ? 4_000 : 80);
  return comparePrefixes(plan, accounts, events, on, chanceOf(1), 3);
}

function isInOrder(plan: Plan, accounts: readonly Account[]): boolean {
  return (
    accounts.every(account => checkAccount(plan, account).length === 0) && checkPools(accounts).length === 0
  );
}
