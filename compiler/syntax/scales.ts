import { ONE, type Rational, rational } from "../../runtime/number/rational.ts";
import type { Scale } from "./tree.ts";

/** What the words behind a number multiply it by. */
export const SCALES: Readonly<Record<Scale, Rational>> = {
  thousand: rational(1_000n),
  million: rational(1_000_000n),
  billion: rational(1_000_000_000n),
};

/** Of a word that a pattern has found, or of none. */
export function scaleOf(word: string | undefined): Rational {
  return word === undefined ? ONE : SCALES[word as Scale];
}
