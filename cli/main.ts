/**
 * The command line: finds the verb, loads it, runs it, and turns whatever it throws into words and an exit
 * code. The only room with files, process and exit codes.
 */
import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { causeOf } from "./input/read-file.ts";
import { problemText } from "./output/problem-text.ts";
import { type Problem, problem, problemsOf } from "./problems.ts";
import { removeTemporaries } from "./temporary.ts";
import { plain, plainText } from "./terminal/plain-text.ts";
import { painter, tell } from "./terminal/screen.ts";
import { examples } from "./verbs/verb.ts";
import { VERBS } from "./verbs.ts";

export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on("error", endWithOutput);
  // Where nobody can read what is told, there is nothing left to tell.
  process.stderr.on("error", () => process.exit(EXIT.wrongUse));
  process.exitCode = await run(args);
}

/** The verb alone: what it says goes to the process's streams, and nothing else of the process is touched. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const verb = args.find(argument => !argument.startsWith("-")) ?? "";
  try {
    const program = await programFor(verb, finished => {
      code = finished;
    });
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (thrown) {
    return await failed(thrown, VERBS.some(row => row.name === verb) ? verb : "");
  } finally {
    removeTemporaries();
  }
}

/** The program with all verbs, of which only the one in use is loaded. */
async function programFor(verb: string, finish: (code: ExitCode) => void): Promise<Command> {
  const program = base(new Command("tarif"))
    .description("Contract-as-code for usage billing: check a contract, rate usage, explain the bill.")
    .version(version(), "--version", "print the version")
    .addHelpText(
      "after",
      examples("init my-contract", "check contracts", "rate contract.tarif --events events.ndjson"),
    );
  for (const row of VERBS) {
    const command = base(program.command(row.name)).description(row.summary);
    if (row.name === verb || (verb === "help" && row.name !== "help"))
      (await row.load()).define(command, finish);
  }
  return program;
}

function base(command: Command): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(true)
    .helpOption("--help", "print this help")
    .configureOutput({ writeErr: () => {}, outputError: () => {} });
}

async function failed(thrown: unknown, verb: string): Promise<ExitCode> {
  if (thrown instanceof CommanderError) return await wrongUse(thrown, verb);
  const problems = problemsOf(thrown);
  if (problems === null) return await bug(thrown);
  await tellProblems(problems);
  return EXIT.wrongUse;
}

async function wrongUse(thrown: CommanderError, verb: string): Promise<ExitCode> {
  if (thrown.exitCode === 0) return EXIT.fine;
  const message =
    thrown.code === "commander.help"
      ? "No command is given."
      : sentence(thrown.message.replace(/^error: /, ""));
  await tellProblems([problem("TAR0001", { message, verb })]);
  return EXIT.wrongUse;
}

async function tellProblems(problems: readonly Problem[]): Promise<void> {
  for (const found of problems) await tell(problemText(found, painter(process.stderr)));
}

async function bug(thrown: unknown): Promise<ExitCode> {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  await tell(plain`This is a bug in tarif: ${message}`);
  if (process.env.TARIF_DEBUG && thrown instanceof Error) {
    for (const line of (thrown.stack ?? "").split("\n")) await tell(plainText(line));
  }
  return EXIT.bug;
}

/** A reader that went away (head, a closed pager) is no fault of ours; a full disk is told. */
function endWithOutput(error: Error & { readonly code?: string }): void {
  removeTemporaries();
  if (error.code === "EPIPE") process.exit(EXIT.fine);
  const found = problem("TAR0501", { path: "standard output", cause: causeOf(error) });
  process.stderr.write(`${problemText(found, painter(process.stderr))}\n`);
  process.exit(EXIT.wrongUse);
}

/** Commander's words as sentences: "unknown command 'rat'\n(Did you mean rate?)". */
function sentence(text: string): string {
  const [first = "", ...rest] = text
    .split("\n")
    .map(line => line.trim().replace(/^\((Did you mean .*\?)\)$/, "$1"));
  const begun = `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
  return [/[.?!]$/.test(begun) ? begun : `${begun}.`, ...rest].filter(line => line !== "").join(" ");
}

function version(): string {
  // dist/cli/main.js and cli/main.ts lie at different depths below package.json.
  for (const path of ["../../package.json", "../package.json"]) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
      if (
        typeof manifest === "object" &&
        manifest !== null &&
        "name" in manifest &&
        manifest.name === "tarif"
      ) {
        return "version" in manifest ? String(manifest.version) : "";
      }
    } catch {
      // Tried at the other depth.
    }
  }
  return "";
}
