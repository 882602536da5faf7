import { type Command, Option } from "commander";
import { type ExampleResult, runExamples } from "../../index.ts";
import { EXIT } from "../exit-codes.ts";
import { compileEntry, type LoadedContract, loadContract } from "../input/contract.ts";
import { isFolder, pathForPeople, workspaceOfFolder } from "../input/workspace.ts";
import { counted } from "../output/audit.ts";
import {
  describedAll,
  diagnosticData,
  diagnosticText,
  exampleData,
  exampleText,
  problemData,
} from "../output/findings.ts";
import { problemText } from "../output/problem-text.ts";
import { joined, type Plain, plain, plainText } from "../terminal/plain-text.ts";
import { painter, say, sendData } from "../terminal/screen.ts";
import { examples, type Finish } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<paths...>", "contracts (.tarif, .tarif.md) or folders that hold some")
    .addOption(new Option("--format <form>", "how to print").choices(["human", "json"]).default("human"))
    .addHelpText(
      "after",
      examples("check contract.tarif", "check contracts", "check --format json contracts"),
    )
    .action(async (paths: string[], options: { readonly format: string }) => {
      const checked = contractsOf(paths).map(checkedContract);
      await (options.format === "json"
        ? sendData(`${JSON.stringify(dataOf(checked), null, 2)}\n`)
        : sayAll(checked));
      finish(checked.every(isFine) ? EXIT.fine : EXIT.findings);
    });
}

interface Checked {
  readonly contract: LoadedContract;
  readonly path: string;
  readonly results: readonly ExampleResult[];
}

/** Every contract once, also where a file and its folder are both named. */
function contractsOf(paths: readonly string[]): readonly LoadedContract[] {
  const contracts = new Map<string, LoadedContract>();
  for (const path of paths) {
    for (const contract of isFolder(path) ? contractsBelow(path) : [loadContract(path)]) {
      contracts.set(pathForPeople(contract.workspace.folder, contract.entry), contract);
    }
  }
  return [...contracts.values()];
}

function contractsBelow(folder: string): readonly LoadedContract[] {
  const { workspace, entries } = workspaceOfFolder(folder);
  return entries.map(entry => compileEntry(workspace, entry));
}

function checkedContract(contract: LoadedContract): Checked {
  const { plan, examples } = contract.result;
  const path = pathForPeople(contract.workspace.folder, contract.entry);
  return { contract, path, results: plan === null ? [] : runExamples(plan, examples) };
}

/** Warnings alone are fine: they are for people to judge. */
function isFine({ contract, results }: Checked): boolean {
  const errors = contract.result.diagnostics.some(diagnostic => diagnostic.severity === "error");
  return !errors && contract.unreadable.length === 0 && results.every(result => result.passed);
}

function dataOf(checked: readonly Checked[]): object {
  return {
    schemaVersion: 1,
    files: checked.map(({ contract, path, results }) => ({
      path,
      diagnostics: [
        ...contract.unreadable.map(problem => problemData(problem, path)),
        ...describedAll(contract.result).map(described =>
          diagnosticData(described, contract.workspace.folder),
        ),
      ],
      examples: results.map(exampleData),
    })),
  };
}

async function sayAll(checked: readonly Checked[]): Promise<void> {
  const paint = painter(process.stdout);
  // A file that several contracts use is told about once.
  const findings = new Set<Plain>();
  for (const { contract, results } of checked) {
    const { folder } = contract.workspace;
    for (const problem of contract.unreadable) findings.add(problemText(problem, paint));
    for (const described of describedAll(contract.result))
      findings.add(diagnosticText(described, folder, paint));
    for (const result of results) if (!result.passed) findings.add(exampleText(result, folder, paint));
  }
  for (const finding of findings) await say(joined([finding, plainText("")], "\n"));
  await say(summary(checked));
}

function summary(checked: readonly Checked[]): Plain {
  const all = checked.flatMap(({ contract }) => contract.result.diagnostics);
  const errors = all.filter(diagnostic => diagnostic.severity === "error").length;
  const unreadable = checked.flatMap(({ contract }) => contract.unreadable).length;
  const results = checked.flatMap(entry => entry.results);
  const passed = results.filter(result => result.passed).length;
  const parts = [
    plain`${counted(checked.length, "contract")} checked`,
    counted(errors + unreadable, "error"),
    counted(all.length - errors, "warning"),
    results.length === 0
      ? plain`no examples`
      : plain`${passed} of ${counted(results.length, "example")} passed`,
  ];
  return plain`${joined(parts, ", ")}.`;
}
