/** A contract from its file to its plan, or to the findings that stand in the way. */
import { type CompileResult, compile, type Plan } from "../../index.ts";
import type { Problem } from "../problems.ts";
import { pathForPeople, type Workspace, workspaceOfFile } from "./workspace.ts";

export interface LoadedContract {
  readonly workspace: Workspace;
  readonly entry: string;
  readonly result: CompileResult;
  /** Files of the workspace that could not be read and may be why the contract does not compile. */
  readonly unreadable: readonly Problem[];
}

export function loadContract(path: string): LoadedContract {
  const { workspace, entry } = workspaceOfFile(path);
  return compileEntry(workspace, entry);
}

export function compileEntry(workspace: Workspace, entry: string): LoadedContract {
  const broken = workspace.unreadable.get(entry);
  const result: CompileResult =
    broken === undefined
      ? compile(workspace.files, entry)
      : { plan: null, examples: [], diagnostics: [], files: new Map() };
  if (broken !== undefined) return { workspace, entry, result, unreadable: [broken] };
  const failed = result.diagnostics.some(diagnostic => diagnostic.severity === "error");
  return { workspace, entry, result, unreadable: failed ? [...workspace.unreadable.values()] : [] };
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
