import { realpathSync } from "node:fs";
import type { Command } from "commander";
import { describeDiagnostic, formatText, sourceFile } from "../../index.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readText } from "../input/read-file.ts";
import { readStandardInput } from "../input/standard-input.ts";
import { contractFiles } from "../input/workspace.ts";
import { CLI_LIMITS } from "../limits.ts";
import { writeAtomically } from "../output/atomic-file.ts";
import { diagnosticText } from "../output/findings.ts";
import { refuse } from "../problems.ts";
import { plain } from "../terminal/plain-text.ts";
import { painter, say, sendData, tell } from "../terminal/screen.ts";
import { examples, type Finish } from "./verb.ts";

interface Options {
  readonly check?: boolean;
}

const STANDARD_INPUT = "stdin.tarif";

export function define(command: Command, finish: Finish): void {
  command
    .argument(
      "<files...>",
      "contracts, or folders that hold some; - formats standard input to standard output",
    )
    .option("--check", "change nothing; list the files that are not in canonical form")
    .addHelpText("after", examples("fmt contract.tarif", "fmt --check contracts", "fmt - < contract.tarif"))
    .action(async (files: string[], options: Options) => {
      if (files.includes("-") && files.length > 1)
        throw refuse("TAR0010", { name: "fmt, which then takes no files" });
      finish(
        files.includes("-")
          ? await formatStandardInput(options)
          : await formatFiles(contractFiles(files), options),
      );
    });
}

async function formatFiles(paths: readonly string[], options: Options): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  for (const path of paths) {
    const text = readText(path, CLI_LIMITS.fileBytes);
    const formatted = await format(text, path);
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
  const formatted = await format(text, STANDARD_INPUT);
  if (formatted === null) return EXIT.findings;
  if (options.check !== true) await sendData(formatted);
  else if (formatted !== text) await say(plain`standard input`);
  return options.check === true && formatted !== text ? EXIT.findings : EXIT.fine;
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
