/**
 * What one quantity of the present usage costs, as a line over it; and where two contracts, or two versions of one,
 * cost differently. A price that depends on nothing else is its exact function, which bills must confirm at its bounds;
 * whatever else a bill knows is read off bills.
 */
import {
  add,
  compare,
  equals,
  max,
  multiply,
  parseDecimal,
  parseNumber,
  type Rational,
  rational,
  sign,
  ZERO,
} from "../runtime/number/rational.ts";
import type { Plan } from "../runtime/plan/plan.ts";
import { type Curve, valueAt } from "../runtime/pricing/curve.ts";
import { exactDifference, readDifference } from "./curves/differences.ts";
import { exactLine } from "./curves/exact-line.ts";
import { possiblePrices } from "./curves/prices.ts";
import { type Reading, type Reads, readings, readLine } from "./curves/read-line.ts";
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
}

/** Null where the contract has no such input. */
export function curveSide(question: CurveQuestion, view: CurveView): CurveSide | null {
  const { plan, version: number, usage } = question;
  const version = plan.versions.find(one => one.version === number);
  const input = usageModel(plan, number)?.quantities.find(one => one.id === question.input);
  if (version === undefined || input === undefined) return null;
  const reader = readerOf(question, input.meter);
  const side: CurveSide = { question, input, reader, curve: null };
  if (question.of === "bill") return side;
  const curve = possiblePrices(version, input, usage).find(one => isConfirmed(one, side, view)) ?? null;
  return { ...side, curve };
}

export function lineOf(side: CurveSide, view: CurveView, bounds: readonly Rational[] = []): CurveAnswer {
  const { curve, reader } = side;
  const reads = readsOf(side, view, bounds);
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
  return readDifference(first.reader, second.reader, distinct(found), reads);
}

function distinct(found: readonly Reading[]): readonly Reading[] {
  const rising = found.toSorted((a, b) => compare(a.quantity, b.quantity));
  return rising.filter(
    (one, index) => index === 0 || !equals(one.quantity, rising[index - 1]?.quantity ?? ZERO),
  );
}

export function boundsOf({ scale }: QuantityInput): readonly Rational[] {
  return scale.marks.flatMap(({ at }) => parseNumber(at) ?? []);
}

function readsOf(
  { question: { plan, version }, input }: CurveSide,
  view: CurveView,
  bounds: readonly Rational[],
): Reads {
  const step = parseNumber(input.scale.step) ?? rational(1n);
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
function isConfirmed(curve: Curve, { input, reader }: CurveSide, view: CurveView): boolean {
  const step = parseNumber(input.scale.step) ?? rational(1n);
  const to = parseDecimal(view.to) ?? step;
  const bounds = boundsOf(input).filter(at => compare(at, to) < 0);
  const beside = bounds.flatMap(at => [at, add(at, step)]).slice(0, MOST_PROOFS - 2);
  return [multiply(step, rational(3n)), ...beside, max(to, step)].every(at => {
    const read = reader.at(at);
    return read === null ? isBeyond(curve, at) : equals(read, valueOn(curve, at));
  });
}

function isBeyond({ end }: Curve, at: Rational): boolean {
  return end !== null && compare(at, end.at) >= 0;
}

function valueOn(curve: Curve, at: Rational): Rational {
  return sign(at) < 0 ? ZERO : valueAt(curve, at);
}
