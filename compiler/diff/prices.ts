/** The prices of two rows that stand for each other: where they differ, and by how much. */
import { formatMoney } from "../../runtime/number/display.ts";
import {
  add,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  toText,
  ZERO,
} from "../../runtime/number/rational.ts";
import type {
  DateRef,
  Place,
  PlanCharge,
  PlanCurrency,
  PlanVersion,
  PricePart,
  PricePhase,
  PriceRow,
  TierRow,
} from "../../runtime/plan/plan.ts";
import { sourceUnit } from "../../runtime/plan/source-unit.ts";
import { type CurveTerms, curveAllowance, rowCurve } from "../../runtime/pricing/charge-curve.ts";
import { type Curve, compareCuts, valueAfter, valueAt, valueBefore } from "../../runtime/pricing/curve.ts";
import { type Interval, intervalsBetween } from "../../runtime/pricing/curve-differences.ts";
import { periodWords } from "../../runtime/time/period.ts";
import {
  byAmount,
  type ChangeSubject,
  type Found,
  found,
  type PriceChange,
  type PriceInterval,
  type PricePair,
  parameterOf,
  plain,
  same,
  together,
  worth,
} from "./change.ts";
import type { Severity } from "./change-kinds.ts";

/** A row of a price where it stands. */
export interface PricedRow {
  readonly currency: PlanCurrency;
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  readonly phase: PricePhase;
  readonly row: PriceRow;
}

export function comparePrices(
  before: PricedRow,
  after: PricedRow,
  subject: ChangeSubject,
  part: string,
): readonly Found[] {
  const said = { part, ...clausesThatDiffer(before.row, after.row) };
  const fees = compareFees(before, after, subject, part);
  if (after.charge.source.kind === "none") return fees;
  const picks = pickedRows(before, after);
  const changes = picks.flatMap((pick): readonly Found[] => {
    const own = { ...said, part: [part, pick.label].filter(one => one !== "").join(", ") };
    return compareCurves(before, after, subject, pick, own);
  });
  const isRestated = changes.length === 0 && fees.length === 0 && !same(terms(before), terms(after));
  if (!isRestated) return [...changes, ...fees];
  const byAccount = hasParameter(terms(before)) || hasParameter(terms(after));
  return [plain(byAccount ? "price-unsaid" : "price-restated", subject, said)];
}

/** The clauses of two prices that are not the same, as far down as both have the same shape. */
function clausesThatDiffer(before: PriceRow, after: PriceRow): Pick<Found, "before" | "after" | "place"> {
  const pairs = after.price.length === before.price.length ? zipped(before.price, after.price) : [];
  const [only, ...others] = pairs.filter(([a, b]) => !same(a, b));
  if (only === undefined || others.length > 0) return words([before], [after]);
  const [a, b] = only;
  if (a.kind !== "schedule" || b.kind !== "schedule" || !same({ ...a, rows: [] }, { ...b, rows: [] }))
    return words([a], [b]);
  if (a.rows.length !== b.rows.length) return words([a], [b]);
  const rows = zipped(a.rows, b.rows).filter(([old, now]) => !same(old, now));
  return words(
    rows.map(([old]) => old),
    rows.map(([, now]) => now),
  );
}

const MOST_CLAUSES = 4;

interface Placed {
  readonly place: Place;
}

function words(
  before: readonly Placed[],
  after: readonly Placed[],
): Pick<Found, "before" | "after" | "place"> {
  const said = (of: readonly Placed[]): string => {
    const left = of.length - MOST_CLAUSES;
    const shown = of.slice(0, MOST_CLAUSES).map(one => one.place.words);
    return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join("; ");
  };
  return { before: said(before), after: said(after), place: after[0]?.place ?? null };
}

function zipped<T>(a: readonly T[], b: readonly T[]): readonly (readonly [T, T])[] {
  return a.flatMap((one, index) => {
    const other = b[index];
    return other === undefined ? [] : [[one, other] as const];
  });
}

/** All that a row's price depends on, in the contract's own form. */
function terms({ charge, phase, row }: PricedRow): unknown {
  const { least, most, priceRounding } = charge;
  return [row.price, least, most, priceRounding, curveAllowance(charge, phase), phase.period];
}

/** Whether an account's own values may move what the contract's values leave as it is. */
function hasParameter(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return ("kind" in value && value.kind === "parameter") || Object.values(value).some(hasParameter);
}

type Words = Pick<Found, "part" | "before" | "after" | "place">;

function compareCurves(
  before: PricedRow,
  after: PricedRow,
  subject: ChangeSubject,
  { reading }: Picked,
  words: Words,
): readonly Found[] {
  const [one, other] = [curveFor(before, reading), curveFor(after, reading)];
  if (one === null || other === null)
    return same(terms(before), terms(after)) ? [] : [plain("price-unsaid", subject, words)];
  const changes: Found[] = [];
  const intervals = isSingle(after) ? intervalsAtOne(one, other) : intervalsBetween(one, other);
  if (intervals.length > 0) {
    const price = priceChange(after, one, intervals);
    changes.push(found("price", subject, severityOf(intervals), { ...words, price }));
  }
  const [end, then] = [one.end, other.end];
  const sameEnd = end === null || then === null ? end === then : compareCuts(end, then) === 0;
  if (!sameEnd) changes.push(plain("price-end", subject, words));
  return changes;
}

function curveFor({ version, charge, phase, row }: PricedRow, picking: Rational | null): Curve | null {
  const given: CurveTerms = { parameter: parameterOf(version), picking };
  return rowCurve(version, charge, phase, row, given);
}

/** Of `for each` without `of`: an event is one, and never more. */
function isSingle({ charge: { source } }: PricedRow): boolean {
  return source.kind === "each" && source.of === null;
}

function intervalsAtOne(one: Curve, other: Curve): readonly Interval[] {
  const more = subtract(valueAt(other, ONE), valueAt(one, ONE));
  const order = sign(more);
  if (order === 0) return [];
  const ends = { from: ONE, fromIncluded: true, to: ONE, toIncluded: true, atFrom: more, atTo: more };
  return [{ ...ends, sign: order > 0 ? "more" : "less", course: "constant", slope: ZERO }];
}

function severityOf(intervals: readonly Interval[]): Severity {
  return together(
    intervals.map(({ sign }) => (sign === "more" ? "raises" : sign === "less" ? "lowers" : "structural")),
  );
}

function priceChange(after: PricedRow, old: Curve, intervals: readonly Interval[]): PriceChange {
  const { charge } = after;
  return {
    unit: sourceUnit(after.version, after.charge),
    period: after.charge.source.kind === "each" ? null : periodWords(after.phase.period),
    beyondIncluded: charge.includes.length > 0 && curveAllowance(charge, after.phase) === null,
    intervals: intervals.map(interval => intervalOf(old, interval)),
  };
}

/** With what the first price comes to at its ends. */
export function intervalOf(old: Curve, found: Interval): PriceInterval {
  const { from, fromIncluded, to, toIncluded, sign, course, slope } = found;
  const piece = (included: boolean, q: Rational, isStart: boolean): Rational => {
    const cut = { at: q, after: isStart ? !included : included };
    const starts = old.pieces.findLast(one => {
      const order = compareCuts({ at: one.from, after: !one.inclusive }, cut);
      return isStart ? order <= 0 : order < 0;
    });
    if (starts === undefined) return ZERO;
    return isStart ? valueAfter(starts, cut) : valueBefore(starts, cut);
  };
  const start = piece(fromIncluded, from, true);
  const end = to === null ? null : piece(toIncluded, to, false);
  return {
    from: toText(from),
    fromIncluded,
    to: to === null ? null : toText(to),
    toIncluded,
    sign,
    course,
    atFrom: pairOf(start, found.atFrom),
    atTo: end === null || found.atTo === null ? null : pairOf(end, found.atTo),
    slope: toText(slope),
  };
}

function pairOf(before: Rational, more: Rational): PricePair {
  return { before: toText(before), after: toText(add(before, more)), more: toText(more) };
}

// Rows that another meter picks

interface Picked {
  readonly label: string;
  /** What the picking meter reads. */
  readonly reading: Rational | null;
}

/** One for each row of a schedule `by` a meter; else one alone. */
function pickedRows(before: PricedRow, after: PricedRow): readonly Picked[] {
  const [one, other] = [scheduleBy(before.row), scheduleBy(after.row)];
  if (other === null && one === null) return [{ label: "", reading: null }];
  const rows = (other ?? one)?.rows ?? [];
  const { version } = other === null ? before : after;
  let from = ZERO;
  return rows.map((row, index) => {
    const upTo = row.upTo === null ? add(from, rational(1n)) : worth(row.upTo, version);
    // A row `below` its bound holds where it begins, one `up to` it where it ends.
    const inside = row.upTo !== null && !row.inclusive ? from : upTo;
    from = upTo;
    const by = (other ?? one)?.by ?? "";
    return { label: `${by} ${row.label === "" ? `row ${index + 1}` : row.label}`, reading: inside };
  });
}

function scheduleBy(row: PriceRow): { readonly by: string; readonly rows: readonly TierRow[] } | null {
  const found = row.price.find(part => part.kind === "schedule");
  return found?.kind === "schedule" && found.by !== null ? { by: found.by, rows: found.rows } : null;
}

// Fees

/** Recurring fees that are no part of the quantity's period, and what is due once. */
function compareFees(
  before: PricedRow,
  after: PricedRow,
  subject: ChangeSubject,
  part: string,
): readonly Found[] {
  const [old, now] = [feesOf(before), feesOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key): readonly Found[] => {
    const [a, b] = [old.get(key) ?? ZERO, now.get(key) ?? ZERO];
    const severity = byAmount(a, b, "raises");
    if (severity === null) return [];
    const moneyOf = (amount: Rational, fees: ReadonlyMap<string, Rational>): string | null =>
      fees.has(key) ? `${moneyWords(after.currency, amount)} ${key}` : null;
    const said = { before: moneyOf(a, old), after: moneyOf(b, now) };
    return [found("fee", subject, severity, { part, ...said, place: after.row.place })];
  });
}

/** Amounts by when they are due, in words. */
function feesOf({ version, charge, phase, row }: PricedRow): ReadonlyMap<string, Rational> {
  const fees = new Map<string, Rational>();
  const own = charge.source.kind === "none" ? null : periodWords(phase.period);
  for (const part of row.price) {
    const due = dueOf(part, own);
    if (due === null || part.kind === "schedule" || part.kind === "percent") continue;
    fees.set(due, add(fees.get(due) ?? ZERO, worth(part.amount, version)));
  }
  return fees;
}

function dueOf(part: PricePart, own: string | null): string | null {
  if (part.kind === "fee") {
    const words = periodWords(part.period);
    return words === own ? null : `each ${words}`;
  }
  if (part.kind !== "once") return null;
  return typeof part.due === "string" ? `once at ${part.due}` : `once on ${dateWords(part.due.on)}`;
}

export function moneyWords({ code, decimals }: PlanCurrency, amount: Rational): string {
  return formatMoney(code, toText(amount), decimals);
}

export function dateWords(ref: DateRef): string {
  return ref.kind === "date" ? ref.date : `the ${ref.name}`;
}
