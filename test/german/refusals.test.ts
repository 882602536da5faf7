/** Refusals and problems of what is read: each has its German sentence, and no English is left in one. */
import { expect, test } from "vitest";
import { problemInGerman } from "../../input/german/problems.ts";
import {
  INPUT_PROBLEMS,
  type InputProblemCode,
  type InputProblemParams,
  problem,
} from "../../input/problems.ts";
import { englishRefusals } from "../../service/refusals/en.ts";
import { type RefusalKind, type RefusalParams, refusal } from "../../service/refusals/refusal.ts";
import { IN_ENGLISH } from "../../service/texts/saying.ts";
import { IN_GERMAN } from "../../service/texts/saying-german.ts";
import { englishIn } from "../diagnostics/english-words.ts";

/** Whatever a sentence may name; none of it is a word of either language. */
const NAMED = {
  name: "q1",
  path: "q2.tarif",
  column: "q3",
  data: "q4.csv",
  label: "q5",
  text: "q6",
  field: "q7",
  first: "2026-01-01",
  last: "",
  start: "2026-02-01",
  count: "49",
  most: "48",
  number: "3",
  type: "text",
  cause: "subject is missing",
  what: "total",
  actual: "CHF 2.00",
  expected: "CHF 1.00",
  bill: "4",
  version: "2",
  read: "5",
  wanted: "6",
  meter: "q8",
  dimension: "q9",
  event: "q10",
  parameter: "q11",
};

test.each(Object.keys(englishRefusals) as readonly RefusalKind[])("%s", kind => {
  const refused = refusal(kind, NAMED as unknown as RefusalParams[typeof kind]);
  const [english, german] = [IN_ENGLISH.refusal(refused), IN_GERMAN.refusal(refused)];
  expect(german).not.toBe(english);
  expect(englishIn(german)).toBeNull();
  for (const words of [english, german]) expect(words).not.toMatch(/undefined|\[object|ß/);
  // Both name the same things.
  const names = (words: string): readonly string[] => [...new Set(words.match(/\bq[0-9]+\b/g))].sort();
  expect(names(german)).toEqual(names(english));
});

const READ: Readonly<Record<string, string>> = {
  message: "q1",
  verb: "rate",
  path: "q2",
  limit: "64",
  looksLike: "UTF-16",
  key: "q3",
  known: "id, start",
  id: "q4",
  contract: "q5",
  parameter: "q6",
  found: "q7",
  column: "q8",
  columns: "a, b",
  zone: "q9",
  field: "q10",
  event: "q11",
  fields: "q12",
  options: "q13",
  type: "q14",
  types: "q15",
  missing: "q16",
};

const CAUSES: Readonly<Partial<Record<InputProblemCode, Readonly<Record<string, string>>>>> = {
  TAR0101: { cause: "tabs are not allowed as indentation" },
  TAR0103: { what: "id of an account", expected: "given: a day such as 2026-01-31" },
  TAR0106: { what: "accounts", limit: "10" },
  TAR0107: { expected: 'a number, or "40 seats"' },
  TAR0108: { problem: "the start 2026-02-30 is no day of the calendar" },
  TAR0202: { cause: "q17" },
  TAR0203: { cause: "does not end" },
  TAR0204: { cause: "has a quote that never closes" },
  TAR0217: { cause: "q18" },
  TAR0218: { cause: "q19" },
};

test.each(Object.keys(INPUT_PROBLEMS) as readonly InputProblemCode[])("%s", code => {
  const params = { ...READ, ...CAUSES[code] } as unknown as InputProblemParams[typeof code];
  const english = problem(code, params, "accounts.yaml:3:1");
  const german = problemInGerman(english);
  expect(german).toMatchObject({ code, place: "accounts.yaml:3:1" });
  for (const part of ["message", "reason", "remedy"] as const) {
    expect(german[part], part).not.toBe(english[part]);
    expect(englishIn(german[part]), german[part]).toBeNull();
    expect(german[part]).not.toMatch(/undefined|\[object|ß/);
    expect(german[part]).toMatch(/[.»]$/);
  }
});
