/** Real usage: the public trace that contracts/azure-llm-calls rates. The repository does not hold it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Bill } from "../../index.ts";
import { ROOT, sayAbsent, shared } from "../kit/shared.ts";
import { type Ran, tarif, withFolder } from "./tarif.ts";

const DATA = "data/azure-llm-inference-2023-code.csv";
const FOLDER = join(ROOT, "contracts/azure-llm-calls");
const trace = shared(DATA);
if (trace === null) sayAbsent(DATA);

test("the contract has nothing to report, and its examples hold", async () => {
  const { code, stdout } = await tarif(["check", FOLDER, "--format", "json"]);
  const [file] = JSON.parse(stdout).files;
  expect(file.diagnostics).toEqual([]);
  expect(file.examples.map((example: { passed: boolean }) => example.passed)).toEqual([true, true]);
  expect(code).toBe(0);
  expect(await tarif(["fmt", "--check", join(FOLDER, "azure-llm-calls.tarif")])).toMatchObject({ code: 0 });
});

describe.skipIf(trace === null)("8,819 calls", () => {
  const csv = trace === null ? "" : readFileSync(trace, "utf8");
  const [header = "", ...rows] = csv.trimEnd().split(/\r?\n/);

  test("cost USD 57.87", async () => {
    const { code, stdout } = await rate([trace ?? ""]);
    expect(code).toBe(0);
    const bill: Bill = JSON.parse(stdout);
    expect(bill.lines.map(line => [line.charge, line.quantity, line.exact, line.amount])).toEqual([
      ["input", "18059974", "54.179922", "54.18"],
      ["output", "245896", "3.68844", "3.69"],
    ]);
    expect(bill.total).toBe("57.87");
    expect(bill.audit).toMatchObject({ accepted: 8819, late: 0, rejected: { count: 0 }, held: { count: 0 } });
  });

  test("print the bill that the README shows", async () => {
    const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
    expect(readme).toContain((await rate([trace ?? ""], "--format", "table")).stdout.trim());
  });

  test("give the same bytes in any order and in three files", async () => {
    await withFolder(async folder => {
      const file = (name: string, part: readonly string[]): string => {
        writeFileSync(join(folder, name), `${[header, ...part].join("\n")}\n`);
        return join(folder, name);
      };
      // 7,919 is a prime that does not divide 8,819: each row once, far from its place.
      const shuffled = rows.map((_, i) => rows[(i * 7_919 + 5) % rows.length] ?? "");
      const bill = (await rate([trace ?? ""])).stdout;
      expect((await rate([file("shuffled.csv", shuffled)])).stdout).toBe(bill);
      const thirds = [shuffled.slice(0, 17), shuffled.slice(17, 6_000), shuffled.slice(6_000)];
      expect((await rate(thirds.map((part, i) => file(`part-${i}.csv`, part)))).stdout).toBe(bill);
    });
  });

  test("count once when they are fed twice", async () => {
    await withFolder(async folder => {
      const run = join(folder, "run.json");
      const bill = (await rate([trace ?? ""])).stdout;
      expect((await rate([trace ?? "", trace ?? ""], "--run", run)).stdout).toBe(bill);
      expect(JSON.parse(readFileSync(run, "utf8")).duplicates).toBe(8_819);
    });
  });

  /** The command of the README, on these files. */
  function rate(files: readonly string[], ...more: readonly string[]): Promise<Ran> {
    const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
    const command = /\$ npx tarif (rate [^`]*?)\n(?!\s)/.exec(readme)?.[1] ?? "";
    const args = command.replaceAll("\\\n", " ").trim().split(/\s+/);
    const given = args.flatMap(arg => (arg === "AzureLLMInferenceTrace_code.csv" ? files : [arg]));
    return tarif([...given, "--format", "json", ...more]);
  }
});
