/**
 * The most that a charge can cost, where bounds of fields and parameters, or a most price, give one: an upper bound for
 * one account, before discounts, credits and taxes.
 */
import { add, max, multiply, type Rational, rational, sign, ZERO } from "../../../runtime/number/rational.ts";
import type { PlanCharge, PlanVersion, PricePhase, PriceRow } from "../../../runtime/plan/plan.ts";
import { rowCurve } from "../../../runtime/pricing/charge-curve.ts";
import {
  type Curve,
  type Cut,
  compareCuts,
  earlier,
  startOf,
  valueAfter,
  valueBefore,
} from "../../../runtime/pricing/curve.ts";
import { type PeriodRule, periodWords } from "../../../runtime/time/period.ts";
import { quantitiesOf } from "./quantities.ts";
import { assignmentsOf, parametersIn, rangeOf } from "./values.ts";

/** An amount that may be due once in each of these periods, for each event, or once in all. */
export interface Due {
  readonly amount: Rational;
  readonly each: PeriodRule | "event" | "once";
}

/** All that a charge can come to; null where nothing bounds it. */
export function mostOf(version: PlanVersion, charge: PlanCharge): readonly Due[] | null {
  const lines = separateLines(version, charge);
  if (lines === null || charge.increasing !== null) return null;
  let most: readonly Due[] = [];
  for (const phase of charge.phases) {
    const rows: (readonly Due[])[] = [];
    for (const row of phase.rows) {
      const dues = rowDues(version, charge, phase, row, lines);
      if (dues === null) return null;
      rows.push(dues);
    }
    most = combined([most, combined(rows, areTogether(charge, phase) ? add : max)], max);
  }
  return most;
}

/** Rows that parameters alone choose, or one event, stand for each other; of usage each row can have its share. */
function areTogether({ source }: PlanCharge, { rows }: PricePhase): boolean {
  const isByUsage = ({ match }: PriceRow): boolean =>
    typeof match !== "string" && match.some(one => one.kind === "dimension");
  return source.kind !== "each" && rows.some(isByUsage);
}

function combined(
  all: readonly (readonly Due[])[],
  how: (a: Rational, b: Rational) => Rational,
): readonly Due[] {
  const found = new Map<string, Due>();
  for (const due of all.flat()) {
    const key = typeof due.each === "string" ? due.each : periodWords(due.each);
    const known = found.get(key);
    found.set(key, known === undefined ? due : { ...due, amount: how(known.amount, due.amount) });
  }
  return [...found.values()];
}

function rowDues(
  version: PlanVersion,
  charge: PlanCharge,
  phase: PricePhase,
  row: PriceRow,
  lines: Rational,
): readonly Due[] | null {
  const most = charge.source.kind === "none" ? ZERO : rowMost(version, charge, phase, row);
  if (most === null) return null;
  const each = charge.source.kind === "each" ? "event" : phase.period;
  const own: readonly Due[] = sign(most) > 0 ? [{ amount: multiply(most, lines), each }] : [];
  return combined([own, feesOf(version, charge, phase, row)], add);
}

/** How many values are priced on their own; null where any number may be. */
function separateLines(version: PlanVersion, { source }: PlanCharge): Rational | null {
  if (source.kind !== "meter") return rational(1n);
  const by = version.meters.find(one => one.name === source.meter)?.by ?? [];
  let lines = rational(1n);
  for (const name of source.separately) {
    const values = by.find(one => one.name === name)?.values ?? null;
    if (values === null) return null;
    lines = multiply(lines, rational(BigInt(values.length)));
  }
  return lines;
}

function rowMost(
  version: PlanVersion,
  charge: PlanCharge,
  phase: PricePhase,
  row: PriceRow,
): Rational | null {
  const reach =
    charge.source.kind === "spend"
      ? spendMost(version, charge.source.of)
      : quantitiesOf(version, charge).most;
  const schedule = row.price.find(part => part.kind === "schedule");
  if (schedule?.kind === "schedule" && schedule.by !== null) return null;
  let most = ZERO;
  for (const { parameter } of assignmentsOf(version, parametersIn([row.price, charge]))) {
    const curve = rowCurve(version, charge, phase, row, { parameter, picking: null });
    const one = curve === null ? null : curveMost(curve, reach);
    if (one === null) return null;
    most = max(most, one);
  }
  return most;
}

/** A percentage is of charges of the same period; of others nothing is said. */
function spendMost(version: PlanVersion, of: readonly string[]): Rational | null {
  let sum = ZERO;
  for (const name of of) {
    const charge = version.charges.find(one => one.name === name);
    const dues = charge === undefined || charge.source.kind === "spend" ? null : mostOf(version, charge);
    if (dues === null) return null;
    for (const { amount, each } of dues) {
      if (each === "event" || (each !== "once" && periodWords(each) !== periodWords(version.billed)))
        return null;
      sum = add(sum, amount);
    }
  }
  return sum;
}

/** The highest amount up to a quantity; null where it grows without end. */
function curveMost(curve: Curve, reach: Rational | null): Rational | null {
  const last: Cut | null = reach === null ? null : { at: reach, after: true };
  const end = last === null ? curve.end : earlier(curve.end, last);
  let most = ZERO;
  for (const [index, piece] of curve.pieces.entries()) {
    const start = startOf(piece);
    if (end !== null && compareCuts(start, end) >= 0) break;
    const next = curve.pieces[index + 1];
    const stop = next === undefined ? end : end === null ? startOf(next) : earlier(startOf(next), end);
    most = max(most, valueAfter(piece, start));
    if (stop !== null) most = max(most, valueBefore(piece, stop));
    else if (sign(piece.rate) > 0 || piece.steps.some(step => sign(step.price) > 0)) return null;
  }
  return most;
}

/** Fees of other periods than the price's, or of a charge for nothing that is measured, and what is due once. */
function feesOf(
  version: PlanVersion,
  { source }: PlanCharge,
  phase: PricePhase,
  { price }: PriceRow,
): readonly Due[] {
  const own = source.kind === "none" ? null : periodWords(phase.period);
  return price.flatMap((part): readonly Due[] => {
    if (part.kind === "once") return [{ amount: rangeOf(part.amount, version).most, each: "once" }];
    if (part.kind !== "fee" || periodWords(part.period) === own) return [];
    return [{ amount: rangeOf(part.amount, version).most, each: part.period }];
  });
}
