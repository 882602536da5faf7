/** What a language must say: one that lacks a phrase does not compile. */
import type { Adjustments } from "./adjustments.ts";
import type { Bills } from "./bills.ts";
import type { Charges } from "./charges.ts";
import type { Eventualities } from "./eventualities.ts";
import type { Head } from "./head.ts";
import type { Measured } from "./measured.ts";
import type { Prices } from "./prices.ts";
import type { Words } from "./words.ts";

export type { Words } from "./words.ts";

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
