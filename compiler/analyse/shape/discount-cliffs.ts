/** Discounts that make the bill fall: a row that discounts everything takes off more than what has been added. */
import {
  add,
  compare,
  min,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../../../runtime/number/rational.ts";
import type {
  DiscountForm,
  DiscountRow,
  Plan,
  PlanDiscount,
  PlanVersion,
} from "../../../runtime/plan/plan.ts";
import type { ParameterValues } from "../../../runtime/pricing/bind.ts";
import { gridOf, rowCurve } from "../../../runtime/pricing/charge-curve.ts";
import { type Curve, valueAt } from "../../../runtime/pricing/curve.ts";
import { periodWords } from "../../../runtime/time/period.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { type Assignment, assignmentsOf, operandValue, parametersIn } from "./values.ts";
import { moneyWords, spanOf, unitQuantity, withWords } from "./words.ts";

/** One finding a discount, at its first fall; the others are told beside it. */
export function checkDiscountCliffs(plan: Plan, version: PlanVersion, report: Report): void {
  for (const discount of version.discounts) {
    const { form } = discount;
    if (form.kind !== "rows" || form.model !== "volume") continue;
    for (const assignment of assignmentsOf(version, parametersIn([discount, version.charges]))) {
      const measure = measureOf(plan, version, discount, form, assignment.parameter);
      if (measure === null) break;
      const falls = form.rows.flatMap((_, index) => fallAt(discount, form, index, measure, assignment) ?? []);
      if (falls.length === 0) continue;
      reportFalls(plan, falls, form, measure, assignment, report);
      break;
    }
  }
}

type Rows = Extract<DiscountForm, { readonly kind: "rows" }>;

/** What picks the row, and what is discounted of each of its quantities. */
interface Measure {
  /** The distance of neighbouring quantities. */
  readonly step: Rational;
  readonly spend: (q: Rational) => Rational;
  readonly words: (q: Rational) => string;
}

/** Null where the discount takes nothing off of what picks its row. */
function measureOf(
  plan: Plan,
  version: PlanVersion,
  { on }: PlanDiscount,
  { by, period }: Rows,
  parameter: ParameterValues,
): Measure | null {
  if (by.kind === "spend") {
    if (!by.of.every(charge => on.includes(charge))) return null;
    const step = rational(1n, 10n ** BigInt(plan.currency.decimals));
    return { step, spend: q => q, words: q => `a spend of ${moneyWords(plan, q)}` };
  }
  const curves: Curve[] = [];
  let step = ONE;
  for (const charge of version.charges) {
    const { source, phases } = charge;
    const [phase, ...later] = phases;
    const [row, ...others] = phase?.rows ?? [];
    const isOwn = on.includes(charge.name) && source.kind === "meter" && source.meter === by.meter;
    if (!isOwn || phase === undefined || row === undefined || later.length + others.length > 0) continue;
    if (source.separately.length > 0 || periodWords(phase.period) !== periodWords(period)) continue;
    const curve = rowCurve(version, charge, phase, row, { parameter, picking: null });
    if (curve !== null) curves.push(curve);
    step = gridOf(version, charge) ?? ONE;
  }
  if (curves.length === 0) return null;
  const unit = version.meters.find(({ name }) => name === by.meter)?.unit ?? null;
  return {
    step,
    spend: q => curves.reduce((sum, curve) => add(sum, valueAt(curve, q)), ZERO),
    words: q => unitQuantity(plan, unit, q),
  };
}

interface Fall {
  readonly row: DiscountRow;
  readonly less: Rational;
  readonly lessDue: Rational;
  readonly more: Rational;
  readonly moreDue: Rational;
}

/** Two quantities beside the bound at which a row begins, where less is due of the larger one. */
function fallAt(
  discount: PlanDiscount,
  { rows }: Rows,
  index: number,
  { step, spend }: Measure,
  { parameter }: Assignment,
): Fall | null {
  const [before, row] = [rows[index - 1], rows[index]];
  if (before === undefined || row === undefined || before.upTo === null) return null;
  const at = operandValue(before.upTo, parameter);
  const [less, more] = before.inclusive ? [at, add(at, step)] : [subtract(at, step), at];
  const due = (of: DiscountRow, q: Rational): Rational =>
    subtract(spend(q), takenOff(discount, of, spend(q), parameter));
  const [lessDue, moreDue] = [due(before, less), due(row, more)];
  return compare(moreDue, lessDue) < 0 ? { row, less, lessDue, more, moreDue } : null;
}

function takenOff(
  { atMost }: PlanDiscount,
  { off }: DiscountRow,
  spend: Rational,
  parameter: ParameterValues,
): Rational {
  const value = operandValue(off.kind === "percent" ? off.rate : off.amount, parameter);
  const plain = min(off.kind === "percent" ? multiply(spend, value) : value, spend);
  return atMost === null ? plain : min(plain, operandValue(atMost.amount, parameter));
}

function reportFalls(
  plan: Plan,
  falls: readonly Fall[],
  { period }: Rows,
  { words }: Measure,
  assignment: Assignment,
  report: Report,
): void {
  const due = (q: Rational, amount: Rational): string => `${moneyWords(plan, amount)} is due of ${words(q)}`;
  const [first, ...others] = falls.map(fall => ({
    ...fall,
    told: `${due(fall.less, fall.lessDue)}, ${due(fall.more, fall.moreDue)}`,
  }));
  if (first === undefined) return;
  const witness = `${first.told} in one ${periodWords(period)}${withWords(plan, assignment)}`;
  const related = others.slice(0, 4).map(({ row, told }) => ({ span: spanOf(row.place), note: told }));
  const params = { fewer: words(first.less), more: words(first.more) };
  report("TAR7103", spanOf(first.row.place), params, { witness, related });
}
