/** The bytes of one record, gathered over the borders of chunks and bounded. */
import { INPUT_LIMITS } from "../limits.ts";
import { textOfUtf8 } from "../utf8.ts";
import { type Take, UNREADABLE } from "./record.ts";

/** The text of a finished record, or why it has none. */
export type Gathered = { readonly text: string } | { readonly reason: string };

export interface Pieces {
  /** Adds a part of the current record; beyond the bound only its length is kept in mind. */
  readonly add: (part: Uint8Array) => void;
  /** As `add`, of bytes that do not stay as they are. */
  readonly addCopy: (part: Uint8Array) => void;
  /** Ends the record: its text, without a carriage return at its end where one is `trimmed`. */
  readonly take: (trimmed: boolean) => Gathered;
  /** The bytes of the record so far with those behind them; null where they are too many. */
  readonly whole: (end: Uint8Array) => Uint8Array | null;
  readonly drop: () => void;
  readonly isEmpty: () => boolean;
}

export function pieces(): Pieces {
  let parts: Uint8Array[] = [];
  let length = 0;
  // One byte more may be a carriage return that does not count.
  const most = INPUT_LIMITS.eventBytes + 1;
  const drop = (): void => {
    parts = [];
    length = 0;
  };
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  return {
    add,
    addCopy: part => add(length + part.length <= most ? new Uint8Array(part) : part),
    take: trimmed => {
      const tooLong = length > most;
      const whole = parts.length === 1 && parts[0] !== undefined ? parts[0] : joined(parts);
      drop();
      return tooLong ? { reason: UNREADABLE.long } : textOf(whole, trimmed);
    },
    whole: end => (length > most ? null : joined([...parts, end])),
    drop,
    isEmpty: () => length === 0,
  };
}

/** Hands on what a line held; a blank one is no record. */
export function takeGathered(gathered: Gathered, line: number, take: Take): void {
  if ("reason" in gathered) take({ kind: "unreadable", reason: gathered.reason, line });
  else if (gathered.text.trim() !== "") take({ kind: "event", text: gathered.text, line });
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

function textOf(bytes: Uint8Array, trimmed: boolean): Gathered {
  const end = trimmed && bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length;
  if (end > INPUT_LIMITS.eventBytes) return { reason: UNREADABLE.long };
  const record = bytes.subarray(0, end);
  if (record.includes(0)) return { reason: UNREADABLE.nul };
  const text = textOfUtf8(record);
  return text === null ? { reason: UNREADABLE.encoding } : { text };
}
