/**
 * From lines to the total, in whole steps of `round lines`: percentages off, minimums, maximums and taxes, each on the
 * sum of what it covers, then `round total`, what is brought, and what becomes of it. How an adjustment is shared out
 * over its lines does not matter where all that comes after covers them alike; only such bills are taken
 * (`sums-of.ts`).
 */
import type { Num } from "../plan/plan.ts";
import { isExact, MOST_WHOLE, product, type Rounding, rounded } from "./whole.ts";

/** One adjustment or tax, on groups of lines; what it moves goes to the first of them. */
export interface Op {
  readonly kind: "percent" | "minimum" | "maximum" | "tax";
  readonly groups: Int32Array;
  /** Of an amount. */
  readonly steps: number;
  /** Of a rate. */
  readonly rate: Rounding;
}

export interface Sums {
  /** What the lines of each group come to, in steps. */
  readonly groups: Float64Array;
  readonly ops: readonly Op[];
  readonly end: TotalRule;
}

export interface TotalRule {
  /** From steps of a line to those of the total. */
  readonly rounding: Rounding;
  /** All amounts that follow are in parts of 10^-decimals: a step of the total, what is brought, the small total. */
  readonly decimals: number;
  readonly step: number;
  readonly brought: number;
  readonly negative: "billed" | "not now";
  /** Below that a total above zero is not billed now; 0 where all are. */
  readonly small: number;
}

/** What is due in parts of 10^-decimals; NaN where a double cannot tell. */
export function dueOf({ groups, ops, end }: Sums, scratch: Float64Array): number {
  for (let group = 0; group < groups.length; group += 1) scratch[group] = groups[group] as number;
  let taxes = 0;
  for (const op of ops) {
    const sum = sumOf(scratch, op.groups);
    if (!(sum <= MOST_WHOLE && sum >= -MOST_WHOLE)) return Number.NaN;
    const to = op.groups[0] as number;
    switch (op.kind) {
      case "percent":
        scratch[to] = (scratch[to] as number) - rounded(op.rate, sum);
        break;
      case "minimum":
        if (sum < op.steps) scratch[to] = (scratch[to] as number) + op.steps - sum;
        break;
      case "maximum":
        if (sum > op.steps) scratch[to] = (scratch[to] as number) + op.steps - sum;
        break;
      case "tax":
        taxes += rounded(op.rate, sum);
    }
  }
  let subtotal = taxes;
  for (let group = 0; group < scratch.length; group += 1) {
    subtotal += scratch[group] as number;
    if (!isExact(subtotal)) return Number.NaN;
  }
  const due = product(rounded(end.rounding, subtotal), end.step) + end.brought;
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
  const write = (parts: number): Num => {
    // Of whole numbers of 32 bits a quotient by a constant is a product.
    if (decimals === 2 && parts === (parts | 0) && parts >= 0) return hundredthsText(parts | 0);
    if (parts < 0) return `-${write(-parts)}`;
    const whole = Math.floor(parts / over);
    const rest = parts - whole * over;
    return rest === 0 ? String(whole) : String(whole) + fractionText(rest, decimals);
  };
  return write;
}

function hundredthsText(parts: number): Num {
  const whole = (parts / 100) | 0;
  const thousands = (whole / 1_000) | 0;
  const last = whole - thousands * 1_000;
  const text = thousands === 0 ? String(last) : String(thousands) + (THREE_DIGITS[last] as string);
  return text + (HUNDREDTHS[parts - whole * 100] as string);
}

/** With its point, without zeros at the end. */
function fractionText(rest: number, decimals: number): string {
  return `.${String(rest).padStart(decimals, "0").replace(/0+$/, "")}`;
}

const THREE_DIGITS: readonly string[] = Array.from({ length: 1_000 }, (_, last) =>
  String(last).padStart(3, "0"),
);
/** Nothing for none. */
const HUNDREDTHS: readonly string[] = Array.from({ length: 100 }, (_, rest) =>
  rest === 0 ? "" : fractionText(rest, 2),
);
