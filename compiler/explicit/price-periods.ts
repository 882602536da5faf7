/** Prices that name no period although another one would make another sum: theirs is the billing period. */
import type { TypedCharge } from "../check/typed.ts";
import type { Span } from "../source/span.ts";
import type { ChargeDecl, Price, PricePart, PriceTable, Pricing, Schedule } from "../syntax/tree.ts";

export interface PeriodPlace {
  /** The price. */
  readonly span: Span;
  /** Where `each billing period` would stand. */
  readonly at: number;
}

/** A single event has no period, and a fee names its own. */
export function periodPlaces(charge: ChargeDecl, typed: TypedCharge): readonly PeriodPlace[] {
  const { source, price } = charge;
  if (source === null || source.kind === "for-each") return [];
  const pricings = price.kind === "phases" ? price.phases.map(phase => phase.pricing) : [price];
  return pricings.flatMap(pricing => {
    const priced = pricesIn(pricing);
    const isNamed = priced.some(namesPeriod);
    return isNamed || !dependsOnPeriod(charge, typed, priced) ? [] : priced.flatMap(placeOf);
  });
}

type Priced = Price | PriceTable;

function pricesIn(pricing: Pricing): readonly Priced[] {
  return pricing.kind === "when-rows" ? pricing.rows.map(row => row.price) : [pricing];
}

function partsOf(price: Priced): readonly (PricePart | Schedule)[] {
  return price.kind === "parts" ? price.parts : [];
}

function namesPeriod(price: Priced): boolean {
  if (price.kind === "price-table") return price.period !== null;
  return partsOf(price).some(part => {
    if (part.kind === "schedule" || part.kind === "percent-part") return part.period !== null;
    return part.tail?.kind === "per-unit" && part.tail.period !== null;
  });
}

/** What is proportional to a quantity that adds up costs the same whatever its period is. */
function dependsOnPeriod({ frame }: ChargeDecl, { source }: TypedCharge, prices: readonly Priced[]): boolean {
  if (source.kind === "parameter") return true;
  if (source.kind === "meter" && (!source.meter.cumulative || source.meter.rounding !== null)) return true;
  const isBounded = frame.some(
    ({ kind }) => kind === "price-at-least" || kind === "price-at-most" || kind === "price-rounded",
  );
  return (
    isBounded ||
    prices.some(price => (price.kind === "price-table" ? price.per.started : partsOf(price).some(isBent)))
  );
}

function isBent(part: PricePart | Schedule): boolean {
  if (part.kind === "schedule") return true;
  if (part.kind === "percent-part") return false;
  return part.tail?.kind === "flat" || (part.tail?.kind === "per-unit" && part.tail.per.started);
}

/** The schedule, or else the first part that can name a period. */
function placeOf(price: Priced): readonly PeriodPlace[] {
  if (price.kind === "price-table") return [{ span: price.span, at: price.per.span.end }];
  const parts = partsOf(price);
  const schedule = parts.find(part => part.kind === "schedule");
  if (schedule?.kind === "schedule") {
    return [{ span: schedule.span, at: schedule.span.start + schedule.model.length }];
  }
  const [first] = parts.flatMap(part => (part.kind === "schedule" ? [] : partPlace(part)));
  return first === undefined ? [] : [first];
}

function partPlace(part: PricePart): readonly PeriodPlace[] {
  const { span } = part;
  if (part.kind === "percent-part") return [{ span, at: part.percent.span.end }];
  const { tail } = part;
  if (tail?.kind === "per-unit") return [{ span, at: tail.per.span.end }];
  // A percentage that a parameter holds.
  return tail === null ? [{ span, at: part.amount.span.end }] : [];
}
