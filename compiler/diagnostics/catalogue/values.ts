import type { None, Rows } from "../row.ts";

/** TAR4xxx: numbers, units, money, dates. */
export interface ValueParams {
  readonly TAR4001: { readonly limit: string };
  readonly TAR4002: { readonly name: string; readonly hint: string };
  readonly TAR4003: { readonly found: string; readonly wanted: string; readonly what: string };
  readonly TAR4004: { readonly found: string; readonly wanted: string };
  readonly TAR4005: { readonly currency: string; readonly decimals: string };
  readonly TAR4006: { readonly code: string; readonly hint: string };
  readonly TAR4007: { readonly found: string };
  readonly TAR4008: None;
  readonly TAR4009: { readonly found: string; readonly wanted: string };
  readonly TAR4010: { readonly least: string; readonly most: string };
  readonly TAR4011: { readonly value: string; readonly bounds: string };
  readonly TAR4012: None;
  readonly TAR4013: None;
  readonly TAR4014: { readonly name: string };
  readonly TAR4015: { readonly name: string; readonly problem: string };
  readonly TAR4016: { readonly found: string };
  readonly TAR4017: { readonly value: string; readonly name: string; readonly values: string };
  readonly TAR4018: { readonly found: string };
}

export const valueRows: Rows<ValueParams> = {
  TAR4001: {
    severity: "error",
    title: "Number too long",
    message: p => `This number has more than ${p.limit}.`,
    reason: "Numbers are bounded before anything is calculated with them.",
    remedy: () => "Use fewer digits, or a larger unit.",
  },
  TAR4002: {
    severity: "error",
    title: "Unknown unit",
    message: p => `There is no unit "${p.name}".${p.hint}`,
    reason: "A quantity without a known unit could mean a thousand times more or less.",
    remedy: p =>
      p.name.includes("-")
        ? "Correct the word: every part of a product, such as GB-hours, must be a unit."
        : `Correct the word, or declare it: unit ${p.name}`,
  },
  TAR4003: {
    severity: "error",
    title: "Units do not fit",
    message: p => `${p.what} is in ${p.found}; it must be in ${p.wanted}.`,
    reason: "Quantities of different kinds cannot be compared, added or priced with one another.",
    remedy: p => `State it in ${p.wanted}, or define how the two units relate.`,
  },
  TAR4004: {
    severity: "error",
    title: "Another currency",
    message: p => `This amount is in ${p.found}; the contract is in ${p.wanted}.`,
    reason:
      "A contract has one currency; nothing here says at which rate another would be converted, and on which day.",
    remedy: p => `State the amount in ${p.wanted}.`,
  },
  TAR4005: {
    severity: "error",
    title: "Fee finer than its currency",
    message: p => `A fee in ${p.currency} has at most ${p.decimals} decimals.`,
    reason:
      "A fee is an amount that somebody pays, and there is no smaller coin. A price for a unit may be finer.",
    remedy: () => "Round the fee, or make it a price per unit.",
  },
  TAR4006: {
    severity: "error",
    title: "Unknown currency",
    message: p => `"${p.code}" is no currency of ISO 4217.${p.hint}`,
    reason: "The currency says how many decimals an amount has.",
    remedy: () => "Write the three-letter code, such as CHF, EUR or USD.",
  },
  TAR4007: {
    severity: "error",
    title: "No such date or time",
    message: p => `${p.found} does not exist.`,
    reason: "A term, a price or an event must lie on a real day at a real time.",
    remedy: () => "Write a date as 2026-01-31, a month as 2026-01, a time as 07:00.",
  },
  TAR4008: {
    severity: "error",
    title: "Number below zero",
    message: () => "A number below zero cannot stand here.",
    reason:
      "Only the values of a signed field, usage and expected amounts can be below zero; a price or bound with a minus is more likely a slip.",
    remedy: () => "Remove the minus. To give money back, use a discount or a credit.",
  },
  TAR4009: {
    severity: "error",
    title: "Value of another kind",
    message: p => `Here stands ${p.found}; needed is ${p.wanted}.`,
    reason: "Money, quantities, percentages, texts and dates cannot stand for one another.",
    remedy: p => `Write ${p.wanted}.`,
  },
  TAR4010: {
    severity: "error",
    title: "Bounds the wrong way round",
    message: p => `Nothing lies between ${p.least} and ${p.most}.`,
    reason: "The smaller bound comes first.",
    remedy: p => `Write the smaller one first: ${p.most}, then ${p.least}.`,
  },
  TAR4011: {
    severity: "error",
    title: "Value outside its bounds",
    message: p => `${p.value} lies outside ${p.bounds}.`,
    reason: "The contract itself says which values are possible.",
    remedy: () => "Correct the value, or widen the bounds.",
  },
  TAR4012: {
    severity: "error",
    title: "Rounding step of zero",
    message: () => "A rounding step must be above zero.",
    reason: "Nothing can be rounded to steps of nothing.",
    remedy: () => "Write for example: in steps of CHF 0.01",
  },
  TAR4013: {
    severity: "error",
    title: "Price for no units",
    message: () => "A price must be for more than zero units.",
    reason: "A quantity cannot be divided by zero.",
    remedy: () => "Write for example: per 10 thousand requests",
  },
  TAR4014: {
    severity: "error",
    title: "Parameter values out of order",
    message: p => `The dated values of "${p.name}" must be in order of time, each day once.`,
    reason: "Two values for one day, or a value that is never reached, would be open to dispute.",
    remedy: () => "Sort them by date and keep one for each day.",
  },
  TAR4015: {
    severity: "error",
    title: "Parameter of mixed kinds",
    message: p => `The parameter "${p.name}" ${p.problem}.`,
    reason:
      "All values and bounds of a parameter are of one kind and unit; only a text can have a list of values, and only numbers and dates can have bounds.",
    remedy: () => "Make them alike.",
  },
  TAR4016: {
    severity: "error",
    title: "Unit missing",
    message: p => `${p.found} needs a unit.`,
    reason: "A bare number does not say what is counted.",
    remedy: () =>
      "Add the unit after the number, such as 500 GB, or the currency before it, such as CHF 5.00.",
  },
  TAR4017: {
    severity: "error",
    title: "Value not in the list",
    message: p => `"${p.value}" is no value of "${p.name}", which is one of ${p.values}.`,
    reason: "The list is closed: no event can have this value, so the clause could never apply.",
    remedy: () => "Correct the value, or add it to the list of the field.",
  },
  TAR4018: {
    severity: "error",
    title: "Percentage needed",
    message: p => `Here stands ${p.found}, but a percentage is needed.`,
    reason: "A rate of 8 could mean 8% or 800%.",
    remedy: () => "Write it with a percent sign, such as 8.1%.",
  },
};
