/**
 * What charges still have to price after their allowances, for credits in units: how much more it is at the end of a
 * stretch of time than at its beginning, since within a price period allowances are drawn by no other order of time.
 */
import type { View } from "./book.ts";
import type { Moment, Span } from "./calendar.ts";
import { type Fraction, positive, ZERO } from "./fractions.ts";
import type { Reach } from "./paid-so-far.ts";
import { type Need, netNeeds, periodOf, type Stream } from "./streams.ts";

/** A slice of time with what its lines still have to price. */
export interface Wanting {
  readonly slice: Span;
  readonly need: NeedOf;
  readonly needs: Map<string, Fraction>;
}

export interface Reaching extends Wanting {
  readonly reach: ReadonlyMap<string, Reach>;
}

export type NeedOf = (name: string) => readonly Need[];

export interface Asking {
  readonly view: View;
  readonly streams: ReadonlyMap<string, readonly Stream[]>;
  /** Slices of time that no boundary of a bill, a price period or of terms divides. */
  readonly slices: readonly Span[];
  /** What allowances leave up to a moment, in slices of theirs; null where there are no allowances. */
  readonly leftAt: ((until: Moment) => readonly Wanting[]) | null;
  /** The bill whose knowledge counts; null: that of the one that is made. */
  readonly knows: number | null;
}

export function wantingIn(asking: Asking): readonly Reaching[] {
  const { view, streams, slices, knows } = asking;
  const upTo = leftIn(asking);
  return slices.map(slice => {
    const needs = new Map<string, Fraction>();
    const reach = new Map<string, Reach>();
    const need = (name: string): readonly Need[] => {
      const found = netNeeds(view, streams.get(name) ?? [], slice, knows);
      for (const one of found) {
        if (needs.has(one.key)) continue;
        const { cut } = periodOf(view, one.stream, slice.from);
        const before = slice.from > cut.from ? upTo(one, cut, slice.from) : ZERO;
        const after = upTo(one, cut, slice.to);
        needs.set(one.key, positive(after.minus(before)));
        reach.set(one.key, { from: before, to: after, since: cut.from });
      }
      return found;
    };
    return { slice, need, needs, reach };
  });
}

/** What a line has to price of a price period up to a moment in it. */
function leftIn(asking: Asking): (one: Need, period: Span, until: Moment) => Fraction {
  const { view, slices, leftAt, knows } = asking;
  if (leftAt === null)
    return ({ stream, sep }, { from }, to) => {
      const own = netNeeds(view, [stream], { from, to }, knows).find(one => one.sep === sep);
      return positive(own?.quantity ?? ZERO);
    };
  const known = new Map<Moment, ReadonlyMap<string, Fraction>>();
  const last = slices.at(-1)?.to ?? view.book.start;
  return ({ key }, { from, to }, until) => {
    // A price period that is over is drawn in the same way by all that comes later.
    const moment = until === to ? last : until;
    const sums = known.get(moment) ?? sumsOf(asking, leftAt(moment));
    known.set(moment, sums);
    return sums.get(lineOf(key, from)) ?? ZERO;
  };
}

/** By line and its price period. */
function sumsOf({ view, streams }: Asking, wanting: readonly Wanting[]): ReadonlyMap<string, Fraction> {
  const sums = new Map<string, Fraction>();
  for (const { slice, need, needs } of wanting)
    for (const { key, stream } of [...streams.keys()].flatMap(need)) {
      const line = lineOf(key, periodOf(view, stream, slice.from).cut.from);
      sums.set(line, (sums.get(line) ?? ZERO).plus(needs.get(key) ?? ZERO));
    }
  return sums;
}

function lineOf(key: string, from: Moment): string {
  return `${key}\u0000${from}`;
}
