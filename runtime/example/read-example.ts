/**
 * An example that expects what meters read, and nothing else, needs no lines: its usage is read as its bills would read
 * it, and nothing is priced.
 */
import type { Account } from "../billing/account.ts";
import { type AccountCalendar, versionAt } from "../billing/calendar.ts";
import { hasOpeningBill } from "../billing/opening.ts";
import { type ReadBill, readBill } from "../billing/read-bill.ts";
import type { Intake } from "../metering/intake.ts";
import type { UsageSlices } from "../metering/slices.ts";
import { NO_CARRIED_USAGE } from "../metering/slices-json.ts";
import type { ExampleFailure, ExampleStep, PlanExample } from "../plan/example.ts";
import type { Plan } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import { numberOfBill, stepsOf, withSteps } from "./asked-bills.ts";
import { countFailures, intakeOf } from "./example-events.ts";
import { checkReading } from "./expectations.ts";
import { AT_THE_BEGINNING, otherPlacements } from "./timeless-usage.ts";
import type { TriedAccount } from "./tried-account.ts";

/** Its failures, the same as with its bills; null where those must be made. */
export function readExample(
  plan: Plan,
  example: PlanExample,
  { account, calendar }: TriedAccount,
): readonly ExampleFailure[] | null {
  if (calendar === null || calendar.lateEnd !== null || calendar.reviewsValues) return null;
  const asked = example.steps.every(isRead) ? askedBills(plan, account, calendar, example) : null;
  if (asked === null) return null;
  const intake = intakeOf(plan, account, example);
  const bills = readBills({ plan, account, calendar, intake }, asked);
  if (bills === null) return null;
  const failures = asked.flatMap(({ steps }, i) => {
    const read = bills[i];
    return read === undefined ? [] : steps.flatMap(step => failureOf(plan, read, step));
  });
  return [...failures, ...countFailures(example, intake)];
}

/** What is counted of the whole example is no line either. */
function isRead(step: ExampleStep): boolean {
  return step.kind !== "expect" || ["meter", "rejected", "held"].includes(step.expected.kind);
}

interface AskedBill {
  readonly number: number;
  readonly steps: readonly ExampleStep[];
}

/** Null where one is no bill after the one before it, or may depend on when its usage fell. */
function askedBills(
  plan: Plan,
  account: Account,
  calendar: AccountCalendar,
  example: PlanExample,
): readonly AskedBill[] | null {
  const asked: AskedBill[] = [];
  for (const [i, step] of example.steps.entries()) {
    if (step.kind !== "bill") continue;
    const number = numberOfBill(calendar, step.of, plan);
    if (typeof number === "string" || number <= (asked.at(-1)?.number ?? 0)) return null;
    const steps = stepsOf(example, i);
    if (otherPlacements(plan, account, calendar, number, steps).length > 0) return null;
    asked.push({ number, steps });
  }
  return asked;
}

interface Reading {
  readonly plan: Plan;
  readonly account: Account;
  readonly calendar: AccountCalendar;
  readonly intake: Intake;
}

/** One for each that is asked for. Null where one corrects those before it. */
function readBills(
  { plan, account, calendar, intake }: Reading,
  asked: readonly AskedBill[],
): readonly ReadBill[] | null {
  const bills: ReadBill[] = [];
  let usage = NO_CARRIED_USAGE;
  const last = asked.at(-1)?.number ?? 0;
  const version = versionAt(plan, formatCivilDate(calendar.term.from));
  for (let number = hasOpeningBill(version) ? 0 : 1; number <= last; number += 1) {
    const { slices, corrections } = intake.period(account.id, number);
    if (corrections !== null) return null;
    const own = asked.find(one => one.number === number);
    if (own === undefined && usage === NO_CARRIED_USAGE && isEmpty(slices)) continue;
    const used =
      own === undefined ? slices : withSteps(calendar, number, slices, own.steps, AT_THE_BEGINNING);
    const read = readBill(plan, account, number, usage, used, calendar);
    if (own !== undefined) bills.push(read);
    if (number < last) usage = read.usage();
  }
  return bills;
}

function isEmpty({ meters, each, terms }: UsageSlices): boolean {
  return meters.size + each.size + terms.size === 0;
}

function failureOf(plan: Plan, read: ReadBill, step: ExampleStep): readonly ExampleFailure[] {
  if (step.kind !== "expect" || step.expected.kind !== "meter") return [];
  const failure = checkReading(plan, read, step, step.expected);
  return failure === null ? [] : [failure];
}
