/** rate: each form of input, each form of output, and what is told of what was not billed. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { validateRun } from "../../index.ts";
import {
  ACCOUNTS,
  type Call,
  CONTRACT,
  call,
  folderWith,
  LAUNCHER,
  lines,
  type Ran,
  type RunOptions,
  tarif,
  UNSAFE,
} from "./run.ts";

const codes = (ran: Ran): readonly string[] => ran.err.match(/TAR[0-9]{4}/g) ?? [];

/** A folder with the contract, its register and these files. */
const folder = (files: Readonly<Record<string, string | Buffer>> = {}): string =>
  folderWith({ "c.tarif": CONTRACT, "accounts.yaml": ACCOUNTS, ...files });

function rate(cwd: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return tarif(["rate", "c.tarif", ...args], { cwd, ...options });
}

const january: Call = { time: "2026-01-31T23:59:59Z" };
const february: Call = { time: "2026-02-01T00:00:00Z" };

// January: 1 million x 3.00 = 3.00 and 10.00: 13.00. February: 0.5 million: 1.50 and 10.00: 11.50.
const EVENTS = lines(call(1_000_000, january), call(500_000, february));

/** The totals of bills as `--format json` prints them. */
const totals = (out: string): readonly string[] =>
  out
    .trimEnd()
    .split("\n")
    .map(line => JSON.parse(line).total);

describe("input", () => {
  const array = `[${EVENTS.trimEnd().split("\n").join(",\n")}]`;
  test.each<readonly [string, string, string | Buffer]>([
    ["NDJSON", "e.ndjson", EVENTS],
    [
      "NDJSON with CR LF, a byte-order mark and blank lines",
      "e.ndjson",
      `\ufeff${EVENTS.replaceAll("\n", "\r\n\r\n")}`,
    ],
    ["NDJSON without a last line break", "e", EVENTS.trimEnd()],
    ["gzip, whatever the name", "e.ndjson", gzipSync(EVENTS)],
    ["gzip of several members", "e.gz", Buffer.concat(EVENTS.split(/(?<=\n)/).map(line => gzipSync(line)))],
    ["a JSON array", "e.json", array],
    ["a JSON array in gzip with a byte-order mark", "e.json.gz", gzipSync(`\ufeff${array}`)],
  ])("%s", async (_, name, content) => {
    const cwd = folder({ [name]: content });
    expect(totals((await rate(cwd, ["--events", name, "--format", "json"])).out)).toEqual(["13", "11.5"]);
    expect(totals((await rate(cwd, ["--events", "-", "--format", "json"], { input: content })).out)).toEqual([
      "13",
      "11.5",
    ]);
  });

  test("several files form one set, whatever their forms and order", async () => {
    const [first = "", second = ""] = EVENTS.split("\n");
    const cwd = folder({ "a.ndjson": first, "b.json": `[${second}]`, "c.gz": gzipSync(first) });
    const one = await rate(cwd, ["--events", "a.ndjson", "b.json", "--format", "json"]);
    expect(totals(one.out)).toEqual(["13", "11.5"]);
    const twice = await rate(cwd, ["--events", "b.json", "--events", "c.gz", "a.ndjson", "--format", "json"]);
    expect(twice).toMatchObject({ code: 0, out: one.out });
    expect(twice.err).toContain("1 duplicate ignored.");
  });

  test("what stands is decided by receipt, wherever it lies in the file", async () => {
    const first = call(2_000_000, { id: "claimed", time: "2026-01-05T00:00:00Z" });
    const other = call(9_000_000, { id: "claimed", time: "2026-01-10T00:00:00Z" });
    const rest = Array.from({ length: 5_000 }, (_, index) => call(1_000, { id: `rest-${index}` }));
    const cwd = folder({
      "a.ndjson": lines(other, ...rest, first),
      "b.ndjson": lines(first, ...rest, other),
    });
    const a = await rate(cwd, ["--events", "a.ndjson", "--format", "json"]);
    // 2 million and 5'000 x 1'000 are 7 million x 3.00 = 21.00, and 10.00.
    expect(totals(a.out)).toEqual(["31"]);
    expect(await rate(cwd, ["--events", "b.ndjson", "--format", "json"])).toEqual(a);
  });

  test("a pipe that is named as a file is copied, so that it can be read twice", () => {
    const cwd = folder({ "e.ndjson": lines(call(1, { id: "x" }), call(2, { id: "x" })) });
    const command = `"${process.execPath}" "${LAUNCHER}" rate c.tarif --format json --events <(cat e.ndjson)`;
    const { status, stdout } = spawnSync("bash", ["-c", command], { cwd, encoding: "utf8" });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).audit.held.count).toBe(1);
  });

  test("two passes over standard input give the bill of two passes over a file", async () => {
    const conflict = lines(call(1_000_000, { id: "x" }), call(2_000_000, { id: "x" }), call(3));
    const cwd = folder({ "e.ndjson": conflict });
    const file = await rate(cwd, ["--events", "e.ndjson", "--format", "json"]);
    expect(file.code).toBe(1);
    expect(await rate(cwd, ["--events", "-", "--format", "json"], { input: conflict })).toMatchObject({
      out: file.out,
      code: 1,
    });
  });

  test("the copy of standard input is gone at the end", async () => {
    const before = readdirSync(tmpdir()).filter(name => /^tarif-\w{6}$/.test(name));
    await rate(folder(), ["--events", "-"], { input: EVENTS });
    expect(readdirSync(tmpdir()).filter(name => /^tarif-\w{6}$/.test(name))).toEqual(before);
  });

  test("no events at all still make bills where --through says how far", async () => {
    const cwd = folder();
    expect(
      totals((await rate(cwd, ["--events", "-", "--through", "2026-02", "--format", "json"])).out),
    ).toEqual(["10", "10"]);
    expect(codes(await rate(cwd, ["--events", "-"]))).toEqual(["TAR0302"]);
  });

  test.each<readonly [string, string | Buffer, readonly string[]]>([
    ["a cut gzip file", gzipSync(EVENTS.repeat(50)).subarray(0, 60), ["TAR0202"]],
    ["a damaged gzip file", Buffer.concat([gzipSync(EVENTS).subarray(0, -8), Buffer.alloc(8)]), ["TAR0202"]],
    ["an array that does not end", `[${call(1)},`, ["TAR0203"]],
    ["text after an array", `[${call(1)}] x`, ["TAR0203"]],
  ])("%s ends the run without a bill", async (_, content, expected) => {
    const cwd = folder({ e: content });
    const ran = await rate(cwd, ["--events", "e", "--out", "out"]);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(codes(ran)).toEqual(expected);
    expect(readdirSync(cwd)).not.toContain("out");
  });

  test.each<readonly [string, readonly string[], string]>([
    ["no events", [], "TAR0201"],
    ["a file that is not there", ["--events", "nothing"], "TAR0002"],
    ["a folder", ["--events", "."], "TAR0009"],
    ["standard input twice", ["--events", "-", "-"], "TAR0010"],
    ["a month that is none", ["--events", "-", "--through", "2026-13"], "TAR0301"],
    ["a word for a month", ["--events", "-", "--through", "april"], "TAR0301"],
    ["a day that is none", ["--events", "-", "--through", "2026-02-30"], "TAR0301"],
    ["a time before the account", ["--events", "-", "--through", "2025-12"], "TAR0303"],
    ["--account without --start", ["--events", "-", "--account", "acme"], "TAR0110"],
    ["a start that is no day", ["--events", "-", "--account", "acme", "--start", "2026"], "TAR0103"],
    ["a start before the term", ["--events", "-", "--account", "acme", "--start", "2025-12-31"], "TAR0108"],
    ["columns without a table", ["--events", "-", "--time-zone", "UTC"], "TAR0211"],
  ])("refuses %s", async (_, args, code) => {
    const ran = await rate(folder(), args, { input: EVENTS });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(codes(ran)).toEqual([code]);
  });

  test("a contract with a mistake is a finding, and makes no bill", async () => {
    const cwd = folderWith({ "c.tarif": CONTRACT.replace("USD 3.00", "USD 3,000"), "e.ndjson": EVENTS });
    const ran = await rate(cwd, ["--events", "e.ndjson"]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(codes(ran)).toEqual(["TAR1003"]);
  });
});

describe("accounts", () => {
  test("--account and --start take the place of the register", async () => {
    const cwd = folderWith({ "c.tarif": CONTRACT, "e.ndjson": EVENTS });
    const ran = await rate(cwd, [
      "--events",
      "e.ndjson",
      "--account",
      "acme",
      "--start",
      "2026-02-01",
      "--format",
      "json",
    ]);
    // The event of January lies before the account's start.
    expect(totals(ran.out)).toEqual(["11.5"]);
    expect(ran.code).toBe(1);
  });

  test("there must be some, and of this contract", async () => {
    const cwd = folderWith({ "c.tarif": CONTRACT, "e.ndjson": EVENTS });
    expect(codes(await rate(cwd, ["--events", "e.ndjson"]))).toEqual(["TAR0111"]);
    writeFileSync(join(cwd, "accounts.yaml"), ACCOUNTS.replace("calls", "others"));
    expect(codes(await rate(cwd, ["--events", "e.ndjson"]))).toEqual(["TAR0109"]);
  });

  test("all faults of a register are told at once, with their places", async () => {
    const register = `${ACCOUNTS}    ende: 2026-02-01\n  - { id: b, contract: calls, start: 2026-02-30 }\n`;
    const ran = await rate(folder({ "accounts.yaml": register }), ["--events", "-"]);
    expect(ran.code).toBe(3);
    expect(codes(ran)).toEqual(["TAR0102", "TAR0103"]);
    expect(ran.err).toMatch(/^accounts\.yaml:5:11: error/);
  });

  test("a register of 8 MiB is read, one of a byte more is not", async () => {
    const padded = (bytes: number): string => `${ACCOUNTS}#${"x".repeat(bytes - ACCOUNTS.length - 2)}\n`;
    const cwd = folder({ "accounts.yaml": padded(8_388_608), "e.ndjson": EVENTS });
    expect((await rate(cwd, ["--events", "e.ndjson"])).code).toBe(0);
    writeFileSync(join(cwd, "accounts.yaml"), padded(8_388_609));
    expect(codes(await rate(cwd, ["--events", "e.ndjson"]))).toEqual(["TAR0003"]);
  });

  test("accounts of other contracts are known, and their events no finding", async () => {
    const register = `${ACCOUNTS}  - { id: other, contract: another, start: 2026-01-01 }\n`;
    const cwd = folder({
      "accounts.yaml": register,
      "e.ndjson": lines(call(1), call(2, { subject: "other" })),
    });
    expect((await rate(cwd, ["--events", "e.ndjson"])).code).toBe(0);
    const stranger = await rate(cwd, ["--events", "-"], {
      input: lines(call(1), call(2, { subject: "stranger" })),
    });
    expect(stranger.code).toBe(1);
    expect(stranger.err).toContain("1 event of unknown accounts not billed (stranger).");
    const alone = ["--events", "-", "--account", "acme", "--start", "2026-01-01"];
    expect((await rate(cwd, alone, { input: lines(call(1), call(2, { subject: "stranger" })) })).code).toBe(
      0,
    );
  });
});

describe("how far", () => {
  const cwd = folder({ "e.ndjson": EVENTS });
  const bills = async (...args: readonly string[]): Promise<number> => {
    const { out } = await tarif(["rate", "c.tarif", "--events", "e.ndjson", "--format", "json", ...args], {
      cwd,
    });
    return out.trimEnd().split("\n").length;
  };

  test("--through names a month or a day of the last period", async () => {
    expect(await bills("--through", "2026-01")).toBe(1);
    expect(await bills("--through", "2026-02-01")).toBe(2);
    expect(await bills("--through", "2026-04")).toBe(4);
    expect((await rate(cwd, ["--events", "e.ndjson", "--through", "2026-04"])).err).toBe("");
  });

  test("without it the latest event decides, and standard error says so", async () => {
    expect(await bills()).toBe(2);
    expect((await rate(cwd, ["--events", "e.ndjson"])).err).toBe(
      "Billed through 2026-02-28, the period of the latest event; --through chooses another.\n",
    );
  });

  test("the latest event of any account decides for all", async () => {
    const two = folder({
      "e.ndjson": EVENTS,
      "accounts.yaml": `${ACCOUNTS}  - { id: b, contract: calls, start: 2026-01-01 }\n`,
    });
    const out = (await rate(two, ["--events", "e.ndjson", "--format", "json"])).out
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line));
    expect(out.map(bill => [bill.account, bill.number, bill.total])).toEqual([
      ["acme", 1, "13"],
      ["acme", 2, "11.5"],
      ["b", 1, "10"],
      ["b", 2, "10"],
    ]);
  });

  test("events of later periods are told", async () => {
    const ran = await rate(cwd, ["--events", "e.ndjson", "--through", "2026-01"]);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe("1 event of later periods not billed yet.\n");
  });
});

describe("output", () => {
  test("an invoice for people", async () => {
    const contract = CONTRACT.replace(
      "  not prorated",
      '  not prorated\n  note "Due at the end of the month."',
    );
    const cwd = folder({ "c.tarif": contract, "e.ndjson": lines(call(1_234_567_000)) });
    // 1'234.567 x 3.00 = 3'703.701, as a line 3'703.70; with the fee 3'713.70.
    expect((await rate(cwd, ["--events", "e.ndjson", "--through", "2026-01"])).out.split("\n")).toEqual([
      "Model calls",
      "Account acme, bill 1, 2026-01-01 to 2026-01-31",
      "",
      "                                                              USD",
      "Tokens                            1'234'567'000 tokens   3'703.70",
      "Platform fee                                                10.00",
      "  Due at the end of the month.",
      "                                                         ════════",
      "Total USD                                                3'713.70",
      "",
      "1 event billed.",
      "",
    ]);
  });

  test("CSV has a row for each line, and no cell that a spreadsheet would run", async () => {
    const evil = CONTRACT.replace('charge usage "Tokens"', 'charge usage "=1+1|cmd, \\"x\\""').replace(
      'charge fee "Platform fee"',
      'charge fee "@fee"',
    );
    const cwd = folder({ "c.tarif": evil, "e.ndjson": lines(call(1_000_000)) });
    expect(
      (await rate(cwd, ["--events", "e.ndjson", "--format", "csv", "--through", "2026-01"])).out.split(
        "\r\n",
      ),
    ).toEqual([
      "account,bill,period_from,period_to,kind,name,title,row,service_from,service_to,quantity,unit,currency,amount",
      'acme,1,2026-01-01,2026-01-31,usage,usage,"\'=1+1|cmd, ""x""",,2026-01-01,2026-01-31,1000000,tokens,USD,3.00',
      "acme,1,2026-01-01,2026-01-31,fee,fee,'@fee,,2026-01-01,2026-01-31,,,USD,10.00",
      "",
    ]);
  });

  test("--out writes all of it, and prints nothing", async () => {
    const cwd = folder({ "e.ndjson": `${EVENTS}${call(-5, { id: "negative" })}\nno event\n` });
    const printed = await rate(cwd, ["--events", "e.ndjson", "--format", "json"]);
    const ran = await rate(cwd, ["--events", "e.ndjson", "--out", "deep/out"]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("Wrote 2 bills to deep/out\n");
    const read = (name: string): string => readFileSync(join(cwd, "deep/out", name), "utf8");
    expect(readdirSync(join(cwd, "deep/out")).sort()).toEqual(
      ["bills.csv", "bills.ndjson", "bills.txt", "rejects.ndjson", "run.json"].sort(),
    );
    expect(read("bills.ndjson")).toBe(printed.out);
    expect(read("bills.csv")).toBe((await rate(cwd, ["--events", "e.ndjson", "--format", "csv"])).out);
    expect(read("bills.txt")).toContain("Total USD");
    expect(JSON.parse(read("rejects.ndjson"))).toMatchObject({
      account: "acme",
      id: "negative",
      reason: "incomplete",
    });
    expect(JSON.parse(read("run.json"))).toMatchObject({
      format: "tarif-run/1",
      duplicates: 0,
      unreadable: { count: 1, first: [{ file: "e.ndjson", line: 4 }] },
    });
  });

  test("--rejects and --run write their files beside what is printed", async () => {
    const cwd = folder({ "e.ndjson": `${EVENTS}${EVENTS}${call(7, { type: "other" })}\n` });
    const ran = await rate(cwd, [
      "--events",
      "e.ndjson",
      "--rejects",
      "r.ndjson",
      "--run",
      "run.json",
      "--format",
      "json",
    ]);
    expect(ran.code).toBe(0);
    expect(totals(ran.out)).toEqual(["13", "11.5"]);
    expect(readFileSync(join(cwd, "r.ndjson"), "utf8")).toBe("");
    const run = JSON.parse(readFileSync(join(cwd, "run.json"), "utf8"));
    expect(validateRun(run)).toEqual([]);
    expect(run).toMatchObject({
      duplicates: 2,
      otherTypes: { count: 1, first: [{ type: "other", count: 1 }] },
    });
    expect(ran.err).toContain("2 duplicates ignored.");
    expect(ran.err).toContain("1 event of other types not billed (other).");
  });
});

describe("what is not billed", () => {
  test("rejected and held events stand on the invoice, and the exit code is 1", async () => {
    const events = lines(
      call(1_000_000),
      call(1, { id: "c" }),
      call(2, { id: "c" }),
      call(3, { data: { tokens: -3 } }),
      call(4, { data: {} }),
      call(5, { data: { tokens: 5, model: "huge" } }),
    );
    const ran = await rate(folder({ "e.ndjson": events }), ["--events", "e.ndjson", "--through", "2026-01"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("2 events billed.\n");
    expect(ran.out).toContain(
      "Not billed: 3 events rejected (2 incomplete, 1 unknown value); 1 event held (1 conflict).\n",
    );
  });

  test("unreadable lines are counted and told with their place, and the rest goes on", async () => {
    const bad = Buffer.concat([
      Buffer.from(`${call(1_000_000)}\nnot json\n{"a":1,"a":2}\n`),
      Buffer.from([0xff, 0xfe, 0x0a, 0x00, 0x0a]),
      Buffer.from(`${JSON.stringify({ x: "y".repeat(33_000) })}\n[[[[[[[[[[[[[[[[[[[[\n${call(500_000)}`),
    ]);
    const cwd = folder({ "e.ndjson": bad });
    const ran = await rate(cwd, [
      "--events",
      "e.ndjson",
      "--through",
      "2026-01",
      "--format",
      "json",
      "--run",
      "run.json",
    ]);
    expect(ran.code).toBe(1);
    // 1.5 million x 3.00 = 4.50, and 10.00.
    expect(totals(ran.out)).toEqual(["14.5"]);
    const run = JSON.parse(readFileSync(join(cwd, "run.json"), "utf8"));
    expect(validateRun(run)).toEqual([]);
    const { unreadable } = run;
    expect(unreadable.count).toBe(6);
    expect(unreadable.first.map((place: { line: number }) => place.line)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(ran.err).toContain("e.ndjson:2 ");
    expect(ran.err).toContain("6 unreadable events not billed.");
  });

  test("voids, and what no bill can name, are told", async () => {
    const events = lines(
      call(1_000_000),
      call(2_000_000, { id: "wrong" }),
      call(0, { id: "v-1", type: "tarif.void", data: { source: "test", id: "wrong" } }),
      call(0, { id: "v-2", type: "tarif.void", data: { source: "test", id: "never seen" } }),
      call(3, { time: "yesterday" }),
    );
    const ran = await rate(folder({ "e.ndjson": events }), ["--events", "e.ndjson", "--format", "json"]);
    expect(ran.code).toBe(1);
    expect(totals(ran.out)).toEqual(["13"]);
    expect(ran.err).toContain("1 event voided.\n");
    expect(ran.err).toContain("1 void of events that were not seen.\n");
    expect(ran.err).toContain("1 event rejected that no bill can name.\n");
  });

  test("of ten thousand unreadable lines a hundred are listed", async () => {
    const cwd = folder({ "e.ndjson": `${"x\n".repeat(10_000)}${EVENTS}` });
    await rate(cwd, ["--events", "e.ndjson", "--run", "run.json"]);
    const { unreadable } = JSON.parse(readFileSync(join(cwd, "run.json"), "utf8"));
    expect([unreadable.count, unreadable.first.length]).toEqual([10_000, 100]);
  });

  test("what an event says reaches a terminal only in plain characters", async () => {
    const evil = "\u001b[2J\u202e\u009b31m\r";
    const events = lines(
      call(1, { subject: evil }),
      call(2, { type: evil }),
      call(3, { id: evil, data: { tokens: evil } }),
      call(4, { data: { tokens: 4, model: evil } }),
      call(5),
      evil,
    );
    const cwd = folder({ [`e${evil}.ndjson`]: events });
    const ran = await rate(cwd, ["--events", `e${evil}.ndjson`]);
    expect(ran.code).toBe(1);
    expect(`${ran.out}${ran.err}`).not.toMatch(UNSAFE);
  });
});
