/** TAR1xxx: the text itself. */
import { zoneTable } from "../../compiler/zone/zone-table.ts";
import { groupThousands } from "../../runtime/number/display.ts";
import { NS_PER_SECOND, parseLocalDateTime } from "../../runtime/time/instant.ts";
import { localToInstants, offsetAt } from "../../runtime/time/zone.ts";
import {
  allBelow,
  change,
  type Finding,
  type Fix,
  type Fixer,
  nearest,
  removeIt,
  startOfLine,
  write,
} from "./finding.ts";

export const TEXT_FIXERS: Readonly<Record<string, Fixer>> = {
  TAR1001: finding => [...nearest(finding), ...boundOfRow(finding)],
  TAR1002: missingTitle,
  TAR1003: commaInNumber,
  TAR1004: regrouped,
  TAR1005: finding => [write(finding, `${finding.words.trimEnd()}"`)],
  TAR1006: finding => [
    {
      ...write(finding, finding.words.replace(/\\(?!["\\n]|u\{)/g, "\\\\")),
      title: { kind: "escape", words: "" },
    },
  ],
  TAR1007: strayCharacter,
  TAR1008: ({ words, ...finding }) => [write({ words, ...finding }, `${words}_1`)],
  TAR1013: asName,
  TAR1014: paddedDate,
  TAR1015: withOffset,
  TAR1016: percentSign,
  TAR1017: closedBlock,
  TAR1018: finding =>
    /^# *allow +TAR[0-9]{4}\s*$/.test(finding.words)
      ? [write(finding, `${finding.words.trim()}: agreed as it is`)]
      : [],
  TAR1019: removeIt,
  TAR1020: removeIt,
  TAR1021: finding => [
    {
      title: { kind: "remove", words: finding.params.number ?? "" },
      changes: [change(finding, finding.start, finding.end, "")],
    },
  ],
};

/** A row of tiers that begins with both of its bounds. */
function boundOfRow(finding: Finding): readonly Fix[] {
  const { words, file, start } = finding;
  if (words !== "between") return [];
  const match = /^between +[0-9][0-9'_.]*(?: +[A-Za-z_]+)* +and +/.exec(file.text.slice(start));
  return match === null ? [] : [write(finding, "up to ", { start, end: start + match[0].length })];
}

/** `charge setup` without its title, which the name can give. */
function missingTitle(finding: Finding): readonly Fix[] {
  const { params, file, start } = finding;
  if (params.expected !== "a text in quotes") return [];
  const name = /([a-z][a-z0-9_]*)$/.exec(file.text.slice(0, start).trimEnd())?.[1];
  if (name === undefined) return [];
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("_", " ")}`;
  return [
    { title: { kind: "add", words: `"${title}"` }, changes: [change(finding, start, start, ` "${title}"`)] },
  ];
}

/** A comma may group thousands or stand before decimals; only the first can be both. */
function commaInNumber(finding: Finding): readonly Fix[] {
  const number = /^([0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)?$/.exec(finding.words);
  const decimal = /^([0-9][0-9'_]*),([0-9]+)$/.exec(finding.words);
  return [
    ...(number === null
      ? []
      : [write(finding, `${(number[1] ?? "").replaceAll(",", "'")}${number[2] ?? ""}`)]),
    ...(decimal === null ? [] : [write(finding, `${decimal[1]}.${decimal[2]}`)]),
  ];
}

function regrouped(finding: Finding): readonly Fix[] {
  const digits = finding.words.replace(/['’_]/g, "");
  return /^[0-9]+(\.[0-9]+)?$/.test(digits) ? [write(finding, groupThousands(digits))] : [];
}

const INSTEAD: Readonly<Record<string, string>> = {
  "/": "per",
  "\u2212": "-",
  "\u2013": "-",
  "€": "EUR",
  $: "USD",
  "£": "GBP",
  "`": '"',
  "´": '"',
};

function strayCharacter(finding: Finding): readonly Fix[] {
  const instead = Object.hasOwn(INSTEAD, finding.words) ? INSTEAD[finding.words] : undefined;
  if (instead !== undefined) return [write(finding, instead)];
  const title = { kind: "remove", words: finding.words } as const;
  return [{ title, changes: [change(finding, finding.start, finding.end, "")] }];
}

/** In small letters with _; of a field with its key beside it. */
function asName(finding: Finding): readonly Fix[] {
  const { words, file, start } = finding;
  const name = words
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .toLowerCase();
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return [];
  const isField = /\bfield\s+$/.test(file.text.slice(0, start));
  const isKeyed = /^\s+named\b/.test(file.text.slice(finding.end));
  return [write(finding, isField && !isKeyed ? `${name} named "${words}"` : name)];
}

function paddedDate(finding: Finding): readonly Fix[] {
  const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");
  const date = /^([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?$/.exec(finding.words);
  const time = /^([0-9]{1,2}):([0-9]{2})$/.exec(finding.words);
  if (date !== null) {
    const day = date[3] === undefined ? "" : `-${two(date[3])}`;
    return [write(finding, `${date[1]}-${two(date[2])}${day}`)];
  }
  return time === null ? [] : [write(finding, `${two(time[1])}:${time[2]}`)];
}

/** The offset of the contract's zone at that time; none where clocks show it twice or never. */
function withOffset(finding: Finding): readonly Fix[] {
  const local = parseLocalDateTime(finding.words);
  const zone = zoneOf(finding);
  const table = zone === null ? null : zoneTable(zone);
  if (local === null || table === null) return [];
  const [instant, other] = localToInstants(table, local.date, local.nsOfDay) ?? [];
  if (instant === undefined || other !== undefined) return [];
  const second = Number.parseInt(String(instant / NS_PER_SECOND), 10);
  const offset = offsetAt(table, second);
  if (offset === null || offset % 60 !== 0) return [];
  return [write(finding, `${finding.words}${offsetText(offset / 60)}`)];
}

function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const two = (value: number): string => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function zoneOf({ parsed }: Finding): string | null {
  const [clause] = allBelow(parsed.tree, "timezone");
  const text = clause === undefined || !("zone" in clause) ? null : clause.zone;
  return typeof text === "object" && text !== null && "value" in text ? String(text.value) : null;
}

/** The block ends before the first line that is none of the language. */
function closedBlock(finding: Finding): readonly Fix[] {
  const { text } = finding.file;
  const error = finding.parsed.errors.find(({ start }) => start > finding.end);
  if (error === undefined) return [];
  const at = startOfLine(text, error.start);
  const isParted = /\n[ \t]*\r?\n$/.test(text.slice(0, at));
  const end = isParted ? text.slice(0, at).trimEnd().length : at;
  const fence = /^`{3,}/.exec(finding.words)?.[0] ?? "```";
  const closing = isParted ? `\n${fence}` : `${fence}\n`;
  return [{ title: { kind: "add", words: fence }, changes: [change(finding, end, end, closing)] }];
}

function percentSign(finding: Finding): readonly Fix[] {
  const blanks = /\s+$/.exec(finding.file.text.slice(0, finding.start))?.[0].length ?? 0;
  return blanks === 0 ? [] : [write(finding, "%", { start: finding.start - blanks, end: finding.end })];
}
