/** Gives the records of one part to its rating, and tells those that are no events. */
import type { PartIntake } from "../../index.ts";
import { ndjsonReader } from "../../input/events/ndjson.ts";
import { type FoundUnreadable, unreadableBook } from "./unreadable.ts";

/** Of each line three numbers: where it begins and ends in the bytes, and its number less `first`. */
export const SPAN = 3;

/** Records of one source in one part. */
export interface Records {
  readonly source: number;
  readonly bytes: Uint8Array;
  readonly spans: Uint32Array;
  readonly first: number;
  readonly texts: readonly NumberedText[];
}

export interface NumberedText {
  readonly text: string;
  readonly line: number;
}

export interface PartTaker {
  readonly take: (records: Records) => void;
  readonly unreadable: () => FoundUnreadable;
}

export function partTaker(rating: PartIntake): PartTaker {
  const unreadable = unreadableBook();
  let [source, line] = [0, 0];
  const tell = (reason: string | null): void => {
    if (reason !== null) unreadable.add(source, line, reason);
  };
  const reader = ndjsonReader(record =>
    tell(record.kind === "event" ? rating.add(record.text) : record.reason),
  );
  return {
    take: records => {
      source = records.source;
      const { bytes, spans, first, texts } = records;
      // A line that began in an earlier chunk comes before those of this one.
      for (const one of texts) {
        line = one.line;
        tell(rating.add(one.text));
      }
      const lines = packed(bytes, spans);
      let next = 0;
      for (let at = 0; at < spans.length; at += SPAN) {
        const taken = rating.takeLines(lines, next);
        at += taken.lines * SPAN;
        if (at >= spans.length) return;
        line = first + (spans[at + 2] as number);
        next = taken.next + (spans[at + 1] as number) - (spans[at] as number) + LINE_END.length;
        reader.push(lines.slice(taken.next, next));
      }
    },
    unreadable: unreadable.found,
  };
}

const LINE_END = Uint8Array.of(0x0a);

/** How many bytes those who take lines may look at behind the last one. */
const ROOM = 4;

/** The lines of a part alone, which lie between those of others: one after another, each with its end. */
function packed(bytes: Uint8Array, spans: Uint32Array): Uint8Array {
  let size = ROOM;
  for (let at = 0; at < spans.length; at += SPAN)
    size += (spans[at + 1] as number) - (spans[at] as number) + LINE_END.length;
  const lines = new Uint8Array(size);
  let next = 0;
  for (let at = 0; at < spans.length; at += SPAN) {
    const [from, to] = [spans[at] as number, spans[at + 1] as number];
    lines.set(bytes.subarray(from, to), next);
    next += to - from;
    lines.set(LINE_END, next);
    next += LINE_END.length;
  }
  return lines;
}
