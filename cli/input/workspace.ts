/**
 * The workspace of a contract: the texts that the compiler may see. For a file these are the files beside
 * it; for a folder all below it. Links, names that begin with a dot and node_modules are left out.
 */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
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

/** The contract's folder, and the contract's path within it. */
export function workspaceOfFile(path: string): { readonly workspace: Workspace; readonly entry: string } {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw refuse("TAR0012", { path });
  if (!isContract(path)) throw refuse("TAR0004", { path });
  const entry = basename(path);
  const folder = dirname(path);
  if (!statOf(path).isFile()) throw refuse("TAR0009", { path });
  const paths = new Set([entry, ...listed(folder, "", 0, false)]);
  return { workspace: readAll(folder, [...paths]), entry };
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

function isContract(path: string): boolean {
  return path.endsWith(".tarif") || path.endsWith(".tarif.md");
}

function belongs(path: string): boolean {
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
