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
import type { BillBasis, DraftLine } from "../draft.ts";
import type { BilledLines } from "../lines.ts";
import { isPending } from "../settled.ts";
import { openRows } from "../unit-quantities.ts";
import { creditAccounts, payByCredits } from "./credits.ts";
import { applyDiscounts } from "./discounts.ts";
import { settleHeld } from "./held.ts";
import { applyLimits } from "./limits.ts";
import { keptLots, type Lot, type Lots, toCarried } from "./lots.ts";
import { type Entry, entriesOf, pendingEntries, type Working } from "./spend.ts";
import { applyTaxes } from "./taxes.ts";
import { paymentsToCarry } from "./unit-credits.ts";

export interface Adjusted {
  readonly adjustments: readonly BillAdjustment[];
  readonly taxes: readonly BillTax[];
  readonly credits: readonly BillCredit[];
  /** All that is known so far; see `openAdjustments`. */
  readonly carried: CarriedAdjustments;
}

/** Nothing is summed up or left; credits have been granted up to that day. */
export function nothingAdjusted(granted: DateText): CarriedAdjustments {
  return { sums: [], caps: [], credits: [], held: [], payments: [], granted };
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
  let working: Working = {
    entries: entriesOf(basis, lines),
    adjustments: [],
    sums: carried.sums,
    caps: carried.caps,
    held: carried.held,
  };
  working = applyDiscounts(basis, working, false);
  const limited = applyLimits(basis, withPending(working, discounted(basis, working, pending)));
  const later = pendingOf(limited);
  working = applyDiscounts(basis, withoutPending(limited), true);
  working = settleHeld(basis, working, ({ kind }) => kind === "credit");
  // Credits are drawn for what is rated, after its discounts, also where it is due with a later bill.
  const rated = withPending(working, pendingOf(applyDiscounts(basis, { ...working, entries: later }, true)));
  const before = payByCredits(basis, rated, credits.lots, "before");
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
    },
  };
}

/** What is rated for this bill and due with a later one, as discounts leave it. */
function discounted(basis: BillBasis, working: Working, pending: readonly DraftLine[]): readonly Entry[] {
  if (pending.length === 0) return [];
  return applyDiscounts(basis, { ...working, entries: pendingEntries(basis, pending) }, false).entries;
}

function withPending(working: Working, pending: readonly Entry[]): Working {
  return pending.length === 0 ? working : { ...working, entries: [...working.entries, ...pending] };
}

function pendingOf({ entries }: Working): readonly Entry[] {
  return entries.filter(entry => entry.pending);
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
