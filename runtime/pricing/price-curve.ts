/** A price with its operands filled in, after what is included, as a curve. */
import { compare, isZero, ONE, type Rational, ZERO } from "../number/rational.ts";
import type { BoundPrice, BoundSchedule, BoundTier } from "./bind.ts";
import { type Curve, type Cut, curveOf, shifted, sumOf } from "./curve.ts";
import type { Free } from "./price.ts";
import { segmentsOf } from "./segments.ts";

/** With all recurring fees, once: those of the rows that a quantity enters, and those beside them. */
export function priceCurve(price: BoundPrice, free: Free, grid: Rational | null): Curve {
  const { schedule } = price;
  const fills = free.tiers === "within" && !isZero(free.quantity);
  if (fills && schedule !== null && schedule.picking === null)
    return withinTiers(price, schedule, free.quantity, grid);
  return shifted(plainCurve(price, grid), free.quantity);
}

function plainCurve(price: BoundPrice, grid: Rational | null): Curve {
  return curveOf(segmentsOf(price, ONE), grid, endOf(price.schedule));
}

/** Where a list really ends. */
function endOf(schedule: BoundSchedule | null): Cut | null {
  if (schedule === null || schedule.picking !== null) return null;
  const last = schedule.rows.at(-1);
  const before = schedule.rows.at(-2);
  if (last === undefined || last.offered) return null;
  return { at: before?.upTo ?? ZERO, after: before?.inclusive ?? true };
}

// Allowances within tiers

/** The allowance fills the first tiers: their fees are due, what they price begins after it. */
function withinTiers(
  price: BoundPrice,
  schedule: BoundSchedule,
  free: Rational,
  grid: Rational | null,
): Curve {
  const beside = shifted(plainCurve({ ...price, schedule: null }, grid), free);
  const rows = filledRows(schedule, free);
  const segments = segmentsOf({ ...price, parts: [], schedule: { ...schedule, rows } }, ONE);
  // A volume row prices all that exceeds the allowance, wherever the row begins.
  const origin = schedule.model === "volume" ? free : null;
  const moved = segments.map(segment => ({
    ...segment,
    pieces: origin === null ? segment.pieces : segment.pieces.map(piece => ({ ...piece, origin })),
  }));
  return sumOf(curveOf(moved, grid, endOf(schedule)), beside);
}

/** The rows with the one that the allowance ends in cut in two: what is filled keeps its fees alone. */
function filledRows({ model, rows }: BoundSchedule, free: Rational): readonly BoundTier[] {
  let isFilled = true;
  return rows.flatMap((row): readonly BoundTier[] => {
    if (!isFilled) return [row];
    const fees = row.parts.filter(part => part.kind === "fee");
    // A row `below` the allowance's end does not hold it: the next row does, and is cut there.
    if (row.upTo !== null && compare(row.upTo, free) <= 0) return [{ ...row, parts: fees }];
    isFilled = false;
    // A graduated list adds its rows up, so the fee stands in one of the two.
    const parts = model === "volume" ? row.parts : row.parts.filter(part => part.kind !== "fee");
    return [
      { ...row, upTo: free, inclusive: true, parts: fees },
      { ...row, parts },
    ];
  });
}
