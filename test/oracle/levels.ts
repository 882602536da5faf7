/** Levels over time: the step function that events set, and what is made of it. */
import type { Level } from "../../compiler/syntax/tree.ts";
import { type Moment, type Span, secondsIn } from "./calendar.ts";
import { cannot, Fraction, greater, smaller, ZERO } from "./fractions.ts";
import type { Fact } from "./payloads.ts";
import { keyOfDatum } from "./values.ts";

interface Step {
  readonly at: Moment;
  readonly level: Fraction;
}

/** The sum of the levels of all keys, from each moment on. Nothing before the first level. */
export function stepsOf(
  level: Level,
  facts: readonly Fact[],
  startingAt: Fraction | null,
  start: Moment,
  span: Span,
  termOf: (subject: string) => Span | null,
): readonly Step[] {
  const known = startingAt === null ? facts.filter(({ time }) => time < span.to) : facts;
  const keys = new Map<string, Fact[]>();
  for (const fact of known) {
    const key = level.forEach === null ? null : (fact.fields.get(level.forEach.text) ?? null);
    const name = `${fact.subject} ${keyOfDatum(key)}`;
    keys.set(name, [...(keys.get(name) ?? []), fact]);
  }
  if (keys.size === 0 && startingAt !== null)
    return [{ at: start, level: level.forEach === null ? startingAt : ZERO }];
  const single = [...keys.values()].map(own =>
    stepsOfKey(level, own, startingAt, start, termOf(own[0]?.subject ?? "")),
  );
  const moments = [...new Set(single.flatMap(steps => steps.map(({ at }) => at)))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  return moments.map(at => ({
    at,
    level: single.reduce(
      (total, steps) => total.plus(steps.findLast(step => step.at <= at)?.level ?? ZERO),
      ZERO,
    ),
  }));
}

function stepsOfKey(
  level: Level,
  facts: readonly Fact[],
  startingAt: Fraction | null,
  start: Moment,
  term: Span | null,
): readonly Step[] {
  const ordered = [...facts].sort(byTimeThenId);
  const steps = new Map<Moment, Fraction>();
  const first = ordered[0]?.time ?? start;
  if (startingAt !== null) steps.set(first < start ? first - 1n : start, startingAt);
  let sum = startingAt ?? ZERO;
  for (const fact of ordered) {
    const value = fact.fields.get(level.field.text) ?? null;
    if (value === null) continue;
    if (!(value instanceof Fraction)) cannot("a level that is no number");
    sum = sum.plus(value);
    // "Of two at one instant the greatest id holds"; of changes "all count".
    steps.set(fact.time, level.changes === null ? value : sum);
  }
  const all = [...steps].map(([at, one]) => ({ at, level: one })).sort((a, b) => (a.at < b.at ? -1 : 1));
  if (term === null) return all;
  // The level of an account that another pays for stands in its own term alone.
  const opening = all.findLast(({ at }) => at <= term.from);
  const inside = all.filter(({ at }) => term.from < at && at < term.to);
  const begins = opening === undefined ? [] : [{ at: term.from, level: opening.level }];
  return [...begins, ...inside, { at: term.to, level: ZERO }];
}

/** By time, then by id in code-point order; ids of two sources may be equal. */
export function byTimeThenId(a: Fact, b: Fact): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return compareText(a.id, b.id) || compareText(a.source, b.source);
}

export function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** The average is "integral ÷ length of the whole price period, also where the term cuts it". */
export function overTime(
  kind: "maximum" | "minimum" | "average" | "latest" | "total",
  steps: readonly Step[],
  span: Span,
  whole: Span,
): Fraction | null {
  const pieces = steps.flatMap(({ at, level }, index) => {
    const from = at < span.from ? span.from : at;
    const next = steps[index + 1]?.at ?? span.to;
    const to = next < span.to ? next : span.to;
    return from < to ? [{ from, to, level }] : [];
  });
  const integral = (): Fraction =>
    pieces.reduce((all, { from, to, level }) => all.plus(level.times(secondsIn({ from, to }))), ZERO);
  if (kind === "total") return integral();
  const last = pieces.at(-1);
  if (last === undefined) return null;
  switch (kind) {
    case "average":
      return integral().over(secondsIn(whole));
    case "latest":
      return last.level;
    case "maximum":
      return pieces.map(({ level }) => level).reduce(greater);
    default:
      return pieces.map(({ level }) => level).reduce(smaller);
  }
}
