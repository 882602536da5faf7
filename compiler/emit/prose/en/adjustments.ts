/** English: discounts, minimums, maximums, credits, taxes. */
import type { Adjustments } from "../phrases/adjustments.ts";

export const adjustments: Adjustments = {
  allCharges: "all charges",
  discountsTitle: "Discounts",
  discountsRule:
    "A discount never takes off more than there is: what it cannot take off lapses. Each is a line of " +
    "its own, rounded like one, and shared out over the lines that it is on, so that the shares add up " +
    "to it exactly. Where a line gives money back, the discount that it had is taken back with it.",
  percentOff: (title: string, rate: string, charges: string): string =>
    `${title} takes ${rate} off ${charges}.`,
  amountOff: (title: string, amount: string, each: string, charges: string): string =>
    `${title} takes ${amount} off ${charges}, ${each}. What is not used up by the end of that period lapses.`,
  rowsOff: (title: string, charges: string, measure: string, period: string): string =>
    `${title} takes off ${charges} what the rows below say. They go by ${measure} in the ${period}.`,
  bySpend: (charges: string): string => `the spend on ${charges}, less earlier discounts,`,
  byMeter: (meter: string): string => meter,
  graduated: "Each row counts for the part of the spend that lies in it.",
  volume: "The one row in which the whole falls counts for everything that the discount is on.",
  off: (worth: string): string => `${worth} off`,
  nothing: "nothing off",
  always: "It holds at all times.",
  dates: (from: string, to: string): string =>
    `It holds for services from ${from} to ${to}, both days included; a period that begins before or ` +
    "ends after is split there.",
  months: (first: number, last: number): string =>
    first === last
      ? `It holds for services in contract month ${first}, counted from the account's first day.`
      : `It holds for services in the contract months ${first} to ${last}, counted from the account's ` +
        "first day.",
  contractDays: (first: number, last: number): string =>
    first === last
      ? `It holds for services on contract day ${first}, counted from the account's first day.`
      : `It holds for services on the contract days ${first} to ${last}, counted from the account's ` +
        "first day.",
  atMost: (amount: string, each: string): string => `It takes off at most ${amount}, ${each}.`,
  prorated: "In a period that the term (or its own window) cuts, the amount is cut by days.",
  notProrated: "In a period that the term cuts, the amount is the whole one.",
  afterMinimums: "It comes after minimums and maximums, so a minimum does not take back what it gives.",
  beforeMinimums: "It comes before minimums and maximums.",
  limitsTitle: "Minimums and maximums",
  limitsRule:
    "A minimum bills what the spend of its period falls short of; a maximum takes off what the spend " +
    "exceeds. Both look at what earlier adjustments have left, so discounts come first.",
  minimum: (title: string, amount: string, each: string, charges: string): string =>
    `${title}: for ${charges}, at least ${amount} is due ${each}.`,
  maximum: (title: string, amount: string, each: string, charges: string): string =>
    `${title}: for ${charges}, at most ${amount} is due ${each}.`,
  limitRows: (title: string, isMinimum: boolean, charges: string): string =>
    `${title}: for ${charges}, the following is due ${isMinimum ? "at least" : "at most"}:`,
  limitRow: (from: string, amount: string, each: string): string => `${from} ${amount} ${each}`,
  shortfall:
    "What is missing is due on the last bill of the period, dated to the period's last day; it is shared " +
    "among the charges by what was spent on them, equally where nothing was, and is taxed as they are.",
  cap:
    "It counts over its period on every bill; where later usage makes the spend lower, what was cut is " +
    "given back.",
  limitProrated: "In a period that the term cuts, the amount is cut by days.",
  limitNotProrated: "In a period that the term cuts, the amount is the whole one.",
  creditsTitle: "Credits",
  creditsRule:
    "A credit never pays more than it holds, nor more than is owed; what is left is carried to later " +
    "bills. It can be used on the bill of each period in which it is in force, if only for a day, and on " +
    "the opening bill. Of several credits, one with a lower priority number comes first and one without " +
    "a number last; then the one that expires first; then the one written first.",
  credit: (title: string, granted: string, charges: string): string =>
    `${title}: ${granted}. It pays ${charges}, in this order.`,
  creditAll: (title: string, granted: string): string =>
    `${title}: ${granted}. It pays all charges, in the order of the contract.`,
  creditOne: (title: string, granted: string, charges: string): string =>
    `${title}: ${granted}. It pays ${charges}.`,
  atStart: (amount: string): string => `${amount}, granted at the start of the account`,
  onDate: (amount: string, date: string): string => `${amount}, granted on ${date}`,
  eachPeriod: (amount: string, each: string): string => `${amount}, granted ${each}`,
  byEvent: (field: string, event: string): string =>
    `the ${field} of each event ${event}, granted from where that event counts`,
  beforeTax: "It pays before tax, so it lowers what is taxed.",
  afterTax: "It pays charges with their tax, so it does not lower the tax.",
  inUnits: "It pays quantities, after what is included and before the price.",
  unitsBefore: "Tiers begin after what it pays.",
  unitsWithin: "What it pays fills the first tiers.",
  expiresAfter: (duration: string): string =>
    `What is granted expires after ${duration}, counted from the day of the grant.`,
  expiresOn: (date: string): string => `It expires on ${date}, which is its last day.`,
  never: "It never expires.",
  priority: (priority: number): string => `Its priority is ${priority}.`,
  taxesTitle: "Taxes",
  taxesRule:
    "A tax is calculated on what the adjustments before it have left of the charges it is on. Where that " +
    "is below zero, as when money is given back, the tax is below zero as well. It goes by the day of " +
    "the service, not by the date of the bill. The rounding of the total is not taxed.",
  tax: (title: string, rate: string, charges: string, isIncluded: boolean): string =>
    isIncluded
      ? `${title}: ${rate} on ${charges}, contained in the prices: it is shown and not added (gross × ` +
        "rate / (1 + rate))."
      : `${title}: ${rate} on ${charges}, added to the prices.`,
  taxRows: (title: string, charges: string): string => `${title} on ${charges}:`,
  taxRow: (from: string, rate: string, isIncluded: boolean): string =>
    `${from} ${rate}, ${isIncluded ? "contained in the prices" : "added to the prices"}`,
  shareBase: "Several taxes share one base, the net amount; no tax is taxed.",
};
