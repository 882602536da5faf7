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
  sign,
  subtract,
  ZERO,
} from "../../number/rational.ts";
import type { DiscountForm, DiscountRow, Operand } from "../../plan/plan.ts";
import { compareDates } from "../../time/civil.ts";
import { periodWords } from "../../time/period.ts";
import { withUsageKnown } from "../bill-usage.ts";
import { shareOfDays } from "../days.ts";
import { reviewedSince } from "../late-values.ts";
import { windowOf } from "../price-periods.ts";
import { moneyWords, percentWords } from "../words.ts";
import type { AdjustmentPeriod } from "./amounts.ts";
import { type Own, parametersIn, type Term } from "./discount-terms.ts";
import { openSince } from "./open-periods.ts";
import { overlap } from "./term-days.ts";

type Form = Extract<DiscountForm, { readonly kind: "rows" }>;

/** The rows of a period: those of its first day, with the parameters of that day. */
export interface Rows {
  readonly own: Own;
  readonly term: Term;
  readonly form: Form;
  readonly period: AdjustmentPeriod;
}

/**
 * What a meter reads in the whole period so far, also outside the discount's window; null where it has no value, or
 * the period was over before all that the bill may have lines of.
 */
export function measured({ own, term, period: { inTerm, whole } }: Rows, name: string): Rational | null {
  const { basis } = own;
  const { version } = term;
  const { period } = basis;
  const days = period === null ? null : overlap(inTerm, { from: inTerm.from, to: period.to });
  if (period === null || days === null) return null;
  const isOver = compareDates(days.to, period.from) <= 0;
  const since = isOver ? openSince(basis, reviewedSince(basis, period.from)) : days.from;
  if (compareDates(days.to, since) <= 0) return null;
  const meter = version.meters.find(one => one.name === name) ?? bug(`no meter ${name}`);
  const { zone } = basis.plan;
  const window = windowOf(zone, days);
  const { readings } = isOver ? withUsageKnown(basis, window.end) : basis;
  const parameter = parametersIn(own, term, inTerm.from);
  return sumOf(readings(version, name, window, windowOf(zone, whole), parameter), meter.cumulative);
}

/**
 * What the rows take off of the base over the period, never more than the base. A `volume` is picked by the quantity;
 * of a `graduated` the quantity is what was spent before, so that its slices go on through what splits the period.
 */
export function rowsOff(rows: Rows, quantity: Rational, base: Rational): Rational {
  const off =
    rows.form.model === "volume"
      ? volumeOff(rows, quantity, base)
      : graduatedSince(rows, max(ZERO, quantity), base);
  return sign(off) > 0 ? min(off, max(ZERO, base)) : off;
}

function graduatedSince(rows: Rows, before: Rational, base: Rational): Rational {
  return subtract(graduatedOff(rows, add(before, base)), graduatedOff(rows, before));
}

/** The row in the contract's words, or that the rows add up. */
export function rowsRule(rows: Rows, quantity: Rational): string {
  const { own, form } = rows;
  const each = `each ${periodWords(form.period)}`;
  if (form.model === "graduated") return `graduated ${each}`;
  const row = rowFor(rows, quantity);
  const value = valueIn(rows, offIn(row));
  const off = row.off.kind === "percent" ? percentWords(value) : moneyWords(own.basis.plan.currency, value);
  return `${off} off ${each}, ${row.label}`;
}

/** The one row that the quantity falls in takes off of everything. */
function volumeOff(rows: Rows, quantity: Rational, base: Rational): Rational {
  const row = rowFor(rows, quantity);
  const value = valueIn(rows, offIn(row));
  if (row.off.kind === "percent") return multiply(base, value);
  return max(ZERO, min(base, inPart(rows, value)));
}

/** Each row takes off of the slice of the spend within its bounds; an amount counts once the spend enters the row. */
function graduatedOff(rows: Rows, spend: Rational): Rational {
  let off = ZERO;
  let lower = ZERO;
  let lowerCounts = false;
  for (const row of rows.form.rows) {
    const entered = compare(spend, lower) > 0 || (lowerCounts && compare(spend, lower) === 0);
    if (!entered) break;
    const upper = boundOf(rows, row);
    const top = upper === null ? spend : min(spend, upper);
    const value = valueIn(rows, offIn(row));
    const part = row.off.kind === "percent" ? multiply(subtract(top, lower), value) : inPart(rows, value);
    off = add(off, part);
    if (upper === null) break;
    lower = upper;
    lowerCounts = !row.inclusive;
  }
  return off;
}

function rowFor(rows: Rows, quantity: Rational): DiscountRow {
  const found = rows.form.rows.find(row => {
    const bound = boundOf(rows, row);
    if (bound === null) return true;
    const order = compare(quantity, bound);
    return order < 0 || (order === 0 && row.inclusive);
  });
  return found ?? bug(`the rows of ${rows.own.name} have no open one`);
}

function boundOf(rows: Rows, { upTo }: DiscountRow): Rational | null {
  return upTo === null ? null : valueIn(rows, upTo);
}

function offIn({ off }: DiscountRow): Operand {
  return off.kind === "percent" ? off.rate : off.amount;
}

function valueIn({ own, term, period: { served } }: Rows, operand: Operand): Rational {
  return operandValue(operand, parametersIn(own, term, served.from));
}

function inPart({ own, form, period: { served, whole } }: Rows, amount: Rational): Rational {
  return form.prorated ? multiply(amount, shareOfDays(own.basis.plan.zone, served, whole)) : amount;
}
