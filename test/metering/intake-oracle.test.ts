/**
 * Intake against the rules read literally: a slow oracle that has all events at hand, groups, sorts and looks each rule
 * up anew, on random small worlds where ids collide, arrive late, conflict and are voided. Only the calendar is shared;
 * it has an oracle of its own.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type AccountCalendar, accountCalendar } from "../../runtime/billing/calendar.ts";
import { toText } from "../../runtime/number/rational.ts";
import { formatInstant, type Instant, parseInstant } from "../../runtime/time/instant.ts";
import { call, feed, leftOut, outcome, rawReadings, voidOf } from "./feed.ts";
import { account, plan } from "./kit.ts";

const HOUR = 3_600_000_000_000n;
const BEGIN = parseInstant("2025-12-20T00:00:00Z") ?? 0n;
const PLAN = plan({ billed: { kind: "week" } }, "Europe/Zurich");
const ACCOUNTS = [
  account({ start: "2026-01-01", end: "2026-02-10" }),
  account({ id: "beta", start: "2026-01-06" }),
];
const CALENDARS = new Map(ACCOUNTS.map(one => [one.id, accountCalendar(PLAN, one)]));

interface Copy {
  readonly kind: "usage" | "void" | "broken" | "other";
  readonly id: string;
  readonly subject: string;
  readonly time: Instant;
  readonly received: Instant;
  readonly tokens: number;
  readonly target: string;
}

/** Receipts are all different, so that no conflict is decided by the fingerprint, which the oracle cannot know. */
const world: fc.Arbitrary<readonly Copy[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Copy["kind"]>(
        "usage",
        "usage",
        "usage",
        "usage",
        "void",
        "void",
        "broken",
        "other",
      ),
      id: fc.constantFrom("a", "b", "c", "d", "e"),
      subject: fc.constantFrom("acme", "acme", "acme", "beta", "ghost"),
      time: fc.constantFrom(0n, 250n, 290n, 291n, 400n, 457n, 458n, 900n, 1_300n),
      delay: fc.constantFrom(-2n, 0n, 0n, 1n, 60n, 170n, 600n),
      tokens: fc.constantFrom(1, 10),
      target: fc.constantFrom("a", "b", "c", "d"),
    }),
    { maxLength: 9 },
  )
  .map(copies =>
    copies.map(({ delay, ...copy }, index) => {
      const time = BEGIN + copy.time * HOUR;
      return { ...copy, time, received: time + delay * HOUR + BigInt(index) };
    }),
  );

function textOf({ kind, id, subject, time, received, tokens, target }: Copy): string {
  const attributes = { subject, time: formatInstant(time), received: formatInstant(received) };
  if (kind === "void") return voidOf(id, target, attributes);
  if (kind === "other") return call(id, { ...attributes, type: "test.other" });
  return call(id, { ...attributes, tokens: kind === "broken" ? -tokens : tokens });
}

const contentOf = ({ kind, subject, time, tokens, target }: Copy): string =>
  JSON.stringify([kind, subject, String(time), kind === "void" ? target : tokens]);

function billOf(calendar: AccountCalendar, time: Instant, received: Instant): number | null {
  const { start, end } = calendar.term;
  const inside = time < start ? start : end !== null && time >= end ? end - 1n : time;
  let bill = calendar.numberAt(inside);
  if (bill === null) return null;
  while (calendar.period(bill)?.last === false && received >= calendar.closing(bill)) bill += 1;
  return bill;
}

/** Copies of one content as one, with the earliest receipt. */
function contents(copies: readonly Copy[]): readonly Copy[] {
  const found = new Map<string, Copy>();
  for (const copy of copies) {
    const key = copy.id + contentOf(copy);
    const earlier = found.get(key);
    if (earlier === undefined || copy.received < earlier.received) found.set(key, copy);
  }
  return [...found.values()].sort((a, b) => (a.received < b.received ? -1 : 1));
}

interface Expected {
  readonly accepted: string[];
  readonly leftOut: string[];
  voided: number;
  pendingVoids: number;
}

function expectedOf(copies: readonly Copy[]): Expected {
  const expected: Expected = { accepted: [], leftOut: [], voided: 0, pendingVoids: 0 };
  const tell = (copy: Copy, bill: number | null, reason: string): void => {
    if (CALENDARS.has(copy.subject))
      expected.leftOut.push(`${bill ?? "-"} ${copy.subject} ${copy.id} ${reason}`);
  };
  const billAt = (copy: Copy, time: Instant): number | null => {
    const calendar = CALENDARS.get(copy.subject);
    return calendar === undefined ? null : billOf(calendar, time, copy.received);
  };
  const isFuture = (copy: Copy): boolean => copy.time > copy.received + HOUR;
  for (const copy of contents(copies.filter(one => one.kind === "broken"))) {
    tell(copy, billAt(copy, copy.time), "incomplete");
  }
  const complete = copies.filter(one => one.kind === "usage" || one.kind === "void");
  const timely = contents(complete.filter(one => !isFuture(one)));
  const standing = new Map<string, Copy>();
  for (const copy of timely) {
    if (standing.has(copy.id)) tell(copy, billAt(copy, copy.time), "conflict");
    else standing.set(copy.id, copy);
  }
  for (const copy of contents(complete.filter(isFuture))) {
    const stands = standing.get(copy.id);
    const bill = billAt(copy, copy.received);
    const isSame = stands !== undefined && contentOf(stands) === contentOf(copy);
    if (!isSame || isTold(copy.subject, bill, stands.received)) tell(copy, bill, "future");
  }
  const voids = [...standing.values()].filter(copy => copy.kind === "void");
  for (const copy of standing.values()) if (copy.kind === "usage") settleUsage(copy, voids, expected, tell);
  for (const one of voids) settleVoid(one, voids, standing, expected, tell);
  return expected;
}

/** Whether a bill that is not the last had closed before the right copy came. */
function isTold(subject: string, bill: number | null, received: Instant): boolean {
  const calendar = CALENDARS.get(subject);
  if (calendar === undefined || bill === null || calendar.period(bill)?.last !== false) return false;
  return received >= calendar.closing(bill);
}

/** A void is in time for a target whose account is unknown, or whose bill is not closed. */
function isInTime(one: Copy, target: Copy): boolean {
  const calendar = CALENDARS.get(target.subject);
  if (calendar === undefined || one.subject !== target.subject) return one.subject === target.subject;
  const bill = billOf(calendar, target.time, target.received);
  return bill === null || one.received < calendar.closing(bill);
}

type Tell = (copy: Copy, bill: number | null, reason: string) => void;

function settleUsage(copy: Copy, voids: readonly Copy[], expected: Expected, tell: Tell): void {
  const calendar = CALENDARS.get(copy.subject);
  if (calendar === undefined) return;
  const bill = billOf(calendar, copy.time, copy.received);
  if (voids.some(one => one.target === copy.id && isInTime(one, copy))) expected.voided += 1;
  else if (calendar.numberAt(copy.time) === null) tell(copy, bill, "outside the term");
  else expected.accepted.push(`${bill} ${copy.subject} ${copy.tokens}`);
}

function settleVoid(
  one: Copy,
  voids: readonly Copy[],
  standing: ReadonlyMap<string, Copy>,
  expected: Expected,
  tell: Tell,
): void {
  const calendar = CALENDARS.get(one.subject);
  const target = standing.get(one.target);
  if (calendar === undefined) return;
  const own = billOf(calendar, one.time, one.received);
  if (target === undefined) expected.pendingVoids += 1;
  else if (target.kind === "void" || target.subject !== one.subject) tell(one, own, "incomplete");
  else if (!voids.some(other => other.target === one.target && isInTime(other, target))) {
    tell(one, billOf(calendar, target.time, one.received), "void after the bill");
  }
}

test("agrees with the rules read literally", () => {
  const reasons = new Map<string, number>();
  fc.assert(
    fc.property(world, copies => {
      const intake = feed(copies.map(textOf), ACCOUNTS, PLAN);
      const expected = expectedOf(copies);
      const accepted = ACCOUNTS.flatMap(({ id }) =>
        Array.from({ length: intake.lastBill(id) }, (_, index) => {
          const { slices, audit } = intake.period(id, index + 1);
          const tokens = rawReadings(slices).get("tokens")?.[0]?.quantity;
          return audit.accepted === 0
            ? []
            : [
                `${index + 1} ${id} ${audit.accepted} ${tokens === undefined || tokens === null ? "" : toText(tokens)}`,
              ];
        }).flat(),
      );
      expect(accepted.sort()).toEqual(sums(expected.accepted));
      const told = intake.rejects().map(one => `${one.bill ?? "-"} ${one.account} ${one.id} ${one.reason}`);
      expect(told.sort()).toEqual(expected.leftOut.sort());
      const { voided, pendingVoids } = intake.counts().totals();
      expect({ voided, pendingVoids }).toEqual({
        voided: expected.voided,
        pendingVoids: expected.pendingVoids,
      });
      for (const line of leftOut(intake)) {
        const reason = line.split(" ").slice(2).join(" ");
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      reasons.set("voided", (reasons.get("voided") ?? 0) + voided);
    }),
    { seed: 20_270, numRuns: 3_000 },
  );
  // The worlds are worth something only where each fate comes up often.
  for (const fate of [
    "conflict",
    "future",
    "incomplete",
    "outside the term",
    "void after the bill",
    "voided",
  ]) {
    expect(reasons.get(fate) ?? 0, fate).toBeGreaterThan(50);
  }
});

/** "bill account events tokens" of lines "bill account tokens". */
function sums(lines: readonly string[]): readonly string[] {
  const found = new Map<string, { events: number; tokens: number }>();
  for (const line of lines) {
    const [bill, id, tokens] = line.split(" ");
    const sum = found.get(`${bill} ${id}`) ?? { events: 0, tokens: 0 };
    found.set(`${bill} ${id}`, { events: sum.events + 1, tokens: sum.tokens + Number(tokens) });
  }
  return [...found].map(([key, { events, tokens }]) => `${key} ${events} ${tokens}`).sort();
}

test("order and repetition change nothing but the count of duplicates", () => {
  const ids = ACCOUNTS.map(one => one.id);
  const shuffled = world.chain(copies =>
    fc.tuple(
      fc.constant(copies),
      fc.shuffledSubarray([...copies, ...copies], {
        minLength: 2 * copies.length,
        maxLength: 2 * copies.length,
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([copies, twice]) => {
      const known = copies.filter(copy => copy.subject !== "ghost" && copy.kind !== "other");
      const again = twice.filter(copy => copy.subject !== "ghost" && copy.kind !== "other");
      const once = feed(known.map(textOf), ACCOUNTS, PLAN);
      const repeated = feed(again.map(textOf), ACCOUNTS, PLAN);
      expect(outcome(repeated, ids)).toBe(outcome(once, ids));
      const { duplicates } = once.counts().totals();
      expect(repeated.counts().totals().duplicates).toBe(duplicates + known.length);
    }),
    { seed: 20_271, numRuns: 1_500 },
  );
});
