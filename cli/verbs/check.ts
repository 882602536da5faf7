import { dirname, join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Diagnostic, Language } from "../../index.ts";
import type { CheckOptions } from "../check/one-contract.ts";
import { checkedInTurn } from "../check/turns.ts";
import { EXIT } from "../exit-codes.ts";
import { type Entry, isFolder, openFolders, pathForPeople, workspaceOfFolder } from "../input/workspace.ts";
import { coverageText } from "../output/check/coverage.ts";
import {
  type Asked,
  type Checked,
  type CheckedText,
  isCovered,
  littleText,
  unstatedCount,
} from "../output/check/findings.ts";
import { githubOf } from "../output/check/github.ts";
import { jsonOf } from "../output/check/json.ts";
import { junitOf } from "../output/check/junit.ts";
import { largestText } from "../output/check/largest.ts";
import { sarifOf } from "../output/check/sarif.ts";
import { strictText } from "../output/check/strict.ts";
import { describedAll, diagnosticText, exampleText } from "../output/findings.ts";
import { problemText } from "../output/problem-text.ts";
import { type Saying, sayingIn } from "../output/saying.ts";
import { escapedData, joined, type Plain, plain, plainText } from "../terminal/plain-text.ts";
import { painter, say, sendData } from "../terminal/screen.ts";
import { threadsOf } from "../thread-count.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

/** The forms for machines; `table` is for people. */
const MACHINE_FORMS: Readonly<Record<string, (checked: readonly Checked[], asked: Asked) => string>> = {
  json: jsonOf,
  sarif: sarifOf,
  github: githubOf,
  junit: junitOf,
};

export function define(command: Command, finish: Finish): void {
  command
    .argument("<paths...>", "contracts (.tarif, .tarif.md) or folders that hold some")
    .addOption(
      new Option("--format <form>", "how to print")
        .choices(["table", ...Object.keys(MACHINE_FORMS)])
        .default("table"),
    )
    .addOption(
      new Option("--lang <language>", "the language of what is found in the text")
        .choices(["en", "de"])
        .default("en"),
    )
    .option("--deny-warnings", "fail also where there are warnings alone")
    .option("--strict", "fail where a default is in force that the contract does not write")
    .option("--coverage", "list the clauses that no example reaches, and what would reach them")
    .addOption(
      new Option("--min-coverage <percent>", "fail where examples reach less of a contract").argParser(
        percent,
      ),
    )
    .option("--workspace <folder>", WORKSPACE)
    .option(
      "--threads <count>",
      "check with so many threads; what is told is the same (default: as many as processors, where it is worth it)",
    )
    .addHelpText(
      "after",
      examples(
        "check contract.tarif",
        "check contracts",
        "check --min-coverage 100 contract.tarif",
        "check --format sarif contracts > tarif.sarif",
      ),
    )
    .action(async (paths: string[], options: Options) => {
      const threads = options.threads === undefined ? null : threadsOf(options.threads);
      const checked = await checkedAll(entriesOf(paths, options.workspace), options, threads);
      const form = MACHINE_FORMS[options.format];
      // Readers of these forms show what they are given, so that controls are escaped also in a file.
      const saying = await sayingIn(options.lang);
      if (form === undefined) await sayAll(checked, saying);
      else await sendData(escapedData(form(checked, { saying, version: command.parent?.version() ?? "" })));
      const denied = options.denyWarnings === true;
      finish(checked.every(one => isFine(one, denied)) ? EXIT.fine : EXIT.findings);
    });
}

interface Options extends Omit<CheckOptions, "largest"> {
  readonly format: string;
  readonly lang: Language;
  readonly denyWarnings?: boolean;
  readonly workspace?: string;
  readonly threads?: string;
}

function percent(text: string): number {
  const number = /^[0-9]{1,3}%?$/.test(text) ? Number.parseInt(text, 10) : 101;
  if (number > 100) throw new InvalidArgumentError("It must be a whole number from 0 to 100.");
  return number;
}

/** Every contract once, also where a file and its folder are both named. */
function entriesOf(paths: readonly string[], within: string | undefined): readonly Entry[] {
  const workspaceOf = openFolders(within);
  const entries = new Map<string, Entry>();
  for (const path of paths)
    for (const one of isFolder(path) ? entriesBelow(path, within, workspaceOf) : [workspaceOf(path)])
      entries.set(pathForPeople(one.workspace.folder, one.entry), one);
  return [...entries.values()];
}

function entriesBelow(
  folder: string,
  within: string | undefined,
  workspaceOf: (path: string) => Entry,
): readonly Entry[] {
  const { workspace, entries } = workspaceOfFolder(folder);
  return entries.map(entry =>
    within === undefined
      ? { workspace, entry, home: join(folder, dirname(entry)) }
      : workspaceOf(pathForPeople(folder, entry)),
  );
}

async function checkedAll(
  entries: readonly Entry[],
  options: Options,
  threads: number | null,
): Promise<readonly Checked[]> {
  const isAlone = entries.length === 1;
  // To people the largest amounts of one contract are told.
  const all: CheckOptions = { ...options, largest: options.format === "json" || isAlone };
  if (isAlone) return checkedInTurn(entries, all);
  const { checkedInThreads, threadsFor } = await import("../check/threads.ts");
  return checkedInThreads(entries, all, Math.min(threads ?? threadsFor(entries), entries.length));
}

/** Warnings alone are fine unless they are denied: they are for people to judge. */
function isFine(checked: Checked, denyWarnings: boolean): boolean {
  const { contract, results, problems } = checked;
  const errors = contract.result.diagnostics.some(({ severity }) => denyWarnings || severity === "error");
  const isPassed = problems.length === 0 && results.every(result => result.passed);
  return !errors && isPassed && isCovered(checked) && unstatedCount(checked) === 0;
}

async function sayAll(checked: readonly Checked[], saying: Saying): Promise<void> {
  const paint = painter(process.stdout);
  // A file that several contracts use is told about once.
  const findings = new Set<Plain>();
  for (const { contract, results, problems } of checked) {
    const { folder } = contract.workspace;
    for (const problem of problems) findings.add(problemText(problem, paint));
    for (const described of describedAll(contract.result, saying))
      findings.add(diagnosticText(described, folder, paint, saying));
    for (const result of results)
      if (!result.passed) findings.add(exampleText(result, folder, paint, saying));
  }
  for (const { contract, path, coverage: asked, strict } of checked) {
    const { unstated } = contract.result;
    if (strict && unstated.length > 0)
      findings.add(strictText(path, contract.workspace.folder, unstated, paint, saying));
    if (asked !== null)
      findings.add(coverageText(path, contract.workspace.folder, asked.found, paint, saying));
  }
  for (const one of checked)
    if (!isCovered(one))
      findings.add(plain`${paint("red", plainText(saying.error))} ${littleText(one, saying)}`);
  const [only, ...others] = checked;
  const largest = only === undefined || others.length > 0 ? null : largestText(only.largest, saying);
  if (largest !== null) findings.add(largest);
  for (const finding of findings) await say(joined([finding, plainText("")], "\n"));
  await say(summary(checked, saying));
}

/** What several contracts find in a file that they share is one finding. */
function oncePerPlace(
  checked: readonly Checked[],
  listOf: (result: CheckedText["result"]) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { contract } of checked) {
    for (const diagnostic of listOf(contract.result)) {
      const { code, span, params } = diagnostic;
      const path = pathForPeople(contract.workspace.folder, span.path);
      found.set(JSON.stringify([code, path, span.start, params]), diagnostic);
    }
  }
  return [...found.values()];
}

function summary(checked: readonly Checked[], saying: Saying): Plain {
  const all = oncePerPlace(checked, ({ diagnostics }) => diagnostics);
  const allowed = oncePerPlace(checked, result => result.allowed.map(({ diagnostic }) => diagnostic)).length;
  const errors = all.filter(diagnostic => diagnostic.severity === "error").length;
  const problems = new Set(checked.flatMap(one => one.problems).map(one => JSON.stringify(one))).size;
  const results = checked.flatMap(entry => entry.results);
  const passed = results.filter(result => result.passed).length;
  const found = {
    contracts: checked.length,
    errors: errors + problems,
    warnings: all.length - errors,
    allowed,
    examples: results.length,
    passed,
  };
  return plain`${joined(saying.summary(found).map(plainText), ", ")}.`;
}
