/** What a price with rows comes to at their bounds, as a table and as a curve. */
import {
  add,
  compare,
  multiply,
  type Rational,
  rational,
  sign,
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
import { type BoundPrice, bindPrice } from "../../../../runtime/pricing/bind.ts";
import { amountAt, type Segment, segmentsOf } from "../../../../runtime/pricing/segments.ts";
import { type Context, money, parameterOf, parameterValue, wordsOf } from "../context.ts";
import { type Block, type CurvePiece, figureColumn, paragraph, table } from "../document.ts";
import { exactly, pricedQuantity, quantityText } from "../figures.ts";
import { boundText, caseText, scheduleOf, sourceUnit } from "./price-rows.ts";

/** Curves of all rows with tiers that this source's own quantity picks. */
export function curvesOf(context: Context, charge: PlanCharge): readonly Block[] {
  const priced = charge.phases.flatMap(phase =>
    phase.rows.filter(row => hasCurve(row)).map(row => ({ phase, row })),
  );
  return priced.flatMap(({ phase, row }) => curveOf(context, charge, phase, row));
}

function hasCurve(row: PriceRow): boolean {
  const schedule = scheduleOf(row);
  return schedule !== null && schedule.by === null && schedule.rows.length > 1;
}

function curveOf(context: Context, charge: PlanCharge, phase: PricePhase, row: PriceRow): readonly Block[] {
  const { prices, words } = context.phrases;
  const schedule = scheduleOf(row);
  if (schedule === null) return [];
  const bound = bindPrice(row.price, name => parameterAmount(context, name), row.place);
  const segments = segmentsOf(bound, rational(1n));
  const unit = sourceUnit(context, charge);
  const say = (quantity: Rational): string => quantityOf(context, row.price, toText(quantity), unit);
  const bounds = boundsOf(bound);
  const isOpen = schedule.rows.at(-1)?.offered !== false;
  const top = bounds.at(-1) ?? ZERO;
  const beyond = multiply(top, rational(2n));
  const written = (at: Rational): string => writtenBound(context, schedule.rows, at, unit) ?? say(at);
  const rows: (readonly string[])[] = [[say(ZERO), money(context, toText(amountAt(segments, ZERO)))]];
  for (const at of bounds) {
    const here = amountAt(segments, at);
    const above = amountAbove(segments, at);
    rows.push([written(at), money(context, toText(here))]);
    const isLast = compare(at, top) === 0;
    if (compare(here, above) !== 0 && (isOpen || !isLast))
      rows.push([prices.justAbove(written(at)), money(context, toText(above))]);
  }
  if (isOpen && sign(top) > 0) rows.push([say(beyond), money(context, toText(amountAt(segments, beyond)))]);
  const label = caseText(context, charge, row);
  const phased = charge.phases.length > 1 ? context.phrases.prices.phase(phase.from) : "";
  const notes = [
    ...(charge.includes.some(one => one.tiers !== "within") || isShared(context, charge)
      ? [prices.afterAllowance]
      : []),
    ...usedParameters(context, row.price),
  ];
  return [
    ...paragraph(...notes, label === "" ? prices.boundsTitle(phased) : prices.boundsFor(label, phased)),
    ...table([figureColumn(prices.columns.quantity), figureColumn(prices.columns.amount)], rows),
    {
      kind: "curve",
      curve: {
        title:
          label === ""
            ? prices.curve(words.quoted(charge.title))
            : prices.curveFor(words.quoted(charge.title), label),
        across: prices.columns.quantity,
        up: prices.columns.amount,
        pieces: piecesOf(segments, bounds, isOpen ? beyond : top),
        marks: [...bounds, ...(isOpen ? [beyond] : [])].map(at => ({ at: toText(at), words: written(at) })),
        levels: levelsOf(context, segments, bounds, isOpen ? beyond : top),
      },
    },
  ];
}

function isShared({ version }: Context, charge: PlanCharge): boolean {
  return version.allowances.some(one => one.for.includes(charge.name) && one.tiers !== "within");
}

/** A parameter at its first value. */
function parameterAmount(context: Context, name: string): Rational {
  return exactly(parameterOf(context, name).values[0]?.value ?? "0");
}

function usedParameters(context: Context, parts: readonly PricePart[]): readonly string[] {
  const names = new Set<string>();
  const visit = (operand: { readonly kind: string; readonly name?: string } | null): void => {
    if (operand?.kind === "parameter" && operand.name !== undefined) names.add(operand.name);
  };
  for (const part of parts) {
    if (part.kind !== "schedule") visit(part.kind === "percent" ? part.rate : part.amount);
    else
      for (const row of part.rows) {
        visit(row.upTo);
        for (const one of row.parts) visit(one.kind === "percent" ? one.rate : one.amount);
      }
  }
  if (names.size === 0) return [];
  const words = wordsOf(context);
  const values = [...names].map(name => {
    const parameter = parameterOf(context, name);
    const worth = parameterValue(context, parameter, parameter.values[0]?.value ?? "0");
    return context.phrases.prices.parameterAt(parameter.title ?? name, worth);
  });
  return [context.phrases.prices.withParameters(words.and(values))];
}

/** Bounds above zero, rising. */
function boundsOf(price: BoundPrice): readonly Rational[] {
  const found: Rational[] = [];
  for (const { upTo } of price.schedule?.rows ?? []) if (upTo !== null && sign(upTo) > 0) found.push(upTo);
  return found;
}

/** A bound as the contract writes it; null where it is a parameter or no bound. */
function writtenBound(
  context: Context,
  rows: readonly TierRow[],
  at: Rational,
  unit: UnitLabel | null,
): string | null {
  const row = rows.find(one => one.upTo?.kind === "number" && compare(exactly(one.upTo.value), at) === 0);
  return row === undefined ? null : boundText(context, row, unit);
}

function quantityOf(
  context: Context,
  parts: readonly PricePart[],
  quantity: string,
  unit: UnitLabel | null,
): string {
  const words = wordsOf(context);
  const { currency } = context.plan;
  const all = parts.flatMap(part =>
    part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [part],
  );
  const rate = all.find(part => part.kind === "rate");
  return rate === undefined
    ? quantityText(words, currency, quantity, unit)
    : pricedQuantity(words, currency, quantity, unit, rate);
}

/** The amount that any quantity above the bound comes to as it nears the bound. */
export function amountAbove(segments: readonly Segment[], at: Rational): Rational {
  let found: Segment | undefined;
  for (const segment of segments) if (compare(segment.from, at) <= 0) found = segment;
  if (found === undefined) return ZERO;
  return found.pieces.reduce((sum, { origin, rate, step }) => {
    const quantity = subtract(at, origin);
    if (step === null) return add(sum, multiply(rate, quantity));
    const full = ceilingDiv(quantity, step);
    const isExact = compare(multiply(rational(full), step), quantity) === 0;
    return add(sum, multiply(rate, multiply(rational(isExact ? full + 1n : full), step)));
  }, found.base);
}

/** Straight pieces between the bounds; a price by packages is drawn along the ends of its packages. */
function piecesOf(
  segments: readonly Segment[],
  bounds: readonly Rational[],
  end: Rational,
): readonly CurvePiece[] {
  const stops = [ZERO, ...bounds, ...(compare(end, bounds.at(-1) ?? ZERO) > 0 ? [end] : [])];
  return stops.slice(1).map((to, i) => {
    const from = stops[i] ?? ZERO;
    return {
      from: { quantity: toText(from), amount: toText(amountAbove(segments, from)) },
      to: { quantity: toText(to), amount: toText(amountBelow(segments, to)) },
    };
  });
}

/** Where the bound belongs to the row above it, the amount that the row below comes to as it nears it. */
function amountBelow(segments: readonly Segment[], at: Rational): Rational {
  const found = segments.filter(segment => compare(segment.from, at) < 0).at(-1);
  return found === undefined ? ZERO : amountAt([found], at);
}

function levelsOf(
  context: Context,
  segments: readonly Segment[],
  bounds: readonly Rational[],
  end: Rational,
): readonly { readonly at: string; readonly words: string }[] {
  const amounts = [...bounds, end].map(at => toText(amountBelow(segments, at)));
  return [...new Set(["0", ...amounts])].map(at => ({ at, words: money(context, at) }));
}
