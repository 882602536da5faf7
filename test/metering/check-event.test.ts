import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalNumber, checkEvent, faultsInWords } from "../../runtime/metering/check-event.ts";
import { readJson } from "../../runtime/metering/json.ts";
import { toText } from "../../runtime/number/rational.ts";
import type { PlanField } from "../../runtime/plan/plan.ts";
import { event, field } from "./kit.ts";

function check(fields: readonly PlanField[], data: string, unknown: "rejected" | "otherwise" = "rejected") {
  const read = readJson(data);
  if (read.problem !== null) throw new Error(read.problem.reason);
  return checkEvent(event("call", fields), read.value, unknown);
}

/** The typed value of the one field, or the reason and detail of the refusal. */
function one(field: PlanField, data: string, unknown: "rejected" | "otherwise" = "rejected"): string {
  const { checked, faults } = check([field], data, unknown);
  if (faults.length === 0) return checked.texts.get(field.name) ?? "absent";
  const reason = faults.every(fault => fault.isUnknownValue) ? "unknown value" : "incomplete";
  return `${reason}: ${faultsInWords(faults)}`;
}

const N = field("n", { type: "decimal" });
const SIGNED = field("n", { type: "decimal", signed: true });
const I = field("n");

describe("numbers", () => {
  test.each([
    ["1", "1"],
    ["1.0", "1"],
    ["1.50", "1.5"],
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["1e3", "1000"],
    ["1E+3", "1000"],
    ["12.5e-1", "1.25"],
    ["0.000e5", "0"],
    ["0e999999999999", "0"],
    ["5e-18", "0.000000000000000005"],
    ["1e19", "10000000000000000000"],
    ["99999999999999999999", "99999999999999999999"],
    ["0.123456789012345678", "0.123456789012345678"],
    // Zeros at the end are no digits of the value.
    ["0.1234567890123456780000", "0.123456789012345678"],
    ["1e0000000000000000001", "10"],
    ['"12.50"', "12.5"],
    ['"1e2"', "100"],
  ])("%s is %s", (text, value) => {
    expect(one(SIGNED, `{"n":${text}}`)).toBe(value);
    expect(toText(check([SIGNED], `{"n":${text}}`).checked.numbers.get("n") ?? { n: 7n, d: 9n })).toBe(value);
  });

  test.each([
    "100000000000000000000",
    "1e20",
    "1e400",
    "1e1000000000",
    "1e-19",
    "0.1234567890123456789",
    "5e-1000000000",
    `1e${"9".repeat(30_000)}`,
    "9".repeat(30_000),
  ])("%s has too many digits", text => {
    const start = performance.now();
    expect(one(N, `{"n":${text}}`)).toMatch(/^incomplete: n: .*more than 20 digits before or 18 after/);
    expect(performance.now() - start).toBeLessThan(100);
  });

  test.each([
    '"abc"',
    '""',
    '" 1"',
    '"1 "',
    '"+1"',
    '"01"',
    '".5"',
    '"1."',
    '"1,000"',
    '"0x10"',
    '"١"',
    '"NaN"',
    '"1_0"',
  ])("the text %s is no number", text => {
    expect(one(N, `{"n":${text}}`)).toMatch(/^incomplete: n: ".*" is not a number of 0 or more$/);
  });

  test.each(["true", "[1]", '{"v":1}'])("%s is no number", text => {
    expect(one(N, `{"n":${text}}`)).toMatch(/^incomplete: n: (true|a list|an object) is not a number/);
  });

  test("an integer may be written 1.0 or 1e3, but not 1.5", () => {
    expect(one(I, '{"n":1.0}')).toBe("1");
    expect(one(I, '{"n":"1e3"}')).toBe("1000");
    expect(one(I, '{"n":1.5}')).toBe("incomplete: n: 1.5 is not an integer of 0 or more");
    expect(one(I, '{"n":1e-1}')).toBe("incomplete: n: 1e-1 is not an integer of 0 or more");
  });

  test("below zero only where the field is signed", () => {
    expect(one(N, '{"n":-0.1}')).toBe("incomplete: n: -0.1 is not a number of 0 or more");
    expect(one(SIGNED, '{"n":-0.1}')).toBe("-0.1");
  });

  test("bounds are included", () => {
    const unit = { singular: "token", plural: "tokens", money: false };
    const bounded = field("n", { between: { least: "10", most: "20" }, unit });
    expect(one(bounded, '{"n":10}')).toBe("10");
    expect(one(bounded, '{"n":20}')).toBe("20");
    expect(one(bounded, '{"n":9}')).toBe("incomplete: n: 9 is not an integer from 10 to 20 tokens");
    expect(one(bounded, '{"n":21}')).toBe("incomplete: n: 21 is not an integer from 10 to 20 tokens");
    const fraction = field("n", { type: "decimal", signed: true, between: { least: "-1/3", most: "0.5" } });
    expect(one(fraction, '{"n":-0.333333333333333333}')).toBe("-0.333333333333333333");
    expect(one(fraction, '{"n":-0.333333333333333334}')).toMatch(/^incomplete/);
  });

  test("the canonical text has the value that was written, with an exponent or without", () => {
    const digits = fc.string({
      unit: fc.integer({ min: 0, max: 9 }).map(String),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(digits, digits, fc.integer({ min: -8, max: 8 }), fc.boolean(), (a, b, exponent, minus) => {
        const whole = a.replace(/^0+(?=[0-9])/, "");
        const text = `${minus ? "-" : ""}${whole}.${b}e${exponent}`;
        const canonical = canonicalNumber(text);
        const parts = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]*[1-9]))?$/.exec(canonical);
        const mantissa = BigInt(whole + b);
        // value = mantissa / 10^(length of b - exponent); the limits allow 20 digits before and 18 after.
        const shift = b.length - exponent;
        if (parts === null) {
          const isTooLong =
            mantissa >= 10n ** BigInt(20 + Math.max(shift, 0)) ||
            (shift > 18 && mantissa % 10n ** BigInt(shift - 18) !== 0n);
          expect(canonical).toBe("too long");
          expect(isTooLong || (shift < 0 && mantissa * 10n ** BigInt(-shift) >= 10n ** 20n)).toBe(true);
          return;
        }
        const fraction = parts[3] ?? "";
        const ours = BigInt((parts[2] ?? "") + fraction) * 10n ** 40n * (parts[1] === "-" ? -1n : 1n);
        const theirs = mantissa * 10n ** BigInt(40 + fraction.length - shift) * (minus ? -1n : 1n);
        expect(ours).toBe(theirs);
        expect(canonical).not.toBe("-0");
      }),
      { seed: 20_265, numRuns: 5_000 },
    );
  });
});

describe("other kinds", () => {
  test("booleans are true and false, nothing that looks like them", () => {
    const flag = field("b", { type: "boolean" });
    expect(one(flag, '{"b":true}')).toBe("true");
    expect(one(flag, '{"b":false}')).toBe("false");
    expect(one(flag, '{"b":"true"}')).toBe('incomplete: b: "true" is not true or false');
    expect(one(flag, '{"b":1}')).toBe("incomplete: b: 1 is not true or false");
  });

  test("instants are one content in any offset", () => {
    const at = field("at", { type: "instant" });
    expect(one(at, '{"at":"2026-01-31T07:00:00+01:00"}')).toBe("2026-01-31T06:00:00Z");
    expect(one(at, '{"at":"2026-01-31T06:00:00.000Z"}')).toBe("2026-01-31T06:00:00Z");
    expect(one(at, '{"at":"2026-02-30T06:00:00Z"}')).toMatch(
      /^incomplete: at: "2026-02-30T06:00:00Z" is not an instant/,
    );
    expect(one(at, '{"at":1769839200}')).toMatch(/^incomplete/);
  });

  test("texts to 1,024 units", () => {
    const text = field("t", { type: "text" });
    expect(one(text, '{"t":""}')).toBe("");
    expect(one(text, `{"t":"${"x".repeat(1_024)}"}`)).toHaveLength(1_024);
    expect(one(text, `{"t":"${"x".repeat(1_025)}"}`)).toMatch(
      /^incomplete: t: "x{40}…" is longer than 1024 char/,
    );
    expect(one(text, '{"t":5}')).toBe("incomplete: t: 5 is not a text");
  });

  test("a closed list", () => {
    const model = field("model", { type: "text", values: ["small", "large"] });
    expect(one(model, '{"model":"large"}')).toBe("large");
    expect(one(model, '{"model":"Large"}')).toBe(
      'unknown value: model: "Large" is not one of "small", "large"',
    );
    expect(one(model, '{"model":"Large"}', "otherwise")).toBe("Large");
    // Of another kind it is no value at all, whatever the policy.
    expect(one(model, '{"model":5}', "otherwise")).toMatch(/^incomplete/);
  });

  test("a long list is cut short in the message", () => {
    const values = Array.from({ length: 12 }, (_, i) => `m${i}`);
    const text = one(field("m", { type: "text", values }), '{"m":"x"}');
    expect(text).toMatch(/"m0", .*"m7" and 4 more$/);
  });
});

describe("presence", () => {
  const optional = field("n", { presence: "optional" });
  const preset = field("n", { presence: { default: "7" } });

  test("absent and null are the same", () => {
    for (const data of ["{}", '{"n":null}']) {
      expect(one(I, data)).toBe("incomplete: n: is missing, an integer of 0 or more is needed");
      expect(one(optional, data)).toBe("absent");
      expect(one(preset, data)).toBe("7");
      expect(toText(check([preset], data).checked.numbers.get("n") ?? { n: 0n, d: 1n })).toBe("7");
    }
  });

  test("no data at all", () => {
    expect(checkEvent(event("call", [I]), null, "rejected").faults).toHaveLength(1);
    expect(checkEvent(event("call", [optional]), null, "rejected").faults).toHaveLength(0);
    expect(one(I, "[]")).toBe("incomplete: n: data is a list, not an object");
  });

  test("a path through objects", () => {
    const deep = field("n", { path: ["usage", "input.tokens", "total"] });
    expect(one(deep, '{"usage":{"input.tokens":{"total":3}}}')).toBe("3");
    expect(one(deep, '{"usage":{}}')).toMatch(/is missing/);
    expect(one(deep, '{"usage":null}')).toMatch(/is missing/);
    expect(one(deep, '{"usage":{"input.tokens":5}}')).toBe(
      "incomplete: n: data.usage.input.tokens is a number, not an object",
    );
  });

  test.each(["toString", "valueOf", "hasOwnProperty"])("a field named %s is a field like any other", name => {
    const odd = field(name);
    expect(one(odd, "{}")).toMatch(/is missing/);
    expect(one(odd, `{"${name}":4}`)).toBe("4");
  });

  test("undeclared keys are nothing", () => {
    expect(one(I, '{"n":1,"m":{"deep":[1e999]}}')).toBe("1");
  });
});

describe("faults", () => {
  test("the first three, and how many more", () => {
    const fields = ["a", "b", "c", "d", "e"].map(name => field(name));
    expect(faultsInWords(check(fields, '{"a":-1}').faults)).toBe(
      "a: -1 is not an integer of 0 or more; b: is missing, an integer of 0 or more is needed; " +
        "c: is missing, an integer of 0 or more is needed; and 2 more",
    );
  });

  test("one incomplete field makes the event incomplete, whatever else is unknown", () => {
    const model = field("model", { type: "text", values: ["a"] });
    const { faults } = check([model, I], '{"model":"x"}');
    expect(faults.map(fault => fault.isUnknownValue)).toEqual([true, false]);
  });

  test("what is found is shown short and without signs that garble a screen", () => {
    expect(one(N, '{"n":"\\u001b[2J\\u202eevil"}')).toBe(
      'incomplete: n: "\\u{1b}[2J\\u{202e}evil" is not a number of 0 or more',
    );
    const long = one(N, `{"n":"${"😀".repeat(200)}"}`);
    expect(long.length).toBeLessThan(150);
    expect(long).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe("content", () => {
  const content = (data: string): readonly string[] =>
    check([SIGNED, field("m", { type: "text", presence: { default: "x" } })], data).content;

  test("is the typed value, after defaults", () => {
    expect(content('{"n":1.0}')).toEqual(content('{"n":"1","m":"x","other":true}'));
    expect(content('{"n":-0}')).toEqual(content('{"n":0e7,"m":null}'));
    expect(content('{"n":1}')).not.toEqual(content('{"n":1,"m":"y"}'));
  });

  test("tells faults apart too", () => {
    expect(content('{"n":"a"}')).not.toEqual(content('{"n":"b"}'));
    expect(content("{}")).toEqual(content('{"n":null}'));
    // A text that looks like an absent field's mark is still a text.
    const optional = field("t", { type: "text", presence: "optional" });
    expect(check([optional], '{"t":"-"}').content).not.toEqual(check([optional], "{}").content);
  });
});
