/**
 * A regular expression for the decimal strings between two bounds: JSON Schema bounds numbers, not texts. It uses
 * groups, classes and counts only, which every dialect knows.
 */

/** Bounds of an event's number, as decimals; null is open. Digits are those that an event may have. */
export interface DecimalRange {
  readonly least: string | null;
  readonly most: string | null;
  /** Only zeros after the point. */
  readonly whole: boolean;
  readonly digitsBefore: number;
  readonly digitsAfter: number;
}

/** Anchored at both ends; null where nothing lies within the bounds. */
export function decimalPattern(range: DecimalRange): string | null {
  const positive = magnitudes(range, lowerOf(range.least), range.most);
  const negative = magnitudes(range, lowerOf(negated(range.most)), negated(range.least));
  const all = [
    ...positive,
    // Minus zero is zero.
    ...negative.map(one => `-${one}`),
  ];
  return all.length === 0 ? null : `^${group(all)}$`;
}

/** The least of the numbers of one sign that a bound leaves: what lies on the other side of zero leaves all. */
function lowerOf(bound: string | null): string {
  return bound === null || bound.startsWith("-") ? "0" : bound;
}

function negated(bound: string | null): string | null {
  if (bound === null || bound === "0") return bound;
  return bound.startsWith("-") ? bound.slice(1) : `-${bound}`;
}

/** Alternatives for the numbers without sign from `least` to `bound`, which is open where no number reaches it. */
function magnitudes(range: DecimalRange, least: string, bound: string | null): readonly string[] {
  const most = bound !== null && wholeDigits(bound) > range.digitsBefore ? null : bound;
  const highest = "9".repeat(range.digitsBefore);
  const [low = "", from = ""] = least.split(".");
  const [high = "", to = ""] = most === null ? [highest, "9".repeat(range.digitsAfter)] : most.split(".");
  if (most?.startsWith("-") === true || isLess(high, low)) return [];
  const isEmpty = range.whole ? trimmed(from) !== "" : isLess(padded(to, from), padded(from, to));
  if (high === low && isEmpty) return [];
  if (range.whole) {
    const first = trimmed(from) === "" ? low : plusOne(low);
    return withEnd(group(wholeNumbers(first, high)), "(?:\\.0+)?");
  }
  if (high === low) return [low + fractionBetween(range, from, to)];
  const any = `(?:\\.${anyDigits(range.digitsAfter)})?`;
  // What may have any fraction is one group: the whole numbers between, and those at a bound that cuts none off.
  const first = trimmed(from) === "" ? low : plusOne(low);
  const inner = wholeNumbers(first, most === null ? highest : minusOne(high));
  return [
    ...(trimmed(from) === "" ? [] : [`${low}\\.${atLeast(trimmed(from), range.digitsAfter)}`]),
    ...(inner.length === 0 ? [] : [group(inner) + any]),
    ...(most === null ? [] : [high + fractionTo(range, to)]),
  ];
}

function withEnd(head: string, tail: string): readonly string[] {
  return head === "" ? [] : [head + tail];
}

/** Fractions of at most `to`, or none. */
function fractionTo({ digitsAfter }: DecimalRange, to: string): string {
  const most = trimmed(to);
  return most === "" ? "(?:\\.0+)?" : `(?:\\.${atMost(most, digitsAfter, true)})?`;
}

function fractionBetween(range: DecimalRange, from: string, to: string): string {
  if (trimmed(from) === "") return fractionTo(range, to);
  return `\\.${between(padded(from, to), padded(to, from), range.digitsAfter)}`;
}

// The digits after the point, of which `left` may still stand; zeros may follow without end

function anyDigits(left: number): string {
  return `[0-9]{1,${left}}0*`;
}

function rest(left: number): string {
  return left === 0 ? "0*" : `[0-9]{0,${left}}0*`;
}

function atLeast(digits: string, left: number): string {
  const [first = ""] = digits;
  if (first === "") return rest(left);
  const above = first === "9" ? [] : [`${digitClass(next(first), "9")}${rest(left - 1)}`];
  return group([...above, first + atLeast(digits.slice(1), left - 1)]);
}

/** `needed`: at least one digit must stand. */
function atMost(digits: string, left: number, needed: boolean): string {
  const [first = ""] = digits;
  if (first === "") return needed ? "0+" : "0*";
  const below = first === "0" ? [] : [`${digitClass("0", previous(first))}${rest(left - 1)}`];
  const all = group([...below, first + atMost(digits.slice(1), left - 1, false)]);
  return needed ? all : `(?:${all})?`;
}

/** Both of one length, the first not above the second. */
function between(from: string, to: string, left: number): string {
  const [a = "", b = ""] = [from[0], to[0]];
  if (a === "") return "0*";
  if (a === b) {
    const tail = between(from.slice(1), to.slice(1), left - 1);
    // Digits that are left out are zeros.
    return trimmed(from.slice(1)) === "" ? `${a}(?:${tail})?` : a + tail;
  }
  const inner = next(a) <= previous(b) ? [`${digitClass(next(a), previous(b))}${rest(left - 1)}`] : [];
  return group([
    a + atLeast(trimmed(from.slice(1)), left - 1),
    ...inner,
    b + atMost(trimmed(to.slice(1)), left - 1, false),
  ]);
}

// Whole numbers

/** Alternatives for the whole numbers from `low` to `high`, without zeros before them. */
function wholeNumbers(low: string, high: string): readonly string[] {
  if (isLess(high, low)) return [];
  if (low.length === high.length) return [sameLength(low, high)];
  if (isOnly("0", low.slice(1)) && low.startsWith("1") && isOnly("9", high))
    return [`[1-9][0-9]{${low.length - 1},${high.length - 1}}`];
  return [sameLength(low, "9".repeat(low.length)), ...wholeNumbers(`1${"0".repeat(low.length)}`, high)];
}

function sameLength(low: string, high: string): string {
  const { length } = low;
  const [a = "", b = ""] = [low[0], high[0]];
  if (a === "") return "";
  if (isOnly("0", low.slice(1)) && isOnly("9", high.slice(1))) return digitClass(a, b) + count(length - 1);
  if (a === b) return a + sameLength(low.slice(1), high.slice(1));
  const inner = next(a) <= previous(b) ? [digitClass(next(a), previous(b)) + count(length - 1)] : [];
  return group([
    a + sameLength(low.slice(1), "9".repeat(length - 1)),
    ...inner,
    b + sameLength("0".repeat(length - 1), high.slice(1)),
  ]);
}

function count(digits: number): string {
  return digits === 0 ? "" : digits === 1 ? "[0-9]" : `[0-9]{${digits}}`;
}

function isOnly(digit: string, digits: string): boolean {
  return [...digits].every(one => one === digit);
}

// Digits

function wholeDigits(bound: string): number {
  return bound.replace(/[-.].*$/, "").length;
}

function isLess(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

function trimmed(digits: string): string {
  return digits.replace(/0+$/, "");
}

/** As long as the other at least, with zeros behind. */
function padded(digits: string, other: string): string {
  return digits.padEnd(other.length, "0");
}

function plusOne(digits: string): string {
  return (BigInt(digits) + 1n).toString();
}

function minusOne(digits: string): string {
  return (BigInt(digits) - 1n).toString();
}

function next(digit: string): string {
  return plusOne(digit);
}

function previous(digit: string): string {
  return minusOne(digit);
}

function digitClass(from: string, to: string): string {
  return from === to ? from : `[${from}-${to}]`;
}

function group(all: readonly string[]): string {
  return all.length <= 1 ? (all[0] ?? "") : `(?:${all.join("|")})`;
}
