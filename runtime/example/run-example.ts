/**
 * A contract's examples, run as its tests: an account that starts with the contract, the usage and records that the
 * example states, and the bills that follow, made by the same `rateBill` as any other.
 */
import type { Account } from "../billing/account.ts";
import { checkAccount } from "../billing/account-problems.ts";
import type { Bill, RejectReason } from "../billing/bill.ts";
import { type AccountCalendar, accountCalendar, versionAt } from "../billing/calendar.ts";
import type { Carried } from "../billing/carried.ts";
import { hasOpeningBill } from "../billing/opening.ts";
import { type RatedBill, rateBill } from "../billing/rate-bill.ts";
import { madeOnce } from "../billing/remembered.ts";
import { numberOf } from "../metering/evaluate.ts";
import { type Intake, openIntake, type PeriodIntake } from "../metering/intake.ts";
import type { Where } from "../metering/readings.ts";
import { isHeld } from "../metering/rejects.ts";
import { withUsage } from "../metering/slices.ts";
import { bug } from "../number/bug.ts";
import { multiply } from "../number/rational.ts";
import type { ExampleFailure, ExampleResult, ExampleStep, PlanExample } from "../plan/example.ts";
import type { DateText, FieldValue, Place, Plan, PlanEvent } from "../plan/plan.ts";
import { planThrough } from "../plan/versions.ts";
import { addDays, addMonthsClamped, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { parseInstant } from "../time/instant.ts";
import { civilDayAt } from "../time/zone.ts";
import { exampleAccount } from "./example-account.ts";
import { checkExpectation } from "./expectations.ts";
import { AT_THE_BEGINNING, dependence, otherPlacements, type Placement } from "./timeless-usage.ts";

export function runExamples(plan: Plan, examples: readonly PlanExample[]): readonly ExampleResult[] {
  return examples.map(example => runExample(plan, example));
}

export function runExample(plan: Plan, example: PlanExample): ExampleResult {
  return workExample(plan, example).result;
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
  const result = { title: example.title, passed: failures.length === 0, failures, place: example.place };
  return { example, result, ...made };
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

/** An account that examples try, with the bills that all of them begin with. */
interface TriedAccount {
  readonly account: Account;
  /** In words; empty where the account is in order. */
  readonly problem: string;
  /** Null where the account is not in order. */
  readonly calendar: AccountCalendar | null;
  /** Its bills while nothing is used, by their numbers. */
  readonly idle: Map<number, RatedBill>;
}

const MOST_TRIED = 16;
/** Who looks for examples tries many accounts of one plan. */
const triedAccounts = madeOnce<TriedAccount>(MOST_TRIED);

/** Most examples of a plan try the same account, and what it is billed before they begin is the same. */
function triedAccount(plan: Plan, account: Account): TriedAccount {
  return triedAccounts(plan, JSON.stringify(account), () => trying(plan, account));
}

function trying(plan: Plan, account: Account): TriedAccount {
  // An example may set any parameter; the register only those with bounds.
  const problem = checkAccount(plan, account).find(one => one.kind !== "parameter without bounds");
  const calendar = problem === undefined ? accountCalendar(plan, account) : null;
  return { account, problem: problem?.detail ?? "", calendar, idle: new Map<number, RatedBill>() };
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
    const rated = rate(
      history.next === number ? withSteps(history, gathered, steps, AT_THE_BEGINNING) : gathered,
    );
    if (history.strict && history.next === number) {
      const others = otherPlacements(plan, account, history.calendar, number, steps);
      const placed = others.map(placement => rate(withSteps(history, gathered, steps, placement)));
      const failure = dependence(rated, placed, steps);
      if (failure !== null) failures.push(failure);
    }
    history.idle?.set(history.next, rated);
    history.carried = rated.carried;
    bills.push(rated);
  }
  return { bills, failures };
}

function withSteps(
  { calendar, next }: History,
  gathered: PeriodIntake,
  steps: readonly ExampleStep[],
  placement: Placement,
): PeriodIntake {
  const period = calendar.period(next);
  if (period === null) return gathered;
  let { slices } = gathered;
  for (const step of steps) {
    if (step.kind !== "usage") continue;
    const where: Where = Object.fromEntries(
      step.where.map(({ dimension, values }) => [dimension, values[0] ?? ""]),
    );
    for (const { share, from } of placement(step, period)) {
      const quantity = multiply(numberOf(step.quantity), share);
      slices = withUsage(slices, period.version, step.meter, where, quantity, {
        start: from,
        end: period.end,
      });
    }
  }
  return { ...gathered, slices };
}

/** The steps that belong to the bill at that place: those up to the next bill. */
function stepsOf(example: PlanExample, bill: number): readonly ExampleStep[] {
  const rest = example.steps.slice(bill + 1);
  const end = rest.findIndex(step => step.kind === "bill");
  return end < 0 ? rest : rest.slice(0, end);
}

/** The number of a bill, or in words why there is none. */
function numberOfBill(
  calendar: AccountCalendar,
  of: Extract<ExampleStep, { readonly kind: "bill" }>["of"],
  plan: Plan,
): number | string {
  if (of.kind === "start") return 0;
  const start = calendar.term.from;
  if (of.kind === "contract month") {
    const from = formatCivilDate(addMonthsClamped(start, of.number - 1));
    const to = formatCivilDate(addDays(addMonthsClamped(start, of.number), -1));
    return periodOfDays(calendar, from, calendar.term.to === null ? to : cut(to, calendar), plan);
  }
  return periodOfDays(calendar, of.from, of.to, plan);
}

function cut(day: string, calendar: AccountCalendar): string {
  const last = calendar.term.to === null ? day : formatCivilDate(addDays(calendar.term.to, -1));
  return last < day ? last : day;
}

function periodOfDays(calendar: AccountCalendar, from: string, to: string, plan: Plan): number | string {
  const day = parseCivilDate(from) ?? calendar.term.from;
  const words = (first: string, last: string): string => `${first} to ${last}`;
  for (let number = 1; ; number += 1) {
    const period = calendar.period(number);
    if (period === null) return `no period of the term holds ${formatCivilDate(day)}`;
    const first = formatCivilDate(period.from);
    const last = formatCivilDate(addDays(period.to, -1));
    if (last < from) continue;
    if (first === from && last === to) return number;
    const asked = `${words(from, to)} is no billing period of ${plan.contract.name}`;
    return `${asked}; the period there is ${words(first, last)}`;
  }
}

// The account and its events

function intakeOf(plan: Plan, account: Account, example: PlanExample): Intake {
  const intake = openIntake(plan, [account]);
  const texts = example.steps.flatMap((step, i) =>
    step.kind === "record" ? [recordText(plan, step, i)] : [],
  );
  for (const text of texts) intake.add(text);
  if (intake.settle() === "again") {
    intake.rewind();
    for (const text of texts) intake.add(text);
    intake.settle();
  }
  return intake;
}

/** More than the tokens that a contract may have, of which a step has several. */
const ID_DIGITS = 6;

type RecordStep = Extract<ExampleStep, { readonly kind: "record" }>;

/**
 * A record as the CloudEvent that would have been sent: each one an event of its own, received at once. Of two at one
 * instant the one written later has the greater id.
 */
function recordText(plan: Plan, step: RecordStep, place: number): string {
  const event = eventOf(plan, step);
  return JSON.stringify({
    specversion: "1.0",
    source: "example",
    id: String(place + 1).padStart(ID_DIGITS, "0"),
    type: event.type,
    subject: "example",
    time: step.at,
    data: dataOf(event, step.fields),
  });
}

/** The event as the version in force at its time declares it; else as any version does. */
function eventOf(plan: Plan, step: RecordStep): PlanEvent {
  const time = parseInstant(step.at);
  const day = time === null ? null : civilDayAt(plan.zone, time);
  const inForce = day === null ? [] : [versionAt(plan, formatCivilDate(day))];
  const events = [...inForce, ...plan.versions].flatMap(version => version.events);
  return events.find(one => one.name === step.event) ?? bug(`no event ${step.event}`);
}

function dataOf(event: PlanEvent, fields: Readonly<Record<string, FieldValue>>): unknown {
  const data = emptyObject();
  for (const field of event.fields) {
    if (!Object.hasOwn(fields, field.name)) continue;
    const value = fields[field.name] ?? "";
    put(data, field.path, field.type === "boolean" ? value === "true" : value);
  }
  return data;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = into[key];
  const next =
    typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : emptyObject();
  into[key] = next;
  put(next, rest, value);
}

/** Without a prototype, so that no key of a payload means anything else. */
function emptyObject(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

// What the whole example did not bill

function countFailures(example: PlanExample, intake: Intake): readonly ExampleFailure[] {
  const held = intake.rejects().filter(reject => isHeld(reject.reason)).length;
  const rejected = intake.rejects().length - held;
  const counts = { rejected, held } as const;
  const failures: ExampleFailure[] = [];
  for (const step of example.steps) {
    if (step.kind !== "expect") continue;
    const { kind } = step.expected;
    if (kind !== "rejected" && kind !== "held") continue;
    if (String(counts[kind]) === step.value) continue;
    failures.push(countFailure(kind, step.value, String(counts[kind]), step.place));
  }
  return failures;
}

function countFailure(kind: string, expected: string, actual: string, place: Place): ExampleFailure {
  const words = (count: string): string => `${count} event${count === "1" ? "" : "s"}`;
  return { what: kind, expected: words(expected), actual: words(actual), place };
}
