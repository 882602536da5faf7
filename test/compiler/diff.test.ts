/** Each kind of change: an edit of one contract, and what the diff says of it. */
import { describe, expect, test } from "vitest";
import { CHANGE_KINDS, type Change, compile, diffPlans } from "../../index.ts";

const BASE = `tarif 1
contract cloud "Cloud"
  version 1
  between "Alpha AG" and "Beta Ltd"
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  payable within 30 days
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.05

unit call plural calls
unit seat plural seats

parameter seats "Seats" is 10 seats between 1 seat and 500 seats
parameter rebate is 5%

event call "Call"
  type "com.example.call"
  field kind text one of "read", "write"
  field size decimal in GB

band daytime
  is "day" from 08:00 to 20:00
  is "night" otherwise

meter calls "Calls"
  count of call in calls
  by kind
meter volume "Volume"
  sum of call.size
meter by_day
  count of call in calls
  by daytime

charge base "Base fee"
  in advance
  prorated by day
  CHF 50.00 each month

charge licences "Licences"
  for seats
  in arrears
  not prorated
  CHF 8.00 per seat each month

charge calls "Calls"
  for calls
  when kind is "read"
    CHF 0.01 per call
  when kind is "write"
    graduated each month
      up to 100 calls CHF 0.20 per call
      above CHF 0.10 per call

charge storage "Volume"
  for volume
  includes 50 GB each month
  CHF 0.30 per GB

charge nights "Nights"
  for by_day
  when daytime is "night"
    included
  otherwise
    CHF 0.001 per call

charge pings "Pings"
  for each call
  CHF 0.05 flat

discount loyal "Loyalty"
  on base, storage
  the rebate off

minimum least "Least"
  on everything
  not prorated
  CHF 60.00 each month

credit welcome "Welcome"
  pays everything
  before tax
  expires after 12 months
  CHF 20.00 granted at start

tax vat "VAT"
  on everything
  8.1%

policy
  late events accepted until 3 days after the period then billed in the next period

example "Nothing used"
  bill for 2026-01
  expect charge nights CHF 0.00
`;

function compiled(text: string): Parameters<typeof diffPlans>[0] {
  const { plan, examples, diagnostics } = compile(new Map([["cloud.tarif", text]]), "cloud.tarif");
  if (plan === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return { plan, examples };
}

const base = compiled(BASE);

function after(...edits: readonly (readonly [from: string, to: string])[]): readonly Change[] {
  let text = BASE;
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`the contract does not say ${from}`);
    text = text.replace(from, to);
  }
  return diffPlans(base, compiled(text));
}

const words = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ severity, kind, subject, part }) =>
    [severity, kind, subject.kind, subject.name, part].filter(one => one !== "").join(" "),
  );

type Row = readonly [
  name: string,
  edits: readonly (readonly [string, string])[],
  expected: readonly string[],
];

const ROWS: readonly Row[] = [
  ["layout and a comment", [["unit call plural calls", "# Calls.\nunit call\n  plural calls"]], []],
  ["a title", [['charge base "Base fee"', 'charge base "Basis"']], ["none wording charge base title"]],
  ["the parties", [["Beta Ltd", "Gamma Ltd"]], ["none wording version 1 parties"]],
  ["a note", [["CHF 0.30 per GB", 'note "net"\n  CHF 0.30 per GB']], ["none wording charge storage note"]],
  [
    "the term begins later",
    [
      ["2026-01-01", "2026-02-01"],
      ["bill for 2026-01", "bill for 2026-02"],
    ],
    ["structural effective-later version 1", "none example example Nothing used"],
  ],
  ["the term begins earlier", [["2026-01-01", "2025-12-01"]], ["retroactive effective-earlier version 1"]],
  ["the term ends", [["until further notice", "to 2026-12-31"]], ["structural term-end version 1"]],
  ["the time zone", [["Europe/Zurich", "Europe/London"]], ["structural timezone contract cloud"]],
  ["the terms of payment", [["30 days", "60 days"]], ["minor payable version 1"]],
  ["the rounding", [["CHF 0.05", "CHF 0.01"]], ["minor rounding version 1 total"]],
  ["a policy", [["3 days", "5 days"]], ["structural policy policy late events"]],
  ["a parameter's bounds", [["and 500 seats", "and 900 seats"]], ["minor parameter-bounds parameter seats"]],
  [
    "a parameter's value that is a rate",
    [["is 5%", "is 6%"]],
    ["structural parameter-value parameter rebate", "lowers discount discount loyal"],
  ],
  [
    "a field's list",
    [
      ['"read", "write"', '"read", "write", "list"'],
      ['  when kind is "write"', '  when kind is one of "write", "list"'],
    ],
    ["structural field event call kind", "structural meter meter calls"],
  ],
  ["a meter", [["sum of call.size", "maximum of call.size"]], ["structural meter meter volume"]],
  ["a band", [["to 20:00", "to 21:00"]], ["structural band band daytime"]],
  [
    "a new charge",
    [["charge storage", 'charge setup "Setup"\n  CHF 5.00 once at start\n\ncharge storage']],
    ["raises charge-added charge setup"],
  ],
  [
    "a charge under another name",
    [
      ["charge storage", "charge volume_fee"],
      ["on base, storage", "on base, volume_fee"],
    ],
    ["none charge-renamed charge volume_fee"],
  ],
  [
    "a charge is for something else",
    [["for volume\n  includes 50 GB each month\n  CHF 0.30 per GB", "for calls\n  CHF 0.30 per call"]],
    ["structural charge-source charge storage"],
  ],
  ["in arrears", [["in advance", "in arrears"]], ["minor charge-timing charge base"]],
  [
    "not prorated",
    [["prorated by day\n  CHF 50.00", "not prorated\n  CHF 50.00"]],
    ["structural charge-proration charge base"],
  ],
  ["a fee", [["CHF 50.00 each month", "CHF 45.00 each month"]], ["lowers fee charge base"]],
  ["a licence dearer", [["CHF 8.00", "CHF 9.00"]], ["raises price charge licences"]],
  ["a tier cheaper", [["above CHF 0.10", "above CHF 0.09"]], ['lowers price charge calls kind is "write"']],
  ["a tier longer", [["up to 100 calls", "up to 150 calls"]], ['raises price charge calls kind is "write"']],
  [
    "more for some, less for others",
    [
      ["CHF 0.20 per call", "CHF 0.30 per call"],
      ["above CHF 0.10", "above CHF 0.01"],
    ],
    ['structural price charge calls kind is "write"'],
  ],
  [
    "the same price in other words",
    [["CHF 0.30 per GB", "CHF 0.60 per 2 GB"]],
    ["none price-restated charge storage"],
  ],
  ["more included", [["includes 50 GB", "includes 60 GB"]], ["lowers price charge storage"]],
  ["nothing included", [["  includes 50 GB each month\n", ""]], ["raises price charge storage"]],
  [
    "another price period",
    [["CHF 0.30 per GB", "CHF 0.30 per GB each day"]],
    ["structural price-period charge storage"],
  ],
  [
    "a least price",
    [["CHF 0.30 per GB", "price at least CHF 2.00\n  CHF 0.30 per GB"]],
    ["raises price charge storage"],
  ],
  [
    "a rise each year",
    [
      [
        "CHF 0.30 per GB",
        "increasing 3% each contract year rounded half up in steps of CHF 0.01\n  CHF 0.30 per GB",
      ],
    ],
    ["raises increase charge storage"],
  ],
  [
    "a phase",
    [["  CHF 0.30 per GB", "  from start\n    CHF 0.30 per GB\n  from 2026-07-01\n    CHF 0.35 per GB"]],
    ["structural phase charge storage from 2026-07-01"],
  ],
  [
    "a discount on more",
    [["on base, storage", "on base, storage, calls"]],
    ["structural discount discount loyal"],
  ],
  [
    "no discount",
    [['discount loyal "Loyalty"\n  on base, storage\n  the rebate off\n', ""]],
    ["raises discount-removed discount loyal"],
  ],
  ["a higher minimum", [["CHF 60.00", "CHF 70.00"]], ["raises minimum minimum least"]],
  ["a larger credit", [["CHF 20.00 granted", "CHF 30.00 granted"]], ["lowers credit credit welcome"]],
  [
    "a credit that lasts longer",
    [["after 12 months", "after 24 months"]],
    ["structural credit credit welcome"],
  ],
  ["a lower tax", [["8.1%", "7.7%"]], ["lowers tax tax vat"]],
  [
    "an example",
    [["CHF 0.00\n", "CHF 0.00\n  expect charge base CHF 50.00\n"]],
    ["none example example Nothing used"],
  ],
];

describe("one edit, and what it is", () => {
  test.each(ROWS)("%s", (_name, edits, expected) => {
    expect(words(after(...edits))).toEqual(expected);
  });
});

test("a price says from which quantity on, and what it was and is there", () => {
  const [change] = after(["above CHF 0.10", "above CHF 0.09"]);
  // 101 calls: 100 × 0.20 + 0.10 = 20.10 before, 20.09 after; each further call is 0.01 less.
  expect(change?.price).toEqual({
    unit: { singular: "call", plural: "calls", money: false },
    period: "month",
    beyondIncluded: false,
    intervals: [
      {
        from: "101",
        fromIncluded: true,
        to: null,
        toIncluded: false,
        sign: "less",
        course: "growing",
        atFrom: { before: "20.1", after: "20.09", more: "-0.01" },
        atTo: null,
        slope: "-0.01",
      },
    ],
  });
  expect([change?.before, change?.after]).toEqual(["above CHF 0.10 per call", "above CHF 0.09 per call"]);
});

test("the price of single events is that of one", () => {
  const [change, ...others] = after(["CHF 0.05 flat", "CHF 0.06 flat"]);
  expect(others).toEqual([]);
  const at = { before: "0.05", after: "0.06", more: "0.01" };
  expect([change?.severity, change?.price]).toEqual([
    "raises",
    {
      unit: { singular: "call", plural: "call events", money: false },
      period: null,
      beyondIncluded: false,
      intervals: [
        {
          from: "1",
          fromIncluded: true,
          to: "1",
          toIncluded: true,
          sign: "more",
          course: "constant",
          atFrom: at,
          atTo: at,
          slope: "0",
        },
      ],
    },
  ]);
});

test("what a signed version says is changed retroactively, but for its words", () => {
  const edited = compiled(BASE.replace("above CHF 0.10", "above CHF 0.09").replace("Base fee", "Basis"));
  expect(words(diffPlans(base, edited, { signed: new Set([1]) }))).toEqual([
    'retroactive price charge calls kind is "write"',
    "none wording charge base title",
  ]);
});

test("a new version is compared with the one that it follows, from its day on", () => {
  const second = BASE.replace("version 1", "version 2 replaces 1")
    .replace("2026-01-01", "2026-07-01")
    .replace("bill for 2026-01", "bill for 2026-07")
    .replace("CHF 50.00 each month", "CHF 55.00 each month");
  const files = new Map([
    ["one.tarif", BASE],
    ["two.tarif", second],
  ]);
  const { plan, examples } = compile(files, "two.tarif");
  if (plan === null) throw new Error("no plan");
  const changes = diffPlans(base, { plan, examples }).filter(one => one.severity !== "none");
  expect(words(changes)).toEqual(["raises fee charge base", "minor version-added version 2"]);
  expect(changes.map(one => [one.from, one.versions])).toEqual([
    ["2026-07-01", [2]],
    ["2026-07-01", [2]],
  ]);
});

test("the edits above, and a few others, meet most kinds of the table", () => {
  const met = new Set(ROWS.flatMap(([, edits]) => after(...edits).map(one => one.kind)));
  expect(met.size).toBeGreaterThan(28);
  expect([...met].filter(kind => !(kind in CHANGE_KINDS))).toEqual([]);
});
