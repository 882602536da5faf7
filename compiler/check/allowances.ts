/** Included quantities: of one charge (`includes`), and shared by several (`allowance`). */
import { LIMITS } from "../limits.ts";
import type { AllowanceDecl, Allowed, IncludesClause, Name } from "../syntax/tree.ts";
import { hasTiers, nestsEither } from "./charge-fit.ts";
import { fits, unitInWords } from "./fit.ts";
import { operand, smallWhole, spanOf, unitOf } from "./numbers.ts";
import { periodRule, periodWords, samePeriod } from "./periods.ts";
import type { Priced } from "./priced.ts";
import { lookUp, type Scope } from "./scope.ts";
import type {
  TypedAllowance,
  TypedCarryOver,
  TypedCharge,
  TypedMeter,
  TypedOperand,
  TypedSharedAllowance,
} from "./typed.ts";
import { isMoney, isPlain, sameDimension, type Unit } from "./units.ts";

/** Null after a report. */
export function checkIncludes(scope: Scope, clause: IncludesClause, priced: Priced): TypedAllowance | null {
  const { allowed } = clause;
  const { source } = priced;
  if (source.kind !== "meter" && source.kind !== "each") {
    scope.report("TAR6005", clause.span, { clause: "includes" });
    return null;
  }
  const quantity = operand(scope, allowed.worth);
  const period = periodRule(allowed.period, scope.billed, scope.report);
  if (quantity === null || period === null) return null;
  const counts = source.kind === "each" ? eachCounts(scope, quantity, priced) : "quantity";
  if (counts === null) return null;
  if (source.kind === "meter" && !quantityFits(scope, quantity, source.meter.unit)) return null;
  const carries = checkCarryOver(scope, allowed, unitOf(quantity));
  if (carries === undefined) return null;
  return { quantity, counts, period, tiers: allowed.tiers, carries, span: clause.span };
}

/** A unit that the priced quantity has counts that; any other unit of things counts events. */
function eachCounts(scope: Scope, quantity: TypedOperand, priced: Priced): TypedAllowance["counts"] | null {
  const unit = unitOf(quantity);
  if (priced.unit !== null && sameDimension(unit.dimension, priced.unit.dimension)) {
    return isMoney(unit.dimension) ? "money" : "quantity";
  }
  const isOfThings = !isMoney(unit.dimension) && Object.keys(unit.dimension).every(isDeclaredBase);
  if (isOfThings && !isPlain(unit.dimension)) return "events";
  const wanted =
    priced.unit === null
      ? "a number of events, in a unit of the contract's own"
      : `a quantity in ${unitInWords(priced.unit)}, or a number of events in a unit of the contract's own`;
  scope.report("TAR4009", spanOf(quantity), { found: `a quantity in ${unitInWords(unit)}`, wanted });
  return null;
}

function quantityFits(scope: Scope, quantity: TypedOperand, unit: Unit): boolean {
  if (isMoney(unitOf(quantity).dimension) && !isMoney(unit.dimension)) {
    const wanted = `a quantity in ${unitInWords(unit)}`;
    scope.report("TAR4009", spanOf(quantity), { found: "an amount of money", wanted });
    return false;
  }
  return fits(scope, unitOf(quantity), unit, spanOf(quantity), "The included quantity");
}

/** The base of a unit that the contract declares, in contrast to those of time, data, money. */
function isDeclaredBase(base: string): boolean {
  return base.startsWith(":");
}

/** Undefined after a report. */
function checkCarryOver(scope: Scope, allowed: Allowed, unit: Unit): TypedCarryOver | null | undefined {
  const { carryOver } = allowed;
  if (carryOver === null) return null;
  const periods = smallWhole(carryOver.periods, 1, LIMITS.carriedPeriods);
  if (periods === null) {
    const range = `1 to ${LIMITS.carriedPeriods}`;
    scope.report("TAR6044", carryOver.periods.span, { found: carryOver.periods.digits, range });
    return undefined;
  }
  if (carryOver.upTo === null) return { periods, upTo: null };
  const upTo = operand(scope, carryOver.upTo);
  if (upTo === null || !fits(scope, unitOf(upTo), unit, spanOf(upTo), "This bound")) return undefined;
  return { periods, upTo };
}

// Shared

/** After the charges, whose meters and prices say what fits. Null after a report. */
export function checkSharedAllowance(scope: Scope, decl: AllowanceDecl): TypedSharedAllowance | null {
  const { allowed } = decl;
  const charges = sharedBy(scope, decl);
  const quantity = operand(scope, allowed.worth);
  const period = periodRule(allowed.period, scope.billed, scope.report);
  const first = charges?.[0];
  if (charges === null || first === undefined || quantity === null || period === null) return null;
  if (isMoney(unitOf(quantity).dimension)) {
    const wanted = `a quantity in ${unitInWords(first.meter.unit)}`;
    scope.report("TAR4009", spanOf(quantity), { found: "an amount of money", wanted });
    return null;
  }
  for (const { charge, meter, name } of charges) {
    const unit = unitOf(quantity);
    if (!sameDimension(unit.dimension, meter.unit.dimension)) {
      const problem = `the charge ${charge.name} is in ${unitInWords(meter.unit)}, it in ${unitInWords(unit)}`;
      scope.report("TAR6042", name.span, { allowance: decl.name.text, problem });
      return null;
    }
    if (!sharedPeriodFits(scope, decl, charge, meter, period)) return null;
  }
  const tiered = charges.some(({ charge }) => hasTiers(charge.phases));
  if (tiered !== (allowed.tiers !== null)) {
    if (tiered) scope.report("TAR6004", allowed.span, { charge: first.charge.name });
    else {
      const params = { clause: `${allowed.tiers} tiers`, why: "none of its charges has tiers" };
      scope.report("TAR6003", allowed.span, params);
    }
    return null;
  }
  const carries = checkCarryOver(scope, allowed, unitOf(quantity));
  if (carries === undefined) return null;
  return {
    name: decl.name.text,
    title: decl.title.value,
    for: charges.map(({ charge }) => charge.name),
    quantity,
    unit: unitOf(quantity),
    period,
    tiers: allowed.tiers,
    carries,
    span: decl.span,
  };
}

interface Sharing {
  readonly charge: TypedCharge;
  readonly meter: TypedMeter;
  readonly name: Name;
}

/** Charges on meters, each with this allowance alone: two would leave open which one is drawn first. */
function sharedBy(scope: Scope, decl: AllowanceDecl): readonly Sharing[] | null {
  const found: Sharing[] = [];
  const refuse = (name: Name, problem: string): null => {
    scope.report("TAR6042", name.span, { allowance: decl.name.text, problem });
    return null;
  };
  for (const name of decl.charges) {
    const charge = lookUp(scope, name, "charge", scope.declared.charges, scope.charges);
    if (charge === null) return null;
    if (found.some(one => one.charge === charge)) {
      scope.report("TAR3008", name.span, { name: name.text });
      return null;
    }
    const { source } = charge;
    if (source.kind !== "meter") return refuse(name, `the charge ${name.text} is not for a meter`);
    if (charge.includes.length > 0) {
      return refuse(name, `the charge ${name.text} includes a quantity of its own, and one would go first`);
    }
    if (source.separately.length > 0) {
      return refuse(name, `the charge ${name.text} is priced separately, and one value would go first`);
    }
    const all = [...scope.declared.allowances.values()];
    // Told of the later one alone.
    const other = all
      .slice(0, all.indexOf(decl))
      .find(one => one?.charges.some(({ text }) => text === name.text) === true);
    if (other !== undefined && other !== null) {
      return refuse(
        name,
        `the charge ${name.text} draws from ${other.name.text} too, and one would go first`,
      );
    }
    found.push({ charge, meter: source.meter, name });
  }
  return found;
}

function sharedPeriodFits(
  scope: Scope,
  decl: AllowanceDecl,
  charge: TypedCharge,
  meter: TypedMeter,
  period: TypedSharedAllowance["period"],
): boolean {
  for (const phase of charge.phases) {
    if (samePeriod(phase.period, period)) continue;
    const periods = `each ${periodWords(period)} and each ${periodWords(phase.period)}`;
    if (!nestsEither(scope, period, phase.period))
      scope.report("TAR6027", decl.allowed.span, { what: "The allowance and the price", periods });
    else if (!meter.cumulative) scope.report("TAR6031", decl.allowed.span, { meter: meter.name, periods });
    else continue;
    return false;
  }
  return true;
}
