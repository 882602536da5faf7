/**
 * Edits that mend what a diagnostic tells, where its remedy is one definite edit: each is tried, and only what truly
 * takes the diagnostic away is offered. A warning may also be allowed with a comment.
 */
import { compile, type Diagnostic, type Language } from "../index.ts";
import { applyEdits } from "./edits.ts";
import { allowed, type Finding, type Fix, findingOf } from "./fixes/finding.ts";
import { FIXERS } from "./fixes/fixers.ts";
import { titleOf } from "./fixes/titles.ts";
import { fileOf, offsetAt, rangeAt } from "./positions.ts";
import type { CodeAction, Range, Snapshot, TextEdit, WorkspaceEdit } from "./types.ts";

/** For the diagnostics that the range touches. A fix is preferred where it is the only one: else a person chooses. */
export function quickFixes(
  snapshot: Snapshot,
  path: string,
  range: Range,
  language: Language,
): readonly CodeAction[] {
  const file = fileOf(snapshot, path);
  if (file === null) return [];
  const [start, end] = [offsetAt(file, range.start), offsetAt(file, range.end)];
  return snapshot.compiled.diagnostics
    .filter(({ span }) => span.path === path && span.start <= end && start <= span.end)
    .flatMap(diagnostic => actionsOf(snapshot, diagnostic, language));
}

/** The codes for which there is an edit of their own. */
export function fixableCodes(): readonly string[] {
  return Object.keys(FIXERS).sort();
}

function actionsOf(snapshot: Snapshot, diagnostic: Diagnostic, language: Language): readonly CodeAction[] {
  const finding = findingOf(snapshot, diagnostic);
  if (finding === null) return [];
  const sound = fixesOf(finding).flatMap(fix => {
    const edit = editOf(snapshot, fix);
    return edit === null || !mends(snapshot, diagnostic, edit) ? [] : [{ fix, edit }];
  });
  const own = sound.filter(({ fix }) => fix.title.kind !== "allow").length;
  return sound.map(({ fix: { title }, edit }) => ({
    title: titleOf(title, language),
    codes: [diagnostic.code],
    edit,
    isPreferred: own === 1 && title.kind !== "allow",
  }));
}

function fixesOf(finding: Finding): readonly Fix[] {
  const { code, severity } = finding.diagnostic;
  const fixer = Object.hasOwn(FIXERS, code) ? FIXERS[code] : undefined;
  const own = fixer === undefined ? [] : fixer(finding);
  return severity === "warning" && code !== "TAR1020" ? [...own, allowed(finding)] : own;
}

/** Null where a change is of a file that the workspace does not have. */
function editOf(snapshot: Snapshot, { changes }: Fix): WorkspaceEdit | null {
  const edits = new Map<string, TextEdit[]>();
  for (const { path, start, end, text } of changes) {
    const file = fileOf(snapshot, path);
    if (file === null) return null;
    const edit = { range: rangeAt(file, start, end), newText: text };
    edits.set(path, [...(edits.get(path) ?? []), edit]);
  }
  return edits.size === 0 ? null : edits;
}

/** Faults of the text, of versions, and names that are not known hide others, which may then come to light. */
const HIDING = /^TAR(?:[12]|3002$)/;

/** Whether the same is told less often after it, and no other fault comes of it. */
function mends(snapshot: Snapshot, { code, params }: Diagnostic, edit: WorkspaceEdit): boolean {
  const before = snapshot.compiled.diagnostics;
  const after = compile(applyEdits(snapshot.workspace, edit), snapshot.entry).diagnostics;
  const isCode = (one: Diagnostic): boolean => one.code === code;
  const isSame = (one: Diagnostic): boolean =>
    isCode(one) && JSON.stringify(one.params) === JSON.stringify(params);
  const fewer = (counts: (one: Diagnostic) => boolean): boolean =>
    after.filter(counts).length < before.filter(counts).length;
  if (!fewer(isCode) && !fewer(isSame)) return false;
  const known = new Set(before.map(one => one.code));
  return HIDING.test(code) || after.every(one => one.severity === "warning" || known.has(one.code));
}
