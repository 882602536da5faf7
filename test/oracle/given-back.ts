/**
 * "Version, price, discount window and tax rate follow the service": what was billed in advance under other percentages
 * off or taxes than those that a bill knows is given back as it was billed, with all that was taken off of it, and
 * billed anew. An amount off, a maximum or a credit that it has had stays with what is billed anew.
 */
import type { View } from "./book.ts";
import type { Making } from "./charges.ts";
import { type Fraction, positive, shares, sum, ZERO } from "./fractions.ts";
import type { AdjustmentKind, Line, Share, Target } from "./ledger.ts";
import { ratesOn } from "./segments.ts";

/** Whether a part that was billed has other percentages off or taxes by now, if only for some of its days. */
export function isBilledOtherwise({ view, before }: Making, part: Target, due: readonly Target[]): boolean {
  if (before === null || part.isAhead !== true || isAllKnown(view, before)) return false;
  const { charge, from, to } = part;
  const was = ratesOn(before, charge, from);
  const within = due.filter(
    one => one.isAhead === true && spanOf(one) === spanOf(part) && from <= one.from && one.from < to,
  );
  return [from, ...within.map(one => one.from)].some(at => ratesOn(view, charge, at) !== was);
}

function isAllKnown(view: View, before: View): boolean {
  return view.docs.length === before.docs.length && Object.keys(view.book.register).length === 0;
}

/** What shares of an adjustment the part that a line gives back has had, by their periods. */
export function hadBy(
  { view, ledger }: Making,
  line: Line,
  isOf: (share: Share) => boolean,
): ReadonlyMap<string, Fraction> {
  const key = line.back;
  const had = new Map<string, Fraction>();
  if (key === null) return had;
  // A line of several parts is told with the first of them.
  const own = ledger.lines.filter(
    ({ parts, from, back, bill }) =>
      (back === null || bill < view.bill) && parts.some(part => part.key === key && part.from === from),
  );
  const ids = new Set(own.map(({ id }) => id));
  for (const share of ledger.shares) {
    if (!ids.has(share.line) || share.bill === view.bill || !isOf(share)) continue;
    had.set(share.period, (had.get(share.period) ?? ZERO).plus(share.amount));
  }
  return had;
}

/** The lines of the bill that bill anew what one gives back: of the same fee, else of what takes its place. */
export function anewOf({ view, ledger }: Making, line: Line): readonly Line[] {
  const key = line.back;
  if (key === null) return [];
  const billed = ledger.lines.findLast(
    one => one.bill < view.bill && one.parts.some(part => part.key === key),
  );
  const part = billed?.parts.find(one => one.key === key);
  if (part === undefined) return [];
  const { from, to } = part;
  const isAnew = (one: Target): boolean =>
    one.isAhead === true &&
    spanOf(one) === spanOf(part) &&
    from <= one.from &&
    one.from < to &&
    one.charge === line.charge;
  const all = ledger.lines.filter(
    one => one.bill === view.bill && one.back === null && one.parts.some(isAnew),
  );
  const isSame = (one: Line): boolean =>
    one.parts.some(other => isAnew(other) && feeOf(other) === feeOf(part));
  const own = all.filter(isSame);
  return own.length > 0 ? own : all;
}

/** The period of a fee that is longer than the bill, else the billing period. */
function spanOf({ key }: Target): string {
  return key.split("|").at(-1) ?? "";
}

/** What tells the fees of one charge apart, wherever they are cut. */
function feeOf({ key }: Target): string {
  return key.split("|").slice(2, -1).join("|");
}

/** Of some lines those that bear something: not what is given back and billed anew among them. */
export function bearing(making: Making, lines: readonly Line[]): (line: Line) => boolean {
  const ids = new Set(lines.map(({ id }) => id));
  return line => line.back === null || !anewOf(making, line).some(({ id }) => ids.has(id));
}

/** The shares of an amount off, a maximum or a credit go from what is given back to what is billed anew. */
export function move(
  making: Making,
  lines: readonly Line[],
  { kind, name, stage, period }: MovedShare,
  step: Fraction | null,
): void {
  const { view, ledger } = making;
  const ids = new Set(lines.map(({ id }) => id));
  for (const line of lines) {
    const anew = anewOf(making, line).filter(({ id }) => ids.has(id));
    const isOf = (share: Share): boolean =>
      share.kind === kind &&
      share.name === name &&
      (period === null ? share.stage === stage : share.period === period);
    if (anew.length === 0) continue;
    for (const [own, amount] of hadBy(making, line, isOf)) {
      const weights = anew.map(one => positive(ledger.net(one, stage)));
      const parts = shares(amount, weights, step);
      const to = [
        [line, amount.negated()] as const,
        ...anew.map((one, i) => [one, parts[i] ?? ZERO] as const),
      ];
      for (const [{ id, charge, from }, share] of to)
        ledger.add({
          kind,
          name,
          bill: view.bill,
          stage,
          line: id,
          charge,
          from,
          amount: share,
          period: own,
        });
    }
  }
}

interface MovedShare {
  readonly kind: AdjustmentKind;
  readonly name: string;
  readonly stage: number;
  /** Null: of all periods, at that stage. */
  readonly period: string | null;
}

export function allOf(had: ReadonlyMap<string, Fraction>): Fraction {
  return sum([...had.values()]);
}
