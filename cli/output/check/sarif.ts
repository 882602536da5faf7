/**
 * `check --format sarif`: a log of SARIF 2.1.0 with one run. Addresses are relative to the folder in which the command
 * runs, columns count UTF-16 units, a failed example is a result as a diagnostic is. What the contract allows is a
 * result that is suppressed in the source.
 */
import { relative, resolve } from "node:path";
import { plainText } from "../../terminal/plain-text.ts";
import {
  type Asked,
  allFindings,
  allowedOf,
  type Checked,
  type Finding,
  messageOf,
  oncePerPlace,
  type Place,
} from "./findings.ts";

export function sarifOf(checked: readonly Checked[], { saying, version }: Asked): string {
  const allowed = checked.flatMap(one => allowedOf(one, saying));
  const findings = [...allFindings(checked, saying), ...oncePerPlace(allowed)];
  const rules = [...new Map(findings.map(finding => [finding.code, finding])).values()];
  const order = new Map(rules.map(({ code }, index) => [code, index]));
  const run = {
    tool: { driver: { name: "tarif", version, rules: rules.map(ruleOf) } },
    columnKind: "utf16CodeUnits",
    results: findings.map(finding => ({
      ruleId: finding.code,
      ruleIndex: order.get(finding.code),
      level: finding.severity,
      message: { text: sentence(messageOf(finding).join(" ")) },
      locations: [{ physicalLocation: locationOf(finding.place) }],
      relatedLocations: finding.related.map(({ note, ...place }, index) => ({
        id: index + 1,
        physicalLocation: locationOf(place),
        message: { text: sentence(note) },
      })),
      ...suppressionsOf(finding),
    })),
  };
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ code, severity, title, reason }: Finding): object {
  return {
    id: code,
    shortDescription: { text: sentence(title) },
    fullDescription: { text: sentence(reason) },
    help: { text: sentence(`${reason}${pageOf(code)}`) },
    defaultConfiguration: { level: severity },
  };
}

function suppressionsOf({ allowed }: Finding): object {
  if (allowed === null) return {};
  return { suppressions: [{ kind: "inSource", justification: plainText(allowed) }] };
}

/** Every code of the catalogue has a page. */
function pageOf(code: string): string {
  return code.startsWith("TAR") ? ` docs/diagnostics/${code}.md shows a wrong and a right example.` : "";
}

function locationOf({ path, line, column, end }: Place): object {
  const extent = end === null ? {} : { endLine: end.line, endColumn: end.column };
  return {
    artifactLocation: artifactOf(path),
    region: { startLine: line, startColumn: column, ...extent },
  };
}

/** A file above the folder of the command is told by its way from there, which no base of the consumer's can hold. */
function artifactOf(path: string): object {
  const segments = relative(resolve(), resolve(path)).split(/[\\/]/);
  const uri = segments.map(segment => encodeURIComponent(segment.toWellFormed())).join("/");
  return segments[0] === ".." ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}

/** Text in which braces are no placeholder and brackets no link. */
function sentence(text: string): string {
  return plainText(text)
    .replace(/[{}]/g, "$&$&")
    .replace(/\[(?=[^\]]*\]\()/g, "\\[");
}
