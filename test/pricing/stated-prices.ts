/** Prices in small whole numbers, drawn by a seed: as the engine binds them, and as the oracle states them. */
import type { Rational } from "../../runtime/number/rational.ts";
import { rational, ZERO } from "../../runtime/number/rational.ts";
import type { BoundPart, BoundPrice } from "../../runtime/pricing/bind.ts";
import { Fraction } from "../oracle/fractions.ts";
import { type Part, priceOf, rowFees, type Terms } from "../oracle/prices.ts";

/** Amounts for each `per` units. */
export interface StatedPart {
  readonly kind: "rate" | "started" | "flat" | "fee";
  readonly amount: number;
  readonly per: number;
}

export interface StatedRow {
  /** Null in the open last row. */
  readonly width: number | null;
  readonly parts: readonly StatedPart[];
}

export interface StatedPrice {
  readonly beside: readonly StatedPart[];
  readonly model: "graduated" | "volume" | null;
  readonly inclusive: boolean;
  readonly rows: readonly StatedRow[];
  readonly free: number;
  readonly tiers: "before" | "within";
  readonly least: number | null;
  readonly most: number | null;
}

/** A generator of whole numbers below a bound: the same for the same seed, on any machine. */
export type Draw = (below: number) => number;

/** mulberry32. */
export function drawing(seed: number): Draw {
  let state = seed | 0;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SIZES = [1, 2, 3, 4, 6, 12];

export function drawnPart(draw: Draw, kinds: readonly StatedPart["kind"][]): StatedPart {
  const kind = kinds[draw(kinds.length)] ?? "rate";
  return { kind, amount: draw(7), per: SIZES[draw(SIZES.length)] ?? 1 };
}

export function drawnPrice(draw: Draw): StatedPrice {
  const model = (["graduated", "graduated", "volume", null] as const)[draw(4)] ?? null;
  const kinds = ["rate", "rate", "started", "flat", "fee"] as const;
  const parts = (): readonly StatedPart[] => Array.from({ length: draw(3) }, () => drawnPart(draw, kinds));
  const rows =
    model === null ? [] : Array.from({ length: draw(4) }, () => ({ width: 1 + draw(9), parts: parts() }));
  return {
    beside: model === null || draw(3) === 0 ? [drawnPart(draw, kinds)] : [],
    model,
    inclusive: draw(2) === 0,
    rows: [...rows, { width: null, parts: parts() }],
    free: draw(3) === 0 ? draw(15) : 0,
    tiers: draw(2) === 0 ? "before" : "within",
    least: draw(6) === 0 ? draw(20) : null,
    most: draw(6) === 0 ? 10 + draw(40) : null,
  };
}

// As the engine has them

const PLACE = { path: "test.tarif", line: 1, column: 1, start: 0, end: 0, words: "" };

export function boundPrice(price: StatedPrice): BoundPrice {
  const parts = (stated: readonly StatedPart[]): readonly BoundPart[] => stated.map(boundPart);
  if (price.model === null) return { parts: parts(price.beside), schedule: null, place: PLACE };
  let end = 0;
  const rows = price.rows.map(({ width, parts: own }) => {
    end += width ?? 0;
    const upTo = width === null ? null : whole(end);
    return { upTo, inclusive: price.inclusive, offered: true, parts: parts(own), label: "", place: PLACE };
  });
  const schedule = { model: price.model, picking: null, rows, place: PLACE };
  return { parts: parts(price.beside), schedule, place: PLACE };
}

function boundPart({ kind, amount, per }: StatedPart): BoundPart {
  switch (kind) {
    case "rate":
    case "started":
      return {
        kind: "rate",
        price: whole(amount),
        per: whole(per),
        started: kind === "started",
        perLabel: "",
        place: PLACE,
      };
    case "flat":
      return { kind: "flat", amount: whole(amount), place: PLACE };
    case "fee":
      return { kind: "fee", amount: whole(amount), period: { kind: "month", fromDay: 1 }, place: PLACE };
  }
}

function whole(value: number): Rational {
  return value === 0 ? ZERO : rational(BigInt(value));
}

// As the oracle has them

export function oracleAmount(price: StatedPrice, q: Fraction): Fraction {
  const terms = oracleTerms(price);
  const free = new Fraction(BigInt(price.free));
  const covered = q.below(free) ? q : free;
  const asked =
    price.tiers === "within"
      ? { quantity: q, covered, by: null, closes: true }
      : { quantity: q.minus(covered), covered: new Fraction(0n), by: null, closes: true };
  const fees = price.beside.filter(({ kind }) => kind === "fee");
  let sum = priceOf(terms, asked).plus(rowFees(terms, asked));
  for (const { amount } of fees) sum = sum.plus(new Fraction(BigInt(amount)));
  const [least, most] = [price.least, price.most].map(one =>
    one === null ? null : new Fraction(BigInt(one)),
  );
  if (least && sum.below(least)) sum = least;
  return most && sum.above(most) ? most : sum;
}

function oracleTerms(price: StatedPrice): Terms {
  const parts = price.beside.flatMap(oraclePart);
  const none = { period: null, fees: [], onces: [] };
  if (price.model === null) return { ...none, parts, schedule: null };
  let end = 0;
  const rows = price.rows.map(({ width, parts: own }) => {
    const low = new Fraction(BigInt(end));
    end += width ?? 0;
    const fees = own.filter(({ kind }) => kind === "fee").reduce((sum, { amount }) => sum + amount, 0);
    return {
      low,
      high: width === null ? null : new Fraction(BigInt(end)),
      inclusive: price.inclusive,
      offered: true,
      parts: own.flatMap(oraclePart),
      fees: new Fraction(BigInt(fees)),
    };
  });
  return { ...none, parts, schedule: { model: price.model, by: null, rows } };
}

function oraclePart({ kind, amount, per }: StatedPart): readonly Part[] {
  const price = new Fraction(BigInt(amount));
  const size = new Fraction(BigInt(per));
  switch (kind) {
    case "rate":
      return [{ kind: "rate", rate: price.over(size) }];
    case "started":
      return [{ kind: "started", price, size }];
    case "flat":
      return [{ kind: "flat", amount: price }];
    case "fee":
      return [];
  }
}
