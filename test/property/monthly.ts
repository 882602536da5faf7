/** A run for each billing period, one after the other, as a monthly job would do it. */
import { type Account, type Bill, type Carried, type Plan, parseInstant, rate } from "../../index.ts";
import { accountCalendar } from "../../runtime/billing/calendar.ts";
import { billNumbers } from "../../runtime/billing/rate-bill.ts";
import { formatCivilDate } from "../../runtime/time/civil.ts";

export interface MonthlyRuns {
  readonly bills: readonly Bill[];
  readonly carried: ReadonlyMap<string, Carried>;
}

/**
 * Each run is made when its bill closes, and given what has been received by then and is not billed yet: all of it, or
 * (`again`) all that was ever received.
 */
export function monthlyRuns(
  plan: Plan,
  account: Account,
  events: readonly string[],
  through: string,
  again: boolean,
): MonthlyRuns {
  const calendar = accountCalendar(plan, account);
  const numbers = billNumbers(plan, account, through, calendar).filter(number => number > 0);
  let carried: ReadonlyMap<string, Carried> = new Map();
  let identities: Uint8Array | null = null;
  const bills: Bill[] = [];
  for (const number of numbers) {
    const period = calendar.period(number);
    if (period === null) break;
    // The last run also has what comes after it: no later bill could.
    const closes = number === numbers.at(-1) ? null : calendar.closing(number);
    const before = number === 1 ? null : calendar.closing(number - 1);
    const given = events.filter(text => {
      const { time, received } = instantsOf(text);
      if (closes !== null && received >= closes) return false;
      const isOpen = before === null || received >= before || time >= period.start;
      return again || isOpen;
    });
    const day = formatCivilDate(period.from);
    // Runs lie a month apart: what is carried between them is text.
    const read = new Map([...carried].map(([id, one]) => [id, JSON.parse(JSON.stringify(one)) as Carried]));
    const ran = rate(plan, { accounts: [account], events: given, through: day, carried: read, identities });
    bills.push(...ran.bills);
    ({ carried, identities } = ran);
  }
  return { bills, carried };
}

/** A copy that does not say when it was received was received at its time. */
function instantsOf(text: string): { readonly time: bigint; readonly received: bigint } {
  const { time, received } = JSON.parse(text) as { readonly time: string; readonly received?: string };
  const at = parseInstant(time) ?? 0n;
  return { time: at, received: received === undefined ? at : (parseInstant(received) ?? at) };
}
