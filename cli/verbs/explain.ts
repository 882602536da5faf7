import type { Command } from "commander";
import { type Bill, billFaults, explainText } from "../../index.ts";
import { EXIT } from "../exit-codes.ts";
import { type BillChoice, chosenBill } from "../input/bills.ts";
import { refuse } from "../problems.ts";
import { plainLines } from "../terminal/plain-text.ts";
import { say } from "../terminal/screen.ts";
import { examples, type Finish } from "./verb.ts";

export function define(command: Command, finish: Finish): void {
  command
    .argument("<bill>", "a file of bills, as rate --format json writes them; - for standard input")
    .argument("[line]", "the number of one line, counted from 1")
    .option("--account <id>", "the account, where the file holds bills of several")
    .option("--bill <n>", "the number of the bill, where the account has several")
    .addHelpText("after", examples("explain bill.json", "explain bills.ndjson 2 --account acme --bill 3"))
    .action(async (path: string, line: string | undefined, options: BillChoice) => {
      const bill = await chosenBill(path, options);
      const faults = billFaults(bill);
      if (faults.length > 0) {
        const name = path === "-" ? "standard input" : path;
        throw refuse("TAR0405", { path: name, faults: faults.slice(0, 3).join("; ") });
      }
      await say(
        plainLines(explainText(bill, line === undefined ? undefined : lineNumber(bill, line)).trimEnd()),
      );
      finish(EXIT.fine);
    });
}

function lineNumber(bill: Bill, text: string): number {
  const line = /^[0-9]{1,9}$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (line < 1 || line > bill.lines.length)
    throw refuse("TAR0404", { line: text, count: String(bill.lines.length) });
  return line;
}
