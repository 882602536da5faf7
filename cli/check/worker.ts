/** Takes contracts in turn with the other threads (`turns.ts`), and tells all that it has found at its end. */
import { parentPort, workerData } from "node:worker_threads";
import { checkedTogether } from "./together.ts";
import type { CheckTask } from "./turns.ts";

const task: CheckTask = workerData;
void checkedTogether(task).then(turns => parentPort?.postMessage(turns, []));
