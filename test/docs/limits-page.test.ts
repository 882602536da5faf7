/** docs/limits.md: its numbers are those of the code. That the bounds hold is tested in limits.test.ts. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLI_LIMITS } from "../../cli/limits.ts";
import { WORK_LIMIT } from "../../compiler/analyse/boxes.ts";
import { FIRST_DATE, LAST_DATE } from "../../compiler/check/periods.ts";
import { DIAGNOSTIC_LIMIT } from "../../compiler/diagnostics/diagnostic.ts";
import { LIMITS } from "../../compiler/limits.ts";
import {
  EXPECTED_LIMIT,
  FAULT_LIMIT,
  NESTING_LIMIT,
  PLUS_LIMIT,
  TEXT_LENGTH_LIMIT,
  TOKEN_LIMIT,
} from "../../grammar/index.ts";
import { EVENT_LIMITS } from "../../index.ts";
import { MOST_NUMBER_TEXT } from "../../runtime/number/rational.ts";
import { ROOT } from "../kit/shared.ts";
import { readDoc } from "./blocks.ts";

const page = readDoc("limits.md");
const rows = page
  .split("\n")
  .filter(line => /^\| (?!what|---)/.test(line))
  .map(line => line.split(" | ").map(cell => cell.replace(/^\| | \|$/g, "").trim()));

describe("the page", () => {
  const numbers: readonly (readonly [what: string, value: string])[] = [
    ["length of a file, in UTF-16 units", String(TEXT_LENGTH_LIMIT)],
    ["words and signs of a file", String(TOKEN_LIMIT)],
    ["parentheses inside each other, in one declaration", String(NESTING_LIMIT)],
    ["`plus` in one price outside tiers", String(PLUS_LIMIT)],
    ["faults of the grammar that are told", String(FAULT_LIMIT)],
    ["diagnostics that are told", String(DIAGNOSTIC_LIMIT)],
    ['things that "… is expected" names', String(EXPECTED_LIMIT)],
    ["looks at rows, in proving that prices cover every combination once", String(WORK_LIMIT)],
    ["digits of a number before its point", String(LIMITS.digitsBefore)],
    ["digits of a number after its point", String(LIMITS.digitsAfter)],
    ["keys of a payload path", String(LIMITS.keyPath)],
    ["characters of one of its keys", String(LIMITS.keyLength)],
    ["minutes, hours, days, weeks, months or years of a duration", String(LIMITS.duration)],
    ["N of `each N months`, from 2", String(LIMITS.months)],
    ["N of `from day N`, from 1", "28"],
    ["version, from 1", String(LIMITS.version)],
    [
      "files that one contract reaches: its versions, what they build on, definitions",
      String(LIMITS.reachedFiles),
    ],
    ["N of `bill for contract month N`, from 1", String(LIMITS.contractPoint)],
    ["N of `from contract month N` and `from contract day N`, from 1", String(LIMITS.contractPoint)],
    ["months or days of `during contract months N to N`, from 1", String(LIMITS.contractPoint)],
    ["N of `priority N`, from 1", String(LIMITS.priority)],
    ["N of `unused carries over N periods`, from 1", String(LIMITS.carriedPeriods)],
    ["characters of a file of prices or dates, in UTF-16 units", String(LIMITS.dataFile)],
    ["rows of such a file", String(LIMITS.dataRows)],
    ["N of `expect rejected N events` and `expect held N events`, from 0", "1000000"],
    [
      "digits of a unit's factor to its base, with the units that it is defined by",
      String(LIMITS.unitDigits),
    ],
    [
      "digits that exact readings of a meter, and the exact price of a charge, may reach before and after the point, estimated from above",
      String(LIMITS.exactDigits),
    ],
    [`days: from ${FIRST_DATE}`, LAST_DATE],
    ["length of one event's JSON text, in UTF-16 units", String(EVENT_LIMITS.text)],
    ["objects and arrays inside each other", String(EVENT_LIMITS.depth)],
    ["keys of one object", String(EVENT_LIMITS.keys)],
    ["characters of a source, id, type or subject", String(EVENT_LIMITS.identity)],
    ["characters of a text field", String(EVENT_LIMITS.textField)],
    ["digits of a number before its point, once its exponent is applied", String(EVENT_LIMITS.digitsBefore)],
    ["digits of a number after its point, once its exponent is applied", String(EVENT_LIMITS.digitsAfter)],
    ["decimals of a second in an instant, but for zeros", "9"],
    ["characters of an instant", "64"],
    ["days of an instant: from 1900-01-01", "2200-12-31"],
    ["rejected events, and held ones, that stand on a bill", String(EVENT_LIMITS.listed)],
    ["names of other types, and of unknown accounts, that a run lists", String(EVENT_LIMITS.listed)],
    ["characters of a number", String(MOST_NUMBER_TEXT)],
    ["objects and lists inside each other in a plan that is validated", "500"],
    ["problems that a validation tells", "20"],
    ["one file of a workspace", `${CLI_LIMITS.fileBytes} bytes`],
    ["files of a workspace that belong to contracts", String(CLI_LIMITS.files)],
    ["folders below the one that `check` or `fmt` is given", String(CLI_LIMITS.depth)],
    [
      "one event: a line, an element of an array, a row",
      `${CLI_LIMITS.eventBytes} bytes, without its line break`,
    ],
    ["columns of a CSV file", String(CLI_LIMITS.csvColumns)],
    ["accounts.yaml", `${CLI_LIMITS.accountsBytes} bytes`],
    ["accounts in it", String(CLI_LIMITS.accounts)],
    ["dated values of one parameter of one account", String(CLI_LIMITS.registerValues)],
    ["brackets or list marks inside each other in it", String(CLI_LIMITS.yamlDepth)],
    ["an account's id", `${EVENT_LIMITS.identity} characters`],
    [
      "digits of a parameter's value before and after the point",
      `${EVENT_LIMITS.digitsBefore} and ${EVENT_LIMITS.digitsAfter}`,
    ],
    ["a file of bills for `explain`", `${CLI_LIMITS.billsBytes} bytes`],
    ["each file of a state of `rate --state`", `${CLI_LIMITS.stateBytes} bytes`],
    ["places of unreadable events listed in run.json", "100"],
  ];

  test("has a row for each bound, and its number is the code's", () => {
    expect(
      rows.map(([what = "", most = ""]) => [
        what,
        most.replaceAll(",", "").replace("bytes without", "bytes, without"),
      ]),
    ).toEqual(numbers);
  });

  test("lists every named bound of the code", () => {
    expect(Object.keys(LIMITS)).toHaveLength(15);
    expect(Object.keys(EVENT_LIMITS)).toHaveLength(8);
    expect(Object.keys(CLI_LIMITS)).toHaveLength(11);
  });

  test("names tests that exist", () => {
    const named = rows.flatMap(row => /^`(.*)`$/.exec(row[3] ?? "")?.[1] ?? []);
    expect(named.length).toBeGreaterThan(10);
    for (const path of named) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
  });

  test("names codes that have a page", () => {
    for (const [, code] of page.matchAll(/(TAR[0-9]{4})/g)) {
      expect(readFileSync(join(ROOT, "docs/diagnostics", `${code}.md`), "utf8")).toContain(`# ${code}`);
    }
  });
});
