/**
 * What is billed in advance for days on which a version that is not known yet has a discount: once it is known, its
 * periods hold that too, as if it had been known when it was billed.
 */
import type { DateText } from "../../plan/plan.ts";
import { compareDates, parseCivilDate } from "../../time/civil.ts";
import { isIn } from "../days.ts";
import type { BillBasis } from "../draft.ts";
import { type AdjustmentPeriod, adjustmentPeriod, keysOf } from "./amounts.ts";
import { formStretches, type Own, ownTerms, termOf } from "./discount-terms.ts";
import {
  type Covered,
  covered,
  type Entry,
  looseEntry,
  type Spend,
  sumOf,
  type Working,
  withSpend,
  withSum,
} from "./spend.ts";
import { dayWithin, type Stretch } from "./stretches.ts";

/** Adds to the sums of such periods what is on this bill, as the earlier discounts left it (`start`). */
export function billedAhead(
  basis: BillBasis,
  name: string,
  afterMinimums: boolean,
  start: Working,
  before: Working,
): Working {
  const { versions } = basis.plan;
  const unknown = versions.slice(basis.timeline.plan.versions.length);
  const now = ownTerms(basis, name);
  const found = new Map<string, Ahead>();
  for (const { from } of unknown) {
    const lines = covered(start, ({ service, rated }) => !rated && service.from >= from);
    if (lines.length === 0) continue;
    const then = ownTerms(knowing(basis, from), name);
    for (const line of lines) {
      const period = periodAhead(then, now, line.entry, afterMinimums);
      if (period === null) continue;
      const key = keysOf(period).from;
      const own = found.get(key) ?? { period, lines: new Map<number, Covered>() };
      own.lines.set(line.index, line);
      found.set(key, own);
    }
  }
  return [...found.values()].reduce((working, ahead) => withBase(working, name, ahead), before);
}

/** By their place on the bill, since more than one version may have the period. */
interface Ahead {
  readonly period: AdjustmentPeriod;
  readonly lines: Map<number, Covered>;
}

/** As it will be with the version that begins on the day, and those before it. */
function knowing(basis: BillBasis, last: DateText): BillBasis {
  const versions = basis.plan.versions.filter(({ from }) => from <= last);
  return { ...basis, timeline: { ...basis.timeline, plan: { ...basis.plan, versions } } };
}

/** Null where no amount off and no rows will cover the entry, or what is known has had its own for all of that time. */
function periodAhead(then: Own, now: Own, entry: Entry, afterMinimums: boolean): AdjustmentPeriod | null {
  const stretch = stretchFor(then, entry, afterMinimums);
  const period = stretch === null ? null : periodFor(then, entry, stretch);
  const known = stretchFor(now, entry, afterMinimums);
  const held = known === null ? null : periodFor(now, entry, known);
  // One that the version cuts gives back what it has had of the days from then on.
  const isCut = stretch !== null && held !== null && compareDates(held.served.from, stretch.from) < 0;
  return held === null || isCut ? period : null;
}

function stretchFor(own: Own, entry: Entry, afterMinimums: boolean): Stretch | null {
  if (termOf(own, entry) === null) return null;
  return formStretches(own, afterMinimums).find(one => isIn(entry.from, one)) ?? null;
}

function periodFor({ basis }: Own, { day }: Entry, stretch: Stretch): AdjustmentPeriod | null {
  return adjustmentPeriod(basis, stretch.rule, dayWithin(stretch, day), stretch);
}

function withBase(before: Working, name: string, { period, lines }: Ahead): Working {
  const key = { kind: "discount", name, ...keysOf(period) } as const;
  const earlier = sumOf(before.sums, key) ?? { ...key, base: [], measured: "0", moved: "0" };
  const base = withSpend(earlier.base, [...lines.values()]);
  return { ...before, sums: withSum(before.sums, { ...earlier, base }) };
}

/** What of a period's spend the discount is on, as it is known by now. */
export function spendOn(own: Own, spend: Spend): Spend {
  return spend.filter(({ charge, day }) => {
    const date = parseCivilDate(day);
    return date !== null && termOf(own, looseEntry(own.basis, charge, date)) !== null;
  });
}
