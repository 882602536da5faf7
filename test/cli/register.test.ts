/** accounts.yaml: read strictly, with the place of every fault. */
import { describe, expect, test } from "vitest";
import { problemsOf } from "../../cli/problems.ts";
import { compile, type Plan, type PlanParameter } from "../../index.ts";
import { parameterValue } from "../../input/accounts/parameter-value.ts";
import { readRegister } from "../../input/accounts/register.ts";
import { CONTRACT } from "./run.ts";

const plan: Plan = planOf(CONTRACT);

function planOf(text: string): Plan {
  const { plan } = compile(new Map([["c.tarif", text]]), "c.tarif");
  if (plan === null) throw new Error("the contract of the tests does not compile");
  return plan;
}

const read = (text: string): ReturnType<typeof readRegister> => readRegister(text, "accounts.yaml", plan);

/** The codes and places of the problems that a register has. */
function faults(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === null) throw error;
    return problems.map(problem => `${problem.code} ${problem.place}`);
  }
  return [];
}

test("accounts of the contract are read, those of others are known", () => {
  const register = read(`# who is billed
accounts:
  - { id: acme, contract: calls, start: 2026-01-01 }
  - id: "0042"
    contract: calls
    start: 2026-01-15
    end: 2026-12-31
    end_known: 2026-06-30
    parameters:
      seats:
        - { from: 2026-01-15, value: 40 seats }
        - { from: 2026-03-01, value: 4.50, known: 2026-02-15 }
  - { id: child, contract: calls, start: 2026-01-15, bill_to: "0042" }
  - { id: other, contract: another, start: 2026-01-01, parameters: { lamps: [{ from: 2026-01-01, value: 3 lamps }] } }
`);
  expect(register.accounts.map(account => ({ ...account, parameters: { ...account.parameters } }))).toEqual([
    { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} },
    {
      id: "0042",
      start: "2026-01-15",
      end: "2026-12-31",
      endKnown: "2026-06-30",
      parameters: {
        seats: [
          { from: "2026-01-15", value: "40" },
          { from: "2026-03-01", value: "4.5", known: "2026-02-15" },
        ],
      },
    },
    { id: "child", start: "2026-01-15", end: null, endKnown: null, parameters: {}, billTo: "0042" },
  ]);
  expect(register.elsewhere).toEqual(new Set(["other"]));
});

describe("faults", () => {
  const account = (more: string): string =>
    `accounts:\n  - { id: a, contract: calls, start: 2026-01-01${more} }\n`;
  const seats = (value: string): string => account(`, parameters: { seats: ${value} }`);
  // The mark » stands before the place that is told.
  test.each<readonly [string, string, string]>([
    ["an empty file", "»", "TAR0103"],
    ["a list at the top", "»- 1\n", "TAR0103"],
    ["no accounts", "»{}\n", "TAR0103"],
    ["accounts that are no list", "accounts: »5\n", "TAR0103"],
    ["an account that is text", "accounts:\n  - »acme\n", "TAR0103"],
    ["an unknown key at the top", "acounts: »[]\naccounts: []\n", "TAR0102"],
    ["an unknown key", account(", ende: »2026-01-31"), "TAR0102"],
    ["a key twice", account(", »id: b"), "TAR0101"],
    ["no id", "accounts:\n  - »{ contract: calls, start: 2026-01-01 }\n", "TAR0103"],
    ["an empty end", account(", end: »''"), "TAR0103"],
    ["no real day", account(", end: »2026-02-30"), "TAR0103"],
    ["a time for a day", account(", end: »2026-02-03T00:00:00Z"), "TAR0103"],
    ["bill_to nobody", account(", bill_to: »''"), "TAR0103"],
    ["an account twice", `${account("")}  - »{ id: a, contract: x, start: 2026-01-01 }\n`, "TAR0104"],
    [
      "an id with a control character",
      'accounts:\n  - { id: »"a\\u001b", contract: calls, start: 2026-01-01 }\n',
      "TAR0103",
    ],
    ["an unknown parameter", account(", parameters: { lamps: »[] }"), "TAR0102"],
    ["__proto__ as a key", account(", __proto__: »{ id: b }"), "TAR0102"],
    ["__proto__ as a parameter", account(", parameters: { __proto__: »[] }"), "TAR0102"],
    ["another unit", seats("[{ from: 2026-01-01, value: »5 lamps }]"), "TAR0107"],
    [
      "no day from which a value is known",
      seats("[{ from: 2026-01-01, value: 5, known: »soon }]"),
      "TAR0103",
    ],
    ["a value without from", seats("[»{ value: 5 }]"), "TAR0103"],
    ["a value that is no list", seats("»5"), "TAR0103"],
    ["an anchor", "accounts:\n  - &a »{ id: x }\n", "TAR0101"],
    ["an alias", "accounts:\n  - »*a\n", "TAR0101"],
    ["a tag", "accounts: !!seq »[]\n", "TAR0101"],
    ["a bracket that never closes", "accounts: [\n»", "TAR0101"],
    ["two documents", "accounts: []\n»---\naccounts: []\n", "TAR0101"],
  ])("%s", (_, marked, code) => {
    const before = marked.slice(0, marked.indexOf("»")).split("\n");
    const place = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
    expect(faults(marked.replace("»", ""))).toEqual([`${code} accounts.yaml:${place}`]);
  });

  test("many faults are told at once, but no more than twenty", () => {
    expect(faults(`accounts:\n${"  - { id: a }\n".repeat(30)}`)).toHaveLength(20);
  });
});

describe("bounds", () => {
  test("deep nesting is answered before it is parsed", () => {
    for (const deep of ["[", "{a: ", "- ", "? "]) {
      const started = performance.now();
      expect(faults(`accounts: ${deep.repeat(200_000)}`)[0]).toMatch(/^TAR0101 accounts.yaml:1/);
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });

  test("16 brackets or marks inside each other are read, 17 are not", () => {
    const nested = (depth: number): string => `accounts:\n  - ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
    expect(faults(nested(16))).toEqual(["TAR0103 accounts.yaml:2:5"]);
    expect(faults(nested(17))).toEqual(["TAR0101 accounts.yaml:2"]);
    // The first mark is the list of accounts itself.
    const lists = (depth: number): string => `accounts:\n  ${"- ".repeat(depth)}x\n`;
    expect(faults(lists(16))).toEqual(["TAR0103 accounts.yaml:2:5"]);
    expect(faults(lists(17))).toEqual(["TAR0101 accounts.yaml:2"]);
  });

  test("an id of 256 characters is read, one of 257 is not", () => {
    const of = (length: number): string =>
      `accounts:\n  - { id: ${"x".repeat(length)}, contract: calls, start: 2026-01-01 }\n`;
    expect(read(of(256)).accounts).toHaveLength(1);
    expect(faults(of(257))).toEqual(["TAR0103 accounts.yaml:2:11"]);
  });

  test("1,000 values of a parameter are read, 1,001 are not", () => {
    const of = (count: number): string =>
      `accounts:\n  - id: a\n    contract: calls\n    start: 2026-01-01\n    parameters:\n      seats:\n${"        - { from: 2026-01-01, value: 5 }\n".repeat(count)}`;
    expect(read(of(1_000)).accounts[0]?.parameters.seats).toHaveLength(1_000);
    expect(faults(of(1_001))).toEqual(["TAR0106 accounts.yaml:7:9"]);
  });

  test("100,000 accounts are read, 100,001 are refused before any of them is read", () => {
    // That none of them is an account is told only where their number is in order.
    const of = (count: number): string => `accounts:\n${"- x\n".repeat(count)}`;
    expect(faults(of(100_000))[0]).toBe("TAR0103 accounts.yaml:2:3");
    expect(faults(of(100_001))).toEqual(["TAR0106 accounts.yaml"]);
  });
});

describe("values of parameters", () => {
  const number = (unit: PlanParameter["unit"]): PlanParameter => ({
    name: "p",
    title: null,
    kind: "number",
    unit,
    values: [],
    bounds: null,
    place: { path: "", line: 1, column: 1, start: 0, end: 0, words: "" },
  });
  const seats = number({ singular: "seat", plural: "seats", money: false });
  const francs = number({ singular: "CHF", plural: "CHF", money: true });
  const percent = number({ singular: "percent", plural: "percent", money: false });
  const bare = number({ singular: "", plural: "", money: false });
  test.each<readonly [PlanParameter, string, string]>([
    [seats, "40", "40"],
    [seats, "40 seats", "40"],
    [seats, "1 seat", "1"],
    [seats, "1'000 seats", "1000"],
    [seats, "-3.50", "-3.5"],
    [seats, "007", "7"],
    [seats, "0.00", "0"],
    [seats, "-0", "0"],
    [francs, "CHF 45.00", "45"],
    [francs, "45.05", "45.05"],
    [percent, "8.1%", "8.1"],
    [percent, "8.1 percent", "8.1"],
    [bare, "12", "12"],
    [{ ...seats, kind: "text", unit: null }, "NY", "NY"],
    [{ ...seats, kind: "date", unit: null }, "2026-02-28", "2026-02-28"],
  ])("%o takes %s", (parameter, text, value) => {
    expect(parameterValue(parameter, text)).toEqual({ value });
  });

  test.each<readonly [PlanParameter, string]>([
    [seats, "40 lamps"],
    [seats, "40seats"],
    [seats, "seats"],
    [seats, "1,000"],
    [seats, "1'00"],
    [seats, "1e3"],
    [seats, "0x10"],
    [seats, "４０"],
    [seats, "8%"],
    [seats, "1".repeat(21)],
    [seats, `1.${"1".repeat(19)}`],
    [francs, "USD 45.00"],
    [francs, "45.00 CHF"],
    [bare, "12 seats"],
    [{ ...seats, kind: "date", unit: null }, "2026-02-29"],
  ])("%o refuses %s", (parameter, text) => {
    expect(parameterValue(parameter, text)).toHaveProperty("expected");
  });

  test("20 digits before and 18 after the point are read", () => {
    const most = `${"9".repeat(20)}.${"9".repeat(18)}`;
    expect(parameterValue(seats, most)).toEqual({ value: most });
  });
});
