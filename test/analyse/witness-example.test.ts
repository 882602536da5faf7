/** The case that rows leave open, as an example: taken over once the row is there, it shows what that row prices. */
import { expect, test } from "vitest";
import { compile, describeDiagnostic, runExamples } from "../../index.ts";

const HEAD = `tarif 1
contract gaps "Gaps"
  version 1
  effective from 2026-02-10 until further notice
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01

parameter state is "NY" one of "NY", "NJ"

unit call plural calls

event call
  type "example.call"
  field model text one of "large", "small"
  field batch boolean
  field note text
  field seconds integer in seconds between 2 seconds and 90 seconds

meter calls
  count of call in calls
  by model, batch

meter used
  is 2 * calls
  by model, batch
`;

const METER: readonly string[] = [
  'when model is "large"                    CHF 1.00 per call',
  'when model is "small" and batch is true  CHF 2.00 per call',
  'when model is "small" and batch is false CHF 7.00 per call',
];

/** The rows without the last one, and with it. */
function both(source: string, rows: readonly string[]): readonly [open: string, whole: string] {
  const charge = (some: readonly string[]): string =>
    `${HEAD}\ncharge use "Use"\n  ${source}\n${some.map(row => `  ${row}`).join("\n")}\n`;
  return [charge(rows.slice(0, -1)), charge(rows)];
}

function findingOf(text: string): { readonly code: string; readonly example: string | null } {
  const { diagnostics, files } = compile(new Map([["a.tarif", text]]), "a.tarif");
  const [first] = diagnostics.map(one => describeDiagnostic(one, files));
  if (first === undefined) throw new Error("nothing is found");
  return first;
}

/** What the example finds where it expects nothing, once the row is there. */
function foundBy(text: string, example: string): readonly string[] {
  const { plan, examples, diagnostics } = compile(new Map([["a.tarif", `${text}\n${example}\n`]]), "a.tarif");
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (plan === null) throw new Error("no plan");
  return runExamples(plan, examples).flatMap(({ failures }) =>
    failures.map(({ what, expected, actual }) => `${what}: ${expected}, ${actual}`),
  );
}

test.each([
  // One call at 7.00.
  ["usage of a meter", "for calls", METER, ["TAR6014", "charge use: CHF 0.00, CHF 7.00"]],
  // One event at 3 x 2.00: its seconds are the fewest that are allowed, 2, at CHF 3.00 each.
  [
    "an event that is priced by itself",
    "for each call of seconds",
    ['when model is "large" CHF 1.00 per second', 'when model is "small" CHF 3.00 per second'],
    ["TAR6014", "charge use: CHF 0.00, CHF 6.00"],
  ],
  // The fee of the state alone.
  [
    "a text parameter",
    "not prorated",
    ['when the state is "NY" CHF 4.00 each month', 'when the state is "NJ" CHF 5.00 each month'],
    ["TAR6014", "charge use: CHF 0.00, CHF 5.00"],
  ],
  // A note that no row names.
  [
    "an open text",
    "for each call of seconds",
    ['when note is "x" CHF 1.00 per second', "otherwise CHF 2.50 per second"],
    ["TAR6026", "charge use: CHF 0.00, CHF 5.00"],
  ],
] as const)("%s", (_, source, rows, [code, failure]) => {
  const [open, whole] = both(source, rows);
  const found = findingOf(open);
  expect(found.code).toBe(code);
  expect(foundBy(whole, found.example ?? "")).toEqual([failure]);
});

test("two rows for one case", () => {
  const rows = [...METER, "when batch is true CHF 9.00 per call"];
  const found = findingOf(both("for calls", rows)[1]);
  expect(found.code).toBe("TAR6015");
  expect(found.example).toContain('usage calls 1 call where model is "large" and batch is true\n');
  // By the rows that are left, one call of the large model.
  expect(foundBy(both("for calls", METER)[1], found.example ?? "")).toEqual([
    "charge use: CHF 0.00, CHF 1.00",
  ]);
});

test("a derived meter has no usage of its own, so its case is told in words alone", () => {
  const [open] = both("for used", METER);
  expect(findingOf(open)).toMatchObject({ code: "TAR6014", example: null });
});
