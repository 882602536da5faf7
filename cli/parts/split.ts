/** Puts the records of all sources into parts by the ids of their events, without reading more of them. */
import { closeSync, openSync, readSync } from "node:fs";
import { idHash } from "../../index.ts";
import { linesReader } from "../../input/events/lines.ts";
import { eventReader, withoutByteOrderMark } from "../../input/events/readers.ts";
import type { RecordReader, Take } from "../../input/events/record.ts";
import type { PlannedSource } from "../events/planned-input.ts";
import { chunksOf, type EventSource } from "../events/source.ts";
import { causeOf } from "../input/read-file.ts";
import { refuse } from "../problems.ts";
import { told } from "../terminal/told.ts";
import { type FoundUnreadable, unreadableBook } from "./unreadable.ts";

/** Where records go. Sources and parts are numbered from 0, lines from 1. */
export interface PartSink {
  /** Bytes for the next chunk; what lay in those before may be overwritten. */
  readonly room: () => Promise<Uint8Array>;
  /** The line `bytes[from, to)` of the chunk. */
  readonly line: (part: number, bytes: Uint8Array, from: number, to: number, line: number) => void;
  /** A record that lies in no chunk as it is. */
  readonly text: (part: number, text: string, line: number) => void;
  /** What follows is of this source. */
  readonly begin: (source: number) => void;
  /** After each chunk of a source, and at its end. */
  readonly flush: () => void;
}

export interface SplitInParts {
  readonly unreadable: FoundUnreadable;
  /** By part, bytes that its identities take at most. */
  readonly identities: Float64Array;
}

/** Of the table, beside an id that it keeps as it is. */
export const BYTES_OF_IDENTITY = 52;

export async function splitInParts(
  sources: readonly PlannedSource[],
  parts: number,
  sink: PartSink,
  doing: string,
): Promise<SplitInParts> {
  const unreadable = unreadableBook();
  const identities = new Float64Array(parts);
  const passed = told(doing);
  for (const [number, { source, form, columns }] of sources.entries()) {
    const { ofLine, ofText, idLength } = idHash();
    const partFor = (hash: number): number => {
      const part = partOf(hash, parts);
      identities[part] = (identities[part] ?? 0) + BYTES_OF_IDENTITY + keptOf(idLength());
      return part;
    };
    const take: Take = record => {
      if (record.kind === "unreadable") unreadable.add(number, record.line, record.reason);
      else sink.text(partFor(ofText(record.text)), record.text, record.line);
    };
    sink.begin(number);
    const reader: RecordReader =
      form === "lines"
        ? withoutByteOrderMark(
            linesReader((chunk, from, to, line) => {
              if (to > from) sink.line(partFor(ofLine(chunk, from, to)), chunk, from, to, line);
            }, take),
            source.name,
          )
        : eventReader(form, columns, take, source.name);
    let isFirst = true;
    for await (const chunk of chunksInto(source, sink.room)) {
      // The reader joins the first bytes to find a mark; the others must stay where they are.
      const start = isFirst ? MARK_BYTES : 0;
      isFirst = false;
      const push = (part: Uint8Array): void => reader.push(form === "lines" ? part : part.slice());
      if (start > 0) push(chunk.subarray(0, start));
      push(chunk.subarray(start));
      sink.flush();
      passed(source.name, chunk.length);
    }
    reader.end();
    sink.flush();
  }
  return { unreadable: unreadable.found(), identities };
}

const MARK_BYTES = 3;

/** UUIDs and ULIDs have their place in the table. */
function keptOf(length: number): number {
  return length === 36 || length === 26 ? 0 : length;
}

/** The part of a hash of 32 bits. */
export function partOf(hash: number, parts: number): number {
  return Math.floor((hash / 4_294_967_296) * parts);
}

async function* chunksInto(source: EventSource, room: PartSink["room"]): AsyncGenerator<Uint8Array> {
  if (source.gzip) {
    for await (const chunk of chunksOf(source)) {
      for (let at = 0; at < chunk.length; ) {
        const into = await room();
        const size = Math.min(into.length, chunk.length - at);
        into.set(chunk.subarray(at, at + size));
        at += size;
        yield into.subarray(0, size);
      }
    }
    return;
  }
  const file = guarded(source, () => openSync(source.path, "r"));
  try {
    for (;;) {
      const into = await room();
      const size = guarded(source, () => readSync(file, into, 0, into.length, null));
      if (size === 0) return;
      yield into.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

function guarded<T>(source: EventSource, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refuse("TAR0002", { path: source.name, cause: causeOf(error) });
  }
}
