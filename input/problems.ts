/**
 * The problems of what is read: one table of codes with their words. Each has a page docs/diagnostics/TAR0xxx.md.
 * (What is wrong inside a contract is a diagnostic of the compiler.)
 */
import { type AccountProblemParams, accountProblems } from "./problems/accounts.ts";
import { type EventProblemParams, eventProblems } from "./problems/events.ts";
import { type ReadingProblemParams, readingProblems } from "./problems/reading.ts";
import type { ProblemRow, ProblemRows } from "./problems/row.ts";

export interface InputProblemParams extends ReadingProblemParams, AccountProblemParams, EventProblemParams {}

export type InputProblemCode = keyof InputProblemParams;

export const INPUT_PROBLEMS: ProblemRows<InputProblemParams> = {
  ...readingProblems,
  ...accountProblems,
  ...eventProblems,
};

/** A problem with its words; `place` is "path:line:column", "path:line" or "path" where it has one. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** Those of its row, for who says it in another language. */
  readonly params: Readonly<Record<string, string>>;
  readonly place: string | null;
  readonly message: string;
  readonly reason: string;
  readonly remedy: string;
}

/** The words of a row of any table of problems. */
export function problemOf<Code extends string, P extends object>(
  code: Code,
  row: ProblemRow<P>,
  params: P,
  place: string | null,
): Problem<Code> {
  const words = { message: row.message(params), reason: row.reason, remedy: row.remedy(params) };
  return { code, params: { ...params } as Problem["params"], place, ...words };
}

export function problem<C extends InputProblemCode>(
  code: C,
  params: InputProblemParams[C],
  place: string | null = null,
): Problem<C> {
  const row: ProblemRow<InputProblemParams[C]> = INPUT_PROBLEMS[code];
  return problemOf(code, row, params, place);
}

/** An error to throw that ends the reading with these problems. */
export function refusal(...problems: readonly Problem[]): Error {
  return new Error(problems[0]?.message ?? "refused", { cause: { refused: problems } });
}

/** Shorthand for a refusal with one problem. */
export function refuse<C extends InputProblemCode>(
  code: C,
  params: InputProblemParams[C],
  place: string | null = null,
): Error {
  return refusal(problem(code, params, place));
}

/** The problems that a thrown value carries; null where it is a bug and no refusal. */
export function problemsOf(thrown: unknown): readonly Problem[] | null {
  if (!(thrown instanceof Error) || typeof thrown.cause !== "object" || thrown.cause === null) return null;
  return "refused" in thrown.cause ? (thrown.cause.refused as readonly Problem[]) : null;
}
