/** Levels over time: change points by key, what they merge to, and what a window reads of them. */
import {
  add,
  compare,
  multiply,
  quotient,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../number/rational.ts";
import { compareCodePoints } from "../text/code-points.ts";
import { type Instant, NS_PER_SECOND } from "../time/instant.ts";
import type { Window } from "../time/window.ts";

/** One instant at which a level is set, or changes by the value. */
export interface LevelPoint {
  readonly time: Instant;
  readonly id: string;
  readonly source: string;
  readonly value: Rational;
  /** How many events stand behind it. */
  readonly events: number;
  /** Of one that came late: where the bill begins from which on it is known. */
  readonly late?: Instant;
}

export interface LevelPoints {
  /** The values are changes, of which the level is the sum. */
  readonly changes: boolean;
  /** The account whose level it is, where another one pays for it; else null. */
  readonly account: string | null;
  /** By rising time, one for each instant and bill that took events of it late; the last of one instant holds. */
  readonly points: readonly LevelPoint[];
}

/** Of two points of one instant: all changes count, of levels the one of the greatest id, then source. */
export function joinPoints(changes: boolean, a: LevelPoint, b: LevelPoint): LevelPoint {
  const last = compareHolding(a, b) >= 0 ? a : b;
  const value = changes ? add(a.value, b.value) : last.value;
  return { ...last, value, events: a.events + b.events };
}

export function mergePoints(a: LevelPoints, b: LevelPoints): LevelPoints {
  const { changes, account } = a;
  const joined = new Map(a.points.map(point => [knownAt(point), point]));
  for (const point of b.points) {
    const key = knownAt(point);
    const other = joined.get(key);
    joined.set(key, other === undefined ? point : joinPoints(changes, other, point));
  }
  return { changes, account, points: sortedPoints(joined.values()) };
}

/** Points of one instant that became known on different bills stay apart: a settled price asks what each knew. */
function knownAt({ time, late }: LevelPoint): Instant | string {
  return late === undefined ? time : `${time} ${late}`;
}

export function sortedPoints(points: Iterable<LevelPoint>): readonly LevelPoint[] {
  return [...points].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : compareHolding(a, b)));
}

/** Of one instant the greatest id holds, then source. */
function compareHolding(a: LevelPoint, b: LevelPoint): number {
  return compareCodePoints(a.id, b.id) || compareCodePoints(a.source, b.source);
}

/** The points from `from` on, and before them those that hold the level of that instant. */
export function pointsBefore(level: LevelPoints, from: Instant): LevelPoints {
  const first = level.points.findIndex(point => point.time >= from);
  const before = first < 0 ? level.points : level.points.slice(0, first);
  if (before.length < 2) return level;
  const opening = openingPoints(level.changes, before, from);
  return { ...level, points: [...opening, ...level.points.slice(before.length)] };
}

/** One that all bills from then on know, and one for each of these that took some late. */
function openingPoints(
  changes: boolean,
  before: readonly LevelPoint[],
  from: Instant,
): readonly LevelPoint[] {
  const byLate = new Map<Instant | null, LevelPoint>();
  for (const point of before) {
    const late = point.late !== undefined && point.late > from ? point.late : null;
    const other = byLate.get(late);
    const value = changes && other !== undefined ? add(other.value, point.value) : point.value;
    byLate.set(late, { ...point, value, events: 0 });
  }
  return sortedPoints(byLate.values());
}

/** A level from one instant to another; null while there is none. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly value: Rational | null;
}

/** What a level reads in a window: the integral is in seconds. Null where there was no level at any time. */
export interface LevelReading {
  readonly integral: Rational;
  readonly maximum: Rational;
  readonly minimum: Rational;
  readonly latest: Rational;
  readonly events: number;
}

/** The whole term of an account that is billed to another one. */
export interface LevelTerm {
  readonly start: Instant;
  readonly end: Instant | null;
}

/**
 * The sum of the levels of all keys; `startingAt` is the level of each before its first point. The level of an account
 * that another one pays for stands in its own term alone.
 */
export function levelIn(
  levels: Iterable<LevelPoints>,
  window: Window,
  startingAt: Rational | null,
  terms: ReadonlyMap<string, LevelTerm> = new Map(),
): LevelReading | null {
  const events: { readonly time: Instant; readonly by: Rational }[] = [];
  let count = 0;
  let sum = ZERO;
  // From when on there is a level at all.
  let since: Instant | null = startingAt === null ? null : window.start;
  for (const whole of levels) {
    const term = whole.account === null ? undefined : terms.get(whole.account);
    const level = term === undefined ? whole : withinTerm(whole, term, startingAt);
    const opening = openingLevel(level, window.start, term === undefined ? startingAt : null);
    if (opening.value !== null) {
      sum = add(sum, opening.value);
      since = window.start;
    }
    let value = opening.value ?? ZERO;
    for (const point of level.points.slice(opening.next)) {
      if (point.time >= window.end) break;
      if (since === null || point.time < since) since = point.time;
      const next = level.changes ? add(value, point.value) : point.value;
      events.push({ time: point.time, by: subtract(next, value) });
      value = next;
    }
    count += whole.points.reduce((n, { time, events: behind }) => {
      return time >= window.start && time < window.end ? n + behind : n;
    }, 0);
  }
  if (since === null || window.start >= window.end) return null;
  events.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  return { ...swept(stretches(events, sum, since, window)), events: count };
}

/** What was set before the term holds from its first instant on, and after its end the level is 0. */
function withinTerm(level: LevelPoints, { start, end }: LevelTerm, startingAt: Rational | null): LevelPoints {
  const opening = openingLevel(level, start, startingAt);
  let value = opening.value ?? ZERO;
  const nobody = { id: "", source: "", events: 0 };
  const points: LevelPoint[] = opening.value === null ? [] : [{ ...nobody, time: start, value }];
  for (const point of level.points.slice(opening.next)) {
    if (end !== null && point.time >= end) break;
    value = level.changes ? add(value, point.value) : point.value;
    points.push({ ...point, value });
  }
  if (end !== null && points.length > 0) points.push({ ...nobody, time: end, value: ZERO });
  return { ...level, changes: false, points };
}

/** The level at an instant, and the place of the first point after it. */
function openingLevel(
  { changes, points }: LevelPoints,
  at: Instant,
  startingAt: Rational | null,
): { readonly value: Rational | null; readonly next: number } {
  const first = points.findIndex(point => point.time > at);
  const next = first < 0 ? points.length : first;
  if (next === 0) return { value: startingAt, next };
  if (!changes) return { value: points[next - 1]?.value ?? null, next };
  const value = points.slice(0, next).reduce((sum, point) => add(sum, point.value), startingAt ?? ZERO);
  return { value, next };
}

function stretches(
  events: readonly { readonly time: Instant; readonly by: Rational }[],
  opening: Rational,
  since: Instant,
  window: Window,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = window.start;
  let value = opening;
  for (const { time, by } of events) {
    if (time > from) found.push({ from, to: time, value: from >= since ? value : null });
    from = time;
    value = add(value, by);
  }
  found.push({ from, to: window.end, value: from >= since ? value : null });
  return found;
}

function swept(parts: readonly Stretch[]): Omit<LevelReading, "events"> {
  let nanoseconds = ZERO;
  let maximum: Rational | null = null;
  let minimum: Rational | null = null;
  let latest = ZERO;
  for (const { from, to, value } of parts) {
    if (value === null) continue;
    nanoseconds = add(nanoseconds, multiply(value, rational(to - from)));
    if (maximum === null || compare(value, maximum) > 0) maximum = value;
    if (minimum === null || compare(value, minimum) < 0) minimum = value;
    latest = value;
  }
  const integral = quotient(nanoseconds, rational(NS_PER_SECOND));
  return { integral, maximum: maximum ?? ZERO, minimum: minimum ?? ZERO, latest };
}

/** Seconds of a window. */
export function secondsOf({ start, end }: Window): Rational {
  return rational(end - start, NS_PER_SECOND);
}
