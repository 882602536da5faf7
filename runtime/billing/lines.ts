/** Lines: what each charge costs on one bill, before adjustments. */
import type { PlanCharge } from "../plan/plan.ts";
import { type CivilDate, parseCivilDate } from "../time/civil.ts";
import { type PeriodRule, periodAt, periodWords } from "../time/period.ts";
import { allowancesRated } from "./allowances-after.ts";
import { withUsageKnown } from "./bill-usage.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedAdvance, CarriedPart } from "./carried.ts";
import { cut } from "./days.ts";
import type { BillBasis, DraftLine } from "./draft.ts";
import { eachLines } from "./each-lines.ts";
import { feesDueInAdvance, feesDueInArrears } from "./fee-lines.ts";
import { asBefore, differences, type LinesOf, lateCorrections, learntSince } from "./late-values.ts";
import { meteredLines } from "./metered-lines.ts";
import { onceLines } from "./once-lines.ts";
import { isLater, isRatedBefore, isSettledLine, periodsSince, settledIn, settledSince } from "./settled.ts";
import { inSpendOrder, spendIn } from "./spend.ts";
import { chargeNames, pieceAt } from "./timeline.ts";

export interface DraftLines {
  /** In the order of the contract's charges. */
  readonly lines: readonly DraftLine[];
  /** What is billed in advance so far, and not yet served. */
  readonly advances: readonly CarriedAdvance[];
  /** What price periods that go on after this bill have been billed so far. */
  readonly open: readonly CarriedPart[];
}

export interface BilledLines extends DraftLines {
  /** What is rated for this bill's period and due with a later one. */
  readonly pending: readonly DraftLine[];
}

/** A charge for the spend of others is made after them, and stands in its place. */
export function chargeLines(of: BillBasis): BilledLines {
  const made = new Map<string, BilledLines>();
  // What is rated now and settled later is spent now.
  const soFar = (name: string): readonly DraftLine[] => {
    const { lines = [], pending = [] } = made.get(name) ?? {};
    return [...lines.filter(line => !isRatedBefore(of, line)), ...pending];
  };
  const basis: BillBasis = {
    ...of,
    spend: (names, window) => spendIn(of, names, names.flatMap(soFar), window),
  };
  const names = chargeNames(basis.plan);
  const make = (name: string): void =>
    void made.set(name, { ...linesOf(basis, name, soFar), pending: pendingLines(basis, name) });
  for (const name of inSpendOrder(basis, names)) make(name);
  const all = names.flatMap(name => made.get(name) ?? []);
  return {
    lines: all.flatMap(({ lines }) => lines),
    advances: all.flatMap(({ advances }) => advances),
    open: all.flatMap(({ open }) => open),
    pending: all.flatMap(({ pending }) => pending),
  };
}

function linesOf(basis: BillBasis, name: string, made: (charge: string) => readonly DraftLine[]): DraftLines {
  const pieces = basis.pieces(name);
  const kinds = new Set(pieces.map(({ charge }) => kindOf(charge)));
  const lines: DraftLine[] = [...onceLines(basis, name)];
  const arrears = basis.period === null ? NOTHING : linesInArrears(basis, name, basis.period, kinds);
  lines.push(...arrears.lines);
  const linesThen: LinesOf = (then, charge, one) => linesInArrears(then, charge, one, kinds);
  lines.push(...lateCorrections(basis, name, made, linesThen));
  if (!kinds.has("in advance")) return { lines, advances: [], open: arrears.open };
  const due = feesDueInAdvance(basis, name);
  return { lines: [...lines, ...due.lines], advances: due.advances, open: arrears.open };
}

type Kind = "metered" | "each" | "in advance" | "in arrears";

function kindOf({ source, timing }: PlanCharge): Kind {
  if (source.kind === "each") return "each";
  if (source.kind === "meter" || source.kind === "spend") return "metered";
  return timing === "advance" ? "in advance" : "in arrears";
}

type InArrears = Pick<DraftLines, "lines" | "open">;

const NOTHING: InArrears = { lines: [], open: [] };

/** `settled each PERIOD`: rated each billing period, and due together on the bill that closes the longer one. */
function linesInArrears(
  basis: BillBasis,
  name: string,
  period: BillingPeriod,
  kinds: ReadonlySet<Kind>,
): InArrears {
  const rules = settledIn(basis, name);
  if (rules.length === 0) return linesOfPeriod(basis, name, period, kinds);
  // What a version does not settle later is due now.
  const isAlways = basis.pieces(name).every(({ charge }) => charge.settled !== null);
  const now = isAlways ? NOTHING : linesOfPeriod(basis, name, period, kinds);
  const lines: DraftLine[] = [];
  const open: CarriedPart[] = [];
  for (const rule of rules) {
    const since = settledSince(basis, rule, period);
    const rated = since === null ? [] : ratedSince(basis, name, since, period, kinds);
    const made = rated.flatMap(one => [...one.lines, ...one.learnt]);
    lines.push(...made.filter(line => isSettledLine(line, rule)));
    // Until a settlement it is what earlier ones have billed of price periods that go on after them.
    const goingOn = rated.at(-1)?.open ?? basis.open.filter(({ charge }) => charge === name);
    open.push(...goingOn.filter(part => isSettledPart(basis, part, rule)));
  }
  const due = now.lines.filter(line => !isSettledLine(line));
  const isDue = (part: CarriedPart): boolean => !rules.some(rule => isSettledPart(basis, part, rule));
  return { lines: [...lines, ...due], open: [...open, ...now.open.filter(isDue)] };
}

/** Whether the version of its days settles a part of a price period in such periods. */
function isSettledPart(basis: BillBasis, { charge, part }: CarriedPart, rule: PeriodRule): boolean {
  const day = parseCivilDate(part);
  const settled = day === null ? null : (pieceAt(basis.pieces(charge), day)?.charge.settled ?? null);
  return settled !== null && periodWords(settled) === periodWords(rule);
}

function pendingLines(basis: BillBasis, name: string): readonly DraftLine[] {
  const { period, calendar } = basis;
  if (period === null) return [];
  const kinds = new Set(basis.pieces(name).map(({ charge }) => kindOf(charge)));
  return settledIn(basis, name).flatMap(rule => {
    if (!isLater(basis, rule)) return [];
    const { from } = cut(periodAt(rule, calendar.term.from, period.from), calendar.term.from, null);
    const rated = ratedSince(basis, name, from, period, kinds);
    const made = [...rated.flatMap(({ learnt }) => learnt), ...(rated.at(-1)?.lines ?? [])];
    return made.filter(line => isSettledLine(line, rule));
  });
}

interface Rated extends InArrears {
  readonly period: BillingPeriod;
  /** What the bill in the making is the first to know of it. */
  readonly learnt: readonly DraftLine[];
}

/** The bills of a settled period, each as they were rated, with what is known of them only now. */
function ratedSince(
  basis: BillBasis,
  name: string,
  since: CivilDate,
  last: BillingPeriod,
  kinds: ReadonlySet<Kind>,
): readonly Rated[] {
  const now = ratedInTurn(basis, name, since, last, kinds);
  const learnt = basis.period === last ? learntSince(basis, name, last) : null;
  if (learnt === null || now.length < 2) return now;
  const was = ratedInTurn(asBefore(basis, last), name, since, last, kinds);
  return now.map((one, index) => {
    const { lines } = one.period === last ? one : (was[index] ?? one);
    return { ...one, lines, learnt: differences(basis, name, one.period, lines, one.lines).map(isLearnt) };
  });
}

function isLearnt(line: DraftLine): DraftLine {
  return { ...line, learnt: true };
}

/** One after the other, each with what those before have billed and drawn. */
function ratedInTurn(
  basis: BillBasis,
  name: string,
  since: CivilDate,
  last: BillingPeriod,
  kinds: ReadonlySet<Kind>,
): readonly Rated[] {
  let { open } = basis;
  let { allowances } = basis;
  return periodsSince(basis, since, last).map(one => {
    const then: BillBasis = { ...asRated(basis, one), open, allowances };
    const made = linesOfPeriod(then, name, one, kinds);
    ({ open } = made);
    if (one !== last) allowances = allowancesRated(then, one.to);
    return { ...made, period: one, learnt: [] };
  });
}

/** What is settled later is rated with the bill of its period, from what that bill knew of levels. */
function asRated(basis: BillBasis, period: BillingPeriod): BillBasis {
  return period.number === basis.period?.number ? basis : { ...withUsageKnown(basis, period.end), period };
}

function linesOfPeriod(
  basis: BillBasis,
  name: string,
  period: BillingPeriod,
  kinds: ReadonlySet<Kind>,
): InArrears {
  const metered = kinds.has("metered") ? meteredLines(basis, name, period) : NOTHING;
  const each = kinds.has("each") ? eachLines(basis, name, period) : [];
  const fees = kinds.has("in arrears") ? feesDueInArrears(basis, name, period) : [];
  return { lines: [...metered.lines, ...each, ...fees], open: metered.open };
}
