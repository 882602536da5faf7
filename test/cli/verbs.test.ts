/** Transcripts: what a person types, and what comes back. */
import { chmodSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  ACCOUNTS,
  CONTRACT,
  call,
  folderWith,
  lines,
  type Ran,
  ROOT,
  tarif,
  tarifProcess,
  UNSAFE,
} from "./run.ts";

const BROKEN = CONTRACT.replace("USD 3.00 per million", "USD 3,000 per million");

/** The codes on standard error, in order. */
const codes = (ran: Ran): readonly string[] => ran.err.match(/TAR[0-9]{4}/g) ?? [];

describe("tarif", () => {
  test("tells its version", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(await tarif(["--version"])).toMatchObject({ code: 0, out: `${version}\n`, err: "" });
  });

  test("has help with examples, for itself and each verb", async () => {
    for (const verb of [[], ["init"], ["check"], ["fmt"], ["rate"], ["explain"], ["compile"]]) {
      const { code, out, err } = await tarif([...verb, "--help"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain(`Usage: tarif ${verb.join("")}`);
      expect(out).toContain(`  $ tarif ${verb[0] ?? "init"} `);
    }
  });

  test.each<readonly [string, readonly string[], string]>([
    ["no verb", [], "No command is given."],
    ["an unknown verb", ["rat"], "Unknown command 'rat'. Did you mean rate?"],
    [
      "an unknown option",
      ["rate", "c.tarif", "--event", "x"],
      "Unknown option '--event'. Did you mean --events?",
    ],
    ["too few arguments", ["check"], "Missing required argument 'paths'."],
    ["too many arguments", ["compile", "a.tarif", "b.tarif"], "Too many arguments for 'compile'."],
    ["no choice", ["check", "--format", "xml", "."], "Option '--format <form>' argument 'xml' is invalid."],
  ])("refuses %s as wrong use", async (_, args, message) => {
    const ran = await tarif(args);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain("TAR0001 ");
    expect(ran.err).toContain(message);
    expect(ran.err).toContain("--help");
  });
});

describe("check", () => {
  test("says that all is well", async () => {
    const folder = folderWith({ "c.tarif": CONTRACT });
    expect(await tarif(["check", "c.tarif"], { cwd: folder })).toEqual({
      code: 0,
      signal: null,
      out: "1 contract checked, 0 errors, 0 warnings, 1 allowed, 1 of 1 example passed.\n",
      err: "",
    });
  });

  test("shows a mistake with its place, its lines and what to do", async () => {
    const folder = folderWith({ "c.tarif": BROKEN });
    const { code, out } = await tarif(["check", "c.tarif"], { cwd: folder });
    expect(code).toBe(1);
    // Line 26, where the comma stands.
    expect(out).toMatch(/^c\.tarif:26:\d+: error TAR1003 /);
    expect(out).toContain("USD 3,000 per million tokens");
    expect(out).toContain("^");
    expect(out).toContain("1 contract checked, 1 error, 0 warnings");
  });

  test("shows an example that fails, with what was expected", async () => {
    const folder = folderWith({ "c.tarif": CONTRACT.replace("total USD 16.00", "total USD 16.05") });
    const { code, out } = await tarif(["check", "."], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^c\.tarif:38:\d+: failed example "Two million", total\n {2}expected USD 16\.05\n {2}actual {3}USD 16\.00\n/,
    );
    expect(out).toContain("0 of 1 example passed");
  });

  test("gives one JSON object with the diagnostics and the examples of each file", async () => {
    const folder = folderWith({
      "a/good.tarif": CONTRACT,
      "a/bad.tarif": CONTRACT.replace("16.00\n", "16.05\n").replace("contract calls", "contract bad"),
      "b/broken.tarif": BROKEN.replace("contract calls", "contract other"),
    });
    const { code, out, err } = await tarif(["check", "--format", "json", "."], { cwd: folder });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const result = JSON.parse(out);
    expect(result.schemaVersion).toBe(1);
    expect(result.files.map((file: { path: string }) => file.path)).toEqual([
      "a/bad.tarif",
      "a/good.tarif",
      "b/broken.tarif",
    ]);
    const [bad, good, broken] = result.files;
    expect(good).toEqual({
      path: "a/good.tarif",
      diagnostics: [],
      allowed: [expect.objectContaining({ code: "TAR3101" })],
      largest: { charges: [], bill: null },
      examples: [{ title: "Two million", passed: true, failures: [] }],
    });
    expect(bad.examples).toEqual([
      {
        title: "Two million",
        passed: false,
        failures: [{ what: "total", expected: "USD 16.05", actual: "USD 16.00", line: 38 }],
      },
    ]);
    expect(broken.examples).toEqual([]);
    expect(broken.diagnostics).toHaveLength(1);
    expect(broken.diagnostics[0]).toMatchObject({
      code: "TAR1003",
      severity: "error",
      span: { path: "b/broken.tarif", start: { line: 26 } },
      related: [],
      witness: null,
    });
    expect(Object.keys(broken.diagnostics[0]).sort()).toEqual(
      ["code", "example", "message", "reason", "related", "remedy", "severity", "span", "witness"].sort(),
    );
  });

  test("a contract that is no UTF-8 has a diagnostic with its place", async () => {
    const bytes = Buffer.from(CONTRACT.replace('"Model calls"', '"Müller"'), "latin1");
    const folder = folderWith({ "c.tarif": bytes });
    const { code, out } = await tarif(["check", "c.tarif", "--format", "json"], { cwd: folder });
    expect(code).toBe(1);
    const [file] = JSON.parse(out).files;
    // contract calls "M is 17 characters.
    expect(file.diagnostics).toMatchObject([
      { code: "TAR0008", severity: "error", span: { path: "c.tarif", start: { line: 2, column: 18 } } },
    ]);
    expect((await tarif(["check", "c.tarif"], { cwd: folder })).out).toMatch(
      /^c\.tarif:2:18: error TAR0008 /,
    );
  });

  test("searches folders, but no links, dot-folders and node_modules", async () => {
    const folder = folderWith({
      "x/c.tarif": CONTRACT,
      ".git/c.tarif": BROKEN,
      "node_modules/p/c.tarif": BROKEN,
      "x/.c.tarif": BROKEN,
    });
    symlinkSync(join(folder, ".git"), join(folder, "link"));
    expect(await tarif(["check", "."], { cwd: folder })).toMatchObject({ code: 0 });
    expect((await tarif(["check", ".", "x/c.tarif"], { cwd: folder })).out).toContain("1 contract checked");
    expect(codes(await tarif(["check", "link"], { cwd: folderWith({ "link/x.txt": "" }) }))).toEqual([
      "TAR0007",
    ]);
  });

  test("is bounded in size, number and depth, at the bound and beyond", async () => {
    const comment = (bytes: number): string => `${CONTRACT}#${"x".repeat(bytes - CONTRACT.length - 2)}\n`;
    const sizes = folderWith({ "exact.tarif": comment(1_048_576), "above.tarif": comment(1_048_577) });
    expect(await tarif(["check", "exact.tarif"], { cwd: sizes })).toMatchObject({ code: 0 });
    expect((await tarif(["check", "above.tarif"], { cwd: sizes })).out).toContain("TAR0003");

    const many = Object.fromEntries(Array.from({ length: 1_999 }, (_, index) => [`${index}.csv`, ""]));
    const files = folderWith({ ...many, "c.tarif": CONTRACT });
    expect(await tarif(["check", "."], { cwd: files })).toMatchObject({ code: 0 });
    writeFileSync(join(files, "one-more.csv"), "");
    expect(codes(await tarif(["check", "."], { cwd: files }))).toEqual(["TAR0005"]);

    const deep = folderWith({ "1/2/3/4/5/6/7/8/c.tarif": CONTRACT });
    expect(await tarif(["check", "."], { cwd: deep })).toMatchObject({ code: 0 });
    const deeper = folderWith({ "1/2/3/4/5/6/7/8/9/c.tarif": CONTRACT });
    expect(codes(await tarif(["check", "."], { cwd: deeper }))).toEqual(["TAR0006"]);
  });

  test("a file that the contract does not need may be large or no UTF-8", async () => {
    const folder = folderWith({
      "c.tarif": CONTRACT,
      "events.csv": Buffer.alloc(2_000_000, 0x61),
      "old.csv": Buffer.from([0xff]),
    });
    expect(await tarif(["check", "."], { cwd: folder })).toMatchObject({ code: 0 });
  });

  test.each<readonly [string, string, string]>([
    ["a file that is not there", "nothing.tarif", "TAR0002"],
    ["a folder that is not there", "nothing", "TAR0002"],
    ["another file", "notes.txt", "TAR0004"],
    ["a folder without contracts", "empty", "TAR0007"],
  ])("refuses %s", async (_, path, code) => {
    const folder = folderWith({ "notes.txt": "", "empty/x.csv": "" });
    const ran = await tarif(["check", path], { cwd: folder });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(codes(ran)).toEqual([code]);
  });

  test("what a contract says reaches a terminal only in plain characters", async () => {
    const evil = CONTRACT.replace('example "Two million"', 'example "\\u{202e}Two \\u{9b}31m"').replace(
      "total USD 16.00",
      "total USD 16.05",
    );
    const { out } = await tarif(["check", "c\u001b[2J.tarif"], {
      cwd: folderWith({ "c\u001b[2J.tarif": evil }),
    });
    expect(out).not.toMatch(UNSAFE);
    expect(out).toContain("c\\u{1b}[2J.tarif:");
    expect(out).toContain("\\u{202e}Two \\u{9b}31m");
  });
});

describe("fmt", () => {
  const untidy = CONTRACT.replaceAll("\n  ", "\n        ").replace("USD 3.00 per", "USD   3.00    per");

  test("rewrites files in place, keeps their permissions, and has nothing to do the second time", async () => {
    const folder = folderWith({ "c.tarif": untidy });
    chmodSync(join(folder, "c.tarif"), 0o640);
    expect(await tarif(["fmt", "c.tarif"], { cwd: folder })).toEqual({
      code: 0,
      signal: null,
      out: "",
      err: "Formatted c.tarif\n",
    });
    const formatted = readFileSync(join(folder, "c.tarif"), "utf8");
    expect(formatted).toContain("\n  USD 3.00 per million tokens\n");
    expect(statSync(join(folder, "c.tarif")).mode & 0o777).toBe(0o640);
    expect(await tarif(["fmt", "."], { cwd: folder })).toEqual({ code: 0, signal: null, out: "", err: "" });
  });

  test("--check lists what it would change and changes nothing", async () => {
    const folder = folderWith({ "a.tarif": untidy, "sub/b.tarif": untidy });
    expect((await tarif(["fmt", "."], { cwd: folderWith({ "x.tarif": CONTRACT }) })).code).toBe(0);
    expect(await tarif(["fmt", "--check", "."], { cwd: folder })).toMatchObject({
      code: 1,
      out: "a.tarif\nsub/b.tarif\n",
    });
    expect(readFileSync(join(folder, "a.tarif"), "utf8")).toBe(untidy);
  });

  test("leaves a file with a syntax error untouched, and formats the others", async () => {
    const broken = untidy.replace("3.00", "3,000");
    const folder = folderWith({ "a.tarif": broken, "b.tarif": untidy });
    const { code, err } = await tarif(["fmt", "a.tarif", "b.tarif"], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.tarif:26:\d+: error TAR1003 /);
    expect(readFileSync(join(folder, "a.tarif"), "utf8")).toBe(broken);
    expect(readFileSync(join(folder, "b.tarif"), "utf8")).not.toBe(untidy);
  });

  test("- formats standard input", async () => {
    const { code, out } = await tarif(["fmt", "-"], { input: untidy });
    expect(code).toBe(0);
    expect(out).toContain("\n  USD 3.00 per million tokens\n");
    expect((await tarif(["fmt", "-"], { input: out })).out).toBe(out);
    expect(await tarif(["fmt", "--check", "-"], { input: untidy })).toMatchObject({
      code: 1,
      out: "standard input\n",
    });
    expect(await tarif(["fmt", "-"], { input: untidy.replace("3.00", "3,000") })).toMatchObject({
      code: 1,
      out: "",
    });
    expect(codes(await tarif(["fmt", "-", "c.tarif"]))).toEqual(["TAR0010"]);
    expect(codes(await tarif(["fmt", "-"], { input: Buffer.from([0x74, 0xff]) }))).toEqual(["TAR0008"]);
  });

  test("follows a link to the file and leaves the link a link", async () => {
    const folder = folderWith({ "real/c.tarif": untidy });
    symlinkSync("real/c.tarif", join(folder, "c.tarif"));
    expect((await tarif(["fmt", "c.tarif"], { cwd: folder })).code).toBe(0);
    expect(readFileSync(join(folder, "real/c.tarif"), "utf8")).not.toBe(untidy);
  });
});

describe("compile", () => {
  test("writes the plan as canonical JSON", async () => {
    const folder = folderWith({ "c.tarif": CONTRACT });
    const { code, out, err } = await tarif(["compile", "c.tarif"], { cwd: folder });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ format: "tarif-plan/1", contract: { name: "calls" } });
    expect(await tarif(["compile", "c.tarif", "--out", "plan.json"], { cwd: folder })).toMatchObject({
      code: 0,
      out: "",
    });
    expect(readFileSync(join(folder, "plan.json"), "utf8")).toBe(out);
  });

  test("a broken contract has no plan, and an old plan is left alone", async () => {
    const folder = folderWith({ "c.tarif": BROKEN, "plan.json": "old" });
    const ran = await tarif(["compile", "c.tarif", "--out", "plan.json"], { cwd: folder });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(codes(ran)).toEqual(["TAR1003"]);
    expect(readFileSync(join(folder, "plan.json"), "utf8")).toBe("old");
  });

  test("definitions alone have no plan", async () => {
    const folder = folderWith({ "d.tarif": 'tarif 1\ndefinitions d "D"\nunit token plural tokens\n' });
    expect(codes(await tarif(["compile", "d.tarif"], { cwd: folder }))).toEqual(["TAR0011"]);
  });
});

describe("init", () => {
  test("writes a contract that checks clean, is in canonical form, and rates at once", async () => {
    const folder = folderWith({});
    const { code, out } = await tarif(["init", "My Service"], { cwd: folder });
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 4)).toEqual(
      ["contract.tarif", "accounts.yaml", "events.ndjson", "README.md"].map(
        name => `Wrote My Service/${name}`,
      ),
    );
    const cwd = join(folder, "My Service");
    expect(await tarif(["check", "contract.tarif"], { cwd })).toMatchObject({ code: 0 });
    expect(await tarif(["fmt", "--check", "contract.tarif"], { cwd })).toMatchObject({ code: 0, err: "" });
    const rated = await tarif(["rate", "contract.tarif", "--events", "events.ndjson", "--format", "json"], {
      cwd,
    });
    expect(rated.code).toBe(0);
    const bills = rated.out
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line));
    expect(bills.map(bill => [bill.contract.name, bill.account, bill.number])).toEqual([
      ["my_service", "acme", 0],
      ["my_service", "acme", 1],
      ["my_service", "acme", 2],
    ]);
    // The fee in advance 20.00 and 8% of it. January: precise 1.25 million: 25.00 + 0.25 x 20.00 = 30.00;
    // fast 1.28 million x 10.00 = 12.80; with the fee 62.80, VAT 5.02(4). February: precise 0.12 x 25.00 =
    // 3.00; fast 0.64 x 10.00 = 6.40; with the fee 29.40, VAT 2.35(2).
    expect(bills.map(bill => bill.total)).toEqual(["21.6", "67.82", "31.75"]);
  });

  test("takes an empty folder, and refuses one that is not", async () => {
    const folder = folderWith({});
    expect((await tarif(["init"], { cwd: folder })).code).toBe(0);
    const again = await tarif(["init", "."], { cwd: folder });
    expect(again).toMatchObject({ code: 3, out: "" });
    expect(codes(again)).toEqual(["TAR0502"]);
  });
});

describe("explain", () => {
  const bills = (): string => {
    const folder = folderWith({ "c.tarif": CONTRACT, "accounts.yaml": ACCOUNTS });
    const events = lines(call(1_000_000), call(500_000, { time: "2026-02-10T00:00:00Z" }));
    const ran = tarifProcess(["rate", "c.tarif", "--events", "-", "--format", "json"], {
      cwd: folder,
      input: events,
    });
    expect(ran.code).toBe(0);
    return ran.out;
  };

  test("shows the arithmetic of a bill, and of one line", async () => {
    const folder = folderWith({ "bills.ndjson": bills() });
    const whole = await tarif(["explain", "bills.ndjson", "--bill", "1"], { cwd: folder });
    expect(whole).toMatchObject({ code: 0, err: "" });
    expect(whole.out).toContain("1'000'000 tokens");
    expect(whole.out).toContain("USD 3.00");
    expect(whole.out).toContain("c.tarif:");
    const fee = await tarif(["explain", "bills.ndjson", "2", "--bill", "1"], { cwd: folder });
    expect(fee.out).toContain("Platform fee");
    expect(fee.out).not.toContain("1'000'000 tokens");
  });

  test("takes one bill as JSON of any layout, also from standard input", async () => {
    const [first = ""] = bills().split("\n");
    expect(
      await tarif(["explain", "-"], { input: JSON.stringify(JSON.parse(first), null, 2) }),
    ).toMatchObject({
      code: 0,
    });
  });

  test.each<readonly [string, readonly string[], string]>([
    ["several bills", [], "TAR0402"],
    ["a bill that is not there", ["--bill", "9"], "TAR0403"],
    ["an account that is not there", ["--account", "x"], "TAR0403"],
    ["a line that is not there", ["3", "--bill", "1"], "TAR0404"],
    ["line 0", ["0", "--bill", "1"], "TAR0404"],
    ["a line that is no number", ["x", "--bill", "1"], "TAR0404"],
  ])("refuses %s", async (_, args, code) => {
    const ran = await tarif(["explain", "bills.ndjson", ...args], {
      cwd: folderWith({ "bills.ndjson": bills() }),
    });
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(codes(ran)).toEqual([code]);
  });

  test("a file of 64 MiB is read, one of a byte more is not", async () => {
    const folder = folderWith({ exact: "", above: "" });
    truncateSync(join(folder, "exact"), 67_108_864);
    truncateSync(join(folder, "above"), 67_108_865);
    expect(codes(await tarif(["explain", "exact"], { cwd: folder }))).toEqual(["TAR0401"]);
    expect(codes(await tarif(["explain", "above"], { cwd: folder }))).toEqual(["TAR0003"]);
  });

  test("refuses what is no bill", async () => {
    const [first = ""] = bills().split("\n");
    const without = (key: string): string => JSON.stringify({ ...JSON.parse(first), [key]: undefined });
    const evil = ["", "{}", "[]", "null", "x", `${first}\n{"format"`, without("lines"), without("total")];
    for (const text of [...evil, first.replace('"total":"13"', '"total":"1e9"'), "[".repeat(100_000)]) {
      const ran = await tarif(["explain", "-"], { input: text });
      expect([text.slice(0, 20), ran.code, codes(ran)]).toEqual([text.slice(0, 20), 3, ["TAR0401"]]);
    }
  });
});
