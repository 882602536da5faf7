/** How long exact numbers may get: what is accepted can be calculated and read back, what is refused says so. */
import { describe, expect, test } from "vitest";
import { compile, runExamples } from "../../index.ts";
import { UNUSED } from "../diagnostics/frame.ts";

const HEAD = `tarif 1
contract long "Long"
  version 1
  effective from 2026-01-01 until further notice
  currency CHF
  timezone "UTC"
  billed each month
  round total half up in steps of CHF 0.01
unit r plural rs
event e type "e" field n decimal in rs
meter m0 sum of e.n
`;

function codes(text: string): readonly string[] {
  const result = compile(new Map([["long.tarif", text]]), "long.tarif");
  // What is accepted must also be billed: a number too long to be read back would stop the run.
  if (result.plan !== null) runExamples(result.plan, result.examples);
  return result.diagnostics.map(({ code }) => code).filter(code => !UNUSED.includes(code));
}

const EXAMPLE = `example "One" bill for 2026-01 usage m0 7 rs expect total CHF 0.00`;

/** Each factor has 10 digits and 30 decimals, so a chain of n readings has up to 20 + 31n digits, 18 + 30n decimals. */
function chain(length: number): string {
  const factor = "0.123456789012345678901234567891";
  const meters = Array.from({ length }, (_, i) => `meter m${i + 1} is ${factor} * m${i}`);
  const charge = `charge c "C" for m${length} CHF 1 per r`;
  return [HEAD.replace("round total", "round lines never round total"), ...meters, charge, EXAMPLE].join(
    "\n",
  );
}

/** Quantities without a common factor: each brings twenty digits of its own. */
function parts(count: number, rounding: string): string {
  const each = (i: number): string => `CHF 1 per ${10n ** 19n + BigInt(i * i + 1)} rs`;
  const sum = Array.from({ length: count }, (_, i) => each(i)).join(" plus ");
  return `${HEAD.replace("round total", `${rounding} round total`)}charge c "C" for m0 ${sum}\n${EXAMPLE}`;
}

const ROUNDED = "round lines half up in steps of CHF 0.01";

describe("meters", () => {
  test.each([1, 8, 14])("a chain of %i derived meters is accepted and billed", length => {
    expect(codes(chain(length))).toEqual([]);
  });

  test("a chain of 20 would have 618 decimals", () => {
    expect(codes(chain(20))).toContain("TAR5019");
  });

  test("a rounding on the way ends the growth", () => {
    const text = chain(14).replace("meter m14", "quantity rounded half up in steps of 0.001 rs\nmeter m14");
    expect(codes(text)).toEqual([]);
  });
});

describe("prices", () => {
  test.each([1, 12, 20])("%i prices per different quantities are accepted and billed", count => {
    expect(codes(parts(count, ROUNDED))).toEqual([]);
  });

  test("30 prices would have up to 600 digits", () => {
    expect(codes(parts(30, ROUNDED))).toEqual(["TAR6030"]);
  });

  test("where lines are never rounded, charges count together", () => {
    const two = (rounding: string): string => {
      const text = parts(18, rounding);
      const charge = /charge c .*/.exec(text)?.[0] ?? "";
      const other = charge.replace("charge c", "charge d").replaceAll("1000000000", "2000000000");
      return text.replace(charge, `${charge}\n${other}`);
    };
    expect(codes(two(ROUNDED))).toEqual([]);
    expect(codes(two("round lines never"))).toEqual(["TAR6030"]);
  });
});

describe("units", () => {
  /** Each unit is a thousand of the one before: the last has 1 + 3n digits. */
  const units = (count: number): string => {
    const chain = Array.from(
      { length: count },
      (_, i) => `unit u${i + 1} is 1000 ${i === 0 ? "r" : `u${i}`}`,
    );
    return [HEAD.replace("round total", `${ROUNDED} round total`), ...chain].join("\n");
  };

  test.each([19])("a factor of %i thousands has 58 digits and is accepted", count => {
    expect(codes(units(count))).toEqual([]);
  });

  test("20 thousands have 61 digits", () => {
    expect(codes(units(20))).toEqual(["TAR4001"]);
  });

  test("exactly 60 digits are accepted, 61 are not", () => {
    expect(codes(`${units(19)}\nunit v is 10 u19\nunit w is 100 u19`)).toEqual([]);
    expect(codes(`${units(19)}\nunit v is 100 u19\nunit w is 10 v`)).toEqual(["TAR4001"]);
  });
});

describe("charges of other sources", () => {
  const spends = (count: number, lines: string): string => {
    const factor = "0.12345678901234567890123456789%";
    const charges = Array.from(
      { length: count },
      (_, i) => `charge c${i + 1} "C" for the spend of c${i} ${factor}`,
    );
    const first = 'charge c0 "C" for m0 CHF 1 per r';
    return [HEAD.replace("round total", `${lines} round total`), first, ...charges, EXAMPLE].join("\n");
  };
  const isBuilt = (code: string): boolean => !code.startsWith("TAR9");

  test("the spend of a spend of a spend grows where lines are never rounded, and only there", () => {
    expect(codes(spends(7, "round lines never")).filter(isBuilt)).toEqual([]);
    expect(codes(spends(20, "round lines never"))).toContain("TAR6030");
    expect(codes(spends(20, ROUNDED)).filter(isBuilt)).toEqual([]);
  });

  test("what is priced of each event is as long as it is calculated", () => {
    const each = (factors: number): string => {
      const product = Array.from({ length: factors }, () => "0.123456789012345678901234567891").join(" * ");
      return `${HEAD.replace("round total", "round lines never round total")}charge c "C" for each e of n * ${product} CHF 1 per r\n`;
    };
    expect(codes(each(14)).filter(isBuilt)).toEqual([]);
    expect(codes(each(20))).toContain("TAR6030");
  });

  test("a price that rises each year may not grow beyond what is read", () => {
    const rising = (rate: string): string =>
      `${HEAD.replace("round total", `${ROUNDED} round total`)}charge c "C" for m0 increasing ${rate} each contract year rounded up in steps of CHF 0.01 CHF 1 per r\n`;
    expect(codes(rising("50%")).filter(isBuilt)).toEqual([]);
    expect(codes(rising("99999999999%"))).toContain("TAR6030");
  });
});
