/** A comparison as Markdown, with all that comes from contracts and registers escaped. */
import type { CompareReport } from "../compare-report.ts";
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
import { joinedMarkdown, type Markdown, markdown, markdownText, tableRow } from "./markdown-text.ts";

const MOST_ACCOUNTS = 30;

export function compareMarkdown(report: CompareReport): string {
  const left = report.comparison.accounts.length - MOST_ACCOUNTS;
  const { sections, without } = breakEvenWords(report);
  const parts = [
    markdown`**${compareVerdict(report)}**`,
    joinedMarkdown(
      contractLines(report).map(line => markdown`- ${line}`),
      "\n",
    ),
    table(revenueRows(report)),
    table(accountRows(report, MOST_ACCOUNTS)),
    ...(left > 0 ? [markdown`and ${counted(left, "further account")}`] : []),
    ...sections.flatMap(({ heading, lines, beside }) => [
      markdown`**${heading}**`,
      joinedMarkdown(
        lines.map(line => markdown`- ${line}`),
        "\n",
      ),
      ...(beside === "" ? [] : [markdownText(beside, 400)]),
    ]),
    ...(without === "" ? [] : [markdownText(without, 400)]),
    markdownText(usageLine(report), 400),
  ];
  return `${joinedMarkdown(parts, "\n\n")}\n`;
}

function table({ head, body }: Rows): Markdown {
  const align = head.map((_, index) => (index === 0 ? "---" : "---:")).join(" | ");
  const rows = [head, ...body].map(row => tableRow(row.map(cell => markdownText(cell))));
  const [first, ...others] = rows;
  return joinedMarkdown([first ?? ("" as Markdown), `| ${align} |` as Markdown, ...others], "\n");
}
