import type { Command } from "commander";

/** The options that say what the columns of a table of events mean, for every verb that rates. */
export function withTableOptions(command: Command): Command {
  return command
    .optionsGroup("Options for tables (CSV):")
    .option("--map <field=column...>", "the column that each field of the event is read from")
    .option("--type <type>", "the type of all events of the table")
    .option("--source <name>", "the source of all events of the table")
    .option("--subject <account>", "the account of all events of the table")
    .option("--subject-column <column>", "the column that names the account")
    .option("--time <column>", "the column of the time")
    .option("--time-zone <zone>", "the IANA zone of times that are written without an offset")
    .option("--id <column>", "the column that identifies each row")
    .option("--id-from-row", "identify each row by a hash of its cells; equal rows are then duplicates");
}
