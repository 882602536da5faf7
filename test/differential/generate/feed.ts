/** Events: usage over the periods, at their edges, and everything that can be wrong with a feed. */
import type { WorldAccount, WorldEvent, WorldJson } from "../../oracle/world.ts";
import { addDays, billingDays, instantText, localInstant } from "./calendar.ts";
import { OPEN_VALUES } from "./conditions.ts";
import type { Event, Field, Model } from "./model.ts";
import { decimal, near } from "./values.ts";

/** A value of the field: digits of a number, a text, or a truth value. */
export function eventData(model: Model, field: Field): string | boolean {
  const { chance } = model;
  if (field.type === "boolean") return chance.maybe(50);
  if (field.type === "text") return unescaped(chance.pick(field.values ?? OPEN_VALUES));
  if (field.type === "instant") return "2026-01-05T10:00:00Z";
  if (field.usual === 3) return String(chance.between(1, 3));
  if (field.usual === 0) return String(chance.between(0, 3));
  const value = chance.maybe(4) ? 0 : near(chance, field.usual);
  const fine =
    field.type === "decimal" && chance.maybe(50) ? value + chance.pick([0.5, 0.25, 0.125, 0.01]) : value;
  const sign = field.signed && chance.maybe(30) ? -1 : 1;
  const [least, most] = field.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const within = Math.min(most, Math.max(least, fine * sign));
  return decimal(field.type === "integer" ? Math.round(within) : within);
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

/** Bounds of an account's billing periods, as UTC seconds. */
function edgesOf(model: Model, account: WorldAccount, periods: number): readonly number[] {
  const { billing } = model;
  if (billing.period === "hour") {
    const first = localInstant(billing.zone, account.start, 0);
    return [0, 1, 2, 12, 24].map(hour => first + hour * 3600);
  }
  return billingDays(billing, account.start, periods).map(day => localInstant(billing.zone, day, 0));
}

export function feed(
  model: Model,
  accounts: readonly WorldAccount[],
  periods: number,
  most: number,
): readonly WorldEvent[] {
  const { chance } = model;
  if (model.events.length === 0) return [];
  const events: WorldEvent[] = [];
  const count = chance.between(Math.min(14, most), most);
  while (events.length < count) {
    const account = chance.pick(accounts);
    const edges = edgesOf(model, account, periods);
    events.push(...oneEvent(model, account, edges, events));
  }
  return chance.maybe(70) ? events : chance.shuffled(events);
}

function oneEvent(
  model: Model,
  account: WorldAccount,
  edges: readonly number[],
  before: readonly WorldEvent[],
): readonly WorldEvent[] {
  const { chance } = model;
  const form = chance.weighted([
    [90, "usage"],
    [3, "again"],
    [2, "conflict"],
    [3, "void"],
    [2, "broken"],
  ] as const);
  const earlier = before.filter(one => one.type !== "tarif.void");
  if (form === "usage" || (form !== "broken" && earlier.length === 0))
    return [usage(model, account, edges, before.length)];
  if (form === "broken") return [broken(model, usage(model, account, edges, before.length))];
  const first = chance.pick(earlier);
  if (form === "again")
    return [{ ...first, received: chance.maybe(50) ? first.received : later(model, first.time, 3) }];
  if (form === "conflict") {
    const other = usage(model, account, edges, before.length);
    return [
      {
        ...other,
        type: first.type,
        source: first.source,
        id: first.id,
        time: first.time,
        received: later(model, first.time, chance.between(0, 5)),
        data: other.type === first.type ? other.data : first.data,
      },
    ];
  }
  const id = chance.maybe(85) ? first.id : "unknown";
  return [
    {
      ...first,
      id: `void-${before.length}`,
      type: "tarif.void",
      received: chance.maybe(40) ? null : later(model, first.time, chance.pick([0, 1, 20, 45])),
      data: { source: first.source, id },
    },
  ];
}

function usage(model: Model, account: WorldAccount, edges: readonly number[], number: number): WorldEvent {
  const { chance } = model;
  const event = chance.pick(model.events);
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? first;
  const place = chance.weighted([
    [12, "inside"],
    [3, "edge"],
    [1, "outside"],
  ] as const);
  const inside = chance.between(first, Math.max(first, last - 1));
  const second =
    place === "inside"
      ? inside
      : place === "edge"
        ? chance.pick(edges) + chance.pick([0, 0, -1, 1])
        : chance.pick([first - 86_400 * 5, last + 86_400 * 3]);
  const fraction = chance.weighted([
    [8, 0],
    [1, 1],
    [1, 999_999_999],
    [1, 500_000_000],
  ] as const);
  const at = fraction === 999_999_999 && place === "edge" ? second - 1 : second;
  const time = instantText(chance, at, fraction);
  const received = chance.weighted<() => string | null>([
    [14, () => null],
    [3, () => later(model, time, 0)],
    [3, () => later(model, time, chance.pick([1, 3, 10, 35]))],
    [1, () => later(model, time, -chance.pick([1, 10]))],
  ])();
  return {
    source: chance.maybe(85) ? "feed" : "feed-2",
    id: chance.maybe(90) ? `e${number}` : `E-${number}é`,
    type: event.type,
    subject: account.id,
    time,
    received,
    data: dataOf(model, event),
  };
}

function later(model: Model, time: string, days: number): string {
  const second = Math.floor(Date.parse(time) / 1000) + days * 86_400 + model.chance.between(0, 7200);
  return instantText(model.chance, second);
}

function dataOf(model: Model, event: Event): WorldJson {
  const { chance } = model;
  const data: { [key: string]: WorldJson } = {};
  for (const field of event.fields) {
    if (field.presence !== "required" && chance.maybe(45)) continue;
    const value = eventData(model, field);
    const isNumber = field.type === "integer" || field.type === "decimal";
    put(
      data,
      field.key.split("."),
      isNumber && typeof value === "string" && chance.maybe(85) ? { number: value } : value,
    );
  }
  if (chance.maybe(5)) data.extra = null;
  return data;
}

function put(into: { [key: string]: WorldJson }, path: readonly string[], value: WorldJson): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = (into[key] ?? {}) as { [key: string]: WorldJson };
  into[key] = inner;
  put(inner, rest, value);
}

/** Breaks its declaration, or names what nobody knows. */
function broken(model: Model, event: WorldEvent): WorldEvent {
  const { chance } = model;
  const data = { ...(event.data as { [key: string]: WorldJson }) };
  const key = chance.pick(Object.keys(data).length > 0 ? Object.keys(data) : ["none"]);
  return chance.weighted<() => WorldEvent>([
    [3, () => ({ ...event, data: { ...data, [key]: "no such value" } })],
    [
      2,
      () => ({ ...event, data: Object.fromEntries(Object.entries(data).filter(([name]) => name !== key)) }),
    ],
    [2, () => ({ ...event, data: { ...data, [key]: { number: "-7.5" } } })],
    [1, () => ({ ...event, data: { ...data, [key]: true } })],
    [1, () => ({ ...event, subject: "nobody" })],
    [1, () => ({ ...event, type: "test.unknown" })],
    [1, () => ({ ...event, time: `${addDays(event.time.slice(0, 10), 4000)}T00:00:00Z`, received: null })],
  ])();
}
