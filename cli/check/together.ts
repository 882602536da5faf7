/**
 * One of several threads that check many contracts. V8 compiles a function that is called often a first and a second
 * time (Maglev, then TurboFan). The second time costs a fifth of such a check, in each thread anew, and pays only after
 * more calls than most folders of contracts make, so it waits until there are very many.
 */
import { setFlagsFromString } from "node:v8";
import { type CheckTask, checkedByTurns, type Turn } from "./turns.ts";

/** The number of a contract behind which the best code pays. */
const WORTH_IT = 4_000;
/** Before, V8 had no first time that would be enough. */
const HAS_MAGLEV = Number.parseInt(process.versions.node, 10) >= 24;

/** What is left to this thread. */
export async function checkedTogether(task: CheckTask): Promise<readonly Turn[]> {
  let taken = 0;
  const before = (index: number): void => {
    taken += 1;
    // Kept code is refused under other flags than those under which it was made: all threads must have loaded theirs.
    if (taken === 2 && Atomics.add(task.loaded, 0, 1) + 1 === task.threads) optimizeTwice(false);
    if (index === WORTH_IT) optimizeTwice(true);
  };
  try {
    return await checkedByTurns(task, before);
  } finally {
    optimizeTwice(true);
  }
}

function optimizeTwice(isWanted: boolean): void {
  if (HAS_MAGLEV) setFlagsFromString(isWanted ? "--turbofan" : "--no-turbofan");
}
