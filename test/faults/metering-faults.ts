/** Faults in what is measured: events, bands, meters, levels, intervals, and the time that they lie in. */
import { faultsIn } from "./fault-rows.ts";
import type { Fault } from "./faults.ts";

export const METERING_FAULTS: readonly Fault[] = [
  ...faultsIn("runtime/metering/accumulators.ts", [
    [
      "a maximum of several stretches is that of the first one",
      "b.value === null ? a.value : extreme(a.kind, a.value, b.value)",
      "a.value ?? b.value",
      "stretches-01",
    ],
    [
      "a count of several stretches is that of the last one",
      "const events = a.events + b.events;",
      "const events = b.events;",
      "stretches-01",
    ],
    [
      "of two events at one instant the smallest id is the latest",
      "(compareCodePoints(sample.id, than.id) || compareCodePoints(sample.source, than.source)) > 0",
      "(compareCodePoints(sample.id, than.id) || compareCodePoints(sample.source, than.source)) < 0",
      "events/latest-ties",
    ],
    [
      "the latest value of several stretches is that of the first one",
      "b.value !== null && isLater(b, a) ? b : a",
      "a.value !== null ? a : b",
      "stretches-01",
    ],
    [
      "what was seen in an earlier stretch counts again as unique",
      "values: new Set([...a.values, ...b.values])",
      "values: new Set([...[...a.values].map(value => value.concat('?')), ...b.values])",
      "unique-02",
    ],
  ]),
  ...faultsIn("runtime/metering/levels.ts", [
    [
      "a level that is set where its period ends counts in the period",
      "if (point.time >= window.end) break;",
      "if (point.time > window.end) break;",
      "level-day-01",
    ],
    [
      "of two levels at one instant the smallest id holds",
      "const last = compareHolding(a, b) >= 0 ? a : b;",
      "const last = compareHolding(a, b) <= 0 ? a : b;",
      "events/level-ties",
    ],
    [
      "of two levels at one instant the late one is known to all bills",
      "return late === undefined ? time :",
      "return late !== null ? time :",
      "events/level-two-bills",
    ],
    [
      "before a settled period a level is known to all bills",
      "const late = point.late !== undefined && point.late > from ? point.late : null;",
      "const late = null;",
      "events/level-two-bills",
    ],
    [
      "of a feed of changes only the last one is carried into the next period",
      "changes && other !== undefined ? add(other.value, point.value) : point.value",
      "point.value",
      "level-changes-01",
    ],
    [
      "levels of several keys do not add up at the start of a period",
      "sum = add(sum, opening.value);",
      "sum = opening.value;",
      "level-average-04",
    ],
    [
      "a running sum of changes forgets where it started",
      "add(sum, point.value), startingAt ?? ZERO)",
      "add(sum, point.value), ZERO)",
      "level-changes-02",
    ],
    [
      "a level counts from the last key that was set",
      "point.time < since) since = point.time",
      "point.time > since) since = point.time",
      "level-average-01",
    ],
  ]),
  ...faultsIn("runtime/metering/intervals.ts", [
    [
      "the rank of a percentile is rounded down",
      "const rank = (n + d - 1n) / d;",
      "const rank = n / d;",
      "bucket-percentile-01",
    ],
    [
      "a last interval that is shorter does not count among the empty ones",
      "count: (end - start + length - 1n) / length",
      "count: (end - start) / length",
      "bucket-last-01",
    ],
    [
      "an average over intervals leaves the empty ones out",
      "      rational(all),",
      "      rational(BigInt(filled.length)),",
      "bucket-average-01",
    ],
    [
      "the latest interval is the last one with something in it",
      "last === undefined || (isZero && last.index < count - 1n) ? ZERO",
      "last === undefined ? ZERO",
      "bucket-last-01",
    ],
    [
      "the rate of a last interval that is shorter is over a whole length",
      "end: from + length < end ? from + length : end",
      "end: from + length",
      "bucket-last-01",
    ],
  ]),
  ...faultsIn("runtime/metering/slices.ts", [
    [
      "a key that appears later was there when earlier bills were rated",
      "points.length > 0",
      "points.length >= 0",
      "settled-key-01",
    ],
    [
      "what was used where an open period begins is forgotten",
      "filterMap(cell.parts, start => start >= from)",
      "filterMap(cell.parts, start => start > from)",
      "n-months-02",
    ],
  ]),
  ...faultsIn("runtime/metering/window-readings.ts", [
    [
      "an average over time is over the part of the period in which there was a term",
      "levelQuantity(source.statistic, read, whole)",
      "levelQuantity(source.statistic, read, window)",
      "level-average-03",
    ],
    [
      "what is used where a price period ends counts in it too",
      "if (start < window.start || start >= window.end) continue;",
      "if (start < window.start || start > window.end) continue;",
      "discount-window-01",
    ],
    [
      "a single event at the first instant of a period is lost",
      "at >= window.start && at < window.end",
      "at > window.start && at < window.end",
      "each-instant-01",
    ],
    [
      "single events draw from an allowance from the last one back",
      "inTime(a.at, b.at) ||",
      "inTime(b.at, a.at) ||",
      "each-03",
    ],
  ]),
  ...faultsIn("runtime/metering/evaluate.ts", [
    [
      "`counted at least` is a ceiling",
      "return max(value, operandValue(step.value",
      "return min(value, operandValue(step.value",
      "counted-01",
    ],
    [
      "what `counted` does to an event is done from the last step back",
      "expression.steps.reduce((value, step)",
      "expression.steps.reduceRight((value, step)",
      "counted-01",
    ],
    [
      "a filter of what is above a number takes the number itself",
      "above: (order: number) => order > 0",
      "above: (order: number) => order >= 0",
      "each-01",
    ],
    [
      "a filter of what is at most a number leaves the number out",
      '"at most": (order: number) => order <= 0',
      '"at most": (order: number) => order < 0',
      "where-02",
    ],
  ]),
  ...faultsIn("runtime/metering/readings.ts", [
    [
      "the greater of two meters is the one that has a value",
      "if (quantity === null) return null;\n    if (result",
      "if (quantity === null) continue;\n    if (result",
      "greater-02",
    ],
    [
      "a meter without data reads 0",
      "quantity: meter.cumulative ? ZERO : null, events: 0",
      "quantity: ZERO, events: 0",
      "greater-02",
    ],
    [
      "a quantity is not rounded",
      "quantity === null ? null : rounded(quantity, rounding)",
      "quantity",
      "quantity-rounded-01",
    ],
  ]),
  ...faultsIn("runtime/metering/bands.ts", [
    [
      "a number at the bound of a band that ends below it belongs to the band",
      "return inclusive ? order <= 0 : order < 0;",
      "return order <= 0;",
      "band-number-02",
    ],
    [
      "the last hour of a band lasts a second longer",
      "second >= span.from && second < span.to",
      "second >= span.from && second <= span.to",
      "band-time-01",
    ],
    [
      "a holiday is a weekday like any other",
      '=== "dates")) return row;',
      '=== "dates")) continue;',
      "band-time-03",
    ],
    [
      "a season over the turn of the year ends with December",
      "date.month >= span.from || date.month <= span.to",
      "date.month >= span.from",
      "band-time-02",
    ],
  ]),
  ...faultsIn("runtime/metering/readers.ts", [
    [
      "a price that waits has the events of the one that comes",
      'if (version.policies.priceChanges !== "wait" ||',
      'if (version.policies.priceChanges === "wait" ||',
      "events/each-where-waits",
    ],
  ]),
  ...faultsIn("runtime/metering/bill-intake.ts", [
    [
      "what comes late goes by the parameters of the bill that takes it",
      "at > time ? intake.parameterThen(time) : intake.parameter",
      "intake.parameter",
      "events/late-parameter",
    ],
    [
      "late usage counts where its time was",
      "partOf(owner, reader, cell, readable.at)",
      "partOf(owner, reader, cell, readable.time)",
      "events/late-default",
    ],
    [
      "an event where a stretch ends counts in the stretch of the event before it",
      "at >= recent.slice.start && at < recent.slice.end",
      "at >= recent.slice.start && at <= recent.slice.end",
      "allowance-day-01",
    ],
    [
      "the accounts of a pool are not told apart",
      'if (source === "account") return account;',
      'if (source === "account") return owner.account.id;',
      "events/pooled",
    ],
  ]),
  ...faultsIn("runtime/metering/identity.ts", [
    [
      "of two contents received at once the one that comes first stands",
      "received === first.received ? content < first.content : received < first.received",
      "received < first.received",
      "events/instants",
    ],
    [
      "of two contents the one received last stands",
      "content < first.content : received < first.received",
      "content < first.content : received > first.received",
      "events/conflicts",
    ],
    [
      "a copy counts from its last receipt",
      'isBefore(given, found) ? "earlier" : "same"',
      'isBefore(found, given) ? "earlier" : "same"',
      "events/duplicates",
    ],
  ]),
  ...faultsIn("runtime/metering/place-event.ts", [
    [
      "a void that is received when the bill closes still takes the event back",
      "event.on > made && received < calendar.closing(event.on)",
      "event.on > made && received <= calendar.closing(event.on)",
      "events/instants",
    ],
  ]),
  ...faultsIn("runtime/metering/apply-voids.ts", [
    [
      "a void takes back what another account used",
      "if (one.event.subject !== copy.event.subject) return",
      'if (one.event.subject === "") return',
      "events/instants",
    ],
  ]),
  ...faultsIn("runtime/metering/check-event.ts", [
    [
      "a number at the least bound of its field is refused",
      "numberOf(field.between.least)) >= 0",
      "numberOf(field.between.least)) > 0",
      "discount-rows-03",
    ],
    ["a default is no number", "number: isNumeric ? numberOf(value) : null", "number: null", "each-07"],
  ]),
  ...faultsIn("runtime/metering/copies.ts", [
    [
      "an event from the future is one received at the last instant that is accepted",
      "time > later(state.plan, received, version.policies.future)",
      "time >= later(state.plan, received, version.policies.future)",
      "events/instants",
    ],
  ]),
  ...faultsIn("runtime/metering/intake.ts", [
    [
      "an event at the end of a child's term counts",
      "return end !== null && time >= end;",
      "return end !== null && time > end;",
      "events/instants",
    ],
    [
      "an event after a child's term counts",
      "account.children.has(event.subject) && isAfter(term, time)",
      "account.children.size < 0 && isAfter(term, time)",
      "events/pooled",
    ],
  ]),
  ...faultsIn("runtime/time/period.ts", [
    [
      "a month from a day on begins the day after",
      "date.day < rule.fromDay ? 1 : 0",
      "date.day <= rule.fromDay ? 1 : 0",
      "allowance-day-01",
    ],
    [
      "a contract period begins the day after its anniversary",
      "compareDates(date, addMonthsClamped(anchor, index * months)) < 0",
      "compareDates(date, addMonthsClamped(anchor, index * months)) <= 0",
      "contract-leap-01",
    ],
    ["weeks begin on Sunday", "const MONDAY = 3;", "const MONDAY = 4;", "fee-week-01"],
  ]),
  ...faultsIn("runtime/time/civil.ts", [
    ["February has no leap day", "isLeapYear(year) ? 29 : 28", "28", "contract-leap-01"],
    [
      "a start on the 31st is clamped to the 28th",
      "Math.min(date.day, lastDayOfMonth(year, month))",
      "Math.min(date.day, 28)",
      "carry-over-06",
    ],
  ]),
  ...faultsIn("runtime/time/hour.ts", [
    [
      "every day has 24 hours",
      "(day.to - day.from + NS_PER_HOUR - 1n) / NS_PER_HOUR",
      "(86_400n * NS_PER_SECOND) / NS_PER_HOUR",
      "fee-hour-01",
    ],
  ]),
  ...faultsIn("runtime/time/zone.ts", [
    [
      "days of a zone far from UTC begin by the offset of another hour",
      "const MOST_OFFSET = 16 * 3_600;",
      "const MOST_OFFSET = 0;",
      "zone-far-01",
    ],
  ]),
];
