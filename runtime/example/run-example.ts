/**
 * A contract's examples, run as its tests: an account that starts with the contract, the usage and records that the
 * example states, and the bills that follow, made by the same `rateBill` as any other.
 */
import type { Account } from "../billing/account.ts";
import type { Bill, RejectReason } from "../billing/bill.ts";
import { type AccountCalendar, versionAt } from "../billing/calendar.ts";
import type { Carried } from "../billing/carried.ts";
import { hasOpeningBill } from "../billing/opening.ts";
import { type RatedBill, rateBill } from "../billing/rate-bill.ts";
import type { Intake, PeriodIntake } from "../metering/intake.ts";
import type { ExampleFailure, ExampleResult, ExampleStep, PlanExample } from "../plan/example.ts";
import type { DateText, Plan } from "../plan/plan.ts";
import { planThrough } from "../plan/versions.ts";
import { formatCivilDate } from "../time/civil.ts";
import { numberOfBill, stepsOf, withSteps } from "./asked-bills.ts";
import { exampleAccount } from "./example-account.ts";
import { countFailures, intakeOf } from "./example-events.ts";
import { checkExpectation } from "./expectations.ts";
import { readExample } from "./read-example.ts";
import { AT_THE_BEGINNING, dependence, otherPlacements, type Placement } from "./timeless-usage.ts";
import { triedAccount } from "./tried-account.ts";

export function runExamples(plan: Plan, examples: readonly PlanExample[]): readonly ExampleResult[] {
  return examples.map(example => runExample(plan, example));
}

export function runExample(plan: Plan, example: PlanExample): ExampleResult {
  const known = planThrough(plan, example.through);
  const failures =
    readExample(known, example, triedAccount(known, exampleAccount(known, example.steps))) ??
    worked(known, example, true, null).failures;
  return resultOf(example, failures);
}

function resultOf(example: PlanExample, failures: readonly ExampleFailure[]): ExampleResult {
  return { title: example.title, passed: failures.length === 0, failures, place: example.place };
}

/**
 * An example's result, the bills that its `bill` steps ask for, in their order, up to one that cannot be made, and why
 * its records were rejected or held, one reason each.
 */
export interface WorkedExample {
  readonly example: PlanExample;
  readonly result: ExampleResult;
  readonly bills: readonly Bill[];
  readonly rejects: readonly RejectReason[];
}

/**
 * On the versions that the example knows: a later one cannot break what an earlier text states. `start` is the account's
 * first day where it is not the contract's, which no text can state.
 */
export function workExample(plan: Plan, example: PlanExample, start: DateText | null = null): WorkedExample {
  const { failures, ...made } = worked(planThrough(plan, example.through), example, true, start);
  return { example, result: resultOf(example, failures), ...made };
}

/** Its bills alone, as another plan would make them. */
export function billsOfExample(plan: Plan, example: PlanExample): readonly Bill[] {
  return worked(planThrough(plan, example.through), example, false, null).bills;
}

interface Worked {
  readonly failures: readonly ExampleFailure[];
  readonly bills: readonly Bill[];
  readonly rejects: readonly RejectReason[];
}

/** `strict`: usage of which the bill depends on when it fell is a failure. */
function worked(plan: Plan, example: PlanExample, strict: boolean, start: DateText | null): Worked {
  const tried = triedAccount(plan, exampleAccount(plan, example.steps, start));
  const { account, problem, calendar } = tried;
  if (calendar === null) {
    const words = { what: "the account", expected: "an account in order", actual: problem };
    return { failures: [{ ...words, place: example.place }], bills: [], rejects: [] };
  }
  const intake = intakeOf(plan, account, example);
  const { idle } = tried;
  const before = { carried: null, next: 0, begun: false };
  const history: History = { plan, account, calendar, intake, strict, idle, ...before };
  const rejects = intake.rejects().map(({ reason }) => reason);
  const failures: ExampleFailure[] = [];
  const bills: Bill[] = [];
  const failed = (failure: ExampleFailure): Worked => ({ failures: [...failures, failure], bills, rejects });
  for (const [i, step] of example.steps.entries()) {
    if (step.kind !== "bill") continue;
    const number = numberOfBill(calendar, step.of, plan);
    if (typeof number === "string") {
      return failed({
        what: "the bill",
        expected: "days of a billing period",
        actual: number,
        place: step.place,
      });
    }
    const steps = stepsOf(example, i);
    const { bills: made, failures: timeless } = billsUpTo(history, number, steps);
    failures.push(...timeless);
    const rated = made.at(-1);
    if (rated === undefined)
      return failed({ what: "the bill", expected: "a bill", actual: "none is made here", place: step.place });
    bills.push(rated.bill);
    for (const one of steps) {
      if (one.kind !== "expect" || one.expected.kind === "rejected" || one.expected.kind === "held") continue;
      const failure = checkExpectation(plan, account, rated, one);
      if (failure !== null) failures.push(failure);
    }
  }
  return { failures: [...failures, ...countFailures(example, intake)], bills, rejects };
}

/** No event belongs to the period, counted or not. */
function isNothing({ slices, corrections, audit, rejects }: PeriodIntake): boolean {
  const { meters, each, terms } = slices;
  const isCounted = audit.accepted + audit.late + audit.rejected.count + audit.held.count > 0;
  return (
    meters.size + each.size + terms.size === 0 && corrections === null && !isCounted && rejects.length === 0
  );
}

interface History {
  readonly plan: Plan;
  readonly account: Account;
  calendar: AccountCalendar;
  readonly intake: Intake;
  readonly strict: boolean;
  /** What bills without usage have handed over, by their numbers, as far as this account has none yet. */
  idle: Map<number, RatedBill> | null;
  carried: Carried | null;
  /** The bill to make next. */
  next: number;
  /** Whether a bill that the example asks for has been made. */
  begun: boolean;
}

/**
 * What an allowance had left before the first bill of an example is nobody's: that time stands for no usage. What is
 * settled later, or priced over a longer period, is looked at again from before that bill.
 */
function begin(history: History): void {
  const { carried, calendar, next } = history;
  const carriesFrom = calendar.period(next)?.start ?? null;
  history.calendar = { ...calendar, carriesFrom };
  history.begun = true;
  if (carried === null) return;
  const allowances = carried.allowances.map(allowance => ({ ...allowance, lots: [] }));
  history.carried = { ...carried, allowances };
}

/** Makes every bill up to that number; the last one with the usage of its steps. */
function billsUpTo(
  history: History,
  number: number,
  steps: readonly ExampleStep[],
): { readonly bills: readonly RatedBill[]; readonly failures: readonly ExampleFailure[] } {
  const { plan, account, intake } = history;
  const version = versionAt(plan, formatCivilDate(history.calendar.term.from));
  const bills: RatedBill[] = [];
  const failures: ExampleFailure[] = [];
  for (; history.next <= number; history.next += 1) {
    if (history.next === number && !history.begun) begin(history);
    if (history.next === 0 && number > 0 && !hasOpeningBill(version)) continue;
    const gathered = intake.period(account.id, history.next);
    if (history.next === number || !isNothing(gathered)) history.idle = null;
    const known = history.idle?.get(history.next);
    if (known !== undefined) {
      history.carried = known.carried;
      bills.push(known);
      continue;
    }
    const rate = (used: PeriodIntake): RatedBill =>
      rateBill(plan, account, history.next, history.carried, used, history.calendar);
    const placedAt = (placement: Placement): PeriodIntake => {
      const { slices } = gathered;
      return { ...gathered, slices: withSteps(history.calendar, history.next, slices, steps, placement) };
    };
    const rated = rate(history.next === number ? placedAt(AT_THE_BEGINNING) : gathered);
    if (history.strict && history.next === number) {
      const others = otherPlacements(plan, account, history.calendar, number, steps);
      const placed = others.map(placement => rate(placedAt(placement)));
      const failure = dependence(rated, placed, steps);
      if (failure !== null) failures.push(failure);
    }
    history.idle?.set(history.next, rated);
    history.carried = rated.carried;
    bills.push(rated);
  }
  return { bills, failures };
}
