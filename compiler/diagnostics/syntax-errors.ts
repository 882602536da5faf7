/** Faults of the text as diagnostics of the catalogue. */
import type { SyntaxFault } from "../../grammar/errors.ts";
import { currencyDecimals } from "../money/iso4217.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Report } from "./diagnostic.ts";
import { hintOf, mandatoryHint, shown } from "./syntax-hints.ts";

export function reportSyntaxError(fault: SyntaxFault, file: SourceFile, report: Report): void {
  const span: Span = { path: file.path, start: fault.start, end: fault.end };
  const found = shown(fault.found ?? "");
  const limit = String(fault.limit ?? "");
  switch (fault.kind) {
    case "unexpected-token":
      report("TAR1001", span, {
        found: foundWords(fault),
        expected: expectedWords(fault),
        hint: hintOf(fault),
      });
      return;
    case "missing-token":
      report("TAR1002", span, { expected: expectedWords(fault), hint: mandatoryHint(fault) });
      return;
    case "comma-in-number":
      report("TAR1003", span, { found });
      return;
    case "bad-number-grouping":
      report("TAR1004", span, { found });
      return;
    case "unterminated-text":
      report("TAR1005", span, {});
      return;
    case "bad-escape":
      report("TAR1006", span, { found });
      return;
    case "hidden-character":
    case "stray-character":
      reportCharacter(fault, span, report);
      return;
    case "reserved-word-as-name":
      report("TAR1008", span, { word: found });
      return;
    case "too-long":
      report("TAR1009", span, { limit: `${limit} characters` });
      return;
    case "too-deep":
      report("TAR1010", span, { limit });
      return;
    case "too-many-tokens":
      report("TAR1011", span, { limit });
      return;
    case "not-a-name":
      report("TAR1013", span, { found });
      return;
    case "bad-date":
    case "bad-time":
      report("TAR1014", span, { found });
      return;
    case "bad-instant":
      report("TAR1015", span, { found });
      return;
    case "word-as-unit":
    case "currency-as-unit":
      report("TAR3005", span, { name: found, instead: unitInstead(found) });
      return;
  }
}

/** Named by its number, since it cannot be seen. */
export function reportHidden(found: string, span: Span, report: Report): void {
  const number = codePoint(found);
  report("TAR1021", span, { number: `U+${number}`, escape: `\\u{${number}}` });
}

/** Typography parts a percent sign from its number; any other stray character has no use. */
function reportCharacter({ kind, found = "" }: SyntaxFault, span: Span, report: Report): void {
  if (kind === "hidden-character") reportHidden(found, span, report);
  else if (found === "%") report("TAR1016", span, {});
  else report("TAR1007", span, { found: characterWords(found) });
}

const PERIODS: ReadonlySet<string> = new Set([
  "week",
  "month",
  "quarter",
  "year",
  "months",
  "years",
  "weeks",
]);

/** `per month` is the slip behind most words that cannot be units, `per CHF` that behind most currencies. */
function unitInstead(word: string): string {
  if (currencyDecimals(word) !== null) return "A share of an amount is stated as a percentage: 10%";
  if (PERIODS.has(word)) return `A fee is stated with each: each ${word.replace(/s$/, "")}`;
  return "Choose another word, such as ai_credit with: unit ai_credit plural credits";
}

function foundWords(fault: SyntaxFault): string {
  return fault.found === undefined ? "the end of the file" : `"${shown(fault.found)}"`;
}

function expectedWords(fault: SyntaxFault): string {
  const words = fault.expected ?? [];
  const last = words.at(-1);
  if (last === undefined) return "another clause, or the end of the declaration,";
  return words.length === 1 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** A character that may not be visible is told by its number as well. */
function characterWords(text: string): string {
  // A text is only stray where half of a character stands in it.
  if (/^["“„«]/.test(text)) return "Half of a character in this text";
  const visible = /^[\p{L}\p{N}\p{P}\p{S}]+$/u.test(text);
  const some = [...text].length === 1 ? "The character" : "The text";
  return visible ? `${some} "${shown(text)}"` : `The character U+${codePoint(text)}`;
}

/** Of the first character, in at least four hexadecimal digits. */
function codePoint(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
