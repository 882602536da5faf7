/** What a thread does that rates one part of the events, and bills a part of the accounts. */
import { deserialize, serialize } from "node:v8";
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
import { takeBytes, takeFile } from "./own-lines.ts";
import { type Sieve, sieve } from "./sieve.ts";
import { type PartTaker, partTaker } from "./take.ts";

type Message = Exclude<ToWorker, { readonly kind: "open" | "stop" }>;

/** Does what a message asks for. */
export type OnePart = (message: Message) => void;

type Say = (message: FromWorker, handOver?: readonly Uint8Array<ArrayBuffer>[]) => void;

interface Job {
  readonly task: WorkerTask;
  readonly say: Say;
  /** The accounts that it bills. */
  readonly ownBlocks: readonly (readonly string[])[];
  /** By account, the part that bills it. */
  readonly billedBy: ReadonlyMap<string, number>;
  /** Given up when all is counted: identities take the most of the memory. */
  counting: Counting | null;
  /** The voids of all parts; null before they are known. */
  standing: readonly Void[] | null;
  own: CountedPart | null;
  share: ShareRating | null;
}

interface Counting {
  readonly rating: PartIntake;
  readonly lines: Sieve;
  taker: PartTaker;
}

export function onePart(task: WorkerTask, say: Say): OnePart {
  const { plan, accounts, part, parts, expected } = task;
  const blocks = accountBlocks(accounts, ACCOUNTS_OF_BLOCK);
  const rating = openPart(plan, accounts, { kernel: openKernel, expected });
  const job: Job = {
    task,
    say,
    ownBlocks: blocks.filter((_, block) => block % parts === part),
    billedBy: new Map(blocks.flatMap((ids, block) => ids.map(id => [id, block % parts] as const))),
    counting: { rating, lines: sieve(part, parts), taker: partTaker(rating) },
    standing: null,
    own: null,
    share: null,
  };
  return message => {
    if (message.kind === "gather") gather(job, message.shares);
    else if (message.kind === "bill") bill(job, message.through);
    else if (job.counting !== null) count(job, job.counting, message);
  };
}

type CountMessage = Exclude<Message, { readonly kind: "gather" | "bill" }>;

function count(job: Job, counting: Counting, message: CountMessage): void {
  const { rating, lines } = counting;
  if (message.kind === "copies") rating.settleBy(message.texts);
  else if (message.kind === "end" && job.standing === null) {
    const doubts = rating.doubts();
    job.say({ kind: "standing", standing: rating.standing(), doubts, passed: lines.passed() });
  } else if (message.kind === "end" || message.kind === "settle") {
    if (message.kind === "settle") job.standing = message.standing;
    settle(job, counting, job.standing ?? []);
  } else take(counting, job.say, message);
}

function take(
  { lines, taker }: Counting,
  say: Say,
  message: Exclude<CountMessage, { readonly kind: "copies" | "end" | "settle" }>,
): void {
  if (message.kind === "file") {
    const { file, isTold } = message;
    const { source } = file;
    const cause = takeFile(file, lines, taker, bytes => {
      if (isTold) say({ kind: "passed", source, bytes });
    });
    if (cause !== null) say({ kind: "unread", source, cause });
    return;
  }
  const { source } = message;
  if (message.kind === "ended") {
    taker.takeLines(source, lines.end());
    return;
  }
  if (message.kind === "bytes") takeBytes(source, message.bytes, lines, taker);
  else taker.takeTexts(source, message.texts);
  say({ kind: "taken", buffer: message.buffer });
}

function settle(job: Job, counting: Counting, all: readonly Void[]): void {
  const { rating, taker } = counting;
  if (rating.settle(all) === "again") {
    rating.rewind();
    counting.taker = partTaker(rating);
    job.say({ kind: "settled", counted: null });
    return;
  }
  const { part, parts } = job.task;
  const counted = rating.counted();
  const ofPart = (number: number): CountedPart =>
    partOfAccounts(counted, id => job.billedBy.get(id) === number);
  const shares = Array.from({ length: parts }, (_, number) =>
    number === part ? new Uint8Array() : new Uint8Array(serialize(ofPart(number))),
  );
  job.own = ofPart(part);
  job.counting = null;
  const found = { part: partOfRun(counted), shares, unreadable: taker.unreadable() };
  job.say({ kind: "settled", counted: found }, shares);
}

function gather(job: Job, shares: readonly Uint8Array[]): void {
  const { plan, accounts } = job.task;
  job.share = openShare(plan, accounts, job.ownBlocks.flat());
  if (job.own !== null) job.share.add(job.own);
  for (const one of shares) job.share.add(deserialize(one) as CountedPart);
  job.own = null;
  job.say({ kind: "gathered", latest: job.share.settle(job.standing ?? []) });
}

function bill({ share, ownBlocks, task, say }: Job, through: string | null): void {
  const billsOf: Parameters<typeof madeTexts>[1] = ids =>
    share?.billsOf(ids, through) ?? { bills: [], beyond: 0 };
  const made = madeTexts(ownBlocks, billsOf, task.texts);
  say(
    { kind: "billed", made },
    made.blocks.flatMap(block => Object.values(block)),
  );
}
