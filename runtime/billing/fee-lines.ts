/** Lines of recurring fees and of licensed quantities: in arrears, and in advance with what corrects an advance. */
import { type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { periodWords } from "../time/period.ts";
import {
  type AdvanceLines,
  advanceLine,
  advancesOf,
  correctAdvances,
  dateOf,
  isSamePeriod,
  lineOf,
} from "./advance-corrections.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedAdvance } from "./carried.ts";
import { serviceOf } from "./days.ts";
import { type BillBasis, type DraftLine, draftLine } from "./draft.ts";
import { type FeeGroup, feeGroups, type PricedPart, priceFees } from "./fee-price.ts";
import { feeRuns } from "./fee-since.ts";
import { type FeePeriod, feesInAdvance, feesInArrears } from "./fees.ts";
import type { Piece } from "./timeline.ts";

/** Also of prices that an early end has left without a day: their advances are given back. */
function everyPhase({ plan }: BillBasis, name: string): readonly Pick<Piece, "charge" | "phase">[] {
  return plan.versions
    .flatMap(version => version.charges.filter(charge => charge.name === name))
    .flatMap(charge => charge.phases.map(phase => ({ charge, phase })));
}

/** A later version may turn a fee in arrears into one in advance. */
function piecesIn(basis: BillBasis, name: string, timing: "advance" | "arrears"): readonly Piece[] {
  return basis
    .pieces(name)
    .filter(({ charge }) => charge.timing === timing && charge.source.kind !== "meter");
}

export function feesDueInArrears(
  basis: BillBasis,
  charge: string,
  period: BillingPeriod,
): readonly DraftLine[] {
  const all = piecesIn(basis, charge, "arrears");
  return feeGroups(all).flatMap(group =>
    feeRuns(basis, all, group.each).flatMap(pieces => {
      const due = feesInArrears(basis.plan, group.each, basis.calendar, period, pieces[0]?.from);
      // All parts of a fee that is longer than the bill serve what the bill closes.
      return priceFees(basis, pieces, group, due).map(part => {
        const { from } = part.served;
        return feeLine(basis, part, compareDates(from, period.from) < 0 ? period.from : from);
      });
    }),
  );
}

/** Fees in advance that were due with a period whose days are all served: priced as they are known. */
export function feesServed(basis: BillBasis, charge: string, period: BillingPeriod): readonly DraftLine[] {
  const all = piecesIn(basis, charge, "advance");
  return feeGroups(all).flatMap(group =>
    feeRuns(basis, all, group.each).flatMap(pieces => {
      const { plan, calendar, end } = basis;
      const due = feesInAdvance(plan, group.each, calendar, period, end, pieces[0]?.from);
      const isOpen = basis.advances.some(
        one => one.charge === charge && one.from === formatCivilDate(due[0]?.served.from ?? period.from),
      );
      return isOpen
        ? []
        : priceFees(basis, pieces, group, due).map(part => feeLine(basis, part, part.served.from));
    }),
  );
}

/** Fees of the next period, and what is known by now to differ in those that earlier bills billed. */
export function feesDueInAdvance(basis: BillBasis, charge: string): AdvanceLines {
  const all = piecesIn(basis, charge, "advance");
  const lines: DraftLine[] = [];
  const advances: CarriedAdvance[] = [];
  for (const group of feeGroups(everyPhase(basis, charge))) {
    const stretches = feeRuns(basis, all, group.each);
    const corrected = correctAdvances(basis, stretches, charge, group);
    lines.push(...corrected.lines);
    advances.push(...corrected.advances);
    for (const pieces of stretches) {
      for (const due of [neverBilled(basis, pieces, charge, group), nextDue(basis, pieces, group)]) {
        const priced = priceFees(basis, pieces, group, due);
        const [first, last] = [due[0], due.at(-1)];
        if (first === undefined || last === undefined) continue;
        const days = { from: first.served.from, to: last.served.to };
        lines.push(
          ...priced.map(part => {
            const { from } = part.served;
            return { ...feeLine(basis, part, from), advance: advanceLine(group, days.from, from) };
          }),
        );
        advances.push(...advancesOf(charge, group, days, priced, basis.bill));
      }
    }
  }
  return { lines, advances };
}

function nextDue(
  { plan, calendar, next, end }: BillBasis,
  pieces: readonly Piece[],
  { each }: FeeGroup,
): readonly FeePeriod[] {
  return next === null ? [] : feesInAdvance(plan, each, calendar, next, end, pieces[0]?.from);
}

/** Fees of the bill's own period that the bill before could not bill: it did not know what they are due by. */
function neverBilled(
  basis: BillBasis,
  pieces: readonly Piece[],
  charge: string,
  { each }: FeeGroup,
): readonly FeePeriod[] {
  const { plan, calendar, period, end, advances } = basis;
  if (period === null) return [];
  const since = pieces[0]?.from ?? period.from;
  const isNew = pieces.some(({ version }) => version.from > formatCivilDate(period.from));
  if (!isNew && compareDates(since, period.from) <= 0) return [];
  const billed = advances.filter(
    one =>
      one.charge === charge &&
      (periodWords(one.each) === periodWords(each) || isSamePeriod(basis, each, one)) &&
      compareDates(dateOf(one.from), since) >= 0,
  );
  return feesInAdvance(plan, each, calendar, period, end, pieces[0]?.from).filter(({ served }) => {
    const day = formatCivilDate(served.from);
    return !billed.some(({ from, to }) => from <= day && day < to);
  });
}

function feeLine(basis: BillBasis, part: PricedPart, day: CivilDate): DraftLine {
  return draftLine(basis, { ...lineOf(part), kind: "fee", service: serviceOf(part.served), day });
}
