/** Bills from a file: one canonical bill a line, or one bill as a JSON text of any layout. */
import type { Bill } from "../../index.ts";
import { CLI_LIMITS } from "../limits.ts";
import { refuse } from "../problems.ts";
import { billFrom } from "./bill-shape.ts";
import { readText } from "./read-file.ts";
import { readStandardInput } from "./standard-input.ts";

export interface BillChoice {
  readonly account?: string;
  readonly bill?: string;
}

/** The one bill of the file that fits the choice; a refusal says which bills there are. */
export async function chosenBill(path: string, choice: BillChoice): Promise<Bill> {
  const name = path === "-" ? "standard input" : path;
  const text =
    path === "-" ? await readStandardInput(CLI_LIMITS.billsBytes) : readText(path, CLI_LIMITS.billsBytes);
  const bills = billsIn(text, name);
  const fitting = bills.filter(
    bill =>
      (choice.account === undefined || bill.account === choice.account) &&
      (choice.bill === undefined || String(bill.number) === choice.bill),
  );
  const [first, second] = fitting;
  if (first === undefined) {
    const wanted = [choice.bill ?? "", choice.account === undefined ? "" : `of ${choice.account}`];
    throw refuse("TAR0403", { wanted: wanted.filter(word => word !== "").join(" "), bills: listed(bills) });
  }
  if (second !== undefined)
    throw refuse("TAR0402", { count: String(fitting.length), bills: listed(fitting) });
  return first;
}

function billsIn(text: string, name: string): readonly Bill[] {
  const whole = parsed(text);
  if (whole !== undefined) return [billOf(whole, name, null)];
  const lines = text.split("\n").map((line, index) => ({ line, place: `${name}:${index + 1}` }));
  const bills = lines
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, place }) => billOf(parsed(line), name, place));
  if (bills.length === 0) throw refuse("TAR0401", { path: name, cause: "it is empty" });
  return bills;
}

function billOf(value: unknown, name: string, place: string | null): Bill {
  if (value === undefined) throw refuse("TAR0401", { path: name, cause: "it is no JSON" }, place);
  const read = billFrom(value);
  if ("fault" in read) throw refuse("TAR0401", { path: name, cause: read.fault }, place);
  return read.bill;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listed(bills: readonly Bill[]): string {
  const names = bills.slice(0, 10).map(bill => `${bill.number} of ${bill.account}`);
  return bills.length > 10 ? `${names.join(", ")} and ${bills.length - 10} more` : names.join(", ");
}
