/** rate on CSV: columns with a meaning, local times, identities from rows. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ACCOUNTS, CONTRACT, folderWith, type Ran, tarif } from "./run.ts";

const codes = (ran: Ran): readonly string[] => ran.err.match(/TAR[0-9]{4}/g) ?? [];

// 1 million x 3.00 = 3.00 and 0.5 million x 3.00 = 1.50, with the fee 14.50.
const TABLE =
  'When,Customer,"Number of tokens",Size\n2026-01-05 10:00:00,acme,1000000,large\n2026-01-06T11:30:00.5,acme,500000,\n';

const COLUMNS = ["--type", "com.example.call", "--source", "export", "--subject", "acme", "--time", "When"];
const MAP = ["--map", "tokens=Number of tokens", "model=Size"];
const ALL = [...COLUMNS, ...MAP, "--time-zone", "UTC", "--id-from-row"];

async function rate(
  files: Readonly<Record<string, string | Buffer>>,
  args: readonly string[],
  name: string = "t.csv",
): Promise<Ran> {
  const cwd = folderWith({ "c.tarif": CONTRACT, "accounts.yaml": ACCOUNTS, ...files });
  const ran = await tarif(
    ["rate", "c.tarif", "--events", name, ...args, "--format", "json", "--run", "run.json"],
    {
      cwd,
    },
  );
  return {
    ...ran,
    err: ran.code === 3 ? ran.err : `${ran.err}${readFileSync(join(cwd, "run.json"), "utf8")}`,
  };
}

const billOf = (ran: Ran): { readonly total: string; readonly audit: { readonly accepted: number } } =>
  JSON.parse(ran.out);
const unreadableOf = (ran: Ran): readonly (readonly [number, string])[] =>
  JSON.parse(ran.err.slice(ran.err.indexOf("{"))).unreadable.first.map(
    ({ line, reason }: { line: number; reason: string }) => [line, reason] as const,
  );

describe("columns", () => {
  test("become fields of events", async () => {
    const ran = await rate({ "t.csv": TABLE }, ALL);
    expect(ran.code).toBe(0);
    expect(billOf(ran).total).toBe("14.5");
  });

  test("CR LF, a byte-order mark, quotes and gzip change nothing", async () => {
    const quoted = TABLE.replace("acme,1000000", '"acme","1000000"').replaceAll("\n", "\r\n");
    const plain = (await rate({ "t.csv": TABLE }, ALL)).out;
    expect((await rate({ "t.csv": `\ufeff${quoted}` }, ALL)).out).toBe(plain);
    expect((await rate({ "t.csv.gz": gzipSync(quoted) }, ALL, "t.csv.gz")).out).toBe(plain);
    expect((await rate({ t: TABLE }, ALL, "t")).out).toBe(plain);
  });

  test("the account may stand in a column", async () => {
    const args = ALL.map(word =>
      word === "--subject" ? "--subject-column" : word === "acme" ? "Customer" : word,
    );
    expect(billOf(await rate({ "t.csv": TABLE }, args)).total).toBe("14.5");
  });

  test("a column may be the identity", async () => {
    const table = TABLE.replace("Customer", "Id").replaceAll("acme,", "7,");
    const ran = await rate({ "t.csv": table }, [...COLUMNS, ...MAP, "--time-zone", "UTC", "--id", "Id"]);
    // Two contents under one identity: the first of them stands.
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out).audit.held.reasons).toEqual([{ count: 1, reason: "conflict" }]);
  });

  test.each<readonly [string, readonly string[], string]>([
    ["nothing said", [], "TAR0206"],
    ["no source", ["--type", "com.example.call"], "TAR0206"],
    ["no time", ALL.filter(word => word !== "--time" && word !== "When"), "TAR0206"],
    ["no identity", ALL.filter(word => word !== "--id-from-row"), "TAR0206"],
    ["two identities", [...ALL, "--id", "When"], "TAR0213"],
    ["two accounts", [...ALL, "--subject-column", "Customer"], "TAR0001"],
    ["a required field not mapped", [...COLUMNS, "--time-zone", "UTC", "--id-from-row"], "TAR0206"],
    ["an unknown type", ALL.map(word => (word === "com.example.call" ? "x" : word)), "TAR0214"],
    ["an unknown field", [...ALL, "--map", "lamps=Size"], "TAR0209"],
    ["a field twice", [...ALL, "--map", "model=Customer"], "TAR0208"],
    ["a mapping without a column", [...ALL, "--map", "model"], "TAR0208"],
    ["an unknown column", ALL.map(word => (word === "model=Size" ? "model=Colour" : word)), "TAR0205"],
    ["an unknown zone", ALL.map(word => (word === "UTC" ? "Mars/Base" : word)), "TAR0210"],
    ["no zone for local times", ALL.filter(word => word !== "--time-zone" && word !== "UTC"), "TAR0207"],
  ])("refuses %s", async (_, args, code) => {
    const ran = await rate({ "t.csv": TABLE }, args);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(codes(ran)).toEqual([code]);
  });

  test.each<readonly [string, string, string]>([
    ["an empty file", "", "TAR0215"],
    ["a column twice", TABLE.replace("Customer", "Size"), "TAR0212"],
    ["a quote that never closes", `${TABLE}"x`, "TAR0204"],
  ])("refuses %s", async (_, table, code) => {
    expect(codes(await rate({ "t.csv": table }, ALL))).toEqual([code]);
  });

  test("1,000 columns are read, 1,001 are not", async () => {
    const wide = (count: number): string =>
      TABLE.split("\n")
        .slice(0, 2)
        .map(
          (row, line) =>
            `${row},${Array.from({ length: count - 4 }, (_, index) => (line === 0 ? `c${index}` : "")).join(",")}`,
        )
        .join("\n");
    expect((await rate({ "t.csv": wide(1_000) }, ALL)).code).toBe(0);
    expect(codes(await rate({ "t.csv": wide(1_001) }, ALL))).toEqual(["TAR0215"]);
  });
});

describe("times", () => {
  const rows = (...times: readonly string[]): string =>
    `When,Number of tokens\n${times.map(time => `${time},1\n`).join("")}`;
  const zurich = [
    ...COLUMNS,
    "--map",
    "tokens=Number of tokens",
    "--time-zone",
    "Europe/Zurich",
    "--id-from-row",
  ];

  test("local times become instants of their zone; offsets win", async () => {
    // 1 February 00:30 in Zurich is 31 January 23:30 UTC, in which the contract bills.
    const ran = await rate(
      { "t.csv": rows("2026-02-01 00:30:00", "2026-01-31T23:59:59Z", "2026-02-01 00:59:59+01:00") },
      zurich,
    );
    expect(billOf(ran).audit.accepted).toBe(3);
  });

  test("times that clocks skipped or showed twice are refused with their line", async () => {
    const ran = await rate(
      { "t.csv": rows("2026-03-29 02:30:00", "2026-10-25 02:30:00", "2026-01-05 12:00:00") },
      zurich,
    );
    expect(ran.code).toBe(1);
    expect(unreadableOf(ran)).toEqual([
      [2, 'has the time "2026-03-29 02:30:00", which clocks in Europe/Zurich skipped'],
      [3, 'has the time "2026-10-25 02:30:00", which clocks in Europe/Zurich showed twice'],
    ]);
    expect(billOf(ran).audit.accepted).toBe(1);
  });

  test("what is no time is refused with its line", async () => {
    const ran = await rate(
      { "t.csv": rows("05.01.2026 10:00", "2026-01-05", "", "2026-01-05 12:00:00") },
      zurich,
    );
    expect(unreadableOf(ran).map(([line]) => line)).toEqual([2, 3, 4]);
  });
});

describe("rows", () => {
  test("equal rows are duplicates, wherever they stand and however they are quoted", async () => {
    const again = TABLE.split("\n")[1]?.replace("acme", '"acme"') ?? "";
    const ran = await rate({ "t.csv": `${TABLE}${again}\n${again}\n` }, ALL);
    expect(billOf(ran).total).toBe("14.5");
    expect(ran.err).toContain('"duplicates":2');
  });

  test("the identity of a row is the SHA-256 of its text", async () => {
    const bad = "2026-01-05 10:00:00,acme,many,large";
    const cwd = folderWith({ "c.tarif": CONTRACT, "accounts.yaml": ACCOUNTS, "t.csv": `${TABLE}${bad}\n` });
    await tarif(["rate", "c.tarif", "--events", "t.csv", ...ALL, "--rejects", "r.ndjson"], { cwd });
    const reject = JSON.parse(readFileSync(join(cwd, "r.ndjson"), "utf8"));
    expect(reject).toMatchObject({
      source: "export",
      id: createHash("sha256").update(bad).digest("hex"),
      reason: "incomplete",
    });
  });

  test("rows with too many or too few cells are unreadable, and the rest goes on", async () => {
    const ran = await rate({ "t.csv": `${TABLE}1,2\n1,2,3,4,5\n\n"a"b,2,3,4\n` }, ALL);
    expect(unreadableOf(ran)).toEqual([
      [4, "has 2 cells where the first row has 4"],
      [5, "has 5 cells where the first row has 4"],
      [7, "has text after a closing quote"],
    ]);
    expect(billOf(ran).total).toBe("14.5");
  });

  test("an empty cell is an absent field", async () => {
    const ran = await rate({ "t.csv": `${TABLE}2026-01-05 10:00:00,acme,,large\n` }, ALL);
    expect(JSON.parse(ran.out).audit.rejected.reasons).toEqual([{ count: 1, reason: "incomplete" }]);
  });
});
