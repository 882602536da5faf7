/**
 * The words of the language, edition 1, for people: THE table, with what each does. The page of words, completion and
 * highlighters are made from it, and a test compares it with the quoted words of the grammar.
 */
import { RESERVED_WORDS, TIME_WORDS } from "./words.ts";

export interface VocabularyRow {
  readonly word: string;
  /** A reserved word is never a name; every other word is a name wherever a name may stand. */
  readonly reserved: boolean;
  /** A word for a length of time, which is a unit too. */
  readonly time: boolean;
  readonly group: WordGroup;
  /** What it does, in one line. */
  readonly doc: string;
}

export type WordGroup =
  | "file"
  | "head"
  | "declaration"
  | "value"
  | "period"
  | "rounding"
  | "event"
  | "calendar"
  | "meter"
  | "condition"
  | "charge"
  | "price"
  | "adjustment"
  | "policy"
  | "example";

type Entry = readonly [word: string, doc: string];

export const GROUPS: Readonly<Record<WordGroup, string>> = {
  file: "The first line",
  head: "The head",
  declaration: "Declarations",
  value: "Values and joining words",
  period: "Periods and durations",
  rounding: "Rounding",
  event: "Events and their fields",
  calendar: "Days and months",
  meter: "Meters",
  condition: "Conditions",
  charge: "Charges: source and frame",
  price: "Prices",
  adjustment: "Discounts, minimums, credits, taxes",
  policy: "Policies",
  example: "Examples",
};

const FILE: readonly Entry[] = [
  ["tarif", "begins every file and names the edition of the language: `tarif 1`"],
  ["contract", "an agreement; also counts from the account's start: `contract month`"],
  ["price", "begins `price list`, a file that contracts build on; also limits or rounds a charge's price"],
  ["list", "ends `price list`"],
  ["definitions", "a file of units, events and bands that others `use`"],
];

const HEAD: readonly Entry[] = [
  ["version", "the number of this version of the contract"],
  ["replaces", "this version restates everything: `version 3 replaces 2`"],
  ["amends", "this version inherits the earlier one and says only what changes: `version 3 amends 2`"],
  ["based", "`based on NAME version N` inherits a price list"],
  ["on", "what an adjustment covers, a date something happens on, or the days of a band"],
  ["use", 'brings in a file of definitions: `use "./units.tarif"`'],
  ["between", "two bounds, both included, or the two parties of the contract"],
  ["and", "joins bounds, parties, conditions and choices"],
  ["effective", "the term of the contract: `effective from DATE to DATE`"],
  ["from", 'the first day, hour or month of a span, or a file: `from "rates.csv"`'],
  ["to", "the last day, hour or month of a span, or the new value after `set`"],
  ["until", "`until further notice`: without an end; in a policy, a last moment"],
  ["further", "part of `until further notice`"],
  ["notice", "ends `until further notice`"],
  ["currency", "the currency of the contract, as its ISO 4217 code"],
  ["timezone", "the IANA time zone that days and periods follow"],
  ["billed", "how often bills are made: `billed each month`"],
  ["payable", "the time for payment: `payable within 30 days`"],
  ["within", "a time for payment, or an allowance that fills the first tiers: `within tiers`"],
  ["round", "how lines and the total are rounded"],
  ["lines", "the lines of a bill, in `round lines`"],
  ["never", "`round lines never` keeps lines exact and rounds the total alone"],
  ["total", "the bill's total; also `total over time of`, the sum of a level over time"],
];

const DECLARATION: readonly Entry[] = [
  ["unit", "declares a unit: `unit token plural tokens`"],
  ["parameter", "declares a defined term with a value: `parameter seats is 25 seats`"],
  ["event", "declares what is captured: a CloudEvents type and its fields"],
  ["band", "declares a dimension that classes an event's time or a number of it"],
  ["meter", "declares how events become a quantity"],
  ["charge", "declares what is charged, for what, at what price"],
  ["allowance", "declares a quantity that several charges include together"],
  ["discount", "declares what is taken off charges"],
  ["minimum", "declares the least that charges come to; also the least value of a meter"],
  ["maximum", "declares the most that charges come to; also the greatest value of a meter"],
  ["credit", "declares money or units granted in advance that pay charges"],
  ["tax", "declares a tax on charges"],
  ["policy", "declares how late, duplicate, unknown and other unusual events are treated"],
  ["example", "declares a test of the contract: usage and the amounts expected"],
  ["replace", "restates a declaration that is inherited"],
  ["remove", "takes away a declaration that is inherited"],
  ["set", "gives an inherited parameter another value: `set seats to 40 seats`"],
];

const VALUE: readonly Entry[] = [
  ["the", "begins the use of a parameter: `the seats`"],
  ["each", "how often: `each month`; also each single event, or each value of a key"],
  ["everything", "all charges of the contract"],
  ["thousand", "times 1'000"],
  ["million", "times 1'000'000"],
  ["billion", "times 1'000'000'000"],
  ["true", "the boolean value"],
  ["false", "the boolean value"],
  ["is", "gives a value, a definition, or compares: `parameter seats is 25 seats`"],
  ["per", "divides by a quantity: `CHF 3.00 per million tokens`"],
  ["started", "rounds a quantity up to whole steps: `per started 100 calls`"],
  ["start", "the first day of the term or of the account"],
  ["plural", "the plural of a unit"],
];

const PERIOD: readonly Entry[] = [
  ["second", "a second, in `prorated by second` and as a unit"],
  ["minute", "60 seconds"],
  ["minutes", "60 seconds each"],
  ["hour", "an hour: as a period, a clock hour of the zone"],
  ["hours", "hours, in a duration or a bucket"],
  ["day", "a day of the contract's time zone; also `from day 15` and `contract day 15`"],
  ["days", "days, in a duration or a window"],
  ["week", "a calendar week; it begins on Monday"],
  ["weeks", "weeks, in a duration"],
  ["month", "a calendar month"],
  ["months", "months: `each 3 months` counts from the account's start"],
  ["quarter", "three calendar months from January, April, July or October"],
  ["year", "a calendar year"],
  ["years", "years, in a duration"],
  ["billing", "begins `billing period`"],
  ["period", "the time that a bill covers: `each billing period`"],
];

const ROUNDING: readonly Entry[] = [
  ["rounded", "rounds a price, a meter's result or an event's value"],
  ["up", "away from zero; `half up`: ties away from zero; `up to` begins a tier that includes its bound"],
  ["down", "toward zero; `half down`: ties toward zero"],
  ["half", "to the nearest step; what follows decides ties"],
  ["even", "`half even`: ties to the even step"],
  ["in", "the unit or currency something is stated in, or `in steps of`"],
  ["steps", "the size of a rounding: `in steps of CHF 0.05`"],
  ["of", "what something is taken from: `sum of call.duration`"],
];

const EVENT: readonly Entry[] = [
  ["type", "the CloudEvents type of an event"],
  ["field", "declares a field of an event's data"],
  ["named", "the field's key in the data, where it is not the name"],
  ["signed", "a field that may be below zero"],
  ["optional", "a field that may be missing"],
  ["default", "the value of a field that is missing"],
  ["one", "`one of` lists the values allowed"],
  ["text", "a field of text"],
  ["integer", "a field of whole numbers"],
  ["decimal", "a field of exact decimal numbers"],
  ["boolean", "a field that is true or false"],
  ["instant", "a field that holds a moment with its offset"],
];

const CALENDAR: readonly Entry[] = [
  ["weekdays", "Monday to Friday"],
  ["weekends", "Saturday and Sunday"],
  ["dates", "single days, listed or from a file; they win over days of the week"],
  ["monday", "a day of the week"],
  ["tuesday", "a day of the week"],
  ["wednesday", "a day of the week"],
  ["thursday", "a day of the week"],
  ["friday", "a day of the week"],
  ["saturday", "a day of the week"],
  ["sunday", "a day of the week"],
  ["january", "a month of the year"],
  ["february", "a month of the year"],
  ["march", "a month of the year"],
  ["april", "a month of the year"],
  ["may", "a month of the year"],
  ["june", "a month of the year"],
  ["july", "a month of the year"],
  ["august", "a month of the year"],
  ["september", "a month of the year"],
  ["october", "a month of the year"],
  ["november", "a month of the year"],
  ["december", "a month of the year"],
];

const METER: readonly Entry[] = [
  ["count", "the number of events: `count of call in calls`"],
  ["unique", "the number of different values: `unique of login.user in users`"],
  ["sum", "adds up a value of each event"],
  ["average", "the mean over the period's events, its buckets or its time"],
  ["latest", "the value of the event with the greatest time"],
  ["percentile", "the value that so many percent of the buckets do not exceed, by nearest rank"],
  ["rate", "the sum of a bucket divided by its length"],
  ["by", "the dimensions that a meter or a table is split by, or what a proration or schedule goes by"],
  ["summed", "`summed over` adds up dimensions of the parts of a derived meter"],
  ["over", "what an aggregation runs over: time, buckets, dimensions"],
  ["time", "`over time of`: of a level that holds until the next event"],
  ["quantity", "`quantity rounded` rounds the result of a meter"],
  ["greater", "`greater of`: the greatest of several meters"],
  ["lesser", "`lesser of`: the least of several meters"],
  ["for", "what a charge is for, or what a level is kept for each value of"],
  ["starting", "`starting at`: the level before the first event"],
  ["at", "begins `at least`, `at most`, `at or above`, `at start`, `at end`"],
  ["empty", "begins `empty intervals`"],
  ["intervals", "buckets without an event: `as zero` or `left out`"],
  ["as", "how something counts: `as zero`, `as corrections`, `as otherwise`"],
  ["zero", "`empty intervals as zero` counts them as 0"],
  ["left", "`left out` drops empty intervals; `credit NAME left` is what remains"],
  ["out", "ends `left out` and `paid out`"],
  ["counted", "changes each event's value before it is summed"],
  ["least", "`at least`: not less than"],
  ["most", "`at most`: not more than"],
];

const CONDITION: readonly Entry[] = [
  ["where", "the events, quantities or lines that are meant"],
  ["or", "one of several conditions; part of `at or above`"],
  ["not", "`is not`, `not prorated`, `not offered`, `not billed`"],
  ["above", "more than; alone, the open last tier after `up to`"],
  ["below", "less than; a tier that does not include its bound"],
];

const CHARGE: readonly Entry[] = [
  ["spend", "the amounts of charges: `for the spend of storage`, `by the spend of everything`"],
  ["separately", "`separately by`: each value is priced on its own"],
  ["advance", "`in advance`: billed before the period it is for"],
  ["arrears", "`in arrears`: billed after the period it is for"],
  ["prorated", "a partial period costs its part, by day or by second"],
  ["includes", "a quantity or an amount that is free in each period"],
  ["increasing", "a price that rises each contract year"],
  ["settled", "rated each billing period, due in a longer one"],
  ["note", "wording that is carried to the bill"],
  ["before", "`before tiers`, `before tax`: what comes first"],
  ["tiers", "the rows of a schedule"],
  ["unused", "begins `unused carries over`"],
  ["carries", "what is left of an allowance moves to later periods"],
  ["periods", "periods that an allowance carries over, or partial periods in a policy"],
];

const PRICE: readonly Entry[] = [
  ["when", "the dimensions or text parameters for which a price holds"],
  ["otherwise", "all that no earlier row names"],
  ["included", "costs nothing; after a tax rate: the prices contain the tax"],
  ["plus", "adds up prices"],
  ["flat", "once, if there is any usage"],
  ["once", "a single fee: `once at start`, `once at end`, `once on DATE`"],
  ["end", "the last day: `once at end`"],
  ["graduated", "each tier prices the part of the quantity that lies in it"],
  ["volume", "the tier that the quantity falls in prices all of it"],
  ["offered", "`above not offered`: the list ends, and what lies beyond is held"],
  ["prices", "begins a table of prices"],
];

const ADJUSTMENT: readonly Entry[] = [
  ["except", "charges that `everything` leaves out"],
  ["off", "what a discount takes off"],
  ["during", "the time in which a discount holds"],
  ["after", "`after minimums`, `after tax`, `expires after`: what comes later"],
  ["minimums", "`after minimums`: a discount that minimums do not claw back"],
  ["pays", "the charges that a credit pays, in the order named"],
  ["granted", "when a credit is granted"],
  ["expires", "when a credit ends"],
  ["priority", "the order in which credits are used; 1 comes first"],
];

const POLICY: readonly Entry[] = [
  ["late", "begins `late events accepted until …`"],
  ["events", "events in a policy or a count"],
  ["accepted", "counted and billed"],
  ["then", "what happens to events that come later still"],
  ["next", "`the next period`"],
  ["corrections", "bills that change earlier ones, or events that do"],
  ["rejected", "kept with its reason and not billed; in an example, their number"],
  ["duplicates", "begins `duplicates ignored`"],
  ["ignored", "ends `duplicates ignored`"],
  ["unknown", "begins `unknown values …`"],
  ["values", "values outside a closed list"],
  ["priced", "`priced as otherwise`: unknown values get the price of `otherwise`"],
  ["incomplete", "begins `incomplete events rejected`"],
  ["negative", "a quantity or total below zero"],
  ["quantities", "net quantities of a period"],
  ["totals", "totals of bills"],
  ["carried", "begins `carried forward`"],
  ["forward", "to the next bill"],
  ["paid", "begins `paid out`"],
  ["outside", "begins `outside the term`"],
  ["term", "from the contract's first day to its last"],
  ["future", "begins `future events accepted up to …`"],
  ["ahead", "later than the moment of receipt"],
  ["bill", "the bill; in an example, the period that is billed"],
  ["no", "begins `no usage billed as zero`"],
  ["usage", "a quantity of a meter in an example, or usage as such"],
  ["changes", "`price changes` in a policy; `changes of` a level in a meter"],
  ["split", "`split the period`: each part has its own price"],
  ["wait", "`wait for the next period`: the new price begins with it"],
  ["partial", "begins `partial periods …`"],
  ["keep", "`keep tiers whole`: tiers are not shortened"],
  ["whole", "ends `keep tiers whole`"],
  ["prorate", "`prorate tiers`: tiers are shortened with the period"],
];

const EXAMPLE: readonly Entry[] = [
  ["given", "the value of a parameter in an example"],
  ["ends", "the account's last day in an example"],
  ["record", "an event in an example"],
  ["with", "the fields of a recorded event"],
  ["expect", "what the bill must show"],
  ["held", "events that are kept and not billed, until someone decides"],
];

export const VOCABULARY: readonly VocabularyRow[] = [
  ...rows("file", FILE),
  ...rows("head", HEAD),
  ...rows("declaration", DECLARATION),
  ...rows("value", VALUE),
  ...rows("period", PERIOD),
  ...rows("rounding", ROUNDING),
  ...rows("event", EVENT),
  ...rows("calendar", CALENDAR),
  ...rows("meter", METER),
  ...rows("condition", CONDITION),
  ...rows("charge", CHARGE),
  ...rows("price", PRICE),
  ...rows("adjustment", ADJUSTMENT),
  ...rows("policy", POLICY),
  ...rows("example", EXAMPLE),
];

function rows(group: WordGroup, entries: readonly Entry[]): readonly VocabularyRow[] {
  return entries.map(([word, doc]) => ({
    word,
    reserved: RESERVED_WORDS.has(word),
    time: TIME_WORDS.has(word),
    group,
    doc,
  }));
}
