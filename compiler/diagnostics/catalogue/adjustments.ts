import type { None, Rows } from "../row.ts";

/** TAR7xxx: discounts, taxes and policies. */
export interface AdjustmentParams {
  readonly TAR7001: { readonly found: string };
  readonly TAR7002: { readonly found: string };
  readonly TAR7003: { readonly discount: string };
  readonly TAR7004: { readonly clause: string };
  readonly TAR7005: { readonly period: string; readonly billed: string };
  readonly TAR7006: { readonly sentence: string };
  readonly TAR7007: None;
  readonly TAR7008: { readonly name: string };
  readonly TAR7009: { readonly found: string };
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
    message: p => `"${p.clause}" does nothing here: a percentage needs no proration.`,
    reason: "A clause without an effect makes a reader expect one.",
    remedy: () => "Remove it.",
  },
  TAR7005: {
    severity: "error",
    title: "Discount of a shorter period",
    message: p => `The discount is for each ${p.period}, but bills are for each ${p.billed}.`,
    reason:
      "The period of a discount is the billing period, or a longer one in which whole billing periods lie.",
    remedy: () => "Use each billing period, or a longer period that fits.",
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
};
