/** Rows of faults of one file. */
import type { Fault } from "./faults.ts";

export type FaultRow = readonly [name: string, from: string, to: string, by: string];

export function faultsIn(file: string, rows: readonly FaultRow[]): readonly Fault[] {
  return rows.map(([name, from, to, by]) => ({ name, file, from, to, by }));
}
