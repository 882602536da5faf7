import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LoadedContract } from "./contract.ts";

export const LOCK_FILE: string = "contracts.lock";

type Place = Pick<LoadedContract, "workspace" | "home">;

/** Where a lock of a contract may stand: beside it, or at the root of its workspace. */
export function lockFolders({ workspace, home }: Place): readonly string[] {
  return [...new Set([workspace.folder, home])];
}

export function isLocked(contract: Place): boolean {
  return lockFolders(contract).some(holdsLock);
}

export function holdsLock(folder: string): boolean {
  return existsSync(join(folder, LOCK_FILE));
}
