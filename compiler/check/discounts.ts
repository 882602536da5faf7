/** Discounts: a part, an amount each period, or rows by a spend or a meter. */
import { compare, ONE, type Rational } from "../../runtime/number/rational.ts";
import type { PlanWindow } from "../../runtime/plan/plan.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import type { Bound, DiscountClause, DiscountDecl, DiscountRow, DiscountSchedule } from "../syntax/tree.ts";
import { adjustmentPeriod, checkWindow } from "./adjustment-periods.ts";
import { boundsEndOpen } from "./bounds.ts";
import { checkChargeList, isDueInTime } from "./charge-lists.ts";
import { fits, inBase, isPercent, kindInWords, moneyOperand } from "./fit.ts";
import { operand, spanOf, unitOf } from "./numbers.ts";
import { periodWords, samePeriod } from "./periods.ts";
import { lookUp, type Scope, textAt, wordsAt } from "./scope.ts";
import type {
  TypedDiscount,
  TypedDiscountForm,
  TypedDiscountRow,
  TypedMeasure,
  TypedMeter,
  TypedOperand,
  TypedPhase,
} from "./typed.ts";
import { isMoney, moneyUnit, type Unit } from "./units.ts";

export function checkDiscount(scope: Scope, decl: DiscountDecl): TypedDiscount | null {
  const on = checkChargeList(scope, decl.on, decl.name.text);
  const frame = discountFrame(scope, decl);
  const { form } = decl;
  const proration = decl.frame.find(clause => clause.kind === "proration") ?? null;
  const typed =
    form.kind === "off"
      ? plainForm(scope, decl, form, proration)
      : rowsForm(scope, decl, form, proration, on);
  if (on === null || frame === null || typed === null) return null;
  const { window, atMost, afterMinimums } = frame;
  const { name, title, span } = decl;
  const periods = [
    ...(typed.kind === "percent" ? [] : [typed.period]),
    ...(atMost === null ? [] : [atMost.period]),
  ];
  const charges = typed.kind === "rows" && typed.by.kind === "spend" ? [...on, ...typed.by.of] : on;
  if (!isDueInTime(scope, { on: charges, periods }, decl.on)) return null;
  return { name: name.text, title: title.value, on, window, atMost, afterMinimums, form: typed, span };
}

type Proration = Extract<DiscountClause, { readonly kind: "proration" }>;
type Off = Extract<DiscountDecl["form"], { readonly kind: "off" }>;

// The frame

interface Frame {
  readonly window: PlanWindow | null;
  readonly atMost: TypedDiscount["atMost"];
  readonly afterMinimums: boolean;
}

/** Null after a report. */
function discountFrame(scope: Scope, decl: DiscountDecl): Frame | null {
  const seen = new Set<string>();
  let frame: Frame = { window: null, atMost: null, afterMinimums: false };
  let ok = true;
  for (const clause of decl.frame) {
    if (seen.has(clause.kind)) {
      scope.report("TAR6001", clause.span, { clause: WORDS[clause.kind] });
      continue;
    }
    seen.add(clause.kind);
    const more = frameClause(scope, clause);
    if (more === null) ok = false;
    else frame = { ...frame, ...more };
  }
  return ok ? frame : null;
}

function frameClause(scope: Scope, clause: DiscountClause): Partial<Frame> | null {
  switch (clause.kind) {
    case "proration":
      return {};
    case "after-minimums":
      return { afterMinimums: true };
    case "during": {
      const window = checkWindow(scope, clause.window);
      return window === null ? null : { window };
    }
    case "at-most": {
      const amount = moneyOperand(scope, operand(scope, clause.amount));
      const period = adjustmentPeriod(scope, clause.period, "discount", clause.span);
      return amount === null || period === null ? null : { atMost: { amount, period } };
    }
  }
}

const WORDS: Readonly<Record<DiscountClause["kind"], string>> = {
  proration: "prorated",
  during: "during",
  "at-most": "at most",
  "after-minimums": "after minimums",
};

/** Whether amounts are cut with a cut period: stated exactly where something is an amount. Null after a report. */
function prorated(
  scope: Scope,
  decl: DiscountDecl,
  clause: Proration | null,
  hasAmount: boolean,
): boolean | null {
  if (hasAmount) {
    if (clause !== null) return clause.by !== null;
    scope.report("TAR7003", decl.name.span, { discount: decl.name.text });
    return null;
  }
  if (clause === null) return false;
  const why = "a percentage needs no proration";
  scope.report("TAR7004", clause.span, { clause: clause.by === null ? "not prorated" : "prorated", why });
  return null;
}

// A part or an amount

function plainForm(
  scope: Scope,
  decl: DiscountDecl,
  form: Off,
  proration: Proration | null,
): TypedDiscountForm | null {
  const value = operand(scope, form.value);
  if (value === null) return null;
  if (isPercent(unitOf(value))) {
    if (form.period !== null) {
      scope.report("TAR7002", form.span, { found: "A percentage off has no period" });
      return null;
    }
    if (prorated(scope, decl, proration, false) === null) return null;
    warnAboveAll(scope, value, form.value.span);
    return { kind: "percent", rate: value };
  }
  if (!isMoney(unitOf(value).dimension)) {
    const wanted = "a percentage or an amount of money";
    scope.report("TAR4009", spanOf(value), { found: kindInWords(value), wanted });
    return null;
  }
  if (form.period === null) {
    scope.report("TAR7002", form.span, { found: "An amount off needs a period" });
    return null;
  }
  const isProrated = prorated(scope, decl, proration, true);
  const period = adjustmentPeriod(scope, form.period, "discount", form.span);
  if (isProrated === null || period === null) return null;
  return { kind: "amount", amount: value, period, prorated: isProrated };
}

function warnAboveAll(scope: Scope, rate: TypedOperand, span: Off["span"]): void {
  if (rate.kind !== "amount" || compare(inBase(rate.amount), ONE) <= 0) return;
  scope.report("TAR7001", span, { found: textAt(scope.files, span) });
}

// Rows

function rowsForm(
  scope: Scope,
  decl: DiscountDecl,
  form: DiscountSchedule,
  proration: Proration | null,
  on: readonly string[] | null,
): TypedDiscountForm | null {
  const period = adjustmentPeriod(scope, form.period, "discount", form.period.span);
  const by = measureOf(scope, decl, form, on);
  const unit = by === null ? null : measureUnit(scope, by);
  const rows = unit === null ? [] : form.rows.map(row => checkRow(scope, row, unit));
  const typed = rows.filter(row => row !== null);
  if (by === null || typed.length !== form.rows.length || !inOrder(scope, form, typed)) return null;
  const hasAmount = typed.some(row => row.off.kind === "amount");
  const isProrated = prorated(scope, decl, proration, hasAmount);
  if (period === null || isProrated === null) return null;
  if (on !== null && !isKnownInTime(scope, decl, on, by)) return null;
  if (!isMeasured(scope, form, by, period)) return null;
  return { kind: "rows", model: form.model, period, by, prorated: isProrated, rows: typed };
}

function measureOf(
  scope: Scope,
  decl: DiscountDecl,
  form: DiscountSchedule,
  on: readonly string[] | null,
): TypedMeasure | null {
  if (form.by.kind === "spend") {
    const of = checkChargeList(scope, form.by.of, decl.name.text);
    if (of === null) return null;
    const isSame = on === null || (on.length === of.length && on.every(name => of.includes(name)));
    if (form.model === "volume" || isSame) return { kind: "spend", of };
    scope.report("TAR7011", form.by.span, { discount: decl.name.text });
    return null;
  }
  const meter = lookUp(scope, form.by, "meter", scope.declared.meters, scope.meters);
  if (form.model === "graduated") {
    scope.report("TAR7010", form.by.span, { discount: decl.name.text });
    return null;
  }
  return meter === null ? null : { kind: "meter", meter };
}

function measureUnit(scope: Scope, by: TypedMeasure): Unit | null {
  if (by.kind === "meter") return by.meter.unit;
  return scope.currency === null ? null : moneyUnit(scope.currency.code);
}

function checkRow(scope: Scope, row: DiscountRow, unit: Unit): TypedDiscountRow | null {
  const { bound } = row;
  const upTo = isOpen(bound) ? null : operand(scope, bound.value);
  if (!isOpen(bound) && (upTo === null || !fits(scope, unitOf(upTo), unit, spanOf(upTo), "This bound"))) {
    return null;
  }
  const value = operand(scope, row.value);
  if (value === null) return null;
  const rest = {
    upTo,
    inclusive: bound.kind === "up-to" || bound.kind === "above",
    label: wordsAt(scope.files, bound.span),
    span: row.span,
  };
  if (isPercent(unitOf(value))) {
    warnAboveAll(scope, value, row.value.span);
    return { ...rest, off: { kind: "percent", rate: value } };
  }
  if (isMoney(unitOf(value).dimension)) return { ...rest, off: { kind: "amount", amount: value } };
  const wanted = "a percentage or an amount of money";
  scope.report("TAR4009", spanOf(value), { found: kindInWords(value), wanted });
  return null;
}

function isOpen(bound: Bound): bound is Extract<Bound, { readonly kind: "above" | "at-or-above" }> {
  return bound.kind === "above" || bound.kind === "at-or-above";
}

/** One form, rising bounds, and an open row at the end, as in a schedule of a charge. */
function inOrder(scope: Scope, form: DiscountSchedule, rows: readonly TypedDiscountRow[]): boolean {
  const bounds = form.rows.map(({ bound }) => bound);
  return boundsEndOpen(scope, bounds) && boundsRise(scope, rows);
}

/** Bounds that the register or a later date may change are not compared. */
function boundsRise(scope: Scope, rows: readonly TypedDiscountRow[]): boolean {
  let previous: { readonly value: Rational; readonly words: string } | null = null;
  for (const { upTo, label } of rows) {
    if (upTo?.kind !== "amount") continue;
    const value = inBase(upTo.amount);
    if (previous !== null && compare(value, previous.value) <= 0) {
      scope.report("TAR6012", spanOf(upTo), { bound: label, previous: previous.words });
      return false;
    }
    previous = { value, words: label };
  }
  return true;
}

/** What is billed in advance or at the start is billed before any usage is known: no row could be picked for it. */
function isKnownInTime(scope: Scope, decl: DiscountDecl, on: readonly string[], by: TypedMeasure): boolean {
  const isAhead = (name: string): boolean => scope.charges.get(name)?.timing === "advance";
  const isOpening = (name: string): boolean => scope.charges.get(name)?.phases.some(hasOpeningFee) === true;
  const early = on.find(name => isAhead(name) || (by.kind === "meter" && isOpening(name)));
  if (early === undefined) return true;
  const later = by.kind === "meter" ? by.meter.name : by.of.find(name => !isAhead(name));
  if (later === undefined) return true;
  scope.report("TAR7012", decl.form.span, { charge: early, measure: later });
  return false;
}

function hasOpeningFee({ rows }: TypedPhase): boolean {
  return rows.some(({ price }) => price.some(part => part.kind === "once" && part.due === "start"));
}

/** A reading that picks a row is one number for the whole period. */
function isMeasured(scope: Scope, form: DiscountSchedule, by: TypedMeasure, period: PeriodRule): boolean {
  if (by.kind === "spend") return true;
  const { meter } = by;
  const problem = measureProblem(scope, meter, period);
  if (problem === null) return true;
  scope.report("TAR7013", form.by.span, { meter: meter.name, problem });
  return false;
}

function measureProblem(scope: Scope, meter: TypedMeter, period: PeriodRule): string | null {
  if (!meter.cumulative && meter.by.length > 0) {
    return `its readings by ${meter.by.map(by => by.name).join(", ")} do not add up`;
  }
  const { billed } = scope;
  if (billed === null || samePeriod(period, billed)) return null;
  if (meter.cumulative) return null;
  return `it is not cumulative, and each ${periodWords(period)} has several bills`;
}
