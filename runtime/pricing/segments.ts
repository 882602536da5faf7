/**
 * The normal form of a price: sorted segments of a piecewise-linear function of the quantity. Graduated, volume,
 * package, flat and percentage prices are all this. Evaluation is a binary search; analysis reads cliffs and
 * break-even points off it.
 */
import {
  add,
  compare,
  isZero,
  multiply,
  quotient,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../number/rational.ts";
import { ceilingDiv } from "../number/rounding.ts";
import { type BoundPart, type BoundPrice, type BoundSchedule, rowAt } from "./bind.ts";

/** amount(q) = base + the sum over pieces of rate × stepped(q − the piece's origin). */
export interface Segment {
  readonly from: Rational;
  /** Whether q = from lies in this segment, or still in the one before. */
  readonly inclusive: boolean;
  readonly base: Rational;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  /** Where it begins to count: the row's bound in a graduated schedule, else 0, also for a price beside tiers. */
  readonly origin: Rational;
  /** Money for each unit of the source. */
  readonly rate: Rational;
  /** With a step, a begun package counts whole. */
  readonly step: Rational | null;
}

/**
 * The segments of a price for quantities from 0; the first holds q = 0 alone. Fees count `part` of their amount (1 for
 * a whole period); flats are due above 0 only.
 */
export function segmentsOf(price: BoundPrice, part: Rational): readonly Segment[] {
  const { schedule } = price;
  const beside = sumOf(price.parts, part, ZERO);
  const tiers = schedule === null ? [WHOLE] : tiersOf(schedule, part);
  const first = tiers[0] ?? WHOLE;
  const atZero: Segment = { from: ZERO, inclusive: true, base: add(first.fees, beside.fees), pieces: [] };
  const above = tiers.flatMap((tier, i): Segment[] => {
    const next = tiers[i + 1];
    // A first row that ends at 0 holds nothing above 0.
    if (next !== undefined && isZero(next.from)) return [];
    const own = [tier.carried, tier.fees, tier.flats, beside.fees, beside.flats];
    return [
      {
        from: tier.from,
        inclusive: tier.inclusive && !isZero(tier.from),
        base: own.reduce(add, ZERO),
        pieces: [...tier.pieces, ...beside.pieces],
      },
    ];
  });
  return [atZero, ...above];
}

/** Binary search for the segment that holds q (q ≥ 0). */
export function amountAt(segments: readonly Segment[], q: Rational): Rational {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const segment = segments[middle];
    const order = segment === undefined ? -1 : compare(q, segment.from);
    if (order > 0 || (order === 0 && segment?.inclusive === true)) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (segment === undefined) return ZERO;
  return segment.pieces.reduce(
    (sum, piece) => add(sum, worth(piece, subtract(q, piece.origin))),
    segment.base,
  );
}

function worth(piece: Piece, quantity: Rational): Rational {
  const { rate, step } = piece;
  return multiply(rate, step === null ? quantity : multiply(rational(ceilingDiv(quantity, step)), step));
}

interface Sum {
  readonly fees: Rational;
  readonly flats: Rational;
  readonly pieces: readonly Piece[];
}

interface Tier extends Sum {
  readonly from: Rational;
  readonly inclusive: boolean;
  /** What the rows below add up to when they are full: graduated only. */
  readonly carried: Rational;
}

/** The one tier of a price without a schedule. */
const WHOLE: Tier = { from: ZERO, inclusive: true, carried: ZERO, fees: ZERO, flats: ZERO, pieces: [] };

function sumOf(parts: readonly BoundPart[], part: Rational, origin: Rational): Sum {
  let fees = ZERO;
  let flats = ZERO;
  const pieces: Piece[] = [];
  for (const one of parts) {
    switch (one.kind) {
      case "rate":
        pieces.push({ origin, rate: quotient(one.price, one.per), step: one.started ? one.per : null });
        break;
      case "percent":
        pieces.push({ origin, rate: one.rate, step: null });
        break;
      case "flat":
        flats = add(flats, one.amount);
        break;
      case "fee":
        fees = add(fees, multiply(one.amount, part));
        break;
    }
  }
  return { fees, flats, pieces };
}

function tiersOf({ model, picking, rows }: BoundSchedule, part: Rational): readonly Tier[] {
  if (picking !== null) {
    const row = rowAt(rows, picking.quantity);
    return row === null ? [WHOLE] : [{ ...WHOLE, ...sumOf(row.parts, part, ZERO) }];
  }
  const tiers: Tier[] = [];
  let from = ZERO;
  let inclusive = true;
  let carried = ZERO;
  for (const row of rows) {
    const sum = sumOf(row.parts, part, model === "graduated" ? from : ZERO);
    tiers.push({ ...sum, from, inclusive, carried });
    if (row.upTo === null) break;
    if (model === "graduated") carried = add(carried, full(sum, subtract(row.upTo, from)));
    from = row.upTo;
    inclusive = !row.inclusive;
  }
  return tiers;
}

/** What a graduated row adds up to at its upper bound. A row that ends at 0 has a fee, but no quantity and no flat. */
function full(sum: Sum, width: Rational): Rational {
  if (isZero(width)) return sum.fees;
  return sum.pieces.reduce((total, piece) => add(total, worth(piece, width)), add(sum.fees, sum.flats));
}
