/** Runs contracts whose examples state amounts of other billing systems, and sorts the outcomes by feature. */
import { compile, describeDiagnostic, runExamples } from "../../index.ts";
import type { TextFile } from "../kit/shared.ts";

export interface CaseOutcome {
  readonly path: string;
  /** `peers/graduated`, `vendors/aws`: the path without the number. */
  readonly feature: string;
  readonly kind: "passed" | "failed" | "not built" | "refused";
  /** Why, for what has not passed. */
  readonly detail: string;
}

export function runCase(file: TextFile): CaseOutcome {
  const feature = file.path.startsWith("vendors/") ? "vendors" : file.path.replace(/-[0-9]+\.tarif$/, "");
  const of = (kind: CaseOutcome["kind"], detail: string): CaseOutcome => ({
    path: file.path,
    feature,
    kind,
    detail,
  });
  const result = compile(new Map([[file.path, file.text]]), file.path);
  if (result.plan === null) {
    const first = result.diagnostics.map(d => describeDiagnostic(d, result.files));
    const unbuilt = first.filter(d => d.code.startsWith("TAR9"));
    const other = first.filter(d => !d.code.startsWith("TAR9"));
    if (unbuilt.length > 0 && other.length === 0)
      return of("not built", unbuilt.map(d => d.message).join(" "));
    return of("refused", other.map(d => `${d.code} ${d.line}:${d.column} ${d.message}`).join("\n  "));
  }
  const failed = runExamples(result.plan, result.examples).filter(example => !example.passed);
  if (failed.length === 0) return of("passed", "");
  const detail = failed.flatMap(example =>
    example.failures.map(f => `${example.title}: ${f.what}: expected ${f.expected}, got ${f.actual}`),
  );
  return of("failed", detail.join("\n  "));
}

/** A table: a line for each feature with how many passed, failed, are not built, are refused. */
export function report(outcomes: readonly CaseOutcome[]): string {
  const features = [...new Set(outcomes.map(outcome => outcome.feature))].sort();
  const count = (feature: string | null, kind: CaseOutcome["kind"]): number =>
    outcomes.filter(o => (feature === null || o.feature === feature) && o.kind === kind).length;
  const line = (name: string, feature: string | null): string =>
    `${name.padEnd(34)}${KINDS.map(kind => String(count(feature, kind)).padStart(11)).join("")}`;
  return [
    `${"feature".padEnd(34)}${KINDS.map(kind => kind.padStart(11)).join("")}`,
    ...features.map(feature => line(feature, feature)),
    line("all", null),
  ].join("\n");
}

const KINDS: readonly CaseOutcome["kind"][] = ["passed", "failed", "not built", "refused"];
