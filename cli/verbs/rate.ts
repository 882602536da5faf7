import { dirname, join } from "node:path";
import { type Command, Option } from "commander";
import { type Plan, runExamples } from "../../index.ts";
import type { AccountOptions } from "../../input/accounts/register.ts";
import type { CsvOptions } from "../../input/events/csv-columns.ts";
import { plannedInput } from "../events/planned-input.ts";
import { withTableOptions } from "../events/table-options.ts";
import { EXIT } from "../exit-codes.ts";
import { registerOf } from "../input/accounts.ts";
import { filesOf, type LoadedContract, loadContract } from "../input/contract.ts";
import { tellWhyNoPlan } from "../output/no-plan.ts";
import { type OutputOptions, refuseBadOutputs, wantedTexts, writeRating } from "../output/rating.ts";
import { leftOut, tellFailedExamples, tellRun } from "../output/run.ts";
import type { NamedPath } from "../output/targets.ts";
import { crew } from "../parts/crew.ts";
import { ratingMeans } from "../parts/means.ts";
import { refuse } from "../problems.ts";
import { type AskedRun, rateInput, throughDate } from "../rating.ts";
import { readState, writeState } from "../state.ts";
import { examples, type Finish, WORKSPACE } from "./verb.ts";

interface Options extends CsvOptions, AccountOptions, OutputOptions {
  readonly events?: readonly string[];
  readonly through?: string;
  readonly workspace?: string;
  readonly state?: string;
  readonly threads?: string;
  readonly memory?: string;
}

export function define(command: Command, finish: Finish): void {
  const rating = command
    .argument(
      "<contract>",
      "the contract's file, or a folder that holds one contract; accounts.yaml beside it",
    )
    .option("--events <files...>", "events: NDJSON, a JSON array or CSV, plain or gzip; - for standard input")
    .option("--through <month>", "bill up to the period that holds this month's or date's last day")
    .option("--workspace <folder>", WORKSPACE)
    .option("--account <id>", "rate this one account instead of those of accounts.yaml")
    .option("--start <date>", "the day on which that account starts")
    .addOption(
      new Option("--format <form>", "what to print").choices(["table", "json", "csv"]).default("table"),
    )
    .option("--out <folder>", "write bills, run and rejects there instead of printing")
    .option(
      "--state <folder>",
      "go on where the last run with this folder ended, and leave it for the next one",
    )
    .option("--threads <count>", "rate with so many threads; the bills are the same (default: 1)")
    .option(
      "--memory <size>",
      "keep to so much memory, such as 256MiB, with temporary files where more is needed",
    )
    .option("--rejects <file>", "write all events that were rejected or held, one JSON object a line")
    .option("--run <file>", "write what belongs to no bill: unreadable lines, unknown accounts, duplicates");
  withTableOptions(rating)
    .addHelpText(
      "after",
      examples(
        "rate contract.tarif --events events.ndjson",
        "rate contract.tarif --events march.ndjson.gz april.ndjson.gz --through 2026-04 --out bills",
        "rate contract.tarif --events april.ndjson --through 2026-04 --state state",
        "rate contract.tarif --events calls.csv --type com.acme.call --source calls --subject acme \\\n" +
          "      --time Date --time-zone Europe/Zurich --id-from-row --map seconds=Duration --account acme --start 2026-01-01",
      ),
    )
    .action(async (path: string, options: Options) => finish(await rate(path, options)));
}

async function rate(path: string, options: Options): Promise<0 | 1> {
  const through = throughDate(options.through);
  const means = ratingMeans(options);
  refuseBadOutputs(namedInputs(path, options), options);
  // They start while the contract is read.
  const threads = means.threads > 1 ? crew(means.threads) : null;
  try {
    return await rateBy(path, options, { through, means, crew: threads, texts: wantedTexts(options) });
  } finally {
    await threads?.stop(false);
  }
}

async function rateBy(path: string, options: Options, asked: Omit<AskedRun, "state">): Promise<0 | 1> {
  const { through } = asked;
  const contract = loadContract(path, options.workspace);
  refuseBadOutputs([...filesOf(contract), registerFile(contract.home)], options);
  const plan = await tellWhyNoPlan(contract);
  if (plan === null) return EXIT.findings;
  const register = registerOf(plan, contract.home, options);
  const input = await plannedInput(plan, options.events ?? [], options);
  const state = options.state === undefined ? null : readState(options.state, plan);
  const rated = await rateInput(plan, register.accounts, input, { ...asked, state });
  if (through === null && state === null && !rated.bills.told.havePeriods) {
    await tellRun(rated, register, false);
    throw refuse("TAR0302", {});
  }
  await writeRating(rated, options);
  // Bills are out before the state says so: a run that breaks off in between is made again, with the same bills.
  if (options.state !== undefined && rated.state !== null) writeState(options.state, plan, rated.state);
  await tellRun(rated, register, options.through === undefined);
  const failed = failedExamples(contract, plan);
  if (failed > 0) await tellFailedExamples(failed, path);
  return failed > 0 || leftOut(rated, register) ? EXIT.findings : EXIT.fine;
}

/** What the command line names as input; a link or a pipe among the events counts as what it leads to. */
function namedInputs(path: string, options: Options): readonly NamedPath[] {
  const events = (options.events ?? []).filter(name => name !== "-");
  return [
    { name: "the contract", path },
    registerFile(dirname(path)),
    ...events.map(name => ({ name: "the events", path: name })),
  ];
}

function registerFile(folder: string): NamedPath {
  return { name: "the register of accounts", path: join(folder, "accounts.yaml") };
}

function failedExamples(contract: LoadedContract, plan: Plan): number {
  return runExamples(plan, contract.result.examples).filter(result => !result.passed).length;
}
