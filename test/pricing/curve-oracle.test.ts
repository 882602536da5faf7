import { expect, test } from "vitest";
import { compare, ONE, type Rational, rational, toText, ZERO } from "../../runtime/number/rational.ts";
import { type Curve, valueAt } from "../../runtime/pricing/curve.ts";
import { atLeast, atMost } from "../../runtime/pricing/curve-bounds.ts";
import {
  breakEvens,
  fallsOf,
  firstDifference,
  intervalsBetween,
} from "../../runtime/pricing/curve-differences.ts";
import { priceCurve } from "../../runtime/pricing/price-curve.ts";
import { Fraction } from "../oracle/fractions.ts";
import {
  boundPrice,
  type Draw,
  drawing,
  drawnPart,
  drawnPrice,
  oracleAmount,
  type StatedPrice,
} from "./stated-prices.ts";

/**
 * Of prices as they are drawn, every bound lies below 45 and every pattern of packages repeats after 12. Later than
 * that only a highest price can tell two of them apart: 49 at 1/12 for each unit ends at 588, and from where it bites
 * on the two differ, so steps of 12 are narrow enough to find it.
 */
const LAST = 80n;
const FAR = 624n;
const PAIRS = 10_000;

function curveOf(price: StatedPrice, grid: Rational | null): Curve {
  const free = { quantity: rational(BigInt(price.free)), tiers: price.tiers };
  let curve = priceCurve(boundPrice(price), free, grid);
  if (price.least !== null) curve = atLeast(curve, rational(BigInt(price.least)));
  if (price.most !== null) curve = atMost(curve, rational(BigInt(price.most)));
  return curve;
}

/** Another price, or the same but for one thing. */
function changed(price: StatedPrice, draw: Draw): StatedPrice {
  const at = draw(price.rows.length);
  const rows = (change: (row: StatedPrice["rows"][number]) => StatedPrice["rows"][number]): StatedPrice => ({
    ...price,
    rows: price.rows.map((row, index) => (index === at ? change(row) : row)),
  });
  switch (draw(6)) {
    case 0:
      return drawnPrice(draw);
    case 1:
      return { ...price, free: draw(15) };
    case 2:
      return rows(row => ({ ...row, width: row.width === null ? null : 1 + draw(9) }));
    case 3:
      return { ...price, inclusive: !price.inclusive };
    case 4:
      return { ...price, most: 10 + draw(40) };
    default:
      return rows(row => ({
        ...row,
        parts: [...row.parts.slice(1), drawnPart(draw, ["rate", "started", "flat"])],
      }));
  }
}

function amount(price: StatedPrice, q: Fraction): string {
  return oracleAmount(price, q).toString();
}

function firstByScan(old: StatedPrice, now: StatedPrice): string | null {
  const differ = (q: bigint): boolean => amount(old, new Fraction(q)) !== amount(now, new Fraction(q));
  for (let q = 0n; q <= LAST; q += 1n) if (differ(q)) return String(q);
  for (let end = LAST + 12n; end <= FAR; end += 12n)
    if (differ(end)) for (let q = end - 11n; q <= end; q += 1n) if (differ(q)) return String(q);
  return null;
}

const draw = drawing(20_261_128);
const pairs = Array.from({ length: PAIRS }, () => {
  const old = drawnPrice(draw);
  return [old, changed(old, draw)] as const;
});

test("a curve is worth what the oracle says, at every whole quantity and between them", () => {
  for (const [price] of pairs.slice(0, 300)) {
    for (const grid of [ONE, null]) {
      const curve = curveOf(price, grid);
      for (let twice = 0n; twice <= 2n * LAST; twice += grid === null ? 1n : 2n) {
        const expected = amount(price, new Fraction(twice, 2n));
        const found = toText(valueAt(curve, rational(twice, 2n)));
        if (found !== expected) expect({ price, twice, found }).toBe(expected);
      }
    }
  }
});

test("the first whole quantity at which two prices differ is the oracle's, for 10,000 pairs", () => {
  let differing = 0;
  for (const [old, now] of pairs) {
    const first = firstByScan(old, now);
    const found = firstDifference(curveOf(old, ONE), curveOf(now, ONE));
    const text = found === null ? null : toText(found.from);
    if (text !== first) expect({ old, now, found: text }).toBe(first);
    if (first !== null) differing += 1;
  }
  // The pairs are worth their while: most differ, many do not, and not only at the beginning.
  expect(differing).toBeGreaterThan(5_000);
  expect(differing).toBeLessThan(8_000);
});

test("between whole quantities, two prices are equal up to where they first differ, and differ directly after it", () => {
  const next = new Fraction(1n, 1_000_003n);
  for (const [old, now] of pairs.slice(0, 500)) {
    const found = firstDifference(curveOf(old, null), curveOf(now, null));
    const from = found === null ? new Fraction(LAST) : new Fraction(found.from.n, found.from.d);
    const included = found?.fromIncluded === true;
    for (
      let q = new Fraction(0n);
      included ? q.below(from) : !q.above(from);
      q = q.plus(new Fraction(1n, 4n))
    )
      if (amount(old, q) !== amount(now, q)) expect({ old, now, found, q: String(q) }).toBe("equal");
    if (found === null) continue;
    const differs = included ? from : from.plus(next);
    if (amount(old, differs) === amount(now, differs)) expect({ old, now, found }).toBe("different");
  }
});

test("the intervals hold every whole quantity that costs something else, and say by how much at their ends", () => {
  for (const [old, now] of pairs.slice(0, 500)) {
    const intervals = intervalsBetween(curveOf(old, ONE), curveOf(now, ONE));
    for (let q = 0n; q <= LAST; q += 1n) {
      const more = oracleAmount(now, new Fraction(q)).minus(oracleAmount(old, new Fraction(q)));
      const at = rational(q);
      const own = intervals.find(
        ({ from, to }) => compare(from, at) <= 0 && (to === null || compare(at, to) <= 0),
      );
      const where = { old, now, q, own };
      if (own === undefined || (own.course === "uneven" && own.sign === "both")) {
        if (own === undefined && more.sign() !== 0) expect(where).toBe("an interval");
        continue;
      }
      const isExact = own.course !== "uneven";
      if (isExact || more.sign() !== 0)
        expect(more.sign(), JSON.stringify(q.toString())).toBe(own.sign === "more" ? 1 : -1);
      if (compare(at, own.from) === 0) expect(String(more)).toBe(toText(own.atFrom));
      if (own.to !== null && compare(at, own.to) === 0) expect(String(more)).toBe(toText(own.atTo ?? ZERO));
      if (own.course === "constant") expect(String(more)).toBe(toText(own.atFrom));
    }
  }
});

test("break-even points are the whole quantities from which on the other price is the dearer one", () => {
  for (const [old, now] of pairs.slice(0, 500)) {
    const expected: string[] = [];
    let before = 0;
    for (let q = 0n; q <= LAST; q += 1n) {
      const sign = oracleAmount(now, new Fraction(q))
        .minus(oracleAmount(old, new Fraction(q)))
        .sign();
      if (before !== 0 && sign !== 0 && sign !== before) expected.push(`${q} ${sign > 0 ? "more" : "less"}`);
      if (sign !== 0) before = sign;
    }
    const { points, goesOn } = breakEvens(curveOf(old, ONE), curveOf(now, ONE), 100);
    const found = points
      .filter(({ at }) => compare(at, rational(LAST)) <= 0)
      .map(({ at, then }) => `${toText(at)} ${then}`);
    const told = goesOn ? expected.slice(0, found.length) : expected;
    if (found.join() !== told.join()) expect({ old, now, found }).toBe(told);
  }
});

test("more costs less exactly after the quantities that the oracle finds", () => {
  for (const [price] of pairs.slice(0, 500)) {
    const expected: string[] = [];
    for (let q = 0n; q < LAST; q += 1n) {
      const [one, more] = [oracleAmount(price, new Fraction(q)), oracleAmount(price, new Fraction(q + 1n))];
      if (more.below(one)) expected.push(`${q} ${String(one)}, ${q + 1n} ${String(more)}`);
    }
    const found = fallsOf(curveOf(price, ONE)).map(
      fall =>
        `${toText(fall.quantity)} ${toText(fall.amount)}, ${toText(fall.next)} ${toText(fall.nextAmount)}`,
    );
    if (found.join() !== expected.join()) expect({ price, found }).toBe(expected);
  }
});
