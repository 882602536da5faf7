/** Lines of events that are priced one by one, then summed: a line for each row and each part of a split. */
import { operandValue } from "../metering/evaluate.ts";
import type { EachEvent } from "../metering/slices.ts";
import { abs, add, multiply, ONE, type Rational, sign, subtract, toText, ZERO } from "../number/rational.ts";
import type { PlanAllowance } from "../plan/plan.ts";
import { type Cover, coverEvent } from "../pricing/covered.ts";
import { priceQuantity } from "../pricing/price.ts";
import { type CivilDate, compareDates } from "../time/civil.ts";
import type { Instant } from "../time/instant.ts";
import { periodAt } from "../time/period.ts";
import type { BillStep } from "./bill.ts";
import { boundSteps } from "./bounded.ts";
import type { BillingPeriod } from "./calendar.ts";
import { cut, type Days, serviceOf } from "./days.ts";
import { type BillBasis, type DraftLine, draftLine, sumSteps } from "./draft.ts";
import { countSteps } from "./joined-steps.ts";
import { mirrored } from "./mirrored.ts";
import { partOfPeriod } from "./partial-periods.ts";
import { type PricePeriod, periodsOf, windowOf } from "./price-periods.ts";
import { rowOf } from "./price-rows.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";

export function eachLines(basis: BillBasis, charge: string, period: BillingPeriod): readonly DraftLine[] {
  const pieces = basis.pieces(charge).filter(piece => piece.charge.source.kind === "each");
  return partsOf(basis.timeline, pieces, period, { source: null, whole: false }).flatMap(part => {
    const terms = termsOn(basis.timeline, part.piece, part.priceDay);
    const priced = pricedEvents(basis, terms, { from: part.from, to: part.to });
    return terms.piece.phase.rows.flatMap((row, index): readonly DraftLine[] => {
      const own = priced.filter(event => event.row === index);
      if (own.length === 0 && row.match !== "always") return [];
      return [lineOf(basis, terms.piece, index, part, own)];
    });
  });
}

interface PricedEvent {
  readonly row: number;
  readonly quantity: Rational;
  readonly covered: Rational;
  readonly steps: readonly BillStep[];
}

function lineOf(
  basis: BillBasis,
  { charge, phase, version }: Piece,
  index: number,
  part: Days,
  events: readonly PricedEvent[],
): DraftLine {
  const row = phase.rows[index] ?? { match: "always", label: "", price: [], place: charge.place };
  const total = (of: (event: PricedEvent) => Rational): Rational =>
    events.reduce((sum, event) => add(sum, of(event)), ZERO);
  const [quantity, covered] = [total(event => event.quantity), total(event => event.covered)];
  const { source } = charge;
  const unit = source.kind === "each" ? source.unit : null;
  const clause = charge.includes[0]?.place ?? charge.place;
  const left = toText(subtract(quantity, covered));
  const allowance: readonly BillStep[] =
    sign(covered) === 0 ? [] : [{ kind: "allowance", quantity: toText(covered), left, amount: "0", clause }];
  return draftLine(basis, {
    version,
    charge,
    row,
    kind: "usage",
    service: serviceOf(part),
    day: part.from,
    steps: [...allowance, ...countSteps(events.flatMap(event => event.steps))],
    quantity: unit === null ? null : quantity,
    unit,
  });
}

// Events one by one

/** The events of the days; those before them in a period of an allowance have drawn from it first. */
function pricedEvents(basis: BillBasis, terms: Terms, days: Days): readonly PricedEvent[] {
  const { charge } = terms.piece;
  const { zone } = basis.plan;
  const window = windowOf(zone, days);
  const drawing = { from: eachSince(basis, terms.piece, days.from), to: days.to };
  const allowances = charge.includes.map(allowance => openAllowance(basis, allowance, drawing));
  const since = windowOf(zone, drawing).start;
  const priced: PricedEvent[] = [];
  for (const event of basis.events(charge.name, { start: since, end: window.end })) {
    for (const allowance of allowances) renew(basis, terms, allowance, event.at);
    const events = allowances.find(({ terms: { counts } }) => counts === "events");
    const quantity = allowances.find(({ terms: { counts } }) => counts !== "events");
    const left = { events: events?.left ?? null, quantity: quantity?.left ?? null };
    const cover = coverEvent(allowances.length === 0 ? NOTHING : left, event.value ?? ONE);
    if (events !== undefined) events.left = cover.left.events ?? ZERO;
    if (quantity !== undefined) quantity.left = cover.left.quantity ?? ZERO;
    if (event.at < window.start) continue;
    priced.push(priceEvent(basis, terms, event, cover));
  }
  return priced;
}

const NOTHING: Cover = { events: ZERO, quantity: ZERO };

/** An allowance as it is drawn; each has periods of its own, in which it begins anew. */
interface OpenAllowance {
  readonly terms: PlanAllowance;
  readonly periods: readonly PricePeriod[];
  current: Instant | null;
  left: Rational;
}

function openAllowance(basis: BillBasis, terms: PlanAllowance, days: Days): OpenAllowance {
  const { from, to } = basis.timeline.term;
  const periods = periodsOf(basis.plan.zone, from, terms.period, days, { from, to });
  return { terms, periods, current: null, left: ZERO };
}

function renew(basis: BillBasis, { piece, parameter }: Terms, allowance: OpenAllowance, at: Instant): void {
  const period = allowance.periods.find(one => one.start <= at && at < one.end);
  if (period === undefined || period.start === allowance.current) return;
  const part = partOfPeriod(piece.version, basis.timeline, period.whole);
  allowance.current = period.start;
  allowance.left = multiply(operandValue(allowance.terms.quantity, parameter), part);
}

function priceEvent(
  basis: BillBasis,
  terms: Terms,
  event: EachEvent,
  cover: { readonly quantity: Rational; readonly whole: boolean },
): PricedEvent {
  const { charge, phase, version } = terms.piece;
  const row = rowOf(phase.rows, event.where, terms.text);
  const quantity = event.value ?? ONE;
  const of = (steps: readonly BillStep[]): PricedEvent => ({ row, quantity, covered: cover.quantity, steps });
  const priceRow = phase.rows[row];
  if (cover.whole || priceRow === undefined) return of([]);
  if (sign(quantity) < 0 && version.policies.negativeQuantities === "rejected") {
    return of([
      { kind: "held", reason: "below zero", quantity: toText(quantity), amount: "0", clause: charge.place },
    ]);
  }
  const price = terms.priceOf(priceRow);
  const tiers = charge.includes.find(({ counts }) => counts !== "events")?.tiers ?? "before";
  const { steps } = priceQuantity(price, abs(quantity), { quantity: cover.quantity, tiers });
  const bounded = [...steps, ...boundSteps(basis, terms, sumSteps(steps), { least: true, part: ONE })];
  return of(sign(quantity) < 0 ? bounded.map(mirrored) : bounded);
}

/** The first day from which on events still draw from an allowance that is open on a day. */
export function eachSince(basis: BillBasis, { charge }: Piece, day: CivilDate): CivilDate {
  const { from, to } = basis.timeline.term;
  return charge.includes.reduce((since, { period }) => {
    if (period.kind === "hour") return since;
    const start = cut(periodAt(period, from, day), from, to).from;
    return compareDates(start, since) < 0 ? start : since;
  }, day);
}
