/** `prorate tiers`: tiers, allowances, least and most prices of a period that the term cuts go by its days. */
import { equals, multiply, ONE, type Rational } from "../number/rational.ts";
import type { PlanVersion } from "../plan/plan.ts";
import type { BoundPrice } from "../pricing/bind.ts";
import { cut, type Days, shareOfDays } from "./days.ts";
import type { Timeline } from "./timeline-days.ts";

/** 1 for a whole period and where partial ones keep them whole, else days over days: those of the term, or fewer. */
export function partOfPeriod(
  { policies }: PlanVersion,
  { plan, term }: Timeline,
  whole: Days,
  days: Days = cut(whole, term.from, term.to),
): Rational {
  return policies.partialPeriods === "whole" ? ONE : shareOfDays(plan.zone, days, whole);
}

/** The price with its tiers cut to a part. */
export function prorateTiers(price: BoundPrice, part: Rational): BoundPrice {
  const { schedule } = price;
  if (schedule === null || equals(part, ONE)) return price;
  const rows = schedule.rows.map(row => ({
    ...row,
    upTo: row.upTo === null ? null : multiply(row.upTo, part),
  }));
  return { ...price, schedule: { ...schedule, rows } };
}
