/** The allowances that a charge draws from: its own, and those that it shares with others. */
import { kept } from "../kept.ts";
import { numberOf, operandValue } from "../metering/evaluate.ts";
import { ONE, type Rational } from "../number/rational.ts";
import type { PlanAllowance, PlanSharedAllowance } from "../plan/plan.ts";
import type { Carrying } from "../pricing/allowance.ts";
import type { Terms } from "./terms.ts";
import type { Piece } from "./timeline.ts";

/** An allowance of a charge alone, or one that several charges draw from in the order named. */
export interface Allowance {
  /** The name of the shared allowance, or of the charge. */
  readonly name: string;
  readonly shared: boolean;
  readonly charges: readonly string[];
  /** How much of the allowance's unit one unit of a charge's source is. */
  readonly factorOf: (charge: string) => Rational;
  readonly terms: PlanAllowance | PlanSharedAllowance;
}

/** Its own first. */
export function allowancesOf({ piece }: Pick<Terms, "piece">): readonly Allowance[] {
  return kept(allowancesKnown, piece, allowancesFor);
}

const allowancesKnown = new WeakMap<Piece, readonly Allowance[]>();

function allowancesFor({ charge, version }: Piece): readonly Allowance[] {
  const own = charge.includes[0];
  const shared = version.allowances.filter(allowance => allowance.for.includes(charge.name));
  return [
    ...(own === undefined
      ? []
      : [{ name: charge.name, shared: false, charges: [charge.name], factorOf: () => ONE, terms: own }]),
    ...shared.map(terms => ({
      name: terms.name,
      shared: true,
      charges: terms.for,
      factorOf: (name: string) => factorOf(terms, name),
      terms,
    })),
  ];
}

/** How much of a shared allowance's unit one unit of a charge's source is. */
export function factorOf({ for: charges, factors }: PlanSharedAllowance, charge: string): Rational {
  const factor = factors[charges.indexOf(charge)];
  return factor === undefined ? ONE : numberOf(factor);
}

export function carryingOf({ terms: { carries } }: Allowance, { parameter }: Terms): Carrying | null {
  if (carries === null) return null;
  return {
    periods: carries.periods,
    upTo: carries.upTo === null ? null : operandValue(carries.upTo, parameter),
  };
}
