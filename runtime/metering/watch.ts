/** Who follows an intake event by event. */
import type { Tallies } from "./fast/tallies.ts";
import type { AccountState } from "./intake-state.ts";

export interface Watch {
  /** The slow lane has counted an event of the account, or left it out. */
  readonly counted: (account: AccountState) => void;
  /** The fast lane has tallied one in so many cells from that one on. */
  readonly tallied: (cell: number, count: number) => void;
  /** It will tally others of the account in that row, and in these cells. */
  readonly opened: (account: AccountState, row: number, cell: number, count: number) => void;
  /** It begins, with these tallies; and anew before a second pass. */
  readonly begin: (tallies: Tallies) => void;
}

/** Nobody. */
export const UNWATCHED: Watch = {
  tallied: () => undefined,
  counted: () => undefined,
  opened: () => undefined,
  begin: () => undefined,
};
