/** Takes contracts in turn with the other threads (`turns.ts`), and tells all that it has found at its end. */
import { parentPort, workerData } from "node:worker_threads";
import { type CheckTask, checkedByTurns } from "./turns.ts";

const task: CheckTask = workerData;
void checkedByTurns(task).then(turns => parentPort?.postMessage(turns, []));
