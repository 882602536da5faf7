/** What earlier bills know of an allowance whose unused part carries over. */
import type { Lot } from "../pricing/allowance.ts";
import { type CivilDate, parseCivilDate } from "../time/civil.ts";
import { type BillBasis, exactOf } from "./draft.ts";

export interface AllowanceState {
  /** The first day of the period from which on it must be drawn anew. */
  readonly from: CivilDate;
  /** What earlier periods left, by separately priced value; their numbers count backwards from that period. */
  readonly lots: ReadonlyMap<string, readonly Lot[]>;
}

export function allowanceState(
  { allowances, timeline }: BillBasis,
  { name, shared }: { readonly name: string; readonly shared: boolean },
): AllowanceState {
  const carried = allowances.find(one => one.name === name && one.shared === shared);
  const from = carried === undefined ? null : parseCivilDate(carried.from);
  if (carried === undefined || from === null) return { from: timeline.term.from, lots: new Map() };
  const lots = new Map<string, Lot[]>();
  for (const { value, ago, left } of carried.lots) {
    lots.set(value, [...(lots.get(value) ?? []), { period: -ago, left: exactOf(left) }]);
  }
  return { from, lots };
}
