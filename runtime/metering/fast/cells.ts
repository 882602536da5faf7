/** What a meter's cell pours into, and what it holds beside its number: texts that differ, the latest event. */
import { bug } from "../../number/bug.ts";
import { multiply, type Rational, rational } from "../../number/rational.ts";
import type { Aggregation, Num } from "../../plan/plan.ts";
import { NS_PER_SECOND } from "../../time/instant.ts";
import type { Accumulator, Sample } from "../accumulators.ts";
import { numberOf } from "../evaluate.ts";
import { EVENT_LIMITS } from "../limits.ts";
import type { Part } from "../readers.ts";
import type { Interned } from "./intern.ts";

/** Where a meter's cell pours out. */
export interface CellOf {
  readonly part: Part;
  readonly aggregation: Aggregation;
  /** Of a value one part is 10^-decimals of `factor` units. */
  readonly decimals: number;
  readonly factor: Num;
  /** Of a meter that counts different texts. */
  readonly texts: Interned | null;
}

/** What a cell gathers beside its number. */
export interface Held {
  readonly of: CellOf;
  /** The texts that a unique meter has met. */
  texts: Set<number> | null;
  latest: Moment | null;
}

/** When an event was, and which it is. */
export interface Moment {
  second: number;
  nano: number;
  /** Its source and id, one after the other. */
  name: Uint8Array;
  sourceLength: number;
  length: number;
}

/** With room for any identity. */
export function moment(): Moment {
  const name = new Uint8Array(2 * EVENT_LIMITS.identity);
  return { second: 0, nano: 0, name, sourceLength: 0, length: 0 };
}

/** What a cell comes to with so many events, of which these are the parts. */
export function accumulatorOf({ of, texts, latest }: Held, count: number, parts: number): Accumulator {
  const { aggregation, decimals, factor } = of;
  const value = (): Rational => {
    const whole = rational(BigInt(parts), 10n ** BigInt(decimals));
    return factor === "1" ? whole : multiply(whole, numberOf(factor));
  };
  switch (aggregation) {
    case "count":
      return { kind: "count", events: count };
    case "sum":
    case "average":
      return { kind: aggregation, events: count, sum: value() };
    case "maximum":
    case "minimum":
      return { kind: aggregation, events: count, value: value() };
    case "unique": {
      const known = of.texts ?? bug("a unique meter without texts");
      return { kind: "unique", events: count, values: new Set([...(texts ?? [])].map(known.text)) };
    }
    case "latest":
      return {
        kind: "latest",
        events: count,
        value: value(),
        ...namedBy(latest ?? bug("a latest value of no event")),
      };
  }
}

export function isAt(known: Moment | null, { second, nano }: Moment): boolean {
  return known !== null && known.second === second && known.nano === nano;
}

/** Whether it is later than the one before, which it then replaces; the first always is. */
export function follows(held: Held, given: Moment, isFirst: boolean): boolean {
  if (held.latest !== null && !isFirst && !isAfter(given, held.latest)) return false;
  held.latest ??= { ...given, name: new Uint8Array(64) };
  copyMoment(given, held.latest);
  return true;
}

function isAfter(a: Moment, b: Moment): boolean {
  return a.second === b.second ? a.nano > b.nano : a.second > b.second;
}

function copyMoment(from: Moment, to: Moment): void {
  to.second = from.second;
  to.nano = from.nano;
  to.sourceLength = from.sourceLength;
  to.length = from.length;
  if (to.name.length < from.length) to.name = new Uint8Array(from.name.length);
  for (let index = 0; index < from.length; index += 1) to.name[index] = from.name[index] as number;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function namedBy({
  second,
  nano,
  name,
  sourceLength,
  length,
}: Moment): Pick<Sample, "time" | "id" | "source"> {
  return {
    time: BigInt(second) * NS_PER_SECOND + BigInt(nano),
    source: decoder.decode(name.subarray(0, sourceLength)),
    id: decoder.decode(name.subarray(sourceLength, length)),
  };
}
