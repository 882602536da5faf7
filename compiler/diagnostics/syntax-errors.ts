/** Faults of the text as diagnostics of the catalogue. */
import type { SyntaxFault } from "../../grammar/errors.ts";
import { WORDS } from "../../grammar/words.ts";
import { currencyDecimals } from "../money/iso4217.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Report } from "./diagnostic.ts";
import { didYouMean } from "./suggest.ts";

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

/** `per month` is the slip behind most words that cannot be units. */
function unitInstead(word: string): string {
  if (PERIODS.has(word)) return `A fee is stated with each: each ${word.replace(/s$/, "")}`;
  return "Choose another word, such as ai_credit with: unit ai_credit plural credits";
}

/**
 * The likeliest slip, after the message: a clause that stands too late, a misspelt word, a text without quotes, an
 * amount without currency, a row with two bounds.
 */
function hintOf(fault: SyntaxFault): string {
  if (fault.before !== undefined) return ` Such a clause stands earlier, before "${shown(fault.before)}".`;
  const found = fault.found ?? "";
  const expected = fault.expected ?? [];
  const told = mandatoryHint(fault) || rowHint(fault) || otherWordHint(fault);
  if (told !== "") return told;
  const isWord = /^[A-Za-z][A-Za-z_]*$/.test(found);
  if (isWord && !JOINING.has(found) && expected.some(words => words === "a value" || words === "a text")) {
    return ` A text stands in quotes: "${shown(found)}".`;
  }
  if (/^[0-9]/.test(found) && expected.some(words => /price|amount of money|currency/.test(words))) {
    return " An amount begins with its currency, such as CHF 450.00.";
  }
  if (expected.join() === BOUND) return " A row states its upper bound alone: up to, below or above.";
  if (found.endsWith("%") && expected.includes("a number")) return ' A percentage stands without "-".';
  const isCurrency = /^[A-Z]{3}$/.test(found);
  if (!isWord || isCurrency || WORDS.has(found)) return "";
  const words = fault.words ?? [];
  const near = didYouMean(found.toLowerCase(), words);
  if (near !== null) return ` Did you mean "${near}"?`;
  if (!words.includes("the")) return "";
  if (/^[a-z]{3}$/.test(found) && currencyDecimals(found.toUpperCase()) !== null)
    return ` An amount begins with its currency in capitals: ${found.toUpperCase()}.`;
  return /^[a-z][a-z0-9_]*$/.test(found) ? ` A parameter is written with the: the ${shown(found)}.` : "";
}

/** Two things that the grammar asks for say what has no default because the sum differs with it. */
function mandatoryHint({ expected = [] }: SyntaxFault): string {
  if (expected.join() === '"prorated","not"')
    return " What a partial period owes must be said: prorated by day, or not prorated.";
  return expected.includes('"empty"')
    ? " What an interval without events counts as must be said: empty intervals as zero, or empty intervals left out."
    : "";
}

/** A number, a text or a word in the wrong place after the one before it. */
function rowHint({ found = "", after = "", expected = [] }: SyntaxFault): string {
  if (after === "above" && /^[0-9]/.test(found) && expected.includes('"not"'))
    return " The last row names no bound: above or at or above stands alone.";
  if (/^["“„«]/.test(found) && /^["“„«]/.test(after)) return " Between values stands a comma.";
  return found === "to" && /^[0-9]+$/.test(after)
    ? " Several are counted in the plural, as in contract months 1 to 3."
    : "";
}

/** A word of other languages for the same thing. */
function otherWordHint({ found = "", words = [] }: SyntaxFault): string {
  const [first, phrase = first] = OTHER_WORDS.get(found.toLowerCase()) ?? [];
  return first !== undefined && words.includes(first) ? ` Did you mean "${phrase}"?` : "";
}

/** The word that must fit, and where it does not stand alone the words that are meant. */
const OTHER_WORDS: ReadonlyMap<string, readonly [fits: string, meant?: string]> = new Map([
  ["else", ["otherwise"]],
  ["default", ["otherwise"]],
  ["if", ["when"]],
  ["where", ["when"]],
  ["free", ["included"]],
  ["over", ["above"]],
  ["under", ["below"]],
  ["daily", ["each", "each day"]],
  ["weekly", ["each", "each week"]],
  ["monthly", ["each", "each month"]],
  ["quarterly", ["each", "each quarter"]],
  ["yearly", ["each", "each year"]],
  ["annually", ["each", "each year"]],
  ["a", ["each"]],
  ["every", ["each"]],
  ["max", ["maximum"]],
  ["min", ["minimum"]],
  ["avg", ["average"]],
  ["mean", ["average"]],
  ["last", ["latest"]],
  ["distinct", ["unique"]],
  ["string", ["text"]],
  ["int", ["integer"]],
  ["number", ["decimal"]],
  ["float", ["decimal"]],
  ["bool", ["boolean"]],
  ["timestamp", ["instant"]],
  ["datetime", ["instant"]],
]);

/** They join two values, and are none themselves. */
const JOINING: ReadonlySet<string> = new Set(["to", "from", "on", "in", "at", "for", "greater", "lesser"]);

/** As `expected` names it where rows of a schedule begin. */
const BOUND = "a bound such as up to …";

const LONGEST_SHOWN = 40;

/** Foreign text in a message: short, and without characters that a terminal would obey. */
function shown(text: string): string {
  const characters = [...text];
  const cut = characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join("")}…` : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
  return cut.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, "�");
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
