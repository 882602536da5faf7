/**
 * Bytes four at a time. All of it reads up to three bytes behind the texts that it is asked for, so behind the last
 * line of a chunk there must be three more; what they are makes no difference.
 */
/** Bytes that are read one at a time and four at a time. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export const LINE_FEED = 0x0a;

/** How many bytes must stand behind the last one of a text. */
export const WORD_ROOM = 4;

export function chunkOf(bytes: Uint8Array): Chunk {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** The bytes of a word that belong to a text which ends after 0 to 3 of them, lowest first. */
export const REST: Int32Array = Int32Array.of(0, 0xff, 0xffff, 0xffffff);

/**
 * Null for a text that is not plain: printable ASCII that JSON writes as it is. The words after its last one may be
 * read as well.
 */
export function asciiView(text: string): DataView | null {
  const view = new DataView(new ArrayBuffer(text.length + WORD_ROOM));
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e || unit === QUOTE || unit === BACKSLASH) return null;
    view.setUint8(index, unit);
  }
  return view;
}

/** Writes a text as words, the last one filled up with zeros; they must fit. */
export function putWords(view: DataView, from: number, to: number, into: Int32Array, first: number): void {
  let word = first;
  for (let at = from; at < to; at += 4) into[word++] = wordAt(view, at, to);
}

/** The next four bytes of a text that ends at `to`, or what is left of it. */
export function wordAt(view: DataView, at: number, to: number): number {
  const word = view.getInt32(at, true);
  return to - at < 4 ? word & (REST[to - at] as number) : word;
}

export function plainText(view: DataView, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(view.getUint8(at));
  return text;
}

/** Whether `length` bytes from `at` on are those of the words from `first` on. */
export function isText(
  view: DataView,
  at: number,
  words: Int32Array,
  first: number,
  length: number,
): boolean {
  const whole = length >> 2;
  for (let word = 0; word < whole; word += 1) {
    if (view.getInt32(at + word * 4, true) !== words[first + word]) return false;
  }
  const rest = length & 3;
  return (
    rest === 0 || (view.getInt32(at + whole * 4, true) & (REST[rest] as number)) === words[first + whole]
  );
}

/** Texts of so many bytes are four words that overlap. */
const FOUR_WORDS = { least: 4, most: 16 };

/** How far apart the first two words of such a text begin, and the last two. */
function apart(length: number): number {
  return (length >> 3) << 2;
}

/** Of the bytes from `from` to `to`. */
export function hashOfText(view: DataView, from: number, to: number): number {
  const length = to - from;
  let hash = length;
  if (length >= FOUR_WORDS.least && length <= FOUR_WORDS.most) {
    const by = apart(length);
    const first = Math.imul(view.getInt32(from, true), 0x9e3779b1) + view.getInt32(from + by, true);
    const last = Math.imul(view.getInt32(to - 4, true), 0x85ebca77) + view.getInt32(to - 4 - by, true);
    hash = (Math.imul(first, 0xc2b2ae3d) + Math.imul(last, 0x27d4eb2f) + length) | 0;
  } else {
    let at = from;
    for (; at + 4 <= to; at += 4) hash = (Math.imul(hash, 0x9e3779b1) + view.getInt32(at, true)) | 0;
    if (at < to)
      hash = (Math.imul(hash, 0x9e3779b1) + (view.getInt32(at, true) & (REST[to - at] as number))) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Whether the same `length` bytes stand at both places. */
export function isSameText(
  view: DataView,
  at: number,
  other: DataView,
  from: number,
  length: number,
): boolean {
  if (length >= FOUR_WORDS.least && length <= FOUR_WORDS.most) {
    const by = apart(length);
    const last = length - 4;
    const differing =
      (view.getInt32(at, true) ^ other.getInt32(from, true)) |
      (view.getInt32(at + by, true) ^ other.getInt32(from + by, true)) |
      (view.getInt32(at + last - by, true) ^ other.getInt32(from + last - by, true)) |
      (view.getInt32(at + last, true) ^ other.getInt32(from + last, true));
    return differing === 0;
  }
  let done = 0;
  for (; done + 4 <= length; done += 4)
    if (view.getInt32(at + done, true) !== other.getInt32(from + done, true)) return false;
  const rest = REST[length - done] as number;
  return ((view.getInt32(at + done, true) ^ other.getInt32(from + done, true)) & rest) === 0;
}

const BACKSLASH = 0x5c;
const ONES = 0x01010101;
const HIGHS = 0x80808080 | 0;
const BLANKS = 0x20202020;
const QUOTES = 0x22222222;
const BACKSLASHES = 0x5c5c5c5c;
const QUOTE = 0x22;

/**
 * Where the quote stands that ends a text of printable ASCII without escapes which begins at `from`, else -1. In a sum
 * or difference of four bytes only what is above a special one can be wrong, and the lowest counts.
 */
export function endOfText(view: DataView, from: number): number {
  for (let at = from; ; at += 4) {
    const word = view.getInt32(at, true);
    const special =
      (word | (word + ONES) | (word - BLANKS) | ((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES)) &
      HIGHS;
    if (special !== 0) {
      const end = at + ((31 - Math.clz32(special & -special)) >> 3);
      return view.getUint8(end) === QUOTE ? end : -1;
    }
  }
}
