import { describe, expect, test } from "vitest";
import { CATALOGUE, type Code } from "../../compiler/diagnostics/catalogue/index.ts";
import { BUILT_RIGHT, BUILT_WRONG, contractInput } from "./built-inputs.ts";
import { findings } from "./found.ts";
import { framed } from "./frame.ts";
import { pageCodes, readPage } from "./page.ts";

const codes = Object.keys(CATALOGUE).sort() as readonly Code[];

test("every code has a page and every page a code", () => {
  expect(pageCodes()).toEqual(codes);
});

describe.each(codes)("%s", code => {
  const page = readPage(code);

  test("has the title of the catalogue and says why", () => {
    expect(page.heading).toBe(`# ${code}: ${CATALOGUE[code].title}`);
    expect(page.reason.length).toBeGreaterThan(80);
    expect(page.reason).not.toMatch(/[\u2013\u2014]/);
  });

  test("the wrong example gives this code, there, and no other", () => {
    const build = BUILT_WRONG.get(code);
    if (build === undefined) expect(page.wrong).not.toBeNull();
    const linesBefore = build === undefined ? framed(page.wrong ?? "").linesBefore : 0;
    const input = build?.(page.right ?? "", page.wrong) ?? contractInput(page.wrong ?? "");
    const found = findings(input.workspace, input.entry, input.linesBefore ?? linesBefore, code);
    expect(found.codes).toEqual([`${code} ${page.place}`]);
    expect(found.result.plan === null).toBe(CATALOGUE[code].severity === "error");
  });

  test("the right example gives no diagnostic", () => {
    expect(page.right).not.toBeNull();
    const input = BUILT_RIGHT.get(code)?.(page.right ?? "") ?? contractInput(page.right ?? "");
    const found = findings(input.workspace, input.entry, 0, code);
    expect(found.codes).toEqual([]);
    expect(found.result.plan === null).toBe(
      (input.workspace.get(input.entry) ?? "").includes("\ndefinitions "),
    );
  });
});
