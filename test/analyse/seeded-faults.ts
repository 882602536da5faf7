/**
 * Ten kinds of faults, each put into a contract by its text alone, where the contract has what the fault needs: with the
 * code that must be found, the line on which, and what the finding must name.
 */

export interface Seeded {
  readonly text: string;
  readonly code: string;
  /** Counts from 1, in the text with the fault. */
  readonly line: number;
  /** Words that the message or the witness holds. */
  readonly names: readonly string[];
  /** Texts of other files, by path, that are changed with it. */
  readonly others?: ReadonlyMap<string, string>;
}

export interface Other {
  readonly path: string;
  readonly text: string;
}

/** Null where the contract lacks what the fault needs. `others` are the files beside it. */
export type Seed = (text: string, others: readonly Other[]) => Seeded | null;

export const FAULTS: Readonly<Record<string, Seed>> = {
  "removed tier": removedTier,
  "swapped bounds": swappedBounds,
  "forgotten dimension value": forgottenValue,
  "unit off by 1000": unitOff,
  "gap between versions": gap,
  "dead row": deadRow,
  cliff,
  "minimum above maximum": minimumAboveMaximum,
  "unused meter": unusedMeter,
  "ambiguous window": ambiguousWindow,
};

// Rows of schedules

const BOUND =
  /^(\s+)(up to|below) ((?:[A-Z]{3} )?[0-9'._]+%?(?: (?:thousand|million|billion))?(?: [A-Za-z_-]+)?)( +)(\S.*)$/;
const OPEN = /^\s+(above|at or above)\s/;

interface Rows {
  /** The places of the rows among the lines; the last one is open. */
  readonly at: readonly number[];
  readonly head: number;
}

/** Runs of rows with bounds that end in an open row, below a line that begins a schedule of a charge. */
function schedules(lines: readonly string[]): readonly Rows[] {
  const found: Rows[] = [];
  lines.forEach((line, head) => {
    if (!/^\s+(?:from .* )?(graduated|volume)( each [a-z ]+)?$/.test(line)) return;
    const at: number[] = [];
    for (let i = head + 1; BOUND.test(lines[i] ?? ""); i += 1) at.push(i);
    const end = head + 1 + at.length;
    if (at.length > 0 && OPEN.test(lines[end] ?? "")) found.push({ head, at: [...at, end] });
  });
  return found;
}

function removedTier(text: string): Seeded | null {
  const lines = text.split("\n");
  const [rows] = schedules(lines);
  if (rows === undefined) return null;
  const last = rows.at.at(-2) ?? 0;
  const bound = BOUND.exec(lines[last] ?? "")?.[3] ?? "";
  lines.splice(rows.at.at(-1) ?? 0, 1);
  return { text: lines.join("\n"), code: "TAR6010", line: last + 1, names: [bound] };
}

function swappedBounds(text: string): Seeded | null {
  const lines = text.split("\n");
  const rows = schedules(lines).find(({ at }) => at.length > 2);
  if (rows === undefined) return null;
  const [first = 0, second = 0] = rows.at;
  const [a, b] = [BOUND.exec(lines[first] ?? ""), BOUND.exec(lines[second] ?? "")];
  if (a === null || b === null) return null;
  const low = a[3] ?? "";
  const high = b[3] ?? "";
  lines[first] = (lines[first] ?? "").replace(low, high);
  lines[second] = (lines[second] ?? "").replace(high, low);
  return { text: lines.join("\n"), code: "TAR6012", line: second + 1, names: [low, high] };
}

const RATE = /([A-Z]{3}) ([0-9'.]+) per (.+)$/;

/** Rows with one rate each and nothing beside it, in the order of the schedule. */
function rates(lines: readonly string[], { at }: Rows): readonly (number | null)[] {
  return at.map(place => {
    const line = lines[place] ?? "";
    const rate = RATE.exec(line);
    const isAlone = rate !== null && !/ plus | started /.test(line);
    return isAlone ? Number.parseFloat((rate[2] ?? "").replaceAll("'", "")) : null;
  });
}

function unitOff(text: string): Seeded | null {
  const lines = text.split("\n");
  for (const rows of schedules(lines)) {
    const [first, second] = rates(lines, rows);
    const [before = 0, place = 0] = rows.at;
    if (first === null || second === null || first === undefined || second === undefined) continue;
    if (RATE.exec(lines[before] ?? "")?.[3] !== RATE.exec(lines[place] ?? "")?.[3]) continue;
    if (first === 0 || second === 0) continue;
    const number = RATE.exec(lines[place] ?? "")?.[2] ?? "";
    const wrong = thousandfold(number);
    lines[place] = (lines[place] ?? "").replace(` ${number} per`, ` ${wrong} per`);
    return {
      text: lines.join("\n"),
      code: "TAR6104",
      line: place + 1,
      names: [number === "" ? "?" : wrong, "times"],
    };
  }
  return null;
}

/** "0.0004" is "0.4": the point moves three digits. */
function thousandfold(number: string): string {
  const [whole = "", fraction = ""] = number.replaceAll("'", "").split(".");
  const digits = fraction.padEnd(3, "0");
  const moved = `${whole}${digits.slice(0, 3)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(3);
  return rest === "" ? moved : `${moved}.${rest}`;
}

function cliff(text: string): Seeded | null {
  const lines = text.split("\n");
  // A minimum or maximum may keep the bill from falling.
  if (/^(minimum|maximum) /m.test(text)) return null;
  for (const rows of schedules(lines)) {
    if (!(lines[rows.head] ?? "").includes("graduated")) continue;
    const all = rates(lines, rows);
    if (all.some(rate => rate === null)) continue;
    const at = all.findIndex((rate, i) => i > 0 && (rate ?? 0) < (all[i - 1] ?? 0));
    const place = rows.at[at];
    if (at < 1 || place === undefined) continue;
    lines[rows.head] = (lines[rows.head] ?? "").replace("graduated", "volume");
    return { text: lines.join("\n"), code: "TAR6101", line: place + 1, names: [" cost ", "less than"] };
  }
  return null;
}

// Rows by dimension

interface WhenRows {
  /** First and last line of each row. */
  readonly rows: readonly (readonly [number, number])[];
  readonly indent: string;
}

/** Rows `when …` of one charge, without an `otherwise` among them. */
function whenRows(lines: readonly string[]): WhenRows | null {
  for (let i = 0; i < lines.length; i += 1) {
    const indent = /^(\s+)when /.exec(lines[i] ?? "")?.[1];
    if (indent === undefined) continue;
    let end = i;
    while ((lines[end] ?? "") !== "" && /^\s/.test(lines[end] ?? "")) end += 1;
    const starts: number[] = [];
    for (let at = i; at < end; at += 1) if ((lines[at] ?? "").startsWith(`${indent}when `)) starts.push(at);
    const hasRest = lines.slice(i, end).some(line => /^\s+otherwise\b/.test(line));
    if (!hasRest && starts.length > 1)
      return { rows: starts.map((start, n) => [start, (starts[n + 1] ?? end) - 1] as const), indent };
    i = end;
  }
  return null;
}

function forgottenValue(text: string): Seeded | null {
  const lines = text.split("\n");
  const when = whenRows(lines);
  const row = when?.rows.at(-1);
  if (when === null || row === undefined) return null;
  const [start, end] = row;
  const value = /(?:is one of|is) ("[^"]*"|true|false)/.exec(lines[start] ?? "")?.[1] ?? "?";
  lines.splice(start, end - start + 1);
  const [first] = when.rows[0] ?? [0];
  return { text: lines.join("\n"), code: "TAR6014", line: first + 1, names: [` is ${value}`] };
}

function deadRow(text: string): Seeded | null {
  const lines = text.split("\n");
  const when = whenRows(lines);
  const last = when?.rows.at(-1)?.[1];
  if (when === null || last === undefined) return null;
  lines.splice(last + 1, 0, `${when.indent}otherwise included`);
  return { text: lines.join("\n"), code: "TAR6016", line: last + 2, names: ["otherwise", "take every"] };
}

// Versions

/** The version before ends two days before this one takes effect. */
function gap(text: string, others: readonly Other[]): Seeded | null {
  const amends = /^ {2}version \d+ (?:amends|replaces) (\d+)$/m.exec(text)?.[1];
  const name = /^contract ([a-z0-9_]+) /m.exec(text)?.[1];
  const from = /^ {2}effective from (\d{4})-(\d\d)-(\d\d) /m.exec(text);
  if (amends === undefined || name === undefined || from === null) return null;
  const before = others.find(
    other =>
      other.text.includes(`contract ${name} `) &&
      new RegExp(`^ {2}version ${amends}\\b`, "m").test(other.text),
  );
  if (before === undefined) return null;
  const starts = `${from[1]}-${from[2]}-${from[3]}`;
  const [last, lost] = [2, 1].map(days =>
    new Date(Date.parse(starts) - days * 86_400_000).toISOString().slice(0, 10),
  );
  const shorter = before.text.replace(/^( {2}effective from \S+) .*$/m, `$1 to ${last}`);
  const line = text.slice(0, from.index).split("\n").length;
  return { text, code: "TAR2024", line, names: [lost ?? "?"], others: new Map([[before.path, shorter]]) };
}

// Adjustments

function minimumAboveMaximum(text: string): Seeded | null {
  const found =
    /^minimum [a-z_]+ ".*"\n {2}on (.*)\n {2}(not prorated|prorated by day)\n {2}([A-Z]{3}) ([0-9'.]+) (each .*)$/m.exec(
      text,
    );
  if (found === null) return null;
  const [whole, on, prorated, currency, amount = "", each] = found;
  const line = text.slice(0, found.index + whole.length).split("\n").length;
  const maximum = `maximum seeded "Seeded"\n  on ${on}\n  ${prorated}\n  ${currency} 1 ${each}\n`;
  const least = amount.replaceAll("'", "").replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, "'");
  return { text: `${text}\n${maximum}`, code: "TAR7101", line, names: [least, `${currency} 1.00`] };
}

// Meters and bands

function unusedMeter(text: string): Seeded | null {
  const event = /^event ([a-z_]+) /m.exec(text)?.[1];
  if (event === undefined || !/^charge /m.test(text)) return null;
  const unit = "unit seeded_event plural seeded_events";
  const meter = `meter seeded_meter "Seeded"\n  count of ${event} in seeded_events`;
  const seeded = text.includes("\n```")
    ? literate(text, `${unit}\n\n${meter}`)
    : `${text}\n${unit}\n\n${meter}\n`;
  const line = seeded.slice(0, seeded.indexOf("meter seeded_meter")).split("\n").length;
  return { text: seeded, code: "TAR3101", line, names: ["seeded_meter"] };
}

/** In a document only what stands in a block is contract. */
function literate(text: string, declarations: string): string {
  return `${text}\n\`\`\`tarif\n${declarations}\n\`\`\`\n`;
}

/** A second row claims the hours of the first one. */
function ambiguousWindow(text: string): Seeded | null {
  const lines = text.split("\n");
  const place = lines.findIndex(line => /^\s+is ".*" (?:in [a-z]+ to|on (?!dates))/.test(line));
  const line = lines[place];
  if (line === undefined) return null;
  lines.splice(place + 1, 0, line.replace(/is "[^"]*"/, 'is "seeded"'));
  return { text: lines.join("\n"), code: "TAR5022", line: place + 2, names: [" at "] };
}
