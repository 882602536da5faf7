/**
 * Contracts whose expected amounts were calculated by hand, with the arithmetic beside each. Their examples run through
 * the public API; the event sets below `own/events`, which need instants of receipt, run through the command line.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Bill, compile, describeDiagnostic, runExamples } from "../../index.ts";
import { folderWith, tarif } from "../cli/run.ts";
import { filesBelow, ROOT, type TextFile } from "../kit/shared.ts";
import { differences, expected } from "./own-events.ts";

const FOLDER = join(ROOT, "test/conformance/own");
const EVENTS = join(FOLDER, "events");
const contracts = filesBelow(FOLDER, [".tarif"]).filter(file => !file.path.includes("/"));
const sets = readdirSync(EVENTS).sort();

describe("contracts calculated by hand", () => {
  test("none was lost", () => {
    expect(contracts.length).toBeGreaterThanOrEqual(600);
  });

  test.each(contracts.map(file => [file.path, file] as const))("%s", (_, file) => {
    expect(problemsOf(file)).toEqual([]);
  });
});

describe("event sets calculated by hand", () => {
  test("none was lost", () => {
    expect(sets.length).toBeGreaterThanOrEqual(31);
  });

  test.each(sets)("%s", async name => {
    const folder = join(EVENTS, name);
    const events = readFileSync(join(folder, "events.ndjson"), "utf8").trimEnd().split("\n");
    const { through, rows } = expected(readFileSync(join(folder, "expected.csv"), "utf8"));
    const bills = await rated(folder, events, through);
    expect(bills).toBe(await rated(folder, events.toReversed(), through));
    expect(differences(rows, parse(bills))).toEqual([]);
  });
});

/** What is wrong with the contract or with an amount of its examples, a sentence each. */
function problemsOf(file: TextFile): readonly string[] {
  const result = compile(new Map([[file.path, file.text]]), file.path);
  if (result.plan === null) {
    return result.diagnostics.map(found => {
      const told = describeDiagnostic(found, result.files);
      return `${told.code} ${told.line}:${told.column} ${told.message}`;
    });
  }
  const outcomes = runExamples(result.plan, result.examples);
  if (outcomes.length === 0) return ["no example"];
  return outcomes
    .filter(example => !example.passed)
    .flatMap(example =>
      example.failures.map(f => `${example.title}: ${f.what}: expected ${f.expected}, got ${f.actual}`),
    );
}

/** One canonical bill a line. */
async function rated(folder: string, events: readonly string[], through: string): Promise<string> {
  const file = join(folderWith({ "events.ndjson": `${events.join("\n")}\n` }), "events.ndjson");
  const contract = join(folder, "contract.tarif");
  const ran = await tarif(["rate", contract, "--events", file, "--through", through, "--format", "json"]);
  expect([0, 1], ran.err).toContain(ran.code);
  return ran.out;
}

function parse(bills: string): readonly Bill[] {
  return bills
    .trimEnd()
    .split("\n")
    .map(line => JSON.parse(line) as Bill);
}
