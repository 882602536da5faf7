/**
 * Check: resolved declarations -> typed contract. In order of dependence: head, units, parameters, events, meters,
 * charges, adjustments, examples. What could not be typed is left out and has been reported.
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import { resolveDeclarations } from "../resolve/declarations.ts";
import type { ResolvedVersion } from "../resolve/version.ts";
import type { OpenData } from "../source/data-files.ts";
import { checkSharedAllowance } from "./allowances.ts";
import { checkSpendCycles } from "./charge-sources.ts";
import { checkCharge } from "./charges.ts";
import { type CheckMemory, NO_MEMORY, watched } from "./check-memory.ts";
import { checkCredit } from "./credits.ts";
import { checkDiscount } from "./discounts.ts";
import { checkDrawnEarly } from "./drawn-early.ts";
import { checkExamples } from "./examples.ts";
import type { Adjustments } from "./expectations.ts";
import { checkGround, groundParts } from "./ground.ts";
import { headFacts } from "./head.ts";
import { checkLimit } from "./limits.ts";
import { checkMeterParameters } from "./meter-parameters.ts";
import { checkPolicies } from "./policies.ts";
import type { Scope } from "./scope.ts";
import { checkTax } from "./taxes.ts";
import type { TypedCharge, TypedContract, TypedLimit } from "./typed.ts";
import { BUILT_IN_UNITS } from "./units.ts";

/**
 * `contractStart` is the first day of the contract's first version, on which its oldest accounts start; null where that
 * is this version. Null where the head cannot be typed; with errors reported, the rest may be partial.
 */
export function checkContract(
  version: ResolvedVersion,
  contractStart: string | null,
  outside: { readonly openData: OpenData; readonly report: Report },
  memory: CheckMemory = NO_MEMORY,
): TypedContract | null {
  const checking = watched(outside.report, outside.openData);
  const { report, openData } = checking;
  const { tree } = version;
  const declared = resolveDeclarations(tree, report);
  const facts = headFacts(tree, report);
  const policies = checkPolicies(declared.policies, { report, currency: facts.currency });
  const bare: Scope = {
    report,
    openData,
    files: version.files,
    declared,
    units: BUILT_IN_UNITS,
    currency: facts.currency,
    billed: facts.billed,
    term: facts.term === null ? null : { from: contractStart ?? facts.term.from, to: facts.term.to },
    parameters: new Map(),
    events: new Map(),
    bands: new Map(),
    meters: new Map(),
    charges: new Map(),
    unknownValues: policies.unknownValues,
    isIncomplete: version.isIncomplete,
    isBroken: version.isBroken,
    removed: version.removed,
  };
  const ground = memory.ground(
    () => groundParts(tree, bare),
    checking,
    () => checkGround(bare, facts),
  );
  const { head, ...names } = ground;
  const charges = new Map<string, TypedCharge>();
  const scope: Scope = { ...bare, ...names, charges };
  for (const decl of declared.charges.values()) {
    const typed = decl === null ? null : memory.charge(decl, checking, () => checkCharge(scope, decl));
    if (typed !== null) charges.set(typed.name, typed);
  }
  checkMeterParameters(scope);
  checkSpendCycles(scope);
  const allowances = typedOf(declared.allowances, decl => checkSharedAllowance(scope, decl));
  const adjustments = checkAdjustments(scope, tree);
  const examples = checkExamples(scope, { allowances, ...adjustments });
  return head === null ? null : { head, ...names, charges, allowances, ...adjustments, policies, examples };
}

function checkAdjustments(scope: Scope, tree: ResolvedVersion["tree"]): Omit<Adjustments, "allowances"> {
  const { discounts, minimums, maximums, credits, taxes } = scope.declared;
  const limits = [minimums, maximums].flatMap(table => typedOf(table, decl => checkLimit(scope, decl)));
  const written = tree.declarations.map(({ span }) => span);
  const placeOf = ({ span }: TypedLimit): number =>
    written.findIndex(one => one.path === span.path && one.start <= span.start && span.end <= one.end);
  const off = typedOf(discounts, decl => checkDiscount(scope, decl));
  const paid = typedOf(credits, decl => checkCredit(scope, decl));
  checkDrawnEarly(scope, paid, off, limits);
  return {
    discounts: off,
    limits: limits.sort((a, b) => placeOf(a) - placeOf(b)),
    credits: paid,
    taxes: typedOf(taxes, decl => checkTax(scope, decl)),
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
