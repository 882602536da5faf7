/**
 * Lines that are written as others before them: the same keys in the same order with the same signs between the values.
 * What stands between two values is compared byte for byte with what was there, and each value read to its end as the
 * scanner reads it; so a line that fits is one that the scanner takes, and its keys need not be looked at again. Shapes
 * that begin alike share their beginning, so that none is tried in vain.
 */
import { readDigits } from "./scalars.ts";
import { FALSE, ID, MOST_VALUES, NOTHING, NUMBER, RECEIVED, type Scanner, TEXT, TIME, TRUE } from "./scan.ts";
import { endOfText, isText, putWords } from "./words.ts";

export interface Shapes {
  /**
   * As the scanner's `scan`, for lines of the shapes that are known. But where an id, a time or a receipt ends is only
   * guessed: the reader of it must find that it is a UUID or ULID, or an instant, which hold no quote.
   */
  readonly scan: (view: DataView, from: number) => number;
  /** Keeps the shape of the line that the scanner has just read up to that line feed. */
  readonly learn: (view: DataView, from: number, end: number) => void;
  /** Whether the last line was of a known shape, with an id whose end was guessed. */
  readonly hasGuessedId: () => boolean;
  readonly guessNoId: () => void;
}

/** Signs of a line and the value behind them. */
interface Step {
  readonly words: Int32Array;
  readonly length: number;
  /** What the value is, which `true`, `false` and `null` end with as signs; END: the line ends here. */
  readonly kind: number;
  readonly slot: number;
  /** Of an end, the slots that none of its steps has filled. */
  readonly empty: readonly number[];
  /** How long the text is that was last there, where it is guessed. */
  guess: number;
  /** What may come next: the first of them. */
  below: Step | null;
  /** What may stand here as well. */
  beside: Step | null;
}

const END = 255;
const MOST_STEPS = 512;
const MOST_SIGNS = 512;
/** Of so many lines half must fit, or the shapes are forgotten and the next lines read without them. */
const WATCHED = 512;
const PAUSE = 16_384;
const LONGEST_PAUSE = 2 ** 20;

export function shapes(scanner: Scanner): Shapes {
  const root = newStep(new Int32Array(0), 0, END, 0, []);
  let steps = 0;
  let [watched, fitting] = [0, 0];
  let [pausing, pause] = [0, PAUSE];
  let guessesIds = true;
  let hasGuessedId = false;

  const watch = (fits: boolean): void => {
    watched += 1;
    if (fits) fitting += 1;
    if (watched < WATCHED) return;
    if (fitting * 2 < watched) {
      root.below = null;
      steps = 0;
      pausing = pause;
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    } else pause = PAUSE;
    [watched, fitting] = [0, 0];
  };
  const stepBelow = (above: Step, made: Step): Step => {
    for (let step = above.below; step !== null; step = step.beside) if (isAlike(step, made)) return step;
    made.beside = above.below;
    above.below = made;
    steps += 1;
    return made;
  };
  return {
    scan: (view, from) => {
      if (pausing > 0) {
        pausing -= 1;
        hasGuessedId = false;
        return -1;
      }
      const end = fitted(root, scanner, view, from, guessesIds);
      hasGuessedId = guessesIds && end !== -1;
      watch(end !== -1);
      return end;
    },
    learn: (view, from, end) => {
      const { values } = scanner;
      if (pausing > 0 || values.count > MOST_VALUES || steps + values.count >= MOST_STEPS) return;
      const made = stepsOf(scanner, view, from, end);
      let above = root;
      if (made !== null) for (const step of made) above = stepBelow(above, step);
    },
    hasGuessedId: () => hasGuessedId,
    guessNoId: () => {
      guessesIds = false;
    },
  };
}

function newStep(
  words: Int32Array,
  length: number,
  kind: number,
  slot: number,
  empty: readonly number[],
): Step {
  return { words, length, kind, slot, empty, guess: 0, below: null, beside: null };
}

function isAlike(a: Step, b: Step): boolean {
  return (
    a.kind === b.kind && a.length === b.length && a.words.every((word, index) => word === b.words[index])
  );
}

function fitted(
  root: Step,
  { slots, numbers }: Scanner,
  view: DataView,
  start: number,
  guessesIds: boolean,
): number {
  const { kind, from, to } = slots;
  let at = start;
  let step = root.below;
  while (step !== null) {
    if (!isText(view, at, step.words, 0, step.length)) {
      step = step.beside;
      continue;
    }
    const begin = at + step.length;
    const { slot } = step;
    let end = begin;
    if (step.kind === TEXT) {
      const isGuessed = slot === TIME || slot === RECEIVED || (slot === ID && guessesIds);
      end = isGuessed ? guessed(step, view, begin) : endOfText(view, begin);
    } else if (step.kind === NUMBER) end = readDigits(view, begin, slot, numbers);
    else if (step.kind === END) {
      for (let index = 0; index < step.empty.length; index += 1) kind[step.empty[index] as number] = NOTHING;
      return begin - 1;
    }
    if (end === -1) {
      step = step.beside;
      continue;
    }
    kind[slot] = step.kind;
    from[slot] = begin;
    to[slot] = end;
    at = end;
    step = step.below;
  }
  return -1;
}

const QUOTE = 0x22;

/** Where the text ends if it is as long as the one before it, else where it does end. */
function guessed(step: Step, view: DataView, begin: number): number {
  const end = begin + step.guess;
  if (step.guess > 0 && end < view.byteLength && view.getUint8(end) === QUOTE) return end;
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
): readonly Step[] | null {
  const made: Step[] = [];
  const filled = new Set<number>();
  let at = start;
  for (let index = 0; index <= values.count; index += 1) {
    const isLast = index === values.count;
    const kind = isLast ? END : (values.kind[index] as number);
    const isWord = kind === TRUE || kind === FALSE || kind === NOTHING;
    const end = isLast ? lineEnd + 1 : ((isWord ? values.to : values.from)[index] as number);
    if (end - at > MOST_SIGNS) return null;
    const slot = isLast ? 0 : (values.slot[index] as number);
    const words = new Int32Array((end - at + 3) >> 2);
    putWords(view, at, end, words, 0);
    const empty = isLast
      ? Array.from({ length: size() }, (_, one) => one).filter(one => !filled.has(one))
      : [];
    made.push(newStep(words, end - at, kind, slot, empty));
    filled.add(slot);
    at = isLast ? end : (values.to[index] as number);
  }
  return made;
}
