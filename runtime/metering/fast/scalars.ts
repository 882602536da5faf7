/** Values of JSON that are no texts, by their bytes. */

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** More digits do not stay below 2^53 with certainty. */
export const MOST_DIGITS = 15;

/** Of each slot that holds a number its digits as a whole number, and how many of them stand behind the point. */
export interface Numbers {
  readonly digits: Float64Array;
  readonly decimals: Int32Array;
}

/**
 * Where a number ends that is written without an exponent, else -1. Its digits are kept, which mean something where
 * they are at most MOST_DIGITS.
 */
export function readDigits(view: DataView, from: number, slot: number, into: Numbers): number {
  let at = view.getUint8(from) === MINUS ? from + 1 : from;
  let byte = view.getUint8(at);
  if (byte < ZERO || byte > NINE) return -1;
  let digits = byte - ZERO;
  let decimals = 0;
  byte = view.getUint8(++at);
  if (digits !== 0) {
    while (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + byte - ZERO;
      byte = view.getUint8(++at);
    }
  }
  if (byte === POINT) {
    const start = ++at;
    byte = view.getUint8(at);
    while (byte >= ZERO && byte <= NINE) {
      digits = digits * 10 + byte - ZERO;
      byte = view.getUint8(++at);
    }
    decimals = at - start;
    if (decimals === 0) return -1;
  }
  into.digits[slot] = digits;
  into.decimals[slot] = decimals;
  return byte === 0x65 || byte === 0x45 ? -1 : at;
}

export function isWord(view: DataView, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (view.getUint8(at + index) !== word.charCodeAt(index)) return false;
  }
  return true;
}
