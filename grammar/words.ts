/** The words of the language: the quoted words of the grammar, and which of them are more than free words. */
import { EBNF } from "./ebnf.ts";
import { type Grammar, type Part, readRule, ruleTexts } from "./ebnf-reader.ts";

/** A text without faults needs some of the rules, so that each is read when it is asked for. */
const RULE_TEXTS: ReadonlyMap<string, string> = ruleTexts(EBNF);

const rules = new Map<string, Part>();

export function ruleOf(name: string): Part {
  const known = rules.get(name);
  if (known !== undefined) return known;
  const text = RULE_TEXTS.get(name);
  if (text === undefined) throw new Error(`The grammar lacks the rule ${name}`);
  const rule = readRule(text);
  rules.set(name, rule);
  return rule;
}

/** All rules, in the order written. */
export function wholeGrammar(): Grammar {
  return new Map([...RULE_TEXTS.keys()].map(name => [name, ruleOf(name)]));
}

/** In the order of the grammar. */
export const WORDS: ReadonlySet<string> = new Set(
  [...RULE_TEXTS.values()]
    .flatMap(text => text.match(/"[^"]+"/g) ?? [])
    .map(quoted => quoted.slice(1, -1))
    .filter(text => /^[a-z]/.test(text)),
);

/** A declaration begins with one of them; recovery goes on there. */
export const DECLARATION_WORDS: ReadonlySet<string> = new Set([
  "unit",
  "parameter",
  "event",
  "band",
  "meter",
  "charge",
  "allowance",
  "discount",
  "minimum",
  "maximum",
  "credit",
  "tax",
  "policy",
  "example",
  "replace",
  "remove",
  "set",
]);

/** All that is no name: the declaration words and the three that the grammar needs. Every other word is free. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  "the",
  "each",
  "everything",
  ...DECLARATION_WORDS,
]);

/** In the order of the week. */
export const DAY_NAMES: readonly string[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

/** Words for a length of time, which are units too. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  "day",
  "days",
  "hour",
  "hours",
  "minute",
  "minutes",
  "second",
]);
