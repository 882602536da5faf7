/** What docs/language.md says of the way of an event, and its table of late events, against the intake. */
import { describe, expect, test } from "vitest";
import { type Account, compile, type Plan, type RateResult, rate } from "../../index.ts";
import { framed } from "../diagnostics/frame.ts";
import { readDoc, tableUnder } from "./blocks.ts";

const CHARGE = 'charge calls "Calls"\n  for requests\n  CHF 1.00 per request\n';
const plan = planOf(`${CHARGE}
policy
  late events accepted until 3 days after the period then billed in the next period
`);
const account = (id: string): Account => ({
  id,
  start: "2026-01-01",
  end: null,
  endKnown: null,
  parameters: {},
});

function planOf(text: string): Plan {
  const result = compile(new Map([["c.tarif", framed(text).text]]), "c.tarif");
  if (result.plan === null) throw new Error(JSON.stringify(result.diagnostics));
  return result.plan;
}

interface Sent {
  readonly id?: string;
  readonly time?: string;
  readonly received?: string;
  readonly subject?: string;
  readonly type?: string;
  readonly data?: unknown;
}

function sent({ data = { model: "large", tokens: 1 }, ...more }: Sent): string {
  const base = { source: "s", id: "1", type: "example.call", subject: "acme", time: "2026-01-10T00:00:00Z" };
  return JSON.stringify({ ...base, ...more, data });
}

function voidOf(id: string, more: Sent = {}): string {
  return sent({ id: `void-${id}`, type: "tarif.void", data: { source: "s", id }, ...more });
}

function rated(events: readonly string[]): RateResult & { readonly unreadable: readonly unknown[] } {
  return rate(plan, { accounts: [account("acme"), account("other")], events, through: "2026-12-31" });
}

/** The months on whose bills events count. */
function billed(events: readonly string[]): readonly string[] {
  return rated(events).bills.flatMap(bill => (bill.audit.accepted > 0 ? [bill.period.from.slice(0, 7)] : []));
}

describe("the table of late events", () => {
  const MONTHS = ["January", "February", "March"];
  const instant = (words: string): string => {
    const [, day = "", month = "", time = "12:00"] = /^(\d+) (\w+)(?:, (\d\d:\d\d))?$/.exec(words) ?? [];
    return `2026-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}T${time}:00+01:00`;
  };
  const rows = tableUnder(readDoc("language.md"), "Late events");
  test.each(rows)("of %s, received %s: %s", (time = "", received = "", bill = "") => {
    const month = MONTHS.indexOf(/^\w+/.exec(bill)?.[0] ?? "") + 1;
    expect(billed([sent({ time: instant(time), received: instant(received) })])).toEqual([`2026-0${month}`]);
  });

  test("has its four rows", () => expect(rows).toHaveLength(4));

  test("the first instant that is too late is the close itself", () => {
    const at = (received: string): readonly string[] =>
      billed([sent({ time: "2026-01-31T12:00:00+01:00", received })]);
    expect(at("2026-02-03T23:59:59.999999999+01:00")).toEqual(["2026-01"]);
    expect(at("2026-02-04T00:00:00+01:00")).toEqual(["2026-02"]);
  });

  test("everything that comes after the last bill belongs to it", () => {
    expect(billed([sent({ time: "2026-12-30T12:00:00+01:00", received: "2027-06-01T00:00:00Z" })])).toEqual([
      "2026-12",
    ]);
    expect(billed([sent({ time: "2026-02-01T12:00:00+01:00", received: "2027-06-01T00:00:00Z" })])).toEqual([
      "2026-12",
    ]);
  });
});

describe("the way of an event", () => {
  /** Where each event ended, in words. */
  function fates(events: readonly string[]): readonly string[] {
    const { bills, run, rejects, unreadable } = rated(events);
    const accepted = bills.reduce((sum, bill) => sum + bill.audit.accepted, 0);
    const counted = [
      ["unreadable", unreadable.length],
      ["other type", run.otherTypes.count],
      ["unknown account", run.unknownAccounts.count],
      ["duplicate", run.duplicates],
      ["voided", run.voided],
      ["pending void", run.pendingVoids],
      ["accepted", accepted],
    ] as const;
    const told = counted.flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
    return [...told, ...rejects.map(({ id, reason }) => `${id} ${reason}`)];
  }

  const cases: readonly (readonly [what: string, events: readonly string[], fates: readonly string[]])[] = [
    ["no subject", [sent({ subject: "" })], ["1 unreadable"]],
    ["another type", [sent({ type: "example.other" })], ["1 other type"]],
    ["an unknown account", [sent({ subject: "nobody", data: {} })], ["1 unknown account"]],
    ["a field is missing", [sent({ data: { model: "large" } })], ["1 incomplete"]],
    ["a time is missing", [sent({ time: "soon" })], ["1 incomplete"]],
    ["a value that no list holds", [sent({ data: { model: "huge", tokens: 1 } })], ["1 unknown value"]],
    ["that, and a field is missing", [sent({ data: { model: "huge" } })], ["1 incomplete"]],
    ["null is absent", [sent({ data: { model: "large", tokens: null } })], ["1 incomplete"]],
    [
      "a corrected copy with the same id",
      [sent({ data: { model: "large" } }), sent({})],
      ["1 accepted", "1 incomplete"],
    ],
    [
      "and the other way round",
      [sent({}), sent({ data: { model: "huge", tokens: 1 } })],
      ["1 accepted", "1 unknown value"],
    ],
    ["an hour ahead", [sent({ received: "2026-01-09T23:00:00Z" })], ["1 accepted"]],
    ["more than an hour ahead", [sent({ received: "2026-01-09T22:59:59.999999999Z" })], ["1 future"]],
    [
      "a copy of it that comes in time",
      [sent({ received: "2026-01-09T20:00:00Z" }), sent({ received: "2026-01-10T00:00:00Z" })],
      ["1 duplicate", "1 accepted"],
    ],
    [
      "the same again",
      [sent({}), sent({ data: { tokens: 1.0, model: "large", batch: false, note: "x" } })],
      ["1 duplicate", "1 accepted"],
    ],
    [
      "the same instant in another zone",
      [sent({}), sent({ time: "2026-01-10T01:00:00+01:00" })],
      ["1 duplicate", "1 accepted"],
    ],
    [
      "other content",
      [sent({}), sent({ data: { model: "small", tokens: 1 } })],
      ["1 accepted", "1 conflict"],
    ],
    [
      "another account's event of the same id",
      [sent({}), sent({ subject: "other" })],
      ["1 accepted", "1 conflict"],
    ],
    ["a void", [sent({}), voidOf("1")], ["1 voided"]],
    ["a void of what is to come", [voidOf("1", { time: "2026-01-01T00:00:00Z" }), sent({})], ["1 voided"]],
    ["a void of nothing", [voidOf("9")], ["1 pending void"]],
    [
      "a void that comes after the bill",
      [sent({}), voidOf("1", { received: "2026-02-04T00:00:00+01:00" })],
      ["1 accepted", "void-1 void after the bill"],
    ],
    [
      "a void just before it",
      [sent({}), voidOf("1", { received: "2026-02-03T23:59:59+01:00" })],
      ["1 voided"],
    ],
    [
      "a void of another account",
      [sent({}), voidOf("1", { subject: "other" })],
      ["1 accepted", "void-1 incomplete"],
    ],
    ["outside the term", [sent({ time: "2025-12-31T22:59:59Z" })], ["1 outside the term"]],
    ["the first instant of the term", [sent({ time: "2025-12-31T23:00:00Z" })], ["1 accepted"]],
    ["the first instant after it", [sent({ time: "2026-12-31T23:00:00Z" })], ["1 outside the term"]],
  ];
  test.each(cases)("%s", (_, events, expected) => {
    expect(fates(events)).toEqual(expected);
    expect(fates([...events].reverse())).toEqual(expected);
  });

  test("of two contents the one received first stands, whatever the order", () => {
    const first = sent({ received: "2026-01-10T00:00:01Z", data: { model: "large", tokens: 1 } });
    const second = sent({ received: "2026-01-10T00:00:02Z", data: { model: "small", tokens: 1 } });
    for (const events of [
      [first, second],
      [second, first],
    ]) {
      const january = rated(events).bills[0];
      expect(january?.meters.find(({ meter }) => meter === "used")?.where).toEqual({ model: "large" });
      expect(january?.audit.held.first.map(({ reason }) => reason)).toEqual(["conflict"]);
    }
  });
});
