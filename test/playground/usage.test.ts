/** What the page remembers of usage, and the bill of it in the worker. */
import { describe, expect, test } from "vitest";
import { withFiles } from "../../playground/src/bar/import.ts";
import { firstModel, type Model } from "../../playground/src/state/model.ts";
import {
  askedUsage,
  NO_USAGE_GIVEN,
  type Usage,
  withAccount,
  withEach,
  withEvents,
  withParameter,
  withQuantity,
  withRegister,
} from "../../playground/src/state/usage.ts";
import { examplesNow, saveExampleNow } from "../../playground/src/work/examples.ts";
import { allBillsNow, billFileNow, rateNow } from "../../playground/src/work/rating.ts";
import type { AllBills, RatedContract } from "../../playground/src/work/rating-requests.ts";
import { type Session, session } from "../../playground/src/work/session.ts";

const CONTRACT = `tarif 1
contract storage "Storage"
  version 1
  effective from 2026-01-01 until further notice
  currency EUR
  timezone "Europe/Berlin"
  billed each month
  round lines half up in steps of EUR 0.01
  round total half up in steps of EUR 0.01

unit call plural calls
unit seat plural seats

parameter seats "Seats" is 10 seats between 1 seat and 100 seats

event call "A call"
  type "com.example.call"
  field calls integer in calls
  field region text

meter calls "Calls"
  sum of call.calls

charge seats "Seats"
  for seats
  prorated by day
  EUR 2.00 per seat each month

charge calls "Calls"
  for calls
  graduated each month
    up to 1'000 calls   EUR 0.10 per call
    above               EUR 0.05 per call

example "Two tiers"
  bill for 2026-01
  usage calls 1'500 calls
  expect charge calls EUR 125.00
  expect total EUR 145.00
`;

function opened(text: string = CONTRACT): Session {
  const made = session();
  made.take({ files: new Map([["storage.tarif", text]]), entry: "storage.tarif" }, null);
  return made;
}

async function rated(of: Session, usage: Usage): Promise<RatedContract> {
  of.takeEvents(usage.events);
  const { contract, diagnostics } = await rateNow(of, {
    revision: 1,
    usage: askedUsage(usage),
    language: "en",
  });
  if (contract === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return contract;
}

async function totalOf(of: Session, usage: Usage): Promise<string> {
  const { bills } = await rated(of, usage);
  if (bills.kind === "refused") return bills.problems.map(({ code, message }) => `${code} ${message}`).join();
  return bills.invoice?.total ?? "no bill";
}

const allOf = (of: Session, usage: Usage): Promise<AllBills | null> =>
  allBillsNow(of, { usage: askedUsage(usage), language: "en" });

const eventText = (id: number, calls: number, subject = "acme"): string =>
  JSON.stringify({
    specversion: "1.0",
    id: String(id),
    source: "test",
    type: "com.example.call",
    subject,
    time: "2026-01-10T10:00:00Z",
    data: { calls, region: "eu" },
  });

describe("sliders", () => {
  test("stand as the contract's example has them", async () => {
    // 10 seats x 2.00 = 20.00; 1'000 x 0.10 + 500 x 0.05 = 125.00.
    expect(await totalOf(opened(), NO_USAGE_GIVEN)).toBe("EUR 145.00");
  });

  test("and parameters are exact", async () => {
    const { controls } = await rated(opened(), NO_USAGE_GIVEN);
    const id = controls?.quantities[0]?.id ?? "";
    // 3 seats x 2.00 = 6.00; 10 x 0.10 = 1.00.
    const usage = withParameter(withQuantity(NO_USAGE_GIVEN, id, "10"), "seats", "3");
    expect(await totalOf(opened(), usage)).toBe("EUR 7.00");
  });

  test("a parameter that is none is refused with its reason", async () => {
    expect(await totalOf(opened(), withParameter(NO_USAGE_GIVEN, "seats", "many"))).toBe(
      'TAR0107 "many" is no value of the parameter "seats".',
    );
  });

  test("an account may start later, and no example says so", async () => {
    const usage = withAccount(NO_USAGE_GIVEN, { start: "2026-03-01" });
    const { bills } = await rated(opened(), usage);
    expect(bills.kind === "bills" && bills.invoice?.period).toEqual({ from: "2026-03-01", to: "2026-03-31" });
    const saved = await saveExampleNow(opened(), { usage: askedUsage(usage), title: "Late", language: "en" });
    expect(saved).toEqual({
      kind: "none",
      reason: "the account of an example starts with the contract, on 2026-01-01, and this one on 2026-03-01",
    });
  });

  test("an account starts within the contract's term", async () => {
    expect(await totalOf(opened(), withAccount(NO_USAGE_GIVEN, { start: "2025-12-31" }))).toBe(
      "null An account of this contract starts on 2026-01-01 or later, and not on 2025-12-31.",
    );
  });
});

describe("events", () => {
  const ndjson = [eventText(1, 600), eventText(2, 900), eventText(3, 10, "beta"), "no json"].join("\n");
  const usage = withEvents(NO_USAGE_GIVEN, { name: "", format: "ndjson", text: ndjson, accounts: null });

  test("without a register are of every account that they name, and what is unreadable is told", async () => {
    const of = opened();
    const { bills } = await rated(of, usage);
    if (bills.kind !== "bills") throw new Error("refused");
    // acme: 20.00 + 1'000 x 0.10 + 500 x 0.05 = 145.00; beta: 20.00 + 10 x 0.10 = 21.00.
    expect([bills.invoice?.total, bills.all]).toEqual(["EUR 145.00", null]);
    const all = await allOf(of, usage);
    expect(all?.list.map(({ account, total }) => [account, total])).toEqual([
      ["acme", "EUR 145.00"],
      ["beta", "EUR 21.00"],
    ]);
    expect(all?.run?.unreadable).toEqual({
      count: 1,
      first: [{ line: 4, reason: expect.stringContaining("at character") }],
    });
  });

  test("a register decides whose they are, and others are told", async () => {
    const register = "accounts:\n  - id: acme\n    contract: storage\n    start: 2026-01-01\n";
    const of = opened();
    of.takeEvents(withRegister(usage, register).events);
    const all = await allOf(of, usage);
    expect(all?.list.map(({ account }) => account)).toEqual(["acme"]);
    expect(all?.run?.unknownAccounts).toEqual({ count: 1, first: [{ name: "beta", count: 1 }] });
  });

  test("are counted once for all prices, and anew where a meter counts otherwise", async () => {
    const of = opened();
    const texts = [
      CONTRACT,
      // 20.00 + 1'000 x 0.20 + 500 x 0.05 = 245.00; beta 20.00 + 10 x 0.20 = 22.00.
      CONTRACT.replace("EUR 0.10", "EUR 0.20"),
      // The larger of 600 and 900: 20.00 + 900 x 0.10 = 110.00; beta 20.00 + 10 x 0.10 = 21.00.
      CONTRACT.replace("sum of call.calls", "maximum of call.calls"),
      CONTRACT,
    ];
    const totals: unknown[] = [];
    for (const text of texts) {
      of.take({ files: new Map([["storage.tarif", text]]), entry: "storage.tarif" }, null);
      const first = await totalOf(of, usage);
      totals.push([first, (await allOf(of, usage))?.list.map(({ total }) => total)]);
    }
    expect(totals).toEqual([
      ["EUR 145.00", ["EUR 145.00", "EUR 21.00"]],
      ["EUR 245.00", ["EUR 245.00", "EUR 22.00"]],
      ["EUR 110.00", ["EUR 110.00", "EUR 21.00"]],
      ["EUR 145.00", ["EUR 145.00", "EUR 21.00"]],
    ]);
  });

  test("the bill of another account is made first where that is looked at", async () => {
    expect(await totalOf(opened(), withAccount(usage, { id: "beta" }))).toBe("EUR 21.00");
    expect(await totalOf(opened(), withAccount(usage, { id: "nobody" }))).toBe("EUR 145.00");
  });

  test("a register with a fault is refused as the command line refuses it", async () => {
    const register = "accounts:\n  - id: acme\n    contract: storage\n    begins: 2026-01-01\n";
    const { bills } = await rated(opened(), withRegister(usage, register));
    expect(bills.kind === "refused" && bills.problems.map(({ code, place }) => [code, place])).toEqual([
      ["TAR0102", "accounts.yaml:4:13"],
      ["TAR0103", "accounts.yaml:2:5"],
    ]);
  });

  test("a table is read as its columns are chosen", async () => {
    const text = "account,at,calls,region\nacme,2026-01-10 10:00:00,1500,eu\n";
    const table = withEvents(NO_USAGE_GIVEN, { name: "calls.csv", format: "csv", text, accounts: null });
    const { bills, table: shown } = await rated(opened(), table);
    expect(shown?.missing).toEqual([]);
    expect(bills.kind === "bills" && bills.invoice?.total).toBe("EUR 145.00");
    const columns = { ...(shown?.chosen ?? expect.fail("no columns")), fields: {} };
    const without = await rated(opened(), { ...table, columns });
    expect(without.table?.missing).toEqual(["calls", "region"]);
    expect(without.bills).toEqual({ kind: "refused", problems: [] });
  });

  test("a table with semicolons says so", async () => {
    const text = "account;at;calls\nacme;2026-01-10;1500\n";
    const table = withEvents(NO_USAGE_GIVEN, { name: "calls.csv", format: "csv", text, accounts: null });
    const { bills } = await rated(opened(), table);
    expect(bills.kind === "refused" && bills.problems.map(({ code, remedy }) => [code, remedy])).toEqual([
      ["TAR0205", "The first row looks separated by semicolons; save the table with commas."],
    ]);
  });

  test("other events begin with the first account and its last bill", () => {
    const chosen = withAccount(usage, { id: "beta", bill: 1 });
    expect(withEvents(chosen, usage.events ?? expect.fail()).account).toEqual(NO_USAGE_GIVEN.account);
  });

  test("the bill is saved as the command line writes it", async () => {
    const of = opened();
    of.takeEvents(usage.events);
    const all = await billFileNow(of, { usage: askedUsage(usage), form: "json", all: true });
    const bills = (all?.text ?? "").trimEnd().split("\n");
    expect(bills.map(line => JSON.parse(line).account)).toEqual(["acme", "beta"]);
    const one = await billFileNow(of, { usage: askedUsage(usage), form: "csv", all: false });
    expect(one?.text).toContain("acme,1,2026-01-01,2026-01-31,usage,calls,Calls");
  });

  test("become an example of the contract that passes", async () => {
    // One of a type that the contract does not have is on no bill, and so in no example.
    const other = JSON.stringify({ ...JSON.parse(eventText(3, 5)), type: "com.example.other" });
    const few = [eventText(1, 600), eventText(2, 900), other].join("\n");
    const own = withEvents(NO_USAGE_GIVEN, { name: "", format: "ndjson", text: few, accounts: null });
    const of = opened();
    of.takeEvents(own.events);
    const saved = await saveExampleNow(of, { usage: askedUsage(own), title: "Two events", language: "en" });
    if (saved.kind !== "saved") throw new Error(saved.reason);
    const [edit] = saved.edit.get("storage.tarif") ?? [];
    expect(edit?.newText).toContain("expect total EUR 145.00");
  });
});

test("examples are listed with how they went, and what sliders can show of them", async () => {
  const broken = CONTRACT.replace("expect total EUR 145.00", "expect total EUR 146.00");
  const [example] = (await examplesNow(opened(broken), { language: "en" })) ?? [];
  expect(example).toMatchObject({
    title: "Two tiers",
    passed: false,
    failures: [{ what: "total", expected: "EUR 146.00", actual: "EUR 145.00" }],
    usage: { bill: 1, parameters: {}, ends: null },
  });
  expect(Object.values(example?.usage?.quantities ?? {})).toEqual(["1500"]);
});

test("events priced one by one keep what is set of each", () => {
  const set = withEach(withEach(NO_USAGE_GIVEN, "a", { count: "3" }), "a", { fields: { seconds: "60" } });
  expect(set.each).toEqual({ a: { count: "3", fields: { seconds: "60" } } });
});

describe("files that are brought to the page", () => {
  const documents = { files: new Map([["storage.tarif", CONTRACT]]), entry: "storage.tarif" };
  const model = (usage: Usage): Model => ({ ...firstModel(documents, "en", "light"), usage });
  const set = withAccount(NO_USAGE_GIVEN, { id: "beta", bill: 3 });
  const columns = {
    type: "",
    source: "",
    subject: { kind: "fixed", value: "" },
    time: "a",
    zone: "UTC",
  } as const;
  const before = model({ ...set, columns: { ...columns, id: null, fields: {} } });

  test("as events begin anew: other columns, and the first account", () => {
    const brought = withFiles(before, [{ name: "calls.csv", text: "at,calls\n" }]);
    expect(brought.kind === "model" && brought.model.usage).toEqual({
      ...NO_USAGE_GIVEN,
      mode: "events",
      events: { name: "calls.csv", format: "csv", text: "at,calls\n", accounts: null },
    });
  });

  test("of an ending that only objects have are of no kind that is known", () => {
    expect(withFiles(before, [{ name: "a.constructor", text: "" }])).toEqual({
      kind: "unknown",
      names: ["a.constructor"],
    });
  });
});
