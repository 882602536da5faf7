/** Levels and intervals against what their rules say read literally, second by second. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zoneTable } from "../../compiler/zone/zone-table.ts";
import { accumulate, emptyAccumulator } from "../../runtime/metering/accumulators.ts";
import { intervalPart, intervalsIn } from "../../runtime/metering/intervals.ts";
import {
  joinPoints,
  type LevelPoint,
  type LevelPoints,
  levelIn,
  mergePoints,
  pointsBefore,
  sortedPoints,
} from "../../runtime/metering/levels.ts";
import {
  add,
  compare,
  quotient,
  type Rational,
  rational,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import type { BucketSource } from "../../runtime/plan/plan.ts";
import { NS_PER_SECOND } from "../../runtime/time/instant.ts";

/** Times are whole seconds, so that a level can be asked for each of them. */
const SECONDS = 40;
const at = (second: number): bigint => BigInt(second) * NS_PER_SECOND;

interface Raw {
  readonly second: number;
  readonly id: string;
  readonly value: number;
}

const raw: fc.Arbitrary<readonly Raw[]> = fc.uniqueArray(
  fc.record({
    second: fc.integer({ min: 0, max: SECONDS - 1 }),
    id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    value: fc.integer({ min: -4, max: 9 }),
  }),
  { selector: ({ second, id }) => `${second} ${id}`, maxLength: 12 },
);

function pointsOf(changes: boolean, all: readonly Raw[]): LevelPoints {
  const points = new Map<bigint, LevelPoint>();
  for (const { second, id, value } of all) {
    const point = { time: at(second), id, source: "s", value: rational(BigInt(value)), events: 1 };
    const other = points.get(point.time);
    points.set(point.time, other === undefined ? point : joinPoints(changes, other, point));
  }
  return { changes, account: null, points: sortedPoints(points.values()) };
}

/** The level in a second, read off the events; null where there is none. */
function levelAt(changes: boolean, all: readonly Raw[], second: number, start: number | null): number | null {
  const before = all.filter(one => one.second <= second);
  if (changes) {
    return before.length === 0 ? start : before.reduce((sum, { value }) => sum + value, start ?? 0);
  }
  const last = before.toSorted((a, b) => a.second - b.second || (a.id < b.id ? -1 : 1)).at(-1);
  return last?.value ?? start;
}

describe("levels", () => {
  test("read as they are second by second, for several keys", () => {
    const window = fc.tuple(fc.integer({ min: 0, max: SECONDS }), fc.integer({ min: 0, max: SECONDS }));
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(raw, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(null, 0, 5),
        window,
        (changes, keys, start, [one, other]) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const startingAt = start === null ? null : rational(BigInt(start));
          const levels = keys.map(all => pointsOf(changes, all));
          const read = levelIn(levels, { start: at(from), end: at(to) }, startingAt);
          const seconds = Array.from({ length: to - from }, (_, i) => from + i);
          const sums = seconds.flatMap(second => {
            const known = keys
              .map(all => levelAt(changes, all, second, start))
              .filter(value => value !== null);
            return known.length === 0 ? [] : [known.reduce((sum, value) => sum + value, 0)];
          });
          if (sums.length === 0) {
            expect(read).toBeNull();
            return;
          }
          expect({
            integral: toText(read?.integral ?? ZERO),
            maximum: toText(read?.maximum ?? ZERO),
            minimum: toText(read?.minimum ?? ZERO),
            latest: toText(read?.latest ?? ZERO),
          }).toEqual({
            integral: String(sums.reduce((sum, value) => sum + value, 0)),
            maximum: String(Math.max(...sums)),
            minimum: String(Math.min(...sums)),
            latest: String(sums.at(-1)),
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  test("merge to the same whatever came first, and keep what a later window reads", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        raw,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (changes, all, sides) => {
          const left = pointsOf(
            changes,
            all.filter((_, i) => sides[i]),
          );
          const right = pointsOf(
            changes,
            all.filter((_, i) => !sides[i]),
          );
          const whole = pointsOf(changes, all);
          expect(mergePoints(left, right)).toEqual(whole);
          expect(mergePoints(right, left)).toEqual(whole);
          const window = { start: at(20), end: at(SECONDS) };
          const kept = pointsBefore(whole, at(20));
          expect(kept.points.filter(({ time }) => time < at(20)).length).toBeLessThan(2);
          expect(levelIn([kept], window, null)).toEqual(levelIn([whole], window, null));
        },
      ),
      { numRuns: 200 },
    );
  });
});

const UTC = zoneTable("UTC");

describe("intervals", () => {
  test("of a fixed length, aggregated and ranked by hand", () => {
    if (UTC === null) throw new Error("no zone");
    const statistic: fc.Arbitrary<BucketSource["statistic"]> = fc.oneof(
      fc.constantFrom("maximum", "minimum", "average", "latest"),
      fc.integer({ min: 1, max: 100 }).map(percentile => ({ percentile: String(percentile) })),
    );
    // Hours of a window of 10, from the epoch; intervals of 3 hours leave a shorter one at the end.
    const events = fc.array(
      fc.record({ minute: fc.integer({ min: 0, max: 599 }), value: fc.integer({ min: -5, max: 9 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        statistic,
        fc.constantFrom("zero", "left out"),
        fc.constantFrom("sum", "rate"),
        events,
        (of, empty, inner, all) => {
          const source: BucketSource = {
            kind: "buckets",
            statistic: of,
            length: { kind: "fixed", seconds: "10800" },
            of: inner,
            event: "e",
            value: null,
            where: null,
            empty,
          };
          const minutes = (minute: number): bigint => at(minute * 60);
          const parts = new Map<bigint, ReturnType<typeof emptyAccumulator>>();
          for (const [i, { minute, value }] of all.entries()) {
            const start = intervalPart(UTC, source.length, minutes(minute)) ?? 0n;
            const sample = {
              value: rational(BigInt(value)),
              text: null,
              time: minutes(minute),
              id: String(i),
              source: "s",
            };
            parts.set(start, accumulate(parts.get(start) ?? emptyAccumulator("sum"), sample));
          }
          const lengths = [180, 180, 180, 60];
          const values = lengths.flatMap((length, index): readonly Rational[] => {
            const inside = all.filter(({ minute }) => Math.floor(minute / 180) === index);
            if (inside.length === 0 && empty === "left out") return [];
            const sum = inside.reduce((total, { value }) => total + value, 0);
            return [inner === "sum" ? rational(BigInt(sum)) : rational(BigInt(sum), BigInt(length * 60))];
          });
          const read = intervalsIn(UTC, source, parts, { start: 0n, end: minutes(600) });
          expect(read === null ? null : toText(read)).toBe(expectedOf(of, values));
        },
      ),
      { numRuns: 400 },
    );
  });

  test("the ranks of a hundred: the nearest, never one between", () => {
    const values = Array.from({ length: 20 }, (_, i) => rational(BigInt(i + 1)));
    // 95 / 100 x 20 = 19; 96 / 100 x 20 = 19.2, up to 20; 5 / 100 x 20 = 1.
    expect(["95", "96", "5", "100"].map(percentile => expectedOf({ percentile }, values))).toEqual([
      "19",
      "20",
      "1",
      "20",
    ]);
  });
});

function expectedOf(statistic: BucketSource["statistic"], values: readonly Rational[]): string | null {
  const sorted = values.toSorted(compare);
  if (values.length === 0) return null;
  const text = (value: Rational | undefined): string => toText(value ?? ZERO);
  switch (statistic) {
    case "maximum":
      return text(sorted.at(-1));
    case "minimum":
      return text(sorted[0]);
    case "latest":
      return text(values.at(-1));
    case "average":
      return text(quotient(values.reduce(add, ZERO), rational(BigInt(values.length))));
    default: {
      const percent = Number.parseInt(statistic.percentile, 10);
      return text(sorted[Math.ceil((percent * values.length) / 100) - 1]);
    }
  }
}
