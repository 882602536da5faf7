/** Sentences that stand once in a file, each as a snippet: those of the policy, and the clauses of the head. */

export interface Sentence {
  /** The place of its first word in the grammar, and a word that only it goes on with where others begin alike. */
  readonly place: string;
  readonly marked?: string;
  /** With blanks; CUR stands for the contract's currency. */
  readonly snippet: string;
  readonly detail: string;
  readonly docs: string;
}

/** The one sentence that has no default. */
export const SMALL_TOTALS = "sentence.'totals'2";

export const POLICY_SENTENCES: readonly Sentence[] = [
  {
    place: "sentence.'late'1",
    snippet:
      "late events accepted until ‹3 days› after the period then ‹billed in the next period|billed as corrections|rejected›",
    detail: "events that come when their period is over",
    docs: "Until when an event still counts in its own period, and what becomes of it later. By default it is in the next period at once.",
  },
  {
    place: "sentence.'duplicates'1",
    snippet: "duplicates ignored",
    detail: "the same event again",
    docs: "The same event, by source and id, counts once. That is so unsaid, too.",
  },
  {
    place: "sentence.'unknown'1",
    snippet: "unknown values ‹rejected|priced as otherwise›",
    detail: "values outside a closed list",
    docs: "Whether an event whose text is not in the list is kept out, or gets the price of `otherwise`. By default it is rejected.",
  },
  {
    place: "sentence.'incomplete'1",
    snippet: "incomplete events rejected",
    detail: "events without a required field",
    docs: "An event without a required field, or with a value of another kind, is kept with its reason and not billed. That is so unsaid, too.",
  },
  {
    place: "sentence.'negative'1",
    marked: "quantities",
    snippet: "negative quantities ‹rejected|accepted›",
    detail: "a period's quantity below zero",
    docs: "Whether a net quantity below zero is held and priced as 0, or priced as what it takes back. By default it is rejected.",
  },
  {
    place: "sentence.'negative'1",
    marked: "totals",
    snippet: "negative totals ‹carried forward|paid out›",
    detail: "a bill's total below zero",
    docs: "Whether what the customer has coming is carried to the next bill or paid out. By default it is carried; on the last bill it is always paid out.",
  },
  {
    place: "sentence.'events'3",
    snippet: "events outside the term rejected",
    detail: "events before the start or after the end",
    docs: "Events outside the term are kept with that reason and not billed. That is so unsaid, too.",
  },
  {
    place: "sentence.'future'1",
    snippet: "future events accepted up to ‹1 hour› ahead",
    detail: "events dated later than they came",
    docs: "How far an event's time may lie after the moment of its receipt. By default one hour.",
  },
  {
    place: "sentence.'corrections'2",
    snippet: "corrections ‹accepted until the bill|accepted for 90 days after the bill|rejected›",
    detail: "voids and corrections of earlier events",
    docs: "Until when an event can still be voided or corrected. After the bill, the difference is carried as a correction. By default until the bill.",
  },
  {
    place: "sentence.'no'1",
    snippet: "no usage billed as zero",
    detail: "a period without events",
    docs: "A period without usage is billed as 0. That is so unsaid, too.",
  },
  {
    place: "sentence.'price'1",
    snippet: "price changes ‹split the period|wait for the next period›",
    detail: "a price that changes inside a period",
    docs: "Whether the period is split at the change, or the new price waits for the next period. By default it is split.",
  },
  {
    place: "sentence.'partial'1",
    snippet: "partial periods ‹keep tiers whole|prorate tiers›",
    detail: "tiers and allowances in a period cut short",
    docs: "Whether tiers, allowances, least and most prices stay whole in a partial period or shrink with it. By default they stay whole.",
  },
  {
    place: SMALL_TOTALS,
    snippet: "totals below ‹CUR 5.00› ‹carried forward|not billed›",
    detail: "small totals",
    docs: "Whether a total below the amount waits for the next bill or is waived. By default every total is billed.",
  },
];

export const HEAD_CLAUSES: readonly Sentence[] = [
  {
    place: "head.'version'1",
    snippet: "version ‹1›",
    detail: "the number of this version",
    docs: "version",
  },
  {
    place: "head.'effective'1",
    snippet: "effective from ‹2026-01-01› ‹until further notice|to 2026-12-31›",
    detail: "the term",
    docs: "effective",
  },
  {
    place: "head.'currency'1",
    snippet: "currency ‹CHF›",
    detail: "the contract's currency",
    docs: "currency",
  },
  {
    place: "head.'timezone'1",
    snippet: 'timezone "‹Europe/Zurich›"',
    detail: "the zone of days and months",
    docs: "timezone",
  },
  {
    place: "head.'billed'1",
    snippet: "billed each ‹month|quarter|year›",
    detail: "how often a bill is made",
    docs: "billed",
  },
  {
    place: "head.'round'1",
    marked: "lines",
    snippet: "round lines half up in steps of ‹CUR 0.01›",
    detail: "how each line is rounded",
    docs: "round lines",
  },
  {
    place: "head.'round'1",
    marked: "total",
    snippet: "round total half up in steps of ‹CUR 0.01›",
    detail: "how the total is rounded",
    docs: "round total",
  },
  {
    place: "head.'between'1",
    snippet: 'between "‹Supplier›" and "‹Customer›"',
    detail: "the parties",
    docs: "between",
  },
  {
    place: "head.'payable'1",
    snippet: "payable within ‹30 days›",
    detail: "the time for payment",
    docs: "payable",
  },
];
