/** Runs the command line as a person would: by its path, in a process of its own. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../kit/shared.ts";

const LAUNCHER = join(ROOT, "cli/bin/tarif.js");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Relative paths are below the working folder, which is the project's root unless another is named. */
export function tarif(args: readonly string[], cwd: string = ROOT): Ran {
  return run(LAUNCHER, args, cwd);
}

export function runScript(path: string): Ran {
  return run(path, [], ROOT);
}

function run(script: string, args: readonly string[], cwd: string): Ran {
  const options = { cwd, encoding: "utf8", maxBuffer: 64 << 20 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  return { code: status, stdout, stderr };
}

/** A copy of a folder that is gone when `use` returns. */
export function withCopy<T>(folder: string, use: (copy: string) => T): T {
  return withFolder(copy => {
    cpSync(folder, copy, { recursive: true });
    return use(copy);
  });
}

export function withFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tarif-contracts-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
