/** The worst case of a contract for people: what its charges, and a bill, come to at most where bounds say. */
import { type CompileResult, formatMoney, type LargestDues, largestDues, type Plan } from "../../../index.ts";
import { joined, type Plain, plain, plainText } from "../../terminal/plain-text.ts";
import type { Saying } from "../saying.ts";

/** Its charges are empty where nothing is bounded. */
export interface Largest extends LargestDues {
  readonly currency: Plan["currency"];
}

/** Null where there is no plan. */
export function largestOf({ plan, version }: Pick<CompileResult, "plan" | "version">): Largest | null {
  if (plan === null || version === null) return null;
  return { ...largestDues(plan, version), currency: plan.currency };
}

/** Null where there is nothing to tell. */
export function largestText(largest: Largest | null, { check }: Saying): Plain | null {
  if (largest === null || largest.charges.length === 0) return null;
  const { charges, bill, currency } = largest;
  const texts = check.largest;
  const words = (amount: string, each: string): string => {
    const shown = formatMoney(currency.code, amount, currency.decimals);
    return each === "once" ? texts.once(shown) : texts.each(shown, each);
  };
  const lines = charges.map(({ charge, amount, each }) => plain`  ${charge}: ${words(amount, each)}`);
  if (bill !== null) lines.push(plain`  ${texts.bill}: ${words(bill.amount, bill.each)}`);
  return joined([plainText(texts.head), ...lines], "\n");
}
