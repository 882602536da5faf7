/** Days and billing periods, only to choose dates that matter: what they mean is for the two witnesses. */
import { localToInstants, zoneTable } from "../../../index.ts";
import type { Chance } from "./chance.ts";
import type { Billing } from "./model.ts";

const DAY = 86_400_000;

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

export function dayText(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return dayText(dayNumber(day) + days);
}

/** From the original day, clamped to the month's last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  return dayText(Math.round(Date.UTC(Math.floor(index / 12), index % 12, Math.min(date, last)) / DAY));
}

/** Months of a period that is counted in months; null of others. */
export function monthsOf(period: string): number | null {
  const fixed = {
    month: 1,
    quarter: 3,
    year: 12,
    "contract month": 1,
    "contract quarter": 3,
    "contract year": 12,
  };
  const counted = /^(\d+) months$/.exec(period);
  return counted ? Number(counted[1]) : ((fixed as Record<string, number>)[period] ?? null);
}

export function isContractual(period: string): boolean {
  return period.startsWith("contract") || period.endsWith("months");
}

/** First day of each billing period of an account, and the day after the last: `count` periods. */
export function billingDays(billing: Billing, start: string, count: number): readonly string[] {
  const days = [start];
  for (let n = 1; n <= count; n += 1) days.push(nextBoundary(billing, start, days.at(-1) ?? start, n));
  return days;
}

function nextBoundary(billing: Billing, start: string, day: string, n: number): string {
  const { period, fromDay } = billing;
  const months = monthsOf(period);
  if (period === "day" || period === "hour") return addDays(day, 1);
  if (period === "week") return addDays(day, 7 - ((dayNumber(day) + 3) % 7));
  if (months === null) throw new Error(`no billing period ${period}`);
  if (isContractual(period)) return addMonths(start, months * n);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const behind = date < fromDay ? 1 : 0;
  const index = year * 12 + month - 1 - behind;
  const first = index - ((index % 12) % months) + months;
  return dayText(Math.round(Date.UTC(Math.floor(first / 12), first % 12, fromDay) / DAY));
}

const tables = new Map<string, ReturnType<typeof zoneTable>>();

/** The UTC second of a local time: the first where there are two; where there is none, as if in UTC. */
export function localInstant(zone: string, day: string, secondOfDay: number): number {
  const table = tables.get(zone) ?? zoneTable(zone);
  tables.set(zone, table);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (table === null) throw new Error(`no zone ${zone}`);
  const first = localToInstants(table, { year, month, day: date }, secondOfDay * 1_000_000_000)?.[0];
  return first === undefined ? dayNumber(day) * 86_400 + secondOfDay : Number(first / 1_000_000_000n);
}

/** RFC 3339 of a UTC second, with an offset of its own and maybe nanoseconds. */
export function instantText(chance: Chance, second: number, nanoseconds = 0): string {
  const offset = chance.weighted([
    [6, 0],
    [2, 3600],
    [1, -18_000],
    [1, 20_700],
  ] as const);
  const at = new Date((second + offset) * 1000).toISOString().slice(0, 19);
  const fraction = nanoseconds === 0 ? "" : `.${String(nanoseconds).padStart(9, "0").replace(/0+$/, "")}`;
  const sign = offset < 0 ? "-" : "+";
  const minutes = Math.abs(offset) / 60;
  const zone = `${sign}${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return `${at}${fraction}${offset === 0 && chance.maybe(70) ? "Z" : zone}`;
}
