/** Files of prices: what is read, what is refused and where, and the bounds. */
import { describe, expect, test } from "vitest";
import { readCsv } from "../../compiler/tables/csv.ts";
import { readYaml } from "../../compiler/tables/yaml.ts";
import { compile, describeDiagnostic, runExamples } from "../../index.ts";
import { framed, UNUSED } from "../diagnostics/frame.ts";

function cells(text: string): readonly (readonly string[])[] | string {
  const read = readCsv(text);
  return read.ok ? read.value.map(record => record.map(cell => cell.text)) : read.fault.problem;
}

describe("csv", () => {
  test("commas, blanks around fields, quotes, and lines of every kind", () => {
    expect(cells('a,b\r\n 1 ,\t"x, ""y"""\r\r\nlast,\n')).toEqual([
      ["a", "b"],
      ["1", 'x, "y"'],
      ["last", ""],
    ]);
    expect(cells("\uFEFFa\n1")).toEqual([["a"], ["1"]]);
    expect(cells("")).toEqual([]);
  });

  test("a cell knows its place", () => {
    const read = readCsv('a,b\n"x", 12 \n');
    const [, record] = read.ok ? read.value : [];
    expect(record).toEqual([
      { text: "x", start: 4, end: 7 },
      { text: "12", start: 9, end: 11 },
    ]);
  });

  test.each([
    ['a\n"open', "the quote is not closed on its line"],
    ['a\n"x"y,1', "something stands behind the closing quote"],
    ['a\nx"y', "a quote stands inside a field that does not begin with one"],
  ])("%j is refused", (text, problem) => {
    expect(cells(text)).toBe(problem);
  });
});

function entries(text: string): unknown {
  const read = readYaml(text);
  if (!read.ok) return read.fault.problem;
  return read.value.map(entry =>
    entry.kind === "scalar"
      ? entry.value.text
      : Object.fromEntries(entry.pairs.map(pair => [pair.key.text, pair.value.text])),
  );
}

describe("yaml", () => {
  test("mappings and scalars keep their texts", () => {
    expect(
      entries(
        "---\n# prices\n- country: NO # Norway\n  price: 0.10\n\n-   country: 'it''s'\n    price: \"1\"\n",
      ),
    ).toEqual([
      { country: "NO", price: "0.10" },
      { country: "it's", price: "1" },
    ]);
    expect(entries("  - 2026-08-01\n  - 2026-12-25\n")).toEqual(["2026-08-01", "2026-12-25"]);
    expect(entries("- a#b\n")).toEqual(["a#b"]);
    expect(entries("-\n  \"a\": 1\n  'b': 2\n")).toEqual([{ a: "1", b: "2" }]);
  });

  test("the flow style is read too", () => {
    expect(entries('- { model: "a, b", price: "0.5" } # one\n- {model: b c, price: 12:30}\n')).toEqual([
      { model: "a, b", price: "0.5" },
      { model: "b c", price: "12:30" },
    ]);
    expect(entries("- {a: 1,\n   b: 2}\n- a: 3\n  b: 4\n")).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "4" },
    ]);
    expect(entries('[{a: 1}, {"a":"b#c"},]\n')).toEqual([{ a: "1" }, { a: "b#c" }]);
    expect(entries("# days\n---\n[ 2026-01-01, # the first\n  '2026-12-25' ]\n")).toEqual([
      "2026-01-01",
      "2026-12-25",
    ]);
  });

  test.each([
    ["price: 1\n", /only a list/],
    ["- a: 1\n   b: 2\n", /only a list/],
    ["-\n", /only a list/],
    ["-\n- a: 1\n", /only a list/],
    ["{a: 1}\n", /only a list/],
    ["- {a: 1} x\n", /behind the brace/],
    ["- {}\n", /no keys/],
    ["- {a: 1\n", /never closed/],
    ["- {a: , b: 1}\n", /a value is missing/],
    ["- {a:1, b: 2}\n", /no key/],
    ["- {a: [1]}\n", /only plain/],
    ["- {a: *x}\n", /only plain/],
    ["[a, [b]]\n", /only plain/],
    ["[a b: c]\n", /a comma or \] is missing/],
    ["[a] b\n", /behind the bracket/],
    ["['a\nb']\n", /not closed/],
    ["- - 1\n", /only plain/],
    ["- a: [1, 2]\n", /only plain/],
    ["- a: {b: 1}\n", /only plain/],
    ["- a: &x 1\n", /only plain/],
    ["- a: |\n", /only plain/],
    ["- a: !!str 1\n", /only plain/],
    ["- a: b: 1\n", /only plain/],
    ["- a:\n", /a value is missing/],
    ["- a: 'open\n", /not closed/],
    ['- a: "x\\n"\n', /no backslash/],
    ["- a: 1\n\t b: 2\n", /a tab/],
    ["- a: 1\n  b\n", /no key/],
  ])("%j is refused", (text, problem) => {
    expect(entries(text)).toMatch(problem);
  });
});

const TABLE = `charge tokens "Tokens"
  for used
  prices in CHF per million tokens by model
    from "FILE"
`;

function found(path: string, text: string, charge: string = TABLE): readonly string[] {
  const contract = framed(charge.replace("FILE", path)).text;
  const result = compile(
    new Map([
      ["terms/c.tarif", contract],
      ["terms/prices.csv", text],
      ["terms/prices.yaml", text],
    ]),
    "terms/c.tarif",
  );
  const told = result.diagnostics.filter(({ code }) => !UNUSED.includes(code));
  return told.map(diagnostic => {
    const { code, path: file, line, column } = describeDiagnostic(diagnostic, result.files);
    return `${code} ${file} ${line}:${column}`;
  });
}

describe("a table in a file", () => {
  test("is as good as one in the text", () => {
    expect(found("prices.csv", "model,price\nlarge,15.00\nsmall,1\n")).toEqual([]);
    expect(found("./prices.yaml", "- {}\n")).toEqual(["TAR6035 terms/prices.yaml 1:3"]);
    expect(found("prices.yaml", "- price: 15\n  model: large\n- model: small\n  price: 1\n")).toEqual([]);
  });

  test.each([
    ["a header in another order", "price,model\n1,large\n", "TAR6036 terms/prices.csv 1:1"],
    ["no header", "", "TAR6036 terms/prices.csv 1:1"],
    ["a blank that nobody sees", "model,price\nlar\u200bge,1\nsmall,1\n", "TAR1021 terms/prices.csv 2:4"],
    ["no rows", "model,price\n", "TAR6036 terms/prices.csv 1:1"],
    ["a field too many", "model,price\nlarge,1\nsmall,1,2\n", "TAR6036 terms/prices.csv 3:1"],
    ["a duplicate", "model,price\nlarge,1\nsmall,1\nlarge,2\n", "TAR6015 terms/prices.csv 4:1"],
    ["a value that no event has", "model,price\nlarge,1\nsmall,1\nhuge,2\n", "TAR4017 terms/prices.csv 4:1"],
    ["a price with a comma", 'model,price\nlarge,"1,000"\nsmall,1\n', "TAR4009 terms/prices.csv 2:7"],
    ["a grouped price", "model,price\nlarge,1'000\nsmall,1\n", "TAR4009 terms/prices.csv 2:7"],
    ["a price below 0", "model,price\nlarge,-1\nsmall,1\n", "TAR4008 terms/prices.csv 2:7"],
    ["a long price", `model,price\nlarge,${"9".repeat(21)}\nsmall,1\n`, "TAR4001 terms/prices.csv 2:7"],
    ["a row missing", "model,price\nlarge,1\n", "TAR6014 terms/c.tarif 29:3"],
  ])("%s is told where it stands", (_, text, expected) => {
    expect(found("prices.csv", text)).toEqual([expected]);
  });

  test.each([
    ["../../prices.csv", "TAR6033 terms/c.tarif 30:10"],
    ["/prices.csv", "TAR6033 terms/c.tarif 30:10"],
    ["none.csv", "TAR6033 terms/c.tarif 30:10"],
    ["c.tarif", "TAR6033 terms/c.tarif 30:10"],
  ])("the file %s is refused", (path, expected) => {
    expect(found(path, "")).toEqual([expected]);
  });

  test("keys of numbers, of true and false, and otherwise", () => {
    const contract = framed(`event run
  type "run"
  field size integer
  field spot boolean

meter runs
  count of run in requests
  by size, spot

charge runs "Runs"
  for runs
  prices in CHF per request by size, spot
    from "prices.csv"
    otherwise 0.90

example "Three"
  bill for 2026-01
  usage runs 2 requests where size is 512 and spot is true
  usage runs 3 requests where size is 1024 and spot is false
  usage runs 5 requests where size is 7 and spot is false
  expect charge runs CHF 6.70
`).text;
    // 2 x 0.50 + 3 x 0.40 + 5 x 0.90
    const file = "size,spot,price\n512,true,0.50\n1024,false,0.4\n";
    const result = compile(
      new Map([
        ["c.tarif", contract],
        ["prices.csv", file],
      ]),
      "c.tarif",
    );
    expect(result.diagnostics.filter(({ code }) => !UNUSED.includes(code))).toEqual([]);
    const plan = result.plan;
    if (plan === null) throw new Error("no plan");
    expect(runExamples(plan, result.examples).flatMap(one => one.failures)).toEqual([]);
    const place = plan.versions[0]?.charges[0]?.phases[0]?.rows[1]?.place;
    expect(place).toMatchObject({ path: "prices.csv", line: 3, column: 1, words: "1024,false,0.4" });
  });

  test("at most 50'000 rows and 1'048'576 characters", () => {
    const open = `event run
  type "run"
  field to text

meter runs
  count of run in requests
  by to

charge runs "Runs"
  for runs
  prices in CHF per request by to
    from "FILE"
    otherwise 1
`;
    const rows = (n: number): string =>
      `to,price\n${Array.from({ length: n }, (_, i) => `c${i},1\n`).join("")}`;
    expect(found("prices.csv", rows(49_999), open)).toEqual([]);
    expect(found("prices.csv", rows(50_000), open)).toEqual([]);
    expect(found("prices.csv", rows(50_001), open)).toEqual(["TAR6034 terms/c.tarif 38:10"]);
    const long = (n: number): string => `model,price\nlarge,1\nsmall,1\n`.padEnd(n, "\n");
    expect(found("prices.csv", long(1_048_575))).toEqual([]);
    expect(found("prices.csv", long(1_048_576))).toEqual([]);
    expect(found("prices.csv", long(1_048_577))).toEqual(["TAR6034 terms/c.tarif 30:10"]);
  });
});
