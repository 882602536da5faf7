import type { None, Rows } from "../row.ts";

/** TAR7xxx: discounts, minimums and maximums, credits, taxes and policies. */
export interface AdjustmentParams {
  readonly TAR7001: { readonly found: string };
  readonly TAR7002: { readonly found: string };
  readonly TAR7003: { readonly discount: string };
  readonly TAR7004: { readonly clause: string; readonly why: string };
  readonly TAR7005: {
    readonly what: string;
    readonly period: string;
    readonly billed: string;
    readonly starts: string;
  };
  readonly TAR7006: { readonly sentence: string };
  readonly TAR7007: None;
  readonly TAR7008: { readonly name: string };
  readonly TAR7009: { readonly found: string };
  readonly TAR7010: { readonly discount: string };
  readonly TAR7011: { readonly discount: string };
  readonly TAR7012: { readonly charge: string; readonly measure: string };
  readonly TAR7013: { readonly meter: string; readonly problem: string };
  readonly TAR7014: { readonly period: string };
  readonly TAR7015: { readonly credit: string; readonly choice: string };
  readonly TAR7016: { readonly most: string };
  readonly TAR7017: { readonly found: string; readonly most: string };
  readonly TAR7018: None;
  readonly TAR7021: { readonly credit: string; readonly version: string; readonly before: string };
  readonly TAR7022: { readonly charge: string; readonly settled: string; readonly problem: string };
  readonly TAR7023: {
    readonly credit: string;
    readonly charge: string;
    readonly unit: string;
    readonly version: string;
  };
  readonly TAR7020: { readonly billed: string; readonly start: string; readonly starts: string };
  readonly TAR7019: { readonly charge: string; readonly unit: string };
}

export const adjustmentRows: Rows<AdjustmentParams> = {
  TAR7001: {
    severity: "warning",
    title: "More than everything off",
    message: p => `A discount of ${p.found} is above 100%.`,
    reason: "A discount never goes below zero: what it cannot take off lapses, so it takes off exactly 100%.",
    remedy: () => "Write 100%, or the percentage that is meant.",
  },
  TAR7002: {
    severity: "error",
    title: "Period of a discount",
    message: p => `${p.found}.`,
    reason: "A percentage applies to what is billed; an amount needs a period in which it is given once.",
    remedy: () => "Write 10% off, or CHF 100.00 off each month.",
  },
  TAR7003: {
    severity: "error",
    title: "Proration of a discount not stated",
    message: p =>
      `The discount "${p.discount}" is an amount each period but does not say what a partial period takes off.`,
    reason: "The sum differs, so there is no default.",
    remedy: () => "Add prorated by day or not prorated.",
  },
  TAR7004: {
    severity: "error",
    title: "Idle clause",
    message: p => `"${p.clause}" does nothing here: ${p.why}.`,
    reason: "A clause without an effect makes a reader expect one.",
    remedy: () => "Remove it.",
  },
  TAR7005: {
    severity: "error",
    title: "Adjustment of a shorter period",
    message: p => `The ${p.what} is for each ${p.period}, but bills are for each ${p.billed}.`,
    reason:
      "The period of a discount, minimum or maximum is the billing period, or a longer one in which whole billing periods lie.",
    remedy: p => `Use each billing period, or a longer period that fits.${p.starts}`,
  },
  TAR7006: {
    severity: "error",
    title: "Policy stated twice",
    message: p => `There are two sentences about ${p.sentence}.`,
    reason: "Two rules for one eventuality could differ, and nothing would say which one holds.",
    remedy: () => "Keep one of them.",
  },
  TAR7007: {
    severity: "error",
    title: "Two policies",
    message: () => "A file has one policy block.",
    reason: "The rules for eventualities are easier to find in one place.",
    remedy: () => "Move the sentences into one block.",
  },
  TAR7008: {
    severity: "error",
    title: "Applies to nothing",
    message: p => `"${p.name}" applies to no charge.`,
    reason: "everything except all charges leaves nothing.",
    remedy: () => "Name at least one charge.",
  },
  TAR7009: {
    severity: "error",
    title: "Duration out of bounds",
    message: p => `A duration of ${p.found} cannot stand here.`,
    reason: "Durations are whole numbers, at most 10'000 of any unit; a longer one would mean for ever.",
    remedy: () => "Write a whole number up to 10'000.",
  },
  TAR7010: {
    severity: "error",
    title: "Slices of a reading",
    message: p => `The rows of the discount "${p.discount}" are graduated by a meter.`,
    reason: "Graduated rows take off of slices of a spend; a reading has no slices of money.",
    remedy: () => "Write volume … by METER, or graduated … by the spend of what the discount is on.",
  },
  TAR7011: {
    severity: "error",
    title: "Slices of another spend",
    message: p => `The rows of the discount "${p.discount}" are graduated by the spend of other charges.`,
    reason: "Each row takes off of its slice of the spend, which must be the spend that is discounted.",
    remedy: () => "Name the same charges after on and after the spend of, or write volume.",
  },
  TAR7012: {
    severity: "error",
    title: "Row that is not known in time",
    message: p => `"${p.charge}" is billed before "${p.measure}" of its period is known.`,
    reason: "Which row holds depends on the period's usage, and the bill for the fee is made before it.",
    remedy: p => `Bill "${p.charge}" in arrears, or leave it out of the discount.`,
  },
  TAR7013: {
    severity: "error",
    title: "Reading that picks no row",
    message: p => `"${p.meter}" cannot pick the row: ${p.problem}.`,
    reason: "One number must stand for the whole period.",
    remedy: () => "Use a meter that has one reading for each billing period.",
  },
  TAR7014: {
    severity: "error",
    title: "Row that cuts a period",
    message: p => `This row begins inside a period of a ${p.period}, and parts of periods are not prorated.`,
    reason: "The part before and the part after would each count as a whole period.",
    remedy: () => "Let the row begin where periods of both lengths begin, or write prorated by day.",
  },
  TAR7015: {
    severity: "error",
    title: "Credit that leaves a sum open",
    message: p => `The credit "${p.credit}" does not say ${p.choice}.`,
    reason: "The sum differs, so there is no default.",
    remedy: p => `Add ${p.choice}.`,
  },
  TAR7016: {
    severity: "error",
    title: "Priority out of bounds",
    message: p => `A priority is a whole number from 1 to ${p.most}.`,
    reason: "1 comes first, and credits without a priority come last.",
    remedy: () => "Write for example: priority 1",
  },
  TAR7017: {
    severity: "error",
    title: "Window out of bounds",
    message: p => `A contract ${p.found} is none from 1 to ${p.most}.`,
    reason: "Months and days of the contract are counted from 1, the account's first.",
    remedy: () => "Write for example: during contract months 1 to 3",
  },
  TAR7018: {
    severity: "error",
    title: "Credit of each hour",
    message: () => "A credit is granted each day or each longer period.",
    reason:
      "A bill spends what is in force on any of its days, so a grant of an hour could not be told apart.",
    remedy: () => "Write each day, or an allowance each hour in the charge.",
  },
  TAR7019: {
    severity: "error",
    title: "Credit in units for another charge",
    message: p => `"${p.charge}" is no charge for a meter in ${p.unit}.`,
    reason: "A credit in units pays quantities, so each charge that it pays is for a meter of its unit.",
    remedy: () => "Name charges for meters of that unit, or grant the credit in money.",
  },
  TAR7020: {
    severity: "error",
    title: "Contract months that cut bills",
    message: p => `Contract months from ${p.start} cut the bills for each ${p.billed}.`,
    reason:
      "A contract month would begin and end inside bills, which are made for whole periods of the calendar.",
    remedy: p =>
      `Let the term begin with a billing period, bill each contract month, or name dates instead.${p.starts}`,
  },
  TAR7021: {
    severity: "error",
    title: "Granted credit with other terms",
    message: p =>
      `Version ${p.version} gives the credit "${p.credit}" other terms, but version ${p.before} has granted it.`,
    reason: "What has been granted belongs to the customer on the terms of its grant.",
    remedy: () => "Leave the credit as it was, or remove it and add one of another name.",
  },
  TAR7023: {
    severity: "error",
    title: "Charge of a granted credit in another unit",
    message: p =>
      `The credit "${p.credit}" of version ${p.version} pays ${p.unit} of "${p.charge}", which is measured in another unit here.`,
    reason: "What is left of the credit is a number of its own unit, and it goes on to pay this charge.",
    remedy: p => `Measure "${p.charge}" in ${p.unit}, or give the charge another name.`,
  },
  TAR7022: {
    severity: "error",
    title: "Charge that is settled too late",
    message: p => `The charge "${p.charge}" is settled each ${p.settled}, ${p.problem}.`,
    reason:
      "What is taken off or added over a period, and what a credit pays of it, needs the period's amounts.",
    remedy: p =>
      `Let it be for each ${p.settled} or longer, let the credit pay after tax, or leave settled out.`,
  },
};
