import { describe, expect, test } from "vitest";
import { checkAccount, compile, describeDiagnostic, type Plan } from "../../index.ts";

/** A contract with what follows its head; effective from the day. */
function contract(from: string, rest: string, to = "2027-12-31"): string {
  return `tarif 1
contract fitting "Fitting"
  version 1
  effective from ${from} to ${to}
  currency CHF
  timezone "UTC"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01

unit piece plural pieces

event used
  type "test.used"
  field amount decimal in pieces

${rest}
`;
}

function compiled(text: string): ReturnType<typeof compile> {
  return compile(new Map([["fitting.tarif", text]]), "fitting.tarif");
}

function planOf(text: string): Plan {
  const { plan, diagnostics } = compiled(text);
  if (plan === null) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

function problemsOf(
  text: string,
  start: string,
  parameters: Parameters<typeof checkAccount>[1]["parameters"] = {},
) {
  const account = { id: "a", start, end: null, endKnown: null, parameters };
  return checkAccount(planOf(text), account).map(({ detail }) => detail);
}

const YEARLY = `charge base "Base"
  not prorated
  CHF 1.00 each month

minimum least "Least"
  on base
  not prorated
  CHF 100.00 each contract year`;

describe("a start that does not fit says which would", () => {
  test.each([
    ["2026-04-10", "a start on 2026-04-01 or 2026-05-01 would fit"],
    // The one before would lie before the contract.
    ["2026-01-02", "a start on 2026-02-01 would fit"],
    // December's first is the last that lies in the term.
    ["2027-12-15", "a start on 2027-12-01 would fit"],
  ])("an account from %s", (start, words) => {
    // The contract begins on 1 January, or a day later.
    const text = contract("2026-01-01", YEARLY);
    const shifted = start === "2026-01-02" ? planFrom("2026-01-02") : planOf(text);
    const account = { id: "a", start, end: null, endKnown: null, parameters: {} };
    const [problem, ...more] = checkAccount(shifted, account);
    expect(more).toEqual([]);
    expect(problem?.kind).toBe("start does not fit the periods");
    expect(problem?.detail.endsWith(words)).toBe(true);
  });

  test("those that fit have no problem", () => {
    expect(problemsOf(contract("2026-01-01", YEARLY), "2026-05-01")).toEqual([]);
  });

  test("the contract's own day", () => {
    const { diagnostics, files } = compiled(contract("2026-04-10", YEARLY));
    const told = diagnostics.map(one => describeDiagnostic(one, files));
    expect(told.map(({ code }) => code)).toEqual(["TAR7005"]);
    expect(told[0]?.remedy).toContain("effective from 2026-04-01 or 2026-05-01 would fit");
  });

  test("where no start would do, none is named", () => {
    const weekly = YEARLY.replace("contract year", "week");
    const { diagnostics, files } = compiled(contract("2026-04-10", weekly));
    expect(diagnostics.map(one => describeDiagnostic(one, files).remedy)).toEqual([
      "Use each billing period, or a longer period that fits.",
    ]);
  });
});

/** The plan of 1 January, as if it took effect on another day. */
function planFrom(day: string): Plan {
  const plan = planOf(contract("2026-01-01", YEARLY));
  return { ...plan, versions: plan.versions.map(version => ({ ...version, from: day })) };
}

const FACTOR = `parameter factor is 2 between 1 and 5

meter used
  sum of used.amount

meter weighted
  is the factor * used

meter more
  is 2 * weighted

charge used "Used"
  for more
  graduated each quarter
    up to 10 pieces  CHF 1.00 per piece
    above            CHF 2.00 per piece`;

describe("a parameter of a meter changes between the periods that it measures", () => {
  test.each([
    ["2026-07-01", 0],
    // A month begins, but a quarter goes on.
    ["2026-08-01", 1],
    ["2026-07-15", 1],
  ])("on %s", (from, problems) => {
    const found = problemsOf(contract("2026-01-01", FACTOR), "2026-01-01", {
      factor: [{ from, value: "3" }],
    });
    expect(found.length).toBe(problems);
  });
});
