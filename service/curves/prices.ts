/** The price of an input's quantity as an exact curve, where a charge prices it without regard to anything else. */
import { metersMadeOf } from "../../runtime/metering/readings.ts";
import { parseNumber, type Rational, ZERO } from "../../runtime/number/rational.ts";
import type { Num, PlanCharge, PlanVersion, PricePhase, PriceRow } from "../../runtime/plan/plan.ts";
import { type CurveTerms, rowCurve } from "../../runtime/pricing/charge-curve.ts";
import { type Curve, sumOf } from "../../runtime/pricing/curve.ts";
import type { PresentUsage, QuantityInput } from "../usage/types.ts";

/**
 * Curves that may be the price, one for each stage of the charges' phases: which of them it is, and whether it is one
 * at all, is for the bills to say.
 */
export function possiblePrices(
  version: PlanVersion,
  input: QuantityInput,
  usage: PresentUsage,
): readonly Curve[] {
  const charges = version.charges.filter(
    ({ source }) => source.kind === "meter" && source.meter === input.meter,
  );
  const stages = Math.max(0, ...charges.map(({ phases }) => phases.length));
  if (chargesOf(version, input.meter).length !== charges.length) return [];
  const terms = termsOf(version, usage);
  return Array.from({ length: stages }, (_, stage) => stage).flatMap(stage => {
    const curves = charges.map(charge => curveOf(version, charge, stage, input, usage, terms));
    const known = curves.filter(curve => curve !== null);
    const [first, ...others] = known;
    if (first === undefined || known.length < curves.length) return [];
    return [others.reduce(sumOf, first)];
  });
}

/** Charges for the meter, or for one that is made of it. */
export function chargesOf(version: PlanVersion, meter: string): readonly string[] {
  const reached = metersMadeOf(version, meter);
  return version.charges.flatMap(({ name, source }) =>
    source.kind === "meter" && reached.has(source.meter) ? [name] : [],
  );
}

function curveOf(
  version: PlanVersion,
  charge: PlanCharge,
  stage: number,
  input: QuantityInput,
  usage: PresentUsage,
  terms: CurveTerms,
): Curve | null {
  const phase: PricePhase | undefined = charge.phases[Math.min(stage, charge.phases.length - 1)];
  const row = phase?.rows.find(one => takes(version, one, input, usage));
  if (phase === undefined || row === undefined) return null;
  if (row.price.some(part => part.kind === "schedule" && part.by !== null)) return null;
  return rowCurve(version, charge, phase, row, terms);
}

function takes(
  version: PlanVersion,
  { match }: PriceRow,
  { where }: QuantityInput,
  usage: PresentUsage,
): boolean {
  if (typeof match === "string") return true;
  return match.every(one => {
    if (one.kind === "parameter") return one.values.includes(givenValue(version, usage, one.parameter));
    return Object.hasOwn(where, one.dimension) && one.values.includes(where[one.dimension] ?? "");
  });
}

function termsOf(version: PlanVersion, usage: PresentUsage): CurveTerms {
  const parameter = (name: string): Rational => parseNumber(givenValue(version, usage, name)) ?? ZERO;
  return { parameter, picking: null };
}

function givenValue(version: PlanVersion, usage: PresentUsage, name: string): string {
  if (Object.hasOwn(usage.parameters, name)) return usage.parameters[name] ?? "";
  return version.parameters.find(one => one.name === name)?.values[0]?.value ?? "";
}

/**
 * For how many of the unit prices are stated, where all prices of the meter, and of those made of it in the same unit,
 * agree on it: "million tokens".
 */
export function statedFor(
  version: PlanVersion,
  meter: string,
): { readonly per: Num; readonly label: string } | null {
  const unitOf = (name: string): string | undefined =>
    version.meters.find(one => one.name === name)?.unit.singular;
  const reached = metersMadeOf(version, meter);
  const rates = version.charges
    .filter(
      ({ source }) =>
        source.kind === "meter" && reached.has(source.meter) && unitOf(source.meter) === unitOf(meter),
    )
    .flatMap(({ phases }) => phases)
    .flatMap(({ rows }) => rows)
    .flatMap(({ price }) => price)
    .flatMap(part => (part.kind === "schedule" ? part.rows.flatMap(({ parts }) => parts) : [part]))
    .flatMap(part => (part.kind === "rate" ? [part] : []));
  const [first] = rates;
  if (first === undefined || rates.some(({ per }) => per !== first.per)) return null;
  return { per: first.per, label: first.perLabel };
}
