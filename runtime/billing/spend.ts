/** What charges have cost, for charges that are a percentage of it: by the day to which each line belongs. */

import { add, type Rational, ZERO } from "../number/rational.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Window } from "../time/window.ts";
import type { CarriedAdvance, CarriedSpend } from "./carried.ts";
import { earliest } from "./days.ts";
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

/** What later bills can still ask for; `day` is the first that is not billed yet, or may still be billed anew. */
export function spendAfter(
  basis: BillBasis,
  { lines, pending, advances }: Pick<BilledLines, "lines" | "pending" | "advances">,
  day: CivilDate,
): readonly CarriedSpend[] {
  // After the last bill, and where the zone's data end, nobody asks.
  if (basis.next === null) return [];
  const needed = new Map<string, CivilDate>();
  for (const name of chargeNames(basis.plan)) {
    const sources = spendSources(basis, name);
    if (sources.length === 0) continue;
    const all = inSpendOrder(basis, sources);
    const since = all.reduce((first, of) => changedSince(basis, of, advances, first), day);
    const open = periodsBegin(basis, name, since);
    for (const of of sources) needed.set(of, earliest(needed.get(of) ?? null, open) ?? open);
  }
  const own = [...lines.filter(line => !isRatedBefore(basis, line)), ...pending];
  return [...basis.spent, ...own.map(spendOf)].filter(one => {
    const since = needed.get(one.charge);
    const date = parseCivilDate(one.day);
    return since !== undefined && date !== null && compareDates(date, since) >= 0;
  });
}

/** The charges that a charge is a percentage of, in any version. */
export function spendSources({ pieces }: BillBasis, charge: string): readonly string[] {
  return pieces(charge).flatMap(({ charge: { source } }) => (source.kind === "spend" ? source.of : []));
}

/** What is no percentage of others, then each percentage after all that it is of, be that a percentage itself. */
export function inSpendOrder(basis: BillBasis, names: readonly string[]): readonly string[] {
  const isOfSpend = (name: string): boolean => spendSources(basis, name).length > 0;
  const ordered = new Set(names.filter(name => !isOfSpend(name)));
  const open = new Set<string>();
  const put = (name: string): void => {
    // No version has a ring, but one of several versions may be met.
    if (ordered.has(name) || open.has(name)) return;
    open.add(name);
    for (const of of spendSources(basis, name)) put(of);
    ordered.add(name);
  };
  for (const name of names) put(name);
  return [...ordered];
}

/** The first day whose spend later bills may correct: of an advance that is not served, or a price that goes on. */
function changedSince(
  basis: BillBasis,
  charge: string,
  advances: readonly CarriedAdvance[],
  day: CivilDate,
): CivilDate {
  const open = advances.filter(one => one.charge === charge && one.to > formatCivilDate(day));
  return open
    .map(({ from }) => parseCivilDate(from))
    .reduce<CivilDate>((first, from) => earliest(first, from) ?? first, periodsBegin(basis, charge, day));
}

/** Where the earliest price period begins that is open on the day. */
function periodsBegin({ plan, timeline, pieces }: BillBasis, charge: string, day: CivilDate): CivilDate {
  const days = { from: day, to: addDays(day, 1) };
  return openPeriodsIn(plan.zone, timeline.term.from, pieces(charge), days)
    .map(({ counted }) => counted.from)
    .reduce((first, from) => earliest(first, from) ?? first, day);
}

/** A line of a period longer than the bill's serves the billing period that its bill closes. */
function spendOf({ line, day }: DraftLine): CarriedSpend {
  return { charge: line.charge, day: formatCivilDate(day), amount: line.amount };
}
