import { describe, expect, test } from "vitest";
import { parseText } from "../../grammar/index.ts";
import { lex } from "../../grammar/lex.ts";

/** Type and text of every token. */
function tokens(text: string): readonly string[] {
  return lex(text).tokens.map(token => `${token.type} ${token.text}`);
}

function faults(text: string): readonly string[] {
  return lex(text).faults.map(fault => `${fault.kind} ${fault.start}-${fault.end}`);
}

describe("one token", () => {
  const cases: readonly (readonly [type: string, texts: readonly string[]])[] = [
    [
      "TEXT",
      ['""', '"a"', '"\\"\\\\\\n\\u{1F600}"', "“a”", "„a“", "„a”", "«a»", '"“"', '“a "b” c”'.slice(0, 6)],
    ],
    ["INSTANT", ["2026-01-31T07:00:00+01:00", "2026-01-31T07:00:00Z", "2026-01-31T07:00:00.123456789-05:30"]],
    ["DATE", ["2026-01-31"]],
    ["MONTH", ["2026-01"]],
    ["TIME", ["07:00", "23:59", "24:00"]],
    ["PCT", ["8.1%", "100%", "1'000%"]],
    ["NUM", ["0", "007", "12.50", "1'000", "1’000", "1_000", "12'345'678.901", "1'000_000", "20000"]],
    ["CUR", ["CHF", "USD"]],
    ["UID", ["GB", "kWh", "GB_block", "GB-hours", "core-hour", "CHF-hours", "CHFx", "A", "half-year"]],
    ["ID", ["a", "a1", "a_b", "total_2", "tokens"]],
    ["'day'", ["day"]],
    ["'charge'", ["charge"]],
    ["','", [","]],
  ];
  for (const [type, texts] of cases)
    for (const text of texts)
      test(`${type} ${text}`, () => {
        expect(tokens(text)).toEqual([`${type} ${text}`]);
        expect(faults(text)).toEqual([]);
      });
});

describe("where one token ends and another begins", () => {
  const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
    ["512, 1024 0.02", ["NUM 512", "',' ,", "NUM 1024", "NUM 0.02"]],
    ["a - 3", ["ID a", "'-' -", "NUM 3"]],
    ["-3", ["'-' -", "NUM 3"]],
    ["a-b", ["UID a-b"]],
    ["2026-10", ["MONTH 2026-10"]],
    ["call.size", ["ID call", "'.' .", "ID size"]],
    ["5GB", ["NUM 5", "UID GB"]],
    ["CHF 5", ["CUR CHF", "NUM 5"]],
    ["CHF-5", ["UID CHF", "'-' -", "NUM 5"]],
    ["days", ["'days' days"]],
    ["daylight", ["ID daylight"]],
    ["day_1", ["ID day_1"]],
    ["charge-back", ["UID charge-back"]],
    ["charge- 3", ["'charge' charge", "'-' -", "NUM 3"]],
    ["3.", ["NUM 3", "'.' ."]],
    ["a#b c\nd", ["ID a", "ID d"]],
    ['"#"', ['TEXT "#"']],
  ];
  for (const [text, found] of cases) test(JSON.stringify(text), () => expect(tokens(text)).toEqual(found));
});

describe("blanks", () => {
  test("blank, tab, line breaks, no-break blanks and a byte-order mark are all the same", () => {
    const found = tokens("\uFEFFa\tb\r\nc\rd\u00A0e\u202Ff  \n\n g");
    expect(found).toEqual(["ID a", "ID b", "ID c", "ID d", "ID e", "ID f", "ID g"]);
  });

  test("no other blank is one", () => {
    expect(faults("a\u2003b")).toEqual(["stray-character 1-2"]);
    expect(faults("a\fb")).toEqual(["stray-character 1-2"]);
  });
});

describe("what cannot be read is one fault at its place", () => {
  const cases: readonly (readonly [text: string, fault: string])[] = [
    ["x 1,000 y", "comma-in-number 2-7"],
    ["x 512,1024 y", "comma-in-number 2-10"],
    ["x 1,5% y", "comma-in-number 2-6"],
    ["x 1'00 y", "bad-number-grouping 2-6"],
    ["x 1'0000 y", "bad-number-grouping 2-8"],
    ["x 1000'000 y", "bad-number-grouping 2-10"],
    ["x 1.2.3 y", "bad-number-grouping 2-7"],
    ["x 31.01.2026 y", "bad-number-grouping 2-12"],
    ["x 1_00% y", "bad-number-grouping 2-7"],
    ["x 2026-1-5 y", "bad-date 2-10"],
    ["x 2026-01-312 y", "bad-date 2-13"],
    ["x 1/31/2026 y", "bad-date 2-11"],
    ["x 2026/01/31 y", "bad-date 2-12"],
    ["x 7:00 y", "bad-time 2-6"],
    ["x 25:00 y", "bad-time 2-7"],
    ["x 24:01 y", "bad-time 2-7"],
    ["x 07:60 y", "bad-time 2-7"],
    ["x 07:00:00 y", "bad-time 2-10"],
    ["x 2026-01-31T07:00:00 y", "bad-instant 2-21"],
    ["x 2026-01-31T07:00Z y", "bad-instant 2-19"],
    ["x 2026-01-31t07:00:00z y", "bad-instant 2-22"],
    ['x "abc\ny', "unterminated-text 2-6"],
    ["x „abc\ny", "unterminated-text 2-6"],
    ['x "a\\', "unterminated-text 2-5"],
    ['x "\\q" y', "bad-escape 2-6"],
    ['x "\\u{110000}" y', "bad-escape 2-14"],
    ['x "\\u{D800}" y', "bad-escape 2-12"],
    ['x "\\u{}" y', "bad-escape 2-8"],
    ['x "\uD800" y', "stray-character 2-5"],
    ["x １２３ y", "stray-character 2-5"],
    ["x § y", "stray-character 2-3"],
    ["x 8 % y", "stray-character 4-5"],
    ["x – y", "stray-character 2-3"],
    ["x \u0000 y", "stray-character 2-3"],
    ["x _a y", "stray-character 2-3"],
    ["x = y", "stray-character 2-3"],
    ["x 😀 y", "stray-character 2-4"],
  ];
  for (const [text, fault] of cases) test(JSON.stringify(text), () => expect(faults(text)).toEqual([fault]));

  test("it still stands where a good one stands: a fault of the lexer is the only one", () => {
    const head = 'tarif 1 contract x "X"\n';
    for (const [text, kind] of [
      ['charge a "A" CHF 1,000 each month', "comma-in-number"],
      ["parameter a is 7:00", null],
      ['band a is "x" from 7:00 to 08:00', "bad-time"],
      ['tax a "A" on x 1\'00%', "bad-number-grouping"],
      ['parameter a is "\\q"', "bad-escape"],
      ['parameter a is "', "unterminated-text"],
      ['example "E" ends on 2026-1-5', "bad-date"],
      ['example "E" record a at 2026-01-31T07:00:00', "bad-instant"],
    ] as const) {
      const { errors } = parseText(head + text);
      expect(errors.length, text).toBe(1);
      if (kind !== null) expect(errors[0]?.kind).toBe(kind);
    }
  });
});
