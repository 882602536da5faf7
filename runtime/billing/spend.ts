/** What charges have cost, for charges that are a percentage of it: by the day to which each line belongs. */

import { add, type Rational, ZERO } from "../number/rational.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Window } from "../time/window.ts";
import type { CarriedSpend } from "./carried.ts";
import { type BillBasis, type DraftLine, exactOf } from "./draft.ts";
import type { BilledLines } from "./lines.ts";
import { instantOf, openPeriodsIn } from "./price-periods.ts";
import { isRatedBefore } from "./settled.ts";
import { chargeNames } from "./timeline.ts";

/** Lines of this bill and of earlier ones whose service begins in the window. */
export function spendIn(
  { plan, spent }: BillBasis,
  charges: readonly string[],
  lines: readonly DraftLine[],
  window: Window,
): Rational {
  const all = [...spent.filter(one => charges.includes(one.charge)), ...lines.map(spendOf)];
  return all.reduce((sum, { day, amount }) => {
    const date = parseCivilDate(day);
    const start = date === null ? null : instantOf(plan.zone, date);
    const isInside = start !== null && start >= window.start && start < window.end;
    return isInside ? add(sum, exactOf(amount)) : sum;
  }, ZERO);
}

/** What later bills can still ask for; `day` is the first that is not billed yet. */
export function spendAfter(
  basis: BillBasis,
  { lines, pending }: Pick<BilledLines, "lines" | "pending">,
  day: CivilDate,
): readonly CarriedSpend[] {
  // After the last bill, and where the zone's data end, nobody asks.
  if (basis.next === null) return [];
  const needed = new Map<string, CivilDate>();
  for (const name of chargeNames(basis.plan)) {
    const pieces = basis.pieces(name);
    const days = { from: day, to: addDays(day, 1) };
    const open =
      openPeriodsIn(basis.plan.zone, basis.timeline.term.from, pieces, days)[0]?.counted.from ?? day;
    for (const { charge } of pieces) {
      for (const of of charge.source.kind === "spend" ? charge.source.of : []) {
        const earlier = needed.get(of);
        if (earlier === undefined || compareDates(open, earlier) < 0) needed.set(of, open);
      }
    }
  }
  const own = [...lines.filter(line => !isRatedBefore(basis, line)), ...pending];
  return [...basis.spent, ...own.map(spendOf)].filter(one => {
    const since = needed.get(one.charge);
    const date = parseCivilDate(one.day);
    return since !== undefined && date !== null && compareDates(date, since) >= 0;
  });
}

/** A line of a period longer than the bill's serves the billing period that its bill closes. */
function spendOf({ line, day }: DraftLine): CarriedSpend {
  return { charge: line.charge, day: formatCivilDate(day), amount: line.amount };
}
