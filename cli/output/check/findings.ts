/** What a check found, in one shape for every form in which machines read it. */
import {
  type CompileResult,
  type Coverage,
  type Diagnostic,
  describeDiagnostic,
  type ExampleResult,
} from "../../../index.ts";
import type { LoadedContract } from "../../input/contract.ts";
import { pathForPeople } from "../../input/workspace.ts";
import { PROBLEMS, type Problem } from "../../problems.ts";
import type { Saying } from "../saying.ts";
import { percentReached, shareOf } from "./coverage.ts";
import type { Largest } from "./largest.ts";

/** One contract with what was found in it. */
export interface Checked {
  readonly contract: CheckedText;
  readonly path: string;
  readonly results: readonly ExampleResult[];
  /** What stands in the way beside the text: files that cannot be read, locked versions that have changed. */
  readonly problems: readonly Problem[];
  /** What the examples reach; null where nobody asks, or where there is no plan. */
  readonly coverage: AskedCoverage | null;
  /** Defaults that nobody has written count, too. */
  readonly strict: boolean;
  /** The largest amounts; null where nobody asks, or where there is no plan. */
  readonly largest: Largest | null;
}

/** Of a contract that is checked what is told of its text: its plan is needed no longer. */
export interface CheckedText extends Pick<LoadedContract, "workspace"> {
  readonly result: Pick<CompileResult, "diagnostics" | "allowed" | "unstated" | "files">;
}

/** How a form for machines is written. */
export interface Asked {
  readonly saying: Saying;
  /** Of the command line. */
  readonly version: string;
}

export interface AskedCoverage {
  readonly found: Coverage;
  /** The least percentage that is fine. */
  readonly least: number;
}

export interface Finding {
  /** A code of the catalogue, or one of the words below. */
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  /** What findings of the code have in common, and why they are found. */
  readonly title: string;
  readonly reason: string;
  /** This finding, in whole sentences: what is wrong, and what to do. */
  readonly message: string;
  readonly remedy: string;
  /** "For example: …" */
  readonly witness: string | null;
  readonly place: Place;
  readonly related: readonly (Place & { readonly note: string })[];
  /** Why the contract allows it, where it does. */
  readonly allowed: string | null;
}

/** A path as people write it from where they stand. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Where the text goes on; null where only the start is known. */
  readonly end: { readonly line: number; readonly column: number } | null;
}

export interface CheckedExample {
  readonly title: string;
  readonly place: Place;
  readonly failures: readonly Finding[];
}

export const FAILED_EXAMPLE = "failed-example";

const NOT_REACHED = "not-reached";

const LITTLE_COVERAGE = "little-coverage";

const UNSTATED_DEFAULT = "unstated-default";

/** Errors and warnings of one contract, without its examples and without what it allows. */
export function findingsOf({ contract, path, problems }: Checked, saying: Saying): readonly Finding[] {
  return [
    ...problems.map(problem => problemFinding(problem, path)),
    ...contract.result.diagnostics.map(diagnostic => diagnosticFinding(contract, diagnostic, saying)),
  ];
}

/** Warnings that comments of the contract allow. */
export function allowedOf({ contract }: Checked, saying: Saying): readonly Finding[] {
  return contract.result.allowed.map(({ diagnostic, reason }) => ({
    ...diagnosticFinding(contract, diagnostic, saying),
    allowed: reason,
  }));
}

function diagnosticFinding(
  { result, workspace }: CheckedText,
  diagnostic: Diagnostic,
  { wording, forExample }: Saying,
): Finding {
  const { code, severity, title, reason, message, remedy, witness, ...at } = describeDiagnostic(
    diagnostic,
    result.files,
    wording,
  );
  const related = at.related.map(({ note, ...one }) => ({ note, ...placeOf(workspace.folder, one) }));
  const place = {
    ...placeOf(workspace.folder, at),
    end: { line: at.endLine, column: at.endColumn },
  };
  const shown = witness === null ? null : `${forExample} ${witness}`;
  return { code, severity, title, reason, message, remedy, witness: shown, place, related, allowed: null };
}

export function examplesOf(
  { contract, results }: Checked,
  { check, told }: Saying,
): readonly CheckedExample[] {
  const { folder } = contract.workspace;
  const texts = check.findings.failedExample;
  return results.map(({ title, place, failures }) => ({
    title,
    place: placeOf(folder, place),
    failures: failures.map(({ what, expected, actual, place: at }) => ({
      code: FAILED_EXAMPLE,
      severity: "error" as const,
      title: texts.title,
      reason: texts.reason,
      message: texts.message(title, told(what), told(expected), told(actual)),
      remedy: texts.remedy,
      witness: null,
      place: placeOf(folder, at),
      related: [{ note: texts.note(title), ...placeOf(folder, place) }],
      allowed: null,
    })),
  }));
}

/** How many defaults hold unsaid, where a strict check asks for them. */
export function unstatedCount({ contract, strict }: Checked): number {
  return strict ? contract.result.unstated.length : 0;
}

/** Defaults that hold unsaid, where a strict check asks for them. */
export function unstatedFindings({ contract, strict }: Checked, { check }: Saying): readonly Finding[] {
  if (!strict) return [];
  const texts = check.findings.unstated;
  return contract.result.unstated.map(({ words, of, place }) => ({
    code: UNSTATED_DEFAULT,
    severity: "error",
    title: texts.title,
    reason: texts.reason,
    message: texts.message(words, of),
    remedy: texts.remedy(words),
    witness: null,
    place: placeOf(contract.workspace.folder, place),
    related: [],
    allowed: null,
  }));
}

export function isCovered({ coverage }: Checked): boolean {
  return coverage === null || percentReached(coverage.found) >= coverage.least;
}

/** What no example reaches, as notes; an error where that is more than is fine. */
export function coverageFindings(checked: Checked, saying: Saying): readonly Finding[] {
  const { coverage, path, contract } = checked;
  if (coverage === null) return [];
  const { found } = coverage;
  const { little: littleTexts, notReached } = saying.check.findings;
  const start = { path, line: 1, column: 1, end: null };
  const little: Finding = {
    code: LITTLE_COVERAGE,
    severity: "error",
    title: littleTexts.title,
    reason: notReached.reason,
    message: littleText(checked, saying),
    remedy: littleTexts.remedy,
    witness: null,
    place: start,
    related: [],
    allowed: null,
  };
  const notes = found.items
    .filter(({ status }) => status === "not reached")
    .map(
      (item): Finding => ({
        code: NOT_REACHED,
        severity: "note",
        title: notReached.title,
        reason: notReached.reason,
        message: notReached.message(saying.clause(item)),
        remedy: notReached.remedy(saying.told(item.advice)),
        witness: null,
        place: placeOf(contract.workspace.folder, item.place),
        related: [],
        allowed: null,
      }),
    );
  return isCovered(checked) ? notes : [little, ...notes];
}

/** "The examples reach 3 of 4 clauses (75%), and 80% are asked for." */
export function littleText({ coverage, path }: Checked, { check }: Saying): string {
  return coverage === null ? "" : check.coverage.little(path, shareOf(coverage.found), coverage.least);
}

/** All that is not allowed, in the order of the contracts. */
export function allFindings(checked: readonly Checked[], saying: Saying): readonly Finding[] {
  return oncePerPlace(
    checked.flatMap(one => [
      ...findingsOf(one, saying),
      ...examplesOf(one, saying).flatMap(({ failures }) => failures),
      ...coverageFindings(one, saying),
      ...unstatedFindings(one, saying),
    ]),
  );
}

/** What several contracts find in a file that they share is one finding. */
export function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, place, message } = finding;
    const key = JSON.stringify([code, place, message]);
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}

/** What is wrong, with its example where there is one, and what to do. */
export function messageOf({ message, witness, remedy }: Finding): readonly string[] {
  return witness === null ? [message, remedy] : [message, witness, remedy];
}

function placeOf(
  folder: string,
  at: { readonly path: string; readonly line: number; readonly column: number },
): Place {
  return { path: pathForPeople(folder, at.path), line: at.line, column: at.column, end: null };
}

/** A problem of the command line names its place in one text, or none: then it is the contract's. */
function problemFinding({ code, place, message, reason, remedy }: Problem, contract: string): Finding {
  const parts = /^(.+?)(?::([0-9]+)(?::([0-9]+))?)?$/s.exec(place ?? contract);
  const [, path = contract, line = "1", column = "1"] = parts ?? [];
  const at = { path, line: Number.parseInt(line, 10), column: Number.parseInt(column, 10), end: null };
  const { title } = PROBLEMS[code];
  return {
    code,
    severity: "error",
    title,
    reason,
    message,
    remedy,
    witness: null,
    place: at,
    related: [],
    allowed: null,
  };
}
