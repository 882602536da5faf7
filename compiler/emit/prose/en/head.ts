/** English: parties, term, bills, agreed values, versions. */
import type { Head } from "../phrases/head.ts";

export const head: Head = {
  about: (name: string, isList: boolean): string =>
    `This document says in plain words what the ${isList ? "price list" : "contract"} “${name}” says in ` +
    "its own notation. " +
    "It is made from the contract itself and covers all of it: each price, each rule of counting and " +
    "billing, and what " +
    "happens in cases of which the contract does not speak. Names in quotation marks are those of the " +
    "contract. " +
    "Where this document and the contract differ, the contract holds.",
  literate: (path: string): string =>
    `The contract stands in a document with wording of its own (${path}), which is not repeated here.`,
  versionsTitle: "Versions",
  versionsOf: (count: number): string =>
    `The agreement has ${count} versions, one after the other without a gap.`,
  versionRow: (version: number, title: string, days: string): string =>
    `Version ${version}, “${title}”: ${days}.`,
  versionsRule:
    "A service is billed by the version that is in force on its day, whatever the date of the bill. A " +
    "bill whose period holds the day of a change shows what comes before it and what comes after it as " +
    "separate lines. What counts over a longer period (tiers, allowances, contract months, minimums) " +
    "goes on counting from one version to the next.",
  versionTitle: (version: number, from: string): string => `Version ${version}, in force from ${from}`,
  unchanged: (version: number): string =>
    `What follows is said again only where it differs from version ${version}.`,
  same: (kind: string, titles: string): string => `Unchanged ${kind}: ${titles}.`,
  gone: (kind: string, titles: string): string => `No longer part of the agreement, ${kind}: ${titles}.`,
  kinds: {
    parameters: "agreed values",
    events: "events",
    bands: "classes",
    meters: "meters",
    charges: "charges",
    allowances: "shared allowances",
    discounts: "discounts",
    limits: "minimums and maximums",
    credits: "credits",
    taxes: "taxes",
  },
  partiesTitle: "Parties and term",
  parties: (first: string, second: string): string =>
    `The agreement is between ${closed(first)} and ${second}.`,
  noParties: (isList: boolean): string =>
    isList
      ? "It is a price list, so it names no parties; an account is billed by it as it stands."
      : "The contract names no parties; it holds for every account that is registered under it.",
  until: (from: string, to: string): string => `It is in force from ${from} to ${to}, both days included.`,
  untilNotice: (from: string): string =>
    `It is in force from ${from} until further notice; it names no last day and no period of notice.`,
  accountTerm:
    "An account is billed from its own first day to its own last day, both within that term; without a " +
    "last day of its own, as long as the agreement runs. An end counts as known from that day on, unless " +
    "the register says that it was known before.",
  currency: (code: string): string => `All amounts are in ${code}.`,
  zone: (name: string, iana: string): string =>
    `Days begin at midnight in the time zone ${name} (time-zone data of release ${iana}).`,
  clocksChange:
    "On the days on which clocks change, a day has 23 or 25 hours; a fee by the day counts it as one day " +
    "like any other.",
  clocksStay: "No clocks change in this zone: each day has 24 hours.",
  billsTitle: "Bills",
  billed: (each: string): string => `A bill is made for ${each}.`,
  billedContractMonths: (example: string): string =>
    "The periods are counted from the first day of the account. In a month that is too short for it, a " +
    "period begins on " +
    `the month's last day, and after it on the original day again: ${example}.`,
  endOfMonth: (start: string, cut: string, whole: string): string =>
    `of an account that starts on ${start}, one period begins on ${cut} and another on ${whole}`,
  billedCalendar: (begin: string): string =>
    `Its period begins ${begin} for every account, on whatever day the account has started; the first ` +
    "period is shorter " +
    "where the account starts inside it, and the last where it ends inside it.",
  begins: {
    week: "on Monday",
    month: (day: number): string => (day === 1 ? "on the first of the month" : `on day ${day} of the month`),
    quarter: (day: number): string =>
      day === 1
        ? "on the first of January, April, July or October"
        : `on day ${day} of January, April, July or October`,
    year: (day: number): string => `on ${day} January`,
  },
  periodHolds:
    "An event belongs to the period that holds its time; one at the very end belongs to the next period.",
  payable: (duration: string): string =>
    `Bills are payable within ${duration}. That is wording for the bill; no due date is calculated.`,
  notPayable: "The contract does not say within which time a bill is payable.",
  opening: (charges: string): string =>
    "An opening bill is made at the start of an account, with what is due before anything is used: " +
    `${charges}.`,
  noOpening: "There is no opening bill, since nothing is due before the first period has ended.",
  last: "The last bill of an account has nothing in advance for a time after the end.",
  roundLines: (rule: string): string =>
    `Each line of a bill, each discount, minimum, credit and tax is ${rule}.`,
  roundLinesNever:
    "Lines, discounts and taxes are not rounded; they stay exact, and only the total is rounded.",
  roundTotal: (rule: string): string =>
    `The total is ${rule}; the difference stands on the bill as “rounding”.`,
  orderTitle: "The order of calculation",
  order: {
    lines: "the lines of the charges, each rounded",
    discounts: (titles: string): string => `discounts, in this order: ${titles}`,
    limits: (titles: string): string => `minimums and maximums, in this order: ${titles}`,
    laterDiscounts: (titles: string): string => `discounts after the minimums, in this order: ${titles}`,
    credits: (titles: string): string => `credits before tax: ${titles}`,
    taxes: (titles: string): string => `taxes: ${titles}`,
    laterCredits: (titles: string): string => `credits after tax: ${titles}`,
    total: "the rounding of the total",
    forward: "what an earlier bill has carried forward",
  },
  orderRule:
    "A bill is calculated in this order, and each step starts from what the steps before it have left. " +
    "So a discount is taken off before a minimum is compared, and a tax is calculated on what remains " +
    "after both.",
  absent: (kinds: string): string => `The agreement has ${kinds}.`,
  absentKinds: {
    discounts: "no discounts",
    limits: "no minimums or maximums",
    credits: "no credits",
    taxes: "no taxes",
  },
  fromOn: (from: string): string => `from ${from} on`,
  adjustmentsTitle: "Discounts, minimums, credits and taxes",
  valuesTitle: "Agreed values",
  valuesRule: "The contract uses these values by their names.",
  value: (title: string, name: string, worth: string): string => `${title} (“${name}”): ${worth}.`,
  valueFrom: (worth: string, from: string): string => `${worth} from ${from}`,
  valueFirst: (worth: string): string => `${worth} at first`,
  bounds: (least: string, most: string): string =>
    `An account may have a value of its own, from ${least} to ${most}, and may change it from a given ` +
    "day on.",
  oneOf: (values: string): string =>
    `An account may have a value of its own (${values}), and may change it from a given day on.`,
  fixedValue: "It is the same for all accounts.",
};

/** A name with its seat, "X AG, Zurich", ends with a comma before the next one. */
function closed(party: string): string {
  return party.includes(",") ? `${party},` : party;
}
