/**
 * What phrases mean, and words that alone only join others, in a few sentences for who writes a contract. Of single
 * words words/meanings.ts tells; docs/language.md says it in full.
 */
import type { Language } from "../../index.ts";
import { meaningOf } from "../words/meanings.ts";
import { GERMAN_PHRASES } from "./german.ts";

/** Of the longest beginning of the phrase that has a meaning; null where none has. */
export function docsOf(words: readonly string[], language: Language): string | null {
  const phrases = language === "de" ? GERMAN_PHRASES : PHRASES;
  for (let length = words.length; length > 0; length -= 1) {
    const phrase = words.slice(0, length).join(" ");
    const found = phrases[phrase] ?? meaningOf(phrase, language);
    if (found !== null) return found;
  }
  return null;
}

export const PHRASES: Readonly<Record<string, string>> = {
  "based on": "Inherits a price list; what is declared here is added, replaced or removed.",
  "round lines": "How each line is rounded, or that lines stay exact and the total alone is rounded.",
  "round total": "How the total is rounded; the difference is a line of its own.",
  between: "The two parties, as the bill and the review name them. In values: two bounds, both included.",
  "over time": "Of a level that an event sets and that holds until the next one, also over the period's end.",
  "quantity rounded": "Rounds the meter's result, before allowances and prices.",
  "summed over": "Adds up dimensions of the parts that the derived meter itself is not split by.",
  by: "The dimensions to split by: fields of the event, bands, or `account`.",
  for: "The source: a meter, a parameter, each single event, or the spend of other charges. Without it the charge is a fee.",
  "for each": "Each single event is priced on its own, then the amounts are added up.",
  "in advance": "Billed at the beginning of the period that it is for.",
  "in arrears": "Billed when the period that it is for is over.",
  "not prorated": "A partial period costs the whole fee.",
  "before tiers": "Tiers begin to count after the allowance.",
  "within tiers": "The allowance fills the first tiers.",
  "price at least": "What a line comes to at least, also without usage.",
  "price at most": "What a line comes to at most.",
  "price rounded": "Rounds the price of a line, before adjustments.",
  "up to": "A tier that includes its bound.",
  "not offered": "The list ends here: what lies beyond is held with that reason, and never priced.",
  from: "Which price is in force when: from the start, a date, a contract month or a contract day.",
  "after minimums": "Takes the discount off after minimums, so that a minimum does not claw it back.",
  "before tax": "Pays before taxes are computed, so that less is taxed.",
  "after tax": "Pays the taxed amount, as a means of payment.",
  "contract month": "Months that count from the account's start.",
  "billing period": "The time that one bill covers.",
};
