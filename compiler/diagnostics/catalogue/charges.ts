import type { None, Rows } from "../row.ts";

/** TAR6xxx: charges and prices. */
export interface ChargeParams {
  readonly TAR6001: { readonly clause: string };
  readonly TAR6002: { readonly charge: string };
  readonly TAR6003: { readonly clause: string; readonly why: string };
  readonly TAR6004: { readonly charge: string };
  readonly TAR6005: { readonly clause: string };
  readonly TAR6006: { readonly price: string; readonly source: string };
  readonly TAR6007: { readonly source: string };
  readonly TAR6008: { readonly what: string };
  readonly TAR6010: { readonly opening: string };
  readonly TAR6011: None;
  readonly TAR6012: { readonly bound: string; readonly previous: string };
  readonly TAR6013: None;
  readonly TAR6014: { readonly witness: string };
  readonly TAR6015: { readonly witness: string };
  readonly TAR6016: { readonly row: string };
  readonly TAR6017: None;
  readonly TAR6018: { readonly found: string; readonly wanted: string };
  readonly TAR6019: { readonly meter: string; readonly dimension: string };
  readonly TAR6020: { readonly charge: string };
  readonly TAR6021: { readonly inner: string; readonly outer: string; readonly starts: string };
  readonly TAR6022: { readonly fee: string; readonly schedule: string };
  readonly TAR6023: { readonly charge: string };
  readonly TAR6024: { readonly name: string };
  readonly TAR6026: { readonly dimension: string };
  readonly TAR6027: { readonly what: string; readonly periods: string };
  readonly TAR6030: { readonly charge: string };
  readonly TAR6029: None;
  readonly TAR6028: { readonly date: string; readonly from: string; readonly to: string };
}

export const chargeRows: Rows<ChargeParams> = {
  TAR6001: {
    severity: "error",
    title: "Clause stated twice",
    message: p => `"${p.clause}" is stated twice.`,
    reason: "Two statements of one thing could differ, and nothing would say which one holds.",
    remedy: () => "Keep one of them.",
  },
  TAR6002: {
    severity: "error",
    title: "Proration not stated",
    message: p =>
      `The charge "${p.charge}" holds a recurring fee but does not say what a partial period costs.`,
    reason:
      "Billing systems differ here: some bill the whole fee, some by the day. The sum differs, so there is no default.",
    remedy: () => "Add prorated by day, prorated by second, or not prorated.",
  },
  TAR6003: {
    severity: "error",
    title: "Idle clause",
    message: p => `"${p.clause}" does nothing here: ${p.why}.`,
    reason: "A clause without an effect makes a reader expect one.",
    remedy: () => "Remove it.",
  },
  TAR6004: {
    severity: "error",
    title: "Included quantity and tiers",
    message: p =>
      `The charge "${p.charge}" includes a quantity and has tiers, but does not say how they meet.`,
    reason:
      "With 1'000 included, the tier up to 5'000 ends at 5'000 or at 6'000. Systems differ here, so there is no default.",
    remedy: () => "Add before tiers (the tiers begin after it) or within tiers (it fills the first ones).",
  },
  TAR6005: {
    severity: "error",
    title: "Nothing to include from",
    message: p => `"${p.clause}" needs a charge for a meter.`,
    reason: "An included quantity is taken off what was measured.",
    remedy: () =>
      "Name the meter with: for METER. Of licensed units the first row of a schedule can be included: up to 5 seats included.",
  },
  TAR6006: {
    severity: "error",
    title: "Price does not fit its source",
    message: p => `The price is per ${p.price}, but the charge is for ${p.source}.`,
    reason: "A price for one kind of thing cannot be multiplied by a quantity of another.",
    remedy: () => "State the price per unit of what is measured, or name another meter.",
  },
  TAR6007: {
    severity: "error",
    title: "Percentage of something that is no money",
    message: p => `A percentage needs a source in money; ${p.source} is none.`,
    reason: "2.9% of 7 requests is no amount.",
    remedy: () => "Price it per unit, or meter a field that is in money.",
  },
  TAR6008: {
    severity: "error",
    title: "Price without a source",
    message: p => `${p.what} needs something that is measured, but the charge has no source.`,
    reason: "Without a quantity only a fee each period or once can be due.",
    remedy: () => "Add for METER, or make it a fee, such as CHF 5.00 each month.",
  },
  TAR6010: {
    severity: "error",
    title: "Schedule without an end",
    message: p => `The last row must be "${p.opening}".`,
    reason: "A quantity beyond the last row would have no price.",
    remedy: p => `Add a last row: ${p.opening}, with its price, included, or not offered.`,
  },
  TAR6011: {
    severity: "error",
    title: "up to and below mixed",
    message: () => "The rows of a schedule are all up to … above, or all below … at or above.",
    reason:
      "up to includes its bound and below does not; mixed rows leave a quantity with two prices or none.",
    remedy: () => "Use one of the two forms.",
  },
  TAR6012: {
    severity: "error",
    title: "Bounds do not rise",
    message: p => `The bound ${p.bound} does not lie above the one before, ${p.previous}.`,
    reason: "A row whose bound does not rise could never apply.",
    remedy: () => "Sort the rows by their bounds and remove what stands twice.",
  },
  TAR6013: {
    severity: "error",
    title: "Row after the open one",
    message: () => "The open row must be the last one.",
    reason: "It prices everything that is left, so a row after it could never apply.",
    remedy: () => "Move it to the end.",
  },
  TAR6014: {
    severity: "error",
    title: "No price for a case",
    message: p => `No row prices this case: ${p.witness}.`,
    reason:
      "Every combination that can happen must have a price; usage without one would be lost or disputed.",
    remedy: () => "Add a row for it, or an otherwise row.",
  },
  TAR6015: {
    severity: "error",
    title: "Two prices for a case",
    message: p => `Two rows price this case: ${p.witness}.`,
    reason: "There is no first match that wins: two prices for one case are a dispute.",
    remedy: () => "Narrow one of the rows.",
  },
  TAR6016: {
    severity: "error",
    title: "Row that never applies",
    message: p => `The row "${p.row}" can never apply.`,
    reason: "Everything that it names is already priced, or cannot happen; its price would mislead a reader.",
    remedy: () => "Remove it, or correct its conditions.",
  },
  TAR6017: {
    severity: "error",
    title: "otherwise is not the last row",
    message: () => "otherwise stands once, as the last row.",
    reason: "It stands for everything that the rows before leave over.",
    remedy: () => "Move it to the end.",
  },
  TAR6018: {
    severity: "error",
    title: "Keys of a price row",
    message: p => `This row has ${p.found}, but ${p.wanted}.`,
    reason: "Each key of a row belongs to one dimension, in the order that by names them.",
    remedy: () => "Give one key for each dimension, of its kind.",
  },
  TAR6019: {
    severity: "error",
    title: "Readings that do not add up",
    message: p =>
      `The meter "${p.meter}" is not cumulative and keeps "${p.dimension}" apart, so it has several readings to pick by.`,
    reason:
      "One number picks the row, and the sum of several peaks, averages or latest values is rarely what is meant.",
    remedy: p =>
      `Let a meter pick that keeps nothing apart: one without ${p.dimension}, or one that says: summed over ${p.dimension}`,
  },
  TAR6020: {
    severity: "error",
    title: "Usage cannot be billed in advance",
    message: p =>
      `The charge "${p.charge}" is in advance, but its price depends on usage that nobody knows yet.`,
    reason: "A bill in advance can hold only fees and licensed quantities.",
    remedy: () => "Bill it in arrears, or split the fee into a charge of its own.",
  },
  TAR6021: {
    severity: "error",
    title: "Periods that do not nest",
    message: p => `Periods of a ${p.inner} and bills of a ${p.outer} cut each other.`,
    reason:
      "Part of a period would stand on one bill and part on another, with no rule for its tiers or fee.",
    remedy: p => `Use each billing period, or bill by a period that fits.${p.starts}`,
  },
  TAR6022: {
    severity: "error",
    title: "Fee and schedule of different periods",
    message: p => `This row has a fee ${p.fee} in a schedule each ${p.schedule}.`,
    reason: "A row's fee is due once the quantity of the schedule's period enters the row.",
    remedy: p => `Write the fee each ${p.schedule}, or move it out of the schedule.`,
  },
  TAR6023: {
    severity: "error",
    title: "Several periods in one price",
    message: p => `The parts of the price of "${p.charge}" name different periods for the same quantity.`,
    reason: "A quantity is priced over one period.",
    remedy: () => "Name one period, or make several charges.",
  },
  TAR6024: {
    severity: "error",
    title: "Parameter that is no price",
    message: p => `The parameter "${p.name}" cannot stand as a price here.`,
    reason: "A price is an amount of money, or a percentage of a source in money.",
    remedy: () => "Use a parameter in money with per, flat or each; or one in percent.",
  },
  TAR6026: {
    severity: "error",
    title: "Open dimension without otherwise",
    message: p => `"${p.dimension}" can have any value, so the rows need an otherwise.`,
    reason: "A value that nobody has thought of would have no price.",
    remedy: () => "Add an otherwise row, or close the list of values with one of.",
  },
  TAR6027: {
    severity: "error",
    title: "Allowance of another period",
    message: p => `${p.what} are for different periods: ${p.periods}.`,
    reason: "What is drawn together must begin together, or one would be cut by the other.",
    remedy: () => "Give both the same period.",
  },
  TAR6028: {
    severity: "error",
    title: "Date outside the term",
    message: p => `${p.date} lies outside the contract's term, ${p.from} to ${p.to}.`,
    reason: "What is due on that day could never be billed.",
    remedy: () => "Choose a day inside the term.",
  },
  TAR6029: {
    severity: "error",
    title: "Rows that cannot be proved",
    message: () => "These rows are too entangled to prove that each case has exactly one price.",
    reason: "The proof of coverage has a bound, so that every check ends; a list beyond it could hide a gap.",
    remedy: () => "Split the charge, or choose by fewer dimensions at once.",
  },
  TAR6030: {
    severity: "error",
    title: "Price with too many digits",
    message: p =>
      `The exact price of "${p.charge}" could have more than 500 digits before or after the point.`,
    reason:
      "Amounts are exact fractions until they are rounded; prices per many different odd quantities have no common fraction that a person could read.",
    remedy: () => "State the prices per the same quantity, such as per million tokens.",
  },
};
