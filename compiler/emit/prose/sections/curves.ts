/** What a price comes to at its bounds, as a table and as a curve, read off the price's exact form. */
import {
  add,
  compare,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../../../../runtime/number/rational.ts";
import { ceilingDiv } from "../../../../runtime/number/rounding.ts";
import type {
  PlanCharge,
  PricePart,
  PricePhase,
  PriceRow,
  TierRow,
  UnitLabel,
} from "../../../../runtime/plan/plan.ts";
import { rowCurve } from "../../../../runtime/pricing/charge-curve.ts";
import { type Curve, valueAfter, valueAt, valueBefore } from "../../../../runtime/pricing/curve.ts";
import { type Context, money, parameterOf, parameterValue, wordsOf } from "../context.ts";
import { type Block, type CurvePiece, figureColumn, paragraph, table } from "../document.ts";
import { exactly, pricedQuantity, quantityText } from "../figures.ts";
import { boundText, caseText, scheduleOf, sourceUnit } from "./price-rows.ts";

/** A price that changes its course more often is told by its rows alone. */
const MOST_BOUNDS = 40;

interface Told {
  readonly charge: PlanCharge;
  /** The charge with what the curve holds of it. */
  readonly priced: PlanCharge;
  readonly phase: PricePhase;
  readonly row: PriceRow;
  readonly curve: Curve;
  /** Where the price changes its course, above zero; then a last quantity, unless the list ends. */
  readonly bounds: readonly Rational[];
  readonly beyond: Rational | null;
}

/** All rows whose price has bounds: tiers, an allowance, a least or a most price. */
export function curvesOf(context: Context, charge: PlanCharge): readonly Block[] {
  return charge.phases.flatMap(phase =>
    phase.rows.flatMap(row => {
      const told = toldOf(context, charge, phase, row);
      return told === null ? [] : curveBlocks(context, told);
    }),
  );
}

function toldOf(context: Context, charge: PlanCharge, phase: PricePhase, row: PriceRow): Told | null {
  const schedule = scheduleOf(row);
  if (schedule !== null && schedule.by !== null) return null;
  // What several rows share is drawn by no single one: the curve begins after it.
  const alone = phase.rows.length > 1 ? { ...charge, includes: [] } : charge;
  const terms = { parameter: (name: string) => firstValue(context, name), picking: null };
  const curve = rowCurve(context.version, alone, phase, row, terms);
  if (curve === null) return null;
  const end = curve.end?.at ?? null;
  const starts = curve.pieces.map(piece => piece.from).filter(from => !isZero(from));
  const bounds = distinct(end === null ? starts : [...starts.filter(at => compare(at, end) < 0), end]);
  const top = bounds.at(-1);
  if (top === undefined || bounds.length > MOST_BOUNDS) return null;
  return {
    charge,
    priced: alone,
    phase,
    row,
    curve,
    bounds,
    beyond: end === null ? multiply(top, rational(2n)) : null,
  };
}

function distinct(rising: readonly Rational[]): readonly Rational[] {
  return rising.filter((at, i) => i === 0 || compare(at, rising[i - 1] ?? ZERO) !== 0);
}

/** A parameter at its first value. */
function firstValue(context: Context, name: string): Rational {
  return exactly(parameterOf(context, name).values[0]?.value ?? "0");
}

function curveBlocks(context: Context, told: Told): readonly Block[] {
  const { prices, words } = context.phrases;
  const { charge, phase, row } = told;
  const label = caseText(context, charge, row);
  const phased = charge.phases.length > 1 ? prices.phase(phase.from) : "";
  const title = words.quoted(charge.title);
  return [
    ...paragraph(
      isSharing(context, charge, phase) ? prices.afterAllowance : null,
      ...usedParameters(context, told.priced, row.price),
      label === "" ? prices.boundsTitle(phased) : prices.boundsFor(label, phased),
    ),
    ...table(
      [figureColumn(prices.columns.quantity), figureColumn(prices.columns.amount)],
      rowsOf(context, told),
    ),
    {
      kind: "curve",
      curve: {
        title: label === "" ? prices.curve(title) : prices.curveFor(title, label),
        across: prices.columns.quantity,
        up: prices.columns.amount,
        pieces: piecesOf(told),
        marks: stopsOf(told).map(at => ({ at: toText(at), words: written(context, told, at) })),
        levels: levelsOf(context, told),
      },
    },
  ];
}

/** Whether an allowance that the row does not have for itself is left out of its curve. */
function isSharing({ version }: Context, charge: PlanCharge, phase: PricePhase): boolean {
  const isShared = version.allowances.some(one => one.for.includes(charge.name));
  return isShared || (charge.includes.length > 0 && (phase.rows.length > 1 || charge.source.kind === "each"));
}

function rowsOf(context: Context, told: Told): readonly (readonly string[])[] {
  const { prices } = context.phrases;
  const { curve, bounds, beyond } = told;
  const row = (words: string, amount: Rational): readonly string[] => [words, money(context, toText(amount))];
  const rows = [row(written(context, told, ZERO), valueAt(curve, ZERO))];
  const start = justAbove(curve, ZERO);
  if (start !== null && compare(start, valueAt(curve, ZERO)) !== 0)
    rows.push(row(prices.justAbove(written(context, told, ZERO)), start));
  for (const at of bounds) {
    const here = valueAt(curve, at);
    rows.push(row(written(context, told, at), here));
    const above = justAbove(curve, at);
    if (above !== null && compare(here, above) !== 0)
      rows.push(row(prices.justAbove(written(context, told, at)), above));
  }
  if (beyond !== null) rows.push(row(written(context, told, beyond), valueAt(curve, beyond)));
  return rows;
}

/** What the price comes to as a quantity nears this one from above; null where nothing above is offered. */
function justAbove(curve: Curve, at: Rational): Rational | null {
  if (curve.end !== null && compare(at, curve.end.at) >= 0) return null;
  const piece = curve.pieces.findLast(one => compare(one.from, at) <= 0);
  return piece === undefined ? null : valueAfter(piece, { at, after: true });
}

function justBelow(curve: Curve, at: Rational): Rational {
  const piece = curve.pieces.findLast(one => compare(one.from, at) < 0);
  return piece === undefined ? ZERO : valueBefore(piece, { at, after: false });
}

function stopsOf({ bounds, beyond }: Told): readonly Rational[] {
  return beyond === null ? bounds : [...bounds, beyond];
}

/** Straight pieces between the bounds, and between begun packages where they are few enough to be seen. */
function piecesOf(told: Told): readonly CurvePiece[] {
  const stops = [ZERO, ...stopsOf(told)];
  return stops.slice(1).flatMap((to, i) => {
    const from = stops[i] ?? ZERO;
    const inner = [from, ...stepsBetween(told.curve, from, to), to];
    return inner.slice(1).map((end, j) => pieceOf(told.curve, inner[j] ?? from, end));
  });
}

function pieceOf(curve: Curve, from: Rational, to: Rational): CurvePiece {
  return {
    from: { quantity: toText(from), amount: toText(justAbove(curve, from) ?? ZERO) },
    to: { quantity: toText(to), amount: toText(justBelow(curve, to)) },
  };
}

/** More packages than that look like a line, and are drawn as one. */
const MOST_STEPS = 40n;

function stepsBetween(curve: Curve, from: Rational, to: Rational): readonly Rational[] {
  const piece = curve.pieces.findLast(one => compare(one.from, from) <= 0);
  const [step, ...others] = piece?.steps ?? [];
  if (step === undefined || others.length > 0) return [];
  const first = ceilingDiv(subtract(from, step.origin), step.size);
  const last = ceilingDiv(subtract(to, step.origin), step.size);
  if (last - first > MOST_STEPS) return [];
  const found: Rational[] = [];
  for (let count = first; count <= last; count += 1n) {
    const at = add(step.origin, multiply(rational(count), step.size));
    if (compare(at, from) > 0 && compare(at, to) < 0) found.push(at);
  }
  return found;
}

function levelsOf(context: Context, told: Told): readonly { readonly at: string; readonly words: string }[] {
  const amounts = stopsOf(told).map(at => toText(justBelow(told.curve, at)));
  return [...new Set(["0", ...amounts])].map(at => ({ at, words: money(context, at) }));
}

// Words

/** A quantity as the contract writes it, where it is a bound; else in the unit of its price. */
function written(context: Context, { charge, row }: Told, at: Rational): string {
  const unit = sourceUnit(context, charge);
  const tiers = scheduleOf(row)?.rows ?? [];
  return writtenBound(context, tiers, at, unit) ?? inPriceUnit(context, row.price, toText(at), unit);
}

function writtenBound(
  context: Context,
  rows: readonly TierRow[],
  at: Rational,
  unit: UnitLabel | null,
): string | null {
  const row = rows.find(one => one.upTo?.kind === "number" && compare(exactly(one.upTo.value), at) === 0);
  return row === undefined ? null : boundText(context, row, unit);
}

function inPriceUnit(
  context: Context,
  parts: readonly PricePart[],
  amount: string,
  unit: UnitLabel | null,
): string {
  const words = wordsOf(context);
  const { currency } = context.plan;
  const all = parts.flatMap(part =>
    part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [part],
  );
  const rate = all.find(part => part.kind === "rate");
  return rate === undefined
    ? quantityText(words, currency, amount, unit)
    : pricedQuantity(words, currency, amount, unit, rate);
}

function usedParameters(
  context: Context,
  charge: PlanCharge,
  parts: readonly PricePart[],
): readonly string[] {
  const operands = [
    ...parts.flatMap(operandsOf),
    ...charge.includes.map(one => one.quantity),
    charge.least,
    charge.most,
  ];
  const names = new Set(operands.flatMap(one => (one?.kind === "parameter" ? [one.name] : [])));
  if (names.size === 0) return [];
  const values = [...names].map(name => {
    const parameter = parameterOf(context, name);
    const worth = parameterValue(context, parameter, parameter.values[0]?.value ?? "0");
    return context.phrases.prices.parameterAt(parameter.title ?? name, worth);
  });
  return [context.phrases.prices.withParameters(wordsOf(context).and(values))];
}

function operandsOf(part: PricePart): readonly (TierRow["upTo"] | null)[] {
  if (part.kind === "percent") return [part.rate];
  if (part.kind !== "schedule") return [part.amount];
  return part.rows.flatMap(row => [row.upTo, ...row.parts.flatMap(operandsOf)]);
}
