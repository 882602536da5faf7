/**
 * How the events of all sources come to the threads that count them. A file of lines every thread reads for itself;
 * lines that are packed are unpacked once, for all, and of any other form each record is dealt to the thread whose it
 * is.
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { idHash } from "../../index.ts";
import { eventReader, markLength, withoutByteOrderMark } from "../../input/events/readers.ts";
import type { RecordReader } from "../../input/events/record.ts";
import type { PlannedSource } from "../events/planned-input.ts";
import { chunksOf, type EventSource } from "../events/source.ts";
import { causeOf } from "../input/read-file.ts";
import { problemsOf, refuse } from "../problems.ts";
import type { ChunkPool } from "./chunk-pool.ts";
import type { OpenFile, ToWorker } from "./messages.ts";
import { partOf } from "./split.ts";
import type { NumberedText } from "./take.ts";
import { type FoundUnreadable, unreadableBook } from "./unreadable.ts";

/** Whom records go to. */
export interface Receiver {
  readonly post: (message: ToWorker) => void;
}

/** By part; null where a part needs nothing. */
export type Receivers = readonly (Receiver | null)[];

/** Tells of which source how many bytes more were read. */
export type ToldPassed = (source: string, more: number) => void;

export interface Dealer {
  /** All events of all sources; returns when the last of them was posted. */
  readonly deal: (to: Receivers, passed: ToldPassed) => Promise<FoundUnreadable>;
  /** When nobody reads any more. */
  readonly close: () => void;
}

export function dealer(sources: readonly PlannedSource[], pool: ChunkPool): Dealer {
  const files = openFiles();
  return {
    deal: async (to, passed) => {
      const unreadable = unreadableBook();
      for (const [number, planned] of sources.entries()) {
        const file = files.of(number, planned);
        const own = { number, planned, to, pool, passed };
        if (file !== null) postFile(to, file);
        else if (planned.form === "lines") await dealLines(own);
        else await dealRecords(own, unreadable.add);
      }
      return unreadable.found();
    },
    close: files.close,
  };
}

// Files that all read

interface OpenFiles {
  /** Null where the source is none. */
  readonly of: (number: number, planned: PlannedSource) => OpenFile | null;
  readonly close: () => void;
}

/** They stay open, so that a second pass reads what the first has read. */
function openFiles(): OpenFiles {
  const files = new Map<number, OpenFile | null>();
  return {
    of: (number, planned) => {
      const known = files.get(number);
      if (known !== undefined) return known;
      const { source, form } = planned;
      const file = source.gzip || form !== "lines" ? null : openFile(number, source);
      files.set(number, file);
      return file;
    },
    close: () => {
      for (const file of files.values()) if (file !== null) closeSync(file.descriptor);
    },
  };
}

/** Of a mark. */
const HEAD_BYTES = 3;

/** Null where the system does not say how long it is. */
function openFile(source: number, { path, name }: EventSource): OpenFile | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, "r");
    const to = fstatSync(descriptor).size;
    const head = new Uint8Array(HEAD_BYTES);
    const from = markLength(head.subarray(0, readSync(descriptor, head, 0, HEAD_BYTES, 0)), name);
    if (to > 0) return { source, descriptor, from, to };
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    throw problemsOf(error) === null ? refuse("TAR0002", { path: name, cause: causeOf(error) }) : error;
  }
  closeSync(descriptor);
  return null;
}

function postFile(to: Receivers, file: OpenFile): void {
  // All read the same, and one of them tells how far it is.
  const teller = to.findIndex(receiver => receiver !== null);
  for (const [part, receiver] of to.entries())
    receiver?.post({ kind: "file", file, isTold: part === teller });
}

// What this thread reads

interface Dealt {
  readonly number: number;
  readonly planned: PlannedSource;
  readonly to: Receivers;
  readonly pool: ChunkPool;
  readonly passed: ToldPassed;
}

async function dealLines({ number, planned: { source }, to, pool, passed }: Dealt): Promise<void> {
  let buffer = 0;
  const postAll = (message: ToWorker): void => {
    for (const receiver of to) receiver?.post(message);
  };
  const reader = withoutByteOrderMark(
    {
      push: bytes => {
        for (const receiver of to) if (receiver !== null) pool.hold(buffer);
        postAll({ kind: "bytes", source: number, bytes, buffer });
      },
      end: () => postAll({ kind: "ended", source: number }),
    },
    source.name,
  );
  for await (const chunk of chunksOf(source)) {
    for (let at = 0; at < chunk.length; ) {
      buffer = await pool.take();
      const room = pool.bytes(buffer);
      const size = Math.min(room.length, chunk.length - at);
      room.set(chunk.subarray(at, at + size));
      reader.push(room.subarray(0, size));
      at += size;
    }
    passed(source.name, chunk.length);
  }
  reader.end();
}

const RECORDS_AT_ONCE = 1_024;

async function dealRecords(
  { number, planned: { source, form, columns }, to, pool, passed }: Dealt,
  unreadable: (source: number, line: number, reason: string) => void,
): Promise<void> {
  const hands = to.map((): NumberedText[] => []);
  let held = 0;
  const { ofText } = idHash();
  const reader: RecordReader = eventReader(
    form,
    columns,
    record => {
      const { line } = record;
      if (record.kind === "unreadable") return unreadable(number, line, record.reason);
      hands[partOf(ofText(record.text), to.length)]?.push({ text: record.text, line });
      held += 1;
    },
    source.name,
  );
  const flush = async (): Promise<void> => {
    const buffer = await pool.take();
    held = 0;
    for (const [part, receiver] of to.entries()) {
      const texts = hands[part]?.splice(0) ?? [];
      if (receiver === null || texts.length === 0) continue;
      pool.hold(buffer);
      receiver.post({ kind: "texts", source: number, texts, buffer });
    }
  };
  for await (const chunk of chunksOf(source)) {
    reader.push(chunk);
    if (held >= RECORDS_AT_ONCE) await flush();
    passed(source.name, chunk.length);
  }
  reader.end();
  await flush();
}
