/** Accounts: who is billed from when to when, and with which parameters of its own. */
import type { DateText, PlanVersion } from "../plan/plan.ts";

export interface Account {
  readonly id: string;
  readonly start: DateText;
  /** The last day, included. */
  readonly end: DateText | null;
  /** The day from which the end is known; null: the end itself. */
  readonly endKnown: DateText | null;
  /** Values in the parameter's unit, as plan text, in order of time. */
  readonly parameters: Readonly<Record<string, readonly AccountValue[]>>;
  /** The account whose bill takes up this one's usage; null or left out: it has bills of its own. */
  readonly billTo?: string | null;
}

export interface AccountValue {
  /** Null: in place of all values of the contract. */
  readonly from: DateText | null;
  readonly value: string;
  /** The day from which the value is known; left out: its own. */
  readonly known?: DateText | null;
}

/** The value in force on a day: the account's own from its date on, else the contract's. */
export function parameterAt(version: PlanVersion, account: Account, name: string, date: DateText): string {
  const chosen = latest(valuesOf(account, name), date);
  if (chosen !== null) return chosen;
  const parameter = version.parameters.find(p => p.name === name);
  return latest(parameter?.values ?? [], date) ?? "0";
}

/** Names come from contracts and registers, so one may be a name that every object knows. */
function valuesOf(account: Account, name: string): readonly AccountValue[] {
  return Object.hasOwn(account.parameters, name) ? (account.parameters[name] ?? []) : [];
}

function latest(values: readonly AccountValue[], date: DateText): string | null {
  let found: string | null = null;
  for (const { from, value } of values) if (from === null || from <= date) found = value;
  return found;
}
