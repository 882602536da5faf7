/** Rows of a schedule that price nothing: no quantity reaches them, or something else stands in for their price. */
import { add, compare, type Rational, sign, subtract, ZERO } from "../../../runtime/number/rational.ts";
import type {
  Place,
  Plan,
  PlanAllowance,
  PlanCharge,
  PlanVersion,
  PricePart,
  PricePhase,
  PriceRow,
  TierRow,
} from "../../../runtime/plan/plan.ts";
import { curveAllowance, rowCurve } from "../../../runtime/pricing/charge-curve.ts";
import {
  type Curve,
  type Cut,
  compareCuts,
  startOf,
  valueAfter,
  valueBefore,
} from "../../../runtime/pricing/curve.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { meterReach, quantitiesOf, type Reach } from "./quantities.ts";
import {
  type Assignment,
  assignmentsOf,
  type Interval,
  operandValue,
  parametersIn,
  rangeOf,
} from "./values.ts";
import { moneyWords, partsOf, quantityWords, spanOf, unitQuantity } from "./words.ts";

export function checkIdleRows(plan: Plan, version: PlanVersion, charge: PlanCharge, report: Report): void {
  for (const phase of charge.phases) {
    for (const row of phase.rows) {
      const schedule = row.price.find(part => part.kind === "schedule");
      if (schedule?.kind !== "schedule") continue;
      const priced = { plan, version, charge, phase, row, schedule };
      const tiers = tiersOf(priced);
      for (const tier of tiers) {
        const idle = whyIdle(priced, tier);
        if (idle === null) continue;
        const related = idle.place === null ? [] : [{ span: spanOf(idle.place), note: idle.note }];
        const params = { row: tier.row.place.words, why: idle.why };
        report("TAR6102", spanOf(tier.row.place), params, { witness: idle.witness, related });
      }
    }
  }
}

/** What is included may cover all that can be used: then no price of the charge ever applies. */
export function checkAllIncluded(plan: Plan, version: PlanVersion, charge: PlanCharge, report: Report): void {
  const { most } = quantitiesOf(version, charge);
  for (const phase of charge.phases) {
    const own = curveAllowance(charge, phase);
    const [row] = phase.rows;
    if (own === null || most === null || row === undefined) continue;
    const free = rangeOf(own.quantity, version).least;
    if (compare(free, most) < 0 || partsOf(row.price).every(part => isFree(part, version))) continue;
    const quantity = (q: Rational): string => quantityWords(plan, version, charge, row, q);
    const witness = `${quantity(free)} are included, and the quantity is at most ${quantity(most)}`;
    report("TAR6107", spanOf(own.place), { charge: charge.name }, { witness });
  }
}

interface Priced {
  readonly plan: Plan;
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  readonly row: PriceRow;
  readonly schedule: Schedule;
}

type Schedule = Extract<PricePart, { readonly kind: "schedule" }>;

/** A row with all values that its bounds can have. */
interface Tier {
  readonly row: TierRow;
  readonly index: number;
  /** Null in the first row. */
  readonly above: { readonly at: Interval; readonly included: boolean } | null;
  readonly upTo: Interval | null;
}

interface Idle {
  readonly why: string;
  readonly witness: string;
  /** What stands against the row. */
  readonly place: Place | null;
  readonly note: string;
}

function tiersOf({ version, schedule: { rows } }: Priced): readonly Tier[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const above =
      before === undefined || before.upTo === null
        ? null
        : { at: rangeOf(before.upTo, version), included: !before.inclusive };
    return { row, index, above, upTo: row.upTo === null ? null : rangeOf(row.upTo, version) };
  });
}

/** The first reason why a row is idle; what each of them rests on is stated in the contract. */
function whyIdle(priced: Priced, tier: Tier): Idle | null {
  return (
    endsAtNothing(priced, tier) ??
    crossedBounds(priced, tier) ??
    beyondReach(priced, tier) ??
    filledByAllowance(priced, tier) ??
    beyondMost(priced, tier) ??
    belowLeast(priced, tier)
  );
}

// Bounds

/** A first row that ends at nought holds no quantity; its fee is due where nothing is used. */
function endsAtNothing(priced: Priced, { above, upTo, row }: Tier): Idle | null {
  const isPicked = priced.schedule.by !== null;
  const hasFee = row.parts.some(part => part.kind === "fee");
  if (above !== null || upTo === null || isPicked || hasFee || sign(upTo.most) > 0) return null;
  const { quantity } = wordsFor(priced);
  return {
    why: "it ends where quantities begin",
    witness: `it ends at ${quantity(upTo.most)}, and only its fee could be due there`,
    place: null,
    note: "",
  };
}

/** A row that ends where or before it begins, whatever the parameters are. */
function crossedBounds(priced: Priced, { above, upTo }: Tier): Idle | null {
  if (above === null || upTo === null || compare(upTo.most, above.at.least) > 0) return null;
  const { quantity } = wordsFor(priced);
  return {
    why: "it ends before the row above it does",
    witness: `it ends at ${quantity(upTo.most)} at most, the row above at ${quantity(above.at.least)} or more`,
    place: null,
    note: "",
  };
}

/** What fields and parameters can be bounds the quantity. */
function beyondReach(priced: Priced, { above, upTo, row }: Tier): Idle | null {
  const { version, charge, schedule } = priced;
  const reach = schedule.by === null ? quantitiesOf(version, charge) : meterReach(version, schedule.by);
  const { quantity } = wordsFor(priced);
  const free = schedule.by === null ? freeBefore(priced) : ZERO;
  const most = reach.most === null ? null : subtract(reach.most, free);
  const order = above === null || most === null ? -1 : compare(above.at.least, most);
  const begin = above?.included === true ? "at" : "above";
  if (above !== null && most !== null && (order > 0 || (order === 0 && !above.included)))
    return {
      why: "no quantity reaches it",
      witness: `the quantity is at most ${quantity(most)}, and the row begins ${begin} ${quantity(above.at.least)}`,
      place: boundPlace(priced),
      note: "what bounds the quantity",
    };
  const least = schedule.model === "volume" ? leastOf(priced, reach) : null;
  if (least === null || upTo === null) return null;
  const rest = compare(upTo.most, least);
  if (rest > 0 || (rest === 0 && row.inclusive)) return null;
  return {
    why: "every quantity lies above it",
    witness: `the quantity is at least ${quantity(least)}, and the row ends at ${quantity(upTo.most)}`,
    place: boundPlace(priced),
    note: "what bounds the quantity",
  };
}

/** A meter may read nothing; a licensed quantity and an event are always there. */
function leastOf({ charge, schedule }: Priced, { least }: Reach): Rational | null {
  const isThere = charge.source.kind === "parameter" || charge.source.kind === "each";
  return isThere && schedule.by === null && charge.includes.length === 0 ? least : null;
}

function boundPlace({ version, charge: { source } }: Priced): Place | null {
  if (source.kind === "parameter")
    return version.parameters.find(one => one.name === source.parameter)?.place ?? null;
  if (source.kind === "each") return version.events.find(one => one.name === source.event)?.place ?? null;
  if (source.kind === "meter") return version.meters.find(one => one.name === source.meter)?.place ?? null;
  return null;
}

// Allowances

/** What the charge's own allowance takes off at least, before tiers. */
function freeBefore({ version, charge, phase }: Priced): Rational {
  const own = curveAllowance(charge, phase);
  return own === null || own.tiers !== "before" ? ZERO : rangeOf(own.quantity, version).least;
}

/** An allowance `within tiers` fills the first rows; where they have fees, these are due. */
function filledByAllowance(priced: Priced, { upTo, row }: Tier): Idle | null {
  const { version, charge, phase, schedule } = priced;
  const own: PlanAllowance | null = curveAllowance(charge, phase);
  if (own === null || own.tiers !== "within" || upTo === null || schedule.by !== null) return null;
  const free = rangeOf(own.quantity, version).least;
  const hasFee = row.parts.some(part => part.kind === "fee");
  if (hasFee || row.parts.every(part => isFree(part, version)) || compare(upTo.most, free) > 0) return null;
  const { quantity } = wordsFor(priced);
  return {
    why: "what is included fills it",
    witness: `${quantity(free)} are included, and the row ends at ${quantity(upTo.most)}`,
    place: own.place,
    note: "what is included",
  };
}

function isFree(part: Exclude<PricePart, { readonly kind: "schedule" }>, version: PlanVersion): boolean {
  return sign(rangeOf(part.kind === "percent" ? part.rate : part.amount, version).most) === 0;
}

// Least and most prices

/** A row that begins where the price has come to its most. */
function beyondMost(priced: Priced, tier: Tier): Idle | null {
  const { plan, charge } = priced;
  if (charge.most === null || tier.above === null || !tier.row.offered) return null;
  const worst = extreme(priced, { least: charge.least, most: null }, (curve, assignment) => {
    const start = startCut(priced, tier, assignment);
    const piece =
      start === null ? undefined : curve.pieces.findLast(one => compareCuts(startOf(one), start) <= 0);
    if (start === null || piece === undefined || charge.most === null) return null;
    const reached = valueAfter(piece, start);
    return compare(reached, operandValue(charge.most, assignment.parameter)) >= 0 ? reached : null;
  });
  if (worst === null) return null;
  const most = moneyWords(plan, operandValue(charge.most, worst.assignment.parameter));
  return {
    why: "the price is at its most before it",
    witness: `where the row begins the price would be ${moneyWords(plan, worst.amount)}, and it is at most ${most}`,
    place: null,
    note: "",
  };
}

/** A row that prices all of the quantity, and never more than the least price. */
function belowLeast(priced: Priced, tier: Tier): Idle | null {
  const { plan, charge, schedule } = priced;
  const { least } = charge;
  if (least === null || schedule.model !== "volume" || schedule.by !== null || tier.upTo === null)
    return null;
  const best = extreme(priced, { least: null, most: charge.most }, (curve, assignment) => {
    const next = startCut(priced, { ...tier, index: tier.index + 1 }, assignment);
    const piece =
      next === null ? undefined : curve.pieces.findLast(one => compareCuts(startOf(one), next) < 0);
    if (next === null || piece === undefined) return null;
    const reached = valueBefore(piece, next);
    return compare(reached, operandValue(least, assignment.parameter)) <= 0 ? reached : null;
  });
  if (best === null) return null;
  const most = moneyWords(plan, operandValue(least, best.assignment.parameter));
  return {
    why: "the least price is always higher",
    witness: `where the row ends the price would be ${moneyWords(plan, best.amount)}, and it is at least ${most}`,
    place: null,
    note: "",
  };
}

interface Extreme {
  readonly amount: Rational;
  readonly assignment: Assignment;
}

/** The case of the contract's own values, where it holds with all values; else null. */
function extreme(
  { version, charge, phase, row }: Priced,
  limits: Pick<PlanCharge, "least" | "most">,
  amountOf: (curve: Curve, assignment: Assignment) => Rational | null,
): Extreme | null {
  const names = parametersIn([row.price, charge.includes, charge.least, charge.most]);
  let first: Extreme | null = null;
  for (const assignment of assignmentsOf(version, names)) {
    const plain = { ...charge, ...limits, priceRounding: null };
    const curve = rowCurve(version, plain, phase, row, { parameter: assignment.parameter, picking: null });
    const amount = curve === null ? null : amountOf(curve, assignment);
    if (amount === null) return null;
    first ??= { amount, assignment };
  }
  return first;
}

/** Where a row begins, after an allowance that is taken off before tiers. */
function startCut(
  { charge, phase, schedule }: Priced,
  { index }: Pick<Tier, "index">,
  { parameter }: Assignment,
): Cut | null {
  const before = schedule.rows[index - 1];
  if (before === undefined || before.upTo === null || schedule.by !== null) return null;
  const own = curveAllowance(charge, phase);
  const free = own === null || own.tiers !== "before" ? ZERO : operandValue(own.quantity, parameter);
  return { at: add(operandValue(before.upTo, parameter), free), after: before.inclusive };
}

function wordsFor({ plan, version, charge, row, schedule }: Priced): {
  readonly quantity: (q: Rational) => string;
} {
  if (schedule.by === null) return { quantity: q => quantityWords(plan, version, charge, row, q) };
  const unit = version.meters.find(one => one.name === schedule.by)?.unit ?? null;
  return { quantity: q => unitQuantity(plan, unit, q) };
}
