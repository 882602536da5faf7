/** Integer helpers of the calendar; all arguments are integers well within ±2^53. */

/** The greatest integer not above a/b; b > 0. */
export function floorDiv(a: number, b: number): number {
  return Math.floor(a / b);
}

/** a - b × floorDiv(a, b): 0 to b - 1. */
export function modulo(a: number, b: number): number {
  return a - b * floorDiv(a, b);
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
