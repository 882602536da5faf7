/** `# allow CODE: reason`: what it allows, where, and what it cannot. */
import { describe, expect, test } from "vitest";
import { readAllows } from "../../compiler/analyse/allows.ts";
import { sourceFile } from "../../compiler/source/source-file.ts";
import { parseSource } from "../../compiler/syntax/parse-source.ts";
import { parseText } from "../../grammar/index.ts";
import { formatText } from "../../index.ts";
import { CONTRACT, folderWith, tarif } from "../cli/run.ts";
import { findings } from "../diagnostics/found.ts";
import { framed } from "../diagnostics/frame.ts";
import { corpus } from "../format/corpus.ts";

const FEE = `charge base "Base fee"
  not prorated
  CHF 90.00 each month
`;
const ALLOW = "# allow TAR7001: both parties know";

/** A discount of more than everything, with lines put before its own: `0` before its first. */
function discount(before: Readonly<Record<number, string>>, off = "110% off"): string {
  const lines = ['discount launch "Launch"', "  on base", `  ${off}`];
  return `${FEE}\n${lines.map((line, i) => (before[i] === undefined ? line : `${before[i]}\n${line}`)).join("\n")}\n`;
}

/** Codes with their lines and columns, and what is allowed with its reason. */
function found(block: string): { readonly codes: readonly string[]; readonly allowed: readonly string[] } {
  const { text, linesBefore } = framed(block);
  const { codes, result } = findings(new Map([["a.tarif", text]]), "a.tarif", linesBefore);
  return { codes, allowed: result.allowed.map(({ diagnostic, reason }) => `${diagnostic.code}: ${reason}`) };
}

const REASON = ["TAR7001: both parties know"];

describe("what a comment allows", () => {
  test.each([
    ["the clause below it", { 2: `  ${ALLOW}` }],
    ["all of a declaration", { 0: ALLOW }],
    ["a clause below other comments", { 2: `  ${ALLOW}\n  # by letter of 3 May\n  # and by phone` }],
    ["a clause, written close", { 2: "#allow TAR7001:both parties know" }],
  ])("%s", (_, before) => {
    expect(found(discount(before))).toEqual({ codes: [], allowed: REASON });
  });

  test("not what stands above it, nor the next declaration, nor another code", () => {
    // The frame clause begins in line 6, its comment stands there; the discount's value comes two lines later.
    expect(found(discount({ 1: `  ${ALLOW}` }))).toEqual({
      codes: ["TAR1018 6:3", "TAR7001 8:3"],
      allowed: [],
    });
    expect(found(`${ALLOW}\n${discount({})}`)).toEqual({
      codes: ["TAR1020 1:1", "TAR7001 8:3"],
      allowed: [],
    });
    expect(found(discount({ 2: "  # allow TAR1020: no" })).codes).toEqual(["TAR1020 7:3", "TAR7001 8:3"]);
  });

  test("of two comments for one finding the closer one counts", () => {
    expect(found(discount({ 0: ALLOW, 2: `  ${ALLOW}` }))).toEqual({
      codes: ["TAR1020 5:1"],
      allowed: REASON,
    });
  });

  test("prose is no such comment", () => {
    expect(found(`# allow nobody to leave this out\n# allowed TAR7001: yes\n${FEE}`).codes).toEqual([]);
  });
});

describe("what is no allow comment", () => {
  test.each([
    ["without a reason", { 2: "  # allow TAR7001" }, ["TAR1018 7:3"]],
    ["with nothing behind the colon", { 2: "  # allow TAR7001: " }, ["TAR1018 7:3"]],
    ["of several codes", { 2: "  # allow TAR7001, TAR1020: both" }, ["TAR1018 7:3"]],
    ["above a blank line", { 2: `  ${ALLOW}\n` }, ["TAR1018 7:3", "TAR7001 9:3"]],
  ])("one %s", (_, before, codes) => {
    expect(found(discount(before)).codes).toEqual(codes);
  });

  test("one behind a clause, though another clause begins below", () => {
    const text = discount({}).replace("  on base", `  on base  ${ALLOW}`);
    expect(found(text).codes).toEqual(["TAR1018 6:12", "TAR7001 7:3"]);
  });

  test("one at the end of the text", () => {
    expect(found(`${discount({}, "10% off")}${ALLOW}\n`).codes).toEqual(["TAR1018 8:1"]);
  });

  test("one of an error or of no code, with what was probably meant", () => {
    const cases = [
      ["TAR6001", "an error", ""],
      ["TAR7002", "an error", ""],
      ["TAR123456", "no code of a finding", ""],
      ["TAR701", "no code of a finding", ' Did you mean "TAR7001"?'],
    ];
    for (const [code, what, hint] of cases) {
      const { text } = framed(discount({ 2: `  # allow ${code}: we know` }, "10% off"));
      const { result } = findings(new Map([["a.tarif", text]]), "a.tarif");
      expect(result.diagnostics).toMatchObject([{ code: "TAR1019", params: { code, what, hint } }]);
    }
  });

  test("an unneeded one is not told where errors keep warnings from being found", () => {
    const text = discount({ 2: `  ${ALLOW}` }, "10 off");
    expect(found(text).codes.filter(code => code.startsWith("TAR1"))).toEqual([]);
  });
});

const OTHER = `tarif 1
contract customer "Customer"
  version 1
  effective from 2026-01-01 to 2026-12-31
  based on frame version 1

replace discount launch "Launch"
  on base
  5% off
`;

test("in a price list: it holds for who builds on it, and is judged where the list is checked", () => {
  const list = framed(discount({ 2: `  ${ALLOW}` })).text.replace("contract frame", "price list frame");
  const own = OTHER.slice(0, OTHER.indexOf("replace"));
  const files = (customer: string): ReadonlyMap<string, string> =>
    new Map([
      ["list.tarif", list],
      ["customer.tarif", customer],
    ]);
  expect(findings(files(own), "customer.tarif").result).toMatchObject({ diagnostics: [], allowed: [{}] });
  expect(findings(files(OTHER), "customer.tarif").result).toMatchObject({ diagnostics: [], allowed: [] });
  expect(findings(files(OTHER), "list.tarif").result).toMatchObject({ diagnostics: [], allowed: [{}] });
});

test("a hundred warnings hide no error", () => {
  const fees = Array.from({ length: 120 }, (_, i) => `discount d${i} "D"\n  on base\n  110% off\n`);
  const { result } = findings(
    new Map([
      ["a.tarif", framed(`${FEE}\n${fees.join("\n")}\ndiscount last "L"\n  on nothing\n  5% off\n`).text],
    ]),
    "a.tarif",
  );
  expect(result.diagnostics.filter(({ severity }) => severity === "error")).toHaveLength(1);
  expect(result.diagnostics.filter(({ severity }) => severity === "warning")).toHaveLength(100);
});

describe("the formatter", () => {
  test("keeps it above its clause", () => {
    const before = framed(discount({ 0: ALLOW, 2: `        ${ALLOW}` })).text;
    const { text } = formatText(before, "a.tarif");
    expect(text).toContain(`\n\n${ALLOW}\ndiscount launch`);
    expect(text).toContain(`\n  ${ALLOW}\n  110% off`);
  });

  /** For each comment that allows something, the words with which its clause begins and ends. */
  function allowed(path: string, text: string): readonly string[] {
    const file = sourceFile(path, text);
    const source = { file, ...parseSource(file), isBroken: false };
    const allows = readAllows(source, () => {});
    return allows.map(({ clause }) => text.slice(clause.start, clause.end).split(/\s+/).join(" "));
  }

  test("wherever one allows something, it allows the same after formatting", () => {
    let kept = 0;
    for (const { path, text } of corpus().filter(one => one.path.startsWith("contracts/"))) {
      if (path.endsWith(".md")) continue;
      const plain = formatText(text.replace(/^ *# allow .*\n/gm, ""), path).text ?? "";
      const { tokens } = parseText(plain);
      for (const { start } of tokens.filter((_, i) => i % 40 === 0)) {
        const written = `${plain.slice(0, start)}\n${ALLOW}\n${plain.slice(start)}`;
        const before = allowed(path, written);
        if (before.length === 0) continue;
        const after = allowed(path, formatText(written, path).text ?? "");
        expect(after, `${path}: ${plain.slice(start, start + 60)}`).toEqual(before);
        kept += 1;
      }
    }
    expect(kept).toBeGreaterThan(20);
  });
});

describe("check", () => {
  const warned = `${CONTRACT.slice(0, CONTRACT.indexOf("example "))}\ndiscount launch "Launch"\n  on usage\n  110% off\n`;
  const allowed = warned.replace("  110%", `  ${ALLOW}\n  110%`);

  test("warnings are fine unless they are denied; what is allowed is fine", async () => {
    const run = async (text: string, ...more: readonly string[]): Promise<number | null> =>
      (await tarif(["check", "a.tarif", ...more], { cwd: folderWith({ "a.tarif": text }) })).code;
    expect(await run(warned)).toBe(0);
    expect(await run(warned, "--deny-warnings")).toBe(1);
    expect(await run(allowed, "--deny-warnings")).toBe(0);
  });

  test("says how many are allowed, and each with its reason to machines", async () => {
    const cwd = folderWith({ "a.tarif": allowed });
    expect((await tarif(["check", "a.tarif"], { cwd })).out).toContain("0 warnings, 2 allowed,");
    const json = JSON.parse((await tarif(["check", "a.tarif", "--format", "json"], { cwd })).out);
    expect(json.files[0]).toMatchObject({
      diagnostics: [],
      allowed: [{ code: "TAR3101" }, { code: "TAR7001", allowedBecause: "both parties know" }],
    });
    for (const form of ["github", "junit"])
      expect((await tarif(["check", "a.tarif", "--format", form], { cwd })).out).not.toContain("TAR7001");
  });
});
