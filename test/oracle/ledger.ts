/** The lines of all bills so far, and what adjustments have taken or added. */
import type { Moment } from "./calendar.ts";
import { type Fraction, sum, ZERO } from "./fractions.ts";
import type { Dimensions } from "./meters.ts";

/** What a line should come to in all, by what a bill knows. */
export interface Target {
  readonly charge: string;
  /** The same for the same line on every bill. */
  readonly key: string;
  /** Its service period. */
  readonly from: Moment;
  readonly to: Moment;
  /** Where it lies in the periods of adjustments, if not at the beginning of its service. */
  readonly counted?: Moment;
  /** Rounded as a line. */
  readonly amount: Fraction;
  readonly dims: readonly Dimensions[];
  /** By usage, not by a fee. */
  readonly isQuantity: boolean;
}

export interface Line {
  readonly id: number;
  readonly bill: number;
  readonly charge: string;
  readonly key: string;
  readonly from: Moment;
  readonly to: Moment;
  /** Where it lies in the periods of adjustments: of a fee longer than the bill, in what its last bill closes. */
  readonly counted: Moment;
  readonly amount: Fraction;
  readonly dims: readonly Dimensions[];
  /** By usage, not by a fee. */
  readonly isQuantity: boolean;
  /** Of no amount: it bears the share of a charge in the shortfall of a minimum. */
  readonly isShortfall: boolean;
}

export type AdjustmentKind = "discount" | "minimum" | "maximum" | "credit" | "tax";

/** The share of an adjustment that lies on a line. */
export interface Share {
  readonly kind: AdjustmentKind;
  readonly name: string;
  readonly bill: number;
  /** Adjustments of an earlier stage apply before those of a later one. */
  readonly stage: number;
  readonly line: number;
  readonly charge: string;
  readonly from: Moment;
  readonly amount: Fraction;
  /** The start of the adjustment's own period, to find what it has had; or a grant. */
  readonly period: string;
}

export class Ledger {
  readonly lines: Line[] = [];
  readonly shares: Share[] = [];

  charged(key: string): Fraction {
    return sum(this.lines.filter(line => line.key === key).map(({ amount }) => amount));
  }

  /** What a line comes to with its shares of the adjustments before a stage. */
  net(line: Line, stage: number): Fraction {
    const own = this.shares.filter(share => share.line === line.id && share.stage < stage);
    return line.amount.plus(sum(own.map(({ amount }) => amount)));
  }

  /** What an adjustment has come to so far in one of its periods. */
  given(kind: AdjustmentKind, name: string, period: string): Fraction {
    const own = this.shares.filter(
      share => share.kind === kind && share.name === name && share.period === period,
    );
    return sum(own.map(({ amount }) => amount));
  }

  /** Posts what is missing to each target, and takes back lines that are no longer due; quantities may be frozen. */
  post(bill: number, charge: string, targets: readonly Target[], frozen: Moment): void {
    const due = new Map<string, Target>();
    for (const target of targets) due.set(target.key, target);
    for (const line of this.lines) {
      if (line.charge !== charge || line.isShortfall || due.has(line.key)) continue;
      if (line.isQuantity && line.to <= frozen) continue;
      due.set(line.key, { ...line, amount: ZERO });
    }
    for (const { key, from, to, counted, amount, dims, isQuantity } of due.values()) {
      const difference = amount.minus(this.charged(key));
      const isNew = !this.lines.some(line => line.key === key);
      if (difference.sign() === 0 && !isNew) continue;
      this.lines.push({
        id: this.lines.length,
        bill,
        charge,
        key,
        from,
        to,
        counted: counted ?? from,
        amount: difference,
        dims,
        isQuantity,
        isShortfall: false,
      });
    }
  }

  /** A line for the share of a charge in a shortfall, dated to the last day of its period. */
  shortfall(bill: number, charge: string, from: Moment, to: Moment): number {
    const id = this.lines.length;
    const key = `shortfall ${id}`;
    const amount = ZERO;
    const counted = from;
    const none = { dims: [], isQuantity: false, isShortfall: true };
    this.lines.push({ id, bill, charge, key, from, to, counted, amount, ...none });
    return id;
  }

  /** Gives earlier shares of an adjustment the stage that it has by now: versions may change the order. */
  restage(kind: AdjustmentKind, name: string, stage: number, band: number): void {
    this.shares.forEach((share, index) => {
      const isIn = band <= share.stage && share.stage < band + 1000;
      if (share.kind === kind && share.name === name && isIn) this.shares[index] = { ...share, stage };
    });
  }

  /** Takes away a discount's shares of a line that was not due yet. */
  forget(name: string, line: number): void {
    const isOther = (share: Share): boolean =>
      share.kind !== "discount" || share.name !== name || share.line !== line;
    this.shares.splice(0, this.shares.length, ...this.shares.filter(isOther));
  }

  add(share: Share): void {
    if (share.amount.sign() !== 0) this.shares.push(share);
  }
}
