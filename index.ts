/**
 * The public API of Tarif: compile a contract, rate usage with its plan, explain the bill. The command line and the
 * playground use only what stands here. Nothing here reads files, clocks or the environment.
 */

import { type CompileResult, compile, type Workspace } from "./compiler/compile.ts";
import { type Diagnostic, diagnosticSink } from "./compiler/diagnostics/diagnostic.ts";
import { reportSyntaxError } from "./compiler/diagnostics/syntax-errors.ts";
import { exampleText } from "./compiler/emit/examples/example-text.ts";
import type { Language, ReviewDocument } from "./compiler/emit/prose/document.ts";
import { htmlOf } from "./compiler/emit/prose/html.ts";
import { LANGUAGES } from "./compiler/emit/prose/languages.ts";
import { markdownOf } from "./compiler/emit/prose/md.ts";
import { reviewDocument } from "./compiler/emit/prose/review.ts";
import { findingOf } from "./compiler/emit/prose/sections/open-questions.ts";
import { eventForms, formShapes, schemaText, voidShape } from "./compiler/emit/schema/event-schema.ts";
import { feedPage } from "./compiler/emit/schema/feed-page.ts";
import { withDefaults } from "./compiler/explicit/explicit.ts";
import { formatSource } from "./compiler/format/format.ts";
import { sourceFile } from "./compiler/source/source-file.ts";
import { type Coverage, coverageOf } from "./runtime/coverage/coverage.ts";
import { workExample } from "./runtime/example/run-example.ts";
import { EVENT_LIMITS } from "./runtime/metering/limits.ts";
import { bug } from "./runtime/number/bug.ts";
import type { Plan } from "./runtime/plan/plan.ts";
import { VOID_TYPE } from "./runtime/plan/void-type.ts";
import { propose } from "./runtime/proposals/propose.ts";

export { type LargestDue, type LargestDues, largestDues } from "./compiler/analyse/shape/largest-due.ts";
export {
  type AllowedDiagnostic,
  type CompileOptions,
  type CompileResult,
  compile,
  type ListedVersion,
  listVersions,
  type StatedClauses,
  type UnstatedDefault,
  type Workspace,
} from "./compiler/compile.ts";
export { CATALOGUE } from "./compiler/diagnostics/catalogue/index.ts";
export { type DescribedDiagnostic, describeDiagnostic } from "./compiler/diagnostics/describe.ts";
export type { Code, Diagnostic } from "./compiler/diagnostics/diagnostic.ts";
export { displayWidth } from "./compiler/diagnostics/display-width.ts";
export type { Change, PriceChange, PriceInterval, PricePair } from "./compiler/diff/change.ts";
export { CHANGE_KINDS, type ChangeKind, SEVERITIES, type Severity } from "./compiler/diff/change-kinds.ts";
export { type DiffOptions, type DiffSide, diffPlans, gravest } from "./compiler/diff/diff.ts";
export {
  amountWords,
  intervalWords,
  moreWords,
  ofWords,
  priceWords,
  quantityWords,
} from "./compiler/diff/price-words.ts";
export type {
  Block as ReviewBlock,
  Curve as ReviewCurve,
  Language,
  ReviewDocument,
  Term as ReviewTerm,
} from "./compiler/emit/prose/document.ts";
export { type SourceFile, sourceFile } from "./compiler/source/source-file.ts";
export { IANA_VERSION, zoneNames, zoneTable } from "./compiler/zone/zone-table.ts";
export type { Account, AccountValue } from "./runtime/billing/account.ts";
export { type AccountProblem, checkAccount } from "./runtime/billing/account-problems.ts";
export type * from "./runtime/billing/bill.ts";
export { BILL_CSV_HEADER, billCsv } from "./runtime/billing/bill-csv.ts";
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
export {
  moneyVerdict,
  percentWords,
  plainAmount,
  signedAmount,
  totalWords,
} from "./runtime/compare/money-words.ts";
export type { Coverage, CoverageItem } from "./runtime/coverage/coverage.ts";
export type { ItemKind } from "./runtime/coverage/item.ts";
export { runExample, runExamples, type WorkedExample, workExample } from "./runtime/example/run-example.ts";
export {
  type ExplainedLine,
  type ExplainedStep,
  type Explanation,
  explainBill,
  explainText,
  type QuotedClause,
} from "./runtime/explain/explain.ts";
export { type CloudEventResult, readCloudEvent } from "./runtime/metering/cloud-event.ts";
export { EVENTS_MISSING_AT_END } from "./runtime/metering/corrections.ts";
export { EVENTS_CHANGED } from "./runtime/metering/intake.ts";
export { EVENT_LIMITS } from "./runtime/metering/limits.ts";
export { isHeld } from "./runtime/metering/rejects.ts";
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

export interface ProposalOptions {
  /** Alone what reaches clauses that no example reaches. */
  readonly onlyMissing?: boolean;
  /** As many at most; 100 by default. */
  readonly most?: number;
}

export interface ProposedExamples {
  /** To be put at the end of the contract's file; "" where there are none. */
  readonly text: string;
  readonly count: number;
  /** As many more were found. */
  readonly left: number;
  /** Clauses that no example reaches, nor any of these. */
  readonly missing: Coverage["items"];
}

/**
 * Examples for a contract with the amounts that its bills come to, for a person to check. Each of them compiles and
 * passes behind the text of the contract. Null where there is an error, or no contract.
 */
export function proposeExamples(
  workspace: Workspace,
  entry: string,
  { onlyMissing = false, most = 100 }: ProposalOptions = {},
): ProposedExamples | null {
  const { plan, version: number, examples, stated } = compile(workspace, entry);
  const version = plan?.versions.find(one => one.version === number);
  if (plan === null || version === undefined) return null;
  const worked = examples.map(example => workExample(plan, example));
  const written = stated.get(version.version)?.policies ?? new Map();
  const found = propose({ plan, version: version.version, written, worked }, onlyMissing);
  const texts = found.flatMap(({ example, why, reaches }) => {
    const text = exampleText(plan, version, { example, comments: commentsOf(why, reaches) });
    return text === null ? [] : [text];
  });
  const kept = soundAfter(workspace, entry, texts.slice(0, most));
  const text = kept.length === 0 ? "" : textOfExamples(entry, kept);
  const after = coverage(compile(withExamples(workspace, entry, kept), entry))?.items ?? [];
  const missing = after.filter(({ status }) => status === "not reached");
  return { text, count: kept.length, left: Math.max(0, texts.length - most), missing };
}

function commentsOf(why: string, reaches: readonly string[]): readonly string[] {
  const first = "Computed by Tarif; for a person to check and sign off.";
  const clauses = reaches.map(clause => `No example of the contract reaches: ${clause}.`);
  return [first, why, ...clauses].filter(line => line !== "");
}

/** Those that compile and pass behind the contract: all of them, or else each that does alone. */
function soundAfter(workspace: Workspace, entry: string, texts: readonly string[]): readonly string[] {
  if (texts.length === 0 || isSoundAfter(workspace, entry, texts)) return texts;
  return texts.filter(text => isSoundAfter(workspace, entry, [text]));
}

function isSoundAfter(workspace: Workspace, entry: string, texts: readonly string[]): boolean {
  const { plan, examples } = compile(withExamples(workspace, entry, texts), entry);
  return plan !== null && examples.every(example => workExample(plan, example).result.passed);
}

function withExamples(workspace: Workspace, entry: string, texts: readonly string[]): Workspace {
  const whole = `${workspace.get(entry)}\n${textOfExamples(entry, texts)}`;
  return new Map([...workspace, [entry, whole]]);
}

function textOfExamples(entry: string, texts: readonly string[]): string {
  const text = texts.join("\n");
  return entry.endsWith(".tarif.md") ? `\`\`\`tarif\n${text}\`\`\`\n` : text;
}

/**
 * The text of a contract with the defaults written out that hold for it unsaid, in canonical layout: what it means is
 * the same. Defaults that would stand in other files are left to those. Null where the contract has an error.
 */
export function explicitText(workspace: Workspace, entry: string): string | null {
  const compiled = compile(workspace, entry);
  const text = workspace.get(entry);
  if (compiled.plan === null || text === undefined) return null;
  const written = withDefaults(compiled, entry, text);
  const after = compile(new Map([...workspace, [entry, written]]), entry);
  if (after.plan?.hashes.meaning !== compiled.plan.hashes.meaning)
    bug(`the defaults of ${entry} change its meaning`);
  return written;
}

export type ReviewFormat = "html" | "md";

/** The agreement in plain prose, its examples as worked bills; null where there is an error, or no contract. */
export function review(
  compiled: CompileResult,
  language: Language,
  format: ReviewFormat = "md",
): string | null {
  const document = reviewTree(compiled, language);
  if (document === null) return null;
  return format === "html" ? htmlOf(document) : markdownOf(document);
}

/** The same as a tree, for a page that draws it itself. */
export function reviewTree(compiled: CompileResult, language: Language): ReviewDocument | null {
  const { plan, examples, stated, diagnostics, allowed, files } = compiled;
  if (plan === null) return null;
  const input = {
    plan,
    stated,
    examples: examples.map(example => workExample(plan, example)),
    findings: diagnostics.map(diagnostic => findingOf(diagnostic, files)),
    accepted: allowed.map(({ diagnostic, reason }) => ({ finding: findingOf(diagnostic, files), reason })),
  };
  return reviewDocument(input, language, LANGUAGES[language]);
}

export interface ReviewFinding {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** Why the contract allows it; null where it does not. */
  readonly reason: string | null;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The warnings of a contract in the words of its review: first those that are open, then those that it allows. */
export function reviewFindings(compiled: CompileResult, language: Language): readonly ReviewFinding[] {
  const { bills: say } = LANGUAGES[language];
  const worded = (diagnostic: Diagnostic, reason: string | null): ReviewFinding => {
    const { code, params, path, line } = findingOf(diagnostic, compiled.files);
    return { code, ...say.warning(code, params), reason, path, line };
  };
  return [
    ...compiled.diagnostics.filter(one => one.severity === "warning").map(one => worded(one, null)),
    ...compiled.allowed.map(({ diagnostic, reason }) => worded(diagnostic, reason)),
  ];
}

/** What a rule of the tree says of where it comes from: written, by default, or the same for every contract. */
export function reviewOrigins(
  language: Language,
): Readonly<Record<"written" | "default" | "always", string>> {
  return LANGUAGES[language].eventualities.origins;
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
