import { describe, expect, test } from "vitest";
import type { Bill } from "../../index.ts";
import { type BillPart, billPartsAt, clausesOfBill, workedExamples } from "../../service/index.ts";
import { contractOf, placeOf, TOKENS } from "./contract.ts";

const snapshot = contractOf(`${TOKENS}
parameter fee "Fee" is CHF 20.00

charge base "Base"
  not prorated
  the fee each month

charge usage "Usage"
  for tokens
  includes 1 million tokens each month before tiers
  graduated each month
    up to 10 million tokens  CHF 3.00 per million tokens
    above                    CHF 2.00 per million tokens

discount launch "Launch"
  on usage
  10% off

tax vat "VAT" on everything 8.1%

example "A month"
  bill for 2026-01
  usage tokens 16 million tokens
  # 20.00 + 10 × 3.00 + 5 × 2.00 − 4.00, and 8.1% of 56.00 = 4.536
  expect total CHF 60.54
`);

const [worked] = workedExamples(snapshot);
const bill = billOf(worked?.bills ?? []);

function billOf([first]: readonly Bill[]): Bill {
  if (first === undefined) throw new Error("no bill");
  return first;
}

/** The text of the clause of each part. */
function quoted(part: BillPart): string {
  const clause = clausesOfBill(snapshot, bill).find(one => JSON.stringify(one.part) === JSON.stringify(part));
  const lines = (snapshot.workspace.get("c.tarif") ?? "").split("\n");
  const range = clause?.location?.range;
  return range === undefined ? "" : (lines[range.start.line] ?? "").slice(range.start.character);
}

function at(text: string, into = 1): readonly BillPart[] {
  return billPartsAt(snapshot, bill, "c.tarif", placeOf(snapshot, text, into));
}

const USAGE = bill.lines.findIndex(({ charge }) => charge === "usage");
const BASE = bill.lines.findIndex(({ charge }) => charge === "base");

test("the bill is that of the example", () => {
  expect(worked?.result.failures).toEqual([]);
  expect(new Set([USAGE, BASE])).toEqual(new Set([0, 1]));
});

describe("from the bill to the contract", () => {
  test("each line, step, adjustment and tax has its clause", () => {
    expect(quoted({ kind: "line", index: USAGE, step: null })).toBe('charge usage "Usage"');
    const steps = bill.lines[USAGE]?.steps.map((_, step) => quoted({ kind: "line", index: USAGE, step }));
    expect(steps).toEqual([
      "includes 1 million tokens each month before tiers",
      "CHF 3.00 per million tokens",
      "CHF 2.00 per million tokens",
    ]);
    expect(quoted({ kind: "adjustment", index: 0 })).toBe('discount launch "Launch"');
    expect(quoted({ kind: "tax", index: 0 })).toContain("8.1%");
  });

  test("a place that the text no longer has is none", () => {
    const shorter = { ...snapshot, workspace: new Map([["c.tarif", "tarif 1"]]) };
    expect(clausesOfBill(shorter, bill).every(({ location }) => location === null)).toBe(true);
  });
});

describe("from the contract to the bill", () => {
  test("a tier is the step that prices by it, an allowance the step that draws it", () => {
    expect(at("CHF 3.00")).toEqual([{ kind: "line", index: USAGE, step: 1 }]);
    expect(at("CHF 2.00")).toEqual([{ kind: "line", index: USAGE, step: 2 }]);
    expect(at("includes 1")).toEqual([{ kind: "line", index: USAGE, step: 0 }]);
  });

  test("a charge is its lines, a meter and a parameter those that they decide", () => {
    expect(at('charge usage "Usage"', 9)).toEqual([{ kind: "line", index: USAGE, step: null }]);
    expect(at("for tokens")).toEqual([{ kind: "line", index: USAGE, step: null }]);
    expect(at('meter tokens "')).toEqual([{ kind: "line", index: USAGE, step: null }]);
    expect(at("parameter fee")).toEqual([{ kind: "line", index: BASE, step: null }]);
  });

  test("a discount and a tax are themselves; what no line follows is nothing", () => {
    expect(at("10% off")).toEqual([{ kind: "adjustment", index: 0 }]);
    expect(at("tax vat")).toEqual([{ kind: "tax", index: 0 }]);
    expect(at("timezone")).toEqual([]);
    expect(billPartsAt(snapshot, bill, "other.tarif", { line: 0, character: 0 })).toEqual([]);
  });
});

test("a charge of several rows is all of their lines, each row its own", () => {
  const rows = contractOf(`${TOKENS}
charge usage "Usage"
  for tokens
  when model is "large"  CHF 3.00 per million tokens
  when model is "small"  CHF 0.50 per million tokens

example "Both"
  bill for 2026-01
  usage tokens 1 million tokens where model is "large"
  usage tokens 1 million tokens where model is "small"
  expect total CHF 3.50
`);
  const both = billOf(workedExamples(rows)[0]?.bills ?? []);
  const parts = (text: string): readonly BillPart[] =>
    billPartsAt(rows, both, "c.tarif", placeOf(rows, text, 1));
  expect(parts("charge usage")).toEqual([
    { kind: "line", index: 0, step: null },
    { kind: "line", index: 1, step: null },
  ]);
  expect(parts('when model is "small"')).toEqual([{ kind: "line", index: 1, step: null }]);
});
