/** What a file inherits, changes and uses. */
import { describe, expect, test } from "vitest";
import { codes, compiled, FEE, first, later, planOf, TERMS } from "./kit.ts";

const BASE = first(`unit seat plural seats

parameter seats is 25 seats between 1 seat and 90 seats
  from 2026-03-01 30 seats

${FEE}
charge seats "Seats"
  for seats
  not prorated
  CHF 5.00 per seat each month

discount launch "Launch"
  on base
  10% off

policy
  negative totals paid out
  late events accepted until 2 days after the period then billed in the next period
`);

/** The second version of the plan. */
function amended(body: string): ReturnType<typeof planOf>["versions"][number] {
  const version = planOf({ "a.tarif": BASE, "b.tarif": later(body) }, "b.tarif").versions[1];
  if (version === undefined) throw new Error("no second version");
  return version;
}

function faults(body: string): readonly string[] {
  return codes({ "a.tarif": BASE, "b.tarif": later(body) }, "b.tarif");
}

describe("an amendment", () => {
  test("that says nothing means the same but for its number and its days", () => {
    const { version, from, to, place, ...rest } = amended("");
    const original = planOf({ "a.tarif": BASE }, "a.tarif").versions[0];
    expect({ ...original, version, from, to, place }).toEqual({ version, from, to, place, ...rest });
    expect(place.path).toBe("b.tarif");
  });

  test("replaces in place, adds at the end, and its clauses point into its own file", () => {
    const { charges } = amended(
      '\nreplace charge base "New"\n  not prorated\n  CHF 95.00 each month\n\ncharge more "More"\n  not prorated\n  CHF 1.00 each month\n',
    );
    expect(charges.map(({ name, place }) => [name, place.path])).toEqual([
      ["base", "b.tarif"],
      ["seats", "a.tarif"],
      ["more", "b.tarif"],
    ]);
  });

  test("takes out what it removes", () => {
    const version = amended("\nremove charge seats\n\nremove parameter seats\n\nremove unit seat\n");
    expect([version.charges.map(one => one.name), version.parameters]).toEqual([["base"], []]);
  });

  test("overrides the sentences of the policy one by one", () => {
    const { policies } = amended("\npolicy\n  negative totals carried forward\n");
    expect([policies.negativeTotals, policies.late.until]).toEqual([
      "carried forward",
      { count: 2, unit: "day" },
    ]);
  });

  test("states clauses of the head anew, one by one", () => {
    const head = "  round total half up in steps of CHF 0.05\n  payable within 10 days\n";
    const { roundTotal, roundLines, payableWithin } = amended(head);
    expect([roundTotal.step, roundLines?.step, payableWithin]).toEqual(["0.05", "0.01", "10 days"]);
  });
});

describe("set", () => {
  const values = (body: string): readonly unknown[] => amended(body).parameters[0]?.values ?? [];

  test("without a day stands in place of all values", () => {
    expect(values("\nset seats to 40 seats\n")).toEqual([{ from: null, value: "40" }]);
  });

  test("with a day adds one, and may stand again with a later day", () => {
    expect(
      values("\nset seats to 40 seats from 2026-08-01\n\nset seats to 50 seats from 2026-09-01\n"),
    ).toEqual([
      { from: null, value: "25" },
      { from: "2026-03-01", value: "30" },
      { from: "2026-08-01", value: "40" },
      { from: "2026-09-01", value: "50" },
    ]);
  });

  test("keeps to the bounds, with the place of the value", () => {
    expect(faults("\nset seats to 91 seats\n")).toEqual(["TAR4011 6:14"]);
  });

  test.each([
    ["what is not there", "set chairs to 5 seats", "TAR2017 6:1"],
    ["twice without a day", "set seats to 5 seats set seats to 6 seats", "TAR2033 6:22"],
    [
      "backwards",
      "set seats to 5 seats from 2026-09-01 set seats to 6 seats from 2026-08-01",
      "TAR2033 6:38",
    ],
    ["what the file replaces", "set seats to 5 seats replace parameter seats is 3 seats", "TAR2033 6:22"],
    ["before the version takes effect", "set seats to 5 seats from 2026-06-01", "TAR2030 6:27"],
  ])("refuses %s", (_, text, code) => {
    expect(faults(`\n${text}\n`)).toEqual([code]);
  });
});

describe("what is removed and still used is told once, at the removal", () => {
  test.each([
    ["a charge that a discount is on", "remove charge base", "TAR2034 6:1"],
    ["a parameter that two charges use", "remove parameter seats", "TAR2034 6:1"],
    ["a unit", "remove unit seat", "TAR2034 6:1"],
  ])("%s", (_, text, code) => {
    expect(faults(`\n${text}\n`)).toEqual([code]);
  });

  test("with the place that uses it", () => {
    const { diagnostics } = compiled(
      { "a.tarif": BASE, "b.tarif": later("\nremove charge base\n") },
      "b.tarif",
    );
    expect(diagnostics.map(({ span, related }) => [span.path, related.map(one => one.span.path)])).toEqual([
      ["b.tarif", ["a.tarif"]],
    ]);
  });
});

describe("a circle of price lists ends", () => {
  const list = (name: string, base: string): string =>
    `tarif 1\nprice list ${name} "L"\n  version 1\n  based on ${base} version 1\n  effective from 2026-01-01 until further notice\n${TERMS}`;

  test.each([
    ["on itself", { "a.tarif": list("alpha", "alpha") }, ["TAR2028 4:3"]],
    [
      "by way of another",
      { "a.tarif": list("alpha", "beta"), "b.tarif": list("beta", "alpha") },
      ["TAR2028 4:3"],
    ],
  ])("%s", (_, files, expected) => {
    expect(codes(files, "a.tarif")).toEqual(expected);
  });
});

describe("definitions", () => {
  const uses = (path: string): string =>
    first(`charge calls "C" for calls CHF 1 per call\n`).replace("currency", `use "${path}"\n  currency`);
  const DEFINITIONS = 'tarif 1\ndefinitions d "D"\nunit call plural calls\nevent call "Call" type "call"\n';
  const meter = "meter calls count of call in calls\n";

  test.each([
    ["beside", "d.tarif", "./d.tarif", "a.tarif"],
    ["below", "lib/d.tarif", "./lib/d.tarif", "a.tarif"],
    ["above, inside the workspace", "d.tarif", "../d.tarif", "sub/a.tarif"],
  ])("%s", (_, at, path, entry) => {
    expect(codes({ [at]: DEFINITIONS, [entry]: uses(path) + meter }, entry)).toEqual([]);
  });

  test.each([
    ["out of the workspace", "../d.tarif", "TAR2027"],
    ["from the root", "/d.tarif", "TAR2027"],
    ["by a drive", "C:/d.tarif", "TAR2027"],
    ["of another kind", "./d.csv", "TAR2027"],
    ["that are not there", "./e.tarif", "TAR2014"],
  ])("%s are refused", (_, path, code) => {
    const found = codes({ "d.tarif": DEFINITIONS, "a.tarif": uses(path) + meter }, "a.tarif");
    expect(found.map(one => one.slice(0, 7))).toEqual([code]);
  });

  test("brought in twice count once, by themselves and by what is inherited", () => {
    const more = 'tarif 1\ndefinitions m "M"\n  use "./d.tarif"\nunit desk plural desks\n';
    const both = uses("./d.tarif").replace("  use", '  use "./m.tarif"\n  use') + meter;
    const files = { "d.tarif": DEFINITIONS, "m.tarif": more, "a.tarif": both };
    expect(codes(files, "a.tarif")).toEqual([]);
    expect(codes({ ...files, "b.tarif": later('  use "./d.tarif"\n') }, "b.tarif")).toEqual([]);
  });

  test("that declare what the contract declares too are refused", () => {
    const files = {
      "d.tarif": DEFINITIONS,
      "a.tarif": `${uses("./d.tarif")}${meter}unit call plural calls\n`,
    };
    expect(codes(files, "a.tarif").map(one => one.slice(0, 7))).toEqual(["TAR3001"]);
  });
});

test("a price list's own terms are inherited, its version and examples are not", () => {
  const list = first(`${FEE}\nexample "E"\n  bill for 2026-03\n  expect total CHF 90.00\n`)
    .replace("contract hosting", "price list hosting")
    .replace("version 1", "version 7");
  const customer =
    'tarif 1\ncontract acme "Acme"\n  version 1\n  based on hosting version 7\n  effective from 2026-02-01 to 2026-12-31\n';
  const { plan, examples } = compiled({ "l.tarif": list, "c.tarif": customer }, "c.tarif");
  expect(plan?.versions.map(one => [one.version, one.from, one.to])).toEqual([
    [1, "2026-02-01", "2026-12-31"],
  ]);
  expect(plan?.currency.code).toBe("CHF");
  expect(examples).toEqual([]);
});

test("a base that is not there is told once, whatever the file changes of it", () => {
  const changes =
    '\nremove charge seats\n\nset seats to 3 seats\n\nreplace charge base "B"\n  for used\n  the rate per call\n';
  expect(codes({ "b.tarif": later(changes) }, "b.tarif")).toEqual(["TAR2018 3:13"]);
  expect(
    codes(
      { "b.tarif": later(changes), "c.tarif": later(changes, "version 3 amends 2", "2026-09-01") },
      "c.tarif",
    ),
  ).toEqual(["TAR2018 3:13"]);
});
