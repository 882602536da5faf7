/** The unit in which a charge counts what it prices. */
import type { PlanCharge, PlanVersion, UnitLabel } from "./plan.ts";

/** Null where it prices no quantity of a unit: without a source, and the spend, which is money. */
export function sourceUnit(
  { meters, parameters }: PlanVersion,
  { source }: Pick<PlanCharge, "source">,
): UnitLabel | null {
  switch (source.kind) {
    case "meter":
      return meters.find(one => one.name === source.meter)?.unit ?? null;
    case "parameter":
      return parameters.find(one => one.name === source.parameter)?.unit ?? null;
    case "each":
      return source.of === null
        ? { singular: source.event, plural: `${source.event} events`, money: false }
        : source.unit;
    case "spend":
    case "none":
      return null;
  }
}
