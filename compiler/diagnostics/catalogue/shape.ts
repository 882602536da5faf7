import type { None, Rows } from "../row.ts";

/** TAR61xx and TAR71xx: prices and adjustments that are in order, but of a shape that is seldom meant. */
export interface ShapeParams {
  readonly TAR6101: { readonly fewer: string; readonly more: string };
  readonly TAR6102: { readonly row: string; readonly why: string };
  readonly TAR6103: { readonly charge: string; readonly least: string; readonly most: string };
  readonly TAR6104: { readonly times: string };
  readonly TAR6105: { readonly times: string };
  readonly TAR6106: { readonly parameter: string; readonly times: string };
  readonly TAR6107: { readonly charge: string };
  readonly TAR6108: None;
  readonly TAR7101: { readonly minimum: string; readonly maximum: string };
  readonly TAR7102: { readonly discount: string; readonly why: string };
  readonly TAR7103: { readonly fewer: string; readonly more: string };
}

export const shapeRows: Rows<ShapeParams> = {
  TAR6101: {
    severity: "warning",
    title: "More that costs less",
    message: p => `Here ${p.more} cost less than ${p.fewer}.`,
    reason:
      "A row that prices all of the quantity makes the price fall where it begins: it pays to use a little more, and bills just below it will be disputed.",
    remedy: () =>
      "Write graduated, where each row prices its own slice, or allow it with a comment that says why.",
  },
  TAR6102: {
    severity: "warning",
    title: "Row that prices nothing",
    message: p => `The row "${p.row}" never sets a price: ${p.why}.`,
    reason:
      "What stands in it is agreed and has no effect, so one of the two parties may expect another bill.",
    remedy: () => "Remove the row, or mend the bound that keeps it from applying.",
  },
  TAR6103: {
    severity: "warning",
    title: "Least price above the most",
    message: p => `"${p.charge}" can cost at least ${p.least} and at most ${p.most}.`,
    reason: "Every quantity costs the most price then, and nothing else in the price has an effect.",
    remedy: () => "Draw the bounds of the parameter closer, or leave one of the two out.",
  },
  TAR6104: {
    severity: "warning",
    title: "Ten times the rate of the row before",
    message: p => `The rate of this row is ${p.times} that of the row before.`,
    reason: "Neighbouring rates that differ so much are mostly a slip of a unit or of the decimal point.",
    remedy: () => "Compare the units and the point of both rows, or allow it with a comment that says why.",
  },
  TAR6105: {
    severity: "warning",
    title: "Ten times the amount before",
    message: p => `This is ${p.times} what it was before.`,
    reason: "A change so large is mostly a slip of a unit or of the decimal point.",
    remedy: () => "Compare it with what holds before, or allow it with a comment that says why.",
  },
  TAR6106: {
    severity: "warning",
    title: "Price far from its bounds",
    message: p => `A bound of "${p.parameter}" is ${p.times} its value.`,
    reason: "A register could set a price so far from the agreed one without being refused.",
    remedy: () => "Draw the bounds closer, or allow it with a comment that says why.",
  },
  TAR6107: {
    severity: "warning",
    title: "More included than can be used",
    message: p => `"${p.charge}" never prices a quantity: what is included covers all that can be used.`,
    reason: "Its price is agreed and has no effect, so one of the two parties may expect another bill.",
    remedy: () => "Include less, or mend the bounds of what is used.",
  },
  TAR6108: {
    severity: "warning",
    title: "Row that begins after the term",
    message: () => "This begins only after the term of its text has ended.",
    reason: "It is agreed and has no effect, so one of the two parties may expect another bill.",
    remedy: () => "Let it begin within the term, or let the term last longer.",
  },
  TAR7101: {
    severity: "warning",
    title: "Minimum above the maximum",
    message: p => `The minimum "${p.minimum}" is above the maximum "${p.maximum}" on the same charges.`,
    reason: "Both cannot hold: the one that stands later in the contract would decide every bill.",
    remedy: () => "Set the minimum below the maximum, or leave one of the two out.",
  },
  TAR7102: {
    severity: "warning",
    title: "Discount that takes nothing off",
    message: p => `The discount "${p.discount}" never takes anything off: ${p.why}.`,
    reason: "It is agreed and has no effect, so one of the two parties may expect another bill.",
    remedy: () => "Remove the discount, or mend what keeps it from applying.",
  },
  TAR7103: {
    severity: "warning",
    title: "Discount that makes the bill fall",
    message: p => `Less is due of ${p.more} than of ${p.fewer}.`,
    reason:
      "A row that discounts all of it makes the bill fall where it begins: it pays to buy a little more, and bills just below it will be disputed.",
    remedy: () =>
      "Write graduated, where each row discounts its own slice, or allow it with a comment that says why.",
  },
};
