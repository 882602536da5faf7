/** Wrong inputs that no block of a page can hold: too long, no contract at all, or a file that is not there. */
import { filesIn } from "../kit/files.ts";
import { framed } from "./frame.ts";

export interface Input {
  readonly workspace: ReadonlyMap<string, string>;
  readonly entry: string;
  /** By path, for several files in one block. */
  readonly linesBefore?: ReadonlyMap<string, number>;
}

type Build = (right: string, wrong: string | null) => Input;

/** By code, from the right example of the page and the wrong one. */
export const BUILT_WRONG: ReadonlyMap<string, Build> = new Map<string, Build>([
  ["TAR1009", () => only("contract.tarif", `#${" ".repeat(1_048_576)}`)],
  ["TAR1011", () => only("contract.tarif", `tarif 1 contract big "Big"\n${"unit a\n".repeat(100_000)}`)],
  ["TAR1012", (_right, wrong) => only("hosting.tarif.md", wrong ?? "")],
  ["TAR1017", (_right, wrong) => only("hosting.tarif.md", wrong ?? "")],
  ["TAR6029", () => only("contract.tarif", entangledRows())],
  ["TAR5019", () => only("contract.tarif", longMeters())],
  ["TAR6030", () => only("contract.tarif", longPrices())],
  ["TAR2029", () => manyVersions()],
  ["TAR6034", () => withFile("rates.csv", `model,price\n${" ".repeat(1_048_565)}`)],
  ["TAR6035", () => withFile("rates.csv", 'model,price\n"large,15.00\n')],
  ["TAR6036", () => withFile("rates.yaml", "- model: large\n  rate: 15.00\n")],
  ["TAR2014", right => ({ workspace: new Map([["hosting.tarif", right]]), entry: "Hosting.tarif" })],
]);

/** Right examples that are no plain contract. */
export const BUILT_RIGHT: ReadonlyMap<string, (right: string) => Input> = new Map([
  ["TAR1012", right => only("hosting.tarif.md", right)],
  ["TAR1017", right => only("hosting.tarif.md", right)],
]);

export function contractInput(block: string): Input {
  return filesIn(block) ?? only("contract.tarif", framed(block).text);
}

/** Lines 1 to 7 are the head and a unit, 8 to 10 the event, 11 the meter, 12 the charge, and from 13 on its rows. */
function entangledRows(): string {
  const row = (customer: string, site: string): string =>
    `  when customer is ${customer} and site is "${site}" CHF 1 per call`;
  const numbers = Array.from({ length: 8_000 }, (_, i) => i);
  const ofCustomers = numbers.map(i => row(`"c${i}"`, "head"));
  const ofSites = numbers.map(i => row('"big"', `s${i}`));
  return `tarif 1
contract big "Big"
  version 1 effective from 2026-01-01 to 2026-12-31
  currency CHF timezone "UTC" billed each month
  round lines never
  round total half up in steps of CHF 0.01
unit call plural calls
event call "One call" type "call"
  field customer text
  field site text
meter calls count of call in calls by customer, site
charge calls "Calls" for calls
${[row('one of "first", "second"', "head"), ...ofCustomers, ...ofSites].join("\n")}
  otherwise CHF 2 per call
`;
}

/** A chain of 201 versions; the last one stands first. */
function manyVersions(): Input {
  const text = (version: number): string => {
    const day = new Date(Date.UTC(2026, 0, version)).toISOString().slice(0, 10);
    const follows = version === 1 ? "" : ` replaces ${version - 1}`;
    return `tarif 1 contract long "Long" version ${version}${follows}
  effective from ${day} until further notice
  currency CHF timezone "UTC" billed each day
  round lines never round total half up in steps of CHF 0.01
`;
  };
  const files = Array.from({ length: 201 }, (_, i): [string, string] => [`v${i + 1}.tarif`, text(i + 1)]);
  return { workspace: new Map(files), entry: "v1.tarif" };
}

/** A price table in a file; the contract names it in line 4 behind the frame. */
function withFile(path: string, text: string): Input {
  const charge = `charge tokens "Tokens"
  for used
  prices in CHF per million tokens by model
    from "${path}"
`;
  return {
    workspace: new Map([
      ["contract.tarif", framed(charge).text],
      [path, text],
    ]),
    entry: "contract.tarif",
  };
}

function only(path: string, text: string): Input {
  return { workspace: new Map([[path, text]]), entry: path };
}

/** Lines 1 to 3 are the head, line 4 the event, line 5 the first meter; each further line derives one from it. */
function longMeters(): string {
  const factor = "0.123456789012345678901234567891";
  const derived = Array.from({ length: 17 }, (_, i) => `meter m${i + 1} is ${factor} * m${i}`);
  return [
    ...HEAD,
    'event call "One call" type "call"',
    "unit call plural calls meter m0 count of call in calls",
    ...derived,
    "",
  ].join("\n");
}

/** The charge stands in line 12, behind the head, the event, the unit and the meter. */
function longPrices(): string {
  const size = 10n ** 19n;
  const parts = Array.from({ length: 30 }, (_, i) => `CHF 1 per ${size + BigInt(i * i + 1)} calls`);
  const blank = ["", "", "", "", "", ""];
  return [
    ...HEAD,
    'event call "One call" type "call"',
    "unit call plural calls meter m0 count of call in calls",
    ...blank,
    `charge calls "Calls" for m0 ${parts.join(" plus ")}`,
    "",
  ].join("\n");
}

const HEAD: readonly string[] = [
  'tarif 1 contract long "Long" version 1 effective from 2026-01-01 to 2026-12-31 currency CHF timezone "UTC"',
  "billed each month round lines half up in steps of CHF 0.01",
  "round total half up in steps of CHF 0.01",
];
