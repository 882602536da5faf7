/** What the meters of a bill read, where nothing is to be priced. */
import type { UsageSlices } from "../metering/slices.ts";
import { type CarriedUsage, NO_CARRIED_USAGE } from "../metering/slices-json.ts";
import type { Plan } from "../plan/plan.ts";
import type { Account } from "./account.ts";
import type { Bill } from "./bill.ts";
import { basisOf } from "./bill-basis.ts";
import { billReadings } from "./bill-head.ts";
import { openUsage } from "./bill-usage.ts";
import type { AccountCalendar } from "./calendar.ts";
import { reviewedSince } from "./late-values.ts";
import { contractOfBills } from "./plan-of-bills.ts";
import { nothingCarried } from "./rate-bill.ts";

export type ReadBill = Pick<Bill, "contract" | "meters">;

/** As `rateBill` says of the same bill. `before`: the usage that the bill before it handed over. */
export function readBill(
  plan: Plan,
  account: Account,
  number: number,
  before: CarriedUsage,
  used: UsageSlices,
  calendar: AccountCalendar,
): ReadBill & { readonly usage: () => CarriedUsage } {
  const basis = basisOf(plan, account, number, calendar, used, { ...nothingCarried(account), usage: before });
  const { period, version } = basis;
  const closed = period === null ? calendar.term.from : period.to;
  return {
    contract: contractOfBills(plan, version),
    meters: billReadings(basis),
    usage: () => (period?.last === true ? NO_CARRIED_USAGE : openUsage(basis, reviewedSince(basis, closed))),
  };
}
