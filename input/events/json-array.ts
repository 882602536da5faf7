/**
 * A JSON array of events, element by element: only the current element is held. Here only the borders of
 * elements are found; the strict reader of events judges what stands between them.
 */
import { refuse } from "../problems.ts";
import { pieces } from "./pieces.ts";
import { BYTE, type RecordReader, type Take } from "./record.ts";

type State = "before" | "element" | "text" | "escape" | "after";

export function jsonArrayReader(take: Take, name: string): RecordReader {
  const current = pieces();
  let state: State = "before";
  let depth = 0;
  let line = 1;
  let begun = 0;
  let elements = 0;

  const fail = (cause: string): Error => refuse("TAR0203", { cause }, `${name}:${line}`);
  const endElement = (last: boolean): void => {
    const gathered = current.take(false);
    const at = begun === 0 ? line : begun;
    begun = 0;
    if ("reason" in gathered) take({ kind: "unreadable", reason: gathered.reason, line: at });
    else if (gathered.text.trim() !== "") take({ kind: "event", text: gathered.text, line: at });
    else if (!(last && elements === 0)) take({ kind: "unreadable", reason: "is an empty element", line: at });
    elements += 1;
  };

  /** Reads on after one byte; true where the byte ends an element, and so belongs to none. */
  const step = (byte: number): boolean => {
    if (state === "escape") state = "text";
    else if (state === "text") {
      if (byte === BYTE.backslash) state = "escape";
      else if (byte === BYTE.quote) state = "element";
    } else if (byte === BYTE.quote) state = "text";
    else if (byte === BYTE.openBrace || byte === BYTE.openBracket) depth += 1;
    else if (byte === BYTE.closeBracket && depth === 0) return true;
    else if (byte === BYTE.comma && depth === 0) return true;
    else if ((byte === BYTE.closeBrace || byte === BYTE.closeBracket) && depth > 0) depth -= 1;
    return false;
  };

  return {
    push: chunk => {
      let start = 0;
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (state === "before" || state === "after") {
          if (state === "before" && byte === BYTE.openBracket) state = "element";
          else if (!isBlank(byte))
            throw fail(state === "before" ? "does not begin with [" : "is followed by more text");
          start = index + 1;
        } else if (step(byte)) {
          if (index > start) current.add(chunk.subarray(start, index));
          endElement(byte === BYTE.closeBracket);
          if (byte === BYTE.closeBracket) state = "after";
          start = index + 1;
        } else if (begun === 0 && !isBlank(byte)) begun = line;
        if (byte === BYTE.lineFeed) line += 1;
      }
      if (start < chunk.length) current.addCopy(chunk.subarray(start));
    },
    end: () => {
      if (state !== "after") throw fail("does not end");
    },
  };
}

function isBlank(byte: number): boolean {
  return byte === BYTE.blank || byte === BYTE.lineFeed || byte === BYTE.carriageReturn || byte === BYTE.tab;
}
