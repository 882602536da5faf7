/** CloudEvents as records of an example. */
import { readCloudEvent } from "../../runtime/metering/cloud-event.ts";
import type { JsonValue } from "../../runtime/metering/json.ts";
import { parseDecimal, toText } from "../../runtime/number/rational.ts";
import type { ExampleStep } from "../../runtime/plan/example.ts";
import type { PlanField, PlanVersion } from "../../runtime/plan/plan.ts";
import { VOID_TYPE } from "../../runtime/plan/void-type.ts";
import { isRefusal, type Refusal, refusal } from "../refusals/refusal.ts";

/** The same event again counts once, as on a bill. A refusal where no record can state it. */
export function recordsOfEvents(
  version: PlanVersion,
  texts: readonly string[],
): readonly ExampleStep[] | Refusal {
  const seen = new Map<string, string>();
  const accounts = new Set<string>();
  const steps: ExampleStep[] = [];
  for (const [index, text] of texts.entries()) {
    const number = String(index + 1);
    const { event, unreadable } = readCloudEvent(text);
    if (event === null) return refusal("unreadable event", { number, cause: unreadable });
    const identity = JSON.stringify([event.source, event.id]);
    const earlier = seen.get(identity);
    if (earlier === text) continue;
    if (earlier !== undefined) return refusal("same identity", { number });
    seen.set(identity, text);
    accounts.add(event.subject);
    if (accounts.size > 1) return refusal("several accounts", {});
    if (event.type === VOID_TYPE) return refusal("void", { number });
    if (event.time === null || event.timeText === null) return refusal("no time", { number });
    if (event.received !== event.time) return refusal("late receipt", { number });
    const step = recordOf(version, event.type, event.timeText, event.data, number);
    if (isRefusal(step)) return step;
    steps.push(step);
  }
  return steps;
}

function recordOf(
  version: PlanVersion,
  type: string,
  at: string,
  data: JsonValue | null,
  number: string,
): ExampleStep | Refusal {
  const event = version.events.find(one => one.type === type);
  if (event === undefined) return refusal("unknown type", { number, type });
  const fields: Record<string, string> = {};
  for (const field of event.fields) {
    const value = valueAt(data, field.path);
    if (value === null || value.kind === "null") continue;
    const text = textOf(field, value);
    if (text === null) return refusal("wrong field", { number, field: field.name, type: field.type });
    fields[field.name] = text;
  }
  return { kind: "record", event: event.name, at, fields, place: version.place };
}

function valueAt(data: JsonValue | null, path: readonly string[]): JsonValue | null {
  let value = data;
  for (const key of path) value = value?.kind === "object" ? (value.entries.get(key) ?? null) : null;
  return value;
}

function textOf({ type }: PlanField, value: JsonValue): string | null {
  switch (type) {
    case "text":
    case "instant":
      return value.kind === "string" ? value.value : null;
    case "boolean":
      return value.kind === "boolean" ? String(value.value) : null;
    case "integer":
    case "decimal": {
      const text = value.kind === "number" ? value.text : value.kind === "string" ? value.value : "";
      const number = parseDecimal(text);
      return number === null ? null : toText(number);
    }
  }
}
