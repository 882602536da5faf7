/** Generated worlds with an end that becomes known late: what is paid in the end, and runs of a month each. */
import { expect, test } from "vitest";
import { type Account, type Bill, canonicalJson, rate } from "../../index.ts";
import { accountCalendar } from "../../runtime/billing/calendar.ts";
import { hasBills, payerOf } from "../../runtime/billing/pools.ts";
import { versionAt } from "../../runtime/plan/versions.ts";
import { addDays, formatCivilDate } from "../../runtime/time/civil.ts";
import { areInOrder, inEach, type RatableWorld, ratableWorlds, total, unequal } from "./kit.ts";
import { monthlyRuns, sentOf, tellable } from "./monthly.ts";

const WORLDS = ratableWorlds(9_000, process.env.TARIF_DEEP === "1" ? 2_000 : 60).flatMap(endedLate);

test("most worlds have such an end", () => {
  expect(WORLDS.length).toBeGreaterThan(20);
});

test("in the end it is paid what had been, had the end been known in time", () => {
  const wrong = inEach(WORLDS, world => {
    const { plan, through } = world;
    const ended = world.accounts.map(valuesKnownByTheEnd);
    const inTime = ended.map(one => ({ ...one, endKnown: null }));
    const events = inTimeForBoth(world, inTime);
    const [late, prompt] = [ended, inTime].map(of =>
      sums(rate(plan, { accounts: of, events, through }).bills),
    );
    const names = new Set([...(late?.keys() ?? []), ...(prompt?.keys() ?? [])]);
    return [...names].flatMap(name =>
      unequal(name, total(late?.get(name) ?? []), total(prompt?.get(name) ?? [])),
    );
  });
  expect(wrong).toEqual([]);
});

test.each([false, true])("a run for each period equals one run (everything again: %s)", again => {
  const wrong = inEach(WORLDS, ({ plan, accounts, events, through }) => {
    const whole = rate(plan, { accounts, events, through }).bills.map(canonicalJson);
    const runs = monthlyRuns(plan, accounts, events, through, again).bills.map(canonicalJson);
    const at = whole.findIndex((bill, index) => bill !== runs[index]);
    return at < 0 && whole.length === runs.length ? [] : [`bill at ${at} differs`];
  });
  expect(wrong).toEqual([]);
});

/** The first account ends in its first or second period, and its third or fourth bill is the first that knows it. */
function endedLate(one: RatableWorld): readonly RatableWorld[] {
  const { plan, accounts, seed } = one;
  const first = accounts.find(hasBills);
  if (first === undefined) return [];
  const open = { ...first, end: null, endKnown: null };
  const calendar = accountCalendar(plan, open);
  const period = calendar.period(1 + (seed % 2));
  const knowing = calendar.period(3 + (seed % 3 === 0 ? 1 : 0));
  if (period === null || knowing === null || formatCivilDate(knowing.whole.from) > one.through) return [];
  // Not on the first day: the opening bill would know of an end that is known in time.
  const end = formatCivilDate(addDays(period.from, 1 + (seed % 4)));
  const known = formatCivilDate(addDays(knowing.to, -1));
  if (end >= formatCivilDate(period.to)) return [];
  const ended: readonly Account[] = accounts.map(other =>
    other.id === first.id ? { ...open, end, endKnown: known } : { ...other, end: null, endKnown: null },
  );
  if (!areInOrder(plan, ended)) return [];
  const events = tellable(plan, ended, one.events);
  return [{ ...one, accounts: ended, events }];
}

/** A bill that knows of no end is made later than the last one of an end known in time, and may know more values. */
function valuesKnownByTheEnd(account: Account): Account {
  const { end, parameters } = account;
  if (end === null) return account;
  const known = Object.entries(parameters).map(([name, values]) => [
    name,
    values.map(one => ((one.known ?? "") > end ? { ...one, known: null } : one)),
  ]);
  return { ...account, parameters: Object.fromEntries(known) };
}

/**
 * Without voids of days up to the end, and without late events where those are rejected, that come when the last bill is
 * made already of an account whose end is known in time: with an end that becomes known late, they may come in time for a
 * bill that knows of none, and then what that bill took, or left out, stays so (docs/language.md, Accounts).
 */
function inTimeForBoth({ plan, events }: RatableWorld, inTime: readonly Account[]): readonly string[] {
  const payers = new Map(inTime.map(one => [one.id, payerOf(one)]));
  const first = inTime.find(one => hasBills(one) && one.end !== null);
  if (first === undefined) return events;
  const calendar = accountCalendar(plan, first);
  const end = calendar.term.end ?? 0n;
  const closed = calendar.closing(calendar.numberAt(end - 1n) ?? 1);
  const { then } = versionAt(plan, first.end ?? "").policies.late;
  return events.filter(text => {
    const { type, subject, time, received } = sentOf(text);
    const isDecided = type === "tarif.void" || then === "rejected";
    return !(isDecided && payers.get(subject) === first.id && time < end && received >= closed);
  });
}

/** All that an account was billed, by what it is told for. */
function sums(bills: readonly Bill[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, amount: string): void => {
    found.set(name, [...(found.get(name) ?? []), amount]);
  };
  for (const { account, lines, adjustments, taxes } of bills) {
    for (const { charge, amount } of lines) add(`${account} ${charge}`, amount);
    for (const { kind, name, amount } of adjustments) add(`${account} ${kind} ${name}`, amount);
    for (const { name, rate: percent, amount } of taxes) add(`${account} ${name} ${percent}`, amount);
  }
  return found;
}
