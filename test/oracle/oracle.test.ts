/** The oracle is judged by amounts that come from outside: calculations by hand, other systems' cases, the samples. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, ROOT, sayAbsent, shared } from "../kit/shared.ts";
import { accountsIn, eventsIn, workspaceOf, workspaceOfTexts } from "../kit/world.ts";
import { decimal, ZERO } from "./fractions.ts";
import { oracleBills, oracleExamples } from "./oracle.ts";
import type { OutcomeBill, WorldAccount } from "./world.ts";

const OWN = join(ROOT, "test/conformance/own");

describe("contracts calculated by hand", () => {
  const names = readdirSync(OWN).filter(name => name.endsWith(".tarif"));

  test.each(names)("%s", name => {
    expect(failuresIn(OWN, name)).toEqual([]);
  });
});

describe("histories calculated by hand", () => {
  const folder = join(OWN, "events");

  test.each(readdirSync(folder))("%s", { timeout: 60_000 }, name => {
    expect(wrongIn(name)).toEqual([]);
  });

  function wrongIn(name: string): readonly { readonly row: string }[] {
    const at = join(folder, name);
    const read = (file: string): string => readFileSync(join(at, file), "utf8");
    const rows = read("expected.csv")
      .split("\n")
      .filter(line => line !== "" && !line.startsWith("#"))
      .slice(1)
      .map(line => line.split(","));
    const month = rows.find(row => row[2] === "through")?.[4] ?? "";
    const contract = /^contract (\w+)/m.exec(read("contract.tarif"))?.[1] ?? "";
    const bills = oracleBills({
      ...workspaceOf(at, newestIn(at)),
      accounts: accountsIn(read("accounts.yaml"), contract),
      events: eventsIn(read("events.ndjson")),
      through: month.length === 7 ? `${month}-28` : month,
    });
    return rows
      .filter(row => row[2] !== "through")
      .map(([account = "", bill = "", kind = "", key = "", amount = ""]) => {
        const own = bills.filter(
          one => one.account === account && (bill === "*" || String(one.number) === bill),
        );
        return {
          row: [account, bill, kind, key].join(" "),
          amount: number(amount),
          found: sumOf(own, kind, key),
        };
      })
      .filter(({ amount, found }) => amount !== found);
  }

  /** `contract.tarif`, or the last of the versions after it. */
  function newestIn(at: string): string {
    return (
      readdirSync(at)
        .filter(name => /^version-\d+\.tarif$/.test(name))
        .sort()
        .at(-1) ?? "contract.tarif"
    );
  }

  const LISTS = new Map<string, "charges" | "taxes" | "discounts" | "minimums" | "maximums" | "credits">([
    ["charge", "charges"],
    ["tax", "taxes"],
    ["discount", "discounts"],
    ["minimum", "minimums"],
    ["maximum", "maximums"],
    ["credit", "credits"],
  ]);

  function sumOf(bills: readonly OutcomeBill[], kind: string, name: string): string {
    const values = bills.map(bill => {
      const list = LISTS.get(kind);
      if (list !== undefined) return bill[list][name] ?? "0";
      if (kind === "total" || kind === "carried" || kind === "rejected" || kind === "held")
        return String(bill[kind]);
      return "no such kind";
    });
    return values
      .map(value => decimal(value) ?? never())
      .reduce((all, value) => all.plus(value), ZERO)
      .toString();
  }
});

describe("cases of other systems, and the samples", () => {
  const cases = shared("cases");
  const samples = shared("design/samples");
  if (cases === null || samples === null) {
    sayAbsent("cases");
    test.skip("none here", () => {});
    return;
  }
  const files = filesBelow(cases, [".tarif"]).filter(({ path }) => !path.includes("refused/"));

  test.each(files.map(({ path }) => path))("%s", path => {
    const full = join(cases, path);
    expect(failuresIn(dirname(full), path.split("/").at(-1) ?? "")).toEqual([]);
  });

  test.each(readdirSync(samples).filter(name => /\.tarif(\.md)?$/.test(name) && !name.startsWith("shared")))(
    "%s",
    name => {
      expect(examplesOf(workspaceOf(samples, name))).toEqual([]);
    },
  );
});

describe("amounts calculated here", () => {
  const HEAD = `tarif 1
contract c "C"
  version 1
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "UTC"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01
unit call plural calls
event call type "t.call" field calls decimal in calls
meter calls sum of call.calls
`;
  const account: WorldAccount = {
    id: "a",
    start: "2026-01-01",
    end: null,
    endKnown: null,
    parameters: {},
    billTo: null,
  };

  test("a price change inside a month continues the tiers", () => {
    // The rate of the first tier goes from 1.00 to 2.00 on the 16th; 60 calls before, 60 after, tiers end at 100.
    // 60 x 1.00; then P(120) - P(60) = (100 x 2.00 + 20 x 0.10) - 120.00 = 82.00
    const bills = oracleBills({
      ...one(`${HEAD}
parameter rate is CHF 1.00 from 2026-01-16 CHF 2.00
charge calls "Calls" for calls graduated each month up to 100 calls the rate per call above CHF 0.10 per call`),
      accounts: [account],
      events: [call("2026-01-10T00:00:00Z", "1", 60), call("2026-01-20T00:00:00Z", "2", 60)],
      through: "2026-01-31",
    });
    expect(bills.map(({ total }) => total)).toEqual(["142"]);
  });

  test("a quarter's tiers on monthly bills, and what is unused carries over", () => {
    // January: 40 of 100 used, 60 carried; February: 190 - 160 = 30 x 1.00; March: 150 - 100 = 50, of which 50 in
    // the quarter's first tier of 60 less 30: 30 x 1.00 + 20 x 0.50
    const bills = oracleBills({
      ...one(`${HEAD}
charge calls "Calls" for calls
  includes 100 calls each month before tiers unused carries over 1 period
  graduated each quarter up to 60 calls CHF 1.00 per call above CHF 0.50 per call`),
      accounts: [account],
      events: [
        call("2026-01-10T00:00:00Z", "1", 40),
        call("2026-02-10T00:00:00Z", "2", 190),
        call("2026-03-10T00:00:00Z", "3", 150),
      ],
      through: "2026-03-31",
    });
    expect(bills.map(({ total }) => total)).toEqual(["0", "30", "40"]);
  });

  test("an amendment inside a month corrects what was billed in advance", () => {
    const first = `${HEAD}
charge base "B" in advance prorated by day CHF 31.00 each month
charge calls "C" for calls CHF 1.00 per call`;
    const second = `tarif 1 contract c "C" version 2 amends 1 effective from 2026-03-11 until further notice
replace charge base "B" in advance prorated by day CHF 62.00 each month
replace charge calls "C" for calls CHF 2.00 per call`;
    const texts = new Map([
      ["1.tarif", first],
      ["2.tarif", second],
    ]);
    // March: 10 days at 31.00 and 21 at 62.00 are 10.00 + 42.00, less the 31.00 of February's bill: 21.00;
    // April in advance 62.00; 10 x 1.00 + 5 x 2.00
    const bills = oracleBills({
      ...workspaceOfTexts(texts, "2.tarif"),
      accounts: [account],
      events: [call("2026-03-05T00:00:00Z", "1", 10), call("2026-03-15T00:00:00Z", "2", 5)],
      through: "2026-03-31",
    });
    expect(bills.map(({ charges }) => charges.base)).toEqual(["31", "31", "31", "83"]);
    expect(bills.at(-1)?.charges.calls).toBe("20");
  });

  test("seats that become known late are billed with the month in which they do", () => {
    // March: 10 days of 10 seats, 21 of 20 at 31.00 a month: 100.00 + 420.00, less 310.00; April 20 x 31.00
    const bills = oracleBills({
      ...one(`${HEAD}
unit seat plural seats
parameter seats is 10 seats between 1 seat and 100 seats
charge seats "S" for seats in arrears prorated by day CHF 31.00 per seat each month`),
      accounts: [
        {
          ...account,
          start: "2026-03-01",
          parameters: { seats: [{ from: "2026-03-11", value: "20", known: "2026-04-05" }] },
        },
      ],
      events: [],
      through: "2026-04-30",
    });
    expect(bills.map(({ total }) => total)).toEqual(["310", "830"]);
  });

  test("what begins on the day on which a bill closes is known on it, what begins a day later is not", () => {
    // Seats at 1.00 in advance. January's bill has February: 20 from 1 February are known, 30 from 2 March are not.
    // February's bill has March with 20, March's bill the 29 days more of the 31 that 30 seats hold: 10 x 30/31 = 9.68.
    const bills = oracleBills({
      ...one(`${HEAD}
unit seat plural seats
parameter seats is 10 seats between 1 seat and 100 seats
charge seats "S" for seats in advance prorated by day CHF 1.00 per seat each month`),
      accounts: [
        {
          ...account,
          parameters: {
            seats: [
              { from: "2026-02-01", value: "20", known: null },
              { from: "2026-03-02", value: "30", known: null },
            ],
          },
        },
      ],
      events: [],
      through: "2026-03-31",
    });
    expect(bills.map(({ total }) => total)).toEqual(["10", "20", "20", "39.68"]);
  });

  test("an end on the day on which a bill closes is not known on it yet", () => {
    // February is paid in advance with the bill that closes on 1 February, on which the end is: 28.00, less 27 days.
    const bills = oracleBills({
      ...one(`${HEAD}
charge base "B" in advance prorated by day CHF 28.00 each month`),
      accounts: [{ ...account, end: "2026-02-01" }],
      events: [],
      through: "2026-02-28",
    });
    expect(bills.map(({ total }) => total)).toEqual(["28", "28", "-27"]);
  });

  test("bad copies count once, voided events not at all, and those without a time nowhere", () => {
    const bad = { ...call("2026-01-05T00:00:00Z", "1", 1), data: {} };
    const outside = call("2025-12-31T00:00:00Z", "2", 1);
    const early = { ...call("2026-01-20T00:00:00Z", "3", 5), received: "2026-01-10T00:00:00Z" };
    const [bill] = oracleBills({
      ...one(`${HEAD}
charge calls "C" for calls CHF 1.00 per call`),
      accounts: [account],
      events: [
        bad,
        { ...bad, received: "2026-01-06T00:00:00Z" },
        outside,
        voidOf("2"),
        call("2025-12-31T00:00:00Z", "5", 1),
        early,
        { ...early, received: "2026-01-20T00:00:00Z" },
        call("2026-01-32T00:00:00Z", "4", 1),
      ],
      through: "2026-01-31",
    });
    // Number 1 once, and number 5; 5 calls of number 3.
    expect(bill).toMatchObject({ rejected: 2, held: 0, total: "5" });
  });

  test("what comes after the last bill stands on it", () => {
    const policy = (then: string): string => `${HEAD}
charge calls "C" for calls CHF 1.00 per call
policy late events accepted until 1 day after the period then ${then}`;
    const billed = (then: string): readonly [string, number] => {
      const [bill] = oracleBills({
        ...one(policy(then)),
        accounts: [{ ...account, end: "2026-01-15" }],
        events: [{ ...call("2026-01-05T00:00:00Z", "1", 7), received: "2026-03-05T00:00:00Z" }],
        through: "2026-03-31",
      });
      return [bill?.total ?? "", bill?.rejected ?? 0];
    };
    expect(billed("billed in the next period")).toEqual(["7", 0]);
    expect(billed("billed as corrections")).toEqual(["7", 0]);
    expect(billed("rejected")).toEqual(["0", 1]);
  });

  test("a minimum and a maximum in the order written, and a row that changes inside a year", () => {
    // 20.00, to 50.00 by the minimum, cut to 40.00 by the maximum after it; the other way round 50.00.
    // A cap of 365.00 to 31 January and of 730.00 from then: 31 x 1.00 + 334 x 2.00 = 699.00; 1'000.00 - 699.00
    const bills = (text: string): readonly OutcomeBill[] =>
      oracleBills({ ...one(`${HEAD}${text}`), accounts: [account], events: [], through: "2026-01-31" });
    const fee = 'charge fee "F" not prorated CHF 20.00 each month';
    const least = 'minimum least "L" on fee not prorated CHF 50.00 each month';
    const most = 'maximum most "M" on fee not prorated CHF 40.00 each month';
    expect(bills(`${fee}\n${least}\n${most}`).map(({ total }) => total)).toEqual(["40"]);
    expect(bills(`${fee}\n${most}\n${least}`).map(({ total }) => total)).toEqual(["50"]);
    const [bill] = bills(`charge fee "F" not prorated CHF 1000.00 each month
maximum cap "C" on fee prorated by day
  from start CHF 365.00 each year from 2026-02-01 CHF 730.00 each year`);
    expect(bill?.maximums).toEqual({ cap: "-301" });
  });

  test("amounts off that change inside a month, and their caps", () => {
    // 5.00 to the 15th and 20.00 from then. By days: 5 x 15/31 + 20 x 16/31 = 12.74; else the first day's.
    const [bill] = oracleBills({
      ...one(`${HEAD}
parameter off is CHF 5.00 from 2026-01-16 CHF 20.00
charge a "A" not prorated CHF 31.00 each month
charge b "B" not prorated CHF 31.00 each month
charge c "C" not prorated CHF 31.00 each month
discount da "A" on a prorated by day the off off each month
discount db "B" on b not prorated the off off each month
discount dc "C" on c at most the off each month 50% off`),
      accounts: [account],
      events: [],
      through: "2026-01-31",
    });
    expect(bill?.discounts).toEqual({ da: "-12.74", db: "-5", dc: "-5" });
  });

  test("a rounded percentage is shared out by what the lines come to", () => {
    // 1% of 2.00 is 0.02; 0.015 and 0.005 are 0.02 and 0.00, the first of equal remainders. Tax: (1.50 - 0.02) x 50%
    const [, bill] = oracleBills({
      ...one(`${HEAD}
charge c "C" in advance not prorated CHF 1.50 each month
charge d "D" not prorated CHF 0.50 each month
discount y "Y" on c, d 1% off
tax t "T" on c 50%`),
      accounts: [account],
      events: [],
      through: "2026-01-31",
    });
    expect(bill).toMatchObject({ discounts: { y: "-0.02" }, taxes: { t: "0.74" } });
  });

  test("two included taxes are on one net, and each is rounded once", () => {
    // Lines of 0.80 and 60.00: 0.80 x 0.11825/1.11825 + 60.00 x 0.11825/1.1855 = 0.0846 + 5.9848 = 6.0694, 6.07
    const [bill] = oracleBills({
      ...one(`${HEAD}
charge small "S" not prorated CHF 0.80 each month
charge large "L" not prorated CHF 60.00 each month
tax a "A" on everything 11.825% included
tax b "B" on large 6.725% included`),
      accounts: [account],
      events: [],
      through: "2026-01-31",
    });
    expect(bill).toMatchObject({ taxes: { a: "6.07", b: "3.4" }, total: "60.8" });
  });

  test("single events below zero are priced as their opposites, and tiers of one that is covered in part stay", () => {
    // 10 and -4 calls at 1.00 each; in the next month 30 calls, 20 of them free: 30 pick the row at 3.00, 10 x 3.00.
    const bills = oracleBills({
      ...one(`${HEAD.replace("decimal in calls", "decimal in calls signed")}
charge each_one "E" for each call of calls CHF 1.00 per call
charge tiers "T" for each call of calls includes 20 calls each month within tiers
  volume up to 25 calls CHF 2.00 per call above CHF 3.00 per call`),
      accounts: [account],
      events: [
        call("2026-01-05T00:00:00Z", "1", 10),
        call("2026-01-06T00:00:00Z", "2", -4),
        call("2026-02-05T00:00:00Z", "3", 30),
      ],
      through: "2026-02-28",
    });
    expect(bills.map(({ charges }) => charges.each_one)).toEqual(["6", "30"]);
    expect(bills[1]?.charges.tiers).toBe("30");
  });

  test("a monthly fee becomes one of a quarter: the quarter's is due in full from its day on", () => {
    const bills = oracleBills({
      ...one(`${HEAD}
charge fee "F" not prorated
  from start CHF 40.00 each month from 2026-02-01 CHF 30.00 each quarter
charge same "S" not prorated
  from start CHF 40.00 each quarter from 2026-02-01 CHF 30.00 each quarter`),
      accounts: [account],
      events: [],
      through: "2026-03-31",
    });
    expect(bills.map(({ charges }) => [charges.fee ?? "0", charges.same ?? "0"])).toEqual([
      ["40", "0"],
      ["0", "0"],
      ["30", "40"],
    ]);
  });

  test("late events as corrections, and a void after the bill, at the tax of their month", () => {
    // January: 10 x 1.00 + 2 x 0.50 = 11.00. In February 4 more come and the 12 go: 4.00 - 11.00 = -7.00, at 10%
    const bills = oracleBills({
      ...one(`${HEAD}
charge calls "C" for calls graduated each month up to 10 calls CHF 1.00 per call above CHF 0.50 per call
tax vat "V" on everything from start 10% from 2026-02-01 20%
policy late events accepted until 1 day after the period then billed as corrections
  corrections accepted for 30 days after the bill`),
      accounts: [account],
      events: [
        call("2026-01-05T00:00:00Z", "1", 12),
        { ...call("2026-01-06T00:00:00Z", "2", 4), received: "2026-02-05T00:00:00Z" },
        { ...voidOf("1"), id: "3", time: "2026-02-20T00:00:00Z" },
      ],
      through: "2026-02-28",
    });
    expect(bills.map(({ charges, taxes }) => [charges.calls, taxes.vat])).toEqual([
      ["11", "1.1"],
      ["-7", "-0.7"],
    ]);
    expect(bills.at(-1)?.carried).toBe("-7.7");
  });

  test("a window and a tax rate split a month, and the tiers go on", () => {
    // To the 10th P(8) = 8.00, half off; to the 15th P(16) - P(8) = 5.00; then P(24) - P(16) = 4.00.
    // Tax: (4.00 + 5.00) x 0.1 + 4.00 x 0.2
    const [bill] = oracleBills({
      ...one(`${HEAD}
charge calls "C" for calls graduated each month up to 10 calls CHF 1.00 per call above CHF 0.50 per call
tax vat "V" on everything from start 10% from 2026-01-16 20%
discount half "D" on calls during contract days 1 to 10 50% off`),
      accounts: [account],
      events: [
        call("2026-01-05T00:00:00Z", "1", 8),
        call("2026-01-12T00:00:00Z", "2", 8),
        call("2026-01-20T00:00:00Z", "3", 8),
      ],
      through: "2026-01-31",
    });
    expect(bill).toMatchObject({
      charges: { calls: "17" },
      discounts: { half: "-4" },
      taxes: { vat: "1.7" },
    });
  });

  test("a child's usage stands on its parent's bill", () => {
    // 60 + 70 calls less 100, once: 30.00
    const bills = oracleBills({
      ...one(`${HEAD}
charge calls "C" for calls includes 100 calls each month CHF 1.00 per call`),
      accounts: [
        { ...account, id: "b", billTo: "a" },
        { ...account, id: "a" },
      ],
      events: [
        { ...call("2026-01-05T00:00:00Z", "1", 60), subject: "b" },
        call("2026-01-06T00:00:00Z", "2", 70),
      ],
      through: "2026-01-31",
    });
    expect(bills.map(({ account: payer, total }) => [payer, total])).toEqual([["a", "30"]]);
  });

  function one(text: string): ReturnType<typeof workspaceOfTexts> {
    return workspaceOfTexts(new Map([["c.tarif", text]]), "c.tarif");
  }

  function call(
    time: string,
    id: string,
    calls: number,
  ): Parameters<typeof oracleBills>[0]["events"][number] {
    const data = { calls: { number: String(calls) } };
    return { source: "/s", id, type: "t.call", subject: "a", time, received: null, data };
  }

  function voidOf(id: string): ReturnType<typeof call> {
    const data = { source: "/s", id };
    return { ...call("2026-01-03T00:00:00Z", `void-${id}`, 0), type: "tarif.void", data };
  }
});

function failuresIn(folder: string, name: string): readonly string[] {
  expect(existsSync(join(folder, name))).toBe(true);
  return examplesOf(workspaceOf(folder, name, () => false));
}

function examplesOf(workspace: Parameters<typeof oracleExamples>[0]): readonly string[] {
  const found = oracleExamples(workspace);
  return found.flatMap(({ title, failures }) => failures.map(failure => `${title}: ${failure}`));
}

function number(text: string): string {
  return (decimal(text) ?? never()).toString();
}

function never(): never {
  throw new Error("no number");
}
