/**
 * Which clauses the examples of a contract reach: what their bills have used, and where a bill does not say so, whether
 * it would have been another one without the clause. Only bills of which an example expects something count.
 */
import type { Bill } from "../billing/bill.ts";
import { canonicalJson } from "../billing/canonical.ts";
import { billsOfExample, type WorkedExample } from "../example/run-example.ts";
import type { PlanExample } from "../plan/example.ts";
import type { Place, Plan, PlanVersion } from "../plan/plan.ts";
import { creditItems, discountItems, limitItems, taxItems } from "./adjustments.ts";
import { bandItems } from "./bands.ts";
import { chargeItems, sharedAllowanceItems } from "./charges.ts";
import { type Evidence, gather } from "./evidence.ts";
import type { Item, ItemKind, OtherPlans } from "./item.ts";
import { POLICY_SENTENCES, policyItems } from "./policies.ts";

export interface CoverageItem {
  readonly kind: ItemKind;
  /** The declaration that it stands in: "charge usage", "policy". */
  readonly of: string;
  /** Which part of it, in the contract's words; "" for the whole declaration. */
  readonly words: string;
  /** All of that: "tier of charge usage: above". */
  readonly clause: string;
  readonly status: "reached" | "not reached" | "not reachable";
  /** What an example would need in order to reach it, or why none can. */
  readonly advice: string;
  readonly place: Place;
}

export interface Coverage {
  /** In the order of the contract. */
  readonly items: readonly CoverageItem[];
  readonly reached: number;
  /** Without what no example can reach. */
  readonly reachable: number;
  /** Policies that the contract does not write, in the words that begin their sentences. */
  readonly byDefault: readonly string[];
}

export interface CoverageInput {
  readonly plan: Plan;
  /** The version whose clauses are looked at. */
  readonly version: number;
  /** The sentences of `policy` that it writes, by their kind. */
  readonly written: ReadonlyMap<string, Place>;
  readonly worked: readonly WorkedExample[];
}

export function coverageOf({ plan, version: number, written, worked }: CoverageInput): Coverage {
  const version = plan.versions.find(one => one.version === number);
  if (version === undefined) return { items: [], reached: 0, reachable: 0, byDefault: [] };
  const found = searched(plan, worked);
  const items = itemsOf(plan, version, written).map((item): CoverageItem => {
    const { proof, ...told } = item;
    const clause = clauseWords(item);
    if (proof.kind === "none") return { ...told, clause, status: "not reachable" };
    return { ...told, clause, status: found(proof) ? "reached" : "not reached" };
  });
  const reachable = items.filter(({ status }) => status !== "not reachable").length;
  return {
    items,
    reached: items.filter(({ status }) => status === "reached").length,
    reachable,
    byDefault: POLICY_SENTENCES.filter(({ kind }) => !written.has(kind)).map(({ words }) => words),
  };
}

/** "tier of charge usage: above"; a whole declaration says what it is by its own word, and so does a policy. */
export function clauseWords({ kind, of, words }: Pick<Item, "kind" | "of" | "words">): string {
  if (kind === "policy") return words;
  const what = of.startsWith(`${kind} `) ? of : `${kind} of ${of}`;
  return words === "" ? what : `${what}: ${words}`;
}

/** What no example reaches, though one could. */
export function unreachedItems({ plan, version: number, written, worked }: CoverageInput): readonly Item[] {
  const version = plan.versions.find(one => one.version === number);
  if (version === undefined) return [];
  const found = searched(plan, worked);
  return itemsOf(plan, version, written).filter(({ proof }) => proof.kind !== "none" && !found(proof));
}

/** Of the items those that the examples reach. */
export function reachedItems(
  plan: Plan,
  worked: readonly WorkedExample[],
  items: readonly Item[],
): readonly Item[] {
  const found = searched(plan, worked);
  return items.filter(({ proof }) => found(proof));
}

/** What a price list states is for its own examples: a contract that is based on it answers for its own clauses. */
function itemsOf(plan: Plan, version: PlanVersion, written: ReadonlyMap<string, Place>): readonly Item[] {
  const files = new Set(plan.versions.map(({ place }) => place.path));
  const isOwn = ({ place }: { readonly place: Place }): boolean => files.has(place.path);
  const own = new Map([...written].filter(([, place]) => files.has(place.path)));
  return [
    ...version.bands.filter(isOwn).flatMap(band => bandItems(version, band)),
    ...version.charges.filter(isOwn).flatMap(charge => chargeItems(version, charge)),
    ...version.allowances.filter(isOwn).flatMap(sharedAllowanceItems),
    ...version.discounts.filter(isOwn).flatMap(discountItems),
    ...version.limits.filter(isOwn).flatMap(limitItems),
    ...version.credits.filter(isOwn).flatMap(creditItems),
    ...version.taxes.filter(isOwn).flatMap(taxItems),
    ...policyItems(plan, version, own),
  ];
}

// Whether an item is reached

function searched(plan: Plan, worked: readonly WorkedExample[]): (proof: Item["proof"]) => boolean {
  const bills = worked.flatMap(checkedBills);
  const reasons = new Set(worked.flatMap(({ rejects }) => rejects));
  const evidence: Evidence = { certain: new Set(), possible: new Set() };
  for (const bill of bills) gather(bill, evidence);
  const differs = (others: OtherPlans): boolean =>
    others(plan).some(other => worked.some(one => billsDiffer(other, one)));
  return proof => {
    switch (proof.kind) {
      case "clauses":
        if (proof.keys.some(key => evidence.certain.has(key))) return true;
        return proof.keys.some(key => evidence.possible.has(key)) && differs(proof.others);
      case "other plan":
        return differs(proof.others);
      case "bill":
        return bills.some(proof.shows);
      case "rejected":
        return reasons.has(proof.reason);
      case "none":
        return false;
    }
  };
}

/** The bills of which the example expects something. */
function checkedBills({ example, bills }: Pick<WorkedExample, "example" | "bills">): readonly Bill[] {
  const asked = expectations(example);
  return bills.filter((_, index) => asked[index] === true);
}

function expectations({ steps }: PlanExample): readonly boolean[] {
  const asked: boolean[] = [];
  for (const step of steps) {
    if (step.kind === "bill") asked.push(false);
    const isCount =
      step.kind === "expect" && (step.expected.kind === "rejected" || step.expected.kind === "held");
    if (step.kind === "expect" && !isCount && asked.length > 0) asked[asked.length - 1] = true;
  }
  return asked;
}

function billsDiffer(other: Plan, worked: WorkedExample): boolean {
  const { example } = worked;
  const before = checkedBills(worked);
  if (before.length === 0) return false;
  const after = checkedBills({ example, bills: billsOfExample(other, example) });
  return canonicalJson(before.map(moneyOf)) !== canonicalJson(after.map(moneyOf));
}

/** All amounts of a bill, without the words and steps that lead to them. */
function moneyOf(bill: Bill): object {
  const { lines, adjustments, taxes, credits, rounding, forward, waived, total } = bill;
  return {
    lines: lines.map(({ charge, row, where, service, exact, amount }) => {
      return { charge, row, where, service, exact, amount };
    }),
    adjustments: adjustments.map(({ kind, name, service, exact, amount, shares }) => {
      return { kind, name, service, exact, amount, shares };
    }),
    taxes: taxes.map(({ name, included, base, exact, amount }) => ({ name, included, base, exact, amount })),
    credits,
    rounding: rounding.amount,
    forward,
    waived,
    total,
  };
}
