/** Values of the register that usage is read by, and that become known only when it has been read for a bill. */
import type { Plan, PlanVersion } from "../plan/plan.ts";
import { formatCivilDate, parseCivilDate } from "../time/civil.ts";
import { startOfDay } from "../time/zone.ts";
import type { Account, AccountValue } from "./account.ts";
import { accountCalendar, type BillingPeriod } from "./calendar.ts";
import { parametersIn } from "./charge-parts.ts";

/** What the account sets so, a sentence each: what an event comes to is read once. The account must be in order. */
export function valuesReadLate(plan: Plan, account: Account): readonly string[] {
  const reading = parametersIn(plan.versions.map(sourcesOfEvents));
  return Object.entries(account.parameters).flatMap(([name, values]) =>
    reading.has(name) ? values.flatMap(value => readLate(plan, account, name, value)) : [],
  );
}

/** What reads events; a derived meter reads other meters, by what each bill knows. */
function sourcesOfEvents({ charges, meters }: PlanVersion): readonly unknown[] {
  return [
    ...charges.map(({ source }) => source).filter(({ kind }) => kind === "each"),
    ...meters.map(({ source }) => source).filter(({ kind }) => kind !== "derived" && kind !== "choice"),
  ];
}

function readLate(
  plan: Plan,
  account: Account,
  name: string,
  { from, value, known = null }: AccountValue,
): readonly string[] {
  if (known === null) return [];
  const first = from === null || from < account.start ? account.start : from;
  const period = periodOf(plan, account, first);
  const closes = period === null ? known : formatCivilDate(period.closes);
  if (known <= closes) return [];
  return [
    `events are read by ${name}, which is ${value} from ${first} on, but known only on ${known}, when the bill of these ` +
      `events is made; a value that is known by ${closes} fits`,
  ];
}

function periodOf(plan: Plan, account: Account, date: string): BillingPeriod | null {
  const calendar = accountCalendar(plan, account);
  const day = parseCivilDate(date);
  const start = day === null ? null : startOfDay(plan.zone, day);
  const number = start === null ? null : calendar.numberAt(start);
  return number === null ? null : calendar.period(number);
}
