import { pieces } from "./pieces.ts";
import { BYTE, type RecordReader, type Take, type TakeLine } from "./record.ts";

/**
 * One JSON event a line, ended by LF or CR LF; blank lines are skipped. Lines that lie in one chunk are first
 * offered.
 */
export function ndjsonReader(take: Take, takeLine: TakeLine = () => false): RecordReader {
  const current = pieces();
  let line = 1;
  const endLine = (): void => {
    const gathered = current.take(true);
    if ("reason" in gathered) take({ kind: "unreadable", reason: gathered.reason, line });
    else if (gathered.text.trim() !== "") take({ kind: "event", text: gathered.text, line });
    line += 1;
  };
  return {
    push: chunk => {
      let start = 0;
      for (let end = chunk.indexOf(BYTE.lineFeed); end !== -1; end = chunk.indexOf(BYTE.lineFeed, start)) {
        if (current.isEmpty() && takeLine(chunk, start, end)) line += 1;
        else {
          current.add(chunk.subarray(start, end));
          endLine();
        }
        start = end + 1;
      }
      if (start < chunk.length) current.add(chunk.subarray(start));
    },
    end: () => {
      if (!current.isEmpty()) endLine();
    },
  };
}
