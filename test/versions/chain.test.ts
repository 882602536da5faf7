/** All versions of a contract in one plan, and what must hold between them. */
import { describe, expect, test } from "vitest";
import { codes, compiled, FEE, failing, first, later, planOf, TERMS } from "./kit.ts";

const SECOND = later(`${TERMS}\n${FEE.replace("90.00", "95.00")}`, "version 2 replaces 1");

describe("the versions of a plan", () => {
  const files = { "a.tarif": first(), "b.tarif": SECOND };

  test("are the same whichever of them is the entry", () => {
    expect(planOf(files, "a.tarif")).toEqual(planOf(files, "b.tarif"));
  });

  test("follow each other, and the earlier one ends the day before", () => {
    const days = planOf(files, "a.tarif").versions.map(({ version, from, to, signedTo }) => [
      version,
      from,
      to,
      signedTo,
    ]);
    expect(days).toEqual([
      [1, "2026-01-01", "2026-06-30", null],
      [2, "2026-07-01", null, null],
    ]);
  });

  test("are found by what they say, not by their paths or their order", () => {
    const moved = { "z/x.tarif": SECOND, "q.tarif": first() };
    expect(planOf(moved, "q.tarif").versions.map(one => one.version)).toEqual([1, 2]);
  });

  test("leave out other contracts, also broken ones that nothing reaches", () => {
    const strangers = { "c.tarif": "tarif 1 contract hosting_2 nonsense", "d.tarif": "hosting" };
    expect(planOf({ ...files, ...strangers }, "a.tarif").versions).toHaveLength(2);
  });

  test("may begin with one that replaces a version which is not at hand", () => {
    expect(planOf({ "b.tarif": SECOND }, "b.tarif").versions.map(one => one.version)).toEqual([2]);
  });

  test("tell a fault in any of them, in its own file", () => {
    const result = compiled(
      { ...files, "b.tarif": SECOND.replace("each month\n", "each mnth\n") },
      "a.tarif",
    );
    expect(result.plan).toBeNull();
    expect(result.diagnostics.map(one => one.span.path)).toContain("b.tarif");
  });
});

describe("a chain is refused", () => {
  const third = later(`${TERMS}\n${FEE}`, "version 3 replaces 2", "2026-10-01");

  test("where a link is missing between", () => {
    expect(codes({ "a.tarif": first(), "c.tarif": third }, "a.tarif")).toEqual(["TAR2023 3:13"]);
  });

  test("where a version names none and another comes before it", () => {
    const loose = later(`${TERMS}\n${FEE}`, "version 2");
    expect(codes({ "a.tarif": first(), "b.tarif": loose }, "b.tarif")).toEqual(["TAR2023 3:3"]);
  });

  test("where two follow the same one", () => {
    const fork = later(`${TERMS}\n${FEE}`, "version 3 replaces 1", "2026-10-01");
    expect(codes({ "a.tarif": first(), "b.tarif": SECOND, "c.tarif": fork }, "a.tarif")).toEqual([
      "TAR2023 3:13",
    ]);
  });

  test("where days have no version, and they are named", () => {
    const short = first(FEE, "2026-01-01 to 2026-05-15");
    const { diagnostics } = compiled({ "a.tarif": short, "b.tarif": SECOND }, "a.tarif");
    expect(diagnostics.map(({ code, params }) => [code, params.first, params.last])).toEqual([
      ["TAR2024", "2026-05-16", "2026-06-30"],
    ]);
  });

  test.each([
    ["the currency", TERMS.replaceAll("CHF", "EUR"), FEE.replace("CHF", "EUR")],
    ["the time zone", TERMS.replace("Zurich", "Berlin"), FEE],
    ["the billing period", TERMS.replace("each month", "each quarter"), FEE],
  ])("where %s changes", (_, terms, fee) => {
    const other = later(`${terms}\n${fee}`, "version 2 replaces 1");
    expect(codes({ "a.tarif": first(), "b.tarif": other }, "a.tarif")).toEqual(["TAR2026 1:1"]);
  });

  test("where a meter of one name changes its unit", () => {
    const metered = (unit: string): string =>
      `unit call plural calls\nunit try plural tries\nevent call "Call" type "call"\nmeter used count of call in ${unit}\ncharge used "Used" for used CHF 1 per ${unit.slice(0, 4) === "call" ? "call" : "try"}\n`;
    const files = {
      "a.tarif": first(metered("calls")),
      "b.tarif": later(`${TERMS}\n${metered("tries")}`, "version 2 replaces 1"),
    };
    expect(codes(files, "a.tarif").map(one => one.slice(0, 7))).toEqual(["TAR2026"]);
  });
});

describe("examples", () => {
  const july = (amount: string): string =>
    `\nexample "July"\n  bill for 2026-07\n  expect total CHF ${amount}\n`;

  test("of a version do not know the versions after it", () => {
    const files = { "a.tarif": first(FEE + july("90.00")), "b.tarif": SECOND + july("95.00") };
    expect(failing(files, "a.tarif")).toEqual([]);
    expect(failing(files, "b.tarif")).toEqual([]);
  });

  test("of an amended version hold for the amendment, until it strikes them out", () => {
    const change = '\nreplace charge base "Base fee"\n  not prorated\n  CHF 95.00 each month\n';
    const files = { "a.tarif": first(FEE + july("90.00")), "b.tarif": later(change) };
    expect(failing(files, "b.tarif")).toEqual(["July: total: CHF 90.00, got CHF 95.00"]);
    const removed = { ...files, "b.tarif": later(`${change}\nremove example "July"\n${july("95.00")}`) };
    expect(failing(removed, "b.tarif")).toEqual([]);
    const replaced = {
      ...files,
      "b.tarif": later(change + july("95.00").replace("example", "replace example")),
    };
    expect(failing(replaced, "b.tarif")).toEqual([]);
    expect(failing(replaced, "a.tarif")).toEqual([]);
  });

  test("start with the contract and go on over the change: 90.00 in June, 95.00 in July", () => {
    const two =
      '\nexample "Both"\n  bill for 2026-06\n  expect total CHF 90.00\n  bill for 2026-07\n  expect total CHF 95.00\n';
    expect(failing({ "a.tarif": first(), "b.tarif": SECOND + two }, "b.tarif")).toEqual([]);
  });
});

test("a bill names the version in force and bears its title", () => {
  const files = { "a.tarif": first(), "b.tarif": SECOND.replace('"Hosting"', '"Hosting, new"') };
  const plan = planOf(files, "a.tarif");
  expect(plan.contract.title).toBe("Hosting, new");
  expect(plan.versions.map(one => one.title)).toEqual(["Hosting", "Hosting, new"]);
});

test("a meter keeps its aggregation, since a reading may begin under one version and end under the next", () => {
  const metered = (aggregation: string): string =>
    `unit call plural calls\nevent call "Call" type "call"\n  field size integer in calls\nmeter used ${aggregation}\ncharge used "Used" for used CHF 1 per call\n`;
  const files = {
    "a.tarif": first(metered("sum of call.size")),
    "b.tarif": later(`${TERMS}\n${metered("maximum of call.size")}`, "version 2 replaces 1"),
  };
  expect(codes(files, "a.tarif").map(one => one.slice(0, 7))).toEqual(["TAR2026"]);
});

test("a contract may reach 200 files", () => {
  const version = (number: number): string => {
    const from = new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
    const follows = number === 1 ? "version 1" : `version ${number} amends ${number - 1}`;
    return number === 1 ? first() : later("", follows, from);
  };
  const chain = (count: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`v${index + 1}.tarif`, version(index + 1)]),
    );
  expect(planOf(chain(199), "v1.tarif").versions).toHaveLength(199);
  expect(planOf(chain(200), "v200.tarif").versions).toHaveLength(200);
  const found = codes(chain(201), "v1.tarif").map(one => one.slice(0, 7));
  expect(found).toContain("TAR2029");
});

test("a version sets another date for a credit as long as it is not granted", () => {
  const granted = `${FEE}
parameter welcome is 2026-03-01

credit welcome "Welcome"
  pays everything
  before tax
  CHF 20.00 granted on the welcome
`;
  const moved = (from: string): readonly string[] =>
    codes(
      {
        "a.tarif": first(granted),
        "b.tarif": later("set welcome to 2026-09-01\n", "version 2 amends 1", from),
      },
      "a.tarif",
    );
  expect(moved("2026-03-01")).toEqual([]);
  expect(moved("2026-03-02").map(one => one.slice(0, 7))).toEqual(["TAR7021"]);
});
