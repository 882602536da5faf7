/** The percentages off and the tax rates of what is billed in advance, as the bill before knew them. */
import { operandValue } from "../../metering/evaluate.ts";
import { isZero, type Rational, toText } from "../../number/rational.ts";
import type { CivilDate } from "../../time/civil.ts";
import { periodWords } from "../../time/period.ts";
import type { BillBasis } from "../draft.ts";
import { type Own, ownTerms, parametersIn, type Term, termOf } from "./discount-terms.ts";
import { asKnownBefore } from "./known-before.ts";
import { type Entry, looseEntry } from "./spend.ts";
import { ratesOn } from "./taxes.ts";

/** Whether a part that was billed from a day on has other percentages off or taxes by now, on one of these days. */
export function isBilledOtherwise(
  basis: BillBasis,
  charge: string,
  billed: CivilDate,
  days: readonly CivilDate[],
): boolean {
  const before = asKnownBefore(basis);
  if (before === null) return false;
  const was = ratesText(before, charge, billed);
  return days.some(day => ratesText(basis, charge, day) !== was);
}

function ratesText(basis: BillBasis, charge: string, day: CivilDate): string {
  const names = new Set(basis.plan.versions.flatMap(({ discounts }) => discounts.map(({ name }) => name)));
  const entry = looseEntry(basis, charge, day);
  const percentages = [...names].flatMap(name => {
    const own = ownTerms(basis, name);
    const percent = percentOn(own, entry);
    return percent === null || isZero(percent.rate) ? [] : [`${name} ${percentText(own, percent, day)}`];
  });
  return [...percentages.toSorted(), ...ratesOn(basis, charge, day).toSorted()].join(", ");
}

interface Percent {
  readonly term: Term;
  readonly rate: Rational;
}

/** The percentage of a discount that covers an entry; null where none does. */
export function percentOn(own: Own, entry: Entry): Percent | null {
  const term = termOf(own, entry);
  const form = term?.discount.form;
  if (term === null || form?.kind !== "percent") return null;
  return { term, rate: operandValue(form.rate, parametersIn(own, term, entry.from)) };
}

function percentText(own: Own, { term, rate }: Percent, day: CivilDate): string {
  const { afterMinimums, atMost } = term.discount;
  if (atMost === null) return `${toText(rate)} ${afterMinimums}`;
  const most = operandValue(atMost.amount, parametersIn(own, term, day));
  return `${toText(rate)} ${afterMinimums} at most ${toText(most)} each ${periodWords(atMost.period)}`;
}
