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

/** How an allowance stands after some stretches. */
export interface Drawing {
  /** That is drawn from; null before the first. */
  readonly period: number | null;
  /** Of that period's own allowance. */
  readonly used: Rational;
  /** What is left of that period, and before it of earlier ones; oldest first. */
  readonly own: Lot | null;
  readonly earlier: readonly Lot[];
}

/** `opening` is what earlier periods have left, in order of time. */
export function undrawn(opening: readonly Lot[] = []): Drawing {
  return { period: null, used: ZERO, own: null, earlier: opening };
}

/** Stretches must rise in time. */
export function drawStretch(
  before: Drawing,
  { period, granted, quantities }: Draw,
  carrying: Carrying | null,
): { readonly after: Drawing; readonly drawn: readonly Rational[] } {
  const goesOn = period === before.period;
  let lots = goesOn ? before.earlier : waiting(lotsLeft(before), period, carrying);
  let used = goesOn ? before.used : ZERO;
  const drawn = quantities.map(quantity => {
    const left = max(ZERO, subtract(granted, used));
    const old = takeFrom(lots, max(ZERO, quantity));
    const fresh = min(left, subtract(max(ZERO, quantity), old.taken));
    lots = old.lots;
    used = add(used, fresh);
    return add(old.taken, fresh);
  });
  const own = { period, left: max(ZERO, subtract(granted, used)) };
  return { after: { period, used, own, earlier: lots }, drawn };
}

/** What is left after the last stretch, its own period's rest too; oldest first. */
export function lotsLeft({ earlier, own }: Drawing): readonly Lot[] {
  return own === null ? earlier : [...earlier, own];
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
