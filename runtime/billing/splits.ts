/**
 * What splits a period of a charge: another price, a parameter that changes, an anniversary on which the price rises, a
 * tax rate or a discount that begins or ends. The parts tile the period.
 */
import type { PlanCharge, PlanVersion, PricePhase } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates } from "../time/civil.ts";
import { adjustmentDays } from "./adjustment-days.ts";
import { parametersIn, parametersOf } from "./charge-parts.ts";
import { type Days, sortedDays } from "./days.ts";
import { licensedDays } from "./licensed.ts";
import { dayWords, remembered } from "./remembered.ts";
import { type Piece, pieceAt, spanOn, waitsOn } from "./timeline.ts";
import { anniversaries, lasting, parameterDays, type Timeline } from "./timeline-days.ts";

export interface PeriodPart extends Days {
  readonly piece: Piece;
  /** The day whose parameters and anniversary say the price; under `wait for the next period` the period's first. */
  readonly priceDay: CivilDate;
}

/**
 * The parts of a period in order; days on which the charge has no price are left out. `licensed`: parts are made for the
 * source's own quantity, a parameter (`for seats … prorated`).
 */
export function partsOf(
  timeline: Timeline,
  pieces: readonly Piece[],
  period: Days,
  licensed = false,
): readonly PeriodPart[] {
  const words = `${dayWords(period.from, period.to)} ${licensed}`;
  return partsKnown(lasting(timeline), pieces, words, () => partsIn(timeline, pieces, period, licensed));
}

const partsKnown = remembered<readonly PeriodPart[]>();

function partsIn(
  timeline: Timeline,
  pieces: readonly Piece[],
  period: Days,
  licensed: boolean,
): readonly PeriodPart[] {
  const first = pieces.find(({ to }) => to === null || compareDates(to, period.from) > 0);
  if (first === undefined || compareDates(first.from, period.to) >= 0) return [];
  const begins = compareDates(first.from, period.from) > 0 ? first.from : period.from;
  const cuts = cutsWithin(timeline, pieces, period, licensed);
  const starts = [begins, ...cuts.filter(day => compareDates(day, begins) > 0)];
  return starts.flatMap((from, index): readonly PeriodPart[] => {
    const to = starts[index + 1] ?? period.to;
    const priceDay = pieceAt(pieces, from) === null ? null : priceDayOf(timeline, pieces, begins, from);
    const piece = priceDay === null ? null : pieceAt(pieces, priceDay);
    return piece === null || priceDay === null ? [] : [{ from, to, piece, priceDay }];
  });
}

/** The day itself or, where changes wait, the last one before the versions that make them wait. */
export function priceDayOf(
  timeline: Timeline,
  pieces: readonly Piece[],
  begins: CivilDate,
  day: CivilDate,
): CivilDate {
  let since = day;
  while (compareDates(since, begins) > 0) {
    const { version, from } = spanOn(timeline, since);
    if (version.policies.priceChanges !== "wait") return since;
    const before = addDays(from, -1);
    if (pieceAt(pieces, before) === null) return compareDates(from, begins) < 0 ? begins : from;
    since = before;
  }
  return begins;
}

/** Days strictly inside a stretch on which a part begins, rising. */
export function cutsWithin(
  timeline: Timeline,
  pieces: readonly Piece[],
  period: Days,
  licensed: boolean,
): readonly CivilDate[] {
  const words = `${dayWords(period.from, period.to)} ${licensed}`;
  return cutsKnown(lasting(timeline), pieces, words, () => cutsIn(timeline, pieces, period, licensed));
}

const cutsKnown = remembered<readonly CivilDate[]>();

function cutsIn(
  timeline: Timeline,
  pieces: readonly Piece[],
  period: Days,
  licensed: boolean,
): readonly CivilDate[] {
  const touching = pieces.filter(
    ({ from, to }) => compareDates(from, period.to) < 0 && (to === null || compareDates(to, period.from) > 0),
  );
  // What waits is the price: taxes, discounts, minimums and maximums, and a charge itself, end with their version.
  const isOver = (day: CivilDate): boolean => pieceAt(pieces, day) === null;
  const isNew = (day: CivilDate): boolean => {
    const piece = pieceAt(pieces, day);
    return piece === null || compareDates(piece.since, piece.from) === 0;
  };
  const days = touching.flatMap(piece => {
    const { charge } = piece;
    const source = licensed && charge.source.kind === "parameter" ? charge.source.parameter : null;
    const own = [
      ...priceChanges(timeline, piece, source, period.to).filter(day => !waitsOn(timeline, day)),
      ...(source === null ? [] : licensedDays(timeline, piece, source)),
    ];
    // What is dated outside the days of a price is no matter of it.
    const ends = endsOf(piece).filter(day => isOver(day) || (!waitsOn(timeline, day) && isNew(day)));
    return [...ends, ...own.filter(day => pieceAt([piece], day) !== null)];
  });
  const adjusted = touching.slice(0, 1).flatMap(({ charge }) => adjustmentDays(timeline, charge.name));
  return sortedDays([...days, ...adjusted]).filter(
    day => compareDates(day, period.from) > 0 && compareDates(day, period.to) < 0,
  );
}

/** Days strictly inside a stretch on which taxes, discounts, minimums or maximums of the charge begin or end. */
export function adjustmentCuts(timeline: Timeline, charge: string, { from, to }: Days): readonly CivilDate[] {
  return sortedDays(adjustmentDays(timeline, charge)).filter(
    day => compareDates(day, from) > 0 && compareDates(day, to) < 0,
  );
}

function endsOf({ from, to }: Piece): readonly CivilDate[] {
  return to === null ? [from] : [from, to];
}

function priceChanges(
  timeline: Timeline,
  piece: Piece,
  source: string | null,
  to: CivilDate,
): readonly CivilDate[] {
  const { charge, phase, version } = piece;
  return [
    ...pricingParameters(charge, phase, version)
      .filter(name => name !== source)
      .flatMap(name => parameterDays(timeline, version, name)),
    ...(charge.increasing === null ? [] : anniversaries(timeline.term.from, piece.effective, to)),
  ];
}

/** The parameters that the price, the bounds, the allowances or a `when` of a charge is made of. */
export function pricingParameters(
  charge: PlanCharge,
  phase: PricePhase,
  version: PlanVersion,
): readonly string[] {
  const shared = version.allowances.filter(allowance => allowance.for.includes(charge.name));
  const all = [parametersOfFrame(charge), parametersOf(phase.rows), ...shared.map(parametersOf)];
  return [...new Set(all.flatMap(names => [...names]))];
}

const ofFrames = new WeakMap<PlanCharge, ReadonlySet<string>>();

/** Of a charge without its phases and its source. */
function parametersOfFrame(charge: PlanCharge): ReadonlySet<string> {
  const known = ofFrames.get(charge);
  if (known !== undefined) return known;
  const { phases: _phases, source: _source, increasing: _increasing, ...frame } = charge;
  const found = parametersIn(frame);
  ofFrames.set(charge, found);
  return found;
}
