/**
 * The price of a quantity, step by step as the contract states it. The steps are for people; the segment form is what
 * analysis reads; both must give one amount, and a difference is a fault of ours.
 */

import type { BillStep, TierSpan } from "../billing/bill.ts";
import { kept } from "../kept.ts";
import { bug } from "../number/bug.ts";
import {
  add,
  compare,
  equals,
  isZero,
  max,
  min,
  multiply,
  parseNumber,
  quotient,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../number/rational.ts";
import { ceilingDiv } from "../number/rounding.ts";
import { type BoundPart, type BoundPrice, type BoundSchedule, type BoundTier, rowAt } from "./bind.ts";
import { amountAt, type Segment, segmentsOf } from "./segments.ts";

/** What is taken off before pricing; `within` lets it fill the first tiers. */
export interface Free {
  readonly quantity: Rational;
  readonly tiers: "before" | "within";
}

export interface Priced {
  /** Exact, before any rounding; without fees, which have periods of their own. */
  readonly amount: Rational;
  readonly steps: readonly BillStep[];
}

/** Prices a quantity ≥ 0. Fees outside and inside the tiers are left out: see `tierFees`. */
export function priceQuantity(price: BoundPrice, q: Rational, free: Free): Priced {
  const charged = max(ZERO, subtract(q, free.quantity));
  const steps: BillStep[] = [];
  for (const part of price.parts) {
    const step = partStep(part, charged, null, sign(charged) > 0);
    if (step !== null) steps.push(step);
  }
  if (price.schedule !== null) steps.push(...scheduleSteps(price.schedule, q, charged, free));
  if (price.parts.length === 0 && price.schedule === null) {
    steps.push({ kind: "included", tier: null, quantity: toText(charged), amount: "0", clause: price.place });
  }
  const amount = steps.reduce((sum, step) => add(sum, amountOf(step)), ZERO);
  checkAgainstSegments(price, charged, free, amount);
  return { amount, steps };
}

/**
 * The fees of the tier rows that a quantity enters, each with the row's span. Tiers begin after an allowance that is
 * taken off `before` them.
 */
export function tierFees(
  price: BoundPrice,
  q: Rational,
  free: Free,
): readonly { readonly fee: Extract<BoundPart, { readonly kind: "fee" }>; readonly tier: TierSpan }[] {
  const { schedule } = price;
  if (schedule === null) return [];
  const picking = free.tiers === "within" ? q : max(ZERO, subtract(q, free.quantity));
  return entered(schedule, picking).flatMap(({ row, span }) =>
    row.parts.flatMap(part => (part.kind === "fee" ? [{ fee: part, tier: span }] : [])),
  );
}

// Schedules

interface Slice {
  readonly row: BoundTier;
  readonly span: TierSpan;
  readonly from: Rational;
  readonly to: Rational | null;
}

const slicesKnown = new WeakMap<BoundSchedule, readonly Slice[]>();

function slices(schedule: BoundSchedule): readonly Slice[] {
  return kept(slicesKnown, schedule, slicesOf);
}

function slicesOf(schedule: BoundSchedule): readonly Slice[] {
  let from = ZERO;
  return schedule.rows.map((row, index) => {
    const span: TierSpan = {
      index,
      model: schedule.model,
      label: row.label,
      from: toText(from),
      to: row.upTo === null ? null : toText(row.upTo),
    };
    const slice: Slice = { row, span, from, to: row.upTo };
    from = row.upTo ?? from;
    return slice;
  });
}

/**
 * The rows that q enters: graduated, all up to its own; volume, its own, which another meter may pick. The first row is
 * entered at 0.
 */
function entered(schedule: BoundSchedule, q: Rational): readonly Slice[] {
  const all = slices(schedule);
  if (schedule.picking !== null) {
    const row = rowAt(schedule.rows, schedule.picking.quantity);
    return all.filter(slice => slice.row === row);
  }
  const reached = all.filter((slice, i) => {
    if (i === 0) return true;
    const order = compare(q, slice.from);
    const previous = schedule.rows[i - 1];
    return order > 0 || (order === 0 && previous?.inclusive === false);
  });
  return schedule.model === "volume" ? reached.slice(-1) : reached;
}

function scheduleSteps(
  schedule: BoundSchedule,
  q: Rational,
  charged: Rational,
  free: Free,
): readonly BillStep[] {
  if (schedule.picking !== null) {
    return entered(schedule, q).flatMap(slice => sliceSteps(slice, charged, sign(charged) > 0));
  }
  const within = free.tiers === "within";
  const picking = within ? q : charged;
  const covered = within ? free.quantity : ZERO;
  return entered(schedule, picking).flatMap(slice => {
    const priced =
      schedule.model === "volume"
        ? charged
        : max(ZERO, subtract(min(picking, slice.to ?? picking), max(slice.from, covered)));
    return sliceSteps(slice, priced, flatIsDue(slice, picking, covered));
  });
}

/** A row's flat is due once a priced part of the quantity lies in it. */
function flatIsDue(slice: Slice, picking: Rational, covered: Rational): boolean {
  if (sign(picking) <= 0 || compare(picking, covered) <= 0) return false;
  return slice.to === null || slice.span.model === "volume" || compare(slice.to, covered) > 0;
}

function sliceSteps(slice: Slice, quantity: Rational, flat: boolean): readonly BillStep[] {
  if (!slice.row.offered) return sign(quantity) > 0 ? [heldStep(slice, quantity)] : [];
  const steps: BillStep[] = [];
  if (slice.row.parts.length === 0 && sign(quantity) > 0) {
    steps.push({
      kind: "included",
      tier: slice.span,
      quantity: toText(quantity),
      amount: "0",
      clause: slice.row.place,
    });
  }
  for (const part of slice.row.parts) {
    const step = partStep(part, quantity, slice.span, flat);
    const isIdle = step !== null && step.kind !== "flat" && sign(quantity) === 0 && slice.span.index > 0;
    if (step !== null && !isIdle) steps.push(step);
  }
  return steps;
}

/** Beyond the end of the list nothing has a price: it is neither free nor lost. */
function heldStep({ row }: Slice, quantity: Rational): BillStep {
  return {
    kind: "held",
    reason: "not offered",
    quantity: toText(quantity),
    amount: "0",
    clause: row.place,
  };
}

// Parts

/** Null for fees, and for a flat that is not due. */
function partStep(
  part: BoundPart,
  quantity: Rational,
  tier: TierSpan | null,
  flat: boolean,
): BillStep | null {
  switch (part.kind) {
    case "rate":
      return rateStep(part, quantity, tier);
    case "percent": {
      const amount = multiply(quantity, part.rate);
      return {
        kind: "percent",
        tier,
        quantity: toText(quantity),
        rate: toText(part.rate),
        amount: toText(amount),
        clause: part.place,
      };
    }
    case "flat":
      return flat ? { kind: "flat", tier, amount: toText(part.amount), clause: part.place } : null;
    case "fee":
      return null;
  }
}

type BoundRate = Extract<BoundPart, { readonly kind: "rate" }>;

interface RateTexts {
  readonly price: string;
  readonly per: string;
}

const rateTexts = new WeakMap<BoundRate, RateTexts>();

function textsOf({ price, per }: BoundRate): RateTexts {
  return { price: toText(price), per: toText(per) };
}

function rateStep(part: BoundRate, quantity: Rational, tier: TierSpan | null): BillStep {
  const texts = kept(rateTexts, part, textsOf);
  const packages = part.started ? rational(ceilingDiv(quantity, part.per)) : null;
  const amount = multiply(packages ?? quotient(quantity, part.per), part.price);
  return {
    kind: "rate",
    tier,
    quantity: toText(quantity),
    price: texts.price,
    per: texts.per,
    perLabel: part.perLabel,
    packages: packages === null ? null : toText(packages),
    amount: toText(amount),
    clause: part.place,
  };
}

export function amountOf(step: BillStep): Rational {
  if (step.amount === "0") return ZERO;
  return parseNumber(step.amount) ?? bug(`a step of ${step.amount}`);
}

/** A price that no parameter has a part in is the same for all accounts. */
const segmentsKnown = new WeakMap<BoundPrice, readonly Segment[]>();

/** Both forms of one price must agree; tiers that an allowance fills have no segment form. */
function checkAgainstSegments(price: BoundPrice, charged: Rational, free: Free, amount: Rational): void {
  if (free.tiers === "within" && !isZero(free.quantity)) return;
  const segments = kept(segmentsKnown, price, () => segmentsOf(price, ZERO));
  const expected = amountAt(segments, charged);
  if (!equals(expected, amount)) bug(`steps give ${toText(amount)}, segments ${toText(expected)}`);
}
