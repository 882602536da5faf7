import { type Command, Option } from "commander";
import type { AccountOptions } from "../../input/accounts/register.ts";
import type { CsvOptions } from "../../input/events/csv-columns.ts";
import { type DiffReport, diffReport } from "../diff-report.ts";
import { eventSources } from "../events/source.ts";
import { withTableOptions } from "../events/table-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { planOf } from "../input/contract.ts";
import { type Side, sideOf } from "../input/side.ts";
import { diffData } from "../output/diff-json.ts";
import { diffMarkdown } from "../output/diff-markdown.ts";
import { diffTable } from "../output/diff-table.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { throughDate } from "../rating.ts";
import { painter, say, sendData } from "../terminal/screen.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

interface Options extends CsvOptions, AccountOptions {
  readonly events?: readonly string[];
  readonly through?: string;
  readonly format: "table" | "markdown" | "json";
  readonly exitCode?: boolean;
  readonly workspace?: string;
}

export function define(command: Command, finish: Finish): void {
  const diff = command
    .argument("<old>", "a contract's file, a folder of contracts, or git:REV:PATH for either")
    .argument("<new>", "what it is compared with, named likewise")
    .option(
      "--events <files...>",
      "usage to rate on both sides; by default the events.ndjson beside the contract",
    )
    .option("--through <month>", "bill up to the period that holds this month's or date's last day")
    .addOption(
      new Option("--format <form>", "how to print").choices(["table", "markdown", "json"]).default("table"),
    )
    .option("--exit-code", "exit with 2 where a bill changes")
    .option("--workspace <folder>", WORKSPACE)
    .option("--account <id>", "rate this one account instead of those of accounts.yaml")
    .option("--start <date>", "the day on which that account starts");
  withTableOptions(diff)
    .addHelpText(
      "after",
      examples(
        "diff git:main:contracts contracts",
        "diff git:HEAD:acme.tarif acme.tarif --events march.ndjson --exit-code",
        "diff version-1.tarif version-2.tarif --format markdown",
      ),
    )
    .action(async (old: string, now: string, options: Options) => finish(await run(old, now, options)));
}

async function run(old: string, now: string, options: Options): Promise<ExitCode> {
  const through = throughDate(options.through);
  const [before, after] = [sideOf(old, withinOf(old, options)), sideOf(now, withinOf(now, options))];
  if (!(await compiles(before)) || !(await compiles(after))) return EXIT.findings;
  const events = options.events === undefined ? null : await eventSources(options.events);
  const report = await diffReport(before, after, { events, through, options });
  await print(report, options.format);
  return options.exitCode === true && report.moneyChanges ? EXIT.moneyChanges : EXIT.fine;
}

/** Git holds its own folders. */
function withinOf(path: string, { workspace }: Options): string | undefined {
  return path.startsWith("git:") ? undefined : workspace;
}

/** Tells what is wrong with each contract that does not compile. */
async function compiles(side: Side): Promise<boolean> {
  let all = true;
  for (const { contract } of side.contracts)
    if (planOf(contract) === null) {
      await tellWhyNoPlan(contract);
      all = false;
    }
  return all;
}

async function print(report: DiffReport, format: Options["format"]): Promise<void> {
  if (format === "json") await sendData(`${JSON.stringify(diffData(report), null, 2)}\n`);
  else if (format === "markdown") await sendData(diffMarkdown(report));
  else await say(diffTable(report, painter(process.stdout)));
}
