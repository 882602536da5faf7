/**
 * Bills that the reviews let one calculate: each was worked out with the review's text alone at hand, before it was rated.
 * The sentences that it rests on stand in the review.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, type Language, review, runExamples } from "../../index.ts";
import { ROOT } from "../kit/shared.ts";
import { filesOf } from "./worked.ts";

interface ByHand {
  readonly folder: string;
  readonly entry: string;
  readonly language: Language;
  /** What of the review the calculation goes by. */
  readonly rests: readonly string[];
  readonly example: string;
}

const BILLS: Readonly<Record<string, ByHand>> = {
  // Of the 50 included the payroll vouchers, which stand first, take all: 70 - 50 = 20 x 1.50 = 30.00. The others:
  // 500 x 0.35 + 4'500 x 0.28 + 600 x 0.20 = 175.00 + 1'260.00 + 120.00 = 1'555.00. Three clients begin one five: 8.00.
  // No size was told: no line. 5% of 1'593.00 = 79.65. 120.00 + 1'593.00 - 79.65 = 1'633.35, x 8.1% = 132.30135,
  // rounded 132.30; 1'765.65 is a multiple of 0.05.
  "a month with every row of the vouchers": {
    folder: "treuhand",
    entry: "vertrag.tarif.md",
    language: "de",
    rests: [
      "Alle Zeilen teilen sich die Freimenge und beziehen sie in der Reihenfolge der Tabelle.",
      "Der Preis beträgt CHF 8.00 je angebrochene 5 mandanten.",
      "«Treuerabatt»: 5 % Rabatt auf «Belege» und «Mandanten».",
    ],
    example: `  bill for 2026-04
  usage belege 70 belege where art is "lohn"
  usage belege 5'600 belege where art is "kasse"
  usage mandanten 3 mandanten
  expect charge belege CHF 1'585.00
  expect charge mandanten CHF 8.00
  expect discount treue CHF 79.65
  expect tax mwst CHF 132.30
  expect total CHF 1'765.65`,
  },
  // Of April's 120.00, paid in advance, 20 of 30 days come back: -80.00, its tax -6.48. -86.48 is 1'729.6 steps of 0.05,
  // so -86.50; the last bill pays it out.
  "an account that ends on the tenth": {
    folder: "treuhand",
    entry: "vertrag.tarif.md",
    language: "de",
    rests: [
      "Endet ein Konto vorzeitig, so wird auf der letzten Rechnung zurückerstattet",
      "Die letzte Rechnung eines Kontos zahlt es aus.",
    ],
    example: `  ends on 2026-04-10
  bill for 2026-04-01 to 2026-04-10
  expect charge grundgebuehr CHF -80.00
  expect tax mwst CHF -6.48
  expect total CHF -86.50`,
  },
  // Atlas, interactive, stands first: 1'250 - 10 = 1'240 million: 200 x 2.40 + 800 x 2.00 + 240 x 1.70 = 480.00 +
  // 1'600.00 + 408.00 = 2'488.00. Batch 2 x 1.20 = 2.40, swift 5 x 0.30 = 1.50; cached 10 x 0.03 = 0.30.
  // 10% of 2'492.20 = 249.22. 450.00 + 2'492.20 - 249.22 = 2'692.98, x 19% = 511.6662, rounded 511.67.
  "a month beyond the last tier": {
    folder: "ai-platform",
    entry: "ai-platform.tarif",
    language: "en",
    rests: [
      "Included in each calendar month: 10 million tokens. This allowance is taken off first, so the rows begin after it.",
      "the last price applies to all above 1 billion tokens",
      "takes 10% off “Input tokens”, “Cached input tokens” and “Output tokens”",
    ],
    example: `  bill for 2026-05
  usage input 1'250 million tokens where model is "atlas" and mode is "interactive"
  usage input 2 million tokens where model is "atlas" and mode is "batch"
  usage input 5 million tokens where model is "swift" and mode is "interactive"
  usage cached 10 million tokens where model is "swift"
  expect charge input_usage EUR 2'491.90
  expect discount launch EUR 249.22
  expect tax vat EUR 511.67
  expect total EUR 3'204.65`,
  },
  // 3 x 1.50 = 4.50, 10% of it 0.45. 450.00 + 4.50 - 0.45 = 454.05, x 19% = 86.2695, rounded 86.27.
  "a month of little output": {
    folder: "ai-platform",
    entry: "ai-platform.tarif",
    language: "en",
    rests: ["| model “swift” | EUR 1.50 per million tokens |", "The fee is EUR 450.00 each calendar month."],
    example: `  bill for 2026-06
  usage output 3 million tokens where model is "swift" and mode is "batch"
  expect discount launch EUR 0.45
  expect total EUR 540.32`,
  },
  // 60 minutes are free: 20 of fixed peak, then 40 of the 55 mobile ones: 15 x 0.09 = 1.35. India 3 x 0.118 = 0.354,
  // rounded 0.35. 90 calls are within the hundred. 49.00 + 1.35 + 0.35 = 50.70, x 8.1% = 4.1067; 54.81 to 54.80.
  "conversations of two kinds": {
    folder: "telecom",
    entry: "telecom.tarif",
    language: "en",
    rests: [
      "Included in each calendar month: 60 minutes. All rows share the allowance and draw on it in the order of the table.",
      "| country “IN” | CHF 0.118 per minute |",
      "The total is rounded to the nearest CHF 0.05, an exact half away from zero",
    ],
    example: `  bill for 2026-05
  usage minutes 20 minutes where kind is "fixed" and tariff is "peak"
  usage minutes 55 minutes where kind is "mobile" and tariff is "off-peak"
  usage abroad 3 minutes where country is "IN"
  usage connected 90 calls
  expect charge conversations CHF 1.35
  expect charge abroad CHF 0.35
  expect total CHF 54.80`,
  },
  // 30 seconds: 0.40 + 0.36 = 0.76, to 0.75. Ten minutes: 0.40 + 10 x 0.36 = 4.00. 49.00 + 4.75 = 53.75, x 8.1% =
  // 4.35375, rounded 4.35: 58.10.
  "two calls to service numbers": {
    folder: "telecom",
    entry: "telecom.tarif",
    language: "en",
    rests: [
      "The price is CHF 0.40 flat plus CHF 0.36 for each started minute.",
      "The price of each event is rounded to the nearest CHF 0.05",
    ],
    example: `  record cdr at 2026-05-04T09:00:00+02:00 with kind "service", duration 30 seconds, answered true
  record cdr at 2026-05-04T10:00:00+02:00 with kind "service", duration 600 seconds, answered true
  bill for 2026-05
  expect charge service CHF 4.75
  expect total CHF 58.10`,
  },
  // 50'000 thousands x 3.60 = 180'000.00, 10'000 x 3.00 = 30'000.00. The platform from October on: 30'000 + 3.4% =
  // 31'020.00. 241'020.00 x 20% = 48'204.00.
  "the first quarter of the second year": {
    folder: "enterprise",
    entry: "enterprise.tarif",
    language: "en",
    rests: [
      "0% at first, 3.4% from 1 July 2027",
      "| above 50 million entries | GBP 3.00 per thousand entries |",
      "Quantities are counted over each contract year.",
    ],
    example: `  bill for 2027-07-01 to 2027-09-30
  usage entries 60 million entries
  expect charge entries GBP 210'000.00
  expect charge platform GBP 31'020.00
  expect total GBP 289'224.00`,
  },
  // Nothing used in the third year: the whole 350'000.00 is missing on its last bill, which has no fee in advance.
  "a third year without entries": {
    folder: "enterprise",
    entry: "enterprise.tarif",
    language: "en",
    rests: [
      "From contract month 25 on: GBP 350'000.00 each contract year",
      "What is missing is due on the last bill of the period",
      "The last bill of an account has nothing in advance for a time after the end.",
    ],
    example: `  bill for 2029-04-01 to 2029-06-30
  expect minimum commitment GBP 350'000.00
  expect tax vat GBP 70'000.00
  expect total GBP 420'000.00`,
  },
};

test.each(Object.entries(BILLS))("%s", (title, { folder, entry, language, rests, example }) => {
  const path = join(ROOT, "contracts", folder);
  const text = readFileSync(join(path, entry), "utf8");
  const block = `example ${JSON.stringify(title)}\n${example}\n`;
  const whole = entry.endsWith(".md") ? `${text}\n\`\`\`tarif\n${block}\`\`\`\n` : `${text}\n${block}`;
  const compiled = compile(new Map([...filesOf(path), [entry, whole]]), entry);
  expect(compiled.diagnostics).toEqual([]);
  const prose = (review(compiled, language) ?? "").replace(/\\/g, "");
  for (const sentence of rests) expect(prose).toContain(sentence);
  const examples = compiled.examples.filter(one => one.title === title);
  expect(examples).toHaveLength(1);
  expect(
    compiled.plan === null ? [] : runExamples(compiled.plan, examples).flatMap(one => one.failures),
  ).toEqual([]);
});
