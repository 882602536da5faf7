/** The nearest known word to one that is not known, for "did you mean". */

/** Longer words, and candidates past this many, are not looked at. */
export const SUGGEST_MAX_LENGTH: number = 64;
export const SUGGEST_MAX_CANDIDATES: number = 5_000;

/**
 * The candidate that was probably meant, or null. A difference in case alone comes first, then singular for
 * plural, then the fewest slips (a letter left out, added, exchanged, or two swapped): 1 in words of up to 4
 * letters, 2 up to 8, else 3. Of equals, the first in code point order. The word itself is never suggested.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const letters = Array.from(word);
  if (letters.length === 0 || letters.length > SUGGEST_MAX_LENGTH) return null;
  let best: string | null = null;
  let bestRank = Number.POSITIVE_INFINITY;
  let seen = 0;
  for (const candidate of candidates) {
    seen += 1;
    if (seen > SUGGEST_MAX_CANDIDATES) break;
    const rank = rankOf(word, letters, candidate);
    if (rank === null || rank > bestRank) continue;
    if (best === null || rank < bestRank || compareCodePoints(candidate, best) < 0) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

/** 0 case, 1 number, then 1 + slips; null where the candidate is too far away. */
function rankOf(word: string, letters: readonly string[], candidate: string): number | null {
  if (candidate === word || candidate.length > 2 * SUGGEST_MAX_LENGTH) return null;
  const others = Array.from(candidate);
  if (others.length === 0 || others.length > SUGGEST_MAX_LENGTH) return null;
  const [a, b] = [word.toLowerCase(), candidate.toLowerCase()];
  if (a === b) return 0;
  if (plurals(a).includes(b) || plurals(b).includes(a)) return 1;
  const limit = slipsAllowed(letters.length);
  const slips = distance(letters, others, limit);
  // Where every letter differs, nothing speaks for the candidate.
  if (slips > limit || slips >= Math.min(letters.length, others.length)) return null;
  return 1 + slips;
}

function slipsAllowed(length: number): number {
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

function plurals(word: string): readonly string[] {
  const stems = [`${word}s`, `${word}es`];
  return word.endsWith("y") ? [...stems, `${word.slice(0, -1)}ies`] : stems;
}

/**
 * Damerau-Levenshtein with adjacent swaps (optimal string alignment); anything above `limit` counts as limit
 * + 1.
 */
function distance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(older, column - 2) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    older = last;
    last = next;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}

/** UTF-16 order puts U+FFFD after the astral letters; code point order does not. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const step = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (step !== 0) return step;
  }
  return left.length - right.length;
}
