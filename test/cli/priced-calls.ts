/** Two prices of API calls, and usage of which every amount is calculated by hand. */
import { folderWith } from "./run.ts";

/** Graduated calls, USD 0.10 up to 1'000 and 0.05 above, and a fee of USD 10.00 a month. */
export const OLD: string = `tarif 1
contract api "API calls"
  version 1
  effective from 2026-01-01 until further notice
  currency USD
  timezone "UTC"
  billed each month
  round lines half up in steps of USD 0.01
  round total half up in steps of USD 0.01

unit call plural calls

event traffic
  type "com.example.traffic"
  field calls integer in calls

meter calls "Calls"
  sum of traffic.calls

charge calls "Calls"
  for calls
  graduated each month
    up to 1'000 calls USD 0.10 per call
    above USD 0.05 per call

charge base "Base fee"
  in arrears
  not prorated
  USD 10.00 each month

# 1'500 calls: 100.00 + 25.00, and 10.00.
example "A month"
  bill for 2026-01
  usage calls 1'500 calls
  expect total USD 135.00
`;

export const NEW: string = OLD.replace("above USD 0.05", "above USD 0.06")
  .replace("# 1'500 calls: 100.00 + 25.00", "# 1'500 calls: 100.00 + 30.00")
  .replace("USD 135.00", "USD 140.00");

export const ACCOUNTS: string = `accounts:
  - { id: acme, contract: api, start: 2026-01-01 }
  - { id: bolt, contract: api, start: 2026-01-01 }
  - { id: cato, contract: api, start: 2026-01-01 }
`;

export function traffic(account: string, calls: number, day: string): string {
  const time = `${day}T12:00:00Z`;
  const data = { calls };
  return `${JSON.stringify({ specversion: "1.0", id: `${account}-${day}`, source: "gate", type: "com.example.traffic", subject: account, time, data })}\n`;
}

/**
 * January: acme 1'500 calls, bolt 800, cato 1'001. Before: acme 100.00 + 500 × 0.05 + 10.00 = 135.00; bolt 80.00 + 10.00 =
 * 90.00; cato 100.00 + 0.05 + 10.00 = 110.05. After: acme 100.00 + 500 × 0.06 + 10.00 = 140.00; bolt 90.00; cato 110.06.
 */
export const EVENTS: string =
  traffic("acme", 1_500, "2026-01-10") +
  traffic("bolt", 800, "2026-01-11") +
  traffic("cato", 1_001, "2026-01-12");

/** A folder with both sides. */
export const both = (): string =>
  folderWith({
    "old/api.tarif": OLD,
    "old/accounts.yaml": ACCOUNTS,
    "old/events.ndjson": EVENTS,
    "new/api.tarif": NEW,
    "new/accounts.yaml": ACCOUNTS,
    "new/events.ndjson": EVENTS,
  });
