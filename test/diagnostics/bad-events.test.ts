import { describe, expect, test } from "vitest";
import { compile } from "../../compiler/compile.ts";
import type { Account } from "../../runtime/billing/account.ts";
import { type AccountProblem, checkAccount } from "../../runtime/billing/account-problems.ts";
import type { Plan } from "../../runtime/plan/plan.ts";
import { rate } from "../../runtime/rate.ts";
import { eventText, LEFT_OUT, UNREADABLE } from "./bad/events.ts";
import { FRAME } from "./frame.ts";

const ACME: Account = { id: "acme", start: "2026-01-01", end: null, endKnown: null, parameters: {} };
const CALLS = 'charge calls "Calls"\n  for requests\n  CHF 0.10 per request\n';
const SECOND = 1_000;

describe("unreadable events are told with their reason and place, and bill nothing", () => {
  test.each(UNREADABLE)("$name", ({ text, reason }) => {
    const started = performance.now();
    const result = rate(planOf(CALLS), { accounts: [ACME], events: [text, eventText()] });
    expect(result.unreadable).toEqual([{ place: 0, reason }]);
    // The good event beside it is billed: one call at CHF 0.10, in April.
    expect(result.bills.at(-1)?.total).toBe("0.1");
    expect(performance.now() - started).toBeLessThan(SECOND);
  });
});

describe("events that cannot be billed are kept with their reason", () => {
  test.each(LEFT_OUT)("$name", ({ texts, reason, field }) => {
    const started = performance.now();
    const result = rate(planOf(CALLS), { accounts: [ACME], events: texts, through: "2026-12-31" });
    expect(result.unreadable).toEqual([]);
    expect(result.rejects.map(reject => reject.reason)).toEqual([reason]);
    expect(result.rejects[0]?.detail.startsWith(field)).toBe(true);
    // Of a conflict the first one stands, and is billed; nothing else is.
    const billed = result.bills.map(bill => bill.total).filter(total => total !== "0");
    expect(billed).toEqual(reason === "conflict" ? ["0.1"] : []);
    expect(performance.now() - started).toBeLessThan(SECOND);
  });
});

const SEATS = `unit seat plural seats
parameter seats is 5 seats between 1 seat and 50 seats
parameter fixed is 5 seats
parameter weight is 2 between 1 and 9
parameter dated is 5 seats between 1 seat and 50 seats from 2026-07-01 7 seats
parameter first is 2026-05-01 between 2026-04-01 and 2026-12-31
parameter fine is CHF 3 between CHF 0 and CHF 9
parameter second is 2026-06-01 between 2026-04-01 and 2026-12-31
meter weighted is the weight * used
charge fines "Fines" for each call of the fine 100%
charge phased "Phased" not prorated
from start CHF 1 each month from the first CHF 2 each month from the second CHF 3 each month
`;

describe("accounts that cannot be billed are refused, each with one problem", () => {
  const cases: readonly (readonly [name: string, kind: AccountProblem["kind"], change: Partial<Account>])[] =
    [
      ["a start on no day", "bad date", { start: "2026-02-30" }],
      ["a start in words", "bad date", { start: "today" }],
      ["an end on no day", "bad date", { end: "2026-13-01" }],
      ["a start before the term", "start outside the term", { start: "2025-12-31" }],
      ["a start after the term", "start outside the term", { start: "2027-01-01" }],
      ["an end before the start", "end before start", { start: "2026-03-01", end: "2026-02-28" }],
      ["an end after the term", "end outside the term", { end: "2027-01-01" }],
      ["an end that is known too late", "end known too late", { end: "2026-03-31", endKnown: "2027-01-01" }],
      ["a parameter that nobody declared", "unknown parameter", valued("licences", null, "5")],
      ["a parameter that every object has", "unknown parameter", valued("constructor", null, "5")],
      ["a parameter that is agreed", "parameter without bounds", valued("fixed", null, "6")],
      ["too many seats", "parameter out of bounds", valued("seats", null, "51")],
      ["seats in words", "parameter out of bounds", valued("seats", null, "many")],
      ["an exponent of a billion", "parameter out of bounds", valued("seats", null, "1e1000000000")],
      ["a change on no day", "bad date", valued("seats", "2026-02-30", "6")],
      ["a change inside a period", "parameter change inside a period", valued("weight", "2026-04-15", "3")],
      [
        "a value before one of the contract",
        "value before one of the contract",
        valued("dated", "2026-05-01", "6"),
      ],
      ["a date that moves", "date that changes", valued("first", "2026-04-15", "2026-05-15")],
      ["a date behind the next one", "dates out of order", valued("first", null, "2026-06-01")],
    ];
  test.each(cases)("%s", (_name, kind, change) => {
    const started = performance.now();
    const problems = checkAccount(planOf(SEATS), { ...ACME, ...change });
    expect(problems.map(problem => problem.kind)).toEqual([kind]);
    expect(performance.now() - started).toBeLessThan(SECOND);
  });

  test("a value before one of the contract, with what holds from then on, is in order", () => {
    const kinds = (...values: Account["parameters"][string]): readonly string[] =>
      checkAccount(planOf(SEATS), { ...ACME, parameters: { dated: values } }).map(({ kind }) => kind);
    const may = { from: "2026-05-01", value: "6" };
    expect(kinds(may, { from: "2026-07-01", value: "8" })).toEqual([]);
    // In place of all of the contract's values, or after them, there is nothing between.
    expect(kinds({ from: null, value: "4" }, may)).toEqual([]);
    expect(kinds({ from: "2026-07-01", value: "8" })).toEqual([]);
    expect(kinds(may, { from: "2026-08-01", value: "8" })).toEqual(["value before one of the contract"]);
  });

  test("a value by which events are read is known when the bill of its first day closes", () => {
    const kinds = (from: string | null, known: string): readonly string[] =>
      checkAccount(planOf(SEATS), { ...ACME, parameters: { fine: [{ from, value: "4", known }] } }).map(
        ({ kind }) => kind,
      );
    expect(kinds("2026-04-01", "2026-05-01")).toEqual([]);
    expect(kinds("2026-04-01", "2026-05-02")).toEqual(["value known too late"]);
    expect(kinds("2026-04-30", "2026-05-02")).toEqual(["value known too late"]);
    // Before the account there is nothing to read.
    expect(kinds("2025-12-01", "2026-02-01")).toEqual([]);
    expect(kinds(null, "2026-02-02")).toEqual(["value known too late"]);
  });

  test("changes out of order", () => {
    const values = [
      { from: "2026-07-01", value: "6" },
      { from: "2026-04-01", value: "7" },
    ];
    const problems = checkAccount(planOf(SEATS), { ...ACME, parameters: { seats: values } });
    expect(problems.map(problem => problem.kind)).toEqual(["parameter values out of order"]);
  });
});

function valued(name: string, from: string | null, value: string): Partial<Account> {
  return { parameters: { [name]: [{ from, value }] } };
}

function planOf(fragment: string): Plan {
  const { plan } = compile(new Map([["contract.tarif", FRAME + fragment]]), "contract.tarif");
  if (plan === null) throw new Error("the contract of this test does not compile");
  return plan;
}
