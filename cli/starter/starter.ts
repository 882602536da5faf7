/** What `tarif init` writes: a small contract that checks clean, and events that it rates at once. */

export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a starter contract of this name. */
export function starterFiles(name: string): readonly StarterFile[] {
  return [
    { path: "contract.tarif", text: contractText(name) },
    { path: "accounts.yaml", text: accountsText(name) },
    { path: "events.ndjson", text: eventsText() },
    { path: "README.md", text: readmeText() },
  ];
}

function contractText(name: string): string {
  return `tarif 1
contract ${name} "Text translation service"
  version 1
  between "Example Translations Ltd" and "Acme Corporation"
  effective from 2026-01-01 until further notice
  currency USD
  timezone "UTC"
  billed each month
  round lines half up in steps of USD 0.01
  round total half up in steps of USD 0.01

unit character plural characters

# What is captured: one event for each translation.
event translation "Finished translation"
  type "com.example.translation"
  field model text one of "fast", "precise"
  field characters integer in characters

meter translated "Translated characters"
  sum of translation.characters
  by model

charge platform "Platform fee"
  in advance
  prorated by day
  USD 20.00 each month

charge usage "Translation"
  for translated
  when model is "precise"
    graduated each month
      up to 1 million characters   USD 25.00 per million characters
      above                        USD 20.00 per million characters
  otherwise   USD 10.00 per million characters

tax vat "VAT"
  on everything
  8%

# 20.00 + 1.5 million: 25.00 + 0.5 x 20.00 = 35.00, and 2 million x 10.00 = 20.00: 75.00 and 6.00 VAT.
example "A busy month"
  bill for 2026-02
  usage translated 1.5 million characters where model is "precise"
  usage translated 2 million characters where model is "fast"
  expect charge platform USD 20.00
  expect charge usage USD 55.00
  expect total USD 81.00
`;
}

function accountsText(name: string): string {
  return `# Who is billed under the contract. The id is the subject of the account's events.
accounts:
  - id: acme
    contract: ${name}
    start: 2026-01-01
`;
}

function eventsText(): string {
  const rows: readonly (readonly [string, string, number])[] = [
    ["2026-01-05T08:30:00Z", "precise", 400_000],
    ["2026-01-12T14:05:00Z", "fast", 1_250_000],
    ["2026-01-20T09:45:00Z", "precise", 850_000],
    ["2026-01-31T23:59:59Z", "fast", 30_000],
    ["2026-02-03T07:10:00Z", "precise", 120_000],
    ["2026-02-17T16:20:00Z", "fast", 640_000],
  ];
  return rows
    .map(([time, model, characters], index) => {
      const event = {
        specversion: "1.0",
        id: `t-${index + 1}`,
        source: "example.com/translations",
        type: "com.example.translation",
        subject: "acme",
        time,
        data: { model, characters },
      };
      return `${JSON.stringify(event)}\n`;
    })
    .join("");
}

function readmeText(): string {
  return `# A contract in Tarif

- \`contract.tarif\`: what is measured and what it costs, with an example that tests it
- \`accounts.yaml\`: who is billed, from when
- \`events.ndjson\`: usage, one CloudEvent a line

Try:

    tarif check contract.tarif
    tarif rate contract.tarif --events events.ndjson
    tarif rate contract.tarif --events events.ndjson --out bills
    tarif explain bills/bills.ndjson --bill 1

Change a price in the contract and run the commands again: check tells you what no longer adds up.
`;
}
