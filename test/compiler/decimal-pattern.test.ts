/** The pattern of a range against exact comparison of the same text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalPattern } from "../../compiler/emit/schema/decimal-pattern.ts";
import { compare, parseDecimal, type Rational } from "../../runtime/number/rational.ts";

const [BEFORE, AFTER] = [4, 3];

function exactly(text: string): Rational {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`no number ${text}`);
  return value;
}

/** Shortest decimals, as plans hold them. */
const bound = fc
  .tuple(fc.integer({ min: -12_000, max: 12_000 }), fc.constantFrom(1, 10, 100, 1000))
  .map(([n, scale]) => String(n / scale));

const range = fc
  .record({
    bounds: fc.tuple(bound, bound),
    open: fc.constantFrom("none", "least", "most", "both"),
    whole: fc.boolean(),
  })
  .map(({ bounds, open, whole }) => {
    const [least = "0", most = "0"] = [...bounds].sort((a, b) => compare(exactly(a), exactly(b)));
    return {
      least: open === "least" || open === "both" ? null : least,
      most: open === "most" || open === "both" ? null : most,
      whole,
    };
  });

type Range = { readonly least: string | null; readonly most: string | null; readonly whole: boolean };

/** Mostly near the bounds; some with zeros too many, some that are no number, some with a digit too many. */
const textNear = ({ least, most }: Range): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(least ?? "0", most ?? "0"),
        fc.constantFrom(-1000, -100, -10, -1, 0, 1, 10, 100, 1000),
        fc.constantFrom("", "0", "000"),
      )
      .map(([near, step, zeros]) => {
        const thousandths = Math.round(Number(near) * 1000) + step;
        const text = String(thousandths / 1000);
        return text.includes(".") ? text + zeros : zeros === "" ? text : `${text}.${zeros}`;
      }),
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(1, 10, 1000, 10_000))
      .map(([n, scale]) => String(n / scale)),
    fc.constantFrom(
      "",
      "-",
      "0",
      "-0",
      "-0.0",
      "00",
      "01",
      "1.",
      ".5",
      "1e3",
      "+1",
      "0.0001",
      "0.00100",
      "9999",
      "10000",
    ),
  );

test("a text fits the pattern where it is a number within the bounds, of the digits that are allowed", () => {
  const seen = { yes: 0, no: 0 };
  fc.assert(
    fc.property(
      range.chain(one =>
        fc.tuple(fc.constant(one), fc.array(textNear(one), { minLength: 30, maxLength: 30 })),
      ),
      ([one, texts]) => {
        const pattern = decimalPattern({ ...one, digitsBefore: BEFORE, digitsAfter: AFTER });
        const shape = pattern === null ? null : new RegExp(pattern, "u");
        for (const text of texts) {
          const expected = fits(one, text);
          expect(shape?.test(text) ?? false, `${JSON.stringify(one)} ${text} ${pattern}`).toBe(expected);
          seen[expected ? "yes" : "no"] += 1;
        }
      },
    ),
    { seed: 20_261_128, numRuns: 2_000 },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(10_000);
});

function fits({ least, most, whole }: Range, text: string): boolean {
  const [, before = "", after = ""] = /^-?(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = after.replace(/0+$/, "");
  if (before === "" || before.length > BEFORE || digits.length > AFTER || (whole && digits !== ""))
    return false;
  const value = exactly(text);
  return (
    (least === null || compare(value, exactly(least)) >= 0) &&
    (most === null || compare(value, exactly(most)) <= 0)
  );
}

test("what is usual is short", () => {
  const usual = { digitsBefore: 20, digitsAfter: 18 };
  expect(decimalPattern({ ...usual, least: "0", most: null, whole: true })).toBe(
    "^(?:(?:[0-9]|[1-9][0-9]{1,19})(?:\\.0+)?|-0(?:\\.0+)?)$",
  );
  expect(decimalPattern({ ...usual, least: "0.5", most: "0.4", whole: false })).toBeNull();
});
