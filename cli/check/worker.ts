/** Takes contracts in turn with the other threads (`threads.ts`), and tells all that it has found at its end. */
import { parentPort, workerData } from "node:worker_threads";
import { compileEntry } from "../input/contract.ts";
import * as worked from "../worked.ts";
import { checkedContract } from "./one-contract.ts";
import { type CheckTask, type PostedCheck, posted } from "./threads.ts";

const { workspaces, entries, options, next }: CheckTask = workerData;
const found: PostedCheck[] = [];
for (let index = Atomics.add(next, 0, 1); index < entries.length; index = Atomics.add(next, 0, 1)) {
  const { workspace, entry } = entries[index] ?? { workspace: 0, entry: "" };
  const within = workspaces[workspace];
  if (within === undefined) continue;
  found.push(posted(index, checkedContract(compileEntry(within, entry), options, { worked, lock: null })));
}
parentPort?.postMessage(found, []);
