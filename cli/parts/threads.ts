/**
 * `rate --threads N`: this thread finds lines and ids and deals the lines out by them, and N workers count each what is
 * theirs. Then each of them bills a part of the accounts, with what the others have counted of these, so that the bills
 * are the same. Chunks of the files lie in memory that all see.
 */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Account, idHash, openRun, type Plan, type Void } from "../../index.ts";
import { copiesOf } from "../events/copies-of.ts";
import type { PlannedSource } from "../events/planned-input.ts";
import { billsOfTexts, type MadeTexts, type WantedTexts } from "../output/made-bills.ts";
import type { RatedRun } from "../rating.ts";
import { told } from "../terminal/told.ts";
import type { FromWorker, ToWorker, WorkerCount, WorkerTask } from "./messages.ts";
import { type PartSink, partOf, splitInParts } from "./split.ts";
import { type NumberedText, SPAN } from "./take.ts";
import { type FoundUnreadable, unreadableOfAll } from "./unreadable.ts";

const CHUNK_BYTES = 1_048_576;
/** Of chunks that are being read: workers that wait find the next one. */
const CHUNKS_FOR_EACH = 4;

/** `texts`: which ones of the bills the threads are to make. */
export interface InThreads {
  readonly through: string | null;
  readonly threads: number;
  readonly texts: WantedTexts;
}

export async function rateInThreads(
  plan: Plan,
  accounts: readonly Account[],
  sources: readonly PlannedSource[],
  { through, threads, texts }: InThreads,
): Promise<RatedRun> {
  const pool = chunkPool((threads + 1) * CHUNKS_FOR_EACH);
  const workers = Array.from({ length: threads }, (_, part) =>
    ratingThread({ plan, accounts, part, parts: threads, texts }, pool),
  );
  let isDone = false;
  try {
    const { standing, counted, found } = await countedBy(workers, pool, sources);
    const run = openRun(plan, accounts);
    for (const { part } of counted) run.add(part);
    const latest = await Promise.all(
      workers.map((worker, part) =>
        worker.gather(counted.flatMap(({ shares }) => sharesWithin(shares[part]))),
      ),
    );
    const last = through ?? latest.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
    const made = await Promise.all(workers.map(worker => worker.bill(last)));
    const bills = billsOfTexts(made);
    const beyond = made.reduce((sum, one) => sum + one.beyond, 0);
    isDone = true;
    const unreadable = unreadableOfAll([...found, ...counted.map(one => one.unreadable)], sources);
    return { bills, ...run.finish(standing, through ?? bills.told.lastDay, beyond), unreadable, state: null };
  } finally {
    await Promise.all(workers.map(worker => worker.stop(isDone)));
  }
}

/** All parts read and settled. */
async function countedBy(
  workers: readonly RatingThread[],
  pool: ChunkPool,
  sources: readonly PlannedSource[],
): Promise<{
  readonly standing: readonly Void[];
  readonly counted: readonly WorkerCount[];
  readonly found: readonly FoundUnreadable[];
}> {
  const { unreadable } = await splitInParts(sources, workers.length, dealer(workers, pool), "Reading");
  const known = await Promise.all(workers.map(worker => worker.standing()));
  await dealCopies(workers, known, sources);
  const standing = known.flatMap(one => one.standing);
  let counted = await Promise.all(workers.map(worker => worker.settle(standing)));
  if (counted.includes(null)) {
    const again = workers.map((worker, index) => (counted[index] === null ? worker : null));
    await splitInParts(sources, workers.length, dealer(again, pool), "Settling");
    counted = await Promise.all(
      counted.map(async (one, index) => one ?? (await workers[index]?.settled()) ?? null),
    );
  }
  const all = counted.filter(one => one !== null);
  if (all.length < counted.length) throw new Error("a third pass");
  return { standing, counted: all, found: [unreadable] };
}

/** Of its own accounts a worker hands out nothing. */
function sharesWithin(share: Uint8Array | undefined): readonly Uint8Array[] {
  return share === undefined || share.length === 0 ? [] : [share];
}

/** Each worker gets the events of what is in doubt with it, if they can be found. */
async function dealCopies(
  workers: readonly RatingThread[],
  known: readonly Standing[],
  sources: readonly PlannedSource[],
): Promise<void> {
  const ids = known.flatMap(({ doubts }) => doubts ?? []);
  const passed = told("Settling");
  const copies = ids.length === 0 ? null : await copiesOf(sources, [...new Set(ids)], passed);
  if (copies === null) return;
  const { ofText } = idHash();
  for (const [part, worker] of workers.entries()) {
    const texts = copies.filter(text => partOf(ofText(text), workers.length) === part);
    if (known[part]?.doubts !== null) worker.post({ kind: "copies", texts });
  }
}

type Standing = Extract<FromWorker, { readonly kind: "standing" }>;

interface RatingThread {
  readonly post: (message: ToWorker, handOver?: readonly ArrayBuffer[]) => void;
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

type Answer = Exclude<FromWorker, { readonly kind: "taken" | "failed" }>;

function ratingThread(task: WorkerTask, pool: ChunkPool): RatingThread {
  const worker = new Worker(WORKER, { workerData: task });
  let waiting: {
    readonly resolve: (answer: Answer) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    waiting?.reject(failure);
    pool.fail(failure);
  };
  worker.on("error", fail);
  worker.on("message", (message: FromWorker) => {
    if (message.kind === "taken") pool.release(message.buffer);
    else if (message.kind === "failed") fail(Object.assign(new Error(message.message), message));
    else waiting?.resolve(message);
  });
  const ask = (message: ToWorker, handOver: readonly Uint8Array[] = []): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (failure !== null) return reject(failure);
      waiting = { resolve, reject };
      worker.postMessage(
        message,
        handOver.map(({ buffer }) => buffer as ArrayBuffer),
      );
    });
  const settledBy = async (message: ToWorker): Promise<WorkerCount | null> => {
    const answer = await ask(message);
    return answer.kind === "settled" ? answer.counted : null;
  };
  return {
    post: (message, handOver = []) => worker.postMessage(message, handOver),
    standing: async () => {
      const answer = await ask({ kind: "end" });
      return answer.kind === "standing" ? answer : { kind: "standing", standing: [], doubts: null };
    },
    settle: standing => settledBy({ kind: "settle", standing }),
    settled: () => settledBy({ kind: "end" }),
    gather: async shares => {
      const answer = await ask({ kind: "gather", shares }, shares);
      return answer.kind === "gathered" ? answer.latest : null;
    },
    bill: async through => {
      const answer = await ask({ kind: "bill", through });
      if (answer.kind !== "billed") throw new Error(`bills were asked for, and ${answer.kind} came`);
      return answer.made;
    },
    stop: async isDone => {
      if (!isDone) {
        await worker.terminate();
        return;
      }
      worker.postMessage({ kind: "stop" } satisfies ToWorker);
      await once(worker, "exit");
    },
  };
}

/** Built, the worker lies beside the command line under another name. */
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./worker.ts" : "./rating-worker.js",
  import.meta.url,
);

interface ChunkPool {
  /** The number of a chunk that nobody reads. */
  readonly take: () => Promise<number>;
  readonly bytes: (buffer: number) => Uint8Array;
  /** One more reads it. */
  readonly hold: (buffer: number) => void;
  readonly release: (buffer: number) => void;
  /** Who waits for a chunk, or asks for one, gets the error. */
  readonly fail: (error: Error) => void;
}

function chunkPool(size: number): ChunkPool {
  const chunks = Array.from({ length: size }, () => new Uint8Array(new SharedArrayBuffer(CHUNK_BYTES)));
  const readers = new Int32Array(size);
  let waiting: (() => void) | null = null;
  let failure: Error | null = null;
  const wake = (): void => {
    waiting?.();
    waiting = null;
  };
  return {
    take: async () => {
      for (;;) {
        if (failure !== null) throw failure;
        const free = readers.indexOf(0);
        if (free !== -1) return free;
        await new Promise<void>(resolve => {
          waiting = resolve;
        });
      }
    },
    bytes: buffer => chunks[buffer] as Uint8Array,
    hold: buffer => {
      readers[buffer] = (readers[buffer] ?? 0) + 1;
    },
    release: buffer => {
      readers[buffer] = (readers[buffer] ?? 0) - 1;
      wake();
    },
    fail: error => {
      failure ??= error;
      wake();
    },
  };
}

/** What of the present chunk is one worker's. */
interface Hand {
  spans: Uint32Array;
  size: number;
  texts: NumberedText[];
}

function dealer(workers: readonly (RatingThread | null)[], pool: ChunkPool): PartSink {
  const hands = workers.map((): Hand => ({ spans: new Uint32Array(3_072), size: 0, texts: [] }));
  let [buffer, first, source] = [0, 1, 0];
  return {
    room: async () => {
      buffer = await pool.take();
      first = -1;
      return pool.bytes(buffer);
    },
    line: (part, bytes, from, to, line) => {
      const hand = hands[part] as Hand;
      if (first === -1) first = line;
      if (hand.size + SPAN > hand.spans.length) hand.spans = longer(hand.spans);
      hand.spans[hand.size] = bytes.byteOffset + from;
      hand.spans[hand.size + 1] = bytes.byteOffset + to;
      hand.spans[hand.size + 2] = line - first;
      hand.size += SPAN;
    },
    text: (part, text, line) => hands[part]?.texts.push({ text, line }),
    begin: number => {
      source = number;
    },
    flush: () => {
      for (const [index, hand] of hands.entries()) {
        const worker = workers[index] ?? null;
        if (worker !== null && hand.size + hand.texts.length > 0) {
          const spans = hand.spans.slice(0, hand.size);
          const records = { source, bytes: pool.bytes(buffer), spans, first, texts: hand.texts };
          pool.hold(buffer);
          worker.post({ kind: "records", records, buffer }, [spans.buffer]);
        }
        hand.size = 0;
        hand.texts = [];
      }
    },
  };
}

function longer(spans: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(spans.length * 2);
  twice.set(spans);
  return twice;
}
