/** Long lists of prices are proved as exactly as short ones, and soon. */
import { expect, test } from "vitest";
import { findings } from "./found.ts";

/** Some two seconds on a machine that does nothing else. */
const QUARTER_MINUTE = 15_000;
const VALUES = ["a", "b", "c", "d", "e"];
const DIMENSIONS = ["d1", "d2", "d3", "d4", "d5", "d6"];

/** Every combination of five values in six dimensions: 5 to the power of 6 is 15'625 rows. */
function rows(): readonly string[] {
  let keys: readonly string[] = [""];
  for (const name of DIMENSIONS)
    keys = keys.flatMap(key => VALUES.map(value => (name === "d1" ? `"${value}"` : `${key}, "${value}"`)));
  return keys.map(key => `    ${key} 1`);
}

/** The table begins in line 17, its rows in line 18. */
function tableOf(lines: readonly string[]): string {
  const values = VALUES.map(value => `"${value}"`).join(", ");
  return `tarif 1
contract big "Big"
  version 1 effective from 2026-01-01 to 2026-12-31
  currency CHF timezone "UTC" billed each month
  round lines never
  round total half up in steps of CHF 0.01
unit call plural calls
event call "One call" type "call"
${DIMENSIONS.map(name => `  field ${name} text one of ${values}`).join("\n")}
meter calls count of call in calls by ${DIMENSIONS.join(", ")}
charge calls "Calls" for calls
  prices in CHF per call by ${DIMENSIONS.join(", ")}
${lines.join("\n")}
`;
}

function checked(text: string): { readonly codes: readonly string[]; readonly witness: string | null } {
  const started = performance.now();
  const { codes, result } = findings(new Map([["big.tarif", text]]), "big.tarif");
  expect(performance.now() - started).toBeLessThan(QUARTER_MINUTE);
  return { codes, witness: result.diagnostics[0]?.witness ?? null };
}

test("a whole table", () => {
  expect(rows().length).toBe(15_625);
  expect(checked(tableOf(rows())).codes).toEqual([]);
});

test("a table without its last row", () => {
  const words = DIMENSIONS.map(name => `${name} is "e"`).join(" and ");
  expect(checked(tableOf(rows().slice(0, -1)))).toEqual({ codes: ["TAR6014 17:3"], witness: words });
});

test("a table with its first row again at the end", () => {
  const all = rows();
  const words = DIMENSIONS.map(name => `${name} is "a"`).join(" and ");
  // The rows stand in the lines 18 to 15'642, the repeated one in line 15'643.
  expect(checked(tableOf([...all, all[0] ?? ""]))).toEqual({ codes: ["TAR6015 15643:5"], witness: words });
});

test("a thousand customers, a thousand sites of one of them, and nothing that they do not share", () => {
  const numbers = Array.from({ length: 1_000 }, (_, i) => i);
  const contract = (sites: readonly number[]): string => `tarif 1
contract big "Big"
  version 1 effective from 2026-01-01 to 2026-12-31
  currency CHF timezone "UTC" billed each month
  round lines never
  round total half up in steps of CHF 0.01
unit call plural calls
event call "One call" type "call"
  field customer text
  field site text
meter calls count of call in calls by customer, site
charge calls "Calls" for calls
${numbers.map(i => `  when customer is "c${i}" CHF 1 per call`).join("\n")}
${sites.map(i => `  when customer is "big" and site is "s${i}" CHF 1 per call`).join("\n")}
  otherwise CHF 2 per call
`;
  expect(checked(contract(numbers)).codes).toEqual([]);
  // Customers stand in the lines 13 to 1'012, sites in the lines 1'013 to 2'012; the last one is there again.
  const twice = checked(contract([...numbers, 999]));
  expect(twice).toEqual({ codes: ["TAR6015 2013:3"], witness: 'customer is "big" and site is "s999"' });
});
