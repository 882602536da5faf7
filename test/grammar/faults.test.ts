import { describe, expect, test } from "vitest";
import { FAULT_LIMIT, parseText, type SyntaxFault } from "../../grammar/index.ts";
import { HEAD } from "./whole.ts";

/** What is written and what is found: `«…»` marks the place that the fault must cover, `«»` an empty one. */
function faultsOf(marked: string): {
  readonly errors: readonly SyntaxFault[];
  readonly start: number;
  readonly end: number;
} {
  const text = HEAD + marked;
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  return { errors: parseText(text.replace("«", "").replace("»", "")).errors, start, end };
}

describe("one root cause gives one fault, at its place", () => {
  const cases: readonly (readonly [text: string, kind: string, expected: readonly string[]])[] = [
    ['charge«» "A" CHF 5 flat', "missing-token", ["a name"]],
    ["charge a«» CHF 5 flat", "missing-token", ["a text in quotes"]],
    ['charge a "A" for x CHF 5 per«»', "missing-token", ['"started"', "a number", "a unit"]],
    ["parameter p«» 5 seats", "missing-token", ['"is"']],
    ['meter x sum of a.b by«» charge foo "F" CHF 3 flat', "missing-token", ["a name"]],
    [
      'charge a "A" for x graduated each month «between» 1 and 10 CHF 1 flat',
      "unexpected-token",
      ["a bound such as up to …"],
    ],
    [
      'charge a "A" for x increasing 3% each contract year «CHF» 5 per y',
      "unexpected-token",
      ['"between"', '"rounded"'],
    ],
    ['tax v "V" «8%»', "unexpected-token", ['"on"']],
    ["policy late events accepted«»", "missing-token", ['"until"']],
    ['example "E" bill for contract «day» 3', "unexpected-token", ['"month"']],
    [
      'discount d "D" on a CHF 5 off each month «at» most CHF 1 each month',
      "unexpected-token",
      ["a declaration"],
    ],
  ];
  for (const [text, kind, expected] of cases)
    test(text, () => {
      const { errors, start, end } = faultsOf(text);
      expect(errors.length).toBe(1);
      expect(errors[0]?.kind).toBe(kind);
      expect(errors[0]?.expected).toEqual(expected);
      expect([errors[0]?.start, errors[0]?.end]).toEqual([start, end]);
    });

  test("lists of what may stand there are short, or empty", () => {
    for (const text of ['charge a "A" )', "meter x )", 'example "E" )', "policy )", ")"])
      for (const error of parseText(HEAD + text).errors) {
        expect(error.expected?.length, text).toBeLessThanOrEqual(8);
        expect(error.expected?.join(" "), text).not.toMatch(/NAME|NUM|TEXT|-->/);
      }
  });
});

describe("a clause that stands too late is told the place that it may have", () => {
  const cases: readonly (readonly [text: string, before: string])[] = [
    ['charge a "A" CHF 5 each month «not» prorated', "CHF"],
    [
      'charge a "A" for x graduated each month up to 5 seats included above CHF 1 per seat «in» arrears',
      "graduated",
    ],
    ['charge a "A" CHF 0.10 per seat «for» x', "CHF"],
    ['discount d "D" on a 10% off «during» contract month 1', "10%"],
    ['credit c "C" pays a CHF 5 granted at start «before» tax', "CHF"],
    ['meter m "M" sum of a.b by region «where» region is "x"', "by"],
  ];
  test.each(cases)("%s", (text, before) => {
    const { errors, start } = faultsOf(text);
    expect([errors.length, errors[0]?.start, errors[0]?.before]).toEqual([1, start, before]);
  });

  test("what is no clause of the declaration has no other place", () => {
    for (const text of ['charge a "A" CHF 5 per «)»', 'example "E" bill for contract «day» 3'])
      expect(faultsOf(text).errors[0]?.before, text).toBeUndefined();
  });
});

describe("reading goes on at the next declaration", () => {
  test("each broken declaration gives one fault, and the good ones between are read", () => {
    const text = `${HEAD}
charge a "A" for x foo bar ( ( baz
charge b "B" CHF 1 flat
charge c CHF 1 flat plus plus
tax d "D" on c 5%
example "E" expect charge x ( expect charge y 5 expect meter z 3
meter e maximum of call.size )
minimum f "F" on b not prorated CHF 5 each month`;
    const { errors, cst } = parseText(text);
    expect(errors.map(error => text.slice(0, error.start).split("\n").length)).toEqual([5, 7, 9, 10]);
    const shape = cst.declarations.map(part => (part.kind === "node" ? "whole" : "broken"));
    expect(shape).toEqual(["broken", "whole", "broken", "whole", "broken", "broken", "whole"]);
  });

  test("declaration words inside other declarations do not count as a beginning", () => {
    const text = `${HEAD}
example "E" bill for ) expect charge a 3 expect meter b 3 expect credit c left 3 expect rejected 3 event
meter m ) maximum of a.b minimum over time of a.b
remove charge ) remove charge a replace charge b "B" included`;
    const { errors } = parseText(text);
    expect(errors.map(error => text.slice(0, error.start).split("\n").length)).toEqual([5, 6, 7]);
  });

  test("a broken head does not hide the declarations", () => {
    const text =
      'tarif 1 contract x "X" version 1 currency Chf timezone "UTC" tax v "V" on a 8% tax w "W" on )';
    const { errors, cst } = parseText(text);
    expect(errors.map(error => error.found)).toEqual(["Chf", ")"]);
    expect(cst.header).not.toBeNull();
    expect(cst.head.length).toBe(2);
    expect(cst.declarations.length).toBe(2);
  });

  test("a file without a header still has its declarations", () => {
    const { errors, cst } = parseText('charge a "A" CHF 1 flat\ncharge b "B" )');
    expect(errors.map(error => error.kind)).toEqual(["missing-token", "unexpected-token"]);
    expect(cst.header).toBeNull();
    expect(cst.declarations.length).toBe(2);
  });

  test("nothing at all", () => {
    expect(parseText("").errors).toEqual([
      { kind: "missing-token", start: 0, end: 0, expected: ['"tarif"'] },
    ]);
    expect(parseText("# only a comment").errors.length).toBe(1);
  });

  test("a fault of the lexer hides the fault that follows from it", () => {
    const { errors } = parseText(`${HEAD} charge a "A" CHF 5 § flat flat\ncharge b "B" )`);
    expect(errors.map(error => error.kind)).toEqual(["stray-character", "unexpected-token"]);
  });

  test("at most a hundred", () => {
    const { errors } = parseText(HEAD + 'charge a "A" )\n'.repeat(FAULT_LIMIT + 1));
    expect(errors.length).toBe(FAULT_LIMIT);
    expect(parseText(HEAD + 'charge a "A" )\n'.repeat(FAULT_LIMIT - 1)).errors.length).toBe(FAULT_LIMIT - 1);
    expect(parseText(HEAD + "§ ".repeat(FAULT_LIMIT + 1)).errors.length).toBe(FAULT_LIMIT);
  });
});
