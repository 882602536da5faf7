/** `from start`, `from 2026-07-01`, `from contract month 13`: which price is in force when, in a certain order. */

import { compare, type Rational, rational, ZERO } from "../../runtime/number/rational.ts";
import type { PhaseStart } from "../../runtime/plan/plan.ts";
import {
  addDays,
  addMonthsClamped,
  type CivilDate,
  compareDates,
  parseCivilDate,
} from "../../runtime/time/civil.ts";
import { nests, type PeriodRule } from "../../runtime/time/period.ts";
import { LIMITS } from "../limits.ts";
import type { Span } from "../source/span.ts";
import type { ChargeDecl, DateRef as DateNode, Pricing, PhaseStart as StartNode } from "../syntax/tree.ts";
import { allParts, nestsEither } from "./charge-fit.ts";
import { checkDateRef, type TypedDate } from "./dates.ts";
import { smallWhole } from "./numbers.ts";
import { isBefore, periodWords, samePeriod } from "./periods.ts";
import type { Priced } from "./priced.ts";
import { checkRows } from "./rows.ts";
import { type Scope, termStart } from "./scope.ts";
import { startsThatNest } from "./starts.ts";
import type { TypedDimension, TypedPart, TypedPhase, TypedPriceRow } from "./typed.ts";
import type { TypedExpression, TypedMeter, TypedMeterSource } from "./typed-meters.ts";

/** At least one phase; null after a report. */
export function checkPhases(
  scope: Scope,
  decl: ChargeDecl,
  priced: Priced,
  chosen: Map<string, TypedDimension>,
): readonly TypedPhase[] | null {
  const owner: Owner = { decl, priced, chosen };
  const { price } = decl;
  if (price.kind !== "phases") {
    const only = checkPhase(scope, owner, price, { kind: "start" }, price.span);
    return only === null ? null : [only];
  }
  const starts = checkStarts(scope, price.phases);
  const phases = price.phases.map((phase, i) => {
    const from = starts?.[i];
    return checkPhase(scope, owner, phase.pricing, from ?? { kind: "start" }, phase.span);
  });
  const typed = phases.filter(phase => phase !== null);
  return starts === null || typed.length !== phases.length ? null : typed;
}

interface Owner {
  readonly decl: ChargeDecl;
  readonly priced: Priced;
  /** Filled with the dimensions that rows choose by. */
  readonly chosen: Map<string, TypedDimension>;
}

function checkPhase(
  scope: Scope,
  { decl, priced, chosen }: Owner,
  pricing: Pricing,
  from: PhaseStart,
  span: Span,
): TypedPhase | null {
  const rows = checkRows(scope, decl.name.text, pricing, priced, chosen);
  if (rows === null) return null;
  const parts = allParts([{ from, period: { kind: "day" }, rows, span }]);
  const period = pricePeriod(scope, decl, priced, parts, span);
  if (period === null || !everyRowHasPeriod(scope, decl, priced, rows, period)) return null;
  return boundsFit(scope, decl, priced, rows, period) ? { from, period, rows, span } : null;
}

// The price's period

/** The one period over which the quantity is priced: the bill's where no part names one. A fee alone is its price. */
function pricePeriod(
  scope: Scope,
  decl: ChargeDecl,
  priced: Priced,
  parts: readonly TypedPart[],
  span: Span,
): PeriodRule | null {
  const billed = scope.billed;
  if (billed === null) return null;
  let period: PeriodRule | null = null;
  for (const part of parts) {
    if (part.kind !== "rate" && part.kind !== "percent" && part.kind !== "schedule") continue;
    if (part.period === null) continue;
    if (period !== null && !samePeriod(period, part.period)) {
      scope.report("TAR6023", part.span, { charge: decl.name.text });
      return null;
    }
    period = part.period;
  }
  period ??= priced.source.kind === "meter" ? feePeriod(parts) : null;
  if (!holdsIntervals(scope, priced, parts, period ?? billed, span)) return null;
  if (period === null || samePeriod(period, billed)) return billed;
  const words = { inner: periodWords(period), outer: periodWords(billed) };
  if (!nestsEither(scope, period, billed)) {
    scope.report("TAR6021", span, { ...words, starts: startsThatNest(scope, period, billed) });
    return null;
  }
  const isLonger = outlasts(period, billed, termStart(scope));
  if (isLonger && !addsUpOverBills(scope, priced, parts, period, billed, span)) return null;
  if (!isLonger && priced.source.kind === "spend") {
    scope.report("TAR6045", span, words);
    return null;
  }
  return period;
}

function outlasts(period: PeriodRule, billed: PeriodRule, start: CivilDate | null): boolean {
  return period.kind !== "hour" && nests(billed, period, start);
}

/** Beside a row for each day or year, one that names no period could be meant for the same or for the bill's. */
function everyRowHasPeriod(
  scope: Scope,
  { frame }: ChargeDecl,
  priced: Priced,
  rows: readonly TypedPriceRow[],
  period: PeriodRule,
): boolean {
  if (scope.billed === null || samePeriod(period, scope.billed) || !rows.some(namesPeriod)) return true;
  // Periods within a bill come to one line; a line on each bill of a longer one is rounded for itself.
  const isLonger = outlasts(period, scope.billed, termStart(scope));
  // Nothing costs the same in every period, unless something is due at least.
  const hasLeast = frame.some(({ kind }) => kind === "price-at-least");
  const isBent = ({ kind }: ChargeDecl["frame"][number]): boolean => kind.startsWith("price-");
  const addsUp = !isLonger && addsUpOverTime(priced) && !frame.some(isBent);
  const loose = rows.find(row => {
    const isPrice = row.price.some(({ kind }) => kind !== "fee" && kind !== "once");
    if (addsUp && isLinear(row)) return false;
    return !namesPeriod(row) && (isPrice || (hasLeast && row.price.length === 0));
  });
  if (loose === undefined) return true;
  scope.report("TAR6047", loose.span, { period: periodWords(period) });
  return false;
}

/** A bound looks at each period of the price, and a row of fees alone has periods of its own. */
function boundsFit(
  scope: Scope,
  { frame }: ChargeDecl,
  { source }: Priced,
  rows: readonly TypedPriceRow[],
  period: PeriodRule,
): boolean {
  const bound = frame.find(({ kind }) => BOUNDS.has(kind));
  if (bound === undefined || (source.kind !== "meter" && source.kind !== "spend")) return true;
  for (const { price, span } of rows) {
    const fees = price.flatMap(part => (part.kind === "fee" ? [part] : []));
    const isFeesAlone = price.every(({ kind }) => kind === "fee" || kind === "once");
    const other = fees.find(fee => !samePeriod(fee.period, period));
    if (!isFeesAlone || other === undefined) continue;
    const clause = BOUNDS.get(bound.kind) ?? bound.kind;
    scope.report("TAR6048", span, { clause, fee: periodWords(other.period), period: periodWords(period) });
    return false;
  }
  return true;
}

const BOUNDS: ReadonlyMap<ChargeDecl["frame"][number]["kind"], string> = new Map([
  ["price-at-least", "price at least"],
  ["price-at-most", "price at most"],
  ["price-rounded", "price rounded"],
] as const);

/** The quantities of short periods are together that of a long one. */
function addsUpOverTime({ source }: Priced): boolean {
  if (source.kind !== "meter") return source.kind === "each" || source.kind === "spend";
  const { cumulative, rounding, source: from } = source.meter;
  return cumulative && rounding === null && !(from.kind === "aggregate" && from.aggregation === "unique");
}

/** A plain price for each unit: of what adds up it comes to the same over periods of any length. */
function isLinear({ price }: TypedPriceRow): boolean {
  return price.every(part => part.kind === "percent" || (part.kind === "rate" && !part.started));
}

function namesPeriod({ price }: TypedPriceRow): boolean {
  return price.some(part => part.kind !== "fee" && "period" in part && part.period !== null);
}

/** Null where there is more than fees of one period. */
function feePeriod(parts: readonly TypedPart[]): PeriodRule | null {
  const periods = parts.map(part => (part.kind === "fee" ? part.period : null));
  const [first = null] = periods;
  return first !== null && periods.every(one => one !== null && samePeriod(one, first)) ? first : null;
}

/** A quantity of several bills is the sum of theirs only where readings add up. */
function addsUpOverBills(
  scope: Scope,
  priced: Priced,
  parts: readonly TypedPart[],
  period: PeriodRule,
  billed: PeriodRule,
  span: Span,
): boolean {
  const loose = metersRead(priced, parts).find(meter => !meter.cumulative);
  if (loose === undefined) return true;
  const params = { meter: loose.name, period: periodWords(period), billed: periodWords(billed) };
  scope.report("TAR6040", span, params);
  return false;
}

/** What it prices, and what picks its rows. */
function metersRead({ source }: Priced, parts: readonly TypedPart[]): readonly TypedMeter[] {
  const picking = parts.flatMap(part => (part.kind === "schedule" && part.by !== null ? [part.by] : []));
  return [...(source.kind === "meter" ? [source.meter] : []), ...picking];
}

/** A day has one reading, and no hour of it has. */
function holdsIntervals(
  scope: Scope,
  priced: Priced,
  parts: readonly TypedPart[],
  period: PeriodRule,
  span: Span,
): boolean {
  const length = SECONDS.get(period.kind);
  const long = metersRead(priced, parts)
    .flatMap(meter => [meter, ...metersWithin(meter.source)])
    .find(({ source }) => length !== undefined && compare(intervalOf(source), length) > 0);
  if (long === undefined) return true;
  scope.report("TAR6049", span, { meter: long.name, period: periodWords(period) });
  return false;
}

/** Of the periods that an interval may outlast. */
const SECONDS: ReadonlyMap<PeriodRule["kind"], Rational> = new Map([
  ["hour", rational(3_600n)],
  ["day", rational(86_400n)],
] as const);

/** In seconds; 0 where a meter has none. */
function intervalOf(source: TypedMeterSource): Rational {
  if (source.kind !== "buckets") return ZERO;
  return source.length.kind === "fixed" ? source.length.seconds : rational(86_400n);
}

function metersWithin(source: TypedMeterSource): readonly TypedMeter[] {
  if (source.kind !== "derived" && source.kind !== "choice") return [];
  const all = source.kind === "derived" ? metersIn(source.value) : source.of.flatMap(metersIn);
  return all.flatMap(meter => [meter, ...metersWithin(meter.source)]);
}

function metersIn(node: TypedExpression): readonly TypedMeter[] {
  switch (node.kind) {
    case "meter":
      return [node.meter];
    case "add":
    case "subtract":
    case "multiply":
      return [...metersIn(node.left), ...metersIn(node.right)];
    case "counted":
      return metersIn(node.of);
    default:
      return [];
  }
}

// Starts, in order

interface Start {
  readonly plan: PhaseStart;
  /** The days on which it can begin: of the calendar for dates, counted from the account's start for the rest. */
  readonly range: Range | null;
  /** For an account that starts with the contract and sets no date; null where the contract's start is not known. */
  readonly day: CivilDate | null;
  readonly span: Span;
}

type Range =
  | { readonly of: "calendar"; readonly first: string; readonly last: string }
  | { readonly of: "account"; readonly first: number; readonly last: number };

/** Null after a report. */
export function checkStarts(
  scope: Scope,
  phases: readonly { readonly from: StartNode; readonly span: Span }[],
): readonly PhaseStart[] | null {
  const starts = phases.map(phase => checkStart(scope, phase.from));
  const [first] = phases;
  if (first !== undefined && first.from.kind !== "start") {
    scope.report("TAR6037", first.from.span, { problem: "the first row is not from start" });
    return null;
  }
  const typed = starts.filter(start => start !== null);
  if (typed.length !== starts.length) return null;
  return rises(scope, typed) ? typed.map(start => start.plan) : null;
}

function checkStart(scope: Scope, node: StartNode): Start | null {
  switch (node.kind) {
    case "start":
      return { plan: { kind: "start" }, range: null, day: termStart(scope), span: node.span };
    case "contract-point": {
      const number = smallWhole(node.number, 1, LIMITS.contractPoint);
      if (number === null) {
        const problem = `contract ${node.unit} ${node.number.digits} is none from 1 to ${LIMITS.contractPoint}`;
        scope.report("TAR6037", node.span, { problem });
        return null;
      }
      const kind = node.unit === "month" ? "contract month" : "contract day";
      const start = termStart(scope);
      const day = start === null ? null : pointOf(start, kind, number);
      const range = { of: "account", ...daysOf(kind, number) } as const;
      return { plan: { kind, number }, range, day, span: node.span };
    }
    default:
      return dateStart(scope, node);
  }
}

function dateStart(scope: Scope, node: DateNode): Start | null {
  const date: TypedDate | null = checkDateRef(scope, node);
  if (date === null) return null;
  const range = { of: "calendar", first: date.earliest, last: date.latest } as const;
  return { plan: { kind: "date", on: date.ref }, range, day: parseCivilDate(date.stated), span: node.span };
}

function pointOf(start: CivilDate, kind: "contract month" | "contract day", number: number): CivilDate {
  return kind === "contract day" ? addDays(start, number - 1) : addMonthsClamped(start, number - 1);
}

/** Days after the start: contract months of different accounts are not equally long. */
function daysOf(
  kind: "contract month" | "contract day",
  number: number,
): { readonly first: number; readonly last: number } {
  if (kind === "contract day") return { first: number - 1, last: number - 1 };
  const months = number - 1;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return {
    first: 365 * years + (SHORTEST[rest] ?? 0),
    last: 366 * years + (LONGEST[rest] ?? 0),
  };
}

/** Days of so many months in a row, wherever they begin. */
const SHORTEST: readonly number[] = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const LONGEST: readonly number[] = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

function rises(scope: Scope, starts: readonly Start[]): boolean {
  for (const [i, start] of starts.entries()) {
    const before = starts[i - 1];
    if (before === undefined) continue;
    const order = start.range === null ? "is another from start" : orderOf(before, start);
    if (order === null) continue;
    const related = [{ span: before.span, note: "the row before" }];
    scope.report("TAR6037", start.span, { problem: `this row ${order}` }, { related });
    return false;
  }
  return true;
}

/**
 * Null where the second begins later: whatever the account, or for one that starts with the contract and sets no date;
 * of every other account its own days are checked.
 */
function orderOf(before: Start, start: Start): string | null {
  const [a, b] = [before.range, start.range];
  if (b === null) return null;
  if (a === null) {
    return b.of === "account" && b.first < 1 ? "begins with the start, like the one before" : null;
  }
  if (a.of === "calendar" && b.of === "calendar") {
    if (isBefore(a.last, b.first)) return null;
    return isBefore(a.first, b.last) ? orderOfDays(before, start) : LATE;
  }
  if (a.of === "account" && b.of === "account") {
    if (before.plan.kind === start.plan.kind && a.last < b.last) return null;
    if (a.last < b.first) return null;
    return a.first < b.last ? orderOfDays(before, start) : LATE;
  }
  return orderOfDays(before, start);
}

function orderOfDays(before: Start, start: Start): string | null {
  if (before.day === null || start.day === null || compareDates(before.day, start.day) < 0) return null;
  return `${LATE} for an account that starts with the contract`;
}

const LATE = "does not begin after the one before";
