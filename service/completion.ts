import { VOCABULARY } from "../grammar/index.ts";
import type { Choice } from "../grammar/places.ts";
import type { Language } from "../index.ts";
import { plainOf, snippetOf } from "./completion/blanks.ts";
import { docsOf } from "./completion/docs.ts";
import { GERMAN_WORDS, inGerman } from "./completion/german.ts";
import { namesSeen } from "./completion/in-scope.ts";
import { currencyOf, valuesOf } from "./completion/measures.ts";
import { offersFor } from "./completion/names.ts";
import { isWordOffered } from "./completion/once.ts";
import { HEAD_CLAUSES, POLICY_SENTENCES, type Sentence } from "./completion/sentences.ts";
import { declarationSnippets, type Snippet } from "./completion/snippets.ts";
import { type Spot, spotAt } from "./completion/spot.ts";
import { FILE_SNIPPETS } from "./completion/whole-files.ts";
import { entityIn } from "./names/entities.ts";
import { isIn } from "./names/roles.ts";
import type { Completion, CompletionKind, Position, Snapshot } from "./types.ts";
import { meaningOf } from "./words/meanings.ts";

/**
 * What may be written at the position, best first by `sortText`: names and values that are in scope and of the right
 * kind, units, sentences that are missing, words that go on, and whole declarations. None in comments and prose.
 */
export function completions(
  snapshot: Snapshot,
  path: string,
  position: Position,
  language: Language,
): readonly Completion[] {
  const spot = spotAt(snapshot, path, position, language);
  if (spot === null) return [];
  const words = spot.choices.filter(({ phrases }) => phrases.length > 0);
  const items = [
    ...spot.choices.flatMap(choice => named(spot, choice)),
    ...once(spot, HEAD_CLAUSES),
    ...once(spot, POLICY_SENTENCES),
    ...words.flatMap(choice => wordItems(spot, choice)),
    ...wholes(spot, new Set(words.map(wordOf))),
  ];
  const fitting = spot.isText ? items.filter(({ label }) => label.startsWith('"')) : items;
  return [...new Map(fitting.map(one => [`${one.kind} ${one.label}`, one])).values()];
}

/** What comes first: smaller numbers. */
const RANKS = {
  name: 1,
  value: 1,
  parameter: 2,
  unit: 3,
  sentence: 4,
  word: 5,
  declaration: 6,
  far: 7,
} as const;

interface Made {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly docs: string | null;
  readonly rank: keyof typeof RANKS;
  /** Within its rank. */
  readonly order?: number;
  /** With blanks; the label where it is absent. */
  readonly text?: string;
}

function item(spot: Spot, { label, kind, detail, docs, rank, order = 0, text }: Made): Completion {
  const isSnippet = text?.includes("‹") ?? false;
  return {
    label,
    kind,
    detail: spot.language === "de" ? inGerman(detail) : detail,
    markdown: docs,
    insertText: text === undefined ? label : isSnippet ? snippetOf(text) : text,
    isSnippet,
    range: spot.range,
    sortText: `${RANKS[rank]}${String(order).padStart(4, "0")} ${label}`,
  };
}

function named(spot: Spot, { slot, phrases }: Choice): readonly Completion[] {
  const own =
    phrases.length > 0
      ? []
      : offersFor(spot, slot).map(({ label, kind, detail }, order) =>
          item(spot, { label, kind, detail, docs: null, rank: kind, order }),
        );
  return [...own, ...parameters(spot, slot)];
}

/** `the seats` in one go; under `when` those with a list of texts alone. */
function parameters(spot: Spot, { place, calls }: Choice["slot"]): readonly Completion[] {
  if (!PARAMETER_PLACES.has(place)) return [];
  const isChoice = place === "choice.'the'1";
  if (isChoice && !isIn(calls, "when.choices1")) return [];
  return namesSeen(spot.world, spot.path, { kind: "parameter" })
    .filter(({ name }) => !isChoice || listOf(spot, name).length > 0)
    .map(({ name }, order) => {
      const label = `the ${name}`;
      return item(spot, { label, kind: "name", detail: "parameter", docs: null, rank: "parameter", order });
    });
}

function listOf({ world, path }: Spot, name: string): readonly string[] {
  const entity = entityIn(world, path, { kind: "parameter", name });
  return entity === null ? [] : valuesOf(world, path, [entity]);
}

/** Where `the` begins a parameter. */
const PARAMETER_PLACES: ReadonlySet<string> = new Set([
  "amount.'the'1",
  "quantity.'the'1",
  "date.'the'1",
  "factor.'the'1",
  "part.'the'1",
  "choice.'the'1",
]);

/** Sentences of the policy and clauses of the head that the file does not have yet. */
function once(spot: Spot, sentences: readonly Sentence[]): readonly Completion[] {
  const places = new Set(spot.choices.map(({ slot }) => slot.place));
  const currency = currencyOf(spot.world, spot.path) ?? "CHF";
  return sentences
    .filter(({ place }) => places.has(place))
    .filter(sentence => !isStated(spot, sentence))
    .map(({ snippet, detail, docs }, order) => {
      const text = snippet.replaceAll("CUR", currency);
      const label = plainOf(text);
      return item(spot, {
        label,
        kind: "snippet",
        detail,
        docs: docsOf(docs.split(" "), spot.language) ?? (spot.language === "de" ? inGerman(docs) : docs),
        rank: "sentence",
        order,
        text,
      });
    });
}

function isStated({ reading: { tokens }, at }: Spot, { place, marked }: Sentence): boolean {
  return tokens.some(
    ({ slot }, i) =>
      i !== at && slot?.place === place && (marked === undefined || tokens[i + 1]?.text === marked),
  );
}

const SENTENCES: ReadonlySet<string> = new Set(
  [...HEAD_CLAUSES, ...POLICY_SENTENCES].map(({ place }) => place),
);

function wordItems(spot: Spot, { slot, phrases }: Choice): readonly Completion[] {
  if (SENTENCES.has(slot.place) || !isWordOffered(spot, slot.place)) return [];
  if (
    PARAMETER_PLACES.has(slot.place) &&
    namesSeen(spot.world, spot.path, { kind: "parameter" }).length === 0
  )
    return [];
  const isFar = slot.calls?.place === "file.decl1" || isItem(slot.calls);
  return phrases.map(words =>
    item(spot, {
      label: words.join(" "),
      kind: "keyword",
      detail: detailOf(words[0] ?? "", spot.language),
      docs: docsOf(words, spot.language),
      rank: isFar ? "far" : "word",
    }),
  );
}

function wordOf({ phrases }: Choice): string {
  return phrases[0]?.[0] ?? "";
}

/** The word that begins a declaration, also behind `replace`. */
function isItem(calls: Choice["slot"]["calls"]): boolean {
  const outer = calls?.outer?.place;
  return calls?.place === "decl.policyd1" || outer === "decl.item1" || outer === "decl.item2";
}

const WORDS: ReadonlyMap<string, string> = new Map(VOCABULARY.map(({ word, doc }) => [word, doc]));

function detailOf(word: string, language: Language): string {
  const said = language === "de" ? (meaningOf(word, "de") ?? GERMAN_WORDS[word]) : WORDS.get(word);
  return (said ?? "").replaceAll("`", "");
}

/** Whole declarations, where a line begins and one may; whole files where nothing stands yet. */
function wholes(spot: Spot, words: ReadonlySet<string>): readonly Completion[] {
  if (!spot.isLineStart) return [];
  if (spot.at === 0 && words.has("tarif"))
    return FILE_SNIPPETS.map((one, order) => snippetItem(spot, one, order, "sentence"));
  const isPossible = spot.choices.some(({ slot }) => isItem(slot.calls));
  if (!isPossible) return [];
  return declarationSnippets(spot.world, spot.path)
    .filter(({ word }) => isWordOffered(spot, placeOfWord(spot, word)))
    .map((one, order) => snippetItem(spot, one, order));
}

function placeOfWord({ choices }: Spot, word: string): string {
  return choices.find(choice => wordOf(choice) === word && isItem(choice.slot.calls))?.slot.place ?? "";
}

function snippetItem(
  spot: Spot,
  { word, label, detail, text }: Snippet,
  order: number,
  rank: Made["rank"] = "declaration",
): Completion {
  return item(spot, {
    label,
    kind: "snippet",
    detail,
    docs: `${docsOf([word], spot.language) ?? ""}\n\n\`\`\`tarif\n${plainOf(text)}\n\`\`\``.trim(),
    rank,
    order,
    text,
  });
}
