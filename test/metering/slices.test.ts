/** Usage by slices: what is merged, cut, kept and written as JSON reads as the whole. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { accountCalendar } from "../../runtime/billing/calendar.ts";
import { isCut, openSince, sliceAt, usageCuts } from "../../runtime/billing/cuts.ts";
import type { Corrections } from "../../runtime/metering/corrections.ts";
import type { Intake } from "../../runtime/metering/intake.ts";
import type { Reading } from "../../runtime/metering/readings.ts";
import {
  forgetBefore,
  mergeSlices,
  NO_SLICES,
  slicesBetween,
  type UsageSlices,
} from "../../runtime/metering/slices.ts";
import { slicesFromJson, slicesToJson } from "../../runtime/metering/slices-json.ts";
import { eventsIn, readingsIn } from "../../runtime/metering/window-readings.ts";
import { rational, toText } from "../../runtime/number/rational.ts";
import { formatInstant, parseInstant } from "../../runtime/time/instant.ts";
import { accountOf, planOf } from "../kit/plan.ts";
import { feed, leftOut } from "./feed.ts";

const BODY = `
meter longest
  maximum of call.tokens
  by model
meter last
  latest of call.tokens
meter mean
  average of call.tokens
meter models
  unique of call.model in calls
meter held
  average over time of call.tokens for each model
meter busy
  percentile 90 over each 6 hours of sum of call.tokens
  empty intervals as zero
charge day "D"
  for used
  graduated each day
    up to 10 tokens CHF 1.00 per token
    above CHF 0.50 per token
charge a "A" for calls CHF 1.00 per call each day
charge b "B" for used_by CHF 1.00 per token each day
charge c "C" for longest separately by model CHF 1.00 per token each day
charge d "D" for last CHF 1.00 per token each day
charge e "E" for mean CHF 1.00 per token each day
charge f "F" for models CHF 1.00 per call each day
charge one "O"
  for each call of tokens
  CHF 0.10 per token
`;
const PLAN = planOf(BODY);
const ACCOUNT = accountOf();
const CALENDAR = accountCalendar(PLAN, ACCOUNT);
const VERSION = PLAN.versions[0];

interface Raw {
  readonly id: number;
  readonly minute: number;
  readonly tokens: number;
  readonly model: string;
}

/** Calls of the first days of January, Zurich. */
const raws: fc.Arbitrary<readonly Raw[]> = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 60 * 24 * 4 - 1 }),
      tokens: fc.integer({ min: 0, max: 30 }),
      model: fc.constantFrom("large", "small"),
    }),
    { maxLength: 10 },
  )
  .map(all => all.map((one, id) => ({ ...one, id })));

const START = parseInstant("2026-01-01T00:00:00+01:00") ?? 0n;
const dayStart = (day: number): bigint => START + BigInt(day) * 86_400_000_000_000n;

function textOf({ id, minute, tokens, model }: Raw): string {
  return JSON.stringify({
    specversion: "1.0",
    source: "s",
    id: String(id),
    type: "test.call",
    subject: "acme",
    time: formatInstant(START + BigInt(minute) * 60_000_000_000n),
    data: { model, tokens, worth: 1 },
  });
}

function slicesOf(all: readonly Raw[]): UsageSlices {
  return feed(all.map(textOf), [ACCOUNT], PLAN).period("acme", 1).slices;
}

const METERS = ["calls", "used", "used_by", "longest", "last", "mean", "models", "held", "busy"] as const;

function read(slices: UsageSlices, from: number, to: number): unknown {
  if (VERSION === undefined) throw new Error("no version");
  const readings = readingsIn(PLAN, slices);
  const window = { start: dayStart(from), end: dayStart(to) };
  const words = ({ where, quantity, events }: Reading): unknown => [
    where,
    quantity === null ? null : toText(quantity),
    events,
  ];
  return [
    METERS.map(meter => [meter, readings(VERSION, meter, window, window, () => rational(0n)).map(words)]),
    eventsIn(slices, "one", window).map(({ id, value }) => [id, value === null ? null : toText(value)]),
  ];
}

test("slices of any two sets of events merge to those of both", () => {
  fc.assert(
    fc.property(raws, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (all, sides) => {
      const left = slicesOf(all.filter((_, i) => sides[i]));
      const right = slicesOf(all.filter((_, i) => !sides[i]));
      const whole = read(slicesOf(all), 0, 4);
      expect(read(mergeSlices(left, right), 0, 4)).toEqual(whole);
      expect(read(mergeSlices(right, left), 0, 4)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test("a window reads what lies in it, as from JSON and from what is kept for it", () => {
  const window = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(raws, window, (all, [a, length]) => {
      const [from, to] = [a, Math.min(4, a + length)];
      const slices = slicesOf(all);
      const whole = read(slices, from, to);
      const inside = slicesOf(all.filter(({ minute }) => minute < to * 1_440));
      expect(read(inside, from, to)).toEqual(whole);
      const json = slicesToJson(slices);
      expect(read(slicesFromJson(JSON.parse(JSON.stringify(json)) as typeof json), from, to)).toEqual(whole);
      expect(slicesToJson(slicesFromJson(json))).toEqual(json);
      expect(read(slicesBetween(slices, dayStart(from), dayStart(to)), from, to)).toEqual(whole);
      expect(
        read(
          forgetBefore(slices, () => dayStart(from)),
          from,
          to,
        ),
      ).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test("a meter is cut as finely as somebody asks, and no finer", () => {
  const cuts = usageCuts(PLAN, ACCOUNT, CALENDAR);
  const noon = dayStart(1) + 43_200_000_000_000n;
  const { start, end } = sliceAt(PLAN, CALENDAR, cuts("used", "meter"), noon);
  expect([start, end]).toEqual([dayStart(1), dayStart(2)]);
  const whole = sliceAt(PLAN, CALENDAR, cuts("turnover", "meter"), noon);
  expect([whole.start, whole.end]).toEqual([dayStart(0), dayStart(31)]);
  expect(isCut(PLAN, CALENDAR, cuts("used", "meter"), dayStart(3))).toBe(true);
  expect(isCut(PLAN, CALENDAR, cuts("turnover", "meter"), dayStart(3))).toBe(false);
  const closed = { year: 2026, month: 2, day: 1 };
  expect(openSince(PLAN, CALENDAR, cuts("used", "meter"), closed)).toBe(dayStart(31));
});

test("nothing is written of nothing", () => {
  expect(slicesToJson(NO_SLICES)).toEqual({ meters: [], each: [] });
});

// Late events, and corrections

const CALL: Raw = { id: 1, minute: 0, tokens: 7, model: "large" };
const received = (text: string, when: string): string =>
  JSON.stringify({ ...JSON.parse(text), received: when });

function voidOf(id: string, target: number, when: string): string {
  return JSON.stringify({
    specversion: "1.0",
    source: "s",
    id,
    type: "tarif.void",
    subject: "acme",
    time: "2026-01-02T00:00:00Z",
    received: when,
    data: { source: "s", id: String(target) },
  });
}

function fed(policies: Partial<NonNullable<typeof VERSION>["policies"]>, events: readonly string[]): Intake {
  if (VERSION === undefined) throw new Error("no version");
  const plan = { ...PLAN, versions: [{ ...VERSION, policies: { ...VERSION.policies, ...policies } }] };
  return feed(events, [ACCOUNT], plan);
}

function tokens(slices: UsageSlices): string {
  if (VERSION === undefined) throw new Error("no version");
  const window = { start: dayStart(0), end: dayStart(365) };
  const [reading] = readingsIn(PLAN, slices)(VERSION, "used", window, window, () => rational(0n));
  return toText(reading?.quantity ?? rational(0n));
}

/** The first bill that has changed, and what it knows now. */
function told(corrections: Corrections | null): readonly [number, string] | null {
  return corrections === null ? null : [corrections.from, tokens(corrections.usage(corrections.from).slices)];
}

const UNTIL = { count: 2, unit: "day" } as const;

test("late events that are rejected are told and count nowhere, one instant earlier they count", () => {
  const late = { until: UNTIL, then: "rejected" } as const;
  // January closes on 3 February at 00:00 in Zurich.
  const inTime = fed({ late }, [received(textOf(CALL), "2026-02-02T22:59:59Z")]);
  expect([tokens(inTime.period("acme", 1).slices), leftOut(inTime)]).toEqual(["7", []]);
  const intake = fed({ late }, [received(textOf(CALL), "2026-02-02T23:00:00Z")]);
  expect([tokens(intake.period("acme", 1).slices), tokens(intake.period("acme", 2).slices)]).toEqual([
    "0",
    "0",
  ]);
  expect(leftOut(intake)).toEqual(["2 1 late"]);
  expect(intake.period("acme", 2).audit.rejected.count).toBe(1);
});

test("late events that are corrections are known to the next bill as usage of their own", () => {
  const late = { until: UNTIL, then: "corrections" } as const;
  const other = textOf({ ...CALL, id: 2, tokens: 5 });
  const intake = fed({ late }, [textOf(CALL), received(other, "2026-02-10T00:00:00Z")]);
  const [first, second, third] = [1, 2, 3].map(number => intake.period("acme", number));
  expect(tokens(first?.slices ?? NO_SLICES)).toBe("7");
  expect(first?.corrections).toBe(null);
  expect(tokens(second?.slices ?? NO_SLICES)).toBe("0");
  expect(told(second?.corrections ?? null)).toEqual([1, "12"]);
  expect([second?.audit.accepted, second?.audit.late]).toEqual([1, 1]);
  expect(third?.corrections).toBe(null);
});

test("a void after the bill takes usage away from the next bill on, within its days", () => {
  const corrections = { kind: "for", duration: { count: 30, unit: "day" } } as const;
  const texts = [textOf(CALL), textOf({ ...CALL, id: 2, tokens: 5 })];
  // January's bill is made on 1 February at 00:00 in Zurich; thirty days later is 3 March.
  const intake = fed({ corrections }, [...texts, voidOf("v", 2, "2026-02-20T00:00:00Z")]);
  expect(tokens(intake.period("acme", 1).slices)).toBe("12");
  expect(told(intake.period("acme", 2).corrections)).toEqual([1, "7"]);
  const tooLate = fed({ corrections }, [...texts, voidOf("v", 2, "2026-03-02T23:00:00Z")]);
  expect(tooLate.period("acme", 3).corrections).toBe(null);
  expect(leftOut(tooLate)).toEqual(["3 v void after the bill"]);
});

test("where corrections are rejected, no void is accepted", () => {
  const corrections = { kind: "rejected" } as const;
  const intake = fed({ corrections }, [textOf(CALL), voidOf("v", 1, "2026-01-03T00:00:00Z")]);
  expect(tokens(intake.period("acme", 1).slices)).toBe("7");
  expect(leftOut(intake)).toEqual(["1 v void not accepted"]);
  expect(intake.period("acme", 1).audit.rejected.count).toBe(1);
});
