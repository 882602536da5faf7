import { expect, test } from "vitest";
import { runExamples } from "../../runtime/example/run-example.ts";
import { compileText, contractText, type Head } from "../kit/plan.ts";

const CONTRACT = `charge base "Base"
  in advance
  prorated by day
  CHF 31.00 each billing period
charge usage "Usage"
  for used_by
  when model is "large" CHF 2.00 per token
  otherwise CHF 1.00 per token
charge peaks "Peaks"
  for peak
  CHF 1.00 per token
parameter rate is 10%
discount off "Off"
  on base, usage
  the rate off
tax vat "VAT"
  on everything
  10%
`;

/** The failures of one example, "what: expected, actual". */
function failures(steps: string, head: Head = {}): readonly string[] {
  const { plan, examples } = compileText(contractText(`${CONTRACT}example "one"\n  ${steps.trim()}`, head));
  return runExamples(plan, examples).flatMap(result => {
    expect(result.passed).toBe(result.failures.length === 0);
    return result.failures.map(({ what, expected, actual }) => `${what}: ${expected}, ${actual}`);
  });
}

test("a history: fees in advance, usage by values, discounts, tax and total, all exact", () => {
  expect(
    failures(`
  bill at start
  expect charge base CHF 31.00
  expect discount off CHF 3.10
  expect total CHF 30.69
  bill for 2026-01
  usage used_by 10 tokens where model is "large"
  usage used_by 5 tokens where model is "small"
  expect charge usage CHF 25.00
  expect charge usage where model is "large" CHF 20.00
  expect charge usage where model is "small" CHF 5.00
  expect meter used_by 15 tokens
  expect meter used_by where model is "large" 10 tokens
  expect charge peaks CHF 0.00
  expect meter peak 0 tokens
  expect discount off CHF 5.60
  expect discount off on usage CHF 2.50
  expect discount off on base CHF 3.10
  expect tax vat CHF 5.04
  expect total CHF 55.44`),
  ).toEqual([]);
});

test("what differs is told in words, with the money as money", () => {
  expect(
    failures(`
  bill for 2026-01
  usage used_by 10 tokens where model is "large"
  expect charge usage where model is "large" CHF 20.10
  expect meter used_by 1 token
  expect discount off on usage CHF 3.00
  expect tax vat CHF 0.00
  expect total CHF 1`),
  ).toEqual([
    "charge usage where model is large: CHF 20.10, CHF 20.00",
    "meter used_by: 1 token, 10 tokens",
    "discount off on usage: CHF 3.00, CHF 2.00",
    // 31 + 20 = 51, less 5.10, is 45.90.
    "tax vat: CHF 0.00, CHF 4.59",
    "total: CHF 1.00, CHF 50.49",
  ]);
});

test("values are exact, not as printed", () => {
  const body = contractText(
    `charge usage "Usage"
  for used
  CHF 0.001 per token
example "one"
  bill for 2026-01
  usage used 5 tokens
  expect charge usage CHF 0.01`,
    { lines: "never" },
  );
  const { plan, examples } = compileText(body);
  expect(runExamples(plan, examples)[0]?.failures.map(one => one.actual)).toEqual(["CHF 0.005"]);
});

test("a line that holds other values too cannot be asked for apart", () => {
  const both = `
  bill for 2026-01
  usage used_by 1 token where model is "small"
  usage used_by 2 tokens where model is "large"`;
  expect(failures(`${both}\n  expect charge usage where model is one of "large", "small" CHF 5.00`)).toEqual(
    [],
  );
  const one = CONTRACT.replace(/when model is "large".*\n {2}otherwise /, "");
  const text = contractText(
    `${one}example "one"${both}\n  expect charge usage where model is "large" CHF 2.00`,
  );
  const { plan, examples } = compileText(text);
  expect(runExamples(plan, examples)[0]?.failures.map(failure => failure.actual)).toEqual([
    "the line Usage holds other values too",
  ]);
});

test("a bill must be for exactly the days of a billing period", () => {
  expect(failures("bill for 2026-01-01 to 2026-01-30\n  expect total CHF 0")).toEqual([
    "the bill: days of a billing period, " +
      "2026-01-01 to 2026-01-30 is no billing period of test; the period there is 2026-01-01 to 2026-01-31",
  ]);
  expect(
    failures("bill for 2026-02-01 to 2026-02-14\n  ends on 2026-02-14\n  expect charge base CHF -15.50"),
  ).toEqual([]);
});

test("contract months are counted from the contract's first day", () => {
  const steps =
    'bill for contract month 2\n  usage used_by 7 tokens where model is "small"\n  expect charge usage CHF 7.00';
  expect(failures(steps)).toEqual([]);
  expect(
    failures(steps, { effective: "from 2026-01-15 until further notice", billed: "contract month" }),
  ).toEqual([]);
  expect(failures(steps, { effective: "from 2026-01-15 until further notice" })[0]).toContain(
    "2026-02-15 to 2026-03-14 is no billing period of test",
  );
});

test("given sets any parameter, from a day or for good", () => {
  // 31.00 less 20%, plus 10% tax: 27.28.
  expect(failures("given rate is 20%\n  bill at start\n  expect total CHF 27.28")).toEqual([]);
  // February's fee has February's rate: 31.00 less 20%.
  expect(
    failures(
      `given rate is 20% from 2026-02-01
  bill at start
  expect discount off CHF 3.10
  bill for 2026-01
  expect discount off CHF 6.20`,
    ),
  ).toEqual([]);
});

test("ends on cuts the term, and the refund stands on the last bill", () => {
  // 10 of 28 days of February: 310/28 - 31 = -19.9285…
  expect(
    failures("ends on 2026-02-10\n  bill for 2026-02-01 to 2026-02-10\n  expect charge base CHF -19.93"),
  ).toEqual([]);
});

test("records are events of their own, received at once, billed in the period of their time", () => {
  expect(
    failures(`
  record call at 2026-01-31T23:30:00+01:00 with model "large", tokens 3 tokens, worth CHF 0
  record call at 2026-02-01T00:30:00+01:00 with model "large", tokens 4 tokens, worth CHF 0
  record call at 2026-02-01T00:30:00+01:00 with model "large", tokens 4 tokens, worth CHF 0
  bill for 2026-01
  expect charge usage CHF 6.00
  expect charge peaks CHF 3.00
  bill for 2026-02
  usage used_by 1 token where model is "large"
  expect charge usage CHF 18.00
  expect charge peaks CHF 4.00
  expect rejected 0 events`),
  ).toEqual([]);
});

test("what the whole example did not bill is counted", () => {
  const steps = (rejected: string): string => `
  record call at 2026-01-10T08:00:00Z with model "large", tokens 3 tokens, worth CHF 0
  record call at 2025-12-10T08:00:00Z with model "large", tokens 3 tokens, worth CHF 0
  record call at 2026-01-10T08:00:00Z with model "tiny", tokens 3 tokens, worth CHF 0
  record call at 2026-01-10T08:00:00Z with model "large"
  bill for 2026-01
  expect charge usage CHF 6.00
  expect rejected ${rejected}
  expect held 0 events`;
  // One before the term, one of an unknown model, one without tokens.
  expect(failures(steps("3 events"))).toEqual([]);
  expect(failures(steps("1 event"))).toEqual(["rejected: 1 event, 3 events"]);
});
