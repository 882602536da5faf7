/**
 * Identities in doubt, settled by their own copies: whatever comes of it are the bills, the events left out and the
 * counts of a second pass over everything, to the byte. Where that cannot be, it says so, and a second pass gives the same.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Account,
  compile,
  openRating,
  type Plan,
  type RateResult,
  readCloudEvent,
} from "../../index.ts";
import { linesWithoutIds } from "../../input/events/lines-with-ids.ts";
import { ndjsonReader } from "../../input/events/ndjson.ts";
import { toldBy } from "../kit/parted.ts";

const CONTRACT = `tarif 1
contract calls "Calls"
  version 1
  effective from 2026-01-01 until further notice
  currency USD
  timezone "UTC"
  billed each month
  payable within 30 days

  round lines half up in steps of USD 0.01
  round total half up in steps of USD 0.01

unit call plural calls
unit token plural tokens
unit seat plural seats

event call "Call"
  type "x.call"
  field model text one of "small", "large"
  field tokens integer in tokens between 0 tokens and 1'000 tokens
  field open integer in seats

meter calls "Calls"
  count of call in calls

meter tokens "Tokens"
  sum of call.tokens
  by model

meter peak "Peak"
  maximum of call.open

charge calls "Calls"
  for calls
  USD 1 per call

charge tokens "Tokens"
  for tokens
  when model is "small"    USD 0.10 per token
  when model is "large"    USD 0.50 per token

charge peak "Peak"
  for peak
  USD 2 per seat

policy
  late events accepted until 3 days after the period then billed as corrections
  corrections accepted for 90 days after the bill
`;

const PLAN = planOf(CONTRACT);
const ACCOUNTS: readonly Account[] = ["acme", "beta"].map(id => ({
  id,
  start: "2026-01-01",
  end: null,
  endKnown: null,
  parameters: {},
}));

function planOf(text: string): Plan {
  const { plan, diagnostics } = compile(new Map([["calls.tarif", text]]), "calls.tarif");
  if (plan === null) throw new Error(diagnostics.map(one => one.code).join("\n"));
  return plan;
}

interface Call {
  readonly id: string;
  readonly subject?: string;
  readonly day?: number;
  /** Days of January on which it was received. */
  readonly received?: number;
  readonly model?: string;
  readonly tokens?: number;
  readonly open?: number;
  readonly note?: string | undefined;
}

function textOf({ id, subject = "acme", day = 2, received = day, note, ...data }: Call): string {
  const at = (of: number): string => new Date(Date.UTC(2026, 0, of)).toISOString();
  return JSON.stringify({
    specversion: "1.0",
    id,
    source: "s",
    type: "x.call",
    subject,
    time: at(day),
    received: at(received),
    ...(note === undefined ? {} : { note }),
    data: { model: "small", tokens: 1, open: 1, ...data },
  });
}

interface Settled {
  readonly told: string;
  readonly result: RateResult;
  /** Null: nothing was in doubt that copies could settle. */
  readonly by: "done" | "again" | null;
}

/** `isFast`: lines of bytes, as the command line gives them. */
function rated(lines: readonly string[], isAllAgain: boolean, isFast: boolean): Settled {
  const rating = openRating(PLAN, ACCOUNTS, { through: "2026-02-28" });
  const add = (line: string): void => {
    const bytes = new TextEncoder().encode(line);
    if (!isFast || !rating.takeLine(bytes, 0, bytes.length)) rating.add(line);
  };
  lines.forEach(add);
  let by: Settled["by"] = null;
  if (rating.settle() === "again") {
    const ids = isAllAgain ? null : rating.doubts();
    const copies = lines.filter(line => ids?.includes(readCloudEvent(line).event?.id ?? "") === true);
    by = ids === null ? null : rating.settleBy(copies);
    if (by !== "done") {
      rating.rewind();
      lines.toReversed().forEach(add);
      rating.settle();
    }
  }
  const result = rating.finish();
  return { told: `${toldBy(result)}${JSON.stringify([...result.carried])}`, result, by };
}

/** What is billed for January and February, and what was left out; the same by all ways. */
function outcome(calls: readonly Call[], by: Settled["by"]): readonly unknown[] {
  const lines = calls.map(textOf);
  const settled = rated(lines, false, true);
  expect(settled.by).toBe(by);
  for (const [isAllAgain, isFast] of [
    [true, true],
    [true, false],
    [false, false],
  ] as const)
    expect(rated(lines, isAllAgain, isFast).told).toBe(settled.told);
  const { bills, rejects, run } = settled.result;
  const totals = bills.filter(bill => bill.account === "acme").map(bill => bill.total);
  return [...totals.slice(0, 2), rejects.map(({ id, reason }) => `${id} ${reason}`), run.duplicates];
}

describe("settled by their copies", () => {
  test("a claim that was received before what came first: it stands, and the first one is held", () => {
    // a: 1 call, 4 small tokens = 1.40. b: 1 call, 3 large tokens = 2.50; what came first, 100 tokens, is out again.
    // Peak: 5 seats by a = 10.00. 1.40 + 2.50 + 10.00 = 13.90.
    const calls = [
      { id: "a", tokens: 4, open: 5 },
      { id: "b", day: 6, tokens: 100, open: 2 },
      { id: "b", day: 5, tokens: 3, model: "large" },
    ];
    expect(outcome(calls, "done")).toEqual(["13.9", "0", ["b conflict"], 0]);
  });

  test("copies and claims among each other, in any order", () => {
    // b of day 3 stands: 1 call, 2 tokens = 1.20; with a, 1 call and 1 token = 1.10: 2.30; peak 9 by a: 18. 20.30.
    const calls = [
      { id: "a", open: 9 },
      { id: "b", day: 9, tokens: 50 },
      { id: "b", day: 9, received: 9, tokens: 50, note: "a copy" },
      { id: "b", day: 7, tokens: 70 },
      { id: "b", day: 3, received: 4, tokens: 2 },
      { id: "b", day: 3, tokens: 2 },
      { id: "b", day: 7, received: 12, tokens: 70 },
    ];
    expect(outcome(calls, "done")).toEqual(["20.3", "0", ["b conflict", "b conflict"], 3]);
  });

  test("what stands may belong to another account, or to another month", () => {
    // a and c: 2 calls, 2 tokens = 2.20, peak 7: 14. In February b: 1 call, 1 token, 1 seat: 3.10.
    const calls = [
      { id: "a", open: 7 },
      { id: "c", day: 3 },
      { id: "b", day: 20, received: 45, tokens: 5 },
      { id: "b", day: 40 },
      { id: "c", subject: "beta", day: 4, received: 4 },
    ];
    // b came late for January, which is for the second pass.
    expect(outcome(calls, "again")).toEqual(["16.2", "3.1", ["b conflict", "c conflict"], 0]);
  });

  test("the highest value cannot be taken back, nor the only event of a bill", () => {
    // a alone: 1 call, 1 token, 3 seats = 7.10.
    const highest = [
      { id: "a", open: 3 },
      { id: "b", day: 6, open: 50 },
      { id: "b", day: 5, subject: "beta" },
    ];
    expect(outcome(highest, "again")).toEqual(["7.1", "0", ["b conflict"], 0]);
    const only = [
      { id: "b", day: 6 },
      { id: "b", day: 5, subject: "beta" },
    ];
    expect(outcome(only, "again")).toEqual(["0", "0", ["b conflict"], 0]);
  });

  test("an earlier receipt of what stands is no doubt where it was in time, and one where it was late", () => {
    const inTime = [
      { id: "a", received: 9 },
      { id: "a", received: 3 },
    ];
    expect(outcome(inTime, null)).toEqual(["3.1", "0", [], 1]);
    // In time by its second copy, so in January: 3.10.
    const late = [
      { id: "a", received: 45 },
      { id: "a", received: 3 },
    ];
    expect(outcome(late, "again")).toEqual(["3.1", "0", [], 1]);
  });

  test("random events: never another outcome, and mostly by the copies alone", () => {
    const call = fc.record({
      id: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom("a", "b") },
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 9_999 }).map(number => `e${number}`) },
      ),
      subject: fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom("acme", "beta") },
        { weight: 1, arbitrary: fc.constant("nobody") },
      ),
      day: fc.constantFrom(2, 3, 4),
      received: fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom(4, 5, 6, 7, 8, 30) },
        { weight: 1, arbitrary: fc.constantFrom(34, 70) },
      ),
      model: fc.constantFrom("small", "large"),
      tokens: fc.oneof(
        { weight: 30, arbitrary: fc.integer({ min: 0, max: 3 }) },
        { weight: 1, arbitrary: fc.constant(-1) },
      ),
      open: fc.integer({ min: 1, max: 60 }),
      note: fc.option(fc.constantFrom("x", "y"), { nil: undefined }),
    });
    const found = { done: 0, again: 0, null: 0 };
    fc.assert(
      fc.property(fc.array(call, { minLength: 10, maxLength: 50 }), fc.boolean(), (calls, isFast) => {
        const lines = calls.map(textOf);
        const settled = rated(lines, false, isFast);
        found[settled.by ?? "null"] += 1;
        expect(settled.told).toBe(rated(lines, true, !isFast).told);
      }),
      { seed: 7, numRuns: 70 },
    );
    expect(found.done).toBeGreaterThan(15);
    expect(found.again).toBeGreaterThan(0);
  });
});

describe("lines that hold some ids", () => {
  test("are found in any text, in chunks of any size, with those that hold a backslash", () => {
    const text = fc
      .array(fc.constantFrom("abcd", "bcda", "abcab", "cdab", "a", "b", "\\", "\n", "\n", "é", "dab"), {
        maxLength: 60,
      })
      .map(parts => `${parts.join("")}\n`);
    const ids = fc.uniqueArray(fc.constantFrom("abcd", "bcdab", "cdabé", "aaaa", "babab"), { minLength: 1 });
    fc.assert(
      fc.property(text, ids, fc.integer({ min: 1, max: 40 }), (of, wanted, size) => {
        const found: string[] = [];
        const passOver = linesWithoutIds(wanted);
        if (passOver === null) throw new Error("too short");
        const reader = ndjsonReader(
          record => found.push(record.kind === "event" ? record.text : ""),
          passOver,
        );
        const bytes = new TextEncoder().encode(of);
        for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
        reader.end();
        const isWanted = (line: string): boolean =>
          wanted.some(id => line.includes(id)) || line.includes("\\");
        expect(found).toEqual(of.split("\n").filter(isWanted));
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });

  test("not by an id that is shorter than four bytes", () => {
    expect(linesWithoutIds(["abcd", "abc"])).toBeNull();
    expect(linesWithoutIds(["é é"])).not.toBeNull();
  });
});
