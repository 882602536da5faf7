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

/**
 * The value in force on a day: the latest that has begun, of one day the account's own. One without a date stands in
 * place of all of the contract's.
 */
export function parameterAt(version: PlanVersion, account: Account, name: string, date: DateText): string {
  const values = valuesOf(account, name);
  const own = latest(values, date);
  if (own !== null && values.some(({ from }) => from === null)) return own.value;
  const parameter = version.parameters.find(p => p.name === name);
  const agreed = latest(parameter?.values ?? [], date);
  const isOwn = own !== null && (own.from ?? "") >= (agreed?.from ?? "");
  return (isOwn ? own : agreed)?.value ?? "0";
}

/** Names come from contracts and registers, so one may be a name that every object knows. */
function valuesOf(account: Account, name: string): readonly AccountValue[] {
  return Object.hasOwn(account.parameters, name) ? (account.parameters[name] ?? []) : [];
}

function latest<T extends Pick<AccountValue, "from">>(values: readonly T[], date: DateText): T | null {
  let found: T | null = null;
  for (const value of values) if (value.from === null || value.from <= date) found = value;
  return found;
}
