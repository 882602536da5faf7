import type { ProblemRows } from "./row.ts";

/** TAR00xx: use and texts, wherever something is read. */
export interface ReadingProblemParams {
  readonly TAR0001: { readonly message: string; readonly verb: string };
  readonly TAR0003: { readonly path: string; readonly limit: string };
  readonly TAR0008: { readonly path: string; readonly looksLike?: "UTF-16" };
}

export const readingProblems: ProblemRows<ReadingProblemParams> = {
  TAR0001: {
    title: "Wrong use",
    message: p => p.message,
    reason: "A command does only what its words say; nothing is guessed from a word that it does not know.",
    remedy: p => `See: tarif ${p.verb === "" ? "" : `${p.verb} `}--help`,
  },
  TAR0003: {
    title: "File too large",
    message: p => `${p.path} is larger than ${p.limit} bytes.`,
    reason: "Contracts, price tables and registers are read whole, so their size is bounded.",
    remedy: () => "Split the file, or check that it is the one you meant.",
  },
  TAR0008: {
    title: "Not UTF-8",
    message: p =>
      p.looksLike === undefined
        ? `${p.path} is not valid UTF-8 here.`
        : `${p.path} looks like ${p.looksLike}; save it as UTF-8.`,
    reason:
      "A byte that belongs to another encoding could stand for several characters, and names or prices could change with it.",
    remedy: () => "Save the file as UTF-8 in your editor.",
  },
};
