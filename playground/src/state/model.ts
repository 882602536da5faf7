/** All that the page knows. Each area changes its own part by the functions of `actions.ts`. */
import type { Documents } from "../work/protocol.ts";
import type { AllBills, Rated, RatedContract } from "../work/rating-requests.ts";
import { NO_USAGE_GIVEN, type Usage } from "./usage.ts";
import { FIRST_VIEWS, type Views } from "./views.ts";

export type View = "bill" | "curves" | "compare" | "review";
export type Language = "de" | "en";
export type Theme = "light" | "dark";

/** A place of a text, in lines from 1; columns from 1, end exclusive. */
export interface Spot {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Model {
  readonly documents: Documents;
  /** As they were when they were opened. */
  readonly opened: Documents;
  /** Counts changes of the texts. */
  readonly revision: number;
  /** The file in the editor. */
  readonly open: string;
  /** The gallery's name of what was opened; null for own texts. */
  readonly gallery: string | null;
  /** What is compared with. */
  readonly other: { readonly title: string; readonly documents: Documents } | null;
  readonly usage: Usage;
  /** Of the newest answer without errors in the contract. */
  readonly lastGood: RatedContract | null;
  /** All bills of the usage; `of` is an older answer for the moment in which those of the newest are made. */
  readonly all: (AllBills & { readonly of: Rated }) | null;
  /** The newest answer; `isStale` while a newer one is waited for. */
  readonly rated: Rated | null;
  readonly isStale: boolean;
  /** In words, what went wrong in the worker; null where all is well. */
  readonly trouble: "slow" | "broken" | null;
  readonly view: View;
  readonly views: Views;
  /** Which third is shown where the page is narrow. */
  readonly pane: "contract" | "usage" | "result";
  readonly language: Language;
  readonly theme: Theme;
  /** Where the editor's cursor stands. */
  readonly cursor: Spot | null;
  /** The clause of the line of the bill that is pointed at. */
  readonly pointed: Spot | null;
  /** The title of the example that was run last; null for none. */
  readonly ran: string | null;
  /** What has just happened, in words; null where there is nothing to say. */
  readonly notice: Notice | null;
}

export interface Notice {
  readonly kind: "good" | "bad";
  readonly text: string;
}

export function firstModel(documents: Documents, language: Language, theme: Theme): Model {
  return {
    documents,
    opened: documents,
    revision: 1,
    open: documents.entry,
    gallery: null,
    other: null,
    usage: NO_USAGE_GIVEN,
    lastGood: null,
    all: null,
    rated: null,
    isStale: true,
    trouble: null,
    view: "bill",
    views: FIRST_VIEWS,
    pane: "contract",
    language,
    theme,
    cursor: null,
    pointed: null,
    ran: null,
    notice: null,
  };
}
