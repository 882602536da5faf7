/** What discounts, credits and maximums took of a charge when it was rated comes off with the bill that settles it. */
import { bug } from "../../number/bug.ts";
import { add, ZERO } from "../../number/rational.ts";
import type { PlanCredit, PlanDiscount, PlanLimit } from "../../plan/plan.ts";
import { parseCivilDate } from "../../time/civil.ts";
import type { CarriedHeld } from "../carried.ts";
import { type BillBasis, exactOf } from "../draft.ts";
import { isPendingBy } from "../settled.ts";
import { put, type Share, shareOverLines } from "./shares.ts";
import { type Covered, covered, grouped, hull, sumLeft, type Working } from "./spend.ts";
import { versionOn } from "./term-days.ts";

/** Of the adjustments that are meant; `before` has them as they were held. */
export function settleHeld(
  basis: BillBasis,
  before: Working,
  isMeant: (held: CarriedHeld) => boolean,
): Working {
  const isDue = (one: CarriedHeld): boolean => {
    const day = parseCivilDate(one.from) ?? bug(`carried state holds "${one.from}" as a date`);
    return isMeant(one) && !isPendingBy(basis, versionOn(basis.timeline, day), one.charge);
  };
  let working: Working = { ...before, held: before.held.filter(one => !isDue(one)) };
  for (const group of grouped(before.held.filter(isDue), ({ kind, name }) => `${kind} ${name}`)) {
    working = settle(basis, working, group);
  }
  return working;
}

/** All of one adjustment. */
function settle(basis: BillBasis, before: Working, group: readonly CarriedHeld[]): Working {
  const first = group[0];
  const of = first === undefined ? null : termsOf(basis, first);
  if (first === undefined || of === null) return before;
  const lines: Covered[] = [];
  const shares = group.flatMap(({ charge, from, amount }): readonly Share[] => {
    // What the bill is the first to know of these days had no share then.
    const own = covered(
      before,
      entry => entry.rated && entry.charge === charge && entry.service.from === from,
    );
    lines.push(...own);
    return shareOverLines(basis, exactOf(amount), own, false);
  });
  if (lines.length === 0) return before;
  const taken = {
    kind: first.kind,
    of,
    rule: RULES[first.kind],
    service: hull(lines.map(({ entry }) => entry.service)),
    base: sumLeft(lines),
    exact: group.reduce((sum, { amount }) => add(sum, exactOf(amount)), ZERO),
    afterTax: false,
    period: null,
  } as const;
  return put(basis, before, taken, shares);
}

const RULES: Readonly<Record<CarriedHeld["kind"], string>> = {
  credit: "spent when it was rated",
  discount: "taken off when it was rated",
  maximum: "cut when it was rated",
};

type Terms = PlanCredit | PlanDiscount | PlanLimit;

function termsOf({ plan }: BillBasis, { kind, name }: CarriedHeld): Terms | null {
  const all = plan.versions.flatMap(({ credits, discounts, limits }): readonly Terms[] => {
    if (kind === "credit") return credits;
    return kind === "discount" ? discounts : limits.filter(limit => limit.kind === kind);
  });
  return all.find(one => one.name === name) ?? null;
}
