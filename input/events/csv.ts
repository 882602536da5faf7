/**
 * CSV as RFC 4180 has it: cells between commas, quoted where they hold commas, quotes (written twice) or
 * line breaks. LF ends a row as well as CR LF. A row that breaks the rules is handed over as unreadable,
 * and the rest goes on.
 */
import { refuse } from "../problems.ts";
import { pieces } from "./pieces.ts";
import { BYTE, type RecordReader } from "./record.ts";

export type CsvRow =
  | { readonly kind: "row"; readonly cells: readonly string[]; readonly line: number }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number };

type State = "cell start" | "bare" | "quoted" | "quote in quoted";

export function csvReader(take: (row: CsvRow) => void, name: string): RecordReader {
  const current = pieces();
  let state: State = "cell start";
  let fault: string | null = null;
  let carriage = false;
  let line = 1;
  let begun = 1;

  const endRow = (): void => {
    const gathered = current.take(true);
    if ("reason" in gathered) take({ kind: "unreadable", reason: gathered.reason, line: begun });
    else if (fault !== null) take({ kind: "unreadable", reason: fault, line: begun });
    else if (gathered.text !== "") take({ kind: "row", cells: cellsOf(gathered.text), line: begun });
    fault = null;
    carriage = false;
    state = "cell start";
  };

  const step = (byte: number): void => {
    if (state === "quoted") {
      if (byte === BYTE.quote) state = "quote in quoted";
      return;
    }
    if (carriage) fault ??= "has a carriage return that ends no line";
    carriage = byte === BYTE.carriageReturn;
    if (byte === BYTE.quote) {
      if (state === "bare") fault ??= "has a quote inside a cell that is not quoted";
      else state = "quoted";
    } else if (byte === BYTE.comma) state = "cell start";
    else if (!carriage) {
      if (state === "quote in quoted") fault ??= "has text after a closing quote";
      state = "bare";
    }
  };

  return {
    push: chunk => {
      let start = 0;
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (byte !== BYTE.lineFeed) step(byte);
        else {
          line += 1;
          if (state === "quoted") continue;
          if (index > start) current.add(chunk.subarray(start, index));
          endRow();
          begun = line;
          start = index + 1;
        }
      }
      if (start < chunk.length) current.addCopy(chunk.subarray(start));
    },
    end: () => {
      if (state === "quoted")
        throw refuse("TAR0204", { cause: "has a quote that never closes" }, `${name}:${begun}`);
      if (!current.isEmpty()) endRow();
    },
  };
}

/**
 * A row as RFC 4180 writes it most plainly: quotes only where they are needed. Equal cells give equal text.
 */
export function csvText(cells: readonly string[]): string {
  return cells.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
}

/** The cells of a row whose quotes are known to be right. */
function cellsOf(text: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  while (start <= text.length) {
    if (text[start] === '"') {
      const end = closingQuote(text, start + 1);
      cells.push(text.slice(start + 1, end).replaceAll('""', '"'));
      start = end + 2;
    } else {
      const comma = text.indexOf(",", start);
      const end = comma === -1 ? text.length : comma;
      cells.push(text.slice(start, end));
      start = end + 1;
    }
  }
  return cells;
}

function closingQuote(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote === -1 ? text.length : quote;
}
