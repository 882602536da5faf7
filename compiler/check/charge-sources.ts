/** Sources of charges: a meter, a parameter, each event, the spend of others, or none. */
import type { ChargeDecl, ChargeSource, EachSource, NamedSource } from "../syntax/tree.ts";
import { checkChargeList } from "./charge-lists.ts";
import { checkCondition } from "./conditions.ts";
import { bareUnit, checkExpression } from "./expressions.ts";
import { isPercent } from "./fit.ts";
import type { Priced } from "./priced.ts";
import { lookUp, type Scope } from "./scope.ts";
import { moneyUnit } from "./units.ts";

/** Null after a report. */
export function checkSource(scope: Scope, decl: ChargeDecl): Priced | null {
  const { source } = decl;
  if (source === null) return { source: { kind: "none" }, unit: null, name: decl.name.text };
  switch (source.kind) {
    case "spend":
      return spendSource(scope, decl, source);
    case "for-each":
      return eachSource(scope, source);
    case "named":
      return scope.declared.parameters.has(source.name.text)
        ? parameterSource(scope, decl, source)
        : meterSource(scope, source);
  }
}

function meterSource(scope: Scope, source: NamedSource): Priced | null {
  const { meters, parameters } = scope.declared;
  // Only beside a name that is not known do parameters count as what may have been meant.
  const named = meters.has(source.name.text) ? meters : new Map<string, unknown>([...meters, ...parameters]);
  const meter = lookUp(scope, source.name, "meter or parameter", named, scope.meters);
  if (meter === null) return null;
  const separately: string[] = [];
  for (const name of source.separatelyBy ?? []) {
    if (separately.includes(name.text)) scope.report("TAR3008", name.span, { name: name.text });
    else if (meter.by.some(by => by.name === name.text)) separately.push(name.text);
    else scope.report("TAR3007", name.span, { name: name.text, owner: `the meter ${meter.name}` });
  }
  if (separately.length !== (source.separatelyBy ?? []).length) return null;
  return { source: { kind: "meter", meter, separately }, unit: meter.unit, name: meter.name };
}

function parameterSource(scope: Scope, decl: ChargeDecl, source: NamedSource): Priced | null {
  const { name } = source;
  const parameter = scope.parameters.get(name.text);
  if (source.separatelyBy !== null) {
    const by = source.separatelyBy[0]?.span ?? source.span;
    scope.report("TAR6003", by, { clause: "separately by", why: "a parameter has no dimensions" });
    return null;
  }
  if (parameter === undefined) return null;
  const { unit } = parameter;
  if (unit === null || isPercent(unit)) {
    const wanted = "a quantity that is licensed";
    scope.report("TAR4009", name.span, { found: `the parameter ${name.text}`, wanted });
    return null;
  }
  const words = `${decl.name.text === name.text ? "the parameter " : ""}${name.text}`;
  return { source: { kind: "parameter", parameter }, unit, name: words };
}

function eachSource(scope: Scope, source: EachSource): Priced | null {
  const event = lookUp(scope, source.event, "event", scope.declared.events, scope.events);
  if (event === null) return null;
  const of =
    source.of === null ? null : checkExpression(scope, source.of, { of: "event", event, isBare: true });
  const where = source.where === null ? null : checkCondition(scope, source.where, event);
  if ((source.of !== null && of === null) || (source.where !== null && where === null)) return null;
  const unit = of === null ? null : (of.unit ?? bareUnit(of.value));
  return {
    source: { kind: "each", event, of: of?.value ?? null, unit, where, dimensions: [] },
    unit,
    name: `each ${event.name}`,
  };
}

type Spend = Extract<ChargeSource, { readonly kind: "spend" }>;

function spendSource(scope: Scope, decl: ChargeDecl, source: Spend): Priced | null {
  const of = checkChargeList(scope, source.of, decl.name.text);
  if (of === null || scope.currency === null) return null;
  return { source: { kind: "spend", of }, unit: moneyUnit(scope.currency.code), name: "the spend" };
}

/** A percentage of what depends on itself has no amount: of each ring of charges one is told. False after a report. */
export function checkSpendCycles(scope: Scope): boolean {
  let isFine = true;
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (name: string): void => {
    const { source } = scope.charges.get(name) ?? {};
    if (done.has(name) || source?.kind !== "spend") return;
    const since = open.indexOf(name);
    if (since >= 0) {
      reportCycle(scope, open.slice(since));
      isFine = false;
      return;
    }
    open.push(name);
    for (const next of source.of) visit(next);
    open.pop();
    done.add(name);
  };
  for (const name of scope.charges.keys()) visit(name);
  return isFine;
}

function reportCycle(scope: Scope, ring: readonly string[]): void {
  const first = ring[0] ?? "";
  const decl = scope.declared.charges.get(first);
  if (decl === undefined || decl === null) return;
  const way = [...ring, first].join(", then ");
  scope.report("TAR6041", decl.source?.span ?? decl.name.span, { charge: first, way });
}
