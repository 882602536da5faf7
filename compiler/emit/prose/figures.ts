/**
 * Numbers, amounts and quantities as people read them. A contract's own words ("50 TB", "10 million tokens") are kept
 * where it has some, since the plan holds the same quantity in the unit of its meter.
 */

import { bug } from "../../../runtime/number/bug.ts";
import { formatMoney, formatQuantity, groupThousands } from "../../../runtime/number/display.ts";
import {
  compare,
  isZero,
  multiply,
  ONE,
  parseNumber,
  quotient,
  type Rational,
  rational,
  toText,
} from "../../../runtime/number/rational.ts";
import type { Num, PlanCurrency, UnitLabel } from "../../../runtime/plan/plan.ts";
import { SCALES, scaleOf } from "../../syntax/scales.ts";
import type { Scale } from "../../syntax/tree.ts";
import type { Words } from "./phrases/phrases.ts";

/** Bytes read better in larger units, of a thousand each. */
const BYTES: readonly (readonly [string, Rational])[] = [
  ["PB", rational(1_000_000_000_000_000n)],
  ["TB", rational(1_000_000_000_000n)],
  ["GB", rational(1_000_000_000n)],
  ["MB", rational(1_000_000n)],
  ["kB", rational(1_000n)],
];

export function exactly(text: Num): Rational {
  return parseNumber(text) ?? bug(`${text} is no number of a plan`);
}

export function moneyText(currency: PlanCurrency, amount: Num): string {
  return formatMoney(currency.code, amount, currency.decimals);
}

/** The amount alone, for columns that name the currency in their head. */
export function amountText(currency: PlanCurrency, amount: Num): string {
  return moneyText(currency, amount).slice(currency.code.length + 1);
}

export function percentText(words: Words, rate: Num): string {
  return words.percent(formatQuantity(toText(multiply(exactly(rate), rational(100n)))));
}

/** A quantity in its unit: money, percent, bytes in a unit that fits, all else as it is. */
export function quantityText(
  words: Words,
  currency: PlanCurrency,
  text: Num,
  unit: UnitLabel | null,
): string {
  if (unit?.money === true) return moneyText(currency, text);
  if (unit === null || unit.plural === "") return formatQuantity(text);
  if (unit.plural === "percent") return words.percent(formatQuantity(text));
  if (unit.plural === "bytes") {
    const value = exactly(text);
    const fit = BYTES.find(([, size]) => compare(value, size) >= 0 && isShort(quotient(value, size)));
    if (fit !== undefined) return `${formatQuantity(toText(quotient(value, fit[1])))} ${fit[0]}`;
  }
  return `${formatQuantity(text)} ${words.unit(text === "1" ? unit.singular : unit.plural)}`;
}

function isShort(value: Rational): boolean {
  const text = toText(value);
  return !text.includes("/") && (text.split(".")[1] ?? "").length <= 3;
}

/** A text of ours with amounts, "EUR 1088.00", with their digits in threes; dates stay as they are. */
export function groupedAmounts(text: string): string {
  return text.replace(/(?<![-.0-9])[0-9]{4,}(?:\.[0-9]+)?(?![-0-9])/g, groupThousands);
}

/** The quantity with which a clause ends: "620 Mbps" of "expect meter billable 620 Mbps". */
export function lastQuantity(words: Words, currency: PlanCurrency, clause: string): string | null {
  const match =
    / ((?:[A-Z]{3} )?[0-9][0-9'_.]*%?(?: (?:thousand|million|billion))?(?: [A-Za-z][A-Za-z0-9_-]*)?)$/.exec(
      clause,
    );
  return match === null ? null : writtenQuantity(words, currency, match[1] ?? "");
}

/** A number with its unit as a contract writes it: "10 million tokens", "99.9%", "EUR 10'000.00"; null for all else. */
export function writtenQuantity(words: Words, currency: PlanCurrency, text: string): string | null {
  const percent = /^([0-9.'_]+)%$/.exec(text);
  if (percent !== null) return words.percent(digits(percent[1] ?? ""));
  const money = /^([A-Z]{3}) ([0-9.'_]+)(?: (thousand|million|billion))?$/.exec(text);
  if (money !== null) {
    const value = multiply(exactly(plain(money[2] ?? "")), scaleOf(money[3]));
    return money[1] === currency.code ? moneyText(currency, toText(value)) : null;
  }
  const match = /^([0-9.'_]+)(?: (thousand|million|billion))?(?: ([A-Za-z][A-Za-z0-9_-]*))?$/.exec(text);
  if (match === null) return null;
  const [, number = "", scale, unit] = match;
  if (scale === "thousand") {
    const value = toText(multiply(exactly(plain(number)), SCALES.thousand));
    return [formatQuantity(value), unit === undefined ? "" : words.unit(unit)]
      .filter(part => part !== "")
      .join(" ");
  }
  return [
    digits(number),
    scale === undefined ? "" : words.scale(scale as Scale, plain(number) === "1"),
    unit === undefined ? "" : words.unit(unit),
  ]
    .filter(part => part !== "")
    .join(" ");
}

function plain(number: string): string {
  return number.replace(/['_]/g, "");
}

function digits(number: string): string {
  return groupThousands(plain(number));
}

/** "million tokens" as a package; "5 belege" as well. */
export function packageText(words: Words, label: string, isOne = true): string {
  const match = /^(?:([0-9.'_]+) )?(?:(thousand|million|billion) )?(.+)$/.exec(label);
  if (match === null) return label;
  const [, number, scale, unit = ""] = match;
  if (number !== undefined && scale === "thousand")
    return `${formatQuantity(toText(multiply(exactly(plain(number)), SCALES.thousand)))} ${words.unit(unit)}`;
  const parts = [
    number === undefined ? "" : digits(number),
    scale === undefined ? "" : words.scale(scale as Scale, isOne),
    words.unit(unit),
  ];
  return parts.filter(part => part !== "").join(" ");
}

/**
 * A quantity in the unit by which it is priced: 50'000'000'000'000 bytes at a price per GB are "50'000 GB", 310'000'000
 * tokens at a price per million tokens stay tokens.
 */
export function pricedQuantity(
  words: Words,
  currency: PlanCurrency,
  quantity: Num,
  unit: UnitLabel | null,
  price: { readonly per: Num; readonly perLabel: string },
): string {
  const own = quantityText(words, currency, quantity, unit);
  const match = /^(?:([0-9.'_]+) )?(?:(thousand|million|billion) )?([^ ]+)$/.exec(price.perLabel);
  if (match === null || unit === null || unit.money) return own;
  const [, number, scale, label = ""] = match;
  if (scale !== undefined && scale !== "thousand" && number === undefined) {
    const scaled = scaledQuantity(
      words,
      quotient(exactly(quantity), exactly(price.per)),
      scale as Scale,
      label,
    );
    if (scaled !== null) return scaled;
  }
  if (label === unit.singular || label === unit.plural) return own;
  const packages = multiply(number === undefined ? ONE : exactly(plain(number)), scaleOf(scale));
  const one = quotient(exactly(price.per), packages);
  if (isZero(one)) return own;
  const amount = toText(quotient(exactly(quantity), one));
  return `${formatQuantity(amount)} ${words.unit(amount === "1" ? label : pluralOf(label))}`;
}

/** "310 million tokens", "2 billion tokens"; null below one million, which reads better in full. */
function scaledQuantity(words: Words, count: Rational, scale: Scale, unit: string): string | null {
  if (compare(count, ONE) < 0) return null;
  const isThousands = scale === "million" && compare(count, SCALES.thousand) >= 0;
  const value = toText(isThousands ? quotient(count, SCALES.thousand) : count);
  const word = words.scale(isThousands ? "billion" : scale, value === "1");
  return `${formatQuantity(value)} ${word} ${words.unit(unit)}`;
}

/** What one of a unit is that a contract makes from another ("Mbps"), in the unit of the source; null for all others. */
export function ownUnit(
  unit: UnitLabel | null,
  price: { readonly per: Num; readonly perLabel: string },
): { readonly unit: string; readonly worth: Num } | null {
  const match = /^(?:([0-9.'_]+) )?(?:(thousand|million|billion) )?([^ ]+)$/.exec(price.perLabel);
  if (match === null || unit === null || unit.money) return null;
  const [, number, scale, label = ""] = match;
  if (label === unit.singular || label === unit.plural || BUILT_IN.test(label)) return null;
  const packages = multiply(number === undefined ? ONE : exactly(plain(number)), scaleOf(scale));
  return { unit: label, worth: toText(quotient(exactly(price.per), packages)) };
}

/** Units of the language, and products of them. */
const BUILT_IN =
  /^(?:[kMGTP]i?B|ms|[kM]?W|[kM]?Wh|k?varh?|percent|(?:second|minute|hour|day|bit|byte)s?)(?:-|$)|-(?:second|hour|minute|day)s?$/;

/** Of the units that the language has: second, minute, hour, day, bit, byte, and products that end so. */
function pluralOf(label: string): string {
  return /(^|-)(second|minute|hour|day|bit|byte)$/.test(label) ? `${label}s` : label;
}
