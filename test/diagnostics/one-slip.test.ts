/** One root cause gives one error: what only follows from a slip is not told beside it. */
import { describe, expect, test } from "vitest";
import { compile, describeDiagnostic } from "../../index.ts";
import { FRAME } from "./frame.ts";

const CONTRACT = `${FRAME}unit box plural boxes is 12 requests
unit crate plural crates is 10 boxes

parameter seats "Seats" is 10 requests between 1 request and 99 requests
  from 2026-07-01 20 requests

meter boxes "Boxes"
  is 1 * requests
  quantity rounded up in steps of 1 box

charge seats "Seats"
  for seats
  prorated by day
  CHF 5.00 per request

charge boxes "Boxes"
  for boxes
  includes 2 boxes each month before tiers
  graduated each month
    up to 10 crates   CHF 2.00 per box
    above             CHF 1.00 per box

charge tokens "Tokens"
  for used
  when model is "large"   CHF 3.00 per million tokens
  when model is "small"   CHF 0.50 per million tokens

discount launch "Launch"
  on boxes, tokens
  10% off

tax vat "VAT"
  on everything
  8.1%

example "A month"
  bill for 2026-01
  usage requests 40 requests
  usage used 1 million tokens where model is "large"
  expect charge boxes CHF 4.00
  expect charge tokens CHF 3.00
`;

const TOKEN = /"[^"\n]*"|[A-Za-z_][\w-]*|[0-9][\w'.:%-]*|[^\s]/g;

function errorsOf(files: Readonly<Record<string, string>>, entry: string): readonly string[] {
  const result = compile(new Map(Object.entries(files)), entry);
  return result.diagnostics
    .map(one => describeDiagnostic(one, result.files))
    .filter(one => one.severity === "error")
    .map(one => `${one.code} ${one.path}:${one.line} ${one.message}`);
}

/** Each word in turn is changed. */
function slips(change: (word: string) => string | null): readonly (readonly [line: number, text: string])[] {
  return [...CONTRACT.matchAll(TOKEN)].flatMap(({ 0: word, index }) => {
    const changed = change(word);
    if (changed === null) return [];
    const line = CONTRACT.slice(0, index).split("\n").length;
    return [[line, CONTRACT.slice(0, index) + changed + CONTRACT.slice(index + word.length)] as const];
  });
}

const CHANGES: readonly (readonly [name: string, change: (word: string) => string | null])[] = [
  ["left out", () => ""],
  ["misspelt", word => (/^[a-z]/.test(word) ? `${word}x` : null)],
  ["doubled", word => `${word} ${word}`],
];

test("the contract itself has no error", () => {
  expect(errorsOf({ "a.tarif": CONTRACT }, "a.tarif")).toEqual([]);
});

test.each(CHANGES)("a word %s gives one error at most", (_name, change) => {
  const several = slips(change).flatMap(([line, text]) => {
    const found = errorsOf({ "a.tarif": text }, "a.tarif");
    return found.length > 1 ? [`line ${line}: ${found.join(" / ")}`] : [];
  });
  expect(several).toEqual([]);
});

const FORGOTTEN: readonly (readonly [what: string, code: string, text: string])[] = [
  ["what a charge is for", "TAR6005", CONTRACT.replace("  for boxes\n", "")],
  ["what a charge with rows is for", "TAR6008", CONTRACT.replace("  for used\n", "")],
  ["the dimension of a meter", "TAR3007", CONTRACT.replace("  by model\n", "")],
  ["a unit of two words", "TAR4002", CONTRACT.replace("unit request plural requests\n", "")],
  [
    "a parameter that is also a source",
    "TAR3002",
    CONTRACT.replace(/parameter seats.*\n.*\n/, "").replace(
      "  by model\n",
      "  where tokens is at least the seats\n  by model\n",
    ),
  ],
  ["a value of a list", "TAR4017", CONTRACT.replace('"large", "small"', '"small"')],
  ["nothing, but the first line is there twice", "TAR1002", CONTRACT.replace(/charge boxes.*\n/, "$&$&")],
];

const YEARLY = 'charge year "Year" not prorated CHF 5.00 each contract year\n';

const FOLLOWING: readonly (readonly [what: string, code: string, text: string])[] = [
  [
    "a period counted from a start that is not stated",
    "TAR2002",
    CONTRACT.replace(/ {2}effective.*\n/, "").replace("charge seats", `${YEARLY}charge seats`),
  ],
  [
    "a limit of a discount over another period",
    "TAR7005",
    `${CONTRACT}discount d "D" on everything not prorated at most CHF 9.00 each week CHF 12.00 off each month\n`,
  ],
  [
    "a word of the language as a unit",
    "TAR3005",
    CONTRACT.replace("1 * requests", "1 credit per request * requests"),
  ],
  [
    "a price that includes all, and its proration",
    "TAR6008",
    `${CONTRACT}charge free "Free" not prorated included\n`,
  ],
];

test.each(FOLLOWING)("%s is one fault", (_what, code, text) => {
  const found = errorsOf({ "a.tarif": text }, "a.tarif");
  expect(found).toHaveLength(1);
  expect(found[0]?.slice(0, 7)).toBe(code);
});

test.each(FORGOTTEN)("%s is forgotten", (_what, code, text) => {
  const found = errorsOf({ "a.tarif": text }, "a.tarif");
  expect(found).toHaveLength(1);
  expect(found[0]?.slice(0, 7)).toBe(code);
});

describe("over several files", () => {
  const LIST = CONTRACT.replace("contract frame", "price list frame");
  const BASED = `tarif 1
contract customer "Customer"
  version 1
  based on frame version 1
  effective from 2026-02-01 to 2026-12-31

set seats to 30 requests

remove discount launch

replace tax vat "VAT"
  on everything except seats
  7.7%
`;

  test("what is built on a list is read", () => {
    expect(errorsOf({ "list.tarif": LIST, "a.tarif": BASED }, "a.tarif")).toEqual([]);
  });

  const SLIPS: readonly (readonly [slip: string, list: string, based: string, code: string])[] = [
    ["a word of the head that names the list", LIST, BASED.replace("based", "basedd"), "TAR1001"],
    ["a clause of the head of the list", LIST.replace("currency CHF", "currency"), BASED, "TAR1002"],
    ["the version of the list", LIST.replace("version 1", "verison 1"), BASED, "TAR1001"],
    ["the name of what is set", LIST.replace("parameter seats", "parameter"), BASED, "TAR1002"],
    [
      "a word of the head that is left out",
      LIST,
      BASED.replace("version 1\n  based on frame", "based frame"),
      "TAR1002",
    ],
    [
      "another currency, in the head and in the prices",
      LIST,
      `${BASED.replace("version 1\n", "version 1\n  currency EUR\n")}
charge help "Help" not prorated EUR 5.00 each month
charge more "More" not prorated EUR 7.00 each month
`,
      "TAR2032",
    ],
  ];

  test.each(SLIPS)("%s", (_slip, list, based, code) => {
    const found = errorsOf({ "list.tarif": list, "a.tarif": based }, "a.tarif");
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, 7)).toBe(code);
  });
});

test("a name that is not declared is told once, with the other places", () => {
  const text = CONTRACT.replace("meter used", "meter usage_of");
  const { diagnostics } = compile(new Map([["a.tarif", text]]), "a.tarif");
  const unknown = diagnostics.filter(({ code }) => code === "TAR3002");
  expect(unknown).toHaveLength(1);
  expect(unknown[0]?.related).toHaveLength(1);
});

test("a meter and a parameter of one name, and a unit declared twice", () => {
  const twice = `${CONTRACT}parameter requests is 3 requests\n`;
  expect(errorsOf({ "a.tarif": twice }, "a.tarif")).toHaveLength(1);
  expect(errorsOf({ "a.tarif": `${CONTRACT}unit box plural boxes\n` }, "a.tarif")).toHaveLength(1);
});

test("a bound of one is told in the singular", () => {
  const text = CONTRACT.replace("is 10 requests between", "is 100 requests between");
  expect(errorsOf({ "a.tarif": text }, "a.tarif")[0]).toContain(
    "100 requests lies outside 1 request to 99 requests.",
  );
});

test("a case that the meter's own filter leaves out is told as such", () => {
  const text = CONTRACT.replace("  by model\n", '  where model is not "small"\n  by model\n').replace(
    / {2}when model is "small".*\n/,
    "",
  );
  const { diagnostics } = compile(new Map([["a.tarif", text]]), "a.tarif");
  const [gap] = diagnostics.filter(({ severity }) => severity === "error");
  expect(gap?.code).toBe("TAR6014");
  expect(gap?.example).toBeNull();
  expect(gap?.related.map(({ note }) => note)).toEqual([
    "this filter leaves the case out, which a last row says: otherwise included",
  ]);
});
