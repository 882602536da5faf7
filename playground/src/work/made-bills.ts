/** Bills as they are made, before they are put into words. */
import { type Bill, formatMoney } from "../../../index.ts";
import { type Problem, problemsOf } from "../../../input/problems.ts";
import type { AllBills, EventTable, ListedBill, Remarks } from "./rating-requests.ts";
import type { Fault } from "./saying.ts";

export type Made =
  | {
      readonly kind: "bills";
      /** The one that is looked at, which is made first. */
      readonly chosen: Bill | null;
      readonly all: AllMade;
      readonly remarks: Remarks;
      readonly table: EventTable | null;
    }
  | { readonly kind: "refused"; readonly problems: readonly Fault[]; readonly table: EventTable | null };

/** All bills of the same usage, made as they are asked for. */
export interface AllMade {
  /** Makes those of one more account that has none yet; false where none is left. */
  readonly makeMore: () => boolean;
  readonly bills: () => readonly Bill[];
  readonly told: () => AllBills;
}

export const NOTHING_REMARKABLE: Remarks = { fallsAt: null, leftOut: [] };

export function refused(problems: readonly Fault[], table: EventTable | null = null): Made {
  return { kind: "refused", problems, table };
}

/** What a reader refused; anything else that is thrown is a fault of ours. */
export function refusedBy(thrown: unknown, table: EventTable | null = null): Made {
  const problems: readonly Problem[] | null = problemsOf(thrown);
  if (problems === null) throw thrown;
  return refused(problems, table);
}

export function listed({ account, number, period, total, currency }: Bill): ListedBill {
  const { from, to } = period;
  return { account, number, from, to, total: formatMoney(currency.code, total, currency.decimals) };
}
