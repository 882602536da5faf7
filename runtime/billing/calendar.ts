/** The billing periods of an account: numbered from 1, cut to its term, with the instants of their bounds. */
import { bug } from "../number/bug.ts";
import type { DateText, Plan, PlanDuration, PlanVersion } from "../plan/plan.ts";
import { versionAt } from "../plan/versions.ts";
import {
  addDays,
  addMonthsClamped,
  type CivilDate,
  compareDates,
  formatCivilDate,
  parseCivilDate,
} from "../time/civil.ts";
import { type Instant, NS_PER_SECOND } from "../time/instant.ts";
import { periodAt, periodByIndex } from "../time/period.ts";
import { civilDayAt, startOfDay } from "../time/zone.ts";
import type { Account } from "./account.ts";
import { madeOnce } from "./remembered.ts";

export interface BillingPeriod {
  /** 1 for the period in which the account starts. */
  readonly number: number;
  /** First day and the day after the last, cut to the account's term. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The whole period, not cut. */
  readonly whole: { readonly from: CivilDate; readonly to: CivilDate };
  readonly start: Instant;
  readonly end: Instant;
  readonly last: boolean;
  readonly version: PlanVersion;
  /** The day on which its bill closes, and what is known is known; after `to` where the end is known later. */
  readonly closes: CivilDate;
}

export interface AccountCalendar {
  readonly term: Term;
  /** Null before the first and after the last period, and beyond the zone data. */
  readonly period: (number: number) => BillingPeriod | null;
  /** The number of the period that holds the instant; null outside the term. */
  readonly numberAt: (instant: Instant) => number | null;
  /** Bill n closes here: what is received earlier is in time. */
  readonly closing: (number: number) => Instant;
  /**
   * The bill of an event: that of its time's period, cut to the term, where it is received before that bill closes,
   * else the first later one that is still open, else the last one. Null beyond the zone data.
   */
  readonly billOf: (time: Instant, received: Instant) => number | null;
  /** The first bill from that number on which is open at the receipt, else the last one; null beyond the zone data. */
  readonly openFrom: (from: number, received: Instant) => number | null;
  /** An end that becomes known when bills without it are made; the term then goes on to the bill that corrects them. */
  readonly lateEnd: LateEnd | null;
  /** Bills from `bill` on are made again with the bill `known`, which is the first to know of an end. */
  readonly reviewed: readonly Reviewed[];
  /** Whether values that are known late have those bills made again; else their lines alone are corrected. */
  readonly reviewsValues: boolean;
  /** What allowances leave unused goes on from the period that holds it; null: from the account's first one. */
  readonly carriesFrom: Instant | null;
}

export interface Reviewed {
  readonly bill: number;
  readonly known: number;
  readonly of: "end" | "value";
}

export interface LateEnd {
  /** The bill whose period holds the end, and the last one, which is the first to know of it. */
  readonly bill: number;
  readonly known: number;
  /** The first instant after the end. */
  readonly end: Instant;
  /** The calendar as it would be, had the end been known in time. */
  readonly inTime: AccountCalendar;
}

export interface Term {
  readonly from: CivilDate;
  /** The day after the last; null without an end. */
  readonly to: CivilDate | null;
  readonly start: Instant;
  readonly end: Instant | null;
}

/** The account must be in order (`checkAccount`). */
export function accountCalendar(plan: Plan, account: Account): AccountCalendar {
  if (!isKnownLate(account)) return sharedCalendar(plan, account);
  const found = correctingBill(plan, account);
  if (found === null) return calendarOf(plan, account, null);
  const { open, bill, known, end } = found;
  const period = open.period(known) ?? bug(`no period ${known} of ${account.id}`);
  const inTime = calendarOf(plan, account, { closes: period.to, closing: open.closing(known) });
  if (known === bill) return inTime;
  const last = formatCivilDate(addDays(period.to, -1));
  const calendar = calendarOf(plan, { ...account, end: last, endKnown: null }, null);
  return { ...calendar, lateEnd: { bill, known, end, inTime }, reviewed: [{ bill, known, of: "end" }] };
}

const calendars = madeOnce<AccountCalendar>();

/** One for all accounts that begin and end on the same days. */
function sharedCalendar(plan: Plan, account: Account): AccountCalendar {
  return calendars(plan, `${account.start} ${account.end ?? ""}`, () => calendarOf(plan, account, null));
}

/** Whether the end becomes known after it has come. */
export function isKnownLate({ end, endKnown }: Account): boolean {
  return end !== null && endKnown !== null && endKnown > end;
}

/**
 * Of an end that becomes known after it has come: the bill whose period holds it and the first one that closes after it
 * is known, in the calendar without it. Null where no such bill is made.
 */
export function correctingBill(
  plan: Plan,
  account: Account,
): (Pick<LateEnd, "bill" | "known" | "end"> & { readonly open: AccountCalendar }) | null {
  const open = calendarOf(plan, { ...account, end: null, endKnown: null }, null);
  const end = account.end === null ? null : parseCivilDate(account.end);
  const day = end === null ? null : startOfDay(plan.zone, addDays(end, 1));
  const bill = day === null ? null : open.numberAt(day - 1n);
  if (bill === null || day === null) return null;
  const known = firstClosingAfter(open, bill, account.endKnown ?? "");
  return known === null ? null : { open, bill, known, end: day };
}

/** The first bill from that number on which closes after the day; null where none is made. */
export function firstClosingAfter(calendar: AccountCalendar, from: number, day: DateText): number | null {
  for (let number = from; ; number += 1) {
    const period = calendar.period(number);
    if (period === null) return null;
    if (formatCivilDate(period.closes) > day) return number;
  }
}

/** `made`: when the last bill is made, where that is not with the end of its period. */
function calendarOf(
  plan: Plan,
  account: Account,
  made: { readonly closes: CivilDate; readonly closing: Instant } | null,
): AccountCalendar {
  const anchor = parseCivilDate(account.start) ?? bug(`start ${account.start}`);
  const term = termOf(plan, account, anchor);
  const { billed } = versionAt(plan, formatCivilDate(term.from));
  const first = periodAt(billed, anchor, term.from).index;
  const numberOfDay = (day: CivilDate): number => periodAt(billed, anchor, day).index - first + 1;
  const lastNumber = term.to === null ? null : numberOfDay(addDays(term.to, -1));

  const period = remembered((number: number): BillingPeriod | null => {
    if (number < 1 || (lastNumber !== null && number > lastNumber)) return null;
    const whole = periodByIndex(billed, anchor, first + number - 1);
    const from = compareDates(whole.from, term.from) < 0 ? term.from : whole.from;
    const to = term.to !== null && compareDates(term.to, whole.to) < 0 ? term.to : whole.to;
    const start = startOfDay(plan.zone, from);
    const end = startOfDay(plan.zone, to);
    if (start === null || end === null) return null;
    const version = versionAt(plan, formatCivilDate(from));
    const last = number === lastNumber;
    const closes = last && made !== null ? made.closes : to;
    return { number, from, to, whole, start, end, last, version, closes };
  });
  const closing = remembered((number: number): Instant => {
    const closed = period(number) ?? bug(`period ${number} from ${account.start} on`);
    return closed.last && made !== null ? made.closing : later(plan, closed.end, lateUntil(plan, closed));
  });

  // Events come in bunches of one period, so most are found where the last one was.
  let recent: BillingPeriod | null = null;
  const numberAt = (instant: Instant): number | null => {
    if (recent !== null && instant >= recent.start && instant < recent.end) return recent.number;
    if (instant < term.start || (term.end !== null && instant >= term.end)) return null;
    const day = civilDayAt(plan.zone, instant);
    const found = day === null ? null : period(numberOfDay(day));
    recent = found ?? recent;
    return found?.number ?? null;
  };
  const billOf = (time: Instant, received: Instant): number | null => {
    const own = periodOf(term, lastNumber, numberAt, time);
    if (own === null || period(own) === null) return null;
    if (own === lastNumber || received < closing(own)) return own;
    const bill = openFrom(own + 1, received);
    return bill === null || period(bill) === null ? null : bill;
  };
  const openFrom = (from: number, received: Instant): number | null => {
    const at = periodOf(term, lastNumber, numberAt, received);
    if (at === null) return null;
    let bill = Math.max(from, at);
    while (bill > from && received < closing(bill - 1)) bill -= 1;
    return bill;
  };
  return { term, period, numberAt, closing, billOf, openFrom, ...IN_TIME };
}

/** Whether what allowances have left before the instant, where one of their periods begins, may be drawn from it on. */
export function carriesInto({ carriesFrom }: AccountCalendar, start: Instant): boolean {
  return carriesFrom === null || start > carriesFrom;
}

/** Nothing becomes known late. */
const IN_TIME: Pick<AccountCalendar, "lateEnd" | "reviewed" | "reviewsValues" | "carriesFrom"> = {
  lateEnd: null,
  reviewed: [],
  reviewsValues: false,
  carriesFrom: null,
};

function remembered<T>(make: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return number => {
    const found = known.get(number);
    if (found !== undefined) return found;
    const made = make(number);
    known.set(number, made);
    return made;
  };
}

export { versionAt };

/** How long events of a period may be late, as the version in force on its last day says. */
function lateUntil(plan: Plan, { to }: BillingPeriod): PlanDuration {
  return versionAt(plan, formatCivilDate(addDays(to, -1))).policies.late.until;
}

/**
 * So much later than the instant. Minutes and hours are elapsed time; days and longer are civil, to the same distance
 * from the beginning of the day. Beyond the zone's data, where nothing can be late any more, their end stands.
 */
export function later(plan: Plan, instant: Instant, by: PlanDuration): Instant {
  const count = BigInt(by.count);
  if (by.count === 0) return instant;
  if (by.unit === "minute") return instant + count * 60n * NS_PER_SECOND;
  if (by.unit === "hour") return instant + count * 3_600n * NS_PER_SECOND;
  const { zone } = plan;
  const day = civilDayAt(zone, instant);
  const [start, end] = day === null ? [] : [startOfDay(zone, day), startOfDay(zone, civilLater(day, by))];
  const farthest = BigInt(zone.to) * NS_PER_SECOND;
  if (start === undefined || start === null || end === undefined || end === null) {
    return instant > farthest ? instant : farthest;
  }
  return end + (instant - start);
}

/** The period of an instant, cut to the term; null beyond the zone's data. */
function periodOf(
  term: Term,
  lastNumber: number | null,
  numberAt: (instant: Instant) => number | null,
  instant: Instant,
): number | null {
  if (instant < term.start) return 1;
  return term.end !== null && instant >= term.end ? lastNumber : numberAt(instant);
}

/** From the account's start, or the contract's where that is later, to the first end of the two. */
function termOf(plan: Plan, account: Account, anchor: CivilDate): Term {
  const contractFrom = plan.versions[0]?.from ?? account.start;
  const from = account.start < contractFrom ? (parseCivilDate(contractFrom) ?? bug(contractFrom)) : anchor;
  const contractTo = plan.versions.at(-1)?.to ?? null;
  const [first] = [account.end, contractTo].filter(end => end !== null).sort();
  const lastDay = first === undefined ? null : (parseCivilDate(first) ?? bug(first));
  const to = lastDay === null ? null : addDays(lastDay, 1);
  const start = startOfDay(plan.zone, from) ?? bug(`start ${account.start}`);
  const end = to === null ? null : startOfDay(plan.zone, to);
  return { from, to, start, end };
}

function civilLater(date: CivilDate, by: PlanDuration): CivilDate {
  switch (by.unit) {
    case "week":
      return addDays(date, 7 * by.count);
    case "month":
      return addMonthsClamped(date, by.count);
    case "year":
      return addMonthsClamped(date, 12 * by.count);
    default:
      return addDays(date, by.count);
  }
}
