/** What a check found, in one shape for every form in which machines read it. */
import { type Coverage, type Diagnostic, describeDiagnostic, type ExampleResult } from "../../../index.ts";
import type { LoadedContract } from "../../input/contract.ts";
import { pathForPeople } from "../../input/workspace.ts";
import { PROBLEMS, type Problem } from "../../problems.ts";
import type { Saying } from "../saying.ts";
import { percentReached } from "./coverage.ts";

/** One contract with what was found in it. */
export interface Checked {
  readonly contract: LoadedContract;
  readonly path: string;
  readonly results: readonly ExampleResult[];
  /** What stands in the way beside the text: files that cannot be read, locked versions that have changed. */
  readonly problems: readonly Problem[];
  /** What the examples reach; null where nobody asks, or where there is no plan. */
  readonly coverage: AskedCoverage | null;
  /** Defaults that nobody has written count, too. */
  readonly strict: boolean;
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
  { result, workspace }: LoadedContract,
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

export function examplesOf({ contract, results }: Checked): readonly CheckedExample[] {
  const { folder } = contract.workspace;
  return results.map(({ title, place, failures }) => ({
    title,
    place: placeOf(folder, place),
    failures: failures.map(({ what, expected, actual, place: at }) => ({
      code: FAILED_EXAMPLE,
      severity: "error" as const,
      title: "An example of the contract comes out differently",
      reason: "An example states what its bill must be; the contract as it is written gives another.",
      message: `Example "${title}", ${what}: expected ${expected}, actual ${actual}.`,
      remedy: "Change the clause that is wrong, or what the example expects.",
      witness: null,
      place: placeOf(folder, at),
      related: [{ note: `example "${title}"`, ...placeOf(folder, place) }],
      allowed: null,
    })),
  }));
}

/** Defaults that hold unsaid, where a strict check asks for them. */
export function unstatedFindings({ contract, strict }: Checked): readonly Finding[] {
  if (!strict) return [];
  return contract.result.unstated.map(({ words, of, place }) => ({
    code: UNSTATED_DEFAULT,
    severity: "error",
    title: "A default that the contract does not write",
    reason: "Who signs should read what holds: a strict check asks for every default in words.",
    message: `By default, and unsaid: ${words} (${of}).`,
    remedy: `Write it out: ${words}. \`tarif fmt --explicit\` does so.`,
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
export function coverageFindings(checked: Checked): readonly Finding[] {
  const { coverage, path, contract } = checked;
  if (coverage === null) return [];
  const { found } = coverage;
  const start = { path, line: 1, column: 1, end: null };
  const little: Finding = {
    code: LITTLE_COVERAGE,
    severity: "error",
    title: "Too little of the contract is reached by its examples",
    reason: "A clause that no example reaches may be changed, and nobody sees what it does to a bill.",
    message: littleText(checked),
    remedy: "Write examples that reach what is listed; `tarif examples` proposes some.",
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
        title: "A clause that no example reaches",
        reason: "A clause that no example reaches may be changed, and nobody sees what it does to a bill.",
        message: `No example reaches this: ${item.clause}.`,
        remedy: `An example that does needs ${item.advice}.`,
        witness: null,
        place: placeOf(contract.workspace.folder, item.place),
        related: [],
        allowed: null,
      }),
    );
  return isCovered(checked) ? notes : [little, ...notes];
}

/** "The examples reach 3 of 4 clauses (75%), and 80% are asked for." */
export function littleText({ coverage, path }: Checked): string {
  if (coverage === null) return "";
  const { found, least } = coverage;
  const reached = `${found.reached} of ${found.reachable} clauses (${percentReached(found)}%)`;
  return `The examples of ${path} reach ${reached}, and at least ${least}% are asked for.`;
}

/** All that is not allowed, in the order of the contracts. */
export function allFindings(checked: readonly Checked[], saying: Saying): readonly Finding[] {
  return oncePerPlace(
    checked.flatMap(one => [
      ...findingsOf(one, saying),
      ...examplesOf(one).flatMap(({ failures }) => failures),
      ...coverageFindings(one),
      ...unstatedFindings(one),
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
