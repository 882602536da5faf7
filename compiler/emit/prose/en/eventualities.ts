/** English: what happens in each eventuality. */
import type { Eventualities } from "../phrases/eventualities.ts";

export const eventualities: Eventualities = {
  title: "Every eventuality and its rule",
  rule:
    "Behind each rule stands where it comes from: written means that the contract says it, default that " +
    "the contract is silent and this rule then holds, and always that it holds for every contract of " +
    "this kind.",
  allAsBefore: "Every rule is that of the version before.",
  othersAsBefore: "These rules are new or have changed; all others are those of the version before.",
  origins: { written: "written", default: "default", always: "always" },
  late: {
    term: "An event arrives late",
    noGrace: "The bill of a period closes as the period ends; what is received from that moment on is late.",
    grace: (duration: string): string =>
      `The bill of a period closes ${duration} after the period's end; what is received until then ` +
      "belongs to it, what is received later is late.",
    next:
      "A late event is billed in the next period: it counts on the first bill that is still open when it " +
      "is received, at that bill's prices and with its tiers.",
    corrections:
      "A late event still counts in its own period: the bill that is open when it is received corrects the " +
      "closed one by the difference.",
    rejected: "A late event is rejected: it counts on no bill.",
    last: "The last bill of an account has no next one, so what is received after it belongs to it.",
  },
  duplicate: {
    term: "An event arrives twice",
    text:
      "The same event again (same source, same id, same content) is ignored and counted as a duplicate; it " +
      "is never billed twice, however much later it comes.",
  },
  conflict: {
    term: "Two events claim one identity",
    text:
      "Where an event has the source and id of another but different content, the one received first " +
      "holds. The other is held with that reason: not billed, and not lost.",
  },
  incomplete: {
    term: "An event is incomplete",
    text:
      "An event that lacks a required field, or whose field is of another kind or out of its bounds, is " +
      "rejected with its reason. A corrected copy with the same id is accepted.",
  },
  unknown: {
    term: "An event has a value that no list names",
    rejected:
      "An event with a text that its closed list does not hold is rejected. A corrected copy with the same " +
      "id is accepted.",
    otherwise: "A text that its closed list does not hold is accepted, and priced as “everything else”.",
  },
  negative: {
    term: "A quantity falls below zero",
    rejected: "Where the net quantity of a period is below zero, it is held on the bill and priced as zero.",
    accepted:
      "Where the net quantity of a period is below zero, it is credited at the price of the same quantity " +
      "above zero, with tiers and packages mirrored, and without what is included.",
    single: (fields: string): string => `A single event may be below zero only in ${fields}.`,
    none: "No field of an event may be below zero; such an event is incomplete.",
  },
  outside: {
    term: "An event lies outside the term",
    text: "An event before the first or after the last day of its account is rejected.",
    level: "One from before the first day that sets a level opens that level, though.",
  },
  future: {
    term: "An event comes from the future",
    text: (duration: string): string =>
      `An event whose time lies at most ${duration} after its receipt is accepted; one further ahead ` +
      "is rejected, and a copy that is received later is accepted.",
  },
  boundary: {
    term: "An event falls on the end of a period",
    text:
      "A period ends before the midnight after its last day. An event at that very midnight belongs to the " +
      "next period.",
  },
  corrections: {
    term: "An event is withdrawn or corrected",
    untilBill:
      "An event may be withdrawn (by an event of type “tarif.void” that names it) until the bill on which " +
      "it counts has closed; a later withdrawal is held, and the bill stands.",
    forDuration: (duration: string): string =>
      "An event may be withdrawn (by an event of type “tarif.void” that names it) also up to " +
      `${duration} after its bill has closed. The closed bill is not changed: the bill that is open is ` +
      "corrected by the difference, with discounts, minimums, credits and taxes calculated anew. A " +
      "later withdrawal is held.",
    rejected: "No event can be withdrawn: such a withdrawal is held, and the event counts.",
    lateToo: "Late events are accepted as corrections for as long.",
  },
  noUsage: {
    term: "Nothing is used",
    text: "A bill is made all the same, with lines of zero for what was not used.",
    fees: (charges: string): string => `Fees are due as ever: ${charges}.`,
    minimums: (limits: string): string => `So is what is missing to ${limits}.`,
    nothing: "With no fee and no minimum it comes to zero.",
  },
  lastTier: {
    term: "More is used than the last row of a price names",
    open: "The last row of each price has no upper end: its price applies to any quantity above.",
    ends: (charges: string): string =>
      `A quantity beyond the last row of ${charges} is not offered: it is held on the bill, neither ` +
      "priced nor lost.",
    noRows: "No price of this agreement has rows by quantity; each applies to any quantity.",
  },
  priceChange: {
    term: "A price, an agreed value or a version changes within a period",
    split:
      "The period is split on that day, and each part is a line of its own. A quantity that adds up goes " +
      "on counting through the tiers: the new price of all of it, less the new price of what there was at " +
      "the change. Levels, greatest values and prorated quantities are weighed by days. A fee that is not " +
      "prorated goes by the first day of its period.",
    wait: "The change waits for the next period: all of a period is priced by what holds on its first day.",
    known:
      "What begins later than the day after a period ends is not known to its bill; what was billed in " +
      "advance is corrected on the first bill that knows of it.",
  },
  partial: {
    term: "An account starts or ends within a period",
    whole: "Tiers, allowances, least and most prices of the cut period stay whole.",
    prorate:
      "Tiers, allowances, least and most prices of the cut period are cut by its days: those within the " +
      "term, over all of the period.",
    fees: "Fees are cut as each charge says.",
    usage: "Usage is billed as it was measured.",
  },
  endOfMonth: {
    term: "An account starts on the 29th, 30th or 31st",
    calendar: (period: string): string =>
      "Periods follow the calendar, so the day of the start moves none of them: the first period ends " +
      `with its ${period}.`,
    contract: (example: string): string =>
      "What counts in contract months, quarters or years goes by the day of the start, and in a month " +
      `that is too short by its last day: ${example}.`,
  },
  clocks: {
    term: "Clocks change within a period",
    text:
      "Days and periods begin at the local midnight. A period with such a day is an hour shorter or " +
      "longer; its fees and tiers stay the same.",
    none: "No clocks change in the contract's time zone.",
    seconds: "Only what is prorated by the second, or averaged over time, follows the hours that there are.",
  },
  negativeTotal: {
    term: "A total falls below zero",
    carried:
      "It is carried forward and set off against the next bill. The last bill of an account pays it out.",
    paidOut: "It is paid out to the customer.",
  },
  smallTotal: {
    term: "A total above zero is small",
    billed: "It is billed, however small.",
    carried: (amount: string): string =>
      `A total above zero and below ${amount} is carried forward to the next bill, on the last bill never.`,
    waived: (amount: string): string =>
      `A total above zero and below ${amount} is waived: it is not billed at all.`,
  },
  rounding: {
    term: "An amount has more digits than can be paid",
    text: (lines: string, total: string): string =>
      `${lines} ${total} Everything before is exact; nothing is rounded that the contract does not round.`,
  },
  early: {
    term: "An account ends early",
    refund: (charges: string): string =>
      `Of what was paid in advance for the days after the end, ${charges} give back the part of those ` +
      "days on the last bill.",
    kept: (charges: string): string => `Nothing is given back of ${charges}, which are not prorated.`,
    keptOne: (charge: string): string => `Nothing is given back of ${charge}, which is not prorated.`,
    refundOne: (charge: string): string =>
      `Of what was paid in advance for the days after the end, ${charge} gives back the part of those ` +
      "days on the last bill.",
    none:
      "Nothing is paid in advance, so nothing is given back; the last bill ends with the account's last " +
      "day.",
    onceAtEnd: (charges: string): string => `Due with the end: ${charges}.`,
    minimums: "Minimums of the last period are due as they say themselves for a cut period.",
  },
  refundTax: {
    term: "Money is given back or credited",
    text: "A refund bears the discount and the tax of what it gives back: both are given back with it.",
    noTax: "A refund bears the discount of what it gives back. The agreement has no tax.",
    before: (credits: string): string => `${credits} lowers what is taxed.`,
    beforeSome: (credits: string): string => `${credits} lower what is taxed.`,
    after: (credits: string): string => `${credits} pays tax too, so the tax stays.`,
    afterSome: (credits: string): string => `${credits} pay tax too, so the tax stays.`,
  },
  versions: {
    term: "A new version is agreed",
    text:
      "It holds for services from its first day on. Signed bills stay; what was billed in advance beyond " +
      "that day is corrected.",
    one: "Until then this version holds; a new one holds for services from its first day on.",
  },
  pooled: {
    term: "An account is billed to another one",
    text:
      "Its usage counts on the bill of the account that pays, as if it were that account's own: quantities are added up, one " +
      "set of tiers and one allowance apply, and fees are due once. It has no bills of its own.",
  },
  unreadable: {
    term: "An event cannot be read, is of another type or of an unknown account",
    text: "It stands on no bill. It is listed and counted for the run that read it.",
  },
};
