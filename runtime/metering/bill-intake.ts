/** What was gathered of the usage of one bill's period: by slices of time, in the cells of each meter. */
import { type Slice, sliceAt } from "../billing/cuts.ts";
import { ONE, type Rational } from "../number/rational.ts";
import type { Aggregation, Plan, PlanDimension, PlanEvent, PlanVersion } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import { type Accumulator, accumulate, emptyAccumulator, type Sample, withdrawn } from "./accumulators.ts";
import { bandOf } from "./bands.ts";
import type { CheckedEvent } from "./check-event.ts";
import { evaluate, meets } from "./evaluate.ts";
import { joinParts } from "./fingerprint.ts";
import { intervalPart } from "./intervals.ts";
import { joinPoints, type LevelPoint, type LevelPoints, sortedPoints } from "./levels.ts";
import {
  type BillIntake,
  type Cell,
  type EachReader,
  type EachSource,
  type Gathered,
  type Level,
  levelsToCome,
  type MeterReader,
  type Owner,
  type Part,
  type VersionIntake,
  versionIntake,
} from "./readers.ts";
import { keyOf } from "./readings.ts";
import { type EachEvent, type MeterCell, mergeSlices, NO_SLICES, type UsageSlices } from "./slices.ts";

/** A checked event as meters read it. */
export interface Readable {
  readonly event: PlanEvent;
  readonly checked: CheckedEvent;
  readonly account: string;
  readonly time: Instant;
  /** Where it counts: its time, or where the bill begins that takes it late. */
  readonly at: Instant;
  readonly source: string;
  readonly id: string;
}

/** Adds the event to every meter, and every charge for each event, that reads its kind. */
export function countIn(owner: Owner, into: BillIntake, version: PlanVersion, readable: Readable): void {
  const intake = versionIntake(owner, into, version);
  const values = valuesOf(owner, intake, readable);
  for (const reader of intake.readers.get(readable.event.name) ?? []) {
    // By a version that this one has ended, whose price goes on, or by a later one that will go on from here.
    const isThen = reader.version !== version;
    const own = isThen ? versionIntake(owner, into, reader.version) : intake;
    const read = isThen ? valuesOf(owner, own, readable) : values;
    if (reader.kind === "meter") countMeter(owner, own, reader, readable, read);
    else countEach(own, reader, readable, read);
  }
}

/** A meter that reads an event, what it adds it to, and for how long it adds others like it to the same. */
export interface PartOpened {
  readonly meter: string;
  readonly aggregation: Aggregation;
  readonly part: Part;
  readonly slice: Slice;
}

/** Of an event what says where it counts, where its texts alone do. */
export type ReadableTexts = Pick<Readable, "event" | "account" | "time"> & {
  readonly texts: ReadonlyMap<string, string>;
};

/**
 * Where `countIn` puts an event that counts at its time; null where something else than a plain aggregate of the version
 * reads it, such as a meter that waits for the end of an earlier version's price.
 */
export function openParts(
  owner: Owner,
  into: BillIntake,
  version: PlanVersion,
  { texts, ...readable }: ReadableTexts,
): readonly PartOpened[] | null {
  const intake = versionIntake(owner, into, version);
  const values = valuesOf(owner, intake, { ...readable, checked: { texts, numbers: NO_NUMBERS } });
  const found: PartOpened[] = [];
  for (const reader of intake.readers.get(readable.event.name) ?? []) {
    const { source } = reader;
    if (reader.kind !== "meter" || source.kind !== "aggregate" || reader.version !== version) return null;
    if (!isMet(source.where, intake.parameter, values)) continue;
    const cell = cellOf(reader, reader.by, values);
    const part = partOf(owner, reader, cell, readable.time);
    if (cell.recent === null) return null;
    found.push({ meter: reader.name, aggregation: source.aggregation, part, slice: cell.recent.slice });
  }
  return found;
}

const NO_NUMBERS: ReadonlyMap<string, Rational> = new Map();

/** Adds an event from before the term to the levels that it opens; false where it opens none. */
export function openLevels(
  owner: Owner,
  into: BillIntake,
  version: PlanVersion,
  readable: Readable,
): boolean {
  const { readers } = versionIntake(owner, into, version);
  let isTaken = false;
  for (const reader of readers.get(readable.event.name) ?? []) {
    if (reader.kind !== "meter" || reader.source.kind !== "level") continue;
    const own = versionIntake(owner, into, reader.version);
    if (countMeter(owner, own, reader, readable, valuesOf(owner, own, readable))) isTaken = true;
  }
  return isTaken;
}

/** Whether events of that name can open a level, of that version or of a later one. */
export function setsLevels(plan: Plan, version: PlanVersion, event: string): boolean {
  const meters = [...version.meters, ...levelsToCome(plan, version).map(({ meter }) => meter)];
  return meters.some(({ source }) => source.kind === "level" && source.event === event);
}

/** Whether the event counted. */
function countMeter(
  owner: Owner,
  intake: VersionIntake,
  reader: MeterReader,
  readable: Readable,
  values: EventValues,
): boolean {
  const { source, by } = reader;
  const sample = sampleOf(intake, reader, readable, values);
  if (sample === null || isOfNoCombination(intake, by, readable, values)) return false;
  const cell = cellOf(reader, by, values);
  const { value, time, id } = sample;
  if (source.kind === "level") {
    if (value === null) return false;
    const key = source.key === null ? "" : values.text(source.key);
    if (key === null) return false;
    const account = readable.account === owner.account.id ? null : readable.account;
    setLevel(levelOf(cell, key, account), source.changes, {
      time,
      id,
      source: sample.source,
      value,
      events: 1,
      ...(readable.at > time ? { late: readable.at } : {}),
    });
    return true;
  }
  const part = partOf(owner, reader, cell, readable.at);
  part.accumulator = accumulate(part.accumulator, sample);
  return true;
}

/** Captured under a declaration that lacks one of the dimensions, or knows more values of it. */
function isOfNoCombination(
  { declared }: VersionIntake,
  dimensions: readonly PlanDimension[],
  { event }: Readable,
  values: EventValues,
): boolean {
  if (declared(event.name) === event) return false;
  return dimensions.some(({ name, source, values: listed }) => {
    if (source === "account") return false;
    const value = source === "band" ? values.band(name) : values.text(name);
    return value === null || listed?.includes(value) === false;
  });
}

/** Takes an event out again that `countIn` has put there alone; false where it does not come out, or not of all. */
export function takeOut(owner: Owner, from: BillIntake, version: PlanVersion, readable: Readable): boolean {
  const intake = versionIntake(owner, from, version);
  const values = valuesOf(owner, intake, readable);
  for (const reader of intake.readers.get(readable.event.name) ?? []) {
    if (reader.kind !== "meter" || reader.source.kind !== "aggregate" || reader.version !== version)
      return false;
    const sample = sampleOf(intake, reader, readable, values);
    if (sample === null) continue;
    const part = partOf(owner, reader, cellOf(reader, reader.by, values), readable.at);
    const less = withdrawn(part.accumulator, sample);
    if (less === null) return false;
    part.accumulator = less;
  }
  return true;
}

/** What a meter takes of an event; null where it takes nothing. */
function sampleOf(
  intake: VersionIntake,
  { source }: MeterReader,
  { time, at, id, source: eventSource }: Readable,
  values: EventValues,
): Sample | null {
  const parameter = at > time ? intake.parameterThen(time) : intake.parameter;
  if (!isMet(source.where, parameter, values)) return null;
  const unique =
    source.kind === "aggregate" && source.aggregation === "unique" && source.value?.kind === "field"
      ? source.value.name
      : null;
  const value =
    source.value === null || unique !== null
      ? null
      : evaluate(source.value, { field: values.number, meter: () => null, parameter });
  const text = unique === null ? null : values.text(unique);
  // An absent field has no value to aggregate; only `count` asks for none.
  const isAbsent = unique === null ? source.value !== null && value === null : text === null;
  return isAbsent ? null : { value, text, time, id, source: eventSource };
}

function countEach(intake: VersionIntake, reader: EachReader, readable: Readable, values: EventValues): void {
  const { source, events, from, to } = reader;
  if ((from !== null && readable.at < from) || (to !== null && readable.at >= to)) return;
  const parameter = intake.parameterThen(readable.time);
  if (!isMet(source.where, parameter, values)) return;
  const value = source.of === null ? null : measured(source, parameter, values);
  if (source.of !== null && value === null) return;
  if (isOfNoCombination(intake, source.dimensions, readable, values)) return;
  const { time, at, id, source: eventSource } = readable;
  const where = Object.fromEntries(source.dimensions.map(one => [one.name, values.dimension(one)]));
  const later = reader.later.map(one => ({
    version: one.version.version,
    value: measured(one.source, intake.parameterThen(time, one.version), values),
  }));
  events.push({ time, at, id, source: eventSource, value, where, ...(later.length === 0 ? {} : { later }) });
}

/** How much of an event; one of it where only its number counts, null where it lacks what is measured. */
function measured(
  { of }: EachSource,
  parameter: (name: string) => Rational,
  values: EventValues,
): Rational | null {
  return of === null ? ONE : evaluate(of, { field: values.number, meter: () => null, parameter });
}

/** What names stand for in one event. */
interface EventValues {
  readonly text: (field: string) => string | null;
  readonly number: (field: string) => Rational | null;
  readonly band: (name: string) => string | null;
  readonly dimension: (dimension: PlanDimension) => string;
}

function valuesOf(
  owner: Owner,
  { bands, added }: VersionIntake,
  { event, checked, time, account }: Pick<Readable, "event" | "checked" | "time" | "account">,
): EventValues {
  // A field that the event's own version does not declare has the default that the reading one gives it.
  const { texts, numbers } = added(event);
  const text = (name: string): string | null => checked.texts.get(name) ?? texts.get(name) ?? null;
  const number = (name: string): Rational | null => checked.numbers.get(name) ?? numbers.get(name) ?? null;
  const band = (name: string): string | null => {
    const found = bands.get(name);
    return found === undefined ? null : bandOf(found, owner.plan.zone, time, number);
  };
  const dimension = ({ name, source }: PlanDimension): string => {
    if (source === "account") return account;
    return (source === "band" ? band(name) : text(name)) ?? "";
  };
  return { text, number, band, dimension };
}

function isMet(
  where: Gathered["where"],
  parameter: VersionIntake["parameter"],
  values: EventValues,
): boolean {
  if (where === null) return true;
  const read = (name: string, of: "field" | "band"): string | null =>
    of === "band" ? values.band(name) : values.text(name);
  return meets(where, read, values.number, parameter);
}

function cellOf({ cells }: MeterReader, by: readonly PlanDimension[], values: EventValues): Cell {
  const texts = by.map(values.dimension);
  // One text, or none, is its own key.
  const key = texts.length < 2 ? (texts[0] ?? "") : joinParts(texts);
  const found = cells.get(key);
  if (found !== undefined) return found;
  const where = Object.fromEntries(by.map(({ name }, index) => [name, texts[index] ?? ""]));
  const made: Cell = { where, parts: new Map(), recent: null, levels: null };
  cells.set(key, made);
  return made;
}

/** Each account that is pooled has levels of its own, told apart from whatever keys there are. */
function levelOf(cell: Cell, key: string, account: string | null): Level {
  cell.levels ??= new Map();
  const { levels } = cell;
  const own = key.startsWith(OF_ACCOUNT) ? OF_ACCOUNT + key : key;
  const name = account === null ? own : `${OF_ACCOUNT}${joinParts([account, key])}`;
  const found = levels.get(name) ?? { account, points: new Map<Instant, LevelPoint>() };
  levels.set(name, found);
  return found;
}

const OF_ACCOUNT = "\u0001";

function setLevel({ points }: Level, changes: boolean, point: LevelPoint): void {
  const other = points.get(point.time);
  points.set(point.time, other === undefined ? point : joinPoints(changes, other, point));
}

function partOf(owner: Owner, { source, cuts }: MeterReader, cell: Cell, at: Instant): Part {
  const { recent } = cell;
  if (recent !== null && at >= recent.slice.start && at < recent.slice.end) return recent.part;
  if (source.kind === "buckets") {
    const start = intervalPart(owner.plan.zone, source.length, at) ?? at;
    return partAt(cell, start, source.of === "rate" ? "sum" : source.of);
  }
  const slice = sliceAt(owner.plan, owner.calendar, cuts, at);
  const part = partAt(cell, slice.start, source.kind === "aggregate" ? source.aggregation : "sum");
  cell.recent = { slice, part };
  return part;
}

function partAt(cell: Cell, start: Instant, kind: Aggregation): Part {
  const found = cell.parts.get(start);
  if (found !== undefined) return found;
  const made = { accumulator: emptyAccumulator(kind) };
  cell.parts.set(start, made);
  return made;
}

export function slicesOf(bill: BillIntake): UsageSlices {
  let slices = NO_SLICES;
  for (const { readers } of bill.versions.values()) {
    const meters = new Map<string, ReadonlyMap<string, MeterCell>>();
    const each = new Map<string, readonly EachEvent[]>();
    for (const ofEvent of readers.values())
      for (const reader of ofEvent) {
        if (reader.kind === "meter") {
          if (reader.cells.size > 0) meters.set(reader.measure, cellsOf(reader));
          continue;
        }
        const events = [...(each.get(reader.name) ?? []), ...reader.events];
        if (events.length > 0) each.set(reader.name, events);
      }
    slices = mergeSlices(slices, { ...NO_SLICES, meters, each });
  }
  return slices;
}

function cellsOf({ source, cells }: MeterReader): ReadonlyMap<string, MeterCell> {
  const changes = source.kind === "level" && source.changes;
  const found = new Map<string, MeterCell>();
  for (const { where, parts, levels } of cells.values()) {
    const accumulators = new Map<Instant, Accumulator>();
    for (const [start, { accumulator }] of parts) accumulators.set(start, accumulator);
    const sorted = levels === null ? NO_LEVELS : sortedLevels(levels, changes);
    found.set(keyOf(where), { where, parts: accumulators, levels: sorted, stated: NOTHING_STATED });
  }
  return found;
}

const NO_LEVELS: MeterCell["levels"] = new Map();
const NOTHING_STATED: MeterCell["stated"] = [];

function sortedLevels(levels: NonNullable<Cell["levels"]>, changes: boolean): MeterCell["levels"] {
  const sorted = new Map<string, LevelPoints>();
  for (const [key, { account, points }] of levels)
    sorted.set(key, { changes, account, points: sortedPoints(points.values()) });
  return sorted;
}
