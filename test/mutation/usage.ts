/**
 * Usage that nobody thought of, made from what a contract says of its events: over months and at their edges, and
 * all that can be wrong with a feed: late, from the future, sent twice, in conflict, voided, unknown, incomplete,
 * out of bounds.
 */
import type { Account, Plan, PlanEvent, PlanField } from "../../index.ts";
import { type Chance, chanceOf } from "../differential/generate/chance.ts";

type Json = string | boolean | { readonly [key: string]: Json };

interface Sent {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly received?: string;
  readonly data: Json;
}

/** Each the text of one CloudEvent. */
export function usageOf(
  plan: Plan,
  accounts: readonly Account[],
  through: string,
  count: number,
  seed: number,
): readonly string[] {
  const chance = chanceOf(seed);
  const events = plan.versions.flatMap(version => version.events);
  if (events.length === 0) return [];
  const feed: Feed = { chance, events, accounts, from: plan.versions[0]?.from ?? through, through };
  const sent: Sent[] = [];
  while (sent.length < count) sent.push(next(feed, sent));
  return sent.map(one => JSON.stringify({ specversion: "1.0", ...one }));
}

interface Feed {
  readonly chance: Chance;
  readonly events: readonly PlanEvent[];
  readonly accounts: readonly Account[];
  readonly from: string;
  readonly through: string;
}

function next(feed: Feed, before: readonly Sent[]): Sent {
  const { chance } = feed;
  const fresh = usage(feed, before.length);
  const earlier = before.filter(({ type }) => type !== "tarif.void");
  if (earlier.length === 0) return fresh;
  const first = chance.pick(earlier);
  return chance.weighted<() => Sent>([
    [84, () => fresh],
    [3, () => ({ ...first, received: after(feed, first.time, 3) })],
    [3, () => ({ ...first, data: fresh.type === first.type ? fresh.data : {} })],
    [4, () => voiding(feed, first, before.length)],
    [6, () => broken(feed, fresh)],
  ])();
}

function usage(feed: Feed, number: number): Sent {
  const { chance } = feed;
  const event = chance.pick(feed.events);
  const account = chance.pick(feed.accounts);
  const [from, to] = [Date.parse(account.start), Date.parse(feed.through) + 86_400_000];
  const days = Math.round((to - from) / 86_400_000);
  const day = chance.maybe(12) ? chance.pick([-1, 0, days - 1, days]) : chance.between(0, days - 1);
  const time = new Date(from + day * 86_400_000 + chance.between(0, 86_399) * 1_000).toISOString();
  const received = chance.weighted<() => string | null>([
    [14, () => null],
    [4, () => after(feed, time, chance.pick([0, 1, 2, 3, 5, 8, 40]))],
    [1, () => after(feed, time, -chance.pick([1, 3]))],
  ])();
  return {
    source: chance.maybe(85) ? "feed" : "feed-2",
    id: `e${number}`,
    type: event.type,
    subject: account.id,
    time,
    ...(received === null ? {} : { received }),
    data: dataOf(feed, event),
  };
}

function after({ chance }: Feed, time: string, days: number): string {
  return new Date(Date.parse(time) + days * 86_400_000 + chance.between(0, 7_200) * 1_000).toISOString();
}

function voiding(feed: Feed, { source, id, subject, time }: Sent, number: number): Sent {
  const received = after(feed, time, feed.chance.pick([0, 1, 20, 45]));
  return { source, id: `void-${number}`, type: "tarif.void", subject, time, received, data: { source, id } };
}

function dataOf({ chance }: Feed, event: PlanEvent): Json {
  let data: Json = {};
  for (const field of event.fields) {
    if (field.presence !== "required" && chance.maybe(40)) continue;
    data = withKey(data, field.path, drawnValue(chance, field));
  }
  return data;
}

function withKey(data: Json, [key = "", ...rest]: readonly string[], value: Json | null): Json {
  const known = typeof data === "object" ? data : {};
  if (rest.length > 0) return { ...known, [key]: withKey(known[key] ?? {}, rest, value) };
  if (value !== null) return { ...known, [key]: value };
  return Object.fromEntries(Object.entries(known).filter(([name]) => name !== key));
}

/** Numbers as text of digits, which is as good as a JSON number. */
function drawnValue(chance: Chance, field: PlanField): Json {
  switch (field.type) {
    case "boolean":
      return chance.maybe(50);
    case "text":
      return chance.pick(field.values ?? ["a", "b", "c"]);
    case "instant":
      return "2026-01-05T10:00:00Z";
    default:
      return numberOf(chance, field);
  }
}

/** From one digit to ten, so that every tier is met by some; within the bounds. */
function numberOf(chance: Chance, field: PlanField): string {
  const [least, most] = [field.between?.least ?? "0", field.between?.most ?? "1000000000000"].map(text =>
    BigInt(text.split(".")[0] ?? "0"),
  );
  const drawn =
    10n ** BigInt(chance.between(0, 10)) * BigInt(chance.between(0, 9)) + BigInt(chance.between(0, 999));
  const within = drawn < (least ?? 0n) ? least : drawn > (most ?? drawn) ? most : drawn;
  const decimals = field.type === "decimal" && within !== most && chance.maybe(50) ? ".25" : "";
  return `${within}${decimals}`;
}

/** Breaks its declaration, or names what nobody knows. */
function broken(feed: Feed, one: Sent): Sent {
  const { chance } = feed;
  const field = chance.pick(feed.events.find(({ type }) => type === one.type)?.fields ?? []);
  const put = (value: Json | null): Sent => ({ ...one, data: withKey(one.data, field.path, value) });
  return chance.weighted<() => Sent>([
    [3, () => put("no such value")],
    [3, () => put(null)],
    [3, () => put("-7")],
    [3, () => put("999999999999999")],
    [1, () => put(true)],
    [1, () => ({ ...one, subject: "nobody" })],
    [1, () => ({ ...one, type: "com.example.unknown" })],
    [1, () => ({ ...one, time: "2041-01-01T00:00:00Z" })],
  ])();
}
