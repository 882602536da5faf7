/** CloudEvents as records of an example. */
import { readCloudEvent } from "../../runtime/metering/cloud-event.ts";
import type { JsonValue } from "../../runtime/metering/json.ts";
import { parseDecimal, toText } from "../../runtime/number/rational.ts";
import type { ExampleStep } from "../../runtime/plan/example.ts";
import type { PlanField, PlanVersion } from "../../runtime/plan/plan.ts";
import { VOID_TYPE } from "../../runtime/plan/void-type.ts";

/** The same event again counts once, as on a bill. In plain words what no record can state. */
export function recordsOfEvents(
  version: PlanVersion,
  texts: readonly string[],
): readonly ExampleStep[] | string {
  const seen = new Map<string, string>();
  const accounts = new Set<string>();
  const steps: ExampleStep[] = [];
  for (const [index, text] of texts.entries()) {
    const name = `event ${index + 1}`;
    const { event, unreadable } = readCloudEvent(text);
    if (event === null) return `${name} cannot be read: ${unreadable}`;
    const identity = JSON.stringify([event.source, event.id]);
    const earlier = seen.get(identity);
    if (earlier === text) continue;
    if (earlier !== undefined)
      return `${name} has the source and id of another one, which no record can state`;
    seen.set(identity, text);
    accounts.add(event.subject);
    if (accounts.size > 1) return "an example has one account, and these events belong to several";
    if (event.type === VOID_TYPE) return `${name} voids another one, which no record can state`;
    if (event.time === null || event.timeText === null) return `${name} has no time`;
    if (event.received !== event.time)
      return `${name} is received later than it happens, which no record can state`;
    const step = recordOf(version, event.type, event.timeText, event.data);
    if (typeof step === "string") return `${name}: ${step}`;
    steps.push(step);
  }
  return steps;
}

function recordOf(
  version: PlanVersion,
  type: string,
  at: string,
  data: JsonValue | null,
): ExampleStep | string {
  const event = version.events.find(one => one.type === type);
  if (event === undefined) return `the contract has no event of the type ${type}`;
  const fields: Record<string, string> = {};
  for (const field of event.fields) {
    const value = valueAt(data, field.path);
    if (value === null || value.kind === "null") continue;
    const text = textOf(field, value);
    if (text === null) return `${field.name} is not ${field.type}`;
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
