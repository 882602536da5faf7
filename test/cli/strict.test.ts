/** `check --strict` finds what holds unsaid, and `fmt --explicit` writes it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CONTRACT, folderWith, tarif } from "./run.ts";

// Its fee says when it is due, and its price is proportional: the twelve sentences of the policy are left.
const FILES = { "calls.tarif": CONTRACT };

test("each default is told with its words and its place, and fails the check", async () => {
  const cwd = folderWith(FILES);
  expect((await tarif(["check", "."], { cwd })).code).toBe(0);
  const ran = await tarif(["check", ".", "--strict"], { cwd });
  expect(ran.code).toBe(1);
  expect(ran.out).toContain("calls.tarif: 12 defaults in force that the contract does not write\n");
  expect(ran.out).toMatch(/^ {4}calls\.tarif:\d+: in the policy: duplicates ignored$/m);
});

test("written out, nothing is left", async () => {
  const cwd = folderWith(FILES);
  expect((await tarif(["fmt", "--explicit", "--check", "."], { cwd })).out).toBe("calls.tarif\n");
  expect(readFileSync(join(cwd, "calls.tarif"), "utf8")).toBe(CONTRACT);
  expect(await tarif(["fmt", "--explicit", "."], { cwd })).toMatchObject({
    code: 0,
    err: "Formatted calls.tarif\n",
  });
  expect((await tarif(["check", ".", "--strict"], { cwd })).code).toBe(0);
  expect(await tarif(["fmt", "--explicit", "--check", "."], { cwd })).toMatchObject({ code: 0, out: "" });
});

test("standard input to standard output", async () => {
  const ran = await tarif(["fmt", "--explicit", "-"], { input: CONTRACT });
  expect(ran.code).toBe(0);
  expect(ran.out).toContain("\npolicy\n  late events accepted until 0 days");
});

test("a list before what is based on it, so that each sentence is written once", async () => {
  const list = CONTRACT.replace('contract calls "Model calls"', 'price list base "Base"');
  const own = `tarif 1
contract own "Own"
  version 1
  based on base version 1
  effective from 2026-01-01 until further notice
`;
  const cwd = folderWith({ "a-own.tarif": own, "base.tarif": list });
  expect((await tarif(["check", ".", "--strict"], { cwd })).code).toBe(1);
  expect((await tarif(["fmt", "--explicit", "."], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, "a-own.tarif"), "utf8")).toBe(own);
  expect((await tarif(["check", ".", "--strict"], { cwd })).code).toBe(0);
});

test("a contract with an error is left as it is", async () => {
  const broken = CONTRACT.replace("per million tokens", "per gallon");
  const cwd = folderWith({ "calls.tarif": broken });
  const ran = await tarif(["fmt", "--explicit", "calls.tarif"], { cwd });
  expect(ran.code).toBe(1);
  expect(ran.err).toContain("gallon");
  expect(readFileSync(join(cwd, "calls.tarif"), "utf8")).toBe(broken);
});

test("programs are told the same", async () => {
  const cwd = folderWith(FILES);
  const out = async (form: string): Promise<string> =>
    (await tarif(["check", ".", "--strict", "--format", form], { cwd })).out;
  const { files } = JSON.parse(await out("json"));
  expect(files[0].unstated).toHaveLength(12);
  expect(files[0].unstated[1]).toMatchObject({
    words: "duplicates ignored",
    of: "policy",
    path: "calls.tarif",
  });
  expect((await out("github")).match(/^::error .*title=unstated-default/gm)).toHaveLength(12);
  expect(await out("junit")).toContain('<testcase name="writes every default"');
  const { runs } = JSON.parse(await out("sarif"));
  const rules = runs[0].results.map((one: { ruleId: string }) => one.ruleId);
  expect(rules.filter((rule: string) => rule === "unstated-default")).toHaveLength(12);
});
