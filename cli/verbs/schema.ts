import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { type CompileResult, eventFeed, eventSchema, type Plan, VOID_TYPE } from "../../index.ts";
import { EXIT } from "../exit-codes.ts";
import { filesOf, loadContract } from "../input/contract.ts";
import { writeAllAtomically } from "../output/atomic-file.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { refuseNoFile, refuseNoFolder, refuseOverwriting } from "../output/targets.ts";
import { refuse } from "../problems.ts";
import { sendData } from "../terminal/screen.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<contract>", "the contract's file, or a folder that holds one contract")
    .option("--event <name>", "one event instead of all")
    .addOption(
      new Option("--format <form>", "a JSON Schema, or a page that tells of the feed")
        .choices(["json", "markdown", "html"])
        .default("json"),
    )
    .option("--out <folder>", "write NAME.schema.json for each event, or feed.md or feed.html, into a folder")
    .option("--workspace <folder>", WORKSPACE)
    .addHelpText(
      "after",
      examples(
        "schema contract.tarif --event call > call.schema.json",
        "schema contract.tarif --out schemas",
        "schema contract.tarif --format html > feed.html",
      ),
    )
    .action(async (path: string, options: Options) => {
      const { out } = options;
      if (out !== undefined) refuseNoFolder({ name: "--out", path: out });
      const contract = loadContract(path, options.workspace);
      const plan = await tellWhyNoPlan(contract);
      if (plan === null) return finish(EXIT.findings);
      const event = knownEvent(plan, options.event ?? null);
      if (out === undefined) await sendData(document(contract.result, plan, options.format, event));
      else writeInto(out, filesOf(contract), filesFor(contract.result, plan, options.format, event));
      finish(EXIT.fine);
    });
}

type Format = "json" | "markdown" | "html";

interface Options {
  readonly event?: string;
  readonly format: Format;
  readonly out?: string;
  readonly workspace?: string;
}

/** Refuses a name that no version has, and a schema of nothing. */
function knownEvent(plan: Plan, name: string | null): string | null {
  const names = namesOf(plan);
  if (names.length > 0 && (name === null || name === VOID_TYPE || names.includes(name))) return name;
  const has = names.length === 0 ? "no events" : `the events ${names.join(", ")}`;
  const what = name === null ? "so there is nothing to describe" : `not ${name}`;
  throw refuse("TAR0001", { message: `The contract has ${has}, ${what}.`, verb: "schema" });
}

function namesOf(plan: Plan): readonly string[] {
  return [...new Set(plan.versions.flatMap(version => version.events.map(event => event.name)))];
}

function document(result: CompileResult, plan: Plan, format: Format, event: string | null): string {
  if (format === "json") return eventSchema(plan, event) ?? "";
  return eventFeed(result, format === "html" ? "html" : "md", event) ?? "";
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

function filesFor(
  result: CompileResult,
  plan: Plan,
  format: Format,
  event: string | null,
): readonly NamedText[] {
  if (format !== "json")
    return [
      { name: format === "html" ? "feed.html" : "feed.md", text: document(result, plan, format, event) },
    ];
  const names = event === null ? [...namesOf(plan), VOID_TYPE] : [event];
  return names.map(name => ({
    name: `${name}.schema.json`,
    text: document(result, plan, format, name),
  }));
}

function writeInto(
  folder: string,
  inputs: Parameters<typeof refuseOverwriting>[0],
  files: readonly NamedText[],
): void {
  const targets = files.map(({ name }) => ({ name: `--out ${name}`, path: join(folder, name) }));
  refuseOverwriting(inputs, targets);
  for (const target of targets) refuseNoFile(target);
  mkdirSync(folder, { recursive: true });
  writeAllAtomically(files.map(({ name, text }) => ({ path: join(folder, name), content: [text] })));
}
