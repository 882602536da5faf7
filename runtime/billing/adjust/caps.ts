/** `at most MONEY each PERIOD` of a discount: all that it takes off of lines of a period, over all bills. */
import { operandValue } from "../../metering/evaluate.ts";
import { add, min, type Rational, subtract, toText } from "../../number/rational.ts";
import type { CarriedCap } from "../carried.ts";
import { isIn } from "../days.ts";
import { exactOf } from "../draft.ts";
import { type AdjustmentPeriod, adjustmentPeriod, keysOf } from "./amounts.ts";
import { type Dated, type Own, parametersIn, type Term, termOn } from "./discount-terms.ts";
import { rounded } from "./shares.ts";
import type { Working } from "./spend.ts";
import { dayWithin } from "./stretches.ts";

/** Lines of one key are under one cap; of the empty key under none. */
export function capKey(own: Own, line: Dated): string {
  const period = capPeriod(own, line);
  return period === null ? "" : keysOf(period).from;
}

function capPeriod({ basis, caps, terms }: Own, { from, day }: Dated): AdjustmentPeriod | null {
  const isWithout = terms.some(term => !isCapped(term) && isIn(from, term));
  const stretch = caps.find(one => isIn(from, one));
  return isWithout || stretch === undefined
    ? null
    : adjustmentPeriod(basis, stretch.rule, dayWithin(stretch, day), stretch);
}

/** What a discount takes off over a period so far, before it is rounded, and what of it was taken off before. */
export interface Due {
  readonly target: Rational;
  readonly before: Rational;
}

/** Under a cap its own period counts: what the discount wants in it so far, but at most the cap. */
export function dueFor(
  own: Own,
  { caps }: Working,
  line: Dated,
  uncapped: Due,
): Due & { readonly caps: readonly CarriedCap[] } {
  const period = capPeriod(own, line);
  const most = period === null ? null : mostIn(own, period);
  if (period === null || most === null) return { ...uncapped, caps };
  const keys = keysOf(period);
  const earlier = capIn(caps, own.name, keys.from);
  // Each wish is a line of its own, rounded as one, whether or not the cap then cuts it.
  const more = subtract(rounded(own.basis, uncapped.target), rounded(own.basis, uncapped.before));
  const wanted = add(exactOf(earlier?.wanted ?? "0"), more);
  const taken = exactOf(earlier?.taken ?? "0");
  const now: CarriedCap = { discount: own.name, ...keys, wanted: toText(wanted), taken: toText(taken) };
  const others = caps.filter(cap => cap !== earlier);
  return { target: min(most, wanted), before: taken, caps: [...others, now] };
}

/** A cap is never prorated: where it changes within its period, that of the first day on which it stands holds. */
function mostIn(own: Own, { served }: AdjustmentPeriod): Rational | null {
  const term = termOn({ terms: own.terms.filter(isCapped) }, served.from);
  const amount = term?.discount.atMost?.amount;
  if (term === null || amount === undefined) return null;
  return operandValue(amount, parametersIn(own, term, dayWithin(term, served.from)));
}

function isCapped({ discount }: Term): boolean {
  return discount.atMost !== null;
}

/** Adds what was taken off, rounded, to the cap's period. */
export function paid(own: Own, { caps }: Working, line: Dated, off: Rational): readonly CarriedCap[] {
  const period = capPeriod(own, line);
  const cap = period === null ? null : capIn(caps, own.name, keysOf(period).from);
  if (cap === null) return caps;
  const now = { ...cap, taken: toText(add(exactOf(cap.taken), off)) };
  return [...caps.filter(other => other !== cap), now];
}

/** What is given back takes along what it wanted of the cap, and what it had. */
export function givenBack(
  own: Own,
  { caps }: Working,
  line: Dated,
  { wanted, taken }: { readonly wanted: Rational; readonly taken: Rational },
): readonly CarriedCap[] {
  const period = capPeriod(own, line);
  const cap = period === null ? null : capIn(caps, own.name, keysOf(period).from);
  if (cap === null) return caps;
  const now = {
    ...cap,
    wanted: toText(add(exactOf(cap.wanted), wanted)),
    taken: toText(add(exactOf(cap.taken), taken)),
  };
  return [...caps.filter(other => other !== cap), now];
}

function capIn(caps: readonly CarriedCap[], discount: string, from: string): CarriedCap | null {
  return caps.find(cap => cap.discount === discount && cap.from === from) ?? null;
}
