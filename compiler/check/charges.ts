/** Charges: source, frame clauses, price, and whether they fit together. */

import { nests, type PeriodRule } from "../../runtime/time/period.ts";
import type { Span } from "../source/span.ts";
import type { ChargeDecl, FrameClause, IncludesClause } from "../syntax/tree.ts";
import { fits, isPercent, unitInWords } from "./fit.ts";
import { operand, spanOf, unitOf } from "./numbers.ts";
import { periodRule, periodWords, samePeriod } from "./periods.ts";
import type { Priced } from "./prices.ts";
import { checkRows } from "./rows.ts";
import { lookUp, notBuilt, type Scope, termStart, wordsAt } from "./scope.ts";
import type { TypedAllowance, TypedCharge, TypedPart, TypedPriceRow, TypedSource } from "./typed.ts";
import { isMoney } from "./units.ts";

export function checkCharge(scope: Scope, decl: ChargeDecl): TypedCharge | null {
  const priced = checkSource(scope, decl);
  const frame = frameOnce(scope, decl);
  if (decl.price.kind === "phases") {
    notBuilt(scope, decl.price.span, "A price that changes in time (from start, from a date)");
    return null;
  }
  if (priced === null) return null;
  const rows = checkRows(scope, decl.price, priced);
  const includes = frame.includes === null ? null : checkIncludes(scope, frame.includes, priced);
  if (rows === null || includes === undefined) return null;
  const parts = rows.flatMap(row => row.price).flatMap(part => [part, ...tierParts(part)]);
  const period = pricePeriod(scope, decl, priced, parts);
  if (period === null) return null;
  const facts: Facts = { decl, priced, rows, parts, frame, period };
  const fine = [
    checkProration(scope, facts),
    checkTiming(scope, facts),
    checkAllowance(scope, facts, includes),
    checkFeePeriods(scope, facts),
  ];
  if (fine.includes(false)) return null;
  return {
    name: decl.name.text,
    title: decl.title.value,
    source: priced.source,
    timing: frame.timing ?? "arrears",
    proration: frame.proration,
    includes: includes === null ? [] : [includes],
    least: null,
    most: null,
    priceRounding: null,
    increasing: null,
    settled: null,
    note: frame.note,
    phases: [{ from: { kind: "start" }, period, rows, span: decl.price.span }],
    span: decl.span,
  };
}

interface Facts {
  readonly decl: ChargeDecl;
  readonly priced: Priced;
  readonly rows: readonly TypedPriceRow[];
  /** All parts of all rows, those of tiers too. */
  readonly parts: readonly TypedPart[];
  readonly frame: Frame;
  readonly period: PeriodRule;
}

function checkSource(scope: Scope, decl: ChargeDecl): Priced | null {
  const { source } = decl;
  if (source === null) return { source: { kind: "none" }, unit: null, name: decl.name.text };
  if (source.kind === "spend") {
    notBuilt(scope, source.span, "A charge for the spend of others");
    return null;
  }
  if (source.kind === "for-each") {
    notBuilt(scope, source.span, "A price for each event");
    return null;
  }
  if (source.separatelyBy !== null) {
    notBuilt(scope, source.separatelyBy[0]?.span ?? source.span, "separately by");
    return null;
  }
  const { name } = source;
  if (scope.declared.parameters.has(name.text)) return parameterSource(scope, decl, source.name);
  const meter = lookUp(scope, name, "meter or parameter", named(scope), scope.meters);
  return meter === null
    ? null
    : { source: { kind: "meter", meter, separately: [] }, unit: meter.unit, name: meter.name };
}

function named(scope: Scope): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([...scope.declared.meters, ...scope.declared.parameters]);
}

function parameterSource(
  scope: Scope,
  decl: ChargeDecl,
  name: Extract<NonNullable<ChargeDecl["source"]>, { readonly kind: "named" }>["name"],
): Priced | null {
  const parameter = scope.parameters.get(name.text);
  if (parameter === undefined) return null;
  const { unit } = parameter;
  if (unit === null || isPercent(unit)) {
    scope.report("TAR4009", name.span, {
      found: `the parameter ${name.text}`,
      wanted: "a quantity that is licensed",
    });
    return null;
  }
  const source: TypedSource = { kind: "parameter", parameter };
  return { source, unit, name: `${decl.name.text === name.text ? "the parameter " : ""}${name.text}` };
}

// Frame clauses

interface Frame {
  readonly timing: "advance" | "arrears" | null;
  readonly timingSpan: Span | null;
  readonly proration: "day" | "second" | "none" | null;
  readonly prorationSpan: Span | null;
  readonly includes: IncludesClause | null;
  readonly note: string | null;
}

const CLAUSE_WORDS: Readonly<Record<FrameClause["kind"], string>> = {
  timing: "in advance or in arrears",
  proration: "prorated",
  includes: "includes",
  "price-at-least": "price at least",
  "price-at-most": "price at most",
  "price-rounded": "price rounded",
  increasing: "increasing",
  settled: "settled",
  note: "note",
};

function frameOnce(scope: Scope, decl: ChargeDecl): Frame {
  const clauses = new Map<FrameClause["kind"], FrameClause>();
  for (const clause of decl.frame) {
    const earlier = clauses.get(clause.kind);
    if (earlier === undefined) clauses.set(clause.kind, clause);
    else if (clause.kind !== "includes" || decl.source?.kind !== "for-each") {
      const related = [{ span: earlier.span, note: "stated here first" }];
      scope.report("TAR6001", clause.span, { clause: CLAUSE_WORDS[clause.kind] }, { related });
    }
    if (UNBUILT_CLAUSES.has(clause.kind))
      notBuilt(scope, clause.span, `The clause ${CLAUSE_WORDS[clause.kind]}`);
  }
  const timing = clauses.get("timing");
  const proration = clauses.get("proration");
  const includes = clauses.get("includes");
  const note = clauses.get("note");
  return {
    timing: timing?.kind === "timing" ? timing.in : null,
    timingSpan: timing?.span ?? null,
    proration: proration?.kind === "proration" ? (proration.by ?? "none") : null,
    prorationSpan: proration?.span ?? null,
    includes: includes?.kind === "includes" ? includes : null,
    note: note?.kind === "note" ? note.text.value : null,
  };
}

const UNBUILT_CLAUSES: ReadonlySet<string> = new Set([
  "price-at-least",
  "price-at-most",
  "price-rounded",
  "increasing",
  "settled",
]);

/** Undefined after a report. */
function checkIncludes(scope: Scope, clause: IncludesClause, priced: Priced): TypedAllowance | undefined {
  const { allowed } = clause;
  if (priced.source.kind !== "meter" || priced.unit === null) {
    scope.report("TAR6005", clause.span, { clause: "includes" });
    return undefined;
  }
  if (allowed.carryOver !== null) {
    notBuilt(scope, allowed.carryOver.span, "Carrying over what is unused");
    return undefined;
  }
  const quantity = operand(scope, allowed.worth);
  const period = periodRule(allowed.period, scope.billed, scope.report);
  if (quantity === null || period === null) return undefined;
  if (isMoney(unitOf(quantity).dimension) && !isMoney(priced.unit.dimension)) {
    const wanted = `a quantity in ${unitInWords(priced.unit)}`;
    scope.report("TAR4009", spanOf(quantity), { found: "an amount of money", wanted });
    return undefined;
  }
  if (!fits(scope, unitOf(quantity), priced.unit, spanOf(quantity), "The included quantity"))
    return undefined;
  return { quantity, counts: "quantity", period, tiers: allowed.tiers, carries: null, span: clause.span };
}

// How the parts fit together

function tierParts(part: TypedPart): readonly TypedPart[] {
  return part.kind === "schedule" ? part.rows.flatMap(row => row.parts) : [];
}

/** The one period over which the quantity is priced: the billing period where no part names one. */
function pricePeriod(
  scope: Scope,
  decl: ChargeDecl,
  priced: Priced,
  parts: readonly TypedPart[],
): PeriodRule | null {
  const billed = scope.billed;
  if (billed === null) return null;
  let period: PeriodRule | null = null;
  for (const part of parts) {
    if (part.kind !== "rate" && part.kind !== "percent" && part.kind !== "schedule") continue;
    if (part.period === null) continue;
    if (period !== null && !samePeriod(period, part.period)) {
      scope.report("TAR6023", part.span, { charge: decl.name.text });
      return null;
    }
    period = part.period;
  }
  if (period === null || samePeriod(period, billed)) return billed;
  if (!nestsEither(scope, period, billed)) {
    const params = { inner: periodWords(period), outer: periodWords(billed) };
    scope.report("TAR6021", decl.price.span, params);
    return null;
  }
  if (priced.source.kind === "parameter") return period;
  const construct = `A price for each ${periodWords(period)} on bills for each ${periodWords(billed)}`;
  notBuilt(scope, decl.price.span, construct);
  return null;
}

/** Anchored and calendar periods are compared for an account that starts with the contract. */
function nestsEither(scope: Scope, a: PeriodRule, b: PeriodRule): boolean {
  if (a.kind === "hour" || b.kind === "hour") return true;
  const anchor = termStart(scope);
  return nests(a, b, anchor) || nests(b, a, anchor);
}

function checkProration(scope: Scope, facts: Facts): boolean {
  const { decl, priced, parts, frame } = facts;
  const recurring =
    parts.some(part => part.kind === "fee") || (priced.source.kind === "parameter" && parts.length > 0);
  if (recurring && frame.prorationSpan === null) {
    scope.report("TAR6002", decl.name.span, { charge: decl.name.text });
    return false;
  }
  if (!recurring && frame.prorationSpan !== null) {
    const why = "there is no recurring fee to prorate";
    scope.report("TAR6003", frame.prorationSpan, { clause: wordsAt(scope.files, frame.prorationSpan), why });
    return false;
  }
  return true;
}

function checkTiming(scope: Scope, facts: Facts): boolean {
  const { decl, priced, parts, frame } = facts;
  if (frame.timingSpan === null) return true;
  if (parts.length > 0 && parts.every(part => part.kind === "once")) {
    const why = "what is due once names its own day";
    scope.report("TAR6003", frame.timingSpan, { clause: wordsAt(scope.files, frame.timingSpan), why });
    return false;
  }
  if (frame.timing === "advance" && priced.source.kind === "meter") {
    scope.report("TAR6020", frame.timingSpan, { charge: decl.name.text });
    return false;
  }
  return true;
}

function checkAllowance(scope: Scope, facts: Facts, includes: TypedAllowance | null): boolean {
  if (includes === null) return true;
  const tiered = facts.parts.some(part => part.kind === "schedule");
  if (tiered && includes.tiers === null) {
    scope.report("TAR6004", includes.span, { charge: facts.decl.name.text });
    return false;
  }
  if (!tiered && includes.tiers !== null) {
    scope.report("TAR6003", includes.span, {
      clause: `${includes.tiers} tiers`,
      why: "the price has no tiers",
    });
    return false;
  }
  if (samePeriod(includes.period, facts.period)) return true;
  if (includes.period.kind !== "hour" && !nestsEither(scope, includes.period, facts.period)) {
    const periods = `each ${periodWords(includes.period)} and each ${periodWords(facts.period)}`;
    scope.report("TAR6027", includes.span, { periods });
    return false;
  }
  notBuilt(scope, includes.span, "An allowance for another period than the price's");
  return false;
}

/** Every fee nests with the bills, whichever of the two is longer. */
function checkFeePeriods(scope: Scope, facts: Facts): boolean {
  const { billed } = scope;
  if (billed === null) return false;
  for (const part of facts.parts) {
    if (part.kind !== "fee") continue;
    if (part.period.kind === "hour") {
      notBuilt(scope, part.span, "A fee for each hour");
      return false;
    }
    if (nestsEither(scope, part.period, billed)) continue;
    scope.report("TAR6021", part.span, { inner: periodWords(part.period), outer: periodWords(billed) });
    return false;
  }
  return true;
}
