/**
 * CSV as price lists and lists of dates are exported: commas, records that end with their line, fields in double quotes
 * where they hold a comma or a quote. A field does not go on over a line's end.
 */
import { type Cell, fault, type Read } from "./cell.ts";

/** The records, blank lines left out; the first is the header. */
export function readCsv(text: string): Read<readonly (readonly Cell[])[]> {
  const records: (readonly Cell[])[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    if (text.slice(at, end).trim() !== "") {
      const record = readRecord(text, at, end);
      if (!record.ok) return record;
      records.push(record.value);
    }
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  return { ok: true, value: records };
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found < 0 ? text.length : from + found;
}

function readRecord(text: string, from: number, end: number): Read<readonly Cell[]> {
  const cells: Cell[] = [];
  let at = from;
  while (true) {
    const start = skipBlanks(text, at, end);
    const cell = text[start] === '"' ? quoted(text, start, end) : plain(text, start, end);
    if (!cell.ok) return cell;
    cells.push(cell.value);
    const next = skipBlanks(text, cell.value.end, end);
    if (next >= end) return { ok: true, value: cells };
    if (text[next] !== ",") return fault("something stands behind the closing quote", next, end);
    at = next + 1;
  }
}

function plain(text: string, start: number, end: number): Read<Cell> {
  const comma = text.slice(start, end).indexOf(",");
  const stop = comma < 0 ? end : start + comma;
  const value = text.slice(start, stop).trimEnd();
  const quote = value.indexOf('"');
  if (quote >= 0) {
    return fault("a quote stands inside a field that does not begin with one", start + quote, stop);
  }
  return { ok: true, value: { text: value, start, end: start + value.length } };
}

/** `""` inside stands for one quote. */
function quoted(text: string, start: number, end: number): Read<Cell> {
  let value = "";
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"' && at + 1 < end) {
      value += '"';
      at += 1;
    } else return { ok: true, value: { text: value, start, end: at + 1 } };
  }
  return fault("the quote is not closed on its line", start, end);
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === " " || text[at] === "\t")) at += 1;
  return at;
}
