/**
 * A charge over time: which version's terms, and which of its prices, is in force from when to when. Terms that a later
 * version or row only repeats go on without a cut, so that restating a contract changes no bill.
 */
import { kept } from "../kept.ts";
import { bug } from "../number/bug.ts";
import type { Plan, PlanCharge, PlanVersion, PricePhase } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { isBoundary, type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import { parameterAt } from "./account.ts";
import { earliest, sortedDays } from "./days.ts";
import { rowsChosen } from "./price-rows.ts";
import { goingFrom } from "./same-terms.ts";
import { lasting, parameterDays, startDay, type Timeline } from "./timeline-days.ts";

/** One price of a charge, as long as it is in force. */
export interface Piece {
  readonly from: CivilDate;
  /** The day after the last; null while no end is known. */
  readonly to: CivilDate | null;
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  /** The day on which this price took effect, in an earlier version perhaps: anniversaries count after it. */
  readonly effective: CivilDate;
  /** Where the lines begin that it goes on with: its first day, unless nothing has changed on that. */
  readonly since: CivilDate;
  /** The day whose texts choose its rows, where another choice waits; null: each day's own. */
  readonly chosenOn: CivilDate | null;
}

/** In order of time, without overlap; a gap where no version in force has the charge. */
export function piecesOf(timeline: Timeline, name: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { version, from, to } of versionSpans(timeline)) {
    const charge = version.charges.find(one => one.name === name);
    if (charge === undefined) continue;
    for (const piece of phasesWithin(timeline, version, charge, { from, to })) {
      const last = pieces.at(-1);
      const follows = last?.to !== undefined && last.to !== null && compareDates(last.to, piece.from) === 0;
      const going = follows ? goingFrom(timeline, last, piece) : null;
      if (last !== undefined && going?.always === true) pieces[pieces.length - 1] = { ...last, to: piece.to };
      else if (last === undefined || going?.amounts !== true) pieces.push(piece);
      else pieces.push({ ...piece, effective: last.effective, since: going.lines ? last.since : piece.from });
    }
  }
  return waiting(
    timeline,
    pieces.flatMap(piece => choicesApart(timeline, piece)),
  );
}

/** Where a choice of rows waits, each is a price of its own, that is in force for as long as one that is written. */
function choicesApart(timeline: Timeline, piece: Piece): readonly Piece[] {
  const choices = piecesCutAt(piece, daysOfChoice(timeline, piece));
  if (!choices.slice(1).some(({ from }) => waitsOn(timeline, from))) return [piece];
  return choices.map((one, index) => ({
    ...one,
    since: index === 0 ? piece.since : one.from,
    chosenOn: one.from,
  }));
}

/** Cut at those of the days that lie inside it. */
export function piecesCutAt(piece: Piece, days: readonly CivilDate[]): readonly Piece[] {
  const isInside = (day: CivilDate): boolean =>
    compareDates(day, piece.from) > 0 && (piece.to === null || compareDates(day, piece.to) < 0);
  const cuts = sortedDays(days.filter(isInside));
  return [piece.from, ...cuts].map((from, index) => ({ ...piece, from, to: cuts[index] ?? piece.to }));
}

/** The days from which on a text may choose other rows of a price. */
export function daysOfChoice(timeline: Timeline, { phase, version }: Piece): readonly CivilDate[] {
  return phase.rows
    .flatMap(({ match }) => (match === "always" || match === "otherwise" ? [] : match))
    .flatMap(one => (one.kind === "parameter" ? [one.parameter] : []))
    .flatMap(name => parameterDays(timeline, version, name));
}

/** Whether a change of that day waits for the next period: the version in force on it says so. */
export function waitsOn(timeline: Timeline, day: CivilDate): boolean {
  return spanOn(timeline, day).version.policies.priceChanges === "wait";
}

/**
 * Under `price changes wait for the next period` a price begins with a period of the price before it. The version that
 * brings a change says whether it waits, since it alone is in force from then on.
 */
function waiting(timeline: Timeline, pieces: readonly Piece[]): readonly Piece[] {
  const { term } = timeline;
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const rule = last === undefined ? null : periodOf(timeline, last, addDays(piece.from, -1));
    const waits = waitsOn(timeline, piece.from);
    const follows = last !== undefined && last.to !== null && compareDates(last.to, piece.from) === 0;
    const goesOn = follows && compareDates(piece.since, piece.from) < 0;
    if (rule === null || last === undefined || goesOn || !waits || isBoundary(rule, term.from, piece.from)) {
      // What goes on with a price that still waits begins with it.
      found.push({ ...piece, since: goesOn ? last.since : piece.from });
      continue;
    }
    const from = periodAt(rule, term.from, piece.from).to;
    found[found.length - 1] = { ...last, to: earliest(from, term.to) };
    const isOver = piece.to !== null && compareDates(piece.to, from) <= 0;
    // A price that goes on has not begun anew, though other terms of its lines have waited.
    const effective = compareDates(piece.effective, piece.from) < 0 ? piece.effective : from;
    if (!isOver) found.push({ ...piece, from, effective, since: from });
  }
  return found;
}

/**
 * That of the price on a day, of fees alone their own, of a row that is included that of the others; null where fees of
 * several periods cannot begin anew together.
 */
function periodOf(
  timeline: Timeline,
  { version, charge, phase, chosenOn }: Piece,
  day: CivilDate,
): PeriodRule | null {
  const date = formatCivilDate(chosenOn ?? day);
  const chosen = rowsChosen(phase.rows, name => parameterAt(version, timeline.account, name, date));
  const isIncluded = chosen.every(({ price }) => price.length === 0);
  const parts = (isIncluded ? phase.rows : chosen).flatMap(({ price }) => price);
  const isQuantity = charge.source.kind !== "none";
  if (isQuantity && parts.some(({ kind }) => kind !== "fee" && kind !== "once")) return phase.period;
  const fees = parts.flatMap(part => (part.kind === "fee" ? [part.period] : []));
  const [first = phase.period, ...others] = fees;
  if (others.every(one => periodWords(one) === periodWords(first))) return first;
  return isQuantity || isIncluded ? phase.period : null;
}

const piecesKnown = new WeakMap<Timeline, Map<string, readonly Piece[]>>();

/** The prices of each charge, looked up once. */
export function piecesRemembered(timeline: Timeline): (charge: string) => readonly Piece[] {
  const key = lasting(timeline);
  const ofCharges = kept(piecesKnown, key, () => new Map<string, readonly Piece[]>());
  return charge => {
    const pieces = ofCharges.get(charge);
    if (pieces !== undefined) return pieces;
    const made = piecesOf(timeline, charge);
    ofCharges.set(charge, made);
    return made;
  };
}

/** The names of all charges of all versions, each where the first version that has it puts it. */
export function chargeNames(plan: Plan): readonly string[] {
  return kept(namesKnown, plan, namesOf);
}

const namesKnown = new WeakMap<Plan, readonly string[]>();

function namesOf({ versions }: Plan): readonly string[] {
  return [...new Set(versions.flatMap(version => version.charges.map(charge => charge.name)))];
}

export function pieceAt(pieces: readonly Piece[], day: CivilDate): Piece | null {
  return (
    pieces.find(
      ({ from, to }) => compareDates(from, day) <= 0 && (to === null || compareDates(day, to) < 0),
    ) ?? null
  );
}

// Versions and phases

export interface Span {
  readonly version: PlanVersion;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

const spansKnown = new WeakMap<Timeline, readonly Span[]>();

/** The versions in force during the term, cut to it. */
export function versionSpans(timeline: Timeline): readonly Span[] {
  return kept(spansKnown, timeline, spansOf);
}

function spansOf({ plan, term }: Timeline): readonly Span[] {
  return plan.versions.flatMap((version, index): readonly Span[] => {
    const begins = index === 0 ? null : parseCivilDate(version.from);
    const next = plan.versions[index + 1];
    const ends = next === undefined ? null : parseCivilDate(next.from);
    const from = begins !== null && compareDates(begins, term.from) > 0 ? begins : term.from;
    const to = earliest(ends, term.to);
    return to !== null && compareDates(from, to) >= 0 ? [] : [{ version, from, to }];
  });
}

/** The version in force on a day, and its days; before the term the first. */
export function spanOn(timeline: Timeline, day: CivilDate): Span {
  const spans = versionSpans(timeline);
  const begun = spans.findLast(({ from }) => compareDates(from, day) <= 0);
  return begun ?? spans[0] ?? bug("a term without a version");
}

function phasesWithin(
  timeline: Timeline,
  version: PlanVersion,
  charge: PlanCharge,
  span: Pick<Span, "from" | "to">,
): readonly Piece[] {
  const starts = charge.phases.map(phase => startDay(timeline, version, phase.from));
  return charge.phases.flatMap((phase, index): readonly Piece[] => {
    const start = starts[index];
    if (start === undefined || start === null) return [];
    const later = starts.slice(index + 1).find(one => one !== null) ?? null;
    const from = compareDates(start, span.from) < 0 ? span.from : start;
    const to = earliest(later, span.to);
    return to !== null && compareDates(from, to) >= 0
      ? []
      : [{ from, to, version, charge, phase, effective: from, since: from, chosenOn: null }];
  });
}
