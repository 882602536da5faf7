/**
 * Parts of advances that are given back as they were billed, since other percentages off or taxes hold for them by now,
 * and what is billed anew for their days.
 */

import { add, type Rational, toText, ZERO } from "../../number/rational.ts";
import type { DateText } from "../../plan/plan.ts";
import { periodWords } from "../../time/period.ts";
import type { CarriedAdvance, CarriedOnce, CarriedTaken } from "../carried.ts";
import type { AdvanceLine, BillBasis } from "../draft.ts";
import { exactOf } from "../draft.ts";
import { type Covered, type Entry, grouped, type Taken } from "./spend.ts";

/** In place of a fee's period: of what is due once. */
export const ONCE = "once";

export function givesBack({ advance }: Pick<Entry, "advance">): boolean {
  return advance !== null && advance.until !== null;
}

/** The lines that bill anew what one gives back: of the same fee where it goes on in its words. */
export function billedAnew(lines: readonly Covered[], { charge, advance: back }: Entry): readonly Covered[] {
  if (back === null || back.until === null) return [];
  const { due, part, until, each } = back;
  const all = lines.filter(({ entry: { line, charge: other, advance } }) => {
    if (line === null || other !== charge || advance === null || advance.until !== null) return false;
    return advance.due === due && advance.billed.some(day => part <= day && day < until);
  });
  const own = all.filter(({ entry }) => entry.advance?.each === each);
  return own.length > 0 ? own : all;
}

/** What is given back has had its shares, where it is billed anew. */
export function bearing(lines: readonly Covered[]): readonly Covered[] {
  return lines.filter(({ entry }) => !givesBack(entry) || billedAnew(lines, entry).length === 0);
}

/** What an adjustment took of the part that an entry gives back, signed; null where it is not known. */
export function takenOf(
  basis: BillBasis,
  { charge, advance }: Entry,
  { kind, name, period }: Pick<CarriedTaken, "kind" | "name" | "period">,
): Rational | null {
  const taken = advance === null ? undefined : takenIn(basis, charge, advance);
  const own = taken?.filter(one => one.kind === kind && one.name === name && one.period === period);
  return own?.reduce((sum, { amount }) => add(sum, exactOf(amount)), ZERO) ?? null;
}

function takenIn(
  { advances, once }: BillBasis,
  charge: string,
  advance: AdvanceLine,
): readonly CarriedTaken[] | undefined {
  if (advance.each !== ONCE) return advances.find(one => isPart(one, charge, advance))?.taken;
  return once?.flatMap(one => (one.charge === charge && one.day === advance.part ? one.taken : []));
}

/** What adjustments have taken of what is due once from a day on. */
export function onceTaken(taken: readonly Taken[], since: DateText): readonly CarriedOnce[] {
  const own = taken.filter(({ advance }) => advance.each === ONCE && advance.part >= since);
  return grouped(own, ({ charge, advance }) => `${charge} ${advance.part}`).flatMap(group =>
    group.slice(0, 1).map(({ charge, advance }) => ({
      charge,
      day: advance.part,
      taken: summed(group.map(inText)),
    })),
  );
}

/** The advances with what adjustments have taken of them so far, and take on this bill. */
export function withTaken(
  { advances: earlier }: BillBasis,
  advances: readonly CarriedAdvance[],
  taken: readonly Taken[],
): readonly CarriedAdvance[] {
  return advances.map(({ taken: _before, ...advance }) => {
    const { charge, part } = advance;
    const key = { each: periodWords(advance.each), part };
    const before = earlier.find(one => isPart(one, charge, key));
    if (before !== undefined && before.taken === undefined) return advance;
    const own = taken.filter(
      one => one.charge === charge && one.advance.each === key.each && one.advance.part === part,
    );
    return { ...advance, taken: summed([...(before?.taken ?? []), ...own.map(inText)]) };
  });
}

function inText({ kind, name, period, amount }: Taken): CarriedTaken {
  return { kind, name, period, amount: toText(amount) };
}

function summed(taken: readonly CarriedTaken[]): readonly CarriedTaken[] {
  const sums = new Map<string, CarriedTaken>();
  for (const one of taken) {
    const key = `${one.kind} ${one.name} ${one.period}`;
    const before = exactOf(sums.get(key)?.amount ?? "0");
    sums.set(key, { ...one, amount: toText(add(before, exactOf(one.amount))) });
  }
  return [...sums.values()].filter(({ amount }) => amount !== "0");
}

function isPart(
  advance: CarriedAdvance,
  charge: string,
  { each, part }: Pick<AdvanceLine, "each" | "part">,
): boolean {
  return advance.charge === charge && advance.part === part && periodWords(advance.each) === each;
}
