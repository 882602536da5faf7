/**
 * The worked agreements: each is checked, its committed files are what its scripts write, and its bills are what a
 * second computation, made from the contract's text alone, expects line by line.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Bill } from "../../index.ts";
import { ROOT } from "../kit/shared.ts";
import { type Row, readRows } from "./csv.ts";
import { type Ran, runScript, tarif, withCopy, withFolder } from "./tarif.ts";

interface Agreement {
  readonly folder: string;
  readonly contract: string;
  readonly through: string;
  readonly examples: number;
}

interface RunFile {
  readonly unreadable: { readonly count: number };
  readonly unknownAccounts: { readonly count: number };
  readonly otherTypes: { readonly count: number };
  readonly duplicates: number;
  readonly voided: number;
}

const AGREEMENTS: readonly Agreement[] = [
  { folder: "ai-platform", contract: "ai-platform.tarif", through: "2026-02", examples: 7 },
  { folder: "api-calls", contract: "api-calls.tarif", through: "2026-04", examples: 6 },
  { folder: "bandwidth", contract: "bandwidth.tarif", through: "2026-03", examples: 6 },
  { folder: "card-processing", contract: "card-processing.tarif", through: "2026-05-03", examples: 7 },
  { folder: "electricity", contract: "electricity.tarif", through: "2026-06", examples: 7 },
  { folder: "enterprise", contract: "enterprise.tarif", through: "2028-12", examples: 8 },
  { folder: "functions", contract: "functions.tarif", through: "2026-03", examples: 5 },
  { folder: "managed-database", contract: "managed-database.tarif", through: "2026-12", examples: 7 },
  { folder: "object-storage", contract: "object-storage.tarif", through: "2026-03", examples: 7 },
  { folder: "price-list", contract: "kaufhaus-amendment.tarif", through: "2026-07", examples: 6 },
  { folder: "seats", contract: "seats.tarif", through: "2026-03", examples: 5 },
  { folder: "telecom", contract: "telecom.tarif", through: "2026-03", examples: 11 },
  { folder: "treuhand", contract: "vertrag.tarif.md", through: "2026-03", examples: 6 },
];

const ADJUSTMENTS: ReadonlySet<string> = new Set(["discount", "minimum", "maximum", "credit"]);

describe.each(AGREEMENTS)("$folder", ({ folder, contract, through, examples }) => {
  const path = join(ROOT, "contracts", folder);
  const at = (name: string): string => join(path, name);
  const rate = (...options: readonly string[]): Promise<Ran> =>
    tarif(["rate", at(contract), "--events", at("events.ndjson"), "--through", through, ...options]);

  test("has nothing to report, and its examples hold", async () => {
    const { code, stdout, stderr } = await tarif(["check", at(contract), "--format", "json"]);
    const [file] = JSON.parse(stdout).files;
    expect(file.diagnostics).toEqual([]);
    expect(file.examples.filter((example: { passed: boolean }) => !example.passed)).toEqual([]);
    expect(file.examples).toHaveLength(examples);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  test("is in canonical form", async () => {
    expect(await tarif(["fmt", "--check", at(contract)])).toMatchObject({ code: 0 });
  });

  test("has events and expected lines as its scripts write them", async () => {
    await withCopy(path, copy => {
      for (const script of ["make-events.js", "expected.js"])
        expect(runScript(join(copy, script))).toMatchObject({ code: 0, stderr: "" });
      for (const name of ["events.ndjson", "expected.csv"])
        expect(readFileSync(join(copy, name)).equals(readFileSync(at(name))), name).toBe(true);
    });
  });

  test("gives the expected bills", async () => {
    await withFolder(async out => {
      const runFile = join(out, "run.json");
      const { code, stdout } = await rate("--format", "json", "--run", runFile);
      const bills: readonly Bill[] = stdout
        .trimEnd()
        .split("\n")
        .map(line => JSON.parse(line));
      const run: RunFile = JSON.parse(readFileSync(runFile, "utf8"));
      expect([...bills.flatMap(rowsOfBill), ...rowsOfRun(run)]).toEqual(expectedRows(at("expected.csv")));
      // Every sample holds events that are rejected or held.
      expect(code).toBe(1);
    });
  });

  test("gives the same amounts as a table for spreadsheets", async () => {
    const onBills = new Set([
      "usage",
      "fee",
      "once",
      "refund",
      "correction",
      "discount",
      "minimum",
      "maximum",
      "credit",
      "tax",
    ]);
    const charged = (rows: readonly Row[]): readonly Row[] =>
      rows.filter(row => onBills.has(row.kind) && (!ADJUSTMENTS.has(row.kind) || row.amount !== "0"));
    const shown = charged(readRows((await rate("--format", "csv")).stdout));
    const expected = charged(expectedRows(at("expected.csv")));
    expect(shown).toEqual(expected.map((row, i) => asDecimal(row, shown[i]?.quantity ?? "")));
  });

  test("gives the same bills when its events are shuffled, and when they are given twice", async () => {
    await withFolder(async out => {
      const lines = readFileSync(at("events.ndjson"), "utf8").trimEnd().split("\n");
      writeLines(join(out, "shuffled.ndjson"), shuffled(lines));
      const options = ["--through", through, "--format", "json"];
      const rateFiles = async (...files: readonly string[]): Promise<string> =>
        (await tarif(["rate", at(contract), "--events", ...files, ...options])).stdout;
      const bills = await rateFiles(at("events.ndjson"));
      expect(bills).toContain("tarif-bill/1");
      expect(await rateFiles(join(out, "shuffled.ndjson"))).toBe(bills);
      expect(await rateFiles(at("events.ndjson"), join(out, "shuffled.ndjson"))).toBe(bills);
    });
  });
});

test("every folder of contracts/ is tested", () => {
  const folders = readdirSync(join(ROOT, "contracts"), { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  );
  expect(folders.map(entry => entry.name).sort()).toEqual(
    [...AGREEMENTS.map(a => a.folder), "azure-llm-calls"].sort(),
  );
});

/** A table for spreadsheets has no fractions: where the whole part is right, the decimal that it shows instead. */
function asDecimal(row: Row, shown: string): Row {
  const [above = "", below] = row.quantity.split("/");
  if (below === undefined) return row;
  const whole = String(BigInt(above) / BigInt(below));
  return shown.startsWith(`${whole}.`) ? { ...row, quantity: shown } : row;
}

/** What a bill says, in the columns of expected.csv; the audit's rows sorted. */
function rowsOfBill(bill: Bill): readonly Row[] {
  const row = (kind: string, name: string, label: string, quantity: string, amount: string): Row => ({
    account: bill.account,
    bill: String(bill.number),
    kind,
    name,
    row: label,
    quantity,
    amount,
  });
  const reasons = (kind: "rejected" | "held"): readonly Row[] =>
    bill.audit[kind].reasons.map(({ reason, count }) => row(kind, reason, "", String(count), ""));
  const late = bill.audit.late === 0 ? [] : [row("late", "", "", String(bill.audit.late), "")];
  return [
    ...bill.lines.map(line => row(line.kind, line.charge, line.row, line.quantity ?? "", line.amount)),
    ...bill.adjustments
      .filter(entry => entry.amount !== "0")
      .map(entry => row(entry.kind, entry.name, "", "", entry.amount)),
    ...bill.taxes.map(tax => row("tax", tax.name, "", "", tax.amount)),
    ...(bill.rounding.amount === "0" ? [] : [row("rounding", "", "", "", bill.rounding.amount)]),
    row("total", "", "", "", bill.total),
    ...sorted([...reasons("rejected"), ...reasons("held"), ...late]),
  ];
}

/** What belongs to no bill. */
function rowsOfRun(run: RunFile): readonly Row[] {
  const counts: readonly (readonly [string, number])[] = [
    ["unreadable", run.unreadable.count],
    ["unknown account", run.unknownAccounts.count],
    ["other type", run.otherTypes.count],
    ["duplicate", run.duplicates],
    ["voided", run.voided],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({
      account: "",
      bill: "",
      kind,
      name: "",
      row: "",
      quantity: String(count),
      amount: "",
    }));
}

function expectedRows(path: string): readonly Row[] {
  const audit = new Set(["rejected", "held", "late"]);
  const result: Row[] = [];
  let left: Row[] = [];
  // The audit's rows stand together behind each bill's total; only among themselves have they no order.
  for (const row of readRows(readFileSync(path, "utf8"))) {
    if (audit.has(row.kind)) left.push(row);
    else {
      result.push(...sorted(left), row);
      left = [];
    }
  }
  return [...result, ...sorted(left)];
}

function sorted(rows: readonly Row[]): readonly Row[] {
  const key = (row: Row): string => JSON.stringify(row);
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, `${lines.join("\n")}\n`);
}

/** Always the same order, and far from the first. */
function shuffled(lines: readonly string[]): readonly string[] {
  const step = 7_919;
  return lines.map((_, i) => lines[(i * step + 13) % lines.length] ?? "");
}
