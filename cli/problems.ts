/**
 * The problems of the command line itself: one table of codes with their words. Each has a page
 * docs/diagnostics/TAR0xxx.md. (What is wrong inside a contract is a diagnostic of the compiler.)
 *
 * TAR00xx use and files, 01xx accounts, 02xx events, 03xx billing, 04xx bills to explain, 05xx writing,
 * 06xx start, 07xx the lock, 08xx a state.
 */
import { type AccountProblemParams, accountProblems } from "./problems/accounts.ts";
import { type EventProblemParams, eventProblems } from "./problems/events.ts";
import { type FileProblemParams, fileProblems } from "./problems/files.ts";
import type { ProblemRow } from "./problems/row.ts";

export interface ProblemParams extends FileProblemParams, AccountProblemParams, EventProblemParams {}

export type ProblemCode = keyof ProblemParams;

export const PROBLEMS: { readonly [C in ProblemCode]: ProblemRow<ProblemParams[C]> } = {
  ...fileProblems,
  ...accountProblems,
  ...eventProblems,
};

/** A problem with its words; `place` is "path:line:column", "path:line" or "path" where it has one. */
export interface Problem {
  readonly code: ProblemCode;
  readonly place: string | null;
  readonly message: string;
  readonly reason: string;
  readonly remedy: string;
}

export function problem<C extends ProblemCode>(
  code: C,
  params: ProblemParams[C],
  place: string | null = null,
): Problem {
  const row: ProblemRow<ProblemParams[C]> = PROBLEMS[code];
  return { code, place, message: row.message(params), reason: row.reason, remedy: row.remedy(params) };
}

/** An error to throw that ends the command with exit 3 and these problems. */
export function refusal(...problems: readonly Problem[]): Error {
  return new Error(problems[0]?.message ?? "refused", { cause: { refused: problems } });
}

/** Shorthand for a refusal with one problem. */
export function refuse<C extends ProblemCode>(
  code: C,
  params: ProblemParams[C],
  place: string | null = null,
): Error {
  return refusal(problem(code, params, place));
}

/** The problems that a thrown value carries; null where it is a bug and no refusal. */
export function problemsOf(thrown: unknown): readonly Problem[] | null {
  if (!(thrown instanceof Error) || typeof thrown.cause !== "object" || thrown.cause === null) return null;
  return "refused" in thrown.cause ? (thrown.cause.refused as readonly Problem[]) : null;
}
