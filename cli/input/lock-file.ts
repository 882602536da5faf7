import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LoadedContract } from "./contract.ts";

export const LOCK_FILE: string = "contracts.lock";

/** Where a lock of a contract may stand: beside it, or at the root of its workspace. */
export function lockFolders({ workspace, home }: LoadedContract): readonly string[] {
  return [...new Set([workspace.folder, home])];
}

export function isLocked(contract: LoadedContract): boolean {
  return lockFolders(contract).some(holdsLock);
}

export function holdsLock(folder: string): boolean {
  return existsSync(join(folder, LOCK_FILE));
}
