/** Credits: in money, which pay amounts, or in units, which pay quantities of charges on such a meter. */
import { parseCivilDate } from "../../runtime/time/civil.ts";
import type { PeriodRule } from "../../runtime/time/period.ts";
import { LIMITS } from "../limits.ts";
import type { CreditClause, CreditDecl, CreditGrant, EventGrant } from "../syntax/tree.ts";
import { checkChargeList } from "./charge-lists.ts";
import { checkDateRef } from "./dates.ts";
import { isPercent, unitInWords } from "./fit.ts";
import { operand, smallWhole, spanOf, unitOf } from "./numbers.ts";
import { LAST_DATE, periodRule, planDuration } from "./periods.ts";
import { lookUp, type Scope } from "./scope.ts";
import type { TypedCharge, TypedCredit, TypedGrant, TypedOperand } from "./typed.ts";
import { isMoney, isPlain, moneyUnit, sameDimension, type Unit } from "./units.ts";

export function checkCredit(scope: Scope, decl: CreditDecl): TypedCredit | null {
  const pays = checkChargeList(scope, decl.pays, decl.name.text);
  const frame = creditFrame(scope, decl);
  const granted = checkGrant(scope, decl);
  if (pays === null || frame === null || granted === null) return null;
  const money = scope.currency === null ? null : moneyUnit(scope.currency.code);
  if (money === null) return null;
  const { name, title, span } = decl;
  const { expires, priority } = frame;
  const everything =
    decl.pays.kind === "everything" ? { except: decl.pays.except.map(({ text }) => text) } : null;
  const { grant } = granted;
  const base = { name: name.text, title: title.value, pays, everything, expires, priority, grant, span };
  if (isMoney(granted.unit.dimension)) {
    const tax = moneyOrder(scope, decl, frame);
    return tax === null ? null : { ...base, tax, tiers: null, unit: money };
  }
  return unitCredit(scope, decl, frame, granted.unit, base);
}

// The frame

interface Frame {
  readonly tax: Extract<CreditClause, { readonly kind: "before-tax" | "after-tax" }> | null;
  readonly tiers: Extract<CreditClause, { readonly kind: "before-tiers" | "within-tiers" }> | null;
  readonly expires: TypedCredit["expires"];
  readonly priority: number | null;
}

/** Null after a report. */
function creditFrame(scope: Scope, decl: CreditDecl): Frame | null {
  const seen = new Set<string>();
  let frame: Frame = { tax: null, tiers: null, expires: null, priority: null };
  let ok = true;
  for (const clause of decl.frame) {
    const subject = SUBJECTS[clause.kind];
    if (seen.has(subject)) {
      scope.report("TAR6001", clause.span, { clause: subject });
      continue;
    }
    seen.add(subject);
    const more = frameClause(scope, clause);
    if (more === null) ok = false;
    else frame = { ...frame, ...more };
  }
  return ok ? frame : null;
}

const SUBJECTS: Readonly<Record<CreditClause["kind"], string>> = {
  "before-tax": "before or after tax",
  "after-tax": "before or after tax",
  "before-tiers": "before or within tiers",
  "within-tiers": "before or within tiers",
  "expires-after": "expires",
  "expires-on": "expires",
  priority: "priority",
};

function frameClause(scope: Scope, clause: CreditClause): Partial<Frame> | null {
  switch (clause.kind) {
    case "before-tax":
    case "after-tax":
      return { tax: clause };
    case "before-tiers":
    case "within-tiers":
      return { tiers: clause };
    case "expires-after": {
      const duration = planDuration(clause.duration, scope.report);
      return duration === null ? null : { expires: { kind: "after", duration } };
    }
    case "expires-on": {
      const { date: stated } = clause;
      // A date so late that no bill can come after it means never.
      if (stated.kind === "date" && stated.text > LAST_DATE && parseCivilDate(stated.text) !== null) {
        return { expires: { kind: "on", on: { kind: "date", date: stated.text } } };
      }
      const date = checkDateRef(scope, clause.date);
      return date === null ? null : { expires: { kind: "on", on: date.ref } };
    }
    case "priority": {
      const priority = smallWhole(clause.number, 1, LIMITS.priority);
      if (priority !== null) return { priority };
      scope.report("TAR7016", clause.span, { most: String(LIMITS.priority) });
      return null;
    }
  }
}

// The grant

interface Granted {
  readonly grant: TypedGrant;
  /** The unit that the grant is written in. */
  readonly unit: Unit;
}

function checkGrant(scope: Scope, { grant }: CreditDecl): Granted | null {
  if (grant.kind === "granted-by-each") return eventGrant(scope, grant);
  const amount = operand(scope, grant.worth);
  const when = grantTime(scope, grant);
  if (amount === null || when === null || !isWorth(scope, amount)) return null;
  return { grant: { ...when, amount }, unit: unitOf(amount) };
}

type When =
  | { readonly kind: "start" }
  | { readonly kind: "date"; readonly on: Extract<TypedGrant, { readonly kind: "date" }>["on"] }
  | { readonly kind: "each"; readonly period: PeriodRule };

function grantTime(scope: Scope, { when }: CreditGrant): When | null {
  switch (when.kind) {
    case "at-start":
      return { kind: "start" };
    case "on-date": {
      const date = checkDateRef(scope, when.date);
      return date === null ? null : { kind: "date", on: date.ref };
    }
    case "each": {
      const period = periodRule(when.period, scope.billed, scope.report);
      if (period === null) return null;
      if (period.kind !== "hour") return { kind: "each", period };
      scope.report("TAR7018", when.span, {});
      return null;
    }
  }
}

/** Money, or a quantity with a unit. */
function isWorth(scope: Scope, amount: TypedOperand): boolean {
  const unit = unitOf(amount);
  if (!isPlain(unit.dimension)) return true;
  if (isPercent(unit)) {
    const wanted = "an amount of money or a quantity";
    scope.report("TAR4009", spanOf(amount), { found: "a percentage", wanted });
  } else scope.report("TAR4016", spanOf(amount), { found: "What is granted" });
  return false;
}

function eventGrant(scope: Scope, grant: EventGrant): Granted | null {
  const event = lookUp(scope, grant.event, "event", scope.declared.events, scope.events);
  if (event === null) return null;
  const { name, field: member } = grant.of;
  const named = member === null ? name : member;
  if (member !== null && name.text !== event.name) {
    scope.report("TAR3007", name.span, { name: name.text, owner: `the event ${event.name}` });
    return null;
  }
  const field = lookUp(scope, named, `field of ${event.name}`, event.fields, event.fields);
  if (field === null) return null;
  const unit = field.unit;
  if (unit !== null && !isPlain(unit.dimension)) return { grant: { kind: "event", event, field }, unit };
  const found = `the field ${field.name}, which has no unit`;
  scope.report("TAR4009", grant.of.span, { found, wanted: "a field in money or in a unit" });
  return null;
}

// In money

function moneyOrder(scope: Scope, decl: CreditDecl, { tax, tiers }: Frame): "before" | "after" | null {
  if (tiers !== null) {
    const why = "a credit in money pays amounts, not quantities";
    scope.report("TAR7004", tiers.span, { clause: clauseWords(tiers.kind), why });
    return null;
  }
  if (tax !== null) return tax.kind === "before-tax" ? "before" : "after";
  scope.report("TAR7015", decl.name.span, { credit: decl.name.text, choice: "before tax or after tax" });
  return null;
}

function clauseWords(kind: string): string {
  return kind.replace("-", " ");
}

// In units

function unitCredit(
  scope: Scope,
  decl: CreditDecl,
  { tax, tiers }: Frame,
  written: Unit,
  base: Omit<TypedCredit, "tax" | "tiers" | "unit">,
): TypedCredit | null {
  if (tax !== null) {
    const why = "a credit in units pays quantities, which have no tax";
    scope.report("TAR7004", tax.span, { clause: clauseWords(tax.kind), why });
    return null;
  }
  const charges = base.pays.flatMap(name => scope.charges.get(name) ?? []);
  if (charges.length !== base.pays.length) return null;
  const unit = paidUnit(scope, decl, charges, written);
  if (unit === null) return null;
  const hasTiers = charges.some(isTiered);
  if (hasTiers && tiers === null) {
    const choice = "before tiers or within tiers";
    scope.report("TAR7015", decl.name.span, { credit: decl.name.text, choice });
    return null;
  }
  if (!hasTiers && tiers !== null) {
    const why = "no charge that it pays has tiers";
    scope.report("TAR7004", tiers.span, { clause: clauseWords(tiers.kind), why });
    return null;
  }
  const order = tiers === null ? null : tiers.kind === "before-tiers" ? "before" : "within";
  return { ...base, tax: null, tiers: order, unit };
}

/** The unit of the first meter; the others must have the same, so that what is left means one thing. */
function paidUnit(
  scope: Scope,
  decl: CreditDecl,
  charges: readonly TypedCharge[],
  written: Unit,
): Unit | null {
  let unit: Unit | null = null;
  for (const { name, source } of charges) {
    const own = source.kind === "meter" ? source.meter.unit : null;
    if (own !== null && sameDimension(own.dimension, written.dimension)) {
      unit ??= own;
      if (own.label.plural === unit.label.plural) continue;
    }
    scope.report("TAR7019", decl.pays.span, { charge: name, unit: unitInWords(unit ?? written) });
    return null;
  }
  return unit;
}

function isTiered({ phases }: TypedCharge): boolean {
  return phases.some(({ rows }) => rows.some(({ price }) => price.some(part => part.kind === "schedule")));
}
