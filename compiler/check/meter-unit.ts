/** The unit that a meter's readings are stated in, and the rounding of its result. */
import type { ChargeDecl, MeterDecl, Per, Pricing } from "../syntax/tree.ts";
import { bareUnit, type Checked } from "./expressions.ts";
import { roundingIn } from "./fit.ts";
import type { Scope } from "./scope.ts";
import type { TypedMeter } from "./typed.ts";
import { type Dimension, findUnit, isPlain, PLAIN, sameDimension, type Unit } from "./units.ts";

/** Undefined after a report. */
export function meterRounding(scope: Scope, decl: MeterDecl, unit: Unit): TypedMeter["rounding"] | undefined {
  if (decl.rounding === null) return null;
  return roundingIn(scope, decl.rounding, unit, "The rounding step") ?? undefined;
}

/**
 * The unit of the readings: the one that its parts are in, where there is one; else the one that a charge prices; else
 * that of the rounding; else the base of its dimension.
 */
export function meterUnit(scope: Scope, decl: MeterDecl, checked: Checked): Unit {
  const { dimension } = checked.value;
  if (checked.unit !== null && !checked.unit.label.plural.includes("-")) return checked.unit;
  const priced = pricedUnit(scope, decl.name.text, dimension);
  return priced ?? checked.unit ?? (isPlain(dimension) ? PLAIN : bareUnit(checked.value));
}

/** The unit in which a charge prices the meter, where it has that dimension. */
export function pricedUnit(scope: Scope, meter: string, dimension: Dimension): Unit | null {
  return pricedUnits(scope, meter).find(unit => sameDimension(unit.dimension, dimension)) ?? null;
}

function pricedUnits(scope: Scope, meter: string): readonly Unit[] {
  const units: Unit[] = [];
  for (const charge of scope.declared.charges.values()) {
    if (charge?.source?.kind !== "named" || charge.source.name.text !== meter) continue;
    for (const per of persOf(charge)) {
      const unit = findUnit(per.unit.text, scope.units);
      if (unit !== null) units.push(unit);
    }
  }
  return units;
}

/** Every `per UNIT` of a charge, in order. */
export function persOf(charge: ChargeDecl): readonly Per[] {
  const pers: Per[] = [];
  const price = (pricing: Pricing): void => {
    switch (pricing.kind) {
      case "included":
        return;
      case "price-table":
        pers.push(pricing.per);
        return;
      case "when-rows":
        for (const row of pricing.rows) price(row.price);
        return;
      case "parts":
        for (const part of pricing.parts) {
          if (part.kind === "schedule") {
            for (const row of part.rows) if (row.price.kind === "tier-parts") row.price.parts.forEach(amount);
          } else amount(part);
        }
    }
  };
  const amount = (part: { readonly kind: string; readonly tail?: unknown }): void => {
    const tail = part.tail as { readonly kind: string; readonly per: Per } | null | undefined;
    if (part.kind === "amount-part" && tail?.kind === "per-unit") pers.push(tail.per);
  };
  if (charge.price.kind === "phases") for (const phase of charge.price.phases) price(phase.pricing);
  else price(charge.price);
  return pers;
}
