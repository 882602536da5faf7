/** The bills that a contract has been rated to. */
import type { Bills, RatedContract } from "../work/rating-requests.ts";
import type { Model } from "./model.ts";
import { type Store, useLasting } from "./store.ts";

export type MadeBills = Extract<Bills, { readonly kind: "bills" }>;

/** Null where there is no contract, or where rating refused it. */
export function billsOf(contract: RatedContract | null | undefined): MadeBills | null {
  return contract?.bills.kind === "bills" ? contract.bills : null;
}

/** Whether the newest bill has been waited for so long that the old one is to be seen as old. */
export function useIsStale(model: Store<Model>): boolean {
  return useLasting(model, now => now.isStale, STALE_MILLISECONDS);
}

/** The same of all bills of the usage, which are made after it. */
export function useAreAllStale(model: Store<Model>): boolean {
  const isOld = ({ isStale, all, rated, lastGood }: Model): boolean =>
    all !== null && rated?.contract === lastGood && (isStale || all.of !== rated);
  return useLasting(model, isOld, STALE_MILLISECONDS);
}

const STALE_MILLISECONDS = 150;
