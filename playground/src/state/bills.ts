/** The bills that a contract has been rated to. */
import type { Bills, RatedContract } from "../work/rating-requests.ts";

export type MadeBills = Extract<Bills, { readonly kind: "bills" }>;

/** Null where there is no contract, or where rating refused it. */
export function billsOf(contract: RatedContract | null | undefined): MadeBills | null {
  return contract?.bills.kind === "bills" ? contract.bills : null;
}
