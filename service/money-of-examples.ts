/** What the examples of a contract cost under another one: usage that both know, billed by each. */

import { checkAccount } from "../runtime/billing/account-problems.ts";
import type { Bill } from "../runtime/billing/bill.ts";
import { compareBills, type MoneyPair } from "../runtime/compare/money.ts";
import { exampleAccount } from "../runtime/example/example-account.ts";
import { billsOfExample } from "../runtime/example/run-example.ts";
import { compare, parseNumber, type Rational, ZERO } from "../runtime/number/rational.ts";
import type { ExampleStep, PlanExample } from "../runtime/plan/example.ts";
import type { Plan, PlanVersion } from "../runtime/plan/plan.ts";
import { planThrough } from "../runtime/plan/versions.ts";
import { type Refusal, refusal } from "./refusals/refusal.ts";

export interface ExampleMoney {
  readonly title: string;
  readonly place: PlanExample["place"];
  /** Null where one of the two cannot bill it: `unknown` is what it does not know, else null. */
  readonly pair: MoneyPair | null;
  readonly unknown: Refusal | null;
}

/** Those that become dearer the most come first, those that cannot be compared last. */
export function moneyOfExamples(
  before: Plan,
  after: Plan,
  examples: readonly PlanExample[],
): readonly ExampleMoney[] {
  const all = examples.map((example): ExampleMoney => {
    const usage = { ...example, steps: example.steps.filter(({ kind }) => kind !== "expect") };
    const { title, place } = example;
    const unknown = unknownIn(before, usage) ?? unknownIn(after, usage);
    if (unknown !== null) return { title, place, pair: null, unknown };
    const [old, now] = [billsOfExample(before, usage), billsOfExample(after, usage)];
    if (old.length === 0 || old.length !== now.length)
      return { title, place, pair: null, unknown: refusal("no such period", {}) };
    return { title, place, pair: compareBills(numbered(old), numbered(now)), unknown: null };
  });
  const known = all.filter(({ pair }) => pair !== null);
  const rise = ({ pair }: ExampleMoney): Rational => parseNumber(pair?.difference ?? "0") ?? ZERO;
  return [...known.toSorted((a, b) => compare(rise(b), rise(a))), ...all.filter(({ pair }) => pair === null)];
}

/** The bills of two contracts stand for each other in the order in which the example asks for them. */
function numbered(bills: readonly Bill[]): readonly Bill[] {
  return bills.map((bill, number) => ({ ...bill, account: "example", number }));
}

/** What of an example a plan does not know; null where it can bill it. */
function unknownIn(plan: Plan, example: PlanExample): Refusal | null {
  const { versions } = planThrough(plan, example.through);
  for (const step of example.steps) {
    const unknown = unknownOf(versions, step);
    if (unknown !== null) return unknown;
  }
  const account = exampleAccount(plan, example.steps);
  const problem = checkAccount(plan, account).find(one => one.kind !== "parameter without bounds");
  return problem === undefined ? null : refusal("no such account", { cause: problem.detail });
}

function unknownOf(versions: readonly PlanVersion[], step: ExampleStep): Refusal | null {
  switch (step.kind) {
    case "usage": {
      const meters = versions.flatMap(version => version.meters.filter(({ name }) => name === step.meter));
      const [meter] = meters;
      if (meter === undefined) return refusal("no such meter", { meter: step.meter });
      const dimensions = new Set(meter.by.map(({ name }) => name));
      const missing = step.where.find(({ dimension }) => !dimensions.has(dimension));
      if (missing === undefined) return null;
      return refusal("no such dimension", { meter: step.meter, dimension: missing.dimension });
    }
    case "record":
      return versions.some(({ events }) => events.some(({ name }) => name === step.event))
        ? null
        : refusal("no such event", { event: step.event });
    case "given":
      return versions.some(({ parameters }) => parameters.some(({ name }) => name === step.parameter))
        ? null
        : refusal("no such parameter", { parameter: step.parameter });
    default:
      return null;
  }
}
