/** Takes contracts in turn with the other threads (`threads.ts`), and tells all that it has found at its end. */
import { parentPort, workerData } from "node:worker_threads";
import { type CheckTask, checkedByTurns } from "./threads.ts";

const task: CheckTask = workerData;
void checkedByTurns(task).then(found => parentPort?.postMessage(found, []));
