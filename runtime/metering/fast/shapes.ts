/**
 * Lines that are written as others before them: the same keys in the same order with the same signs between the values.
 * What stands between two values is compared byte for byte with what was there, and each value read to its end as the
 * scanner reads it; so a line that fits is one that the scanner takes, and its keys need not be looked at again. Shapes
 * that begin alike share their beginning, so that none is tried in vain.
 */
import { longer } from "./longer.ts";
import { readDigits } from "./scalars.ts";
import {
  FALSE,
  ID,
  MOST_VALUES,
  NOTHING,
  NUMBER,
  type Scanner,
  type SharedText,
  SPECVERSION,
  TEXT,
  TRUE,
  TYPE,
} from "./scan.ts";
import { type Chunk, endOfText, REST, WORD_ROOM } from "./words.ts";

export interface Shapes {
  /**
   * As the scanner's `scan`, for lines of the shapes that are known. But where the text of a slot ends that is
   * `guessed`, and an id, is only guessed: the reader of it must find that it is a text which it knows to be plain, an
   * instant, or a UUID or ULID.
   */
  readonly scan: (chunk: Chunk, from: number) => number;
  /** Keeps the shape of the line that the scanner has just read up to that line feed. */
  readonly learn: (view: DataView, from: number, end: number) => void;
  /** Whether the last line was of a known shape, with an id whose end was guessed. */
  readonly hasGuessedId: () => boolean;
  readonly guessNoId: () => void;
  /** Another reader has found so many lines of them. */
  readonly fits: (lines: number) => void;
  /** Another reader has read so many lines of none of them; whether it would help to learn one of those. */
  readonly misses: (lines: number) => boolean;
  readonly first: () => ShapeStep | null;
  /** Grows whenever they are not what they were. */
  readonly changes: () => number;
}

/** Signs and the value behind them, what may come next, and what may stand here as well. */
export interface ShapeStep {
  readonly made: Made;
  readonly below: ShapeStep | null;
  readonly beside: ShapeStep | null;
}

/** Signs of a line and the value behind them. */
interface Made {
  readonly bytes: Uint8Array;
  /** A text among the signs, one of those that come again and again. */
  readonly known: Known | null;
  /** What the value is, which `true`, `false` and `null` end with as signs; END: the line ends here. */
  readonly kind: number;
  readonly slot: number;
  /** Of an end, the slots that none of its steps has filled. */
  readonly empty: readonly number[];
}

/** The same as it is compared. */
interface Step extends Omit<Made, "bytes"> {
  readonly made: Made;
  /** How many bytes the signs are. */
  readonly length: number;
  /** Where they begin among all signs, if they are eight or more; else the first four of them, and the last four. */
  readonly first: number;
  readonly head: number;
  readonly tail: number;
  /** Whether the end of a text is guessed. */
  readonly isGuessed: boolean;
  /** How long the text is that was last there, where it is guessed. */
  guess: number;
  /** What may come next: the first of them. */
  below: Step | null;
  /** What may stand here as well. */
  beside: Step | null;
}

interface Known extends SharedText {
  readonly slot: number;
  /** Where it begins and ends among the signs. */
  readonly from: number;
  readonly to: number;
}

/** Of all steps, in numbers of eight bytes each. */
interface Signs {
  readonly words: Float64Array;
  used: number;
}

const END = 255;
const MOST_STEPS = 512;
const MOST_SIGNS = 512;
/** Of so many lines half must fit, or the shapes are forgotten and the next lines read without them. */
const WATCHED = 512;
const PAUSE = 16_384;
const LONGEST_PAUSE = 2 ** 20;

export function shapes(scanner: Scanner, guessed: ReadonlySet<number>): Shapes {
  const root = newStep({ bytes: new Uint8Array(0), kind: END, slot: 0, known: null, empty: [] }, false, 0);
  let signs: Signs = { words: new Float64Array(64), used: 0 };
  let [steps, changes] = [0, 0];
  let [guessesIds, hasGuessedId] = [true, false];
  let isFull = false;

  const watch = watchOf(() => {
    root.below = null;
    changes += 1;
    signs.used = 0;
    steps = 0;
    isFull = false;
  });
  const stepBelow = (above: Step, made: Made): Step => {
    for (let step = above.below; step !== null; step = step.beside) if (isAlike(step.made, made)) return step;
    const step = newStep(made, guessed.has(made.slot), signs.used);
    signs = withSigns(signs, made.bytes);
    step.beside = above.below;
    above.below = step;
    steps += 1;
    changes += 1;
    return step;
  };
  return {
    scan: (chunk, from) => {
      if (watch.isPausing()) {
        watch.note(1, false);
        hasGuessedId = false;
        return -1;
      }
      const end = fitted(root.below, signs.words, scanner, chunk, from, guessesIds);
      hasGuessedId = guessesIds && end !== -1;
      watch.note(1, end !== -1);
      return end;
    },
    learn: (view, from, end) => {
      const { values } = scanner;
      isFull ||= steps + values.count >= MOST_STEPS;
      if (watch.isPausing() || values.count > MOST_VALUES || isFull) return;
      const made = stepsOf(scanner, view, from, end);
      let above = root;
      if (made !== null) for (const step of made) above = stepBelow(above, step);
    },
    hasGuessedId: () => hasGuessedId,
    guessNoId: () => {
      guessesIds = false;
    },
    fits: lines => watch.note(lines, true),
    misses: lines => {
      watch.note(lines, false);
      return !watch.isPausing() && !isFull;
    },
    first: () => root.below,
    changes: () => changes,
  };
}

/** Whether lines fit often enough; where they do not, nobody looks for shapes for a while. */
interface Watch {
  readonly isPausing: () => boolean;
  /** That so many lines fit, or do not. */
  readonly note: (lines: number, fit: boolean) => void;
}

function watchOf(forget: () => void): Watch {
  let [watched, fitting] = [0, 0];
  let [pausing, pause] = [0, PAUSE];
  return {
    isPausing: () => pausing > 0,
    note: (lines, fit) => {
      if (pausing > 0) {
        pausing = Math.max(0, pausing - lines);
        return;
      }
      watched += lines;
      if (fit) fitting += lines;
      if (watched < WATCHED) return;
      if (fitting * 2 < watched) {
        forget();
        pausing = pause;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      } else pause = PAUSE;
      [watched, fitting] = [0, 0];
    },
  };
}

function newStep(made: Made, isGuessed: boolean, first: number): Step {
  const { bytes, kind, slot, known, empty } = made;
  const word = new Int32Array(1);
  new Uint8Array(word.buffer).set(bytes.subarray(0, 4));
  const head = word[0] ?? 0;
  new Uint8Array(word.buffer).set(bytes.subarray(Math.max(0, bytes.length - 4)));
  const tail = word[0] ?? 0;
  const { length } = bytes;
  const links = { guess: 0, below: null, beside: null };
  return { made, length, first, head, tail, known, kind, slot, isGuessed, empty, ...links };
}

function isAlike(a: Made, b: Made): boolean {
  return (
    a.kind === b.kind &&
    a.bytes.length === b.bytes.length &&
    a.bytes.every((byte, index) => byte === b.bytes[index])
  );
}

/** The same signs with those bytes, eight of them a number: the first eight, the last eight, then what lies between. */
function withSigns({ words, used }: Signs, bytes: Uint8Array): Signs {
  const { length } = bytes;
  if (length < 8) return { words, used };
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const places = [0, length - 8];
  for (let at = 8; at < length - 8; at += 8) places.push(at);
  let into = words;
  while (used + places.length > into.length) into = longer(into);
  into.set(
    places.map(at => view.getFloat64(at, true)),
    used,
  );
  return { words: into, used: used + places.length };
}

/**
 * Whether the signs of a step stand there. As numbers two are alike where their bytes are: printable signs make neither
 * zero nor what is no number.
 */
function isHere(
  { length, first, head, tail }: Step,
  signs: Float64Array,
  view: DataView,
  at: number,
  room: number,
): boolean {
  const end = at + length;
  if (end + WORD_ROOM > room + 1) return false;
  if (length >= 8) {
    if (view.getFloat64(at, true) !== signs[first] || view.getFloat64(end - 8, true) !== signs[first + 1])
      return false;
    let sign = first + 2;
    for (let next = at + 8; next < end - 8; next += 8)
      if (view.getFloat64(next, true) !== signs[sign++]) return false;
    return true;
  }
  if (length >= 4) return view.getInt32(at, true) === head && view.getInt32(end - 4, true) === tail;
  return (view.getInt32(at, true) & (REST[length] as number)) === head;
}

function fitted(
  begin: Step | null,
  signs: Float64Array,
  scanner: Scanner,
  { bytes, view }: Chunk,
  start: number,
  guessesIds: boolean,
): number {
  const { slots, numbers } = scanner;
  const { kind, from, to } = slots;
  const room = bytes.length;
  scanner.sharedType = null;
  let at = start;
  let step = begin;
  while (step !== null) {
    if (!isHere(step, signs, view, at, room)) {
      step = step.beside;
      continue;
    }
    const begin = at + step.length;
    const { slot, known } = step;
    let end = begin;
    if (step.kind === TEXT) {
      const isGuessed = step.isGuessed || (slot === ID && guessesIds);
      end = isGuessed ? guessedEnd(step, view, begin, room) : endOfText(view, begin);
    } else if (step.kind === NUMBER) end = readDigits(view, begin, slot, numbers);
    if (end === -1) {
      step = step.beside;
      continue;
    }
    if (known !== null) {
      kind[known.slot] = TEXT;
      from[known.slot] = at + known.from;
      to[known.slot] = at + known.to;
      if (known.slot === TYPE) scanner.sharedType = known;
    }
    if (step.kind === END) {
      for (let index = 0; index < step.empty.length; index += 1) kind[step.empty[index] as number] = NOTHING;
      return begin - 1;
    }
    kind[slot] = step.kind;
    from[slot] = begin;
    to[slot] = end;
    at = end;
    step = step.below;
  }
  return -1;
}

/** Where the text ends if it is as long as the one before it and the same signs follow, else where it does end. */
function guessedEnd(step: Step, view: DataView, begin: number, room: number): number {
  const end = begin + step.guess;
  if (step.guess > 0 && end + 4 <= room && view.getInt32(end, true) === step.below?.head) return end;
  const found = endOfText(view, begin);
  step.guess = found - begin;
  return found;
}

/** The steps of the line that the scanner has read; null where its signs are too many. */
function stepsOf(
  { values, size }: Scanner,
  view: DataView,
  start: number,
  lineEnd: number,
): readonly Made[] | null {
  const made: Made[] = [];
  const filled = new Set<number>();
  let at = start;
  let known: Known | null = null;
  for (let index = 0; index <= values.count; index += 1) {
    const isLast = index === values.count;
    const kind = isLast ? END : (values.kind[index] as number);
    const isWord = kind === TRUE || kind === FALSE || kind === NOTHING;
    const end = isLast ? lineEnd + 1 : ((isWord ? values.to : values.from)[index] as number);
    if (end - at > MOST_SIGNS) return null;
    const slot = isLast ? 0 : (values.slot[index] as number);
    filled.add(slot);
    if (known === null && kind === TEXT && (slot === TYPE || slot === SPECVERSION)) {
      known = { slot, from: end - at, to: (values.to[index] as number) - at, number: -1 };
      continue;
    }
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at, end - at).slice();
    const empty = isLast
      ? Array.from({ length: size() }, (_, one) => one).filter(one => !filled.has(one))
      : [];
    made.push({ bytes, kind, slot, known, empty });
    known = null;
    at = isLast ? end : (values.to[index] as number);
  }
  return made;
}
