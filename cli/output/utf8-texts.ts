/** Texts one after the other as UTF-8. */

const encoder = new TextEncoder();

/** Grows to the longest that was asked for, and is filled anew each time. */
let room = new Uint8Array(1_048_576);

/** A unit of UTF-16 takes at most so many bytes. */
const MOST_BYTES_OF_UNIT = 3;

/** Put together as bytes at once: texts that are joined first are copied twice more. */
export function inUtf8(texts: Iterable<string>): Uint8Array<ArrayBuffer> {
  let end = 0;
  for (const text of texts) {
    const needed = end + text.length * MOST_BYTES_OF_UNIT;
    if (needed > room.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(room.subarray(0, end));
      room = larger;
    }
    end += encoder.encodeInto(text, room.subarray(end)).written;
  }
  return room.slice(0, end);
}
