/**
 * What is billed in advance for days on which a version that is not known yet has a discount: once it is known, its
 * periods hold that too, as if it had been known when it was billed.
 */
import type { PlanVersion } from "../../plan/plan.ts";
import { parseCivilDate } from "../../time/civil.ts";
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
import { dayWithin } from "./stretches.ts";

/** Adds to the sums of such periods what is on this bill, as the earlier discounts left it (`start`). */
export function billedAhead(
  basis: BillBasis,
  name: string,
  afterMinimums: boolean,
  start: Working,
  before: Working,
): Working {
  const { versions } = basis.plan;
  const known = basis.timeline.plan.versions.length;
  const now = ownTerms(basis, name);
  const found = new Map<
    string,
    { readonly period: AdjustmentPeriod; readonly lines: Map<number, Covered> }
  >();
  for (const [index, unknown] of versions.entries()) {
    if (index < known) continue;
    const later = ownTerms(knowing(basis, versions.slice(0, index + 1)), name);
    const lines = covered(start, ({ service, rated }) => !rated && service.from >= unknown.from);
    for (const line of lines) {
      const period = periodFor(later, line.entry, afterMinimums);
      if (period === null) continue;
      const { from } = keysOf(period);
      const counted = periodFor(now, line.entry, afterMinimums);
      if (counted !== null && keysOf(counted).from === from) continue;
      const own = found.get(from) ?? { period, lines: new Map<number, Covered>() };
      own.lines.set(line.index, line);
      found.set(from, own);
    }
  }
  return [...found.values()].reduce(
    (working, { period, lines }) => withBase(working, name, period, [...lines.values()]),
    before,
  );
}

function knowing(basis: BillBasis, versions: readonly PlanVersion[]): BillBasis {
  return { ...basis, timeline: { ...basis.timeline, plan: { ...basis.plan, versions } } };
}

/** The period of an amount off, or of rows, that holds an entry; null where nothing of that kind covers it. */
function periodFor(own: Own, entry: Entry, afterMinimums: boolean): AdjustmentPeriod | null {
  if (termOf(own, entry) === null) return null;
  const stretch = formStretches(own, afterMinimums).find(one => isIn(entry.from, one));
  return stretch === undefined
    ? null
    : adjustmentPeriod(own.basis, stretch.rule, dayWithin(stretch, entry.day), stretch);
}

function withBase(
  before: Working,
  name: string,
  period: AdjustmentPeriod,
  lines: readonly Covered[],
): Working {
  const key = { kind: "discount", name, ...keysOf(period) } as const;
  const earlier = sumOf(before.sums, key) ?? { ...key, base: [], measured: "0", moved: "0" };
  return { ...before, sums: withSum(before.sums, { ...earlier, base: withSpend(earlier.base, lines) }) };
}

/** What of a period's spend the discount is on, as it is known by now. */
export function spendOn(own: Own, spend: Spend): Spend {
  return spend.filter(({ charge, day }) => {
    const date = parseCivilDate(day);
    return date !== null && termOf(own, looseEntry(own.basis, charge, date)) !== null;
  });
}
