/** Minimums above maximums: of a charge's own price, and of what both are on. */

import { compare, type Rational } from "../../../runtime/number/rational.ts";
import type {
  LimitRow,
  Operand,
  Plan,
  PlanCharge,
  PlanLimit,
  PlanVersion,
} from "../../../runtime/plan/plan.ts";
import { periodWords } from "../../../runtime/time/period.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { meet } from "./in-time.ts";
import { type Assignment, assignmentsOf, operandValue, parametersIn } from "./values.ts";
import { moneyWords, spanOf, withWords } from "./words.ts";

/** `price at least` above `price at most`: every quantity costs the most price. */
export function checkPriceLimits(plan: Plan, version: PlanVersion, charge: PlanCharge, report: Report): void {
  const { least, most, place } = charge;
  if (least === null || most === null) return;
  const found = above(version, least, most);
  if (found === null) return;
  const [low, high] = [moneyWords(plan, found.least), moneyWords(plan, found.most)];
  const witness = `at least ${low} and at most ${high}${withWords(plan, found.assignment)}: what it costs is ${high}`;
  report("TAR6103", spanOf(place), { charge: charge.name, least: low, most: high }, { witness });
}

/** A minimum on charges, all of which a maximum holds together, in the same period and at the same time. */
export function checkLimits(plan: Plan, version: PlanVersion, report: Report): void {
  const of = (kind: PlanLimit["kind"]): readonly PlanLimit[] =>
    version.limits.filter(one => one.kind === kind);
  for (const minimum of of("minimum")) {
    for (const maximum of of("maximum")) {
      if (!minimum.on.every(charge => maximum.on.includes(charge))) continue;
      for (const row of minimum.rows) checkRows(plan, version, minimum, row, maximum, report);
    }
  }
}

function checkRows(
  plan: Plan,
  version: PlanVersion,
  minimum: PlanLimit,
  row: LimitRow,
  maximum: PlanLimit,
  report: Report,
): void {
  for (const other of maximum.rows) {
    if (periodWords(row.period) !== periodWords(other.period)) continue;
    if (!meet(minimum.rows, row, maximum.rows, other)) continue;
    const found = above(version, row.amount, other.amount);
    if (found === null) continue;
    const [least, most] = [moneyWords(plan, found.least), moneyWords(plan, found.most)];
    const each = `each ${periodWords(row.period)}`;
    const witness = `at least ${least} and at most ${most} ${each}${withWords(plan, found.assignment)}`;
    const related = [{ span: spanOf(other.place), note: `the maximum "${maximum.name}"` }];
    report(
      "TAR7101",
      spanOf(row.place),
      { minimum: minimum.name, maximum: maximum.name },
      { witness, related },
    );
    return;
  }
}

interface Case {
  readonly least: Rational;
  readonly most: Rational;
  readonly assignment: Assignment;
}

/** The first values with which one amount is above the other; null where there are none. */
function above(version: PlanVersion, least: Operand, most: Operand): Case | null {
  for (const assignment of assignmentsOf(version, parametersIn([least, most]))) {
    const low = operandValue(least, assignment.parameter);
    const high = operandValue(most, assignment.parameter);
    if (compare(low, high) > 0) return { least: low, most: high, assignment };
  }
  return null;
}
