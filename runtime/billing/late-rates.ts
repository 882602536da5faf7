/**
 * Values of the register that are known late and that rates, caps, rows or grants of adjustments are made of: the bills
 * from the first one that would have known are made again with the first one that does.
 */
import type { Plan, PlanDiscount } from "../plan/plan.ts";
import { versionAt } from "../plan/versions.ts";
import { type CivilDate, formatCivilDate } from "../time/civil.ts";
import type { Account, AccountValue } from "./account.ts";
import type { AccountCalendar, Reviewed } from "./calendar.ts";
import { parametersIn } from "./charge-parts.ts";
import { knownFrom } from "./knowledge.ts";
import { hasOpeningBill } from "./opening.ts";

/** The bills that values of the account change, and those that are the first to know; none where lines alone change. */
export function lateRates(plan: Plan, account: Account, calendar: AccountCalendar): readonly Reviewed[] {
  const late = Object.values(account.parameters).flat().filter(isLate);
  const names = Object.entries(account.parameters).flatMap(([name, values]) =>
    values.some(isLate) ? [name] : [],
  );
  if (late.length === 0 || !names.some(name => adjusting(plan).has(name))) return [];
  return late.flatMap((value): readonly Reviewed[] => {
    const bill = firstClosingOn(plan, calendar, value.from ?? "");
    const known = firstClosingOn(plan, calendar, knownFrom(value) ?? "");
    return bill === null || known === null || bill === known ? [] : [{ bill, known, of: "value" }];
  });
}

/** As if what is known by that day had been known in time. */
export function knownInTime(account: Account, closes: CivilDate): Account {
  const day = formatCivilDate(closes);
  const parameters = Object.fromEntries(
    Object.entries(account.parameters).map(([name, values]) => [
      name,
      values.map(value => (isLate(value) && (value.known ?? "") <= day ? { ...value, known: null } : value)),
    ]),
  );
  return { ...account, parameters };
}

function isLate({ from, known = null }: AccountValue): boolean {
  return from !== null && known !== null && known > from;
}

const adjustingOf = new WeakMap<Plan, ReadonlySet<string>>();

/**
 * The parameters whose late values have bills made again. Amounts off, minimums and maximums follow their sums on
 * every bill, and lines are corrected but where credits in units paid quantities of them.
 */
export function adjusting(plan: Plan): ReadonlySet<string> {
  const found =
    adjustingOf.get(plan) ??
    parametersIn(
      plan.versions.map(({ discounts, credits, taxes }) => [
        discounts.map(withoutAmount),
        credits,
        taxes,
        paidInUnits(plan),
      ]),
    );
  adjustingOf.set(plan, found);
  return found;
}

/** What the quantities that credits in units can pay are priced by: the charges, and the allowances that they share. */
function paidInUnits({ versions }: Plan): readonly unknown[] {
  const credits = versions.flatMap(version => version.credits.filter(({ tax }) => tax === null));
  const isPaid = (name: string): boolean =>
    credits.some(({ everything, pays }) =>
      everything === null ? pays.includes(name) : !everything.except.includes(name),
    );
  return versions.flatMap(({ charges, allowances }) => {
    const paid = charges.filter(({ name, source }) => source.kind === "meter" && isPaid(name));
    return [...paid, ...allowances.filter(one => paid.some(({ name }) => one.for.includes(name)))];
  });
}

function withoutAmount({ form, atMost }: PlanDiscount): unknown {
  return [atMost, form.kind === "amount" ? null : form];
}

/** The first bill that knows what is known from the day on; 0 is the opening bill. Null where none is made. */
function firstClosingOn(plan: Plan, calendar: AccountCalendar, day: string): number | null {
  const start = formatCivilDate(calendar.term.from);
  if (start >= day && hasOpeningBill(versionAt(plan, start))) return 0;
  for (let number = 1; ; number += 1) {
    const period = calendar.period(number);
    if (period === null) return null;
    if (formatCivilDate(period.closes) >= day) return number;
  }
}
