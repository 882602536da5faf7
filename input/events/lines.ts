/** Lines of NDJSON as they lie in the bytes, with their numbers: for who puts them somewhere before they are read. */
import { pieces, takeGathered } from "./pieces.ts";
import { BYTE, type RecordReader, type Take } from "./record.ts";

/** Takes the line `bytes[from, to)`, without what ends it; it may be blank. Lines are counted from 1. */
export type TakeNumbered = (bytes: Uint8Array, from: number, to: number, line: number) => void;

/** A line that lies in several chunks is a record of its own. */
export function linesReader(takeLine: TakeNumbered, take: Take): RecordReader {
  const current = pieces();
  let line = 1;
  const endLine = (): void => {
    takeGathered(current.take(true), line, take);
    line += 1;
  };
  return {
    push: chunk => {
      let start = 0;
      for (let end = chunk.indexOf(BYTE.lineFeed); end !== -1; end = chunk.indexOf(BYTE.lineFeed, start)) {
        if (current.isEmpty()) {
          takeLine(chunk, start, end, line);
          line += 1;
        } else {
          current.add(chunk.subarray(start, end));
          endLine();
        }
        start = end + 1;
      }
      if (start < chunk.length) current.addCopy(chunk.subarray(start));
    },
    end: () => {
      if (!current.isEmpty()) endLine();
    },
  };
}
