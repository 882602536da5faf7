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

/** Lines of one part: one after another, each with its end, and `ROOM_BEHIND` the last one. */
export interface Lines {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** The number of one of them in its source, from 1. */
  readonly numberOf: (index: number) => number;
}

/** How many bytes those who take lines may look at behind the last one. */
export const ROOM_BEHIND = 4;

export const NO_LINES: Lines = { bytes: new Uint8Array(ROOM_BEHIND), count: 0, numberOf: () => 0 };

export interface PartTaker {
  readonly take: (records: Records) => void;
  /** As `take`, of records that are of one kind. */
  readonly takeTexts: (source: number, texts: readonly NumberedText[]) => void;
  readonly takeLines: (source: number, lines: Lines) => void;
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
  const takeTexts: PartTaker["takeTexts"] = (from, texts) => {
    source = from;
    for (const one of texts) {
      line = one.line;
      tell(rating.add(one.text));
    }
  };
  const takeLines: PartTaker["takeLines"] = (from, { bytes, count, numberOf }) => {
    source = from;
    let next = 0;
    for (let index = 0; index < count; index += 1) {
      const taken = rating.takeLines(bytes, next);
      index += taken.lines;
      if (index >= count) return;
      line = numberOf(index);
      next = bytes.indexOf(LINE_FEED, taken.next) + 1;
      reader.push(bytes.slice(taken.next, next));
    }
  };
  return {
    takeTexts,
    takeLines,
    take: records => {
      // A line that began in an earlier chunk comes before those of this one.
      takeTexts(records.source, records.texts);
      takeLines(records.source, packed(records));
    },
    unreadable: unreadable.found,
  };
}

const LINE_FEED = 0x0a;

/** The lines of a part alone, which lie between those of others. */
function packed({ bytes, spans, first }: Records): Lines {
  let size = ROOM_BEHIND;
  for (let at = 0; at < spans.length; at += SPAN)
    size += (spans[at + 1] as number) - (spans[at] as number) + 1;
  const lines = new Uint8Array(size);
  let next = 0;
  for (let at = 0; at < spans.length; at += SPAN) {
    const [from, to] = [spans[at] as number, spans[at + 1] as number];
    lines.set(bytes.subarray(from, to), next);
    next += to - from;
    lines[next] = LINE_FEED;
    next += 1;
  }
  return {
    bytes: lines,
    count: spans.length / SPAN,
    numberOf: index => first + (spans[index * SPAN + 2] as number),
  };
}
