/** Texts for the fuzz tests: random ones, and contracts that were changed token by token. */
import { join } from "node:path";
import { maskMarkdown, parseText, VOCABULARY } from "../../grammar/index.ts";
import { filesBelow, ROOT } from "../kit/shared.ts";
import type { Random } from "./random.ts";

/** Every contract of the repository, Markdown with its prose blanked out. */
export function committedContracts(): readonly string[] {
  return ["contracts", "test/format/cases"].flatMap(folder =>
    filesBelow(join(ROOT, folder), [".tarif", ".tarif.md"]).map(({ path, text }) =>
      path.endsWith(".md") ? maskMarkdown(text) : text,
    ),
  );
}

const PIECES: readonly string[] = [
  ...Array.from(
    " \n\t\r#\"“”„«»\\,.()+-*'%:;/<>{}[]=_§€\u0000\u001b\u00a0\u00ad\u200b\u202e\ufeff\ud83d\ude00",
  ),
  ...Array.from("0123456789abcxyzABCXYZäß１"),
  "CHF",
  "GB-hours",
  "2026-01-31",
  "2026-02-30",
  "07:00",
  "24:00",
  "2026-01-31T07:00:00Z",
  "1'000",
  "1,000",
  "8.1%",
  "1e9",
  "\\u{41}",
  "__proto__",
  "constructor",
  "toString",
  "99999999999999999999999",
  "-3",
  ...VOCABULARY.map(row => row.word),
];

export function randomText(random: Random): string {
  const count = random.below(60);
  const beginning = random.below(2) === 0 ? 'tarif 1 contract a "A" ' : "";
  const pieces = Array.from(
    { length: count },
    () => random.pick(PIECES) + (random.below(3) === 0 ? "" : " "),
  );
  return beginning + pieces.join("");
}

/** What the tokens of all contracts look like, by their type: for exchanges that the grammar does not mind. */
export type Pool = ReadonlyMap<string, readonly string[]>;

export function poolOf(corpus: readonly string[]): Pool {
  const pool = new Map<string, string[]>();
  for (const { type, text } of corpus.flatMap(contract => parseText(contract).tokens)) {
    const known = pool.get(type);
    if (known === undefined) pool.set(type, [text]);
    else if (!known.includes(text)) known.push(text);
  }
  return pool;
}

/** One to four changes of single tokens, or of stretches of them; half of the time all of them keep the grammar. */
export function mutated(random: Random, text: string, corpus: readonly string[], pool: Pool): string {
  const keepsGrammar = random.below(2) === 0;
  let result = text;
  for (let changes = 1 + random.below(4); changes > 0; changes -= 1)
    result = keepsGrammar ? exchanged(random, result, pool) : changed(random, result, corpus);
  return result;
}

/** A token is exchanged for another one of its type: a number, a text, a name, a unit, a date. */
function exchanged(random: Random, text: string, pool: Pool): string {
  const classes = parseText(text).tokens.filter(token => !token.type.startsWith("'"));
  if (classes.length === 0) return text;
  const at = random.pick(classes);
  return text.slice(0, at.start) + random.pick(pool.get(at.type) ?? [at.text]) + text.slice(at.end);
}

function changed(random: Random, text: string, corpus: readonly string[]): string {
  const { tokens } = parseText(text);
  const at = tokens[random.below(Math.max(tokens.length, 1))];
  if (at === undefined) return text + random.pick(PIECES);
  const other = random.pick(tokens);
  const without = (from: number, to: number, instead: string): string =>
    text.slice(0, from) + instead + text.slice(to);
  switch (random.below(8)) {
    case 0:
      return without(at.start, at.end, "");
    case 1:
      return without(at.end, at.end, ` ${at.text}`);
    case 2:
      return without(at.start, at.end, other.text);
    case 3:
      return without(at.start, at.end, random.pick(PIECES));
    case 4:
      return without(at.end, at.end, ` ${random.pick(PIECES)} `);
    case 5: {
      const [first, second] = at.start <= other.start ? [at, other] : [other, at];
      if (first === second) return text;
      const between = text.slice(first.end, second.start);
      return without(first.start, second.end, second.text + between + first.text);
    }
    case 6: {
      // A stretch of the same contract, or of another one, is put in here.
      const source = random.below(2) === 0 ? text : random.pick(corpus);
      const from = random.below(Math.max(source.length, 1));
      return without(at.end, at.end, ` ${source.slice(from, from + random.below(80))} `);
    }
    default: {
      const index = tokens.indexOf(at);
      const end = tokens[Math.min(index + random.below(6), tokens.length - 1)]?.end ?? at.end;
      return without(at.start, end, "");
    }
  }
}
