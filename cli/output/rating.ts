/** Bills, run and rejects in the form and place that the options name. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { BILL_CSV_HEADER, type Bill, billCsv, canonicalJson } from "../../index.ts";
import { causeOf } from "../input/read-file.ts";
import { refuse } from "../problems.ts";
import type { Rated } from "../rating.ts";
import { plain } from "../terminal/plain-text.ts";
import { painter, say, sendData, tell } from "../terminal/screen.ts";
import { type FileToWrite, writeAllAtomically } from "./atomic-file.ts";
import { counted } from "./audit.ts";
import { billTable, unpainted } from "./bill-table.ts";
import type { Paint } from "./problem-text.ts";
import { runData } from "./run.ts";
import { FOLDER_FILES, type NamedPath, refuseNoFile, refuseNoFolder, refuseOverwriting } from "./targets.ts";

export interface OutputOptions {
  readonly format: "table" | "json" | "csv";
  readonly out?: string;
  readonly rejects?: string;
  readonly run?: string;
  readonly state?: string;
}

/** Refuses outputs that cannot be written as they are named, or that would take the place of an input. */
export function refuseBadOutputs(inputs: readonly NamedPath[], options: OutputOptions): void {
  const { out } = options;
  const files: NamedPath[] = [];
  if (options.rejects !== undefined) files.push({ name: "--rejects", path: options.rejects });
  if (options.run !== undefined) files.push({ name: "--run", path: options.run });
  for (const file of files) if (file.path === "") refuseNoFile(file);
  const folder = [
    ...(out === undefined ? [] : [{ name: "--out", path: out }]),
    ...(options.state === undefined ? [] : [{ name: "--state", path: options.state }]),
  ];
  for (const named of folder) if (named.path === "") refuseNoFolder(named);
  const inFolder =
    out === undefined ? [] : FOLDER_FILES.map(name => ({ name: "--out", path: join(out, name) }));
  refuseOverwriting(inputs, [...folder, ...inFolder, ...files]);
  folder.forEach(refuseNoFolder);
  [...inFolder, ...files].forEach(refuseNoFile);
}

/** Writes all files before anything is printed: what is printed was also written. */
export async function writeRating(rated: Rated, options: OutputOptions): Promise<void> {
  const files: FileToWrite[] = options.out === undefined ? [] : [...folderFiles(rated, options.out)];
  if (options.rejects !== undefined) files.push({ path: options.rejects, content: rejectLines(rated) });
  if (options.run !== undefined) files.push({ path: options.run, content: [runText(rated)] });
  writeAllAtomically(files);
  if (options.out === undefined) await printBills(rated.result.bills, options.format);
  else await tell(plain`Wrote ${counted(rated.result.bills.length, "bill")} to ${options.out}`);
}

function* folderFiles(rated: Rated, folder: string): Generator<FileToWrite> {
  const { bills } = rated.result;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refuse("TAR0501", { path: folder, cause: causeOf(error) });
  }
  yield { path: join(folder, "bills.ndjson"), content: each(bills, billLine) };
  yield {
    path: join(folder, "bills.txt"),
    content: each(bills, bill => `${billTable(bill, unpainted)}\n\n\n`),
  };
  yield { path: join(folder, "bills.csv"), content: [BILL_CSV_HEADER, ...bills.map(billCsv)] };
  yield { path: join(folder, "rejects.ndjson"), content: rejectLines(rated) };
  yield { path: join(folder, "run.json"), content: [runText(rated)] };
}

async function printBills(bills: readonly Bill[], format: OutputOptions["format"]): Promise<void> {
  const paint: Paint = painter(process.stdout);
  if (format === "csv") await sendData(BILL_CSV_HEADER);
  for (const [index, bill] of bills.entries()) {
    if (format === "json") await sendData(billLine(bill));
    else if (format === "csv") await sendData(billCsv(bill));
    else {
      if (index > 0) await say(plain`\n`);
      await say(billTable(bill, paint));
    }
  }
}

function billLine(bill: Bill): string {
  return `${canonicalJson(bill)}\n`;
}

function* rejectLines(rated: Rated): Generator<string> {
  for (const reject of rated.result.rejects) yield `${canonicalJson(reject)}\n`;
}

function runText(rated: Rated): string {
  return `${canonicalJson(runData(rated))}\n`;
}

function* each(bills: readonly Bill[], write: (bill: Bill) => string): Generator<string> {
  for (const bill of bills) yield write(bill);
}
