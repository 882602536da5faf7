/** All phrases in English. */
import type { Phrases } from "../phrases/phrases.ts";
import { adjustments } from "./adjustments.ts";
import { bills } from "./bills.ts";
import { charges } from "./charges.ts";
import { eventualities } from "./eventualities.ts";
import { head } from "./head.ts";
import { measured } from "./measured.ts";
import { prices } from "./prices.ts";
import { words } from "./words.ts";

export const english: Phrases = { words, head, measured, charges, prices, adjustments, eventualities, bills };
