import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import type { BoundPart, BoundPrice } from "../../runtime/pricing/bind.ts";
import { priceQuantity } from "../../runtime/pricing/price.ts";
import { amountAt, segmentsOf } from "../../runtime/pricing/segments.ts";

const PLACE = { path: "test.tarif", line: 1, column: 1, start: 0, end: 0, words: "" };
const SEED = 20_261_124;

/** A price in small whole numbers, as the test states it: amounts for each `per` units. */
interface Stated {
  readonly model: "graduated" | "volume";
  readonly inclusive: boolean;
  readonly rows: readonly {
    readonly width: number;
    readonly rate: number;
    readonly per: number;
    readonly started: boolean;
    readonly flat: number;
  }[];
  readonly last: {
    readonly rate: number;
    readonly per: number;
    readonly started: boolean;
    readonly flat: number;
  };
}

const row = fc.record({
  rate: fc.integer({ min: 0, max: 20 }),
  per: fc.integer({ min: 1, max: 7 }),
  started: fc.boolean(),
  flat: fc.integer({ min: 0, max: 9 }),
});
const stated: fc.Arbitrary<Stated> = fc.record({
  model: fc.constantFrom("graduated", "volume"),
  inclusive: fc.boolean(),
  rows: fc.array(
    fc.tuple(row, fc.integer({ min: 1, max: 12 })).map(([one, width]) => ({ ...one, width })),
    { maxLength: 5 },
  ),
  last: row,
});

/** The amount by the words of the language, walking unit by unit; in 420ths, which every `per` up to 7 divides. */
function byHand(price: Stated, q: number): bigint {
  const bounds: number[] = [];
  for (const { width } of price.rows) bounds.push((bounds.at(-1) ?? 0) + width);
  const all = [...price.rows, price.last];
  let reached = 0;
  for (const bound of bounds) if (price.inclusive ? q > bound : q >= bound) reached += 1;
  const piece = (one: Stated["last"], quantity: number): number =>
    one.started ? Math.ceil(quantity / one.per) * one.rate * 420 : (quantity * one.rate * 420) / one.per;
  if (q === 0) return 0n;
  const chosen = all[reached] ?? price.last;
  if (price.model === "volume") return BigInt(piece(chosen, q) + chosen.flat * 420);
  let sum = 0;
  for (let i = 0; i <= reached; i += 1) {
    const from = i === 0 ? 0 : (bounds[i - 1] ?? 0);
    const to = i === reached ? q : (bounds[i] ?? q);
    const one = all[i] ?? price.last;
    sum += piece(one, to - from) + one.flat * 420;
  }
  return BigInt(sum);
}

function bound(price: Stated): BoundPrice {
  const parts = ({ rate, per, started, flat }: Stated["last"]): readonly BoundPart[] => [
    { kind: "rate", price: whole(rate), per: whole(per), started, perLabel: "unit", place: PLACE },
    { kind: "flat", amount: whole(flat), place: PLACE },
  ];
  let end = 0;
  const rows = price.rows.map(one => {
    end += one.width;
    return {
      upTo: whole(end),
      inclusive: price.inclusive,
      offered: true,
      parts: parts(one),
      label: `to ${end}`,
      place: PLACE,
    };
  });
  const last = {
    upTo: null,
    inclusive: true,
    offered: true,
    parts: parts(price.last),
    label: "rest",
    place: PLACE,
  };
  return {
    parts: [],
    schedule: { model: price.model, picking: null, rows: [...rows, last], place: PLACE },
    place: PLACE,
  };
}

test("segments and steps give what the words of the schedule give, at every whole quantity", () => {
  fc.assert(
    fc.property(stated, price => {
      const segments = segmentsOf(bound(price), ZERO);
      for (let q = 0; q <= 70; q += 1) {
        const expected = toText(rational(byHand(price, q), 420n));
        expect(toText(amountAt(segments, whole(q))), `${q}`).toBe(expected);
        const free = { quantity: ZERO, tiers: "before" } as const;
        expect(toText(priceQuantity(bound(price), whole(q), free).amount), `${q}`).toBe(expected);
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("segments are sorted and begin at 0", () => {
  fc.assert(
    fc.property(stated, price => {
      const segments = segmentsOf(bound(price), ZERO);
      expect(segments[0]?.from).toEqual(ZERO);
      for (const [i, segment] of segments.entries()) {
        const next = segments[i + 1];
        if (next !== undefined) expect(compare(segment.from, next.from)).toBeLessThanOrEqual(0);
      }
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("a graduated price without flats and packages has no cliff: a thousandth more costs at most its rate", () => {
  const smooth = stated.map(price => ({
    ...price,
    model: "graduated" as const,
    rows: price.rows.map(one => ({ ...one, flat: 0, started: false })),
    last: { ...price.last, flat: 0, started: false },
  }));
  const step = rational(1n, 1000n);
  fc.assert(
    fc.property(smooth, fc.integer({ min: 0, max: 60_000 }), (price, thousandths) => {
      const segments = segmentsOf(bound(price), ZERO);
      const q = rational(BigInt(thousandths), 1000n);
      const more = subtract(amountAt(segments, add(q, step)), amountAt(segments, q));
      // The dearest rate is 20 for one unit.
      expect(compare(more, rational(20n, 1000n))).toBeLessThanOrEqual(0);
      expect(compare(more, ZERO)).toBeGreaterThanOrEqual(0);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

function whole(value: number): Rational {
  return rational(BigInt(value));
}
