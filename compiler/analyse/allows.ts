/**
 * `# allow TAR1234: reason` on a line of its own, directly before a clause: the finding is known there and meant so.
 * What it allows must be a warning, and must be found; the reason stays with it.
 */

import type { Token } from "../../grammar/index.ts";
import type { Code, Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { SEVERITIES } from "../diagnostics/severities.ts";
import { didYouMean } from "../diagnostics/suggest.ts";
import type { Source } from "../resolve/sources.ts";
import { locate } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { clauseSpans } from "../syntax/clauses.ts";

/** A warning that the contract itself allows. */
export interface AllowedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
}

export interface Allow {
  readonly code: Code;
  readonly reason: string;
  readonly span: Span;
  /** Where it allows the code: the largest clause that begins behind it. */
  readonly clause: Span;
}

/** The comments of a file that allow something; those that cannot are reported. */
export function readAllows(source: Source, report: Report): readonly Allow[] {
  const meant = source.comments.filter(comment => OPENING.test(comment.text));
  if (meant.length === 0) return [];
  const clauses = clauseSpans(source.tree);
  return meant.flatMap(comment => {
    const allow = readAllow(source, comment, clauses, report);
    return allow === null ? [] : [allow];
  });
}

/** A comment that begins so is meant to allow something; prose about what is allowed is not. */
const OPENING = /^#\s*allow:?\s+(TAR[0-9A-Z]*)/i;
const WHOLE = /^# ?allow (TAR[0-9A-Z]+): *(\S.*)$/;

/** One that lacks its reason is reported and still allows, so that its clause is not told, too. */
function readAllow(source: Source, comment: Token, clauses: readonly Span[], report: Report): Allow | null {
  const { file, isBroken } = source;
  const span = { path: file.path, start: comment.start, end: comment.end };
  const [, code = "", reason = ""] = WHOLE.exec(comment.text.trimEnd()) ?? [];
  const clause = clauseBehind(source, comment, clauses);
  if (code === "") report("TAR1018", span, { problem: FORM });
  // Where the text has faults, what follows the comment may not have been understood.
  else if (clause === null && !isBroken) report("TAR1018", span, { problem: PLACE });
  const named = code === "" ? (OPENING.exec(comment.text)?.[1] ?? "") : code;
  if (isWarning(named)) return clause === null ? null : { code: named, reason, span, clause };
  if (code !== "") reportNoWarning(code, span, report);
  return null;
}

const FORM = "it does not have the form # allow CODE: reason";
const PLACE = "no clause begins on the line below it";

function isWarning(code: string): code is Code {
  return Object.hasOwn(SEVERITIES, code) && SEVERITIES[code as Code] === "warning";
}

function reportNoWarning(code: string, span: Span, report: Report): void {
  const known = Object.hasOwn(SEVERITIES, code);
  const near = known ? null : didYouMean(code, warningCodes());
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  report("TAR1019", span, { code, what: known ? "an error" : "no code of a finding", hint });
}

function warningCodes(): readonly string[] {
  return Object.keys(SEVERITIES).filter(isWarning);
}

/** The comment begins its line, and other comments alone stand between it and its clause, without a blank line. */
function clauseBehind({ file, comments }: Source, comment: Token, clauses: readonly Span[]): Span | null {
  const lineStart = file.lineStarts[locate(file, comment.start).line - 1] ?? 0;
  if (!isBlank(file.text.slice(lineStart, comment.start))) return null;
  let at = comment.end;
  for (const { start, end } of comments) {
    if (start > at && isLineBreak(file.text.slice(at, start))) at = end;
  }
  let largest: Span | null = null;
  for (const clause of clauses) {
    const isNext = clause.start > at && isLineBreak(file.text.slice(at, clause.start));
    if (isNext && (largest === null || clause.end > largest.end)) largest = clause;
  }
  return largest;
}

function isBlank(text: string): boolean {
  return !/[^\s\u00a0\u202f\ufeff]/.test(text);
}

/** One line break at most, so that nothing parts what stands before it from what stands behind. */
function isLineBreak(text: string): boolean {
  return isBlank(text) && (text.match(/\r\n|\r|\n/g)?.length ?? 0) <= 1;
}

export interface Settled {
  readonly diagnostics: readonly Diagnostic[];
  readonly allowed: readonly AllowedDiagnostic[];
  readonly unneeded: readonly Allow[];
}

/** Takes out what is allowed. Of several comments that allow one finding the one with the smallest clause does. */
export function settleAllows(diagnostics: readonly Diagnostic[], allows: readonly Allow[]): Settled {
  const bySize = [...allows].sort((a, b) => a.clause.end - a.clause.start - (b.clause.end - b.clause.start));
  const needed = new Set<Allow>();
  const kept: Diagnostic[] = [];
  const allowed: AllowedDiagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const allow = bySize.find(one => allowsIt(one, diagnostic));
    if (allow === undefined) {
      kept.push(diagnostic);
      continue;
    }
    needed.add(allow);
    allowed.push({ diagnostic, reason: allow.reason, span: allow.span });
  }
  return { diagnostics: kept, allowed, unneeded: allows.filter(allow => !needed.has(allow)) };
}

function allowsIt({ code, clause }: Allow, { code: found, span }: Diagnostic): boolean {
  return code === found && clause.path === span.path && clause.start <= span.start && span.end <= clause.end;
}
