/** What no account ever meets: a row that is followed from the first day on, a credit that is granted after the term. */
import { expect, test } from "vitest";
import { compile } from "../../index.ts";
import { findingsOf } from "../diagnostics/found.ts";
import { FRAME } from "../diagnostics/frame.ts";

// The frame's term is 2026-01-01 to 2026-12-31.
const told = (block: string): readonly string[] => {
  const { codes, result } = findingsOf(block);
  return codes.map((code, i) => `${code} ${result.diagnostics[i]?.params.why ?? ""}`);
};

const FEE = 'charge base "Base"\n  not prorated\n  CHF 9.00 each month\n';
const calls = (start: string): string =>
  `charge calls "Calls"\n  for requests\n  from start CHF 0.10 per request\n  from ${start} CHF 0.12 per request\n`;
const tax = (start: string): string =>
  `${FEE}\ntax vat "VAT"\n  on everything\n  from start 8%\n  from ${start} 9%\n`;

test("a first row whose follower begins with the contract is never in force", () => {
  const why = "the next row begins on 2026-01-01, and no account starts before 2026-01-01";
  expect(told(calls("2026-01-01"))).toEqual([`TAR6121 3:3 ${why}`]);
  expect(told(tax("2026-01-01"))).toEqual([`TAR6121 7:3 ${why}`]);
  expect(told(calls("2025-06-01"))[0]).toContain("TAR6121 3:3 the next row begins on 2025-06-01");
});

test("one day is enough, and so is one account", () => {
  expect(told(calls("2026-01-02"))).toEqual([]);
  expect(told(tax("2026-01-02"))).toEqual([]);
  expect(told(calls("contract day 2"))).toEqual([]);
  const go = (most: string): string =>
    `parameter go is 2025-12-01 between 2025-11-01 and ${most}\n\n${calls("the go")}`;
  expect(told(go("2026-01-02"))).toEqual([]);
  expect(told(go("2026-01-01"))).toHaveLength(1);
});

test("a credit that is granted after the last day is never granted", () => {
  const credit = (day: string): string =>
    `${FEE}\ncredit gift "Gift"\n  pays base\n  before tax\n  CHF 5.00 granted on ${day}\n`;
  const why = "it is granted on 2027-01-01, and the term ends on 2026-12-31";
  expect(told(credit("2027-01-01"))).toEqual([`TAR6121 5:1 ${why}`]);
  expect(told(credit("2026-12-31"))).toEqual([]);
});

test("a credit that has expired when it is granted never pays", () => {
  const credit = (last: string, grant: string): string =>
    `${FEE}\ncredit gift "Gift"\n  pays base\n  before tax\n  expires on ${last}\n  CHF 5.00 granted ${grant}\n`;
  const granted = "it expires on 2026-05-31, and is granted on 2026-06-01";
  expect(told(credit("2026-05-31", "on 2026-06-01"))).toEqual([`TAR6121 5:1 ${granted}`]);
  expect(told(credit("2026-06-01", "on 2026-06-01"))).toEqual([]);
  const before = "it expires on 2025-12-31, and no account starts before 2026-01-01";
  expect(told(credit("2025-12-31", "at start"))).toEqual([`TAR6121 5:1 ${before}`]);
  expect(told(credit("2025-12-31", "each month"))).toEqual([`TAR6121 5:1 ${before}`]);
  expect(told(credit("2026-01-01", "at start"))).toEqual([]);
});

test("a credit that expires when it is granted never pays", () => {
  const credit = (after: string): string =>
    `${FEE}\ncredit gift "Gift"\n  pays base\n  before tax\n  expires after ${after}\n  CHF 5.00 granted each month\n`;
  expect(told(credit("0 months"))).toEqual(["TAR6121 5:1 it expires when it is granted"]);
  expect(told(credit("1 day"))).toEqual([]);
});

test("a price list is judged by none that builds on it", () => {
  const list = FRAME.replace("contract frame", "price list frame") + calls("2026-01-01");
  const own = `tarif 1
contract own "Own"
  version 1
  based on frame version 1
  effective from 2026-06-01 to 2026-12-31
`;
  const found = (entry: string): readonly string[] => {
    const files = new Map([
      ["list.tarif", list.replace("from 2026-01-01 CHF", "from 2026-03-01 CHF")],
      ["own.tarif", own],
    ]);
    return compile(files, entry).diagnostics.map(({ code }) => code);
  };
  expect(found("own.tarif")).toEqual([]);
  expect(found("list.tarif")).not.toContain("TAR6121");
});
