/** Writes the list of codes in docs/diagnostics/README.md: `node scripts/generate-diagnostics-index.ts`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CATALOGUE, type Code } from "../compiler/diagnostics/catalogue/index.ts";

const FOLDER = new URL("../docs/diagnostics/", import.meta.url);
const PAGE = new URL("README.md", FOLDER);

/** The page with its list brought up to date; all else in it is written by hand. */
export function diagnosticsIndex(): string {
  const page = readFileSync(PAGE, "utf8");
  const start = page.indexOf("\n", page.indexOf("<!-- codes:"));
  const end = page.indexOf("<!-- end of codes -->");
  if (start < 0 || end < start) throw new Error("README.md lacks the marks of its list");
  return `${page.slice(0, start)}\n\n${list()}\n${page.slice(end)}`;
}

/** Each area by the digits after TAR. */
const AREAS: readonly (readonly [digits: string, title: string])[] = [
  ["00", "The command line: use and files"],
  ["01", "The command line: the register of accounts"],
  ["02", "The command line: files of events"],
  ["03", "The command line: days to bill"],
  ["04", "The command line: bills to explain"],
  ["05", "The command line: output"],
  ["06", "The command line: its installation"],
  ["1", "Text and grammar"],
  ["2", "The file, its head, and its versions"],
  ["3", "Names"],
  ["4", "Numbers, units, money, dates"],
  ["5", "Events and meters"],
  ["6", "Charges and prices"],
  ["7", "Discounts, taxes, policies"],
  ["8", "Examples"],
];

function list(): string {
  const pages = readdirSync(FOLDER).filter(name => /^TAR\d{4}\.md$/.test(name));
  const codes = pages.map(name => name.slice(0, 7)).sort();
  const areas = AREAS.map(([digits, title]) => {
    const rows = codes.filter(code => code.startsWith(`TAR${digits}`)).map(row);
    return rows.length === 0
      ? ""
      : [`### ${title}`, "", "| Code | Title |", "| --- | --- |", ...rows, ""].join("\n");
  });
  return areas.filter(area => area !== "").join("\n");
}

function row(code: string): string {
  const heading = readFileSync(new URL(`${code}.md`, FOLDER), "utf8").split("\n")[0] ?? "";
  const title = heading.replace(/^# TAR\d{4}: /, "");
  const isWarning = code in CATALOGUE && CATALOGUE[code as Code].severity === "warning";
  return `| [${code}](${code}.md) | ${title}${isWarning ? " (warning)" : ""} |`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, diagnosticsIndex());
