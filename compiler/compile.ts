/**
 * The driver. A workspace is a map from path to text that the host gives; the entry is the path of a contract.
 *
 *   text ─ parseSource ─► syntax tree ─ resolve ─► the versions, each merged with what it inherits and uses
 *        ─ check ─► typed contracts ─ lower ─► plan
 *
 * Every phase returns a value and reports; none throws for a user's mistake. One syntax error means that nothing is
 * lowered, but what can be checked is checked. The plan exists only where there is no error.
 */
import type { PlanExample } from "../runtime/plan/example.ts";
import type { Place, Plan } from "../runtime/plan/plan.ts";
import { type Allow, type AllowedDiagnostic, readAllows, settleAllows } from "./analyse/allows.ts";
import { checkDigits } from "./analyse/digits.ts";
import { checkOutOfTerm } from "./analyse/out-of-term.ts";
import { checkShape } from "./analyse/shape/shape.ts";
import { checkUnused } from "./analyse/unused.ts";
import { checkChain } from "./check/chain.ts";
import { checkContract } from "./check/check.ts";
import { NO_MEMORY } from "./check/check-memory.ts";
import { wordsAt } from "./check/scope.ts";
import type { TypedContract } from "./check/typed.ts";
import {
  type Diagnostic,
  type DiagnosticSink,
  diagnosticSink,
  type Report,
} from "./diagnostics/diagnostic.ts";
import { type UnstatedDefault, unstatedDefaults } from "./explicit/unstated.ts";
import { type Clean, lower } from "./lower/lower.ts";
import { lowerExample } from "./lower/lower-example.ts";
import type { PlaceOf } from "./lower/lower-values.ts";
import { type Kept, NOTHING_KEPT } from "./resident/kept.ts";
import { type Chain, resolveChain } from "./resolve/chain.ts";
import { openSources, type Source, type Sources, versionFiles, type Workspace } from "./resolve/sources.ts";
import { type StatedClauses, statedClauses } from "./resolve/stated.ts";
import type { ResolvedVersion } from "./resolve/version.ts";
import type { OpenData } from "./source/data-files.ts";
import { locate, type SourceFile, sourceFile } from "./source/source-file.ts";
import type { Span } from "./source/span.ts";

export interface CompileResult {
  /** Null where there is an error, or where the file is no contract (definitions). */
  readonly plan: Plan | null;
  /** The version that the entry states; null where there is no plan. */
  readonly version: number | null;
  readonly examples: readonly PlanExample[];
  /** By the number of a version: what its text says although it would hold unsaid, too. */
  readonly stated: ReadonlyMap<number, StatedClauses>;
  /** Defaults that hold for the entry's version unsaid, and how they would be written; none without a plan. */
  readonly unstated: readonly UnstatedDefault[];
  /** In the order of the text, without those that the contract allows. */
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings that a comment of the contract allows, with its reason. */
  readonly allowed: readonly AllowedDiagnostic[];
  /** The files that were read, by path; spans of diagnostics point into them. */
  readonly files: ReadonlyMap<string, SourceFile>;
}

export type { AllowedDiagnostic } from "./analyse/allows.ts";
export type { UnstatedDefault } from "./explicit/unstated.ts";
export type { Workspace } from "./resolve/sources.ts";
export type { StatedClauses } from "./resolve/stated.ts";

/** A file that says which version of which contract or price list it is. */
export interface ListedVersion {
  readonly path: string;
  readonly name: string;
  readonly version: number;
  readonly kind: "contract" | "price list";
}

/** What a workspace holds, by name, then version. Only the heads are looked at; nothing is checked. */
export function listVersions(workspace: Workspace): readonly ListedVersion[] {
  return versionFiles(workspace).map(({ path, header, version }) => ({
    path,
    name: header.name.text,
    version,
    kind: header.form === "price list" ? "price list" : "contract",
  }));
}

export interface CompileOptions {
  /** What messages call the folder that was searched for other versions; "the workspace" by default. */
  readonly folder?: string;
  /** Whether `unstated` is asked for; else it is empty. By default it is. */
  readonly unstated?: boolean;
  /** Whether the workspace never changes, so that what its files are called is looked up once for all entries. */
  readonly fixed?: boolean;
}

export function compile(workspace: Workspace, entry: string, options: CompileOptions = {}): CompileResult {
  return compileWith(NOTHING_KEPT, workspace, entry, options);
}

/** The same, with what is kept of earlier compilations of the workspace. */
export function compileWith(
  kept: Kept,
  workspace: Workspace,
  entry: string,
  { folder = "the workspace", unstated = true, fixed = false }: CompileOptions,
): CompileResult {
  const sink = diagnosticSink();
  const report = placed(sink.report, kept.realSpan);
  const sources = openSources({ workspace, folder, fixed }, kept.read, report);
  const source = sources.load(entry, { path: entry, start: 0, end: 0 });
  if (source === null) return missingEntry(entry, sink);
  const chain = resolveChain(sources, source, report);
  const contracts = checkVersions(chain, { openData: sources.openData, report }, kept);
  const allows = allowsOf(sources, kept, report);
  const files = new Map([...sources.files].map(([path, file]) => [path, kept.realFile(file)]));
  const clean = contracts === null ? null : asClean(contracts, sink);
  const placeOf: PlaceOf = span => place(files, kept, span);
  const plan = clean === null ? null : lower(clean, placeOf, kept.lowered);
  if (plan !== null) {
    checkShape(plan, sink.report);
    checkOutOfTerm(plan, sink.report);
  }
  const trees = chain.versions.map(({ tree }) => tree);
  if (clean !== null) checkUnused(clean, trees, source.tree, report);
  return {
    plan,
    examples: clean === null ? [] : examplesOf(chain, clean, placeOf),
    version: plan === null ? null : versionOf(chain, contracts),
    stated: statedOf(chain, contracts, placeOf),
    unstated: plan === null || !unstated ? [] : unstatedOf(chain, contracts, source, sources, kept, placeOf),
    ...withoutAllowed(sink, allows, entry),
    files,
  };
}

/** What is told of a file as it was read is told of the file as it is. */
function placed(report: Report, realSpan: Kept["realSpan"]): Report {
  return (code, span, params, extra = {}) => {
    const related = extra.related?.map(({ span, note }) => ({ span: realSpan(span), note })) ?? [];
    report(code, realSpan(span), params, { ...extra, related });
  };
}

function allowsOf({ reached }: Sources, { realSpan }: Kept, report: Report): readonly Allow[] {
  const allows = [...reached.values()].flatMap(one => readAllows(one, report));
  return allows.map(one => ({ ...one, span: realSpan(one.span), clause: realSpan(one.clause) }));
}

/**
 * What is allowed is taken out. A comment of the entry that allows nothing is told, but not where something else kept
 * the warnings from being found; those of other files are told when these are the entry.
 */
function withoutAllowed(
  sink: DiagnosticSink,
  allows: readonly Allow[],
  entry: string,
): Pick<CompileResult, "diagnostics" | "allowed"> {
  const { unneeded } = settleAllows(sink.list(), allows);
  if (!sink.hasErrors() && !sink.isFull()) {
    for (const { code, span } of unneeded) if (span.path === entry) sink.report("TAR1020", span, { code });
  }
  const { diagnostics, allowed } = settleAllows(sink.list(), allows);
  return { diagnostics, allowed };
}

/** Null where a version could not be typed or parsed as a whole. */
function checkVersions(
  chain: Chain,
  outside: { readonly openData: OpenData; readonly report: Report },
  kept: Kept,
): readonly TypedContract[] | null {
  const contracts = chain.versions.map(version => {
    // What has a fault is read anew, and nothing of it is the same as before.
    const memory = version.isBroken ? NO_MEMORY : kept.checks(version.tree.span.path);
    const contract = checkContract(version, chain.start, outside, memory);
    if (contract !== null) checkDigits(contract, outside.report);
    return version.isBroken ? null : contract;
  });
  const whole = contracts.filter(contract => contract !== null);
  if (whole.length < contracts.length) return null;
  checkChain(whole, outside.report);
  return whole;
}

function versionOf(chain: Chain, contracts: readonly TypedContract[] | null): number | null {
  return contracts?.[chain.versions.indexOf(chain.entry)]?.head.version ?? null;
}

function unstatedOf(
  { versions, entry }: Chain,
  contracts: readonly TypedContract[] | null,
  { tree: own }: Source,
  { files }: Sources,
  { realSpan }: Kept,
  placeOf: PlaceOf,
): readonly UnstatedDefault[] {
  const contract = contracts?.[versions.indexOf(entry)];
  if (contract === undefined) return [];
  const textOf = (path: string): string => files.get(path)?.text ?? "";
  return unstatedDefaults({ merged: entry.tree, own, contract, textOf, placeOf }).map(one => {
    const { path, at, text } = one.edit;
    return { ...one, edit: { path, at: realSpan({ path, start: at, end: at }).start, text } };
  });
}

function statedOf(
  chain: Chain,
  contracts: readonly TypedContract[] | null,
  placeOf: PlaceOf,
): ReadonlyMap<number, StatedClauses> {
  if (contracts === null) return new Map();
  return new Map(
    chain.versions.flatMap(({ tree }, i) => {
      const version = contracts[i]?.head.version;
      return version === undefined ? [] : [[version, statedClauses(tree, placeOf)] as const];
    }),
  );
}

/**
 * The examples that hold for the entry's version: its own, and of the versions that it amends those that it does not
 * remove or replace. Each is read in the version that states it, and run on the versions up to the entry's.
 */
function examplesOf(chain: Chain, contracts: readonly Clean[], placeOf: PlaceOf): readonly PlanExample[] {
  const last = chain.versions.indexOf(chain.entry);
  let held: readonly PlanExample[] = [];
  for (const [index, version] of chain.versions.entries()) {
    const contract = contracts[index];
    if (index > last || contract === undefined) break;
    const kept = held.filter(example => isKept(version, example));
    const own = contract.examples.map(example => lowerExample(example, contract.head.version, placeOf));
    held = [...kept, ...own];
  }
  const through = contracts[last]?.head.version ?? 0;
  return held.map(example => ({ ...example, through }));
}

function isKept(version: ResolvedVersion, example: PlanExample): boolean {
  return version.amends && !version.dropped.has(example.title);
}

function missingEntry(entry: string, sink: DiagnosticSink): CompileResult {
  const file = sourceFile(entry, "");
  sink.report("TAR2014", { path: entry, start: 0, end: 0 }, { path: entry });
  return {
    plan: null,
    version: null,
    examples: [],
    stated: new Map(),
    unstated: [],
    diagnostics: sink.list(),
    allowed: [],
    files: new Map([[entry, file]]),
  };
}

/** The only place that vouches for contracts without errors. */
function asClean(contracts: readonly TypedContract[], sink: DiagnosticSink): readonly Clean[] | null {
  return sink.hasErrors() ? null : (contracts as readonly Clean[]);
}

function place(files: ReadonlyMap<string, SourceFile>, { realSpan, words }: Kept, at: Span): Place {
  const span = realSpan(at);
  const { path, start, end } = span;
  const file = files.get(path) ?? sourceFile(path, "");
  const { line, column } = locate(file, start);
  return { path, line, column, start, end, words: words(at, () => shortWords(files, span)) };
}

const LONGEST_WORDS = 120;

/** A clause on one line. A long one is cut before it is read: a charge may hold thousands of rows. */
function shortWords(files: ReadonlyMap<string, SourceFile>, span: Span): string {
  const end = Math.min(span.end, span.start + 4 * LONGEST_WORDS);
  const words = wordsAt(files, end === span.end ? span : { ...span, end }, LONGEST_WORDS);
  const isCut = end < span.end;
  if (words.length <= LONGEST_WORDS && !isCut) return words;
  // Most are cut where every unit is a letter.
  const first = words.slice(0, LONGEST_WORDS + 1);
  if (!SURROGATE.test(first)) return `${first.slice(0, LONGEST_WORDS).trimEnd()} …`;
  const letters = [...words];
  return letters.length > LONGEST_WORDS || isCut
    ? `${letters.slice(0, LONGEST_WORDS).join("").trimEnd()} …`
    : words;
}

const SURROGATE = /[\uD800-\uDFFF]/;
