/** Amounts and rates in the words of a contract; exact, without approximation. */
import { multiply, type Rational, rational, toDecimalText, toText } from "../number/rational.ts";
import type { PlanCurrency } from "../plan/plan.ts";

/** "CHF 100.00"; more decimals where the amount has more, `n/d` where it has no finite decimal. */
export function moneyWords(currency: PlanCurrency, amount: Rational): string {
  const steps = multiply(amount, rational(10n ** BigInt(currency.decimals)));
  const text = steps.d === 1n ? toDecimalText(amount, currency.decimals) : toText(amount);
  return `${currency.code} ${text}`;
}

/** "8.1%" for 0.081. */
export function percentWords(rate: Rational): string {
  return `${toText(multiply(rate, rational(100n)))}%`;
}
