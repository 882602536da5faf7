/** `at most MONEY each PERIOD` of a discount: what it wants in a period of the cap so far, but at most that. */
import { operandValue } from "../../metering/evaluate.ts";
import { add, min, type Rational, subtract, toText } from "../../number/rational.ts";
import type { CivilDate } from "../../time/civil.ts";
import type { CarriedCap } from "../carried.ts";
import { type BillBasis, exactOf, parametersOn } from "../draft.ts";
import { type AdjustmentPeriod, adjustmentPeriod, keysOf } from "./amounts.ts";
import type { DiscountTerms } from "./discount-terms.ts";
import type { Working } from "./spend.ts";

/** Which period of the cap a day belongs to, as text; nothing where there is no cap. */
export function capKey(basis: BillBasis, terms: DiscountTerms | null, day: CivilDate): string {
  const period = terms === null ? null : capPeriod(basis, terms, day);
  return period === null ? "" : keysOf(period).from;
}

function capPeriod(basis: BillBasis, { discount }: DiscountTerms, day: CivilDate): AdjustmentPeriod | null {
  return discount.atMost === null ? null : adjustmentPeriod(basis, discount.atMost.period, day, null);
}

/** What a discount takes off over a period so far, before it is rounded, and what of it was taken off before. */
export interface Due {
  readonly target: Rational;
  readonly before: Rational;
}

/** The cap is that of the first day of its period, as an amount off that is not prorated. */
export function dueUnderCap(
  basis: BillBasis,
  terms: DiscountTerms,
  { caps }: Pick<Working, "caps">,
  day: CivilDate,
  uncapped: Due,
): Due & { readonly caps: readonly CarriedCap[] } {
  const { version, discount } = terms;
  const period = capPeriod(basis, terms, day);
  if (discount.atMost === null || period === null) return { ...uncapped, caps };
  const keys = keysOf(period);
  const earlier = capIn(caps, discount.name, keys.from);
  const more = subtract(uncapped.target, uncapped.before);
  const wanted = add(exactOf(earlier?.wanted ?? "0"), more);
  const parameter = parametersOn({ version, account: basis.account }, period.inTerm.from);
  const most = operandValue(discount.atMost.amount, parameter);
  const taken = exactOf(earlier?.taken ?? "0");
  const now: CarriedCap = {
    discount: discount.name,
    ...keys,
    wanted: toText(wanted),
    taken: toText(taken),
  };
  const others = caps.filter(cap => cap !== earlier);
  return { target: min(most, wanted), before: taken, caps: [...others, now] };
}

/** Adds what was taken off, rounded, to the cap's period. */
export function takenUnderCap(
  basis: BillBasis,
  terms: DiscountTerms,
  { caps }: Pick<Working, "caps">,
  day: CivilDate,
  off: Rational,
): readonly CarriedCap[] {
  const period = capPeriod(basis, terms, day);
  const cap = period === null ? null : capIn(caps, terms.discount.name, keysOf(period).from);
  if (cap === null) return caps;
  const now = { ...cap, taken: toText(add(exactOf(cap.taken), off)) };
  return [...caps.filter(other => other !== cap), now];
}

function capIn(caps: readonly CarriedCap[], discount: string, from: string): CarriedCap | null {
  return caps.find(cap => cap.discount === discount && cap.from === from) ?? null;
}
