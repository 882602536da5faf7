/** Runs one after the other, with what each hands on, make the bills of one run over everything. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Account, type Carried, canonicalJson, identitiesFault, type Plan, rate } from "../../index.ts";
import { first, planOf } from "./kit.ts";

const PLAN = planOf(
  {
    "a.tarif": first(`unit call plural calls
unit seat plural seats
parameter seats is 2 seats between 1 seat and 9 seats
event call "Call" type "call"
  field size integer in calls
meter used
  sum of call.size
charge used "Used" for used
  graduated
    up to 10 calls CHF 1 per call
    above CHF 0.50 per call
charge base "Base" in advance prorated by day CHF 10.00 each month
charge seats "Seats" for seats not prorated CHF 5.00 per seat each month
discount off "Off" on used 10% off
tax vat "VAT" on everything 8.1%
`),
  },
  "a.tarif",
);

const ACCOUNTS: readonly Account[] = [
  { id: "a", start: "2026-01-01", end: null, endKnown: null, parameters: {} },
  { id: "b", start: "2026-02-15", end: "2026-05-10", endKnown: "2026-05-01", parameters: {} },
];

const event = (id: string, day: string, more: object = {}): string =>
  JSON.stringify({
    specversion: "1.0",
    source: "s",
    id,
    type: "call",
    subject: "a",
    time: `${day}T12:00:00Z`,
    data: { size: 7 },
    ...more,
  });

/** One run for each list: each bills through the month of its place, from 2026-01 on. */
function runs(plan: Plan, batches: readonly (readonly string[])[]): ReturnType<typeof rate>[] {
  let carried: ReadonlyMap<string, Carried> = new Map();
  let identities: Uint8Array | null = null;
  return batches.map((events, index) => {
    const through = `2026-${String(index + 1).padStart(2, "0")}-28`;
    const result = rate(plan, { accounts: ACCOUNTS, events, through, carried, identities });
    ({ carried, identities } = result);
    return result;
  });
}

const texts = (bills: readonly unknown[]): readonly string[] => bills.map(canonicalJson).sort();

describe("monthly runs equal one run", () => {
  const month = fc.integer({ min: 1, max: 6 });
  const made = fc.record({
    month,
    day: fc.integer({ min: 1, max: 28 }),
    subject: fc.constantFrom("a", "b"),
    size: fc.integer({ min: 0, max: 30 }),
    /** Months in which it is sent once more. */
    again: fc.array(month, { maxLength: 2 }),
    bad: fc.integer({ min: 0, max: 9 }),
  });

  test("with events sent again, rejected ones and accounts that begin and end", () => {
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), drawn => {
        const batches: string[][] = Array.from({ length: 6 }, () => []);
        for (const [index, drawnOne] of drawn.entries()) {
          // Of an account without a bill yet, or without one to come, events are given again.
          const [least, most] = drawnOne.subject === "b" ? [2, 5] : [1, 6];
          const one = { ...drawnOne, month: Math.min(Math.max(drawnOne.month, least), most) };
          const time = `2026-${String(one.month).padStart(2, "0")}-${String(one.day).padStart(2, "0")}`;
          const data = one.bad === 0 ? {} : { size: one.size };
          const text = event(`e${index}`, time, { subject: one.subject, data });
          for (const sent of [one.month, ...one.again.filter(later => later > one.month)])
            batches[sent - 1]?.push(text);
        }
        const whole = rate(PLAN, { accounts: ACCOUNTS, events: batches.flat(), through: "2026-06-28" });
        const parts = runs(PLAN, batches);
        expect(texts(parts.flatMap(part => part.bills)).join("\n") === texts(whole.bills).join("\n")).toBe(
          true,
        );
        expect([...(parts.at(-1)?.carried ?? [])]).toEqual([...whole.carried]);
        const total = parts.reduce((sum, part) => sum + part.run.duplicates, 0);
        expect(total).toBe(whole.run.duplicates);
      }),
      { seed: 20_261_128, numRuns: 60 },
    );
  });
});

describe("what is sent again", () => {
  test("is a duplicate, in whatever form", () => {
    const again = event("e", "2026-01-10", {
      time: "2026-01-10T13:00:00+01:00",
      received: "2026-03-01T00:00:00Z",
    });
    const [, second] = runs(PLAN, [[event("e", "2026-01-10")], [again]]);
    expect([second?.run.duplicates, second?.bills[0]?.audit.accepted]).toEqual([1, 0]);
  });

  test("with other content is held on the next bill, and once only", () => {
    const other = event("e", "2026-01-10", { data: { size: 8 } });
    const [, second, third] = runs(PLAN, [[event("e", "2026-01-10")], [other], [other]]);
    expect(second?.bills[0]?.audit.held.reasons).toEqual([{ reason: "conflict", count: 1 }]);
    expect([third?.bills[0]?.audit.held.count, third?.run.duplicates]).toEqual([0, 1]);
  });

  test("belongs to the next bill where it comes too late for its own", () => {
    const [, second] = runs(PLAN, [[], [event("late", "2026-01-10")]]);
    const [bill] = second?.bills ?? [];
    expect([bill?.number, bill?.audit.accepted, bill?.audit.late]).toEqual([2, 1, 1]);
  });

  test("is not billed a second time where it came before its period was billed", () => {
    const [early, next] = runs(PLAN, [[event("e", "2026-02-10")], [event("e", "2026-02-10")]]);
    expect([early?.run.beyond, next?.bills[0]?.audit.accepted, next?.run.duplicates]).toEqual([1, 1, 0]);
  });

  test("is told where no bill is left", () => {
    const batches = [[], [], [], [], [], [event("e", "2026-05-01", { subject: "b" })]];
    const last = runs(PLAN, batches).at(-1);
    expect(last?.rejects.map(({ bill, detail }) => [bill, detail])).toEqual([
      [null, "time: lies in the term, but its bill and all later ones are made"],
    ]);
  });
});

describe("voids", () => {
  const voidOf = (id: string, target: string, day: string): string =>
    event(id, day, { type: "tarif.void", data: { source: "s", id: target } });

  test("wait for an event of a later run", () => {
    const [, second, third] = runs(PLAN, [
      [voidOf("v", "e", "2026-01-20")],
      [event("e", "2026-02-10")],
      [event("e", "2026-02-10")],
    ]);
    expect([second?.bills[0]?.audit.accepted, second?.run.voided]).toEqual([0, 1]);
    expect([third?.bills[0]?.audit.accepted, third?.run.duplicates]).toEqual([0, 1]);
  });

  test("of what is billed already come too late", () => {
    const [, second] = runs(PLAN, [[event("e", "2026-01-10")], [voidOf("v", "e", "2026-02-02")]]);
    expect(second?.bills[0]?.audit.held.reasons).toEqual([{ reason: "void after the bill", count: 1 }]);
  });
});

describe("the index", () => {
  const bytes =
    runs(PLAN, [[event("e", "2026-01-10"), event("f", "2026-01-11")]])[0]?.identities ?? new Uint8Array();

  test("is the same bytes whatever order the events came in", () => {
    const other = runs(PLAN, [[event("f", "2026-01-11"), event("e", "2026-01-10")]])[0]?.identities;
    expect(other).toEqual(bytes);
  });

  test("is refused where it is cut, changed, of another contract or no index", () => {
    const changed = Uint8Array.from(bytes, (byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
    expect(identitiesFault(PLAN, bytes)).toBeNull();
    expect(identitiesFault(PLAN, changed)).toBe("it is damaged");
    expect(identitiesFault(PLAN, bytes.slice(0, -1))).toBe("it is damaged");
    expect(identitiesFault(PLAN, bytes.slice(0, 20))).toBe("it is no index of identities");
    const other = { ...PLAN, contract: { ...PLAN.contract, name: "other" } };
    expect(identitiesFault(other, bytes)).toBe("it belongs to another contract");
  });
});
