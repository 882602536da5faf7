/** Reading whole files: bounded, regular files only, and only valid UTF-8. */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { firstInvalidByte, looksLikeUtf16, placeOf } from "../../input/utf8.ts";
import { problemsOf, refuse } from "../problems.ts";

/** The bytes of a regular file of at most `limit` bytes; `name` is what messages call it. */
export function readBytes(path: string, limit: number, name: string = path): Buffer {
  const file = open(path, name);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw refuse("TAR0009", { path: name });
    if (stat.size > limit) throw refuse("TAR0003", { path: name, limit: String(limit) });
    return readUpTo(file, limit, name);
  } finally {
    closeSync(file);
  }
}

/** The text of a file in UTF-8; anything else is refused with the place of its first invalid byte. */
export function readText(path: string, limit: number, name: string = path): string {
  const bytes = readBytes(path, limit, name);
  if (looksLikeUtf16(bytes)) throw refuse("TAR0008", { path: name, looksLike: "UTF-16" }, `${name}:1:1`);
  const invalid = firstInvalidByte(bytes);
  if (invalid === null) return bytes.toString("utf8");
  const { line, column } = placeOf(bytes, invalid);
  throw refuse("TAR0008", { path: name }, `${name}:${line}:${column}`);
}

/** Why the system refused, in words. */
export function causeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder",
    EACCES: "permission is denied",
    EPERM: "it is not permitted",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is no folder",
    ENOSPC: "the disk is full",
    EDQUOT: "the quota of the disk is used up",
    EROFS: "the disk can only be read",
    ELOOP: "its links lead in a circle",
    EMFILE: "too many files are open",
    ENAMETOOLONG: "its name is too long",
    EIO: "the disk reports an error",
  };
  return known[code] ?? (error instanceof Error ? error.message.replace(/^[A-Z]+: /, "") : String(error));
}

function open(path: string, name: string): number {
  try {
    // Opening a pipe waits for its other end, and opening a device may act on it.
    if (!statSync(path).isFile()) throw refuse("TAR0009", { path: name });
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (problemsOf(error) !== null) throw error;
    throw refuse("TAR0002", { path: name, cause: causeOf(error) });
  }
}

/** A file may grow while it is read; more than the limit is never held. */
function readUpTo(file: number, limit: number, name: string): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  for (;;) {
    const part = Buffer.allocUnsafe(65_536);
    const count = readPart(file, part, name);
    if (count === 0) return Buffer.concat(parts, length);
    length += count;
    if (length > limit) throw refuse("TAR0003", { path: name, limit: String(limit) });
    parts.push(part.subarray(0, count));
  }
}

function readPart(file: number, part: Buffer, name: string): number {
  try {
    return readSync(file, part);
  } catch (error) {
    throw refuse("TAR0002", { path: name, cause: causeOf(error) });
  }
}
