/** The worst case of a contract for people: what its charges, and a bill, come to at most where bounds say. */
import { formatMoney, type LargestDues, largestDues, type PlanCurrency } from "../../../index.ts";
import type { LoadedContract } from "../../input/contract.ts";
import { joined, type Plain, plain, plainText } from "../../terminal/plain-text.ts";

/** Empty where nothing is bounded. */
export function largestOf({ result }: LoadedContract): LargestDues {
  const { plan, version } = result;
  return plan === null || version === null ? { charges: [], bill: null } : largestDues(plan, version);
}

/** Null where there is nothing to tell. */
export function largestText(contract: LoadedContract): Plain | null {
  const { charges, bill } = largestOf(contract);
  const currency = contract.result.plan?.currency;
  if (charges.length === 0 || currency === undefined) return null;
  const lines = charges.map(
    ({ charge, amount, each }) => plain`  ${charge}: ${eachWords(currency, amount, each)}`,
  );
  if (bill !== null) lines.push(plain`  a whole bill: ${eachWords(currency, bill.amount, bill.each)}`);
  return joined([plainText(HEAD), ...lines], "\n");
}

const HEAD = "At most, by the bounds that are declared, before discounts, credits and taxes:";

function eachWords({ code, decimals }: PlanCurrency, amount: string, each: string): Plain {
  const shown = formatMoney(code, amount, decimals);
  return each === "once" ? plain`${shown} once` : plain`${shown} each ${each}`;
}
