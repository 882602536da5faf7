/** What credits have paid of each line: stretches of its quantity in a price period, of which none is paid twice. */
import type { Moment } from "./calendar.ts";
import { type Fraction, greater, positive, smaller, sum } from "./fractions.ts";

/** What a line has to price of its price period when a slice of time begins and when it ends. */
export interface Reach {
  readonly from: Fraction;
  readonly to: Fraction;
  /** Where the price period begins. */
  readonly since: Moment;
}

interface Stretch {
  readonly from: Fraction;
  readonly to: Fraction;
}

export type PaidStretches = Map<string, readonly Stretch[]>;

export function unpaidIn(paid: PaidStretches, line: string, reach: Reach | undefined): Fraction | null {
  return reach === undefined ? null : sum(gapsIn(paid, line, reach).map(({ from, to }) => to.minus(from)));
}

/** From below; where nothing is left to pay, no stretch is remembered, or they would double with each slice. */
export function payIn(paid: PaidStretches, line: string, reach: Reach | undefined, amount: Fraction): void {
  if (reach === undefined) return;
  let rest = amount;
  const added = gapsIn(paid, line, reach).flatMap(({ from, to }) => {
    const part = smaller(rest, to.minus(from));
    rest = rest.minus(part);
    return part.sign() > 0 ? [{ from, to: from.plus(part) }] : [];
  });
  const key = `${line}\u0000${reach.since}`;
  paid.set(key, [...(paid.get(key) ?? []), ...added]);
}

function gapsIn(paid: PaidStretches, line: string, { from, to, since }: Reach): readonly Stretch[] {
  const own = [...(paid.get(`${line}\u0000${since}`) ?? [])].sort((a, b) => a.from.minus(b.from).sign());
  let at = from;
  const gaps = own.map(one => {
    const gap = { from: at, to: at.plus(positive(smaller(one.from, to).minus(at))) };
    at = greater(at, one.to);
    return gap;
  });
  return [...gaps, { from: at, to: at.plus(positive(to.minus(at))) }];
}
