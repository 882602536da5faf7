/**
 * Where usage is cut in time: every day at which somebody may ask what a meter has read so far. Usage is kept for each
 * stretch between two cuts, so a meter is cut no finer than what is priced on it asks for.
 */

import { partsOfMeter } from "../metering/readings.ts";
import type { Plan, PlanCharge, PlanVersion } from "../plan/plan.ts";
import {
  addDays,
  addMonthsClamped,
  type CivilDate,
  compareDates,
  formatCivilDate,
  parseCivilDate,
} from "../time/civil.ts";
import { hourAt } from "../time/hour.ts";
import type { Instant } from "../time/instant.ts";
import { type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import { civilDayAt, startOfDay } from "../time/zone.ts";
import { type Account, parameterAt } from "./account.ts";
import { longPeriods } from "./adjust/open-periods.ts";
import type { AccountCalendar } from "./calendar.ts";
import { apartRules } from "./fee-periods.ts";
import { madeOnce } from "./remembered.ts";

/** Every boundary of a period of the rules, and every one of the days, is a cut. */
export interface MeterCuts {
  /** The account's start, from which contract periods are counted. */
  readonly anchor: CivilDate;
  readonly rules: readonly PeriodRule[];
  /** Those of which all may be asked for again with the bill that closes one, as where a charge is settled. */
  readonly again: readonly PeriodRule[];
  readonly days: readonly CivilDate[];
}

/** A stretch of time without a cut inside, half-open. */
export interface Slice {
  readonly start: Instant;
  readonly end: Instant;
}

/** The cuts of a meter, or of a charge for each event, by its name. */
export type CutsOf = (name: string, of: "meter" | "charge") => MeterCuts;

export function usageCuts(plan: Plan, account: Account, calendar: AccountCalendar): CutsOf {
  if (Object.keys(account.parameters).length > 0) return cutsFor(plan, account, calendar);
  const { from, to } = calendar.term;
  const key = `${account.start} ${formatCivilDate(from)} ${to === null ? "" : formatCivilDate(to)}`;
  return plainCuts(plan, key, () => cutsFor(plan, account, calendar));
}

/** Of accounts without parameters of their own: the same for all that begin and end together. */
const plainCuts = madeOnce<CutsOf>();

function cutsFor(plan: Plan, account: Account, calendar: AccountCalendar): CutsOf {
  const { from, to } = calendar.term;
  const days = [
    from,
    ...(to === null ? [] : [to]),
    ...plan.versions.flatMap(version => cutDays(version, account, calendar)),
  ];
  const anchor = parseCivilDate(account.start) ?? from;
  const known = { meter: new Map<string, MeterCuts>(), charge: new Map<string, MeterCuts>() };
  return (name, of) => {
    const found = known[of].get(name);
    if (found !== undefined) return found;
    const made: MeterCuts = { anchor, ...rulesFor(plan, name, of), days };
    known[of].set(name, made);
    return made;
  };
}

type CutRules = Pick<MeterCuts, "rules" | "again">;

const rulesKnown = madeOnce<CutRules>();

/** Whoever the account is. */
function rulesFor(plan: Plan, name: string, of: "meter" | "charge"): CutRules {
  return rulesKnown(plan, `${of} ${name}`, () => rulesOf(plan, name, of));
}

function rulesOf(plan: Plan, name: string, of: "meter" | "charge"): CutRules {
  const rules = plan.versions.flatMap(version => {
    const own = of === "meter" ? rulesOfMeter(plan, version, name) : rulesOfCharge(plan, name);
    return [{ rule: version.billed, cuts: true, again: false }, ...own];
  });
  const again = different(rules.filter(one => one.again));
  return { rules: different(rules.filter(({ cuts }) => cuts)), again };
}

/** What a plan asks of the cuts, whoever the account is: plans in which it is the same cut all usage alike. */
export interface CutsAsked {
  /** By name of the meter, of any version: the periods over which it is priced. */
  readonly meters: ReadonlyMap<string, readonly string[]>;
  /** Likewise of charges for each event. */
  readonly each: ReadonlyMap<string, readonly string[]>;
  /** The days on which a price, a parameter, a rate or a window begins or ends, of each version. */
  readonly days: readonly unknown[];
}

export function cutsAsked(plan: Plan): CutsAsked {
  const charges = plan.versions.flatMap(version => version.charges);
  const meters = plan.versions.flatMap(version => version.meters);
  const ofMeter = (name: string): readonly Rule[] =>
    plan.versions.flatMap(version => rulesOfMeter(plan, version, name));
  const each = charges.filter(({ source }) => source.kind === "each");
  return {
    meters: new Map(sortedNames(meters).map(name => [name, rulesInWords(ofMeter(name))])),
    each: new Map(sortedNames(each).map(name => [name, rulesInWords(rulesOfCharge(plan, name))])),
    days: plan.versions.map(version => ({
      starts: [...new Set(startsIn(version).map(start => JSON.stringify(start)))].sort(),
      rises: risesIn(version),
      parameters: version.parameters.map(({ name, kind, values }) => ({
        name,
        values: values.map(({ from, value }) => ({ from, day: kind === "date" ? value : null })),
      })),
    })),
  };
}

function sortedNames(of: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(of.map(({ name }) => name))].sort();
}

function rulesInWords(rules: readonly Rule[]): readonly string[] {
  const words = rules.map(({ rule, cuts, again }) => `${periodWords(rule)} ${cuts} ${again}`);
  return [...new Set(words)].sort();
}

interface Rule {
  readonly rule: PeriodRule;
  readonly cuts: boolean;
  readonly again: boolean;
}

function different(rules: readonly Rule[]): readonly PeriodRule[] {
  return [...new Map(rules.map(({ rule }) => [periodWords(rule), rule])).values()];
}

/** Whether no slice goes on over the instant. */
export function isCut(plan: Plan, calendar: AccountCalendar, cuts: MeterCuts, instant: Instant): boolean {
  return cutsKnown(cuts, instant, () => sliceAt(plan, calendar, cuts, instant).start === instant);
}

/** Bills of one period ask for the same instants. */
const cutsKnown = madeOnce<boolean>();

/**
 * From when on usage may still be asked for after a day: where the earliest period begins that is not over then, or not
 * over where one begins that is asked for again.
 */
export function openSince(
  plan: Plan,
  { term }: AccountCalendar,
  cuts: MeterCuts,
  closed: CivilDate,
): Instant {
  const since = earliestOf(cuts, cuts.rules, earliestOf(cuts, cuts.again, closed));
  return startOfDay(plan.zone, since) ?? term.start;
}

/** Where the earliest of the periods begins that hold a day. */
function earliestOf({ anchor }: MeterCuts, rules: readonly PeriodRule[], day: CivilDate): CivilDate {
  let since = day;
  for (const rule of rules) {
    if (rule.kind === "hour") continue;
    const { from } = periodAt(rule, anchor, day);
    if (compareDates(from, since) < 0) since = from;
  }
  return since;
}

/** The day on which the latest of the periods ends that hold a day. */
export function latestOf({ anchor, rules }: MeterCuts, day: CivilDate): CivilDate {
  let until = addDays(day, 1);
  for (const rule of rules) {
    if (rule.kind === "hour") continue;
    const { to } = periodAt(rule, anchor, day);
    if (compareDates(to, until) > 0) until = to;
  }
  return until;
}

/** Accounts that begin and end together have one of each meter, and most events lie in the slice of the one before. */
const recentSlices = new WeakMap<MeterCuts, Slice>();

/** The slice that holds the instant; beyond the zone's data it ends where they end. */
export function sliceAt(plan: Plan, calendar: AccountCalendar, cuts: MeterCuts, instant: Instant): Slice {
  const recent = recentSlices.get(cuts);
  if (recent !== undefined && instant >= recent.start && instant < recent.end) return recent;
  const made = newSlice(plan, calendar, cuts, instant);
  recentSlices.set(cuts, made);
  return made;
}

function newSlice(plan: Plan, calendar: AccountCalendar, cuts: MeterCuts, instant: Instant): Slice {
  const { zone } = plan;
  const day = civilDayAt(zone, instant);
  if (day === null) return { start: instant, end: instant + 1n };
  let from: CivilDate | null = null;
  let to: CivilDate | null = null;
  const later = (date: CivilDate): void => {
    if (from === null || compareDates(date, from) > 0) from = date;
  };
  const earlier = (date: CivilDate): void => {
    if (to === null || compareDates(date, to) < 0) to = date;
  };
  for (const rule of cuts.rules) {
    if (rule.kind === "hour") continue;
    const period = periodAt(rule, cuts.anchor, day);
    later(period.from);
    earlier(period.to);
  }
  for (const date of cuts.days) {
    if (compareDates(date, day) <= 0) later(date);
    else earlier(date);
  }
  const start = (from === null ? null : startOfDay(zone, from)) ?? calendar.term.start;
  const end = (to === null ? null : startOfDay(zone, to)) ?? instant + 1n;
  if (!cuts.rules.some(({ kind }) => kind === "hour")) return { start, end };
  const hour = hourAt(zone, instant);
  return hour === null ? { start, end } : { start: hour.from, end: hour.to };
}

/** The periods over which somebody prices the meter, or lets it pick a row. */
function rulesOfMeter(plan: Plan, version: PlanVersion, meter: string): readonly Rule[] {
  const readers = new Set([meter]);
  for (const one of version.meters) {
    if (partsOfMeter(one).some(part => readers.has(part))) readers.add(one.name);
  }
  const charges = version.charges.filter(charge => readsAny(charge, readers));
  return [
    ...charges.flatMap(({ name }) => rulesOfCharge(plan, name)),
    ...version.discounts.flatMap(({ form, on }) =>
      form.kind === "rows" && form.by.kind === "meter" && readers.has(form.by.meter)
        ? [{ rule: form.period, cuts: true, again: false }, ...longRules(plan, on)]
        : [],
    ),
  ];
}

/** What is billed at the end of a long period is discounted in that of its day, by the reading of that. */
function longRules({ versions }: Plan, charges: readonly string[]): readonly Rule[] {
  const own = versions.flatMap(version => version.charges.filter(({ name }) => charges.includes(name)));
  return own.flatMap(longPeriods).map(rule => ({ rule, cuts: false, again: true }));
}

/** In any version: what one carries over, it asks for in the periods of an earlier one, by whatever meter that has. */
function rulesOfCharge(plan: Plan, name: string): readonly Rule[] {
  return plan.versions.flatMap(version => rulesInVersion(version, name));
}

function rulesInVersion(version: PlanVersion, name: string): readonly Rule[] {
  const charge = version.charges.find(one => one.name === name);
  if (charge === undefined) return [];
  const shared = version.allowances.filter(allowance => allowance.for.includes(name));
  // Who draws from one allowance is looked at together.
  const together = version.charges.filter(one => shared.some(allowance => allowance.for.includes(one.name)));
  const allowances = [...charge.includes, ...shared];
  const prices = [...charge.phases, ...together.flatMap(one => one.phases)].map(({ period }) => period);
  const others = [...allowances.map(({ period }) => period), ...apartRules(charge, null)];
  const settled = [charge, ...together].flatMap(one => one.settled ?? []);
  return [
    // What an allowance had left when a price period began is asked for as long as that is open.
    ...prices.map(rule => ({ rule, cuts: true, again: allowances.length > 0 })),
    ...others.map(rule => ({ rule, cuts: true, again: false })),
    ...settled.map(rule => ({ rule, cuts: true, again: true })),
  ];
}

function readsAny(charge: PlanCharge, meters: ReadonlySet<string>): boolean {
  if (charge.source.kind === "meter" && meters.has(charge.source.meter)) return true;
  return charge.phases.some(({ rows }) =>
    rows.some(({ price }) =>
      price.some(part => part.kind === "schedule" && part.by !== null && meters.has(part.by)),
    ),
  );
}

/** The days on which a version, a parameter, a price, a rate or a window begins or ends, for the account. */
function cutDays(version: PlanVersion, account: Account, { term }: AccountCalendar): readonly CivilDate[] {
  const dates = [version.from];
  const start = formatCivilDate(term.from);
  for (const parameter of version.parameters) {
    const own = Object.hasOwn(account.parameters, parameter.name) ? account.parameters[parameter.name] : [];
    for (const { from } of [...parameter.values, ...(own ?? [])]) if (from !== null) dates.push(from);
    if (parameter.kind !== "date") continue;
    const value = parameterAt(version, account, parameter.name, start);
    const day = parseCivilDate(value);
    // A window's last day ends with it.
    if (day !== null) dates.push(value, formatCivilDate(addDays(day, 1)));
  }
  const stated = dates.map(parseCivilDate).filter(date => date !== null);
  const starts = startsIn(version).flatMap(begin => dayOf(begin, term.from));
  const begun = [...stated, ...starts];
  return risesIn(version) ? [...begun, ...[term.from, ...begun].flatMap(anniversaries)] : begun;
}

function risesIn({ charges }: PlanVersion): boolean {
  return charges.some(({ increasing }) => increasing !== null);
}

/** A price rises on them; as many as the zone's data reach. */
function anniversaries(day: CivilDate): readonly CivilDate[] {
  return Array.from({ length: 100 }, (_, year) => addMonthsClamped(day, 12 * (year + 1)));
}

type Start =
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "contract month" | "contract day"; readonly number: number };

function dayOf(start: Start, from: CivilDate): readonly CivilDate[] {
  if (start.kind !== "date") {
    return [
      start.kind === "contract month"
        ? addMonthsClamped(from, start.number - 1)
        : addDays(from, start.number - 1),
    ];
  }
  const date = parseCivilDate(start.date);
  return date === null ? [] : [date];
}

function startsIn(version: PlanVersion): readonly Start[] {
  const phases = [
    ...version.charges.flatMap(({ phases: all }) => all),
    ...version.limits.flatMap(({ rows }) => rows),
    ...version.taxes.flatMap(({ rates }) => rates),
  ].flatMap(({ from }): readonly Start[] => {
    if (from.kind === "start") return [];
    if (from.kind !== "date") return [from];
    return from.on.kind === "date" ? [from.on] : [];
  });
  return [
    ...phases,
    ...version.discounts.flatMap(({ window }) => (window === null ? [] : windowStarts(window))),
  ];
}

function windowStarts(window: NonNullable<PlanVersion["discounts"][number]["window"]>): readonly Start[] {
  if (window.kind === "dates") {
    const from: readonly Start[] = window.from.kind === "date" ? [window.from] : [];
    const last = window.to.kind === "date" ? parseCivilDate(window.to.date) : null;
    return last === null ? from : [...from, { kind: "date", date: formatCivilDate(addDays(last, 1)) }];
  }
  const kind = window.kind === "contract months" ? "contract month" : "contract day";
  return [
    { kind, number: window.first },
    { kind, number: window.last + 1 },
  ];
}
