/** What credits have paid of each line in a price period: the first of its quantity, of which nothing is paid twice. */
import type { Moment } from "./calendar.ts";
import { type Fraction, greater, positive, ZERO } from "./fractions.ts";

/** What a line has to price of its price period when a slice of time begins and when it ends. */
export interface Reach {
  readonly from: Fraction;
  readonly to: Fraction;
  /** Where the price period begins. */
  readonly since: Moment;
}

/** By line and price period. */
export type PaidSoFar = Map<string, Fraction>;

/** What a slice adds beyond what is paid: that stands for what rises again after a fall. */
export function unpaidIn(paid: PaidSoFar, line: string, reach: Reach | undefined): Fraction | null {
  if (reach === undefined) return null;
  const standing = paid.get(keyOf(line, reach)) ?? ZERO;
  return positive(reach.to.minus(greater(reach.from, standing)));
}

export function payIn(paid: PaidSoFar, line: string, reach: Reach | undefined, amount: Fraction): void {
  if (reach === undefined) return;
  const key = keyOf(line, reach);
  paid.set(key, (paid.get(key) ?? ZERO).plus(amount));
}

function keyOf(line: string, { since }: Reach): string {
  return `${line}\u0000${since}`;
}
