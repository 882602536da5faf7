import { bug } from "./bug.ts";

/** The greatest of which JavaScript tells its neighbours apart. */
export const MOST_SAFE: bigint = 9_007_199_254_740_991n;
const word = new DataView(new ArrayBuffer(8));

/** A BigInt within ±(2^53 - 1) as a JavaScript integer: for seconds, days and indices, never for money. */
export function smallInteger(value: bigint): number {
  if (value > MOST_SAFE || value < -MOST_SAFE) bug(`${value} is no small integer`);
  word.setBigInt64(0, value);
  return word.getInt32(0) * 4_294_967_296 + word.getUint32(4);
}

/** The greatest integer not above a/b; b > 0. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

/** The greatest common divisor of two numbers ≥ 0; gcd(0, b) = b. */
export function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let a = first;
  let b = second;
  while (b > MOST_SAFE) [a, b] = [b, a % b];
  if (b === 0n) return a;
  // Two small remainders finish in machine arithmetic, several times faster than in BigInt.
  let x = smallInteger(b);
  let y = a > MOST_SAFE ? smallInteger(a % b) : smallInteger(a) % x;
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}
