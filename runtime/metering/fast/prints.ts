/**
 * Parts joined as `joinParts` joins them and their fingerprint as `fingerprint` makes it, of bytes and without
 * any text in between. One buffer, begun anew for each.
 */
import type { Key } from "../fingerprint.ts";
import { murmurOf } from "../murmur.ts";

const ROOM = 8_192;

export interface Joined {
  readonly begin: () => void;
  /** Announces a part of so many characters of ASCII, which `byte`, `bytes` and `digits` then write. */
  readonly part: (length: number) => void;
  readonly byte: (byte: number) => void;
  readonly bytes: (bytes: Uint8Array, from: number, to: number) => void;
  /** A whole number from 0 to below 10^width, with zeros in front. */
  readonly digits: (value: number, width: number) => void;
  /** Thirty-two digits of four words. */
  readonly hex: (words: Uint32Array) => void;
  /** False where a part did not fit: what was written is worth nothing. */
  readonly print: (key: Key, into: Uint32Array) => boolean;
}

export function joined(): Joined {
  const buffer = new Uint8Array(ROOM);
  const view = new DataView(buffer.buffer);
  let at = 0;
  const number = (value: number): void => {
    if (value >= 10) number(Math.floor(value / 10));
    buffer[at++] = 0x30 + (value % 10);
  };
  return {
    begin: () => {
      at = 0;
    },
    part: length => {
      number(length);
      buffer[at++] = 0x3a;
    },
    byte: byte => {
      buffer[at++] = byte;
    },
    bytes: (bytes, from, to) => {
      for (let index = from; index < to; index += 1) buffer[at++] = bytes[index] as number;
    },
    digits: (value, width) => {
      let rest = value;
      for (let place = at + width - 1; place >= at; place -= 1) {
        const tenth = Math.floor(rest / 10);
        buffer[place] = 0x30 + rest - tenth * 10;
        rest = tenth;
      }
      at += width;
    },
    hex: words => {
      for (let word = 0; word < 4; word += 1) {
        const value = words[word] as number;
        for (let shift = 28; shift >= 0; shift -= 4) {
          const digit = (value >>> shift) & 15;
          buffer[at++] = digit < 10 ? 0x30 + digit : 0x57 + digit;
        }
      }
    },
    print: (key, into) => {
      if (at > ROOM) return false;
      murmurOf(view, at, key, into);
      return true;
    },
  };
}
