/** The likeliest slip behind a word that cannot stand where it stands. */
import type { SyntaxFault } from "../../grammar/errors.ts";
import { DAY_NAMES, WORDS } from "../../grammar/words.ts";
import { currencyDecimals } from "../money/iso4217.ts";
import { didYouMean } from "./suggest.ts";

/**
 * The likeliest slip, after the message: a clause that stands too late, a misspelt word, a text without quotes, an
 * amount without currency, a row with two bounds.
 */
export function hintOf(fault: SyntaxFault): string {
  const told = mandatoryHint(fault) || betweenHint(fault) || earlierHint(fault) || otherWordHint(fault);
  if (told !== "") return told;
  const found = fault.found ?? "";
  const expected = fault.expected ?? [];
  const isWord = /^[A-Za-z][A-Za-z_]*$/.test(found);
  // A bound is no text.
  const isBound = fault.after === "to";
  if (isWord && !isBound && !JOINING.has(found) && expected.some(words => TEXTUAL.has(words))) {
    return ` A text stands in quotes: "${shown(found)}".`;
  }
  if (/^[0-9]/.test(found) && expected.some(words => /price|amount of money|currency/.test(words))) {
    return " An amount begins with its currency, such as CHF 450.00.";
  }
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

/** Before a word of its own kind nothing stands: `for requests CHF 1.00 for each request`. */
function earlierHint({ before, found }: SyntaxFault): string {
  return before === undefined || before === found
    ? ""
    : ` Such a clause stands earlier, before "${shown(before)}".`;
}

/** What has no default because the sum differs with it. */
export function mandatoryHint({ expected = [] }: SyntaxFault): string {
  if (expected.join() === '"prorated","not"')
    return " What a partial period owes must be said: prorated by day, or not prorated.";
  if (expected.join() === '"to","until"')
    return " The end of the term must be said: to 2026-12-31, or until further notice.";
  if (expected.join() === '"between","rounded"')
    return " How a risen amount is rounded must be said: rounded half up in steps of CHF 0.01.";
  return expected.includes('"empty"')
    ? " What an interval without events counts as must be said: empty intervals as zero, or empty intervals left out."
    : "";
}

/** What stands between the word before it and what is expected tells the slip. */
function betweenHint(fault: SyntaxFault): string {
  const { found = "", after = "", expected = [], words = [] } = fault;
  const isNumber = /^[0-9]/.test(found);
  if (after === "above" && isNumber && expected.includes('"not"'))
    return " The last row names no bound: above or at or above stands alone.";
  if (/^["“„«]/.test(found) && /^["“„«]/.test(after)) return " Between values stands a comma.";
  if (found === "to" && /^[0-9]+$/.test(after))
    return " Several are counted in the plural, as in contract months 1 to 3.";
  if (found === "to" && DAY_NAMES.includes(after))
    return " Days are listed with commas between them, or named as weekdays or weekends.";
  if (expected.includes(BOUND) && (isNumber || found === "between" || found === "from"))
    return " A row states its upper bound alone: up to, below or above.";
  if (after === "to" && UNBOUNDED.has(found)) return " The last row has no bound: above.";
  if (after === "is" && found === "not") return " The values that are meant are named: is one of ….";
  if (after === "the" && words.join() === "spend")
    return ` What is charged for stands without the: for ${shown(found)}.`;
  if (after === "spend" && found === "of") return ' Did you mean "the spend"?';
  return isNumber ? numberHint(fault) : "";
}

/** `1 000.00` after its first digits, `1 March 2026` for a date. */
function numberHint({ found = "", after = "", expected = [] }: SyntaxFault): string {
  if (/^[0-9]{1,3}$/.test(after) && /^[0-9]{3}(?:\.|$)/.test(found))
    return " Digits are grouped with a mark, as in 1'000.";
  const wantsDate = expected.some(words => words.endsWith("a date"));
  return wantsDate ? " A date is written as 2026-01-31." : "";
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
  ["and", ["plus"]],
  ["+", ["plus"]],
  ["for", ["per"]],
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

/** A text may stand there. */
const TEXTUAL: ReadonlySet<string> = new Set(["a value", "a text"]);

/** What other systems call the bound of the last row. */
const UNBOUNDED: ReadonlySet<string> = new Set(["infinity", "infinite", "inf", "unlimited", "unbounded"]);

/** They join two values, and are none themselves. */
const JOINING: ReadonlySet<string> = new Set(["to", "from", "on", "in", "at", "for", "greater", "lesser"]);

/** As `expected` names it where rows of a schedule begin. */
const BOUND = "a bound such as up to …";

const LONGEST_SHOWN = 40;

/** Foreign text in a message: short, and without characters that a terminal would obey. */
export function shown(text: string): string {
  const characters = [...text];
  const cut = characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join("")}…` : text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
  return cut.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, "�");
}
