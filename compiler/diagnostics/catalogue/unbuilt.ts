import type { Rows } from "../row.ts";

/** TAR9xxx: what the language has and this release does not rate yet. */
export interface UnbuiltParams {
  readonly TAR9001: { readonly construct: string };
}

export const unbuiltRows: Rows<UnbuiltParams> = {
  TAR9001: {
    severity: "error",
    title: "Not built yet",
    message: p => `${p.construct}: part of the language, but not rated by this release.`,
    reason: "A clause that cannot be rated is refused; it is never ignored.",
    remedy: () => "Leave it out for now, or wait for the release that builds it.",
  },
};
