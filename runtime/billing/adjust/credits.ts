/**
 * Credits in money: lots pay charges in the order that their credit names, never more than is left of either. Those
 * before tax lower what is taxed; those after tax pay charges with their tax.
 */
import {
  add,
  compare,
  isZero,
  max,
  min,
  negate,
  type Rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../../number/rational.ts";
import { roundToStep } from "../../number/rounding.ts";
import { formatCivilDate } from "../../time/civil.ts";
import type { Instant } from "../../time/instant.ts";
import { civilDayAt } from "../../time/zone.ts";
import type { BillCredit } from "../bill.ts";
import { type BillBasis, exactOf } from "../draft.ts";
import { moneyWords } from "../words.ts";
import { chargesPaid, creditNames, isUsable, keptLots, type Lot, type Lots, spent, worthOf } from "./lots.ts";
import { lineStep, put, rounded, type Share, shareOverLines } from "./shares.ts";
import { covered, type Entry, hull, sumLeft, type Working } from "./spend.ts";

export interface Paid {
  readonly working: Working;
  readonly lots: readonly Lot[];
}

export function payByCredits(
  basis: BillBasis,
  before: Working,
  lots: readonly Lot[],
  tax: "before" | "after",
): Paid {
  let paid: Paid = { working: before, lots };
  // The order is settled before the first one pays, since what a lot has left does not enter it.
  for (const [i, { credit }] of lots.entries()) {
    const lot = paid.lots[i];
    if (lot === undefined || credit.tax !== tax || !isUsable(basis, lot)) continue;
    paid = payByLot(basis, paid, lot);
  }
  return paid;
}

function payByLot(basis: BillBasis, { working, lots }: Paid, lot: Lot): Paid {
  const { credit } = lot;
  const { tax } = credit;
  const owed = chargesPaid(basis, credit).map(charge => {
    // What was rated for an earlier bill was paid then; with its tax it is due only now.
    const isDue = ({ rated }: Entry): boolean => !rated || tax === "after";
    const lines = covered(working, entry => entry.charge === charge && isDue(entry));
    return { lines, due: max(ZERO, sumLeft(lines)) };
  });
  const due = owed.reduce((sum, one) => add(sum, one.due), ZERO);
  const exact = min(lot.left, due);
  const amount = notAbove(basis, rounded(basis, exact), exact);
  if (isZero(amount)) return { working, lots };
  const shares: Share[] = [];
  let rest = amount;
  for (const one of owed) {
    const paid = min(rest, one.due);
    rest = subtract(rest, paid);
    shares.push(...shareOverLines(basis, negate(paid), one.lines, false));
  }
  const paidLines = owed.flatMap(one => (isZero(one.due) ? [] : one.lines));
  const taken = {
    kind: "credit",
    of: credit,
    rule: ruleOf(basis, lot),
    service: hull(paidLines.map(({ entry }) => entry.service)),
    base: due,
    exact: negate(exact),
    afterTax: credit.tax === "after",
    period: null,
  } as const;
  return { working: put(basis, working, taken, shares), lots: spent(lots, lot, amount) };
}

/** Rounded as a line, but a credit never pays more than it holds, nor more than is owed. */
function notAbove(basis: BillBasis, amount: Rational, most: Rational): Rational {
  const step = lineStep(basis);
  return step !== null && compare(amount, most) > 0 ? roundToStep(most, step, "down") : amount;
}

function ruleOf(basis: BillBasis, lot: Lot): string {
  const granted = `granted ${formatCivilDate(dayOf(basis, lot.from) ?? lot.day)}`;
  const last = lot.to === null ? null : dayOf(basis, lot.to - 1n);
  const left = `${moneyWords(basis.plan.currency, lot.left)} left`;
  return last === null ? `${granted}, ${left}` : `${granted}, ${left}, until ${formatCivilDate(last)}`;
}

function dayOf({ plan }: BillBasis, instant: Instant): ReturnType<typeof civilDayAt> {
  return civilDayAt(plan.zone, instant);
}

/** What became of each credit on this bill: what was there and granted is used, lost or left. */
export function creditAccounts(
  basis: BillBasis,
  brought: readonly Lot[],
  { granted }: Pick<Lots, "granted">,
  after: readonly Lot[],
): readonly BillCredit[] {
  const kept = keptLots(basis, after);
  return creditNames(basis).flatMap(name => {
    const credit = [...after, ...brought].find(lot => lot.credit.name === name)?.credit;
    if (credit === undefined) return [];
    const there = worthOf(brought, name);
    const left = worthOf(kept, name);
    const unspent = worthOf(after, name);
    const account: BillCredit = {
      name,
      title: credit.title,
      unit: credit.unit,
      brought: toText(subtract(there, granted.get(name) ?? ZERO)),
      granted: toText(granted.get(name) ?? ZERO),
      used: toText(subtract(there, unspent)),
      expired: toText(subtract(unspent, left)),
      left: toText(left),
    };
    return [account];
  });
}

/** Sums that hold for each credit on a bill; a difference is a fault of ours. */
export function creditFault(account: BillCredit): string | null {
  const there = add(exactOf(account.brought), exactOf(account.granted));
  const gone = add(exactOf(account.used), exactOf(account.expired));
  const isWhole = compare(there, add(gone, exactOf(account.left))) === 0;
  const isSpent = [account.used, account.expired, account.left].every(text => sign(exactOf(text)) >= 0);
  return isWhole && isSpent ? null : `the credit ${account.name} does not add up`;
}
