/** What the checks of one contract share: the report, the declarations, and what is already typed. */
import type { PlanCurrency } from "../../runtime/plan/plan.ts";
import { type CivilDate, parseCivilDate } from "../../runtime/time/civil.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import { type Declarations, mayBeBroken } from "../resolve/declarations.ts";
import { keyText, type Removed } from "../resolve/merge.ts";
import type { OpenData } from "../source/data-files.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { NAMED_KINDS } from "../syntax/named-kinds.ts";
import type { Name, NamedKind } from "../syntax/tree.ts";
import type { TypedBand, TypedCharge, TypedEvent, TypedMeter, TypedParameter } from "./typed.ts";
import type { UnitTable } from "./units.ts";

export interface Scope {
  readonly report: Report;
  /** The files that the declarations stand in, by path. */
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly declared: Declarations;
  readonly units: UnitTable;
  /** Null where the head does not say, or says something unknown; then amounts are not compared. */
  readonly currency: PlanCurrency | null;
  readonly billed: PeriodRule | null;
  /** From the first day of the contract's first version to the last one that this version names. */
  readonly term: { readonly from: string; readonly to: string | null } | null;
  readonly parameters: ReadonlyMap<string, TypedParameter>;
  readonly events: ReadonlyMap<string, TypedEvent>;
  readonly bands: ReadonlyMap<string, TypedBand>;
  readonly meters: ReadonlyMap<string, TypedMeter>;
  readonly charges: ReadonlyMap<string, TypedCharge>;
  /** A file that another one names: prices, dates. */
  readonly openData: OpenData;
  readonly unknownValues: "rejected" | "otherwise";
  /** It builds on something that could not be found, so that names may be missing for that reason. */
  readonly isIncomplete: boolean;
  /** What an inheriting file has taken out. */
  readonly removed: Removed;
  /** The text has syntax errors, so that a name may be missing only because its declaration could not be read. */
  readonly isBroken: boolean;
}

/** The day on which an account that starts with the contract starts; null where the head does not say. */
export function termStart(scope: Scope): CivilDate | null {
  return scope.term === null ? null : parseCivilDate(scope.term.from);
}

/** " Did you mean …?" or nothing, to be put after a sentence. */
export function hint(word: string, candidates: Iterable<string>): string {
  const near = didYouMean(word, candidates);
  return near === null ? "" : ` Did you mean "${near}"?`;
}

/**
 * Finds what a name refers to. A name that is not declared is reported; one that is declared but could not be typed is
 * null without a word, since its own declaration carries the report.
 */
export function lookUp<T>(
  scope: Scope,
  name: Name,
  kind: string,
  declared: ReadonlyMap<string, unknown>,
  typed: ReadonlyMap<string, T>,
): T | null {
  if (!declared.has(name.text)) {
    reportUnknown(scope, name, kind, declared.keys());
    return null;
  }
  return typed.get(name.text) ?? null;
}

/** One slip, one report: an unknown name that looks like no other may belong to a declaration that is broken. */
export function reportUnknown(scope: Scope, name: Name, kind: string, candidates: Iterable<string>): void {
  const kinds = NAMED_KINDS.filter(one => kind.split(" ").includes(one));
  if (isRemoved(scope, name, kinds)) return;
  if (scope.isIncomplete || kinds.some(one => mayBeBroken(scope.declared.broken, one, name.text))) return;
  const near = hint(name.text, candidates);
  if (scope.isBroken && near === "") return;
  const hinted = near === "" ? ofAnotherKind(scope.declared, name.text) : near;
  scope.report("TAR3002", name.span, { kind, name: name.text, hint: hinted });
}

/** " "calls" is a meter.", where the contract has the name for another thing, or nothing; put after a sentence. */
function ofAnotherKind(declared: Declarations, name: string): string {
  const kinds: readonly (readonly [string, ReadonlyMap<string, unknown>])[] = [
    ["a meter", declared.meters],
    ["a parameter", declared.parameters],
    ["a charge", declared.charges],
    ["an event", declared.events],
    ["a band", declared.bands],
    ["an allowance", declared.allowances],
    ["a discount", declared.discounts],
    ["a minimum", declared.minimums],
    ["a maximum", declared.maximums],
    ["a credit", declared.credits],
    ["a tax", declared.taxes],
  ];
  const found = kinds.find(([, table]) => table.has(name));
  return found === undefined ? "" : ` "${name}" is ${found[0]}.`;
}

/** What an amendment takes out must not be used any more; told once, where it is taken out. */
export function isRemoved(
  scope: Scope,
  name: { readonly text: string; readonly span: Span },
  kinds: readonly (NamedKind | "unit")[],
): boolean {
  for (const kind of kinds) {
    const removal = scope.removed.get(keyText(kind, name.text));
    if (removal === undefined) continue;
    const related = [{ span: name.span, note: "it is used here" }];
    scope.report("TAR2034", removal, { kind, name: name.text }, { related });
    return true;
  }
  return false;
}

/**
 * The contract's own words at a place: comments and line breaks taken out. Where they are longer than `most`, what is
 * beyond may be missing.
 */
export function wordsAt(
  files: ReadonlyMap<string, SourceFile>,
  span: Span,
  most: number = Number.POSITIVE_INFINITY,
): string {
  const text = textAt(files, span);
  return onOneLine(text.includes("#") ? withoutComments(text) : text, most);
}

/** Blanks of any kind and number become one. Most texts are ASCII and need no pattern, and many are on one line. */
function onOneLine(text: string, most: number): string {
  if (isOneLine(text)) return text;
  let line = "";
  let word = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : BLANK;
    if (code > 0x7e) return text.replace(/\s+/g, " ").trim();
    const isBlank = code === BLANK || (code >= 0x09 && code <= 0x0d);
    if (!isBlank && word < 0) word = i;
    if (isBlank && word >= 0) {
      line += line === "" ? text.slice(word, i) : ` ${text.slice(word, i)}`;
      word = -1;
      if (line.length > most) return line;
    }
  }
  return line;
}

/** Printable ASCII, with single spaces between words alone. */
function isOneLine(text: string): boolean {
  let before = BLANK;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < BLANK || code > 0x7e || (code === BLANK && before === BLANK)) return false;
    before = code;
  }
  return before !== BLANK;
}

const BLANK = 0x20;

function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|#[^\n]*/g, part => (part.startsWith("#") ? " " : part));
}

/** The text at a place, as it stands. */
export function textAt(files: ReadonlyMap<string, SourceFile>, span: Span): string {
  return files.get(span.path)?.text.slice(span.start, span.end) ?? "";
}
