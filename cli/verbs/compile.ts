import type { Command } from "commander";
import { canonicalJson } from "../../index.ts";
import { EXIT } from "../exit-codes.ts";
import { loadContract } from "../input/contract.ts";
import { writeAtomically } from "../output/atomic-file.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { sendData } from "../terminal/screen.ts";
import { examples, type Finish } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<contract>", "the contract's file")
    .option("--out <file>", "write the plan to a file instead of standard output")
    .addHelpText("after", examples("compile contract.tarif", "compile contract.tarif --out plan.json"))
    .action(async (path: string, options: { readonly out?: string }) => {
      const contract = loadContract(path);
      const plan = await tellWhyNoPlan(contract);
      if (plan === null) return finish(EXIT.findings);
      const text = `${canonicalJson(plan)}\n`;
      if (options.out === undefined) await sendData(text);
      else writeAtomically(options.out, text);
      finish(EXIT.fine);
    });
}
