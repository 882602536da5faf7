/**
 * What adjustments work on: the bill's lines, each with what is left of it, and what a minimum has added. A shortfall
 * belongs to a charge but to no line. Sums of periods that are longer than a bill are carried from bill to bill.
 */
import { bug } from "../../number/bug.ts";
import { add, max, type Rational, toText, ZERO } from "../../number/rational.ts";
import type { DateText, PlanVersion } from "../../plan/plan.ts";
import { type CivilDate, compareDates, formatCivilDate, parseCivilDate } from "../../time/civil.ts";
import { periodWords } from "../../time/period.ts";
import type { BillAdjustment, ServicePeriod } from "../bill.ts";
import type { CarriedCap, CarriedHeld, CarriedSum, CarriedTaken } from "../carried.ts";
import { type AdvanceLine, advancePart, type BillBasis, type DraftLine, exactOf } from "../draft.ts";
import { isRatedBefore } from "../settled.ts";
import type { AdjustmentPeriod } from "./amounts.ts";
import { versionOf } from "./stretches.ts";

export interface Entry {
  readonly charge: string;
  /** Place of the line on the bill, from 0; null for what belongs to a charge and to no line. */
  readonly line: number | null;
  /** The day that says to which period of a discount, minimum or maximum it belongs. */
  readonly day: CivilDate;
  /** The first day of its service, which says its version, tax rate and window. */
  readonly from: CivilDate;
  readonly version: PlanVersion;
  readonly service: ServicePeriod;
  readonly left: Rational;
  /** Rated now and due with a later bill: it is not on this one, but credits are drawn for it. */
  readonly pending: boolean;
  /** Rated for an earlier bill, on which credits were drawn for it. */
  readonly rated: boolean;
  /** The part of an advance that it bills or gives back; null for all else. */
  readonly advance: AdvanceLine | null;
  /** A share of what an earlier bill has billed, which is no line of this one. */
  readonly earlier: boolean;
}

/** The bill in the making; every adjustment gives a new one. */
export interface Working {
  readonly entries: readonly Entry[];
  readonly adjustments: readonly BillAdjustment[];
  readonly sums: readonly CarriedSum[];
  readonly caps: readonly CarriedCap[];
  readonly held: readonly CarriedHeld[];
  /** What adjustments before tax take of advances on this bill. */
  readonly taken: readonly Taken[];
}

/** A share of an adjustment in a part of an advance. */
export interface Taken extends Pick<CarriedTaken, "kind" | "name" | "period"> {
  readonly charge: string;
  readonly advance: AdvanceLine;
  readonly amount: Rational;
}

/** An entry and its place among all. */
export interface Covered {
  readonly entry: Entry;
  readonly index: number;
}

export function entriesOf(basis: BillBasis, drafts: readonly DraftLine[]): readonly Entry[] {
  return drafts.map((draft, index) => {
    const { line, day } = draft;
    return {
      charge: line.charge,
      line: index,
      day,
      ...served(basis, line.charge, parseCivilDate(line.service.from) ?? day),
      service: line.service,
      left: exactOf(line.amount),
      pending: false,
      rated: isRatedBefore(basis, draft),
      advance: draft.advance ?? null,
      earlier: false,
    };
  });
}

function served({ timeline }: BillBasis, charge: string, from: CivilDate): Pick<Entry, "from" | "version"> {
  return { from, version: versionOf(timeline, charge, from) };
}

/** An entry of a charge that no line of this bill carries. */
export function looseEntry(basis: BillBasis, charge: string, day: CivilDate): Entry {
  const date = formatCivilDate(day);
  return {
    charge,
    line: null,
    day,
    ...served(basis, charge, day),
    service: { from: date, to: date },
    left: ZERO,
    pending: false,
    rated: false,
    advance: advanceOn(basis, charge, date),
    earlier: false,
  };
}

/** What an earlier bill billed in advance from that day on. */
function advanceOn({ advances }: BillBasis, charge: string, part: DateText): AdvanceLine | null {
  const advance = advances.find(one => one.charge === charge && one.part === part);
  if (advance === undefined) return null;
  return advancePart(periodWords(advance.each), advance.from, part);
}

/** What is rated for this bill and due with a later one. */
export function pendingEntries(basis: BillBasis, pending: readonly DraftLine[]): readonly Entry[] {
  return entriesOf(basis, pending).map(entry => ({ ...entry, line: null, pending: true }));
}

export function covered(
  { entries }: Pick<Working, "entries">,
  isCovered: (entry: Entry) => boolean,
): readonly Covered[] {
  return entries.flatMap((entry, index) => (isCovered(entry) ? [{ entry, index }] : []));
}

/** Those that this bill bills, or that a minimum has added on it. */
export function ofThisBill(lines: readonly Covered[]): readonly Covered[] {
  return lines.filter(({ entry }) => !entry.earlier);
}

export function sumLeft(lines: readonly Covered[]): Rational {
  return lines.reduce((sum, { entry }) => add(sum, entry.left), ZERO);
}

/** In the order in which the keys first come. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** From the first day of all to the last. */
export function hull(services: readonly ServicePeriod[]): ServicePeriod {
  const from = services.map(service => service.from).sort()[0] ?? "";
  const to =
    services
      .map(service => service.to)
      .sort()
      .at(-1) ?? "";
  return { from, to };
}

/** Of equal remainders the earlier charge of the contract gets the step. */
export function inContractOrder({ version }: BillBasis, charges: readonly string[]): readonly string[] {
  const order = version.charges.map(charge => charge.name);
  return [...charges].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

// Sums of a period

export type Spend = CarriedSum["base"];

/** What was spent in a period so far, for each charge and first day of a service, with what this bill adds. */
export function withSpend(before: Spend, lines: readonly Covered[]): Spend {
  const keyOf = (charge: string, day: string): string => `${charge} ${day}`;
  const sums = new Map(before.map(one => [keyOf(one.charge, one.day), one]));
  for (const { entry } of lines) {
    const { charge } = entry;
    const day = formatCivilDate(entry.from);
    const key = keyOf(charge, day);
    const amount = toText(add(exactOf(sums.get(key)?.amount ?? "0"), entry.left));
    sums.set(key, { charge, day, amount });
  }
  return [...sums.values()];
}

/** What was spent so far, without what was rated before and stands on this bill as it is settled. */
export function unsettled(earlier: CarriedSum | null, lines: readonly Covered[]): Spend {
  const settled = lines.filter(({ entry }) => entry.rated);
  return (earlier?.base ?? []).filter(
    one =>
      !settled.some(({ entry }) => entry.charge === one.charge && formatCivilDate(entry.from) === one.day),
  );
}

/** What no line of this bill carries, charge by charge in the contract's order, on the days of its services. */
export function looseEntries(
  basis: BillBasis,
  spend: Spend,
  charges: readonly string[],
): readonly { readonly entry: Entry; readonly weight: Rational }[] {
  return inContractOrder(basis, charges).flatMap(charge =>
    spend.flatMap(one => {
      const day = one.charge === charge ? parseCivilDate(one.day) : null;
      const weight = max(ZERO, exactOf(one.amount));
      return day === null ? [] : [{ entry: { ...looseEntry(basis, charge, day), earlier: true }, weight }];
    }),
  );
}

/** Without services that are billed already where a version known by now has ended the adjustment before them. */
export function spendWithin(spend: Spend, { served, inTerm }: AdjustmentPeriod): Spend {
  if (compareDates(served.to, inTerm.to) >= 0) return spend;
  const end = formatCivilDate(served.to);
  return spend.filter(({ day }) => day < end);
}

export function spentOn(spend: Spend, name: string): Rational {
  return spentIn(spend.filter(({ charge }) => charge === name));
}

export function spentIn(spend: Spend): Rational {
  return spend.reduce((sum, { amount }) => add(sum, exactOf(amount)), ZERO);
}

export type SumKey = Pick<CarriedSum, "kind" | "name" | "from">;

export function sumOf(sums: readonly CarriedSum[], { kind, name, from }: SumKey): CarriedSum | null {
  return sums.find(sum => sum.kind === kind && sum.name === name && sum.from === from) ?? null;
}

/**
 * The first days of an adjustment's periods that are still open, those of earlier bills too: a value that is known late
 * may change what it states for them.
 */
export function openDays(
  { sums }: Pick<Working, "sums">,
  { kind, name }: Omit<SumKey, "from">,
): readonly CivilDate[] {
  return sums
    .filter(sum => sum.kind === kind && sum.name === name)
    .map(({ from }) => parseCivilDate(from) ?? bug(from));
}

export function withSum(sums: readonly CarriedSum[], sum: CarriedSum): readonly CarriedSum[] {
  const before = sumOf(sums, sum);
  return [...sums.filter(other => other !== before), sum];
}
