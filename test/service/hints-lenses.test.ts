import { describe, expect, test } from "vitest";
import { codeLenses, inlayHints } from "../../service/index.ts";
import type { Snapshot } from "../../service/types.ts";
import { contractOf, HEAD, placeOf, TOKENS } from "./contract.ts";

const ALL = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

function hintsOf(snapshot: Snapshot, range = ALL): readonly (readonly [string, string])[] {
  const lines = (snapshot.workspace.get(snapshot.entry) ?? "").split("\n");
  return inlayHints(snapshot, snapshot.entry, range, "en").map(({ position, label }) => [
    lines[position.line]?.slice(0, position.character).trim().replace(/\s+/g, " ") ?? "",
    label,
  ]);
}

describe("beside each tier", () => {
  test("stands what it costs when it is full, and everything up to its end", () => {
    const snapshot = contractOf(
      `${TOKENS}
charge usage "Usage"
  for tokens
  includes 5 million tokens each month before tiers
  graduated each month
    up to 10 million tokens  CHF 3.00 per million tokens plus CHF 1.00 flat
    up to 25 million tokens  included
    above                    CHF 1.00 per million tokens
`,
    );
    // 10 × 3.00 + 1.00 = 31.00; the next one is free.
    expect(hintsOf(snapshot)).toEqual([
      ["up to 10 million tokens CHF 3.00 per million tokens plus CHF 1.00 flat", "full CHF 31.00"],
      ["up to 25 million tokens included", "full CHF 0.00, in all CHF 31.00"],
    ]);
    expect(
      hintsOf(snapshot, { start: placeOf(snapshot, "up to 25"), end: placeOf(snapshot, "above ") }),
    ).toHaveLength(1);
  });

  test("of a price for all of the quantity what its bound costs, and of packages whole ones", () => {
    const snapshot = contractOf(`${TOKENS}
charge usage "Usage"
  for tokens
  # allow TAR6101: it is so in the rate card
  volume each month
    below 1'500 tokens  CHF 2.00 per started thousand tokens
    below 4'000 tokens  CHF 1.00 per started thousand tokens
    at or above         CHF 0.50 per started thousand tokens
`);
    // Just below 1'500 tokens: two packages; just below 4'000: four.
    expect(hintsOf(snapshot).map(([, label]) => label)).toEqual(["full CHF 4.00", "full CHF 4.00"]);
  });

  test("what is included within the tiers is taken off, and percentages have no amount", () => {
    const snapshot = contractOf(`${TOKENS}
event payment
  type "payment"
  field amount decimal in CHF

meter paid
  sum of payment.amount

charge usage "Usage"
  for tokens
  includes 100 tokens each month within tiers
  graduated each month
    up to 1'000 tokens  CHF 0.10 per token
    above               CHF 0.05 per token

charge share "Share"
  for paid
  graduated each month
    up to CHF 100.00    2%
    up to CHF 1'000.00  CHF 5.00 flat
    above               1%
`);
    // (1'000 − 100) × 0.10 = 90.00; 2% of 100.00 = 2.00, and the flat 5.00 of the second row makes 7.00.
    expect(hintsOf(snapshot).map(([, label]) => label)).toEqual([
      "full CHF 90.00",
      "full CHF 5.00, in all CHF 7.00",
    ]);
  });
});

describe("above each example", () => {
  test("stands whether it passes, and what is else", () => {
    const snapshot = contractOf(`${TOKENS}
charge usage "Usage"
  for tokens
  CHF 1.00 per million tokens

example "Right"
  bill for 2026-01
  usage tokens 5 million tokens
  expect total CHF 5.00

example "Wrong"
  bill for 2026-01
  usage tokens 5 million tokens
  expect charge usage CHF 6.00
  expect total CHF 7.00
`);
    const lenses = codeLenses(snapshot, "c.tarif", "en");
    expect(lenses.map(({ title, arguments: [example], range }) => [example, title, range.start])).toEqual([
      ["Right", "Run this example · passes", placeOf(snapshot, 'example "Right"')],
      [
        "Wrong",
        "Run this example · fails: charge usage is CHF 5.00, expected CHF 6.00 (and 1 more)",
        placeOf(snapshot, 'example "Wrong"'),
      ],
    ]);
    expect(codeLenses(snapshot, "c.tarif", "de")[0]?.title).toBe("Dieses Beispiel rechnen · stimmt");
    expect(codeLenses(snapshot, "other.tarif", "en")).toEqual([]);
    expect(codeLenses(contractOf('example "A"\n  bill'), "c.tarif", "en")).toEqual([]);
    expect(HEAD).toContain("CHF");
  });
});
