/** The present usage under another contract. */
import type { Plan } from "../../../index.ts";
import type { PresentUsage, UsageModel } from "../../../service/usage/types.ts";
import type { AskedUsage } from "../state/usage.ts";
import { presentUsage } from "./rated-controls.ts";

interface Controlled {
  readonly plan: Plan;
  readonly model: UsageModel;
}

/** What is used is the present contract's; all else, on the bill that stands for the present one, is the other's. */
export function usageUnder(other: Controlled, own: Controlled, usage: AskedUsage): PresentUsage {
  const { bill, quantities, events } = presentUsage(own.plan, own.model, usage);
  const account = { ...usage.account, bill: sameBill(own.model, other.model, bill) };
  return { ...presentUsage(other.plan, other.model, { ...usage, account }), quantities, events };
}

/** That of the same days, where the other contract has one; else the one of the same number, or its first. */
function sameBill(own: UsageModel, other: UsageModel, bill: number): number {
  const chosen = own.bills.find(one => one.number === bill);
  const sameDays = other.bills.find(one => one.from === chosen?.from && one.to === chosen.to);
  const sameNumber = other.bills.find(one => one.number === bill);
  return (sameDays ?? sameNumber)?.number ?? other.preset.bill;
}
