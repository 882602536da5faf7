/**
 * What the words mean, in a few sentences for who writes a contract: the one table of such texts. Keys are words, or
 * phrases where a word means several things. docs/language.md says it in full.
 */
export const DOCS: Readonly<Record<string, string>> = {
  // Declarations
  unit: "A thing that is counted, with its plural. `is` makes it a multiple of another unit, so that both convert exactly. Lengths of time, bytes and watts are built in.",
  parameter:
    "A defined term with a value, used as `the NAME`. With bounds or a list, each account may have a value of its own; dated values change it on a day.",
  event:
    "What is captured: its CloudEvents type and the fields of its data. The account is the subject, and the time is required. The schema and the validator of the feed come from it.",
  band: "Classes of an event: by its time (days, hours, seasons, dates), or by one of its numbers. Prices and meters can be split by it.",
  meter:
    "Turns events into a quantity for each account, period and combination of the dimensions behind `by`. Or it is derived from other meters.",
  charge:
    "What is charged: its source, then how it is billed, then the price. Each line of a bill is one charge with one price row.",
  allowance:
    "A quantity that several charges include together, used up in the order in which they are named.",
  discount:
    "Takes a share, an amount or a share by tiers off the charges named. Discounts apply in the order written, each to what the earlier ones left.",
  minimum:
    "What the charges come to at least in a period. The shortfall is due on the period's last bill, shared out over the charges.",
  maximum: "What the charges come to at most in a period. What later usage makes too much is given back.",
  credit:
    "Money or units granted in advance, which pay the charges named until they are used up or expire. The rest is carried to the next bill.",
  tax: "A tax on charges and on all adjustments before it. `included` means that the prices contain it.",
  policy:
    "How late, duplicate, unknown and other unusual events are treated. Each sentence that is not written has its default.",
  example:
    "A test of the contract: a history of bills, usage or single events, and the amounts that must come out. Every check runs it.",
  replace: "Restates a declaration of the price list or version that this file builds on.",
  remove: "Takes out a declaration of the price list or version that this file builds on.",
  set: "Gives a parameter of the price list or version that this file builds on another value.",

  // The head
  version:
    "The number of this version. `replaces` restates everything, `amends` inherits the earlier version and says only what changes.",
  "based on": "Inherits a price list; what is declared here is added, replaced or removed.",
  use: "Brings in the units, events and bands of a file of definitions.",
  effective: "The term: the first day and the last day, both included, or until further notice.",
  currency: "The one currency of the contract, as its ISO 4217 code.",
  timezone: "The IANA time zone in which days, months and hours are those of the contract.",
  billed: "How often a bill is made, and on which day of the month its period begins.",
  payable: "How long the customer has to pay. It is wording alone and moves no amount.",
  "round lines": "How each line is rounded, or that lines stay exact and the total alone is rounded.",
  "round total": "How the total is rounded; the difference is a line of its own.",
  between: "The two parties, as the bill and the review name them. In values: two bounds, both included.",

  // Meters
  count: "The number of events, in a unit of your own.",
  unique: "The number of different values of a field in the period.",
  sum: "Adds up a number of each event.",
  average:
    "The mean over the period's events; `over time` the mean of a level, weighted by how long it held.",
  latest: "The value of the event with the greatest time.",
  total: "`over time`: the level times how long it held, such as GB-hours. In an example: the bill's total.",
  percentile:
    "Aggregates each interval, then takes the value that so many percent of the intervals do not exceed.",
  "over time": "Of a level that an event sets and that holds until the next one, also over the period's end.",
  counted:
    "Changes each event's value before it is added: a least value, a most value, a rounding, in the order written.",
  "quantity rounded": "Rounds the meter's result, before allowances and prices.",
  greater: "The greatest of several meters, or of a meter and a constant.",
  lesser: "The least of several meters, or of a meter and a constant.",
  "summed over": "Adds up dimensions of the parts that the derived meter itself is not split by.",
  empty: "What an interval without an event counts as. There is no default, since the result differs.",
  where: "The events, quantities or lines that are meant, by fields and bands.",
  by: "The dimensions to split by: fields of the event, bands, or `account`.",

  // Charges
  for: "The source: a meter, a parameter, each single event, or the spend of other charges. Without it the charge is a fee.",
  "for each": "Each single event is priced on its own, then the amounts are added up.",
  separately: "Each value of the dimension is priced on its own, with tiers and allowances of its own.",
  spend: "The amounts of other charges, for a percentage of them.",
  "in advance": "Billed at the beginning of the period that it is for.",
  "in arrears": "Billed when the period that it is for is over.",
  prorated:
    "A partial period costs its part, by days or by seconds. A recurring fee must say whether it is prorated.",
  "not prorated": "A partial period costs the whole fee.",
  includes:
    "A quantity that costs nothing in each period. Where the price has tiers, say whether they begin after it or are filled by it.",
  "before tiers": "Tiers begin to count after the allowance.",
  "within tiers": "The allowance fills the first tiers.",
  unused: "What is left of an allowance moves on for so many periods, the oldest first.",
  "price at least": "What a line comes to at least, also without usage.",
  "price at most": "What a line comes to at most.",
  "price rounded": "Rounds the price of a line, before adjustments.",
  increasing: "Raises the price each contract year, from last year's rounded price.",
  settled: "Rated each billing period, and due when the longer period ends.",
  note: "Wording that is carried to the bill.",
  per: "Divides the quantity: `per 1000 calls` prices parts of a thousand too, `per started 1000 calls` whole ones.",
  flat: "Once in the period if there is any usage; under `for each`, once for each event.",
  once: "A single fee, on the first day, the last day or a date.",
  included: "Costs nothing. Behind a tax rate: the prices contain the tax.",
  graduated: "Each tier prices the part of the quantity that lies in it.",
  volume: "The one tier that the whole quantity falls in prices all of it.",
  "up to": "A tier that includes its bound.",
  below: "A tier that does not include its bound; in a condition, less than.",
  above: "The last tier, which is open; in a condition, more than.",
  "not offered": "The list ends here: what lies beyond is held with that reason, and never priced.",
  prices: "A table of prices by dimensions, written out or read from a CSV or YAML file.",
  when: "The price for some values of the dimensions. The rows must cover every combination, and none twice.",
  otherwise: "The price for all that no other row names.",
  plus: "Adds a further part to the price.",
  from: "Which price is in force when: from the start, a date, a contract month or a contract day.",

  // Adjustments
  everything: "All charges; in a tax also the adjustments before it.",
  except: "Charges that `everything` leaves out.",
  during: "When a discount holds: contract months, contract days, or dates. Both ends are included.",
  "after minimums": "Takes the discount off after minimums, so that a minimum does not claw it back.",
  "before tax": "Pays before taxes are computed, so that less is taxed.",
  "after tax": "Pays the taxed amount, as a means of payment.",
  expires: "When what is left of a credit is lost; never, where nothing is said.",
  priority: "Which credit is used first: 1, then 2, then those without one.",
  granted: "When the credit is given: at the start, on a date, in each period, or by each event of a kind.",

  // Examples
  bill: "The bill that the following usage and amounts are for. Several bills, in order of time, are one history.",
  given: "The value of a parameter in this example.",
  ends: "The account's last day in this example.",
  usage: "A quantity of a meter on this bill, before the meter's own rounding.",
  record: "One event of its own, at its own time, received at once.",
  expect: "An amount that must come out, exactly.",

  // Values
  the: "Begins the use of a parameter, `the seats`, or of the spend of charges.",
  each: "How often, as `each month`; also every single event, or every value of a key.",
  thousand: "Times 1'000.",
  million: "Times 1'000'000.",
  billion: "Times 1'000'000'000.",
  "contract month": "Months that count from the account's start.",
  "billing period": "The time that one bill covers.",
};
