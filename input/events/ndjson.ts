import { pieces, takeGathered } from "./pieces.ts";
import { BYTE, type RecordReader, type Take, type TakeLines } from "./record.ts";

/** One JSON event a line, ended by LF or CR LF; blank lines are skipped. Lines are first offered to `takeLines`. */
export function ndjsonReader(take: Take, takeLines: TakeLines = takeNone): RecordReader {
  const current = pieces();
  // Most lines that lie in two chunks are short: they are joined in one place again and again.
  const joint = new Uint8Array(JOINT_BYTES);
  let joined = 0;
  let line = 1;
  const endLine = (): void => {
    takeGathered(current.take(true), line, take);
    line += 1;
  };
  const keep = (rest: Uint8Array): void => {
    if (rest.length > JOINT_BYTES) {
      current.addCopy(rest);
      return;
    }
    joint.set(rest);
    joined = rest.length;
  };
  /** Of a short line that began in the chunk before; 0 where it is for the others. */
  const completeShort = (chunk: Uint8Array): number => {
    const end = chunk.indexOf(BYTE.lineFeed);
    const length = joined + end;
    if (end !== -1 && length + LINE_END.length <= JOINT_BYTES) {
      joint.set(chunk.subarray(0, end), joined);
      joint.set(LINE_END, length);
      if (takeLines(joint.subarray(0, length + LINE_END.length), 0).lines === 1) {
        joined = 0;
        line += 1;
        return end + 1;
      }
    }
    current.addCopy(joint.subarray(0, joined));
    joined = 0;
    return 0;
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
      let start = joined === 0 ? 0 : completeShort(chunk);
      if (!current.isEmpty()) start = completeLine(chunk);
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
      if (start < chunk.length) keep(chunk.subarray(start));
    },
    end: () => {
      if (joined > 0) current.addCopy(joint.subarray(0, joined));
      if (!current.isEmpty()) endLine();
    },
  };
}

function takeNone(_bytes: Uint8Array, from: number): ReturnType<TakeLines> {
  return { lines: 0, next: from };
}

const JOINT_BYTES = 8_192;

/** Those who take lines may look at some bytes behind them. */
const LINE_END: Uint8Array = Uint8Array.of(BYTE.lineFeed, 0, 0, 0);
