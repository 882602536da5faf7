/** Grants of credits as lots: what is left of each, and from when to when it is in force. */
import { operandValue } from "../../metering/evaluate.ts";
import { grantsOf } from "../../metering/slices.ts";
import { eventsIn } from "../../metering/window-readings.ts";
import { bug } from "../../number/bug.ts";
import { add, type Rational, sign, subtract, toText, ZERO } from "../../number/rational.ts";
import type { Plan, PlanCredit, PlanVersion } from "../../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../../time/civil.ts";
import { formatInstant, type Instant, parseInstant } from "../../time/instant.ts";
import { periodAt, periodByIndex } from "../../time/period.ts";
import { civilDayAt, startOfDay } from "../../time/zone.ts";
import { later } from "../calendar.ts";
import type { CarriedAdjustments, CarriedLot } from "../carried.ts";
import type { Days } from "../days.ts";
import { type BillBasis, exactOf, parametersOn } from "../draft.ts";
import { chargeNames } from "../timeline.ts";
import { dayOf, versionOn } from "./term-days.ts";

/** One grant, with the terms that it was granted under. */
export interface Lot {
  readonly credit: PlanCredit;
  /** Half-open; null: for ever. */
  readonly from: Instant;
  readonly to: Instant | null;
  /** The day of the grant. */
  readonly day: CivilDate;
  readonly left: Rational;
}

export interface Lots {
  /** In the order in which they are spent: by priority, then earliest expiry, then as written. */
  readonly lots: readonly Lot[];
  /** What was granted since the last bill, for each credit. */
  readonly granted: ReadonlyMap<string, Rational>;
  /** The day up to which grants have been made, not included. */
  readonly until: CivilDate;
}

export function openLots(basis: BillBasis, carried: CarriedAdjustments): Lots {
  const { term } = basis.calendar;
  const days: Days = {
    from: parseCivilDate(carried.granted) ?? bug(carried.granted),
    to: basis.period === null ? addDays(term.from, 1) : basis.period.to,
  };
  const old = carried.credits.flatMap(lot => carriedLot(basis, lot));
  const fresh = [
    ...creditNames(basis).flatMap(name => grantsIn(basis, name, days)),
    ...creditNames(basis).flatMap(name => eventGrants(basis, name)),
  ];
  const granted = new Map<string, Rational>();
  for (const { credit, left } of fresh) {
    granted.set(credit.name, add(granted.get(credit.name) ?? ZERO, left));
  }
  return { lots: inOrder(basis, [...old, ...fresh]), granted, until: lastOf(days) };
}

function lastOf({ from, to }: Days): CivilDate {
  return compareDates(from, to) < 0 ? to : from;
}

/** All credits of all versions, as written. */
export function creditNames({ plan }: Pick<BillBasis, "plan">): readonly string[] {
  return [...new Set(plan.versions.flatMap(version => version.credits.map(credit => credit.name)))];
}

/** What a credit pays, in that order: of everything as it stands on the last day, also what another version has. */
export function chargesPaid(basis: BillBasis, credit: PlanCredit): readonly string[] {
  const { plan, timeline, period } = basis;
  const { everything, pays, tax } = credit;
  if (everything === null) return pays;
  const version = period === null ? basis.version : versionOn(timeline, addDays(period.to, -1));
  const names = new Set([...version.charges.map(({ name }) => name), ...chargeNames(plan)]);
  return [...names].filter(
    name => !everything.except.includes(name) && (tax !== null || isMeteredIn(plan, name, credit)),
  );
}

/** Whether a version has it for a meter in the credit's unit. */
function isMeteredIn({ versions }: Plan, name: string, { unit }: PlanCredit): boolean {
  return versions.some(({ charges, meters }) =>
    charges.some(charge => {
      const { source } = charge;
      if (charge.name !== name || source.kind !== "meter") return false;
      return meters.find(meter => meter.name === source.meter)?.unit.plural === unit.plural;
    }),
  );
}

function creditIn(version: PlanVersion, name: string): PlanCredit | null {
  return version.credits.find(credit => credit.name === name) ?? null;
}

/** A lot keeps the terms of the day on which it was granted. */
function carriedLot(basis: BillBasis, lot: CarriedLot): readonly Lot[] {
  const from = parseInstant(lot.from) ?? bug(lot.from);
  const day = parseCivilDate(lot.day) ?? bug(lot.day);
  const credit = creditIn(versionOn(basis.timeline, day), lot.credit);
  const to = lot.to === null ? null : (parseInstant(lot.to) ?? bug(lot.to));
  return credit === null ? [] : [{ credit, from, to, day, left: exactOf(lot.left) }];
}

function grantsIn(basis: BillBasis, name: string, days: Days): readonly Lot[] {
  const { term } = basis.calendar;
  const lots: Lot[] = [];
  for (const day of grantDays(basis, name, days)) {
    const version = versionOn(basis.timeline, day);
    const credit = creditIn(version, name);
    if (credit === null || credit.grant.kind === "event") continue;
    const worth = operandValue(credit.grant.amount, parametersOn({ version, account: basis.account }, day));
    const from = compareDates(day, term.from) === 0 ? term.start : instantOf(basis, day);
    if (sign(worth) > 0)
      lots.push({ credit, from, to: expiry(basis, version, credit, from), day, left: worth });
  }
  return lots;
}

/** The days among these on which the credit is granted, by the version in force on each. */
function grantDays(basis: BillBasis, name: string, days: Days): readonly CivilDate[] {
  const { term } = basis.calendar;
  const found = new Map<string, CivilDate>();
  for (const version of basis.plan.versions) {
    const grant = creditIn(version, name)?.grant;
    if (grant === undefined || grant.kind === "event") continue;
    const dates: CivilDate[] = [];
    if (grant.kind === "start") dates.push(term.from);
    if (grant.kind === "date") dates.push(dayOf(basis.timeline, version, grant.on));
    if (grant.kind === "each") {
      let period = periodAt(grant.period, term.from, days.from);
      while (compareDates(period.from, days.to) < 0) {
        dates.push(compareDates(period.from, term.from) < 0 ? term.from : period.from);
        period = periodByIndex(grant.period, term.from, period.index + 1);
      }
    }
    for (const day of dates) {
      const isNow = compareDates(days.from, day) <= 0 && compareDates(day, days.to) < 0;
      if (isNow && versionOn(basis.timeline, day) === version) found.set(formatCivilDate(day), day);
    }
  }
  return [...found.values()].sort(compareDates);
}

/** A grant by an event counts where the event does, and is worth what its field says. */
function eventGrants(basis: BillBasis, name: string): readonly Lot[] {
  const { period, timeline } = basis;
  if (period === null) return [];
  return eventsIn(basis.slices, grantsOf(name), period).flatMap(({ at, value }): readonly Lot[] => {
    const day = civilDayAt(basis.plan.zone, at) ?? period.from;
    const version = versionOn(timeline, day);
    const credit = creditIn(version, name);
    if (credit === null || value === null || sign(value) <= 0) return [];
    return [{ credit, from: at, to: expiry(basis, version, credit, at), day, left: value }];
  });
}

function expiry(
  basis: BillBasis,
  version: PlanVersion,
  { expires }: PlanCredit,
  from: Instant,
): Instant | null {
  if (expires === null) return null;
  if (expires.kind === "after") return later(basis.plan, from, expires.duration);
  // Beyond the zone's data no bill is made, so nothing can expire there.
  return startOfDay(basis.plan.zone, addDays(dayOf(basis.timeline, version, expires.on), 1));
}

function instantOf({ plan }: BillBasis, day: CivilDate): Instant {
  return startOfDay(plan.zone, day) ?? bug(`no instant for ${formatCivilDate(day)}`);
}

function inOrder(basis: BillBasis, lots: readonly Lot[]): readonly Lot[] {
  const names = creditNames(basis);
  const compareLots = (a: Lot, b: Lot): number =>
    (a.credit.priority ?? LAST) - (b.credit.priority ?? LAST) ||
    compareEnds(a.to, b.to) ||
    names.indexOf(a.credit.name) - names.indexOf(b.credit.name) ||
    (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
  return [...lots].sort(compareLots);
}

const LAST = 1_000_000;

function compareEnds(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** In force on a day of the bill's period, or on the first day for an opening bill. */
export function isUsable({ period, calendar }: BillBasis, lot: Lot): boolean {
  const { term } = calendar;
  const start = period === null ? term.start : period.start;
  if (period !== null && lot.from >= period.end) return false;
  return sign(lot.left) > 0 && (lot.to === null || lot.to > start);
}

/** What the next bill may still spend. */
export function keptLots({ period, calendar }: BillBasis, lots: readonly Lot[]): readonly Lot[] {
  const next = period === null ? calendar.term.start : period.end;
  return lots.filter(lot => sign(lot.left) > 0 && (lot.to === null || lot.to > next));
}

export function spent(lots: readonly Lot[], lot: Lot, amount: Rational): readonly Lot[] {
  return lots.map(other => (other === lot ? { ...lot, left: subtract(lot.left, amount) } : other));
}

export function toCarried(lots: readonly Lot[]): readonly CarriedLot[] {
  return lots.map(({ credit, from, to, day, left }) => ({
    credit: credit.name,
    day: formatCivilDate(day),
    from: formatInstant(from),
    to: to === null ? null : formatInstant(to),
    left: toText(left),
  }));
}

export function worthOf(lots: readonly Lot[], name: string): Rational {
  return lots.filter(lot => lot.credit.name === name).reduce((sum, { left }) => add(sum, left), ZERO);
}
