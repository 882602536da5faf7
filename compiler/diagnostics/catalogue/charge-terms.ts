import type { None, Rows } from "../row.ts";

/** TAR6031 to TAR6049 and TAR6121: phases, allowances, single events, the spend of others, tables in files. */
export interface ChargeTermParams {
  readonly TAR6031: { readonly meter: string; readonly periods: string };
  readonly TAR6032: { readonly what: string };
  readonly TAR6033: { readonly path: string; readonly why: string };
  readonly TAR6034: { readonly path: string; readonly limit: string };
  readonly TAR6035: { readonly path: string; readonly problem: string };
  readonly TAR6036: { readonly path: string; readonly found: string; readonly wanted: string };
  readonly TAR6037: { readonly problem: string };
  readonly TAR6038: { readonly source: string };
  readonly TAR6039: { readonly source: string };
  readonly TAR6040: { readonly meter: string; readonly period: string; readonly billed: string };
  readonly TAR6041: { readonly charge: string; readonly way: string };
  readonly TAR6042: { readonly allowance: string; readonly problem: string };
  readonly TAR6043: { readonly parameter: string };
  readonly TAR6044: { readonly found: string; readonly range: string };
  readonly TAR6045: { readonly inner: string; readonly outer: string };
  readonly TAR6046: None;
  readonly TAR6047: { readonly period: string };
  readonly TAR6048: { readonly clause: string; readonly fee: string; readonly period: string };
  readonly TAR6049: { readonly meter: string; readonly period: string };
  readonly TAR6121: { readonly why: string };
}

export const chargeTermRows: Rows<ChargeTermParams> = {
  TAR6031: {
    severity: "error",
    title: "Allowance over readings that do not add up",
    message: p =>
      `The allowance and the price are for different periods (${p.periods}), and "${p.meter}" does not add up.`,
    reason:
      "The parts of a maximum, an average or a latest value are no quantities that an allowance could be drawn from.",
    remedy: () => "Give the allowance the period of the price.",
  },
  TAR6032: {
    severity: "error",
    title: "Not for a single event",
    message: p => `${p.what} cannot be the price of a single event.`,
    reason: "An event happens at an instant: it lasts no period, and without of it has no quantity either.",
    remedy: () =>
      "Put a fee into a charge of its own; name what is priced with of; a price for a whole period needs a meter.",
  },
  TAR6033: {
    severity: "error",
    title: "File that cannot be used",
    message: p => `The file "${p.path}" ${p.why}.`,
    reason: "The rows are part of what is agreed, so they must be there when the contract is read.",
    remedy: () => "Name a .csv or .yaml file, relative to the contract, that stands in its folder or below.",
  },
  TAR6034: {
    severity: "error",
    title: "File that is too large",
    message: p => `The file "${p.path}" has more than ${p.limit}.`,
    reason: "Everything that is read is bounded, so that every check ends.",
    remedy: () => "Split the list over several charges, or leave out rows that otherwise covers.",
  },
  TAR6035: {
    severity: "error",
    title: "File that cannot be read",
    message: p => `The file "${p.path}" cannot be read here: ${p.problem}.`,
    reason: "A row that is guessed could price something that nobody has agreed to.",
    remedy: () =>
      "Write CSV with commas and one record on each line, or a YAML list whose entries hold plain or quoted values.",
  },
  TAR6036: {
    severity: "error",
    title: "Columns of a file",
    message: p => `The file "${p.path}" has ${p.found}; wanted are: ${p.wanted}.`,
    reason: "Each value belongs to one column, and none may be missing or idle.",
    remedy: () =>
      "Give every row these columns. In CSV they stand in this order, with their names in the first line.",
  },
  TAR6037: {
    severity: "error",
    title: "Rows in time out of order",
    message: p => `Rows in time begin with from start and rise; ${p.problem}.`,
    reason: "On each day exactly one row must be in force, whenever an account starts.",
    remedy: () =>
      "Sort the rows, and name their beginnings in one way: dates, or days and months of the contract.",
  },
  TAR6038: {
    severity: "error",
    title: "Two allowances of one kind",
    message: p => `Two allowances of ${p.source} count the same.`,
    reason:
      "One may count events and one what is priced of them; two of a kind leave open which one is drawn first.",
    remedy: () => "Keep one of them.",
  },
  TAR6039: {
    severity: "error",
    title: "Tiers picked by a meter",
    message: p => `A meter cannot pick the row for ${p.source}.`,
    reason:
      "A meter is read over the period of a price: an event happens at an instant, and what is licensed is due whatever is used.",
    remedy: () => "Price a meter, or leave by out.",
  },
  TAR6040: {
    severity: "error",
    title: "Readings that do not add up over bills",
    message: p =>
      `The meter "${p.meter}" is not cumulative, and the price is for each ${p.period} on bills for each ${p.billed}.`,
    reason:
      "What several bills read of a maximum, an average or a latest value does not add up to the longer period's.",
    remedy: p => `Price it each ${p.billed}, or bill each ${p.period}.`,
  },
  TAR6041: {
    severity: "error",
    title: "Charge for its own spend",
    message: p => `The charge "${p.charge}" depends on its own amount: ${p.way}.`,
    reason: "A percentage of a sum that holds the percentage itself has no amount to begin with.",
    remedy: p => `Leave it out, for example with: everything except ${p.charge}.`,
  },
  TAR6042: {
    severity: "error",
    title: "Allowance that cannot be shared",
    message: p => `The allowance "${p.allowance}" cannot be shared so: ${p.problem}.`,
    reason: "Each unit of it is drawn once, in one order that the contract states.",
    remedy: () => "Share it among charges for meters of one unit that have no other allowance.",
  },
  TAR6043: {
    severity: "error",
    title: "Date that changes",
    message: p => `The parameter "${p.parameter}" has several dates, so it does not say one day.`,
    reason: "What happens on a day must happen on one day.",
    remedy: () => "Give the parameter one date; bounds let the account register set another.",
  },
  TAR6044: {
    severity: "error",
    title: "Periods of carrying over",
    message: p => `${p.found} is no number of periods from ${p.range}.`,
    reason: "What is unused waits for whole periods, and not for ever.",
    remedy: p => `Write a whole number from ${p.range}.`,
  },
  TAR6045: {
    severity: "error",
    title: "Spend of less than a bill",
    message: p => `The spend of each ${p.inner} is not known on bills for each ${p.outer}.`,
    reason:
      "The lines of a bill are for its whole period, so their sum cannot be told apart by shorter ones.",
    remedy: () => "Use the billing period, or a longer one in which it nests.",
  },
  TAR6046: {
    severity: "error",
    title: "not offered before the end",
    message: () => "Only the open last row can be not offered.",
    reason: "It says where the list ends; a gap in the middle would leave a quantity between two prices.",
    remedy: () => "Give the row a price or included, or move not offered to the end.",
  },
  TAR6047: {
    severity: "error",
    title: "Row without a period",
    message: p => `This row names no period, while another one is for each ${p.period}.`,
    reason: "It could be meant for the same period or for that of the bill, and the sums differ.",
    remedy: p => `Write each ${p.period} in this row, too, or name a period in none.`,
  },
  TAR6048: {
    severity: "error",
    title: "Bound over a fee of another period",
    message: p => `This row is a fee each ${p.fee} alone, while ${p.clause} looks at each ${p.period}.`,
    reason: "The fee could be bounded in each of its own periods, in each of the price's, or not at all.",
    remedy: () => "Make the fee a charge of its own, without the bound.",
  },
  TAR6049: {
    severity: "error",
    title: "Intervals longer than the price's period",
    message: p => `"${p.meter}" reads intervals that are longer than the ${p.period} that is priced here.`,
    reason:
      "What an interval reads is known with its end, and no part of it says which period it belongs to.",
    remedy: () => "Price a period that holds the intervals, or read shorter ones.",
  },
  TAR6121: {
    severity: "warning",
    title: "Clause that no account meets",
    message: p => `No account meets this: ${p.why}.`,
    reason: "Whoever reads it takes it for agreed, and it is never billed; often a year is a slip.",
    remedy: () => "Correct the date, or remove the clause.",
  },
};
