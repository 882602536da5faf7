/** What adjustments took of a part of an advance goes with it when it is given back, and to what is billed anew. */
import {
  add,
  isZero,
  max,
  min,
  multiply,
  negate,
  ONE,
  type Rational,
  toText,
  ZERO,
} from "../../number/rational.ts";
import { share } from "../../number/rounding.ts";
import type { PlanCredit, PlanDiscount } from "../../plan/plan.ts";
import type { CarriedTaken } from "../carried.ts";
import type { BillBasis } from "../draft.ts";
import { percentWords } from "../words.ts";
import { billedAnew, givesBack, takenOf } from "./advance-parts.ts";
import { percentOn } from "./billed-rates.ts";
import { givenBack } from "./caps.ts";
import { ownTerms } from "./discount-terms.ts";
import { asKnownBefore } from "./known-before.ts";
import { creditNames } from "./lots.ts";
import { type Adjusting, lineStep, put, rounded, type Share } from "./shares.ts";
import { type Covered, covered, type Entry, grouped, hull, sumLeft, type Working } from "./spend.ts";
import { versionOf } from "./stretches.ts";

type Moving = Pick<Adjusting, "of" | "period"> & Pick<CarriedTaken, "kind">;

/** The shares that an amount off, a maximum or a credit had in what is given back go to what is billed anew. */
export function moveWith(
  basis: BillBasis,
  before: Working,
  moving: Moving,
  lines: readonly Covered[],
): Working {
  const { of, kind, period } = moving;
  const shares = lines
    .filter(({ entry }) => givesBack(entry))
    .flatMap(back => {
      const anew = billedAnew(lines, back.entry);
      const taken = takenOf(basis, back.entry, { kind, name: of.name, period });
      if (anew.length === 0 || taken === null || isZero(taken)) return [];
      const parts = share(
        taken,
        anew.map(({ entry }) => max(ZERO, entry.left)),
        lineStep(basis),
      );
      return [
        { index: back.index, amount: negate(taken) },
        ...anew.map(
          ({ index }, i): Extract<Share, { readonly index: number }> => ({ index, amount: parts[i] ?? ZERO }),
        ),
      ];
    });
  if (shares.length === 0) return before;
  const on = new Set(shares.map(({ index }) => index));
  const service = hull(lines.filter(({ index }) => on.has(index)).map(({ entry }) => entry.service));
  return put(
    basis,
    before,
    { ...moving, rule: "as billed before", service, base: ZERO, exact: ZERO, afterTax: false },
    shares,
  );
}

/** Of credits before tax; what they paid stays paid. */
export function moveCredits(basis: BillBasis, before: Working): Working {
  const lines = covered(before, ({ pending }) => !pending);
  if (!lines.some(({ entry }) => givesBack(entry))) return before;
  const credits = basis.plan.versions.flatMap(version => version.credits);
  return creditNames(basis).reduce<Working>((working, name) => {
    const of = credits.find((credit): credit is PlanCredit => credit.name === name);
    const now = covered(working, ({ pending }) => !pending);
    return of === undefined ? working : moveWith(basis, working, { kind: "credit", of, period: null }, now);
  }, before);
}

/** A percentage gives back what it took, as it was billed. */
export function percentGivenBack(
  basis: BillBasis,
  name: string,
  before: Working,
  afterMinimums: boolean,
): Working {
  const back = covered(before, givesBack);
  const then = back.length === 0 ? null : asKnownBefore(basis);
  if (then === null) return before;
  const own = ownTerms(then, name);
  const lines = back.flatMap(({ index, entry }): readonly Back[] => {
    const version = versionOf(then.timeline, entry.charge, entry.from);
    const percent = percentOn(own, { ...entry, version });
    if (percent === null || percent.term.discount.afterMinimums !== afterMinimums) return [];
    const rate = min(percent.rate, ONE);
    const wanted = rounded(then, multiply(entry.left, rate));
    const taken = takenOf(basis, entry, { kind: "discount", name, period: null });
    return [{ index, entry, rate, wanted, amount: negate(taken ?? wanted), of: percent.term.discount }];
  });
  let working = before;
  for (const group of grouped(lines, ({ rate }) => toText(rate))) {
    const [first] = group;
    if (first === undefined) continue;
    for (const { entry, wanted, amount } of group)
      working = { ...working, caps: givenBack(own, working, entry, { wanted, taken: negate(amount) }) };
    const exact = group.reduce<Rational>((sum, { amount }) => add(sum, amount), ZERO);
    const rule = `${percentWords(first.rate)} off, given back`;
    const service = hull(group.map(({ entry }) => entry.service));
    const taken = { kind: "discount", of: first.of, rule, service, base: sumLeft(group), exact } as const;
    working = put(basis, working, { ...taken, afterTax: false, period: null }, group);
  }
  return working;
}

interface Back extends Covered {
  readonly entry: Entry;
  readonly rate: Rational;
  /** What the percentage comes to now, signed as the entry. */
  readonly wanted: Rational;
  readonly amount: Rational;
  readonly of: PlanDiscount;
}
