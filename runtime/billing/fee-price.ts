/** What a fee, or a licensed quantity, costs in some of its periods: the parts of a split, each with its steps. */
import { multiply, ONE, type Rational, subtract, toText, ZERO } from "../number/rational.ts";
import type { PricePart, PriceRow } from "../plan/plan.ts";
import type { BoundPart, BoundPrice } from "../pricing/bind.ts";
import { priceQuantity, tierFees } from "../pricing/price.ts";
import { type CivilDate, compareDates } from "../time/civil.ts";
import { type PeriodRule, periodWords } from "../time/period.ts";
import type { BillStep, TierSpan } from "./bill.ts";
import { boundSteps } from "./bounded.ts";
import type { Days } from "./days.ts";
import { type BillBasis, sumSteps } from "./draft.ts";
import { feeSince } from "./fee-since.ts";
import { type FeePeriod, type Part, partOf, WHOLE } from "./fees.ts";
import { countSteps } from "./joined-steps.ts";
import { licensedOn } from "./licensed.ts";
import { rowChosen } from "./price-rows.ts";
import { cutsWithin, type PeriodPart, partsOf } from "./splits.ts";
import { termsOn } from "./terms.ts";
import type { Piece } from "./timeline.ts";

/** The fees of a charge that share a period; `quantity` with the price of a licensed quantity. */
export interface FeeGroup {
  readonly each: PeriodRule;
  readonly quantity: boolean;
}

/** The fees of a charge by their periods, over all its prices. */
export function feeGroups(pieces: readonly Pick<Piece, "charge" | "phase">[]): readonly FeeGroup[] {
  const groups = new Map<string, FeeGroup>();
  for (const { charge, phase } of pieces) {
    const parts = phase.rows.flatMap(row => row.price);
    const isIncluded = phase.rows.some(row => row.price.length === 0);
    if (charge.source.kind === "parameter" && (isIncluded || parts.some(isPriceOfQuantity))) {
      groups.set(periodWords(phase.period), { each: phase.period, quantity: true });
    }
    for (const part of parts) {
      if (part.kind !== "fee" || groups.has(periodWords(part.period))) continue;
      groups.set(periodWords(part.period), { each: part.period, quantity: false });
    }
  }
  return [...groups.values()];
}

function isPriceOfQuantity(part: PricePart): boolean {
  return part.kind !== "fee" && part.kind !== "once";
}

/** One part of a split, over all the fee periods that are due together. */
export interface PricedPart {
  readonly piece: Piece;
  readonly row: PriceRow;
  readonly served: Days;
  /** Which stretch between cuts it is; parts of equal stretches of neighbouring periods make one line. */
  readonly stretch: number;
  readonly steps: readonly BillStep[];
  readonly quantity: Rational | null;
}

/** The parts in order of time, those of neighbouring periods between the same cuts joined. */
export function priceFees(
  basis: BillBasis,
  pieces: readonly Piece[],
  group: FeeGroup,
  due: readonly FeePeriod[],
): readonly PricedPart[] {
  const first = due[0];
  const last = due.at(-1);
  if (first === undefined || last === undefined) return [];
  const hull = { from: first.served.from, to: last.served.to };
  const cuts = cutsWithin(basis.timeline, pieces, hull, group.quantity);
  const parts = due.flatMap(fee => pricesOf(basis, pieces, group, fee, cuts));
  return joined(parts);
}

function pricesOf(
  basis: BillBasis,
  pieces: readonly Piece[],
  group: FeeGroup,
  fee: FeePeriod,
  cuts: readonly CivilDate[],
): readonly PricedPart[] {
  return partsOf(basis.timeline, pieces, fee.served, group.quantity).flatMap(part => {
    const { piece, from } = part;
    const served = feeServed(basis, group.each, fee, part);
    const priced = served === null ? null : pricePart(basis, group, fee, part);
    if (served === null || priced === null) return [];
    const stretch = cuts.filter(day => compareDates(day, from) <= 0).length;
    return [{ ...priced, piece, served, stretch }];
  });
}

/** The days of a part that a fee is due for; one that is not prorated goes whole by the price with which it began. */
export function feeServed(
  basis: BillBasis,
  each: PeriodRule,
  { served, whole }: FeePeriod,
  { from, to, piece: { charge } }: PeriodPart,
): Days | null {
  if ((charge.proration ?? "none") !== "none") return { from, to };
  const isBegun = compareDates(from, whole.from) > 0 && compareDates(from, basis.calendar.term.from) > 0;
  const isOlder = isBegun && compareDates(feeSince(basis, charge.name, each, from), from) < 0;
  return isOlder ? null : { from, to: served.to };
}

/** Null where the price of that time has no such fee. */
function pricePart(
  basis: BillBasis,
  group: FeeGroup,
  fee: FeePeriod,
  { piece, from, to, priceDay }: PeriodPart,
): Pick<PricedPart, "row" | "steps" | "quantity"> | null {
  const { charge, phase } = piece;
  const terms = termsOn(basis.timeline, piece, priceDay);
  const row = rowChosen(phase.rows, terms.text);
  const bound = terms.priceOf(row);
  const part = partOf(basis.plan, fee, { from, to }, charge.proration ?? "none");
  const fees = bound.parts.filter(isFee).filter(one => periodWords(one.period) === periodWords(group.each));
  const beside = fees.map(one => feeStep(one, null, part));
  const isPriced = group.quantity && periodWords(phase.period) === periodWords(group.each);
  if (!isPriced || charge.source.kind !== "parameter") {
    return beside.length === 0 ? null : { row, steps: beside, quantity: null };
  }
  const quantity = licensedOn(basis, piece, from) ?? ZERO;
  const price: BoundPrice = { ...bound, parts: bound.parts.filter(one => !isFee(one)) };
  const steps = [
    ...priceQuantity(price, quantity, NOTHING_FREE).steps,
    ...tierFees(price, quantity, NOTHING_FREE).map(({ fee: one, tier }) => feeStep(one, tier, WHOLE)),
  ];
  if (!isBounded(piece)) {
    const all = [...steps, ...proration(piece, steps, part)];
    return { row, steps: [...inEachHour(all, fee), ...beside], quantity };
  }
  // Bounds hold for the price of a whole period, with the fees beside it; a part of the period leaves its part of that.
  const whole = [...steps, ...fees.map(one => feeStep(one, null, WHOLE))];
  const bounded = [...whole, ...boundSteps(basis, terms, sumSteps(whole), { least: true, part: ONE })];
  return { row, steps: inEachHour([...bounded, ...proration(piece, bounded, part)], fee), quantity };
}

/** The hours of a day are taken together, and each of them owes the price of what is licensed. */
function inEachHour(steps: readonly BillStep[], { count }: FeePeriod): readonly BillStep[] {
  return count === 1 ? steps : countSteps(Array.from({ length: count }, () => steps).flat());
}

function isBounded({ charge: { least, most, priceRounding } }: Piece): boolean {
  return least !== null || most !== null || priceRounding !== null;
}

const NOTHING_FREE = { quantity: ZERO, tiers: "before" } as const;

export type BoundFee = Extract<BoundPart, { readonly kind: "fee" }>;

export function isFee(part: BoundPart): part is BoundFee {
  return part.kind === "fee";
}

export function feeStep(fee: BoundFee, tier: TierSpan | null, { part, days }: Part): BillStep {
  return {
    kind: "fee",
    tier,
    price: toText(fee.amount),
    part: toText(part),
    days,
    amount: toText(multiply(fee.amount, part)),
    clause: fee.place,
  };
}

/** What a part of a period leaves of the price of a quantity that is measured over the whole of it. */
export function proration(
  { charge }: Pick<Piece, "charge">,
  steps: readonly BillStep[],
  { part, days }: Part,
): readonly BillStep[] {
  if (days === null) return [];
  const before = sumSteps(steps);
  return [
    {
      kind: "proration",
      part: toText(part),
      days,
      before: toText(before),
      amount: toText(subtract(multiply(before, part), before)),
      clause: charge.place,
    },
  ];
}

/** Parts of neighbouring periods between the same two cuts are one; equal fees of whole periods are counted. */
function joined(parts: readonly PricedPart[]): readonly PricedPart[] {
  const found: PricedPart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last === undefined || last.stretch !== part.stretch || last.row !== part.row) {
      found.push(part);
      continue;
    }
    const steps = countSteps([...last.steps, ...part.steps]);
    found[found.length - 1] = { ...last, served: { from: last.served.from, to: part.served.to }, steps };
  }
  return found;
}
