/** Of many contracts `check` tells the same, byte for byte, however many threads check them. */
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { beforeAll, describe, expect, test } from "vitest";
import { contractOf } from "../../bench/kit/contract.ts";
import { checkedInThreads, threadsFor } from "../../cli/check/threads.ts";
import type { Entry } from "../../cli/input/workspace.ts";
import { CONTRACT, folderWith, type Ran, tarif, tarifProcess } from "./run.ts";

const COUNT = 10;
const FORMS = ["table", "json", "sarif", "github", "junit"] as const;

/** Most are in order; some have a warning, one that is allowed, an example that fails, or a fault of syntax. */
function textOf(number: number): string {
  const text = contractOf(90, { seed: number, name: `contract_${number}` });
  const idle = "unit call plural calls\nunit idle plural idles";
  if (number % 10 === 3) return text.replace("unit call plural calls", idle);
  if (number % 10 === 4)
    return text.replace(
      "unit call plural calls",
      idle.replace("unit idle", "# allow TAR3101: soon\nunit idle"),
    );
  if (number % 10 === 5)
    return text.replaceAll(/(expect meter .*) 12 thousand calls/g, "$1 13 thousand calls");
  return number % 10 === 7 ? text.replace("prorated by day", "prorated by") : text;
}

function filesOf(): Readonly<Record<string, string | Buffer>> {
  const names = Array.from({ length: COUNT }, (_, number) => `c${number}/contract.tarif`);
  return {
    ...Object.fromEntries(names.map((name, number) => [name, textOf(number)])),
    "bounded.tarif": CONTRACT.replace("contract calls", "contract bounded"),
    "unreadable.tarif": Buffer.from([0x74, 0xff, 0xfe, 0x0a]),
    "c1/contracts.lock": lockOf("contract_1"),
    "c2/contracts.lock": lockOf("contract_1"),
  };
}

/** Of a version that once meant something else. */
function lockOf(contract: string): string {
  const version = { contract, iana: "2025b", meaning: "0".repeat(64), version: 1 };
  return JSON.stringify({ format: "tarif-lock/1", versions: [version] });
}

describe("a folder of contracts of every kind", () => {
  let folder = "";
  beforeAll(() => {
    folder = folderWith(filesOf());
  });
  const check = (...options: readonly string[]): Ran =>
    tarifProcess(["check", ".", ...options], { cwd: folder });

  test.each(FORMS)("as %s, with one thread, two and three", form => {
    const asked = ["--format", form, "--min-coverage", "50", "--strict", "--lang", "de"];
    const alone = check(...asked, "--threads", "1");
    expect(alone.code).toBe(1);
    const codes = ["TAR3101", "TAR1001", "TAR0702", form === "table" ? "stimmt nicht" : "xample"];
    for (const part of [...codes, "unreadable.tarif"]) expect(alone.out).toContain(part);
    for (const threads of ["2", "3"]) expect(check(...asked, "--threads", threads)).toEqual(alone);
  });

  test("as people read it who ask for nothing else, and by as many threads as are worth it", () => {
    const alone = check("--threads", "1");
    expect(alone.out).toMatch(
      /\n12 contracts checked, 3 errors, 1 warning, 2 allowed, 17 of 19 examples passed/,
    );
    expect(check("--threads", "2")).toEqual(alone);
    expect(check()).toEqual(alone);
  });

  test("also where files are named, one by one", () => {
    const files = Array.from({ length: COUNT }, (_, number) => join(`c${number}`, "contract.tarif"));
    const named = (threads: string): Ran =>
      tarifProcess(["check", ...files, "--format", "sarif", "--threads", threads], { cwd: folder });
    expect(named("3")).toEqual(named("1"));
  });
});

test("what stops a check stops it alike", () => {
  const cwd = folderWith({
    ...filesOf(),
    "c5/contracts.lock": "no lock",
    "c9/contracts.lock": "no lock either",
  });
  const alone = tarifProcess(["check", ".", "--threads", "1"], { cwd });
  expect(alone).toMatchObject({ code: 3, out: "" });
  // The first of the two, by their names.
  expect(alone.err).toContain("TAR0701 c5/contracts.lock");
  for (const threads of ["2", "3"])
    expect(tarifProcess(["check", ".", "--threads", threads], { cwd })).toEqual(alone);
});

test("a number of threads that is none is refused before anything is read", async () => {
  const { code, err } = await tarif(["check", "nowhere", "--threads", "0"]);
  expect(code).toBe(3);
  expect(err).toContain("TAR0304 --threads 0 is no whole number from 1 to 64.");
});

/** As a folder with such texts has them. */
function entriesOf(texts: readonly string[]): readonly Entry[] {
  const files = new Map(texts.map((text, number): [string, string] => [`${number}.tarif`, text]));
  const workspace = { folder: ".", files, unreadable: new Map() };
  return texts.map((_, number) => ({ workspace, entry: `${number}.tarif`, home: "." }));
}

test.each([1, 2, 3])("a bug met by one of %i threads ends all with its message", async threads => {
  const whole = entriesOf(Array.from({ length: 8 }, (_, number) => textOf(number)));
  // No host gives such a workspace.
  const broken = { folder: ".", files: {}, unreadable: new Map() } as unknown;
  const entries = [...whole, { ...whole[0], workspace: broken, entry: "8.tarif" } as Entry];
  await expect(checkedInThreads(entries, { largest: false }, threads)).rejects.toThrow("is not a function");
});

test("a few short contracts are checked without other threads", () => {
  expect(threadsFor(entriesOf([CONTRACT]))).toBe(1);
  expect(threadsFor(entriesOf(Array.from({ length: 20 }, () => CONTRACT)))).toBe(1);
  expect(threadsFor(entriesOf(["#".repeat(1_000_000)]))).toBe(1);
});

test("V8 optimizes otherwise while many are checked, and as before when all are, or one has failed", async () => {
  const files = new Map(
    Array.from({ length: 4 }, (_, number): [string, string] => [`${number}.tarif`, CONTRACT]),
  );
  const tags = new Set<number>();
  // The tag tells the engine's flags apart: by it V8 takes code that it made before, or does not.
  const watched = {
    folder: ".",
    unreadable: new Map(),
    get files() {
      tags.add(cachedDataVersionTag());
      return files;
    },
  };
  const entries = [...files.keys()].map((entry): Entry => ({ workspace: watched, entry, home: "." }));
  const before = cachedDataVersionTag();
  await checkedInThreads(entries, { largest: false }, 1);
  expect([tags.size, cachedDataVersionTag()]).toEqual([2, before]);
  const broken = { folder: ".", files: {}, unreadable: new Map() } as unknown;
  const failing = [...entries.slice(0, 3), { ...entries[3], workspace: broken } as Entry];
  await expect(checkedInThreads(failing, { largest: false }, 1)).rejects.toThrow("is not a function");
  expect(cachedDataVersionTag()).toBe(before);
});
