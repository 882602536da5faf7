/** Candidates for one contract: other prices and tiers, some with adjustments, some with meters of their own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chance } from "../kit/random.ts";

const SEED = 20_261_128;
const STANDARD = readFileSync(join(import.meta.dirname, "..", "rate", "contract.tarif"), "utf8");

/** Of ten candidates one has other meters, and one adjustments; the first is the contract itself. */
export function candidateTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) => (number === 0 ? STANDARD : candidate(number)));
}

function candidate(number: number): string {
  const random = chance(SEED + number);
  const priced = STANDARD.replace(/USD ([0-9]+)\.([0-9]{2}) per/g, (_, whole, cents) => {
    // Up to a fifth more.
    const price = BigInt(whole) * 100n + BigInt(cents);
    const dearer = (price * 1_000n * BigInt(100 + random.below(20))) / 100n;
    return `USD ${dearer / 100_000n}.${String(dearer % 100_000n).padStart(5, "0")} per`;
  }).replace(/100'000 requests/g, `${80 + random.below(40)}'000 requests`);
  if (number % 10 === 3) return OTHER_METERS[random.below(OTHER_METERS.length)]?.(priced) ?? priced;
  return number % 10 === 7 ? `${priced}\n${adjustments(random.below(20) + 1)}` : priced;
}

const OTHER_METERS: readonly ((text: string) => string)[] = [
  text => text.replace("maximum of request.open", "minimum of request.open"),
  text => text.replace("sum of request.egress", "maximum of request.egress"),
  text =>
    text.replace(
      "count of request in requests",
      'count of request in requests\n  where request.model is not "small"',
    ),
];

function adjustments(percent: number): string {
  return [
    'discount partner "Partner discount"',
    "  on input, output",
    `  ${percent}% off`,
    "",
    'tax vat "VAT"',
    "  on everything",
    "  8.1%",
    "",
  ].join("\n");
}
