import { mkdirSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Command } from "commander";
import { EXIT } from "../exit-codes.ts";
import { causeOf } from "../input/read-file.ts";
import { writeAllAtomically } from "../output/atomic-file.ts";
import { refuse } from "../problems.ts";
import { starterFiles } from "../starter/starter.ts";
import { plain } from "../terminal/plain-text.ts";
import { say } from "../terminal/screen.ts";
import { examples, type Finish } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("[folder]", "a new or empty folder", ".")
    .addHelpText("after", examples("init my-contract"))
    .action(async (folder: string) => {
      makeEmptyFolder(folder);
      const files = starterFiles(contractName(folder));
      writeAllAtomically(files.map(({ path, text }) => ({ path: join(folder, path), content: [text] })));
      for (const { path } of files) await say(plain`Wrote ${join(folder, path)}`);
      await say(
        plain`Next: tarif rate ${join(folder, "contract.tarif")} --events ${join(folder, "events.ndjson")}`,
      );
      finish(EXIT.fine);
    });
}

function makeEmptyFolder(folder: string): void {
  let entries: readonly string[];
  try {
    mkdirSync(folder, { recursive: true });
    entries = readdirSync(folder);
  } catch (error) {
    throw refuse("TAR0501", { path: folder, cause: causeOf(error) });
  }
  // A fresh clone holds .git and is as good as empty.
  if (entries.some(entry => entry !== ".git")) throw refuse("TAR0502", { path: folder });
}

/** The folder's name as a name of the language; "starter" where nothing of it can stand in one. */
function contractName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "");
  return name === "" || RESERVED.has(name) ? "starter" : name;
}

const RESERVED: ReadonlySet<string> = new Set(
  (
    "the each everything unit parameter event band meter charge allowance discount minimum maximum credit tax policy " +
    "example replace remove set"
  ).split(" "),
);
