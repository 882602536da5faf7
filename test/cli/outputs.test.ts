/** What a run must not lose or hide: its own inputs, held quantities, failed examples. And what it prints. */
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decimalText } from "../../runtime/billing/bill-csv.ts";
import { ACCOUNTS, CONTRACT, call, folderWith, LAUNCHER, lines, type Ran, tarif } from "./run.ts";

const codes = (ran: Ran): readonly string[] => ran.err.match(/TAR[0-9]{4}/g) ?? [];
const FILES = { "c.tarif": CONTRACT, "accounts.yaml": ACCOUNTS, "e.ndjson": lines(call(1_000_000)) };
const rate = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  tarif(["rate", "c.tarif", "--events", "e.ndjson", ...args], { cwd });

/** Names and contents of a folder, links as what they are. */
function stateOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(name => {
      const stat = lstatSync(join(folder, name));
      return `${name} ${stat.isFile() ? readFileSync(join(folder, name), "utf8") : stat.mode}`;
    })
    .sort();
}

describe("an output never takes the place of", () => {
  test.each<readonly [string, readonly string[]]>([
    ["the contract", ["--rejects", "c.tarif"]],
    ["the contract by another way", ["--rejects", "./sub/../c.tarif"]],
    ["the contract through a folder that is a link", ["--run", "here/c.tarif"]],
    ["the register", ["--run", "accounts.yaml"]],
    ["the events", ["--run", "e.ndjson"]],
    ["the events behind a link", ["--rejects", "link.ndjson"]],
    ["another output", ["--rejects", "r", "--run", "r"]],
    ["another output, both not there yet", ["--rejects", "new/r", "--run", "sub/../new/r"]],
    ["a file of --out", ["--out", "o", "--run", "o/bills.csv"]],
    ["the folder of --out", ["--out", "o", "--run", "o"]],
    ["events in the folder of --out", ["--events", "sub/bills.ndjson", "--out", "sub"]],
  ])("%s", async (_, args) => {
    const cwd = folderWith({ ...FILES, "sub/bills.ndjson": lines(call(1)) });
    symlinkSync("e.ndjson", join(cwd, "link.ndjson"));
    symlinkSync(".", join(cwd, "here"));
    const before = stateOf(cwd);
    const ran = await rate(cwd, ...args);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(codes(ran)).toEqual(["TAR0503"]);
    expect(stateOf(cwd)).toEqual(before);
  });

  test("the contract that is compiled", async () => {
    const cwd = folderWith(FILES);
    expect(codes(await tarif(["compile", "c.tarif", "--out", "./c.tarif"], { cwd }))).toEqual(["TAR0503"]);
    expect(readFileSync(join(cwd, "c.tarif"), "utf8")).toBe(CONTRACT);
    expect((await tarif(["compile", "c.tarif", "--out", "plan.json"], { cwd })).code).toBe(0);
  });

  test("nothing, where all names differ, also a second time", async () => {
    const cwd = folderWith(FILES);
    for (let time = 0; time < 2; time += 1)
      expect((await rate(cwd, "--out", ".", "--rejects", "r", "--run", "u")).code).toBe(0);
  });
});

describe("links and names", () => {
  test.each<readonly [string, readonly string[]]>([
    ["--rejects", ["rate", "c.tarif", "--events", "e.ndjson", "--rejects", "out"]],
    ["--run", ["rate", "c.tarif", "--events", "e.ndjson", "--run", "out"]],
    ["compile --out", ["compile", "c.tarif", "--out", "out"]],
  ])("%s never writes through a link", async (_, args) => {
    const cwd = folderWith({ ...FILES, "kept/precious": "precious" });
    symlinkSync("kept/precious", join(cwd, "out"));
    const ran = await tarif(args, { cwd });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("error TAR0501 out cannot be written: it is a link");
    expect(readFileSync(join(cwd, "kept/precious"), "utf8")).toBe("precious");
    expect(lstatSync(join(cwd, "out")).isSymbolicLink()).toBe(true);
  });

  test("a file of --out that is a link, also one that leads nowhere, is refused before anything", async () => {
    const cwd = folderWith(FILES);
    mkdirSync(join(cwd, "o"));
    symlinkSync("../nowhere", join(cwd, "o/bills.txt"));
    expect((await rate(cwd, "--out", "o")).err).toContain("o/bills.txt cannot be written: it is a link");
    expect(readdirSync(join(cwd, "o"))).toEqual(["bills.txt"]);
    expect(existsSync(join(cwd, "nowhere"))).toBe(false);
  });

  test("a device is refused", async () => {
    expect((await rate(folderWith(FILES), "--rejects", "/dev/null")).err).toContain("it is no regular file");
  });

  test.each<readonly [string, readonly string[], string]>([
    ["--out that is a file", ["--out", "e.ndjson.old"], "it is a file, and --out names a folder"],
    ["an empty --out", ["--out", ""], "--out is given without the name of a folder."],
    ["an empty --run", ["--run", ""], "--run is given without the name of a file."],
    ["an empty --rejects", ["--rejects", ""], "--rejects is given without the name of a file."],
  ])("refuses %s", async (_, args, words) => {
    const ran = await rate(folderWith({ ...FILES, "e.ndjson.old": "" }), ...args);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain(words);
  });
});

const SIGNED = CONTRACT.replace("field tokens integer in tokens", "field tokens integer in tokens signed");

test("a net quantity below zero is held aloud: on the bill, and with exit 1", async () => {
  const net = (...tokens: readonly number[]): Promise<Ran> =>
    rate(folderWith({ ...FILES, "c.tarif": SIGNED, "e.ndjson": lines(...tokens.map(n => call(n))) }));
  // 1'000'000 - 3'500'000 = -2'500'000.
  const below = await net(1_000_000, -3_500_000);
  expect(below.code).toBe(1);
  expect(below.out).toContain("\nHeld: -2'500'000 tokens of Tokens: below zero, priced as 0.\n");
  const above = await net(3_500_000, -1_000_000);
  expect(above.code).toBe(0);
  expect(above.out).not.toContain("Held");
});

test("examples that fail are told, and the bills are printed all the same", async () => {
  const wrong = CONTRACT.replace("expect total USD 16.00", "expect total USD 17.00");
  const ran = await rate(folderWith({ ...FILES, "c.tarif": wrong }));
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("Total USD");
  expect(ran.err).toContain("1 example of this contract fails; run: tarif check c.tarif\n");
  const twice = `${wrong}\n${wrong.slice(wrong.indexOf("\nexample ")).replace("Two million", "Again")}`;
  const two = await rate(folderWith({ ...FILES, "c.tarif": twice }));
  expect(two.err).toContain("2 examples of this contract fail; run: tarif check c.tarif\n");
});

describe("pipes in the place of files", () => {
  // A command that opened the pipe would wait for ever; `timeout` would then end it with 124.
  function withPipe(
    name: string,
    args: readonly string[],
  ): { readonly code: number | null; readonly err: string } {
    const { [name]: _, ...others } = FILES as Readonly<Record<string, string>>;
    const cwd = folderWith(others);
    expect(spawnSync("mkfifo", [join(cwd, name)]).status).toBe(0);
    const ran = spawnSync("timeout", ["20", process.execPath, LAUNCHER, ...args], { cwd, encoding: "utf8" });
    return { code: ran.status, err: ran.stderr };
  }

  test.each<readonly [string, string, readonly string[]]>([
    ["the contract of rate", "c.tarif", ["rate", "c.tarif", "--events", "e.ndjson"]],
    ["the contract of check", "c.tarif", ["check", "c.tarif"]],
    ["a contract to format", "c.tarif", ["fmt", "c.tarif"]],
    ["the register", "accounts.yaml", ["rate", "c.tarif", "--events", "e.ndjson"]],
  ])("%s is refused at once", (_, name, args) => {
    const ran = withPipe(name, args);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain(`error TAR0009 ${name} is not a regular file.`);
  });
});

test("a folder in the place of a contract is the contract that it holds", async () => {
  const folder = folderWith(FILES);
  const ran = await tarif(["rate", ".", "--events", "e.ndjson"], { cwd: folder });
  expect(ran.out).toBe((await tarif(["rate", "c.tarif", "--events", "e.ndjson"], { cwd: folder })).out);
});

describe("CSV of bills", () => {
  test("amounts have the currency's decimals", async () => {
    const rows = (await rate(folderWith(FILES), "--format", "csv")).out.split("\r\n");
    // 1 million x 3.00, and the fee.
    expect(rows[1]).toMatch(/,1000000,tokens,USD,3\.00$/);
    expect(rows[2]).toMatch(/,USD,10\.00$/);
  });

  test.each([
    ["12", "12"],
    ["-0.5", "-0.5"],
    ["1/3", "0.333333333333"],
    ["2/3", "0.666666666667"],
    ["-2/3", "-0.666666666667"],
    ["7/3", "2.333333333333"],
    // Ties, by hand: 1/(2 x 10^12) lies between 0 and 1 at the 12th decimal, 3/(2 x 10^12) between 1 and 2.
    ["1/2000000000000", "0"],
    ["-1/2000000000000", "0"],
    ["3/2000000000000", "0.000000000002"],
    ["5999999999999/6000000000000", "1"],
    ["300000000000000000000000000001/3", "100000000000000000000000000000.333333333333"],
  ])("%s is written as %s", (text, decimal) => {
    expect(decimalText(text)).toBe(decimal);
  });
});

test("the table says what an allowance took", async () => {
  const contract = CONTRACT.slice(0, CONTRACT.indexOf("# 2 million"));
  const allowance = contract.replace("  for used\n", "  for used\n  includes 400'000 tokens each month\n");
  const ran = await rate(folderWith({ ...FILES, "c.tarif": allowance }));
  expect(ran.err).toBe(
    "Billed through 2026-01-31, the period of the latest event; --through chooses another.\n",
  );
  // 1'000'000 of which 400'000 are included: 0.6 x 3.00 = 1.80.
  expect(ran.out).toMatch(/\nTokens +1'000'000 tokens +1\.80\n {2}400'000 tokens included\n/);
});

describe("explain refuses a bill that was edited", () => {
  const edited = async (
    change: (bill: Record<string, unknown> & { lines: { exact: string }[] }) => void,
  ): Promise<Ran> => {
    const cwd = folderWith(FILES);
    const bill = JSON.parse((await rate(cwd, "--format", "json")).out);
    change(bill);
    return tarif(["explain", "-"], { cwd, input: JSON.stringify(bill) });
  };

  test("as it was written it is explained", async () => {
    expect((await edited(() => {})).code).toBe(0);
  });

  test.each<readonly [string, Parameters<typeof edited>[0], string]>([
    ["its total", bill => Object.assign(bill, { total: "12" }), "the parts are not the total"],
    ["its subtotal", bill => Object.assign(bill, { subtotal: "12" }), "the lines are not the subtotal"],
    [
      "a line",
      bill => Object.assign(bill.lines[0] ?? {}, { exact: "2" }),
      "the steps of line 1 do not add up",
    ],
  ])("%s", async (_, change, words) => {
    const ran = await edited(change);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain(`error TAR0405 The bill in standard input does not add up: ${words}`);
  });
});

describe("tables from a spreadsheet", () => {
  const COLUMNS = ["--type", "com.example.call", "--source", "x", "--subject", "acme", "--time", "When"];
  const table = (text: string | Buffer, name: string): Promise<Ran> =>
    tarif(["rate", "c.tarif", "--events", name, ...COLUMNS, "--id-from-row", "--map", "tokens=Tokens"], {
      cwd: folderWith({ ...FILES, [name]: text }),
    });
  const TABLE = "When,Tokens\n2026-01-05T10:00:00Z,1000000\n";

  test.each([
    ["semicolons", ";"],
    ["tabs", "\t"],
  ])("%s are recognised in the first row", async (words, separator) => {
    const ran = await table(TABLE.replaceAll(",", separator), "t.csv");
    expect(codes(ran)).toEqual(["TAR0205"]);
    expect(ran.err).toContain(`The first row looks separated by ${words}; save the table with commas.`);
    expect((await table(TABLE.replace("When", "Then"), "t.csv")).err).toContain("Use one of: Then, Tokens.");
  });

  test.each<readonly [string, Buffer]>([
    ["little-endian with its mark", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
    ["big-endian with its mark", Buffer.from(`\ufeff${TABLE}`, "utf16le").swap16()],
    ["little-endian", Buffer.from(TABLE, "utf16le")],
    ["big-endian", Buffer.from(TABLE, "utf16le").swap16()],
  ])("UTF-16, %s, is recognised", async (_, bytes) => {
    for (const name of ["t.csv", "t.txt"]) {
      const ran = await table(bytes, name);
      expect(ran).toMatchObject({ code: 3, out: "" });
      expect(ran.err).toContain(`error TAR0008 ${name} looks like UTF-16; save it as UTF-8.`);
    }
  });

  test("UTF-16 is recognised in a register, too", async () => {
    const cwd = folderWith({ ...FILES, "accounts.yaml": Buffer.from(`\ufeff${ACCOUNTS}`, "utf16le") });
    expect((await rate(cwd)).err).toContain(
      "error TAR0008 accounts.yaml looks like UTF-16; save it as UTF-8.",
    );
  });
});

test("events of later periods are told as such, also those that will be rejected", async () => {
  const later = { time: "2026-03-05T00:00:00Z" };
  const events = lines(call(1), call(2, later), call(3, { ...later, data: { tokens: "many" } }));
  const ran = await rate(folderWith({ ...FILES, "e.ndjson": events }), "--through", "2026-01");
  expect(ran.err).toContain("2 events of later periods not billed yet.\n");
  expect(ran.err).not.toContain("that no bill can name");
});
