/** Discounts with rows: which row a spend or a reading picks, and what it takes off. */
import { operandValue } from "../../metering/evaluate.ts";
import { sumOf } from "../../metering/readings.ts";
import { bug } from "../../number/bug.ts";
import {
  add,
  compare,
  max,
  min,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "../../number/rational.ts";
import type { DiscountForm, DiscountRow, PlanVersion } from "../../plan/plan.ts";
import { compareDates, daysBetween } from "../../time/civil.ts";
import { periodWords } from "../../time/period.ts";
import { type BillBasis, parametersOn } from "../draft.ts";
import { windowOf } from "../price-periods.ts";
import { moneyWords, percentWords } from "../words.ts";
import type { AdjustmentPeriod } from "./amounts.ts";
import type { Own } from "./discounts.ts";
import { overlap } from "./term-days.ts";

type Rows = Extract<DiscountForm, { readonly kind: "rows" }>;

/**
 * What a meter reads in the whole period so far, also outside the discount's window; null where it has no value, or
 * the period is none of this bill's.
 */
export function measured(
  basis: BillBasis,
  version: PlanVersion,
  name: string,
  { inTerm, whole }: AdjustmentPeriod,
): Rational | null {
  const { period } = basis;
  const days = period === null ? null : overlap(inTerm, { from: inTerm.from, to: period.to });
  if (period === null || days === null || compareDates(days.to, period.from) <= 0) return null;
  const meter = version.meters.find(one => one.name === name) ?? bug(`no meter ${name}`);
  const { zone } = basis.plan;
  const parameter = parametersOn({ version, account: basis.account }, inTerm.from);
  const readings = basis.readings(version, name, windowOf(zone, days), windowOf(zone, whole), parameter);
  return sumOf(readings, meter.cumulative);
}

/** What the rows take off of the base over the period, never more than the base. */
export function rowsOff(
  own: Own,
  form: Rows,
  period: AdjustmentPeriod,
  quantity: Rational,
  base: Rational,
): Rational {
  const off =
    form.model === "volume"
      ? volumeOff(own, form, period, quantity, base)
      : graduatedOff(own, form, period, quantity);
  return sign(off) > 0 ? min(off, max(ZERO, base)) : off;
}

/** The row in the contract's words, or that the rows add up. */
export function rowsRule(own: Own, form: Rows, period: AdjustmentPeriod, quantity: Rational): string {
  const each = `each ${periodWords(form.period)}`;
  if (form.model === "graduated") return `graduated ${each}`;
  const row = rowFor(own, form, period, quantity);
  const value = amountOff(own, period, row);
  const off = row.off.kind === "percent" ? percentWords(value) : moneyWords(own.basis.plan.currency, value);
  return `${off} off ${each}, ${row.label}`;
}

/** The one row that the quantity falls in takes off of everything. */
function volumeOff(
  own: Own,
  form: Rows,
  period: AdjustmentPeriod,
  quantity: Rational,
  base: Rational,
): Rational {
  const row = rowFor(own, form, period, quantity);
  const value = amountOff(own, period, row);
  if (row.off.kind === "percent") return multiply(base, value);
  return max(ZERO, min(base, inPart(form, period, value)));
}

/** Each row takes off of the slice of the spend within its bounds; an amount counts once the spend enters the row. */
function graduatedOff(own: Own, form: Rows, period: AdjustmentPeriod, spend: Rational): Rational {
  let off = ZERO;
  let lower = ZERO;
  let lowerCounts = false;
  for (const row of form.rows) {
    const entered = compare(spend, lower) > 0 || (lowerCounts && compare(spend, lower) === 0);
    if (!entered) break;
    const upper = boundOf(own, period, row);
    const top = upper === null ? spend : min(spend, upper);
    const value = amountOff(own, period, row);
    const part =
      row.off.kind === "percent" ? multiply(subtract(top, lower), value) : inPart(form, period, value);
    off = add(off, part);
    if (upper === null) break;
    lower = upper;
    lowerCounts = !row.inclusive;
  }
  return off;
}

function rowFor(own: Own, form: Rows, period: AdjustmentPeriod, quantity: Rational): DiscountRow {
  const found = form.rows.find(row => {
    const bound = boundOf(own, period, row);
    if (bound === null) return true;
    const order = compare(quantity, bound);
    return order < 0 || (order === 0 && row.inclusive);
  });
  return found ?? bug(`the rows of ${own.discount.name} have no open one`);
}

function boundOf(own: Own, period: AdjustmentPeriod, row: DiscountRow): Rational | null {
  return row.upTo === null ? null : operandValue(row.upTo, parametersAt(own, period));
}

function amountOff(own: Own, period: AdjustmentPeriod, { off }: DiscountRow): Rational {
  return operandValue(off.kind === "percent" ? off.rate : off.amount, parametersAt(own, period));
}

/** Rows belong to a period, so parameters in them are those of its first day. */
function parametersAt(
  { basis, version }: Own,
  { served }: AdjustmentPeriod,
): ReturnType<typeof parametersOn> {
  return parametersOn({ version, account: basis.account }, served.from);
}

function inPart(form: Rows, { served, whole }: AdjustmentPeriod, amount: Rational): Rational {
  if (!form.prorated) return amount;
  const days = rational(
    BigInt(daysBetween(served.from, served.to)),
    BigInt(daysBetween(whole.from, whole.to)),
  );
  return multiply(amount, days);
}
