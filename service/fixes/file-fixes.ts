/** TAR2xxx: the head, and the chain of versions. */
import { listVersions } from "../../index.ts";
import { addDays, formatCivilDate, parseCivilDate } from "../../runtime/time/civil.ts";
import {
  addLineAfter,
  around,
  below,
  change,
  type Finding,
  type Fix,
  type Fixer,
  remove,
  removeDeclaration,
  removeIt,
  suggested,
  textAt,
  write,
} from "./finding.ts";

export const FILE_FIXERS: Readonly<Record<string, Fixer>> = {
  TAR2001: removeIt,
  TAR2002: missingClause,
  TAR2003: finding => [write(finding, "1")],
  TAR2005: removeIt,
  TAR2006: withoutChange,
  TAR2007: finding => quoted(finding, suggested(finding)),
  TAR2008: finding => [write(finding, /^0+$/.test(finding.words) ? "1" : "28")],
  TAR2009: finding => [write(finding, monthsWithin(finding.words))],
  TAR2010: finding => [write(finding, "month")],
  TAR2011: swappedDates,
  TAR2012: withoutEnd,
  TAR2013: risingVersions,
  TAR2015: removeIt,
  TAR2016: finding => [write(finding, wholeNumber(finding.words))],
  TAR2017: nearestInherited,
  TAR2018: versionThere,
  TAR2019: removeIt,
  TAR2020: finding => [
    {
      title: { kind: "write", words: `replace ${finding.params.kind} ${finding.params.name}` },
      changes: [change(finding, finding.start, finding.start, "replace ")],
    },
  ],
  TAR2021: asPriceList,
  TAR2023: finding => numberIn(finding, finding.params.before ?? ""),
  TAR2024: finding => dateIn(finding, finding.params.first ?? ""),
  TAR2025: finding => dateIn(finding, dayAfter(finding.params.earlier ?? "")),
  TAR2026: asBefore,
  TAR2027: pathThere,
  TAR2028: removeIt,
  TAR2030: finding => [write(finding, finding.params.starts ?? "")],
  TAR2032: removeIt,
  TAR2033: removeDeclaration,
  TAR2034: removeDeclaration,
  TAR2035: finding => [write(finding, "day")],
};

/** The sentence that the message names, behind the last clause of the head. */
function missingClause(finding: Finding): readonly Fix[] {
  const { parsed, params } = finding;
  const last = parsed.tree.head.at(-1)?.span.end ?? parsed.tree.header.span.end;
  return [addLineAfter(finding, last, params.example ?? "", "  ")];
}

/** What is replaced is declared plainly; what is removed or set is not there. */
function withoutChange(finding: Finding): readonly Fix[] {
  const match = /^replace\s+/.exec(finding.words);
  if (match === null) return [remove(finding)];
  const title = { kind: "remove", words: "replace" } as const;
  return [{ title, changes: [change(finding, finding.start, finding.start + match[0].length, "")] }];
}

function quoted(finding: Finding, text: string | null): readonly Fix[] {
  return text === null ? [] : [write(finding, `"${text}"`)];
}

function monthsWithin(words: string): string {
  const digits = /^[0-9]+/.exec(words)?.[0] ?? "";
  return digits.length > 2 ? "120 months" : "month";
}

function wholeNumber(words: string): string {
  const whole = words.split(".")[0]?.replace(/^0+/, "") ?? "";
  return whole === "" || !/^[0-9]{1,6}$/.test(whole) ? "1" : whole;
}

function swappedDates(finding: Finding): readonly Fix[] {
  const { from = "", to = "" } = finding.params;
  const text = finding.words.replace(from, "\0").replace(to, from).replace("\0", to);
  return [{ ...write(finding, text), title: { kind: "swap", words: "" } }];
}

/** A last day beyond the calendar stands for none. */
function withoutEnd(finding: Finding): readonly Fix[] {
  const clause = around(finding, "effective");
  const before = clause === null ? "" : finding.file.text.slice(clause.span.start, finding.start);
  const match = /\bto\s+$/.exec(before);
  const isLate = finding.words > (finding.params.last ?? "");
  if (match === null || !isLate) return [];
  return [
    write(finding, "until further notice", { start: finding.start - match[0].length, end: finding.end }),
  ];
}

function risingVersions(finding: Finding): readonly Fix[] {
  const { version = "", earlier = "" } = finding.params;
  const before = String(Number.parseInt(version, 10) - 1);
  if (version === earlier) return before === "0" ? [] : numberIn(finding, before);
  const clause = around(finding, "version");
  if (clause === null) return [];
  const text = textAt(finding, clause.span);
  const swapped = text.replace(/[0-9]+/, earlier).replace(/[0-9]+(?=[^0-9]*$)/, version);
  return [{ ...write(finding, swapped, clause.span), title: { kind: "swap", words: "" } }];
}

/** The number in what the diagnostic marks. */
function numberIn(finding: Finding, number: string): readonly Fix[] {
  return number === "" ? [] : [write(finding, finding.words.replace(/[0-9]+(?=[^0-9]*$)/, number))];
}

function dateIn(finding: Finding, date: string): readonly Fix[] {
  const match = /[0-9]{4}-[0-9]{2}-[0-9]{2}/.exec(finding.words);
  if (match === null || date === "") return [];
  const start = finding.start + match.index;
  return [write(finding, date, { start, end: start + match[0].length })];
}

function dayAfter(date: string): string {
  const day = parseCivilDate(date);
  return day === null ? "" : formatCivilDate(addDays(day, 1));
}

function nearestInherited(finding: Finding): readonly Fix[] {
  const name = suggested(finding);
  const own = finding.params.name ?? "";
  const match = new RegExp(`\\b${own}\\b`).exec(finding.words);
  if (name === null || match === null || !/^[a-z][a-z0-9_]*$/.test(own)) return [];
  const start = finding.start + match.index;
  return [write(finding, name, { start, end: start + own.length })];
}

/** The greatest version of that name that the workspace has, below the file's own. */
function versionThere(finding: Finding): readonly Fix[] {
  const { name = "", version = "" } = finding.params;
  const own = finding.parsed.tree.head.find(clause => clause.kind === "version");
  const isChain = around(finding, "version") !== null;
  const ceiling =
    isChain && own?.kind === "version" ? Number.parseInt(own.version.digits, 10) : Number.POSITIVE_INFINITY;
  const there = listVersions(finding.snapshot.workspace)
    .filter(one => one.name === name && one.version < ceiling && String(one.version) !== version)
    .map(one => one.version);
  return there.length === 0 ? [] : numberIn(finding, String(Math.max(...there)));
}

/** The file that is built on becomes a price list. */
function asPriceList(finding: Finding): readonly Fix[] {
  const match = /version ([0-9]+) of "([^"]+)"/.exec(finding.params.what ?? "");
  const listed = listVersions(finding.snapshot.workspace).find(
    one => one.name === match?.[2] && String(one.version) === match?.[1],
  );
  const text = listed === undefined ? undefined : finding.snapshot.workspace.get(listed.path);
  const word = /^(?:\s|#[^\n]*\n)*tarif\s+1\s+(contract)\b/.exec(text ?? "");
  if (listed === undefined || word === null) return [];
  const end = word[0].length;
  const title = { kind: "write", words: `price list ${listed.name}` } as const;
  return [
    { title, changes: [{ path: listed.path, start: end - "contract".length, end, text: "price list" }] },
  ];
}

const CLAUSES: Readonly<Record<string, { readonly kind: string; readonly inside: string }>> = {
  "billing period": { kind: "billed", inside: "period" },
  currency: { kind: "currency", inside: "word" },
  "time zone": { kind: "timezone", inside: "text" },
};

/** What the version before says of it. */
function asBefore(finding: Finding): readonly Fix[] {
  const { what = "", then = "" } = finding.params;
  const clause = Object.hasOwn(CLAUSES, what) ? CLAUSES[what] : undefined;
  const stated = clause === undefined ? null : below(finding.parsed.tree, clause.kind);
  const inside = stated === null || clause === undefined ? null : below(stated, clause.inside);
  if (inside === null) return [];
  return [write(finding, clause?.inside === "text" ? `"${then.replaceAll('"', "")}"` : then, inside.span)];
}

/** A file of the same name that the workspace has. */
function pathThere(finding: Finding): readonly Fix[] {
  const name = (finding.params.path ?? "").split("/").at(-1) ?? "";
  const folder = finding.file.path.split("/").slice(0, -1).join("/");
  const path = [...finding.snapshot.workspace.keys()].find(
    one => one === (folder === "" ? name : `${folder}/${name}`) && one !== finding.file.path,
  );
  return path === undefined ? [] : quoted(finding, `./${name}`);
}
