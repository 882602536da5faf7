/**
 * A review as a tree: headings, paragraphs, lists, tables, curves. All texts are plain; what renders the tree escapes
 * them, so that no word of a contract can be taken for markup.
 */
import type { Num } from "../../../runtime/plan/plan.ts";

export type Language = "de" | "en";

export interface ReviewDocument {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "terms"; readonly items: readonly Term[] }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** Whether the last row is the total of those above. */
      readonly hasTotal: boolean;
    }
  | { readonly kind: "curve"; readonly curve: Curve }
  /** Lines that are set as they are typed. */
  | { readonly kind: "code"; readonly text: string };

/** A thing and what holds for it; `origin` says whether the contract writes it or the language does. */
export interface Term {
  readonly term: string;
  readonly text: string;
  readonly origin: string | null;
}

/** Figures stand at the right, so that their digits align; code is set as it is typed. */
export interface Column {
  readonly title: string;
  readonly look: "text" | "figure" | "code";
}

/** A price over a quantity: straight pieces, which may leave gaps (jumps) between them. */
export interface Curve {
  readonly title: string;
  readonly across: string;
  readonly up: string;
  readonly pieces: readonly CurvePiece[];
  /** Where the axis across has marks, with their words. */
  readonly marks: readonly { readonly at: Num; readonly words: string }[];
  readonly levels: readonly { readonly at: Num; readonly words: string }[];
}

export interface CurvePiece {
  readonly from: CurvePoint;
  readonly to: CurvePoint;
}

export interface CurvePoint {
  readonly quantity: Num;
  readonly amount: Num;
}

export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return { kind: "heading", level, text };
}

/** Sentences as one paragraph; those that are empty are left out, and nothing is made of none. */
export function paragraph(...sentences: readonly (string | null)[]): readonly Block[] {
  const text = sentences.filter(sentence => sentence !== null && sentence !== "").join(" ");
  return text === "" ? [] : [{ kind: "paragraph", text }];
}

export function list(items: readonly string[], ordered = false): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered, items }];
}

export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  hasTotal: boolean = false,
): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", columns, rows, hasTotal }];
}

export function textColumn(title: string): Column {
  return { title, look: "text" };
}

export function figureColumn(title: string): Column {
  return { title, look: "figure" };
}
