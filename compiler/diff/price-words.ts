/** Prices that differ, in words: from which quantity on, and by how much. Units are the contract's own. */
import { formatMoney, formatQuantity } from "../../runtime/number/display.ts";
import type { PlanCurrency, UnitLabel } from "../../runtime/plan/plan.ts";
import type { PriceChange, PriceInterval, PricePair } from "./change.ts";

/** The words of one language; quantities and amounts come with their units. */
interface Say {
  readonly at: string;
  readonly from: string;
  readonly above: string;
  readonly to: string;
  readonly toBelow: string;
  /** Behind a quantity from which on something holds without end. */
  readonly on: string;
  readonly then: string;
  readonly more: (amount: string) => string;
  readonly less: (amount: string) => string;
  readonly forEach: (unit: string) => string;
  readonly unit: string;
  readonly both: string;
  readonly bySteps: Readonly<Record<"more" | "less", string>>;
  readonly onAverage: string;
  readonly further: (count: number) => string;
  readonly ofEvent: string;
  readonly ofPeriod: (period: string) => string;
  readonly beyondIncluded: string;
}

const en: Say = {
  at: "at",
  from: "from",
  above: "above",
  to: "to",
  toBelow: "to below",
  on: " on",
  then: "then",
  more: amount => `${amount} more`,
  less: amount => `${amount} less`,
  forEach: unit => `for each further ${unit}`,
  unit: "unit",
  both: "now more, now less",
  bySteps: { more: "more, by steps", less: "less, by steps" },
  onAverage: "on average",
  further: count => `and ${count} further interval${count === 1 ? "" : "s"}`,
  ofEvent: "of one event",
  ofPeriod: period => `of one ${period}`,
  beyondIncluded: "beyond what is included",
};

const PERIODS: Readonly<Record<string, string>> = {
  hour: "einer Stunde",
  day: "eines Tages",
  week: "einer Woche",
  month: "eines Monats",
  quarter: "eines Quartals",
  year: "eines Jahres",
  "contract month": "eines Vertragsmonats",
  "contract quarter": "eines Vertragsquartals",
  "contract year": "eines Vertragsjahres",
};

const de: Say = {
  at: "bei",
  from: "ab",
  above: "über",
  to: "bis",
  toBelow: "bis unter",
  on: "",
  then: "danach",
  more: amount => `${amount} mehr`,
  less: amount => `${amount} weniger`,
  forEach: unit => `je weitere Einheit (${unit})`,
  unit: "1",
  both: "bald mehr, bald weniger",
  bySteps: { more: "stufenweise mehr", less: "stufenweise weniger" },
  onAverage: "im Mittel",
  further: count => `und ${count} weitere${count === 1 ? "r Bereich" : " Bereiche"}`,
  ofEvent: "eines einzelnen Ereignisses",
  ofPeriod: period => PERIODS[period] ?? `einer Periode (${period})`,
  beyondIncluded: "über das Inbegriffene hinaus",
};

type Tongue = "de" | "en";
const SAYS: Readonly<Record<Tongue, Say>> = { de, en };

/** One line for each interval; `most` of them, and how many are left out. */
export function priceWords(
  price: PriceChange,
  currency: PlanCurrency,
  most: number,
  language: Tongue = "en",
): readonly string[] {
  const shown = price.intervals.slice(0, most).map(one => intervalWords(one, price.unit, currency, language));
  const left = price.intervals.length - shown.length;
  return left > 0 ? [...shown, SAYS[language].further(left)] : shown;
}

/** "of one month", "of one event, beyond what is included": what the quantities are of. */
export function ofWords({ period, beyondIncluded }: PriceChange, language: Tongue = "en"): string {
  const say = SAYS[language];
  const of = period === null ? say.ofEvent : say.ofPeriod(period);
  return beyondIncluded ? `${of}, ${say.beyondIncluded}` : of;
}

/** "from 1'001 calls (USD 100.05 → USD 100.06, USD 0.01 more) to 2'000 calls (…)". */
export function intervalWords(
  interval: PriceInterval,
  unit: UnitLabel | null,
  currency: PlanCurrency,
  language: Tongue = "en",
): string {
  const say = SAYS[language];
  const { from, fromIncluded, to, toIncluded, atFrom, atTo, course, slope } = interval;
  const start = quantityWords(from, unit, currency);
  const first = atFrom.more === "0" ? start : `${start} (${pairWords(atFrom, currency, language)})`;
  if (from === to) return `${say.at} ${first}`;
  const begin = fromIncluded ? say.from : say.above;
  const end = to === null ? "" : `${toIncluded ? say.to : say.toBelow} ${quantityWords(to, unit, currency)}`;
  const on = fromIncluded ? say.on : "";
  switch (course) {
    case "constant":
      return `${begin} ${start}${to === null ? on : ` ${end}`}: ${moreWords(atFrom.more, currency, language)}`;
    case "uneven":
      return `${begin} ${first}${to === null ? on : ` ${end}`}: ${unevenWords(interval, unit, currency, language)}`;
    case "growing":
    case "shrinking": {
      if (atTo !== null) return `${begin} ${first} ${end} (${pairWords(atTo, currency, language)})`;
      const each = say.forEach(unitWord(unit, say));
      return `${begin} ${first}${on}: ${say.then} ${moreWords(slope, currency, language)} ${each}`;
    }
  }
}

function pairWords({ before, after, more }: PricePair, currency: PlanCurrency, language: Tongue): string {
  const words = `${amountWords(before, currency)} → ${amountWords(after, currency)}`;
  return more === "0" ? words : `${words}, ${moreWords(more, currency, language)}`;
}

function unevenWords(
  { sign, slope }: PriceInterval,
  unit: UnitLabel | null,
  currency: PlanCurrency,
  language: Tongue,
): string {
  const say = SAYS[language];
  const how = sign === "both" ? say.both : say.bySteps[sign];
  if (slope === "0") return how;
  return `${how}; ${say.onAverage} ${moreWords(slope, currency, language)} ${say.forEach(unitWord(unit, say))}`;
}

/** "USD 5.00 more", "USD 5.00 less". */
export function moreWords(more: string, currency: PlanCurrency, language: Tongue = "en"): string {
  const isLess = more.startsWith("-");
  const size = amountWords(isLess ? more.slice(1) : more, currency);
  return isLess ? SAYS[language].less(size) : SAYS[language].more(size);
}

export function quantityWords(text: string, unit: UnitLabel | null, currency: PlanCurrency): string {
  if (unit === null || unit.plural === "") return formatQuantity(text);
  if (unit.money) return formatMoney(unit.singular, text, currency.decimals);
  return `${formatQuantity(text)} ${text === "1" ? unit.singular : unit.plural}`;
}

function unitWord(unit: UnitLabel | null, say: Say): string {
  if (unit === null || unit.plural === "") return say.unit;
  return unit.money ? `${unit.singular} 1` : unit.singular;
}

export function amountWords(text: string, { code, decimals }: PlanCurrency): string {
  return formatMoney(code, text, decimals);
}
