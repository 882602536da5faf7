/** A contract from its file to its plan, or to the findings that stand in the way. */
import { dirname, join } from "node:path";
import { type CompileOptions, type CompileResult, compile, type Plan } from "../../index.ts";
import type { Problem } from "../problems.ts";
import { pathForPeople, type Workspace, workspaceOf } from "./workspace.ts";

export interface LoadedContract {
  readonly workspace: Workspace;
  readonly entry: string;
  /** The folder in which its accounts.yaml stands. */
  readonly home: string;
  readonly result: CompileResult;
  /** Files of the workspace that could not be read and may be why the contract does not compile. */
  readonly unreadable: readonly Problem[];
}

/** `within` is the folder that holds all that the contract builds on; by default its own. */
export function loadContract(path: string, within?: string): LoadedContract {
  const { workspace, entry, home } = workspaceOf(path, within);
  return { ...compileEntry(workspace, entry), home };
}

/** Workspaces are read once and never change. */
export function compileEntry(
  workspace: Workspace,
  entry: string,
  { unstated = true }: Pick<CompileOptions, "unstated"> = {},
): LoadedContract {
  const broken = workspace.unreadable.get(entry);
  const result: CompileResult =
    broken === undefined
      ? compile(workspace.files, entry, { folder: folderForPeople(workspace.folder), unstated, fixed: true })
      : {
          plan: null,
          version: null,
          examples: [],
          stated: new Map(),
          unstated: [],
          diagnostics: [],
          allowed: [],
          files: new Map(),
        };
  const home = join(workspace.folder, dirname(entry));
  if (broken !== undefined) return { workspace, entry, home, result, unreadable: [broken] };
  const failed = result.diagnostics.some(diagnostic => diagnostic.severity === "error");
  return { workspace, entry, home, result, unreadable: failed ? [...workspace.unreadable.values()] : [] };
}

function folderForPeople(folder: string): string {
  return folder === "." ? "this folder" : folder;
}

/** The plan of a contract without errors, else null. */
export function planOf(contract: LoadedContract): Plan | null {
  return contract.unreadable.length === 0 ? contract.result.plan : null;
}

/** The files that the contract was made from, with the words that messages have for them. */
export function filesOf(
  contract: LoadedContract,
): readonly { readonly name: string; readonly path: string }[] {
  const { workspace, entry, result } = contract;
  return [entry, ...result.files.keys()].map(path => ({
    name: path === entry ? "the contract" : `${path}, which the contract uses`,
    path: pathForPeople(workspace.folder, path),
  }));
}
