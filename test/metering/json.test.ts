import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonValue, readJson } from "../../runtime/metering/json.ts";

/** As JSON.parse would give it, but with numbers as their source text in angle brackets. */
function plain(value: JsonValue): unknown {
  switch (value.kind) {
    case "object":
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
    case "array":
      return value.items.map(plain);
    case "number":
      return `<${value.text}>`;
    case "null":
      return null;
    default:
      return value.value;
  }
}

function read(text: string): unknown {
  const result = readJson(text);
  if (result.problem !== null) throw new Error(`${result.problem.reason} at ${result.problem.at}`);
  return plain(result.value);
}

function problemOf(text: string): string {
  const { problem } = readJson(text);
  return problem === null ? "none" : `${problem.at}: ${problem.reason}`;
}

describe("what is read", () => {
  test("numbers keep the digits that a double loses", () => {
    expect(read("[0.1000, 12345678901234567890, 1e3, -0, 2E-7]")).toEqual([
      "<0.1000>",
      "<12345678901234567890>",
      "<1e3>",
      "<-0>",
      "<2E-7>",
    ]);
  });

  test("texts with escapes and pairs of surrogates, raw and escaped", () => {
    expect(read('"a\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"')).toBe('a"\\/\b\f\n\r\té');
    expect(read('"\\ud83d\\ude00"')).toBe("😀");
    expect(read('"😀"')).toBe("😀");
  });

  test("blanks of JSON around everything", () => {
    expect(read(' \t\r\n{ "a" : [ 1 , true , null ] } \n')).toEqual({ a: ["<1>", true, null] });
  });

  test("agrees with JSON.parse on any JSON without numbers", () => {
    const safe = fc.jsonValue({ maxDepth: 5, noUnicodeString: false }).filter(value => {
      const text = JSON.stringify(value);
      return !/__proto__|constructor|prototype|\\ud[89a-f]|[0-9]/i.test(text) && text.length < 30_000;
    });
    fc.assert(
      fc.property(safe, value => {
        expect(read(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 20_261, numRuns: 2_000 },
    );
  });

  test("never reads what JSON.parse refuses, whatever is broken in it", () => {
    const broken = fc
      .tuple(fc.nat(60), fc.constantFrom("", "x", '"', "}", "]", ",", "0", "\\", "\u0001", " ", "-", "."))
      .map(([at, put]) => {
        const text = '{"a":[1,-2.5e+3,"x\\n"],"b":{"c":null,"d":true},"e":""}';
        return text.slice(0, at) + put + text.slice(at + 1);
      });
    fc.assert(
      fc.property(broken, text => {
        const ours = readJson(text).problem === null;
        let theirs = true;
        try {
          JSON.parse(text);
        } catch {
          theirs = false;
        }
        // The mutations can make two keys equal, which JSON.parse lets pass.
        if (ours !== theirs) expect(problemOf(text)).toMatch(/twice/);
      }),
      { seed: 20_262, numRuns: 3_000 },
    );
  });
});

describe("what is refused, and where", () => {
  test.each([
    ["", 0],
    ["  ", 2],
    ["{", 1],
    ['{"a":1,}', 7],
    ["[1,]", 3],
    ["{'a':1}", 1],
    ['{"a" 1}', 5],
    ["[1 2]", 3],
    ["nul", 0],
    ["NaN", 0],
    ["+1", 0],
    [".5", 0],
    ["true false", 5],
    ['{"a":1}x', 7],
    ["\ufeff{}", 0],
    ['"a\u0000b"', 2],
    ['"\\x41"', 1],
    ['"\\u12g4"', 1],
  ])("%j", (text, at) => {
    expect(readJson(text).problem?.at).toBe(at);
  });

  test.each(["01", "1.", "1.e5", "1e", "-", "0x10", "1_000", "--1"])("the number %s", text => {
    expect(readJson(text).problem).not.toBeNull();
  });

  test("two equal keys, also where one is written with an escape", () => {
    expect(problemOf('{"id":1,"id":2}')).toMatch(/^8: .*twice/);
    expect(problemOf('{"id":1,"i\\u0064":2}')).toMatch(/^8: .*twice/);
  });

  test.each(["__proto__", "constructor", "prototype", "\\u005f_proto__"])("the key %s", key => {
    expect(readJson(`{"a":{"${key}":1}}`).problem?.at).toBe(6);
    // As a value it is a text like any other.
    expect(readJson(`{"a":"${key}"}`).problem).toBeNull();
  });

  test.each(['"\ud800"', '"\\ud800"', '"\\ude00\\ud83d"', '"\ud83d\\u0041"', '{"\\udc00":1}'])(
    "half of a surrogate pair: %j",
    text => {
      expect(problemOf(text)).toMatch(/surrogate/);
    },
  );

  test("17 levels, but not 16", () => {
    expect(readJson("[".repeat(16) + "]".repeat(16)).problem).toBeNull();
    expect(problemOf("[".repeat(17) + "]".repeat(17))).toMatch(/^16: .*16 deep/);
    expect(readJson(`${'{"a":'.repeat(16)}1${"}".repeat(16)}`).problem).toBeNull();
    expect(problemOf(`${'{"a":'.repeat(17)}1${"}".repeat(17)}`)).toMatch(/16 deep/);
  });

  test("257 keys in one object, but not 256", () => {
    const keys = (count: number): string =>
      `{${Array.from({ length: count }, (_, i) => `"k${i}":0`).join(",")}}`;
    expect(readJson(keys(256)).problem).toBeNull();
    expect(problemOf(keys(257))).toMatch(/256 keys/);
  });

  test("32,769 units, but not 32,768", () => {
    expect(readJson(`"${"x".repeat(32_766)}"`).problem).toBeNull();
    expect(problemOf(`"${"x".repeat(32_767)}"`)).toMatch(/longer than/);
  });

  test("a bomb costs nothing", () => {
    const start = performance.now();
    expect(readJson("[".repeat(1_000_000)).problem).not.toBeNull();
    expect(readJson("9".repeat(1_000_000)).problem).not.toBeNull();
    expect(readJson("[".repeat(32_768)).problem).not.toBeNull();
    expect(readJson(`{${'"k":{'.repeat(5_000)}`).problem).not.toBeNull();
    expect(readJson(`"${"\\u0041".repeat(5_000)}"`).problem).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});
