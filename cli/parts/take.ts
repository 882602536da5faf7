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
      for (let at = 0; at < spans.length; at += SPAN) {
        const [from, to] = [spans[at] as number, spans[at + 1] as number];
        if (rating.takeLine(bytes, from, to)) continue;
        line = first + (spans[at + 2] as number);
        reader.push(bytes.slice(from, to));
        reader.push(LINE_END);
      }
    },
    unreadable: unreadable.found,
  };
}

const LINE_END = Uint8Array.of(0x0a);
