/**
 * Digits for people: command line, prose and charts. Never imported by rating, which keeps exact texts; so it
 * may use decimal.js to approximate what has no finite decimal.
 */
import { Decimal } from "decimal.js";
import { withDecimals } from "../text/decimals.ts";
import { bug } from "./bug.ts";
import { MOST_NUMBER_TEXT } from "./rational.ts";

/** Decimals of a quotient without a finite decimal, where the caller names none. */
const APPROXIMATE_DECIMALS = 6;

/**
 * "CHF 1'234.50": at least the currency's decimals, more where the exact amount has more. An amount `n/d`
 * without a finite decimal is rounded to four more decimals than the currency's and marked: "CHF ≈
 * 10.967742".
 */
export function formatMoney(code: string, text: string, decimals: number): string {
  return `${code} ${formatNumber(text, decimals, decimals + 4)}`;
}

/** "1'234.5", or "≈ 0.548387" for an `n/d` without a finite decimal, half up to `decimals`. */
export function formatQuantity(text: string, decimals: number = APPROXIMATE_DECIMALS): string {
  return formatNumber(text, 0, decimals);
}

/** A decimal text with its integer digits in threes: "-1234567.891" as "-1'234'567.891". */
export function groupThousands(text: string): string {
  const point = text.indexOf(".");
  const end = point === -1 ? text.length : point;
  const first = text.startsWith("-") ? 1 : 0;
  if (end - first <= 3) return text;
  let grouped = text.slice(end - 3);
  let at = end - 3;
  for (; at - first > 3; at -= 3) grouped = `${text.slice(at - 3, at)}'${grouped}`;
  return `${text.slice(0, at)}'${grouped}`;
}

function formatNumber(text: string, leastDecimals: number, approximateDecimals: number): string {
  if (text.length > MOST_NUMBER_TEXT || !/^-?[0-9]+(\.[0-9]+|\/[0-9]+)?$/.test(text)) {
    bug("a number to display must be a decimal or n/d");
  }
  if (!text.includes("/")) return groupThousands(withDecimals(text, leastDecimals));
  const [above = "", below = ""] = text.split("/");
  // With more digits than numerator, denominator and result have together, no quotient rounds twice.
  const precision = above.length + below.length + approximateDecimals + 5;
  const Wide = Decimal.clone({ precision, rounding: Decimal.ROUND_HALF_UP, toExpPos: 9e15, toExpNeg: -9e15 });
  const approximate = new Wide(above).div(below).toDecimalPlaces(approximateDecimals).toString();
  return `≈ ${groupThousands(withDecimals(approximate, approximateDecimals))}`;
}
