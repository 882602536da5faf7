/** `check --format github`: one workflow command a finding, so that a pull request shows it at its line. */
import { plainText } from "../../terminal/plain-text.ts";
import { type Asked, allFindings, type Checked, type Finding, messageOf, type Place } from "./findings.ts";

export function githubOf(checked: readonly Checked[], { saying }: Asked): string {
  return allFindings(checked, saying)
    .map(finding => `${commandOf(finding)}\n`)
    .join("");
}

function commandOf(finding: Finding): string {
  const { code, severity, title, place } = finding;
  const properties = Object.entries({ ...placeProperties(place), title: `${code} ${title}` })
    .map(([name, value]) => `${name}=${propertyText(value)}`)
    .join(",");
  const lines = messageOf(finding).map(line => dataText(plainText(line)));
  return `::${severity === "note" ? "notice" : severity} ${properties}::${lines.join(dataText("\n"))}`;
}

/** GitHub takes columns only where the whole place is on one line. */
function placeProperties({ path, line, column, end }: Place): Readonly<Record<string, string>> {
  const start = { file: path, line: String(line) };
  if (end === null) return { ...start, col: String(column) };
  if (end.line !== line) return { ...start, endLine: String(end.line) };
  return { ...start, endLine: String(line), col: String(column), endColumn: String(end.column) };
}

/** What the runner reads as the end of a command, or as an escape, is written as an escape of its own. */
function dataText(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function propertyText(text: string): string {
  return dataText(plainText(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
