/** The worked agreements' commands, and their scripts. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RanHere, tarifHere } from "../kit/in-process.ts";
import { ROOT } from "../kit/shared.ts";

export type Ran = RanHere;

/** Relative paths are below the project's root. */
export function tarif(args: readonly string[]): Promise<Ran> {
  return tarifHere(args, ROOT);
}

export function runScript(path: string): Omit<Ran, "code"> & { readonly code: number | null } {
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 64 << 20 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], options);
  return { code: status, stdout, stderr };
}

/** A copy of a folder that is gone when `use` is done. */
export async function withCopy(folder: string, use: (copy: string) => void): Promise<void> {
  await withFolder(copy => {
    cpSync(folder, copy, { recursive: true });
    use(copy);
  });
}

export async function withFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tarif-contracts-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
