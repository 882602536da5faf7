/** Feeds the events of all files to the rating: once, and a second time where identities must be settled. */
import {
  type Account,
  accountBlocks,
  EVENTS_CHANGED,
  EVENTS_MISSING_AT_END,
  openRating,
  type Plan,
  type RateOptions,
  type RateResult,
  type Rating,
  type RejectOnBill,
  type RunInfo,
  VERSION_UNKNOWN,
} from "../index.ts";
import type { EventRecord } from "../input/events/record.ts";
import { lastDayOf } from "./dates.ts";
import { copiesOf } from "./events/copies-of.ts";
import { expectedEvents } from "./events/expected.ts";
import type { PlannedSource } from "./events/planned-input.ts";
import { readSources } from "./events/read-sources.ts";
import type { EventSource } from "./events/source.ts";
import { openKernel } from "./kernel/kernel.ts";
import {
  ACCOUNTS_OF_BLOCK,
  billsOfTexts,
  type MadeBills,
  madeBills,
  madeTexts,
  type WantedTexts,
} from "./output/made-bills.ts";
import { type Crew, crew } from "./parts/crew.ts";
import type { RatingMeans } from "./parts/means.ts";
import { rateInThreads } from "./parts/threads.ts";
import { rateWithin, roomWithin } from "./parts/within.ts";
import { refuse } from "./problems.ts";
import type { RunState } from "./state.ts";
import { clearProgress } from "./terminal/screen.ts";
import { told } from "./terminal/told.ts";

export interface Rated {
  readonly result: RateResult;
  readonly unreadable: UnreadableList;
}

/** A run as it is written and told. */
export interface RatedRun {
  readonly bills: MadeBills;
  readonly run: RunInfo;
  readonly rejects: readonly RejectOnBill[];
  readonly unreadable: UnreadableList;
  /** For the next run; null where none was asked for. */
  readonly state: RunState | null;
}

/**
 * Places of the input that hold no event: how many, and the first of them in the order of the files given.
 */
export interface UnreadableList {
  readonly count: number;
  readonly first: readonly UnreadablePlace[];
}

export interface UnreadablePlace {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

const MOST_UNREADABLE = 100;

/** The last day that `--through` names; a refusal where it names none. */
export function throughDate(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = lastDayOf(text);
  if (day === null) throw refuse("TAR0301", { found: text });
  return day;
}

export interface AskedRun {
  readonly through: string | null;
  readonly state: RunState | null;
  readonly means: RatingMeans;
  /** Threads that have been started already; where it is null and several are asked for, they are started now. */
  readonly crew: Crew | null;
  readonly texts: WantedTexts;
}

export async function rateInput(
  plan: Plan,
  accounts: readonly Account[],
  sources: readonly PlannedSource[],
  asked: AskedRun,
): Promise<RatedRun> {
  const { through, state, means, texts } = asked;
  refuseTooEarly(accounts, through);
  const { threads, memory } = means;
  const room = memory === null ? null : roomWithin(sources, memory);
  if (room !== null)
    return runOf(await settling(() => rateWithin(plan, accounts, sources, through, room)), texts);
  if (threads > 1)
    return await settling(() =>
      rateInThreads(plan, accounts, sources, { through, crew: asked.crew ?? crew(threads), texts }),
    );
  const rating = opened(plan, accounts, {
    through,
    ...state,
    kernel: openKernel,
    expected: expectedEvents(sources),
  });
  const unreadable = await passEvents(rating, sources);
  if (state !== null) return runOf({ result: finished(rating), unreadable }, texts);
  const { billsOnce, told } = rating.outcome();
  const made = madeTexts(accountBlocks(accounts, ACCOUNTS_OF_BLOCK), billsOnce, texts);
  const bills = billsOfTexts([made]);
  return { bills, ...told(bills.told.lastDay, made.beyond), unreadable, state: null };
}

export function runOf({ result, unreadable }: Rated, texts: WantedTexts): RatedRun {
  const { bills, run, rejects } = result;
  return { bills: madeBills(bills, texts), run, rejects, unreadable, state: result };
}

/** Gives all events to a rating that is open, until it is settled. */
export async function passEvents(
  rating: OpenRating,
  sources: readonly PlannedSource[],
): Promise<UnreadableList> {
  return await settling(async () => {
    let unreadable = await passOver(rating, sources, "Reading");
    while (rating.settle() === "again") {
      if (await isSettledByCopies(rating, sources)) break;
      rating.rewind();
      unreadable = await passOver(rating, sources, "Settling");
    }
    return unreadable;
  });
}

/** Whether the copies of what is in doubt were enough. */
async function isSettledByCopies(rating: OpenRating, sources: readonly PlannedSource[]): Promise<boolean> {
  const ids = rating.doubts?.() ?? null;
  const passed = told("Settling");
  const copies = ids === null ? null : await copiesOf(sources, ids, passed);
  return copies !== null && rating.settleBy?.(copies) === "done";
}

/** Events that are not the same a second time were changed by somebody else. */
async function settling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof Error && thrown.name === EVENTS_CHANGED ? refuse("TAR0216", {}) : thrown;
  } finally {
    clearProgress();
  }
}

/** Of one contract, or of several at once. */
type OpenRating = Pick<Rating, "add" | "takeLines" | "settle" | "rewind"> &
  Partial<Pick<Rating, "doubts" | "settleBy">>;

function opened(plan: Plan, accounts: readonly Account[], options: RateOptions): Rating {
  try {
    return openRating(plan, accounts, options);
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.name === VERSION_UNKNOWN)) throw thrown;
    throw refuse("TAR0218", { cause: thrown.message });
  }
}

function finished(rating: Rating): RateResult {
  try {
    return rating.finish();
  } catch (thrown) {
    if (!(thrown instanceof Error && thrown.name === EVENTS_MISSING_AT_END)) throw thrown;
    throw refuse("TAR0217", { cause: thrown.message });
  }
}

export function refuseTooEarly(accounts: readonly Account[], through: string | null): void {
  const [start] = accounts.map(account => account.start).sort();
  if (through !== null && start !== undefined && through < start) throw refuse("TAR0303", { through, start });
}

async function passOver(
  rating: OpenRating,
  sources: readonly PlannedSource[],
  doing: string,
): Promise<UnreadableList> {
  const first: UnreadablePlace[] = [];
  let count = 0;
  const take = (record: EventRecord, { name }: EventSource): void => {
    const reason = record.kind === "event" ? rating.add(record.text) : record.reason;
    if (reason === null) return;
    count += 1;
    if (first.length < MOST_UNREADABLE) first.push({ file: name, line: record.line, reason });
  };
  await readSources(sources, take, told(doing), rating.takeLines);
  return { count, first };
}
