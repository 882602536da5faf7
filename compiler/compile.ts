/**
 * The driver. A workspace is a map from path to text that the host gives; the entry is the path of a contract.
 *
 *   text ─ parseSource ─► syntax tree ─ resolve ─► declarations ─ check ─► typed contract ─ lower ─► plan
 *
 * Every phase returns a value and reports; none throws for a user's mistake. One syntax error means that nothing is
 * lowered, but what can be checked is checked. The plan exists only where there is no error.
 */
import { contractBlocks, openBlock } from "../grammar/literate.ts";
import type { PlanExample } from "../runtime/plan/example.ts";
import type { Place, Plan } from "../runtime/plan/plan.ts";
import { checkDigits } from "./analyse/digits.ts";
import { checkContract } from "./check/check.ts";
import { wordsAt } from "./check/scope.ts";
import type { TypedContract } from "./check/typed.ts";
import { type Diagnostic, type DiagnosticSink, diagnosticSink } from "./diagnostics/diagnostic.ts";
import { reportSyntaxError } from "./diagnostics/syntax-errors.ts";
import { type Clean, lower } from "./lower/lower.ts";
import { lowerExample } from "./lower/lower-example.ts";
import type { PlaceOf } from "./lower/lower-values.ts";
import { locate, type SourceFile, sourceFile } from "./source/source-file.ts";
import type { Span } from "./source/span.ts";
import { isLiterate, type ParsedSource, parseSource } from "./syntax/parse-source.ts";

export interface CompileResult {
  /** Null where there is an error, or where the file is no contract (definitions). */
  readonly plan: Plan | null;
  readonly examples: readonly PlanExample[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, by path; spans of diagnostics point into them. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

export type Workspace = ReadonlyMap<string, string>;

export function compile(workspace: Workspace, entry: string): CompileResult {
  const sink = diagnosticSink();
  const text = workspace.get(entry);
  if (text === undefined) return missingEntry(entry, sink);
  const file = sourceFile(entry, text);
  const files = new Map([[entry, file]]);
  const parsed = parseSource(file);
  reportSyntax(parsed, file, sink);
  const contract = checkContract(parsed.tree, file, parsed.errors.length > 0, sink.report);
  if (contract !== null) checkDigits(contract, sink.report);
  const clean = contract === null || parsed.errors.length > 0 ? null : asClean(contract, sink);
  const placeOf: PlaceOf = span => place(file, span);
  return {
    plan: clean === null ? null : lower(clean, placeOf),
    examples: clean === null ? [] : clean.examples.map(example => lowerExample(example, placeOf)),
    diagnostics: sink.list(),
    files,
  };
}

/** A document without a block, or with one that never ends, is told as such: its prose is no contract. */
function reportSyntax(parsed: ParsedSource, file: SourceFile, sink: DiagnosticSink): void {
  const { path, text } = file;
  const open = parsed.errors.length > 0 && isLiterate(path) ? openBlock(text) : null;
  if (isLiterate(path) && contractBlocks(text).length === 0)
    sink.report("TAR1012", { path, start: 0, end: 0 }, {});
  else if (open !== null) sink.report("TAR1017", { path, ...open }, {});
  else for (const error of parsed.errors) reportSyntaxError(error, file, sink.report);
}

function missingEntry(entry: string, sink: DiagnosticSink): CompileResult {
  const file = sourceFile(entry, "");
  sink.report("TAR2014", { path: entry, start: 0, end: 0 }, { path: entry });
  return { plan: null, examples: [], diagnostics: sink.list(), files: new Map([[entry, file]]) };
}

/** The only place that vouches for a contract without errors. */
function asClean(contract: TypedContract, sink: DiagnosticSink): Clean | null {
  return sink.hasErrors() ? null : (contract as Clean);
}

function place(file: SourceFile, span: Span): Place {
  const { line, column } = locate(file, span.start);
  return { path: span.path, line, column, start: span.start, end: span.end, words: shortWords(file, span) };
}

const LONGEST_WORDS = 120;

/** A clause on one line. A long one is cut before it is read: a charge may hold thousands of rows. */
function shortWords(file: SourceFile, span: Span): string {
  const end = Math.min(span.end, span.start + 4 * LONGEST_WORDS);
  const words = [...wordsAt(file, { ...span, end })];
  const cut = words.length > LONGEST_WORDS || end < span.end;
  return cut ? `${words.slice(0, LONGEST_WORDS).join("").trimEnd()} …` : words.join("");
}
