/**
 * What an editor may ask about contracts: each function takes a snapshot of the texts, a path and where needed a
 * position, and answers at once. Nothing here throws for what a text holds, and nothing knows an editor.
 */

export { type BillPart, billPartsAt, type ClauseOfPart, clausesOfBill } from "./clause-lines.ts";
export { completions } from "./completion.ts";
export { definition } from "./definition.ts";
export { diagnostics, diagnosticsOf } from "./diagnostics.ts";
export { applyEdits, applyToText } from "./edits.ts";
export { foldingRanges } from "./folding.ts";
export { formatDocument } from "./format.ts";
export { inlayHints } from "./hints.ts";
export { hover } from "./hover.ts";
export { codeLenses, workedExamples } from "./lenses.ts";
export { type NameToken, nameTokens } from "./name-tokens.ts";
export { fileOf, locationOf, offsetAt, positionAt, rangeAt } from "./positions.ts";
export { fixableCodes, quickFixes } from "./quick-fixes.ts";
export { type ReferenceOptions, references } from "./references.ts";
export { isRefusal, type Refusal } from "./refusals/refusal.ts";
export { prepareRename, type Renamable, rename } from "./rename.ts";
export { type SavedExample, saveEventsExample, saveUsageExample } from "./save-example.ts";
export { snapshotIn, snapshotOf } from "./snapshot.ts";
export { documentSymbols } from "./symbols.ts";
export { IN_ENGLISH, type Saying, sayingIn } from "./texts/saying.ts";
export { wordingIn } from "./texts/wording.ts";
export type * from "./types.ts";
export {
  billOfUsage,
  exampleOfUsage,
  type UsageBill,
  type UsageExample,
} from "./usage/example-of-usage.ts";
export type * from "./usage/types.ts";
export { usageModel } from "./usage-model.ts";
