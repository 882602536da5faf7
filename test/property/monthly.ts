/** A run for each billing period, one after the other, as a monthly job would do it. */
import { type Account, type Bill, type Carried, type Plan, parseInstant, rate } from "../../index.ts";
import { type AccountCalendar, accountCalendar } from "../../runtime/billing/calendar.ts";
import { hasBills, payerOf } from "../../runtime/billing/pools.ts";
import { billNumbers } from "../../runtime/billing/rate-bill.ts";
import { VOID_TYPE } from "../../runtime/plan/void-type.ts";
import { formatCivilDate } from "../../runtime/time/civil.ts";

export interface MonthlyRuns {
  /** By account, then by number. */
  readonly bills: readonly Bill[];
  readonly carried: ReadonlyMap<string, Carried>;
}

/**
 * Each run is made when its bills close, and given what has been received by then and is not billed yet, with the events
 * of the periods that are still open to correction, or (`again`) all that was ever received.
 */
export function monthlyRuns(
  plan: Plan,
  accounts: readonly Account[],
  events: readonly string[],
  through: string,
  again: boolean,
): MonthlyRuns {
  const sent = events.map(sentOf);
  const payers = new Map(accounts.map(account => [account.id, payerOf(account)]));
  const calendars = calendarsOf(plan, accounts);
  let carried: ReadonlyMap<string, Carried> = new Map();
  let identities: Uint8Array | null = null;
  let before: bigint | null = null;
  const bills: Bill[] = [];
  const days = runDays(plan, accounts, calendars, through);
  for (const day of days) {
    const made: Made = { plan, day, isLast: day === days.at(-1), before, again };
    const closes = closesAll(made, accounts, calendars);
    const isGiven = new Map(
      accounts.filter(hasBills).map(account => {
        const calendar = calendars.get(account.id) ?? accountCalendar(plan, account);
        return [account.id, givenOf(made, account, calendar, carried.get(account.id) ?? null, closes)];
      }),
    );
    // What belongs to no account of the register is given each time: the register may come to know it.
    const isThere = ({ received }: Sent): boolean => made.isLast || received < closes;
    const given = sent.filter(one => (isGiven.get(payers.get(one.subject) ?? "") ?? isThere)(one));
    // Runs lie a month apart: what is carried between them is text.
    const read = new Map([...carried].map(([id, one]) => [id, JSON.parse(JSON.stringify(one)) as Carried]));
    const texts = given.map(one => one.text);
    const ran = rate(plan, { accounts, events: texts, through: day, carried: read, identities });
    bills.push(...ran.bills);
    ({ carried, identities } = ran);
    before = closes;
  }
  const order = [...calendars.keys()].sort((a, b) => (a < b ? -1 : 1));
  const sorted = order.flatMap(id => bills.filter(({ account }) => account === id));
  return { bills: sorted, carried };
}

/**
 * Without what comes after an account's last bill under an identity that another account uses, too, and without voids
 * of such a one that come then: the last bill of one run tells it, but no run of a month could be given both with that
 * bill.
 */
export function tellable(
  plan: Plan,
  accounts: readonly Account[],
  events: readonly string[],
): readonly string[] {
  const payers = new Map(accounts.map(account => [account.id, payerOf(account)]));
  const payerOfSent = ({ subject }: Sent): string => payers.get(subject) ?? "";
  const calendars = calendarsOf(plan, accounts);
  const sent = events.map(sentOf);
  const users = new Map<string, Set<string>>();
  for (const one of sent)
    users.set(one.identity, (users.get(one.identity) ?? new Set()).add(payerOfSent(one)));
  const isOfOthers = (identity: string, payer: string): boolean =>
    [...(users.get(identity) ?? [])].some(user => user !== payer);
  return sent
    .filter(one => {
      const payer = payerOfSent(one);
      const calendar = calendars.get(payer);
      const end = calendar?.term.end ?? null;
      if (calendar === undefined || end === null) return true;
      if (![one.identity, one.target].some(identity => isOfOthers(identity, payer))) return true;
      const last = calendar.numberAt(end - 1n);
      return last === null || one.received < calendar.closing(last);
    })
    .map(({ text }) => text);
}

function calendarsOf(plan: Plan, accounts: readonly Account[]): ReadonlyMap<string, AccountCalendar> {
  return new Map(accounts.filter(hasBills).map(one => [one.id, accountCalendar(plan, one)]));
}

/** The first day of each billing period of any account, in order. */
function runDays(
  plan: Plan,
  accounts: readonly Account[],
  calendars: ReadonlyMap<string, AccountCalendar>,
  through: string,
): readonly string[] {
  const days = accounts.flatMap(account => {
    const calendar = calendars.get(account.id);
    if (calendar === undefined) return [];
    const numbers = billNumbers(plan, account, through, calendar).filter(number => number > 0);
    return numbers.flatMap(number => {
      const period = calendar.period(number);
      return period === null ? [] : [formatCivilDate(period.whole.from)];
    });
  });
  return [...new Set(days)].sort();
}

interface Made {
  readonly plan: Plan;
  readonly day: string;
  readonly isLast: boolean;
  /** When the run before it was made. */
  readonly before: bigint | null;
  readonly again: boolean;
}

/** The number of the last bill of an account in a run; 0 where it has none yet. */
function numberIn({ plan, day }: Made, account: Account, calendar: AccountCalendar): number {
  return billNumbers(plan, account, day, calendar).at(-1) ?? 0;
}

/** When a run is made: the last of its bills closes then. */
function closesAll(
  made: Made,
  accounts: readonly Account[],
  calendars: ReadonlyMap<string, AccountCalendar>,
): bigint {
  const all = accounts.flatMap(account => {
    const calendar = calendars.get(account.id);
    const number = calendar === undefined ? 0 : numberIn(made, account, calendar);
    return calendar === undefined || number === 0 ? [] : [calendar.closing(number)];
  });
  return all.reduce((a, b) => (b > a ? b : a), 0n);
}

/** What a run is given of the events of an account. */
function givenOf(
  made: Made,
  account: Account,
  calendar: AccountCalendar,
  carried: Carried | null,
  closes: bigint,
): (one: Sent) => boolean {
  const number = numberIn(made, account, calendar);
  const period = calendar.period(number);
  const { again, before } = made;
  // An account that has not started: what belongs to it claims its identity already.
  if (period === null)
    return ({ received }) => received < closes && (again || before === null || received >= before);
  if (number <= (carried?.bill ?? 0)) return () => false;
  // The last bill also has what comes after it: no later one could.
  const until = made.isLast || period.last ? null : calendar.closing(number);
  const first = carried?.review[0]?.bill ?? number;
  const start = first <= 1 ? null : (calendar.period(first)?.start ?? null);
  const closed = first <= 1 ? 0n : calendar.closing(first - 1);
  return ({ time, received }) =>
    (until === null || received < until) && (again || start === null || received >= closed || time >= start);
}

export interface Sent {
  readonly text: string;
  readonly type: string;
  readonly subject: string;
  readonly identity: string;
  /** The identity of the event that it voids; empty where it is no void. */
  readonly target: string;
  readonly time: bigint;
  readonly received: bigint;
}

/** A copy that does not say when it was received was received at its time. */
export function sentOf(text: string): Sent {
  const read = JSON.parse(text) as SentText;
  const { source, id, type, subject, data } = read;
  const time = parseInstant(read.time) ?? 0n;
  const received = read.received === undefined ? time : (parseInstant(read.received) ?? time);
  const target = type === VOID_TYPE ? identityOf(data?.source, data?.id) : "";
  return { text, type, subject, identity: identityOf(source, id), target, time, received };
}

interface SentText extends Readonly<Record<"source" | "id" | "type" | "subject" | "time", string>> {
  readonly received?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

function identityOf(source: unknown, id: unknown): string {
  return JSON.stringify([source, id]);
}
