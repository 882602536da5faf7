/**
 * The files of a workspace as one contract reaches them. A file is parsed once; only one that is reached has its syntax
 * errors reported, so that a stranger in the same folder stops nobody.
 */

import { reorderingCharacter } from "../../grammar/hidden.ts";
import type { Token } from "../../grammar/index.ts";
import { contractBlocks, openBlock, proseOf } from "../../grammar/literate.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { reportHidden, reportSyntaxError } from "../diagnostics/syntax-errors.ts";
import { LIMITS } from "../limits.ts";
import type { OpenData } from "../source/data-files.ts";
import { type SourceFile, sourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { isLiterate, type ParsedSource, parseSource } from "../syntax/parse-source.ts";
import type { FileHeader, NumberLit, SyntaxTree, VersionClause } from "../syntax/tree.ts";
import { pathFrom } from "./paths.ts";

/** Path (relative, with `/`) to text. */
export type Workspace = ReadonlyMap<string, string>;

export interface Source {
  readonly file: SourceFile;
  readonly tree: SyntaxTree;
  readonly comments: readonly Token[];
  /** Not all of it could be parsed. */
  readonly isBroken: boolean;
}

/** A file that says which version of which contract or price list it is. */
export interface VersionFile {
  readonly path: string;
  readonly header: FileHeader;
  readonly version: number;
  readonly clause: VersionClause;
}

export interface Sources {
  /** The file, which now counts as reached; null where the workspace has none or too many are reached. */
  readonly load: (path: string, from: Span) => Source | null;
  /** All versions of a contract or price list, by version, then path. */
  readonly versionsOf: (name: string) => readonly VersionFile[];
  /** Reaches the files of that name of which nobody can read which version they are; false where there are none. */
  readonly loadUnread: (name: string, from: Span) => boolean;
  /** A file of data that another file names. */
  readonly openData: OpenData;
  /** The files reached, also those of data. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The texts reached. */
  readonly reached: ReadonlyMap<string, Source>;
  /** What messages call the folder that was searched. */
  readonly folder: string;
}

/** A file as it was read; offsets are those of the file's text here. */
export interface ReadFile {
  readonly file: SourceFile;
  readonly parsed: Pick<ParsedSource, "tree" | "comments" | "errors">;
}

export type Read = (path: string, text: string) => ReadFile;

export function readAnew(path: string, text: string): ReadFile {
  const file = sourceFile(path, text);
  return { file, parsed: parseSource(file) };
}

export interface Searched {
  readonly workspace: Workspace;
  /** What messages call it. */
  readonly folder: string;
  /** Whether it never changes. */
  readonly fixed: boolean;
}

export function openSources(searched: Searched, read: Read, report: Report): Sources {
  const { workspace, folder } = searched;
  const files = new Map<string, SourceFile>();
  const reached = new Map<string, Source>();
  const known = new Map<string, ReadFile>();
  const parse: Read = (path, text) => {
    const made = known.get(path) ?? read(path, text);
    known.set(path, made);
    return made;
  };
  const load: Sources["load"] = (path, from) => {
    const text = workspace.get(path);
    if (text === undefined) return null;
    if (!files.has(path) && files.size >= LIMITS.reachedFiles) {
      report("TAR2029", from, { limit: String(LIMITS.reachedFiles) });
      return null;
    }
    const { file, parsed } = parse(path, text);
    if (!files.has(path)) reportSyntax(parsed, file, report);
    files.set(path, file);
    const { tree, comments, errors } = parsed;
    const source = { file, tree, comments, isBroken: errors.length > 0 };
    reached.set(path, source);
    return source;
  };
  const versionsOf = (name: string): readonly VersionFile[] => {
    const found: VersionFile[] = [];
    for (const [path, text] of pathsNamed(searched, name)) {
      const one = versionFile(path, parse(path, text).parsed.tree);
      if (one?.header.name.text === name) found.push(one);
    }
    return found.sort((a, b) => a.version - b.version || (a.path < b.path ? -1 : 1));
  };
  const loadUnread = (name: string, from: Span): boolean => {
    const unread = pathsNamed(searched, name).filter(([path, text]) => {
      const { tree, errors } = parse(path, text).parsed;
      const isNamed = tree.header.kind !== "missing" && tree.header.name.text === name;
      return isNamed && errors.length > 0 && versionFile(path, tree) === null;
    });
    for (const [path] of unread) load(path, from);
    return unread.length > 0;
  };
  const openData: OpenData = (from, reference) => {
    const path = pathFrom(from, reference);
    if (path === null) return "outside";
    const text = workspace.get(path);
    if (text === undefined) return "absent";
    const file = files.get(path) ?? sourceFile(path, text);
    files.set(path, file);
    return file;
  };
  return { load, versionsOf, loadUnread, openData, files, reached, folder };
}

/** The header of most files; of others nothing is told from it. */
const HEADER =
  /^(?:\s|#[^\r\n]*[\r\n])*tarif\s+\d+\s+(?:contract|price\s+list|definitions)\s+([a-z][a-z0-9_]*)/;

type PathAndText = readonly [path: string, text: string];

interface Named {
  readonly all: readonly PathAndText[];
  readonly byName: ReadonlyMap<string, readonly PathAndText[]>;
  /** Whose name nobody knows before they are parsed. */
  readonly others: readonly PathAndText[];
}

const named = new WeakMap<Workspace, Named>();

/** Most files of a workspace have another name, or do not even hold it, and need not be parsed. */
function pathsNamed({ workspace, fixed }: Searched, name: string): readonly PathAndText[] {
  const known = named.get(workspace);
  const found = known !== undefined && (fixed || isOf(known, workspace)) ? known : namesOf(workspace);
  named.set(workspace, found);
  return [...(found.byName.get(name) ?? []), ...found.others.filter(([, text]) => text.includes(name))];
}

function isOf({ all }: Named, workspace: Workspace): boolean {
  let i = 0;
  for (const [path, text] of workspace) {
    if (all[i]?.[0] !== path || all[i]?.[1] !== text) return false;
    i += 1;
  }
  return i === all.length;
}

function namesOf(workspace: Workspace): Named {
  const byName = new Map<string, PathAndText[]>();
  const others: PathAndText[] = [];
  for (const one of workspace) {
    if (!isContractPath(one[0])) continue;
    const name = HEADER.exec(one[1])?.[1];
    const same = name === undefined ? others : (byName.get(name) ?? []);
    same.push(one);
    if (name !== undefined) byName.set(name, same);
  }
  return { all: [...workspace], byName, others };
}

/** The contracts and price lists of a workspace, by name, version, then path; without reporting anything. */
export function versionFiles(workspace: Workspace): readonly VersionFile[] {
  const found: VersionFile[] = [];
  for (const [path, text] of workspace) {
    const one = isContractPath(path) ? versionFile(path, parseSource(sourceFile(path, text)).tree) : null;
    if (one !== null) found.push(one);
  }
  const rank = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return found.sort(
    (a, b) => rank(a.header.name.text, b.header.name.text) || a.version - b.version || rank(a.path, b.path),
  );
}

export function isContractPath(path: string): boolean {
  return path.endsWith(".tarif") || isLiterate(path);
}

function versionFile(path: string, tree: SyntaxTree): VersionFile | null {
  const { header } = tree;
  const clause = tree.head.find(one => one.kind === "version");
  if (header.kind === "missing" || header.form === "definitions" || clause === undefined) return null;
  const version = wholeNumber(clause.version);
  return version === null ? null : { path, header, version, clause };
}

/** A version's number; null for what is none, which the check of the head tells. */
export function wholeNumber({ negative, scale, digits }: NumberLit): number | null {
  const isWhole = !negative && scale === null && /^[0-9]{1,7}$/.test(digits);
  return isWhole ? Number.parseInt(digits, 10) : null;
}

/** A document without a block, or with one that never ends, is told as such: its prose is no contract. */
function reportSyntax(parsed: ReadFile["parsed"], file: SourceFile, report: Report): void {
  const { path, text } = file;
  const open = parsed.errors.length > 0 && isLiterate(path) ? openBlock(text) : null;
  if (isLiterate(path) && contractBlocks(text).length === 0)
    report("TAR1012", { path, start: 0, end: 0 }, {});
  else if (open !== null) report("TAR1017", { path, ...open }, {});
  else for (const error of parsed.errors) reportSyntaxError(error, file, report);
  const turned = isLiterate(path) ? reorderingCharacter(proseOf(text)) : null;
  if (turned !== null) reportHidden(turned.found, { path, start: turned.start, end: turned.end }, report);
}
