import { type Command, InvalidArgumentError, Option } from "commander";
import { proposeExamples } from "../../index.ts";
import { EXIT } from "../exit-codes.ts";
import { filesOf, loadContract } from "../input/contract.ts";
import { writeAtomically } from "../output/atomic-file.ts";
import { counted } from "../output/audit.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { refuseOutput } from "../output/targets.ts";
import { plain } from "../terminal/plain-text.ts";
import { sendData, tell } from "../terminal/screen.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<contract>", "the contract's file, or a folder that holds one contract")
    .option("--only-missing", "only examples that reach clauses which no example reaches yet")
    .addOption(new Option("--most <number>", "how many at most").argParser(whole).default(100))
    .option(
      "--out <file>",
      "write to a file instead of standard output; the contract itself is never written",
    )
    .option("--workspace <folder>", WORKSPACE)
    .addHelpText(
      "after",
      examples("examples contract.tarif", "examples --only-missing contract.tarif >> contract.tarif"),
    )
    .action(async (path: string, options: Options) => {
      const { out, onlyMissing = false, most } = options;
      if (out !== undefined) refuseOutput([{ name: "the contract", path }], out);
      const contract = loadContract(path, options.workspace);
      if (out !== undefined) refuseOutput(filesOf(contract), out);
      if ((await tellWhyNoPlan(contract)) === null) return finish(EXIT.findings);
      const { files } = contract.workspace;
      const proposed = proposeExamples(files, contract.entry, { onlyMissing, most });
      if (proposed === null) return finish(EXIT.findings);
      if (out === undefined) await sendData(proposed.text);
      else writeAtomically(out, proposed.text);
      for (const item of proposed.missing) await tell(plain`Nothing was found that reaches: ${item.clause}`);
      if (proposed.left > 0)
        await tell(plain`${counted(proposed.left, "more example")} left out; see --most.`);
      await tell(
        plain`${counted(proposed.count, "example")} proposed: check each amount before you keep it.`,
      );
      finish(EXIT.fine);
    });
}

interface Options {
  readonly onlyMissing?: boolean;
  readonly most: number;
  readonly out?: string;
  readonly workspace?: string;
}

function whole(text: string): number {
  if (!/^[0-9]{1,5}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number.parseInt(text, 10);
}
