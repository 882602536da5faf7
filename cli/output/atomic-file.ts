/**
 * Files that are there whole or not at all: written to a temporary name in the same folder, flushed to the
 * disk, then renamed over the old one. A set is renamed only once all of its files are written.
 */
import { closeSync, constants, fsyncSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { causeOf } from "../input/read-file.ts";
import { refuse } from "../problems.ts";
import { forget, temporaryBeside } from "../temporary.ts";
import { whyNoFile } from "./targets.ts";

export interface FileToWrite {
  readonly path: string;
  /** Parts of the content, one after the other; texts are written as UTF-8. */
  readonly content: Iterable<string | Uint8Array>;
}

/** Writes one file. An existing file keeps its permissions; a link or a device is refused. */
export function writeAtomically(path: string, text: string): void {
  writeAllAtomically([{ path, content: [text] }]);
}

export function writeAllAtomically(files: readonly FileToWrite[]): void {
  const written = files.map(file => {
    const cause = whyNoFile(file.path);
    if (cause !== null) throw refuse("TAR0501", { path: file.path, cause });
    const temporary = temporaryBeside(file.path, basename(file.path));
    guarded(file.path, () => writeWhole(temporary, file.content, modeOf(file.path)));
    return { path: file.path, temporary };
  });
  for (const { path, temporary } of written) {
    guarded(path, () => renameSync(temporary, path));
    forget(temporary);
  }
}

function writeWhole(path: string, content: FileToWrite["content"], mode: number): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    for (const bytes of gathered(content)) writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const AT_ONCE = 65_536;

/** Texts are put together, since each one written takes a call of the system. */
function* gathered(content: FileToWrite["content"]): Generator<Buffer> {
  let text = "";
  for (const part of content) {
    if (typeof part === "string") text += part;
    if (typeof part === "string" && text.length < AT_ONCE) continue;
    if (text !== "") yield Buffer.from(text, "utf8");
    text = "";
    if (typeof part !== "string") yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  }
  if (text !== "") yield Buffer.from(text, "utf8");
}

function writeAll(file: number, bytes: Buffer): void {
  for (let start = 0; start < bytes.length; ) start += writeSync(file, bytes, start);
}

function modeOf(path: string): number {
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return 0o666;
  }
}

function guarded(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw refuse("TAR0501", { path, cause: causeOf(error) });
  }
}
