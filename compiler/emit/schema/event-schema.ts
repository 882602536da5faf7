/**
 * JSON Schemas (draft 2020-12) of the events that a contract is fed with, for those who produce them. A schema accepts
 * what the check of events accepts and nothing else, but for what no schema can say: docs/cli.md names it.
 */

import type { Plan, PlanEvent, PlanField, PlanVersion } from "../../../runtime/plan/plan.ts";
import { VOID_TYPE } from "../../../runtime/plan/void-type.ts";
import { type EventLimits, fieldSchema } from "./field-schema.ts";
import { exactNumber, type Json, type JsonObject, jsonText, object, objectOf } from "./json-text.ts";

/** An event as one or several versions of the contract declare it alike. */
export interface EventForm {
  readonly event: PlanEvent;
  /** In order of time; the first has declared it so. */
  readonly versions: readonly PlanVersion[];
  readonly shape: JsonObject;
}

/** The forms of all events, or of one, by name and then by version. */
export function eventForms(plan: Plan, limits: EventLimits, name: string | null): readonly EventForm[] {
  const forms = new Map<string, EventForm>();
  for (const version of plan.versions) {
    for (const event of version.events) {
      if (name !== null && event.name !== name) continue;
      const shape = envelope(event.type, dataSchema(event.fields, version, limits), limits);
      const key = `${event.name} ${jsonText(shape)}`;
      const known = forms.get(key);
      forms.set(key, { event, shape, versions: [...(known?.versions ?? []), version] });
    }
  }
  const names = [...new Set([...forms.values()].map(form => form.event.name))];
  return names.flatMap(one => [...forms.values()].filter(form => form.event.name === one));
}

/** The shapes of a schema by their keys in `$defs`. */
type NamedShape = readonly [key: string, shape: JsonObject];

/** The forms as shapes of a schema. */
export function formShapes(plan: Plan, forms: readonly EventForm[]): readonly NamedShape[] {
  return forms.map(form => [keyOf(form, forms), { ...form.shape, entries: shapeEntries(plan, form) }]);
}

/** The event that takes another one back: every feed knows it, whatever the contract declares. */
export function voidShape(limits: EventLimits): NamedShape {
  const named = (description: string): JsonObject =>
    object({ description, type: "string", minLength: exactNumber("1") });
  const data = object({
    type: "object",
    properties: object({
      source: named("The source of the event that is taken back."),
      id: named("Its id."),
    }),
    required: ["source", "id"],
    maxProperties: exactNumber(String(limits.keys)),
  });
  const { entries } = envelope(VOID_TYPE, { schema: data, isNeeded: true }, limits);
  const description = "Takes another event back, also one that is still to come.";
  return [VOID_TYPE, objectOf([["title", "A void"], ["description", description], ...entries])];
}

/** One schema that accepts each of the shapes. */
export function schemaText(plan: Plan, named: readonly NamedShape[]): string {
  const [only] = named;
  const events: Json =
    named.length === 1 && only !== undefined
      ? only[1]
      : object({
          description: `Any event of ${plan.contract.title}.`,
          anyOf: named.map(([key]) => object({ $ref: `#/$defs/${key}` })),
        });
  const rest = named.length === 1 ? [] : named;
  const schema = objectOf([
    ["$schema", "https://json-schema.org/draft/2020-12/schema"],
    ...events.entries,
    ["$defs", objectOf([...rest, ["instant", INSTANT]])],
  ]);
  return `${jsonText(schema)}\n`;
}

/** "event.call", and where a version declares it otherwise "event.call.version-2". */
function keyOf({ event, versions }: EventForm, forms: readonly EventForm[]): string {
  const isOne = forms.filter(form => form.event.name === event.name).length === 1;
  return isOne ? `event.${event.name}` : `event.${event.name}.version-${versions[0]?.version ?? 1}`;
}

function shapeEntries(plan: Plan, { event, versions, shape }: EventForm): JsonObject["entries"] {
  const numbers = versions.map(({ version }) => String(version));
  const of = numbers.length === 1 ? `version ${numbers[0]}` : `versions ${numbers.join(", ")}`;
  const first = versions[0]?.from ?? "";
  return [
    ["title", event.title ?? event.name],
    ["description", `Event "${event.name}" of ${plan.contract.title}, ${of}, in force from ${first}.`],
    ...shape.entries,
  ];
}

function envelope(type: string, data: Part, limits: EventLimits): JsonObject {
  const identity = (description: string): JsonObject =>
    object({
      description,
      type: "string",
      minLength: exactNumber("1"),
      maxLength: exactNumber(String(limits.identity)),
      pattern: NO_CONTROLS,
    });
  return object({
    type: "object",
    properties: object({
      specversion: object({ description: "The version of CloudEvents.", enum: ["1.0", null] }),
      id: identity("With the source it names this event for ever: the same event again is ignored."),
      source: identity("The system that the event comes from."),
      type: object({ const: type }),
      subject: identity("The account that is billed."),
      time: object({ description: "When it happened.", $ref: "#/$defs/instant" }),
      received: object({
        description: "When it was received; where it is absent, at its own time.",
        anyOf: [object({ $ref: "#/$defs/instant" }), object({ type: "null" })],
      }),
      data: data.schema,
    }),
    required: ["id", "source", "type", "subject", "time", ...(data.isNeeded ? ["data"] : [])],
    maxProperties: exactNumber(String(limits.keys)),
  });
}

interface Branch {
  readonly fields: PlanField[];
  readonly below: Map<string, Branch>;
}

interface Part {
  readonly schema: JsonObject;
  readonly isNeeded: boolean;
}

function dataSchema(fields: readonly PlanField[], version: PlanVersion, limits: EventLimits): Part {
  const root: Branch = { fields: [], below: new Map() };
  for (const field of fields) {
    let at = root;
    for (const key of field.path.slice(0, -1)) {
      const next = at.below.get(key) ?? { fields: [], below: new Map() };
      at.below.set(key, next);
      at = next;
    }
    at.fields.push(field);
  }
  // Without fields nothing of the data is looked at.
  return fields.length === 0
    ? { schema: object({ description: "Not looked at." }), isNeeded: false }
    : branchPart(root, version, limits);
}

/** Absent and null are the same, and an absent object is one without keys. */
function branchPart({ fields, below }: Branch, version: PlanVersion, limits: EventLimits): Part {
  const inner = [...below].map(([key, branch]) => [key, branchPart(branch, version, limits)] as const);
  const own = fields.map(
    field => [field.path.at(-1) ?? "", fieldSchema(field, version.policies.unknownValues, limits)] as const,
  );
  const required = [
    ...fields.filter(field => field.presence === "required").map(field => field.path.at(-1) ?? ""),
    ...inner.filter(([, part]) => part.isNeeded).map(([key]) => key),
  ];
  const shape = object({
    type: "object",
    properties: objectOf([...own, ...inner.map(([key, part]) => [key, part.schema] as const)]),
    required: required.length === 0 ? undefined : required,
    maxProperties: exactNumber(String(limits.keys)),
  });
  const isNeeded = required.length > 0;
  return { schema: isNeeded ? shape : object({ anyOf: [shape, object({ type: "null" })] }), isNeeded };
}

const NO_CONTROLS = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$";

/** RFC 3339 as times are read: days of the years 1900 to 2200, no leap seconds, nine decimals and then zeros. */
const INSTANT: JsonObject = object({
  description: "A date and time with its offset (RFC 3339), such as 2026-01-31T07:00:00Z.",
  type: "string",
  format: "date-time",
  maxLength: exactNumber("64"),
  pattern:
    `^(?:(?:19[0-9][0-9]|2[01][0-9][0-9]|2200)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])` +
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))" +
    "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)" +
    "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9}0*)?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$",
});
