/** English: charges, allowances, and the rules of fees. */
import type { Charges } from "../phrases/charges.ts";

export const charges: Charges = {
  title: "Prices",
  usageRule:
    "What was used in a period stands on the bill that closes it; fees say themselves when they are due.",
  fee: "This fee does not depend on usage.",
  once: "This amount does not depend on usage.",
  meter: (meter: string, unit: string): string => `This is charged for ${meter}, measured in ${unit}.`,
  plainMeter: (meter: string): string => `This is charged for ${meter}.`,
  separately: (dimensions: string): string =>
    `Each ${dimensions} is priced on its own, with tiers, packages and an allowance of its own; one ` +
    "without usage is not charged.",
  parameter: (term: string): string =>
    `This is charged for ${term}. It is a recurring fee for the agreed quantity, whatever is used.`,
  each: (event: string, of: string): string =>
    `Each single event ${event} is priced on its own, by its ${of}; the prices of all events are then ` +
    "added up.",
  eachCount: (event: string): string =>
    `Each single event ${event} has its own price; the prices of all are added up.`,
  spend: (charges: string): string =>
    `This is a share of what ${charges} come to in the same period, each line rounded, before ` +
    "discounts and taxes.",
  note: (note: string): string => `Each line of it bears the note “${note}”${/[.!?]$/.test(note) ? "" : "."}`,
  advance:
    "It is due in advance: the bill that closes a period carries it for the period that follows, and the " +
    "opening bill carries the first one.",
  arrears: "It is due in arrears, on the bill that closes its period.",
  arrearsByDefault:
    "It is due in arrears, on the bill that closes its period (the contract does not say so; it is the " +
    "default).",
  proratedByDay:
    "Where the start or the end of an account cuts its period, it is charged by days: the days within " +
    "the term, over all days of that period.",
  proratedBySecond:
    "Where the start or the end of an account cuts its period, it is charged by seconds: those within " +
    "the term, over all of that period, which differ where clocks change.",
  notProrated:
    "Where the start or the end of an account cuts its period, it is charged in full all the same.",
  givenBack:
    "When an account ends early, what was paid in advance for the days after the end is given back on " +
    "the last bill.",
  kept: "When an account ends early, what was paid in advance is not given back.",
  parameterByDay:
    "Where the agreed quantity changes within a period, each quantity is priced in full and counts for " +
    "its days.",
  parameterAtStart:
    "Where the agreed quantity changes within a period, the one of the period's first day holds for all of it.",
  feeByDay: "Where the fee changes within a period, each amount counts for its days.",
  feeAtStart: "Where the fee changes within a period, the one of the period's first day holds for all of it.",
  includes: (quantity: string, period: string): string => `Included ${period}: ${quantity}.`,
  includesEvents: (count: string, period: string): string =>
    `Included ${period}: ${count}, whatever each of them costs.`,
  events: (count: string): string => (count === "1" ? `${count} event` : `${count} events`),
  allowanceBefore: "This allowance is taken off first, so the rows begin after it.",
  allowanceWithin:
    "This allowance fills the first rows, whose bounds stay where they are; a row that it fills costs " +
    "nothing but its fee.",
  allowancePackages: "This allowance is taken off before packages are counted.",
  allowanceShared: "All rows share the allowance and draw on it in the order of the table.",
  allowanceAlone: (dimensions: string): string => `Each ${dimensions} has an allowance of its own.`,
  allowanceEach:
    "The events draw on the allowance in the order of their time; one that is covered in part is priced " +
    "for the rest, one that is covered whole costs nothing.",
  twoAllowances: "Of the two allowances the one that is used up first ends the other for that period.",
  lapses: "What is not used up lapses with its period.",
  carries: (periods: number): string =>
    "What is not used up may be used in the " +
    `${periods === 1 ? "next period" : `next ${periods} periods`}, the oldest first, and lapses after ` +
    "that.",
  carriesUpTo: (periods: number, most: string): string =>
    "What is not used up may be used in the " +
    `${periods === 1 ? "next period" : `next ${periods} periods`}, the oldest first, and lapses after ` +
    `that; at most ${most} may wait in this way.`,
  least: (amount: string): string =>
    `The price is at least ${amount}, for each line and period, also without usage (but not for rows ` +
    "or values of which nothing was used).",
  leastEach: (amount: string): string => `The price of an event is at least ${amount}.`,
  most: (amount: string): string => `The price is at most ${amount}, for each line and period.`,
  mostEach: (amount: string): string => `The price of an event is at most ${amount}.`,
  rounded: (rule: string): string => `The price is ${rule}, before the line is rounded.`,
  roundedEach: (rule: string): string => `The price of each event is ${rule}.`,
  boundsOrder: "These rules apply in this order, before any discount.",
  increasing: (rate: string, rule: string): string =>
    "Each year, on the anniversary of the account's start, every amount of money of this price rises " +
    `by ${rate}, from the ` +
    `amount of the year before; the new amount is ${rule}. The rate is the one that holds on the ` +
    "anniversary. A price that " +
    "has taken effect on or after an anniversary does not rise on it.",
  increasingBetween: (least: string, most: string): string =>
    `A rate below ${least} counts as ${least}, one above ${most} as ${most}.`,
  settled: (period: string): string =>
    `It is calculated for each billing period, but due only with the bill that closes the ${period}.`,
  sharedTitle: "Shared allowances",
  shared: (title: string, quantity: string, period: string, charges: string): string =>
    `${title}: ${quantity} ${period}, shared by ${charges}, which draw on it in this order.`,
  sharedBefore: "It is taken off first, so tiers begin after it.",
  sharedWithin: "It fills the first tiers, whose bounds stay where they are.",
  alsoShared: (title: string): string => `It draws on the shared allowance ${title}.`,
  paidByUnits: (title: string): string => `The credit ${title} pays quantities of it.`,
  noValue: "In a period in which the meter has no value, there is no line at all.",
};
