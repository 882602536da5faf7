/**
 * One bill of one account. There is no second way to compute a bill: runs, examples and previews are folds of
 * `rateBill` over the numbers that `billNumbers` gives.
 *
 *   readings > lines, rounded > discounts > taxes > round total > forward > bill, and what the next one needs
 */

import type { Corrections } from "../metering/corrections.ts";
import { NO_SLICES, type UsageSlices } from "../metering/slices.ts";
import { NO_CARRIED_USAGE } from "../metering/slices-json.ts";
import { bug } from "../number/bug.ts";
import type { Rational } from "../number/rational.ts";
import { lazily } from "../plan/lazily.ts";
import type { DateText, Plan } from "../plan/plan.ts";
import { type CivilDate, formatCivilDate } from "../time/civil.ts";
import type { Account } from "./account.ts";
import {
  type Adjusted,
  adjust,
  nothingAdjusted,
  type OpenCredits,
  openAdjustments,
} from "./adjust/adjust.ts";
import { withTaken } from "./adjust/advance-parts.ts";
import { chargesPaid, openLots } from "./adjust/lots.ts";
import { openSince } from "./adjust/open-periods.ts";
import { payUnits } from "./adjust/unit-credits.ts";
import { allowancesAfter } from "./allowances-after.ts";
import type { Bill, BillAudit, BillLine } from "./bill.ts";
import { basisOf } from "./bill-basis.ts";
import { billFaults } from "./bill-faults.ts";
import { billPeriod, billReadings, kindOf } from "./bill-head.ts";
import { openUsage } from "./bill-usage.ts";
import { type AccountCalendar, accountCalendar } from "./calendar.ts";
import type { Carried, CarriedState } from "./carried.ts";
import { type Computed, type Corrected, chargedOn, correct, joinParts } from "./corrections.ts";
import { type BillBasis, exactOf } from "./draft.ts";
import { drawnOnBill } from "./drawn-on-bill.ts";
import { knownInTime } from "./late-rates.ts";
import { reviewedSince } from "./late-values.ts";
import { type BilledLines, chargeLines } from "./lines.ts";
import { hasOpeningBill } from "./opening.ts";
import { contractOfBills, planOfBills } from "./plan-of-bills.ts";
import { isOpenAt } from "./review.ts";
import { spendAfter } from "./spend.ts";
import { sumUp } from "./totals.ts";
import { unpaidRows } from "./unit-quantities.ts";

/** What was used in the period, and what happened to the events. */
export interface PeriodUsage {
  readonly slices: UsageSlices;
  /** Of the events that count in the period. */
  readonly digest: string;
  readonly audit: BillAudit;
  /** What is known now of bills that are made; null where it is nothing new. */
  readonly corrections: Corrections | null;
}

export interface RatedBill {
  readonly bill: Bill;
  /** Made when it is first asked for: most runs do not go on. */
  readonly carried: Carried;
  /** What the bill's period draws from a shared allowance, in its unit. */
  readonly drawn: (allowance: string) => Rational;
  /** What is rated for the bill's period and due with a later bill. */
  readonly pending: readonly BillLine[];
}

const EMPTY_DIGEST = "0".repeat(32);
const NOTHING = { count: 0, reasons: [], digest: EMPTY_DIGEST, first: [] } as const;

/** No usage and no events, as on an opening bill. */
export const NO_USAGE: PeriodUsage = {
  slices: NO_SLICES,
  digest: EMPTY_DIGEST,
  audit: { accepted: 0, digest: EMPTY_DIGEST, late: 0, rejected: NOTHING, held: NOTHING },
  corrections: null,
};

/**
 * Bill `number` of an account in order (`checkAccount`): 0 is the opening bill. `carried` is what the bill before it
 * handed over, null for the first one. A pure function; a number that the account does not have is a bug.
 */
export function rateBill(
  plan: Plan,
  account: Account,
  number: number,
  carried: Carried | null,
  usage: PeriodUsage,
  calendar: AccountCalendar = accountCalendar(plan, account),
): RatedBill {
  const before = carried ?? nothingCarried(account);
  checkOrder(before, account, number);
  const { corrections } = usage;
  const told = calendar.reviewsValues ? knownInTime(account, closingDay(calendar, number)) : account;
  const late = calendar.lateEnd?.known === number ? calendar.lateEnd : null;
  let credits: Bill["credits"] = [];
  const corrected = correct(plan, before, corrections?.from ?? null, (bill, state) => {
    if (late !== null && bill > late.bill) return null;
    const { slices, digest } = corrections?.usage(bill) ?? bug(`nothing is known of bill ${bill}`);
    const isCut = bill === late?.bill;
    const computed = compute(plan, told, bill, isCut ? late.inTime : calendar, state, slices);
    if (isCut) ({ credits } = computed);
    return { computed, digest };
  });
  const computed =
    late === null
      ? compute(plan, told, number, calendar, corrected.state, usage.slices)
      : correctionsAlone(plan, told, number, calendar, corrected.state, credits);
  const { basis } = computed;
  const parts = joinParts(computed, corrected);
  const { version } = basis;
  const bill: Bill = {
    format: "tarif-bill/1",
    contract: contractOfBills(plan, version),
    parties: version.parties,
    payableWithin: version.payableWithin,
    plan: planOfBills(plan),
    currency: plan.currency,
    account: account.id,
    number,
    kind: kindOf(basis.period),
    period: billPeriod(plan, basis),
    ...parts,
    credits: computed.credits,
    ...sumUp(basis, parts, exactOf(before.forward)),
    meters: late === null ? billReadings(basis) : [],
    audit: usage.audit,
  };
  checkBill(bill);
  const drawn = (allowance: string): Rational => drawnOnBill(basis, allowance);
  const rated = { bill, drawn, pending: computed.pending };
  return withCarried(rated, () => carry(computed, bill, before, corrected, usage.digest));
}

const withCarried = lazily("carried");

/** The day on which what is known is known to a bill. */
function closingDay({ term, period }: AccountCalendar, number: number): CivilDate {
  return period(number)?.closes ?? term.from;
}

interface ComputedBill extends Computed {
  readonly credits: Bill["credits"];
  readonly pending: readonly BillLine[];
}

/** A bill without corrections of others. */
function compute(
  plan: Plan,
  account: Account,
  number: number,
  calendar: AccountCalendar,
  before: CarriedState,
  slices: UsageSlices,
): ComputedBill {
  const unpaid = basisOf(plan, account, number, calendar, slices, before);
  const { basis, credits } = withUnitCredits(unpaid, before.adjustments);
  const drafts = chargeLines(basis);
  const adjusted = adjust(basis, drafts, before.adjustments, credits);
  return {
    basis,
    lines: drafts.lines.map(draft => draft.line),
    adjustments: adjusted.adjustments,
    taxes: adjusted.taxes,
    credits: adjusted.credits,
    pending: drafts.pending.map(draft => draft.line),
    after: () => stateAfter(basis, drafts, adjusted),
  };
}

/** The last bill of a term that had ended before its period: it has corrections alone. */
function correctionsAlone(
  plan: Plan,
  account: Account,
  number: number,
  calendar: AccountCalendar,
  state: CarriedState,
  credits: Bill["credits"],
): ComputedBill {
  const basis = basisOf(plan, account, number, calendar, NO_SLICES, state);
  const left = credits.map(credit => {
    return { ...credit, brought: credit.left, granted: "0", used: "0", expired: "0" };
  });
  return { basis, lines: [], adjustments: [], taxes: [], credits: left, pending: [], after: () => state };
}

/**
 * The numbers of an account's bills, in order, up to the one of the period that holds the day. An account that starts
 * later in that period is billed too: it is the period that counts, not the account's part of it.
 */
export function billNumbers(
  plan: Plan,
  account: Account,
  through: DateText,
  calendar: AccountCalendar = accountCalendar(plan, account),
): readonly number[] {
  const numbers: number[] = [];
  for (let number = 1; ; number += 1) {
    const period = calendar.period(number);
    if (period === null || formatCivilDate(period.whole.from) > through) break;
    if (number === 1 && hasOpeningBill(period.version)) numbers.push(0);
    numbers.push(number);
  }
  return numbers;
}

// Before

export function nothingCarried(account: Account): Carried {
  return {
    format: "tarif-carried/1",
    account: account.id,
    bill: -1,
    advances: [],
    open: [],
    spend: [],
    allowances: [],
    adjustments: nothingAdjusted(account.start),
    usage: NO_CARRIED_USAGE,
    forward: "0",
    closed: [],
    review: [],
  };
}

/** Bills are made one after the other, since each hands on what the next one needs. */
function checkOrder(before: Carried, account: Account, number: number): void {
  const isNext = before.closed.length === 0 ? number <= 1 : number === before.bill + 1;
  if (before.account !== account.id || !isNext) {
    bug(`bill ${number} of ${account.id} after bill ${before.bill} of ${before.account}`);
  }
}

/** Credits in units pay quantities before there are lines. */
function withUnitCredits(
  basis: BillBasis,
  carried: Carried["adjustments"],
): { readonly basis: BillBasis; readonly credits: OpenCredits } {
  const opened = openLots(basis, carried);
  const inUnits = opened.lots.filter(({ credit }) => credit.tax === null);
  const charges = new Set(inUnits.flatMap(({ credit }) => chargesPaid(basis, credit)));
  const { payments, lots } = payUnits(basis, opened.lots, unpaidRows(basis, [...charges]));
  return { basis: { ...basis, payments: [...basis.payments, ...payments] }, credits: { opened, lots } };
}

// After

function stateAfter(basis: BillBasis, drafts: BilledLines, adjusted: Adjusted): CarriedState {
  const { period, calendar } = basis;
  const { advances: billed, open } = drafts;
  const closed: CivilDate = period === null ? calendar.term.from : period.to;
  const since = reviewedSince(basis, closed);
  const isServed = (to: DateText): boolean => to <= formatCivilDate(closed);
  const kept = billed.filter(({ to }) => !isServed(to));
  const advances = withTaken(basis, kept, adjusted.taken);
  const isLast = period?.last === true;
  return {
    advances: isLast ? [] : advances,
    open: isLast ? [] : open,
    spend: isLast ? [] : spendAfter(basis, drafts, since),
    allowances: isLast ? [] : allowancesAfter(basis, since),
    adjustments: isLast
      ? nothingAdjusted(adjusted.carried.granted)
      : openAdjustments(adjusted.carried, advances, openSince(basis, since)),
    usage: isLast ? NO_CARRIED_USAGE : openUsage(basis, since),
  };
}

function carry(
  computed: Computed,
  bill: Bill,
  before: Carried,
  corrected: Corrected,
  digest: string,
): Carried {
  const { plan, calendar } = computed.basis;
  const { number, period, audit } = bill;
  const made = withMeaning(
    { bill: number, start: period.start, end: period.end, digest: audit.digest },
    () => plan.hashes.meaning,
  );
  // Events and voids change no opening bill.
  const mayChange = (number: number): boolean =>
    (number > 0 && isOpenAt(plan, calendar, number, calendar.closing(bill.number))) ||
    calendar.reviewed.some(one => number >= one.bill && bill.number < one.known);
  const isOver = bill.kind === "last";
  const review = isOver ? [] : corrected.review.filter(one => mayChange(one.bill));
  const own = { bill: bill.number, digest, before: stateOf(corrected.state) };
  return {
    format: "tarif-carried/1",
    account: bill.account,
    bill: bill.number,
    ...computed.after(),
    forward: bill.forward.carried,
    closed: [...before.closed, made],
    review:
      isOver || !mayChange(bill.number) ? review : [...review, { ...own, charged: chargedOn(computed) }],
  };
}

const withMeaning = lazily("meaning");

/** Of all that is carried only what a bill is computed from. */
function stateOf({ advances, open, spend, allowances, adjustments, usage }: CarriedState): CarriedState {
  return { advances, open, spend, allowances, adjustments, usage };
}

/** The sums that hold on every bill; a difference is a fault of ours. */
function checkBill(bill: Bill): void {
  const fault = billFaults(bill)[0];
  if (fault !== undefined) bug(`${fault}, bill ${bill.number} of ${bill.account}`);
}
