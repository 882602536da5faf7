import { compile, type Workspace } from "../index.ts";
import type { Snapshot } from "./types.ts";

/** The state that all questions are asked of; it compiles once. */
export function snapshotOf(workspace: Workspace, entry: string): Snapshot {
  return { workspace, entry, compiled: compile(workspace, entry) };
}
