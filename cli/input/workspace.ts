/**
 * The workspace of a contract: the texts that the compiler may see. For a file these are the files beside
 * it; for a folder all below it. Links, names that begin with a dot and node_modules are left out.
 */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { listVersions } from "../../index.ts";
import { CLI_LIMITS } from "../limits.ts";
import { type Problem, problemsOf, refuse } from "../problems.ts";
import { causeOf, readText } from "./read-file.ts";

export interface Workspace {
  /** The folder, as it was given: what messages put before a path. */
  readonly folder: string;
  /** Path (relative to the folder, with `/`) to text. */
  readonly files: ReadonlyMap<string, string>;
  /**
   * Files that could not be read, with the reason: too large, no UTF-8. They matter only where something
   * needs them.
   */
  readonly unreadable: ReadonlyMap<string, Problem>;
}

export interface Entry {
  readonly workspace: Workspace;
  readonly entry: string;
  /** The contract's own folder, as people write it: where its accounts.yaml stands. */
  readonly home: string;
}

/**
 * The contract that a command names: a file, compiled with the files beside it or with those of the workspace that is
 * given; or a folder that holds one contract, in one version or several.
 */
export function workspaceOf(path: string, within: string | undefined): Entry {
  if (isThere(path) && isFolder(path))
    return within === undefined ? ofFolder(path) : ofFile(onlyEntry(path), within);
  return ofFile(path, within);
}

/**
 * The same for many files: those of one folder share its workspace, so that it is read once, however many of its
 * contracts are named.
 */
export function openFolders(within: string | undefined): (path: string) => Entry {
  const known = new Map<string, Workspace>();
  return path => {
    const { folder, entry } = contractAt(path, within);
    const workspace = known.get(folder) ?? readAll(folder, listed(folder, "", 0, within !== undefined));
    known.set(folder, workspace);
    // One that is a link, or hidden, is seen by itself alone.
    const isListed = workspace.files.has(entry) || workspace.unreadable.has(entry);
    return isListed ? { workspace, entry, home: dirname(path) } : ofFile(path, within);
  };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function ofFile(path: string, within: string | undefined): Entry {
  const { folder, entry } = contractAt(path, within);
  const paths = new Set([entry, ...listed(folder, "", 0, within !== undefined)]);
  return { workspace: readAll(folder, [...paths]), entry, home: dirname(path) };
}

/** Where a contract's file lies, in its own folder or in the workspace that is given. */
function contractAt(
  path: string,
  within: string | undefined,
): { readonly folder: string; readonly entry: string } {
  if (!isContract(path)) throw refuse("TAR0004", { path });
  if (!statOf(path).isFile()) throw refuse("TAR0009", { path });
  if (within === undefined) return { folder: dirname(path), entry: basename(path) };
  const entry = relative(realpathSync(within), realpathSync(path)).replaceAll("\\", "/");
  if (entry.startsWith("../") || isAbsolute(entry)) throw refuse("TAR0013", { path, workspace: within });
  return { folder: within, entry };
}

function ofFolder(folder: string): Entry {
  const { workspace } = workspaceOfFolder(folder);
  return { workspace, entry: entryOf(workspace), home: folder };
}

function onlyEntry(folder: string): string {
  return join(folder, entryOf(workspaceOfFolder(folder).workspace));
}

/** The latest version of the one contract that a workspace holds; of a workspace without one, of its price list. */
function entryOf({ folder, files }: Workspace): string {
  const all = listVersions(files);
  const contracts = all.filter(one => one.kind === "contract");
  const found = contracts.length > 0 ? contracts : all;
  const names = [...new Set(found.map(one => one.name))];
  const last = found.at(-1);
  if (last === undefined) throw refuse("TAR0007", { path: folder });
  if (names.length > 1) {
    const example = pathForPeople(folder, last.path);
    throw refuse("TAR0012", { path: folder, names: names.slice(0, 5).join(", "), example });
  }
  return last.path;
}

/** All files below the folder, and the contracts among them. */
export function workspaceOfFolder(folder: string): {
  readonly workspace: Workspace;
  readonly entries: readonly string[];
} {
  const paths = listed(folder, "", 0, true);
  const entries = paths.filter(isContract);
  if (entries.length === 0) throw refuse("TAR0007", { path: folder });
  return { workspace: readAll(folder, paths), entries };
}

/** The contracts that a command's arguments name: files as they are, folders searched. */
export function contractFiles(arguments_: readonly string[]): readonly string[] {
  return arguments_.flatMap(argument => {
    if (!isFolder(argument)) {
      if (!isContract(argument)) throw refuse("TAR0004", { path: argument });
      return [argument];
    }
    const entries = listed(argument, "", 0, true).filter(isContract);
    if (entries.length === 0) throw refuse("TAR0007", { path: argument });
    return entries.map(entry => pathForPeople(argument, entry));
  });
}

export function isFolder(path: string): boolean {
  return statOf(path).isDirectory();
}

/** A workspace path as people write it from where they stand. */
export function pathForPeople(folder: string, path: string): string {
  return folder === "." ? path : join(folder, path).replaceAll("\\", "/");
}

export function isContract(path: string): boolean {
  return path.endsWith(".tarif") || path.endsWith(".tarif.md");
}

export function belongs(path: string): boolean {
  return isContract(path) || path.endsWith(".csv") || path.endsWith(".yaml");
}

function listed(folder: string, below: string, depth: number, recursive: boolean): readonly string[] {
  const paths: string[] = [];
  for (const entry of entriesOf(join(folder, below))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isFile() && belongs(path)) paths.push(path);
    if (!recursive || !entry.isDirectory()) continue;
    if (depth >= CLI_LIMITS.depth) throw refuse("TAR0006", { path, limit: String(CLI_LIMITS.depth) });
    paths.push(...listed(folder, path, depth + 1, true));
    refuseTooMany(folder, paths);
  }
  refuseTooMany(folder, paths);
  return paths;
}

function refuseTooMany(folder: string, paths: readonly string[]): void {
  if (paths.length > CLI_LIMITS.files)
    throw refuse("TAR0005", { path: folder, limit: String(CLI_LIMITS.files) });
}

/** The order of a folder's entries differs between file systems; ours is that of their names. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw refuse("TAR0002", { path: folder, cause: causeOf(error) });
  }
}

function readAll(folder: string, paths: readonly string[]): Workspace {
  const files = new Map<string, string>();
  const unreadable = new Map<string, Problem>();
  for (const path of paths) {
    try {
      files.set(path, readText(join(folder, path), CLI_LIMITS.fileBytes, pathForPeople(folder, path)));
    } catch (error) {
      const [problem] = problemsOf(error) ?? [];
      if (problem === undefined) throw error;
      unreadable.set(path, problem);
    }
  }
  return { folder, files, unreadable };
}

function statOf(path: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(path);
  } catch (error) {
    throw refuse("TAR0002", { path, cause: causeOf(error) });
  }
}
