import type { CompileResult } from "../compiler/compile.ts";
import type { Diagnostic } from "../compiler/diagnostics/diagnostic.ts";
import type { Language, ReviewDocument } from "../compiler/emit/prose/document.ts";
import { htmlOf } from "../compiler/emit/prose/html.ts";
import { LANGUAGES } from "../compiler/emit/prose/languages.ts";
import { markdownOf } from "../compiler/emit/prose/md.ts";
import { reviewDocument } from "../compiler/emit/prose/review.ts";
import { findingOf } from "../compiler/emit/prose/sections/open-questions.ts";
import { workExample } from "../runtime/example/run-example.ts";

export type ReviewFormat = "html" | "md";

/** The agreement in plain prose, its examples as worked bills; null where there is an error, or no contract. */
export function review(
  compiled: CompileResult,
  language: Language,
  format: ReviewFormat = "md",
): string | null {
  const document = reviewTree(compiled, language);
  if (document === null) return null;
  return format === "html" ? htmlOf(document) : markdownOf(document);
}

/** The same as a tree, for a page that draws it itself. */
export function reviewTree(compiled: CompileResult, language: Language): ReviewDocument | null {
  const { plan, examples, stated, diagnostics, allowed, files } = compiled;
  if (plan === null) return null;
  const input = {
    plan,
    stated,
    examples: examples.map(example => workExample(plan, example)),
    findings: diagnostics.map(diagnostic => findingOf(diagnostic, files)),
    accepted: allowed.map(({ diagnostic, reason }) => ({ finding: findingOf(diagnostic, files), reason })),
  };
  return reviewDocument(input, language, LANGUAGES[language]);
}

export interface ReviewFinding {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** Why the contract allows it; null where it does not. */
  readonly reason: string | null;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The warnings of a contract in the words of its review: first those that are open, then those that it allows. */
export function reviewFindings(compiled: CompileResult, language: Language): readonly ReviewFinding[] {
  const { bills: say } = LANGUAGES[language];
  const worded = (diagnostic: Diagnostic, reason: string | null): ReviewFinding => {
    const { code, params, path, line } = findingOf(diagnostic, compiled.files);
    return { code, ...say.warning(code, params), reason, path, line };
  };
  return [
    ...compiled.diagnostics.filter(one => one.severity === "warning").map(one => worded(one, null)),
    ...compiled.allowed.map(({ diagnostic, reason }) => worded(diagnostic, reason)),
  ];
}

/** What a rule of the tree says of where it comes from: written, by default, or the same for every contract. */
export function reviewOrigins(
  language: Language,
): Readonly<Record<"written" | "default" | "always", string>> {
  return LANGUAGES[language].eventualities.origins;
}
