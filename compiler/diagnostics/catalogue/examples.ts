import type { None, Rows } from "../row.ts";

/** TAR8xxx: the contract's own examples. */
export interface ExampleParams {
  readonly TAR8001: { readonly title: string };
  readonly TAR8002: { readonly title: string };
  readonly TAR8003: None;
  readonly TAR8004: { readonly step: string };
  readonly TAR8005: { readonly meter: string };
  readonly TAR8006: { readonly meter: string; readonly dimension: string };
  readonly TAR8007: { readonly event: string; readonly field: string };
  readonly TAR8008: { readonly dimension: string };
  readonly TAR8009: { readonly title: string };
  readonly TAR8010: None;
  readonly TAR8011: { readonly date: string; readonly from: string; readonly to: string };
  readonly TAR8013: { readonly field: string; readonly problem: string };
  readonly TAR8014: None;
  readonly TAR8015: { readonly charge: string; readonly discount: string };
  readonly TAR8016: { readonly meter: string };
}

export const exampleRows: Rows<ExampleParams> = {
  TAR8001: {
    severity: "error",
    title: "Example without a bill",
    message: p => `The example "${p.title}" makes no bill.`,
    reason: "An example shows what a bill is.",
    remedy: () => "Add for example: bill for 2026-04",
  },
  TAR8002: {
    severity: "error",
    title: "Example that expects nothing",
    message: p => `The example "${p.title}" expects nothing.`,
    reason: "An example that cannot fail proves nothing.",
    remedy: () => "Add for example: expect total CHF 500.00",
  },
  TAR8003: {
    severity: "error",
    title: "Bills out of order",
    message: () => "This bill comes before the one above it, or is the same.",
    reason: "The bills of an example are one history, in order of time, each made once.",
    remedy: () => "Sort them, or make two examples.",
  },
  TAR8004: {
    severity: "error",
    title: "Step before the first bill",
    message: p => `"${p.step}" belongs to a bill, but none stands before it.`,
    reason: "Usage and expectations belong to the bill before them.",
    remedy: () => "Move it below a bill.",
  },
  TAR8005: {
    severity: "error",
    title: "Usage of a derived meter",
    message: p => `"${p.meter}" is derived; its quantity follows from other meters.`,
    reason: "A quantity that is both given and calculated could contradict itself.",
    remedy: () => "State the usage of the meters that it is derived from.",
  },
  TAR8006: {
    severity: "error",
    title: "Usage without its dimension",
    message: p => `The prices of "${p.meter}" depend on "${p.dimension}", which this usage does not state.`,
    reason: "Nothing says which row would price it.",
    remedy: p => `Add: where ${p.dimension} is …`,
  },
  TAR8007: {
    severity: "error",
    title: "Record without a required field",
    message: p => `An event "${p.event}" must have "${p.field}".`,
    reason: "The event would be rejected as incomplete and nothing would be billed.",
    remedy: p =>
      `Add ${p.field} to the record. An example of what is refused can say: expect rejected 1 event`,
  },
  TAR8008: {
    severity: "error",
    title: "One value for each dimension",
    message: p => `"${p.dimension}" must be one value here, stated once.`,
    reason: "Usage falls in one combination of dimensions.",
    remedy: () => "Write one usage step for each combination.",
  },
  TAR8009: {
    severity: "error",
    title: "Two examples of one title",
    message: p => `There are two examples "${p.title}".`,
    reason: "A failing example is found by its title.",
    remedy: () => "Rename one of them.",
  },
  TAR8010: {
    severity: "error",
    title: "Two ends",
    message: () => "An example can end once only.",
    reason: "An account has one last day.",
    remedy: () => "Keep one of them.",
  },
  TAR8011: {
    severity: "error",
    title: "Date outside the term",
    message: p => `${p.date} lies outside the term, ${p.from} to ${p.to}.`,
    reason: "There is no bill for it.",
    remedy: () => "Choose a date inside the contract's term.",
  },
  TAR8013: {
    severity: "error",
    title: "Value that the event cannot have",
    message: p => `The value of "${p.field}" ${p.problem}.`,
    reason: "The event would be rejected and nothing would be billed.",
    remedy: () => "Correct the value. An example of what is refused can say: expect rejected 1 event",
  },
  TAR8014: {
    severity: "error",
    title: "Number of events",
    message: () => "A number of events is a whole number.",
    reason: "Events are counted.",
    remedy: () => "Write for example: expect rejected 1 event",
  },
  TAR8015: {
    severity: "error",
    title: "Share of a charge that is not covered",
    message: p => `The discount "${p.discount}" does not cover the charge "${p.charge}".`,
    reason: "Its share is always zero.",
    remedy: () => "Name a charge that the discount is on.",
  },
  TAR8016: {
    severity: "error",
    title: "Two readings of one meter",
    message: p => `The usage of "${p.meter}" is stated twice for this bill.`,
    reason: "It does not add up over time, so each would be the meter's only reading.",
    remedy: () => "State the reading of the whole period once, or write each event with record.",
  },
};
