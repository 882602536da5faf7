/**
 * The page's end of the worker. A question that takes longer than five seconds ends the worker; a new one is begun with
 * the present texts, and whoever waited is told why. Bounds for the language keep that rare, and this keeps the page
 * alive. The time begins when the worker's code has been loaded: a slow line is no slow contract.
 */
import type { EventsText } from "../state/usage.ts";
import type { Answer, Asked, Documents, FromWorker, RequestName, ToWorker } from "./protocol.ts";

export const MOST_MILLISECONDS = 5_000;
/** For what somebody asks to be worked out, and the bill does not wait for. */
export const MOST_MILLISECONDS_BESIDE = 20_000;

export interface Client {
  readonly documents: (documents: Documents, other: Documents | null) => void;
  /** Events that somebody brought, of which later questions are. */
  readonly events: (events: EventsText | null) => void;
  readonly ask: <N extends RequestName>(name: N, asked: Asked<N>) => Promise<Answer<N>>;
  readonly end: () => void;
}

/** Why a question has no answer: "slow" ended the worker, "broken" is a fault of ours. */
export class Unanswered extends Error {
  override readonly cause: "slow" | "broken";

  constructor(cause: "slow" | "broken", words: string) {
    super(words);
    this.cause = cause;
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Unanswered) => void;
}

export function client(start: () => Worker, most: number = MOST_MILLISECONDS): Client {
  let worker: Worker | null = null;
  /** What a new worker is told first. */
  const standing = new Map<ToWorker["kind"], ToWorker>();
  let isLoaded = false;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const end = (cause: "slow" | "broken", words: string): void => {
    worker?.terminate();
    worker = null;
    isLoaded = false;
    const left = [...waiting.values()];
    waiting.clear();
    watch.see(false);
    for (const one of left) one.reject(new Unanswered(cause, words));
  };
  const watch = watchdog(most, () => end("slow", `over ${most / 1_000} seconds`));

  const take = (message: FromWorker): void => {
    if (message.kind === "ready") isLoaded = true;
    else {
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === "answer") one?.resolve(message.answer);
      else one?.reject(new Unanswered("broken", message.reason));
    }
    watch.see(waiting.size > 0);
  };
  const running = (): Worker => {
    if (worker !== null) return worker;
    worker = begun(start, take, words => end("broken", words));
    for (const message of standing.values()) worker.postMessage(message);
    return worker;
  };
  const keep = (message: ToWorker): void => {
    standing.set(message.kind, message);
    if (worker === null) running();
    else worker.postMessage(message);
  };

  return {
    documents: (documents, other) => keep({ kind: "documents", documents, other }),
    events: events => keep({ kind: "events", events }),
    ask: (name, question) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        running().postMessage({ kind: "ask", id, name, asked: question } satisfies ToWorker);
        if (isLoaded) watch.begin();
      }),
    end: () => end("broken", "ended"),
  };
}

function begun(
  start: () => Worker,
  take: (message: FromWorker) => void,
  broken: (words: string) => void,
): Worker {
  const worker = start();
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => take(data));
  worker.addEventListener("error", event => {
    event.preventDefault();
    broken(event.message);
  });
  return worker;
}

interface Watchdog {
  /** A question was asked: the time runs, unless it runs already. */
  readonly begin: () => void;
  /** A sign of life: the time runs anew where somebody still waits. */
  readonly see: (isWaiting: boolean) => void;
}

/** Watches from the last sign of life, so that a long queue of short questions ends nothing. */
function watchdog(most: number, bark: () => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const begin = (): void => {
    timer ??= setTimeout(bark, most);
  };
  return {
    begin,
    see: isWaiting => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (isWaiting) begin();
    },
  };
}
