/** Choices with a fixed beginning: the same seed makes the same world on any machine. */
import { seeded } from "../../diagnostics/random.ts";

export interface Chance {
  /** A whole number from 0 to `bound` - 1. */
  readonly below: (bound: number) => number;
  /** A whole number, both bounds included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True that many times out of a hundred. */
  readonly maybe: (percent: number) => boolean;
  /** One of the values, each as often as its weight says. */
  readonly weighted: <T>(from: readonly (readonly [weight: number, value: T])[]) => T;
  /** Between `least` and `most` different members, in the order of the list. */
  readonly some: <T>(from: readonly T[], least: number, most: number) => readonly T[];
  readonly shuffled: <T>(from: readonly T[]) => readonly T[];
}

export function chanceOf(seed: number): Chance {
  const { below, pick } = seeded(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
  for (let warm = 0; warm < 3; warm += 1) below(2);
  const between = (least: number, most: number): number =>
    least + (most > least ? below(most - least + 1) : 0);
  const shuffled = <T>(from: readonly T[]): readonly T[] => {
    const left = [...from];
    const out: T[] = [];
    while (left.length > 0) out.push(...left.splice(below(left.length), 1));
    return out;
  };
  return {
    below,
    between,
    pick,
    maybe: percent => below(1000) < percent * 10,
    weighted: from => {
      const whole = from.reduce((sum, [weight]) => sum + weight, 0);
      let at = below(whole);
      for (const [weight, value] of from) {
        if (at < weight) return value;
        at -= weight;
      }
      throw new Error("weights without a value");
    },
    some: (from, least, most) => {
      const count = Math.min(from.length, between(least, most));
      const chosen = new Set(shuffled(from.map((_, place) => place)).slice(0, count));
      return from.filter((_, place) => chosen.has(place));
    },
    shuffled,
  };
}
