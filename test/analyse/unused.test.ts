/** What is declared and not used is told, at its place; what an example alone names counts as not used. */
import { describe, expect, test } from "vitest";
import { compile } from "../../index.ts";

const HEAD = `  effective from 2026-01-01 to 2026-12-31
  currency CHF
  timezone "Europe/Zurich"
  billed each month
  round lines half up in steps of CHF 0.01
  round total half up in steps of CHF 0.01
`;

/** All of it is used. */
const WHOLE = `tarif 1
contract calls "Calls"
  version 1
${HEAD}
unit tick plural ticks
unit bundle plural bundles is 100 ticks
unit seat plural seats

parameter seats is 5 seats between 1 seat and 50 seats
parameter state is "NY" one of "NY", "NJ"
parameter launch is 2026-03-01
parameter price is CHF 0.10

event call "A call"
  type "example.call"
  field kind text one of "voice", "data"
  field line text
  field duration integer in seconds
  field size integer in bytes

event setting "A level"
  type "example.setting"
  field slot text
  field level integer in ticks

band tariff "Tariff"
  is "high" on weekdays
  is "low" otherwise

band length "Length"
  of call.duration
  is "short" up to 60 seconds
  is "long" above

meter minutes "Minutes"
  sum of call.duration
  where kind is "voice"
  by tariff, length

meter lines "Lines"
  unique of call.line in ticks

meter level "Level"
  average over time of setting.level for each slot

meter either "Either"
  greater of lines, level

charge minutes "Minutes"
  for minutes
  when tariff is "high" and length is "short"   the price per minute
  otherwise                                     CHF 0.05 per minute

charge either "Either"
  for either
  CHF 1.00 per bundle

charge seats "Seats"
  for seats
  not prorated
  CHF 9.00 per seat each month

charge data "Data"
  for each call of size where kind is "data"
  CHF 0.01 per GB

charge state "By state"
  not prorated
  when the state is "NY"   CHF 5.00 each month
  otherwise                CHF 6.00 each month

charge launch "Launch"
  CHF 100.00 once on the launch
`;

function unusedIn(text: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const { diagnostics } = compile(new Map([...Object.entries(more), ["a.tarif", text]]), "a.tarif");
  return diagnostics.map(({ code, params }) =>
    code === "TAR3101" ? `${params.kind} ${params.name}` : `${code} ${params.path ?? ""}`,
  );
}

/** Without a declaration, or a line of one. */
function without(text: string, taken: string): string {
  expect(text).toContain(taken);
  return text.replace(taken, "");
}

test("what is used is not told, whatever uses it", () => {
  expect(unusedIn(WHOLE)).toEqual([]);
});

const charge = (name: string): string =>
  new RegExp(`\\ncharge ${name} "[^]*?(?=\\n\\n|$)`).exec(WHOLE)?.[0] ?? "";

describe("what nothing uses any more is told where its last use goes", () => {
  test.each([
    ["charge seats", charge("seats"), ["unit seat"], ["parameter seats"]],
    ["charge state", charge("state"), [], ["parameter state"]],
    ["charge launch", charge("launch"), [], ["parameter launch"]],
    ["charge data", charge("data"), [], ["field size"]],
    ["charge either", charge("either"), ["unit bundle"], ["meter either"]],
    ["charge minutes", charge("minutes"), [], ["meter minutes", "parameter price"]],
    ["a key of levels", " for each slot", [], ["field slot"]],
    ["a dimension", ", length", [], []],
  ] as const)("%s", (name, taken, units, told) => {
    if (name === "a dimension") {
      const text = without(WHOLE, taken).replace(' and length is "short"', "");
      expect(unusedIn(text)).toEqual(["band length"]);
      return;
    }
    const found = unusedIn(without(WHOLE, taken));
    // A parameter in seats still uses the unit.
    expect(new Set(found)).toEqual(new Set(name === "charge seats" ? told : [...units, ...told]));
  });
});

test("an event that nothing reads is told once, without its fields", () => {
  const event = '\nevent idle "Idle"\n  type "example.idle"\n  field a text\n  field b integer\n';
  expect(unusedIn(WHOLE.replace("\nband tariff", `${event}\nband tariff`))).toEqual(["event idle"]);
});

test("an example is no use", () => {
  const meter = '\nmeter calls "Calls"\n  count of call in ticks\n';
  const example = '\nexample "One"\n  bill for 2026-01\n  usage calls 1 tick\n  expect meter calls 1 tick\n';
  expect(unusedIn(WHOLE.replace("\nmeter lines", `${meter}\nmeter lines`) + example)).toEqual([
    "meter calls",
  ]);
});

test("a unit is used by a product, and by another unit that is used", () => {
  const text = WHOLE.replace("for either\n  CHF 1.00 per bundle", "for either\n  CHF 1.00 per tick");
  expect(unusedIn(text)).toEqual(["unit bundle"]);
});

const DEFINITIONS =
  'tarif 1\ndefinitions units "Units"\n\nunit spare plural spares\nunit other plural others\n';

test("definitions are used where one of them is, and are never told one by one", () => {
  const use = WHOLE.replace("\nunit tick", '  use "./units.tarif"\n\nunit tick');
  expect(unusedIn(use, { "units.tarif": DEFINITIONS })).toEqual(["TAR3102 ./units.tarif"]);
  const used = use.replace("unique of call.line in ticks", "unique of call.line in ticks");
  const spares = used.replace(
    "parameter price is CHF 0.10",
    "parameter price is CHF 0.10\nparameter spare is 1 spare",
  );
  expect(unusedIn(spares, { "units.tarif": DEFINITIONS })).toEqual(["parameter spare"]);
});

describe("several versions", () => {
  const second = (rest: string): string => `tarif 1
contract calls "Calls"
  version 2 amends 1
  effective from 2026-07-01 to 2026-12-31

${rest}`;
  const meter = 'meter calls "Calls"\n  count of call in ticks\n';

  test("what a later version alone uses is used, and the earlier one is not judged again", () => {
    const first = `${WHOLE.replace("to 2026-12-31", "until further notice")}\nparameter later is CHF 5.00\n`;
    const amendment = second('charge later "Later"\n  not prorated\n  the later each month\n');
    const both = new Map([
      ["v1.tarif", first],
      ["v2.tarif", amendment],
    ]);
    expect(compile(both, "v2.tarif").diagnostics).toEqual([]);
    expect(compile(both, "v1.tarif").diagnostics.map(({ params }) => params.name)).toEqual([]);
    expect(compile(new Map([["v1.tarif", first]]), "v1.tarif").diagnostics).toHaveLength(1);
  });

  test("what the amendment declares is judged in it", () => {
    const first = WHOLE.replace("to 2026-12-31", "until further notice");
    const both = new Map([
      ["v1.tarif", first],
      ["v2.tarif", second(meter)],
    ]);
    expect(compile(both, "v2.tarif").diagnostics.map(({ params }) => params.name)).toEqual(["calls"]);
  });
});
