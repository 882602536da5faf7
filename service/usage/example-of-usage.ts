/** What a hand has set, as an example of the language without expectations, and the bill that it comes to. */

import type { Bill } from "../../runtime/billing/bill.ts";
import { accountCalendar } from "../../runtime/billing/calendar.ts";
import { exactOf } from "../../runtime/billing/draft.ts";
import { exampleAccount } from "../../runtime/example/example-account.ts";
import { type WorkedExample, workExample } from "../../runtime/example/run-example.ts";
import {
  add,
  equals,
  isZero,
  ONE,
  parseDecimal,
  type Rational,
  sign,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import type { ExampleStep, PlanExample } from "../../runtime/plan/example.ts";
import type { Condition, Num, Plan } from "../../runtime/plan/plan.ts";
import { billStep, type Proposing, proposing } from "../../runtime/proposals/proposing.ts";
import { fieldFor, recordIn } from "../../runtime/proposals/records.ts";
import { isRefusal, type Refusal, refusal } from "../refusals/refusal.ts";
import { recordsOfEvents } from "./events-as-records.ts";
import { eventsControls } from "./events-inputs.ts";
import { type QuantityControl, quantityControls } from "./quantity-inputs.ts";
import type { EventsInput, PresentEvents, PresentUsage } from "./types.ts";

/** An example that makes one bill, or why there is none. */
export type UsageExample =
  | {
      readonly kind: "example";
      readonly example: PlanExample;
      /** When the usage falls, where that makes a difference. */
      readonly fallsAt: string | null;
      /** Labels of what cannot be used in the period, as at times of another season: it is left out. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: "none"; readonly reason: Refusal };

export type UsageBill =
  | {
      readonly kind: "bill";
      readonly bill: Bill;
      readonly example: PlanExample;
      readonly worked: WorkedExample;
      readonly fallsAt: string | null;
      readonly leftOut: readonly string[];
    }
  | { readonly kind: "none"; readonly reason: Refusal };

export function exampleOfUsage(plan: Plan, version: number, usage: PresentUsage): UsageExample {
  const made = billOfUsage(plan, version, usage);
  if (made.kind === "none") return made;
  const { example, fallsAt, leftOut } = made;
  return { kind: "example", example, fallsAt, leftOut };
}

/** The same bill as that of the example. */
export function billOfUsage(plan: Plan, version: number, usage: PresentUsage): UsageBill {
  const set = settingOf(plan, version, usage);
  if (isRefusal(set)) return none(set);
  const wanted = wantedOf(set, usage);
  const records = wantedRecords(set, usage);
  if (isRefusal(wanted)) return none(wanted);
  if (isRefusal(records)) return none(records);
  const all = [...wanted, ...records];
  const leftOut = all.filter(({ possible }) => !possible).map(({ input }) => input.label);
  const used = wanted.filter(({ possible }) => possible);
  const events = records.flatMap(({ steps }) => steps);
  const stated = used.map(one => usageStep(set, one));
  const first = workExample(set.of.plan, exampleOf(set, [...stated, ...events]), set.of.account.start);
  if (first.result.passed) return billFrom(first, null, leftOut);
  if (!first.result.failures.every(({ what }) => what.startsWith("usage "))) return none(reasonOf(first));
  return recordedBill(set, used, events, leftOut);
}

/** The example of a list of events, which is recorded as it is. */
export function eventsExample(plan: Plan, version: number, events: PresentEvents): UsageExample {
  const set = settingOf(plan, version, { ...events, quantities: {}, events: {} });
  if (isRefusal(set)) return none(set);
  const records = recordsOfEvents(set.of.version, events.events);
  if (isRefusal(records)) return none(records);
  return { kind: "example", example: exampleOf(set, records), fallsAt: null, leftOut: [] };
}

/** The bill depends on when some of the usage falls, so that is recorded at the beginning of its period. */
function recordedBill(
  set: Setting,
  used: readonly Wanted[],
  events: readonly ExampleStep[],
  leftOut: readonly string[],
): UsageBill {
  const alone = new Set(dependentEvents(set, used));
  const some = recordedFrom(set, used, events, leftOut, one => alone.has(eventOf(one)));
  return some.kind === "bill" ? some : recordedFrom(set, used, events, leftOut, () => true);
}

/** Events of which the usage alone makes a bill that depends on its time. */
function dependentEvents(set: Setting, used: readonly Wanted[]): readonly string[] {
  return [...new Set(used.map(eventOf))].filter(event => {
    const steps = used.filter(one => eventOf(one) === event).map(one => usageStep(set, one));
    return !workExample(set.of.plan, exampleOf(set, steps), set.of.account.start).result.passed;
  });
}

function eventOf({ meter: { name, source } }: Wanted): string {
  return "event" in source ? source.event : name;
}

function recordedFrom(
  set: Setting,
  used: readonly Wanted[],
  events: readonly ExampleStep[],
  leftOut: readonly string[],
  isRecorded: (one: Wanted) => boolean,
): UsageBill {
  const stated = used.filter(one => !isRecorded(one)).map(one => usageStep(set, one));
  const recorded = recordedSteps(set, used.filter(isRecorded));
  if (isRefusal(recorded)) return none(recorded);
  const worked = workExample(
    set.of.plan,
    exampleOf(set, [...stated, ...recorded, ...events]),
    set.of.account.start,
  );
  if (!worked.result.passed) return none(reasonOf(worked));
  const bill = worked.bills.at(-1);
  const problem = bill === undefined || events.length > 0 ? null : misread(set, used, bill);
  if (problem !== null) return none(problem);
  const at = recorded.find(step => step.kind === "record");
  return billFrom(worked, at?.kind === "record" ? at.at : null, leftOut);
}

function none(reason: Refusal): { readonly kind: "none"; readonly reason: Refusal } {
  return { kind: "none", reason };
}

function billFrom(worked: WorkedExample, fallsAt: string | null, leftOut: readonly string[]): UsageBill {
  const bill = worked.bills.at(-1);
  if (bill === undefined) return none(reasonOf(worked));
  return { kind: "bill", bill, example: worked.example, worked, fallsAt, leftOut };
}

function reasonOf({ result }: WorkedExample): Refusal {
  const [failure] = result.failures;
  if (failure === undefined) return refusal("no bill here", {});
  return refusal("failure", { what: failure.what, actual: failure.actual });
}

// The account and its bill

interface Setting {
  readonly of: Proposing;
  /** What stands before the usage: the account, and the bill. */
  readonly before: readonly ExampleStep[];
  /** Null for the opening bill. */
  readonly period: Parameters<typeof recordIn>[2] | null;
}

function settingOf(plan: Plan, number: number, usage: PresentUsage): Setting | Refusal {
  const start = usage.start ?? null;
  const of = proposing(plan, number, start);
  if (of === null) return refusal("no version", { version: String(number) });
  const { place } = of.version;
  const given = Object.entries(usage.parameters).flatMap(([parameter, value]): readonly ExampleStep[] => {
    const isKnown = of.version.parameters.some(one => one.name === parameter);
    return isKnown ? [{ kind: "given", parameter, value, from: null, place }] : [];
  });
  const ends: readonly ExampleStep[] = usage.ends === null ? [] : [{ kind: "ends", on: usage.ends, place }];
  const account = exampleAccount(of.plan, [...given, ...ends], start);
  const calendar = accountCalendar(of.plan, account);
  const own = { ...of, account, calendar };
  if (usage.bill === 0)
    return {
      of: own,
      before: [...given, ...ends, { kind: "bill", of: { kind: "start" }, place }],
      period: null,
    };
  const period = calendar.period(usage.bill);
  if (period === null) return refusal("no such bill", { bill: String(usage.bill) });
  return { of: own, before: [...given, ...ends, billStep(period, place)], period };
}

const TITLE = "Present usage";

function exampleOf({ of, before }: Setting, steps: readonly ExampleStep[]): PlanExample {
  const { version } = of.version;
  return { title: TITLE, version, through: version, steps: [...before, ...steps], place: of.version.place };
}

// Quantities

interface Wanted extends QuantityControl {
  readonly quantity: Rational;
  /** Whether the period has a moment of the classes of time that it falls in. */
  readonly possible: boolean;
}

/** What is set of the inputs that the contract has; a sum of nothing is left out. */
function wantedOf({ of, period }: Setting, usage: PresentUsage): readonly Wanted[] | Refusal {
  if (period === null) return [];
  const found: Wanted[] = [];
  for (const { input, meter } of quantityControls(of.version)) {
    const text = Object.hasOwn(usage.quantities, input.id) ? usage.quantities[input.id] : undefined;
    if (text === undefined) continue;
    const quantity = numberIn(text);
    if (quantity === null) return refusal("no quantity", { label: input.label, text });
    if (isZero(quantity) && input.addsUp) continue;
    const event = "event" in meter.source ? meter.source.event : "";
    const isTimed = of.version.bands.some(
      ({ kind, name }) => kind === "time" && Object.hasOwn(input.where, name),
    );
    const possible = !isTimed || recordIn(of, event, period, input.where, null, null) !== null;
    found.push({ input, meter, quantity, possible });
  }
  return found;
}

const MOST_DIGITS = 40;

/** A decimal that is not below zero. */
function numberIn(text: Num): Rational | null {
  const value = text.length > MOST_DIGITS ? null : parseDecimal(text);
  return value === null || sign(value) < 0 ? null : value;
}

function usageStep({ of }: Setting, { input, meter, quantity }: Wanted): ExampleStep {
  const where = Object.entries(input.where).map(([dimension, value]) => ({ dimension, values: [value] }));
  return { kind: "usage", meter: meter.name, quantity: toText(quantity), where, place: of.version.place };
}

// Records

/** As many are written for one input. */
const MOST_RECORDS = 100;

/** What adds up as events of its own; a peak or a level stays one reading of the whole period. */
function recordedSteps(set: Setting, wanted: readonly Wanted[]): readonly ExampleStep[] | Refusal {
  const steps = wanted.filter(({ input }) => !input.addsUp).map(one => usageStep(set, one));
  const groups = new Map<string, Wanted[]>();
  for (const one of wanted.filter(({ input }) => input.addsUp)) {
    const { source } = one.meter;
    const filter = source.kind === "aggregate" ? source.where : null;
    const key = JSON.stringify(["event" in source ? source.event : one.meter.name, filter, one.input.where]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const records = recordsOf(set, group);
    if (isRefusal(records)) return records;
    steps.push(...records);
  }
  return steps;
}

/** Meters of one event share its records: as many as are counted, the first of which has all that is summed. */
function recordsOf({ of, period }: Setting, group: readonly Wanted[]): readonly ExampleStep[] | Refusal {
  const [first] = group;
  const source = first?.meter.source;
  if (first === undefined || period === null) return [];
  const { label } = first.input;
  if (source?.kind !== "aggregate") return refusal("time matters", { label });
  let count = ONE;
  const sums: Record<string, string> = {};
  for (const { meter, quantity } of group) {
    if (meter.source.kind !== "aggregate") continue;
    const { aggregation, value } = meter.source;
    const field = aggregation === "sum" && value?.kind === "field" ? fieldFor(value, quantity) : null;
    if (aggregation === "count") count = quantity;
    else if (field === null) return refusal("time matters", { label });
    else sums[field.name] = field.value;
  }
  if (count.d !== 1n || count.n > BigInt(MOST_RECORDS))
    return refusal("time matters, many events", { label, most: String(MOST_RECORDS) });
  const zeros = zerosOf(of, source, first.input.where);
  const record = (fields: Readonly<Record<string, string>>): ExampleStep | null =>
    recordIn(of, source.event, period, { ...zeros, ...first.input.where, ...fields }, source.where, null);
  const [whole, rest] = [record(sums), record({})];
  if (whole === null || rest === null) return refusal("time matters, no event", { label });
  return [whole, ...Array.from({ length: countOf(count) - 1 }, () => rest)];
}

/** Numbers that an event must have and that nobody asks for are 0, so that they add nothing to another meter. */
function zerosOf(
  { version }: Proposing,
  { event, where: filter }: { readonly event: string; readonly where: Condition | null },
  where: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const declared = version.events.find(one => one.name === event);
  const classed = version.bands.flatMap(band =>
    band.kind === "number" && Object.hasOwn(where, band.name) ? [band.field] : [],
  );
  const kept = new Set([...classed, ...(filter === null ? [] : fieldsOf(filter))]);
  const zeros = (declared?.fields ?? []).filter(({ name, type, presence, between }) => {
    const isNumber = type === "integer" || type === "decimal";
    const isPossible = between === null || sign(exactOf(between.least)) <= 0;
    return isNumber && isPossible && presence === "required" && !kept.has(name);
  });
  return Object.fromEntries(zeros.map(({ name }) => [name, "0"]));
}

function fieldsOf(filter: Condition): readonly string[] {
  return filter.kind === "and" || filter.kind === "or" ? filter.of.flatMap(fieldsOf) : [filter.field];
}

/** Null where each meter reads what is set; else the first that reads something else, as events count for several. */
function misread(set: Setting, wanted: readonly Wanted[], bill: Bill): Refusal | null {
  for (const { input, meter } of quantityControls(set.of.version)) {
    if (!input.addsUp || meter.rounding !== null) continue;
    const quantity = wanted.find(one => one.input.id === input.id)?.quantity ?? ZERO;
    const read = bill.meters
      .filter(one => one.meter === input.meter && isIn(one.where, input.where))
      .reduce((sum, one) => add(sum, exactOf(one.quantity ?? "0")), ZERO);
    if (!equals(read, quantity)) {
      const [found, wished] = [toText(read), toText(quantity)];
      return refusal("counts for several", { label: input.label, read: found, wanted: wished });
    }
  }
  return null;
}

function isIn(where: Readonly<Record<string, string>>, asked: Readonly<Record<string, string>>): boolean {
  return Object.entries(asked).every(([name, value]) => !Object.hasOwn(where, name) || where[name] === value);
}

/** Of a whole number of events, of which there are few. */
function countOf({ n }: Rational): number {
  return Number.parseInt(String(n), 10);
}

interface WantedRecords {
  readonly input: EventsInput;
  readonly steps: readonly ExampleStep[];
  readonly possible: boolean;
}

function wantedRecords({ of, period }: Setting, usage: PresentUsage): readonly WantedRecords[] | Refusal {
  if (period === null) return [];
  const found: WantedRecords[] = [];
  for (const { input, filter } of eventsControls(of)) {
    const setting = Object.hasOwn(usage.events, input.id) ? usage.events[input.id] : undefined;
    if (setting === undefined) continue;
    const count = numberIn(setting.count);
    const { label } = input;
    if (count === null || count.d !== 1n) return refusal("no count", { label, text: setting.count });
    if (count.n > BigInt(MOST_RECORDS))
      return refusal("count too large", { label, most: String(MOST_RECORDS) });
    if (equals(count, ZERO)) continue;
    const fields: Record<string, string> = {};
    for (const { name } of input.fields) {
      const text = Object.hasOwn(setting.fields, name) ? setting.fields[name] : undefined;
      if (text === undefined) continue;
      const value = numberIn(text);
      if (value === null) return refusal("no value of a field", { label, text, field: name });
      fields[name] = toText(value);
    }
    const record = recordIn(of, input.event, period, { ...input.where, ...fields }, filter, null);
    const steps = record === null ? [] : Array.from({ length: countOf(count) }, () => record);
    found.push({ input, steps, possible: record !== null });
  }
  return found;
}
