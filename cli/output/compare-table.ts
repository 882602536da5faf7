/** A comparison for a terminal: who earns what, who pays what, and from where on. */
import { displayWidth } from "../../index.ts";
import type { CompareReport } from "../compare-report.ts";
import { joined, type Plain, plain, plainText } from "../terminal/plain-text.ts";
import { padLeft, padRight, wrapped } from "../terminal/width.ts";
import { counted } from "./audit.ts";
import {
  accountRows,
  breakEvenWords,
  compareVerdict,
  contractLines,
  type Rows,
  revenueRows,
  usageLine,
} from "./compare-rows.ts";
import type { Paint } from "./problem-text.ts";

const COLUMNS = 80;
const MOST_ACCOUNTS = 50;
const NONE = "" as Plain;

export function compareTable(report: CompareReport, paint: Paint): Plain {
  const left = report.comparison.accounts.length - MOST_ACCOUNTS;
  const { sections, without } = breakEvenWords(report);
  return joined(
    [
      ...lines(compareVerdict(report)).map(line => paint("bold", line)),
      ...lines(usageLine(report)),
      NONE,
      ...contractLines(report).flatMap(lines),
      NONE,
      ...table(revenueRows(report), paint),
      NONE,
      ...table(accountRows(report, MOST_ACCOUNTS), paint),
      ...(left > 0 ? [plain`and ${counted(left, "further account")}`] : []),
      ...sections.flatMap(({ heading, lines: said, beside }) => [
        NONE,
        ...lines(`${heading}:`).map(line => paint("dim", line)),
        ...said.flatMap(text => indented(text)),
        ...(beside === "" ? [] : indented(beside)),
      ]),
      ...(without === "" ? [] : [NONE, ...lines(without)]),
    ],
    "\n",
  );
}

function lines(text: string): readonly Plain[] {
  return wrapped(plainText(text), COLUMNS);
}

function indented(text: string): readonly Plain[] {
  return wrapped(plainText(text), COLUMNS - 2).map(line => joined([plainText("  "), line]));
}

/** Names left, all else right; names that leave the rest no room are cut, and a table of many models is wider. */
function table({ head, body }: Rows, paint: Paint): readonly Plain[] {
  const cells = [head, ...body].map(row => row.map(plainText));
  const width = (column: number): number => Math.max(...cells.map(row => displayWidth(row[column] ?? "")));
  const widths = head.slice(1).map((_, index) => width(index + 1));
  const room = COLUMNS - widths.reduce((sum, own) => sum + own + 2, 0);
  const first = Math.max(12, Math.min(room, width(0)));
  return cells.map(([name = NONE, ...others], index) => {
    const [line = NONE] = wrapped(name, first);
    const text = joined(
      [padRight(line, first), ...others.map((cell, column) => padLeft(cell, widths[column] ?? 0))],
      "  ",
    );
    const trimmed = text.trimEnd() as Plain;
    return index === 0 ? paint("dim", trimmed) : trimmed;
  });
}
