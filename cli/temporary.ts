/** Temporary files, removed at the end of the command, also when a signal ends it. */
import { mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const files = new Set<string>();
const folders = new Set<string>();
let watching = false;

/**
 * A new name beside a file: `.bills.ndjson.1f0c….tmp`. The caller creates the file and calls `forget` once
 * renamed.
 */
export function temporaryBeside(path: string, name: string): string {
  // Loaded here, since most commands write nothing.
  const { randomBytes } = process.getBuiltinModule("node:crypto");
  return remember(join(dirname(path), `.${name}.${randomBytes(6).toString("hex")}.tmp`));
}

/** A new name in a new folder (mode 0700) of the system's temporary folder. */
export function temporaryFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "tarif-"));
  folders.add(folder);
  return remember(join(folder, name));
}

export function forget(path: string): void {
  files.delete(path);
}

/** Removes what is left. Never fails: what cannot be removed is left to the system. */
export function removeTemporaries(): void {
  for (const path of files) quietly(() => rmSync(path, { force: true }));
  for (const path of folders) quietly(() => rmdirSync(path));
  files.clear();
  folders.clear();
}

function remember(path: string): string {
  files.add(path);
  if (!watching) {
    watching = true;
    process.once("exit", removeTemporaries);
    for (const signal of SIGNALS) process.once(signal, endBySignal);
  }
  return path;
}

/** The process ends by the signal itself, so that whoever started it sees why. */
function endBySignal(signal: NodeJS.Signals): void {
  removeTemporaries();
  process.kill(process.pid, signal);
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing depends on it.
  }
}
