/**
 * Adjustments of one bill, in the order of the language:
 *
 *   lines > discounts > minimums and maximums > discounts after minimums
 *         > credits before tax > taxes > credits after tax
 */
import type { DateText } from "../../plan/plan.ts";
import { type CivilDate, formatCivilDate } from "../../time/civil.ts";
import type { BillAdjustment, BillCredit, BillTax } from "../bill.ts";
import type { CarriedAdjustments, CarriedAdvance } from "../carried.ts";
import type { BillBasis } from "../draft.ts";
import type { BilledLines } from "../lines.ts";
import { isPending } from "../settled.ts";
import { chargeNames } from "../timeline.ts";
import { openRows } from "../unit-quantities.ts";
import { onceTaken } from "./advance-parts.ts";
import { creditAccounts, payByCredits } from "./credits.ts";
import { applyDiscounts } from "./discounts.ts";
import { moveCredits } from "./given-back.ts";
import { settleHeld } from "./held.ts";
import { applyLimits } from "./limits.ts";
import { keptLots, type Lot, type Lots, toCarried } from "./lots.ts";
import { type Entry, entriesOf, pendingEntries, type Taken, type Working } from "./spend.ts";
import { applyTaxes } from "./taxes.ts";
import { paymentsToCarry } from "./unit-credits.ts";

export interface Adjusted {
  readonly adjustments: readonly BillAdjustment[];
  readonly taxes: readonly BillTax[];
  readonly credits: readonly BillCredit[];
  /** All that is known so far; see `openAdjustments`. */
  readonly carried: CarriedAdjustments;
  /** What was taken of advances, as they are carried on. */
  readonly taken: readonly Taken[];
}

/** Nothing is summed up or left; credits have been granted up to that day. */
export function nothingAdjusted(granted: DateText): CarriedAdjustments {
  return { sums: [], caps: [], credits: [], held: [], payments: [], granted, once: [] };
}

/** The lots of a bill: as they were opened, and after those in units have paid quantities. */
export interface OpenCredits {
  readonly opened: Lots;
  readonly lots: readonly Lot[];
}

export function adjust(
  basis: BillBasis,
  { lines, pending }: Pick<BilledLines, "lines" | "pending">,
  carried: CarriedAdjustments,
  credits: OpenCredits,
): Adjusted {
  // What is rated now and due with a later bill is spent now, and bears its shares.
  const first: Working = {
    entries: withPending(basis, entriesOf(basis, lines), pendingEntries(basis, pending)),
    adjustments: [],
    sums: carried.sums,
    caps: carried.caps,
    held: carried.held,
    taken: [],
  };
  const limited = applyLimits(basis, applyDiscounts(basis, first, false));
  const discounted = applyDiscounts(basis, limited, true);
  const rated = settleHeld(basis, discounted, ({ kind }) => kind === "credit");
  const moved = moveCredits(basis, rated);
  const before = payByCredits(basis, moved, credits.lots, "before");
  const taxed = applyTaxes(basis, withoutPending(before.working));
  const after = payByCredits(basis, taxed.working, before.lots, "after");
  const isOpen = openRows(basis);
  return {
    adjustments: after.working.adjustments,
    taxes: taxed.taxes,
    credits: creditAccounts(basis, credits.opened.lots, credits.opened, after.lots),
    carried: {
      sums: after.working.sums,
      caps: after.working.caps,
      credits: toCarried(keptLots(basis, after.lots)),
      held: after.working.held,
      payments: paymentsToCarry(basis.payments, row => isPending(basis, row.charge) || isOpen(row)),
      granted: formatCivilDate(credits.opened.until),
      once: basis.next === null ? [] : onceTaken(after.working.taken, formatCivilDate(basis.next.from)),
    },
    taken: after.working.taken,
  };
}

/** Of equal remainders the charge that stands first in the contract gets the step. */
function withPending(
  { plan }: BillBasis,
  due: readonly Entry[],
  pending: readonly Entry[],
): readonly Entry[] {
  if (pending.length === 0) return due;
  const order = chargeNames(plan);
  return [...due, ...pending].toSorted((a, b) => order.indexOf(a.charge) - order.indexOf(b.charge));
}

function withoutPending(working: Working): Working {
  return { ...working, entries: working.entries.filter(entry => !entry.pending) };
}

/**
 * The periods that a later bill may still touch: not ended on the first day of which it may have lines, or of an
 * advance that may have to be given back, or of services on which a longer period's adjustment may still fall.
 */
export function openAdjustments(
  carried: CarriedAdjustments,
  advances: readonly CarriedAdvance[],
  since: CivilDate,
): CarriedAdjustments {
  const day = formatCivilDate(since);
  const isOpen = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
    to > day ||
    advances.some(advance => from <= advance.from && advance.from < to) ||
    carried.sums.some(other => other.to > day && other.from < to);
  return { ...carried, sums: carried.sums.filter(isOpen), caps: carried.caps.filter(isOpen) };
}
