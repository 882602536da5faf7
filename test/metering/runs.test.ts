/** What was left out in one run is known in the next: two runs of a month make the bytes of one. */
import { expect, test } from "vitest";
import { type Bill, canonicalJson, type RateOptions, type RateResult, rate } from "../../index.ts";
import { accountOf, planOf } from "../kit/plan.ts";

const USED = 'charge used "Used"\n  for used\n  CHF 1.00 per token\n';

interface Sent {
  readonly id: string;
  readonly time: string;
  readonly received?: string;
  readonly tokens?: number;
  /** The id of the event that it voids. */
  readonly voids?: string;
}

const ACCOUNT = accountOf({ start: "2026-02-01" });

/** The bills from February on: of one run with all that is sent, and of a run for each month. */
function bothWays(months: readonly (readonly Sent[])[], body: string = USED): readonly [string, string] {
  const plan = planOf(body);
  const accounts = [ACCOUNT];
  const throughs = ["2026-02-28", "2026-03-31", "2026-04-30"];
  const through = throughs[months.length - 1] ?? "";
  const whole = rate(plan, { accounts, events: months.flat().map(textOf), through });
  const bills: Bill[] = [];
  let last: RateResult | null = null;
  for (const [month, sent] of months.entries()) {
    const before: Pick<RateOptions, "carried" | "identities"> =
      last === null ? { identities: null } : { carried: last.carried, identities: last.identities };
    const events = sent.map(textOf);
    last = rate(plan, { accounts, events, through: throughs[month] ?? "", ...before });
    bills.push(...last.bills);
  }
  return [bytes(whole.bills), bytes(bills)];
}

function bytes(bills: readonly Bill[]): string {
  return bills.map(canonicalJson).join("\n");
}

function textOf({ id, time, received, tokens, voids }: Sent): string {
  const usage = { type: "test.call", data: { model: "large", tokens: tokens ?? 1, worth: 1 } };
  const what = voids === undefined ? usage : { type: "tarif.void", data: { source: "s", id: voids } };
  const at = { time: `${time}T12:00:00Z`, received: `${received ?? time}T12:00:00Z` };
  return JSON.stringify({ specversion: "1.0", source: "s", id, subject: "acme", ...what, ...at });
}

const BEFORE = { id: "early", time: "2026-01-27" };

test("a void of what lay outside the term comes too late, with its target sent again or not", () => {
  const late = { id: "void", time: "2026-01-27", received: "2026-03-11", voids: "early" };
  for (const march of [[late], [BEFORE, late]]) {
    const [whole, runs] = bothWays([[BEFORE], march]);
    expect(whole).toContain("void after the bill");
    expect(runs).toBe(whole);
  }
});

test("another content of what lay outside the term is a conflict", () => {
  const [whole, runs] = bothWays([[BEFORE], [{ id: "early", time: "2026-03-02", tokens: 5 }]]);
  expect(whole).toContain('"reason":"conflict"');
  expect(runs).toBe(whole);
});

test("another content of what came late and was rejected is a conflict", () => {
  const body = `${USED}policy\n  late events accepted until 0 days after the period then rejected\n`;
  const late = { id: "late", time: "2026-02-05", received: "2026-03-01" };
  const [whole, runs] = bothWays([[], [late], [{ ...late, received: "2026-04-05", tokens: 5 }]], body);
  expect(whole).toContain('"reason":"conflict"');
  expect(runs).toBe(whole);
});

test("a copy from the future, sent again after its corrected one was billed, claims nothing", () => {
  const future = { id: "one", time: "2026-02-20", received: "2026-02-10", tokens: 7 };
  const right = { id: "one", time: "2026-02-20", received: "2026-02-21", tokens: 8 };
  const [whole, runs] = bothWays([
    [future, right],
    [future, right],
  ]);
  expect(whole).toContain('"reason":"future"');
  expect(whole).not.toContain("conflict");
  expect(runs).toBe(whole);
});

test("a copy from the future of what was billed later is a duplicate of it", () => {
  const future = { id: "one", time: "2026-02-20", received: "2026-02-10" };
  const [whole, runs] = bothWays([[future, { ...future, received: "2026-02-21" }], [future]]);
  expect(whole).not.toContain('"reason":"future"');
  expect(runs).toBe(whole);
});

test("a void that was not accepted is not told again as one that comes too late", () => {
  const body = `${USED}policy\n  corrections rejected\n`;
  const sent = [
    { id: "one", time: "2026-02-20" },
    { id: "void", time: "2026-02-20", voids: "one" },
  ];
  const [whole, runs] = bothWays([sent, sent], body);
  expect(whole).toContain('"reason":"void not accepted"');
  expect(runs).toBe(whole);
});

test("a copy from the future that was told is not taken back by what is received when its bill is closed", () => {
  const future = { id: "one", time: "2026-03-20", received: "2026-02-20" };
  const right = { ...future, received: "2026-03-21" };
  for (const march of [[right], [future, right]]) {
    const [whole, runs] = bothWays([[future], march]);
    expect(whole).toContain('"reason":"future"');
    expect(runs).toBe(whole);
  }
});

test("of two voids of what was left out, one in time and one too late, none is told, in any order", () => {
  const body = `${USED}policy\n  corrections accepted for 20 days after the bill\n`;
  const inTime = { id: "first", time: "2026-01-27", received: "2026-03-11", voids: "early" };
  const tooLate = { ...inTime, id: "second", received: "2026-03-28" };
  for (const march of [
    [inTime, tooLate],
    [tooLate, inTime],
  ]) {
    const [whole, runs] = bothWays([[BEFORE], march], body);
    expect(whole).not.toContain("void after the bill");
    expect(runs).toBe(whole);
  }
  const [whole, runs] = bothWays([[BEFORE], [tooLate]], body);
  expect(whole).toContain("void after the bill");
  expect(runs).toBe(whole);
});

test("what was left out is not counted for a correction of its period", () => {
  const body = `${USED}policy\n  late events accepted until 0 days after the period then billed as corrections\n  corrections accepted for 20 days after the bill\n`;
  const counted = { id: "one", time: "2026-02-20" };
  const late = { id: "late", time: "2026-02-21", received: "2026-03-05", tokens: 5 };
  const tooLate = { id: "too late", time: "2026-02-21", received: "2026-03-25", tokens: 7 };
  const void1 = { id: "void", time: "2026-02-20", received: "2026-03-15", voids: "one" };
  const [whole, runs] = bothWays(
    [[counted], [counted, late, tooLate, void1], [counted, late, tooLate, void1]],
    body,
  );
  expect(whole).toContain('"reason":"too late to correct"');
  expect(runs).toBe(whole);
});
