/**
 * One of several threads that check many contracts. Compiling functions twice (`optimizing.ts`) costs a fifth of such a
 * check, and pays only after more calls than most folders of contracts make, so it waits until there are very many.
 */
import { optimizeTwice } from "../optimizing.ts";
import { type CheckTask, checkedByTurns, type Turn } from "./turns.ts";

/** The number of a contract behind which the best code pays. */
const WORTH_IT = 4_000;

/** What is left to this thread. */
export async function checkedTogether(task: CheckTask): Promise<readonly Turn[]> {
  let taken = 0;
  const before = (index: number): void => {
    taken += 1;
    if (taken === 2 && Atomics.add(task.loaded, 0, 1) + 1 === task.threads) optimizeTwice(false);
    if (index === WORTH_IT) optimizeTwice(true);
  };
  try {
    return await checkedByTurns(task, before);
  } finally {
    optimizeTwice(true);
  }
}
