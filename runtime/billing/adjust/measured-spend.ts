/** The spend that picks the rows of a discount: of all its period, also before the discount or its version begins. */
import { add, type Rational, sign, toText } from "../../number/rational.ts";
import { compareDates, parseCivilDate } from "../../time/civil.ts";
import { periodAt } from "../../time/period.ts";
import { isIn } from "../days.ts";
import { type BillBasis, exactOf } from "../draft.ts";
import { type AdjustmentPeriod, adjustmentPeriod, keysOf } from "./amounts.ts";
import { formStretches, type Own, ownTerms, termOn } from "./discount-terms.ts";
import { covered, type Entry, sumLeft, sumOf, type Working, withSum } from "./spend.ts";
import type { Stretch } from "./stretches.ts";

/** What goes on in the same periods. */
export interface Going {
  readonly own: Own;
  readonly stretch: Stretch;
  readonly afterMinimums: boolean;
  /** The bill as the earlier discounts left it. */
  readonly start: Working;
}

/** The charges whose spend picks its rows, of all its versions. */
export function measureOf({ own, stretch }: Pick<Going, "own" | "stretch">): readonly string[] {
  return own.terms
    .filter(term => isIn(term.from, stretch))
    .flatMap(({ discount: { form } }) =>
      form.kind === "rows" && form.by.kind === "spend" ? form.by.of : [],
    );
}

/** What this bill adds to the spend that picks a row; of graduated rows, to what was spent before its own lines. */
export function spendOf({ own, stretch, start }: Going, { whole }: AdjustmentPeriod): Rational {
  const { term } = own.basis.calendar;
  const of = measureOf({ own, stretch });
  const form = termOn(own, stretch.from)?.discount.form;
  const isGraduated = form?.kind === "rows" && form.model === "graduated";
  const counts = ({ charge, day, from, rated }: Entry): boolean => {
    if (rated || !of.includes(charge) || (isGraduated && compareDates(from, stretch.from) >= 0)) return false;
    return compareDates(periodAt(stretch.rule, term.from, day).from, whole.from) === 0;
  };
  return sumLeft(covered(start, counts));
}

/**
 * What this bill adds to the spend of periods in which a version that is not known yet brings a discount: once it is
 * known, all of the period counts.
 */
export function spendAhead(
  basis: BillBasis,
  name: string,
  afterMinimums: boolean,
  start: Working,
  before: Working,
): Working {
  const unknown = basis.plan.versions[basis.timeline.plan.versions.length];
  const begins = unknown === undefined ? null : parseCivilDate(unknown.from);
  if (begins === null) return before;
  const own = ownTerms({ ...basis, timeline: { ...basis.timeline, plan: basis.plan } }, name);
  // What is known of is measured already, where its period is the version's.
  const known = formStretches(ownTerms(basis, name), afterMinimums);
  const isMeasured = ({ served }: AdjustmentPeriod): boolean =>
    known.some(one => {
      const same = adjustmentPeriod(basis, one.rule, served.from, one);
      return same !== null && compareDates(same.served.from, served.from) === 0;
    });
  const ahead = formStretches(own, afterMinimums).filter(({ from }) => compareDates(from, begins) >= 0);
  return ahead.reduce((working, stretch) => {
    const going: Going = { own, stretch, afterMinimums, start };
    const periods = new Map<string, AdjustmentPeriod>();
    for (const { entry } of covered(start, ({ charge }) => measureOf(going).includes(charge))) {
      const period = adjustmentPeriod(basis, stretch.rule, entry.day, stretch);
      if (period !== null && !isMeasured(period)) periods.set(keysOf(period).from, period);
    }
    return [...periods.values()].reduce((all, period) => withMeasured(going, all, period), working);
  }, before);
}

function withMeasured(going: Going, before: Working, period: AdjustmentPeriod): Working {
  const spend = spendOf(going, period);
  if (sign(spend) === 0) return before;
  const key = { kind: "discount", name: going.own.name, ...keysOf(period) } as const;
  const earlier = sumOf(before.sums, key);
  const measured = toText(add(exactOf(earlier?.measured ?? "0"), spend));
  const base = earlier?.base ?? [];
  return { ...before, sums: withSum(before.sums, { ...key, base, measured, moved: "0" }) };
}
