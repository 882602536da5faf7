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
  /** Where the period of a fee begins. */
  readonly since?: Moment;
  /** Rounded as a line. */
  readonly amount: Fraction;
  readonly dims: readonly Dimensions[];
  /** By usage, not by a fee. */
  readonly isQuantity: boolean;
  /** Of what is due before it is served. */
  readonly isAhead?: boolean;
  /** The same for what one correction line tells, if it corrects earlier bills; null where it cannot. */
  readonly corrects?: string | null;
}

export interface Line {
  readonly id: number;
  readonly bill: number;
  readonly charge: string;
  /** What the line's targets come to on it: one, but of a correction perhaps several. */
  readonly parts: readonly Part[];
  readonly from: Moment;
  readonly to: Moment;
  /** Where it lies in the periods of adjustments: of a fee longer than the bill, in what its last bill closes. */
  readonly counted: Moment;
  readonly amount: Fraction;
  readonly dims: readonly Dimensions[];
  /** By usage, not by a fee. */
  readonly isQuantity: boolean;
  /** The key of the part that it gives back as it was billed, to bill it anew; else null. */
  readonly back: string | null;
  /** Of no amount: it bears the share of a charge in the shortfall of a minimum. */
  readonly isShortfall: boolean;
}

/** What a line adds to a target. */
type Part = Target;

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

/** A line in the making, and what it gives back. */
interface Told {
  readonly parts: readonly Part[];
  readonly back: string | null;
}

/** "Every line has a service period": of a charge's lines the earlier service is the first. */
function byService(a: Told, b: Told): number {
  const [one, other] = [serviceOf(a.parts), serviceOf(b.parts)];
  const difference = one.from === other.from ? one.to - other.to : one.from - other.from;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function serviceOf(parts: readonly Part[]): Pick<Part, "from" | "to"> {
  return {
    from: parts.map(one => one.from).reduce((a, b) => (b < a ? b : a)),
    to: parts.map(one => one.to).reduce((a, b) => (b > a ? b : a)),
  };
}

export class Ledger {
  readonly lines: Line[] = [];
  readonly shares: Share[] = [];

  charged(key: string): Fraction {
    const parts = this.lines.flatMap(line => line.parts.filter(part => part.key === key));
    return sum(parts.map(({ amount }) => amount));
  }

  /** A part as it was told last. */
  private billed(key: string): Part | null {
    return this.lines.flatMap(({ parts }) => parts.filter(part => part.key === key)).at(-1) ?? null;
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
  post(
    bill: number,
    charge: string,
    targets: readonly Target[],
    frozen: Moment,
    {
      takenBack,
      isOtherwise,
    }: {
      readonly takenBack: (part: Target) => Target;
      /** Whether a part that was billed is under other percentages or taxes by now. */
      readonly isOtherwise: (part: Target, targets: readonly Target[]) => boolean;
    },
  ): void {
    const due = new Map<string, Target>();
    for (const target of targets) due.set(target.key, target);
    const before = new Set<string>();
    for (const line of this.lines) {
      if (line.charge !== charge) continue;
      for (const part of line.parts) {
        before.add(part.key);
        if (due.has(part.key) || (part.isQuantity && part.to <= frozen)) continue;
        due.set(part.key, takenBack(part));
      }
    }
    const told: Told[] = [];
    const groups = new Map<string, Part[]>();
    for (const target of due.values()) {
      const charged = this.charged(target.key);
      const billed = this.billed(target.key);
      const isBack = charged.sign() !== 0 && billed !== null && isOtherwise(billed, targets);
      if (isBack) told.push({ parts: [{ ...target, amount: charged.negated() }], back: target.key });
      const amount = isBack ? target.amount : target.amount.minus(charged);
      if (amount.sign() === 0 && before.has(target.key)) continue;
      const key = target.corrects ?? target.key;
      groups.set(key, [...(groups.get(key) ?? []), { ...target, amount }]);
    }
    for (const parts of groups.values()) {
      const isCorrection = parts.some(({ key }) => before.has(key));
      const lines = isCorrection ? [parts] : parts.map(part => [part]);
      told.push(...lines.map(own => ({ parts: own, back: null })));
    }
    for (const { parts, back } of told.sort(byService)) this.tell(bill, parts, back);
  }

  /** One line of the parts. */
  private tell(bill: number, parts: readonly Part[], back: string | null): void {
    const [first] = parts;
    if (first === undefined) return;
    const { charge, isQuantity } = first;
    const { from, to } = serviceOf(parts);
    const amount = sum(parts.map(one => one.amount));
    const dims = parts.flatMap(one => one.dims);
    const counts = parts.map(one => one.counted ?? one.from);
    const counted = counts.reduce((a, b) => (b < a ? b : a));
    const own = { charge, parts, from, to, counted, amount, dims, isQuantity };
    this.lines.push({ ...own, id: this.lines.length, bill, back, isShortfall: false });
  }

  /** A line for the share of a charge in a shortfall, dated to the last day of its period. */
  shortfall(bill: number, charge: string, from: Moment, to: Moment): number {
    const id = this.lines.length;
    const amount = ZERO;
    const counted = from;
    const none = { parts: [], dims: [], isQuantity: false, back: null, isShortfall: true };
    this.lines.push({ id, bill, charge, from, to, counted, amount, ...none });
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
