/** Schedules of tiers: rows that rise, and an open one at the end. */
import { compare, multiply, parseNumber, type Rational, rational } from "../../runtime/number/rational.ts";
import type { Bound, Name, Schedule, TierRow } from "../syntax/tree.ts";
import { boundsEndOpen, isOpen } from "./bounds.ts";
import { fits, inBase } from "./fit.ts";
import { operand, spanOf, unitOf } from "./numbers.ts";
import { periodRule, periodWords, samePeriod } from "./periods.ts";
import { checkPart, noQuantity } from "./price-parts.ts";
import type { Priced } from "./priced.ts";
import { lookUp, type Scope, wordsAt } from "./scope.ts";
import type { TypedMeter, TypedOperand, TypedPart, TypedTier } from "./typed.ts";
import type { Unit } from "./units.ts";

/** Null after a report. */
export function checkSchedule(scope: Scope, schedule: Schedule, priced: Priced): TypedPart | null {
  if (priced.unit === null) return noQuantity(scope, priced, "A schedule of tiers", schedule.span);
  const by = schedule.by === null ? null : pickingMeter(scope, schedule.by, priced);
  if (by === undefined) return null;
  const period = schedule.period === null ? null : periodRule(schedule.period, scope.billed, scope.report);
  if (schedule.period !== null && priced.source.kind === "each") {
    scope.report("TAR6032", schedule.period.span, { what: "A schedule that names a period" });
    return null;
  }
  const bounds: Bounds = { unit: by?.unit ?? priced.unit };
  const rows = schedule.rows.map(row => checkTier(scope, row, schedule, priced, bounds));
  if (!boundsInOrder(scope, schedule, rows)) return null;
  const typed = rows.filter(row => row !== null);
  if (typed.length !== rows.length || (schedule.period !== null && period === null)) return null;
  return { kind: "schedule", model: schedule.model, by, period, rows: typed, span: schedule.span };
}

/** What the bounds of the rows are compared with: the source, or the meter that picks. */
interface Bounds {
  readonly unit: Unit;
}

/** Undefined after a report. */
function pickingMeter(scope: Scope, name: Name, priced: Priced): TypedMeter | undefined {
  const { kind } = priced.source;
  if (kind === "each" || kind === "parameter") {
    const source = kind === "each" ? "a single event" : "a licensed quantity";
    scope.report("TAR6039", name.span, { source });
    return undefined;
  }
  const meter = lookUp(scope, name, "meter", scope.declared.meters, scope.meters);
  const loose = meter === null || meter.cumulative ? undefined : meter.by[0];
  if (meter === null) return undefined;
  if (loose === undefined) return meter;
  scope.report("TAR6019", name.span, { meter: meter.name, dimension: loose.name });
  return undefined;
}

function checkTier(
  scope: Scope,
  row: TierRow,
  schedule: Schedule,
  priced: Priced,
  bounds: Bounds,
): TypedTier | null {
  const upTo = tierBound(scope, row.bound, bounds);
  const offered = row.price.kind !== "not-offered";
  if (!offered && !(schedule.rows.at(-1) === row && isOpen(row.bound))) {
    scope.report("TAR6046", row.price.span, {});
    return null;
  }
  const parts: TypedPart[] = [];
  if (row.price.kind === "tier-parts") {
    for (const part of row.price.parts) {
      const typed = checkPart(scope, part, priced);
      if (typed === null || !tierPart(scope, typed, schedule)) return null;
      parts.push(typed);
    }
  }
  if (upTo === undefined) return null;
  const inclusive = row.bound.kind !== "below";
  return { upTo, inclusive, offered, parts, label: wordsAt(scope.files, row.bound.span), span: row.span };
}

/** A row's fee has the period of its schedule, and nothing in a row is due once. */
function tierPart(scope: Scope, part: TypedPart, schedule: Schedule): boolean {
  const period =
    schedule.period === null ? scope.billed : periodRule(schedule.period, scope.billed, scope.report);
  if ((part.kind !== "fee" && part.kind !== "once") || period === null) return true;
  if (part.kind === "fee" && samePeriod(part.period, period)) return true;
  const fee = part.kind === "once" ? "due once" : `each ${periodWords(part.period)}`;
  scope.report("TAR6022", part.span, { fee, schedule: periodWords(period) });
  return false;
}

/** Null for an open row; undefined after a report. */
function tierBound(scope: Scope, bound: Bound, { unit }: Bounds): TypedOperand | null | undefined {
  if (isOpen(bound)) return null;
  const value = operand(scope, bound.value);
  if (value === null) return undefined;
  return fits(scope, unitOf(value), unit, spanOf(value), "This bound") ? value : undefined;
}

/** One form, rising bounds, and an open row at the end: no quantity is left without a price. */
function boundsInOrder(scope: Scope, schedule: Schedule, rows: readonly (TypedTier | null)[]): boolean {
  return (
    boundsEndOpen(
      scope,
      schedule.rows.map(({ bound }) => bound),
    ) && boundsRise(scope, rows)
  );
}

/** Bounds that are parameters are compared at their first value; the register may set others within their bounds. */
function boundsRise(scope: Scope, rows: readonly (TypedTier | null)[]): boolean {
  let previous: { readonly value: Rational; readonly words: string } = { value: rational(0n), words: "0" };
  let isFirst = true;
  for (const row of rows) {
    if (row === null || row.upTo === null) continue;
    const value = firstValue(row.upTo);
    if (value === null) continue;
    const order = compare(value, previous.value);
    if (order < 0 || (order === 0 && !(isFirst && row.inclusive))) {
      scope.report("TAR6012", spanOf(row.upTo), { bound: row.label, previous: previous.words });
      return false;
    }
    previous = { value, words: row.label };
    isFirst = false;
  }
  return true;
}

/** In the base of its dimension; null where it depends on the account. */
function firstValue(value: TypedOperand): Rational | null {
  if (value.kind === "amount") return inBase(value.amount);
  const { parameter } = value;
  if (parameter.values.length > 1 || parameter.bounds !== null) return null;
  const text = parameter.values[0]?.value;
  return text === undefined || parameter.unit === null ? null : parameterBase(text, parameter.unit);
}

function parameterBase(text: string, unit: Unit): Rational | null {
  const value = parseNumber(text);
  return value === null ? null : multiply(value, unit.factor);
}
