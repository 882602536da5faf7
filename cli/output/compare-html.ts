/** A comparison as one printable page: tables, and charts as inline SVG. It fetches nothing and runs nothing. */
import type { CompareReport } from "../compare-report.ts";
import { counted } from "./audit.ts";
import { accountChart, priceChart, revenueChart } from "./compare-charts.ts";
import {
  accountRows,
  breakEvenWords,
  compareVerdict,
  contractLines,
  priceHeading,
  type Rows,
  revenueRows,
  usageLine,
} from "./compare-rows.ts";
import { type Html, html, joinedHtml } from "./html-text.ts";

const MOST_ACCOUNTS = 200;

export function compareHtml(report: CompareReport): string {
  const left = report.comparison.accounts.length - MOST_ACCOUNTS;
  const { sections, without } = breakEvenWords(report);
  const prices = report.comparison.curves.flatMap((curves, index): readonly Html[] => {
    const section = sections.find(one => one.index === index);
    // A row by which none overtakes another is named below.
    if (section === undefined && curves.row !== "") return [];
    const lines = (section?.lines ?? []).map(line => html`<li>${line}</li>`);
    return [
      html`<section><h2>${priceHeading(curves)}</h2>${priceChart(report, index)}<ul>${joinedHtml(lines)}</ul>${quiet(section?.beside ?? "")}</section>`,
    ];
  });
  const body = joinedHtml([
    html`<h1>${compareVerdict(report)}</h1><p class="quiet">${usageLine(report)}</p>`,
    html`<ol class="key">${joinedHtml(contractLines(report).map(line => html`<li>${line}</li>`))}</ol>`,
    html`<section><h2>Revenue</h2>${revenueChart(report)}${table(revenueRows(report))}</section>`,
    html`<section><h2>Who pays more, who pays less than under A</h2>${accountChart(report)}${table(
      accountRows(report, MOST_ACCOUNTS),
    )}${left > 0 ? html`<p>and ${counted(left, "further account")}</p>` : html``}</section>`,
    ...prices,
    quiet(without),
  ]);
  return page(compareVerdict(report), body);
}

function quiet(text: string): Html {
  return text === "" ? html`` : html`<p class="quiet">${text}</p>`;
}

/** The policy forbids whatever the page does not need: scripts, pictures, fonts, requests. */
function page(title: string, body: Html): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    html`<title>${title}</title>`.html,
    `<style>${STYLE}</style></head>`,
    `<body>${body.html}</body>`,
    "</html>",
    "",
  ].join("\n");
}

function table({ head, body }: Rows): Html {
  const cells = (row: readonly string[], tag: "th" | "td"): Html =>
    joinedHtml(row.map(cell => (tag === "th" ? html`<th>${cell}</th>` : html`<td>${cell}</td>`)));
  return html`<table><thead><tr>${cells(head, "th")}</tr></thead><tbody>${joinedHtml(
    body.map(row => html`<tr>${cells(row, "td")}</tr>`),
  )}</tbody></table>`;
}

const STYLE = `
body { font: 15px/1.45 system-ui, sans-serif; color: #1c1c1c; background: #fff }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2rem }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums }
th, td { padding: .2rem .8rem .2rem 0; text-align: right; border-bottom: 1px solid #ddd }
th:first-child, td:first-child { text-align: left; white-space: pre-wrap; overflow-wrap: anywhere }
ol.key { list-style: none; padding: 0 } .quiet { color: #555 }
svg { display: block; width: 100%; height: auto; margin: 1rem 0 }
svg text { font: 12px system-ui, sans-serif; fill: #1c1c1c }
section { break-inside: avoid-page }
@media print { body { margin: 0; max-width: none } }
`;
