/** Prices with their operands filled in: what a parameter is worth is known only for an account and a day. */

import { numberOf, operandValue } from "../metering/evaluate.ts";
import { compare, type Rational, sign, ZERO } from "../number/rational.ts";
import type { Place, PricePart, TierPart } from "../plan/plan.ts";
import type { PeriodRule } from "../time/period.ts";

export type BoundPart = { readonly place: Place } & (
  | {
      readonly kind: "rate";
      readonly price: Rational;
      readonly per: Rational;
      readonly started: boolean;
      readonly perLabel: string;
    }
  | { readonly kind: "percent"; readonly rate: Rational }
  | { readonly kind: "flat"; readonly amount: Rational }
  | { readonly kind: "fee"; readonly amount: Rational; readonly period: PeriodRule }
);

export interface BoundTier {
  /** Null in the open last row. */
  readonly upTo: Rational | null;
  readonly inclusive: boolean;
  /** False where the list ends: what the row would price is held. */
  readonly offered: boolean;
  readonly parts: readonly BoundPart[];
  readonly label: string;
  readonly place: Place;
}

export interface BoundSchedule {
  readonly model: "graduated" | "volume";
  /** The meter that picks the row in place of the priced quantity, and what it reads once that is known. */
  readonly picking: { readonly meter: string; readonly quantity: Rational } | null;
  readonly rows: readonly BoundTier[];
  readonly place: Place;
}

/** A price without what is due once. At most one part is a schedule. */
export interface BoundPrice {
  readonly parts: readonly BoundPart[];
  readonly schedule: BoundSchedule | null;
  readonly place: Place;
}

export type ParameterValues = (name: string) => Rational;

export function bindPrice(price: readonly PricePart[], parameter: ParameterValues, place: Place): BoundPrice {
  const parts: BoundPart[] = [];
  let schedule: BoundSchedule | null = null;
  for (const part of price) {
    if (part.kind === "once") continue;
    if (part.kind !== "schedule") {
      parts.push(bindPart(part, parameter));
      continue;
    }
    const rows = part.rows.map(row => ({
      upTo: row.upTo === null ? null : operandValue(row.upTo, parameter),
      inclusive: row.inclusive,
      offered: row.offered,
      parts: row.parts.map(tier => bindPart(tier, parameter)),
      label: row.label,
      place: row.place,
    }));
    const picking = part.by === null ? null : { meter: part.by, quantity: ZERO };
    schedule = { model: part.model, picking, rows: rising(rows), place: part.place };
  }
  return { parts, schedule, place };
}

/** The price with its row picked by what another meter reads; one that has no value leaves nothing of the schedule. */
export function pickedBy(price: BoundPrice, reading: (meter: string) => Rational | null): BoundPrice {
  const { schedule } = price;
  if (schedule === null || schedule.picking === null) return price;
  const { meter } = schedule.picking;
  const quantity = reading(meter);
  if (quantity === null) return { ...price, schedule: { ...schedule, rows: [] } };
  return { ...price, schedule: { ...schedule, picking: { meter, quantity } } };
}

/** The row that a quantity falls in; the first one also below 0. Null without rows. */
export function rowAt(rows: readonly BoundTier[], q: Rational): BoundTier | null {
  const found = rows.find(({ upTo, inclusive }) => {
    if (upTo === null) return true;
    const order = compare(q, upTo);
    return order < 0 || (order === 0 && inclusive);
  });
  return found ?? null;
}

/** Bounds that are parameters may meet or cross: a row that ends where or before it begins holds no quantity. */
function rising(rows: readonly BoundTier[]): readonly BoundTier[] {
  const kept: BoundTier[] = [];
  for (const row of rows) {
    const from = kept.at(-1)?.upTo ?? null;
    const isFirst = from === null && row.upTo !== null && (sign(row.upTo) > 0 || row.inclusive);
    if (row.upTo === null || isFirst || (from !== null && compare(row.upTo, from) > 0)) kept.push(row);
  }
  return kept;
}

function bindPart(part: TierPart, parameter: ParameterValues): BoundPart {
  const { place } = part;
  switch (part.kind) {
    case "rate":
      return {
        kind: "rate",
        price: operandValue(part.amount, parameter),
        per: numberOf(part.per),
        started: part.started,
        perLabel: part.perLabel,
        place,
      };
    case "percent":
      return { kind: "percent", rate: operandValue(part.rate, parameter), place };
    case "flat":
      return { kind: "flat", amount: operandValue(part.amount, parameter), place };
    case "fee":
      return { kind: "fee", amount: operandValue(part.amount, parameter), period: part.period, place };
  }
}
