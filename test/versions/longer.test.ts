/** What reaches over several bills goes on over runs, and over a version that changes nothing. */
import { describe, expect, test } from "vitest";
import { type Account, type Carried, canonicalJson, type Plan, rate } from "../../index.ts";
import { first, later, planOf } from "./kit.ts";

const TERMS: Readonly<Record<string, string>> = {
  "tiers of a quarter":
    'charge used "U" for used graduated each quarter up to 10 calls CHF 1.00 per call above CHF 0.50 per call',
  "an allowance of a quarter": 'charge used "U" for used includes 10 calls each quarter CHF 1.00 per call',
  "an allowance that carries over":
    'charge used "U" for used includes 5 calls each month unused carries over 2 periods CHF 1.00 per call',
  "a minimum of a quarter":
    'charge used "U" for used CHF 1.00 per call minimum m "M" on used not prorated CHF 100.00 each quarter',
  "a maximum of a quarter":
    'charge used "U" for used CHF 1.00 per call maximum m "M" on used not prorated CHF 12.00 each quarter',
  "a discount by the quarter's usage":
    'charge used "U" for used CHF 1.00 per call discount d "D" on used volume each quarter by used below 10 calls 5% off at or above 10% off',
  "a credit":
    'charge used "U" for used CHF 1.00 per call credit d "D" pays used before tax CHF 20.00 granted at start',
  "single events":
    'charge one "O" for each call of call.size includes 3 calls each quarter CHF 1.00 per call',
  "a fee of a quarter in advance": 'charge q "Q" in advance prorated by day CHF 90.00 each quarter',
};

const ACCOUNT: Account = {
  id: "a",
  start: "2026-01-01",
  end: "2026-06-20",
  endKnown: "2026-06-01",
  parameters: {},
};

const event = (id: string, day: string, size: number): string =>
  JSON.stringify({
    specversion: "1.0",
    source: "s",
    id,
    type: "call",
    subject: "a",
    time: `${day}T12:00:00Z`,
    data: { size },
  });

const BATCHES: readonly (readonly string[])[] = [
  [event("1", "2026-01-10", 7)],
  [event("2", "2026-02-10", 8), event("1", "2026-01-10", 7)],
  [event("3", "2026-03-10", 9)],
  [event("4", "2026-04-10", 1)],
  [],
  [event("5", "2026-06-10", 30)],
];

function files(terms: string): Readonly<Record<string, string>> {
  const body = `unit call plural calls
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
${terms}
`;
  return { "a.tarif": first(body) };
}

const whole = (plan: Plan): ReturnType<typeof rate> =>
  rate(plan, { accounts: [ACCOUNT], events: BATCHES.flat(), through: "2026-06-30" });

describe.each(Object.entries(TERMS))("%s", (_, terms) => {
  const plan = planOf(files(terms), "a.tarif");

  test("is billed by runs of a month as by one run, with what is carried as JSON", () => {
    let carried: ReadonlyMap<string, Carried> = new Map();
    let identities: Uint8Array | null = null;
    const bills = BATCHES.flatMap((events, index) => {
      const through = `2026-0${index + 1}-28`;
      const result = rate(plan, { accounts: [ACCOUNT], events, through, carried, identities });
      carried = new Map(
        [...result.carried].map(([id, one]) => [id, JSON.parse(canonicalJson(one)) as Carried]),
      );
      identities = result.identities;
      return result.bills;
    });
    expect(bills.map(canonicalJson)).toEqual(whole(plan).bills.map(canonicalJson));
  });

  test.each(["2026-02-01", "2026-02-17", "2026-04-01", "2026-05-31"])(
    "costs the same where an amendment that says nothing takes effect on %s",
    from => {
      const two = planOf({ ...files(terms), "b.tarif": later("", "version 2 amends 1", from) }, "b.tarif");
      const totals = (of: Plan): readonly string[] =>
        whole(of).bills.map(bill => `${bill.number} ${bill.total}`);
      expect(totals(two)).toEqual(totals(plan));
    },
  );
});
