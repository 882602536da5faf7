/** Steps of several periods on one line: equal ones are counted together, so that a month of hours stays readable. */
import { add, toText } from "../number/rational.ts";
import type { BillStep } from "./bill.ts";
import { exactOf } from "./draft.ts";

export function countSteps(steps: readonly BillStep[]): readonly BillStep[] {
  const kept: BillStep[] = [];
  for (const step of steps) {
    const index = kept.findIndex(one => joinSteps(one, step) !== null);
    const same = kept[index];
    const sum = same === undefined ? null : joinSteps(same, step);
    if (sum === null) kept.push(step);
    else kept[index] = sum;
  }
  return kept;
}

/** Null where the two are not of one price. */
function joinSteps(a: BillStep, b: BillStep): BillStep | null {
  if (a.clause !== b.clause || ("tier" in a && "tier" in b && !sameTier(a.tier, b.tier))) return null;
  const amount = plus(a.amount, b.amount);
  if (a.kind === "rate" && b.kind === "rate" && a.price === b.price && a.per === b.per) {
    const packages = a.packages === null || b.packages === null ? null : plus(a.packages, b.packages);
    return { ...a, quantity: plus(a.quantity, b.quantity), packages, amount };
  }
  if (a.kind === "percent" && b.kind === "percent" && a.rate === b.rate) {
    return { ...a, quantity: plus(a.quantity, b.quantity), amount };
  }
  if (a.kind === "included" && b.kind === "included") return { ...a, quantity: plus(a.quantity, b.quantity) };
  if (a.kind === "held" && b.kind === "held") return { ...a, quantity: plus(a.quantity, b.quantity) };
  if (a.kind === "allowance" && b.kind === "allowance") {
    return { ...a, quantity: plus(a.quantity, b.quantity), left: plus(a.left, b.left) };
  }
  if (a.kind === "credit" && b.kind === "credit") {
    return { ...a, quantity: plus(a.quantity, b.quantity), left: plus(a.left, b.left) };
  }
  if (a.kind === "fee" && b.kind === "fee" && a.price === b.price && a.days === null && b.days === null) {
    return { ...a, part: plus(a.part, b.part), amount };
  }
  if (a.kind === "flat" && b.kind === "flat") return { ...a, amount };
  if (a.kind === "rounded" && b.kind === "rounded") return { ...a, amount };
  if (a.kind === "bound" && b.kind === "bound" && a.bound === b.bound) {
    return { ...a, limit: plus(a.limit, b.limit), amount };
  }
  return null;
}

function sameTier(a: { readonly index: number } | null, b: { readonly index: number } | null): boolean {
  return a?.index === b?.index;
}

function plus(a: string, b: string): string {
  return toText(add(exactOf(a), exactOf(b)));
}
