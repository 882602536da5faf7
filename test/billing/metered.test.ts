import { expect, test } from "vitest";
import { parseNumber, type Rational } from "../../runtime/number/rational.ts";
import { accountOf, bills, january, lineWords, planOf, type Usage } from "../kit/plan.ts";

const BY_MODEL = `charge usage "Usage"
  for used_by
  when model is "large" CHF 2.00 per token
  otherwise CHF 1.00 per token`;

test("a line for each row that something was used of, in the order of the rows", () => {
  const plan = planOf(BY_MODEL);
  const both = january(plan, [
    ["used_by", 3, { model: "small" }],
    ["used_by", 5, { model: "large" }],
  ]);
  expect(lineWords(both)).toEqual([`usage model is "large" 10`, "usage otherwise 3"]);
  expect(both.lines.map(line => line.quantity)).toEqual(["5", "3"]);
  expect(lineWords(january(plan, [["used_by", 3, { model: "small" }]]))).toEqual(["usage otherwise 3"]);
  expect(january(plan).lines).toEqual([]);
});

test("a charge with one price always has a line where its meter is cumulative", () => {
  const plan = planOf(`charge usage "Usage"\n  for used\n  CHF 1.00 per token`);
  expect(lineWords(january(plan))).toEqual(["usage 0"]);
  expect(january(plan).lines[0]?.quantity).toBe("0");
});

test("one price for several readings prices their sum", () => {
  const plan = planOf(`charge usage "Usage"\n  for used_by\n  CHF 5.00 per started 10 tokens`);
  const bill = january(plan, [
    ["used_by", 6, { model: "large" }],
    ["used_by", 6, { model: "small" }],
  ]);
  // 12 tokens are 2 packages; each apart would be 1 and 1.
  expect(lineWords(bill)).toEqual(["usage 10"]);
  const apart = january(plan, [
    ["used_by", 5, { model: "large" }],
    ["used_by", 5, { model: "small" }],
  ]);
  expect(lineWords(apart)).toEqual(["usage 5"]);
});

test("a meter without a value gives no line, fee and all; with one it does", () => {
  const plan = planOf(`charge usage "Usage"
  for peak
  not prorated
  CHF 5.00 each month plus CHF 1.00 per token`);
  expect(january(plan).lines).toEqual([]);
  expect(january(plan).meters.find(reading => reading.meter === "peak")?.quantity ?? null).toBeNull();
  expect(lineWords(january(plan, [["peak", 0]]))).toEqual(["usage 5"]);
  expect(lineWords(january(plan, [["peak", 7]]))).toEqual(["usage 12"]);
});

test("a row with a fee has a line without usage too", () => {
  const plan = planOf(`charge usage "Usage"
  for used_by
  not prorated
  when model is "large" CHF 5.00 each month plus CHF 2.00 per token
  otherwise CHF 1.00 per token`);
  expect(lineWords(january(plan))).toEqual([`usage model is "large" 5`]);
  expect(lineWords(january(plan, [["used_by", 2, { model: "large" }]]))).toEqual([
    `usage model is "large" 9`,
  ]);
});

test("one allowance for all rows, drawn in the order they are written", () => {
  const plan = planOf(BY_MODEL.replace("for used_by", "for used_by\n  includes 10 tokens each month"));
  const bill = january(plan, [
    ["used_by", 20, { model: "small" }],
    ["used_by", 6, { model: "large" }],
  ]);
  // 6 large are covered whole, the 4 that are left cover 4 of 20 small.
  expect(lineWords(bill)).toEqual([`usage model is "large" 0`, "usage otherwise 16"]);
  expect(bill.lines[1]?.steps[0]).toMatchObject({
    kind: "allowance",
    quantity: "4",
    left: "16",
    amount: "0",
  });
});

test("an allowance is taken off after the meter's rounding", () => {
  const plan = planOf(`meter blocks
  sum of call.tokens
  quantity rounded up in steps of 100 tokens
charge usage "Usage"
  for blocks
  includes 50 tokens each month
  CHF 1.00 per token`);
  // 101 are metered as 200; 150 are left.
  expect(lineWords(january(plan, [["blocks", 101]]))).toEqual(["usage 150"]);
});

test("an allowance of a parameter takes the value of the period's first day", () => {
  const plan = planOf(`parameter free is 10 tokens between 0 tokens and 100 tokens
charge usage "Usage"
  for used
  includes the free each month
  CHF 1.00 per token`);
  const account = accountOf({ parameters: { free: [{ from: "2026-02-01", value: "30" }] } });
  const usage: Usage = { 1: [["used", 40]], 2: [["used", 40]] };
  expect(bills(plan, account, "2026-02-28", usage).map(bill => bill.total)).toEqual(["30", "10"]);
});

test("a net quantity below zero is held and priced as 0", () => {
  const plan = planOf(`charge usage "Usage"\n  for used\n  CHF 1.00 per token`);
  const [line] = january(plan, [["used", -5]]).lines;
  expect([line?.amount, line?.quantity]).toEqual(["0", "-5"]);
  expect(line?.steps).toEqual([
    { kind: "held", reason: "below zero", quantity: "-5", amount: "0", clause: line?.clause },
  ]);
});

test("where it is accepted, P(-q) = -P(q), and an allowance is left alone", () => {
  const plan = planOf(`charge usage "Usage"
  for used
  includes 3 tokens each month before tiers
  graduated
    up to 10 tokens CHF 1.00 per token
    above CHF 0.50 per started 4 tokens plus CHF 7.00 flat
policy
  negative quantities accepted`);
  // 10 × 1.00, one package of 0.50 for the 2 above, the flat of 7.00.
  const [line] = january(plan, [["used", -12]]).lines;
  expect(line?.amount).toBe("-17.5");
  expect(line?.steps.map(step => step.amount)).toEqual(["-10", "-0.5", "-7"]);
  // 12 - 3 = 9 in the first tier.
  expect(january(plan, [["used", 12]]).total).toBe("9");
});

test("lines are rounded one by one, away from zero in ties", () => {
  const plan = planOf(`charge a "A"
  for used
  CHF 0.005 per token
charge b "B"
  for calls
  CHF 0.005 per call
policy
  negative quantities accepted`);
  // Twice 0.005 rounds to 0.01 each; the sum of exact amounts would be 0.01.
  expect(
    january(plan, [
      ["used", 1],
      ["calls", 1],
    ]).total,
  ).toBe("0.02");
  expect(lineWords(january(plan, [["used", -1]]))).toEqual(["a -0.01", "b 0"]);
});

test("round lines never keeps lines exact and rounds the total alone", () => {
  const plan = planOf(
    `charge a "A"\n  for used\n  CHF 0.005 per token\ncharge b "B"\n  for calls\n  CHF 0.004 per call`,
    { lines: "never" },
  );
  const bill = january(plan, [
    ["used", 1],
    ["calls", 1],
  ]);
  expect(bill.lines.map(line => [line.amount, line.rounding])).toEqual([
    ["0.005", null],
    ["0.004", null],
  ]);
  // 0.009 to the cent.
  expect([bill.subtotal, bill.rounding.amount, bill.total]).toEqual(["0.009", "0.001", "0.01"]);
});

test("the readings stand on the bill in the contract's order, derived ones too", () => {
  const plan = planOf(`meter both is used + 2 * peak
charge usage "Usage"
  for both
  CHF 1.00 per token`);
  const bill = january(plan, [
    ["used", 4],
    ["peak", 3],
    ["used_by", 1, { model: "small" }],
  ]);
  expect(bill.meters.map(({ meter, where, quantity }) => [meter, where, quantity])).toEqual([
    ["calls", {}, "0"],
    ["used", {}, "4"],
    ["used_by", { model: "small" }, "1"],
    ["turnover", {}, "0"],
    ["peak", {}, "3"],
    ["both", {}, "10"],
  ]);
  expect(bill.total).toBe("10");
});

test("money as a quantity: a percentage and a fixed fee", () => {
  const plan = planOf(`charge fees "Fees"\n  for turnover\n  2.9% plus CHF 0.30 flat`);
  // 123.45 × 0.029 = 3.58005, and 0.30.
  const bill = january(plan, [["turnover", number("123.45")]]);
  expect([bill.lines[0]?.exact, bill.total]).toEqual(["3.88005", "3.88"]);
});

function number(text: string): Rational {
  const value = parseNumber(text);
  if (value === null) throw new Error(text);
  return value;
}
