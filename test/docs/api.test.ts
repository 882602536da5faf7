/** docs/api.md: its blocks are one program, which type-checks and prints what its comments say. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as api from "../../index.ts";
import { ROOT } from "../kit/shared.ts";
import { blocksOf, readDoc } from "./blocks.ts";

const page = readDoc("api.md");
const program = blocksOf(page)
  .filter(block => block.language === "ts")
  .map(block => block.text)
  .join("\n");

/** Outside the checkout, so that no other test meets it. */
function withProgram<T>(use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "tarif-api-"));
  try {
    const path = join(folder, "program.mts");
    writeFileSync(path, program.replaceAll('from "tarif"', `from "${join(ROOT, "index.ts")}"`));
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the program of the page prints what it says", () => {
  const expected = [...program.matchAll(/^ *console\.log\(.*\); \/\/ (.*)$/gm)].map(([, said]) => said);
  const ran = withProgram(path =>
    spawnSync(process.execPath, ["--no-warnings", path], { encoding: "utf8", cwd: ROOT }),
  );
  expect(ran.stderr).toBe("");
  expect(ran.stdout.trimEnd().split("\n")).toEqual(expected);
  expect(expected.length).toBe((program.match(/console\.log/g) ?? []).length);
  expect(expected.length).toBeGreaterThan(25);
});

test("it type-checks", () => {
  const options = [
    ["--ignoreConfig", "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"],
    [
      "--module",
      "nodenext",
      "--target",
      "es2024",
      "--allowImportingTsExtensions",
      "--skipLibCheck",
      "--types",
      "node",
      "--typeRoots",
      join(ROOT, "node_modules/@types"),
    ],
  ].flat();
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  const ran = withProgram(path =>
    spawnSync(process.execPath, [tsc, ...options, path], { encoding: "utf8", cwd: ROOT }),
  );
  expect(ran.stdout + ran.stderr).toBe("");
  expect(ran.status).toBe(0);
});

test("every value that index.ts exports is told of, and shown", () => {
  const names = Object.keys(api);
  expect(names.filter(name => !page.includes(`\`${name}`))).toEqual([]);
  expect(names.filter(name => name !== "runExample" && !program.includes(name))).toEqual([]);
});
