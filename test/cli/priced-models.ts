/**
 * Three contracts for the same calls. A: 0.05 each. B: 20.00 a month and 0.02 each. C, by volume: 0.06, above 500 calls
 * 0.045, above 2'000 calls 0.03 for all of them.
 *
 * January: acme 1'500 calls, bolt 300, cato 700, dora 2'500; February: acme 100.
 * A: acme 75.00 + 5.00 = 80.00, bolt 15.00, cato 35.00, dora 125.00; 255.00.
 * B: acme 50.00 + 22.00 = 72.00, bolt 26.00 + 20.00 = 46.00, cato 34.00 + 20.00 = 54.00, dora 70.00 + 20.00 = 90.00; 262.00.
 * C: acme 67.50 + 6.00 = 73.50, bolt 18.00, cato 31.50, dora 75.00; 198.00.
 */
import { folderWith } from "./run.ts";

function model(name: string, title: string, charges: string): string {
  return `tarif 1
contract ${name} "${title}"
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

${charges}
example "No call"
  bill for 2026-01
  expect charge calls USD 0.00
`;
}

export const PAYG: string = model(
  "payg",
  "Pay as you go",
  `charge calls "Calls"
  for calls
  USD 0.05 per call
`,
);

export const FLAT: string = model(
  "flat",
  "Flat fee",
  `charge base "Base"
  in arrears
  not prorated
  USD 20.00 each month

charge calls "Calls"
  for calls
  USD 0.02 per call
`,
);

const VOLUME = model(
  "volume",
  "Volume",
  `charge calls "Calls"
  for calls
  volume each month
    up to 500 calls USD 0.06 per call
    up to 2'000 calls USD 0.045 per call
    above USD 0.03 per call
`,
);

export const MODELS: readonly string[] = ["payg.tarif", "flat.tarif", "volume.tarif"];

const USAGE = [
  ["acme", 1_500, "2026-01-10"],
  ["bolt", 300, "2026-01-11"],
  ["cato", 700, "2026-01-12"],
  ["dora", 2_500, "2026-01-13"],
  ["acme", 100, "2026-02-03"],
] as const;

export function modelFolder(): string {
  const accounts = ["acme", "bolt", "cato", "dora"].map(
    id => `  - { id: ${id}, contract: payg, start: 2026-01-01 }\n`,
  );
  const events = USAGE.map(([subject, calls, day], index) =>
    JSON.stringify({
      specversion: "1.0",
      id: `${index}`,
      source: "gate",
      type: "com.example.traffic",
      subject,
      time: `${day}T12:00:00Z`,
      data: { calls },
    }),
  );
  return folderWith({
    "payg.tarif": PAYG,
    "flat.tarif": FLAT,
    "volume.tarif": VOLUME,
    "accounts.yaml": `accounts:\n${accounts.join("")}`,
    "events.ndjson": `${events.join("\n")}\n`,
  });
}
