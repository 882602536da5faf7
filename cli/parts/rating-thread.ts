/** A thread that counts and bills (`worker.ts`), as the one that has started it sees it. */
import { Worker } from "node:worker_threads";
import type { Void } from "../../index.ts";
import type { MadeTexts } from "../output/made-bills.ts";
import type { FromWorker, ToWorker, WorkerCount, WorkerTask } from "./messages.ts";

export type Standing = Extract<FromWorker, { readonly kind: "standing" }>;

export interface RatingThread {
  /** Comes before anything else. */
  readonly open: (task: WorkerTask) => void;
  readonly post: (message: ToWorker) => void;
  /** Ends the first pass. */
  readonly standing: () => Promise<Standing>;
  /** Null: the records are needed a second time. */
  readonly settle: (standing: readonly Void[]) => Promise<WorkerCount | null>;
  /** Ends the second pass. */
  readonly settled: () => Promise<WorkerCount | null>;
  /** Given what the others have counted of its accounts; the latest day with an event of these. */
  readonly gather: (shares: readonly Uint8Array[]) => Promise<string | null>;
  readonly bill: (through: string | null) => Promise<MadeTexts>;
  /** `isDone`: it has answered everything, and ends by itself. */
  readonly stop: (isDone: boolean) => Promise<void>;
}

/** What comes from a thread without being asked for. */
export interface Unasked {
  readonly taken: (buffer: number) => void;
  readonly passed: (source: number, bytes: number) => void;
  /** The error that such a file means. */
  readonly unread: (source: number, cause: string) => Error;
  /** After that it answers nothing. */
  readonly failed: (error: Error) => void;
}

type Answer = Exclude<FromWorker, { readonly kind: "taken" | "passed" | "unread" | "failed" }>;

export function ratingThread(unasked: Unasked): RatingThread {
  const worker = new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
  const { ask, end } = asking(worker, unasked);
  return {
    open: task => worker.postMessage({ kind: "open", task } satisfies ToWorker, []),
    post: message => worker.postMessage(message, []),
    standing: () => ask({ kind: "end" }, "standing"),
    settle: async standing => (await ask({ kind: "settle", standing }, "settled")).counted,
    settled: async () => (await ask({ kind: "end" }, "settled")).counted,
    gather: async shares => (await ask({ kind: "gather", shares }, "gathered", shares)).latest,
    bill: async through => (await ask({ kind: "bill", through }, "billed")).made,
    stop: end,
  };
}

/**
 * What a thread has made last lies within so much: little enough for the processor's caches, where identities lie, too,
 * and enough for what events leave behind until it is collected.
 */
const YOUNG_MIB = 16;

/** Built, the worker lies beside the command line under another name. */
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./worker.ts" : "./rating-worker.js",
  import.meta.url,
);

type AnswerOf<K extends Answer["kind"]> = Extract<Answer, { readonly kind: K }>;

interface Asking {
  /** One question at a time. */
  readonly ask: <K extends Answer["kind"]>(
    question: ToWorker,
    kind: K,
    handOver?: readonly Uint8Array[],
  ) => Promise<AnswerOf<K>>;
  readonly end: (isDone: boolean) => Promise<void>;
}

function asking(worker: Worker, unasked: Unasked): Asking {
  let waiting: {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  let failure: Error | null = null;
  let hasEnded = false;
  const fail = (error: Error): void => {
    failure ??= error;
    waiting?.reject(failure);
    unasked.failed(failure);
  };
  worker.on("error", fail);
  worker.on("exit", () => {
    hasEnded = true;
    fail(new Error("a thread of rate has ended early"));
  });
  worker.on("message", (message: FromWorker) => {
    if (message.kind === "taken") unasked.taken(message.buffer);
    else if (message.kind === "passed") unasked.passed(message.source, message.bytes);
    else if (message.kind === "unread") fail(unasked.unread(message.source, message.cause));
    else if (message.kind === "failed") fail(Object.assign(new Error(message.message), message));
    else waiting?.resolve(message);
  });
  return {
    ask: async (question, kind, handOver = []) => {
      const answer = await new Promise<Answer>((resolve, reject) => {
        if (failure !== null) return reject(failure);
        waiting = { resolve, reject };
        worker.postMessage(
          question,
          handOver.map(({ buffer }) => buffer as ArrayBuffer),
        );
      });
      if (!isOf(answer, kind)) throw new Error(`${kind} was asked for, and ${answer.kind} came`);
      return answer;
    },
    end: async isDone => {
      if (!isDone) {
        await worker.terminate();
        return;
      }
      if (hasEnded) return;
      const ended = new Promise<void>(resolve => worker.once("exit", () => resolve()));
      worker.postMessage({ kind: "stop" } satisfies ToWorker, []);
      await ended;
    },
  };
}

function isOf<K extends Answer["kind"]>(answer: Answer, kind: K): answer is AnswerOf<K> {
  return answer.kind === kind;
}
