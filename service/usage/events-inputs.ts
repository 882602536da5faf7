/** Events that charges price one by one, and those that grant a credit. */
import { exactOf } from "../../runtime/billing/draft.ts";
import { numberOf } from "../../runtime/metering/evaluate.ts";
import {
  abs,
  isZero,
  max,
  ONE,
  quotient,
  type Rational,
  rational,
  toText,
} from "../../runtime/number/rational.ts";
import type {
  Condition,
  MeterExpression,
  PlanCharge,
  PlanDimension,
  PlanEvent,
  PlanField,
} from "../../runtime/plan/plan.ts";
import { namedBy } from "../../runtime/proposals/choices.ts";
import type { Proposing } from "../../runtime/proposals/proposing.ts";
import { fineStep } from "../../runtime/proposals/quantities.ts";
import { combinations, labelOf } from "./quantity-inputs.ts";
import { NOTHING_TOLD, scaledTelling, scaleOf, type Telling, tellingOf } from "./scales.ts";
import type { EventsInput, UsageScale } from "./types.ts";

/** Charges for one event with one filter, or the credits that it grants. */
interface EventsGroup {
  readonly event: string;
  readonly filter: Condition | null;
  readonly title: string;
  readonly charges: readonly PlanCharge[];
  readonly values: readonly MeterExpression[];
}

export function eventsInputs(of: Proposing): readonly EventsInput[] {
  return eventsControls(of).map(({ input }) => input);
}

/** The inputs with the filter that their events pass. */
export function eventsControls(
  of: Proposing,
): readonly { readonly input: EventsInput; readonly filter: Condition | null }[] {
  return eventsGroups(of).flatMap(group => {
    const event = of.version.events.find(one => one.name === group.event);
    if (event === undefined) return [];
    const fields = numbersOf(event, group);
    const all = combinations(of.version.charges, dimensionsOf(of, group, fields));
    return all.map(where => ({ input: inputOf(of, group, where, fields), filter: group.filter }));
  });
}

/** Each filter on its own, since an event that one charge prices another one may leave out. */
function eventsGroups({ version }: Proposing): readonly EventsGroup[] {
  const groups = new Map<string, EventsGroup>();
  const put = (group: EventsGroup): void => {
    const key = JSON.stringify([group.event, group.filter]);
    const earlier = groups.get(key);
    groups.set(
      key,
      earlier === undefined
        ? group
        : {
            ...earlier,
            title: `${earlier.title}, ${group.title}`,
            charges: [...earlier.charges, ...group.charges],
            values: [...earlier.values, ...group.values],
          },
    );
  };
  for (const charge of version.charges) {
    const { source, title } = charge;
    if (source.kind !== "each") continue;
    const { event, where, of } = source;
    put({ event, filter: where, title, charges: [charge], values: of === null ? [] : [of] });
  }
  for (const { grant, title } of version.credits) {
    if (grant.kind !== "event") continue;
    const value: MeterExpression = { kind: "field", name: grant.field, factor: grant.factor };
    put({ event: grant.event, filter: null, title, charges: [], values: [value] });
  }
  return [...groups.values()];
}

function inputOf(
  of: Proposing,
  group: EventsGroup,
  where: Readonly<Record<string, string>>,
  fields: readonly PlanField[],
): EventsInput {
  const filter = group.filter === null ? [] : [JSON.stringify(group.filter)];
  return {
    id: JSON.stringify([group.event, ...filter, ...Object.entries(where).flat()]),
    event: group.event,
    where,
    label: labelOf(group.title, where),
    count: countScale(group),
    fields: fields.map(field => ({ name: field.name, ...fieldScale(of, group, field, where) })),
  };
}

/** Records are written one by one. */
const MOST_EVENTS = "100";

function countScale({ charges }: EventsGroup): UsageScale {
  const marks = charges
    .flatMap(({ includes }) => includes)
    .filter(({ counts }) => counts === "events")
    .flatMap(({ quantity, place }) =>
      quantity.kind === "number" ? [{ at: quantity.value, words: place.words }] : [],
    );
  return { unit: null, step: "1", least: "1", most: MOST_EVENTS, marks, preset: "3" };
}

function fieldScale(
  of: Proposing,
  { charges, values }: EventsGroup,
  field: PlanField,
  where: Readonly<Record<string, string>>,
): UsageScale {
  const told = charges.map((charge): Telling => {
    const value = charge.source.kind === "each" ? charge.source.of : null;
    if (value?.kind !== "field" || value.name !== field.name) return NOTHING_TOLD;
    const factor = abs(numberOf(value.factor));
    return isZero(factor) ? NOTHING_TOLD : scaledTelling(tellingOf(of, charge, where), quotient(ONE, factor));
  });
  const step = field.type === "integer" ? ONE : values.length === 0 ? ONE : fineStep(field.unit);
  const scale = scaleOf(field.unit, step, told, presetOf(field));
  if (field.between === null) return scale;
  return {
    ...scale,
    least: toText(max(exactOf(field.between.least), exactOf(scale.least))),
    most: field.between.most,
  };
}

function presetOf({ between, unit }: PlanField): Rational | null {
  if (unit?.money === true && between === null) return rational(100n);
  if (between === null) return null;
  return exactOf(between.least);
}

/** Fields of the event with numbers that the price, or what is granted, is made of. */
function numbersOf({ fields }: PlanEvent, { values }: EventsGroup): readonly PlanField[] {
  const names = new Set(values.flatMap(fieldsIn));
  return fields.filter(({ name, type }) => names.has(name) && (type === "integer" || type === "decimal"));
}

function fieldsIn(value: MeterExpression): readonly string[] {
  switch (value.kind) {
    case "field":
      return [value.name];
    case "add":
    case "subtract":
    case "multiply":
      return [...fieldsIn(value.left), ...fieldsIn(value.right)];
    case "counted":
      return fieldsIn(value.of);
    default:
      return [];
  }
}

/** What rows choose by, but for a class of a number that is set itself. */
function dimensionsOf(
  { version }: Proposing,
  { charges }: EventsGroup,
  fields: readonly PlanField[],
): readonly PlanDimension[] {
  const named = new Set(charges.flatMap(namedBy));
  const all = charges.flatMap(({ source }) => (source.kind === "each" ? source.dimensions : []));
  return all.filter(({ name, source }, index) => {
    if (!named.has(name) || source === "account") return false;
    if (all.findIndex(other => other.name === name) !== index) return false;
    const band = version.bands.find(one => one.name === name);
    const isSet = (field: string): boolean => fields.some(one => one.name === field);
    return !isSet(name) && !(band?.kind === "number" && isSet(band.field));
  });
}
