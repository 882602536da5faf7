/**
 * `check --format junit`: a suite for each contract. Its first case is that the contract has no errors, then comes a
 * case for each example; what a contract with errors expects is not run, and so is no case. Names of cases are the same
 * in every language, as they stand for a case from run to run.
 */
import { plainText } from "../../terminal/plain-text.ts";
import type { Saying } from "../saying.ts";
import {
  type Asked,
  type Checked,
  type CheckedExample,
  coverageFindings,
  examplesOf,
  type Finding,
  findingsOf,
  messageOf,
  unstatedFindings,
} from "./findings.ts";

export function junitOf(checked: readonly Checked[], { saying }: Asked): string {
  const suites = checked.map(one => suiteOf(one, saying));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tarif check" ${counts(suites.flatMap(suite => suite.cases))}>`,
    ...suites.map(({ text }) => text),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly cases: readonly Case[];
  readonly text: string;
}

interface Case {
  readonly name: string;
  readonly failures: readonly Finding[];
}

function suiteOf(checked: Checked, saying: Saying): Suite {
  const findings = findingsOf(checked, saying);
  const errors = findings.filter(({ severity }) => severity === "error");
  const reached = coverageFindings(checked, saying);
  const shown = [...findings, ...reached].filter(({ severity }) => severity !== "error");
  const cases = [
    { name: "has no errors", failures: errors },
    ...examplesOf(checked, saying).map(exampleCase),
    ...coverageCases(checked, reached),
    ...strictCases(checked, saying),
  ];
  const path = attribute(checked.path);
  const lines = [
    `  <testsuite name="${path}" ${counts(cases)}>`,
    ...cases.flatMap(one => caseLines(one, path)),
    ...(shown.length === 0 ? [] : [`    <system-out>${shown.map(content).join("\n\n")}</system-out>`]),
    "  </testsuite>",
  ];
  return { cases, text: lines.join("\n") };
}

/** Where a least percentage is asked for. */
function coverageCases({ coverage }: Checked, reached: readonly Finding[]): readonly Case[] {
  if (coverage === null) return [];
  const failures = reached.filter(({ severity }) => severity === "error");
  return [{ name: `examples reach at least ${coverage.least}% of the clauses`, failures }];
}

function strictCases(checked: Checked, saying: Saying): readonly Case[] {
  return checked.strict
    ? [{ name: "writes every default", failures: unstatedFindings(checked, saying) }]
    : [];
}

function exampleCase({ title, failures }: CheckedExample): Case {
  return { name: `example "${title}"`, failures };
}

function counts(cases: readonly Case[]): string {
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  return `tests="${cases.length}" failures="${failed}" errors="0"`;
}

/** Readers take one failure a case, so it holds all of them. */
function caseLines({ name, failures }: Case, path: string): readonly string[] {
  const open = `    <testcase name="${attribute(name)}" classname="${path}" file="${path}"`;
  const [first, ...others] = failures;
  if (first === undefined) return [`${open}/>`];
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return [
    `${open}>`,
    `      <failure type="${attribute(first.code)}" message="${attribute(first.message + more)}">` +
      `${failures.map(content).join("\n\n")}</failure>`,
    "    </testcase>",
  ];
}

function content(finding: Finding): string {
  const { code, severity, place } = finding;
  const head = `${place.path}:${place.line}:${place.column}: ${severity} ${code}`;
  return [head, ...messageOf(finding)].map(xmlText).join("\n");
}

function attribute(text: string): string {
  return xmlText(text).replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** Controls are shown as escapes; the two characters that XML knows not are gone. */
function xmlText(text: string): string {
  return plainText(text)
    .replace(/[\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
