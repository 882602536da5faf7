/** Prices: parts, schedules and their tiers, against the source that they price. */
import { compare, multiply, parseNumber, type Rational, rational } from "../../runtime/number/rational.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { Span } from "../source/span.ts";
import type { Bound, Included, OpenBound, Per, Price, PricePart, Schedule, TierRow } from "../syntax/tree.ts";
import { fits, inBase, isPercent, moneyOperand, percentOperand, unitInWords } from "./fit.ts";
import { operand, parameterOperand, perSize, spanOf, unitOf } from "./numbers.ts";
import { dateText, isBefore, periodRule, periodWords, samePeriod } from "./periods.ts";
import { notBuilt, type Scope, wordsAt } from "./scope.ts";
import type { TypedOperand, TypedPart, TypedSource, TypedTier } from "./typed.ts";
import { isMoney, sameDimension, type Unit } from "./units.ts";

/** What is priced: its unit, and how a sentence names it. Null where the charge has no source. */
export interface Priced {
  readonly source: TypedSource;
  readonly unit: Unit | null;
  readonly name: string;
}

/** The parts of a price; null after a report. `included` is the empty list. */
export function checkPrice(scope: Scope, price: Price, priced: Priced): readonly TypedPart[] | null {
  if (price.kind === "included") return includedParts(scope, price, priced);
  const parts = price.parts.map(part =>
    part.kind === "schedule" ? checkSchedule(scope, part, priced) : checkPart(scope, part, priced),
  );
  const typed = parts.filter(part => part !== null);
  return typed.length === parts.length ? typed : null;
}

function includedParts(scope: Scope, price: Included, priced: Priced): readonly TypedPart[] {
  if (priced.unit === null) scope.report("TAR6008", price.span, { what: "A price that is included" });
  return [];
}

function checkPart(scope: Scope, part: PricePart, priced: Priced): TypedPart | null {
  if (part.kind === "percent-part") {
    const rate = percentOperand(scope, operand(scope, part.percent));
    const period = part.period === null ? null : periodRule(part.period, scope.billed, scope.report);
    return rate === null ? null : percentPart(scope, rate, period, priced, part.span);
  }
  const amount =
    part.amount.kind === "money" ? operand(scope, part.amount) : parameterOperand(scope, part.amount);
  if (amount === null) return null;
  const { tail } = part;
  if (isPercent(unitOf(amount))) {
    if (tail === null) return percentPart(scope, amount, null, priced, part.span);
    if (tail.kind === "each") {
      return percentPart(
        scope,
        amount,
        periodRule(tail.period, scope.billed, scope.report),
        priced,
        part.span,
      );
    }
  }
  if (tail === null || !isMoney(unitOf(amount).dimension)) {
    const name = amount.kind === "parameter" ? amount.parameter.name : "this amount";
    scope.report("TAR6024", part.span, { name });
    return null;
  }
  const money = moneyOperand(scope, amount);
  if (money === null) return null;
  switch (tail.kind) {
    case "per-unit": {
      const period = tail.period === null ? null : periodRule(tail.period, scope.billed, scope.report);
      return ratePart(scope, money, tail.per, period, priced, part.span);
    }
    case "flat":
      if (priced.unit === null) {
        scope.report("TAR6008", part.span, { what: "A flat price" });
        return null;
      }
      return { kind: "flat", amount: money, span: part.span };
    case "each": {
      const period = periodRule(tail.period, scope.billed, scope.report);
      if (!feeDecimals(scope, money)) return null;
      return period === null ? null : { kind: "fee", amount: money, period, span: part.span };
    }
    case "once":
      return oncePart(scope, money, tail.due, part.span);
  }
}

function percentPart(
  scope: Scope,
  rate: TypedOperand,
  period: PeriodRule | null,
  priced: Priced,
  span: Span,
): TypedPart | null {
  if (priced.unit !== null && isMoney(priced.unit.dimension)) return { kind: "percent", rate, period, span };
  if (priced.unit === null) scope.report("TAR6008", span, { what: "A percentage" });
  else scope.report("TAR6007", span, { source: `${priced.name} (in ${unitInWords(priced.unit)})` });
  return null;
}

function ratePart(
  scope: Scope,
  amount: TypedOperand,
  per: Per,
  period: PeriodRule | null,
  priced: Priced,
  span: Span,
): TypedPart | null {
  const size = perSize(scope, per);
  if (size === null) return null;
  if (priced.unit === null) {
    scope.report("TAR6008", span, { what: "A price per unit" });
    return null;
  }
  if (!sameDimension(size.unit.dimension, priced.unit.dimension)) {
    const source = `${priced.name} (in ${unitInWords(priced.unit)})`;
    scope.report("TAR6006", per.span, { price: per.unit.text, source });
    return null;
  }
  return {
    kind: "rate",
    amount,
    per: size,
    started: per.started,
    perLabel: perLabel(scope, per),
    period,
    span,
  };
}

/** "million tokens", "started 100 MB": the words after `per`. */
export function perLabel(scope: Scope, per: Per): string {
  return wordsAt(scope.files, per.span).replace(/^per (?:started )?/, "");
}

/** A fee is paid as such, so it cannot be finer than its currency. */
function feeDecimals(scope: Scope, amount: TypedOperand): boolean {
  if (amount.kind === "parameter" || scope.currency === null) return true;
  const scale = 10n ** BigInt(scope.currency.decimals);
  const { value } = amount.amount;
  if ((value.n * scale) % value.d === 0n) return true;
  const params = { currency: scope.currency.code, decimals: String(scope.currency.decimals) };
  scope.report("TAR4005", spanOf(amount), params);
  return false;
}

type OnceTail = Extract<
  NonNullable<Extract<PricePart, { readonly kind: "amount-part" }>["tail"]>,
  { kind: "once" }
>;

function oncePart(scope: Scope, amount: TypedOperand, due: OnceTail["due"], span: Span): TypedPart | null {
  if (!feeDecimals(scope, amount)) return null;
  if (due === "start" || due === "end") return { kind: "once", amount, due, span };
  const on = onceDate(scope, due);
  return on === null ? null : { kind: "once", amount, due: { on: { kind: "date", date: on } }, span };
}

function onceDate(scope: Scope, due: Exclude<OnceTail["due"], string>): string | null {
  const found = due.kind === "date" ? dateText(due, scope.report) : dateParameter(scope, due);
  if (found === null || scope.term === null) return found;
  const { from, to } = scope.term;
  if (!isBefore(found, from) && (to === null || !isBefore(to, found))) return found;
  scope.report("TAR6028", due.span, { date: found, from, to: to ?? "further notice" });
  return null;
}

function dateParameter(
  scope: Scope,
  ref: Exclude<OnceTail["due"], string | { readonly kind: "date" }>,
): string | null {
  const parameter = scope.parameters.get(ref.name.text);
  const first = parameter?.values[0]?.value;
  if (parameter === undefined || first === undefined) {
    parameterOperand(scope, ref);
    return null;
  }
  if (parameter.kind === "date" && parameter.values.length === 1 && parameter.bounds === null) return first;
  const detail = "a due date can be a parameter only with one date and without bounds";
  if (parameter.kind === "date") scope.report("TAR9002", ref.span, { construct: "A due date", detail });
  else scope.report("TAR4009", ref.span, { found: `the parameter ${parameter.name}`, wanted: "a date" });
  return null;
}

// Schedules

function checkSchedule(scope: Scope, schedule: Schedule, priced: Priced): TypedPart | null {
  if (schedule.by !== null) {
    notBuilt(scope, schedule.by.span, "Tiers picked by another meter");
    return null;
  }
  if (priced.unit === null) {
    scope.report("TAR6008", schedule.span, { what: "A schedule of tiers" });
    return null;
  }
  const period = schedule.period === null ? null : periodRule(schedule.period, scope.billed, scope.report);
  const rows = schedule.rows.map(row => checkTier(scope, row, schedule, priced));
  if (!boundsInOrder(scope, schedule, rows)) return null;
  const typed = rows.filter(row => row !== null);
  if (typed.length !== rows.length || (schedule.period !== null && period === null)) return null;
  return { kind: "schedule", model: schedule.model, by: null, period, rows: typed, span: schedule.span };
}

function checkTier(scope: Scope, row: TierRow, schedule: Schedule, priced: Priced): TypedTier | null {
  const upTo = tierBound(scope, row.bound, priced);
  if (row.price.kind === "not-offered") {
    const last = schedule.rows.at(-1) === row && isOpen(row.bound);
    if (last) notBuilt(scope, row.price.span, "not offered");
    else scope.report("TAR6013", row.price.span, {});
    return null;
  }
  const parts: TypedPart[] = [];
  if (row.price.kind === "tier-parts") {
    for (const part of row.price.parts) {
      const typed = checkPart(scope, part, priced);
      if (typed === null || !tierPart(scope, typed, schedule)) return null;
      parts.push(typed);
    }
  }
  if (upTo === undefined) return null;
  const inclusive = row.bound.kind !== "below";
  return {
    upTo,
    inclusive,
    offered: true,
    parts,
    label: wordsAt(scope.files, row.bound.span),
    span: row.span,
  };
}

/** A row's fee has the period of its schedule, and nothing in a row is due once. */
function tierPart(scope: Scope, part: TypedPart, schedule: Schedule): boolean {
  const period =
    schedule.period === null ? scope.billed : periodRule(schedule.period, scope.billed, scope.report);
  if ((part.kind !== "fee" && part.kind !== "once") || period === null) return true;
  if (part.kind === "fee" && samePeriod(part.period, period)) return true;
  const fee = part.kind === "once" ? "due once" : `each ${periodWords(part.period)}`;
  scope.report("TAR6022", part.span, { fee, schedule: periodWords(period) });
  return false;
}

function isOpen(bound: Bound): bound is OpenBound {
  return bound.kind === "above" || bound.kind === "at-or-above";
}

/** Null for an open row; undefined after a report. */
function tierBound(scope: Scope, bound: Bound, priced: Priced): TypedOperand | null | undefined {
  if (isOpen(bound)) return null;
  const value = operand(scope, bound.value);
  if (value === null || priced.unit === null) return undefined;
  return fits(scope, unitOf(value), priced.unit, spanOf(value), "This bound") ? value : undefined;
}

/** One form, rising bounds, and an open row at the end: no quantity is left without a price. */
function boundsInOrder(scope: Scope, schedule: Schedule, rows: readonly (TypedTier | null)[]): boolean {
  const first = schedule.rows[0];
  const last = schedule.rows.at(-1);
  if (first === undefined || last === undefined) return false;
  const below = first.bound.kind === "below" || first.bound.kind === "at-or-above";
  const opening = below ? "at or above" : "above";
  for (const row of schedule.rows) {
    const isBelow = row.bound.kind === "below" || row.bound.kind === "at-or-above";
    if (isBelow !== below) {
      scope.report("TAR6011", row.bound.span, {});
      return false;
    }
    if (isOpen(row.bound) && row !== last) {
      scope.report("TAR6013", row.bound.span, {});
      return false;
    }
  }
  if (!isOpen(last.bound)) {
    scope.report("TAR6010", last.bound.span, { opening });
    return false;
  }
  return boundsRise(scope, rows);
}

/** Bounds that are parameters are compared at their first value; the register may set others within their bounds. */
function boundsRise(scope: Scope, rows: readonly (TypedTier | null)[]): boolean {
  let previous: { readonly value: Rational; readonly words: string } = { value: rational(0n), words: "0" };
  let isFirst = true;
  for (const row of rows) {
    if (row === null || row.upTo === null) continue;
    const value = firstValue(row.upTo);
    if (value === null) continue;
    const order = compare(value, previous.value);
    if (order < 0 || (order === 0 && !(isFirst && row.inclusive))) {
      scope.report("TAR6012", spanOf(row.upTo), { bound: row.label, previous: previous.words });
      return false;
    }
    previous = { value, words: row.label };
    isFirst = false;
  }
  return true;
}

/** In the base of its dimension; null where it depends on the account. */
function firstValue(value: TypedOperand): Rational | null {
  if (value.kind === "amount") return inBase(value.amount);
  const { parameter } = value;
  if (parameter.values.length > 1 || parameter.bounds !== null) return null;
  const text = parameter.values[0]?.value;
  return text === undefined || parameter.unit === null ? null : parameterBase(text, parameter.unit);
}

function parameterBase(text: string, unit: Unit): Rational | null {
  const value = parseNumber(text);
  return value === null ? null : multiply(value, unit.factor);
}
