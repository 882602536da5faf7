/** What is known of an account when a bill closes: values and ends are known from their dates, unless stated. */
import type { DateText, Plan } from "../plan/plan.ts";
import { addDays, type CivilDate, formatCivilDate, parseCivilDate } from "../time/civil.ts";
import type { Account, AccountValue } from "./account.ts";
import { madeOnce } from "./remembered.ts";

/** The day after the last of the term, as far as it is known when a period ends; null while no end is known. */
export function knownEnd(plan: Plan, account: Account, closes: CivilDate): CivilDate | null {
  const contract = plan.versions.at(-1)?.to ?? null;
  const isKnown = account.end !== null && (account.endKnown ?? account.end) < formatCivilDate(closes);
  const ends = [contract, isKnown ? account.end : null].filter(end => end !== null).sort();
  const last = ends[0] === undefined ? null : parseCivilDate(ends[0]);
  return last === null ? null : addDays(last, 1);
}

/**
 * The plan with only the versions that are in force when a period ends, or begin on the next day: what begins later is
 * not known. The contract's end is, from the beginning (`knownEnd`).
 */
export function knownPlan(plan: Plan, closes: CivilDate): Plan {
  const day = formatCivilDate(closes);
  const versions = plan.versions.filter((version, index) => index === 0 || version.from <= day);
  if (versions.length === plan.versions.length) return plan;
  return knownPlans(plan, versions.map(({ from }) => from).join(" "), () => ({ ...plan, versions }));
}

/** By the first days of their versions, which tell these apart. */
const knownPlans = madeOnce<Plan>();

/** The account with only the values that are known when a period ends. */
export function knownAccount(account: Account, closes: CivilDate): Account {
  const day = formatCivilDate(closes);
  const isKnown = (value: AccountValue): boolean => {
    const known = knownFrom(value);
    return known === null || known <= day;
  };
  const entries = Object.entries(account.parameters);
  if (entries.every(([, values]) => values.every(isKnown))) return account;
  const parameters = Object.fromEntries(entries.map(([name, values]) => [name, values.filter(isKnown)]));
  return { ...account, parameters };
}

/** The day from which a value is known; null: from the beginning. */
export function knownFrom({ from, known }: AccountValue): DateText | null {
  return known ?? from;
}
