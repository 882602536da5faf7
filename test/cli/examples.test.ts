/** `tarif examples`: proposals go where they are sent, never into the contract. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CONTRACT, folderWith, tarif } from "./run.ts";

const NONE = CONTRACT.slice(0, CONTRACT.indexOf("# 2 million"));

test("to standard output, with what to do told beside it", async () => {
  const cwd = folderWith({ "calls.tarif": NONE });
  const ran = await tarif(["examples", "calls.tarif", "--only-missing"], { cwd });
  expect(ran.code).toBe(0);
  // Ten million tokens at 3.00 and the fee of 10.00; the fee alone is reached by the same bill.
  expect(ran.out).toContain("  usage used 10'000'000 tokens\n");
  expect(ran.out).toContain(
    "  expect charge usage USD 30.00\n  expect charge fee USD 10.00\n  expect total USD 40.00\n",
  );
  expect(ran.err).toBe("1 example proposed: check each amount before you keep it.\n");
  expect(readFileSync(join(cwd, "calls.tarif"), "utf8")).toBe(NONE);
});

test("what is pasted passes, and nothing more is missing", async () => {
  const cwd = folderWith({ "calls.tarif": NONE });
  const { out } = await tarif(["examples", "."], { cwd });
  writeFileSync(join(cwd, "calls.tarif"), `${NONE}\n${out}`);
  expect((await tarif(["check", "--min-coverage", "100", "."], { cwd })).code).toBe(0);
  const again = await tarif(["examples", "."], { cwd });
  expect(again).toMatchObject({
    code: 0,
    out: "",
    err: "0 examples proposed: check each amount before you keep it.\n",
  });
});

test("to a file that is no input", async () => {
  const cwd = folderWith({ "calls.tarif": NONE });
  const ran = await tarif(["examples", "calls.tarif", "--out", "proposed.tarif"], { cwd });
  expect(ran).toMatchObject({ code: 0, out: "" });
  expect(readFileSync(join(cwd, "proposed.tarif"), "utf8")).toMatch(/^# Computed by Tarif/);
  const refused = await tarif(["examples", "calls.tarif", "--out", "calls.tarif"], { cwd });
  expect(refused.code).toBe(3);
  expect(readFileSync(join(cwd, "calls.tarif"), "utf8")).toBe(NONE);
});

test("at most so many, and the rest is told", async () => {
  const ran = await tarif(["examples", ".", "--most", "2"], { cwd: folderWith({ "calls.tarif": NONE }) });
  expect(ran.out.match(/^example /gm)).toHaveLength(2);
  expect(ran.err).toMatch(/^[0-9]+ more examples left out; see --most\.\n2 examples proposed/);
  expect(
    (await tarif(["examples", ".", "--most", "few"], { cwd: folderWith({ "calls.tarif": NONE }) })).code,
  ).toBe(3);
});

test("a contract with an error has none", async () => {
  const cwd = folderWith({ "calls.tarif": NONE.replace("per million tokens", "per gallon") });
  expect(await tarif(["examples", "."], { cwd })).toMatchObject({ code: 1, out: "" });
});
