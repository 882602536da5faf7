/**
 * Exact coverage of decision rows. A row is a box: in each dimension it takes some values or all of them. The
 * questions (which rows overlap, what no row covers, which row can never apply) are answered by splitting the
 * space into classes of values that the rows do not tell apart, never by listing the whole product and never
 * by sampling.
 */
import {
  allValues,
  newWork,
  type RowsByValue,
  rowNumbers,
  rowsByValue,
  type Space,
  share,
  takes,
  takesEvery,
  valuesIn,
  type Witness,
  type Work,
  witnessOf,
} from "./box-space.ts";

export { type Box, type Dimension, type Witness, type WitnessValue, WORK_LIMIT } from "./box-space.ts";

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

const FEW_ROWS = 16;
/** Below it products of sizes are exact. */
const FEW_POINTS = 1_000_000_000;

/**
 * True where the rows take every point once: no two share one, and together they take as many as there are. False also
 * where that is not looked at, since rows or points are too many.
 */
export function areTiles(space: Space): boolean {
  const { taken, sizes } = space;
  const all = sizes.reduce((product, size) => product * size, 1);
  if (taken.length > FEW_ROWS || all > FEW_POINTS) return false;
  const points = taken.map(row =>
    row.reduce(
      (product, { all: takesAll, list }, d) => product * (takesAll ? (sizes[d] ?? 0) : list.length),
      1,
    ),
  );
  if (points.reduce((sum, one) => sum + one, 0) !== all) return false;
  const work = newWork();
  return taken.every((_, second) =>
    taken.slice(0, second).every((_row, first) => !meet(space, first, second, work)),
  );
}

/** Pairs of rows that share a point, in the order of the rows. */
export function overlaps(space: Space): Findings<Overlap> {
  const points = pointsOf(space);
  if (points !== null) return equalPoints(space, points);
  const work = newWork();
  const index = indexOf(space);
  const found: Overlap[] = [];
  for (let second = 1; second < space.taken.length; second += 1) {
    for (const first of earlierNeighbours(space, index, second, work)) {
      if (found.length === OVERLAPS_TOLD) return { found, complete: true };
      found.push({ first, second, witness: sharedPoint(space, first, second) });
    }
    if (work.left <= 0) return { found, complete: false };
  }
  return { found, complete: true };
}

/** Points that no row takes: at most `GAPS_TOLD`, of different regions. */
export function gaps(space: Space): Findings<Witness> {
  const whole = space.dimensions.map((_, d) => allValues(space, d));
  const work = newWork();
  const points = uncovered(space, whole, rowNumbers(space.taken.length), GAPS_TOLD, work);
  const found = points.map(point => witnessOf(space, point));
  return { found, complete: work.left > 0 };
}

/** Rows that can never apply: they take no point, or the rows before them take all of theirs. */
export function deadRows(space: Space): Findings<number> {
  const work = newWork();
  const index = indexOf(space);
  const found: number[] = [];
  for (let row = 0; row < space.taken.length; row += 1) {
    const region = space.dimensions.map((_, d) => valuesIn(space, row, d));
    const empty = region.some(values => values.length === 0);
    const before = empty ? [] : earlierNeighbours(space, index, row, work);
    const covered = empty || (before.length > 0 && uncovered(space, region, before, 1, work).length === 0);
    if (work.left <= 0) return { found, complete: false };
    if (covered) found.push(row);
  }
  return { found, complete: true };
}

// Points

/** Each row as the text of its one point; null where a row takes more. Tables are like this, and may be long. */
function pointsOf(space: Space): readonly string[] | null {
  const points: string[] = [];
  for (let row = 0; row < space.taken.length; row += 1) {
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

/** The rows by their values in the one dimension that tells most of them apart, so that few pairs need a look. */
interface RowIndex {
  readonly dimension: number;
  readonly rows: RowsByValue;
}

/** Null without dimensions. */
function indexOf(space: Space): RowIndex | null {
  let best: RowIndex | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  space.dimensions.forEach((_, dimension) => {
    const rows = rowsByValue(space, rowNumbers(space.taken.length), dimension, newWork());
    const wide = rows.wide.length;
    let cost = (space.sizes[dimension] ?? 0) * wide * wide;
    for (const specific of rows.byValue.values()) cost += specific.length * (specific.length + 2 * wide);
    if (cost < bestCost) {
      best = { dimension, rows };
      bestCost = cost;
    }
  });
  return best;
}

/** The rows before this one that share a point with it, ascending. */
function earlierNeighbours(space: Space, index: RowIndex | null, row: number, work: Work): readonly number[] {
  if (index === null) return rowNumbers(row);
  const found = new Set<number>();
  const look = (others: readonly number[]): void => {
    for (const other of others) {
      if (other >= row || work.left <= 0) return;
      work.left -= 1;
      if (meet(space, other, row, work)) found.add(other);
    }
  };
  const { wide, byValue } = index.rows;
  if (space.taken[row]?.[index.dimension]?.all === true) look(rowNumbers(row));
  else {
    look(wide);
    for (const value of valuesIn(space, row, index.dimension)) look(byValue.get(value) ?? []);
  }
  return [...found].sort((a, b) => a - b);
}

function meet(space: Space, a: number, b: number, work: Work): boolean {
  return space.dimensions.every((_, d) => share(space, a, b, d, work));
}

function sharedPoint(space: Space, a: number, b: number): Witness {
  const point = space.dimensions.map(
    (_, d) => valuesIn(space, a, d).find(value => takes(space, b, d, value)) ?? 0,
  );
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
  const takesAll = (row: number, d: number): boolean => takesEvery(space, row, d, region[d] ?? []);
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
  const { wide, byValue } = rowsByValue(space, rows, dimension, work);
  const tried = new Set<string>();
  const before = found.length;
  for (const value of region[dimension] ?? []) {
    const specific = byValue.get(value) ?? [];
    const signature = specific.join(",");
    if (tried.has(signature)) continue;
    tried.add(signature);
    visit(search, depth + 1, merged(wide, specific), [...prefix, value]);
    if (found.length >= limit || work.left <= 0) return;
  }
  if (found.length === before) closed.add(key);
}

/** Both ascending, and so is the result. */
function merged(first: readonly number[], second: readonly number[]): readonly number[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  return [...first, ...second].sort((a, b) => a - b);
}

/** The prefix, and in every dimension after it the region's first value; in the order of the dimensions. */
function pointAt(search: Search, prefix: readonly number[]): readonly number[] {
  const point = search.region.map(values => values[0] ?? 0);
  prefix.forEach((value, depth) => {
    point[search.order[depth] ?? 0] = value;
  });
  return point;
}
