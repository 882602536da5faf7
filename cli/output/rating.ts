/** Bills, run and rejects in the form and place that the options name. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { BILL_CSV_HEADER, canonicalJson } from "../../index.ts";
import { causeOf } from "../input/read-file.ts";
import { refuse } from "../problems.ts";
import type { RatedRun } from "../rating.ts";
import { type Plain, plain } from "../terminal/plain-text.ts";
import { hasColours, say, sendData, tell } from "../terminal/screen.ts";
import { type FileToWrite, writeAllAtomically } from "./atomic-file.ts";
import { counted } from "./audit.ts";
import type { BillForm, MadeBills, WantedTexts } from "./made-bills.ts";
import { runData } from "./run.ts";
import { FOLDER_FILES, type NamedPath, refuseNoFile, refuseNoFolder, refuseOverwriting } from "./targets.ts";

export interface OutputOptions {
  readonly format: BillForm;
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

/** Which texts of bills the options ask for. */
export function wantedTexts({ out, format }: OutputOptions): WantedTexts {
  if (out !== undefined) return { forms: ["json", "csv", "table"], painted: false };
  return { forms: [format], painted: hasColours(process.stdout) };
}

/** Writes all files before anything is printed: what is printed was also written. */
export async function writeRating(rated: RatedRun, options: OutputOptions): Promise<void> {
  const files: FileToWrite[] = options.out === undefined ? [] : [...folderFiles(rated, options.out)];
  if (options.rejects !== undefined) files.push({ path: options.rejects, content: rejectLines(rated) });
  if (options.run !== undefined) files.push({ path: options.run, content: [runText(rated)] });
  writeAllAtomically(files);
  if (options.out === undefined) await printBills(rated.bills, options.format);
  else await tell(plain`Wrote ${counted(rated.bills.told.count, "bill")} to ${options.out}`);
}

function* folderFiles(rated: RatedRun, folder: string): Generator<FileToWrite> {
  const { texts } = rated.bills;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refuse("TAR0501", { path: folder, cause: causeOf(error) });
  }
  yield { path: join(folder, "bills.ndjson"), content: texts("json") };
  yield { path: join(folder, "bills.txt"), content: texts("table") };
  yield { path: join(folder, "bills.csv"), content: csvOf(texts("csv")) };
  yield { path: join(folder, "rejects.ndjson"), content: rejectLines(rated) };
  yield { path: join(folder, "run.json"), content: [runText(rated)] };
}

function* csvOf(texts: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  yield BILL_CSV_HEADER;
  yield* texts;
}

async function printBills({ texts }: MadeBills, format: BillForm): Promise<void> {
  if (format === "csv") await sendData(BILL_CSV_HEADER);
  if (format !== "table") for (const text of texts(format)) await sendData(textOf(text));
  else {
    let before = "";
    for (const text of texts(format)) {
      if (before !== "") await say(before.slice(0, -1) as Plain);
      before = textOf(text);
    }
    // Blank lines stand between tables, and none after the last.
    if (before !== "") await say(before.slice(0, -3) as Plain);
  }
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

function textOf(text: string | Uint8Array): string {
  return typeof text === "string" ? text : utf8.decode(text);
}

function* rejectLines({ rejects }: RatedRun): Generator<string> {
  for (const reject of rejects) yield `${canonicalJson(reject)}\n`;
}

function runText(rated: RatedRun): string {
  return `${canonicalJson(runData(rated))}\n`;
}
