/**
 * One side of a comparison: the contracts that a file, a folder or `git:REV:PATH` names, each with the register, the
 * sample of usage and the lock that lie beside it. A file stands for its contract up to the version that it states.
 */
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Lock, listVersions } from "../../index.ts";
import { firstInvalidByte } from "../../input/utf8.ts";
import { type EventSource, sourceOfBytes, sourceOfFile } from "../events/source.ts";
import { CLI_LIMITS } from "../limits.ts";
import { problem, refuse } from "../problems.ts";
import { REGISTER_FILE } from "./accounts.ts";
import { compileEntry, type LoadedContract } from "./contract.ts";
import { type GitFile, type GitPath, gitContent, gitFiles, gitPathOf } from "./git.ts";
import { lockOf } from "./lock.ts";
import { LOCK_FILE } from "./lock-file.ts";
import { readText } from "./read-file.ts";
import {
  belongs,
  isContract,
  isFolder,
  pathForPeople,
  type Workspace,
  workspaceOf,
  workspaceOfFolder,
} from "./workspace.ts";

export interface Side {
  /** As it was given. */
  readonly name: string;
  readonly contracts: readonly SideContract[];
}

export interface SideContract {
  readonly contract: LoadedContract;
  /** As people write it: the side's name, and the file in it. */
  readonly path: string;
  readonly register: TextFile | null;
  /** The committed sample of usage, opened only when it is asked for. */
  readonly sample: (() => EventSource) | null;
  readonly lock: Lock | null;
}

export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What a committed sample of usage is called, the first that is there. */
const SAMPLES = ["events.ndjson", "events.ndjson.gz", "events.json"] as const;

export function sideOf(argument: string, within: string | undefined): Side {
  const git = gitPathOf(argument);
  return git === null ? sideOfFiles(argument, within) : sideOfGit(git);
}

function sideOfFiles(path: string, within: string | undefined): Side {
  const beside = (home: string): Beside => ({
    text: name => textBeside(join(home, name)),
    sample: () => {
      const found = SAMPLES.map(name => join(home, name)).find(file => existsSync(file));
      return found === undefined ? null : () => sourceOfFile(found);
    },
  });
  if (existsSync(path) && isFolder(path) && within === undefined) {
    const { workspace } = workspaceOfFolder(path);
    return { name: path, contracts: contractsIn(workspace, null, beside) };
  }
  const { workspace, entry } = workspaceOf(path, within);
  return { name: path, contracts: contractsIn(workspace, entry, beside) };
}

function textBeside(path: string): TextFile | null {
  return existsSync(path) ? { path, text: readText(path, CLI_LIMITS.accountsBytes) } : null;
}

// What lies in git

function sideOfGit(git: GitPath): Side {
  const isFile = isContract(git.path);
  const folder = isFile ? folderOf(git.path) : git.path;
  const all = gitFiles(isFile ? { ...git, path: folder } : git);
  const inside = new Map(
    all.flatMap(file => (isSeen(file, folder, isFile) ? [[below(file.path, folder), file] as const] : [])),
  );
  const workspace = workspaceOfGit(`${git.prefix}${folder}`, inside);
  const entry = isFile ? basename(git.path) : null;
  if (entry !== null && !workspace.files.has(entry) && !workspace.unreadable.has(entry))
    throw refuse("TAR0014", { name: git.name, cause: "there is no such file or folder in it" });
  const beside = (home: string): Beside => {
    const at = (name: string): GitFile | undefined => inside.get(below(join(home, name), workspace.folder));
    return {
      text: name => {
        const file = at(name);
        const path = pathForPeople(home, name);
        return file === undefined ? null : { path, text: gitContent(path, file).toString("utf8") };
      },
      sample: () => {
        const found = SAMPLES.find(name => at(name) !== undefined);
        const file = found === undefined ? undefined : at(found);
        if (found === undefined || file === undefined) return null;
        const path = pathForPeople(home, found);
        return () => sourceOfBytes(path, gitContent(path, file));
      },
    };
  };
  return { name: git.name, contracts: contractsIn(workspace, entry, beside) };
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === "." ? "" : folder;
}

function below(path: string, folder: string): string {
  return folder === "" ? path : path.slice(folder.length + 1);
}

/** As in a folder on disk: no hidden names, no node_modules, and beside a file only its folder. */
function isSeen(file: GitFile, folder: string, flat: boolean): boolean {
  const parts = below(file.path, folder).split("/");
  if (parts.some(part => part.startsWith(".") || part === "node_modules")) return false;
  return flat ? parts.length === 1 : parts.length <= CLI_LIMITS.depth + 1;
}

function workspaceOfGit(folder: string, inside: ReadonlyMap<string, GitFile>): Workspace {
  const files = new Map<string, string>();
  const unreadable: Map<string, ReturnType<typeof problem>> = new Map();
  for (const [path, file] of inside) {
    if (!belongs(path)) continue;
    const name = pathForPeople(folder, path);
    if (file.bytes > CLI_LIMITS.fileBytes) {
      unreadable.set(path, problem("TAR0003", { path: name, limit: String(CLI_LIMITS.fileBytes) }));
      continue;
    }
    const bytes = gitContent(name, file);
    if (firstInvalidByte(bytes) === null) files.set(path, bytes.toString("utf8"));
    else unreadable.set(path, problem("TAR0008", { path: name }));
    if (files.size > CLI_LIMITS.files)
      throw refuse("TAR0005", { path: folder, limit: String(CLI_LIMITS.files) });
  }
  return { folder, files, unreadable };
}

// The contracts of a workspace

interface Beside {
  readonly text: (name: string) => TextFile | null;
  readonly sample: () => SideContract["sample"];
}

function contractsIn(
  workspace: Workspace,
  entry: string | null,
  beside: (home: string) => Beside,
): readonly SideContract[] {
  const entries = entry === null ? latestEntries(workspace) : [entry];
  return entries.map(one => {
    const own = entry === null ? workspace : upTo(workspace, one);
    const contract = compileEntry(own, one);
    const near = beside(contract.home);
    const lock = near.text(LOCK_FILE);
    return {
      contract,
      path: pathForPeople(workspace.folder, one),
      register: near.text(REGISTER_FILE),
      sample: near.sample(),
      lock: lock === null ? null : lockOf(lock.text, lock.path),
    };
  });
}

/** The latest version of each contract; of a folder without one, of each price list. */
function latestEntries({ folder, files, unreadable }: Workspace): readonly string[] {
  const all = listVersions(files);
  const contracts = all.filter(one => one.kind === "contract");
  const latest = new Map((contracts.length > 0 ? contracts : all).map(one => [one.name, one.path]));
  // What cannot be parsed has no name, and must not go unseen.
  const known = new Set(all.map(one => one.path));
  const nameless = [...files.keys(), ...unreadable.keys()].filter(
    path => isContract(path) && !known.has(path),
  );
  if (latest.size === 0 && nameless.length === 0) throw refuse("TAR0007", { path: folder });
  return [...latest.values(), ...(latest.size === 0 ? nameless : [])];
}

/** Without the later versions of the contract that the entry states. */
function upTo(workspace: Workspace, entry: string): Workspace {
  const all = listVersions(workspace.files);
  const own = all.find(one => one.path === entry);
  if (own === undefined) return workspace;
  const later = new Set(
    all.filter(one => one.name === own.name && one.version > own.version).map(one => one.path),
  );
  const files = new Map([...workspace.files].filter(([path]) => !later.has(path)));
  return { ...workspace, files };
}
