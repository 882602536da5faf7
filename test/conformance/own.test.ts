/**
 * Contracts whose expected amounts were calculated by hand, with the arithmetic beside each. Their examples run through
 * the public API; the event sets below `own/events`, which need instants of receipt, run through the command line.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Bill, compile, describeDiagnostic, runExamples } from "../../index.ts";
import { tarif } from "../cli/run.ts";
import { filesBelow, ROOT, type TextFile } from "../kit/shared.ts";

const FOLDER = join(ROOT, "test/conformance/own");
const EVENTS = join(FOLDER, "events");
const contracts = filesBelow(FOLDER, [".tarif"]).filter(file => !file.path.includes("/"));
const sets = readdirSync(EVENTS).sort();

describe("contracts calculated by hand", () => {
  test("none was lost", () => {
    expect(contracts.length).toBeGreaterThanOrEqual(420);
  });

  test.each(contracts.map(file => [file.path, file] as const))("%s", (_, file) => {
    expect(problemsOf(file)).toEqual([]);
  });
});

describe("event sets calculated by hand", () => {
  test("none was lost", () => {
    expect(sets.length).toBeGreaterThanOrEqual(13);
  });

  test.each(sets)("%s", name => {
    const folder = join(EVENTS, name);
    const events = readFileSync(join(folder, "events.ndjson"), "utf8").trimEnd().split("\n");
    const { through, rows } = expected(readFileSync(join(folder, "expected.csv"), "utf8"));
    const bills = rated(folder, events, through);
    expect(bills).toBe(rated(folder, events.toReversed(), through));
    expect(differences(rows, parse(bills))).toEqual([]);
  });
});

/** What is wrong with the contract or with an amount of its examples, a sentence each. */
function problemsOf(file: TextFile): readonly string[] {
  const result = compile(new Map([[file.path, file.text]]), file.path);
  if (result.plan === null) {
    return result.diagnostics.map(found => {
      const told = describeDiagnostic(found, result.files);
      return `${told.code} ${told.line}:${told.column} ${told.message}`;
    });
  }
  const outcomes = runExamples(result.plan, result.examples);
  if (outcomes.length === 0) return ["no example"];
  return outcomes
    .filter(example => !example.passed)
    .flatMap(example =>
      example.failures.map(f => `${example.title}: ${f.what}: expected ${f.expected}, got ${f.actual}`),
    );
}

interface Row {
  readonly account: string;
  /** The bill's number, or `*` for all bills of the account together. */
  readonly bill: string;
  readonly kind: string;
  readonly name: string;
  readonly amount: string;
}

interface Expected {
  readonly through: string;
  readonly rows: readonly Row[];
}

/** Lines that begin with `#` hold the arithmetic of the row below them. */
function expected(csv: string): Expected {
  const cells = csv
    .split("\n")
    .slice(1)
    .filter(line => line !== "" && !line.startsWith("#"))
    .map(line => line.split(","));
  const rows = cells.map(([account = "", bill = "", kind = "", name = "", amount = ""]) => {
    return { account, bill, kind, name, amount };
  });
  const through = rows.find(row => row.kind === "through");
  if (through === undefined) throw new Error("expected.csv must say `,,through,,MONTH`");
  return { through: through.amount, rows: rows.filter(row => row !== through) };
}

/** One canonical bill a line. */
function rated(folder: string, events: readonly string[], through: string): string {
  const args = [
    "rate",
    join(folder, "contract.tarif"),
    "--events",
    "-",
    "--through",
    through,
    "--format",
    "json",
  ];
  const ran = tarif(args, { input: `${events.join("\n")}\n` });
  expect([0, 1], ran.err).toContain(ran.code);
  return ran.out;
}

function parse(bills: string): readonly Bill[] {
  return bills
    .trimEnd()
    .split("\n")
    .map(line => JSON.parse(line) as Bill);
}

/** Every bill must have its expected total, and every expected row its amount. */
function differences(rows: readonly Row[], bills: readonly Bill[]): readonly string[] {
  const known = new Set(rows.filter(row => row.kind === "total").map(row => `${row.account} ${row.bill}`));
  const untold = bills.map(bill => `${bill.account} ${bill.number}`).filter(bill => !known.has(bill));
  return [
    ...untold.map(bill => `bill ${bill} is not expected`),
    ...rows.flatMap(row => {
      const of = bills.filter(
        bill => bill.account === row.account && (row.bill === "*" || String(bill.number) === row.bill),
      );
      const what = `${row.account} ${row.bill} ${row.kind} ${row.name}`;
      if (of.length === 0) return [`${what}: no such bill`];
      const found = of
        .flatMap(bill => amountsOf(bill, row))
        .reduce((sum, amount) => sum + scaled(amount), 0n);
      return found === scaled(row.amount) ? [] : [`${what}: expected ${row.amount}, got ${found} millionths`];
    }),
  ];
}

function amountsOf(bill: Bill, row: Row): readonly string[] {
  if (row.kind === "total") return [bill.total];
  if (row.kind === "carried") return [bill.forward.carried];
  if (row.kind === "rejected") return [String(bill.audit.rejected.count)];
  if (row.kind === "held") return [String(bill.audit.held.count)];
  if (row.kind === "charge")
    return bill.lines.filter(line => line.charge === row.name).map(line => line.amount);
  if (row.kind === "tax") return bill.taxes.filter(tax => tax.name === row.name).map(tax => tax.amount);
  throw new Error(`no such kind of row: ${row.kind}`);
}

/** A decimal in millionths, exactly; one with more decimals is a mistake of the test. */
function scaled(decimal: string): bigint {
  const found = /^(-?)([0-9]+)(?:\.([0-9]{1,6}))?$/.exec(decimal);
  if (found === null) throw new Error(`no decimal: ${decimal}`);
  const [, sign = "", whole = "", part = ""] = found;
  const millionths = BigInt(whole + part.padEnd(6, "0"));
  return sign === "-" ? -millionths : millionths;
}
