/** What a version reads of events that the version before it captures: these may still count under the later one. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { TypedContract, TypedEvent, TypedField } from "./typed.ts";

/** A late event, a level that goes on and tiers that do would lack the field, or have a value that nothing prices. */
export function checkCaptured(before: TypedContract, version: TypedContract, report: Report): void {
  for (const event of version.events.values()) {
    const earlier = before.events.get(event.name);
    if (earlier === undefined) continue;
    for (const field of event.fields.values()) {
      const value = missing(version, earlier, field);
      if (value === null || !isRead(version, event, field)) continue;
      const params = {
        event: event.name,
        field: field.name,
        value,
        version: String(version.head.version),
        before: String(before.head.version),
      };
      const related = [{ span: earlier.span, note: "the version before it" }];
      report("TAR2036", field.span, params, { related });
    }
  }
}

/** The value that only the earlier version lists, empty where it lacks the field; null: nothing is missing. */
function missing(
  { policies }: TypedContract,
  earlier: TypedEvent,
  { name, presence, values }: TypedField,
): string | null {
  const known = earlier.fields.get(name);
  if (known === undefined) return presence === "required" ? "" : null;
  if (values === null || policies.unknownValues === "otherwise") return null;
  if (known.values === null) return null;
  const other = known.values.find(value => !values.includes(value));
  return other === undefined ? null : `"${other}"`;
}

/** Whether a meter or a charge of the version reads the field of the event, or a band classes by it. */
function isRead({ meters, charges, bands }: TypedContract, event: TypedEvent, field: TypedField): boolean {
  const sources = [
    ...[...meters.values()].map(({ source, by }) => ({ of: source, by })),
    ...[...charges.values()].map(({ source }) => ({ of: source, by: [] })),
  ].filter(({ of }) => "event" in of && of.event.name === event.name);
  const classed = [...bands.values()].some(band => band.kind === "number" && band.field === field);
  return classed || names(sources, field);
}

/** Whether the field stands anywhere in a part. */
function names(part: unknown, field: TypedField): boolean {
  if (part === field) return true;
  if (typeof part !== "object" || part === null) return false;
  if ("name" in part && part.name === field.name) {
    if (("of" in part && part.of === "field") || ("source" in part && part.source === "field")) return true;
  }
  return Object.values(part).some(one => names(one, field));
}
