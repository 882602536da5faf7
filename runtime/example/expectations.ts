/** What an example expects of a bill, compared exactly. */
import type { Account } from "../billing/account.ts";
import type { Bill, BillAdjustment, BillLine } from "../billing/bill.ts";
import { exactOf } from "../billing/draft.ts";
import type { RatedBill } from "../billing/rate-bill.ts";
import type { ReadBill } from "../billing/read-bill.ts";
import { moneyWords } from "../billing/words.ts";
import { bug } from "../number/bug.ts";
import { add, equals, negate, type Rational, toText, ZERO } from "../number/rational.ts";
import type { ExampleFailure, ExampleStep, Expected } from "../plan/example.ts";
import type { Plan, PlanVersion, UnitLabel } from "../plan/plan.ts";
import { holds, matchesAll } from "./line-values.ts";

export type Expect = Extract<ExampleStep, { readonly kind: "expect" }>;

/** Null where the bill holds what is expected. */
export function checkExpectation(
  plan: Plan,
  account: Account,
  { bill, drawn }: RatedBill,
  step: Expect,
): ExampleFailure | null {
  const wanted = step.expected;
  return failureOf(
    plan,
    step,
    wanted.kind === "allowance" ? drawn(wanted.name) : actualOf(plan, account, bill, wanted),
  );
}

/** The same of what a meter reads, for which no bill need be made. */
export function checkReading(
  plan: Plan,
  read: ReadBill,
  step: Expect,
  expected: Lines,
): ExampleFailure | null {
  return failureOf(plan, step, meterReading(plan, read, expected));
}

/** `actual` is a value, or says why there is none. */
function failureOf(plan: Plan, step: Expect, actual: Rational | string): ExampleFailure | null {
  const what = whatOf(step.expected);
  const expected = inWords(plan, exactOf(step.value), step.unit);
  if (typeof actual === "string") return { what, expected, actual, place: step.place };
  if (equals(actual, exactOf(step.value))) return null;
  return { what, expected, actual: inWords(plan, actual, step.unit), place: step.place };
}

/** The value, or in words why there is none. */
export function actualOf(plan: Plan, account: Account, bill: Bill, expected: Expected): Rational | string {
  switch (expected.kind) {
    case "total":
      return exactOf(bill.total);
    case "charge":
      return chargeAmount(plan, account, bill, expected);
    case "meter":
      return meterReading(plan, bill, expected);
    case "discount":
      return discountAmount(bill, expected);
    case "minimum":
    case "maximum": {
      const amount = sum(adjustmentsOf(bill, expected.kind, expected.name).map(one => one.amount));
      return expected.kind === "minimum" ? amount : negate(amount);
    }
    case "credit":
      return creditAmount(bill, expected);
    case "tax":
      return sum(bill.taxes.filter(tax => tax.name === expected.name).map(tax => tax.amount));
    case "allowance":
      return bug("what an allowance has drawn may stand on no line of the bill");
    case "rejected":
    case "held":
      return bug("counts belong to the whole example");
  }
}

function whatOf(expected: Expected): string {
  switch (expected.kind) {
    case "charge":
    case "meter": {
      const where = expected.where.map(({ dimension, values }) => `${dimension} is ${values.join(" or ")}`);
      const suffix = where.length === 0 ? "" : ` where ${where.join(" and ")}`;
      return `${expected.kind} ${expected.name}${suffix}`;
    }
    case "discount":
      return `discount ${expected.name}${expected.on === null ? "" : ` on ${expected.on}`}`;
    case "allowance":
    case "minimum":
    case "maximum":
    case "tax":
      return `${expected.kind} ${expected.name}`;
    case "credit":
      return `credit ${expected.name}${expected.left ? " left" : ""}`;
    default:
      return expected.kind;
  }
}

function inWords(plan: Plan, value: Rational, unit: UnitLabel | null): string {
  const text = toText(value);
  if (unit === null) return text;
  if (unit.money) return moneyWords(plan.currency, value);
  const label = text === "1" ? unit.singular : unit.plural;
  return label === "" ? text : `${text} ${label}`;
}

type Lines = Extract<Expected, { readonly kind: "charge" | "meter" }>;

function chargeAmount(plan: Plan, account: Account, bill: Bill, expected: Lines): Rational | string {
  const lines = bill.lines.filter(line => line.charge === expected.name);
  if (expected.where.length === 0) return sum(lines.map(line => line.amount));
  const chosen: BillLine[] = [];
  for (const line of lines) {
    const held = holds(plan, account, bill, line, expected.where);
    if (held === "other values too") {
      return `the line ${line.row === "" ? line.title : line.row} holds other values too`;
    }
    if (held === "only these") chosen.push(line);
  }
  return sum(chosen.map(line => line.amount));
}

/** The bill's version first; what it does not have, a later or earlier one may. */
function inForce(plan: Plan, bill: ReadBill): readonly PlanVersion[] {
  const own = plan.versions.filter(one => one.version === bill.contract.version);
  return [...own, ...plan.versions];
}

/** The reading; a cumulative meter's combinations add up, and a meter without a value is expected as 0. */
function meterReading(plan: Plan, bill: ReadBill, expected: Lines): Rational | string {
  const meter = inForce(plan, bill)
    .flatMap(one => one.meters)
    .find(one => one.name === expected.name);
  if (meter === undefined) bug(`no meter ${expected.name}`);
  const readings = bill.meters.filter(
    reading => reading.meter === meter.name && matchesAll(expected.where, reading.where),
  );
  const quantities = readings.flatMap(reading => (reading.quantity === null ? [] : [reading.quantity]));
  if (quantities.length > 1 && !meter.cumulative) {
    return `${quantities.length} readings, which do not add up; say which with where`;
  }
  return sum(quantities);
}

/**
 * What it took off this bill; of what is settled later it is drawn before, and comes off where that is due. Quantities
 * come off before any price, so those are what is drawn.
 */
function creditAmount(bill: Bill, { name, left }: Extract<Expected, { readonly kind: "credit" }>): Rational {
  const credit = bill.credits.find(one => one.name === name);
  if (left) return exactOf(credit?.left ?? "0");
  if (credit !== undefined && !credit.unit.money) return exactOf(credit.used);
  // What it has paid of what is settled now comes off also where nothing of it is left.
  return negate(sum(adjustmentsOf(bill, "credit", name).map(one => one.amount)));
}

function discountAmount(bill: Bill, expected: Extract<Expected, { readonly kind: "discount" }>): Rational {
  const found = adjustmentsOf(bill, "discount", expected.name);
  const { on } = expected;
  const amounts =
    on === null
      ? found.map(adjustment => adjustment.amount)
      : found.flatMap(adjustment =>
          adjustment.shares.filter(part => part.charge === on).map(part => part.amount),
        );
  return negate(sum(amounts));
}

/** Each kind of adjustment has names of its own. */
function adjustmentsOf(bill: Bill, kind: BillAdjustment["kind"], name: string): readonly BillAdjustment[] {
  return bill.adjustments.filter(adjustment => adjustment.kind === kind && adjustment.name === name);
}

function sum(amounts: readonly string[]): Rational {
  return amounts.reduce((total, amount) => add(total, exactOf(amount)), ZERO);
}
