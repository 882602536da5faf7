/**
 * A bill whose total follows from its meters by sums alone: each event moves what it was counted in, the lines on that,
 * and the sums on those. What the program cannot follow it says so, and the bill is made anew.
 */
import type { Tallies } from "../metering/fast/tallies.ts";
import { smallInteger } from "../number/integer.ts";
import type { Num } from "../plan/plan.ts";
import { follow, type Gathered, readAnew, shown, shownLarge, type Tallied } from "./readings-now.ts";
import { dueOf, type Sums } from "./sums.ts";
import { isExact, MOST_EXACT, rounded } from "./whole.ts";
import { amountIn, amountOfBig, pieceAt, type SmallPiece, type WholePrice } from "./whole-price.ts";

/** A line that moves with what is gathered. */
export interface MovingLine {
  readonly price: WholePrice;
  readonly of: readonly Gathered[];
  /** What else it prices, in parts. */
  readonly rest: bigint;
  readonly group: number;
  /** What it prices; NaN where a double does not hold it. */
  parts: number;
  /** The number of the piece of its price that held the last quantity, and that piece in doubles. */
  near: number;
  held: SmallPiece | null;
  amount: number;
}

export interface Program {
  readonly tallies: Tallies;
  readonly followed: readonly Followed[];
  readonly sums: Sums;
  readonly scratch: Float64Array;
  readonly write: (parts: number) => Num;
}

/** A cell of the fast lane, and what moves with it. */
export interface Followed {
  readonly tallied: Tallied;
  readonly of: Gathered;
  readonly lines: readonly MovingLine[];
  /** Since it was followed last. */
  hasMoved: boolean;
}

/** Follows what the fast lane has tallied in a cell; false where it cannot. */
export function followCell({ tallies, sums }: Program, followed: Followed): boolean {
  const { tallied, of, lines } = followed;
  followed.hasMoved = false;
  let moved = follow(of, tallied, tallies);
  if (Number.isNaN(moved)) {
    const before = shown(of);
    if (!readAnew(of, tallies)) return false;
    moved = shown(of) - before;
  }
  if (moved === 0) return true;
  for (let at = 0; at < lines.length; at += 1) {
    if (!move(sums, lines[at] as MovingLine, moved)) return false;
  }
  return true;
}

/** What the bill comes to; null where a double cannot tell. */
export function totalOf({ sums, scratch, write }: Program): Num | null {
  const due = dueOf(sums, scratch);
  return Number.isNaN(due) ? null : write(due);
}

/** By so many parts; false for a quantity below zero, and for an amount that a double does not hold. */
function move({ groups }: Sums, line: MovingLine, by: number): boolean {
  const parts = line.parts + by;
  const amount = isExact(parts) ? amountAt(line, parts) : amountBeyond(line);
  if (Number.isNaN(amount)) return false;
  const sum = (groups[line.group] as number) + amount - line.amount;
  groups[line.group] = sum;
  line.amount = amount;
  return isExact(sum);
}

function amountAt(line: MovingLine, parts: number): number {
  line.parts = parts;
  const { held } = line;
  if (held !== null && parts >= held.start && parts < held.end) return amountHeld(held, parts);
  if (parts < 0) return Number.NaN;
  const near = pieceAt(line.price, parts, line.near);
  line.near = near;
  const found = line.price.small[near] ?? null;
  line.held = found;
  if (found !== null && parts < found.end) return amountHeld(found, parts);
  const amount = amountIn(line.price, near, parts);
  return Number.isNaN(amount) ? small(amountOfBig(line.price, BigInt(parts))) : amount;
}

/** Of a quantity in a piece where nothing but its rate moves the amount. */
function amountHeld({ rounding, base, rate }: SmallPiece, parts: number): number {
  return rounded(rounding, base + rate * parts);
}

/** Of a quantity that a double does not hold, or did not hold before. */
export function amountBeyond(line: MovingLine): number {
  const parts = line.of.reduce((sum, one) => sum + shownLarge(one), line.rest);
  if (parts <= MOST && parts >= -MOST) return amountAt(line, smallInteger(parts));
  line.parts = Number.NaN;
  return parts < 0n ? Number.NaN : small(amountOfBig(line.price, parts));
}

const MOST = BigInt(MOST_EXACT);

function small(amount: bigint): number {
  return amount <= MOST && amount >= -MOST ? smallInteger(amount) : Number.NaN;
}
