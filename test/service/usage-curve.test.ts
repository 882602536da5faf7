/** What a quantity costs as a line, and where two contracts cost differently: calculated by hand. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withoutLater } from "../../playground/src/panels/compare/choices.ts";
import { snapshotOf, usageModel } from "../../service/index.ts";
import { moneyOfExamples } from "../../service/money-of-examples.ts";
import { IN_ENGLISH } from "../../service/texts/saying.ts";
import {
  type CurveOf,
  type CurveSide,
  curveSide,
  differenceOfSides,
  lineOf,
  pointOf,
  reachOf,
  rowsOf,
  statedFor,
} from "../../service/usage-curve.ts";
import { ROOT } from "../kit/shared.ts";
import { contractOf } from "./contract.ts";

const CALLS = `
unit call plural calls

event request "Request"
  type "com.example.request"

meter calls "Calls"
  count of request in calls
`;

function sideOf(declarations: string, of: CurveOf = "charges", to = "1000"): CurveSide {
  const { plan, version } = contractOf(`${CALLS}${declarations}`).compiled;
  const model = plan === null || version === null ? null : usageModel(plan, version);
  if (plan === null || version === null || model === null) throw new Error("the contract has errors");
  const question = { plan, version, usage: model.preset, input: model.quantities[0]?.id ?? "", of };
  const side = curveSide(question, viewTo(to));
  if (side === null) throw new Error("no such input");
  return side;
}

function viewTo(to: string) {
  return { to, scale: "linear", bills: 60 } as const;
}

function lineFor(side: CurveSide, to = "1000") {
  const answer = lineOf(side, viewTo(to));
  if (answer.kind === "none") throw new Error(answer.reason.refused);
  return answer.line;
}

const GRADUATED = `
charge usage "Usage"
  for calls
  graduated each month
    up to 10'000 calls  CHF 0.01 per call
    above               CHF 0.005 per call
`;

describe("a price that depends on nothing else", () => {
  test("is a line of exact points, bounds included", () => {
    const line = lineFor(sideOf(GRADUATED, "charges", "20000"), "20000");
    expect(line.kind).toBe("exact");
    // 10'000 × 0.01 = 100; 10'000 more × 0.005 = 50.
    expect(line.stretches).toEqual([
      {
        points: [
          { quantity: "0", amount: "0" },
          { quantity: "10000", amount: "100" },
          { quantity: "20000", amount: "150" },
        ],
        startIncluded: true,
        endIncluded: true,
      },
    ]);
    expect(line.jumps).toEqual([]);
  });

  test("tells a jump, what one more call costs, and when it costs as much again", () => {
    const side = sideOf(`
charge usage "Usage"
  for calls
  # allow TAR6101: all calls are priced at the rate of their number
  volume each month
    up to 100 calls  CHF 1.00 per call
    above            CHF 0.50 per call
`);
    const line = lineFor(side, "300");
    // 100 × 1.00 = 100; 101 × 0.50 = 50.50; directly above 100 it would be 50; 200 × 0.50 = 100 again.
    expect(line.jumps).toEqual([
      {
        at: "100",
        next: "101",
        before: "100",
        after: "50.5",
        more: "-49.5",
        rise: "-50",
        madeGood: "200",
      },
    ]);
    expect(line.stretches.map(({ points }) => points.map(({ amount }) => amount))).toEqual([
      ["0", "100"],
      ["50", "150"],
    ]);
    expect(line.stretches.map(one => [one.startIncluded, one.endIncluded])).toEqual([
      [true, true],
      [false, true],
    ]);
    // 101 calls at 0.50: 0.50 each, and 500 for a thousand.
    expect(pointOf(side, "101", "1")).toEqual({ amount: "50.5", price: "0.5" });
    expect(pointOf(side, "101", "1000")?.price).toBe("500");
    expect(pointOf(side, "0", "1")).toEqual({ amount: "0", price: null });
  });

  test("rises by whole packages", () => {
    const line = lineFor(
      sideOf(`
charge usage "Usage"
  for calls
  CHF 2.00 per started 10 calls
`),
      "40",
    );
    expect(line.steps).toEqual([{ size: "10", price: "2" }]);
    expect(line.jumps).toEqual([]);
    expect(line.stretches.map(({ points }) => points.map(one => `${one.quantity}:${one.amount}`))).toEqual([
      ["0:0"],
      ["0:2", "10:2"],
      ["10:4", "20:4"],
      ["20:6", "30:6"],
      ["30:8", "40:8"],
    ]);
  });

  test("ends where the list ends", () => {
    const side = sideOf(`
charge usage "Usage"
  for calls
  graduated each month
    up to 100 calls  CHF 1.00 per call
    above            not offered
`);
    const line = lineFor(side, "300");
    expect(line.stretches.at(-1)?.points.at(-1)).toEqual({ quantity: "100", amount: "100" });
    expect(pointOf(side, "100", "1")?.amount).toBe("100");
    expect(pointOf(side, "101", "1")).toBeNull();
  });

  test("reaches well beyond its last bound, and has a table with its bounds", () => {
    const side = sideOf(GRADUATED);
    // The last bound is 10'000, and an account uses 15'000 at first: twice and one and a half times that.
    expect(reachOf(side.input)).toBe("30000");
    const rows = rowsOf([side], viewTo("20000"), "1000");
    expect(rows.find(({ quantity }) => quantity === "10001")).toEqual({
      quantity: "10001",
      // 100 + 0.005; for a thousand 100.005 / 10.001.
      amounts: ["100.005"],
      prices: ["100005/10001"],
    });
    expect(rows.map(({ quantity }) => quantity).slice(0, 3)).toEqual(["1", "2500", "5000"]);
  });
});

test("unit prices are for what all prices of a meter are stated for", () => {
  const versionOf = (declarations: string) =>
    contractOf(`${CALLS}${declarations}`).compiled.plan?.versions.at(-1);
  const thousand = versionOf('charge u "U"\n  for calls\n  CHF 0.50 per thousand calls\n');
  const mixed = versionOf(
    'charge u "U"\n  for calls\n  graduated each month\n    up to 100 calls  CHF 1.00 per call\n    above  CHF 0.50 per thousand calls\n',
  );
  if (thousand === undefined || mixed === undefined) throw new Error("the contract has errors");
  expect(statedFor(thousand, "calls")).toEqual({ per: "1000", label: "thousand calls" });
  expect(statedFor(mixed, "calls")).toBeNull();
});

test("unit prices of a meter that others are made of are those of the others, if in the same unit", () => {
  const versionOf = (declarations: string) =>
    contractOf(`${CALLS}${declarations}`).compiled.plan?.versions.at(-1);
  const charged = 'charge u "U"\n  for m\n  CHF 0.50 per thousand calls\n';
  const greater = versionOf(
    `meter twice "Twice"\n  is 2 * calls\nmeter m "M"\n  greater of calls, twice\n${charged}`,
  );
  const inBatches = versionOf(
    'unit batch plural batches\nmeter m "M"\n  is calls * 2 batches per call\ncharge u "U"\n  for m\n  CHF 0.50 per 10 batches\n',
  );
  if (greater === undefined || inBatches === undefined) throw new Error("the contract has errors");
  expect(statedFor(greater, "calls")).toEqual({ per: "1000", label: "thousand calls" });
  expect(statedFor(inBatches, "calls")).toBeNull();
});

describe("two contracts", () => {
  test("cross at an exact quantity", () => {
    const flat = sideOf(`
charge usage "Usage"
  for calls
  CHF 40.00 flat plus CHF 0.004 per call
`);
    const { breakEvens, intervals } = differenceOfSides(sideOf(GRADUATED), flat, viewTo("20000"));
    // 0.01 q > 40 + 0.004 q from 6'666.67 calls on: 6'667 cost 66.67 against 40 + 26.668 = 66.668.
    expect(breakEvens).toEqual([
      { at: "6667", included: true, then: "less", first: "66.67", second: "66.668" },
    ]);
    // After 10'000 calls the first still rises faster: 0.005 against 0.004.
    expect(intervals.at(-1)).toMatchObject({ from: "10001", to: null, sign: "less", slope: "-0.001" });
  });

  test("cross by their bills where only bills know: here by a minimum", () => {
    const bounded = sideOf(
      `
charge usage "Usage"
  for calls
  CHF 1.00 per call

minimum floor "Minimum"
  on everything
  not prorated
  CHF 50.00 each month
`,
      "bill",
    );
    const dearer = sideOf('charge usage "Usage"\n  for calls\n  CHF 1.20 per call\n', "bill");
    const { breakEvens } = differenceOfSides(bounded, dearer, viewTo("200"));
    // 41 × 1.20 = 49.20 is below the minimum of 50; 42 × 1.20 = 50.40 is above it.
    expect(breakEvens).toEqual([{ at: "42", included: true, then: "more", first: "50", second: "50.4" }]);
    // The bill bends where the minimum is reached: 50 up to 50 calls, then 1 for each.
    const line = lineFor(bounded, "200");
    expect(line.kind).toBe("read");
    const amounts = new Map(
      line.stretches.flatMap(({ points }) => points.map(one => [one.quantity, one.amount])),
    );
    expect([amounts.get("0"), amounts.get("200")]).toEqual(["50", "200"]);
  });

  test("are read off bills where rows share an allowance", () => {
    const side = sideOf(`
meter others "Others"
  count of request in calls

charge usage "Usage"
  for calls
  CHF 1.00 per call

charge more "More"
  for others
  CHF 2.00 per call

allowance both "Both"
  for usage, more
  10 calls each month
`);
    const line = lineFor(side, "100");
    // 100 calls, of which 10 are included.
    expect(line.stretches.at(-1)?.points.at(-1)).toEqual({ quantity: "100", amount: "90" });
  });
});

test("examples are billed by both contracts, the one that becomes dearest first", () => {
  const price = (amount: string, examples = ""): ReturnType<typeof contractOf>["compiled"] =>
    contractOf(`${CALLS}charge usage "Usage"\n  for calls\n  CHF ${amount} per call\n${examples}`).compiled;
  const after = price(
    "2.00",
    `
example "Few"
  bill for 2026-02
  usage calls 10 calls
  expect total CHF 20.00

example "Many"
  bill for 2026-02
  usage calls 100 calls
  expect total CHF 200.00
`,
  );
  const before = price("1.00").plan;
  if (before === null || after.plan === null) throw new Error("the contract has errors");
  const rows = moneyOfExamples(before, after.plan, after.examples);
  // 100 × 1.00 and × 2.00; 10 × 1.00 and × 2.00: twice as much.
  expect(
    rows.map(({ title, pair }) => [title, pair?.before, pair?.after, pair?.difference, pair?.percent]),
  ).toEqual([
    ["Many", "100", "200", "100", "100"],
    ["Few", "10", "20", "10", "100"],
  ]);
  const other = contractOf(`
unit seat plural seats
event login "Login"
  type "com.example.login"
meter seats "Seats"
  count of login in seats
charge usage "Usage"
  for seats
  CHF 1.00 per seat
`).compiled.plan;
  if (other === null) throw new Error("the contract has errors");
  expect(
    moneyOfExamples(other, after.plan, after.examples).map(({ pair, unknown }) => [
      pair,
      unknown === null ? null : IN_ENGLISH.refusal(unknown),
    ]),
  ).toEqual([
    [null, "meter calls"],
    [null, "meter calls"],
  ]);
});

test("an amendment is told against the version that it amends", () => {
  const folder = join(ROOT, "contracts/price-list");
  const names = readdirSync(folder).filter(name => name.endsWith(".tarif"));
  const files = new Map(names.map(name => [name, readFileSync(join(folder, name), "utf8")] as const));
  const before = snapshotOf(withoutLater(files, "kaufhaus.tarif"), "kaufhaus.tarif").compiled.plan;
  const after = snapshotOf(files, "kaufhaus-amendment.tarif").compiled;
  if (before === null || after.plan === null) throw new Error("the contract has errors");
  const rows = moneyOfExamples(before, after.plan, after.examples);
  const differences = new Map(rows.map(({ title, pair }) => [title, pair?.difference]));
  // The whole minimum of 60.00 is due with 20% VAT where nothing was; before the amendment nothing changes.
  expect(differences.get("July without messages")).toBe("72");
  expect(differences.get("Messages at the agreed price")).toBe("0");
});
