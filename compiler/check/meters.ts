/** Meters, in order of dependence: what is measured, in which unit, kept apart by what. */
import type { Expression, ExtremeMeter, MeterDecl } from "../syntax/tree.ts";
import { choiceMeter, derivedMeter } from "./derived-meters.ts";
import { eventMeter } from "./event-meters.ts";
import type { Scope } from "./scope.ts";
import type { TypedMeter } from "./typed.ts";

/** Fills `meters` (the map of the scope) with what could be typed. */
export function checkMeters(scope: Scope, meters: Map<string, TypedMeter>): void {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string): void => {
    const decl = scope.declared.meters.get(name);
    if (decl === undefined || decl === null || done.has(name)) return;
    if (open.has(name)) {
      scope.report("TAR3006", decl.name.span, { name });
      done.add(name);
      return;
    }
    open.add(name);
    for (const part of partsOf(decl)) visit(part);
    open.delete(name);
    if (done.has(name)) return;
    done.add(name);
    const meter = checkMeter(scope, decl);
    if (meter !== null) meters.set(name, meter);
  };
  for (const name of scope.declared.meters.keys()) visit(name);
}

/** The meters that a derived meter is made of. */
function partsOf(decl: MeterDecl): readonly string[] {
  const names: string[] = [];
  const walk = (expression: Expression): void => {
    switch (expression.kind) {
      case "ref":
        if (expression.field === null) names.push(expression.name.text);
        return;
      case "add":
      case "subtract":
      case "multiply":
        walk(expression.left);
        walk(expression.right);
        return;
      case "counted":
        walk(expression.of);
        return;
      default:
        return;
    }
  };
  const { source } = decl;
  if (source.kind === "derived") walk(source.value);
  else if (isExtreme(source))
    for (const part of source.parts) if (part.kind === "name") names.push(part.text);
  return names;
}

/** Null after a report. */
function checkMeter(scope: Scope, decl: MeterDecl): TypedMeter | null {
  const { source } = decl;
  if (isExtreme(source)) return choiceMeter(scope, decl, source);
  if (source.kind === "derived") return derivedMeter(scope, decl, source.value);
  if (decl.summedOver !== null) {
    scope.report("TAR5010", decl.summedOver[0]?.span ?? decl.span, { meter: decl.name.text });
    return null;
  }
  return eventMeter(scope, decl, source.aggregation, source.where);
}

function isExtreme(source: MeterDecl["source"]): source is ExtremeMeter {
  return source.kind === "greater-of" || source.kind === "lesser-of";
}
