/** Contracts of several files on the command line: folders, workspaces and the lock. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateLock } from "../../index.ts";
import { FEE, first, later, TERMS } from "../versions/kit.ts";
import { folderWith, tarif } from "./run.ts";

const CHANGE = '\nreplace charge base "Base fee"\n  not prorated\n  CHF 95.00 each month\n';
const LIST = `tarif 1\nprice list host_list "List"\n  version 5\n  effective from 2026-01-01 until further notice\n${TERMS}\n${FEE}`;
const CUSTOMER =
  'tarif 1\ncontract acme "Acme"\n  version 1\n  based on host_list version 5\n  effective from 2026-02-01 until further notice\n';

const OPTIONS = "--account a --start 2026-06-01 --through 2026-07 --events none.ndjson --format json".split(
  " ",
);

const rate = (path: string, ...more: readonly string[]): readonly string[] => [
  "rate",
  path,
  ...OPTIONS,
  ...more,
];

/** Version and total of each bill. */
function totals(out: string): readonly string[] {
  return out
    .trim()
    .split("\n")
    .map(line => JSON.parse(line) as { contract: { version: number }; total: string })
    .map(bill => `${bill.contract.version} ${bill.total}`);
}

describe("a folder of one contract", () => {
  const folder = folderWith({
    "hosting/2026.tarif": first(),
    "hosting/2026-07.tarif": later(CHANGE),
    "none.ndjson": "",
  });

  test("is rated with all its versions: 90 in June, 95 from July on", async () => {
    const ran = await tarif(rate("hosting"), { cwd: folder });
    expect([ran.code, ran.err.includes("TAR")]).toEqual([0, false]);
    expect(totals(ran.out)).toEqual(["1 90", "2 95"]);
  });

  test("is the same contract as one of its files", async () => {
    expect((await tarif(rate("hosting/2026.tarif"), { cwd: folder })).out).toBe(
      (await tarif(rate("hosting/2026-07.tarif"), { cwd: folder })).out,
    );
  });
});

describe("a contract that builds on what lies beside its folder", () => {
  const folder = folderWith({ "lists/list.tarif": LIST, "acme/v1.tarif": CUSTOMER, "none.ndjson": "" });

  test("says which folder was searched", async () => {
    const ran = await tarif(["check", "acme/v1.tarif"], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('error TAR2018 There is no version 5 of "host_list" in acme.');
  });

  test("is found in the workspace that is given", async () => {
    expect((await tarif(["check", "acme/v1.tarif", "--workspace", "."], { cwd: folder })).code).toBe(0);
    expect(totals((await tarif(rate("acme", "--workspace", "."), { cwd: folder })).out)).toEqual([
      "1 90",
      "1 90",
    ]);
    expect((await tarif(["compile", "acme/v1.tarif", "--workspace", "."], { cwd: folder })).code).toBe(0);
  });

  test("must lie in it", async () => {
    const ran = await tarif(["compile", "acme/v1.tarif", "--workspace", "lists"], { cwd: folder });
    expect([ran.code, ran.err.includes("error TAR0013 acme/v1.tarif does not lie in lists.")]).toEqual([
      3,
      true,
    ]);
  });

  test("is not chosen among several", async () => {
    const two = folderWith({
      "a.tarif": first(),
      "b.tarif": first().replace("contract hosting", "contract voice"),
    });
    const ran = await tarif(["compile", "."], { cwd: two });
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("error TAR0012 . holds several contracts: hosting, voice.");
  });
});

describe("the lock", () => {
  const make = (): string =>
    folderWith({ "list.tarif": LIST, "acme/v1.tarif": CUSTOMER, "hosting/v1.tarif": first() });
  const change = (folder: string, path: string, from: string, to: string): void => {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };

  test("names every version, sorted, in the form of its schema", async () => {
    const folder = make();
    expect((await tarif(["lock", "--check", "."], { cwd: folder })).code).toBe(1);
    expect(existsSync(join(folder, "contracts.lock"))).toBe(false);
    const ran = await tarif(["lock", "."], { cwd: folder });
    expect([ran.code, ran.err]).toEqual([0, "Locked 3 versions in contracts.lock\n"]);
    const lock = JSON.parse(readFileSync(join(folder, "contracts.lock"), "utf8"));
    expect(validateLock(lock)).toEqual([]);
    expect(
      lock.versions.map((one: { contract: string; version: number }) => [one.contract, one.version]),
    ).toEqual([
      ["acme", 1],
      ["host_list", 5],
      ["hosting", 1],
    ]);
    expect((await tarif(["lock", "--check", "."], { cwd: folder })).code).toBe(0);
  });

  test("holds where comments, layout, titles and later versions come", async () => {
    const folder = make();
    await tarif(["lock", "."], { cwd: folder });
    change(folder, "list.tarif", 'charge base "Base fee"\n', '# A comment.\n\ncharge base   "Fee"\n');
    writeFileSync(join(folder, "hosting/v2.tarif"), later(CHANGE));
    expect((await tarif(["check", "."], { cwd: folder })).code).toBe(0);
    const ran = await tarif(["lock", "."], { cwd: folder });
    expect([ran.code, ran.err]).toEqual([0, "Locked 1 version in contracts.lock\n"]);
  });

  test("finds what changes a signed version from without, and is not renewed", async () => {
    const folder = make();
    await tarif(["lock", "."], { cwd: folder });
    const before = readFileSync(join(folder, "contracts.lock"), "utf8");
    change(folder, "list.tarif", "90.00", "91.00");
    const ran = await tarif(["check", "."], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('acme/v1.tarif:1:1: error TAR0702 Version 1 of "acme" no longer means');
    expect(ran.out).toContain('list.tarif:1:1: error TAR0702 Version 5 of "host_list" no longer means');
    expect(ran.out).not.toContain('"hosting"');
    expect((await tarif(["lock", "."], { cwd: folder })).code).toBe(1);
    expect(readFileSync(join(folder, "contracts.lock"), "utf8")).toBe(before);
    const data = JSON.parse((await tarif(["check", "--format", "json", "."], { cwd: folder })).out);
    const found = data.files.map((file: { diagnostics: { code: string }[] }) =>
      file.diagnostics.map(one => one.code),
    );
    expect(found).toEqual([["TAR0702"], [], ["TAR0702"]]);
  });

  test("that cannot be read is no lock", async () => {
    const folder = folderWith({ "v1.tarif": first(), "contracts.lock": "{}" });
    const ran = await tarif(["check", "."], { cwd: folder });
    expect([ran.code, ran.err.includes("error TAR0701 contracts.lock is no lock")]).toEqual([3, true]);
    expect((await tarif(["lock", "v1.tarif"], { cwd: folder })).err).toContain(
      "error TAR0703 v1.tarif is not a folder",
    );
  });

  test("is not written over a contract with an error", async () => {
    const folder = folderWith({ "v1.tarif": first().replace("each month\n", "each mnth\n") });
    const ran = await tarif(["lock", "."], { cwd: folder });
    expect([ran.code, existsSync(join(folder, "contracts.lock"))]).toEqual([1, false]);
  });
});
