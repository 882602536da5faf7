/**
 * Deutsch: die Wendungen, mit denen die Prüfung die Lücken ihrer Sätze füllt. Names and amounts are kept as they are;
 * what stands in a contract is put between « and ».
 */
import { PATTERNS } from "./patterns.ts";
import { PHRASES } from "./phrase-table.ts";

/** A phrase that is not known stays as it is. */
export function phrase(text: string): string {
  const known = Object.hasOwn(PHRASES, text) ? PHRASES[text] : undefined;
  if (known !== undefined) return known;
  for (const [pattern, say] of PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null) return say(...match.slice(1).map(part => part ?? ""));
  }
  return listed(text) ?? text;
}

/** The same, where what is not known is a word of the contract. */
export function orWord(text: string): string {
  const said = phrase(text);
  return said === text ? `«${text}»` : said;
}

/** `a name, "the" or "("`: known phrases and words of the language, joined; null where it is anything else. */
function listed(text: string): string | null {
  let rest = text;
  let said = "";
  for (;;) {
    const part = firstOf(rest);
    if (part === null) return null;
    said += part.said;
    rest = rest.slice(part.length);
    if (rest === "") return said;
    const joint = JOINTS.find(([english]) => rest.startsWith(english));
    if (joint === undefined) return null;
    said += joint[1];
    rest = rest.slice(joint[0].length);
  }
}

const JOINTS: readonly (readonly [string, string])[] = [
  [", ", ", "],
  [" or ", " oder "],
];

function firstOf(text: string): { readonly said: string; readonly length: number } | null {
  const word = /^"([^"]+)"/.exec(text);
  if (word !== null) return { said: `«${word[1]}»`, length: word[0].length };
  const known = LONGEST_FIRST.find(one => text.startsWith(one));
  return known === undefined ? null : { said: PHRASES[known] ?? known, length: known.length };
}

const LONGEST_FIRST: readonly string[] = Object.keys(PHRASES).sort((a, b) => b.length - a.length);
