/** What a bill reads of usage, and what it hands on. */
import { meterOfMeasure } from "../metering/measures.ts";
import { forgetBefore, slicesKnown, type UsageSlices } from "../metering/slices.ts";
import { type CarriedUsage, NO_CARRIED_USAGE, slicesToJson } from "../metering/slices-json.ts";
import { type ReadingsOf, readingsIn } from "../metering/window-readings.ts";
import { bug } from "../number/bug.ts";
import type { Plan } from "../plan/plan.ts";
import type { CivilDate } from "../time/civil.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import type { Account } from "./account.ts";
import type { AccountCalendar } from "./calendar.ts";
import { isCut, openSince, usageCuts } from "./cuts.ts";
import type { BillBasis } from "./draft.ts";
import { madeOnce } from "./remembered.ts";

/** A window that begins or ends inside a slice would read too much or too little. */
export function readingsBetweenCuts(
  plan: Plan,
  account: Account,
  calendar: AccountCalendar,
  slices: UsageSlices,
): ReadingsOf {
  const read = readingsIn(plan, slices);
  if (slices.meters.size === 0) return read;
  const cuts = usageCuts(plan, account, calendar);
  const known = new Map<string, Set<Instant>>();
  return (version, meter, window, whole, parameter) => {
    const cut = known.get(meter) ?? new Set<Instant>();
    known.set(meter, cut);
    for (const instant of [window.start, window.end]) {
      if (cut.has(instant)) continue;
      cut.add(instant);
      if (!isCut(plan, calendar, cuts(meter, "meter"), instant)) {
        bug(`${meter} of ${account.id} is read at ${formatInstant(instant)}, where its usage is not cut`);
      }
    }
    return read(version, meter, window, whole, parameter);
  };
}

/** From usage as a bill knew it that ended then: without levels of events that later ones took. */
export function withUsageKnown(basis: BillBasis, end: Instant): BillBasis {
  const { plan, register, calendar } = basis;
  const then = knownThen(basis.slices, end, () => {
    const slices = slicesKnown(basis.slices, end);
    return { slices, readings: readingsBetweenCuts(plan, register, calendar, slices) };
  });
  return { ...basis, ...then };
}

/** Each bill has slices of its own, so that they tell its plan and account, too. */
const knownThen = madeOnce<Pick<BillBasis, "slices" | "readings">>();

/** Usage of periods that a later bill still asks for, and levels as they stand. */
export function openUsage({ plan, register, calendar, slices }: BillBasis, closed: CivilDate): CarriedUsage {
  if (slices.meters.size + slices.each.size === 0) return NO_CARRIED_USAGE;
  const cuts = usageCuts(plan, register, calendar);
  const since = (name: string, of: "meter" | "charge"): Instant => {
    const own = of === "meter" ? meterOfMeasure(name).name : name;
    return openSince(plan, calendar, cuts(own, of), closed);
  };
  return slicesToJson(forgetBefore(slices, since));
}
