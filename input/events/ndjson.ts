import { pieces, takeGathered } from "./pieces.ts";
import { BYTE, type RecordReader, type Take, type TakeLines } from "./record.ts";

/** One JSON event a line, ended by LF or CR LF; blank lines are skipped. Lines are first offered to `takeLines`. */
export function ndjsonReader(take: Take, takeLines: TakeLines = takeNone): RecordReader {
  const current = pieces();
  const joint = jointOf(takeLines);
  let line = 1;
  const endLine = (): void => {
    takeGathered(current.take(true), line, take);
    line += 1;
  };
  const giveUpJoint = (): void => {
    if (!joint.isEmpty()) current.addCopy(joint.take());
  };
  /** Of a short line that began in the chunk before; 0 where there is none, or it is for the others. */
  const completeJoint = (chunk: Uint8Array): number => {
    const start = joint.isEmpty() ? 0 : joint.complete(chunk);
    if (start > 0) line += 1;
    else giveUpJoint();
    return start;
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
      let start = completeJoint(chunk);
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
      const rest = chunk.subarray(start);
      if (!joint.keep(rest)) current.addCopy(rest);
    },
    end: () => {
      giveUpJoint();
      if (!current.isEmpty()) endLine();
    },
  };
}

function takeNone(_bytes: Uint8Array, from: number): ReturnType<TakeLines> {
  return { lines: 0, next: from };
}

/** Most lines that lie in two chunks are short: they are joined in one place again and again. */
interface Joint {
  readonly isEmpty: () => boolean;
  /** Whether what a chunk ends with is short enough. */
  readonly keep: (rest: Uint8Array) => boolean;
  /** Where the next line begins in the chunk; 0 where the line is for the others, and still kept. */
  readonly complete: (chunk: Uint8Array) => number;
  /** Gives up what is kept. */
  readonly take: () => Uint8Array;
}

function jointOf(takeLines: TakeLines): Joint {
  const bytes = new Uint8Array(JOINT_BYTES);
  let kept = 0;
  return {
    isEmpty: () => kept === 0,
    keep: rest => {
      if (rest.length > JOINT_BYTES) return false;
      bytes.set(rest);
      kept = rest.length;
      return true;
    },
    complete: chunk => {
      const end = chunk.indexOf(BYTE.lineFeed);
      const length = kept + end;
      if (end === -1 || length + LINE_END.length > JOINT_BYTES) return 0;
      bytes.set(chunk.subarray(0, end), kept);
      bytes.set(LINE_END, length);
      if (takeLines(bytes.subarray(0, length + LINE_END.length), 0).lines !== 1) return 0;
      kept = 0;
      return end + 1;
    },
    take: () => {
      const taken = bytes.subarray(0, kept);
      kept = 0;
      return taken;
    },
  };
}

const JOINT_BYTES = 8_192;

/** Those who take lines may look at some bytes behind them. */
const LINE_END: Uint8Array = Uint8Array.of(BYTE.lineFeed, 0, 0, 0);
