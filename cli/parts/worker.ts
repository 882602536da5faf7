/** The thread that rates one part of the events, and bills a part of the accounts (`threads.ts`). */
import { deserialize, serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import {
  accountBlocks,
  type CountedPart,
  openPart,
  openShare,
  type PartIntake,
  partOfAccounts,
  partOfRun,
  type ShareRating,
  type Void,
} from "../../index.ts";
import { openKernel } from "../kernel/kernel.ts";
import { ACCOUNTS_OF_BLOCK, madeTexts } from "../output/made-bills.ts";
import type { FromWorker, ToWorker, WorkerTask } from "./messages.ts";
import { type PartTaker, partTaker } from "./take.ts";

const { plan, accounts, part, parts, texts }: WorkerTask = workerData;
const blocks = accountBlocks(accounts, ACCOUNTS_OF_BLOCK);
const ownBlocks = blocks.filter((_, block) => block % parts === part);
/** By account, the part that bills it. */
const billedBy = new Map(blocks.flatMap((ids, block) => ids.map(id => [id, block % parts] as const)));
/** Given up when all is counted: identities take the most of the memory. */
let counting: Counting | null = opened();
let standing: readonly Void[] | null = null;
let own: CountedPart | null = null;
let share: ShareRating | null = null;

parentPort?.on("message", (message: ToWorker) => {
  try {
    answer(message);
  } catch (thrown) {
    const { name, message: words, stack = "" } = thrown instanceof Error ? thrown : new Error(String(thrown));
    say({ kind: "failed", name, message: words, stack });
  }
});

function answer(message: ToWorker): void {
  if (message.kind === "gather") gather(message.shares);
  else if (message.kind === "bill") bill(message.through);
  else if (message.kind === "stop") parentPort?.close();
  else if (counting !== null) count(counting, message);
}

interface Counting {
  readonly rating: PartIntake;
  taker: PartTaker;
}

function opened(): Counting {
  const rating = openPart(plan, accounts, { kernel: openKernel, expected: 0 });
  return { rating, taker: partTaker(rating) };
}

function count(
  of: Counting,
  message: Exclude<ToWorker, { readonly kind: "gather" | "bill" | "stop" }>,
): void {
  const { rating, taker } = of;
  if (message.kind === "records") {
    taker.take(message.records);
    say({ kind: "taken", buffer: message.buffer });
  } else if (message.kind === "end" && standing === null) {
    const doubts = rating.doubts();
    say({ kind: "standing", standing: rating.standing(), doubts });
  } else if (message.kind === "copies") rating.settleBy(message.texts);
  else {
    if (message.kind === "settle") standing = message.standing;
    settle(of, standing ?? []);
  }
}

function settle(of: Counting, all: readonly Void[]): void {
  const { rating, taker } = of;
  if (rating.settle(all) === "again") {
    rating.rewind();
    of.taker = partTaker(rating);
    say({ kind: "settled", counted: null });
    return;
  }
  const counted = rating.counted();
  const ofPart = (number: number): CountedPart => partOfAccounts(counted, id => billedBy.get(id) === number);
  const shares = Array.from({ length: parts }, (_, number) =>
    number === part ? new Uint8Array() : new Uint8Array(serialize(ofPart(number))),
  );
  own = ofPart(part);
  const found = { part: partOfRun(counted), shares, unreadable: taker.unreadable() };
  counting = null;
  say({ kind: "settled", counted: found }, shares);
}

function gather(shares: readonly Uint8Array[]): void {
  share = openShare(plan, accounts, ownBlocks.flat());
  if (own !== null) share.add(own);
  for (const one of shares) share.add(deserialize(one) as CountedPart);
  own = null;
  say({ kind: "gathered", latest: share.settle(standing ?? []) });
}

function bill(through: string | null): void {
  const billsOf: Parameters<typeof madeTexts>[1] = ids =>
    share?.billsOf(ids, through) ?? { bills: [], beyond: 0 };
  say({ kind: "billed", made: madeTexts(ownBlocks, billsOf, texts) });
}

function say(message: FromWorker, handOver: readonly Uint8Array<ArrayBuffer>[] = []): void {
  parentPort?.postMessage(
    message,
    handOver.map(({ buffer }) => buffer),
  );
}
