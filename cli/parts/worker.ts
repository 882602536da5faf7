/** The thread that rates one part of the events (`threads.ts`). */
import { parentPort, workerData } from "node:worker_threads";
import { openPart, type Void } from "../../index.ts";
import type { FromWorker, ToWorker, WorkerTask } from "./messages.ts";
import { partTaker } from "./take.ts";

const { plan, accounts }: WorkerTask = workerData;
const rating = openPart(plan, accounts);
let taker = partTaker(rating);
let standing: readonly Void[] | null = null;

parentPort?.on("message", (message: ToWorker) => {
  try {
    answer(message);
  } catch (thrown) {
    const { name, message: words, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
    say({ kind: "failed", name, message: words, stack });
  }
});

function answer(message: ToWorker): void {
  if (message.kind === "records") {
    taker.take(message.records);
    say({ kind: "taken", buffer: message.buffer });
  } else if (message.kind === "end" && standing === null) {
    const doubts = rating.doubts();
    say({ kind: "standing", standing: rating.standing(), doubts });
  } else if (message.kind === "copies") rating.settleBy(message.texts);
  else {
    if (message.kind === "settle") standing = message.standing;
    settle(standing ?? []);
  }
}

function settle(of: readonly Void[]): void {
  if (rating.settle(of) === "done") {
    say({ kind: "settled", counted: { part: rating.counted(), unreadable: taker.unreadable() } });
    return;
  }
  rating.rewind();
  taker = partTaker(rating);
  say({ kind: "settled", counted: null });
}

function say(message: FromWorker): void {
  parentPort?.postMessage(message);
}
