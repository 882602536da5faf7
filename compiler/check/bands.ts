/** Bands: rows that class every event, by its time or by a number that it carries, in exactly one way. */
import { compare, type Rational } from "../../runtime/number/rational.ts";
import type { TimeSpan as PlanSpan } from "../../runtime/plan/plan.ts";
import { timeFindings } from "../analyse/time-bands.ts";
import type { Span } from "../source/span.ts";
import type {
  BandDecl,
  DateFileSpan,
  HourSpan,
  NumberBand,
  NumberBandRow,
  Text,
  TimeBand,
  TimeBandRow,
  TimeLit,
  TimeSpan,
} from "../syntax/tree.ts";
import { boundsEndOpen, isOpen } from "./bounds.ts";
import { readDataFile } from "./data-files.ts";
import { valueIn } from "./fit.ts";
import { dateText } from "./periods.ts";
import { lookUp, type Scope, wordsAt } from "./scope.ts";
import type { TypedBand, TypedField, TypedNumberRow, TypedTimeRow } from "./typed.ts";
import { PLAIN } from "./units.ts";

/** Null after a report. */
export function checkBand(scope: Scope, decl: BandDecl): TypedBand | null {
  if (decl.name.text === "account") {
    scope.report("TAR3001", decl.name.span, { kind: "dimension", name: "account" });
    return null;
  }
  return decl.of.kind === "time-band" ? timeBand(scope, decl, decl.of) : numberBand(scope, decl, decl.of);
}

type Named = Pick<TypedBand, "name" | "title" | "values" | "span">;

function named(decl: BandDecl, rows: readonly { readonly value: Text }[]): Named {
  return {
    name: decl.name.text,
    title: decl.title?.value ?? null,
    values: [...new Set(rows.map(({ value }) => value.value))],
    span: decl.span,
  };
}

// Time

function timeBand(scope: Scope, decl: BandDecl, band: TimeBand): TypedBand | null {
  const rows = band.rows.map(row => timeRow(scope, row));
  const typed = rows.filter(row => row !== null);
  if (typed.length !== rows.length || !isCovered(scope, decl, typed)) return null;
  return { ...named(decl, band.rows), kind: "time", rows: typed };
}

function timeRow(scope: Scope, row: TimeBandRow): TypedTimeRow | null {
  const { value, span } = row;
  if (row.spans === null) return { value: value.value, spans: [], otherwise: true, span };
  const spans: PlanSpan[] = [];
  for (const one of row.spans) {
    const typed = timeSpan(scope, one);
    if (typed === null) return null;
    const earlier = spans.find(({ kind }) => part(kind) === part(typed.kind));
    if (earlier !== undefined) {
      scope.report("TAR5020", one.span, { part: part(typed.kind), value: value.value });
      return null;
    }
    spans.push(typed);
  }
  return { value: value.value, spans, otherwise: false, span };
}

function part(kind: PlanSpan["kind"]): string {
  return { months: "months", weekdays: "days", dates: "days", hours: "times" }[kind];
}

function timeSpan(scope: Scope, span: TimeSpan): PlanSpan | null {
  switch (span.kind) {
    case "in-months":
      return { kind: "months", from: span.from, to: span.to };
    case "on-days": {
      const { days } = span;
      if (days === "weekdays") return { kind: "weekdays", days: [1, 2, 3, 4, 5] };
      if (days === "weekends") return { kind: "weekdays", days: [6, 7] };
      const numbers = days.map(({ day }) => day);
      const twice = days.find(({ day }, i) => numbers.indexOf(day) !== i);
      if (twice === undefined) return { kind: "weekdays", days: numbers };
      scope.report("TAR3008", twice.span, { name: wordsAt(scope.files, twice.span) });
      return null;
    }
    case "on-dates": {
      const dates = span.dates.map(lit => ({ text: dateText(lit, scope.report), span: lit.span }));
      return distinctDates(scope, dates);
    }
    case "on-dates-from":
      return datesFromFile(scope, span);
    case "in-hours":
      return hours(scope, span);
  }
}

interface FoundDate {
  /** Null after a report. */
  readonly text: string | null;
  readonly span: Span;
}

function distinctDates(scope: Scope, found: readonly FoundDate[]): PlanSpan | null {
  const dates: string[] = [];
  const seen = new Set<string>();
  for (const { text, span } of found) {
    if (text === null) return null;
    if (seen.has(text)) {
      scope.report("TAR3008", span, { name: text });
      return null;
    }
    seen.add(text);
    dates.push(text);
  }
  return { kind: "dates", dates };
}

/** A CSV with the one column `date`, or a YAML list of dates. */
function datesFromFile(scope: Scope, span: DateFileSpan): PlanSpan | null {
  const data = readDataFile(scope, span.path);
  if (data === null) return null;
  const { path } = data.file;
  const refuse = (start: number, end: number, found: string, wanted: string): null => {
    scope.report("TAR6036", { path, start, end }, { path, found, wanted });
    return null;
  };
  const cells = [];
  if (data.kind === "csv") {
    const [header, ...records] = data.records;
    const [column, ...others] = header ?? [];
    if (column === undefined || others.length > 0 || column.text !== "date") {
      const found = header === undefined ? "nothing" : header.map(({ text }) => text).join(", ");
      return refuse(column?.start ?? 0, header?.at(-1)?.end ?? 0, found, "the one column date");
    }
    for (const [cell, ...more] of records) {
      if (cell === undefined) continue;
      const extra = more.at(-1);
      if (extra !== undefined) return refuse(cell.start, extra.end, `${more.length + 1} values`, "one date");
      cells.push(cell);
    }
  } else {
    for (const entry of data.entries) {
      if (entry.kind === "mapping") return refuse(entry.start, entry.start, "a mapping", "a list of dates");
      cells.push(entry.value);
    }
  }
  const [first] = cells;
  if (first === undefined) return refuse(0, 0, "no date", "at least one date");
  const report = scope.report;
  const dates = cells.map((cell): FoundDate => {
    const at = { path, start: cell.start, end: cell.end };
    if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(cell.text)) {
      report("TAR4007", at, { found: cell.text });
      return { text: null, span: at };
    }
    return { text: dateText({ kind: "date", text: cell.text, span: at }, report), span: at };
  });
  return distinctDates(scope, dates);
}

/** Seconds of the day; 24:00 is its end. */
function hours(scope: Scope, { from, to, span }: HourSpan): PlanSpan | null {
  const [start, end] = [secondOf(from), secondOf(to)];
  if (start === null || end === null || start === DAY) {
    const bad = start === null || start === DAY ? from : to;
    scope.report("TAR4007", bad.span, { found: bad.text });
    return null;
  }
  if (start < end) return { kind: "hours", from: start, to: end };
  scope.report("TAR5021", span, { from: from.text, to: to.text });
  return null;
}

const DAY = 86_400;

function secondOf({ text }: TimeLit): number | null {
  const [hour, minute] = text.split(":").map(digits => Number.parseInt(digits, 10));
  if (hour === undefined || minute === undefined || minute > 59) return null;
  const second = hour * 3_600 + minute * 60;
  return second <= DAY ? second : null;
}

/** Every instant has one class: a gap, an overlap or a row that never holds is told with its time. */
function isCovered(scope: Scope, decl: BandDecl, rows: readonly TypedTimeRow[]): boolean {
  const band = decl.name.text;
  const stated = rows.filter(row => !row.otherwise);
  const rest = rows.filter(row => row.otherwise);
  const misplaced = rest.find((row, i) => i > 0 || row !== rows.at(-1));
  if (misplaced !== undefined) {
    scope.report("TAR6017", misplaced.span, {});
    return false;
  }
  const { overlap, gap, dead } = timeFindings(stated.map(({ spans }) => spans));
  if (overlap !== null) {
    const second = stated[overlap.second] ?? decl;
    const related = [{ span: (stated[overlap.first] ?? decl).span, note: "the other row" }];
    const { witness } = overlap;
    scope.report("TAR5022", second.span, { band, witness }, { witness, related });
    return false;
  }
  const never = dead[0] === undefined ? undefined : stated[dead[0]];
  const idle = never ?? (gap === null ? rest[0] : undefined);
  if (idle !== undefined) {
    scope.report("TAR5023", idle.span, { band, row: wordsAt(scope.files, idle.span) });
    return false;
  }
  if (gap === null || rest.length > 0) return true;
  scope.report("TAR5024", decl.name.span, { band, witness: gap }, { witness: gap });
  return false;
}

// Numbers

function numberBand(scope: Scope, decl: BandDecl, band: NumberBand): TypedBand | null {
  const event = lookUp(scope, band.event, "event", scope.declared.events, scope.events);
  if (event === null) return null;
  const field = lookUp(scope, band.field, `field of ${event.name}`, event.fields, event.fields);
  if (field === null) return null;
  if (field.unit === null) {
    const type = field.type === "instant" ? "an instant" : `a ${field.type}`;
    scope.report("TAR5008", band.field.span, { field: field.name, type, wanted: "a number" });
    return null;
  }
  if (field.presence === "optional") {
    scope.report("TAR5007", band.field.span, { field: field.name });
    return null;
  }
  if (
    !boundsEndOpen(
      scope,
      band.rows.map(({ bound }) => bound),
    )
  )
    return null;
  const rows = numberRows(scope, band.rows, field);
  if (rows === null) return null;
  return { ...named(decl, band.rows), kind: "number", event, field, rows };
}

function numberRows(
  scope: Scope,
  rows: readonly NumberBandRow[],
  field: TypedField,
): readonly TypedNumberRow[] | null {
  const typed: TypedNumberRow[] = [];
  let previous: { readonly value: Rational; readonly words: string } | null = null;
  for (const { value, bound, span } of rows) {
    if (isOpen(bound)) {
      typed.push({ value: value.value, upTo: null, inclusive: false, span });
      continue;
    }
    const upTo = valueIn(scope, bound.value, field.unit ?? PLAIN, field.signed, "This bound");
    if (upTo === null) return null;
    const words = wordsAt(scope.files, bound.span);
    if (previous !== null && compare(upTo, previous.value) <= 0) {
      scope.report("TAR6012", bound.span, { bound: words, previous: previous.words });
      return null;
    }
    previous = { value: upTo, words };
    typed.push({ value: value.value, upTo, inclusive: bound.kind === "up-to", span });
  }
  return typed;
}
