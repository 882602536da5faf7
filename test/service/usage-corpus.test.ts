/** Whatever a hand sets under any contract: a bill results, and the example that is saved has the same one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bill } from "../../index.ts";
import { compile } from "../../index.ts";
import { workExample } from "../../runtime/example/run-example.ts";
import {
  applyEdits,
  billOfUsage,
  IN_ENGLISH,
  type PresentUsage,
  saveUsageExample,
  type UsageModel,
  type UsageScale,
  usageModel,
} from "../../service/index.ts";
import type { Snapshot } from "../../service/types.ts";
import { cases, contracts, DEEP } from "./corpus.ts";

const RUNS = DEEP ? 5 : 1;
/** Why a setting has no bill, or why its example is not written. */
const REASONS =
  /depends on when in the period|too many|count for several meters|does not compile|cannot be stated/;

test("a random setting of each contract", () => {
  const refused: string[] = [];
  for (const [path, snapshot] of [...contracts(3), ...cases(90)]) {
    const { plan, version, examples } = snapshot.compiled;
    const model = plan === null || version === null ? null : usageModel(plan, version, examples);
    if (model === null) continue;
    fc.assert(
      fc.property(settings(model), usage => {
        const reason = sameBill(snapshot, usage);
        if (reason !== null) refused.push(`${path}: ${reason}`);
      }),
      { numRuns: RUNS, seed: 20260101 },
    );
  }
  for (const reason of refused) expect(reason).toMatch(REASONS);
});

/** Null where both bills are the same; else why there is none. */
function sameBill(snapshot: Snapshot, usage: PresentUsage): string | null {
  const { plan, version } = snapshot.compiled;
  if (plan === null || version === null) return "no plan";
  const made = billOfUsage(plan, version, usage);
  if (made.kind === "none") return IN_ENGLISH.refusal(made.reason);
  const saved = saveUsageExample(snapshot, "As set", usage);
  if (saved.kind === "none") return IN_ENGLISH.refusal(saved.reason);
  const after = compile(applyEdits(snapshot.workspace, saved.edit), snapshot.entry);
  const example = after.examples.find(({ title }) => title === saved.title);
  const worked = after.plan === null || example === undefined ? null : workExample(after.plan, example);
  expect(worked?.result.failures).toEqual([]);
  const bill = worked?.bills.at(-1);
  expect(bill === undefined ? null : amountsOf(bill)).toEqual(amountsOf(made.bill));
  return null;
}

function amountsOf({ lines, adjustments, taxes, total }: Bill): unknown {
  return [
    lines.map(({ charge, row, quantity, amount }) => [charge, row, quantity, amount]),
    adjustments.map(({ name, amount }) => [name, amount]),
    taxes.map(({ name, amount }) => [name, amount]),
    total,
  ];
}

function settings({ quantities, events, bills, preset }: UsageModel): fc.Arbitrary<PresentUsage> {
  return fc.record({
    bill: fc.constantFrom(preset.bill, ...bills.slice(0, 3).map(({ number }) => number)),
    quantities: fc.record(Object.fromEntries(quantities.map(({ id, scale }) => [id, valueOn(scale)]))),
    events: fc.record(
      Object.fromEntries(
        events.map(({ id, fields }) => [
          id,
          fc.record({
            count: fc.constantFrom("0", "1", "2", "5"),
            fields: fc.record(Object.fromEntries(fields.map(field => [field.name, valueOn(field)]))),
          }),
        ]),
      ),
    ),
    parameters: fc.constant({}),
    ends: fc.constant(null),
  });
}

function valueOn({ step, least, most, marks, preset }: UsageScale): fc.Arbitrary<string> {
  const whole = step === "1" ? fc.bigInt(1n, 1_000_000n).map(String) : fc.constant(preset);
  const marked = marks.map(({ at }) => at).filter(at => !at.includes("/"));
  return fc.oneof(fc.constantFrom(least, most, preset, ...marked), whole);
}
