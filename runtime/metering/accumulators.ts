/**
 * Accumulators: what a meter keeps of the events of one account, bill and combination of dimensions. Merging the
 * accumulators of any partition of the events equals the accumulator of the whole.
 */
import { bug } from "../number/bug.ts";
import {
  add,
  compare,
  parseNumber,
  quotient,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../number/rational.ts";
import type { Aggregation, Num } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts";

/** One event as a meter sees it. */
export interface Sample {
  /** Null for `count`, and for `unique`, which compares `text`. */
  readonly value: Rational | null;
  readonly text: string | null;
  readonly time: Instant;
  readonly id: string;
  /** Tells events of equal time and id apart. */
  readonly source: string;
}

export type Accumulator = { readonly events: number } & (
  | { readonly kind: "count" }
  | { readonly kind: "sum" | "average"; readonly sum: Rational }
  | { readonly kind: "maximum" | "minimum"; readonly value: Rational | null }
  | {
      readonly kind: "latest";
      readonly value: Rational | null;
      readonly time: Instant;
      readonly id: string;
      readonly source: string;
    }
  /** The set is shared by the accumulators that grow from one another; only the newest of them is used. */
  | { readonly kind: "unique"; readonly values: Set<string> }
);

export function emptyAccumulator(aggregation: Aggregation): Accumulator {
  switch (aggregation) {
    case "count":
      return { kind: "count", events: 0 };
    case "sum":
    case "average":
      return { kind: aggregation, events: 0, sum: ZERO };
    case "maximum":
    case "minimum":
      return { kind: aggregation, events: 0, value: null };
    case "latest":
      return { kind: "latest", events: 0, value: null, time: 0n, id: "", source: "" };
    case "unique":
      return { kind: "unique", events: 0, values: new Set() };
  }
}

export function accumulate(into: Accumulator, sample: Sample): Accumulator {
  const events = into.events + 1;
  const value = sample.value ?? ZERO;
  switch (into.kind) {
    case "count":
      return { kind: "count", events };
    case "sum":
    case "average":
      return { kind: into.kind, events, sum: add(into.sum, value) };
    case "maximum":
    case "minimum":
      return { kind: into.kind, events, value: extreme(into.kind, into.value, value) };
    case "latest":
      return isLater(sample, into)
        ? { kind: "latest", events, value, time: sample.time, id: sample.id, source: sample.source }
        : { ...into, events };
    case "unique":
      into.values.add(sample.text ?? "");
      return { kind: "unique", events, values: into.values };
  }
}

/**
 * Without an event that it has taken; null where it does not know what it would be then: of a greatest, smallest or
 * latest value that was this event's, of different texts, and of the only event.
 */
export function withdrawn(from: Accumulator, sample: Sample): Accumulator | null {
  const events = from.events - 1;
  if (events < 1) return null;
  switch (from.kind) {
    case "count":
      return { kind: "count", events };
    case "sum":
    case "average":
      return { kind: from.kind, events, sum: subtract(from.sum, sample.value ?? ZERO) };
    case "maximum":
    case "minimum":
      return from.value === null || compare(from.value, sample.value ?? ZERO) === 0
        ? null
        : { ...from, events };
    case "latest":
      return isLater(from, sample) ? { ...from, events } : null;
    case "unique":
      return null;
  }
}

/** Both must be of one kind. */
export function mergeAccumulators(a: Accumulator, b: Accumulator): Accumulator {
  const events = a.events + b.events;
  if ((a.kind === "sum" || a.kind === "average") && b.kind === a.kind) {
    return { kind: a.kind, events, sum: add(a.sum, b.sum) };
  }
  if ((a.kind === "maximum" || a.kind === "minimum") && b.kind === a.kind) {
    const value = b.value === null ? a.value : extreme(a.kind, a.value, b.value);
    return { kind: a.kind, events, value };
  }
  if (a.kind === "latest" && b.kind === "latest") {
    const later = b.value !== null && isLater(b, a) ? b : a;
    return { ...later, events };
  }
  if (a.kind === "unique" && b.kind === "unique") {
    return { kind: "unique", events, values: new Set([...a.values, ...b.values]) };
  }
  if (a.kind !== "count" || b.kind !== "count") bug(`accumulators of ${a.kind} and ${b.kind} do not merge`);
  return { kind: "count", events };
}

/** Null where there is no value: no event for maximum, minimum, average or latest. */
export function resultOf(accumulator: Accumulator): Rational | null {
  switch (accumulator.kind) {
    case "count":
      return rational(BigInt(accumulator.events));
    case "sum":
      return accumulator.sum;
    case "average":
      return accumulator.events === 0
        ? null
        : quotient(accumulator.sum, rational(BigInt(accumulator.events)));
    case "maximum":
    case "minimum":
    case "latest":
      return accumulator.value;
    case "unique":
      return rational(BigInt(accumulator.values.size));
  }
}

/** As JSON holds it: numbers as text, sets sorted. */
export type AccumulatorJson = { readonly events: number } & (
  | { readonly kind: "count" }
  | { readonly kind: "sum" | "average"; readonly sum: Num }
  | { readonly kind: "maximum" | "minimum"; readonly value: Num | null }
  | {
      readonly kind: "latest";
      readonly value: Num | null;
      /** RFC 3339. */
      readonly time: string;
      readonly id: string;
      readonly source: string;
    }
  | { readonly kind: "unique"; readonly values: readonly string[] }
);

export function accumulatorToJson(accumulator: Accumulator): AccumulatorJson {
  const { events } = accumulator;
  switch (accumulator.kind) {
    case "count":
      return { kind: "count", events };
    case "sum":
    case "average":
      return { kind: accumulator.kind, events, sum: toText(accumulator.sum) };
    case "maximum":
    case "minimum":
      return { kind: accumulator.kind, events, value: textOrNull(accumulator.value) };
    case "latest": {
      const { value, time, id, source } = accumulator;
      return { kind: "latest", events, value: textOrNull(value), time: formatInstant(time), id, source };
    }
    case "unique":
      return { kind: "unique", events, values: [...accumulator.values].sort(compareCodePoints) };
  }
}

export function accumulatorFromJson(json: AccumulatorJson): Accumulator {
  const { events } = json;
  switch (json.kind) {
    case "count":
      return { kind: "count", events };
    case "sum":
    case "average":
      return { kind: json.kind, events, sum: exactNumber(json.sum) };
    case "maximum":
    case "minimum":
      return { kind: json.kind, events, value: numberOrNull(json.value) };
    case "latest": {
      const { value, time, id, source } = json;
      const instant = parseInstant(time) ?? bug(`carried state holds the time ${time}`);
      return { kind: "latest", events, value: numberOrNull(value), time: instant, id, source };
    }
    case "unique":
      return { kind: "unique", events, values: new Set(json.values) };
  }
}

/** A number of carried state. */
export function exactNumber(text: Num): Rational {
  return parseNumber(text) ?? bug(`carried state holds "${text}" as a number`);
}

export function numberOrNull(value: Num | null): Rational | null {
  return value === null ? null : exactNumber(value);
}

export function textOrNull(value: Rational | null): string | null {
  return value === null ? null : toText(value);
}

function extreme(kind: "maximum" | "minimum", a: Rational | null, b: Rational): Rational {
  if (a === null) return b;
  const order = compare(b, a);
  return kind === "maximum" ? (order > 0 ? b : a) : order < 0 ? b : a;
}

/** The greatest time, of equal times the greatest id, of equal ids the greatest source. */
function isLater(
  sample: Pick<Sample, "time" | "id" | "source">,
  than: Pick<Sample, "value" | "time" | "id" | "source">,
): boolean {
  if (than.value === null || sample.time > than.time) return true;
  if (sample.time < than.time) return false;
  return (compareCodePoints(sample.id, than.id) || compareCodePoints(sample.source, than.source)) > 0;
}
