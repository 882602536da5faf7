/** A discount through all versions that have it: its words on each day, and where its periods go on. */
import type { PlanDiscount, PlanVersion } from "../../plan/plan.ts";
import { type CivilDate, compareDates } from "../../time/civil.ts";
import { type Days, isIn } from "../days.ts";
import { type BillBasis, parametersOn } from "../draft.ts";
import { formTerms } from "../same-adjustments.ts";
import { withoutWording } from "../wording.ts";
import type { Covered, Entry } from "./spend.ts";
import {
  joined,
  periodKey,
  type Stretch,
  type VersionDays,
  versionDays,
  versionDaysOf,
} from "./stretches.ts";
import { overlap, versionOn, windowDays } from "./term-days.ts";

/** The days on which it stands as one version has it, its window considered. */
export interface Term extends Days {
  readonly version: PlanVersion;
  readonly discount: PlanDiscount;
}

/** One discount for one account. */
export interface Own {
  readonly basis: BillBasis;
  readonly name: string;
  /** In order of time, without overlap. */
  readonly terms: readonly Term[];
  /** Where the periods of its `at most` go on. */
  readonly caps: readonly Stretch[];
}

/** The first day of a service says what covers it, and its day which period it draws on. */
export type Dated = Pick<Entry, "from" | "day">;

export function ownTerms(basis: BillBasis, name: string): Own {
  const terms = termsIn(basis, name, versionDays(basis.timeline));
  return { basis, name, terms, caps: capStretches(basis, terms) };
}

function termsIn({ timeline }: BillBasis, name: string, versions: readonly VersionDays[]): readonly Term[] {
  return versions.flatMap(({ version, from, to }): readonly Term[] => {
    const discount = version.discounts.find(one => one.name === name);
    if (discount === undefined) return [];
    const days =
      discount.window === null
        ? { from, to }
        : overlap({ from, to }, windowDays(timeline, version, discount.window));
    return days === null ? [] : [{ ...days, version, discount }];
  });
}

/** What is said on a day, or on the nearest one on which something is; null where nothing ever is. */
export function termOn({ terms }: Pick<Own, "terms">, day: CivilDate): Term | null {
  return terms.find(term => compareDates(day, term.to) < 0) ?? terms.at(-1) ?? null;
}

/** The term that covers an entry; null where none does. */
export function termOf({ basis, name, terms }: Own, { charge, from, version }: Entry): Term | null {
  const isRemoved = version !== versionOn(basis.timeline, from);
  const own = isRemoved ? termsIn(basis, name, versionDaysOf(basis.timeline, charge)) : terms;
  const term = own.find(one => isIn(from, one));
  return term?.discount.on.includes(charge) === true ? term : null;
}

export function parametersIn(
  { basis }: Pick<Own, "basis">,
  { version }: Term,
  day: CivilDate,
): ReturnType<typeof parametersOn> {
  return parametersOn({ version, account: basis.account }, day);
}

/**
 * Where its periods go on: an amount may change in one, rows may not. A charge that a version adds or removes changes
 * no rows.
 */
export function formStretches({ basis, terms }: Own, afterMinimums: boolean): readonly Stretch[] {
  const versions = terms.map(({ version }) => version);
  return joined(
    terms.flatMap(({ from, to, discount }): readonly Stretch[] => {
      const { form } = discount;
      if (form.kind === "percent" || discount.afterMinimums !== afterMinimums) return [];
      const rule = form.period;
      const rows = form.kind === "rows" ? withoutWording({ ...formTerms(form, versions), period: null }) : "";
      return [{ from, to, rule, key: `${form.kind} ${periodKey(basis.timeline, rule)} ${rows}` }];
    }),
  );
}

/** A cap is one for its period, also where the discount is out of force, or without a cap, for some days of it. */
function capStretches({ timeline }: BillBasis, terms: readonly Term[]): readonly Stretch[] {
  const capped = terms.flatMap(({ from, to, discount: { atMost } }) =>
    atMost === null ? [] : [{ from, to, rule: atMost.period, key: periodKey(timeline, atMost.period) }],
  );
  return joined(
    capped.map((one, index) => {
      const next = capped[index + 1];
      return { ...one, to: next?.key === one.key ? next.from : one.to };
    }),
  );
}

/** By day, so that what an earlier period uses up is not there for a later one. */
export function byDay(lines: readonly Covered[]): readonly Covered[] {
  return [...lines].sort((a, b) => compareDates(a.entry.day, b.entry.day) || a.index - b.index);
}
