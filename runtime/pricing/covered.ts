/** What an allowance of single events covers of each: so many events, or so much of them, whichever ends first. */
import { compare, min, ONE, type Rational, sign, subtract, ZERO } from "../number/rational.ts";

/** What is left in one period of the allowance; null where it has no such bound. */
export interface Cover {
  readonly events: Rational | null;
  readonly quantity: Rational | null;
}

export interface Covered {
  /** How much of the event costs nothing. */
  readonly quantity: Rational;
  /** Whether all of it is covered: then nothing at all is due for it, no flat either. */
  readonly whole: boolean;
  readonly left: Cover;
}

/** Once one of the two has ended, nothing is covered any more. */
export function coverEvent(left: Cover, quantity: Rational): Covered {
  const hasEvents = left.events === null || compare(left.events, ONE) >= 0;
  const hasQuantity = left.quantity === null || sign(left.quantity) > 0;
  if (!hasEvents || !hasQuantity || sign(quantity) < 0) return { quantity: ZERO, whole: false, left };
  const covered = left.quantity === null ? quantity : min(quantity, left.quantity);
  return {
    quantity: covered,
    whole: compare(covered, quantity) === 0,
    left: {
      events: left.events === null ? null : subtract(left.events, ONE),
      quantity: left.quantity === null ? null : subtract(left.quantity, covered),
    },
  };
}
