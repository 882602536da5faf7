/** The account that an example is about. */
import type { Account, AccountValue } from "../billing/account.ts";
import { bug } from "../number/bug.ts";
import type { ExampleStep } from "../plan/example.ts";
import type { DateText, Plan } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";

/** The account of an example, which starts with the contract unless told; without steps it is as the contract says. */
export function exampleAccount(
  plan: Plan,
  steps: readonly ExampleStep[] = [],
  start: DateText | null = null,
): Account {
  const parameters: Record<string, AccountValue[]> = {};
  for (const step of steps) {
    if (step.kind !== "given") continue;
    const values = Object.hasOwn(parameters, step.parameter) ? (parameters[step.parameter] ?? []) : [];
    parameters[step.parameter] = inOrder([...values, { from: step.from, value: step.value }]);
  }
  const ends = steps.find(step => step.kind === "ends");
  return {
    id: "example",
    start: start ?? plan.versions[0]?.from ?? bug("a plan has at least one version"),
    end: ends?.kind === "ends" ? ends.on : null,
    endKnown: null,
    parameters,
  };
}

/** By their days; one without a date is first. */
function inOrder(values: readonly AccountValue[]): AccountValue[] {
  return [...values].sort((a, b) => compareCodePoints(a.from ?? "", b.from ?? ""));
}
