/** What sliders say, as a bill. */
import { checkAccount, type Plan, parseCivilDate } from "../../../index.ts";
import { type Refusal, refusal } from "../../../service/refusals/refusal.ts";
import type { Snapshot } from "../../../service/types.ts";
import { billOfUsage } from "../../../service/usage/example-of-usage.ts";
import type { PresentUsage, UsageModel } from "../../../service/usage/types.ts";
import { usageModel } from "../../../service/usage-model.ts";
import type { AskedUsage } from "../state/usage.ts";
import { listed, type Made, refused, refusedBy } from "./made-bills.ts";
import { parametersOf } from "./rated-events.ts";
import type { ListedBill } from "./rating-requests.ts";

const models = new WeakMap<Snapshot["compiled"], Map<string | null, UsageModel | null>>();

/** For an account that starts on a day; null where there is an error in the contract. */
export function controlsOf({ compiled }: Snapshot, start: string | null = null): UsageModel | null {
  const { plan, version, examples } = compiled;
  if (plan === null || version === null) return null;
  const known = models.get(compiled) ?? new Map<string | null, UsageModel | null>();
  models.set(compiled, known);
  const day = start !== null && isInTerm(plan, start) ? start : null;
  const before = known.get(day);
  if (before !== undefined) return before;
  const model = usageModel(plan, version, examples, day);
  known.set(day, model);
  return model;
}

function isInTerm(plan: Plan, start: string): boolean {
  const account = { id: "example", start, end: null, endKnown: null, parameters: {} };
  return parseCivilDate(start) !== null && checkAccount(plan, account).length === 0;
}

export function ratedControls(plan: Plan, controls: UsageModel, usage: AskedUsage): Made {
  try {
    const { start } = usage.account;
    if (start !== null && !isInTerm(plan, start)) return refused([outside(controls, start)]);
    const made = billOfUsage(plan, controls.version, presentUsage(plan, controls, usage));
    if (made.kind === "none") return refused([made.reason]);
    const { bill, fallsAt, leftOut } = made;
    const list = controls.bills.map((one): ListedBill => {
      return one.number === bill.number ? listed(bill) : { account: bill.account, ...one, total: null };
    });
    const all = { makeMore: () => false, bills: () => [bill], told: () => ({ list, run: null }) };
    return { kind: "bills", chosen: bill, all, remarks: { fallsAt, leftOut }, table: null };
  } catch (thrown) {
    return refusedBy(thrown);
  }
}

function outside({ start: { first, last } }: UsageModel, start: string): Refusal {
  return refusal("start outside the term", { start, first, last: last ?? "" });
}

/** What is not set stands as the contract's examples have it. */
export function presentUsage(plan: Plan, controls: UsageModel, usage: AskedUsage): PresentUsage {
  const { preset, bills } = controls;
  const { account, quantities, each } = usage;
  const isThere = bills.some(({ number }) => number === account.bill);
  const values = Object.entries(parametersOf(plan, account, controls.start.first)).map(([name, [first]]) => [
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
    start: account.start,
  };
}
