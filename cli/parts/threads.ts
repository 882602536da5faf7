/**
 * `rate --threads N`: N workers count each the events that are theirs by a hash of their ids. Then each of them bills a
 * part of the accounts, with what the others have counted of these, so that the bills are the same. This thread reads
 * what no worker can read for itself (`dealer.ts`), and writes the bills.
 */
import {
  type Account,
  idHash,
  openRun,
  type Plan,
  type RunRating,
  type SettledRun,
  type Void,
} from "../../index.ts";
import { copiesOf } from "../events/copies-of.ts";
import { expectedEvents } from "../events/expected.ts";
import type { PlannedSource } from "../events/planned-input.ts";
import { optimizeTwice } from "../optimizing.ts";
import { billsOfTexts, type MadeTexts, type WantedTexts } from "../output/made-bills.ts";
import type { RatedRun } from "../rating.ts";
import { told } from "../terminal/told.ts";
import type { Crew } from "./crew.ts";
import { type Dealer, dealer, type Receivers } from "./dealer.ts";
import type { WorkerCount } from "./messages.ts";
import { changedWhileRead } from "./own-lines.ts";
import type { RatingThread, Standing } from "./rating-thread.ts";
import { partOf } from "./split.ts";
import { type FoundUnreadable, unreadableOfAll } from "./unreadable.ts";

/** `texts`: which ones of the bills the threads are to make. They end with the rating. */
export interface InThreads {
  readonly through: string | null;
  readonly crew: Crew;
  readonly texts: WantedTexts;
}

export async function rateInThreads(
  plan: Plan,
  accounts: readonly Account[],
  sources: readonly PlannedSource[],
  { through, crew, texts }: InThreads,
): Promise<RatedRun> {
  const { threads } = crew;
  const parts = threads.length;
  const dealt = dealer(sources, crew.pool);
  let isDone = false;
  try {
    const expected = Math.ceil(expectedEvents(sources) / parts);
    for (const [part, thread] of threads.entries())
      thread.open({ plan, accounts, part, parts, expected, texts });
    const isWorthIt = accounts.length >= WORTH_OPTIMIZING * parts;
    const { standing, counted, found } = await countedBy(crew, dealt, sources, isWorthIt);
    // What the run comes to is added up while the threads bill; if it throws, nobody waits for their bills.
    const [made, run] = await Promise.all([
      billedBy(threads, counted, through),
      Promise.resolve().then(() => addedUp(openRun(plan, accounts), counted, standing)),
    ]);
    const bills = billsOfTexts(made);
    const beyond = made.reduce((sum, one) => sum + one.beyond, 0);
    isDone = true;
    const unreadable = unreadableOfAll([...found, ...counted.map(one => one.unreadable)], sources);
    return { bills, ...run.finish(through ?? bills.told.lastDay, beyond), unreadable, state: null };
  } finally {
    optimizeTwice(true);
    const stopped = crew.stop(isDone);
    // Who has answered everything ends while the bills are written.
    if (!isDone) await stopped;
    dealt.close();
  }
}

/** So many accounts of each thread are settled and billed by the best code sooner, though that takes long to make. */
const WORTH_OPTIMIZING = 8_000;

/** All parts read and settled. */
async function countedBy(
  crew: Crew,
  { deal }: Dealer,
  sources: readonly PlannedSource[],
  isWorthOptimizing: boolean,
): Promise<{
  readonly standing: readonly Void[];
  readonly counted: readonly WorkerCount[];
  readonly found: readonly FoundUnreadable[];
}> {
  const { threads } = crew;
  const pass = (to: Receivers, doing: string): Promise<FoundUnreadable> => {
    const passed = told(doing);
    crew.watch({ name: source => sources[source]?.source.name ?? "", passed });
    return deal(to, passed);
  };
  const found = await pass(threads, "Reading");
  const known = await Promise.all(threads.map(thread => thread.standing()));
  refuseDifferent(known);
  await dealCopies(threads, known, sources);
  const standing = known.flatMap(one => one.standing);
  optimizeTwice(isWorthOptimizing);
  let counted = await Promise.all(threads.map(thread => thread.settle(standing)));
  if (counted.includes(null)) {
    optimizeTwice(true);
    await pass(
      threads.map((thread, index) => (counted[index] === null ? thread : null)),
      "Settling",
    );
    optimizeTwice(isWorthOptimizing);
    counted = await Promise.all(
      counted.map(async (one, index) => one ?? (await threads[index]?.settled()) ?? null),
    );
  }
  const all = counted.filter(one => one !== null);
  if (all.length < counted.length) throw new Error("a third pass");
  return { standing, counted: all, found: [found] };
}

/** Whose a line is all threads must say alike, which they do if they have read the same. */
function refuseDifferent(known: readonly Standing[]): void {
  const [first] = known;
  const isAlike = known.every(
    ({ passed: { lines, sum } }) => lines === first?.passed.lines && sum === first.passed.sum,
  );
  if (!isAlike) throw changedWhileRead();
}

function addedUp(run: RunRating, counted: readonly WorkerCount[], standing: readonly Void[]): SettledRun {
  for (const { part } of counted) run.add(part);
  return run.settle(standing);
}

/** By part, the bills of its accounts. */
async function billedBy(
  threads: readonly RatingThread[],
  counted: readonly WorkerCount[],
  through: string | null,
): Promise<readonly MadeTexts[]> {
  const gather = (thread: RatingThread, part: number): Promise<string | null> =>
    thread.gather(counted.flatMap(({ shares }) => sharesWithin(shares[part])));
  if (through !== null)
    return await Promise.all(
      threads.map(async (thread, part) => {
        await gather(thread, part);
        return await thread.bill(through);
      }),
    );
  const latest = await Promise.all(threads.map(gather));
  const last = latest.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return await Promise.all(threads.map(thread => thread.bill(last)));
}

/** Of its own accounts a worker hands out nothing. */
function sharesWithin(share: Uint8Array | undefined): readonly Uint8Array[] {
  return share === undefined || share.length === 0 ? [] : [share];
}

/** Each worker gets the events of what is in doubt with it, if they can be found. */
async function dealCopies(
  threads: readonly RatingThread[],
  known: readonly Standing[],
  sources: readonly PlannedSource[],
): Promise<void> {
  const ids = known.flatMap(({ doubts }) => doubts ?? []);
  const passed = told("Settling");
  const copies = ids.length === 0 ? null : await copiesOf(sources, [...new Set(ids)], passed);
  if (copies === null) return;
  const { ofText } = idHash();
  for (const [part, thread] of threads.entries()) {
    const texts = copies.filter(text => partOf(ofText(text), threads.length) === part);
    if (known[part]?.doubts !== null) thread.post({ kind: "copies", texts });
  }
}
