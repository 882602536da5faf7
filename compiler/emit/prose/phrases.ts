/** What a language must say. English sets the shape; another language that lacks a phrase does not compile. */
import type { Adjustments } from "./en/adjustments.ts";
import type { Bills } from "./en/bills.ts";
import type { Charges } from "./en/charges.ts";
import type { Eventualities } from "./en/eventualities.ts";
import type { Head } from "./en/head.ts";
import type { Measured } from "./en/measured.ts";
import type { Prices } from "./en/prices.ts";
import type { Words } from "./en/words.ts";

export type { Words } from "./en/words.ts";

export interface Phrases {
  readonly words: Words;
  readonly head: Head;
  readonly measured: Measured;
  readonly charges: Charges;
  readonly prices: Prices;
  readonly adjustments: Adjustments;
  readonly eventualities: Eventualities;
  readonly bills: Bills;
}
