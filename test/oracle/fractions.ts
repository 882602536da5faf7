/** Exact numbers: a fraction of whole numbers in lowest terms, with the six roundings of the language. */
import type { NumberLit, Rounding } from "../../compiler/syntax/tree.ts";

export class OracleCannot extends Error {
  override readonly name: string = "OracleCannot";
}

export function cannot(why: string): never {
  throw new OracleCannot(why);
}

export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom: bigint = 1n) {
    if (bottom === 0n) cannot("a division by zero");
    if (bottom === 1n) {
      this.top = top;
      this.bottom = 1n;
      return;
    }
    const sign = bottom < 0n ? -1n : 1n;
    const common = divisor(top < 0n ? -top : top, bottom * sign);
    this.top = (top * sign) / common;
    this.bottom = (bottom * sign) / common;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }

  negated(): Fraction {
    return new Fraction(-this.top, this.bottom);
  }

  absolute(): Fraction {
    return this.top < 0n ? this.negated() : this;
  }

  /** Below, at or above zero. */
  sign(): -1 | 0 | 1 {
    if (this.top === 0n) return 0;
    return this.top < 0n ? -1 : 1;
  }

  compare(other: Fraction): -1 | 0 | 1 {
    const [own, others] = [this.top * other.bottom, other.top * this.bottom];
    if (own === others) return 0;
    return own < others ? -1 : 1;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  below(other: Fraction): boolean {
    return this.compare(other) < 0;
  }

  above(other: Fraction): boolean {
    return this.compare(other) > 0;
  }

  isWhole(): boolean {
    return this.bottom === 1n;
  }

  floor(): bigint {
    const cut = this.top / this.bottom;
    return this.top < 0n && cut * this.bottom !== this.top ? cut - 1n : cut;
  }

  ceiling(): bigint {
    return -this.negated().floor();
  }

  /** A decimal where it ends, else `n/d`. */
  toString(): string {
    let rest = this.bottom;
    let digits = 0;
    let scale = 1n;
    while (rest % 10n === 0n) rest /= 10n;
    while (rest % 2n === 0n) rest /= 2n;
    while (rest % 5n === 0n) rest /= 5n;
    if (rest !== 1n) return `${this.top}/${this.bottom}`;
    while (scale % this.bottom !== 0n) {
      scale *= 10n;
      digits += 1;
    }
    const whole = (this.top < 0n ? -this.top : this.top) * (scale / this.bottom);
    const text = whole.toString().padStart(digits + 1, "0");
    const minus = this.top < 0n ? "-" : "";
    if (digits === 0) return `${minus}${text}`;
    return `${minus}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

export const ZERO: Fraction = new Fraction(0n);
export const ONE: Fraction = new Fraction(1n);
export const HUNDRED: Fraction = new Fraction(100n);

export function whole(value: bigint | number): Fraction {
  return new Fraction(BigInt(value));
}

/** Decimal text, also as JSON writes it (`1.5e2`); null where it is no number. */
export function decimal(text: string): Fraction | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (found === null) return null;
  const [, minus = "", before = "0", after = "", exponent = "0"] = found;
  const shift = BigInt(exponent) - BigInt(after.length);
  const digits = new Fraction(BigInt(before + after));
  const power = new Fraction(10n ** (shift < 0n ? -shift : shift));
  const value = shift < 0n ? digits.over(power) : digits.times(power);
  return minus === "-" ? value.negated() : value;
}

const SCALES: Readonly<Record<"thousand" | "million" | "billion", bigint>> = {
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
};

export function scaleOf(scale: "thousand" | "million" | "billion" | null): Fraction {
  return scale === null ? ONE : new Fraction(SCALES[scale]);
}

const numbers = new WeakMap<NumberLit, Fraction>();

export function numberOf(literal: NumberLit): Fraction {
  const found = numbers.get(literal) ?? read(literal);
  numbers.set(literal, found);
  return found;
}

function read(literal: NumberLit): Fraction {
  const value = decimal(literal.digits) ?? cannot(`the number ${literal.digits}`);
  const scaled = value.times(scaleOf(literal.scale));
  return literal.negative ? scaled.negated() : scaled;
}

export function sum(values: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return a.above(b) ? b : a;
}

export function greater(a: Fraction, b: Fraction): Fraction {
  return a.below(b) ? b : a;
}

export function positive(a: Fraction): Fraction {
  return greater(a, ZERO);
}

/** To a multiple of the step. "Half up means away from zero", and so up and down are away from and towards zero. */
export function rounded(value: Fraction, mode: Rounding["mode"], step: Fraction): Fraction {
  const steps = value.absolute().over(step);
  const low = steps.floor();
  const rest = steps.minus(new Fraction(low));
  const half = rest.compare(new Fraction(1n, 2n));
  const goesUp = {
    up: rest.sign() > 0,
    down: false,
    "half up": half >= 0,
    "half down": half > 0,
    "half even": half > 0 || (half === 0 && low % 2n === 1n),
  }[mode];
  const size = new Fraction(goesUp ? low + 1n : low).times(step);
  return value.sign() < 0 ? size.negated() : size;
}

/** Shares of an amount by weights; without weights, equal ones. */
export function shares(
  amount: Fraction,
  weights: readonly Fraction[],
  step: Fraction | null,
): readonly Fraction[] {
  const all = sum(weights);
  const even = new Fraction(1n, BigInt(Math.max(weights.length, 1)));
  return inSteps(
    amount,
    weights.map(weight => amount.times(all.sign() === 0 ? even : weight.over(all))),
    step,
  );
}

/**
 * Exact shares in whole steps, by largest remainder: each is cut to steps, and the steps that are left go to the
 * greatest remainders, of equal ones to the first. What is below zero is shared as its opposite.
 */
export function inSteps(
  amount: Fraction,
  exact: readonly Fraction[],
  step: Fraction | null,
): readonly Fraction[] {
  if (step === null) return exact;
  if (amount.sign() < 0)
    return inSteps(
      amount.negated(),
      exact.map(share => share.negated()),
      step,
    ).map(share => share.negated());
  const cut = exact.map(share => new Fraction(share.over(step).floor()));
  let left = amount.over(step).minus(sum(cut));
  const rests = exact.map((share, index) => share.over(step).minus(cut[index] ?? ZERO));
  const order = rests
    .map((_, index) => index)
    .sort((a, b) => (rests[b] ?? ZERO).compare(rests[a] ?? ZERO) || a - b);
  const extra = new Map<number, Fraction>();
  for (const index of order) {
    if (left.sign() <= 0) break;
    const part = smaller(left, ONE);
    extra.set(index, part);
    left = left.minus(part);
  }
  return cut.map((steps, index) => steps.plus(extra.get(index) ?? ZERO).times(step));
}
