import { compile, type OpenWorkspace, type Workspace } from "../index.ts";
import type { Snapshot } from "./types.ts";

/** The state that all questions are asked of; it compiles once. */
export function snapshotOf(workspace: Workspace, entry: string): Snapshot {
  return { workspace, entry, compiled: compile(workspace, entry) };
}

/** The same, of a workspace that stays open: what has not changed since is not compiled again. */
export function snapshotIn(open: OpenWorkspace, workspace: Workspace, entry: string): Snapshot {
  open.update(workspace);
  return { workspace, entry, compiled: open.compile(entry) };
}
