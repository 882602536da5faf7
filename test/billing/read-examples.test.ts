/** An example that expects readings alone is read without being priced: what is told of it is what its bills would tell. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import type { Bill, BillReading } from "../../runtime/billing/bill.ts";
import { exampleAccount } from "../../runtime/example/example-account.ts";
import { readExample } from "../../runtime/example/read-example.ts";
import { runExample, workExample } from "../../runtime/example/run-example.ts";
import { triedAccount } from "../../runtime/example/tried-account.ts";
import type { ExampleStep, PlanExample } from "../../runtime/plan/example.ts";
import type { Plan } from "../../runtime/plan/plan.ts";
import { planThrough } from "../../runtime/plan/versions.ts";
import { compileText, contractText } from "../kit/plan.ts";
import { filesBelow, ROOT } from "../kit/shared.ts";

type Asked = Extract<ExampleStep, { readonly kind: "bill" }>;

/** What its bills read in place of what it expects, and that there was a reading more. */
function ofReadings(example: PlanExample, bills: readonly Bill[]): PlanExample {
  let number = 0;
  const steps = example.steps.flatMap((step): readonly ExampleStep[] => {
    if (step.kind === "expect") return [];
    if (step.kind !== "bill") return [step];
    number += 1;
    return [step, ...(bills[number - 1]?.meters ?? []).flatMap(reading => expectedOf(step, reading))];
  });
  return { ...example, steps };
}

function expectedOf({ place }: Asked, { meter, where, quantity }: BillReading): readonly ExampleStep[] {
  const asked = Object.entries(where).map(([dimension, value]) => ({ dimension, values: [value] }));
  const expected = { kind: "meter", name: meter, where: asked } as const;
  const own = { kind: "expect", expected, value: quantity ?? "0", unit: null, place } as const;
  const wrong = { ...own, value: "987654321", expected: { ...expected, where: [] } } as const;
  return [own, wrong, { ...own, expected: { kind: "rejected" } }];
}

function isRead(plan: Plan, example: PlanExample): boolean {
  const known = planThrough(plan, example.through);
  return readExample(known, example, triedAccount(known, exampleAccount(known, example.steps))) !== null;
}

test("of all contracts calculated by hand", () => {
  const files = filesBelow(join(ROOT, "test/conformance/own"), [".tarif"]).filter(
    ({ path }) => !path.includes("/"),
  );
  let [read, failed] = [0, 0];
  for (const { path, text } of files) {
    const { plan, examples } = compile(new Map([[path, text]]), path);
    for (const example of plan === null ? [] : examples) {
      if (plan === null) continue;
      const asked = ofReadings(example, workExample(plan, example).bills);
      const { result } = workExample(plan, asked);
      expect(runExample(plan, asked), `${path}: ${example.title}`).toEqual(result);
      if (isRead(plan, asked)) read += 1;
      failed += result.failures.length;
    }
  }
  expect(read).toBeGreaterThan(700);
  expect(failed).toBeGreaterThan(700);
});

const BODY = `charge c "C"
  for calls
  graduated each month
    up to 100 calls CHF 1.00 per call
    above           CHF 0.50 per call
example "one"
  bill for 2026-01-01 to 2026-03-31
  usage calls 120 calls
  expect meter calls 120 calls`;

test("where its bill depends on when the usage fell, the bill is made", () => {
  const { plan, examples } = compileText(contractText(BODY, { billed: "quarter" }));
  const [example] = examples;
  if (example === undefined) throw new Error("no example");
  expect(isRead(plan, example)).toBe(false);
  expect(runExample(plan, example).failures).toMatchObject([{ what: "usage calls" }]);
  expect(isRead(plan, { ...example, steps: example.steps.filter(({ kind }) => kind !== "usage") })).toBe(
    true,
  );
});

test("one charge that is expected beside readings, and the bill is made", () => {
  const { plan, examples } = compileText(
    contractText(`${BODY}\n  expect charge c CHF 110.00`.replaceAll("2026-03-31", "2026-01-31")),
  );
  const [example] = examples;
  if (example === undefined) throw new Error("no example");
  expect(isRead(plan, example)).toBe(false);
  expect(runExample(plan, example)).toMatchObject({ passed: true });
});
