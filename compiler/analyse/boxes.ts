/**
 * Exact coverage of decision rows. A row is a box: in each dimension it takes some values or all of them. The
 * questions (which rows overlap, what no row covers, which row can never apply) are answered by splitting the
 * space into classes of values that the rows do not tell apart, never by listing the whole product and never
 * by sampling.
 */

/** What rows decide by. An open dimension has, beside its values, one more: any other value. */
export interface Dimension {
  readonly name: string;
  /** Distinct. */
  readonly values: readonly string[];
  readonly open: boolean;
}

/**
 * One entry for each dimension, in their order: the values that the row takes; null is all of them, also any
 * other.
 */
export type Box = readonly (readonly string[] | null)[];

/** A point of the space: one entry for each dimension, in their order. */
export type Witness = readonly WitnessValue[];

export interface WitnessValue {
  readonly dimension: string;
  /** Null is any value that the dimension does not list. */
  readonly value: string | null;
}

export interface Overlap {
  /** Places in the list of rows; first < second. */
  readonly first: number;
  readonly second: number;
  /** Both rows take this point. */
  readonly witness: Witness;
}

/** What is found is so; where `complete` is false, the work limit ended the search and there may be more. */
export interface Findings<T> {
  readonly found: readonly T[];
  readonly complete: boolean;
}

/** At most so many overlaps, and so many gaps, are told. */
export const OVERLAPS_TOLD: number = 20;
export const GAPS_TOLD: number = 3;

/** Looks at rows in one question. Coverage is as hard as satisfiability, so the search needs an end. */
export const WORK_LIMIT: number = 20_000_000;

/** Pairs of rows that share a point, in the order of the rows. */
export function overlaps(dimensions: readonly Dimension[], rows: readonly Box[]): Findings<Overlap> {
  const space = spaceOf(dimensions, rows);
  const points = pointsOf(space);
  if (points !== null) return equalPoints(space, points);
  const work = newWork();
  const index = indexOf(space);
  const found: Overlap[] = [];
  for (let second = 1; second < rows.length; second += 1) {
    for (const first of earlierNeighbours(space, index, second, work)) {
      if (found.length === OVERLAPS_TOLD) return { found, complete: true };
      found.push({ first, second, witness: sharedPoint(space, first, second) });
    }
    if (work.left <= 0) return { found, complete: false };
  }
  return { found, complete: true };
}

/** Points that no row takes: at most `GAPS_TOLD`, of different regions. */
export function gaps(dimensions: readonly Dimension[], rows: readonly Box[]): Findings<Witness> {
  const space = spaceOf(dimensions, rows);
  const whole = dimensions.map((_, d) => allValues(space, d));
  const work = newWork();
  const points = uncovered(space, whole, rowNumbers(rows.length), GAPS_TOLD, work);
  const found = points.map(point => witnessOf(space, point));
  return { found, complete: work.left > 0 };
}

/** Rows that can never apply: they take no point, or the rows before them take all of theirs. */
export function deadRows(dimensions: readonly Dimension[], rows: readonly Box[]): Findings<number> {
  const space = spaceOf(dimensions, rows);
  const work = newWork();
  const index = indexOf(space);
  const found: number[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const region = dimensions.map((_, d) => valuesIn(space, row, d));
    const empty = region.some(values => values.length === 0);
    const before = empty ? [] : earlierNeighbours(space, index, row, work);
    const covered = empty || (before.length > 0 && uncovered(space, region, before, 1, work).length === 0);
    if (work.left <= 0) return { found, complete: false };
    if (covered) found.push(row);
  }
  return { found, complete: true };
}

// The space as bits

/**
 * A row's values in a dimension are bits of `words[d]` 32-bit words; the last value of an open dimension is
 * "other".
 */
interface Space {
  readonly dimensions: readonly Dimension[];
  /** How many values each dimension has, with "other". */
  readonly sizes: readonly number[];
  /** Of each row, of each dimension. */
  readonly masks: readonly (readonly Uint32Array[])[];
}

interface Work {
  left: number;
}

function newWork(): Work {
  return { left: WORK_LIMIT };
}

function spaceOf(dimensions: readonly Dimension[], rows: readonly Box[]): Space {
  const sizes = dimensions.map(dimension => dimension.values.length + (dimension.open ? 1 : 0));
  const places = dimensions.map(dimension => new Map(dimension.values.map((value, i) => [value, i])));
  const masks = rows.map(row =>
    dimensions.map((_, d) => maskOf(row[d] ?? null, sizes[d] ?? 0, places[d] ?? new Map())),
  );
  return { dimensions, sizes, masks };
}

/** A value that the dimension does not list takes no point. */
function maskOf(
  values: readonly string[] | null,
  size: number,
  places: ReadonlyMap<string, number>,
): Uint32Array {
  const mask = new Uint32Array((size + 31) >>> 5);
  const chosen = values === null ? rowNumbers(size) : values.flatMap(value => places.get(value) ?? []);
  for (const place of chosen) mask[place >>> 5] = (mask[place >>> 5] ?? 0) | (1 << (place & 31));
  return mask;
}

function has(mask: Uint32Array | undefined, value: number): boolean {
  return (((mask?.[value >>> 5] ?? 0) >>> (value & 31)) & 1) === 1;
}

function maskAt(space: Space, row: number, dimension: number): Uint32Array | undefined {
  return space.masks[row]?.[dimension];
}

function rowNumbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function allValues(space: Space, dimension: number): readonly number[] {
  return rowNumbers(space.sizes[dimension] ?? 0);
}

/** Ascending; only words with a bit set cost work, since most rows of a table take one value. */
function valuesIn(space: Space, row: number, dimension: number): readonly number[] {
  const values: number[] = [];
  maskAt(space, row, dimension)?.forEach((word, i) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) values.push(i * 32 + 31 - Math.clz32(rest & -rest));
  });
  return values;
}

function witnessOf(space: Space, point: readonly number[]): Witness {
  return space.dimensions.map((dimension, d) => ({
    dimension: dimension.name,
    value: dimension.values[point[d] ?? 0] ?? null,
  }));
}

// Points

/** Each row as the text of its one point; null where a row takes more. Tables are like this, and may be long. */
function pointsOf(space: Space): readonly string[] | null {
  const points: string[] = [];
  for (let row = 0; row < space.masks.length; row += 1) {
    const values = space.dimensions.map((_, d) => valuesIn(space, row, d));
    if (values.some(of => of.length !== 1)) return null;
    points.push(values.join());
  }
  return points;
}

function equalPoints(space: Space, points: readonly string[]): Findings<Overlap> {
  const rowsAt = new Map<string, number[]>();
  const found: Overlap[] = [];
  for (const [second, point] of points.entries()) {
    const earlier = rowsAt.get(point) ?? [];
    for (const first of earlier) {
      if (found.length === OVERLAPS_TOLD) return { found, complete: true };
      found.push({ first, second, witness: sharedPoint(space, first, second) });
    }
    rowsAt.set(point, [...earlier, second]);
  }
  return { found, complete: true };
}

// Neighbours

/**
 * The rows by their values in the one dimension that tells most of them apart, so that few pairs need a look.
 */
interface RowIndex {
  readonly dimension: number | null;
  readonly byValue: readonly (readonly number[])[];
}

function indexOf(space: Space): RowIndex {
  let best: RowIndex = { dimension: null, byValue: [] };
  let bestCost = Number.POSITIVE_INFINITY;
  space.dimensions.forEach((_, d) => {
    const byValue = rowsByValue(space, rowNumbers(space.masks.length), d, newWork());
    const cost = byValue.reduce((sum, rows) => sum + rows.length * rows.length, 0);
    if (cost < bestCost) {
      best = { dimension: d, byValue };
      bestCost = cost;
    }
  });
  return best;
}

/** The rows before this one that share a point with it, ascending. */
function earlierNeighbours(space: Space, index: RowIndex, row: number, work: Work): readonly number[] {
  const { dimension, byValue } = index;
  if (dimension === null) return rowNumbers(row);
  const candidates = new Set<number>();
  for (const value of valuesIn(space, row, dimension)) {
    for (const other of byValue[value] ?? []) {
      if (other >= row) break;
      work.left -= 1;
      candidates.add(other);
    }
  }
  return [...candidates].filter(other => meet(space, other, row)).sort((a, b) => a - b);
}

function meet(space: Space, a: number, b: number): boolean {
  return space.dimensions.every((_, d) => {
    const left = maskAt(space, a, d);
    const right = maskAt(space, b, d);
    return left?.some((word, i) => (word & (right?.[i] ?? 0)) !== 0) === true;
  });
}

function sharedPoint(space: Space, a: number, b: number): Witness {
  const point = space.dimensions.map((_, d) => {
    const other = maskAt(space, b, d);
    return valuesIn(space, a, d).find(value => has(other, value)) ?? 0;
  });
  return witnessOf(space, point);
}

// Coverage

/** One search for points of a region that some rows do not take. */
interface Search {
  readonly space: Space;
  readonly region: readonly (readonly number[])[];
  /** The dimensions, those that most rows restrict first: the rest then ends early. */
  readonly order: readonly number[];
  /** Of each row: the depth from which on it takes the whole region. */
  readonly wholeFrom: ReadonlyMap<number, number>;
  /** Depth and rows that were found to leave nothing out. */
  readonly closed: Set<string>;
  readonly limit: number;
  readonly work: Work;
  readonly found: (readonly number[])[];
}

/** Points of the region (the product of its values) that none of the rows takes; at most `limit`. */
function uncovered(
  space: Space,
  region: readonly (readonly number[])[],
  rows: readonly number[],
  limit: number,
  work: Work,
): readonly (readonly number[])[] {
  if (region.some(values => values.length === 0)) return [];
  const takesAll = (row: number, d: number): boolean => {
    const mask = maskAt(space, row, d);
    return region[d]?.every(value => has(mask, value)) === true;
  };
  const restricting = region.map((_, d) => rows.reduce((n, row) => n + (takesAll(row, d) ? 0 : 1), 0));
  const order = rowNumbers(region.length).toSorted(
    (a, b) => (restricting[b] ?? 0) - (restricting[a] ?? 0) || a - b,
  );
  const wholeFrom = new Map(rows.map(row => [row, wholeDepth(order, d => takesAll(row, d))]));
  const search: Search = {
    space,
    region,
    order,
    wholeFrom,
    closed: new Set(),
    limit,
    work,
    found: [],
  };
  visit(search, 0, rows, []);
  return search.found;
}

function wholeDepth(order: readonly number[], takesAll: (dimension: number) => boolean): number {
  let depth = order.length;
  while (depth > 0 && takesAll(order[depth - 1] ?? 0)) depth -= 1;
  return depth;
}

/**
 * Extends a chosen prefix of values by the next dimension, once for each class of values that the remaining
 * rows do not tell apart. The depth of the recursion is the number of dimensions.
 */
function visit(search: Search, depth: number, rows: readonly number[], prefix: readonly number[]): void {
  const { space, region, order, wholeFrom, closed, limit, work, found } = search;
  if (rows.length === 0) {
    found.push(pointAt(search, prefix));
    return;
  }
  work.left -= rows.length;
  if (work.left <= 0 || rows.some(row => (wholeFrom.get(row) ?? 0) <= depth)) return;
  const key = `${depth}:${rows.join(",")}`;
  if (closed.has(key)) return;
  const dimension = order[depth] ?? 0;
  const byValue = rowsByValue(space, rows, dimension, work);
  const tried = new Set<string>();
  const before = found.length;
  for (const value of region[dimension] ?? []) {
    const taking = byValue[value] ?? [];
    const signature = taking.join(",");
    if (tried.has(signature)) continue;
    tried.add(signature);
    visit(search, depth + 1, taking, [...prefix, value]);
    if (found.length >= limit || work.left <= 0) return;
  }
  if (found.length === before) closed.add(key);
}

function rowsByValue(
  space: Space,
  rows: readonly number[],
  dimension: number,
  work: Work,
): readonly (readonly number[])[] {
  const byValue: number[][] = allValues(space, dimension).map(() => []);
  for (const row of rows) {
    const values = valuesIn(space, row, dimension);
    work.left -= values.length;
    for (const value of values) byValue[value]?.push(row);
  }
  return byValue;
}

/** The prefix, and in every dimension after it the region's first value; in the order of the dimensions. */
function pointAt(search: Search, prefix: readonly number[]): readonly number[] {
  const point = search.region.map(values => values[0] ?? 0);
  prefix.forEach((value, depth) => {
    point[search.order[depth] ?? 0] = value;
  });
  return point;
}
