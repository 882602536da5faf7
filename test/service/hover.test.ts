import { describe, expect, test } from "vitest";
import { VOCABULARY } from "../../grammar/index.ts";
import type { Language } from "../../index.ts";
import { hover } from "../../service/index.ts";
import type { Snapshot } from "../../service/types.ts";
import { meaningOf } from "../../service/words/meanings.ts";
import { contractOf, placeOf, TOKENS } from "./contract.ts";

function told(snapshot: Snapshot, at: string, into = 0, language: Language = "en"): string {
  return hover(snapshot, snapshot.entry, placeOf(snapshot, at, into), language)?.markdown ?? "";
}

/** The lines of the table. */
function rowsOf(markdown: string): readonly string[] {
  return markdown.split("\n").filter(line => /^\| .*[0-9]/.test(line));
}

/** Words that only join others: what they are part of says what is meant. */
const JOINING_WORDS: readonly string[] = [
  "on",
  "between",
  "and",
  "from",
  "to",
  "until",
  "in",
  "of",
  "by",
  "for",
  "at",
  "as",
  "is",
  "with",
  "then",
  "no",
  "further",
  "type",
  "list",
  "lines",
  "over",
  "out",
  "up",
];

describe("the words of the language", () => {
  test("each has a meaning, but for those that only join others", () => {
    const words = VOCABULARY.map(({ word }) => word);
    for (const language of ["en", "de"] as const) {
      const missing = words.filter(word => meaningOf(word, language) === null);
      expect(missing.toSorted()).toEqual([...JOINING_WORDS].sort());
    }
    expect(meaningOf("constructor", "en")).toBe(null);
  });

  test("are told where they stand for themselves, and not where they are names", () => {
    const snapshot = contractOf(`
event total
  type "total"

unit request plural requests

meter usage
  count of total in requests

charge calls "Calls"
  for usage
  volume each month
    up to 10 requests  CHF 0.10 per started request
    above              CHF 0.20 per started request
`);
    expect(told(snapshot, "started request")).toMatch(/^\*\*`started`\*\*: Each begun package counts whole/);
    expect(told(snapshot, "volume", 0, "de")).toMatch(
      /^\*\*`volume`\*\*: Die Stufe, in welche die Menge fällt/,
    );
    expect(told(snapshot, "for usage", 4)).not.toContain("**`usage`**");
    expect(told(snapshot, "for usage", 4)).toContain("meter usage count of total in requests");
  });
});

describe("what a price costs", () => {
  const GRADUATED = `${TOKENS}
charge usage "Usage"
  for tokens
  graduated each month
    up to 10 million tokens  CHF 3.00 per million tokens
    above                    CHF 2.00 per million tokens
`;

  test("at one, a thousand and a million, and what that is on average", () => {
    // 3.00 / 10⁶ = 0.000003; × 10³ = 0.003; × 10⁶ = 3.00
    expect(rowsOf(told(contractOf(GRADUATED), 'charge usage "', 8))).toEqual([
      "| 1 token | CHF 0.000003 | CHF 3.00 per million tokens |",
      "| 1'000 tokens | CHF 0.003 | CHF 3.00 per million tokens |",
      "| 1 million tokens | CHF 3.00 | CHF 3.00 per million tokens |",
    ]);
  });

  test("of a tier when it is full", () => {
    // 10 × 3.00
    const text = told(contractOf(GRADUATED), "CHF 3.00");
    expect(text).toContain("From 0 tokens to 10 million tokens: the full tier costs CHF 30.00.");
    expect(text).toContain("Everything up to its end costs CHF 30.00.");
  });

  test("for each value where it depends on one, and for one where its row is pointed at", () => {
    const snapshot = contractOf(`${TOKENS}
charge usage "Usage"
  for tokens
  when model is "large"  CHF 3.00 per thousand tokens
  when model is "small"  CHF 0.50 per started thousand tokens
`);
    // Of the small one, one token is one started thousand, which is 500.00 for a thousand such tokens.
    expect(rowsOf(told(snapshot, 'charge usage "', 8))).toEqual([
      "| model “large” | 1 token | CHF 0.003 | CHF 3.00 per thousand tokens |",
      "|  | 1'000 tokens | CHF 3.00 | CHF 3.00 per thousand tokens |",
      "|  | 1'000'000 tokens | CHF 3'000.00 | CHF 3.00 per thousand tokens |",
      "| model “small” | 1 token | CHF 0.50 | CHF 500.00 per thousand tokens |",
      "|  | 1'000 tokens | CHF 0.50 | CHF 0.50 per thousand tokens |",
      "|  | 1'000'000 tokens | CHF 500.00 | CHF 0.50 per thousand tokens |",
    ]);
    expect(rowsOf(told(snapshot, "CHF 0.50 per"))).toHaveLength(3);
  });

  test("after what is included, with bounds and parameters, in the unit of the price", () => {
    const snapshot = contractOf(`
event upload
  type "upload"
  field size integer in bytes

meter stored "Stored"
  sum of upload.size

parameter rate "Rate" is CHF 0.03

charge storage "Storage"
  for stored
  includes 100 GB each month
  price at most CHF 20'000.00
  the rate per GB
`);
    const text = told(snapshot, "includes", 2);
    // (1'000 − 100) × 0.03 = 27.00, which is 0.027 for each GB; a million GB would be 29'997.00 and are capped.
    expect(rowsOf(text)).toEqual([
      "| 1 GB | CHF 0.00 | CHF 0.00 per GB |",
      "| 1'000 GB | CHF 27.00 | CHF 0.027 per GB |",
      "| 1'000'000 GB | CHF 20'000.00 | CHF 0.02 per GB |",
    ]);
    // 100 × 0.03
    expect(text).toContain("100 GB are included; without that they would cost CHF 3.00.");
    expect(text).toContain("With Rate = CHF 0.03.");
  });

  test("of a percentage, of each event, and of a fee", () => {
    const snapshot = contractOf(`
event payment
  type "payment"
  field amount decimal in CHF

charge cards "Cards"
  for each payment of amount
  2.9% plus CHF 0.30 flat

charge each_one "Each one"
  for each payment
  CHF 0.25 flat

charge base "Base"
  not prorated
  CHF 90.00 each month
`);
    // 2.9% of 1 = 0.029, plus 0.30 = 0.329, which is 32.9%; of 1'000: 29.30, 2.93%; of a million: 29'000.30.
    expect(rowsOf(told(snapshot, "charge cards", 8))).toEqual([
      "| CHF 1.00 | CHF 0.329 | 32.9% |",
      "| CHF 1'000.00 | CHF 29.30 | 2.93% |",
      "| CHF 1'000'000.00 | CHF 29'000.30 | 2.90003% |",
    ]);
    expect(rowsOf(told(snapshot, "charge each_one", 8))).toEqual(["| one event | CHF 0.25 |  |"]);
    expect(told(snapshot, "charge base", 8)).toContain("CHF 90.00");
  });

  test("beyond the end of a list nothing, and for tiers that a meter picks each of them", () => {
    const snapshot = contractOf(`${TOKENS}
meter peak "Peak"
  maximum of completion.tokens

charge usage "Usage"
  for tokens
  graduated each month
    up to 1'000 tokens  CHF 0.01 per token
    above               not offered

charge other "Other"
  for tokens
  volume each month by peak
    up to 100 tokens  CHF 0.02 per token
    above             CHF 0.03 per token
`);
    expect(rowsOf(told(snapshot, "charge usage", 8)).at(-1)).toBe("| 1'000'000 tokens | not offered |  |");
    expect(
      rowsOf(told(snapshot, "charge other", 8)).map(line => line.split(" | ").slice(0, 3).join(" | ")),
    ).toEqual([
      "| peak up to 100 tokens | 1 token | CHF 0.02",
      "|  | 1'000 tokens | CHF 20.00",
      "|  | 1'000'000 tokens | CHF 20'000.00",
      "| peak above | 1 token | CHF 0.03",
      "|  | 1'000 tokens | CHF 30.00",
      "|  | 1'000'000 tokens | CHF 30'000.00",
    ]);
  });
});

describe("names and numbers", () => {
  const snapshot = contractOf(`${TOKENS}
parameter seats "Seats" is 25 tokens

charge usage "Usage"
  for tokens
  includes 2.5 thousand tokens each month
  CHF 0.0025 per token

charge licence "Licence"
  for seats
  not prorated
  CHF 1'000.00 per token each month

tax vat "VAT" on everything 8.1%
`);

  test("a name is told as it is declared, a meter in words", () => {
    expect(told(snapshot, "for tokens", 5)).toContain(
      '```tarif\nmeter tokens "Tokens" sum of completion.tokens by model\n```',
    );
    expect(told(snapshot, "for tokens", 5)).toContain("the sum of");
    expect(told(snapshot, "for tokens", 5, "de")).toContain("die Summe");
    expect(told(snapshot, "for seats", 5)).toContain("“Seats”: 25 tokens");
    expect(told(snapshot, "for seats", 5)).not.toContain("Each");
  });

  test("a clause of an adjustment is told with what it says, a field by its own declaration alone", () => {
    expect(told(snapshot, "everything 8.1%")).toMatch(
      /^\*\*`everything`\*\*[\s\S]*\n---\n[\s\S]*“VAT”: 8.1%/,
    );
    expect(told(snapshot, "tax vat", 5)).toMatch(/^“VAT”: 8.1%/);
    expect(told(snapshot, "completion.tokens", 12)).toBe("```tarif\nfield tokens integer in tokens\n```");
    expect(told(snapshot, "event completion", 7)).toMatch(/^“Completion” has the type/);
  });

  test("a number is told exactly", () => {
    expect(told(snapshot, "2.5 thousand")).toMatch(/^Exactly 2'500\./);
    expect(told(snapshot, "0.0025")).toMatch(/^Exactly 0\.0025\. As a fraction: 1\/400\./);
    expect(told(snapshot, "8.1%")).toMatch(/^Exactly 8\.1% = 0\.081\. As a fraction: 81\/1000\./);
    expect(told(snapshot, "1'000.00", 0, "de")).toMatch(/^Genau 1'000\./);
    const storage = contractOf("\nparameter most is 25 GB\n\nparameter energy is 2 MWh\n");
    expect(told(storage, "25 GB")).toContain("That is 25'000'000'000 bytes.");
    expect(told(storage, "2 MWh")).toContain("That is 2'000'000 Wh.");
  });

  test("a contract with errors still tells words, names and numbers", () => {
    const broken = contractOf(`${TOKENS}
charge usage "Usage"
  for tokens
  CHF 3 thousand per toke
`);
    expect(broken.compiled.plan).toBe(null);
    expect(told(broken, "for tokens", 5)).toContain("meter tokens");
    expect(told(broken, "3 thousand")).toBe("Exactly 3'000.");
    expect(told(broken, 'charge usage "')).toMatch(/^\*\*`charge`\*\*/);
  });

  test("nothing is told between words, in comments and in files that are not there", () => {
    const commented = contractOf("# The charge\n");
    expect(told(commented, "# The", 4)).toBe("");
    expect(hover(commented, "other.tarif", { line: 0, character: 0 }, "en")).toBe(null);
    expect(hover(commented, "c.tarif", { line: 999, character: 9 }, "en")).toBe(null);
  });
});
