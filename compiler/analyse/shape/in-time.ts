/** Rows that follow each other in time: of limits, prices and rates. */
import type { PhaseStart } from "../../../runtime/plan/plan.ts";
import { daysBetween, monthIndex, parseCivilDate } from "../../../runtime/time/civil.ts";

interface Row {
  readonly from: PhaseStart;
}

/** Whether two rows of two lists can be in force on one day; of days that cannot be compared it is not said. */
export function meet<A extends Row, B extends Row>(
  rows: readonly A[],
  row: A,
  others: readonly B[],
  other: B,
): boolean {
  return isBefore(row.from, endOf(others, other)) && isBefore(other.from, endOf(rows, row));
}

/** Null is the end of all rows. */
function endOf<T extends Row>(rows: readonly T[], row: T): PhaseStart | null {
  return rows[rows.indexOf(row) + 1]?.from ?? null;
}

function isBefore(start: PhaseStart, end: PhaseStart | null): boolean {
  if (end === null) return true;
  if (end.kind === "start") return false;
  if (start.kind === "start") return true;
  if (start.kind === "date" && end.kind === "date")
    return start.on.kind === "date" && end.on.kind === "date" && start.on.date < end.on.date;
  if (start.kind === "date" || end.kind === "date" || start.kind !== end.kind) return false;
  return start.number < end.number;
}

/** The number that the last contract month or day has for an account that starts on the contract's first day. */
export function lastPoint(unit: "month" | "day", start: string, to: string): number | null {
  const [first, last] = [parseCivilDate(start), parseCivilDate(to)];
  if (first === null || last === null) return null;
  if (unit === "day") return daysBetween(first, last) + 1;
  const months = monthIndex(last) - monthIndex(first);
  return last.day >= first.day ? months + 1 : months;
}
