/**
 * What can be used under a contract, as controls for a hand: quantities of meters, events that are priced one by one,
 * parameters, and the bill to look at. Every number is exact text in the unit of what it stands for; what a hand has
 * set becomes a bill by `exampleOfUsage`.
 */
import { hasOpeningBill } from "../runtime/billing/opening.ts";
import type { PlanExample } from "../runtime/plan/example.ts";
import type { DateText, Plan } from "../runtime/plan/plan.ts";
import { type Proposing, proposing } from "../runtime/proposals/proposing.ts";
import { addDays, compareDates, formatCivilDate } from "../runtime/time/civil.ts";
import { eventsInputs } from "./usage/events-inputs.ts";
import { parameterInputs } from "./usage/parameter-inputs.ts";
import { quantityInputs } from "./usage/quantity-inputs.ts";
import type { BillChoice, PresentUsage, UsageModel } from "./usage/types.ts";

/** As many bills may be chosen from. */
const MOST_BILLS = 36;
/** As many controls of each kind are offered. */
const MOST_INPUTS = 60;

/**
 * Null where the plan has no such version. `start` is the account's first day where it is not the contract's. The
 * presets are those of its examples, where they state some.
 */
export function usageModel(
  plan: Plan,
  version: number,
  examples: readonly PlanExample[] = [],
  start: DateText | null = null,
): UsageModel | null {
  const of = proposing(plan, version, start);
  const whole = proposing(plan, version);
  if (of === null || whole === null) return null;
  const quantities = quantityInputs(of, examples);
  const events = eventsInputs(of);
  const kept = { quantities: quantities.slice(0, MOST_INPUTS), events: events.slice(0, MOST_INPUTS) };
  const bills = billChoices(plan, of);
  const { term } = whole.calendar;
  return {
    version,
    ...kept,
    left: quantities.length - kept.quantities.length + events.length - kept.events.length,
    parameters: parameterInputs(of),
    bills,
    start: {
      first: formatCivilDate(term.from),
      last: term.to === null ? null : formatCivilDate(addDays(term.to, -1)),
    },
    preset: presetOf(kept, firstWhole(of, bills)),
  };
}

function presetOf(inputs: Pick<UsageModel, "quantities" | "events">, bill: number): PresentUsage {
  return {
    bill,
    quantities: Object.fromEntries(inputs.quantities.map(({ id, scale }) => [id, scale.preset])),
    events: Object.fromEntries(
      inputs.events.map(({ id, count, fields }) => [
        id,
        {
          count: count.preset,
          fields: Object.fromEntries(fields.map(({ name, preset }) => [name, preset])),
        },
      ]),
    ),
    parameters: {},
    ends: null,
  };
}

function billChoices(plan: Plan, of: Proposing): readonly BillChoice[] {
  const bills: BillChoice[] = [];
  const { calendar } = of;
  const first = formatCivilDate(calendar.term.from);
  const opening = plan.versions[0];
  if (opening !== undefined && hasOpeningBill(opening)) bills.push({ number: 0, from: first, to: first });
  for (let number = 1; bills.length < MOST_BILLS; number += 1) {
    const period = calendar.period(number);
    if (period === null) break;
    // Bills of earlier versions are theirs.
    if (compareDates(period.to, of.days.from) <= 0) continue;
    const to = formatCivilDate(addDays(period.to, -1));
    bills.push({ number, from: formatCivilDate(period.from), to });
  }
  return bills;
}

/** The first bill of a whole billing period in which the version holds. */
function firstWhole(of: Proposing, bills: readonly BillChoice[]): number {
  const isWhole = ({ number }: BillChoice): boolean => {
    const period = of.calendar.period(number) ?? null;
    if (period === null) return false;
    const { from, to, whole } = period;
    return (
      compareDates(from, whole.from) === 0 &&
      compareDates(to, whole.to) === 0 &&
      compareDates(from, of.days.from) >= 0
    );
  };
  return (bills.find(isWhole) ?? bills.find(({ number }) => number > 0) ?? bills[0])?.number ?? 1;
}
