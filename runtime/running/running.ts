/**
 * Running bills: the total of each account's bill of one period after every event, as `rate` makes it of the events so
 * far. Nothing is decided anew. Events go through the same intake, and a total is that of the same `rateBill`; where it
 * follows from sums alone it is kept along (`program.ts`), which the bill made anew must have confirmed.
 */
import type { Account } from "../billing/account.ts";
import type { Bill } from "../billing/bill.ts";
import { poolCalendar } from "../billing/pool-calendar.ts";
import { hasBills, membersOf } from "../billing/pools.ts";
import { pourRow, type Tallies } from "../metering/fast/tallies.ts";
import { LINE_FEED, WORD_ROOM } from "../metering/fast/words.ts";
import { type Intake, openIntake } from "../metering/intake.ts";
import type { AccountState } from "../metering/intake-state.ts";
import { EVENT_LIMITS } from "../metering/limits.ts";
import type { Watch } from "../metering/watch.ts";
import { bug } from "../number/bug.ts";
import type { DateText, Num, Plan } from "../plan/plan.ts";
import { historyFor, type RateOptions, rate } from "../rate.ts";
import { type BillOf, billNow, billOf, type EarlierBills } from "./bill-now.ts";
import { type Followed, followCell, totalOf as followedTotal, type Program } from "./program.ts";
import { programOf } from "./program-of.ts";
import { type Taken, takenElsewhere, takenHere, textOf } from "./taken.ts";

export interface RunningOptions extends Pick<RateOptions, "carried" | "identities"> {
  /** A day of the period whose bills run. */
  readonly on: DateText;
  /**
   * All events that were taken, in any order, for when they must be read again. Left out, they are kept here, with the
   * memory that their texts need.
   */
  readonly events?: () => Iterable<string>;
}

export interface Running {
  /** Takes one event as JSON text. Returns why it is unreadable, or null. */
  readonly add: (text: string) => string | null;
  /** The same of a text in UTF-8, which is read from its bytes where it is plain. */
  readonly addLine: (bytes: Uint8Array, from: number, to: number) => string | null;
  /** What the account's bill of the period comes to now; null where it has none to come. */
  readonly total: (account: string) => Num | null;
  /** That bill, whole: all events are read again for it. */
  readonly bill: (account: string) => Bill | null;
  /** What the next total costs. */
  readonly cost: (account: string) => RunningCost;
}

/**
 * "constant": some additions; "bill": the bill made anew from what its meters hold, however many events that were;
 * "events": all events read again, once, or each time where bills of earlier runs are open to correction.
 */
export type RunningCost = "constant" | "bill" | "events";

/** Accounts and what earlier runs left must be in order, as for `openRating`; others are a bug of the caller. */
export function openRunning(plan: Plan, accounts: readonly Account[], options: RunningOptions): Running {
  const running = newRunning(plan, accounts, options);
  return {
    add: text => {
      const reason = addText(running, text);
      if (reason === null) running.taken.keepText(text);
      return reason;
    },
    addLine: (bytes, from, to) => {
      const reason = addLine(running, bytes, from, to);
      if (reason === null) running.taken.keepLine(bytes, from, to);
      return reason;
    },
    total: account => totalOf(running, account),
    bill: account => wholeBill(running, account),
    cost: account => costOf(running, account),
  };
}

interface State {
  readonly plan: Plan;
  readonly accounts: readonly Account[];
  readonly options: RunningOptions;
  readonly open: () => Intake;
  /** Voids of earlier runs whose events have not come yet. */
  readonly waiting: readonly string[];
  readonly taken: Taken;
  /** By the account's id: those that have a bill to come. */
  readonly bills: ReadonlyMap<string, RunningBill>;
  readonly counted: Counted;
  readonly buffer: Uint8Array;
  intake: Intake;
}

interface RunningBill {
  readonly of: BillOf;
  earlier: EarlierBills;
  /** Null where events have come since of which it knows nothing. */
  total: Num | null;
  /** Follows the events that the fast lane tallies; null where the bill must be made anew. */
  program: Program | null;
  /** Its cells and rows in the fast lane. */
  cells: number[];
  rows: number[];
  /** What has moved since the program looked at it: so many of these. */
  readonly moved: Followed[];
  movedCount: number;
}

/** What the fast lane counts in. */
interface Counted {
  tallies: Tallies | null;
  /** By cell: whose it is, and what its program does with it. */
  owners: RunningBill[];
  followed: (Followed | undefined)[];
}

function newRunning(plan: Plan, accounts: readonly Account[], options: RunningOptions): State {
  const { on, carried } = options;
  const history = { ...historyFor(plan, accounts, { ...options, through: on }), isKept: false };
  const members = membersOf(accounts);
  const bills = new Map<string, RunningBill>();
  for (const account of accounts.filter(hasBills)) {
    const calendar = poolCalendar(plan, account, members(account.id));
    const of = billOf(plan, account, calendar, carried?.get(account.id) ?? null, on);
    const nothing = {
      earlier: new Map(),
      total: null,
      program: null,
      cells: [],
      rows: [],
      moved: [],
      movedCount: 0,
    };
    if (of !== null) bills.set(account.id, { of, ...nothing });
  }
  const counted: Counted = { tallies: null, owners: [], followed: [] };
  const watch = watchOf(counted, bills);
  const open = (): Intake => openIntake(plan, accounts, { history, watch });
  const waiting = history.seen.waiting;
  const taken = options.events === undefined ? takenHere() : takenElsewhere(options.events);
  const intake = open();
  for (const text of waiting) intake.recall(text);
  const buffer = new Uint8Array(EVENT_LIMITS.text + 1 + WORD_ROOM);
  return { plan, accounts, options, open, waiting, taken, bills, counted, buffer, intake };
}

function watchOf(counted: Counted, bills: State["bills"]): Watch {
  return {
    begin: tallies => {
      counted.tallies = tallies;
      counted.owners = [];
      counted.followed = [];
      for (const bill of bills.values()) forget(bill);
    },
    opened: (account, row, cell, count) => {
      const own = bills.get(account.account.id);
      if (own === undefined) return;
      own.rows.push(row);
      for (let at = cell; at < cell + count; at += 1) {
        own.cells.push(at);
        counted.owners[at] = own;
        counted.followed[at] = undefined;
      }
    },
    tallied: (cell, count) => {
      const own = count === 0 ? undefined : counted.owners[cell];
      if (own === undefined) return;
      own.total = null;
      if (own.program === null) return;
      for (let at = cell; at < cell + count; at += 1) {
        const one = counted.followed[at];
        if (one === undefined) {
          stopFollowing(counted, own);
          return;
        }
        if (one.hasMoved) continue;
        one.hasMoved = true;
        own.moved[own.movedCount++] = one;
      }
    },
    counted: account => {
      const own = bills.get(account.account.id);
      if (own === undefined) return;
      own.total = null;
      stopFollowing(counted, own);
    },
  };
}

function forget(bill: RunningBill): void {
  bill.earlier = new Map();
  bill.total = null;
  bill.program = null;
  bill.cells = [];
  bill.rows = [];
  bill.movedCount = 0;
}

function stopFollowing({ followed }: Counted, bill: RunningBill): void {
  for (const { tallied } of bill.program?.followed ?? []) followed[tallied.cell] = undefined;
  bill.program = null;
  bill.movedCount = 0;
}

// Taking

function addText({ intake, buffer }: State, text: string): string | null {
  if (text.length <= EVENT_LIMITS.text) {
    const { read, written } = encoder.encodeInto(text, buffer);
    buffer[written] = LINE_FEED;
    // Signs beyond ASCII are for the slow lane, and so is what is no text in UTF-8.
    if (read === text.length && written === read && intake.takeLine(buffer, 0, written)) return null;
  }
  return intake.add(text);
}

const encoder = new TextEncoder();

function addLine({ intake }: State, bytes: Uint8Array, from: number, to: number): string | null {
  return intake.takeLine(bytes, from, to) ? null : intake.add(textOf(bytes, from, to));
}

// Totals

function totalOf(running: State, account: string): Num | null {
  const own = running.bills.get(account);
  if (own === undefined) return null;
  if (running.intake.now.isUnsettled()) settle(running);
  own.total ??= totalFollowed(own);
  if (own.total !== null) return own.total;
  const state = running.intake.now.account(account) ?? bug(`no account ${account}`);
  // What comes of bills that may be made again only all their events together can tell.
  if (state.open.size > 0) return wholeBill(running, account)?.total ?? null;
  own.total = totalAnew(running.counted, own, state);
  return own.total;
}

function totalFollowed(own: RunningBill): Num | null {
  const { program, moved, movedCount } = own;
  if (program === null) return null;
  for (let at = 0; at < movedCount; at += 1) {
    if (!followCell(program, moved[at] as Followed)) return null;
  }
  own.movedCount = 0;
  return followedTotal(program);
}

function totalAnew(counted: Counted, own: RunningBill, state: AccountState): Num | null {
  stopFollowing(counted, own);
  pour(counted, own);
  const bill = billNow(own.of, state, own.earlier)?.bill ?? null;
  if (bill !== null && counted.tallies !== null) {
    own.program = programOf(own.of, state, bill, counted.tallies, own.cells);
    for (const one of own.program?.followed ?? []) counted.followed[one.tallied.cell] = one;
  }
  return bill?.total ?? null;
}

function pour({ tallies }: Counted, own: RunningBill): void {
  if (tallies !== null) for (const row of own.rows) pourRow(tallies, row);
}

/** Reads all events again, as often as their identities and voids ask for. */
function settle(running: State): void {
  for (const bill of running.bills.values()) forget(bill);
  running.intake = running.open();
  const read = (): void => {
    for (const text of running.waiting) addText(running, text);
    running.taken.each(
      text => void addText(running, text),
      (bytes, from, to) => void addLine(running, bytes, from, to),
    );
  };
  read();
  if (running.intake.settle() === "again") {
    running.intake.rewind();
    read();
    running.intake.settle();
  }
  running.intake.now.resume();
}

function wholeBill(running: State, account: string): Bill | null {
  const { plan, accounts, options, taken } = running;
  const number = running.bills.get(account)?.of.numbers.at(-1);
  const { events: _events, on, ...rest } = options;
  const { bills } = rate(plan, { ...rest, accounts, events: taken.texts(), through: on });
  return bills.find(bill => bill.account === account && bill.number === number) ?? null;
}

function costOf(running: State, account: string): RunningCost {
  const own = running.bills.get(account);
  if (own === undefined) return "constant";
  if (running.intake.now.isUnsettled()) return "events";
  if (own.total !== null || own.program !== null) return "constant";
  const state = running.intake.now.account(account);
  return state === null || state.open.size > 0 ? "events" : "bill";
}
