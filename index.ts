/**
 * The public API of Tarif: compile a contract, rate usage with its plan, explain the bill. The command line and the
 * playground use only what stands here. Nothing here reads files, clocks or the environment.
 * What one part needs and others do not stands in a module of its own (api/), so that who uses one loads that one.
 */

export { coverage } from "./api/coverage.ts";
export { eventFeed, eventSchema } from "./api/events.ts";
export { explicitText } from "./api/explicit.ts";
export { type FormatResult, formatText } from "./api/format.ts";
export { type ProposalOptions, type ProposedExamples, proposeExamples } from "./api/proposals.ts";
export {
  type ReviewFinding,
  type ReviewFormat,
  review,
  reviewFindings,
  reviewOrigins,
  reviewTree,
} from "./api/review.ts";
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
export { GERMAN as germanWording } from "./compiler/diagnostics/german/german.ts";
export type { Wording } from "./compiler/diagnostics/wording.ts";
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
export { periodInGerman } from "./compiler/german-dates.ts";
export { type OpenWorkspace, openWorkspace } from "./compiler/resident/open-workspace.ts";
export { type SourceFile, sourceFile } from "./compiler/source/source-file.ts";
export { IANA_VERSION, zoneNames, zoneTable } from "./compiler/zone/zone-table.ts";
export type { BillsOfSome } from "./runtime/billed-accounts.ts";
export type { Account, AccountValue } from "./runtime/billing/account.ts";
export { type AccountProblem, checkAccount, checkAccounts } from "./runtime/billing/account-problems.ts";
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
export { VERSION_UNKNOWN } from "./runtime/billing/unknown-versions.ts";
export {
  type Candidate,
  type CandidateResult,
  type CandidatesRating,
  openCandidates,
} from "./runtime/candidates/candidates.ts";
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
export { inStatedUnit, type Measured } from "./runtime/explain/stated-unit.ts";
export { clauseInGerman } from "./runtime/german/coverage.ts";
export { toldInGerman } from "./runtime/german/told.ts";
export { type CloudEventResult, readCloudEvent } from "./runtime/metering/cloud-event.ts";
export { EVENTS_MISSING_AT_END } from "./runtime/metering/corrections.ts";
export { type IdHash, idHash } from "./runtime/metering/fast/id-hash.ts";
export type { LineKernel, OpenKernel } from "./runtime/metering/fast/kernel-memory.ts";
export { EVENTS_CHANGED } from "./runtime/metering/intake.ts";
export { EVENT_LIMITS } from "./runtime/metering/limits.ts";
export { countsAlike } from "./runtime/metering/metering-part.ts";
export type { PartIntake } from "./runtime/metering/part-intake.ts";
export { type CountedPart, partOfAccounts, partOfRun } from "./runtime/metering/parts.ts";
export { isHeld } from "./runtime/metering/rejects.ts";
export { targetIdOf, type Void } from "./runtime/metering/voids.ts";
export { formatMoney, formatQuantity, groupThousands } from "./runtime/number/display.ts";
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
  type Outcome,
  openPart,
  openParted,
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
export {
  accountBlocks,
  openRun,
  openShare,
  type RunRating,
  type SettledRun,
  type ShareRating,
} from "./runtime/rate-shares.ts";
export {
  openRunning,
  type Running,
  type RunningCost,
  type RunningOptions,
} from "./runtime/running/running.ts";
export { parseCivilDate } from "./runtime/time/civil.ts";
export { formatInstant, parseInstant, parseLocalDateTime } from "./runtime/time/instant.ts";
export { localToInstants, type ZoneTable } from "./runtime/time/zone.ts";
