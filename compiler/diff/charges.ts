/** Charges: what they are for, when they are due, what is included, and their prices row by row. */
import { canonicalJson, meaningOf } from "../../runtime/billing/canonical.ts";
import type {
  PhaseStart,
  PlanAllowance,
  PlanCharge,
  PlanCurrency,
  PlanVersion,
  PricePhase,
  PriceRow,
} from "../../runtime/plan/plan.ts";
import { sourceUnit } from "../../runtime/plan/source-unit.ts";
import { curveAllowance } from "../../runtime/pricing/charge-curve.ts";
import { periodWords } from "../../runtime/time/period.ts";
import { byAmount, type ChangeSubject, type Found, found, plain, same, worth } from "./change.ts";
import { compareDeclared } from "./declarations.ts";
import { comparePrices, dateWords, type PricedRow } from "./prices.ts";

export interface Sides {
  readonly currency: PlanCurrency;
  readonly before: PlanVersion;
  readonly after: PlanVersion;
}

export function compareCharges(sides: Sides): readonly Found[] {
  return compareDeclared<PlanCharge>(sides.before.charges, sides.after.charges, {
    what: () => "charge",
    added: () => "charge-added",
    removed: () => "charge-removed",
    renamed: "charge-renamed",
    changed: (before, after, subject) => compareCharge(sides, before, after, subject),
  });
}

function compareCharge(
  sides: Sides,
  before: PlanCharge,
  after: PlanCharge,
  subject: ChangeSubject,
): readonly Found[] {
  const changes: Found[] = [];
  const { place } = after;
  const differ = (
    kind: Parameters<typeof plain>[0],
    part: string,
    a: string | null,
    b: string | null,
  ): void => {
    if (a !== b) changes.push(plain(kind, subject, { part, before: a, after: b, place }));
  };
  differ("wording", "note", before.note, after.note);
  differ("charge-timing", "", `in ${before.timing}`, `in ${after.timing}`);
  differ("charge-proration", "", prorationWords(before), prorationWords(after));
  differ("charge-settled", "", settledWords(before), settledWords(after));
  changes.push(
    ...compareIncrease(sides, before, after, subject),
    ...compareIncluded(sides, before, after, subject),
  );
  if (!same(withoutUnitWords(before), withoutUnitWords(after)) || !sameUnit(sides, before, after))
    return [
      ...changes,
      plain("charge-source", subject, { before: before.place.words, after: after.place.words, place }),
    ];
  return [...changes, ...comparePhases(sides, before, after, subject)];
}

function withoutUnitWords({ source }: PlanCharge): unknown {
  return source.kind === "each" ? { ...source, unit: null, dimensions: [] } : source;
}

function sameUnit({ before, after }: Sides, old: PlanCharge, now: PlanCharge): boolean {
  return sourceUnit(before, old)?.singular === sourceUnit(after, now)?.singular;
}

function prorationWords({ proration }: PlanCharge): string | null {
  if (proration === null) return null;
  return proration === "none" ? "not prorated" : `prorated by ${proration}`;
}

function settledWords({ settled }: PlanCharge): string | null {
  return settled === null ? null : `settled each ${periodWords(settled)}`;
}

function compareIncrease(
  { before, after }: Sides,
  { increasing: old }: PlanCharge,
  { increasing: now }: PlanCharge,
  subject: ChangeSubject,
): readonly Found[] {
  if (same(old, now)) return [];
  const words = {
    before: old?.place.words ?? null,
    after: now?.place.words ?? null,
    place: now?.place ?? null,
  };
  if (old === null || now === null)
    return [found("increase", subject, now === null ? "lowers" : "raises", words)];
  const onlyRate = same({ ...old, rate: null }, { ...now, rate: null });
  const severity = byAmount(worth(old.rate, before), worth(now.rate, after), "raises");
  return [found("increase", subject, onlyRate && severity !== null ? severity : "structural", words)];
}

/** Allowances where they are no part of a row's curve; those that are show in its price. */
function compareIncluded(
  sides: Sides,
  before: PlanCharge,
  after: PlanCharge,
  subject: ChangeSubject,
): readonly Found[] {
  const [old, now] = [before.includes, after.includes];
  if (same(old, now) || (isInCurves(before) && isInCurves(after))) return [];
  const [a, b] = [old[0], now[0]];
  const words = {
    before: a?.place.words ?? null,
    after: b?.place.words ?? null,
    place: b?.place ?? after.place,
  };
  if (a === undefined) return [plain("allowance-added", subject, words)];
  if (b === undefined) return [plain("allowance-removed", subject, words)];
  return [found("allowance", subject, allowanceSeverity(sides, a, b, old.length + now.length > 2), words)];
}

function allowanceSeverity(
  { before, after }: Sides,
  old: PlanAllowance,
  now: PlanAllowance,
  several: boolean,
): Found["severity"] {
  const onlyQuantity = !several && same({ ...old, quantity: null }, { ...now, quantity: null });
  return (
    (onlyQuantity ? byAmount(worth(old.quantity, before), worth(now.quantity, after), "lowers") : null) ??
    "structural"
  );
}

/** What carries over is beside the curve. */
function isInCurves(charge: PlanCharge): boolean {
  if (charge.includes.length === 0) return true;
  const isWithin = charge.phases.every(phase => curveAllowance(charge, phase) !== null);
  return isWithin && charge.includes.every(({ carries }) => carries === null);
}

// Phases and rows

function comparePhases(
  { currency, before, after }: Sides,
  old: PlanCharge,
  now: PlanCharge,
  subject: ChangeSubject,
): readonly Found[] {
  const changes: Found[] = [];
  const sameCount = old.phases.length === now.phases.length;
  const partner = (phase: PricePhase, index: number): PricePhase | undefined =>
    sameCount ? old.phases[index] : old.phases.find(one => same(one.from, phase.from));
  const matched = new Set<PricePhase>();
  for (const [index, phase] of now.phases.entries()) {
    const other = partner(phase, index);
    const part = now.phases.length === 1 ? "" : startWords(phase.from);
    if (other === undefined) {
      changes.push(plain("phase", subject, { part, after: phase.place.words, place: phase.place }));
      continue;
    }
    matched.add(other);
    if (!same(other.from, phase.from)) {
      const words = { before: startWords(other.from), after: startWords(phase.from), place: phase.place };
      changes.push(plain("phase", subject, { part, ...words }));
    }
    if (!same(other.period, phase.period)) {
      const words = {
        before: `each ${periodWords(other.period)}`,
        after: `each ${periodWords(phase.period)}`,
      };
      changes.push(plain("price-period", subject, { part, ...words, place: phase.place }));
      continue;
    }
    const priced = (version: PlanVersion, charge: PlanCharge, own: PricePhase): RowsOf => ({
      currency,
      version,
      charge,
      phase: own,
    });
    changes.push(...compareRows(priced(before, old, other), priced(after, now, phase), subject, part));
  }
  for (const phase of old.phases) {
    if (matched.has(phase)) continue;
    const part = startWords(phase.from);
    changes.push(plain("phase", subject, { part, before: phase.place.words, place: now.place }));
  }
  return changes;
}

export function startWords(start: PhaseStart): string {
  switch (start.kind) {
    case "start":
      return "from start";
    case "date":
      return `from ${dateWords(start.on)}`;
    case "contract month":
    case "contract day":
      return `from ${start.kind} ${start.number}`;
  }
}

type RowsOf = Omit<PricedRow, "row">;

function compareRows(before: RowsOf, after: RowsOf, subject: ChangeSubject, phase: string): readonly Found[] {
  const changes: Found[] = [];
  const partOf = (row: PriceRow): string => [phase, row.label].filter(one => one !== "").join(", ");
  const index = rowIndex(before.phase.rows);
  const compared = new Set<PriceRow>();
  for (const row of after.phase.rows) {
    const old = counterpart(row, before.phase.rows, index);
    if (old === null) {
      changes.push(
        plain("row-added", subject, { part: partOf(row), after: row.place.words, place: row.place }),
      );
      continue;
    }
    compared.add(old);
    changes.push(...comparePrices({ ...before, row: old }, { ...after, row }, subject, partOf(row)));
  }
  const newIndex = rowIndex(after.phase.rows);
  for (const row of before.phase.rows) {
    if (compared.has(row)) continue;
    const now = counterpart(row, after.phase.rows, newIndex);
    const part = partOf(row);
    if (now === null)
      changes.push(
        plain("row-removed", subject, { part, before: row.place.words, place: after.charge.place }),
      );
    else changes.push(...comparePrices({ ...before, row }, { ...after, row: now }, subject, part));
  }
  return changes;
}

function rowIndex(rows: readonly PriceRow[]): ReadonlyMap<string, PriceRow> {
  return new Map(rows.map(row => [keyOf(row), row]));
}

function keyOf({ match }: PriceRow): string {
  return canonicalJson(meaningOf(match));
}

/** The row that prices the same on the other side: its twin, one that takes more, the rest, one that takes less. */
function counterpart(
  row: PriceRow,
  rows: readonly PriceRow[],
  index: ReadonlyMap<string, PriceRow>,
): PriceRow | null {
  const exact = index.get(keyOf(row));
  if (exact !== undefined) return exact;
  const wider = rows.find(other => takesAllOf(other, row));
  const rest = rows.find(other => other.match === "always" || other.match === "otherwise");
  return wider ?? rest ?? rows.find(other => takesAllOf(row, other)) ?? null;
}

function takesAllOf(wide: PriceRow, narrow: PriceRow): boolean {
  const [all, some] = [wide.match, narrow.match];
  if (typeof all === "string" || typeof some === "string") return false;
  return all.every(one =>
    some.some(other => {
      const sameName = same({ ...one, values: [] }, { ...other, values: [] });
      return sameName && other.values.every(value => one.values.includes(value));
    }),
  );
}
