/** Parameters, events, bands and meters: how usage becomes quantities. */
import type {
  PlanBand,
  PlanEvent,
  PlanField,
  PlanMeter,
  PlanParameter,
  PlanVersion,
} from "../../runtime/plan/plan.ts";
import { type ChangeSubject, type Found, plain, same } from "./change.ts";
import { compareDeclared } from "./declarations.ts";

export function compareMeasures(before: PlanVersion, after: PlanVersion): readonly Found[] {
  return [
    ...compareDeclared<PlanParameter>(before.parameters, after.parameters, {
      what: () => "parameter",
      added: () => "parameter-added",
      removed: () => "parameter-removed",
      changed: compareParameter,
    }),
    ...compareDeclared<PlanEvent>(before.events, after.events, {
      what: () => "event",
      added: () => "event-added",
      removed: () => "event-removed",
      changed: compareEvent,
    }),
    ...compareDeclared<PlanBand>(before.bands, after.bands, {
      what: () => "band",
      added: () => "band-added",
      removed: () => "band-removed",
      changed: (a, b, subject) =>
        same(a, b)
          ? []
          : [plain("band", subject, { before: a.place.words, after: b.place.words, place: b.place })],
    }),
    ...compareDeclared<PlanMeter>(before.meters, after.meters, {
      what: () => "meter",
      added: () => "meter-added",
      removed: () => "meter-removed",
      changed: (a, b, subject) =>
        same(withoutUnitWords(a), withoutUnitWords(b))
          ? []
          : [plain("meter", subject, { before: a.place.words, after: b.place.words, place: b.place })],
    }),
  ];
}

/** A unit's plural is how it is written. */
function withoutUnitWords(meter: PlanMeter): unknown {
  return { ...meter, unit: { ...meter.unit, plural: "" } };
}

function compareParameter(
  before: PlanParameter,
  after: PlanParameter,
  subject: ChangeSubject,
): readonly Found[] {
  const changes: Found[] = [];
  const { place } = after;
  if (
    !same(
      [before.kind, before.unit?.singular, before.values],
      [after.kind, after.unit?.singular, after.values],
    )
  )
    changes.push(
      plain("parameter-value", subject, { before: valueWords(before), after: valueWords(after), place }),
    );
  if (!same(before.bounds, after.bounds))
    changes.push(
      plain("parameter-bounds", subject, { before: boundWords(before), after: boundWords(after), place }),
    );
  return changes;
}

function valueWords({ values, unit }: PlanParameter): string {
  const of = (value: string): string => {
    if (unit === null || unit.plural === "") return value;
    return unit.money
      ? `${unit.singular} ${value}`
      : `${value} ${value === "1" ? unit.singular : unit.plural}`;
  };
  return values
    .map(({ from, value }) => (from === null ? of(value) : `from ${from} ${of(value)}`))
    .join(", ");
}

function boundWords({ bounds }: PlanParameter): string | null {
  if (bounds === null) return null;
  if (bounds.kind === "between") return `between ${bounds.least} and ${bounds.most}`;
  return `one of ${bounds.values.map(value => `"${value}"`).join(", ")}`;
}

function compareEvent(before: PlanEvent, after: PlanEvent, subject: ChangeSubject): readonly Found[] {
  const changes: Found[] = [];
  if (before.type !== after.type)
    changes.push(
      plain("event-type", subject, { before: before.type, after: after.type, place: after.place }),
    );
  const words = (field: PlanField | undefined): string | null => field?.place.words ?? null;
  for (const field of after.fields) {
    const old = before.fields.find(one => one.name === field.name);
    if (old !== undefined && same(old, field)) continue;
    changes.push(
      plain("field", subject, {
        part: field.name,
        before: words(old),
        after: words(field),
        place: field.place,
      }),
    );
  }
  for (const field of before.fields) {
    if (after.fields.some(one => one.name === field.name)) continue;
    changes.push(plain("field", subject, { part: field.name, before: words(field), place: after.place }));
  }
  return changes;
}
