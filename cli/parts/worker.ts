/** The thread that rates one part of the events, and bills a part of the accounts (`threads.ts`). */
import { parentPort } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./messages.ts";
import { type OnePart, onePart } from "./one-part.ts";

let part: OnePart | null = null;

parentPort?.on("message", (message: ToWorker) => {
  try {
    if (message.kind === "open") part = onePart(message.task, say);
    else if (message.kind === "stop") parentPort?.close();
    else part?.(message);
  } catch (thrown) {
    const { name, message: words, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
    say({ kind: "failed", name, message: words, stack });
  }
});

function say(message: FromWorker, handOver: readonly Uint8Array<ArrayBuffer>[] = []): void {
  parentPort?.postMessage(
    message,
    handOver.map(({ buffer }) => buffer),
  );
}
