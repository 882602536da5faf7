/** Prices that differ, in words: from which quantity on, and by how much. */
import {
  formatMoney,
  formatQuantity,
  type PlanCurrency,
  type PriceChange,
  type PriceInterval,
  type PricePair,
  type UnitLabel,
} from "../../index.ts";

/** One line for each interval; `most` of them, and how many are left out. */
export function priceWords(price: PriceChange, currency: PlanCurrency, most: number): readonly string[] {
  const shown = price.intervals.slice(0, most).map(one => intervalWords(one, price.unit, currency));
  const left = price.intervals.length - shown.length;
  return left > 0 ? [...shown, `and ${left} further interval${left === 1 ? "" : "s"}`] : shown;
}

/** "of one month", "of one event, beyond what is included": what the quantities are of. */
export function ofWords({ period, beyondIncluded }: PriceChange): string {
  const of = period === null ? "of one event" : `of one ${period}`;
  return beyondIncluded ? `${of}, beyond what is included` : of;
}

/** "from 1'001 calls (USD 100.05 → USD 100.06, USD 0.01 more) to 2'000 calls (…)". */
export function intervalWords(
  interval: PriceInterval,
  unit: UnitLabel | null,
  currency: PlanCurrency,
): string {
  const { from, fromIncluded, to, toIncluded, atFrom, atTo, course, slope } = interval;
  const start = quantityWords(from, unit, currency);
  const first = atFrom.more === "0" ? start : `${start} (${pairWords(atFrom, currency)})`;
  if (from === to) return `at ${first}`;
  const begin = fromIncluded ? "from" : "above";
  const end = to === null ? "" : `${toIncluded ? "to" : "to below"} ${quantityWords(to, unit, currency)}`;
  const on = fromIncluded ? " on" : "";
  switch (course) {
    case "constant":
      return `${begin} ${start}${to === null ? on : ` ${end}`}: ${moreWords(atFrom.more, currency)}`;
    case "uneven":
      return `${begin} ${first}${to === null ? on : ` ${end}`}: ${unevenWords(interval, unit, currency)}`;
    case "growing":
    case "shrinking":
      if (atTo !== null) return `${begin} ${first} ${end} (${pairWords(atTo, currency)})`;
      return `${begin} ${first}${on}: then ${moreWords(slope, currency)} for each further ${unitWord(unit)}`;
  }
}

function pairWords({ before, after, more }: PricePair, currency: PlanCurrency): string {
  const words = `${amount(before, currency)} → ${amount(after, currency)}`;
  return more === "0" ? words : `${words}, ${moreWords(more, currency)}`;
}

function unevenWords({ sign, slope }: PriceInterval, unit: UnitLabel | null, currency: PlanCurrency): string {
  const how = sign === "both" ? "now more, now less" : `${sign}, by steps`;
  return slope === "0"
    ? how
    : `${how}; on average ${moreWords(slope, currency)} for each further ${unitWord(unit)}`;
}

/** "USD 5.00 more", "USD 5.00 less". */
export function moreWords(more: string, currency: PlanCurrency): string {
  const isLess = more.startsWith("-");
  return `${amount(isLess ? more.slice(1) : more, currency)} ${isLess ? "less" : "more"}`;
}

export function quantityWords(text: string, unit: UnitLabel | null, currency: PlanCurrency): string {
  if (unit === null || unit.plural === "") return formatQuantity(text);
  if (unit.money) return formatMoney(unit.singular, text, currency.decimals);
  return `${formatQuantity(text)} ${text === "1" ? unit.singular : unit.plural}`;
}

function unitWord(unit: UnitLabel | null): string {
  if (unit === null || unit.plural === "") return "unit";
  return unit.money ? `${unit.singular} 1` : unit.singular;
}

export function amount(text: string, { code, decimals }: PlanCurrency): string {
  return formatMoney(code, text, decimals);
}
