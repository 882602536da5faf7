/** An event that is as the contract wants it, for a producer to start from. */
import { bug } from "../../../runtime/number/bug.ts";
import { compare, parseNumber, type Rational } from "../../../runtime/number/rational.ts";
import type { PlanField } from "../../../runtime/plan/plan.ts";
import { VOID_TYPE } from "../../../runtime/plan/void-type.ts";
import type { EventForm } from "./event-schema.ts";
import { boundsOf, type EventLimits, jsonValue } from "./field-schema.ts";
import { type Json, type JsonObject, jsonText, object, objectOf } from "./json-text.ts";

/** Every declared field is there; the event happens on the first day of its version. */
export function sampleEvent({ event, versions }: EventForm, limits: EventLimits): string {
  const time = noonOf(versions[0]?.from ?? "");
  const data = treeOf(
    event.fields.map(field => ({ path: field.path, value: sampleValue(field, time, limits) })),
  );
  return envelope("event-0001", event.type, time, event.fields.length === 0 ? undefined : data);
}

/** The void of the sample, sent on the day of the civil date. */
export function sampleVoid(date: string): string {
  const data = object({ source: "/your-system", id: "event-0001" });
  return envelope("void-0001", VOID_TYPE, noonOf(date), data);
}

function noonOf(date: string): string {
  return `${date}T12:00:00Z`;
}

function envelope(id: string, type: string, time: string, data: JsonObject | undefined): string {
  const sample = {
    specversion: "1.0",
    id,
    source: "/your-system",
    type,
    subject: "your-account",
    time,
    data,
  };
  return jsonText(object(sample));
}

interface Placed {
  readonly path: readonly string[];
  readonly value: Json;
}

function treeOf(placed: readonly Placed[]): JsonObject {
  const keys = [...new Set(placed.map(({ path }) => path[0] ?? ""))];
  return objectOf(
    keys.map(key => {
      const below = placed.filter(({ path }) => path[0] === key);
      const own = below.find(({ path }) => path.length === 1);
      const inner = below.map(({ path, value }) => ({ path: path.slice(1), value }));
      return [key, own === undefined ? treeOf(inner) : own.value];
    }),
  );
}

function sampleValue(field: PlanField, time: string, limits: EventLimits): Json {
  switch (field.type) {
    case "text":
      return field.values?.[0] ?? "text";
    case "boolean":
      return true;
    case "instant":
      return time;
    case "integer":
      return jsonValue(field, sampleNumber(field, ["1200", "25", "1"], limits));
    case "decimal":
      return jsonValue(field, sampleNumber(field, ["12.5", "0.5"], limits));
  }
}

/** The first of the numbers that lies within the bounds, else the lower bound, of whole numbers the next one above. */
function sampleNumber(field: PlanField, tried: readonly string[], limits: EventLimits): string {
  const { least, most } = boundsOf(field, limits);
  const fits = (text: string): boolean =>
    (least === null || compare(exactly(text), exactly(least)) >= 0) &&
    (most === null || compare(exactly(text), exactly(most)) <= 0);
  const lowest = least ?? "0";
  const whole = field.type === "integer" && lowest.includes(".");
  const { n, d } = exactly(lowest);
  return tried.find(fits) ?? (whole ? ((n > 0n ? n + d - 1n : n) / d).toString() : lowest);
}

function exactly(text: string): Rational {
  return parseNumber(text) ?? bug(`no number ${text}`);
}
