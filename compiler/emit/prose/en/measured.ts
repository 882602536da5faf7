/** English: events, classes (bands), meters. */
import type { Aggregation, BucketSource, LevelSource } from "../../../../runtime/plan/plan.ts";
import type { Measured } from "../phrases/measured.ts";

export const measured: Measured = {
  title: "What is measured",
  none: "Nothing is measured: all prices are fees that do not depend on usage.",
  eventsTitle: "Events",
  eventsRule:
    "Usage is reported as events (CloudEvents 1.0). Each has a source and an id that no other event has, " +
    "the account as its subject, and a time. Keys that are not listed here are ignored.",
  event: (title: string, type: string, fields: number): string =>
    fields === 0
      ? `${title} has the type “${type}” and no fields of its own.`
      : `${title} has the type “${type}” and these fields:`,
  columns: {
    field: "Field",
    key: "Key",
    kind: "Kind",
    holds: "Values",
    absent: "If it is missing",
  },
  kinds: {
    text: "text",
    integer: "whole number",
    decimal: "number",
    boolean: "true or false",
    instant: "point in time",
  },
  inUnit: (kind: string, unit: string): string => `${kind}, in ${unit}`,
  anyValue: "any",
  between: (least: string, most: string): string => `from ${least} to ${most}`,
  signed: "any, also below zero",
  unsigned: "0 or more",
  rejected: "the event is rejected",
  nothing: "nothing follows",
  counts: (value: string): string => `counts as ${value}`,
  bandsTitle: "Classes",
  timeBand: (title: string, name: string): string =>
    `${title} (“${name}”) classes each event by its time, as clocks in the contract's time zone show it:`,
  numberBand: (title: string, name: string, field: string, event: string): string =>
    `${title} (“${name}”) classes each event ${event} by its ${field}:`,
  row: (value: string, when: string): string => `${value}: ${when}`,
  otherwise: "at all other times",
  months: (from: string, to: string): string => (from === to ? `in ${from}` : `from ${from} to ${to}`),
  weekdays: "on Monday to Friday",
  weekends: "on Saturday and Sunday",
  onDays: (days: string): string => `on ${days}`,
  hours: (from: string, to: string): string => `from ${from} to before ${to}`,
  dates: (dates: string): string => `on ${dates}`,
  datesWin: "The days that are named by their date go before all other rows.",
  upTo: (bound: string): string => `up to and including ${bound}`,
  below: (bound: string): string => `below ${bound}`,
  above: (bound: string): string => `above ${bound}`,
  atOrAbove: (bound: string): string => `${bound} and more`,
  metersTitle: "Meters",
  metersRule: "A meter turns the events of an account in a period into a quantity.",
  meter: (title: string, name: string, unit: string, reads: string): string =>
    `${title} (“${name}”), in ${unit}: ${reads}.`,
  plainMeter: (title: string, name: string, reads: string): string => `${title} (“${name}”): ${reads}.`,
  count: (event: string): string => `the number of events ${event}`,
  unique: (field: string, event: string): string =>
    `how many different values of ${field} the events ${event} have`,
  aggregate: (
    aggregation: Exclude<Aggregation, "count" | "unique">,
    value: string,
    event: string,
  ): string => {
    switch (aggregation) {
      case "sum":
        return `the sum of ${value} over the events ${event}`;
      case "maximum":
        return `the greatest ${value} of the events ${event}`;
      case "minimum":
        return `the smallest ${value} of the events ${event}`;
      case "average":
        return `the sum of ${value} of the events ${event}, divided by their number`;
      case "latest":
        return (
          `the ${value} of the latest event ${event} (of two at the same time, of the one with the ` +
          "greater id)"
        );
    }
  },
  level: (
    statistic: LevelSource["statistic"],
    value: string,
    event: string,
    { key, isChanges }: { readonly key: string | null; readonly isChanges: boolean },
  ): string => {
    const of = isChanges
      ? `a level, to which each event ${event} adds its ${value}`
      : `a level that each event ${event} sets to its ${value}, until the next one`;
    const each = key === null ? "" : `; each ${key} has a level of its own, and they add up`;
    switch (statistic) {
      case "average":
        return `the average over time of ${of}${each}`;
      case "maximum":
        return `the highest state of ${of}${each}`;
      case "minimum":
        return `the lowest state of ${of}${each}`;
      case "latest":
        return `the last state of ${of}${each}`;
      case "total":
        return `the total over time (level times duration) of ${of}${each}`;
    }
  },
  weighed: "It is weighed by how long each level lasts, over the whole period.",
  levelCarried: "The level goes on from one period to the next",
  startsAt: (value: string): string => `, and is ${value} before its first event`,
  buckets: (statistic: string, length: string, of: string): string =>
    `${statistic} over intervals of ${length}, where each interval counts ${of}`,
  statistics: {
    maximum: "the greatest value",
    minimum: "the smallest value",
    average: "the average",
    latest: "the last value",
    percentile: (rank: string): string =>
      `the percentile ${rank} (of n intervals in rising order the one at place ${rank}/100 × n, rounded up)`,
  },
  civilDay: "one calendar day",
  interval: (length: string): string => length,
  bucketOf: (of: BucketSource["of"], value: string, event: string): string => {
    switch (of) {
      case "count":
        return `its events ${event}`;
      case "sum":
        return `the sum of ${value} of its events ${event}`;
      case "rate":
        return `the sum of ${value} of its events ${event}, divided by the length of the interval`;
      case "average":
      case "maximum":
      case "minimum":
      case "latest":
        return `the ${of} ${value} of its events ${event}`;
    }
  },
  empty: {
    zero: "an interval without events counts as 0",
    "left out": "an interval without events is left out",
  },
  derived: (formula: string): string => `calculated as ${formula}`,
  choice: (choose: "greater" | "lesser", of: string): string =>
    choose === "greater" ? `the greatest of ${of}` : `the least of ${of}`,
  where: (condition: string): string => `where ${condition}`,
  by: (dimensions: string): string => `kept apart by ${dimensions}`,
  account: "account",
  summedOver: (dimensions: string): string => `added up over ${dimensions}`,
  meterRounded: (rule: string): string => `The result is ${rule}.`,
  withoutEvents: {
    zero: "Without events it is 0.",
    none: "Without events it has no value, and what is priced by it is not due.",
    levelNone: "Without any level it has no value, and what is priced by it is not due.",
    derived: "If one of its parts has no value, it has none.",
  },
  counted: {
    all: (value: string, steps: string): string => `${value} (of each event ${steps})`,
    least: (least: string): string => `at least ${least}`,
    most: (most: string): string => `at most ${most}`,
  },
};
