/** The space of the boxes: values by their number, and of each row the values that it takes. */

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

/** Looks at rows in one question. Coverage is as hard as satisfiability, so the search needs an end. */
export const WORK_LIMIT: number = 20_000_000;

/** The last value of an open dimension is "other". */
export interface Space {
  readonly dimensions: readonly Dimension[];
  /** How many values each dimension has, with "other". */
  readonly sizes: readonly number[];
  /** Of each row, of each dimension. */
  readonly taken: readonly (readonly Taken[])[];
}

/** Most rows take one value or all of them, so neither costs more in a dimension of many values. */
export interface Taken {
  readonly all: boolean;
  /** Ascending; empty where all are taken. */
  readonly list: readonly number[];
  /** Of a long list; null for a short one. */
  readonly set: ReadonlySet<number> | null;
}

/** What is left of the looks at values that one question may take. */
export interface Work {
  left: number;
}

export function newWork(): Work {
  return { left: WORK_LIMIT };
}

export function spaceOf(dimensions: readonly Dimension[], rows: readonly Box[]): Space {
  const sizes = dimensions.map(dimension => dimension.values.length + (dimension.open ? 1 : 0));
  const places = dimensions.map(dimension => new Map(dimension.values.map((value, i) => [value, i])));
  const taken = rows.map(row => dimensions.map((_, d) => takenBy(row[d] ?? null, places[d] ?? new Map())));
  return { dimensions, sizes, taken };
}

const ALL: Taken = { all: true, list: [], set: null };
const SHORT = 8;

/** A value that the dimension does not list takes no point. */
function takenBy(values: readonly string[] | null, places: ReadonlyMap<string, number>): Taken {
  if (values === null) return ALL;
  const set = new Set(values.flatMap(value => places.get(value) ?? []));
  const list = [...set].sort((a, b) => a - b);
  return { all: false, list, set: list.length > SHORT ? set : null };
}

export function takes(space: Space, row: number, dimension: number, value: number): boolean {
  const taken = space.taken[row]?.[dimension];
  if (taken === undefined) return false;
  return taken.all || (taken.set?.has(value) ?? taken.list.includes(value));
}

export function takesEvery(space: Space, row: number, dimension: number, values: readonly number[]): boolean {
  const taken = space.taken[row]?.[dimension];
  if (taken === undefined || taken.all) return taken !== undefined;
  return values.length <= taken.list.length && values.every(value => takes(space, row, dimension, value));
}

/** Ascending. */
export function valuesIn(space: Space, row: number, dimension: number): readonly number[] {
  const taken = space.taken[row]?.[dimension];
  return taken?.all === true ? allValues(space, dimension) : (taken?.list ?? []);
}

/** Whether two rows share a value of a dimension: found by the shorter list. */
export function share(space: Space, a: number, b: number, dimension: number, work: Work): boolean {
  const [first, second] = [space.taken[a]?.[dimension], space.taken[b]?.[dimension]];
  if (first === undefined || second === undefined) return false;
  if (first.all) return second.all ? (space.sizes[dimension] ?? 0) > 0 : second.list.length > 0;
  if (second.all) return first.list.length > 0;
  const [shorter, other] = first.list.length <= second.list.length ? [first, b] : [second, a];
  if (shorter.list.length > SHORT) work.left -= shorter.list.length;
  return shorter.list.some(value => takes(space, other, dimension, value));
}

/** Rows by the values that they take in a dimension, all ascending; `wide` are those that take all of them. */
export interface RowsByValue {
  readonly wide: readonly number[];
  readonly byValue: ReadonlyMap<number, readonly number[]>;
}

export function rowsByValue(
  space: Space,
  rows: readonly number[],
  dimension: number,
  work: Work,
): RowsByValue {
  const wide: number[] = [];
  const byValue = new Map<number, number[]>();
  for (const row of rows) {
    const taken = space.taken[row]?.[dimension];
    if (taken?.all === true) wide.push(row);
    work.left -= 1 + (taken?.list.length ?? 0);
    for (const value of taken?.list ?? []) {
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, [row]);
      else known.push(row);
    }
  }
  return { wide, byValue };
}

export function witnessOf(space: Space, point: readonly number[]): Witness {
  return space.dimensions.map((dimension, d) => ({
    dimension: dimension.name,
    value: dimension.values[point[d] ?? 0] ?? null,
  }));
}

export function allValues(space: Space, dimension: number): readonly number[] {
  return rowNumbers(space.sizes[dimension] ?? 0);
}

export function rowNumbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}
