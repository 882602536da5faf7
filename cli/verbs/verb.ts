import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";

/** Takes the exit code of the verb that ran. */
export type Finish = (code: ExitCode) => void;

/** What the module of a verb exports: it gives the command its arguments, options, examples and action. */
export interface VerbModule {
  readonly define: (command: Command, finish: Finish) => void;
}

/** Examples below the help of a command. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map(line => `  $ tarif ${line}`).join("\n")}\n`;
}

/** What `--workspace` is, for every verb that compiles. */
export const WORKSPACE: string =
  "the folder with all that the contract builds on, searched with its folders; by default the contract's own";
