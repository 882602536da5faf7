/** English: prices, rows, tiers. */
import type { PhaseStart } from "../../../../runtime/plan/plan.ts";
import type { Prices } from "../phrases/prices.ts";

export const prices: Prices = {
  rate: (amount: string, of: string, isStarted: boolean): string =>
    isStarted ? `${amount} for each started ${of}` : `${amount} per ${of}`,
  percent: (rate: string): string => `${rate} of the amount`,
  flat: (amount: string): string => `${amount} flat`,
  fee: (amount: string, each: string): string => `${amount} ${each}`,
  onceAtStart: (amount: string): string => `${amount} once, at the start of the account`,
  onceAtEnd: (amount: string): string => `${amount} once, at the end of the account`,
  onceOn: (amount: string, date: string): string => `${amount} once, on ${date}`,
  included: "included, at no price",
  notOffered: "not offered",
  plus: (parts: readonly string[]): string => parts.join(" plus "),
  /** Of an agreed quantity, whose price is a recurring fee. */
  eachPeriod: (price: string, each: string): string => `${price}, ${each}`,
  columns: { for: "For", quantity: "Quantity", price: "Price", amount: "Amount", rate: "Off" },
  case: (dimension: string, values: string): string => `${dimension} ${values}`,
  otherwise: "everything else",
  anyQuantity: "any",
  upTo: (bound: string): string => `up to and including ${bound}`,
  aboveUpTo: (from: string, to: string): string => `above ${from}, up to and including ${to}`,
  above: (bound: string): string => `above ${bound}`,
  below: (bound: string): string => `below ${bound}`,
  fromBelow: (from: string, to: string): string => `from ${from} to below ${to}`,
  atOrAbove: (bound: string): string => `${bound} and more`,
  single: (price: string): string => `The price is ${price}.`,
  singleIncluded: "It is included, at no price.",
  feeIs: (price: string): string => `The fee is ${price}.`,
  onceIs: (price: string): string => `The amount is ${price}.`,
  tableOf: "The price depends on what is used:",
  tableOfParameter: "The price depends on the case:",
  countedOver: (period: string): string => `Quantities are counted over each ${period}.`,
  countedOverEach: "Each event is priced by its own quantity.",
  graduated:
    "The price is graduated: each row prices only the part of the quantity that lies in it, and the " +
    "parts are added up.",
  volume: "It is a volume price: the one row in which the quantity of the period falls prices all of it.",
  volumeBy: (meter: string): string =>
    `It is a volume price whose row another meter picks: the row in which ${meter} falls in the period ` +
    "prices all of " +
    "the quantity.",
  both:
    "Where a case has several rows and is graduated, each row prices only the part of the quantity that " +
    "lies in it; where it is a volume price, the one row in which the quantity falls prices all of it.",
  rowsAlone:
    "Each case that something was used of is a line of its own on the bill, with a quantity of its own.",
  noLast: (bound: string): string =>
    `There is no highest quantity: the last price applies to all above ${bound}.`,
  noLastAt: (bound: string): string =>
    `There is no highest quantity: the last price applies to ${bound} and all above.`,
  noLastRow: "There is no highest quantity: the last row of each table applies to all above its bound.",
  ends: (bound: string): string =>
    `Quantities above ${bound} are not offered: they are held on the bill with that reason, neither ` +
    "priced nor lost.",
  endsAt: (bound: string): string =>
    `Quantities of ${bound} and more are not offered: they are held on the bill with that reason, ` +
    "neither priced nor lost.",
  flatOnce: "A flat amount is due once, as soon as there is a quantity above zero; at zero it is not due.",
  flatInRow:
    "The flat amount of a row is due once a priced part of the quantity lies in that row; at zero none " +
    "is due.",
  feeInRow:
    "The fee of a row is due once the quantity enters that row; that of the first row is due also at zero.",
  feeBeside: "The fee is due also without usage.",
  zero: "Without usage nothing is due.",
  boundsTitle: (phase: string): string =>
    `At its bounds the price comes to${phase === "" ? "" : `, ${phase}`}:`,
  boundsFor: (row: string, phase: string): string =>
    `At its bounds the price of ${row} comes to${phase === "" ? "" : `, ${phase}`}:`,
  afterAllowance: "The quantities of the next table are those that are left after what is included.",
  withParameters: (values: string): string => `The next table holds for ${values}.`,
  justAbove: (bound: string): string => `just above ${bound}`,
  curve: (title: string): string => `Price of ${title}`,
  curveFor: (title: string, row: string): string => `Price of ${title}, for ${row}`,
  parameterAt: (title: string, worth: string): string => `“${title}” at ${worth}`,
  phase: (from: PhaseStart): string => {
    switch (from.kind) {
      case "start":
        return "from the start";
      case "date":
        return "at the later date";
      case "contract month":
        return `from contract month ${from.number} on`;
      case "contract day":
        return `from contract day ${from.number} on`;
    }
  },
  fromStart: "From the start of the account:",
  fromDate: (date: string): string => `From ${date} on:`,
  fromMonth: (number: number): string => `From contract month ${number} on:`,
  fromDay: (number: number): string => `From contract day ${number} on:`,
  unitIs: (unit: string, worth: string): string => `One ${unit} is ${worth}.`,
  started: "A package that has begun counts whole; a quantity that fills packages exactly begins no other.",
};
