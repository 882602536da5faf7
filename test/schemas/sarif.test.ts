/** What `check --format sarif` writes follows SARIF 2.1.0. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { BROKEN, FAILING, FILES, lineOf } from "../cli/checked-files.ts";
import { CONTRACT, folderWith, tarif } from "../cli/run.ts";
import { SARIF } from "./sarif-schema.ts";

interface Log {
  readonly runs: readonly [{ readonly tool: object; readonly results: readonly Result[] }];
}
interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: object; readonly region: object } },
  ];
  readonly relatedLocations: readonly unknown[];
  readonly suppressions?: readonly unknown[];
}
const judge = new Ajv2020({ strict: true, allErrors: true }).compile(SARIF);
const published = publishedSchema();
const logOf = async (cwd: string, ...args: readonly string[]): Promise<Log> => {
  const { out } = await tarif(["check", "--format", "sarif", ...args], { cwd });
  const log: Log = JSON.parse(out);
  judge(log);
  expect(judge.errors ?? []).toEqual([]);
  expect([published(log), published.errors ?? []]).toEqual([true, []]);
  return log;
};

/** Of draft 4, of which it uses nothing that later drafts read otherwise but the name of its own address. */
function publishedSchema(): ReturnType<Ajv2020["compile"]> {
  const path = createRequire(import.meta.url).resolve(
    "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json",
  );
  const { $schema, id, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  expect([$schema, typeof id]).toEqual(["http://json-schema.org/draft-04/schema#", "string"]);
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    formats: { uri: text => URL.canParse(text) },
  });
  for (const format of ["uri-reference", "date-time"]) ajv.addFormat(format, true);
  return ajv.compile(schema);
}

test("the published schema refuses a log that is none", () => {
  expect(published({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
  expect(
    published({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{ level: "bad" }] }] }),
  ).toBe(false);
  expect(published({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } } }] })).toBe(true);
});

test("every error, warning and failed example is a result with its rule and place", async () => {
  const [{ results }] = (await logOf(folderWith(FILES), ".")).runs;
  const failed = results.filter(({ ruleId }) => ruleId === "failed-example");
  expect(failed.map(({ locations }) => locations[0].physicalLocation)).toEqual([
    {
      artifactLocation: { uri: "a%20folder/failing.tarif", uriBaseId: "%SRCROOT%" },
      region: { startLine: lineOf(FAILING, "USD 6.01"), startColumn: 3 },
    },
    {
      artifactLocation: { uri: "a%20folder/failing.tarif", uriBaseId: "%SRCROOT%" },
      region: { startLine: lineOf(FAILING, "USD 16.05"), startColumn: 3 },
    },
  ]);
  expect(failed[0]?.relatedLocations).toHaveLength(1);
  // Braces are no placeholder, brackets are no link, the mark that turns text round is shown as an escape.
  expect(failed[0]?.message.text).toContain(
    'Example "50%, a: <b> \\[c](d) {{0}} \\u{{202e}}", charge usage: expected USD 6.01, actual USD 6.00.',
  );
  const wrong = results.filter(({ level }) => level === "error").map(({ ruleId }) => ruleId);
  expect(wrong.some(code => code.startsWith("TAR"))).toBe(true);
});

test("a contract without findings is a log of what it allows alone", async () => {
  const [{ results }] = (await logOf(folderWith({ "fine.tarif": CONTRACT }), ".")).runs;
  expect(results.map(({ suppressions }) => suppressions)).toEqual([
    [{ kind: "inSource", justification: "tests set it in registers" }],
  ]);
});

test("a file that several contracts share is told once, a file above by its way", async () => {
  const cwd = folderWith({ "here/nothing.txt": "", "above/broken.tarif": BROKEN });
  const [{ results }] = (await logOf(join(cwd, "here"), "../above", "../above/broken.tarif")).runs;
  const uris = results.map(({ locations }) => locations[0].physicalLocation.artifactLocation);
  expect(uris.length).toBeGreaterThan(0);
  expect(uris.every(uri => JSON.stringify(uri) === '{"uri":"../above/broken.tarif"}')).toBe(true);
  expect(new Set(results.map(result => JSON.stringify(result))).size).toBe(results.length);
});

test("the schema refuses what is no log", async () => {
  const log = await logOf(folderWith(FILES), ".");
  const [run] = log.runs;
  for (const wrong of [
    { ...log, version: "2.0.0" },
    { ...log, runs: [{ ...run, tool: {} }] },
    { ...log, runs: [{ ...run, results: [{ ...run.results[0], level: "fatal" }] }] },
    { ...log, runs: [{ ...run, results: [{ ...run.results[0], place: 1 }] }] },
  ])
    expect(judge(wrong)).toBe(false);
});

test("what no example reaches is a note at its clause, and too little of it an error", async () => {
  const text = `${CONTRACT}\ncharge last "Last" not prorated\n  USD 5.00 once at end plus USD 0.00 each month\n`;
  const cwd = folderWith({ "fine.tarif": text });
  const [{ results }] = (await logOf(cwd, "--min-coverage", "100", ".")).runs;
  const told = results.map(({ ruleId, level }) => `${level} ${ruleId}`);
  expect(told.filter(one => !one.includes("TAR"))).toEqual(["error little-coverage", "note not-reached"]);
});
