/** The head of a contract: its term, zone, bills and roundings. */
import { addMonths } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import type { Billing, Model } from "./model.ts";
import { moneyStep, rounding } from "./values.ts";

const STARTS = [
  "2026-01-01",
  "2026-01-01",
  "2026-02-01",
  "2025-12-15",
  "2024-01-31",
  "2024-02-29",
  "2026-03-10",
  "2025-10-01",
  "2026-04-01",
];
const ZONES = [
  "Europe/Zurich",
  "Europe/Zurich",
  "UTC",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "America/Vancouver",
  "America/Santiago",
];

export function billing(chance: Chance): Billing {
  const period = chance.weighted([
    [1, "hour"],
    [2, "day"],
    [2, "week"],
    [26, "month"],
    [6, "quarter"],
    [2, "year"],
    [7, "contract month"],
    [3, "contract quarter"],
    [2, "contract year"],
    [2, "2 months"],
    [1, "3 months"],
  ] as const);
  const calendar = period === "month" || period === "quarter" || period === "year";
  const fromDay = calendar && chance.maybe(15) ? chance.pick([1, 2, 10, 15, 28]) : 1;
  const zone = chance.pick(ZONES);
  const old = zone === "Pacific/Apia" && chance.maybe(50);
  const start = chance.maybe(45)
    ? old
      ? "2011-12-01"
      : chance.pick(["2026-01-01", "2024-01-01", "2025-10-01"])
    : old
      ? "2011-11-15"
      : chance.pick(STARTS);
  const open = chance.maybe(60);
  const end = open ? null : addMonths(start, chance.pick([12, 24, 36]));
  return {
    period,
    fromDay,
    start:
      fromDay === 1 || chance.maybe(50) ? start : `${start.slice(0, 8)}${String(fromDay).padStart(2, "0")}`,
    end,
    zone,
    aligned: chance.maybe(60),
  };
}

export interface HeadParts {
  /** Each clause that a version restates or inherits. */
  readonly terms: readonly string[];
  readonly others: readonly string[];
}

export function headParts(model: Model): HeadParts {
  const { chance, currency, billing } = model;
  const day =
    billing.fromDay === 1 && chance.maybe(95)
      ? ""
      : ["month", "quarter", "year"].includes(billing.period)
        ? ` from day ${billing.fromDay}`
        : "";
  const lines = chance.maybe(10)
    ? "never"
    : rounding(chance, chance.maybe(20) ? `${currency} 0.001` : moneyStep(model));
  const terms = [
    `currency ${currency}`,
    `timezone "${billing.zone}"`,
    `billed each ${billing.period}${day}`,
    `round lines ${lines}`,
    `round total ${rounding(chance, moneyStep(model))}`,
  ];
  const others: string[] = [];
  if (chance.maybe(40)) others.push(`between "Nimbus AG" and „Müller GmbH“`);
  if (chance.maybe(30))
    others.push(
      `payable within ${chance.pick(["30 days", "1 month", "2 weeks", "1 week", "10 days", "1 day", "6 months", "1 year", "48 hours", "1 hour"])}`,
    );
  return { terms, others };
}

export function effective(start: string, end: string | null): string {
  return `effective from ${start} ${end === null ? "until further notice" : `to ${end}`}`;
}
