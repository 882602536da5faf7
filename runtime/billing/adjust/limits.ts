/**
 * Minimums and maximums, in the order written, on what all earlier adjustments left. A minimum bills the shortfall of a
 * period with the last bill of it, as a part of each charge that it is on; a maximum takes off what the period's spend
 * exceeds it by, on every bill, and gives back what later bills make lower.
 */
import { operandValue } from "../../metering/evaluate.ts";
import { bug } from "../../number/bug.ts";
import { add, isZero, max, negate, type Rational, subtract, toText, ZERO } from "../../number/rational.ts";
import type { PlanLimit, PlanVersion } from "../../plan/plan.ts";
import { addDays, type CivilDate, formatCivilDate } from "../../time/civil.ts";
import { type PeriodRule, periodWords } from "../../time/period.ts";
import type { ServicePeriod } from "../bill.ts";
import type { CarriedSum } from "../carried.ts";
import { isIn, serviceOf } from "../days.ts";
import { type BillBasis, exactOf, parametersOn } from "../draft.ts";
import { moneyWords } from "../words.ts";
import {
  type AdjustmentPeriod,
  adjustmentPeriod,
  amountFor,
  closedBefore,
  closesNow,
  isClosed,
  keysOf,
} from "./amounts.ts";
import { moveWith } from "./given-back.ts";
import { settleHeld } from "./held.ts";
import { bears, put, rounded, type Share, shareOverCharges, shareOverLines } from "./shares.ts";
import {
  type Covered,
  covered,
  type Entry,
  inContractOrder,
  looseEntries,
  looseEntry,
  ofThisBill,
  openDays,
  type Spend,
  spendWithin,
  spentIn,
  spentOn,
  sumOf,
  unsettled,
  type Working,
  withSpend,
  withSum,
} from "./spend.ts";
import { dayWithin, joined, namesOfAll, periodKey, type Stretch, versionDays } from "./stretches.ts";
import { overlap, rowOn, startOf, versionOn } from "./term-days.ts";

/** Of all that is rated for this bill, also what is due with a later one: it is spent when it is rated. */
export function applyLimits(basis: BillBasis, before: Working): Working {
  let working = before;
  for (const { kind, name } of limitNames(basis)) working = applyLimit({ basis, kind, name }, working);
  return working;
}

/** A minimum or maximum through all versions that have it. */
interface Own {
  readonly basis: BillBasis;
  readonly kind: PlanLimit["kind"];
  readonly name: string;
}

/** Minimums and maximums have names of their own each. */
function limitNames(basis: BillBasis): readonly Pick<PlanLimit, "kind" | "name">[] {
  const keys = namesOfAll(basis, basis.timeline.plan, version =>
    version.limits.map(({ kind, name }) => `${kind} ${name}`),
  );
  return keys.map(key => {
    const kind = key.startsWith("minimum ") ? "minimum" : "maximum";
    return { kind, name: key.slice(kind.length + 1) };
  });
}

function applyLimit(own: Own, before: Working): Working {
  const { basis } = own;
  const stretches = stretchesOf(own);
  const isOn = (entry: Entry): boolean => limitIn(own, entry.version)?.on.includes(entry.charge) === true;
  const periods = new Map<string, { readonly period: AdjustmentPeriod; readonly lines: Covered[] }>();
  const note = (at: CivilDate, day: CivilDate, line: Covered | null): void => {
    const period = periodOn(own, stretches, at, day);
    if (period === null) return;
    const { from } = keysOf(period);
    const known = periods.get(from) ?? { period, lines: [] };
    if (line !== null) known.lines.push(line);
    periods.set(from, known);
  };
  for (const line of covered(before, isOn)) note(line.entry.from, line.entry.day, line);
  for (const day of [...closingDays(basis, stretches), ...openDays(before, own)]) note(day, day, null);
  let working = settleHeld(basis, before, ({ kind, name }) => kind === own.kind && name === own.name);
  for (const key of [...periods.keys()].sort()) {
    const found = periods.get(key);
    if (found !== undefined) working = applyToPeriod(own, working, found.period, found.lines);
  }
  return working;
}

function limitIn({ kind, name }: Own, version: PlanVersion): PlanLimit | null {
  return version.limits.find(limit => limit.kind === kind && limit.name === name) ?? null;
}

/**
 * The period of the limit that holds the day: whole, and cut to the term and to the rows that have its length. The rows
 * are those of the service's first day.
 */
function periodOn(
  own: Own,
  stretches: readonly Stretch[],
  from: CivilDate,
  day: CivilDate,
): AdjustmentPeriod | null {
  const stretch = stretches.find(one => isIn(from, one));
  if (stretch === undefined) return null;
  return adjustmentPeriod(own.basis, stretch.rule, dayWithin(stretch, day), stretch);
}

function stretchesOf(own: Own): readonly Stretch[] {
  const { timeline } = own.basis;
  return joined(
    versionDays(timeline).flatMap(({ version, ...days }): readonly Stretch[] => {
      const rows = limitIn(own, version)?.rows ?? [];
      return rows.flatMap((row, at): readonly Stretch[] => {
        const later = rows[at + 1];
        const from = startOf(timeline, version, row.from);
        const to = later === undefined ? days.to : startOf(timeline, version, later.from);
        const part = overlap({ from, to }, days);
        return part === null ? [] : [{ ...part, rule: row.period, key: periodKey(timeline, row.period) }];
      });
    }),
  );
}

/** The days of this bill on which a period of the limit may end. */
function closingDays({ period, end }: BillBasis, stretches: readonly Stretch[]): readonly CivilDate[] {
  if (period === null) return [];
  const ends = [period.to, end, ...stretches.map(stretch => stretch.to)];
  return ends.flatMap(day => (day === null ? [] : [addDays(day, -1)])).filter(day => isIn(day, period));
}

function applyToPeriod(
  own: Own,
  before: Working,
  period: AdjustmentPeriod,
  lines: readonly Covered[],
): Working {
  const { basis, kind, name } = own;
  const key = { kind, name, from: keysOf(period).from } as const;
  const earlier = sumOf(before.sums, key);
  if (earlier === null && isClosed(basis, period)) return before;
  const limit =
    limitIn(own, versionOn(basis.timeline, addDays(period.served.to, -1))) ?? anyLimit(own, period);
  const base = withSpend(unsettled(earlier, lines), lines);
  const moved = exactOf(earlier?.moved ?? "0");
  const counted = spendWithin(base, period);
  // Also of charges that the version of the last day does not have any more.
  const spend = spentIn(counted);
  const stated = limitFor(own, limit, period);
  const wanted = wantedOf(own, period, spend, stated);
  const exact = wanted === null ? ZERO : subtract(wanted, moved);
  const amount = wanted === null ? ZERO : subtract(rounded(basis, wanted), moved);
  const start =
    kind === "minimum" ? before : moveWith(basis, before, { kind, of: limit, period: key.from }, lines);
  const sum: CarriedSum = {
    ...key,
    to: keysOf(period).to,
    base,
    measured: "0",
    moved: toText(add(moved, amount)),
  };
  const working = { ...start, sums: withSum(start.sums, sum) };
  if (isZero(amount)) return working;
  const taken = {
    kind,
    of: limit,
    rule: ruleOf(own, limit, period),
    service: kind === "minimum" ? lastDay(period) : serviceOf(period.served),
    base: spend,
    exact,
    afterTax: false,
    period: key.from,
  } as const;
  return put(basis, working, taken, sharesOf(own, limit, period, amount, counted, lines));
}

function anyLimit(own: Own, period: AdjustmentPeriod): PlanLimit {
  return limitIn(own, versionOn(own.basis, period.served.from)) ?? bug(`no ${own.kind} ${own.name}`);
}

/** Signed, over all bills of the period so far; null where a minimum is not due yet. */
function wantedOf(
  { basis, kind }: Own,
  period: AdjustmentPeriod,
  spend: Rational,
  stated: Rational,
): Rational | null {
  if (kind === "maximum") return negate(max(ZERO, subtract(spend, stated)));
  return closesNow(basis, period) || closedBefore(basis, period) ? max(ZERO, subtract(stated, spend)) : null;
}

/** What the limit states for the days of the period. */
function limitFor(own: Own, { prorated, rows }: PlanLimit, period: AdjustmentPeriod): Rational {
  const { basis } = own;
  const starts = rows.map(row =>
    startOf(basis.timeline, versionOn(basis.timeline, period.served.from), row.from),
  );
  return amountFor(basis, period, prorated, starts, day => statedOn(own, day));
}

function statedOn(own: Own, day: CivilDate): Rational {
  const { basis } = own;
  const version = versionOn(basis.timeline, day);
  const limit = limitIn(own, version);
  if (limit === null) return ZERO;
  const row = rowOn(basis.timeline, version, limit.rows, day);
  return operandValue(row.amount, parametersOn({ version, account: basis.account }, day));
}

function lastDay({ served }: AdjustmentPeriod): ServicePeriod {
  const day = formatCivilDate(addDays(served.to, -1));
  return { from: day, to: day };
}

function ruleOf(own: Own, limit: PlanLimit, { served }: AdjustmentPeriod): string {
  const { basis, kind } = own;
  const rule: PeriodRule = rowOn(
    basis.timeline,
    versionOn(basis.timeline, served.from),
    limit.rows,
    served.from,
  ).period;
  const words = moneyWords(basis.plan.currency, statedOn(own, served.from));
  return `at ${kind === "minimum" ? "least" : "most"} ${words} each ${periodWords(rule)}`;
}

/** A shortfall falls on charges, dated to the period's last day; a cut on this bill's lines, or on earlier services. */
function sharesOf(
  { basis, kind }: Own,
  limit: PlanLimit,
  period: AdjustmentPeriod,
  amount: Rational,
  base: Spend,
  lines: readonly Covered[],
): readonly Share[] {
  if (kind === "maximum") {
    // What was rated before was cut then.
    const here = ofThisBill(lines);
    const own = here.filter(({ entry }) => !entry.rated);
    const on = own.length > 0 ? own : here;
    // Lines of nothing bear nothing of what was spent on earlier bills.
    return bears(amount, on)
      ? shareOverLines(basis, amount, on, false)
      : shareOverCharges(basis, amount, looseEntries(basis, base, limit.on));
  }
  const day = addDays(period.served.to, -1);
  const charges = inContractOrder(basis, limit.on).map(charge => ({
    entry: { ...looseEntry(basis, charge, day), advance: null },
    weight: max(ZERO, spentOn(base, charge)),
  }));
  return shareOverCharges(basis, amount, charges);
}
