/**
 * Where events come from: files, plain or gzip, that can be read twice. Standard input and pipes are first
 * copied to a temporary file, because a second pass is needed where identities are in conflict.
 */
import { closeSync, constants, createReadStream, openSync, readSync, statSync, writeSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { createGunzip } from "node:zlib";
import { causeOf } from "../input/read-file.ts";
import { refuse } from "../problems.ts";
import { temporaryFile } from "../temporary.ts";

export interface EventSource {
  /** What messages call it: the path as given, or "standard input". */
  readonly name: string;
  readonly path: string;
  readonly gzip: boolean;
}

/** Few enough that they lie near the processor beside all that is counted in. */
const CHUNK_BYTES = 32_768;
const CHUNKS_A_TURN = 128;
const UNPACKED_BYTES = 262_144;

/** Opens what `--events` names, `-` for standard input. */
export async function eventSources(paths: readonly string[]): Promise<readonly EventSource[]> {
  if (paths.length === 0) throw refuse("TAR0201", {});
  if (paths.filter(path => path === "-").length > 1) throw refuse("TAR0010", { name: "--events" });
  const sources: EventSource[] = [];
  for (const path of paths) sources.push(await eventSource(path));
  return sources;
}

/**
 * The bytes of a source, unpacked, in parts, each of which may change once the next one is asked for. Throws a refusal
 * where they cannot be read to their end.
 */
export function chunksOf(source: EventSource): AsyncGenerator<Buffer> {
  return source.gzip ? unpackedChunks(source) : plainChunks(source);
}

/** To hand each part over from another thread takes longer than to read it. */
async function* plainChunks({ path, name }: EventSource): AsyncGenerator<Buffer> {
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let file: number | null = null;
  try {
    file = openSync(path, "r");
    for (let count = 1; ; count += 1) {
      const size = readSync(file, chunk);
      if (size === 0) return;
      yield chunk.subarray(0, size);
      // Signals come in turns of their own.
      if (count % CHUNKS_A_TURN === 0) await setImmediate();
    }
  } catch (error) {
    throw refuse("TAR0002", { path: name, cause: causeOf(error) });
  } finally {
    if (file !== null) closeSync(file);
  }
}

async function* unpackedChunks({ path, name }: EventSource): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: UNPACKED_BYTES });
  const gunzip = createGunzip({ chunkSize: UNPACKED_BYTES });
  file.on("error", error => gunzip.destroy(error));
  try {
    for await (const chunk of file.pipe(gunzip)) yield chunk;
  } catch (error) {
    const failedToRead = file.errored !== null;
    throw refuse(failedToRead ? "TAR0002" : "TAR0202", { path: name, cause: causeOf(error) });
  } finally {
    file.destroy();
  }
}

/** Events whose bytes are at hand, put where they can be read twice. */
export function sourceOfBytes(name: string, bytes: Buffer): EventSource {
  const path = temporaryFile("events");
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeWhole(file, bytes, path);
  } finally {
    closeSync(file);
  }
  return { name, path, gzip: beginsAsGzip(path) };
}

/** Events that lie beside a contract. */
export function sourceOfFile(path: string): EventSource {
  return { name: path, path, gzip: beginsAsGzip(path) };
}

async function eventSource(path: string): Promise<EventSource> {
  if (path === "-") return copied(process.stdin, "standard input");
  const stat = statOf(path);
  if (stat.isDirectory()) throw refuse("TAR0009", { path });
  if (!stat.isFile()) return copied(createReadStream(path), path);
  return { name: path, path, gzip: beginsAsGzip(path) };
}

async function copied(stream: AsyncIterable<Buffer>, name: string): Promise<EventSource> {
  const path = temporaryFile("events");
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    for await (const chunk of stream) writeWhole(file, chunk, path);
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw refuse("TAR0002", { path: name, cause: causeOf(error) });
    throw error;
  } finally {
    closeSync(file);
  }
  return { name, path, gzip: beginsAsGzip(path) };
}

function writeWhole(file: number, chunk: Buffer, path: string): void {
  try {
    for (let start = 0; start < chunk.length; ) start += writeSync(file, chunk, start);
  } catch (error) {
    throw refuse("TAR0501", { path, cause: causeOf(error) });
  }
}

/** The two magic bytes of gzip; a name says nothing. */
function beginsAsGzip(path: string): boolean {
  const start = Buffer.alloc(2);
  try {
    const file = openSync(path, "r");
    try {
      return readSync(file, start) === 2 && start[0] === 0x1f && start[1] === 0x8b;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw refuse("TAR0002", { path, cause: causeOf(error) });
  }
}

function statOf(path: string): ReturnType<typeof statSync> & object {
  try {
    return statSync(path);
  } catch (error) {
    throw refuse("TAR0002", { path, cause: causeOf(error) });
  }
}
