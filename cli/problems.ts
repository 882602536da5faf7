/**
 * The problems of the command line: those of what is read, and its own, in one table of codes with their
 * words. Each has a page docs/diagnostics/TAR0xxx.md. (What is wrong inside a contract is a diagnostic of
 * the compiler.)
 *
 * TAR00xx use and files, 01xx accounts, 02xx events, 03xx billing, 04xx bills to explain, 05xx writing,
 * 06xx start, 07xx the lock, 08xx a state.
 */
import type { ProblemRow } from "../input/problems/row.ts";
import {
  INPUT_PROBLEMS,
  type InputProblemParams,
  type Problem as ProblemWith,
  problemOf,
  problemsOf as problemsIn,
  refusal,
} from "../input/problems.ts";
import { type FileProblemParams, fileProblems } from "./problems/files.ts";

export { refusal } from "../input/problems.ts";

export interface ProblemParams extends FileProblemParams, InputProblemParams {}

export type ProblemCode = keyof ProblemParams;

export type Problem = ProblemWith<ProblemCode>;

export const PROBLEMS: { readonly [C in ProblemCode]: ProblemRow<ProblemParams[C]> } = {
  ...fileProblems,
  ...INPUT_PROBLEMS,
};

export function problem<C extends ProblemCode>(
  code: C,
  params: ProblemParams[C],
  place: string | null = null,
): ProblemWith<C> {
  const row: ProblemRow<ProblemParams[C]> = PROBLEMS[code];
  return problemOf(code, row, params, place);
}

/** Shorthand for a refusal with one problem: it ends the command with exit 3. */
export function refuse<C extends ProblemCode>(
  code: C,
  params: ProblemParams[C],
  place: string | null = null,
): Error {
  return refusal(problem(code, params, place));
}

/** The problems that a thrown value carries; null where it is a bug and no refusal. */
export function problemsOf(thrown: unknown): readonly Problem[] | null {
  return problemsIn(thrown) as readonly Problem[] | null;
}
