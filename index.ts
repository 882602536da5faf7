/**
 * The public API of Tarif: compile a contract, rate usage with its plan, explain the bill. The command line and the
 * playground use only what stands here. Nothing here reads files, clocks or the environment.
 */

import type { CompileResult } from "./compiler/compile.ts";
import { describeDiagnostic } from "./compiler/diagnostics/describe.ts";
import { type Diagnostic, diagnosticSink } from "./compiler/diagnostics/diagnostic.ts";
import { reportSyntaxError } from "./compiler/diagnostics/syntax-errors.ts";
import type { Language } from "./compiler/emit/prose/document.ts";
import { htmlOf } from "./compiler/emit/prose/html.ts";
import { LANGUAGES } from "./compiler/emit/prose/languages.ts";
import { markdownOf } from "./compiler/emit/prose/md.ts";
import { reviewDocument } from "./compiler/emit/prose/review.ts";
import { eventForms, formShapes, schemaText, voidShape } from "./compiler/emit/schema/event-schema.ts";
import { feedPage } from "./compiler/emit/schema/feed-page.ts";
import { formatSource } from "./compiler/format/format.ts";
import { sourceFile } from "./compiler/source/source-file.ts";
import { type Coverage, coverageOf } from "./runtime/coverage/coverage.ts";
import { workExample } from "./runtime/example/run-example.ts";
import { EVENT_LIMITS } from "./runtime/metering/limits.ts";
import type { Plan } from "./runtime/plan/plan.ts";
import { VOID_TYPE } from "./runtime/plan/void-type.ts";

export {
  type AllowedDiagnostic,
  type CompileOptions,
  type CompileResult,
  compile,
  type ListedVersion,
  listVersions,
  type StatedClauses,
  type Workspace,
} from "./compiler/compile.ts";
export { CATALOGUE } from "./compiler/diagnostics/catalogue/index.ts";
export { type DescribedDiagnostic, describeDiagnostic } from "./compiler/diagnostics/describe.ts";
export type { Code, Diagnostic } from "./compiler/diagnostics/diagnostic.ts";
export { displayWidth } from "./compiler/diagnostics/display-width.ts";
export type { Change, PriceChange, PriceInterval, PricePair } from "./compiler/diff/change.ts";
export { CHANGE_KINDS, type ChangeKind, SEVERITIES, type Severity } from "./compiler/diff/change-kinds.ts";
export { type DiffOptions, type DiffSide, diffPlans, gravest } from "./compiler/diff/diff.ts";
export type { Language } from "./compiler/emit/prose/document.ts";
export { type SourceFile, sourceFile } from "./compiler/source/source-file.ts";
export { IANA_VERSION, zoneNames, zoneTable } from "./compiler/zone/zone-table.ts";
export type { Account, AccountValue } from "./runtime/billing/account.ts";
export { type AccountProblem, checkAccount } from "./runtime/billing/account-problems.ts";
export type * from "./runtime/billing/bill.ts";
export { billFaults } from "./runtime/billing/bill-faults.ts";
export { canonicalJson, sha256Hex } from "./runtime/billing/canonical.ts";
export type { Carried } from "./runtime/billing/carried.ts";
export { checkPools, hasBills } from "./runtime/billing/pools.ts";
export {
  NO_USAGE,
  type PeriodUsage,
  type RatedBill,
  rateBill,
} from "./runtime/billing/rate-bill.ts";
export type { CurveBreakEven, CurvePoint, ModelCurve, ModelCurves } from "./runtime/compare/model-curves.ts";
export {
  type AccountCosts,
  type Comparison,
  compareModels,
  type Model,
  type ModelRevenue,
  type UnitPrices,
} from "./runtime/compare/models.ts";
export {
  type AccountDifference,
  type BillDifference,
  compareBills,
  type MoneyDifference,
  type MoneyPair,
  type PartDifference,
} from "./runtime/compare/money.ts";
export type { Coverage, CoverageItem } from "./runtime/coverage/coverage.ts";
export type { ItemKind } from "./runtime/coverage/item.ts";
export { runExample, runExamples } from "./runtime/example/run-example.ts";
export {
  type ExplainedLine,
  type ExplainedStep,
  type Explanation,
  explainBill,
  explainText,
  type QuotedClause,
} from "./runtime/explain/explain.ts";
export { EVENTS_MISSING_AT_END } from "./runtime/metering/corrections.ts";
export { EVENTS_CHANGED } from "./runtime/metering/intake.ts";
export { EVENT_LIMITS } from "./runtime/metering/limits.ts";
export { formatMoney, formatQuantity, formatRatio, groupThousands } from "./runtime/number/display.ts";
export type * from "./runtime/plan/example.ts";
export { type Lock, type LockedVersion, lockedVersions } from "./runtime/plan/lock.ts";
export type * from "./runtime/plan/plan.ts";
export {
  validateAccounts,
  validateBill,
  validateCarried,
  validateLock,
  validatePlan,
  validateRun,
} from "./runtime/plan/validate.ts";
export { VOID_TYPE } from "./runtime/plan/void-type.ts";
export {
  identitiesFault,
  openRating,
  type RateInput,
  type RateOptions,
  type RateResult,
  type Rating,
  type RejectOnBill,
  type RunInfo,
  rate,
  type UnreadableEvent,
} from "./runtime/rate.ts";
export { parseCivilDate } from "./runtime/time/civil.ts";
export { formatInstant, parseInstant, parseLocalDateTime } from "./runtime/time/instant.ts";
export { localToInstants, type ZoneTable } from "./runtime/time/zone.ts";

export interface FormatResult {
  /** Null where the text has a syntax error. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text in canonical layout: same tokens, every comment kept. A path that ends in `.tarif.md` is literate. */
export function formatText(text: string, path: string): FormatResult {
  const file = sourceFile(path, text);
  const sink = diagnosticSink();
  const formatted = formatSource(file);
  for (const error of formatted.errors) reportSyntaxError(error, file, sink.report);
  return { text: formatted.text, diagnostics: sink.list() };
}

/** What the examples of a contract reach of its clauses; null where there is an error, or no contract. */
export function coverage({ plan, version, examples, stated }: CompileResult): Coverage | null {
  if (plan === null || version === null) return null;
  const worked = examples.map(example => workExample(plan, example));
  return coverageOf({ plan, version, written: stated.get(version)?.policies ?? new Map(), worked });
}

export type ReviewFormat = "html" | "md";

/** The agreement in plain prose, its examples as worked bills; null where there is an error, or no contract. */
export function review(
  compiled: CompileResult,
  language: Language,
  format: ReviewFormat = "md",
): string | null {
  const { plan, examples, stated, diagnostics, files } = compiled;
  if (plan === null) return null;
  const input = {
    plan,
    stated,
    examples: examples.map(example => workExample(plan, example)),
    findings: diagnostics.map(diagnostic => describeDiagnostic(diagnostic, files)),
  };
  const document = reviewDocument(input, language, LANGUAGES[language]);
  return format === "html" ? htmlOf(document) : markdownOf(document);
}

/**
 * A JSON Schema (draft 2020-12) for the events of a contract, or for one of them by its name: what some version of the
 * contract accepts. The schema of all takes voids, too, and `tarif.void` names them alone. Null where no version has such
 * an event.
 */
export function eventSchema(plan: Plan, event: string | null = null): string | null {
  const shapes = formShapes(plan, eventForms(plan, EVENT_LIMITS, event));
  if (event === VOID_TYPE) return schemaText(plan, [voidShape(EVENT_LIMITS)]);
  if (shapes.length === 0) return null;
  return schemaText(plan, event === null ? [...shapes, voidShape(EVENT_LIMITS)] : shapes);
}

/** The feed for people: fields, an example of each event, and what happens to which; null where there is an error. */
export function eventFeed(
  { plan, stated }: CompileResult,
  format: ReviewFormat = "md",
  event: string | null = null,
): string | null {
  if (plan === null) return null;
  const page = feedPage({ plan, stated, forms: eventForms(plan, EVENT_LIMITS, event), limits: EVENT_LIMITS });
  return format === "html" ? htmlOf(page) : markdownOf(page);
}
