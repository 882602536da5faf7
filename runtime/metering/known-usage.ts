/** Usage by the bill in whose time it counts, and by what is known of it when which bill is made. */
import { bug } from "../number/bug.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import {
  type BillIntake,
  billIntake,
  countIn,
  openLevels,
  type Readable,
  setsLevels,
  slicesOf,
} from "./bill-intake.ts";
import type { AccountState, Copy, KnownUsage } from "./intake-state.ts";
import { mergeSlices, NO_SLICES, type UsageSlices } from "./slices.ts";

export interface CorrectedUsage {
  readonly bill: number;
  /** All of that bill's own usage, as far as it is known now. */
  readonly slices: UsageSlices;
}

export type Known = Omit<KnownUsage, "gathered">;

/** Counts a usage event of the version; false where it lies outside the term and opens no level of it. */
export function countAt(
  account: AccountState,
  version: PlanVersion,
  { event, time, what }: Copy,
  own: number | null,
  known: Known,
): boolean {
  if (what.kind !== "usage") return false;
  const start = own === known.bill ? null : account.calendar.period(known.bill)?.start;
  const at = start ?? time;
  const { declared, checked } = what;
  const { source, id, subject } = event;
  const readable: Readable = { event: declared, checked, account: subject, time, at, source, id };
  if (own !== null) {
    countIn(account.owner, usageOf(account, known), version, readable);
    return true;
  }
  // What was set before the term opens a level of it.
  const isEarly = time < account.calendar.term.start;
  if (!isEarly || !setsLevels(version, declared.name)) return false;
  return openLevels(account.owner, usageOf(account, known), version, readable);
}

function usageOf(account: AccountState, known: Known): BillIntake {
  // Nearly all usage is known when its own bill is made, and stands.
  const isPlain = known.since === known.bill && known.until === null;
  const key = isPlain ? known.bill : `${known.bill} ${known.since} ${known.until ?? ""}`;
  const found = account.usage.get(key);
  if (found !== undefined) return found.gathered;
  const period = account.calendar.period(known.bill) ?? bug(`no period ${known.bill}`);
  const gathered = billIntake(formatCivilDate(period.from));
  account.usage.set(key, { ...known, gathered });
  return gathered;
}

/** The usage of one bill's period, as another bill knows it. */
export function usageKnown(account: AccountState, bill: number, at: number): UsageSlices {
  let slices = NO_SLICES;
  for (const known of account.usage.values()) {
    const isKnown = known.since <= at && (known.until === null || known.until > at);
    if (known.bill === bill && isKnown) slices = mergeSlices(slices, slicesOf(known.gathered));
  }
  return slices;
}

export function correctionsAt(account: AccountState, at: number): readonly CorrectedUsage[] {
  const changed = new Set<number>();
  for (const { bill, since, until } of account.usage.values()) {
    if (bill < at && (since === at || until === at)) changed.add(bill);
  }
  const bills = [...changed].sort((a, b) => a - b);
  return bills.map(bill => ({ bill, slices: usageKnown(account, bill, at) }));
}
