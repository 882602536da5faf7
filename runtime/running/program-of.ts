/**
 * Whether a bill follows from its meters by sums alone, and how. Each function here says no where it is not sure; what
 * it makes must come to the very total that the bill made anew has.
 */
import type { Bill, BillLine } from "../billing/bill.ts";
import type { BillingPeriod } from "../billing/calendar.ts";
import { exactOf } from "../billing/draft.ts";
import { knownAccount, knownEnd, knownPlan } from "../billing/knowledge.ts";
import { openPeriodsIn } from "../billing/price-periods.ts";
import { rowOf } from "../billing/price-rows.ts";
import { cutsWithin } from "../billing/splits.ts";
import { type Terms, termsOn } from "../billing/terms.ts";
import { chargeNames, type Piece, piecesOf } from "../billing/timeline.ts";
import type { Timeline } from "../billing/timeline-days.ts";
import { resultOf } from "../metering/accumulators.ts";
import { numberOf } from "../metering/evaluate.ts";
import type { CellOf } from "../metering/fast/cells.ts";
import type { Tallies } from "../metering/fast/tallies.ts";
import type { AccountState } from "../metering/intake-state.ts";
import type { Cell, MeterReader, Part } from "../metering/readers.ts";
import { metersMadeOf } from "../metering/readings.ts";
import { bug } from "../number/bug.ts";
import { smallInteger } from "../number/integer.ts";
import { equals, isZero, multiply, quotient, type Rational, rational, ZERO } from "../number/rational.ts";
import type { Num, PlanCharge, PlanMeter, PlanVersion, PricePhase, TierPart } from "../plan/plan.ts";
import { curveAllowance, rowCurve } from "../pricing/charge-curve.ts";
import { valueAt } from "../pricing/curve.ts";
import { compareDates } from "../time/civil.ts";
import { periodWords } from "../time/period.ts";
import type { BillOf } from "./bill-now.ts";
import { amountBeyond, type Followed, type MovingLine, type Program, totalOf } from "./program.ts";
import { FOLLOWED, type Gathered, readAnew, shownLarge } from "./readings-now.ts";
import { partsWriter } from "./sums.ts";
import { sumsOf } from "./sums-of.ts";
import { isExact } from "./whole.ts";
import { commonDenominator, wholePrice } from "./whole-price.ts";

interface Basis {
  readonly bill: Bill;
  readonly period: BillingPeriod;
  readonly version: PlanVersion;
  readonly timeline: Timeline;
  readonly isCut: boolean;
  readonly groupOf: readonly number[];
  readonly step: Rational;
}

/** Null for a bill that must be made anew each time. `cells` are those of the account in the fast lane. */
export function programOf(
  of: BillOf,
  state: AccountState,
  bill: Bill,
  tallies: Tallies,
  cells: readonly number[],
): Program | null {
  const period = of.calendar.period(bill.number);
  if (period === null || !isPlainBill(of, state, bill, period)) return null;
  const { version } = period;
  const isCut =
    compareDates(period.from, period.whole.from) !== 0 || compareDates(period.to, period.whole.to) !== 0;
  const found = sumsOf(bill, version, isCut);
  if (found === null || version.roundLines === null) return null;
  const basis: Basis = {
    bill,
    period,
    version,
    timeline: timelineOf(of, period),
    isCut,
    groupOf: found.groupOf,
    step: numberOf(version.roundLines.step),
  };
  const gathered = gatheredIn(state, basis, tallies, cells);
  const lines = gathered === null ? null : movingLines(basis, [...new Set(gathered.values())]);
  if (gathered === null || lines === null) return null;
  const { sums } = found;
  const scratch = new Float64Array(sums.groups.length);
  const followed = [...gathered].map(([cell, { of: one }]): Followed => {
    const tallied = one.cells.find(known => known.cell === cell) ?? bug(`cell ${cell} is of no place`);
    return { tallied, of: one, lines: lines.get(one) ?? [], hasMoved: false };
  });
  const write = partsWriter(sums.end.decimals);
  const program: Program = { tallies, followed, sums, scratch, write };
  return totalOf(program) === bill.total ? program : null;
}

/** Nothing that comes from other bills, or goes to them and back. */
function isPlainBill(
  { plan, calendar }: BillOf,
  state: AccountState,
  bill: Bill,
  period: BillingPeriod,
): boolean {
  const { version, from, to } = period;
  const others = plan.versions.filter(one => one !== version);
  const isAlone = others.every(
    one =>
      one.limits.length + one.credits.length === 0 &&
      one.discounts.every(({ form }) => form.kind === "percent"),
  );
  const days = { first: bill.period.from, last: bill.period.to };
  const isInForce = version.from <= days.first && (version.to === null || version.to >= days.last);
  const isFirst = version === plan.versions[0] && (version.to === null || version.to >= days.last);
  return (
    isAlone &&
    (isInForce || isFirst) &&
    compareDates(from, to) < 0 &&
    calendar.lateEnd === null &&
    calendar.reviewed.length === 0 &&
    !calendar.reviewsValues &&
    [...state.usage.values()].every(({ bill: own, since, until }) => own === since && until === null) &&
    bill.lines.every(({ kind }) => kind !== "correction") &&
    [...bill.adjustments, ...bill.taxes].every(({ corrects }) => corrects === null)
  );
}

/** As the bill of the period knows it. */
function timelineOf({ plan, account, calendar }: BillOf, { to, closes }: BillingPeriod): Timeline {
  return {
    plan: knownPlan(plan, to),
    account: knownAccount(account, closes),
    term: { from: calendar.term.from, to: knownEnd(plan, account, closes) },
  };
}

// What is gathered

/** What one meter has gathered for one combination of its dimensions. */
interface Place {
  readonly of: Gathered;
  readonly meter: PlanMeter;
  readonly reader: MeterReader;
  readonly cell: Cell;
}

/** By cell of the fast lane, those that the bill reads; null where a meter cannot be followed. */
function gatheredIn(
  state: AccountState,
  { bill, version }: Basis,
  tallies: Tallies,
  cells: readonly number[],
): ReadonlyMap<number, Place> | null {
  const versions = state.usage.get(bill.number)?.gathered.versions;
  const readers = versions?.get(version)?.readers;
  if (versions?.size !== 1 || readers === undefined) return null;
  const places = new Map<Part, { readonly reader: MeterReader; readonly cell: Cell }>();
  for (const reader of [...readers.values()].flat()) {
    if (reader.kind !== "meter") continue;
    for (const cell of reader.cells.values())
      for (const part of cell.parts.values()) places.set(part, { reader, cell });
  }
  const found = new Map<number, Place>();
  const byPart = new Map<Part, Place>();
  for (const number of cells) {
    const { of } = tallies.cells[number] ?? bug(`no cell ${number}`);
    const place = places.get(of.part);
    // It counts in another period.
    if (place === undefined) continue;
    const known = byPart.get(of.part) ?? placeOf(version, of, place);
    if (known === null) return null;
    byPart.set(of.part, known);
    known.of.cells.push({ cell: number, seen: 0 });
    found.set(number, known);
  }
  return [...byPart.values()].every(({ of }) => readAnew(of, tallies)) ? found : null;
}

function placeOf(
  version: PlanVersion,
  { part, aggregation, decimals, factor }: CellOf,
  { reader, cell }: { readonly reader: MeterReader; readonly cell: Cell },
): Place | null {
  const meter = version.meters.find(({ name }) => name === reader.name);
  if (meter === undefined || aggregation === "average" || aggregation === "unique") return null;
  if (reader.version !== version || metersMadeOf(version, meter.name).size > 1) return null;
  // Of several stretches of time only what adds up is read together.
  if ((!meter.cumulative || meter.rounding !== null) && cell.parts.size > 1) return null;
  const times = timesFor(reader, factor, decimals);
  if (times === null) return null;
  const unit = multiply(numberOf(factor), rational(1n, 10n ** BigInt(decimals) * BigInt(times)));
  const rounding = roundingIn(meter, unit);
  if (rounding === null) return null;
  const nothing = { known: null, value: 0, large: 0n, isLarge: false, second: 0, nano: 0, cell: -1 };
  const of = { part, kind: FOLLOWED[aggregation], unit, times, rounding, cells: [], ...nothing };
  return { of, meter, reader, cell };
}

/** The slow lane may have read more decimals than the fast one has: into how many parts one of its parts is cut. */
function timesFor({ cells }: MeterReader, factor: Num, decimals: number): number | null {
  const results = [...cells.values()].flatMap(({ parts }) =>
    [...parts.values()].map(({ accumulator }) => resultOf(accumulator) ?? ZERO),
  );
  const of = numberOf(factor);
  if (isZero(of)) return null;
  const common = commonDenominator(results.map(result => quotient(result, of)));
  const over = 10n ** BigInt(decimals);
  const times = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
  return times.find(one => (over * BigInt(one)) % common === 0n) ?? null;
}

function roundingIn({ rounding }: PlanMeter, unit: Rational): Gathered["rounding"] | null {
  if (rounding === null) return { parts: 0, mode: "up" };
  const parts = quotient(numberOf(rounding.step), unit);
  return parts.d === 1n && parts.n <= MOST_STEP
    ? { parts: smallInteger(parts.n), mode: rounding.mode }
    : null;
}

const MOST_STEP = 2n ** 31n;

// Lines

/** By what they move with; null where a charge prices it in a way that is not plain. */
function movingLines(
  basis: Basis,
  places: readonly Place[],
): ReadonlyMap<Gathered, readonly MovingLine[]> | null {
  const lines = new Map<BillLine, MovingLine>();
  const moving = new Map<Gathered, MovingLine[]>(places.map(({ of }) => [of, []]));
  for (const name of chargeNames(basis.timeline.plan)) {
    const pieces = piecesOf(basis.timeline, name);
    const own = places.filter(({ meter }) => pieces.some(piece => reads(piece, meter.name)));
    if (own.length === 0) continue;
    const terms = termsOf(basis, pieces);
    if (terms === null) return null;
    for (const line of new Set(own.map(place => lineOf(basis, terms, place)))) {
      const of = own.filter(place => lineOf(basis, terms, place) === line);
      const made = line === null ? null : movingLine(basis, terms, line, of);
      if (line === null || made === null || lines.has(line)) return null;
      lines.set(line, made);
      for (const place of of) moving.get(place.of)?.push(made);
    }
  }
  return moving;
}

/** Whether anything of the price follows the meter. */
function reads({ charge, phase }: Piece, meter: string): boolean {
  const isPicked = phase.rows.some(({ price }) =>
    price.some(part => part.kind === "schedule" && part.by === meter),
  );
  return isPicked || (charge.source.kind === "meter" && charge.source.meter === meter);
}

/** Of a charge that has one plain price in all of the bill's period. */
function termsOf({ timeline, period, version, isCut }: Basis, pieces: readonly Piece[]): Terms | null {
  const { plan, term } = timeline;
  const [priced, ...others] = openPeriodsIn(plan.zone, term.from, pieces, period);
  const piece = pieces.find(
    ({ from, to }) =>
      compareDates(from, period.from) <= 0 && (to === null || compareDates(to, period.to) >= 0),
  );
  if (priced === undefined || others.length > 0 || piece === undefined || piece.version !== version)
    return null;
  const { charge, phase } = piece;
  const isWhole = priced.start === period.start && priced.end === period.end;
  const isSplit = cutsWithin(timeline, pieces, period, false).length > 0;
  if (!isWhole || isSplit || !isPlainCharge(version, charge)) return null;
  const [own] = charge.includes;
  if (own !== undefined && (curveAllowance(charge, phase) === null || own.carries !== null)) return null;
  const fees = feesIn(phase);
  const isProrated = isCut && (version.policies.partialPeriods === "prorate" || fees.length > 0);
  const isOther = fees.some(fee => periodWords(fee.period) !== periodWords(phase.period));
  return isProrated || isOther ? null : termsOn(timeline, piece, period.from);
}

function isPlainCharge({ charges, allowances }: PlanVersion, charge: PlanCharge): boolean {
  const { name, source, includes, increasing, settled, phases } = charge;
  const isApart = source.kind === "meter" && source.separately.length > 0;
  const isPicked = phases.some(({ rows }) =>
    rows.some(({ price }) => price.some(part => part.kind === "schedule" && part.by !== null)),
  );
  const isShared = allowances.some(allowance => allowance.for.includes(name));
  const isSpent = charges.some(one => one.source.kind === "spend" && one.source.of.includes(name));
  return !(
    (isApart && includes.length > 0) ||
    includes.length > 1 ||
    isPicked ||
    isShared ||
    isSpent ||
    increasing !== null ||
    settled !== null
  );
}

type Fee = Extract<TierPart, { readonly kind: "fee" }>;

/** Beside tiers and in them. */
function feesIn({ rows }: PricePhase): readonly Fee[] {
  const parts = rows.flatMap(({ price }) =>
    price.flatMap(part => (part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [part])),
  );
  return parts.flatMap(part => (part.kind === "fee" ? [part] : []));
}

/** The line on which a place is priced; null where there is not just one. */
function lineOf({ bill }: Basis, terms: Terms, { cell: { where } }: Place): BillLine | null {
  const { charge, phase } = terms.piece;
  const row = phase.rows[rowOf(phase.rows, where, terms.text)];
  const separately = charge.source.kind === "meter" ? charge.source.separately : [];
  const found = bill.lines.filter(
    line =>
      line.charge === charge.name &&
      line.kind === "usage" &&
      line.row === row?.label &&
      separately.every(name => line.where[name] === (where[name] ?? "")),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function movingLine(
  { bill, version, step, groupOf }: Basis,
  { piece, parameter, text }: Terms,
  line: BillLine,
  places: readonly Place[],
): MovingLine | null {
  const [first] = places;
  const { charge, phase } = piece;
  const row = first === undefined ? undefined : phase.rows[rowOf(phase.rows, first.cell.where, text)];
  if (first === undefined || row === undefined || line.quantity === null || version.roundLines === null)
    return null;
  // A least price is due for such a row once it is used, though of nothing.
  if (charge.least !== null && row.match !== "always") return null;
  const curve = rowCurve(version, charge, phase, row, { parameter, picking: null });
  if (curve === null || curve.end !== null) return null;
  if (!equals(valueAt(curve, exactOf(line.quantity)), exactOf(line.exact))) return null;
  const { unit } = first.of;
  if (places.some(({ of }) => of.unit.n !== unit.n || of.unit.d !== unit.d)) return null;
  const of = places.map(place => place.of);
  const parts = quotient(exactOf(line.quantity), unit);
  const rest = parts.n - of.reduce((sum, one) => sum + shownLarge(one), 0n);
  if (parts.d !== 1n || (!first.meter.cumulative && rest !== 0n)) return null;
  const group = groupOf[bill.lines.indexOf(line)];
  if (group === undefined) return null;
  const price = wholePrice(curve, unit, step, version.roundLines.mode);
  const made: MovingLine = { price, of, rest, group, parts: 0, near: 0, held: null, amount: 0 };
  made.amount = amountBeyond(made);
  const { amount } = made;
  return isExact(amount) && equals(multiply(rational(BigInt(amount)), step), exactOf(line.amount))
    ? made
    : null;
}
