/** Where a command writes: settled before anything is read, so that no output takes the place of an input. */
import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { refuse } from "../problems.ts";

/** A path with the words that messages have for it: "the events", "--rejects". */
export interface NamedPath {
  readonly name: string;
  readonly path: string;
}

/** The files that `--out FOLDER` makes. */
export const FOLDER_FILES = ["bills.ndjson", "bills.txt", "bills.csv", "rejects.ndjson", "run.json"] as const;

/** Refuses an output that cannot be one, that is also an input, or that is also another output. */
export function refuseOverwriting(inputs: readonly NamedPath[], outputs: readonly NamedPath[]): void {
  const taken = new Map<string, string>();
  for (const input of inputs) for (const key of keysOf(input.path)) taken.set(key, input.name);
  for (const { name, path } of outputs) {
    for (const key of keysOf(path)) {
      const other = taken.get(key);
      if (other !== undefined) throw refuse("TAR0503", { path, name, other });
    }
    for (const key of keysOf(path)) taken.set(key, name);
  }
}

/** Refuses a path that a file cannot be renamed to: nothing, a folder, a link, a device. */
export function refuseNoFile({ name, path }: NamedPath): void {
  if (path === "") throw refuse("TAR0504", { name, what: "a file" });
  const cause = whyNoFile(path);
  if (cause !== null) throw refuse("TAR0501", { path, cause });
}

/** Refuses a folder to write to that is named by nothing or by a file. */
export function refuseNoFolder({ name, path }: NamedPath): void {
  if (path === "") throw refuse("TAR0504", { name, what: "a folder" });
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false)
    throw refuse("TAR0501", { path, cause: `it is a file, and ${name} names a folder` });
}

/** Why no file can take this place; null where one can. A link is never followed, and never replaced. */
export function whyNoFile(path: string): string | null {
  const stat = lstatOf(path);
  if (stat === undefined || stat.isFile()) return null;
  if (stat.isDirectory()) return "it is a folder";
  if (stat.isSymbolicLink()) return "it is a link, and what it leads to would be replaced or left behind";
  return "it is no regular file";
}

function lstatOf(path: string): ReturnType<typeof lstatSync> {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // A part of the path is no folder: writing says so.
  }
}

/** What names a file whatever way leads to it: its real path, and its identity on the disk where it exists. */
function keysOf(path: string): readonly string[] {
  const keys = [realPath(resolve(path))];
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    if (ino !== 0n) keys.push(`\0${dev}:${ino}`);
  } catch {
    // It does not exist yet.
  }
  return keys;
}

/** The real path; of what does not exist yet, that of the nearest folder which does. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}

/** An option that names one file, as `--out`: no input, and nothing that is no file. */
export function refuseOutput(inputs: readonly NamedPath[], path: string): void {
  const output = { name: "--out", path };
  if (path !== "") refuseOverwriting(inputs, [output]);
  refuseNoFile(output);
}
