/** Where more costs less: a price whose row prices all of the quantity falls where a cheaper row begins. */
import {
  add,
  compare,
  max,
  min,
  multiply,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from "../../../runtime/number/rational.ts";
import type {
  Place,
  Plan,
  PlanCharge,
  PlanVersion,
  PricePhase,
  PriceRow,
} from "../../../runtime/plan/plan.ts";
import { bindPrice, type ParameterValues, rowAt } from "../../../runtime/pricing/bind.ts";
import { curveAllowance, rowCurve } from "../../../runtime/pricing/charge-curve.ts";
import { type Curve, valueAt } from "../../../runtime/pricing/curve.ts";
import { atLeast, atMost } from "../../../runtime/pricing/curve-bounds.ts";
import { type Fall, fallsOf } from "../../../runtime/pricing/curve-differences.ts";
import { periodWords } from "../../../runtime/time/period.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { meet } from "./in-time.ts";
import { quantitiesOf } from "./quantities.ts";
import { type Assignment, assignmentsOf, numberOf, operandValue, parametersIn } from "./values.ts";
import { moneyWords, partsOf, quantityWords, spanOf, withWords } from "./words.ts";

/** One finding a price, at its first fall; the others are told beside it. */
export function checkCliffs(plan: Plan, version: PlanVersion, charge: PlanCharge, report: Report): void {
  for (const phase of charge.phases) {
    for (const row of phase.rows) {
      const found = isVolume(row) ? firstFalls({ version, charge, phase, row }) : null;
      if (found !== null) reportFalls(plan, found, report);
    }
  }
}

interface Priced {
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  readonly row: PriceRow;
}

interface Falls extends Priced {
  readonly assignment: Assignment;
  readonly curve: Curve;
  readonly falls: readonly Fall[];
}

/** All else in a price adds up or stays, so that alone a row that prices all of the quantity can make it fall. */
function isVolume({ price }: PriceRow): boolean {
  return price.some(part => part.kind === "schedule" && part.model === "volume" && part.by === null);
}

/** With the contract's own values where it falls with these, else with the first within bounds that make it fall. */
function firstFalls(priced: Priced): Falls | null {
  const { version, charge, phase, row } = priced;
  // Without `of` an event is one, and never more.
  if (charge.source.kind === "each" && charge.source.of === null) return null;
  const { most } = quantitiesOf(version, charge);
  for (const assignment of assignmentsOf(
    version,
    parametersIn([row.price, charge.includes, charge.least, charge.most, version.limits]),
  )) {
    const { parameter } = assignment;
    const plain = rowCurve(version, charge, phase, row, { parameter, picking: null });
    const curve = plain === null ? null : limited(plain, priced, parameter);
    const falls = curve === null ? [] : fallsOf(curve);
    const reached = falls.filter(({ next }) => most === null || compare(next, most) <= 0);
    if (curve !== null && reached.length > 0) return { ...priced, assignment, curve, falls: reached };
  }
  return null;
}

/** The price with the minimum and maximum of the same period that are on this charge alone. */
function limited(curve: Curve, { version, charge, phase }: Priced, parameter: ParameterValues): Curve {
  let bounded = curve;
  for (const { kind, on, rows } of version.limits) {
    if (on.length > 1 || on[0] !== charge.name) continue;
    const inForce = rows.filter(row => meet(charge.phases, phase, rows, row));
    const [first, ...others] = inForce.map(row => operandValue(row.amount, parameter));
    const isSame = inForce.every(row => periodWords(row.period) === periodWords(phase.period));
    if (first === undefined || !isSame) continue;
    // Of several rows in force the one that bounds the price least.
    bounded =
      kind === "minimum"
        ? atLeast(bounded, others.reduce(min, first))
        : atMost(bounded, others.reduce(max, first));
  }
  return bounded;
}

function reportFalls(plan: Plan, found: Falls, report: Report): void {
  const { assignment, falls, phase, charge } = found;
  const [first, ...others] = falls.map(fall => stepOf(plan, found, fall));
  if (first === undefined) return;
  const beyond =
    charge.includes.length > 0 && curveAllowance(charge, phase) === null ? ", beyond what is included" : "";
  const of = charge.source.kind === "each" ? "" : ` in one ${periodWords(phase.period)}`;
  const again = first.again === null ? "" : `; as much again from ${first.again} on`;
  const related = others
    .slice(0, MOST_RELATED)
    .map(({ place, words }) => ({ span: spanOf(place), note: words }));
  report(
    "TAR6101",
    spanOf(first.place),
    { fewer: first.fewer, more: first.more },
    { witness: `${first.words}${of}${beyond}${withWords(plan, assignment)}${again}`, related },
  );
}

const MOST_RELATED = 4;

interface Step {
  readonly fewer: string;
  readonly more: string;
  /** "1'000 calls cost CHF 10.00, 1'001 calls cost CHF 8.01" */
  readonly words: string;
  readonly again: string | null;
  /** The row that makes it fall. */
  readonly place: Place;
}

function stepOf(plan: Plan, found: Falls, fall: Fall): Step {
  const { version, charge, row, curve } = found;
  const [q, next] = neighbours(found, fall);
  const quantity = (one: Rational): string => quantityWords(plan, version, charge, row, one);
  const [fewer, more] = [quantity(q), quantity(next)];
  const cost = (words: string, one: Rational): string =>
    `${words} cost ${moneyWords(plan, valueAt(curve, one))}`;
  return {
    fewer,
    more,
    words: `${cost(fewer, q)}, ${cost(more, next)}`,
    again: fall.madeGood === null ? null : quantity(fall.madeGood),
    place: placeOf(found, next),
  };
}

/** Two quantities that show a fall: neighbours on a grid, else one unit of the price apart, or closer. */
function neighbours({ curve, row }: Falls, fall: Fall): readonly [Rational, Rational] {
  if (curve.grid !== null) return [fall.quantity, fall.next];
  const at = fall.next;
  const tenth = rational(1n, 10n);
  for (let apart = unitOfPrice(row); ; apart = multiply(apart, tenth)) {
    const pair: readonly [Rational, Rational] = fall.nextIncluded
      ? [subtract(at, apart), at]
      : [at, add(at, apart)];
    const isShown = sign(pair[0]) >= 0 && compare(valueAt(curve, pair[1]), valueAt(curve, pair[0])) < 0;
    if (isShown) return pair;
  }
}

/** "per GB" is per one; "per million tokens" or "per 100 calls" is no unit. */
function unitOfPrice({ price }: PriceRow): Rational {
  const rate = partsOf(price).find(part => part.kind === "rate");
  return rate === undefined || /[ 0-9]/.test(rate.perLabel) ? ONE : numberOf(rate.per);
}

function placeOf({ charge, phase, row, assignment: { parameter } }: Falls, q: Rational): Place {
  const own = curveAllowance(charge, phase);
  const free = own === null || own.tiers === "within" ? ZERO : operandValue(own.quantity, parameter);
  const { schedule } = bindPrice(row.price, parameter, row.place);
  return (schedule === null ? null : rowAt(schedule.rows, subtract(q, free)))?.place ?? row.place;
}
