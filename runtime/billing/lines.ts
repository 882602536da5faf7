/** Lines: what each charge costs on one bill, before adjustments. */
import type { PlanCharge } from "../plan/plan.ts";
import { type CivilDate, compareDates } from "../time/civil.ts";
import { type PeriodRule, periodAt } from "../time/period.ts";
import type { BillingPeriod } from "./calendar.ts";
import type { CarriedAdvance, CarriedPart } from "./carried.ts";
import { cut } from "./days.ts";
import type { BillBasis, DraftLine } from "./draft.ts";
import { eachLines } from "./each-lines.ts";
import { feesDueInAdvance, feesDueInArrears } from "./fee-lines.ts";
import { type LinesOf, lateCorrections } from "./late-values.ts";
import { meteredLines } from "./metered-lines.ts";
import { onceLines } from "./once-lines.ts";
import { spendIn } from "./spend.ts";
import { chargeNames } from "./timeline.ts";

export interface DraftLines {
  /** In the order of the contract's charges. */
  readonly lines: readonly DraftLine[];
  /** What is billed in advance so far, and not yet served. */
  readonly advances: readonly CarriedAdvance[];
  /** What price periods that go on after this bill have been billed so far. */
  readonly open: readonly CarriedPart[];
}

/** A charge for the spend of others comes after them, and stands in its place. */
export function chargeLines(of: BillBasis): DraftLines {
  const made = new Map<string, DraftLines>();
  const soFar = (name: string): readonly DraftLine[] => made.get(name)?.lines ?? [];
  const basis: BillBasis = {
    ...of,
    spend: (names, window) => spendIn(of, names, names.flatMap(soFar), window),
  };
  const names = chargeNames(basis.plan);
  const isOfSpend = (name: string): boolean =>
    basis.pieces(name).some(({ charge }) => charge.source.kind === "spend");
  for (const name of names) if (!isOfSpend(name)) made.set(name, linesOf(basis, name));
  for (const name of names) if (isOfSpend(name)) made.set(name, linesOf(basis, name));
  const all = names.flatMap(name => made.get(name) ?? []);
  return {
    lines: all.flatMap(({ lines }) => lines),
    advances: all.flatMap(({ advances }) => advances),
    open: all.flatMap(({ open }) => open),
  };
}

function linesOf(basis: BillBasis, name: string): DraftLines {
  const pieces = basis.pieces(name);
  const kinds = new Set(pieces.map(({ charge }) => kindOf(charge)));
  const lines: DraftLine[] = [...onceLines(basis, name)];
  const arrears = basis.period === null ? NOTHING : linesInArrears(basis, name, basis.period, kinds);
  lines.push(...arrears.lines);
  const linesThen: LinesOf = (then, charge, one) => linesInArrears(then, charge, one, kinds);
  lines.push(...lateCorrections(basis, name, linesThen));
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
  const settled = settledEach(basis, name);
  if (settled === null) return linesOfPeriod(basis, name, period, kinds);
  const since = settledSince(basis, settled, period);
  if (since === null) return NOTHING;
  const lines: DraftLine[] = [];
  let open: readonly CarriedPart[] = [];
  for (const one of periodsSince(basis, since, period)) {
    const made = linesOfPeriod({ ...basis, period: one, open }, name, one, kinds);
    lines.push(...made.lines);
    open = made.open;
  }
  return { lines, open: [] };
}

function settledEach(basis: BillBasis, name: string): PeriodRule | null {
  return basis.pieces(name).find(({ charge }) => charge.settled !== null)?.charge.settled ?? null;
}

/** Whether a charge is settled, and not with this bill. */
export function isPending(basis: BillBasis, name: string): boolean {
  const settled = settledEach(basis, name);
  return settled !== null && basis.period !== null && settledSince(basis, settled, basis.period) === null;
}

export function isSettled(basis: BillBasis, name: string): boolean {
  return settledEach(basis, name) !== null;
}

/** What is rated for this bill's period and due with a later one. */
export function pendingLines(basis: BillBasis): readonly DraftLine[] {
  const { period, calendar, timeline } = basis;
  if (period === null) return [];
  return chargeNames(basis.plan).flatMap(name => {
    const settled = settledEach(basis, name);
    if (settled === null || !isPending(basis, name)) return [];
    const kinds = new Set(basis.pieces(name).map(({ charge }) => kindOf(charge)));
    const { from } = cut(periodAt(settled, calendar.term.from, period.from), calendar.term.from, null);
    let made: InArrears = NOTHING;
    for (const one of periodsSince(basis, from, period)) {
      made = linesOfPeriod({ ...basis, timeline, period: one, open: made.open }, name, one, kinds);
    }
    return made.lines;
  });
}

/** The first day of the settled period that ends with this bill; null where it goes on. */
export function settledSince(
  { calendar: { term }, end }: BillBasis,
  settled: PeriodRule,
  period: BillingPeriod,
): CivilDate | null {
  const whole = periodAt(settled, term.from, period.from);
  const days = cut(whole, term.from, end);
  return compareDates(days.to, period.to) <= 0 ? days.from : null;
}

function periodsSince(
  { calendar }: BillBasis,
  since: CivilDate,
  last: BillingPeriod,
): readonly BillingPeriod[] {
  const found: BillingPeriod[] = [last];
  for (let number = last.number - 1; number >= 1; number -= 1) {
    const one = calendar.period(number);
    if (one === null || compareDates(one.from, since) < 0) break;
    found.unshift(one);
  }
  return found;
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
