/**
 * `usage METER Q` says how much was used of a cumulative meter in a bill's period, and not when. Where the bill would
 * depend on that, the example says too little.
 */
import type { Account } from "../billing/account.ts";
import type { AccountCalendar, BillingPeriod } from "../billing/calendar.ts";
import { sliceAt, usageCuts } from "../billing/cuts.ts";
import { exactOf } from "../billing/draft.ts";
import type { RatedBill } from "../billing/rate-bill.ts";
import { add, ONE, type Rational, rational, toText, ZERO } from "../number/rational.ts";
import type { ExampleFailure, ExampleStep } from "../plan/example.ts";
import type { Plan } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";

type UsageStep = Extract<ExampleStep, { readonly kind: "usage" }>;

/** Which share of a step's quantity falls when. */
export type Placement = (
  step: UsageStep,
  period: BillingPeriod,
) => readonly { readonly share: Rational; readonly from: Instant }[];

/** What is billed, where it makes no difference. */
export const AT_THE_BEGINNING: Placement = (_, { start }) => [{ share: ONE, from: start }];

/** Other ways in which the same usage could have fallen; none where nobody asks for less than the whole period. */
export function otherPlacements(
  plan: Plan,
  account: Account,
  calendar: AccountCalendar,
  number: number,
  steps: readonly ExampleStep[],
): readonly Placement[] {
  const period = calendar.period(number);
  if (period === null) return [];
  const added = new Set(period.version.meters.filter(meter => meter.cumulative).map(meter => meter.name));
  const cuts = usageCuts(plan, account, calendar);
  /** Where the last stretch begins that somebody asks for. */
  const lastOf = ({ meter }: UsageStep): Instant => {
    if (!added.has(meter)) return period.start;
    const { start } = sliceAt(plan, calendar, cuts(meter, "meter"), period.end - 1n);
    return start > period.start ? start : period.start;
  };
  if (steps.every(step => step.kind !== "usage" || lastOf(step) === period.start)) return [];
  const atTheEnd: Placement = step => [{ share: ONE, from: lastOf(step) }];
  const inHalves: Placement = step =>
    lastOf(step) === period.start
      ? AT_THE_BEGINNING(step, period)
      : [
          { share: HALF, from: period.start },
          { share: HALF, from: lastOf(step) },
        ];
  return [atTheEnd, inHalves];
}

const HALF = rational(1n, 2n);

/** Null where the bills cost the same, charge by charge and in all. */
export function dependence(
  rated: RatedBill,
  others: readonly RatedBill[],
  steps: readonly ExampleStep[],
): ExampleFailure | null {
  const sums = sumsOf(rated);
  const step = steps.find(one => one.kind === "usage");
  if (step === undefined || others.every(other => sumsOf(other) === sums)) return null;
  return {
    what: `usage ${step.meter}`,
    expected: "a bill that does not depend on when in its period it fell",
    actual: "one that does; say when with record",
    place: step.place,
  };
}

/** With what a later bill settles: that one is asked nothing of usage before it. */
function sumsOf({ bill, pending }: RatedBill): string {
  const sums = new Map<string, Rational>();
  for (const { charge, amount } of [...bill.lines, ...pending])
    sums.set(charge, add(sums.get(charge) ?? ZERO, exactOf(amount)));
  const charges = [...sums].map(([charge, sum]) => [charge, toText(sum)]).filter(([, sum]) => sum !== "0");
  const adjustments = bill.adjustments.map(({ name, amount }) => [name, amount]);
  return JSON.stringify([charges, adjustments, bill.total]);
}
