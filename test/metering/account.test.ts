import { describe, expect, test } from "vitest";
import { type Account, parameterAt } from "../../runtime/billing/account.ts";
import { checkAccount, checkAccounts } from "../../runtime/billing/account-problems.ts";
import type { PlanVersion } from "../../runtime/plan/plan.ts";
import { account, parameter, plan, version } from "./kit.ts";

function kinds(
  of: Partial<Account>,
  more: Partial<PlanVersion> = {},
  zone: string = "UTC",
): readonly string[] {
  return checkAccount(plan(more, zone), account(of)).map(problem => problem.kind);
}

describe("dates", () => {
  test("an account in order", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ start: "2026-05-17", end: "2026-05-17", endKnown: "2026-05-01" })).toEqual([]);
  });

  test("the term of the contract, both days included", () => {
    const term = { from: "2026-01-01", to: "2026-12-31" };
    expect(kinds({ start: "2025-12-31" }, term)).toEqual(["start outside the term"]);
    expect(kinds({ start: "2026-12-31" }, term)).toEqual([]);
    expect(kinds({ start: "2027-01-01" }, term)).toEqual(["start outside the term"]);
    expect(kinds({ end: "2026-12-31" }, term)).toEqual([]);
    expect(kinds({ end: "2027-01-01" }, term)).toEqual(["end outside the term"]);
  });

  test("end before start", () => {
    expect(kinds({ start: "2026-03-02", end: "2026-03-01" })).toEqual(["end before start"]);
  });

  test.each(["2026-02-29", "2026-13-01", "26-01-01", "tomorrow", ""])("%j is no day", day => {
    expect(kinds({ start: day })).toEqual(["bad date"]);
    expect(kinds({ end: day })).toEqual(["bad date"]);
    expect(kinds({ end: "2026-12-31", endKnown: day })).toEqual(["bad date"]);
  });

  test("days for which the zone's offsets are not known", () => {
    expect(kinds({ start: "2150-01-01" })).toEqual(["bad date"]);
    expect(kinds({ end: "2150-01-01" })).toEqual(["bad date"]);
  });

  test("a day that the zone skipped is none to start on, though one to end on", () => {
    const term = { from: "2011-01-01", to: "2013-12-31" };
    expect(kinds({ start: "2011-12-30" }, term, "Pacific/Apia")).toEqual(["bad date"]);
    expect(kinds({ start: "2011-12-31" }, term, "Pacific/Apia")).toEqual([]);
    expect(kinds({ start: "2011-12-29", end: "2011-12-30" }, term, "Pacific/Apia")).toEqual([]);
    expect(kinds({ start: "2011-12-30" }, term)).toEqual([]);
  });

  test("an end that becomes known when the contract's last bill is made", () => {
    const term = { from: "2026-01-01", to: "2026-06-30" };
    expect(kinds({ end: "2026-03-31", endKnown: "2026-06-30" }, term)).toEqual([]);
    expect(kinds({ end: "2026-03-31", endKnown: "2026-07-01" }, term)).toEqual(["end known too late"]);
  });
});

describe("several accounts", () => {
  test("are told each by its id, in their order, also where they are alike", () => {
    const faulty = { start: "2026-03-02", end: "2026-03-01" };
    const accounts = [
      account({ id: "a", ...faulty }),
      account({ id: "b" }),
      account({ id: "c", ...faulty }),
      account({ id: "d", ...faulty, start: "2026-13-01" }),
      account({ id: "e", ...faulty, end: "2026-03-02" }),
      account({ id: "f", parameters: { seats: [{ from: null, value: "1" }] } }),
      account({ id: "g", parameters: { seats: [{ from: null, value: "1" }] } }),
    ];
    const found = checkAccounts(plan(), accounts);
    expect(found.map(({ account: id, kind }) => `${id}: ${kind}`)).toEqual([
      "a: end before start",
      "c: end before start",
      "d: bad date",
      "f: unknown parameter",
      "g: unknown parameter",
    ]);
    expect(found).toEqual(accounts.flatMap(one => checkAccount(plan(), one)));
  });
});

describe("parameters", () => {
  const bounds = { kind: "between", least: "10", most: "500" } as const;
  const seats = parameter("seats", "25", { bounds });
  const state = parameter("state", "NY", { kind: "text", bounds: { kind: "one of", values: ["NY", "NJ"] } });
  const fixed = parameter("fixed", "3");
  const parameters = [seats, state, fixed];
  const of = (name: string, ...values: readonly (readonly [string | null, string])[]): readonly string[] =>
    kinds({ parameters: { [name]: values.map(([from, value]) => ({ from, value })) } }, { parameters });

  test("unknown, and without bounds", () => {
    expect(of("chairs", [null, "5"])).toEqual(["unknown parameter"]);
    expect(of("toString", [null, "5"])).toEqual(["unknown parameter"]);
    expect(of("fixed", [null, "5"])).toEqual(["parameter without bounds"]);
  });

  test("bounds are included", () => {
    expect(of("seats", [null, "10"])).toEqual([]);
    expect(of("seats", [null, "500"])).toEqual([]);
    expect(of("seats", [null, "9"])).toEqual(["parameter out of bounds"]);
    expect(of("seats", [null, "500.1"])).toEqual(["parameter out of bounds"]);
    expect(of("seats", [null, "many"])).toEqual(["parameter out of bounds"]);
    expect(of("state", [null, "NJ"])).toEqual([]);
    expect(of("state", [null, "nj"])).toEqual(["parameter out of bounds"]);
  });

  test("changes on boundaries, in order", () => {
    expect(of("seats", ["2026-01-01", "30"], ["2026-03-01", "40"])).toEqual([]);
    // Inside a period a value splits what it prices.
    expect(of("seats", ["2026-03-02", "40"])).toEqual([]);
    expect(of("seats", ["2026-03-01", "30"], ["2026-02-01", "40"])).toEqual([
      "parameter values out of order",
    ]);
    expect(of("seats", ["2026-03-01", "30"], ["2026-03-01", "40"])).toEqual([
      "parameter values out of order",
    ]);
    expect(of("seats", ["2026-02-30", "30"])).toEqual(["bad date"]);
    // Before the start it is no change: the account begins with it.
    expect(of("seats", ["2025-11-11", "30"])).toEqual([]);
  });

  test("the value in force: the contract's by date, the account's own from its date on", () => {
    const dated = parameter("seats", "25", {
      bounds,
      values: [
        { from: null, value: "25" },
        { from: "2026-07-01", value: "40" },
      ],
    });
    const in1 = version({ parameters: [dated] });
    const first = { from: "2026-05-01", value: "33" };
    const own = account({ parameters: { seats: [first, { from: "2026-07-01", value: "44" }] } });
    const at = (of: Account, date: string): string => parameterAt(in1, of, "seats", date);
    expect([at(account(), "2026-06-30"), at(account(), "2026-07-01")]).toEqual(["25", "40"]);
    expect([at(own, "2026-04-30"), at(own, "2026-05-01"), at(own, "2026-07-01")]).toEqual(["25", "33", "44"]);
    // Where the account's own value of that day is not known yet, the contract's holds.
    expect(at(account({ parameters: { seats: [first] } }), "2026-07-01")).toBe("40");
    const instead = account({ parameters: { seats: [{ from: null, value: "11" }] } });
    expect([at(instead, "2026-01-01"), at(instead, "2026-12-31")]).toEqual(["11", "11"]);
  });
});
