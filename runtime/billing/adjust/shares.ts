/** An adjustment as a line of its own, rounded as a line and shared out over what it covers by largest remainder. */
import { numberOf } from "../../metering/evaluate.ts";
import {
  add,
  isZero,
  max,
  multiply,
  negate,
  type Rational,
  sign,
  toText,
  ZERO,
} from "../../number/rational.ts";
import { inWholeSteps, share } from "../../number/rounding.ts";
import type { DateText, Num, Place } from "../../plan/plan.ts";
import { compareCodePoints } from "../../text/code-points.ts";
import type { BillAdjustment, ServicePeriod } from "../bill.ts";
import type { CarriedHeld } from "../carried.ts";
import { type BillBasis, exactOf, lineRoundingWords, roundLine } from "../draft.ts";
import { bearing } from "./advance-parts.ts";
import type { Covered, Entry, Taken, Working } from "./spend.ts";

export interface Adjusting {
  readonly kind: BillAdjustment["kind"];
  readonly of: { readonly name: string; readonly title: string; readonly place: Place };
  readonly rule: string;
  readonly service: ServicePeriod;
  readonly base: Rational;
  /** Signed, before it is rounded. */
  readonly exact: Rational;
  readonly afterTax: boolean;
  /** First day of its own period, where it has such; null for a percentage and a credit. */
  readonly period: DateText | null;
}

/** What each entry bears: entries of the bill by their place, or new ones. */
export type Share = { readonly amount: Rational } & ({ readonly index: number } | { readonly added: Entry });

/** The steps in which amounts of lines are shared; null: exactly. */
export function lineStep({ version }: Pick<BillBasis, "version">): Rational | null {
  return version.roundLines === null ? null : numberOf(version.roundLines.step);
}

/**
 * Over lines of the bill. A percentage falls on every line as it stands, so that what is given back gives its discount
 * back. All else falls on lines above zero; an amount that is given back on the lines that are given back, where there
 * are any.
 */
export function shareOverLines(
  basis: BillBasis,
  amount: Rational,
  unsorted: readonly Covered[],
  isPercent: boolean,
): readonly Share[] {
  const on = isPercent ? unsorted : bearing(unsorted);
  const lines = [...on].sort(byService);
  const parts = share(
    amount,
    isPercent ? asTheyStand(amount, lines) : oneSided(amount, lines),
    lineStep(basis),
  );
  return lines.map(({ index }, i) => ({ index, amount: parts[i] ?? ZERO }));
}

/** A percentage of lines that add up to nothing is nothing, and each of them has its own. */
export function ownPercentages(
  basis: BillBasis,
  rate: Rational,
  unsorted: readonly Covered[],
): readonly Share[] {
  const lines = [...unsorted].sort(byService);
  const off = lines.map(({ entry }) => multiply(entry.left, rate));
  const parts = inWholeSteps(ZERO, off, lineStep(basis));
  return lines.map(({ index }, i) => ({ index, amount: negate(parts[i] ?? ZERO) }));
}

/** Of equal remainders the charge that stands first in the contract gets the step, of its lines the earlier service. */
function byService(a: Covered, b: Covered): number {
  const isOne = a.entry.charge === b.entry.charge && isLine(a.entry) && isLine(b.entry);
  const [one, other] = [a.entry.service, b.entry.service];
  return (
    (isOne && (compareCodePoints(one.from, other.from) || compareCodePoints(one.to, other.to))) ||
    a.index - b.index
  );
}

/** A shortfall is none: it stands behind all lines. */
function isLine({ line, pending }: Entry): boolean {
  return line !== null || pending;
}

function asTheyStand(amount: Rational, lines: readonly Covered[]): readonly Rational[] {
  return lines.map(({ entry }) => (sign(amount) > 0 ? negate(entry.left) : entry.left));
}

/** Whether an amount that is no percentage falls on any of the lines. */
export function bears(amount: Rational, lines: readonly Covered[]): boolean {
  return oneSided(amount, bearing(lines)).some(weight => !isZero(weight));
}

function oneSided(amount: Rational, lines: readonly Covered[]): readonly Rational[] {
  const above = lines.map(({ entry }) => max(ZERO, entry.left));
  const below = lines.map(({ entry }) => max(ZERO, negate(entry.left)));
  return sign(amount) > 0 && below.some(weight => !isZero(weight)) ? below : above;
}

/** Over what no line of the bill carries, as entries of their own. */
export function shareOverCharges(
  basis: BillBasis,
  amount: Rational,
  charges: readonly { readonly entry: Entry; readonly weight: Rational }[],
): readonly Share[] {
  const weights = charges.map(({ weight }) => weight);
  const parts = share(amount, weights, lineStep(basis));
  return charges.map(({ entry }, i) => ({ added: entry, amount: parts[i] ?? ZERO }));
}

/** The adjustment put on the bill; one of zero leaves no line, unless a percentage of something comes to zero. */
export function put(basis: BillBasis, before: Working, taken: Adjusting, shares: readonly Share[]): Working {
  const entries = [...before.entries];
  const shown: BillAdjustment["shares"][number][] = [];
  const held: CarriedHeld[] = [];
  const ofAdvances: Taken[] = [];
  for (const part of shares) {
    if (isZero(part.amount)) continue;
    const entry = "index" in part ? entries[part.index] : part.added;
    if (entry === undefined) continue;
    const now = { ...entry, left: add(entry.left, part.amount) };
    if ("index" in part) entries[part.index] = now;
    else entries.push(now);
    const { charge } = entry;
    const share = toText(part.amount);
    const ofAdvance = takenBy(taken, entry, part.amount);
    if (ofAdvance !== null) ofAdvances.push(ofAdvance);
    if (entry.pending) held.push(heldOf(taken, entry, share));
    else shown.push({ line: entry.line === null ? null : entry.line + 1, charge, amount: share });
  }
  const after = {
    ...before,
    entries,
    held: [...before.held, ...held],
    taken: [...before.taken, ...ofAdvances],
  };
  if (held.length > 0 && shown.length === 0) return after;
  const amount = shown.reduce((sum, part) => add(sum, exactOf(part.amount)), ZERO);
  const adjustment: BillAdjustment = {
    kind: taken.kind,
    name: taken.of.name,
    title: taken.of.title,
    rule: taken.rule,
    service: taken.service,
    base: toText(taken.base),
    exact: held.length > 0 ? toText(amount) : toText(taken.exact),
    rounding: lineRoundingWords(basis.version, basis.plan.currency.code),
    amount: toText(amount),
    afterTax: taken.afterTax,
    corrects: null,
    shares: shown,
    clause: taken.of.place,
  };
  return { ...after, adjustments: [...before.adjustments, adjustment] };
}

/** What gives an advance back must know of it: nothing that falls on a charge alone, or comes after taxes. */
function takenBy(
  { kind, of, afterTax, period }: Adjusting,
  { charge, advance }: Entry,
  amount: Rational,
): Taken | null {
  if (kind === "minimum" || afterTax || advance === null) return null;
  return { kind, name: of.name, period, charge, advance, amount };
}

/** A minimum falls on charges, never on what is settled later. */
function heldOf({ kind, of }: Adjusting, { charge, service }: Entry, amount: Num): CarriedHeld {
  return { kind: kind === "minimum" ? "credit" : kind, name: of.name, charge, from: service.from, amount };
}

export function rounded(basis: BillBasis, exact: Rational): Rational {
  return roundLine(basis.version, exact);
}
