import { type Command, Option } from "commander";
import { type Language, type ReviewFormat, review } from "../../index.ts";
import { EXIT } from "../exit-codes.ts";
import { filesOf, loadContract } from "../input/contract.ts";
import { writeAtomically } from "../output/atomic-file.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { sayingIn } from "../output/saying.ts";
import { refuseOutput } from "../output/targets.ts";
import { sendData } from "../terminal/screen.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<contract>", "the contract's file, or a folder that holds one contract")
    .addOption(
      new Option("--lang <language>", "the language of the prose, and of errors")
        .choices(["en", "de"])
        .default("en"),
    )
    .addOption(new Option("--format <form>", "how to write it").choices(["md", "html"]).default("md"))
    .option("--out <file>", "write to a file instead of standard output")
    .option("--workspace <folder>", WORKSPACE)
    .addHelpText(
      "after",
      examples("review contract.tarif", "review contract.tarif --lang de --format html --out review.html"),
    )
    .action(async (path: string, options: Options) => {
      const { out } = options;
      if (out !== undefined) refuseOutput([{ name: "the contract", path }], out);
      const contract = loadContract(path, options.workspace);
      if (out !== undefined) refuseOutput(filesOf(contract), out);
      if ((await tellWhyNoPlan(contract, await sayingIn(options.lang))) === null)
        return finish(EXIT.findings);
      const text = review(contract.result, options.lang, options.format) ?? "";
      if (out === undefined) await sendData(text);
      else writeAtomically(out, text);
      finish(EXIT.fine);
    });
}

interface Options {
  readonly lang: Language;
  readonly format: ReviewFormat;
  readonly out?: string;
  readonly workspace?: string;
}
