/** Records put into parts in one temporary file, as frames of one part and one source each. */
import { closeSync, constants, openSync, readSync, rmSync, writeSync } from "node:fs";
import { causeOf } from "../input/read-file.ts";
import { refuse } from "../problems.ts";
import { forget, temporaryFile } from "../temporary.ts";
import { collectNow } from "./engine.ts";
import type { PartSink } from "./split.ts";
import { type NumberedText, type Records, SPAN } from "./take.ts";

export interface Spill {
  readonly sink: PartSink;
  /** Writes what is still in memory. */
  readonly end: () => void;
  /** Of one part, in the order of sources and lines; what each holds is overwritten by the next. */
  readonly records: (part: number) => Generator<Records>;
  readonly close: () => void;
}

const CHUNK_BYTES = 262_144;
const MOST_IN_MEMORY = 4_194_304;
const LEAST_FRAME = 16_384;
/** Of a frame: how many lines, or TEXTS; how many bytes; the number of the first line. */
const HEAD_BYTES = 16;
const TEXTS = 0xffff_ffff;

interface PartBuffer {
  readonly bytes: Uint8Array;
  readonly spans: Uint32Array;
  /** Of bytes, and of numbers in spans. */
  filled: number;
  size: number;
  first: number;
  texts: NumberedText[];
  textLength: number;
  /** Where its frames begin in the file, each with its source. */
  readonly frames: number[];
}

export function spill(parts: number): Spill {
  const path = temporaryFile("parts");
  const frame = Math.max(LEAST_FRAME, Math.floor(MOST_IN_MEMORY / parts));
  const file = guarded(path, () =>
    openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600),
  );
  const buffers = Array.from({ length: parts }, () => partBuffer(frame));
  const writer = frameWriter(file, path);
  const chunk = new Uint8Array(CHUNK_BYTES);
  return {
    sink: {
      room: () => Promise.resolve(chunk),
      begin: number => {
        buffers.forEach(writer.flush);
        writer.begin(number);
      },
      line: (part, bytes, from, to, line) =>
        putLine(writer, buffers[part] as PartBuffer, bytes, from, to, line),
      text: (part, text, line) => {
        const buffer = buffers[part] as PartBuffer;
        if (buffer.size > 0 || buffer.textLength + text.length > frame) writer.flush(buffer);
        buffer.texts.push({ text, line });
        buffer.textLength += text.length;
      },
      flush: () => {},
    },
    end: () => {
      for (const buffer of buffers) {
        writer.flush(buffer);
        Object.assign(buffer, { bytes: NOTHING, spans: NO_SPANS });
      }
      collectNow();
    },
    records: part => recordsOf(file, path, buffers[part]?.frames ?? []),
    close: () => {
      closeSync(file);
      rmSync(path, { force: true });
      forget(path);
    },
  };
}

interface FrameWriter {
  /** What follows is of this source. */
  readonly begin: (source: number) => void;
  readonly put: (buffer: PartBuffer, count: number, spans: Uint32Array, bytes: Uint8Array) => void;
  /** Writes what the buffer holds. */
  readonly flush: (buffer: PartBuffer) => void;
}

function frameWriter(file: number, path: string): FrameWriter {
  let [source, end] = [0, 0];
  const put: FrameWriter["put"] = (buffer, count, spans, bytes) => {
    const head = new DataView(new ArrayBuffer(HEAD_BYTES));
    head.setUint32(0, count);
    head.setUint32(4, bytes.length);
    head.setFloat64(8, buffer.first);
    buffer.frames.push(end, source);
    for (const part of [new Uint8Array(head.buffer), bytesOf(spans), bytes]) {
      guarded(path, () => writeAll(file, part));
      end += part.length;
    }
  };
  return {
    begin: number => {
      source = number;
    },
    put,
    flush: buffer => {
      const { bytes, spans, filled, size, texts } = buffer;
      if (size > 0) put(buffer, size / SPAN, spans.subarray(0, size), bytes.subarray(0, filled));
      if (texts.length > 0) put(buffer, TEXTS, NO_SPANS, Buffer.from(JSON.stringify(texts)));
      Object.assign(buffer, { filled: 0, size: 0, texts: [], textLength: 0 });
    },
  };
}

function putLine(
  { put, flush }: FrameWriter,
  buffer: PartBuffer,
  from: Uint8Array,
  start: number,
  stop: number,
  line: number,
): void {
  const { bytes, spans } = buffer;
  const length = stop - start;
  const isFull = buffer.filled + length > bytes.length || buffer.size + SPAN > spans.length;
  if (isFull || buffer.texts.length > 0) flush(buffer);
  if (buffer.size === 0) buffer.first = line;
  if (length > bytes.length) {
    put(buffer, 1, Uint32Array.of(0, length, 0), from.subarray(start, stop));
    return;
  }
  bytes.set(from.subarray(start, stop), buffer.filled);
  spans[buffer.size] = buffer.filled;
  spans[buffer.size + 1] = buffer.filled + length;
  spans[buffer.size + 2] = line - buffer.first;
  buffer.size += SPAN;
  buffer.filled += length;
}

function partBuffer(bytes: number): PartBuffer {
  return {
    bytes: new Uint8Array(bytes),
    spans: new Uint32Array(Math.ceil(bytes / 64) * SPAN),
    filled: 0,
    size: 0,
    first: 0,
    texts: [],
    textLength: 0,
    frames: [],
  };
}

function* recordsOf(file: number, path: string, frames: readonly number[]): Generator<Records> {
  let room = new Uint8Array(CHUNK_BYTES);
  const read = (at: number, size: number): Uint8Array => {
    if (size > room.length) room = new Uint8Array(size * 2);
    const into = room.subarray(0, size);
    for (let done = 0; done < size; ) {
      const more = guarded(path, () => readSync(file, into, done, size - done, at + done));
      if (more === 0) throw refuse("TAR0002", { path, cause: "it became shorter" });
      done += more;
    }
    return into;
  };
  for (let index = 0; index < frames.length; index += 2) {
    const [at = 0, source = 0] = [frames[index], frames[index + 1]];
    const head = read(at, HEAD_BYTES);
    const view = new DataView(head.buffer, 0, HEAD_BYTES);
    const [count, size, first] = [view.getUint32(0), view.getUint32(4), view.getFloat64(8)];
    if (count === TEXTS) {
      const texts: readonly NumberedText[] = JSON.parse(Buffer.from(read(at + HEAD_BYTES, size)).toString());
      yield { source, bytes: NOTHING, spans: NO_SPANS, first, texts };
    } else {
      const numbers = count * SPAN * 4;
      const body = read(at + HEAD_BYTES, numbers + size);
      const spans = new Uint32Array(body.buffer, 0, count * SPAN);
      yield { source, bytes: body.subarray(numbers), spans, first, texts: [] };
    }
  }
}

const NOTHING = new Uint8Array(0);
const NO_SPANS = new Uint32Array(0);

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let start = 0; start < bytes.length; ) start += writeSync(file, bytes, start);
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refuse("TAR0501", { path, cause: causeOf(error) });
  }
}
