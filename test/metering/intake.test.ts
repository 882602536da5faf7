import { describe, expect, test } from "vitest";
import { openIntake } from "../../runtime/metering/intake.ts";
import { type JsonValue, readJson } from "../../runtime/metering/json.ts";
import { toText } from "../../runtime/number/rational.ts";
import type { PlanPolicies } from "../../runtime/plan/plan.ts";
import { call, feed, leftOut, outcome, permutations, rawReadings, usage, voidOf } from "./feed.ts";
import { account, CALL, event, field, lateUntil, meter, POLICIES, parameter, plan } from "./kit.ts";

const JAN_END = "2026-01-31T23:59:59.999999999Z";
const FEB = "2026-02-01T00:00:00Z";

/** The same outcome in every order of arrival. */
function inEveryOrder(events: readonly string[]): void {
  const expected = outcome(feed(events));
  for (const order of permutations(events)) expect(outcome(feed(order))).toBe(expected);
}

describe("metering", () => {
  test("events go to the bill of their time's month", () => {
    const intake = feed([
      call("a", { time: "2026-01-01T00:00:00Z", tokens: 1 }),
      call("b", { time: JAN_END, tokens: 10 }),
      call("c", { time: FEB, tokens: "100.0" }),
      call("d", { time: "2026-04-30T23:59:59Z", tokens: 1e3 }),
    ]);
    expect([1, 2, 3, 4].map(number => usage(intake, number))).toEqual([
      "2 events, 11 tokens",
      "1 events, 100 tokens",
      "0 events, 0 tokens",
      "1 events, 1000 tokens",
    ]);
    expect(intake.lastBill("acme")).toBe(4);
    expect(leftOut(intake)).toEqual([]);
  });

  test("where, by and parameters of the account on the first day of the bill's period", () => {
    const meters = [
      meter("long", "count", {
        by: [{ name: "model", source: "field", type: "text", values: ["small", "large"] }],
        source: {
          kind: "aggregate",
          aggregation: "count",
          event: "call",
          value: null,
          where: {
            kind: "compare",
            field: "tokens",
            negated: false,
            operator: "at least",
            value: { kind: "parameter", name: "limit", factor: "1" },
          },
        },
      }),
    ];
    const bounds = { kind: "between", least: "1", most: "100" } as const;
    const of = plan({ meters, parameters: [parameter("limit", "10", { bounds })] });
    const accounts = [account({ parameters: { limit: [{ from: "2026-02-01", value: "20" }] } })];
    const events = [
      call("a", { data: { tokens: 10, model: "large" } }),
      call("b", { data: { tokens: 15 } }),
      call("c", { data: { tokens: 9 } }),
      call("d", { time: "2026-02-05T00:00:00Z", data: { tokens: 15 } }),
      call("e", { time: "2026-02-05T00:00:00Z", data: { tokens: 20 } }),
    ];
    const intake = feed(events, accounts, of);
    const counts = (number: number): unknown =>
      rawReadings(intake.period("acme", number).slices)
        .get("long")
        ?.map(({ where, quantity, events: count }) => [
          where.model,
          toText(quantity ?? { n: 0n, d: 1n }),
          count,
        ])
        .sort();
    expect(counts(1)).toEqual([
      ["large", "1", 1],
      ["small", "1", 1],
    ]);
    expect(counts(2)).toEqual([["small", "1", 1]]);
    // What no meter counts is accepted all the same.
    expect(intake.period("acme", 1).audit.accepted).toBe(3);
  });

  test("two accounts are metered apart", () => {
    const accounts = [account(), account({ id: "beta", start: "2026-01-05" })];
    const intake = feed([call("a", { tokens: 3 }), call("b", { tokens: 4, subject: "beta" })], accounts);
    expect([usage(intake, 1), usage(intake, 1, "beta")]).toEqual([
      "1 events, 3 tokens",
      "1 events, 4 tokens",
    ]);
  });

  test("a value tree reads as its text does", () => {
    const read = readJson(call("a", { tokens: 7 })).value;
    const intake = openIntake(plan(), [account()]);
    expect(intake.addValue(read as JsonValue)).toBeNull();
    expect(intake.addValue({ kind: "null" })).toMatch(/object/);
    expect(intake.settle()).toBe("done");
    expect(usage(intake, 1)).toBe("1 events, 7 tokens");
  });
});

describe("what belongs to no bill", () => {
  test.each([
    ["", /ends|value/],
    ["[]", /object/],
    ["7", /object/],
    ['{"a":1,"a":2}', /twice/],
    [call("a", { source: undefined }), /source/],
    [call("a", { id: "" }), /id/],
    [call("a", { id: 5 }), /id/],
    [call("a", { id: null }), /id/],
    [call("a\u0000"), /id/],
    [call("a\u0085"), /id/],
    [call("x".repeat(257)), /id/],
    [call("a", { subject: undefined }), /subject/],
    [call("a", { type: undefined }), /type/],
    [call("a", { specversion: "0.3" }), /specversion/],
    [call("a", { specversion: 1 }), /specversion/],
    ["[".repeat(1_000_000), /longer|nested/],
  ])("is unreadable: %j", (text, reason) => {
    const intake = openIntake(plan(), [account()]);
    expect(intake.add(text.slice(0, 1_000_000))).toMatch(reason);
    expect(intake.settle()).toBe("done");
    expect(intake.lastBill("acme")).toBe(0);
  });

  test("identities of 256 characters, and no specversion, are fine", () => {
    const intake = feed([call("x".repeat(256)), call("b", { specversion: undefined })]);
    expect(usage(intake, 1)).toBe("2 events, 2 tokens");
  });

  test("other types and unknown accounts are counted by name", () => {
    const intake = feed([
      call("a", { type: "x.other" }),
      call("b", { type: "x.other", time: "never" }),
      call("c", { subject: "nobody" }),
      call("d", { subject: "anybody", time: "never" }),
    ]);
    expect(intake.counts().totals()).toEqual({
      otherTypes: { count: 2, first: [{ type: "x.other", count: 2 }] },
      unknownAccounts: {
        count: 2,
        first: [
          { subject: "anybody", count: 1 },
          { subject: "nobody", count: 1 },
        ],
      },
      duplicates: 0,
      voided: 0,
      pendingVoids: 0,
    });
    expect(leftOut(intake)).toEqual([]);
  });

  test("the hundred smallest names are listed with whole counts, whatever the order", () => {
    const names = Array.from({ length: 150 }, (_, index) => `t${String(index).padStart(3, "0")}`);
    const events = [...names, ...names].map((type, index) => call(`e${index}`, { type }));
    for (const order of [events, events.toReversed()]) {
      const { otherTypes } = feed(order).counts().totals();
      expect(otherTypes.count).toBe(300);
      expect(otherTypes.first).toEqual(names.slice(0, 100).map(type => ({ type, count: 2 })));
    }
  });

  test("names that objects know already", () => {
    const intake = feed([
      call("__proto__"),
      call("constructor", { subject: "constructor" }),
      call("b", { type: "toString" }),
    ]);
    expect(usage(intake, 1)).toBe("1 events, 1 tokens");
    expect(intake.counts().totals().unknownAccounts.first).toEqual([{ subject: "constructor", count: 1 }]);
  });
});

describe("what is rejected", () => {
  test("missing and broken times: told on the bill of the receipt, or on none", () => {
    const intake = feed([
      call("a", { time: undefined }),
      call("b", { time: "2026-01-10", received: "2026-02-10T00:00:00Z" }),
      call("c", { received: "yesterday" }),
      call("d", { time: 5 }),
    ]);
    expect(leftOut(intake)).toEqual(["- a incomplete", "2 b incomplete", "1 c incomplete", "- d incomplete"]);
    const details = intake.rejects().map(reject => reject.detail);
    expect(details[0]).toBe('time: is missing, an instant such as "2026-01-31T07:00:00Z" is needed');
    expect(details[1]).toBe('time: is not an instant such as "2026-01-31T07:00:00Z"');
    expect(details[2]).toBe('received: is not an instant such as "2026-01-31T07:00:00Z"');
    expect(intake.rejects().map(reject => reject.time)).toEqual([null, null, "2026-01-10T00:00:00Z", null]);
  });

  test("incomplete and unknown values, each told once for all its copies", () => {
    const wrong = call("a", { data: { tokens: -1 } });
    const unknown = call("b", { data: { tokens: 1, model: "huge" } });
    const intake = feed([wrong, unknown, wrong, call("c"), unknown]);
    const { audit } = intake.period("acme", 1);
    expect(audit.accepted).toBe(1);
    expect(audit.rejected.reasons).toEqual([
      { reason: "incomplete", count: 1 },
      { reason: "unknown value", count: 1 },
    ]);
    expect(audit.rejected.first.map(reject => reject.detail)).toEqual([
      "tokens: -1 is not an integer of 0 or more",
      'model: "huge" is not one of "small", "large"',
    ]);
    expect(audit.held).toEqual({ count: 0, reasons: [], digest: "0".repeat(32), first: [] });
    expect(intake.counts().totals().duplicates).toBe(2);
  });

  test("a rejected event leaves its identity to the corrected copy", () => {
    const events = [call("a", { tokens: "many" }), call("a", { tokens: 5 })];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("1 events, 5 tokens");
    expect(leftOut(intake)).toEqual(["1 a incomplete"]);
    inEveryOrder(events);
  });

  test("unknown values priced as otherwise", () => {
    const policies: PlanPolicies = { ...POLICIES, unknownValues: "otherwise" };
    const intake = feed([call("a", { data: { tokens: 2, model: "huge" } })], [account()], plan({ policies }));
    expect(usage(intake, 1)).toBe("1 events, 2 tokens");
  });

  test("the future: up to 1 hour ahead of the receipt, to the nanosecond", () => {
    const received = "2026-01-10T00:00:00Z";
    const intake = feed([
      call("a", { received, time: "2026-01-10T01:00:00Z" }),
      call("b", { received, time: "2026-01-10T01:00:00.000000001Z" }),
      call("c", { received, time: "2099-01-01T00:00:00Z" }),
      // Without `received` an event is received at its own time.
      call("d", { time: "2026-01-31T01:00:00Z" }),
    ]);
    // Told on the bill of the receipt: a clock that is wrong by decades makes no bills for decades.
    expect(leftOut(intake)).toEqual(["1 b future", "1 c future"]);
    expect(intake.rejects()[0]?.detail).toBe("time: lies more than 1 hour after the event was received");
    expect(intake.lastBill("acme")).toBe(1);
  });

  test("a copy received when its time has come is accepted", () => {
    const time = "2026-01-10T12:00:00Z";
    const events = [
      call("a", { time, received: "2026-01-10T00:00:00Z" }),
      call("a", { time, received: "2026-01-10T11:30:00Z" }),
    ];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("1 events, 1 tokens");
    expect(leftOut(intake)).toEqual([]);
    expect(intake.counts().totals().duplicates).toBe(1);
    inEveryOrder(events);
  });

  test("outside the term, on the first or the last bill", () => {
    const accounts = [account({ start: "2026-02-01", end: "2026-03-31" })];
    const before = "2026-01-31T23:59:59.999999999Z";
    const after = "2026-04-01T00:00:00Z";
    const intake = feed(
      [
        call("a", { time: before }),
        call("b", { time: FEB }),
        call("c", { time: "2026-03-31T23:59:59.999999999Z" }),
        call("d", { time: after }),
      ],
      accounts,
    );
    expect(leftOut(intake)).toEqual(["1 a outside the term", "2 d outside the term"]);
    expect(intake.rejects().map(reject => reject.detail)).toEqual([
      "time: lies before the term, which begins 2026-02-01T00:00:00Z",
      "time: lies after the term, which ends 2026-04-01T00:00:00Z",
    ]);
    expect([usage(intake, 1), usage(intake, 2)]).toEqual(["1 events, 1 tokens", "1 events, 1 tokens"]);
  });

  test("only the first hundred by identity stand on the bill; all are counted", () => {
    const events = Array.from({ length: 250 }, (_, index) =>
      call(`id${String(index).padStart(3, "0")}`, { tokens: -1 }),
    );
    const { rejected } = feed(events.toReversed()).period("acme", 1).audit;
    expect(rejected.count).toBe(250);
    expect(rejected.first.map(reject => reject.id)).toEqual(
      Array.from({ length: 100 }, (_, index) => `id${String(index).padStart(3, "0")}`),
    );
  });
});

describe("late events", () => {
  const of = plan({ policies: { ...POLICIES, late: lateUntil(3, "day") } });

  test("around the closing of the bill, to the nanosecond", () => {
    const time = "2026-01-31T12:00:00Z";
    const intake = feed(
      [
        call("a", { time, tokens: 1, received: "2026-02-03T23:59:59.999999999Z" }),
        call("b", { time, tokens: 10, received: "2026-02-04T00:00:00Z" }),
        call("c", { time, tokens: 100, received: "2026-03-03T23:59:59.999999999Z" }),
        call("d", { time, tokens: 1_000, received: "2026-03-04T00:00:00Z" }),
      ],
      [account()],
      of,
    );
    expect([1, 2, 3].map(number => usage(intake, number))).toEqual([
      "1 events, 1 tokens",
      "2 events, 110 tokens, 2 late",
      "1 events, 1000 tokens, 1 late",
    ]);
  });

  test("the last bill takes them and counts them as late", () => {
    const time = "2026-01-31T12:00:00Z";
    const events = [call("a", { time, received: "2026-02-04T00:00:00Z" }), call("b", { time })];
    const intake = feed(events, [account({ end: "2026-01-31" })], of);
    expect(usage(intake, 1)).toBe("2 events, 2 tokens, 1 late");
  });

  test("of copies the earliest receipt counts, in any order", () => {
    const time = "2026-01-31T12:00:00Z";
    const events = [
      call("a", { time, received: "2026-02-10T00:00:00Z" }),
      call("a", { time, received: "2026-01-31T13:00:00Z" }),
      call("a", { time, received: "2026-03-10T00:00:00Z" }),
    ];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("1 events, 1 tokens");
    expect(intake.counts().totals().duplicates).toBe(2);
    inEveryOrder(events);
  });
});

describe("identity", () => {
  test("the same content is a duplicate, however it is written", () => {
    const events = [
      call("a", { tokens: 5 }),
      call("a", { tokens: 5 }),
      call("a", { tokens: "5.0", time: "2026-01-10T01:00:00+01:00", datacontenttype: "text/json" }),
      call("a", { data: { tokens: 5, model: "small", undeclared: 1 } }),
    ];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("1 events, 5 tokens");
    expect(intake.counts().totals().duplicates).toBe(3);
    expect(intake.settle()).toBe("done");
  });

  test("duplicates alone ask for no second pass", () => {
    const intake = openIntake(plan(), [account()]);
    for (const text of [call("a"), call("a"), call("b")]) intake.add(text);
    expect(intake.settle()).toBe("done");
  });

  test("source and id together; neither runs into the other", () => {
    const intake = feed([
      call("b", { source: "a" }),
      call("ab", { source: "a" }),
      call("b", { source: "aa" }),
      call("1:b", { source: "a" }),
    ]);
    expect(usage(intake, 1)).toBe("4 events, 4 tokens");
  });

  test("a conflict: the first received stands, the others are held, in every order", () => {
    const day = (number: number): string => `2026-01-${number}T00:00:00Z`;
    const events = [
      call("a", { tokens: 1, received: day(13) }),
      call("a", { tokens: 20, received: day(12) }),
      call("a", { tokens: 300, received: day(14) }),
      call("a", { tokens: 1, received: day(15) }),
      call("b", { tokens: 7 }),
    ];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("2 events, 27 tokens");
    expect(intake.period("acme", 1).audit.held.reasons).toEqual([{ reason: "conflict", count: 2 }]);
    expect(intake.period("acme", 1).audit.held.first[0]?.detail).toBe(
      "another event with this source and id, received 2026-01-12T00:00:00Z, stands",
    );
    expect(intake.counts().totals().duplicates).toBe(1);
    inEveryOrder(events);
  });

  test.each([
    ["time", { time: "2026-01-11T00:00:00Z" }],
    ["subject", { subject: "beta" }],
    ["data", { tokens: 2 }],
  ])("another %s is another content", (_, changes) => {
    const received = "2026-01-12T00:00:00Z";
    const accounts = [account(), account({ id: "beta" })];
    const intake = feed(
      [call("a", { received: "2026-01-11T12:00:00Z" }), call("a", { received, ...changes })],
      accounts,
    );
    expect(leftOut(intake)).toEqual(["1 a conflict"]);
  });

  test("of contents received at one instant the same one stands in every order", () => {
    const received = "2026-01-20T00:00:00Z";
    inEveryOrder([1, 2, 3, 4].map(tokens => call("a", { tokens, received })));
  });

  test("a later copy of the loser with an earlier receipt turns the decision", () => {
    const events = [
      call("a", { tokens: 1, received: "2026-01-12T00:00:00Z" }),
      call("a", { tokens: 20, received: "2026-01-13T00:00:00Z" }),
      call("a", { tokens: 20, received: "2026-01-11T00:00:00Z" }),
    ];
    expect(usage(feed(events), 1)).toBe("1 events, 20 tokens");
    inEveryOrder(events);
  });

  test("an account's bill does not depend on which other accounts the run has", () => {
    const events = [
      call("a", { subject: "ghost", received: "2026-01-11T00:00:00Z" }),
      call("a", { received: "2026-01-12T00:00:00Z" }),
    ];
    const alone = feed(events);
    const together = feed(events, [account(), account({ id: "ghost" })]);
    expect(usage(alone, 1)).toBe("0 events, 0 tokens");
    expect(usage(together, 1)).toBe("0 events, 0 tokens");
    expect(alone.period("acme", 1)).toEqual(together.period("acme", 1));
  });

  test("events that change between the passes are noticed", () => {
    const events = [call("a"), call("a", { tokens: 2 }), call("b")];
    const open = (): ReturnType<typeof openIntake> => {
      const intake = openIntake(plan(), [account()]);
      for (const text of events) intake.add(text);
      expect(intake.settle()).toBe("again");
      intake.rewind();
      return intake;
    };
    const less = open();
    for (const text of events.slice(1)) less.add(text);
    expect(() => less.settle()).toThrow(/changed/);
    expect(() => open().add(call("a", { tokens: 3 }))).toThrow(/changed/);
    expect(() => open().add(call("c"))).toThrow(/changed/);
  });

  test("the digest is of identity and content, not of receipt or form", () => {
    const digest = (text: string): string => feed([text]).period("acme", 1).audit.digest;
    const first = digest(call("a"));
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(digest(call("a", { tokens: "1.0", received: "2026-01-11T00:00:00Z" }))).toBe(first);
    expect(digest(call("b"))).not.toBe(first);
    expect(digest(call("a", { source: "t" }))).not.toBe(first);
    expect(digest(call("a", { tokens: 2 }))).not.toBe(first);
  });
});

describe("voids", () => {
  const early = "2026-01-20T00:00:00Z";

  test("a void in time removes its target, before or after it came", () => {
    const events = [call("a", { tokens: 5 }), voidOf("v", "a", { time: early }), call("b")];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("1 events, 1 tokens");
    expect(leftOut(intake)).toEqual([]);
    expect(intake.counts().totals()).toMatchObject({ voided: 1, pendingVoids: 0 });
    inEveryOrder(events);
  });

  test("around the closing of the target's bill, to the nanosecond", () => {
    const inTime = feed([call("a"), voidOf("v", "a", { time: early, received: JAN_END })]);
    expect(usage(inTime, 1)).toBe("0 events, 0 tokens");
    const events = [call("a"), voidOf("v", "a", { time: early, received: FEB })];
    const tooLate = feed(events);
    expect(usage(tooLate, 1)).toBe("1 events, 1 tokens");
    expect(leftOut(tooLate)).toEqual(["2 v void after the bill"]);
    expect(tooLate.period("acme", 2).audit.held.count).toBe(1);
    inEveryOrder(events);
  });

  test("a late target's bill is the later one, so its void has until then", () => {
    const target = call("a", { received: "2026-02-10T00:00:00Z" });
    const intake = feed([
      target,
      voidOf("v", "a", { time: early, received: "2026-02-28T23:59:59.999999999Z" }),
    ]);
    expect(usage(intake, 2)).toBe("0 events, 0 tokens");
    expect(intake.counts().totals().voided).toBe(1);
  });

  test("a void of what was never seen is kept as pending", () => {
    const intake = openIntake(plan(), [account()]);
    intake.add(voidOf("v", "a"));
    expect(intake.settle()).toBe("done");
    expect(intake.counts().totals()).toMatchObject({ voided: 0, pendingVoids: 1 });
    expect(intake.rejects()).toEqual([]);
  });

  test("only the target's own account may void it", () => {
    const events = [call("a"), voidOf("v", "a", { subject: "beta", time: early })];
    const intake = feed(events, [account(), account({ id: "beta" })]);
    expect(usage(intake, 1)).toBe("1 events, 1 tokens");
    expect(
      intake.rejects().map(({ account: id, bill, reason, detail }) => [id, bill, reason, detail]),
    ).toEqual([["beta", 1, "incomplete", "subject: is not the account of the event to void"]]);
  });

  test("a void without a target is incomplete", () => {
    const intake = feed([
      voidOf("v", "", { data: { source: "s" } }),
      voidOf("w", "", { data: null }),
      voidOf("x", "", { data: { source: 5, id: "" } }),
    ]);
    expect(leftOut(intake)).toEqual(["1 v incomplete", "1 w incomplete", "1 x incomplete"]);
    expect(intake.rejects()[2]?.detail).toBe("data.source: is a number, not a text; data.id: is empty");
  });

  test("duplicates and conflicts of voids are those of any event", () => {
    const events = [
      call("a", { tokens: 5 }),
      call("b", { tokens: 7 }),
      voidOf("v", "a", { time: early }),
      voidOf("v", "a", { time: early }),
      voidOf("v", "b", { time: early, received: "2026-01-21T00:00:00Z" }),
    ];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("1 events, 7 tokens");
    expect(leftOut(intake)).toEqual(["1 v conflict"]);
    expect(intake.counts().totals()).toMatchObject({ duplicates: 1, voided: 1 });
    inEveryOrder(events);
  });

  test("a void removes the content that stands; the ones in conflict with it stay held", () => {
    const events = [
      call("a", { tokens: 5, received: "2026-01-11T00:00:00Z" }),
      call("a", { tokens: 6, received: "2026-01-12T00:00:00Z" }),
      voidOf("v", "a", { time: early }),
    ];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("0 events, 0 tokens");
    expect(leftOut(intake)).toEqual(["1 a conflict"]);
    inEveryOrder(events);
  });

  test("a second void of a voided event does nothing, even if it is late", () => {
    const intake = feed([
      call("a"),
      voidOf("v", "a", { time: early }),
      voidOf("w", "a", { time: early, received: FEB }),
    ]);
    expect(leftOut(intake)).toEqual([]);
    expect(intake.counts().totals().voided).toBe(1);
  });

  test("a void cannot be voided", () => {
    const events = [
      call("a", { tokens: 5 }),
      voidOf("v", "a", { time: early }),
      voidOf("w", "v", { time: early }),
    ];
    const intake = feed(events);
    expect(usage(intake, 1)).toBe("0 events, 0 tokens");
    expect(leftOut(intake)).toEqual(["1 w incomplete"]);
    inEveryOrder(events);
  });

  test("of an unknown account", () => {
    const intake = feed([call("a", { subject: "ghost" }), voidOf("v", "a", { subject: "ghost" })]);
    expect(intake.counts().totals().unknownAccounts).toEqual({
      count: 2,
      first: [{ subject: "ghost", count: 2 }],
    });
  });
});

test("an event that several meters and none read", () => {
  const ping = event("ping", [field("n", { presence: "optional" })]);
  const of = plan({ events: [CALL, ping] });
  const intake = feed([call("a", { type: "test.ping", data: {} }), call("b")], [account()], of);
  expect(usage(intake, 1)).toBe("2 events, 1 tokens");
  expect(rawReadings(intake.period("acme", 1).slices).get("calls")?.[0]?.quantity).toEqual({ n: 1n, d: 1n });
});

test("a million digits, a bomb of depth and exponents are answered at once", () => {
  const start = performance.now();
  const intake = openIntake(plan(), [account()]);
  const evil = [
    `{"data":${"[".repeat(1_000_000)}`,
    `{"data":{"tokens":${"9".repeat(1_000_000)}}}`,
    call("a", { tokens: "1e1000000000" }),
    call("b").replace('"tokens":1', `"tokens":1e${"9".repeat(1_000)}`),
    call("c").replace('"tokens":1', `"tokens":${"9".repeat(30_000)}`),
    call("d").replace('"tokens":1', '"tokens":1,"__proto__":{"tokens":5}'),
  ];
  expect(evil.map(text => intake.add(text) === null)).toEqual([false, false, true, true, true, false]);
  expect(intake.settle()).toBe("done");
  expect(leftOut(intake)).toEqual(["1 a incomplete", "1 b incomplete", "1 c incomplete"]);
  expect(performance.now() - start).toBeLessThan(500);
});
