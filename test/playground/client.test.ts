/** How long the page waits for its worker, and what it does then. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Client, client, MOST_MILLISECONDS } from "../../playground/src/work/client.ts";
import type { FromWorker, ToWorker } from "../../playground/src/work/protocol.ts";

/** A worker that answers when the test says so. */
class Quiet {
  readonly told: ToWorker[] = [];
  ended = false;
  #hears: (message: MessageEvent<FromWorker>) => void = () => undefined;

  addEventListener(kind: string, hears: (message: MessageEvent<FromWorker>) => void): void {
    if (kind === "message") this.#hears = hears;
  }
  postMessage(message: ToWorker): void {
    this.told.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  says(data: FromWorker): void {
    this.#hears({ data } as MessageEvent<FromWorker>);
  }
}

let workers: Quiet[];
let asking: Client;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  asking = client(() => {
    const one = new Quiet();
    workers.push(one);
    return one as unknown as Worker;
  });
});
afterEach(() => void vi.useRealTimers());

/** What has become of an answer. */
function outcomeOf(answer: Promise<unknown>): { words: string } {
  const outcome = { words: "waits" };
  const answered = (): void => {
    outcome.words = "answered";
  };
  void answer.then(answered, (reason: { readonly cause: string }) => {
    outcome.words = reason.cause;
  });
  return outcome;
}

test("the time does not run while the worker's code is loaded, however slow the line", async () => {
  const outcome = outcomeOf(asking.ask("examples", { language: "en" }));
  await vi.advanceTimersByTimeAsync(MOST_MILLISECONDS * 4);
  expect(outcome.words).toBe("waits");
  workers[0]?.says({ kind: "ready" });
  await vi.advanceTimersByTimeAsync(MOST_MILLISECONDS - 1);
  expect(outcome.words).toBe("waits");
  await vi.advanceTimersByTimeAsync(1);
  expect(outcome.words).toBe("slow");
  expect(workers[0]?.ended).toBe(true);
});

test("an answer is a sign of life: the time runs anew for the next question in the queue", async () => {
  const first = outcomeOf(asking.ask("examples", { language: "en" }));
  const second = outcomeOf(asking.ask("coverage", { language: "en" }));
  workers[0]?.says({ kind: "ready" });
  await vi.advanceTimersByTimeAsync(MOST_MILLISECONDS - 1);
  workers[0]?.says({ kind: "answer", id: 1, answer: [] });
  await vi.advanceTimersByTimeAsync(MOST_MILLISECONDS - 1);
  expect([first.words, second.words]).toEqual(["answered", "waits"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(second.words).toBe("slow");
});

test("the worker that comes next is told the present texts, and is waited for anew", async () => {
  const documents = { kind: "documents", documents: { files: [] }, other: null } as unknown as Extract<
    ToWorker,
    { kind: "documents" }
  >;
  asking.documents(documents.documents, null);
  const first = outcomeOf(asking.ask("examples", { language: "en" }));
  workers[0]?.says({ kind: "ready" });
  await vi.advanceTimersByTimeAsync(MOST_MILLISECONDS);
  expect(first.words).toBe("slow");
  const second = outcomeOf(asking.ask("examples", { language: "en" }));
  expect(workers[1]?.told.map(({ kind }) => kind)).toEqual(["documents", "ask"]);
  await vi.advanceTimersByTimeAsync(MOST_MILLISECONDS * 2);
  expect(second.words).toBe("waits");
});
