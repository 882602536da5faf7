/** Lines of events that are priced one by one, then summed: a line for each row and each part of a split. */
import type { EachEvent } from "../metering/slices.ts";
import { abs, add, ONE, type Rational, sign, subtract, toText, ZERO } from "../number/rational.ts";
import { priceQuantity } from "../pricing/price.ts";
import type { BillStep } from "./bill.ts";
import { boundSteps } from "./bounded.ts";
import type { BillingPeriod } from "./calendar.ts";
import { type Days, serviceOf } from "./days.ts";
import { type BillBasis, type DraftLine, draftLine, sumSteps } from "./draft.ts";
import { coveredEvents } from "./each-allowances.ts";
import { countSteps } from "./joined-steps.ts";
import { mirrored } from "./mirrored.ts";
import { rowOf } from "./price-rows.ts";
import { partsOf } from "./splits.ts";
import { type Terms, termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";

export function eachLines(basis: BillBasis, charge: string, period: BillingPeriod): readonly DraftLine[] {
  const pieces = basis.pieces(charge).filter(piece => piece.charge.source.kind === "each");
  return partsOf(basis.timeline, pieces, period).flatMap(part => {
    const terms = termsOn(basis.timeline, part.piece, part.priceDay);
    const covered = coveredEvents(basis, terms, { from: part.from, to: part.to });
    const priced = covered.map(({ event, ...cover }) => priceEvent(basis, terms, event, cover));
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

function priceEvent(
  basis: BillBasis,
  terms: Terms,
  event: EachEvent,
  cover: { readonly quantity: Rational; readonly whole: boolean },
): PricedEvent {
  const { charge, phase } = terms.piece;
  const row = rowOf(phase.rows, event.where, terms.text);
  const quantity = event.value ?? ONE;
  const of = (steps: readonly BillStep[]): PricedEvent => ({ row, quantity, covered: cover.quantity, steps });
  const priceRow = phase.rows[row];
  if (cover.whole || priceRow === undefined) return of([]);
  // Whether an event may be below zero is its field's matter; the policy is about the quantity of a period.
  const price = terms.priceOf(priceRow);
  const tiers = charge.includes.find(({ counts }) => counts !== "events")?.tiers ?? "before";
  const { steps } = priceQuantity(price, abs(quantity), { quantity: cover.quantity, tiers });
  const bounded = [...steps, ...boundSteps(basis, terms, sumSteps(steps), { least: true, part: ONE })];
  return of(sign(quantity) < 0 ? bounded.map(mirrored) : bounded);
}
