/**
 * Check: resolved declarations -> typed contract. In order of dependence: head, units, parameters, events, meters,
 * charges, adjustments, examples. What could not be typed is left out and has been reported.
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Declarations, resolveDeclarations } from "../resolve/declarations.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Declaration, SyntaxTree } from "../syntax/tree.ts";
import { checkDiscount, checkTax } from "./adjustments.ts";
import { checkCharge } from "./charges.ts";
import { declaredUnits } from "./declared-units.ts";
import { checkEvent, checkTypes } from "./events.ts";
import { checkExamples } from "./examples.ts";
import { checkHead, type HeadFacts, headFacts } from "./head.ts";
import { checkMeters } from "./meters.ts";
import { checkParameterChanges } from "./parameter-changes.ts";
import { checkParameter } from "./parameters.ts";
import { checkPolicies } from "./policies.ts";
import { notBuilt, type Scope } from "./scope.ts";
import type {
  TypedBand,
  TypedCharge,
  TypedContract,
  TypedEvent,
  TypedMeter,
  TypedParameter,
} from "./typed.ts";
import { BUILT_IN_UNITS } from "./units.ts";

/** Null where the head cannot be typed; with errors reported, the rest may be partial. `isBroken`: not all was parsed. */
export function checkContract(
  tree: SyntaxTree,
  file: SourceFile,
  isBroken: boolean,
  report: Report,
): TypedContract | null {
  const declared = resolveDeclarations(tree, report);
  const facts = headFacts(tree, report);
  const policies = checkPolicies(declared.policies, report);
  const maps: Maps = {
    parameters: new Map(),
    events: new Map(),
    bands: new Map(),
    meters: new Map(),
    charges: new Map(),
  };
  const numbers: Scope = {
    ...scopeOf(file, declared, facts, policies.unknownValues, report, maps),
    isBroken,
  };
  const units = declaredUnits(declared.units, declared.brokenUnits, numbers);
  const scope: Scope = { ...numbers, units };
  const head = checkHead(scope, facts);
  checkDefinitions(scope, tree, facts);
  refuseChanges(scope, tree, facts);
  refuseUnbuilt(scope);
  for (const decl of declared.parameters.values()) {
    const typed = decl === null ? null : checkParameter(scope, decl);
    if (typed !== null) maps.parameters.set(typed.name, typed);
  }
  checkTypes(scope, declared.events.values());
  for (const decl of declared.events.values()) {
    const typed = decl === null ? null : checkEvent(scope, decl);
    if (typed !== null) maps.events.set(typed.name, typed);
  }
  checkMeters(scope, maps.meters);
  for (const decl of declared.charges.values()) {
    const typed = decl === null ? null : checkCharge(scope, decl);
    if (typed !== null) maps.charges.set(typed.name, typed);
  }
  checkParameterChanges(scope);
  const discounts = typedOf(declared.discounts, decl => checkDiscount(scope, decl));
  const taxes = typedOf(declared.taxes, decl => checkTax(scope, decl));
  const examples = checkExamples(scope, { discounts, taxes });
  const adjustments = { discounts, limits: [], credits: [], taxes };
  return head === null ? null : { head, units, ...maps, allowances: [], ...adjustments, policies, examples };
}

interface Maps {
  readonly parameters: Map<string, TypedParameter>;
  readonly events: Map<string, TypedEvent>;
  readonly bands: Map<string, TypedBand>;
  readonly meters: Map<string, TypedMeter>;
  readonly charges: Map<string, TypedCharge>;
}

function scopeOf(
  file: SourceFile,
  declared: Declarations,
  facts: HeadFacts,
  unknownValues: Scope["unknownValues"],
  report: Report,
  maps: Maps,
): Omit<Scope, "isBroken"> {
  const { currency, billed, term } = facts;
  const inherits =
    facts.clauses["based-on"] !== undefined ||
    facts.clauses.use !== undefined ||
    facts.clauses.version?.follows?.kind === "amends";
  return {
    report,
    file,
    declared,
    units: BUILT_IN_UNITS,
    currency,
    billed,
    term,
    unknownValues,
    inherits,
    ...maps,
  };
}

function typedOf<D, T>(table: ReadonlyMap<string, D | null>, check: (decl: D) => T | null): readonly T[] {
  const typed: T[] = [];
  for (const decl of table.values()) {
    const one = decl === null ? null : check(decl);
    if (one !== null) typed.push(one);
  }
  return typed;
}

/** A file of definitions holds units, events and bands, and no terms. */
function checkDefinitions(scope: Scope, tree: SyntaxTree, facts: HeadFacts): void {
  if (facts.header?.form !== "definitions") return;
  for (const clause of tree.head) {
    if (clause.kind === "missing" || clause.kind === "use") continue;
    const words = scope.file.text.slice(clause.span.start, clause.span.end).split(/\s/)[0] ?? clause.kind;
    scope.report("TAR2005", clause.span, { clause: words });
  }
  for (const declaration of tree.declarations) {
    const kind = declaration.kind === "item" ? declaration.item.kind : declaration.kind;
    if (kind === "unit" || kind === "event" || kind === "band" || kind === "missing") continue;
    scope.report("TAR2004", declaration.span, { found: withArticle(kind) });
  }
}

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** `replace`, `remove` and `set` change what is inherited; without anything inherited they are slips. */
function refuseChanges(scope: Scope, tree: SyntaxTree, facts: HeadFacts): void {
  const inherits =
    facts.clauses["based-on"] !== undefined || facts.clauses.version?.follows?.kind === "amends";
  if (inherits) return;
  for (const declaration of tree.declarations) {
    const clause = changeOf(declaration);
    if (clause !== null) scope.report("TAR2006", declaration.span, { clause });
  }
}

function changeOf(declaration: Declaration): string | null {
  if (declaration.kind === "item") return declaration.modifier;
  return declaration.kind === "remove" || declaration.kind === "set" ? declaration.kind : null;
}

/** Declarations of kinds that this release cannot rate. */
function refuseUnbuilt(scope: Scope): void {
  const { bands, allowances, minimums, maximums, credits } = scope.declared;
  const kinds = [
    [bands, "A band"],
    [allowances, "An allowance shared by charges"],
    [minimums, "A minimum"],
    [maximums, "A maximum"],
    [credits, "A credit"],
  ] as const;
  for (const [table, construct] of kinds) {
    for (const decl of table.values()) if (decl !== null) notBuilt(scope, decl.name.span, construct);
  }
}
