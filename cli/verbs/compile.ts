import type { Command } from "commander";
import { canonicalJson } from "../../index.ts";
import { EXIT } from "../exit-codes.ts";
import { filesOf, loadContract } from "../input/contract.ts";
import { writeAtomically } from "../output/atomic-file.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { type NamedPath, refuseNoFile, refuseOverwriting } from "../output/targets.ts";
import { sendData } from "../terminal/screen.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<contract>", "the contract's file, or a folder that holds one contract")
    .option("--out <file>", "write the plan to a file instead of standard output")
    .option("--workspace <folder>", WORKSPACE)
    .addHelpText("after", examples("compile contract.tarif", "compile contract.tarif --out plan.json"))
    .action(async (path: string, options: { readonly out?: string; readonly workspace?: string }) => {
      const { out } = options;
      if (out !== undefined) refuseOutputs([{ name: "the contract", path }], out);
      const contract = loadContract(path, options.workspace);
      if (out !== undefined) refuseOutputs(filesOf(contract), out);
      const plan = await tellWhyNoPlan(contract);
      if (plan === null) return finish(EXIT.findings);
      const text = `${canonicalJson(plan)}\n`;
      if (out === undefined) await sendData(text);
      else writeAtomically(out, text);
      finish(EXIT.fine);
    });
}

function refuseOutputs(inputs: readonly NamedPath[], path: string): void {
  const output = { name: "--out", path };
  if (path !== "") refuseOverwriting(inputs, [output]);
  refuseNoFile(output);
}
