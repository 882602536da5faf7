/** Bytes as text: only valid UTF-8, and where it is none, the place. */

/** The text of bytes, a byte-order mark among them kept; null where they are no UTF-8. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
}

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A byte-order mark of UTF-16, or a first character that only one of two bytes tells, the other being 0. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0) !== (second === 0);
}

/** The offset of the first byte that is no UTF-8, null where all are. */
export function firstInvalidByte(bytes: Uint8Array): number | null {
  if (textOfUtf8(bytes) !== null) return null;
  let valid = 0;
  let end = bytes.length;
  // Cut where a character may begin, the longest prefix that is valid shows where the text stops being so.
  while (valid < end) {
    const middle = (valid + end + 1) >> 1;
    if (textOfUtf8(bytes.subarray(0, characterStart(bytes, middle))) !== null) valid = middle;
    else end = middle - 1;
  }
  return characterStart(bytes, valid);
}

/** Line and column (in UTF-16 units) of a byte, both from 1; the bytes before it are valid. */
export function placeOf(
  bytes: Uint8Array,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = textOfUtf8(bytes.subarray(0, offset)) ?? "";
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** The start of the character that the byte at the offset belongs to (at most three bytes back). */
function characterStart(bytes: Uint8Array, offset: number): number {
  let start = offset;
  for (let back = 0; back < 3 && start > 0 && isContinuation(bytes[start]); back += 1) start -= 1;
  return start;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
