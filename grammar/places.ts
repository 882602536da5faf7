/**
 * Which place of the grammar each token of a text takes. It also reads texts that are not whole, as they are while
 * someone writes: a token that does not fit is passed over, a forgotten one is thought in, and the next declaration
 * begins anew.
 */
import { beginsDeclaration, beginsLine } from "./declaration-starts.ts";
import { FORGOTTEN_LIMIT, NESTING_LIMIT, PLUS_LIMIT, TEXT_LENGTH_LIMIT, TOKEN_LIMIT } from "./errors.ts";
import { lex } from "./lex.ts";
import { betweenDeclarations, mayEndAt, type Slot, type State, slotsAt, startOf, take } from "./machine.ts";
import type { Token } from "./tokens.ts";
import { DECLARATION_WORDS } from "./words.ts";

export interface PlacedToken extends Token {
  /** Null where the token cannot stand. */
  readonly slot: Slot | null;
}

/** The header with the head, or one declaration: indices of tokens, half-open. */
export interface PlacedPart {
  readonly isDeclaration: boolean;
  readonly from: number;
  readonly to: number;
}

export interface PlacedText {
  readonly tokens: readonly PlacedToken[];
  readonly comments: readonly Token[];
  /** In order; every token lies in one. */
  readonly parts: readonly PlacedPart[];
  /** What may stand in place of the token of that index, told from those before it; also behind the last one. */
  readonly choicesAt: (index: number) => readonly Choice[];
}

export interface Choice {
  readonly slot: Slot;
  /**
   * Of a word: it with the words that alone may follow, and where few may, once with each: `until further notice`,
   * `in advance`, `in arrears`. Of a class: nothing.
   */
  readonly phrases: readonly (readonly string[])[];
}

/** A text beyond the limits of the language has no tokens. */
export function placeTokens(text: string): PlacedText {
  const lexed = text.length > TEXT_LENGTH_LIMIT ? NOTHING : lex(text);
  const tokens = lexed.tokens.length > TOKEN_LIMIT ? [] : lexed.tokens;
  const walk = walkAlong(tokens, text, tokens.length);
  return {
    tokens: tokens.map((token, i) => ({ ...token, slot: walk.slots[i] ?? null })),
    comments: lexed.comments,
    parts: walk.starts.map((start, i) => ({
      isDeclaration: start.isDeclaration,
      from: start.at,
      to: walk.starts[i + 1]?.at ?? tokens.length,
    })),
    choicesAt: index => {
      // What stands behind a place must not tell what may stand there.
      const before = walk.starts.findLast(start => start.at < index) ?? { at: 0, isDeclaration: false };
      const own = tokens.slice(before.at, index);
      const { state } = walkAlong(own, text, own.length, before.isDeclaration);
      return slotsAt(state).map(slot => ({
        slot,
        phrases: phrasesFrom(state, slot.terminal, MOST_BRANCHES),
      }));
    },
  };
}

/** As many words may follow for each to be a phrase of its own: at the first fork, and at the next. */
const MOST_BRANCHES: readonly number[] = [3, 2];

function phrasesFrom(
  from: State,
  terminal: string,
  [most = 1, ...deeper]: readonly number[],
): readonly (readonly string[])[] {
  if (!isWord(terminal)) return [];
  const word = terminal.slice(1, -1);
  const state = take(from, terminal)?.state ?? null;
  const next = mayEndAt(state) ? [] : [...new Set(slotsAt(state).map(slot => slot.terminal))];
  if (next.length === 0 || next.length > most || !next.every(isWord)) return [[word]];
  const bounds = next.length === 1 ? [most, ...deeper] : deeper;
  return next.flatMap(one => phrasesFrom(state, one, bounds)).map(phrase => [word, ...phrase]);
}

function isWord(terminal: string): boolean {
  return /^'[a-z]/.test(terminal);
}

const NOTHING: Pick<ReturnType<typeof lex>, "tokens" | "comments"> = { tokens: [], comments: [] };

interface PartStart {
  readonly at: number;
  readonly isDeclaration: boolean;
}

interface Walk {
  readonly slots: readonly (Slot | null)[];
  readonly starts: readonly PartStart[];
  readonly state: State;
}

function walkAlong(tokens: readonly Token[], text: string, to: number, inDeclarations = false): Walk {
  const slots: (Slot | null)[] = [];
  const starts: PartStart[] = inDeclarations || to === 0 ? [] : [{ at: 0, isDeclaration: false }];
  let state = inDeclarations ? betweenDeclarations() : startOf("file");
  for (let i = 0; i < to; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const begins = beginsDeclaration(tokens, i);
    const taken = (begins ? null : takeOrThink(state, token)) ?? beginning(tokens, i, text, begins);
    const isTooDeep = (taken?.slot.calls?.depth ?? 0) > DEEPEST;
    slots.push(isTooDeep ? null : (taken?.slot ?? null));
    if (taken === null || isTooDeep) continue;
    state = taken.state;
    if (!isDeclarationStart(taken.slot)) continue;
    if (starts.at(-1)?.at === i) starts.pop();
    starts.push({ at: i, isDeclaration: true });
  }
  return { slots, starts, state };
}

/** A text that the parser does not refuse nests less deeply. */
const DEEPEST = PLUS_LIMIT + 8 * NESTING_LIMIT;

function beginning(
  tokens: readonly Token[],
  at: number,
  text: string,
  begins: boolean,
): ReturnType<typeof take> {
  const token = tokens[at];
  if (token === undefined || !(begins || beginsLine(tokens, at, text))) return null;
  return take(betweenDeclarations(), token.type);
}

/** As the token stands, or with the one terminal before it that would make it fit. */
function takeOrThink(state: State, token: Token): ReturnType<typeof take> {
  const taken = take(state, token.type);
  if (taken !== null) return taken;
  const slots = slotsAt(state);
  if (slots.length > FORGOTTEN_LIMIT) return null;
  const fitting = slots.flatMap(({ terminal }) => {
    const thought = take(state, terminal);
    return (thought === null ? null : take(thought.state, token.type)) ?? [];
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The word that begins a declaration; that behind `replace` belongs to it. */
function isDeclarationStart({ terminal, place, calls }: Slot): boolean {
  if (!DECLARATION_WORDS.has(terminal.slice(1, -1))) return false;
  const isWhole = ["decl.'replace'1", "decl.'remove'1", "decl.'set'1"].includes(place);
  return isWhole || calls?.place === "decl.policyd1" || calls?.outer?.place === "decl.item1";
}
