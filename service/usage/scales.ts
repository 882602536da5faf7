/** Scales that sliders run over: from a small quantity to well beyond where the last price begins. */
import { numberOf, operandValue } from "../../runtime/metering/evaluate.ts";
import {
  add,
  compare,
  isZero,
  max,
  min,
  multiply,
  quotient,
  type Rational,
  rational,
  sign,
  toText,
} from "../../runtime/number/rational.ts";
import { ceilingDiv } from "../../runtime/number/rounding.ts";
import type {
  Operand,
  PlanAllowance,
  PlanCharge,
  PlanSharedAllowance,
  PriceRow,
  UnitLabel,
} from "../../runtime/plan/plan.ts";
import { type Proposing, parameterOn } from "../../runtime/proposals/proposing.ts";
import type { ScaleMark, UsageScale } from "./types.ts";

/** What a price says about the quantities that matter to it. */
export interface Telling {
  readonly marks: readonly { readonly at: Rational; readonly words: string }[];
  /** What its prices are for, such as a million tokens. */
  readonly sizes: readonly Rational[];
}

export const NOTHING_TOLD: Telling = { marks: [], sizes: [] };

export function scaleOf(
  unit: UnitLabel | null,
  step: Rational,
  telling: readonly Telling[],
  preset: Rational | null = null,
): UsageScale {
  const marks = telling
    .flatMap(one => one.marks)
    .filter(({ at }) => sign(at) > 0)
    .sort((a, b) => compare(a.at, b.at));
  const sizes = telling.flatMap(one => one.sizes);
  const told = [...marks.map(({ at }) => at), ...sizes];
  const largestMark = marks.map(({ at }) => at).reduce(max, multiply(THOUSAND, sizes.reduce(max, step)));
  const most = nice(max(multiply(TWO, largestMark), preset ?? step), step);
  const smallest = told.length === 0 ? step : told.reduce(min, told[0] ?? step);
  return {
    unit,
    step: toText(step),
    least: toText(leastOf(quotient(smallest, THOUSAND), step)),
    most: toText(most),
    marks: distinct(marks),
    preset: toText(preset ?? stepped(presetOf(marks, sizes, step), step)),
  };
}

const TWO = rational(2n);
const TEN = rational(10n);
const THOUSAND = rational(1_000n);

/** In the middle of the first rows; without rows ten times what the price is for. */
function presetOf([first]: Telling["marks"], sizes: readonly Rational[], step: Rational): Rational {
  if (first !== undefined) return multiply(first.at, quotient(rational(3n), TWO));
  return multiply(TEN, sizes.reduce(max, step));
}

/** Up to the next of 1, 2, 5, 10, 20 … steps. */
function nice(value: Rational, step: Rational): Rational {
  let found = step;
  for (const factor of factors()) {
    found = multiply(step, rational(factor));
    if (compare(found, value) >= 0) return found;
  }
  return found;
}

const MOST_POWER = 60;

function* factors(): Generator<bigint> {
  for (let power = 0n; power < MOST_POWER; power += 1n)
    for (const lead of [1n, 2n, 5n]) yield lead * 10n ** power;
}

/** The greatest power of ten of steps that does not exceed it, and at least one step. */
function leastOf(value: Rational, step: Rational): Rational {
  let found = step;
  while (compare(multiply(found, TEN), value) <= 0) found = multiply(found, TEN);
  return found;
}

export function stepped(value: Rational, step: Rational): Rational {
  return multiply(step, rational(ceilingDiv(value, step)));
}

/** Of several at one place the first. */
function distinct(rising: Telling["marks"]): readonly ScaleMark[] {
  const found = new Map<string, string>();
  for (const { at, words } of rising) if (!found.has(toText(at))) found.set(toText(at), words);
  return [...found].map(([at, words]) => ({ at, words }));
}

// What prices tell

/** Of a charge's own source, in its unit. Rows for other values than these are not looked at. */
export function tellingOf(
  of: Proposing,
  charge: PlanCharge,
  where: Readonly<Record<string, string>>,
): Telling {
  const free = freeBeforeTiers(of, charge);
  const rows = charge.phases.flatMap(({ rows: all }) => all).filter(row => isMeant(row, where));
  const own = charge.includes.filter(({ counts }) => counts === "quantity");
  const shared = of.version.allowances.filter(one => one.for.includes(charge.name));
  return {
    marks: [
      ...own.map(one => ({ at: worthOf(of, one.quantity), words: one.place.words })),
      ...shared.map(one => ({ at: sharedQuantity(of, one, charge), words: one.title })),
      ...rows.flatMap(row => rowMarks(of, row, free)),
    ],
    sizes: rows.flatMap(sizesOf),
  };
}

export function worthOf(of: Proposing, operand: Operand): Rational {
  return operandValue(operand, parameterOn(of, of.days.from));
}

/** What is taken off before the rows of tiers count. */
function freeBeforeTiers(of: Proposing, charge: PlanCharge): Rational {
  const counts = ({ counts: what, tiers }: PlanAllowance): boolean =>
    what === "quantity" && tiers !== "within";
  const own = charge.includes.filter(counts).map(one => worthOf(of, one.quantity));
  const shared = of.version.allowances
    .filter(one => one.for.includes(charge.name) && one.tiers !== "within")
    .map(one => sharedQuantity(of, one, charge));
  return [...own, ...shared].reduce(add, rational(0n));
}

function sharedQuantity(of: Proposing, allowance: PlanSharedAllowance, charge: PlanCharge): Rational {
  const factor = numberOf(allowance.factors[allowance.for.indexOf(charge.name)] ?? "1");
  return isZero(factor) ? factor : quotient(worthOf(of, allowance.quantity), factor);
}

function isMeant({ match }: PriceRow, where: Readonly<Record<string, string>>): boolean {
  if (typeof match === "string") return true;
  return match.every(one => {
    if (one.kind !== "dimension" || !Object.hasOwn(where, one.dimension)) return true;
    return one.values.includes(where[one.dimension] ?? "");
  });
}

function rowMarks(of: Proposing, { price }: PriceRow, free: Rational): Telling["marks"] {
  return price.flatMap(part => {
    if (part.kind !== "schedule" || part.by !== null) return [];
    return part.rows.flatMap(({ upTo, label }) =>
      upTo === null ? [] : [{ at: add(worthOf(of, upTo), free), words: label }],
    );
  });
}

function sizesOf({ price }: PriceRow): readonly Rational[] {
  const parts = price.flatMap(part =>
    part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [part],
  );
  return parts.flatMap(part => (part.kind === "rate" ? [numberOf(part.per)] : []));
}

/** All marks and sizes in another unit: so many of it make one of the old. */
export function scaledTelling({ marks, sizes }: Telling, factor: Rational): Telling {
  return {
    marks: marks.map(({ at, words }) => ({ at: multiply(at, factor), words })),
    sizes: sizes.map(size => multiply(size, factor)),
  };
}
