/** What meters make of one kind of event where that is plain: sums of its fields, chosen by its texts. */
import { bug } from "../../number/bug.ts";
import type { Condition, MeterExpression, Num, Plan, PlanVersion } from "../../plan/plan.ts";
import { levelsToCome } from "../readers.ts";
import type { EventReader, FieldReader } from "./event-reader.ts";
import type { Interned } from "./intern.ts";
import type { Steps } from "./routes.ts";

/**
 * What a meter adds up of an event: fields, each to be added or taken away, in parts of 10^-decimals of
 * `factor` units.
 */
export interface Program {
  readonly fields: readonly number[];
  /**
   * By which each field's parts are multiplied to be such of the program: 1 or a power of ten, or less than
   * zero.
   */
  readonly times: readonly number[];
  readonly decimals: number;
  readonly factor: Num;
  /** Where the field's texts stand of a meter that counts different ones; null of any other. */
  readonly texts: Interned | null;
}

/** Of one kind of event. */
export interface Programs {
  readonly reader: EventReader;
  readonly ofMeter: ReadonlyMap<string, Program>;
  /** The fields of whose texts it depends which meters an event counts in, and where. */
  readonly routing: readonly number[];
  /** How many combinations of their texts there are; null where one of them is open. */
  readonly places: number | null;
  /** By the meters that an event counts in; filled as such events come. */
  readonly steps: Map<string, Steps>;
}

/** The texts of so many fields make one number. */
const MOST_ROUTING = 4;
/** Of all meters that read an event. */
const MOST_TERMS = 64;

/** Null where something that reads such events is not plain. */
export function programsOf(plan: Plan, version: PlanVersion, reader: EventReader): Programs | null {
  const { name } = reader.event;
  const isOfLevelToCome = levelsToCome(plan, version).some(
    ({ meter: { source } }) => source.kind === "level" && source.event === name,
  );
  if (isOfLevelToCome) return null;
  if (version.charges.some(({ source }) => source.kind === "each" && source.event === name)) return null;
  if (version.credits.some(({ grant }) => grant.kind === "event" && grant.event === name)) return null;
  const ofMeter = new Map<string, Program>();
  const routing = new Set<number>();
  for (const meter of version.meters) {
    const { source, by } = meter;
    if (source.kind === "derived" || source.kind === "choice" || source.event !== name) continue;
    if (source.kind !== "aggregate") return null;
    const chosen = source.where === null ? [] : textsOf(reader, source.where);
    const cells = by.map(one => (one.source === "field" ? textField(reader, one.name) : null));
    if (chosen === null || cells.includes(null)) return null;
    for (const field of [...chosen, ...cells]) if (field !== null) routing.add(field);
    const isUnique = source.aggregation === "unique";
    const program = isUnique ? uniqueOf(reader, source.value) : sumOf(reader, source.value);
    if (program === null) return null;
    ofMeter.set(meter.name, program);
  }
  const terms = [...ofMeter.values()].reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0);
  if (routing.size > MOST_ROUTING || terms > MOST_TERMS) return null;
  const asked = [...ofMeter.values()].flatMap(({ texts, fields }) => (texts === null ? [] : fields));
  for (const field of [...routing, ...asked]) askFor(reader, field);
  const sizes = [...routing].map(field => sizeOf(reader.fields[field] ?? bug(`no field ${field}`)));
  const places = sizes.reduce((all, size) => (all === null || size === null ? null : all * size), ONE_PLACE);
  return { reader, ofMeter, routing: [...routing], places, steps: new Map() };
}

const ONE_PLACE: number | null = 1;

function sizeOf({ isClosed, known }: FieldReader): number | null {
  return isClosed && known !== null ? known.size() : null;
}

function askFor(reader: EventReader, field: number): void {
  const found = reader.fields[field] ?? bug(`no field ${field}`);
  found.isAsked = true;
}

/** The number of a field that holds texts and is always there; else null. */
function textField({ fields }: EventReader, name: string): number | null {
  const index = fields.findIndex(({ field }) => field.name === name);
  const found = fields[index];
  return found === undefined || found.known === null ? null : index;
}

/** The fields whose texts a condition compares; null where it looks at something else. */
function textsOf(reader: EventReader, condition: Condition): readonly number[] | null {
  if (condition.kind === "compare") return null;
  if (condition.kind === "one of") {
    const field = condition.of === "field" ? textField(reader, condition.field) : null;
    return field === null ? null : [field];
  }
  const parts = condition.of.map(part => textsOf(reader, part));
  const whole = parts.filter(part => part !== null);
  return whole.length < parts.length ? null : whole.flat();
}

/** A meter that counts adds up nothing. */
const COUNTS: Program = { fields: [], times: [], decimals: 0, factor: "1", texts: null };

function sumOf(reader: EventReader, value: MeterExpression | null): Program | null {
  return value === null ? COUNTS : programOf(reader, value);
}

function uniqueOf(reader: EventReader, value: MeterExpression | null): Program | null {
  const field = value?.kind === "field" ? textField(reader, value.name) : null;
  const texts = field === null ? null : (reader.fields[field]?.known ?? null);
  return field === null || texts === null ? null : { ...COUNTS, fields: [field], times: [1], texts };
}

interface Term {
  readonly field: number;
  readonly sign: 1 | -1;
  readonly factor: Num;
}

function programOf(reader: EventReader, expression: MeterExpression): Program | null {
  const terms = termsOf(reader, expression, 1);
  const factor = terms?.[0]?.factor;
  if (terms === null || factor === undefined) return null;
  if (terms.some(term => term.factor !== factor) || factor.startsWith("-")) return null;
  const decimals = Math.max(...terms.map(({ field }) => reader.fields[field]?.decimals ?? 0));
  return {
    fields: terms.map(({ field }) => field),
    times: terms.map(({ field, sign }) => sign * 10 ** (decimals - (reader.fields[field]?.decimals ?? 0))),
    decimals,
    factor,
    texts: null,
  };
}

function termsOf(reader: EventReader, expression: MeterExpression, sign: 1 | -1): readonly Term[] | null {
  if (expression.kind === "field") {
    const field = reader.fields.findIndex(one => one.field.name === expression.name);
    const isNumeric = reader.fields[field]?.known === null;
    return isNumeric ? [{ field, sign, factor: expression.factor }] : null;
  }
  if (expression.kind !== "add" && expression.kind !== "subtract") return null;
  const left = termsOf(reader, expression.left, sign);
  const right = termsOf(reader, expression.right, expression.kind === "add" ? sign : sign === 1 ? -1 : 1);
  return left === null || right === null ? null : [...left, ...right];
}
