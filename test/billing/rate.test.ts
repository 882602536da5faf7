import fc from "fast-check";
import { expect, test } from "vitest";
import type { Account } from "../../runtime/billing/account.ts";
import { canonicalJson } from "../../runtime/billing/canonical.ts";
import { openRating, type RateResult, rate } from "../../runtime/rate.ts";
import { accountOf, lineWords, planOf } from "../kit/plan.ts";

const PLAN = planOf(`charge base "Base"
  in advance
  not prorated
  CHF 10.00 each month
charge usage "Usage"
  for used_by
  when model is "large" CHF 2.00 per token
  otherwise CHF 1.00 per token`);

interface EventFields {
  readonly id: string;
  readonly subject?: string;
  readonly time?: string;
  readonly received?: string;
  readonly model?: string;
  readonly tokens?: string | number;
  readonly type?: string;
}

function event({ id, subject, time, received, model, tokens, type }: EventFields): string {
  return JSON.stringify({
    specversion: "1.0",
    source: "test",
    id,
    type: type ?? "test.call",
    subject: subject ?? "acme",
    time: time ?? "2026-01-10T12:00:00Z",
    ...(received === undefined ? {} : { received }),
    data: { model: model ?? "large", tokens: tokens ?? 1, worth: 0 },
  });
}

function bill(
  accounts: readonly Account[],
  events: readonly string[],
  through: string | null = null,
): RateResult {
  return rate(PLAN, { accounts, events, through });
}

function words(result: RateResult): readonly (readonly [string, number, string])[] {
  return result.bills.map(one => [one.account, one.number, one.total]);
}

test("bills stand in order of account, by code points, then number", () => {
  const accounts = ["～", "😀", "b", "B", "a"].map(id => accountOf({ id }));
  const result = bill(accounts, [], "2026-01-31");
  expect(words(result).map(([account, number]) => `${account}${number}`)).toEqual([
    "B0",
    "B1",
    "a0",
    "a1",
    "b0",
    "b1",
    "～0",
    "～1",
    "😀0",
    "😀1",
  ]);
});

test("without through: every account through the latest event's period, fees of idle ones too", () => {
  const accounts = [accountOf(), accountOf({ id: "idle" }), accountOf({ id: "young", start: "2026-02-20" })];
  const result = bill(accounts, [
    event({ id: "1" }),
    event({ id: "2", time: "2026-02-10T12:00:00Z", tokens: 3 }),
  ]);
  // 10.00 ahead each; 2.00 for one token in January, 6.00 in February.
  expect(words(result)).toEqual([
    ["acme", 0, "10"],
    ["acme", 1, "12"],
    ["acme", 2, "16"],
    ["idle", 0, "10"],
    ["idle", 1, "10"],
    ["idle", 2, "10"],
    ["young", 0, "10"],
    ["young", 1, "10"],
  ]);
});

test("without events and without through nothing is billed", () => {
  expect(bill([accountOf()], []).bills).toEqual([]);
});

test("with through: events of later periods are counted, not billed and not lost", () => {
  const result = bill(
    [accountOf()],
    [
      event({ id: "1" }),
      event({ id: "2", time: "2026-02-10T12:00:00Z" }),
      event({ id: "3", time: "2026-03-10T12:00:00Z" }),
    ],
    "2026-01-31",
  );
  expect(words(result)).toEqual([
    ["acme", 0, "10"],
    ["acme", 1, "12"],
  ]);
  expect(result.run.beyond).toBe(2);
});

test("unreadable events are listed by their place, and the rest goes on", () => {
  const result = rate(PLAN, { accounts: [accountOf()], events: ["{", event({ id: "1" }), "[]"] });
  expect(result.unreadable.map(one => one.place)).toEqual([0, 2]);
  expect(result.bills.at(-1)?.total).toBe("12");
});

test("what belongs to no bill is counted in the run", () => {
  const result = bill(
    [accountOf()],
    [
      event({ id: "1" }),
      event({ id: "1" }),
      event({ id: "2", subject: "nobody" }),
      event({ id: "3", type: "other.kind" }),
    ],
  );
  expect(result.run).toMatchObject({
    format: "tarif-run/1",
    contract: "test",
    plan: PLAN.hashes.plan,
    duplicates: 1,
    unknownAccounts: { count: 1, first: [{ subject: "nobody", count: 1 }] },
    otherTypes: { count: 1, first: [{ type: "other.kind", count: 1 }] },
    beyond: 0,
  });
});

test("rejected events stand on their bill and in the list of all", () => {
  const result = bill([accountOf()], [event({ id: "1", model: "tiny" }), event({ id: "2" })]);
  expect(result.bills.at(-1)?.audit).toMatchObject({
    accepted: 1,
    rejected: { count: 1, reasons: [{ reason: "unknown value", count: 1 }] },
    held: { count: 0 },
  });
  expect(
    result.rejects.map(({ account, bill: number, id, reason }) => [account, number, id, reason]),
  ).toEqual([["acme", 1, "1", "unknown value"]]);
});

test("a late event is billed on the next open bill", () => {
  const result = bill(
    [accountOf()],
    [
      event({ id: "1", time: "2026-01-31T22:59:59Z", received: "2026-01-31T22:59:59.999999999Z" }),
      // The period ends at midnight in Zurich, 23:00 UTC: received at that instant is late.
      event({ id: "2", time: "2026-01-31T22:59:59Z", received: "2026-01-31T23:00:00Z", tokens: 5 }),
    ],
    "2026-02-28",
  );
  expect(result.bills.map(one => lineWords(one).filter(line => line.startsWith("usage")))).toEqual([
    [],
    [`usage model is "large" 2`],
    [`usage model is "large" 10`],
  ]);
  expect(result.bills[2]?.audit.late).toBe(1);
});

test("an account out of order is a bug of the caller", () => {
  expect(() => openRating(PLAN, [accountOf({ start: "2025-01-01" })])).toThrow(/^bug: /);
});

test("any order, any number of copies: the same bytes", () => {
  const events = [
    ...Array.from({ length: 20 }, (_, i) =>
      event({
        id: `e${i}`,
        subject: i % 3 === 0 ? "other" : "acme",
        time: `2026-0${(i % 2) + 1}-${String((i % 27) + 1).padStart(2, "0")}T08:00:00Z`,
        model: i % 4 === 0 ? "small" : "large",
        tokens: `${i}.25`,
      }),
    ),
    // A conflict: the copy that was received first stands.
    event({ id: "e3", subject: "other", received: "2026-02-05T00:00:00Z", tokens: "7" }),
    event({ id: "bad", model: "tiny" }),
  ];
  const accounts = [accountOf(), accountOf({ id: "other" })];
  const bytes = (list: readonly string[]): string =>
    bill(accounts, list, "2026-02-28").bills.map(canonicalJson).join("\n");
  const expected = bytes(events);
  expect(expected).toContain('"conflict"');
  fc.assert(
    fc.property(
      fc.shuffledSubarray(events, { minLength: events.length }),
      fc.subarray(events),
      (shuffled, again) => {
        expect(bytes([...again, ...shuffled])).toBe(expected);
      },
    ),
    { seed: 20_261_124, numRuns: 40 },
  );
});
