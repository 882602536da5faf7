import fc from "fast-check";
import { expect, test } from "vitest";
import { spaceOf } from "../../compiler/analyse/box-space.ts";
import {
  areTiles,
  type Box,
  type Dimension,
  deadRows,
  GAPS_TOLD,
  gaps,
  OVERLAPS_TOLD,
  overlaps,
  type Witness,
} from "../../compiler/analyse/boxes.ts";

const MODEL: Dimension = { name: "model", values: ["large", "small"], open: false };
const BATCH: Dimension = { name: "batch", values: ["false", "true"], open: false };
const COUNTRY: Dimension = { name: "country", values: ["DE", "FR"], open: true };

test("a complete table without overlap has no finding", () => {
  const rows: Box[] = [
    [["large"], ["false"]],
    [["large"], ["true"]],
    [["small"], null],
  ];
  expect(gaps(spaceOf([MODEL, BATCH], rows))).toEqual({ found: [], complete: true });
  expect(overlaps(spaceOf([MODEL, BATCH], rows))).toEqual({ found: [], complete: true });
  expect(deadRows(spaceOf([MODEL, BATCH], rows))).toEqual({ found: [], complete: true });
  expect(areTiles(spaceOf([MODEL, BATCH], rows))).toBe(true);
});

test("an overlap names both rows and a point that both take", () => {
  const rows: Box[] = [
    [["large"], null],
    [["small"], null],
    [null, ["true"]],
  ];
  expect(overlaps(spaceOf([MODEL, BATCH], rows)).found).toEqual([
    { first: 0, second: 2, witness: point("model", "large", "batch", "true") },
    { first: 1, second: 2, witness: point("model", "small", "batch", "true") },
  ]);
});

test("a gap names a value for each dimension", () => {
  const rows: Box[] = [
    [["large"], null],
    [["small"], ["true"]],
  ];
  expect(gaps(spaceOf([MODEL, BATCH], rows)).found).toEqual([point("model", "small", "batch", "false")]);
});

test("listing all values of an open dimension leaves the others out", () => {
  const rows: Box[] = [[["DE", "FR"], null]];
  expect(gaps(spaceOf([COUNTRY, BATCH], rows)).found).toEqual([point("country", null, "batch", "false")]);
  expect(gaps(spaceOf([COUNTRY, BATCH], [...rows, [null, null]])).found).toEqual([]);
});

test("a row is dead when the rows before it take all of its points together, or when it takes none", () => {
  const rows: Box[] = [
    [["large"], null],
    [["small"], ["true"]],
    [null, ["true"]],
    [["small"], null],
    [["medium"], null],
    [null, null],
  ];
  expect(deadRows(spaceOf([MODEL, BATCH], rows)).found).toEqual([2, 4, 5]);
});

test("without rows everything is a gap, and without dimensions one row covers all", () => {
  expect(gaps(spaceOf([MODEL], [])).found).toEqual([point("model", "large")]);
  expect(gaps(spaceOf([], [])).found).toEqual([[]]);
  expect(gaps(spaceOf([], [[]])).found).toEqual([]);
  expect(deadRows(spaceOf([], [[], []])).found).toEqual([1]);
  expect(overlaps(spaceOf([], [[], []])).found).toEqual([{ first: 0, second: 1, witness: [] }]);
});

test("dimensions with more values than a machine word has bits", () => {
  const values = Array.from({ length: 100 }, (_, i) => `v${i}`);
  const wide: Dimension = { name: "wide", values, open: false };
  const rows: Box[] = values.filter(value => value !== "v71").map(value => [[value]]);
  expect(gaps(spaceOf([wide], rows)).found).toEqual([point("wide", "v71")]);
  expect(overlaps(spaceOf([wide], [...rows, [["v31", "v71"]]])).found).toEqual([
    { first: 31, second: 99, witness: point("wide", "v31") },
  ]);
});

test("the lists of findings are bounded", () => {
  const same: Box[] = Array.from({ length: 50 }, () => [["large"], null]);
  expect(overlaps(spaceOf([MODEL, BATCH], same)).found).toHaveLength(OVERLAPS_TOLD);
  const ten: Dimension = { name: "ten", values: Array.from("0123456789"), open: false };
  const diagonal: Box[] = Array.from("0123456789").map(digit => [[digit], [digit]]);
  expect(gaps(spaceOf([ten, { ...ten, name: "other" }], diagonal)).found).toHaveLength(GAPS_TOLD);
});

// The brute force: every point of a small space against every row.

const smallSpace = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 4 }), open: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain(shape => {
    const dimensions = shape.map(({ size, open }, d) => ({
      name: `d${d}`,
      values: Array.from({ length: size }, (_, i) => `v${i}`),
      open,
    }));
    const entry = (d: Dimension): fc.Arbitrary<readonly string[] | null> =>
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(null) },
        { weight: 3, arbitrary: fc.subarray([...d.values]) },
      );
    const row = fc.tuple(...dimensions.map(entry));
    return fc.record({ dimensions: fc.constant(dimensions), rows: fc.array(row, { maxLength: 12 }) });
  });

test("agrees with brute force on small spaces", () => {
  fc.assert(
    fc.property(smallSpace, ({ dimensions, rows }) => {
      const points = pointsOf(dimensions);
      const open = points.filter(p => !rows.some(row => takes(row, p)));
      const told = gaps(spaceOf(dimensions, rows));
      expect(told.complete).toBe(true);
      expect(told.found.length === 0).toBe(open.length === 0);
      for (const witness of told.found) expect(open).toContainEqual(witness);
      expect(new Set(told.found.map(witness => JSON.stringify(witness))).size).toBe(told.found.length);

      const pairs = rows.flatMap((second, j) =>
        rows
          .slice(0, j)
          .flatMap((first, i) => (points.some(p => takes(first, p) && takes(second, p)) ? [[i, j]] : [])),
      );
      const overlapping = overlaps(spaceOf(dimensions, rows)).found;
      expect(overlapping.map(pair => [pair.first, pair.second])).toEqual(pairs.slice(0, OVERLAPS_TOLD));
      for (const pair of overlapping) {
        expect(
          takes(rows[pair.first] ?? [], pair.witness) && takes(rows[pair.second] ?? [], pair.witness),
        ).toBe(true);
      }

      const dead = rows.flatMap((row, i) =>
        points.every(p => !takes(row, p) || rows.slice(0, i).some(before => takes(before, p))) ? [i] : [],
      );
      expect(deadRows(spaceOf(dimensions, rows)).found).toEqual(dead);

      const once = points.every(p => rows.filter(row => takes(row, p)).length === 1);
      expect(areTiles(spaceOf(dimensions, rows))).toBe(once);
    }),
    { seed: 20_260_101, numRuns: 1_000 },
  );
});

test("six dimensions of ten values and 500 rows take less than a second", () => {
  const dimensions = Array.from({ length: 6 }, (_, d) => ({
    name: `d${d}`,
    values: Array.from({ length: 10 }, (_, i) => `v${i}`),
    open: true,
  }));
  let state = 12345;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const scattered: Box[] = Array.from({ length: 500 }, () =>
    dimensions.map(d => (random(3) === 0 ? null : d.values.filter(() => random(10) < 4))),
  );
  // The first 499 split the space by the values of the first three dimensions, the last takes what is left.
  const complete: Box[] = Array.from({ length: 499 }, (_, i) =>
    dimensions.map((_, d) => (d < 3 ? [`v${Math.floor(i / 10 ** d) % 10}`] : null)),
  );
  for (const rows of [
    scattered,
    [...scattered, dimensions.map(() => null)],
    [...complete, dimensions.map(() => null)],
  ]) {
    const start = performance.now();
    const results = [
      overlaps(spaceOf(dimensions, rows)),
      gaps(spaceOf(dimensions, rows)),
      deadRows(spaceOf(dimensions, rows)),
    ];
    const took = performance.now() - start;
    console.log(`boxes: ${rows.length} rows in ${Math.round(took)} ms`);
    expect(results.every(result => result.complete)).toBe(true);
    expect(took).toBeLessThan(5_000);
  }
});

test("a price table of 20'000 rows is checked quickly", () => {
  const size = { name: "size", values: Array.from({ length: 200 }, (_, i) => `s${i}`), open: false };
  const place = { name: "place", values: Array.from({ length: 100 }, (_, i) => `p${i}`), open: false };
  const rows: Box[] = size.values.flatMap(s => place.values.map(p => [[s], [p]]));
  const start = performance.now();
  expect(gaps(spaceOf([size, place], rows))).toEqual({ found: [], complete: true });
  expect(gaps(spaceOf([size, place], rows.slice(1))).found).toEqual([point("size", "s0", "place", "p0")]);
  expect(overlaps(spaceOf([size, place], rows))).toEqual({ found: [], complete: true });
  expect(deadRows(spaceOf([size, place], [...rows, [["s1"], ["p7"]]]))).toEqual({
    found: [20_000],
    complete: true,
  });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("the search ends also where coverage is hard, and then says that it is not complete", () => {
  // Random clauses of three among 60 yes-or-no dimensions, near the ratio at which they are hardest to decide.
  const yesNo = Array.from({ length: 60 }, (_, d) => ({ name: `d${d}`, values: ["no", "yes"], open: false }));
  let state = 7;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const rows: Box[] = Array.from({ length: 300 }, () => {
    const chosen = new Map([0, 1, 2].map(() => [random(60), random(2) === 0 ? "no" : "yes"]));
    return yesNo.map((_, d) => (chosen.has(d) ? [chosen.get(d) ?? ""] : null));
  });
  const start = performance.now();
  const told = gaps(spaceOf(yesNo, rows));
  console.log(
    `boxes: 300 clauses, complete ${told.complete}, in ${Math.round(performance.now() - start)} ms`,
  );
  expect(told.complete).toBe(false);
  for (const witness of told.found) expect(rows.some(row => takes(row, witness))).toBe(false);
  expect(performance.now() - start).toBeLessThan(5_000);
});

function point(...parts: readonly (string | null)[]): Witness {
  const pairs = parts.flatMap((part, i) =>
    i % 2 === 0 ? [{ dimension: part ?? "", value: parts[i + 1] ?? null }] : [],
  );
  return pairs;
}

function pointsOf(dimensions: readonly Dimension[]): readonly Witness[] {
  return dimensions.reduce<readonly Witness[]>(
    (points, dimension) =>
      points.flatMap(p =>
        [...dimension.values, ...(dimension.open ? [null] : [])].map(value => [
          ...p,
          { dimension: dimension.name, value },
        ]),
      ),
    [[]],
  );
}

function takes(row: Box, p: Witness): boolean {
  return p.every(({ value }, d) => {
    const values = row[d] ?? null;
    return values === null || (value !== null && values.includes(value));
  });
}
