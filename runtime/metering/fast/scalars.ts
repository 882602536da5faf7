/** Values of JSON that are no texts, by their bytes. */

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** Where a number ends that is written without an exponent, else -1. */
export function endOfNumber(view: DataView, from: number): number {
  let at = view.getUint8(from) === MINUS ? from + 1 : from;
  const first = view.getUint8(at);
  if (first < ZERO || first > NINE) return -1;
  at += 1;
  if (first !== ZERO) at = endOfDigits(view, at);
  let byte = view.getUint8(at);
  if (byte === POINT) {
    const end = endOfDigits(view, at + 1);
    if (end === at + 1) return -1;
    at = end;
    byte = view.getUint8(at);
  }
  return byte === 0x65 || byte === 0x45 ? -1 : at;
}

function endOfDigits(view: DataView, from: number): number {
  let at = from;
  for (let byte = view.getUint8(at); byte >= ZERO && byte <= NINE; byte = view.getUint8(at)) at += 1;
  return at;
}

export function isWord(view: DataView, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (view.getUint8(at + index) !== word.charCodeAt(index)) return false;
  }
  return true;
}
