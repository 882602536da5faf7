/** The bill of another contract that stands for the present one. */
import type { PresentUsage, UsageModel } from "../../../service/usage/types.ts";

/** That of the same days, where the other contract has one; else the one of the same number, or its first. */
export function sameBill(own: UsageModel, other: UsageModel, { bill }: Pick<PresentUsage, "bill">): number {
  const chosen = own.bills.find(one => one.number === bill);
  const sameDays = other.bills.find(one => one.from === chosen?.from && one.to === chosen.to);
  const sameNumber = other.bills.find(one => one.number === bill);
  return (sameDays ?? sameNumber)?.number ?? other.preset.bill;
}
