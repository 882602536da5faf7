/** What the views beside the bill are set to. */
import type { Language, Model, Spot } from "./model.ts";

export interface Views {
  /** The review's own language; null: that of the page. */
  readonly reviewLanguage: Language | null;
  readonly reviewPart: ReviewPart;
  readonly curve: CurveChoice;
  readonly comparePart: "changes" | "text";
  /** What was chosen to be compared with, as the list of choices names it; null: what came with a link. */
  readonly comparedWith: string | null;
}

export interface CurveChoice {
  /** The id of an input; null, or one that the contract has not: its first. */
  readonly input: string | null;
  readonly of: "charges" | "bill";
  readonly scale: "linear" | "log";
  /** As far as the axis goes; null: as far as the prices ask for. */
  readonly to: string | null;
}

export type ReviewPart = "agreement" | "eventualities" | "coverage";

export const FIRST_VIEWS: Views = {
  reviewLanguage: null,
  reviewPart: "agreement",
  curve: { input: null, of: "charges", scale: "linear", to: null },
  comparePart: "changes",
  comparedWith: null,
};

export function withCurve(model: Model, change: Partial<CurveChoice>): Model {
  return withViews(model, { curve: { ...model.views.curve, ...change } });
}

export function withViews(model: Model, change: Partial<Views>): Model {
  return { ...model, views: { ...model.views, ...change } };
}

/** A clause is shown in the editor; where the page is narrow, the editor comes to the front. */
export function withShown(model: Model, spot: Spot, isNarrow: boolean): Model {
  const open = model.documents.files.has(spot.path) ? spot.path : model.open;
  // Another object each time, so that the same clause is shown anew.
  return { ...model, open, pointed: { ...spot }, pane: isNarrow ? "contract" : model.pane };
}
