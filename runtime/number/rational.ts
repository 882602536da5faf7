/**
 * Exact rationals: the only arithmetic that money and quantity go through. Bounds come before work: texts are
 * measured before a digit is read, so no input can make the arithmetic itself expensive.
 */
import { bug } from "./bug.ts";
import { greatestCommonDivisor, MOST_SAFE, smallInteger } from "./integer.ts";

/** n/d in lowest terms with d > 0; zero is 0/1. Make one only with the functions of this module. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** Most digits before the point, and after it, of a decimal that a user writes or an event carries. */
export const MOST_DECIMAL_DIGITS: number = 40;
/** Most characters of a number in a plan, a bill or carried state. */
export const MOST_NUMBER_TEXT: number = 2_000;

/** n/d reduced; d ≠ 0, else a bug. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) bug("a rational with denominator 0");
  return d < 0n ? reduced(-n, -d) : reduced(n, d);
}

export function add(a: Rational, b: Rational): Rational {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  if (a.d === b.d) return a.d === 1n ? { n: a.n + b.n, d: 1n } : reduced(a.n + b.n, a.d);
  // With a whole number a fraction stays in lowest terms.
  if (b.d === 1n) return { n: a.n + b.n * a.d, d: a.d };
  if (a.d === 1n) return { n: a.n * b.d + b.n, d: b.d };
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  if (b.n === 0n) return a;
  if (a.d === b.d) return a.d === 1n ? { n: a.n - b.n, d: 1n } : reduced(a.n - b.n, a.d);
  if (b.d === 1n) return { n: a.n - b.n * a.d, d: a.d };
  if (a.d === 1n) return { n: a.n * b.d - b.n, d: b.d };
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n * b.n, d: 1n };
  return reduced(a.n * b.n, a.d * b.d);
}

/** a/b exactly, without rounding; b ≠ 0, else a bug. */
export function quotient(a: Rational, b: Rational): Rational {
  if (b.n === 0n) bug("a division by 0");
  if (b.n === 1n && b.d === 1n) return a;
  return rational(a.n * b.d, a.d * b.n);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function abs(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

/** -1, 0 or 1, as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.n === b.n && a.d === b.d;
}

export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

export function sign(a: Rational): -1 | 0 | 1 {
  if (a.n === 0n) return 0;
  return a.n < 0n ? -1 : 1;
}

/** The lesser of the two. */
export function min(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

/** The greater of the two. */
export function max(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** `-?digits[.digits]` with at most 40 digits on each side of the point; null for anything else. */
export function parseDecimal(text: string): Rational | null {
  return readDecimal(text, MOST_DECIMAL_DIGITS);
}

/**
 * What `toText` writes (and any other `n/d` with d > 0), of at most 2,000 characters; null for anything else.
 */
export function parseNumber(text: string): Rational | null {
  if (text.length > MOST_NUMBER_TEXT) return null;
  const slash = text.indexOf("/");
  if (slash < 0) return readDecimal(text, MOST_NUMBER_TEXT);
  const below = text.slice(slash + 1);
  if (!/^-?[0-9]+$/.test(text.slice(0, slash)) || !/^[0-9]+$/.test(below)) return null;
  const d = BigInt(below);
  return d === 0n ? null : reduced(BigInt(text.slice(0, slash)), d);
}

/** The shortest exact decimal ("12.5", "-3"), or `n/d` in lowest terms where none is finite ("17/31"). */
export function toText(a: Rational): string {
  if (a.d === 1n) return a.n.toString();
  const decimals = decimalsNeeded(a.d);
  return decimals === null ? `${a.n}/${a.d}` : fixed(a, decimals);
}

/** The value with exactly so many decimals ("12.50"); a bug where it needs more. */
export function toDecimalText(a: Rational, decimals: number): string {
  const needed = a.d === 1n ? 0 : decimalsNeeded(a.d);
  if (needed === null || needed > decimals) bug(`${toText(a)} has no ${decimals} decimals`);
  return fixed(a, decimals);
}

function reduced(n: bigint, d: bigint): Rational {
  if (d === 1n) return { n, d };
  if (n === 0n) return ZERO;
  const divisor = greatestCommonDivisor(d, n < 0n ? -n : n);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

const MOST_SHORT = 15;

/** Of at most so many characters, in machine arithmetic, as most are; null for what it leaves to `readDecimal`. */
function readShort(text: string): Rational | null {
  const { length } = text;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length > MOST_SHORT || length === first) return null;
  let [digits, point] = [0, length];
  for (let at = first; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && point === length && at > first && at + 1 < length) point = at;
    else if (code < ZERO_CODE || code > NINE_CODE) return null;
    else digits = digits * 10 + (code - ZERO_CODE);
  }
  if (point === length) return { n: BigInt(first === 1 ? -digits : digits), d: 1n };
  return shortDecimal(first === 1 ? -digits : digits, length - point - 1);
}

/** n/10^decimals, where both are small integers. */
function shortDecimal(digits: number, decimals: number): Rational {
  if (digits === 0) return ZERO;
  let n = digits;
  let d = SMALL_POWERS_OF_TEN[decimals] ?? bug(`${decimals} decimals in a short number`);
  for (let left = decimals; left > 0 && n % 2 === 0; left -= 1) {
    n /= 2;
    d /= 2;
  }
  for (let left = decimals; left > 0 && n % 5 === 0; left -= 1) {
    n /= 5;
    d /= 5;
  }
  return { n: BigInt(n), d: BigInt(d) };
}

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO_CODE = 0x30;
const NINE_CODE = 0x39;

function readDecimal(text: string, mostDigits: number): Rational | null {
  const short = readShort(text);
  if (short !== null) return short;
  if (text.length > 2 * mostDigits + 2) return null;
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  const whole = parts?.[2] ?? "";
  const fraction = parts?.[3] ?? "";
  if (parts === null || whole.length > mostDigits || fraction.length > mostDigits) return null;
  const digits = BigInt(whole + fraction);
  const n = parts[1] === "-" ? -digits : digits;
  return fraction === "" ? { n, d: 1n } : reduced(n, powerOfTen(fraction.length));
}

/** How many decimals 1/d has: the greater of its powers of 2 and 5; null where another prime divides d. */
function decimalsNeeded(d: bigint): number | null {
  let twos = 0;
  let fives = 0;
  let rest = d;
  for (; rest > MOST_SAFE && (rest & 1n) === 0n; rest >>= 1n) twos += 1;
  for (; rest > MOST_SAFE && rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest > MOST_SAFE) return null;
  let small = smallInteger(rest);
  for (; small % 2 === 0; small /= 2) twos += 1;
  for (; small % 5 === 0; small /= 5) fives += 1;
  if (small !== 1) return null;
  return twos > fives ? twos : fives;
}

function fixed(a: Rational, decimals: number): string {
  const scaled = (a.n * powerOfTen(decimals)) / a.d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const minus = scaled < 0n ? "-" : "";
  if (decimals === 0) return minus + digits;
  return `${minus}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const SMALL_POWERS_OF_TEN: readonly number[] = Array.from(
  { length: MOST_SHORT },
  (_, exponent) => 10 ** exponent,
);

const POWERS_OF_TEN: readonly bigint[] = Array.from({ length: 64 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}
