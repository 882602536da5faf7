/** Requests of the review: the agreement in prose, what is stated, and what the examples reach. */
import type {
  Coverage,
  CoverageItem,
  ProposedExamples,
  ReviewDocument,
  ReviewFinding,
  ReviewFormat,
} from "../../../index.ts";
import type { Language, Spot } from "../state/model.ts";

export interface ReviewRequests {
  /** Null where there is an error, or no contract. */
  readonly review: { readonly asked: { readonly language: Language }; readonly answer: Reviewed | null };
  readonly coverage: { readonly asked: { readonly language: Language }; readonly answer: Covered | null };
  readonly reviewFile: {
    readonly asked: { readonly language: Language; readonly format: ReviewFormat };
    readonly answer: string | null;
  };
  readonly propose: {
    readonly asked: { readonly onlyMissing: boolean };
    readonly answer: ProposedExamples | null;
  };
}

/** Where the rule of an eventuality comes from. */
export type ReviewOrigin = "written" | "default" | "always";

export interface Reviewed {
  readonly document: ReviewDocument;
  /** How the document says where a rule of an eventuality comes from. */
  readonly origins: Readonly<Record<ReviewOrigin, string>>;
  readonly findings: readonly (ReviewFinding & { readonly spot: Spot })[];
}

export interface Covered extends Pick<Coverage, "reached" | "reachable"> {
  readonly items: readonly CoveredItem[];
}

export interface CoveredItem extends Pick<CoverageItem, "kind" | "clause" | "status" | "advice"> {
  readonly spot: Spot;
}
