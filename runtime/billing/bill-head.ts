/** A bill's kind, its period, and what its meters read. */
import { kept } from "../kept.ts";
import { bug } from "../number/bug.ts";
import { toText } from "../number/rational.ts";
import type { Plan } from "../plan/plan.ts";
import { addDays, formatCivilDate } from "../time/civil.ts";
import { formatInstant } from "../time/instant.ts";
import { startOfDay } from "../time/zone.ts";
import type { Bill, BillPeriod, BillReading } from "./bill.ts";
import type { BillingPeriod } from "./calendar.ts";
import { serviceOf } from "./days.ts";
import { type BillBasis, parametersOn } from "./draft.ts";
import { windowOf } from "./price-periods.ts";

export function kindOf(period: BillingPeriod | null): Bill["kind"] {
  if (period === null) return "opening";
  return period.last ? "last" : "period";
}

export function billPeriod(plan: Plan, { period, calendar }: BillBasis): BillPeriod {
  if (period !== null) return kept(periodsKnown, period, periodOf);
  const { term } = calendar;
  const next = addDays(term.from, 1);
  const end = startOfDay(plan.zone, next) ?? bug(`no instant for ${formatCivilDate(next)}`);
  return {
    ...serviceOf({ from: term.from, to: next }),
    start: formatInstant(term.start),
    end: formatInstant(end),
  };
}

const periodsKnown = new WeakMap<BillingPeriod, BillPeriod>();

function periodOf(period: BillingPeriod): BillPeriod {
  return { ...serviceOf(period), start: formatInstant(period.start), end: formatInstant(period.end) };
}

/** In the contract's order of meters, then by dimensions. */
export function billReadings({
  version,
  period,
  plan,
  account,
  readings,
}: BillBasis): readonly BillReading[] {
  if (period === null) return [];
  const parameter = parametersOn({ version, account }, period.from);
  const whole = windowOf(plan.zone, period.whole);
  return version.meters.flatMap(meter =>
    readings(version, meter.name, period, whole, parameter).map(({ where, quantity, events }) => ({
      meter: meter.name,
      where,
      quantity: quantity === null ? null : toText(quantity),
      unit: meter.unit,
      events,
    })),
  );
}
