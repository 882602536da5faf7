/** TAR5xxx: events, bands and meters. */
import type { Node } from "../../compiler/syntax/tree.ts";
import { childrenOf } from "../parsed.ts";
import {
  addLineAfter,
  allBelow,
  around,
  change,
  declarationAround,
  type Finding,
  type Fix,
  type Fixer,
  indentAt,
  remove,
  removeIt,
  textAt,
  withoutInList,
  write,
} from "./finding.ts";
import { itemsOf } from "./units.ts";

export const METER_FIXERS: Readonly<Record<string, Fixer>> = {
  TAR5002: withoutMeasure,
  TAR5003: finding => [remove(finding, around(finding, "field")?.span ?? finding)],
  TAR5004: plainKey,
  TAR5007: requiredField,
  TAR5010: withoutClause("summed\\s+over"),
  TAR5011: keptApart,
  TAR5013: withoutDimension("by"),
  TAR5015: fieldOfEvent,
  TAR5020: secondRow,
  TAR5021: overMidnight,
  TAR5023: removeIt,
  TAR5024: otherwiseClass,
  TAR5025: withoutDimension("by"),
  TAR5027: withoutDimension("summed\\s+over"),
  TAR5028: finding => [write(finding, "changes")],
  TAR5029: finding => (/^0*\.?0*$/.test(finding.words) ? [] : [write(finding, "100")]),
  TAR5030: asHours,
};

/** `in MB`, `between …`, `signed` on a field that is no number. */
function withoutMeasure(finding: Finding): readonly Fix[] {
  const clause = finding.params.clause ?? "";
  const before = finding.file.text.slice(0, finding.start);
  const word = new RegExp(`\\s+${clause}\\s+$`).exec(before)?.[0].length ?? 0;
  return [remove(finding, { start: finding.start - word + (word > 0 ? 1 : 0), end: finding.end })];
}

function plainKey(finding: Finding): readonly Fix[] {
  const key = finding.words
    .slice(1, -1)
    .replace(/\.{2,}/g, ".")
    .replace(/^\.|\.$/g, "");
  return key === "" || key === finding.words.slice(1, -1) ? [] : [write(finding, `"${key}"`)];
}

/** Without `optional`, at its declaration. */
function requiredField(finding: Finding): readonly Fix[] {
  const name = finding.params.field ?? "";
  const event = /^([a-z][a-z0-9_]*)\./.exec(finding.words)?.[1];
  for (const item of itemsOf(finding.parsed.tree)) {
    if (item.kind !== "event" || (event !== undefined && item.name.text !== event)) continue;
    const field = item.fields.find(one => one.name.text === name && one.presence.kind === "optional");
    if (field !== undefined) return [remove(finding, field.presence.span)];
  }
  return [];
}

/** A clause of the meter that begins with these words, as a whole. */
function withoutClause(words: string): Fixer {
  return finding => {
    const meter = around(finding, "meter");
    if (meter === null) return [];
    const match = new RegExp(`\\b${words}\\s+${LIST}`).exec(textAt(finding, meter.span));
    if (match === null) return [];
    const start = meter.span.start + match.index;
    return [remove(finding, { start, end: start + match[0].length })];
  };
}

const LIST = "[a-z][a-z0-9_]*(?:\\s*,\\s*[a-z][a-z0-9_]*)*";

/** One name of a list; the whole clause where it is the only one. */
function withoutDimension(words: string): Fixer {
  return finding => {
    const { text } = finding.file;
    const isListed = /,\s*$/.test(text.slice(0, finding.start)) || /^\s*,/.test(text.slice(finding.end));
    return isListed ? [withoutInList(finding)] : withoutClause(words)(finding);
  };
}

/** Summed over, or kept apart. */
function keptApart(finding: Finding): readonly Fix[] {
  const meter = around(finding, "meter");
  const dimension = finding.params.dimension ?? "";
  if (meter === null) return [];
  const text = textAt(finding, meter.span);
  const end = /\s+quantity\s+rounded\b/.exec(text)?.index ?? text.length;
  const at = meter.span.start + end;
  return [
    addLineAfter(finding, at, `summed over ${dimension}`, "  "),
    ...(/\bby\s/.test(text) ? [] : [addLineAfter(finding, at, `by ${dimension}`, "  ")]),
  ];
}

/** A bare name is a field of the one event that has it. */
function fieldOfEvent(finding: Finding): readonly Fix[] {
  const events = itemsOf(finding.parsed.tree).filter(
    item => item.kind === "event" && item.fields.some(({ name }) => name.text === finding.words),
  );
  const [event] = events;
  if (event?.kind !== "event" || events.length !== 1) return [];
  return [write(finding, `${event.name.text}.${finding.words}`)];
}

// Bands

/** What a row says twice becomes a row of its own. */
function secondRow(finding: Finding): readonly Fix[] {
  const row = around(finding, "time-band-row");
  const [value] = row === null ? [] : allBelow(row, "text");
  if (row === null || value === undefined) return [];
  const indent = indentAt(finding.file, row.span.start);
  const blanks = /\s*$/.exec(finding.file.text.slice(0, finding.start))?.[0].length ?? 0;
  const words = `is ${textAt(finding, value.span)} ${finding.words}`;
  const others = spansOf(row)
    .filter(({ span }) => span.start < finding.start && !sameKind(finding, span.start))
    .map(({ span }) => textAt(finding, span));
  const whole = [`is ${textAt(finding, value.span)}`, ...others, finding.words].join(" ");
  return [
    {
      title: { kind: "add", words },
      changes: [change(finding, finding.start - blanks, finding.end, `\n${indent}${whole}`)],
    },
  ];
}

function spansOf(row: Node): readonly Node[] {
  return childrenOf(row).filter(({ kind }) => kind.startsWith("in-") || kind.startsWith("on-"));
}

/** Spans of one kind begin with one word. */
function sameKind(finding: Finding, start: number): boolean {
  const word = (at: number): string => finding.file.text.slice(at, at + 2);
  return word(start) === word(finding.start);
}

/** A span over midnight is two. */
function overMidnight(finding: Finding): readonly Fix[] {
  const row = around(finding, "time-band-row");
  const [value] = row === null ? [] : allBelow(row, "text");
  const { from = "", to = "" } = finding.params;
  if (row === null || value === undefined || spansOf(row).length > 1 || !(to < from)) return [];
  const indent = indentAt(finding.file, row.span.start);
  const first = write(finding, `from ${from} to 24:00`);
  if (to === "00:00") return [first];
  const next = `\n${indent}is ${textAt(finding, value.span)} from 00:00 to ${to}`;
  return [
    { ...first, changes: [change(finding, finding.start, finding.end, `from ${from} to 24:00${next}`)] },
  ];
}

/** All that no row names is a class of its own. */
function otherwiseClass(finding: Finding): readonly Fix[] {
  const band = around(finding, "band");
  const last = band === null ? undefined : allBelow(band, "time-band-row").at(-1);
  if (last === undefined) return [];
  return [
    addLineAfter(finding, last.span.end, 'is "other" otherwise', indentAt(finding.file, last.span.start)),
  ];
}

/** Days of 24 hours each. */
function asHours(finding: Finding): readonly Fix[] {
  const count = /^([0-9]{1,3}) days?$/.exec(finding.params.found ?? "")?.[1];
  const before = /([0-9]+)\s+$/.exec(finding.file.text.slice(0, finding.start));
  if (count === undefined || before === null || declarationAround(finding) === null) return [];
  const hours = `${Number.parseInt(count, 10) * 24} hours`;
  return [write(finding, hours, { start: finding.start - before[0].length, end: finding.end })];
}
