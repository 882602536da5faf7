/**
 * From lines to the total, in whole steps of `round lines`: percentages off, minimums, maximums and taxes, each on the
 * sum of what it covers, then `round total`, what is brought, and what becomes of it. How an adjustment is shared out
 * over its lines does not matter where all that comes after covers them alike; only such bills are taken
 * (`sums-of.ts`).
 */
import type { RoundingMode } from "../number/rounding.ts";
import type { Num } from "../plan/plan.ts";
import { isExact, MOST_WHOLE, product, roundedQuotient } from "./whole.ts";

/** One adjustment or tax, on groups of lines; what it moves goes to the first of them. */
export interface Op {
  readonly kind: "percent" | "minimum" | "maximum" | "tax";
  readonly groups: Int32Array;
  /** Of a rate the numerator and the denominator; of an amount its steps, over 1. */
  readonly n: number;
  readonly d: number;
}

export interface Sums {
  /** What the lines of each group come to, in steps. */
  readonly groups: Float64Array;
  readonly ops: readonly Op[];
  readonly mode: RoundingMode;
  readonly end: TotalRule;
}

/** From steps to what is due: `n`/`d` steps of the total are one of a line. */
export interface TotalRule {
  readonly mode: RoundingMode;
  readonly n: number;
  readonly d: number;
  /** All amounts that follow are in parts of 10^-decimals: a step of the total, what is brought, the small total. */
  readonly decimals: number;
  readonly step: number;
  readonly brought: number;
  readonly negative: "billed" | "not now";
  /** Below that a total above zero is not billed now; 0 where all are. */
  readonly small: number;
}

/** What is due in parts of 10^-decimals; NaN where a double cannot tell. */
export function dueOf({ groups, ops, mode, end }: Sums, scratch: Float64Array): number {
  scratch.set(groups);
  let taxes = 0;
  for (const op of ops) {
    const sum = sumOf(scratch, op.groups);
    if (!(sum <= MOST_WHOLE && sum >= -MOST_WHOLE)) return Number.NaN;
    const to = op.groups[0] as number;
    switch (op.kind) {
      case "percent":
        scratch[to] = (scratch[to] as number) - roundedQuotient(product(sum, op.n), op.d, mode);
        break;
      case "minimum":
        if (sum < op.n) scratch[to] = (scratch[to] as number) + op.n - sum;
        break;
      case "maximum":
        if (sum > op.n) scratch[to] = (scratch[to] as number) + op.n - sum;
        break;
      case "tax":
        taxes += roundedQuotient(product(sum, op.n), op.d, mode);
    }
  }
  let subtotal = taxes;
  for (let group = 0; group < scratch.length; group += 1) {
    subtotal += scratch[group] as number;
    if (!isExact(subtotal)) return Number.NaN;
  }
  const rounded = roundedQuotient(product(subtotal, end.n), end.d, end.mode);
  const due = product(rounded, end.step) + end.brought;
  if (!isExact(due)) return Number.NaN;
  if (due < 0) return end.negative === "billed" ? due : 0;
  return due < end.small ? 0 : due;
}

function sumOf(of: Float64Array, groups: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < groups.length; at += 1) {
    sum += of[groups[at] as number] as number;
    if (!isExact(sum)) return Number.NaN;
  }
  return sum;
}

/** Writes numbers of parts of 10^-decimals one after the other, as `toText` does. */
export function partsWriter(decimals: number): (parts: number) => Num {
  const over = 10 ** decimals;
  // Most amounts have the whole number of the one before.
  let [known, text] = [0, "0"];
  const write = (parts: number): Num => {
    if (parts < 0) return `-${write(-parts)}`;
    const whole = Math.floor(parts / over);
    if (whole !== known) {
      known = whole;
      // A small integer is written several times faster than a double.
      text = String(whole < 2 ** 31 ? whole | 0 : whole);
    }
    const rest = parts - whole * over;
    return rest === 0 ? text : text + fractionText(rest, decimals);
  };
  return write;
}

/** With its point, without zeros at the end. */
function fractionText(rest: number, decimals: number): string {
  const known = decimals === 2 ? HUNDREDTHS[rest] : undefined;
  return known ?? `.${String(rest).padStart(decimals, "0").replace(/0+$/, "")}`;
}

const HUNDREDTHS: readonly string[] = Array.from({ length: 100 }, (_, rest) =>
  `.${String(rest).padStart(2, "0")}`.replace(/0+$/, ""),
);
