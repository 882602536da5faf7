/** What was gathered for one bill: an accumulator for each meter and combination of its dimensions. */
import { type Account, parameterAt } from "../billing/account.ts";
import type { Rational } from "../number/rational.ts";
import type { DateText, PlanEvent, PlanMeter, PlanVersion } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import { type Accumulator, accumulate, emptyAccumulator, resultOf } from "./accumulators.ts";
import type { CheckedEvent } from "./check-event.ts";
import { evaluate, meets, numberOf } from "./evaluate.ts";
import { type Digest, EMPTY_DIGEST, joinParts } from "./fingerprint.ts";
import type { RawReadings, Reading, Where } from "./readings.ts";

export interface BillIntake {
  accepted: number;
  late: number;
  digest: Digest;
  readonly meters: readonly MeterIntake[];
  /** A parameter of the account on the first day of the bill's period. */
  readonly parameter: (name: string) => Rational;
}

interface MeterIntake {
  readonly meter: PlanMeter;
  readonly source: Source;
  readonly cells: Map<string, Cell>;
}

type Source = Extract<PlanMeter["source"], { readonly kind: "aggregate" }>;

interface Cell {
  readonly where: Where;
  accumulator: Accumulator;
}

/** A checked event as meters read it. */
export interface Readable {
  readonly event: PlanEvent;
  readonly checked: CheckedEvent;
  readonly time: Instant;
  readonly source: string;
  readonly id: string;
}

/** `date` is the first day of the bill's period. */
export function billIntake(version: PlanVersion, account: Account, date: DateText): BillIntake {
  const known = new Map<string, Rational>();
  const parameter = (name: string): Rational => {
    const value = known.get(name) ?? numberOf(parameterAt(version, account, name, date));
    known.set(name, value);
    return value;
  };
  const meters = version.meters.flatMap(meter =>
    meter.source.kind === "aggregate" ? [{ meter, source: meter.source, cells: new Map() }] : [],
  );
  return { accepted: 0, late: 0, digest: EMPTY_DIGEST, meters, parameter };
}

/** Adds the event to every meter that reads its kind. */
export function countIn(into: BillIntake, readable: Readable): void {
  for (const one of into.meters) {
    if (one.source.event === readable.event.name) countMeter(one, readable, into.parameter);
  }
}

function countMeter(
  { meter, source, cells }: MeterIntake,
  { checked, time, source: eventSource, id }: Readable,
  parameter: (name: string) => Rational,
): void {
  const text = (name: string): string | null => checked.texts.get(name) ?? null;
  const number = (name: string): Rational | null => checked.numbers.get(name) ?? null;
  if (source.where !== null && !meets(source.where, text, number, parameter)) return;
  const unique = source.aggregation === "unique" && source.value?.kind === "field" ? source.value.name : null;
  const value =
    source.value === null || unique !== null
      ? null
      : evaluate(source.value, { field: number, meter: () => null, parameter });
  // An absent field has no value to aggregate; only `count` asks for none.
  if (unique === null ? source.value !== null && value === null : text(unique) === null) return;
  const cell = cellOf(cells, meter, source, text);
  const sample = { value, text: unique === null ? null : text(unique), time, id, source: eventSource };
  cell.accumulator = accumulate(cell.accumulator, sample);
}

function cellOf(
  cells: Map<string, Cell>,
  meter: PlanMeter,
  source: Source,
  text: (name: string) => string | null,
): Cell {
  const values = meter.by.map(({ name }) => text(name) ?? "");
  const key = joinParts(values);
  const found = cells.get(key);
  if (found !== undefined) return found;
  const where = Object.fromEntries(meter.by.map(({ name }, index) => [name, values[index] ?? ""]));
  const made: Cell = { where, accumulator: emptyAccumulator(source.aggregation) };
  cells.set(key, made);
  return made;
}

export function readingsOf(bill: BillIntake): RawReadings {
  const readings = new Map<string, readonly Reading[]>();
  for (const { meter, cells } of bill.meters) {
    if (cells.size === 0) continue;
    const all = [...cells.values()].map(({ where, accumulator }) => ({
      where,
      quantity: resultOf(accumulator),
      events: accumulator.events,
    }));
    readings.set(meter.name, all);
  }
  return readings;
}
