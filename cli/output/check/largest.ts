/** The worst case of a contract for people: what its charges, and a bill, come to at most where bounds say. */
import { formatMoney, type LargestDues, largestDues } from "../../../index.ts";
import type { LoadedContract } from "../../input/contract.ts";
import { joined, type Plain, plain, plainText } from "../../terminal/plain-text.ts";
import type { Saying } from "../saying.ts";

/** Empty where nothing is bounded. */
export function largestOf({ result }: LoadedContract): LargestDues {
  const { plan, version } = result;
  return plan === null || version === null ? { charges: [], bill: null } : largestDues(plan, version);
}

/** Null where there is nothing to tell. */
export function largestText(contract: LoadedContract, { check }: Saying): Plain | null {
  const { charges, bill } = largestOf(contract);
  const currency = contract.result.plan?.currency;
  if (charges.length === 0 || currency === undefined) return null;
  const texts = check.largest;
  const words = (amount: string, each: string): string => {
    const shown = formatMoney(currency.code, amount, currency.decimals);
    return each === "once" ? texts.once(shown) : texts.each(shown, each);
  };
  const lines = charges.map(({ charge, amount, each }) => plain`  ${charge}: ${words(amount, each)}`);
  if (bill !== null) lines.push(plain`  ${texts.bill}: ${words(bill.amount, bill.each)}`);
  return joined([plainText(texts.head), ...lines], "\n");
}
