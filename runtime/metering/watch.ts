/** Who follows an intake event by event. */
import type { BillTallies, CellTallies } from "./fast/tallies.ts";
import type { AccountState } from "./intake-state.ts";

export interface Watch {
  /** The slow lane has counted an event of the account, or left it out. */
  readonly counted: (account: AccountState) => void;
  /** The fast lane has tallied one in so many cells from that one on. */
  readonly tallied: (cell: number, count: number) => void;
  /** It will tally others of the account in these cells, and on that bill. */
  readonly opened: (account: AccountState, cell: number, count: number, bill: number) => void;
  /** It begins, with these tallies; and anew before a second pass. */
  readonly begin: (cells: CellTallies, bills: BillTallies) => void;
}

/** Nobody. */
export const UNWATCHED: Watch = {
  tallied: () => undefined,
  counted: () => undefined,
  opened: () => undefined,
  begin: () => undefined,
};
