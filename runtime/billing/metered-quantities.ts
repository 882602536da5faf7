/** What a charge prices: the quantity of each row, and of each value that is priced on its own. */
import { kept } from "../kept.ts";
import { type Reading, sumOf, type Where } from "../metering/readings.ts";
import { bug } from "../number/bug.ts";
import type { Rational } from "../number/rational.ts";
import type { PlanMeter, PlanVersion, UnitLabel } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import type { BillBasis } from "./draft.ts";
import type { PricePeriod } from "./price-periods.ts";
import { type RowsOfDay, rowOf, rowsOfDay } from "./price-rows.ts";
import type { Terms } from "./terms.ts";

/** The price period whose quantities are asked for, up to when, and by which terms. */
export interface Asked {
  readonly terms: Terms;
  readonly period: PricePeriod;
  readonly until: Instant;
}

/** One row of one separately priced value. */
export interface RowQuantity {
  /** The values of `separately by`; empty where all are priced together. */
  readonly separate: Where;
  readonly row: number;
  /** From the beginning of the price period; null where the meter has no value. */
  readonly quantity: Rational | null;
  /** Whether anything was read for it. */
  readonly used: boolean;
}

/** In the order in which an allowance is drawn: value by value, row by row. */
export function quantitiesAt(
  basis: BillBasis,
  terms: Terms,
  period: PricePeriod,
  until: Instant,
): readonly RowQuantity[] {
  const { phase, charge } = terms.piece;
  if (charge.source.kind === "spend") {
    const row = rowOf(phase.rows, {}, terms.text);
    const quantity = basis.spend(charge.source.of, { start: period.start, end: until });
    return phase.rows.map((_, index) => ({
      separate: {},
      row: index,
      quantity: index === row ? quantity : null,
      used: index === row,
    }));
  }
  const meter = meterOf(terms);
  const separately = separatelyBy(terms);
  const readings = readingsAt(basis, terms, meter.name, period, until);
  const { sole, has } = kept(rowsKnown, terms, rowsOf);
  return separateValues(readings, separately).flatMap(separate => {
    const own = readings.filter(reading => separately.every(name => reading.where[name] === separate[name]));
    const rows = own.map(reading => rowOf(phase.rows, reading.where, terms.text));
    return phase.rows.map((_, row): RowQuantity => {
      const matching = own.filter((_reading, i) => rows[i] === row);
      return {
        separate,
        row,
        quantity: has(row) ? sumOf(matching, meter.cumulative) : null,
        used: matching.length > 0 || row === sole,
      };
    });
  });
}

const rowsKnown = new WeakMap<Terms, RowsOfDay>();

function rowsOf({ piece, text }: Terms): RowsOfDay {
  return rowsOfDay(piece.phase.rows, text);
}

/**
 * What the meter reads that picks a row, of a separately priced value where it tells such values apart: in all of the
 * price period as far as the bill reaches, so that one row prices what is used before a split and after it.
 */
export function pickingAt(
  basis: BillBasis,
  { terms, period }: Asked,
  name: string,
  separate: Where,
): Rational | null {
  const until = basis.period !== null && basis.period.end < period.end ? basis.period.end : period.end;
  const readings = readingsAt(basis, terms, name, period, until).filter(({ where }) =>
    Object.entries(separate).every(([key, value]) => !Object.hasOwn(where, key) || where[key] === value),
  );
  return sumOf(readings, meterNamed(terms.piece.version, name).cumulative);
}

function readingsAt(
  basis: BillBasis,
  { piece, parameter }: Terms,
  meter: string,
  period: PricePeriod,
  until: Instant,
): readonly Reading[] {
  const window = { start: period.start, end: until };
  return basis.readings(piece.version, meter, window, period.uncut, parameter);
}

/** Whether what a charge prices adds up over time, and its unit. */
export function sourceOf(
  basis: BillBasis,
  terms: Terms,
): { readonly cumulative: boolean; readonly unit: UnitLabel } {
  if (terms.piece.charge.source.kind !== "spend") return meterOf(terms);
  const { code } = basis.plan.currency;
  return { cumulative: true, unit: { singular: code, plural: code, money: true } };
}

export function meterOf({ piece: { charge, version } }: Terms): PlanMeter {
  const { source } = charge;
  return source.kind === "meter" ? meterNamed(version, source.meter) : bug(`${charge.name} is for no meter`);
}

function meterNamed(version: PlanVersion, name: string): PlanMeter {
  return version.meters.find(meter => meter.name === name) ?? bug(`no meter ${name}`);
}

function separatelyBy({ piece: { charge } }: Terms): readonly string[] {
  return charge.source.kind === "meter" ? charge.source.separately : [];
}

/** The combinations that were read, in the order of the readings. */
function separateValues(readings: readonly Reading[], separately: readonly string[]): readonly Where[] {
  if (separately.length === 0) return [{}];
  const values = new Map<string, Where>();
  for (const { where } of readings) {
    const value = Object.fromEntries(separately.map(name => [name, where[name] ?? ""]));
    const key = JSON.stringify(Object.values(value));
    if (!values.has(key)) values.set(key, value);
  }
  return [...values.values()];
}
