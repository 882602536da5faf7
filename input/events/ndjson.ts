import { pieces, takeGathered } from "./pieces.ts";
import { BYTE, type RecordReader, type Take, type TakeLines } from "./record.ts";

/** One JSON event a line, ended by LF or CR LF; blank lines are skipped. Lines are first offered to `takeLines`. */
export function ndjsonReader(take: Take, takeLines: TakeLines = takeNone): RecordReader {
  const current = pieces();
  let line = 1;
  const endLine = (): void => {
    takeGathered(current.take(true), line, take);
    line += 1;
  };
  /** Of a line that lay in several chunks; returns where the next one begins. */
  const completeLine = (chunk: Uint8Array): number => {
    const end = chunk.indexOf(BYTE.lineFeed);
    if (end === -1) {
      current.addCopy(chunk);
      return chunk.length;
    }
    current.add(chunk.subarray(0, end));
    const whole = current.whole(LINE_END);
    if (whole !== null && takeLines(whole, 0).lines === 1) {
      current.drop();
      line += 1;
    } else endLine();
    return end + 1;
  };
  return {
    push: chunk => {
      let start = current.isEmpty() ? 0 : completeLine(chunk);
      for (;;) {
        const taken = takeLines(chunk, start);
        line += taken.lines;
        start = taken.next;
        const end = chunk.indexOf(BYTE.lineFeed, start);
        if (end === -1) break;
        current.add(chunk.subarray(start, end));
        endLine();
        start = end + 1;
      }
      if (start < chunk.length) current.addCopy(chunk.subarray(start));
    },
    end: () => {
      if (!current.isEmpty()) endLine();
    },
  };
}

function takeNone(_bytes: Uint8Array, from: number): ReturnType<TakeLines> {
  return { lines: 0, next: from };
}

/** Those who take lines may look at some bytes behind them. */
const LINE_END: Uint8Array = Uint8Array.of(BYTE.lineFeed, 0, 0, 0);
