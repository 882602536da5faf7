/**
 * Allowances as they are drawn: window by window in time, and in each window by one drawer after the other. What is
 * unused may carry over; the oldest is drawn first.
 */
import { add, max, min, type Rational, sign, subtract, ZERO } from "../number/rational.ts";

/** What is left of one period's allowance; periods are numbered in order of time. */
export interface Lot {
  readonly period: number;
  readonly left: Rational;
}

export interface Carrying {
  /** In how many later periods the unused part may be drawn. */
  readonly periods: number;
  /** The most that may wait at the beginning of a period; null without a limit. */
  readonly upTo: Rational | null;
}

/** A stretch of time that lies in one period of the allowance. */
export interface Draw {
  readonly period: number;
  /** The whole period's allowance, as the terms of this stretch state it. */
  readonly granted: Rational;
  /** What each drawer uses, in the order of drawing; below zero draws nothing. */
  readonly quantities: readonly Rational[];
}

export interface Drawn {
  /** For each stretch what each drawer has drawn. */
  readonly drawn: readonly (readonly Rational[])[];
  /** What is left after the last stretch, its own period's rest too; oldest first. */
  readonly lots: readonly Lot[];
}

/** Stretches must rise in time; `opening` is what earlier periods have left, in order of time. */
export function drawAllowance(
  stretches: readonly Draw[],
  carrying: Carrying | null,
  opening: readonly Lot[] = [],
): Drawn {
  const drawn: (readonly Rational[])[] = [];
  let current: number | null = null;
  let used = ZERO;
  let lots = opening;
  let own: Lot | null = null;
  for (const { period, granted, quantities } of stretches) {
    if (period !== current) {
      lots = waiting(own === null ? lots : [...lots, own], period, carrying);
      current = period;
      used = ZERO;
    }
    const taken: Rational[] = [];
    for (const quantity of quantities) {
      const left = max(ZERO, subtract(granted, used));
      const old = takeFrom(lots, max(ZERO, quantity));
      const fresh = min(left, subtract(max(ZERO, quantity), old.taken));
      lots = old.lots;
      used = add(used, fresh);
      taken.push(add(old.taken, fresh));
    }
    own = { period, left: max(ZERO, subtract(granted, used)) };
    drawn.push(taken);
  }
  return { drawn, lots: own === null ? lots : [...lots, own] };
}

/** What may still be drawn when a period begins: nothing that is too old, and no more than may wait. */
export function waiting(lots: readonly Lot[], period: number, carrying: Carrying | null): readonly Lot[] {
  if (carrying === null) return [];
  const valid = lots.filter(lot => period - lot.period <= carrying.periods && sign(lot.left) > 0);
  if (carrying.upTo === null) return valid;
  // Where more waits than may, the oldest lapses.
  let room = carrying.upTo;
  const kept = valid.toReversed().flatMap(lot => {
    const left = min(lot.left, room);
    room = subtract(room, left);
    return sign(left) > 0 ? [{ ...lot, left }] : [];
  });
  return kept.toReversed();
}

/** The oldest first. */
export function takeFrom(
  lots: readonly Lot[],
  quantity: Rational,
): { readonly taken: Rational; readonly lots: readonly Lot[] } {
  let wanted = quantity;
  const rest = lots.map(lot => {
    const part = min(lot.left, wanted);
    wanted = subtract(wanted, part);
    return { ...lot, left: subtract(lot.left, part) };
  });
  return { taken: subtract(quantity, wanted), lots: rest };
}

/** What all stretches together took off for each drawer. */
export function totalDrawn(drawn: readonly (readonly Rational[])[], drawers: number): readonly Rational[] {
  return Array.from({ length: drawers }, (_, i) =>
    drawn.reduce((sum, one) => add(sum, one[i] ?? ZERO), ZERO),
  );
}
