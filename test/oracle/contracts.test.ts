/** The worked agreements by the oracle: a third computation beside the engine's bills and what their scripts expect. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRows } from "../contracts/csv.ts";
import { ROOT } from "../kit/shared.ts";
import { accountsIn, eventsIn, workspaceOf } from "../kit/world.ts";
import { decimal, type Fraction, sum } from "./fractions.ts";
import { oracleBills } from "./oracle.ts";
import type { OutcomeBill } from "./world.ts";

const AGREEMENTS = [
  { folder: "ai-platform", through: "2026-02-28" },
  { folder: "api-calls", through: "2026-04-30" },
  { folder: "card-processing", through: "2026-05-03" },
  { folder: "seats", through: "2026-03-31" },
  { folder: "treuhand", through: "2026-03-31" },
];

describe.each(AGREEMENTS)("$folder", ({ folder, through }) => {
  const at = join(ROOT, "contracts", folder);
  const read = (file: string): string => readFileSync(join(at, file), "utf8");

  test("comes to the charges, discounts, taxes and totals that its script expects", () => {
    const entry = readdirSync(at).find(name => /\.tarif(\.md)?$/.test(name)) ?? "";
    const contract = /^contract (\w+)/m.exec(read(entry))?.[1] ?? "";
    const bills = oracleBills({
      ...workspaceOf(at, entry),
      accounts: accountsIn(read("accounts.yaml"), contract),
      events: eventsIn(readableLines(read("events.ndjson"))),
      through,
    });
    expect(amountsOf(bills.flatMap(entriesOf))).toEqual(amountsOf(expectedEntries(read("expected.csv"))));
  });
});

/** What is no JSON is on no bill. */
function readableLines(text: string): string {
  const isReadable = (line: string): boolean => {
    try {
      JSON.parse(line);
      return true;
    } catch {
      return false;
    }
  };
  return text.split("\n").filter(isReadable).join("\n");
}

interface Entry {
  /** Account, bill, kind and name. */
  readonly key: string;
  readonly amount: string;
}

/** How expected.csv calls a charge's lines. */
const LINES = new Set(["usage", "fee", "once", "refund"]);

function expectedEntries(csv: string): readonly Entry[] {
  return readRows(csv)
    .filter(({ account, kind }) => account !== "" && kind !== "late")
    .map(({ account, bill, kind, name, quantity, amount }) => {
      const isCount = kind === "rejected" || kind === "held";
      const words = isCount
        ? [account, bill, kind]
        : [account, bill, LINES.has(kind) ? "charge" : kind, name];
      return { key: words.join(" ").trim(), amount: isCount ? quantity : amount };
    });
}

function entriesOf(bill: OutcomeBill): readonly Entry[] {
  const { account, number, charges, discounts, minimums, maximums, credits, taxes } = bill;
  const named = { charge: charges, discount: discounts, minimum: minimums, maximum: maximums };
  const rest = { credit: credits, tax: taxes };
  const key = (...words: readonly string[]): string => [account, number, ...words].join(" ");
  return [
    ...Object.entries({ ...named, ...rest }).flatMap(([kind, entries]) =>
      Object.entries(entries).map(([name, amount]) => ({ key: key(kind, name), amount })),
    ),
    { key: key("rounding"), amount: bill.rounding },
    { key: key("total"), amount: bill.total },
    { key: key("rejected"), amount: String(bill.rejected) },
    { key: key("held"), amount: String(bill.held) },
  ];
}

/** Sums that are not nought, and all totals. */
function amountsOf(entries: readonly Entry[]): Readonly<Record<string, string>> {
  const found = new Map<string, Fraction[]>();
  for (const { key, amount } of entries) {
    const value = decimal(amount);
    if (value === null) throw new Error(`${key}: "${amount}" is no number`);
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  const sums = [...found].map(([key, values]) => [key, sum(values)] as const);
  return Object.fromEntries(
    sums
      .filter(([key, value]) => value.sign() !== 0 || key.endsWith(" total"))
      .map(([key, value]) => [key, value.toString()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
