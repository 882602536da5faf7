/** What sliders say, as a bill. */
import type { Plan } from "../../../index.ts";
import type { Snapshot } from "../../../service/types.ts";
import { billOfUsage } from "../../../service/usage/example-of-usage.ts";
import type { PresentUsage, UsageModel } from "../../../service/usage/types.ts";
import { usageModel } from "../../../service/usage-model.ts";
import type { AskedUsage } from "../state/usage.ts";
import { listed, type Made, refused, refusedBy, trouble } from "./made-bills.ts";
import { parametersOf } from "./rated-events.ts";
import type { ListedBill } from "./rating-requests.ts";

const models = new WeakMap<Snapshot["compiled"], UsageModel | null>();

/** Null where there is an error in the contract. */
export function controlsOf({ compiled }: Snapshot): UsageModel | null {
  const { plan, version, examples } = compiled;
  if (plan === null || version === null) return null;
  const before = models.get(compiled);
  if (before !== undefined) return before;
  const model = usageModel(plan, version, examples);
  models.set(compiled, model);
  return model;
}

export function ratedControls(plan: Plan, controls: UsageModel, usage: AskedUsage): Made {
  try {
    const made = billOfUsage(plan, controls.version, presentUsage(plan, controls, usage));
    if (made.kind === "none") return refused([trouble(made.reason)]);
    const { bill, fallsAt, leftOut } = made;
    const list = controls.bills.map((one): ListedBill => {
      return one.number === bill.number ? listed(bill) : { account: bill.account, ...one, total: null };
    });
    return {
      kind: "bills",
      bills: [bill],
      chosen: bill,
      list,
      run: null,
      remarks: { fallsAt, leftOut },
      table: null,
    };
  } catch (thrown) {
    return refusedBy(thrown);
  }
}

/** What is not set stands as the contract's examples have it. */
export function presentUsage(plan: Plan, controls: UsageModel, usage: AskedUsage): PresentUsage {
  const { preset, bills } = controls;
  const { account, quantities, each } = usage;
  const isThere = bills.some(({ number }) => number === account.bill);
  const start = controls.start.first;
  const values = Object.entries(parametersOf(plan, account, start)).map(([name, [first]]) => [
    name,
    first?.value ?? "",
  ]);
  return {
    bill: isThere && account.bill !== null ? account.bill : preset.bill,
    quantities: { ...preset.quantities, ...quantities },
    events: Object.fromEntries(
      Object.entries(preset.events).map(([id, set]) => {
        const own = each[id];
        return [id, { count: own?.count ?? set.count, fields: { ...set.fields, ...own?.fields } }];
      }),
    ),
    parameters: Object.fromEntries(values),
    ends: account.ends,
  };
}
