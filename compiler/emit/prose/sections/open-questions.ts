/** What a review leaves to decide: examples that do not hold, and warnings of the checks; and what is accepted. */
import type { Code, Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { locate, type SourceFile } from "../../../source/source-file.ts";
import type { Context } from "../context.ts";
import { type Block, heading, list, paragraph } from "../document.ts";
import { groupedAmounts } from "../figures.ts";
import type { WorkedExample } from "./worked-bills.ts";

/** A warning, with its place. */
export interface Finding {
  readonly code: Code;
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One that the contract allows, with the reason that it gives. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export function findingOf(
  { code, params, span }: Diagnostic,
  files: ReadonlyMap<string, SourceFile>,
): Finding {
  const file = files.get(span.path);
  return { code, params, path: span.path, line: file === undefined ? 1 : locate(file, span.start).line };
}

export function openQuestions(
  context: Context,
  examples: readonly WorkedExample[],
  findings: readonly Finding[],
  accepted: readonly AcceptedFinding[],
): readonly Block[] {
  const { bills: say, words } = context.phrases;
  const failed = examples.flatMap(({ example, result }) =>
    result.failures.map(({ what, expected, actual }) =>
      say.failed(words.quoted(example.title), what, groupedAmounts(expected), groupedAmounts(actual)),
    ),
  );
  const found = findings.map(({ code, params, path, line }) =>
    say.finding(code, say.line(path, line), say.warning(code, params)),
  );
  const allowed = accepted.map(({ finding: { code, params, path, line }, reason }) =>
    say.accepted(code, say.line(path, line), say.warning(code, params), reason),
  );
  const items = [...failed, ...found];
  return [
    heading(2, say.openTitle),
    ...paragraph(items.length === 0 ? say.openNone : say.openRule),
    ...list(items),
    ...(accepted.length === 0 ? [] : paragraph(say.acceptedRule)),
    ...list(allowed),
  ];
}
