/**
 * What one quantity of the present usage costs, as a line over it; and where two contracts, or two versions of one,
 * cost differently. A price that depends on nothing else is its exact function, which bills must confirm at its bounds;
 * whatever else a bill knows is read off bills.
 */
import {
  add,
  compare,
  equals,
  isZero,
  max,
  multiply,
  ONE,
  parseDecimal,
  parseNumber,
  quotient,
  type Rational,
  rational,
  toText,
  ZERO,
} from "../runtime/number/rational.ts";
import type { Num, Plan } from "../runtime/plan/plan.ts";
import { type Curve, offers, valueAt } from "../runtime/pricing/curve.ts";
import { exactDifference, readDifference } from "./curves/differences.ts";
import { exactLine } from "./curves/exact-line.ts";
import { possiblePrices } from "./curves/prices.ts";
import { distinct, type Reads, readings, readLine } from "./curves/read-line.ts";
import { type Reader, readerOf } from "./curves/reading.ts";
import type { CurveAnswer, CurveDifference, CurveQuestion, CurveView } from "./curves/types.ts";
import type { QuantityInput } from "./usage/types.ts";
import { usageModel } from "./usage-model.ts";

export { statedFor } from "./curves/prices.ts";
export type * from "./curves/types.ts";

/** A question with what its answers are made of. */
export interface CurveSide {
  readonly question: CurveQuestion;
  readonly input: QuantityInput;
  readonly reader: Reader;
  /** The price itself, where it is one. */
  readonly curve: Curve | null;
  /** The distance of neighbouring quantities, and so the least one that is one. */
  readonly step: Rational;
}

/** Null where the contract has no such input. */
export function curveSide(question: CurveQuestion, view: CurveView): CurveSide | null {
  const { plan, version: number, usage } = question;
  const version = plan.versions.find(one => one.version === number);
  const input = usageModel(plan, number)?.quantities.find(one => one.id === question.input);
  if (version === undefined || input === undefined) return null;
  const reader = readerOf(question, input.meter);
  const side: CurveSide = { question, input, reader, curve: null, step: stepOf(input) };
  if (question.of === "bill") return side;
  const curve = possiblePrices(version, input, usage).find(one => isConfirmed(one, side, view)) ?? null;
  return { ...side, curve };
}

/** `bounds`: where the line is looked at beside its own. */
export function lineOf(side: CurveSide, view: CurveView, bounds: readonly Num[] = []): CurveAnswer {
  const { curve, reader } = side;
  const reads = readsOf(
    side,
    view,
    bounds.flatMap(at => parseNumber(at) ?? []),
  );
  if (curve !== null) return { kind: "line", line: exactLine(curve, reads.to) };
  const found = readings(reader, reads);
  if (found.every(({ amount }) => amount === null)) return { kind: "none", reason: reader.reason() };
  return { kind: "line", line: readLine(found, reads) };
}

/** Of the second one against the first. */
export function differenceOfSides(first: CurveSide, second: CurveSide, view: CurveView): CurveDifference {
  if (first.curve !== null && second.curve !== null) return exactDifference(first.curve, second.curve);
  const bounds = [...boundsOf(first.input), ...boundsOf(second.input)];
  const reads = readsOf(first, view, bounds);
  const found = [...readings(first.reader, reads), ...readings(second.reader, reads)];
  const quantities = distinct(found.map(({ quantity }) => quantity));
  return readDifference(first.reader, second.reader, quantities, reads);
}

/** As far as the prices ask for: well beyond the last bound, and beyond what is used at first. */
export function reachOf(input: QuantityInput): Num {
  const preset = parseNumber(input.scale.preset) ?? ZERO;
  const step = stepOf(input);
  const last = boundsOf(input).reduce(max, ZERO);
  const wanted = max(multiply(last, rational(2n)), multiply(preset, rational(3n, 2n)));
  let reach = step;
  for (const lead of leads(step)) {
    reach = lead;
    if (compare(reach, wanted) >= 0) break;
  }
  return toText(reach);
}

const MOST_POWER = 40;
const LEADS = [rational(1n), rational(3n, 2n), rational(2n), rational(3n), rational(5n), rational(7n)];

/** 10, 15, 20, 30, 50, 70, 100 … steps. */
function leads(step: Rational): readonly Rational[] {
  return Array.from({ length: MOST_POWER }, (_, power) =>
    multiply(step, rational(10n ** BigInt(power + 1))),
  ).flatMap(tens => LEADS.map(lead => multiply(tens, lead)));
}

export interface CurveTableRow {
  readonly quantity: Num;
  /** Of each side; null where it has none. */
  readonly amounts: readonly (Num | null)[];
  readonly prices: readonly (Num | null)[];
}

const EVEN_ROWS = 8;

/** A table of the same lines: at each bound, directly after it, and evenly in between. */
export function rowsOf(
  sides: readonly (CurveSide | null)[],
  view: CurveView,
  per: Num,
): readonly CurveTableRow[] {
  const known = sides.filter(side => side !== null);
  const step = known[0]?.step ?? ONE;
  const to = parseDecimal(view.to) ?? step;
  const even = Array.from({ length: EVEN_ROWS }, (_, index) =>
    stepped(multiply(to, rational(BigInt(index + 1), BigInt(EVEN_ROWS))), step),
  );
  const bounds = known.flatMap(({ input }) => boundsOf(input)).flatMap(at => [at, add(at, step)]);
  const shown = distinct([step, ...bounds, ...even].filter(at => compare(at, to) <= 0));
  return shown.map(at => {
    const quantity = toText(at);
    const points = sides.map(side => (side === null ? null : pointOf(side, quantity, per)));
    return {
      quantity,
      amounts: points.map(point => point?.amount ?? null),
      prices: points.map(point => point?.price ?? null),
    };
  });
}

function stepped(quantity: Rational, step: Rational): Rational {
  const { n, d } = quotient(quantity, step);
  return multiply(rational(n / d), step);
}

/** What a quantity costs, and what that is for each `per` of it; null where it has no price. */
export function pointOf(
  { curve, reader }: CurveSide,
  quantity: Num,
  per: Num,
): { readonly amount: Num; readonly price: Num | null } | null {
  const at = parseDecimal(quantity);
  if (at === null) return null;
  const amount = curve === null ? reader.at(at) : offers(curve, at) ? valueAt(curve, at) : null;
  if (amount === null) return null;
  const price = isZero(at) ? null : multiply(quotient(amount, at), parseNumber(per) ?? ONE);
  return { amount: toText(amount), price: price === null ? null : toText(price) };
}

function stepOf({ scale }: QuantityInput): Rational {
  return parseNumber(scale.step) ?? ONE;
}

function boundsOf({ scale }: QuantityInput): readonly Rational[] {
  return scale.marks.flatMap(({ at }) => parseNumber(at) ?? []);
}

function readsOf(
  { question: { plan, version }, input, step }: CurveSide,
  view: CurveView,
  bounds: readonly Rational[],
): Reads {
  return {
    to: parseDecimal(view.to) ?? step,
    step,
    bounds: [...boundsOf(input), ...bounds],
    scale: view.scale,
    most: view.bills,
    slack: slackOf(plan, version),
  };
}

/** Lines and the total are each rounded by less than a step. */
function slackOf(plan: Plan, number: number): Rational {
  const version = plan.versions.find(one => one.version === number);
  const steps = [version?.roundLines?.step ?? "0", version?.roundTotal.step ?? "0"];
  return steps.reduce((sum, step) => add(sum, parseNumber(step) ?? ZERO), ZERO);
}

/** As many quantities are compared with bills: of each bound, beside it, and the end. */
const MOST_PROOFS = 10;

/** Whether bills of the quantity alone come to what the curve says. */
function isConfirmed(curve: Curve, { input, reader, step }: CurveSide, view: CurveView): boolean {
  const to = parseDecimal(view.to) ?? step;
  const bounds = boundsOf(input).filter(at => compare(at, to) < 0);
  const beside = bounds.flatMap(at => [at, add(at, step)]).slice(0, MOST_PROOFS - 2);
  return [multiply(step, rational(3n)), ...beside, max(to, step)].every(at => {
    const read = reader.at(at);
    return read === null ? !offers(curve, at) : equals(read, valueAt(curve, at));
  });
}
