import type { None, Rows } from "../row.ts";

/** TAR5xxx: events and meters. */
export interface MeterParams {
  readonly TAR5001: { readonly type: string; readonly other: string };
  readonly TAR5002: { readonly field: string; readonly type: string; readonly clause: string };
  readonly TAR5003: { readonly field: string; readonly path: string };
  readonly TAR5004: { readonly field: string; readonly problem: string };
  readonly TAR5005: { readonly left: string; readonly right: string };
  readonly TAR5006: { readonly field: string; readonly event: string; readonly other: string };
  readonly TAR5007: { readonly field: string };
  readonly TAR5008: { readonly field: string; readonly type: string; readonly wanted: string };
  readonly TAR5009: None;
  readonly TAR5010: { readonly meter: string };
  readonly TAR5011: { readonly meter: string; readonly part: string; readonly dimension: string };
  readonly TAR5013: { readonly meter: string; readonly dimension: string };
  readonly TAR5014: { readonly parameter: string; readonly period: string };
  readonly TAR5015: None;
  readonly TAR5016: { readonly unit: string; readonly wanted: string };
  readonly TAR5017: { readonly field: string };
  readonly TAR5019: { readonly meter: string };
  readonly TAR5020: { readonly part: string; readonly value: string };
  readonly TAR5021: { readonly from: string; readonly to: string };
  readonly TAR5022: { readonly band: string; readonly witness: string };
  readonly TAR5023: { readonly band: string; readonly row: string };
  readonly TAR5024: { readonly band: string; readonly witness: string };
  readonly TAR5025: { readonly band: string; readonly event: string; readonly other: string };
  readonly TAR5026: { readonly meter: string; readonly problem: string };
  readonly TAR5027: { readonly dimension: string; readonly problem: string };
  readonly TAR5028: { readonly found: string };
  readonly TAR5029: { readonly found: string };
  readonly TAR5030: { readonly found: string; readonly why: string };
  readonly TAR5032: { readonly type: string };
  readonly TAR5018: { readonly operator: string; readonly field: string; readonly type: string };
}

export const meterRows: Rows<MeterParams> = {
  TAR5001: {
    severity: "error",
    title: "Two events of one type",
    message: p => `The type "${p.type}" already belongs to the event "${p.other}".`,
    reason: "An event that arrives must be one thing; otherwise it would be checked and counted in two ways.",
    remedy: () => "Give the events different types, or declare one event with the fields of both.",
  },
  TAR5002: {
    severity: "error",
    title: "Clause does not fit the field",
    message: p => `The field "${p.field}" is ${p.type}, so it cannot have "${p.clause}".`,
    reason: "Units, bounds and signs belong to numbers.",
    remedy: () => "Remove the clause, or declare the field as integer or decimal.",
  },
  TAR5003: {
    severity: "error",
    title: "Two fields of one key",
    message: p => `The field "${p.field}" and another one read the same key "${p.path}".`,
    reason: "One value of the payload would be checked against two declarations.",
    remedy: () => "Keep one of the fields.",
  },
  TAR5004: {
    severity: "error",
    title: "Bad payload key",
    message: p => `The key of the field "${p.field}" ${p.problem}.`,
    reason: "A key is a path of names joined by points, at most 8 of them, such as usage.inputTokens.",
    remedy: () => "Correct the key.",
  },
  TAR5005: {
    severity: "error",
    title: "Sum of different things",
    message: p => `${p.left} and ${p.right} cannot be added or subtracted.`,
    reason: "Bytes and seconds have no common sum.",
    remedy: () => "Convert one of them with a coefficient, such as 0.05 requests per message * messages.",
  },
  TAR5006: {
    severity: "error",
    title: "Field of another event",
    message: p => `"${p.field}" belongs to the event "${p.other}", but this meter reads "${p.event}".`,
    reason: "A meter aggregates single events; the fields of two events never meet in one.",
    remedy: () => "Make a meter for each event and derive a third one from them.",
  },
  TAR5007: {
    severity: "error",
    title: "Optional field decides money",
    message: p => `The field "${p.field}" may be absent, so what it decides here would be open.`,
    reason: "Whether an event without the field counts, and as what, would change the bill.",
    remedy: () => "Give the field a default, or make it required.",
  },
  TAR5008: {
    severity: "error",
    title: "Field of another kind",
    message: p => `The field "${p.field}" is ${p.type}, but ${p.wanted} is needed here.`,
    reason: "Only numbers can be added, averaged or compared in size; only values can be told apart.",
    remedy: p => `Use a field that is ${p.wanted}.`,
  },
  TAR5009: {
    severity: "error",
    title: "Product of two meters",
    message: () => "A derived meter may multiply a meter by numbers only.",
    reason:
      "Every price is a piecewise-linear function of usage, so that it can be proved and explained; a product of two meters is not linear.",
    remedy: () => "Multiply the fields of each event in a sum, or keep the meters apart.",
  },
  TAR5010: {
    severity: "error",
    title: "summed over without parts",
    message: p => `"${p.meter}" is no derived meter, so it has nothing to sum over.`,
    reason: "summed over adds up the dimensions of a derived meter's parts.",
    remedy: () => "Leave the dimension out of by, or derive a meter from this one.",
  },
  TAR5011: {
    severity: "error",
    title: "Readings that do not add up",
    message: p =>
      `"${p.part}" keeps "${p.dimension}" apart and is not cumulative, so "${p.meter}" cannot add its values silently.`,
    reason: "The sum of several maxima, averages or latest values is rarely what is meant.",
    remedy: p =>
      `Keep the dimension with: by ${p.dimension}. Or say that the sum is meant with: summed over ${p.dimension}`,
  },
  TAR5013: {
    severity: "error",
    title: "Dimension that a part does not have",
    message: p => `No part of "${p.meter}" keeps "${p.dimension}" apart.`,
    reason: "A derived meter can keep apart only what all of its parts keep apart.",
    remedy: p => `Add by ${p.dimension} to each part, or remove it here.`,
  },
  TAR5014: {
    severity: "error",
    title: "Changing parameter in a meter",
    message: p => `The parameter "${p.parameter}" changes inside ${p.period}, so a meter cannot use it.`,
    reason: "A meter's reading covers a whole period; half of it would be measured by another rule.",
    remedy: () => "Let it change between two periods, or use it in the price.",
  },
  TAR5015: {
    severity: "error",
    title: "unique of a calculation",
    message: () => "unique counts the different values of one field.",
    reason: "A calculated value has no identity of its own.",
    remedy: () => "Name a field, such as: unique of session.sim in devices",
  },
  TAR5016: {
    severity: "error",
    title: "Coefficient that leads elsewhere",
    message: p => `The coefficient is per ${p.unit}, but it multiplies ${p.wanted}.`,
    reason: "So many credits per minute must be multiplied by minutes.",
    remedy: () => "State the coefficient per unit of the meter that it multiplies.",
  },
  TAR5017: {
    severity: "error",
    title: "Comparison with a text",
    message: p => `The field "${p.field}" is no number, so it cannot be above or below anything.`,
    reason: "Texts have no size.",
    remedy: () => "Compare with is, is not, or is one of.",
  },
  TAR5018: {
    severity: "error",
    title: "Value of another kind in a filter",
    message: p => `The field "${p.field}" is ${p.type} and can never be ${p.operator}.`,
    reason: "A filter that can never be met, or always is, hides a slip.",
    remedy: () => "Filter by a field that is a text, a number, or true or false.",
  },
  TAR5019: {
    severity: "error",
    title: "Meter with too many digits",
    message: p => `The readings of "${p.meter}" could have more than 500 digits before or after the point.`,
    reason:
      "Readings are exact fractions, never cut; factors that are multiplied over and over make them longer without a bound.",
    remedy: () =>
      "Multiply fewer numbers, write them with fewer decimals, or round the meters that it is derived from with quantity rounded.",
  },
  TAR5020: {
    severity: "error",
    title: "Row of a band that says its time twice",
    message: p => `This row of "${p.value}" names ${p.part} twice.`,
    reason:
      "The spans of a row hold together, so two of one kind would mean only what they share; what else is meant must be said.",
    remedy: p => `Write a second row: is "${p.value}" …`,
  },
  TAR5021: {
    severity: "error",
    title: "Times that do not rise",
    message: p => `${p.from} does not come before ${p.to} on the same day.`,
    reason:
      "A stretch over midnight belongs to two days, and it would be open to which of them its weekdays and dates refer.",
    remedy: () => "Write two rows, one until 24:00 and one from 00:00.",
  },
  TAR5022: {
    severity: "error",
    title: "Two classes for a time",
    message: p => `Two rows of "${p.band}" hold at once: ${p.witness}.`,
    reason:
      "Rows never win over each other (only dates win over weekdays), or their order would decide money.",
    remedy: () => "Narrow one of the rows, or leave the rest to otherwise.",
  },
  TAR5023: {
    severity: "error",
    title: "Row of a band that never holds",
    message: p => `The row ${p.row} of "${p.band}" can never hold.`,
    reason: "A row without effect hides a slip.",
    remedy: () => "Remove it, or correct its months, days or dates.",
  },
  TAR5024: {
    severity: "error",
    title: "No class for a time",
    message: p => `No row of "${p.band}" holds ${p.witness}.`,
    reason: "Every event has a time, and without a class it would have no price.",
    remedy: () => 'Add a last row such as: is "low" otherwise',
  },
  TAR5025: {
    severity: "error",
    title: "Band of another event",
    message: p =>
      `"${p.band}" classes the event "${p.other}" by a number of it, but "${p.event}" is read here.`,
    reason: "An event of another kind has no such number.",
    remedy: p => `Declare a band of a field of "${p.event}".`,
  },
  TAR5026: {
    severity: "error",
    title: "Nothing to choose from",
    message: p => `"${p.meter}" ${p.problem}.`,
    reason: "greater of and lesser of compare a meter with at least one other quantity.",
    remedy: () => "Name at least two quantities, one of them a meter, such as: lesser of used, the cap",
  },
  TAR5027: {
    severity: "error",
    title: "Dimension that cannot be summed over",
    message: p => `"${p.dimension}" ${p.problem}.`,
    reason: "summed over names what the parts keep apart and the meter does not.",
    remedy: () => "Name a dimension of a part, or remove it here.",
  },
  TAR5028: {
    severity: "error",
    title: "Word before a level",
    message: p => `Before of stands the word changes, not "${p.found}".`,
    reason: "A feed tells either a level or its changes.",
    remedy: () => "Write: over time of changes of move.seats, or without it: over time of level.seats",
  },
  TAR5029: {
    severity: "error",
    title: "Percentile out of range",
    message: p => `${p.found} is no percentile: it lies above 0 and at most at 100.`,
    reason: "The nearest rank is a place among the intervals.",
    remedy: () => "Write a number such as 95.",
  },
  TAR5030: {
    severity: "error",
    title: "Interval without a clear length",
    message: p => `An interval of ${p.found} ${p.why}.`,
    reason: "Every event must fall into exactly one interval.",
    remedy: () => "Write a length such as 15 minutes or 48 hours; each day is the day of the calendar.",
  },
  TAR5032: {
    severity: "error",
    title: "Event of the type of voids",
    message: p => `The type "${p.type}" belongs to the events that take another event back.`,
    reason: "Every feed knows them, so an event of a contract's own of this type could be read in two ways.",
    remedy: () => "Give the event a type of its own, such as com.example.call.",
  },
};
