import { realpathSync } from "node:fs";
import type { Command } from "commander";
import {
  compile,
  describeDiagnostic,
  explicitText,
  formatText,
  sourceFile,
  type Workspace,
} from "../../index.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { loadContract } from "../input/contract.ts";
import { readText } from "../input/read-file.ts";
import { readStandardInput } from "../input/standard-input.ts";
import { contractFiles } from "../input/workspace.ts";
import { CLI_LIMITS } from "../limits.ts";
import { writeAtomically } from "../output/atomic-file.ts";
import { describedAll, diagnosticText } from "../output/findings.ts";
import { problemText } from "../output/problem-text.ts";
import { refuse } from "../problems.ts";
import { plain } from "../terminal/plain-text.ts";
import { painter, say, sendData, tell } from "../terminal/screen.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

interface Options {
  readonly check?: boolean;
  readonly explicit?: boolean;
  readonly workspace?: string;
}

const STANDARD_INPUT = "stdin.tarif";

export function define(command: Command, finish: Finish): void {
  command
    .argument(
      "<files...>",
      "contracts, or folders that hold some; - formats standard input to standard output",
    )
    .option("--check", "change nothing; list the files that are not in canonical form")
    .option(
      "--explicit",
      "also write out the defaults that hold unsaid; what the contract means stays the same",
    )
    .option("--workspace <folder>", `with --explicit: ${WORKSPACE}`)
    .addHelpText(
      "after",
      examples(
        "fmt contract.tarif",
        "fmt --check contracts",
        "fmt --explicit contract.tarif",
        "fmt - < contract.tarif",
      ),
    )
    .action(async (files: string[], options: Options) => {
      if (files.includes("-") && files.length > 1)
        throw refuse("TAR0010", { name: "fmt, which then takes no files" });
      finish(
        files.includes("-")
          ? await formatStandardInput(options)
          : await formatFiles(inOrder(contractFiles(files), options), options),
      );
    });
}

async function formatFiles(paths: readonly string[], options: Options): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  for (const path of paths) {
    const text = readText(path, CLI_LIMITS.fileBytes);
    const formatted =
      options.explicit === true ? await explicit(path, text, options) : await format(text, path);
    if (formatted === null) code = EXIT.findings;
    if (formatted === null || formatted === text) continue;
    if (options.check === true) {
      code = EXIT.findings;
      await say(plain`${path}`);
    } else {
      // The file that was read is the one that is formatted, so a link stays a link.
      writeAtomically(realpathSync(path), formatted);
      await tell(plain`Formatted ${path}`);
    }
  }
  return code;
}

async function formatStandardInput(options: Options): Promise<ExitCode> {
  const text = await readStandardInput(CLI_LIMITS.fileBytes);
  const alone = new Map([[STANDARD_INPUT, text]]);
  const formatted =
    options.explicit === true
      ? await explicitIn(alone, STANDARD_INPUT, text, ".")
      : await format(text, STANDARD_INPUT);
  if (formatted === null) return EXIT.findings;
  if (options.check !== true) await sendData(formatted);
  else if (formatted !== text) await say(plain`standard input`);
  return options.check === true && formatted !== text ? EXIT.findings : EXIT.fine;
}

/** What others build on comes first, so that each default is written once, where it holds for all of them. */
function inOrder(paths: readonly string[], { explicit: isExplicit, workspace }: Options): readonly string[] {
  if (isExplicit !== true) return paths;
  const ranked = paths.map(path => {
    const { plan, version } = loadContract(path, workspace).result;
    return { path, rank: plan?.contract.kind === "price list" ? 0 : 1, version: version ?? 0 };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.version - b.version).map(({ path }) => path);
}

async function explicit(path: string, text: string, { workspace }: Options): Promise<string | null> {
  const contract = loadContract(path, workspace);
  const { files, folder } = contract.workspace;
  for (const problem of contract.unreadable) await tell(problemText(problem, painter(process.stderr)));
  return await explicitIn(files, contract.entry, text, folder);
}

/** The canonical text with its defaults; null, with its errors told, where the contract does not compile. */
async function explicitIn(
  files: Workspace,
  entry: string,
  text: string,
  folder: string,
): Promise<string | null> {
  const written = explicitText(files, entry);
  if (written !== null) return written;
  const result = compile(files, entry);
  const errors = describedAll(result).filter(({ severity }) => severity === "error");
  for (const error of errors) await tell(diagnosticText(error, folder, painter(process.stderr)));
  // Definitions have nothing to write out.
  return errors.length === 0 ? await format(text, entry) : null;
}

/** The canonical text; null, with its diagnostics told, where the text cannot be parsed. */
async function format(text: string, path: string): Promise<string | null> {
  const { text: formatted, diagnostics } = formatText(text, path);
  if (formatted !== null) return formatted;
  const files = new Map([[path, sourceFile(path, text)]]);
  for (const diagnostic of diagnostics) {
    await tell(diagnosticText(describeDiagnostic(diagnostic, files), ".", painter(process.stderr)));
  }
  return null;
}
