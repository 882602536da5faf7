/** What the views beside the bill are set to. */
import type { Language, Model, Spot } from "./model.ts";

export interface Views {
  /** The review's own language; null: that of the page. */
  readonly reviewLanguage: Language | null;
  readonly reviewPart: ReviewPart;
}

export type ReviewPart = "agreement" | "eventualities" | "coverage";

export const FIRST_VIEWS: Views = { reviewLanguage: null, reviewPart: "agreement" };

export function withViews(model: Model, change: Partial<Views>): Model {
  return { ...model, views: { ...model.views, ...change } };
}

/** A clause is shown in the editor; where the page is narrow, the editor comes to the front. */
export function withShown(model: Model, spot: Spot, isNarrow: boolean): Model {
  const open = model.documents.files.has(spot.path) ? spot.path : model.open;
  // Another object each time, so that the same clause is shown anew.
  return { ...model, open, pointed: { ...spot }, pane: isNarrow ? "contract" : model.pane };
}
