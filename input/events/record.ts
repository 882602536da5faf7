/** What readers of events hand over, one after the other. */

/** The JSON text of one event, or a reason why this place of the input holds none. `line` counts from 1. */
export type EventRecord =
  | { readonly kind: "event"; readonly text: string; readonly line: number }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

export type Take = (record: EventRecord) => void;

/**
 * Takes lines, each ended by a line feed, up to the first that is not plain: how many, and where the next one begins,
 * which is handed over as a record if it is whole.
 */
export type TakeLines = (
  bytes: Uint8Array,
  from: number,
) => { readonly lines: number; readonly next: number };

/** Takes the bytes of one file in parts of any size. `end` throws a refusal where the file was cut off. */
export interface RecordReader {
  readonly push: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

export const BYTE: {
  readonly tab: number;
  readonly lineFeed: number;
  readonly carriageReturn: number;
  readonly blank: number;
  readonly quote: number;
  readonly comma: number;
  readonly backslash: number;
  readonly openBracket: number;
  readonly closeBracket: number;
  readonly openBrace: number;
  readonly closeBrace: number;
} = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  blank: 0x20,
  quote: 0x22,
  comma: 0x2c,
  backslash: 0x5c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
};

/** The reasons that all readers share. */
export const UNREADABLE: { readonly long: string; readonly nul: string; readonly encoding: string } = {
  long: "is longer than 32 KiB",
  nul: "holds a NUL byte",
  encoding: "is not valid UTF-8",
};
