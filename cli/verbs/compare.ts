import { type Command, Option } from "commander";
import type { AccountOptions } from "../../input/accounts/register.ts";
import type { CsvOptions } from "../../input/events/csv-columns.ts";
import { type CompareReport, compareReport } from "../compare-report.ts";
import { eventSources } from "../events/source.ts";
import { withTableOptions } from "../events/table-options.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { planOf } from "../input/contract.ts";
import { type SideContract, sideOf } from "../input/side.ts";
import { compareHtml } from "../output/compare-html.ts";
import { compareData } from "../output/compare-json.ts";
import { compareMarkdown } from "../output/compare-markdown.ts";
import { compareTable } from "../output/compare-table.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { refuse } from "../problems.ts";
import { throughDate } from "../rating.ts";
import { painter, say, sendData } from "../terminal/screen.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

interface Options extends CsvOptions, AccountOptions {
  readonly events?: readonly string[];
  readonly through?: string;
  readonly format: "table" | "markdown" | "html" | "json";
  readonly workspace?: string;
}

export function define(command: Command, finish: Finish): void {
  const compare = command
    .argument("<first>", "the contract that the others are compared with: a file, a folder, or git:REV:PATH")
    .argument("<others...>", "one or more contracts, named likewise")
    .option(
      "--events <files...>",
      "usage to rate under all of them; by default the events.ndjson beside the first that has one",
    )
    .option("--through <month>", "bill up to the period that holds this month's or date's last day")
    .addOption(
      new Option("--format <form>", "how to print; html is one page with charts")
        .choices(["table", "markdown", "html", "json"])
        .default("table"),
    )
    .option("--workspace <folder>", WORKSPACE)
    .option("--account <id>", "rate this one account instead of those of accounts.yaml")
    .option("--start <date>", "the day on which that account starts");
  withTableOptions(compare)
    .addHelpText(
      "after",
      examples(
        "compare standard.tarif flat.tarif volume.tarif --events march.ndjson",
        "compare standard flat --format html > compare.html",
      ),
    )
    .action(async (first: string, others: string[], options: Options) =>
      finish(await run([first, ...others], options)),
    );
}

async function run(paths: readonly string[], options: Options): Promise<ExitCode> {
  const through = throughDate(options.through);
  const contracts = paths.map(path => onlyContract(path, options.workspace));
  let all = true;
  for (const { contract } of contracts)
    if (planOf(contract) === null) all = (await tellWhyNoPlan(contract)) !== null;
  if (!all) return EXIT.findings;
  const events = options.events === undefined ? null : await eventSources(options.events);
  await print(await compareReport(contracts, events, through, options), options.format);
  return EXIT.fine;
}

function onlyContract(path: string, workspace: string | undefined): SideContract {
  const { contracts } = sideOf(path, path.startsWith("git:") ? undefined : workspace);
  const [only, ...others] = contracts;
  if (only === undefined) throw refuse("TAR0007", { path });
  if (others.length === 0) return only;
  const names = contracts.map(one => one.contract.result.plan?.contract.name ?? one.path);
  throw refuse("TAR0012", { path, names: names.slice(0, 5).join(", "), example: only.path });
}

async function print(report: CompareReport, format: Options["format"]): Promise<void> {
  if (format === "json") await sendData(`${JSON.stringify(compareData(report), null, 2)}\n`);
  else if (format === "markdown") await sendData(compareMarkdown(report));
  else if (format === "html") await sendData(compareHtml(report));
  else await say(compareTable(report, painter(process.stdout)));
}
