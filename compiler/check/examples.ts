/** Examples: the contract's own tests, typed against its meters, events and charges. */
import { addDays, addMonthsClamped, formatCivilDate, parseCivilDate } from "../../runtime/time/civil.ts";
import { parseInstant } from "../../runtime/time/instant.ts";
import { LIMITS } from "../limits.ts";

import type { BillStep, ExampleDecl, ExampleStep, RecordStep, UsageStep } from "../syntax/tree.ts";

import { partsOfMeter } from "./derived-meters.ts";
import { fieldValue } from "./events.ts";
import { checkWhere, ofMeter } from "./example-where.ts";
import { type Adjustments, checkExpected } from "./expectations.ts";
import { valueIn } from "./fit.ts";

import { smallWhole } from "./numbers.ts";

import { parameterValue } from "./parameters.ts";
import { dateText, isBefore } from "./periods.ts";
import { lookUp, type Scope, termStart } from "./scope.ts";
import type { TypedExample, TypedMeter, TypedStep } from "./typed.ts";

export function checkExamples(scope: Scope, adjustments: Adjustments): readonly TypedExample[] {
  const titles = new Map<string, ExampleDecl>();
  const typed: TypedExample[] = [];
  for (const decl of scope.declared.examples) {
    const earlier = titles.get(decl.title.value);
    if (earlier !== undefined) {
      const related = [{ span: earlier.title.span, note: "the other one" }];
      scope.report("TAR8009", decl.title.span, { title: decl.title.value }, { related });
    }
    titles.set(decl.title.value, decl);
    const example = checkExample(scope, decl, adjustments);
    if (example !== null) typed.push(example);
  }
  return typed;
}

function checkExample(scope: Scope, decl: ExampleDecl, adjustments: Adjustments): TypedExample | null {
  const { steps } = decl;
  const billed = steps.some(step => step.kind === "bill");
  // Where the text has a fault, part of the example may stand beyond it.
  if (!billed && !scope.isBroken) scope.report("TAR8001", decl.title.span, { title: decl.title.value });
  if (!steps.some(step => step.kind === "expect") && !scope.isBroken) {
    scope.report("TAR8002", decl.title.span, { title: decl.title.value });
  }
  const ends = steps.filter(step => step.kind === "ends");
  if (ends.length > 1) scope.report("TAR8010", ends[1]?.span ?? decl.span, {});
  const { term } = scope;
  const end = ends[0]?.on.text ?? null;
  // An end before the start is told where it stands, and ends nothing.
  const lastDay = end !== null && (term === null || !isBefore(end, term.from)) ? end : (term?.to ?? null);
  const expectsRejected = steps.some(
    step => step.kind === "expect" && step.expected.kind === "expect-rejected",
  );
  const lenient = expectsRejected || scope.isBroken;
  const context: Context = { adjustments, lastDay, lenient };
  const typed: TypedStep[] = [];
  const readings = readingsOfBills(scope);
  const given = givenOnce(scope);
  // The first day of the last bill; empty where it is unknown.
  let lastBill: string | null = billed ? null : "";
  for (const step of steps) {
    if ((step.kind === "usage" || step.kind === "expect") && lastBill === null) {
      scope.report("TAR8004", step.span, { step: step.kind });
      lastBill = "";
    }
    const one = checkStep(scope, step, context);
    if (one === null) {
      if (step.kind === "bill") lastBill = "";
      continue;
    }
    typed.push(one);
    readings(one);
    given(one);
    if (one.kind !== "bill") continue;
    const from = billStart(scope, one);
    const isLater = lastBill === null || lastBill === "" || from === "" || from > lastBill;
    if (!isLater) scope.report("TAR8003", step.span, {});
    lastBill = from;
  }
  if (typed.length !== steps.length) return null;
  return { title: decl.title.value, steps: typed, span: decl.span };
}

/** Of a meter that does not add up, one bill has one reading for each combination of dimensions. */
function readingsOfBills(scope: Scope): (step: TypedStep) => void {
  const stated = new Map<string, TypedStep>();
  return step => {
    if (step.kind === "bill") stated.clear();
    if (step.kind !== "usage" || step.meter.cumulative) return;
    const where = step.where.map(({ dimension, values }) => [dimension, ...values].join("\0")).sort();
    const key = JSON.stringify([step.meter.name, ...where]);
    const earlier = stated.get(key);
    stated.set(key, step);
    if (earlier === undefined) return;
    const related = [{ span: earlier.span, note: "the other one" }];
    scope.report("TAR8016", step.span, { meter: step.meter.name }, { related });
  };
}

/** They may stand in any order, but two for one day would leave open which of them holds. */
function givenOnce(scope: Scope): (step: TypedStep) => void {
  const all = new Map<string, Extract<TypedStep, { readonly kind: "given" }>>();
  return step => {
    if (step.kind !== "given") return;
    const { name } = step.parameter;
    const key = `${name} ${step.from ?? ""}`;
    const earlier = all.get(key);
    all.set(key, step);
    if (earlier === undefined) return;
    const related = [{ span: earlier.span, note: "the other one" }];
    scope.report("TAR4014", step.span, { name }, { related });
  };
}

interface Context {
  readonly adjustments: Adjustments;
  /** The account's last day, null while nothing ends. */
  readonly lastDay: string | null;
  /** Records may be wrong, since the example expects rejected events. */
  readonly lenient: boolean;
}

function checkStep(scope: Scope, step: ExampleStep, context: Context): TypedStep | null {
  switch (step.kind) {
    case "bill":
      return checkBill(scope, step, context);
    case "given": {
      const { parameters } = scope.declared;
      const parameter = lookUp(scope, step.parameter, "parameter", parameters, scope.parameters);
      const from = step.from === null ? null : dateText(step.from, scope.report);
      if (parameter === null || (step.from !== null && from === null)) return null;
      const value = parameterValue(scope, parameter, step.value);
      return value === null ? null : { kind: "given", parameter, value, from, span: step.span };
    }
    case "ends": {
      const on = dateText(step.on, scope.report);
      return on === null || !inTerm(scope, on, step.on.span) ? null : { kind: "ends", on, span: step.span };
    }
    case "usage":
      return checkUsage(scope, step);
    case "record":
      return checkRecord(scope, step, context);
    case "expect":
      return checkExpected(scope, step.expected, context.adjustments, step.span);
  }
}

// Bills

function checkBill(scope: Scope, step: BillStep, context: Context): TypedStep | null {
  const { of, span } = step;
  switch (of.kind) {
    case "at-start":
      return { kind: "bill", of: { kind: "start" }, span };
    case "for-contract-month": {
      const number = smallWhole(of.number, 1, LIMITS.contractPoint);
      const bill =
        number === null ? null : ({ kind: "bill", of: { kind: "contract month", number }, span } as const);
      if (bill !== null && !(context.lastDay !== null && isBefore(context.lastDay, billStart(scope, bill))))
        return bill;
      outsideTerm(scope, `contract month ${of.number.digits}`, of.span, context.lastDay);
      return null;
    }
    case "for-dates": {
      const from = dateText(of.from, scope.report);
      const to = dateText(of.to, scope.report);
      if (from === null || to === null) return null;
      if (isBefore(to, from)) {
        scope.report("TAR4010", of.span, { least: from, most: to });
        return null;
      }
      if (!inTerm(scope, from, of.from.span)) return null;
      return { kind: "bill", of: { kind: "dates", from, to }, span };
    }
    case "for-month":
      return monthBill(scope, of.month.text, context, span);
  }
}

/** A month's real days: cut where the term begins or ends in it. */
function monthBill(scope: Scope, month: string, context: Context, span: BillStep["span"]): TypedStep | null {
  const first = parseCivilDate(`${month}-01`);
  if (first === null) {
    scope.report("TAR4007", span, { found: month });
    return null;
  }
  const start = formatCivilDate(first);
  const end = formatCivilDate(addDays(addMonthsClamped(first, 1), -1));
  const from = scope.term !== null && isBefore(start, scope.term.from) ? scope.term.from : start;
  const to = context.lastDay !== null && isBefore(context.lastDay, end) ? context.lastDay : end;
  if (!isBefore(to, from)) return { kind: "bill", of: { kind: "dates", from, to }, span };
  outsideTerm(scope, month, span, context.lastDay);
  return null;
}

function inTerm(scope: Scope, date: string, span: BillStep["span"]): boolean {
  const { term } = scope;
  if (term === null) return true;
  if (!isBefore(date, term.from) && (term.to === null || !isBefore(term.to, date))) return true;
  outsideTerm(scope, date, span, term.to);
  return false;
}

function outsideTerm(scope: Scope, date: string, span: BillStep["span"], lastDay: string | null): void {
  const from = scope.term?.from ?? "";
  scope.report("TAR8011", span, { date, from, to: lastDay ?? "further notice" });
}

/** For comparing the order of bills: the first day, the opening bill before all others. */
function billStart(scope: Scope, step: Extract<TypedStep, { readonly kind: "bill" }>): string {
  switch (step.of.kind) {
    case "start":
      return "0000-start";
    case "dates":
      return step.of.from;
    case "contract month": {
      const start = termStart(scope);
      return start === null ? "" : formatCivilDate(addMonthsClamped(start, step.of.number - 1));
    }
  }
}

// Usage and records

function checkUsage(scope: Scope, step: UsageStep): TypedStep | null {
  const meter = lookUp(scope, step.meter, "meter", scope.declared.meters, scope.meters);
  if (meter === null) return null;
  if (meter.source.kind === "derived" || meter.source.kind === "choice") {
    scope.report("TAR8005", step.meter.span, { meter: meter.name });
    return null;
  }
  const quantity = valueIn(scope, step.value, meter.unit, true, "The usage");
  const where = checkWhere(scope, step.where, ofMeter(meter), true);
  if (quantity === null || where === null) return null;
  for (const dimension of pricedDimensions(scope, meter)) {
    if (where.some(choice => choice.dimension === dimension)) continue;
    scope.report("TAR8006", step.span, { meter: meter.name, dimension });
    return null;
  }
  return { kind: "usage", meter, quantity, where, span: step.span };
}

/** The dimensions that the prices of this meter, or of what is derived from it, tell apart. */
function pricedDimensions(scope: Scope, meter: TypedMeter): readonly string[] {
  const found = new Set<string>();
  for (const charge of scope.charges.values()) {
    if (charge.source.kind !== "meter") continue;
    const source = charge.source.meter;
    if (source !== meter && !dependsOn(source, meter)) continue;
    for (const name of charge.source.separately) found.add(name);
    for (const row of charge.phases.flatMap(phase => phase.rows)) {
      if (row.match === "always" || row.match === "otherwise") continue;
      for (const match of row.match) if (match.kind === "dimension") found.add(match.dimension);
    }
  }
  return meter.by.map(dimension => dimension.name).filter(name => found.has(name));
}

function dependsOn(meter: TypedMeter, part: TypedMeter): boolean {
  if (meter === part) return true;
  return partsOfMeter(meter).some(other => dependsOn(other, part));
}

function checkRecord(scope: Scope, step: RecordStep, context: Context): TypedStep | null {
  const event = lookUp(scope, step.event, "event", scope.declared.events, scope.events);
  if (parseInstant(step.at.text) === null) {
    scope.report("TAR4007", step.at.span, { found: step.at.text });
    return null;
  }
  if (event === null) return null;
  const fields = new Map<string, string>();
  const open = scope.unknownValues === "otherwise";
  for (const given of step.fields) {
    const field = lookUp(scope, given.name, `field of ${event.name}`, event.fields, event.fields);
    if (field === null) return null;
    if (fields.has(field.name)) {
      scope.report("TAR3008", given.name.span, { name: field.name });
      return null;
    }
    const value = fieldValue(scope, field, given.value, { lenient: context.lenient, open });
    if (value === null) return null;
    fields.set(field.name, value);
  }
  if (!context.lenient) {
    for (const field of event.fields.values()) {
      if (field.presence !== "required" || fields.has(field.name)) continue;
      scope.report("TAR8007", step.span, { event: event.name, field: field.name });
      return null;
    }
  }
  return { kind: "record", event, at: step.at.text, fields, span: step.span };
}
