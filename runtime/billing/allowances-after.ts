/** Allowances that carry over, as later bills go on with them: what each earlier period has left. */
import { sign, toText } from "../number/rational.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt, periodByIndex } from "../time/period.ts";
import { startOfDay, type ZoneTable } from "../time/zone.ts";
import { allowanceState } from "./allowance-state.ts";
import { type Allowance, allowancesOf, carryingOf } from "./allowances.ts";
import type { CarriedAllowance } from "./carried.ts";
import { cut, earliestOf } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { takenBy } from "./drawn.ts";
import { eachAllowanceAfter } from "./each-allowances.ts";
import { openPeriodsIn, type PricePeriod, periodsOf, pricePeriodsIn } from "./price-periods.ts";
import { settledIn } from "./settled.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import { chargeNames, type Piece, pieceAt } from "./timeline.ts";

/** `day`: the first that is not billed yet. What is settled later is rated again with the bill that settles it. */
export function allowancesAfter(basis: BillBasis, day: CivilDate): readonly CarriedAllowance[] {
  return after(basis, day, charge => settledIn(basis, charge));
}

/** As the bills of a settled period go on with them. */
export function allowancesRated(basis: BillBasis, day: CivilDate): readonly CarriedAllowance[] {
  return after(basis, day, () => []);
}

type SettledIn = (charge: string) => readonly PeriodRule[];

function after(basis: BillBasis, day: CivilDate, settledOf: SettledIn): readonly CarriedAllowance[] {
  const found = new Map<string, CarriedAllowance>();
  for (const charge of chargeNames(basis.plan)) {
    const piece = pieceAt(basis.pieces(charge), day);
    if (piece?.charge.source.kind === "each") {
      const own = eachAllowanceAfter(basis, piece, earliestOf(day, beginsOf(basis, settledOf(charge), day)));
      if (own !== null) found.set(JSON.stringify([false, charge]), own);
      continue;
    }
    for (const allowance of openPieces(basis, charge, day).flatMap(one => allowancesOf({ piece: one }))) {
      const key = JSON.stringify([allowance.shared, allowance.name]);
      if (allowance.terms.carries === null || found.has(key)) continue;
      found.set(key, allowanceAfter(basis, charge, allowance, openSince(basis, allowance, day, settledOf)));
    }
  }
  return [...found.values()];
}

/** The price of the day, then those before it whose price periods are open on it: they are asked for again. */
function openPieces(basis: BillBasis, charge: string, day: CivilDate): readonly Piece[] {
  const pieces = basis.pieces(charge);
  const since = earliestOf(
    day,
    openOn(basis, charge, day).map(({ counted }) => counted.from),
  );
  return pieces
    .filter(({ from, to }) => compareDates(from, day) <= 0 && (to === null || compareDates(since, to) < 0))
    .toReversed();
}

/** None where one ends beyond the days that the zone's data reach: no bill ever closes it. */
function openOn(
  { plan, timeline, pieces }: BillBasis,
  charge: string,
  day: CivilDate,
): readonly PricePeriod[] {
  const { zone } = plan;
  const { from } = timeline.term;
  const own = pieces(charge);
  const isReached = own.every(
    ({ phase: { period } }) =>
      period.kind === "hour" || startOfDay(zone, periodAt(period, from, day).to) !== null,
  );
  return isReached ? openPeriodsIn(zone, from, own, { from: day, to: addDays(day, 1) }) : [];
}

function allowanceAfter(
  basis: BillBasis,
  charge: string,
  allowance: Allowance,
  open: CivilDate,
): CarriedAllowance {
  const { name, shared } = allowance;
  const state = allowanceState(basis, allowance);
  const from = boundaryBefore(basis, allowance, open);
  const same = basis.allowances.find(one => one.name === name && one.shared === shared);
  const last = lastPeriodBefore(basis, charge, from);
  if (last === null || compareDates(from, state.from) <= 0) {
    return same ?? { name, shared, from: formatCivilDate(state.from), lots: [] };
  }
  const part = partsOf(basis.timeline, basis.pieces(charge), last.served).at(-1);
  if (part === undefined) return { name, shared, from: formatCivilDate(from), lots: [] };
  const terms = termsOn(basis.timeline, part.piece, part.priceDay);
  const { lots } = takenBy(basis, allowance, { terms, period: last, until: last.end });
  const number = periodsBetween(
    basis.plan.zone,
    allowance.terms.period,
    basis.timeline.term.from,
    state.from,
    from,
  );
  const periods = carryingOf(allowance, terms)?.periods ?? 0;
  return {
    name,
    shared,
    from: formatCivilDate(from),
    lots: [...lots].flatMap(([value, left]) => {
      const valid = left.filter(lot => number - lot.period <= periods);
      const kept = valid.filter(lot => sign(lot.left) > 0);
      // A value that has appeared goes on to have an allowance, also where nothing is left of its last one.
      const known = kept.length === 0 && isSeparate(allowance, terms) ? valid.slice(-1) : kept;
      return known.map(lot => ({ value, ago: number - lot.period, left: toText(lot.left) }));
    }),
  };
}

function isSeparate({ shared }: Allowance, { piece: { charge } }: Terms): boolean {
  return !shared && charge.source.kind === "meter" && charge.source.separately.length > 0;
}

/** Where the price periods begin that are open on a day, or on which what is settled later begins, of all that draw. */
function openSince(basis: BillBasis, allowance: Allowance, day: CivilDate, settledOf: SettledIn): CivilDate {
  const starts = allowance.charges.flatMap(charge => {
    const rated = beginsOf(basis, settledOf(charge), day);
    const open = [day, ...rated].flatMap(from => openOn(basis, charge, from));
    return [...rated, ...open.map(one => one.counted.from)];
  });
  // A later version may look at all of a longer period.
  const later = basis.plan.versions
    .filter(({ from }) => from > formatCivilDate(day))
    .flatMap(version => longPeriods(version, allowance));
  return earliestOf(day, [...starts, ...beginsOf(basis, later, day)]);
}

/** Where the periods begin that hold the day, within the term. */
function beginsOf(
  { timeline: { term } }: BillBasis,
  rules: readonly PeriodRule[],
  day: CivilDate,
): readonly CivilDate[] {
  return rules.map(rule => cut(periodAt(rule, term.from, day), term.from, term.to).from);
}

function longPeriods({ charges, allowances }: PlanVersion, allowance: Allowance): readonly PeriodRule[] {
  const own = charges.filter(({ name }) => allowance.charges.includes(name));
  const shared = allowances.filter(({ name }) => allowance.shared && name === allowance.name);
  const all = [...own.flatMap(({ phases, includes }) => [...phases, ...includes]), ...shared];
  return all.map(({ period }) => period).filter(({ kind }) => kind !== "hour");
}

/** Where the allowance's period begins that holds the day. */
function boundaryBefore(basis: BillBasis, { terms: { period } }: Allowance, day: CivilDate): CivilDate {
  if (period.kind === "hour") return day;
  const { from, to } = basis.timeline.term;
  return cut(periodAt(period, from, day), from, to).from;
}

function lastPeriodBefore(basis: BillBasis, charge: string, day: CivilDate): PricePeriod | null {
  const days = { from: addDays(day, -1), to: day };
  const pieces = basis.pieces(charge);
  return pricePeriodsIn(basis.plan.zone, basis.timeline.term.from, pieces, days).at(-1) ?? null;
}

/** How many periods lie between two days on which one begins, the first perhaps cut by the term. */
function periodsBetween(
  zone: ZoneTable,
  rule: PeriodRule,
  anchor: CivilDate,
  from: CivilDate,
  to: CivilDate,
): number {
  // A day on which clocks move has 23 hours, or 25.
  if (rule.kind === "hour")
    return periodsOf(zone, anchor, rule, { from, to }, { since: from, from, to }).length;
  let count = 0;
  let { index, to: end } = periodAt(rule, anchor, from);
  while (compareDates(end, to) <= 0) {
    count += 1;
    index += 1;
    end = periodByIndex(rule, anchor, index).to;
  }
  return count;
}
