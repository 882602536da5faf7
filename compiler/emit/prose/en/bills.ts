/** English: worked bills, and what is open. */
import { wordsOf } from "../../../diagnostics/catalogue/index.ts";
import type { Bills, Warning } from "../phrases/bills.ts";

export const bills: Bills = {
  title: "Worked bills",
  rule:
    "The contract brings these cases along, with the amounts that the parties expect. They are " +
    "calculated here from the prices above. Each is a case of its own: an account that starts on the " +
    "contract's first day, with no past usage. Lines on which nothing was used and nothing is due are " +
    "left out.",
  none: "The contract brings no worked cases.",
  given: (title: string, value: string): string => `${title} is ${value}.`,
  givenFrom: (title: string, value: string, date: string): string => `${title} is ${value} from ${date} on.`,
  ends: (date: string): string => `The account ends on ${date}.`,
  record: (event: string, instant: string, fields: string): string =>
    fields === "" ? `Event ${event} on ${instant}.` : `Event ${event} on ${instant}, with ${fields}.`,
  field: (name: string, value: string): string => `${name} ${value}`,
  opening: (date: string): string => `Opening bill of ${date}`,
  bill: (from: string, to: string): string => `Bill for ${from} to ${to}`,
  lastBill: (from: string, to: string): string => `Last bill, for ${from} to ${to}`,
  used: (items: string): string => `Used: ${items}.`,
  usage: (quantity: string, meter: string, where: string): string =>
    where === "" ? `${quantity} of ${meter}` : `${quantity} of ${meter}, where ${where}`,
  columns: { line: "Line", calculation: "Calculation" },
  service: (from: string, to: string): string => (from === to ? from : `${from} to ${to}`),
  givenBack: "given back",
  correction: "correction",
  where: (dimension: string, value: string): string => `${dimension} ${value}`,
  allowance: (quantity: string): string => `${quantity} included`,
  creditPaid: (quantity: string, title: string): string => `${quantity} paid by ${title}`,
  times: (quantity: string, price: string): string => `${quantity} × ${price}`,
  packages: (quantity: string, of: string, count: string, price: string): string =>
    `${count} × ${price} (${quantity}, for each started ${of})`,
  percentOf: (rate: string, amount: string): string => `${rate} of ${amount}`,
  flat: (amount: string): string => `${amount} flat`,
  included: (quantity: string): string => `${quantity} included at no price`,
  part: (amount: string, part: string): string => `${amount} × ${part}`,
  prorated: (amount: string, before: string, part: string): string =>
    `${amount} (only ${part} days of ${before})`,
  before: (amount: string): string => `${amount} billed before`,
  again: (amount: string): string => `${amount} with what is known now`,
  pricedBefore: (amount: string, quantity: string): string =>
    `${amount} for the ${quantity} before the change`,
  bound: (amount: string, isLeast: boolean, limit: string): string =>
    `${amount} (${isLeast ? "at least" : "at most"} ${limit})`,
  rounded: (amount: string): string => `${amount} (the price is rounded)`,
  noted: (text: string, notes: string): string => `${text} (${notes})`,
  heldBelowZero: (quantity: string): string => `${quantity} is below zero and held`,
  heldNotOffered: (quantity: string): string => `${quantity} is not offered and held`,
  equals: (text: string, exact: string): string => `${text} = ${exact}`,
  nothing: "nothing used",
  discount: (rate: string, base: string): string => `${rate} of ${base}`,
  discountAtMost: (text: string, most: string): string => `${text}, at most ${most}`,
  discountOn: (base: string): string => `on ${base}`,
  shortfall: (least: string, spent: string): string => `${least} − ${spent} spent`,
  excess: (spent: string): string => `above the cap, with ${spent} spent`,
  creditOn: (base: string): string => `of ${base} to pay`,
  tax: (rate: string, base: string): string => `${rate} of ${base}`,
  taxIncluded: (rate: string, base: string): string => `${rate}, contained in ${base}`,
  rounding: "Rounding",
  roundingTo: (step: string): string => `to ${step}`,
  brought: "Brought from the bill before",
  carried: "Carried to the next bill",
  waived: "Too small to be billed",
  total: "Total",
  reads: (meter: string, quantity: string): string => `${meter} reads ${quantity}.`,
  allowanceDrawn: (title: string, quantity: string): string => `Of ${title}, ${quantity} are drawn.`,
  creditLeft: (title: string, amount: string): string => `Of ${title}, ${amount} is left.`,
  rejected: (count: string): string =>
    count === "1" ? "1 event is rejected." : `${count} events are rejected.`,
  held: (count: string): string => (count === "1" ? "1 event is held." : `${count} events are held.`),
  agrees: (count: number): string =>
    count === 1
      ? "The one value that the contract states for this case agrees with it."
      : count === 2
        ? "Both values that the contract states for this case agree with it."
        : `All ${count} values that the contract states for this case agree with it.`,
  differs: (what: string, expected: string, actual: string): string =>
    `The contract states ${expected} for ${what}; calculated is ${actual}.`,
  openTitle: "Open questions",
  openNone: "The checks of the contract have found nothing that would need an answer.",
  openRule: "The checks of the contract have found the following. Someone should decide what is meant.",
  acceptedRule: "The checks have found the following, too. The contract accepts it and says why.",
  accepted: (code: string, place: string, { message }: Warning, reason: string): string =>
    `${code}, ${place}: ${message} Accepted: ${reason}`,
  finding: (code: string, place: string, { message, remedy }: Warning): string =>
    `${code}, ${place}: ${message} ${remedy}`,
  warning: wordsOf,
  failed: (title: string, what: string, expected: string, actual: string): string =>
    `The case ${title} does not hold: for ${what} the contract states ${expected}, calculated is ${actual}.`,
  line: (path: string, line: number): string => `${path}, line ${line}`,
};
