/** Faults in what is measured: events, bands, meters, levels, intervals, and the time that they lie in. */
import { faultsIn } from "./fault-rows.ts";
import type { Fault } from "./faults.ts";

export const METERING_FAULTS: readonly Fault[] = [
  ...faultsIn("runtime/metering/accumulators.ts", [
    [
      "a maximum of several stretches is that of the first one",
      "b.value === null ? a.value : extreme(a.kind, a.value, b.value)",
      "a.value ?? b.value",
    ],
    [
      "a count of several stretches is that of the last one",
      "const events = a.events + b.events;",
      "const events = b.events;",
    ],
    [
      "of two events at one instant the smallest id is the latest",
      "(compareCodePoints(sample.id, than.id) || compareCodePoints(sample.source, than.source)) > 0",
      "(compareCodePoints(sample.id, than.id) || compareCodePoints(sample.source, than.source)) < 0",
    ],
    [
      "the latest value of several stretches is that of the first one",
      "b.value !== null && isLater(b, a) ? b : a",
      "a.value !== null ? a : b",
    ],
    [
      "what was seen in an earlier stretch counts again as unique",
      "values: new Set([...a.values, ...b.values])",
      "values: new Set([...[...a.values].map(value => value.concat('?')), ...b.values])",
    ],
  ]),
  ...faultsIn("runtime/metering/levels.ts", [
    [
      "a level that is set where its period ends counts in the period",
      "if (point.time >= window.end) break;",
      "if (point.time > window.end) break;",
    ],
    [
      "of two levels at one instant the smallest id holds",
      "(compareCodePoints(a.id, b.id) || compareCodePoints(a.source, b.source)) >= 0",
      "(compareCodePoints(a.id, b.id) || compareCodePoints(a.source, b.source)) <= 0",
    ],
    [
      "of a feed of changes only the last one is carried into the next period",
      "level.changes ? before.reduce((sum, point) => add(sum, point.value), ZERO) : last.value",
      "last.value",
    ],
    [
      "levels of several keys do not add up at the start of a period",
      "sum = add(sum, opening.value);",
      "sum = opening.value;",
    ],
    [
      "a running sum of changes forgets where it started",
      "add(sum, point.value), startingAt ?? ZERO)",
      "add(sum, point.value), ZERO)",
    ],
    [
      "a level counts from the last key that was set",
      "point.time < since) since = point.time",
      "point.time > since) since = point.time",
    ],
  ]),
  ...faultsIn("runtime/metering/intervals.ts", [
    ["the rank of a percentile is rounded down", "const rank = (n + d - 1n) / d;", "const rank = n / d;"],
    [
      "a last interval that is shorter does not count among the empty ones",
      "count: (end - start + length - 1n) / length",
      "count: (end - start) / length",
    ],
    [
      "an average over intervals leaves the empty ones out",
      "      rational(all),",
      "      rational(BigInt(filled.length)),",
    ],
    [
      "the latest interval is the last one with something in it",
      "last === undefined || (isZero && last.index < count - 1n) ? ZERO",
      "last === undefined ? ZERO",
    ],
    [
      "the rate of a last interval that is shorter is over a whole length",
      "end: from + length < end ? from + length : end",
      "end: from + length",
    ],
  ]),
  ...faultsIn("runtime/metering/slices.ts", [
    [
      "what was used where an open period begins is forgotten",
      "filterMap(cell.parts, start => start >= from)",
      "filterMap(cell.parts, start => start > from)",
    ],
  ]),
  ...faultsIn("runtime/metering/window-readings.ts", [
    [
      "an average over time is over the part of the period in which there was a term",
      "levelQuantity(source.statistic, read, whole)",
      "levelQuantity(source.statistic, read, window)",
    ],
    [
      "what is used where a price period ends counts in it too",
      "if (start < window.start || start >= window.end) continue;",
      "if (start < window.start || start > window.end) continue;",
    ],
    [
      "a single event at the first instant of a period is lost",
      "at >= window.start && at < window.end",
      "at > window.start && at < window.end",
    ],
    [
      "single events draw from an allowance from the last one back",
      "(a.time < b.time ? -1 : a.time > b.time ? 1 : 0) ||",
      "(a.time < b.time ? 1 : a.time > b.time ? -1 : 0) ||",
    ],
  ]),
  ...faultsIn("runtime/metering/evaluate.ts", [
    [
      "`counted at least` is a ceiling",
      "return max(value, operandValue(step.value",
      "return min(value, operandValue(step.value",
    ],
    [
      "what `counted` does to an event is done from the last step back",
      "expression.steps.reduce((value, step)",
      "expression.steps.reduceRight((value, step)",
    ],
    [
      "a filter of what is above a number takes the number itself",
      "above: (order: number) => order > 0",
      "above: (order: number) => order >= 0",
    ],
    [
      "a filter of what is at most a number leaves the number out",
      '"at most": (order: number) => order <= 0',
      '"at most": (order: number) => order < 0',
    ],
  ]),
  ...faultsIn("runtime/metering/readings.ts", [
    [
      "the greater of two meters is the one that has a value",
      "if (quantity === null) return null;\n    if (result",
      "if (quantity === null) continue;\n    if (result",
    ],
    [
      "a meter without data reads 0",
      "quantity: meter.cumulative ? ZERO : null, events: 0",
      "quantity: ZERO, events: 0",
    ],
    ["a quantity is not rounded", "quantity === null ? null : rounded(quantity, meter.rounding)", "quantity"],
  ]),
  ...faultsIn("runtime/metering/bands.ts", [
    [
      "a number at the bound of a band that ends below it belongs to the band",
      "return inclusive ? order <= 0 : order < 0;",
      "return order <= 0;",
    ],
    [
      "the last hour of a band lasts a second longer",
      "second >= span.from && second < span.to",
      "second >= span.from && second <= span.to",
    ],
    ["a holiday is a weekday like any other", '=== "dates")) return row;', '=== "dates")) continue;'],
    [
      "a season over the turn of the year ends with December",
      "date.month >= span.from || date.month <= span.to",
      "date.month >= span.from",
    ],
  ]),
  ...faultsIn("runtime/metering/bill-intake.ts", [
    [
      "late usage counts where its time was",
      "partOf(owner, reader, cell, readable.at)",
      "partOf(owner, reader, cell, readable.time)",
    ],
    [
      "an event where a stretch ends counts in the stretch of the event before it",
      "at >= recent.slice.start && at < recent.slice.end",
      "at >= recent.slice.start && at <= recent.slice.end",
    ],
  ]),
  ...faultsIn("runtime/metering/identity.ts", [
    [
      "of two contents received at once the one that comes first stands",
      "received === first.received ? content < first.content : received < first.received",
      "received < first.received",
    ],
    [
      "of two contents the one received last stands",
      "content < first.content : received < first.received",
      "content < first.content : received > first.received",
    ],
    [
      "a copy counts from its last receipt",
      "if (received < entry.received) {",
      "if (received > entry.received) {",
    ],
  ]),
  ...faultsIn("runtime/metering/place-event.ts", [
    [
      "a void that is received when the bill closes still takes the event back",
      "event.on > made && received < calendar.closing(event.on)",
      "event.on > made && received <= calendar.closing(event.on)",
    ],
  ]),
  ...faultsIn("runtime/metering/apply-voids.ts", [
    [
      "a void takes back what another account used",
      "if (one.event.subject !== copy.event.subject) return",
      'if (one.event.subject === "") return',
    ],
  ]),
  ...faultsIn("runtime/metering/check-event.ts", [
    [
      "a number at the least bound of its field is refused",
      "numberOf(field.between.least)) >= 0",
      "numberOf(field.between.least)) > 0",
    ],
    ["a default is no number", "number: isNumeric ? numberOf(value) : null", "number: null"],
  ]),
  ...faultsIn("runtime/metering/intake.ts", [
    [
      "an event from the future is one received at the last instant that is accepted",
      "time > later(state.plan, received, version.policies.future)",
      "time >= later(state.plan, received, version.policies.future)",
    ],
    [
      "an event at the end of a child's term counts",
      "(end === null || time < end)",
      "(end === null || time <= end)",
    ],
  ]),
  ...faultsIn("runtime/time/period.ts", [
    [
      "a month from a day on begins the day after",
      "date.day < rule.fromDay ? 1 : 0",
      "date.day <= rule.fromDay ? 1 : 0",
    ],
    [
      "a contract period begins the day after its anniversary",
      "compareDates(date, addMonthsClamped(anchor, index * months)) < 0",
      "compareDates(date, addMonthsClamped(anchor, index * months)) <= 0",
    ],
    ["weeks begin on Sunday", "const MONDAY = 3;", "const MONDAY = 4;"],
  ]),
  ...faultsIn("runtime/time/civil.ts", [
    ["February has no leap day", "isLeapYear(year) ? 29 : 28", "28"],
    [
      "a start on the 31st is clamped to the 28th",
      "Math.min(date.day, lastDayOfMonth(year, month))",
      "Math.min(date.day, 28)",
    ],
  ]),
  ...faultsIn("runtime/time/hour.ts", [
    [
      "every day has 24 hours",
      "(day.to - day.from + NS_PER_HOUR - 1n) / NS_PER_HOUR",
      "(86_400n * NS_PER_SECOND) / NS_PER_HOUR",
    ],
  ]),
  ...faultsIn("runtime/time/zone.ts", [
    [
      "days of a zone far from UTC begin by the offset of another hour",
      "const MOST_OFFSET = 16 * 3_600;",
      "const MOST_OFFSET = 0;",
    ],
  ]),
];
