/** `tarif compare`: three ways to charge for the same calls, every amount by hand. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FLAT, MODELS, modelFolder, PAYG } from "./priced-models.ts";
import { folderWith, tarif } from "./run.ts";

/**
 * Revenue: A 255.00, B 262.00, C 198.00 (see priced-models.ts); 5'100 calls: 0.05, 262 / 5'100 and 198 / 5'100 each.
 * Break-even in a month: A 0.05 q and C 0.045 q above 500: from 501 on, 25.05 and 22.545. A and B, 20.00 + 0.02 q: equal at
 * 666 2/3; at 667 33.35 and 33.34. C and B: equal at 800; at 801 36.045 and 36.02. Above 2'000 C is 0.03 q: 60.03 at
 * 2'001, B 60.02, so nothing changes there.
 */
const TABLE = `B earns most, USD 262.00; C least, USD 198.00.
Usage of events.ndjson, through 2026-02-28; 4 accounts.

A  Pay as you go (payg.tarif)
B  Flat fee (flat.tarif)
C  Volume (volume.tarif)

USD                                       A           B           C
Revenue                              255.00      262.00      198.00
Against A                                         +7.00      -57.00
                                                  +2.7%      -22.4%
Accounts that pay more than under A                   2           1
Accounts that pay less                                2           3
Before taxes                         255.00      262.00      198.00
For each call (calls)                  0.05  ≈ 0.051373  ≈ 0.038824

Account, USD       A      B      C  cheapest
dora          125.00  90.00  75.00         C
bolt           15.00  46.00  18.00         A
cato           35.00  54.00  31.50         C
acme           80.00  72.00  73.50         B

Prices by calls of one month, before adjustments and taxes:
  From 501 calls on, A costs more than C (USD 25.05 and USD 22.545 there).
  From 667 calls on, A costs more than B (USD 33.35 and USD 33.34 there).
  From 801 calls on, C costs more than B (USD 36.045 and USD 36.02 there).
`;

test("the table: revenue, winners and losers, and where one overtakes another", async () => {
  const ran = await tarif(["compare", ...MODELS], { cwd: modelFolder() });
  expect(ran.err).toBe("");
  expect(ran.out).toBe(TABLE);
  expect(ran.code).toBe(0);
});

test("Markdown and HTML say the same, with names escaped; the page has charts and reaches for nothing", async () => {
  const folder = modelFolder();
  const text = PAYG.replace("Pay as you go", "Pay | <b>@you</b> & 'go'");
  writeFileSync(join(folder, "payg.tarif"), text);
  const { out: markdown } = await tarif(["compare", ...MODELS, "--format", "markdown"], { cwd: folder });
  expect(markdown.split("\n")[0]).toBe("**B earns most, USD 262.00; C least, USD 198.00.**");
  expect(markdown).toContain("- A Pay \\| &lt;b&gt;@\u200byou&lt;/b&gt; &amp; 'go' (payg.tarif)");
  expect(markdown).toContain("| bolt | 15.00 | 46.00 | 18.00 | A |");
  const { out: page } = await tarif(["compare", ...MODELS, "--format", "html"], { cwd: folder });
  expect(page).toContain("<li>A  Pay | &lt;b&gt;@you&lt;/b&gt; &amp; &#39;go&#39; (payg.tarif)</li>");
  expect(page).toContain("<li>From 667 calls on, A costs more than B (USD 33.35 and USD 33.34 there).</li>");
  expect(page).toContain("<td>bolt</td><td>15.00</td><td>46.00</td><td>18.00</td><td>A</td>");
  expect(page.match(/<svg /g)).toHaveLength(3);
  expect(page.match(/<circle /g)).toHaveLength(3);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import| on[a-z]+=/i);
  expect(page).not.toMatch(/NaN|Infinity|undefined/);
});

test("a contract without usage, other currencies, accounts that one cannot bill: refused, with the place", async () => {
  const folder = modelFolder();
  writeFileSync(join(folder, "chf.tarif"), PAYG.replaceAll("USD", "CHF").replace("payg", "chf"));
  const currencies = await tarif(["compare", "payg.tarif", "chf.tarif"], { cwd: folder });
  expect([currencies.code, currencies.out]).toEqual([3, ""]);
  expect(currencies.err).toContain(
    "error TAR0016 The contracts are in different currencies: payg.tarif in USD, chf.tarif in CHF.",
  );
  const late = PAYG.replace("2026-01-01", "2026-02-01")
    .replace("2026-01\n", "2026-02\n")
    .replace("contract payg", "contract late");
  writeFileSync(join(folder, "late.tarif"), late);
  const early = await tarif(["compare", "payg.tarif", "late.tarif"], { cwd: folder });
  expect(early.code).toBe(3);
  expect(early.err).toContain("late.tarif: error TAR0108");
  const bare = folderWith({ "a.tarif": late, "b.tarif": FLAT, "accounts.yaml": "accounts: []\n" });
  const nothing = await tarif(["compare", "a.tarif", "b.tarif"], { cwd: bare });
  expect([nothing.code, nothing.err.includes("error TAR0015 There is no usage for a.tarif")]).toEqual([
    3,
    true,
  ]);
});

test("what a price does not hold is told beside it", async () => {
  const folder = modelFolder();
  const fee =
    'charge yearly "Yearly"\n  in arrears\n  not prorated\n  USD 12.00 each year\n\ncharge calls "Calls"';
  writeFileSync(join(folder, "flat.tarif"), FLAT.replace('charge calls "Calls"', fee));
  const both = await tarif(["compare", "payg.tarif", "flat.tarif"], { cwd: folder });
  expect(both.out).toContain("From 667 calls on, A costs more than B (USD 33.35 and USD 33.34 there).");
  expect(both.out).toContain("Not in it: yearly of B.");
  writeFileSync(join(folder, "flat.tarif"), FLAT.replace("USD 20.00 each month", "USD 240.00 each year"));
  const yearly = await tarif(["compare", "payg.tarif", "flat.tarif"], { cwd: folder });
  expect(yearly.out).toContain("None overtakes another by calls, without base of B.");
});

/** The calls told apart: reads at 0.02 and writes at 0.20 against 0.05 for any call. */
const BY_KIND = PAYG.replace("contract payg", "contract kinds")
  .replace(
    "  field calls integer",
    '  field kind text one of "read", "write" default "read"\n  field calls integer',
  )
  .replace("  sum of traffic.calls", "  sum of traffic.calls\n  by kind")
  .replace(
    "  USD 0.05 per call",
    '  when kind is "read"\n    USD 0.02 per call\n  when kind is "write"\n    graduated each month\n      up to 100 calls USD 0.20 per call\n      above USD 0.04 per call',
  );

test("where a price depends on more than the quantity, it is compared row by row", async () => {
  const folder = modelFolder();
  writeFileSync(join(folder, "kinds.tarif"), BY_KIND);
  const { out, err } = await tarif(["compare", "payg.tarif", "kinds.tarif"], { cwd: folder });
  expect(err).toBe("");
  expect(out).toContain('None overtakes another by calls (kind is "read").');
  expect(out).toContain('Prices by calls (kind is "write") of one month, before adjustments and taxes:');
  // Writes: 20.00 + 0.04 (q - 100) = 0.05 q at q = 1'600; at 1'601 0.05 q = 80.05, the other 80.04.
  expect(out).toContain("From 1'601 calls on, A costs more than B (USD 80.05 and USD 80.04 there).");
});
