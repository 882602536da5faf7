/** Charges: every quantity in the unit of the source, every price in the contract's money. */
import { ONE } from "../../runtime/number/rational.ts";
import type {
  PlanAllowance,
  PlanCharge,
  PlanIncrease,
  PlanSharedAllowance,
  PricePart,
  PricePhase,
  PriceRow,
  TierPart,
  TierRow,
} from "../../runtime/plan/plan.ts";
import type {
  TypedAllowance,
  TypedCarryOver,
  TypedCharge,
  TypedIncrease,
  TypedPart,
  TypedPhase,
  TypedPriceRow,
  TypedSharedAllowance,
  TypedSource,
  TypedTier,
} from "../check/typed.ts";
import { PLAIN, type Unit } from "../check/units.ts";
import { lowerCondition, lowerDimension, lowerExpression } from "./lower-meter.ts";
import { inUnit, lowerOperand, lowerRounding, type PlaceOf } from "./lower-values.ts";

export function lowerCharge(charge: TypedCharge, money: Unit, placeOf: PlaceOf): PlanCharge {
  const units: Units = { source: sourceUnit(charge.source, money), money };
  return {
    name: charge.name,
    title: charge.title,
    source: lowerSource(charge.source),
    timing: charge.timing,
    proration: charge.proration,
    includes: charge.includes.map(allowance => lowerAllowance(allowance, units, placeOf)),
    least: charge.least === null ? null : lowerOperand(charge.least, money),
    most: charge.most === null ? null : lowerOperand(charge.most, money),
    priceRounding: charge.priceRounding === null ? null : lowerRounding(charge.priceRounding, money),
    increasing: charge.increasing === null ? null : lowerIncrease(charge.increasing, money, placeOf),
    settled: charge.settled,
    note: charge.note,
    phases: charge.phases.map(phase => lowerPhase(phase, units, placeOf)),
    place: placeOf(charge.span),
  };
}

export function lowerSharedAllowance(
  allowance: TypedSharedAllowance,
  charges: ReadonlyMap<string, TypedCharge>,
  money: Unit,
  placeOf: PlaceOf,
): PlanSharedAllowance {
  const unitOf = (name: string): Unit => {
    const source = charges.get(name)?.source;
    return source === undefined ? allowance.unit : sourceUnit(source, money);
  };
  return {
    name: allowance.name,
    title: allowance.title,
    for: allowance.for,
    quantity: lowerOperand(allowance.quantity, allowance.unit),
    unit: allowance.unit.label,
    factors: allowance.for.map(name => inUnit(ONE, unitOf(name), allowance.unit)),
    period: allowance.period,
    tiers: allowance.tiers,
    carries: lowerCarryOver(allowance.carries, allowance.unit),
    place: placeOf(allowance.span),
  };
}

interface Units {
  readonly source: Unit;
  readonly money: Unit;
}

function sourceUnit(source: TypedSource, money: Unit): Unit {
  switch (source.kind) {
    case "none":
      return PLAIN;
    case "meter":
      return source.meter.unit;
    case "parameter":
      return source.parameter.unit ?? PLAIN;
    case "each":
      return source.unit ?? PLAIN;
    case "spend":
      return money;
  }
}

function lowerSource(source: TypedSource): PlanCharge["source"] {
  switch (source.kind) {
    case "none":
      return { kind: "none" };
    case "meter":
      return { kind: "meter", meter: source.meter.name, separately: source.separately };
    case "parameter":
      return { kind: "parameter", parameter: source.parameter.name };
    case "each":
      return {
        kind: "each",
        event: source.event.name,
        of: source.of === null || source.unit === null ? null : lowerExpression(source.of, source.unit),
        unit: source.unit?.label ?? null,
        where: source.where === null ? null : lowerCondition(source.where),
        dimensions: source.dimensions.map(lowerDimension),
      };
    case "spend":
      return { kind: "spend", of: source.of };
  }
}

function lowerAllowance(allowance: TypedAllowance, units: Units, placeOf: PlaceOf): PlanAllowance {
  const unit = ALLOWANCE_UNIT[allowance.counts](units, allowance);
  return {
    quantity: lowerOperand(allowance.quantity, unit),
    counts: allowance.counts,
    period: allowance.period,
    tiers: allowance.tiers,
    carries: lowerCarryOver(allowance.carries, unit),
    place: placeOf(allowance.span),
  };
}

/** Events are counted one by one, whatever the unit is called: a dozen is twelve. */
const ALLOWANCE_UNIT: Readonly<
  Record<TypedAllowance["counts"], (units: Units, allowance: TypedAllowance) => Unit>
> = {
  quantity: units => units.source,
  money: units => units.money,
  events: (_, { quantity }) => ({
    ...((quantity.kind === "amount" ? quantity.amount.unit : quantity.parameter.unit) ?? PLAIN),
    factor: ONE,
  }),
};

function lowerCarryOver(carries: TypedCarryOver | null, unit: Unit): PlanAllowance["carries"] {
  if (carries === null) return null;
  return {
    periods: carries.periods,
    upTo: carries.upTo === null ? null : lowerOperand(carries.upTo, unit),
  };
}

function lowerIncrease(increase: TypedIncrease, money: Unit, placeOf: PlaceOf): PlanIncrease {
  const { between } = increase;
  return {
    rate: lowerOperand(increase.rate, PLAIN),
    between:
      between === null
        ? null
        : { least: lowerOperand(between.least, PLAIN), most: lowerOperand(between.most, PLAIN) },
    rounding: lowerRounding(increase.rounding, money),
    place: placeOf(increase.span),
  };
}

function lowerPhase(phase: TypedPhase, units: Units, placeOf: PlaceOf): PricePhase {
  return {
    from: phase.from,
    period: phase.period,
    rows: phase.rows.map(row => lowerRow(row, units, placeOf)),
    place: placeOf(phase.span),
  };
}

function lowerRow(row: TypedPriceRow, units: Units, placeOf: PlaceOf): PriceRow {
  return {
    match: row.match,
    label: row.label,
    price: row.price.map(part => lowerPart(part, units, placeOf)),
    place: placeOf(row.span),
  };
}

function lowerPart(part: TypedPart, units: Units, placeOf: PlaceOf): PricePart {
  switch (part.kind) {
    case "once":
      return {
        kind: "once",
        amount: lowerOperand(part.amount, units.money),
        due: part.due,
        place: placeOf(part.span),
      };
    case "schedule": {
      const bounds = part.by === null ? units.source : part.by.unit;
      return {
        kind: "schedule",
        model: part.model,
        by: part.by === null ? null : part.by.name,
        rows: part.rows.map(row => lowerTier(row, units, bounds, placeOf)),
        place: placeOf(part.span),
      };
    }
    default:
      return lowerTierPart(part, units, placeOf);
  }
}

function lowerTier(row: TypedTier, units: Units, bounds: Unit, placeOf: PlaceOf): TierRow {
  return {
    upTo: row.upTo === null ? null : lowerOperand(row.upTo, bounds),
    inclusive: row.inclusive,
    offered: row.offered,
    parts: row.parts.flatMap(part =>
      part.kind === "once" || part.kind === "schedule" ? [] : [lowerTierPart(part, units, placeOf)],
    ),
    label: row.label,
    place: placeOf(row.span),
  };
}

type TypedTierPart = Exclude<TypedPart, { readonly kind: "once" | "schedule" }>;

function lowerTierPart(part: TypedTierPart, units: Units, placeOf: PlaceOf): TierPart {
  const place = placeOf(part.span);
  switch (part.kind) {
    case "rate":
      return {
        kind: "rate",
        amount: lowerOperand(part.amount, units.money),
        per: inUnit(part.per.value, part.per.unit, units.source),
        started: part.started,
        perLabel: part.perLabel,
        place,
      };
    case "percent":
      return { kind: "percent", rate: lowerOperand(part.rate, PLAIN), place };
    case "flat":
      return { kind: "flat", amount: lowerOperand(part.amount, units.money), place };
    case "fee":
      return { kind: "fee", amount: lowerOperand(part.amount, units.money), period: part.period, place };
  }
}
