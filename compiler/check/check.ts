/**
 * Check: resolved declarations -> typed contract. In order of dependence: head, units, parameters, events, meters,
 * charges, adjustments, examples. What could not be typed is left out and has been reported.
 */
import type { Report } from "../diagnostics/diagnostic.ts";
import { type Declarations, resolveDeclarations } from "../resolve/declarations.ts";
import type { ResolvedVersion } from "../resolve/version.ts";
import type { OpenData } from "../source/data-files.ts";
import { checkSharedAllowance } from "./allowances.ts";
import { checkBand } from "./bands.ts";
import { checkSpendCycles } from "./charge-sources.ts";
import { checkCharge } from "./charges.ts";
import { checkCredit } from "./credits.ts";
import { declaredUnits } from "./declared-units.ts";
import { checkDiscount } from "./discounts.ts";
import { checkDrawnEarly } from "./drawn-early.ts";
import { checkEvent, checkTypes } from "./events.ts";
import { checkExamples } from "./examples.ts";
import type { Adjustments } from "./expectations.ts";
import { checkHead, type HeadFacts, headFacts } from "./head.ts";
import { checkLimit } from "./limits.ts";
import { checkMeterParameters } from "./meter-parameters.ts";
import { checkMeters } from "./meters.ts";
import { checkParameter } from "./parameters.ts";
import { checkPolicies } from "./policies.ts";
import type { Scope } from "./scope.ts";
import { checkTax } from "./taxes.ts";
import type {
  TypedBand,
  TypedCharge,
  TypedContract,
  TypedEvent,
  TypedLimit,
  TypedMeter,
  TypedParameter,
} from "./typed.ts";
import { BUILT_IN_UNITS } from "./units.ts";

/**
 * `contractStart` is the first day of the contract's first version, on which its oldest accounts start; null where that
 * is this version. Null where the head cannot be typed; with errors reported, the rest may be partial.
 */
export function checkContract(
  version: ResolvedVersion,
  contractStart: string | null,
  openData: OpenData,
  report: Report,
): TypedContract | null {
  const { tree } = version;
  const declared = resolveDeclarations(tree, report);
  const facts = headFacts(tree, report);
  const policies = checkPolicies(declared.policies, { report, currency: facts.currency });
  const maps: Maps = {
    parameters: new Map(),
    events: new Map(),
    bands: new Map(),
    meters: new Map(),
    charges: new Map(),
  };
  const numbers: Scope = {
    ...scopeOf(version, contractStart, declared, facts, policies.unknownValues, report, maps),
    openData,
  };
  const units = declaredUnits(declared.units, declared.brokenUnits, numbers);
  const scope: Scope = { ...numbers, units };
  const head = checkHead(scope, facts);
  for (const decl of declared.parameters.values()) {
    const typed = decl === null ? null : checkParameter(scope, decl);
    if (typed !== null) maps.parameters.set(typed.name, typed);
  }
  checkTypes(scope, declared.events.values());
  for (const decl of declared.events.values()) {
    const typed = decl === null ? null : checkEvent(scope, decl);
    if (typed !== null) maps.events.set(typed.name, typed);
  }
  for (const decl of declared.bands.values()) {
    const typed = decl === null ? null : checkBand(scope, decl);
    if (typed !== null) maps.bands.set(typed.name, typed);
  }
  checkMeters(scope, maps.meters);
  for (const decl of declared.charges.values()) {
    const typed = decl === null ? null : checkCharge(scope, decl);
    if (typed !== null) maps.charges.set(typed.name, typed);
  }
  checkMeterParameters(scope);
  checkSpendCycles(scope);
  const allowances = typedOf(declared.allowances, decl => checkSharedAllowance(scope, decl));
  const adjustments = checkAdjustments(scope, tree);
  const examples = checkExamples(scope, { allowances, ...adjustments });
  return head === null ? null : { head, units, ...maps, allowances, ...adjustments, policies, examples };
}

interface Maps {
  readonly parameters: Map<string, TypedParameter>;
  readonly events: Map<string, TypedEvent>;
  readonly bands: Map<string, TypedBand>;
  readonly meters: Map<string, TypedMeter>;
  readonly charges: Map<string, TypedCharge>;
}

function scopeOf(
  version: ResolvedVersion,
  contractStart: string | null,
  declared: Declarations,
  facts: HeadFacts,
  unknownValues: Scope["unknownValues"],
  report: Report,
  maps: Maps,
): Omit<Scope, "openData"> {
  const { currency, billed } = facts;
  const term = facts.term === null ? null : { from: contractStart ?? facts.term.from, to: facts.term.to };
  const { files, isIncomplete, isBroken, removed } = version;
  return {
    report,
    files,
    declared,
    units: BUILT_IN_UNITS,
    currency,
    billed,
    term,
    unknownValues,
    isIncomplete,
    isBroken,
    removed,
    ...maps,
  };
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
