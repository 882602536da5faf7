/** Many contracts in several threads, of which this one is the first. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Entry } from "../input/workspace.ts";
import type { Checked } from "../output/check/findings.ts";
import type { CheckOptions } from "./one-contract.ts";
import { checkedTogether } from "./together.ts";
import { type CheckTask, inOrder, type Turn, taskOf } from "./turns.ts";

const MOST_THREADS = 8;
/** Of text: with less to do, a thread has hardly begun when the others are done. */
const BYTES_OF_A_THREAD = 98_304;

/** As many as are worth their start. */
export function threadsFor(entries: readonly Entry[]): number {
  const length = entries.reduce((sum, { workspace, entry }) => {
    return sum + (workspace.files.get(entry)?.length ?? 0);
  }, 0);
  const worth = Math.floor(length / BYTES_OF_A_THREAD);
  return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, entries.length, worth));
}

/** In the order of the entries. */
export async function checkedInThreads(
  entries: readonly Entry[],
  options: CheckOptions,
  threads: number,
): Promise<readonly Checked[]> {
  const task = taskOf(entries, options, threads);
  const others = Array.from({ length: threads - 1 }, () => turnsElsewhere(task));
  try {
    const turns = await Promise.all([checkedTogether(task), ...others.map(one => one.turns)]);
    return inOrder(entries, turns.flat());
  } catch (thrown) {
    // Where all is well they end by themselves, and leave what V8 made of their code.
    for (const { worker } of others) void worker.terminate();
    throw thrown;
  }
}

/** Beside this file as it is written, and in the folder of what is built. */
const WORKER = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./check-worker.js";

interface OtherThread {
  readonly worker: Worker;
  readonly turns: Promise<readonly Turn[]>;
}

function turnsElsewhere(task: CheckTask): OtherThread {
  const worker = new Worker(new URL(WORKER, import.meta.url), { workerData: task });
  const turns = new Promise<readonly Turn[]>((resolve, reject) => {
    const fail = (error: Error): void => {
      // What is left is of no use to anybody.
      Atomics.store(task.next, 0, task.entries.length);
      reject(error);
    };
    worker.once("message", resolve);
    worker.once("error", fail);
    worker.once("exit", () => fail(new Error("a thread of check has ended early")));
  });
  return { worker, turns };
}
