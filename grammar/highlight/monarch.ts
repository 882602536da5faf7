/**
 * The language for editors that colour by Monarch (Monaco): plain data, made of the lexer's forms and the vocabulary.
 * A word has the class of its group there; which words are names at their place, only the parser knows.
 */
import { COMMENTS, type Form, NUMERIC, QUOTED, STRAYS } from "../scan.ts";
import { SYMBOL_TYPES } from "../tokens.ts";
import { GROUPS, VOCABULARY } from "../vocabulary.ts";

/** A rule: a regular expression as text, a class or what it depends on, and the state that follows. */
export type MonarchRule = readonly [regex: string, action: MonarchAction];

export type MonarchAction =
  | string
  | { readonly token: string; readonly next: string }
  | { readonly cases: Readonly<Record<string, string>> };

export interface MonarchLanguage {
  readonly defaultToken: string;
  readonly tokenPostfix: string;
  readonly tokenizer: Readonly<Record<string, readonly MonarchRule[]>>;
  /** The words of each group, by the name of the group. */
  readonly [group: string]: string | readonly string[] | Readonly<Record<string, readonly MonarchRule[]>>;
}

/** For `.tarif`. */
export function monarchLanguage(): MonarchLanguage {
  return { ...BASE, ...wordLists(), tokenizer: { root: tokenRules() } };
}

/** For `.tarif.md`: the fenced blocks of the contract, and prose around them that has no class. */
export function literateMonarchLanguage(): MonarchLanguage {
  return {
    ...BASE,
    ...wordLists(),
    tokenizer: {
      root: [
        ["^\\uFEFF? {0,3}(`{3,})[ \\t]*tarif(?:[ \\t][^`]*)?$", { token: FENCE, next: "@ticks.$1" }],
        ["^\\uFEFF? {0,3}(~{3,})[ \\t]*tarif(?:[ \\t].*)?$", { token: FENCE, next: "@waves.$1" }],
        ["^\\uFEFF? {0,3}(`{3,})[^`]*$", { token: "", next: "@otherticks.$1" }],
        ["^\\uFEFF? {0,3}(~{3,}).*$", { token: "", next: "@otherwaves.$1" }],
        PROSE,
      ],
      // A block ends with as many of its marks, or more.
      ticks: [[AFTER_TICKS, { token: FENCE, next: "@pop" }], ...tokenRules()],
      waves: [[AFTER_WAVES, { token: FENCE, next: "@pop" }], ...tokenRules()],
      otherticks: [[AFTER_TICKS, { token: "", next: "@pop" }], PROSE],
      otherwaves: [[AFTER_WAVES, { token: "", next: "@pop" }], PROSE],
    },
  };
}

const AFTER_TICKS = "^ {0,3}$S2`*[ \\t]*$";
const AFTER_WAVES = "^ {0,3}$S2~*[ \\t]*$";
const PROSE: MonarchRule = [".+", ""];
const BASE = { defaultToken: "invalid", tokenPostfix: "" } as const;
const FENCE = "delimiter.fence";

/** The class of each type of token that is neither a word nor a symbol. */
const CLASSES: Readonly<Record<string, string>> = {
  TEXT: "string",
  INSTANT: "number.date",
  DATE: "number.date",
  MONTH: "number.date",
  TIME: "number.date",
  PCT: "number",
  NUM: "number",
  CUR: "constant.currency",
  UID: "type.unit",
  ID: "identifier",
  COMMENT: "comment",
};

function tokenRules(): readonly MonarchRule[] {
  return [
    ["[ \\t\\u00A0\\u202F\\uFEFF]+", ""],
    ["[A-Z]{3}(?![A-Za-z0-9_-])", CLASSES.CUR ?? ""],
    ["[A-Za-z](?:[A-Za-z0-9_]|-(?=[A-Za-z]))*", { cases: wordCases() }],
    ...[...NUMERIC, ...COMMENTS, ...QUOTED, ...STRAYS].map(formRule),
    ...[...SYMBOL_TYPES.keys()].map(symbolRule),
  ];
}

/** What cannot be read has an `ERROR_…` type. */
function formRule([type, pattern]: Form): MonarchRule {
  return [pattern.source, CLASSES[type] ?? "invalid"];
}

function symbolRule(symbol: string): MonarchRule {
  const isOperator = ["+", "-", "*"].includes(symbol);
  return [`\\${symbol}`, isOperator ? "operator" : "delimiter"];
}

function wordCases(): Readonly<Record<string, string>> {
  const words = Object.keys(GROUPS).map(group => [`@${group}`, `keyword.${group}`] as const);
  return {
    ...Object.fromEntries(words),
    "[a-z][a-z0-9_]*": CLASSES.ID ?? "",
    "@default": CLASSES.UID ?? "",
  };
}

function wordLists(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.keys(GROUPS).map(group => [
      group,
      VOCABULARY.filter(row => row.group === group).map(row => row.word),
    ]),
  );
}
