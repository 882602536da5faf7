/** `use "./file.tarif"`: the units, events and bands of a file of definitions, with those that it uses itself. */
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Declaration, SyntaxTree, UseClause } from "../syntax/tree.ts";
import { refuseChanges } from "./changes.ts";
import { pathFrom } from "./paths.ts";
import { isContractPath, type Source, type Sources } from "./sources.ts";

export interface Used {
  /** By path, in the order of use: a file that is used twice counts once. */
  readonly files: ReadonlyMap<string, readonly Declaration[]>;
  /** A file could not be brought in, which has been reported: its names are not known. */
  readonly isIncomplete: boolean;
}

export function usedDefinitions(sources: Sources, source: Source, report: Report): Used {
  const files = new Map<string, readonly Declaration[]>();
  const isComplete = bringIn(sources, source, [source.file.path], files, report);
  return { files, isIncomplete: !isComplete };
}

function bringIn(
  sources: Sources,
  source: Source,
  open: readonly string[],
  files: Map<string, readonly Declaration[]>,
  report: Report,
): boolean {
  let isComplete = true;
  for (const clause of source.tree.head) {
    if (clause.kind !== "use") continue;
    const used = definitionsAt(sources, source, clause, report);
    if (used === null) isComplete = false;
    else if (open.includes(used.file.path)) {
      report("TAR2028", clause.span, { what: `the file ${used.file.path}` });
      isComplete = false;
    } else if (!files.has(used.file.path)) {
      const inner = bringIn(sources, used, [...open, used.file.path], files, report);
      isComplete = isComplete && inner && !used.isBroken;
      files.set(used.file.path, plainOnes(used.tree));
    }
  }
  return isComplete;
}

function definitionsAt(sources: Sources, source: Source, clause: UseClause, report: Report): Source | null {
  const { value, span } = clause.path;
  const path = pathFrom(source.file.path, value);
  if (path === null) report("TAR2027", span, { path: value, why: "leads out of the workspace" });
  else if (!isContractPath(path))
    report("TAR2027", span, { path: value, why: "is no .tarif or .tarif.md file" });
  else return loaded(sources, path, span, report);
  return null;
}

function loaded(sources: Sources, path: string, span: Span, report: Report): Source | null {
  const used = sources.load(path, span);
  if (used === null) {
    report("TAR2014", span, { path });
    return null;
  }
  const { header } = used.tree;
  if (header.kind !== "missing" && header.form !== "definitions") {
    report("TAR2027", span, { path, why: `holds a ${header.form}, not definitions` });
    return null;
  }
  checkDefinitions(used, report);
  refuseChanges(used.tree, report);
  return used;
}

/** A file of definitions holds units, events and bands, and no terms. */
export function checkDefinitions({ file, tree }: Source, report: Report): void {
  if (tree.header.kind === "missing" || tree.header.form !== "definitions") return;
  for (const clause of tree.head) {
    if (clause.kind === "missing" || clause.kind === "use") continue;
    const words = file.text.slice(clause.span.start, clause.span.end).split(/\s/)[0] ?? clause.kind;
    report("TAR2005", clause.span, { clause: words });
  }
  for (const declaration of tree.declarations) {
    if (isDefinition(declaration)) continue;
    const kind = declaration.kind === "item" ? declaration.item.kind : declaration.kind;
    report("TAR2004", declaration.span, { found: withArticle(kind) });
  }
}

function isDefinition(declaration: Declaration): boolean {
  const kind = declaration.kind === "item" ? declaration.item.kind : declaration.kind;
  return kind === "unit" || kind === "event" || kind === "band" || kind === "missing";
}

function plainOnes(tree: SyntaxTree): readonly Declaration[] {
  return tree.declarations
    .filter(isDefinition)
    .map(one => (one.kind === "item" ? { ...one, modifier: null } : one));
}

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}
