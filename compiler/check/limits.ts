/** Minimums and maximums. */
import { addDays, addMonthsClamped, type CivilDate, parseCivilDate } from "../../runtime/time/civil.ts";
import { isBoundary } from "../../runtime/time/period.ts";
import type { LimitDecl } from "../syntax/tree.ts";
import { adjustmentPeriod, rowsFitContractMonths } from "./adjustment-periods.ts";
import { checkChargeList, isDueInTime } from "./charge-lists.ts";
import { moneyOperand } from "./fit.ts";
import { operand } from "./numbers.ts";
import { periodWords, samePeriod } from "./periods.ts";
import { checkStarts } from "./phases.ts";
import { type Scope, termStart } from "./scope.ts";
import type { TypedLimit, TypedLimitRow } from "./typed.ts";

export function checkLimit(scope: Scope, decl: LimitDecl): TypedLimit | null {
  const on = checkChargeList(scope, decl.on, decl.name.text);
  const starts = checkStarts(
    scope,
    decl.rows.map(row => ({ from: row.from ?? { kind: "start", span: row.span }, span: row.span })),
  );
  const rows = decl.rows.map((row, i): TypedLimitRow | null => {
    const amount = moneyOperand(scope, operand(scope, row.amount));
    const period = adjustmentPeriod(scope, row.period, decl.kind, row.period.span);
    const from = starts?.[i];
    if (amount === null || period === null || from === undefined) return null;
    return { from, amount, period, span: row.span };
  });
  const typed = rows.filter(row => row !== null);
  const prorated = decl.proration.by !== null;
  if (on === null || typed.length !== rows.length) return null;
  if (!rowsFitContractMonths(scope, typed)) return null;
  if (!prorated && !keepsPeriods(scope, typed)) return null;
  const { kind, name, title, span } = decl;
  if (!isDueInTime(scope, { on, periods: typed.map(row => row.period) }, decl.on)) return null;
  return { kind, name: name.text, title: title.value, on, prorated, rows: typed, span };
}

/** Where the length of the period changes, both periods must end there: not prorated, a part would cost the whole. */
function keepsPeriods(scope: Scope, rows: readonly TypedLimitRow[]): boolean {
  const start = termStart(scope);
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1];
    const day = start === null ? null : firstDay(row, start);
    if (before === undefined || start === null || day === null || samePeriod(before.period, row.period))
      continue;
    const cut = [before, row].find(({ period }) => !isBoundary(period, start, day));
    if (cut === undefined) continue;
    scope.report("TAR7014", row.span, { period: periodWords(cut.period) });
    return false;
  }
  return true;
}

function firstDay({ from }: TypedLimitRow, start: CivilDate): CivilDate | null {
  switch (from.kind) {
    case "start":
      return start;
    case "date":
      return from.on.kind === "date" ? parseCivilDate(from.on.date) : null;
    case "contract month":
      return addMonthsClamped(start, from.number - 1);
    case "contract day":
      return addDays(start, from.number - 1);
  }
}
