/**
 * Lower: typed contract -> plan. Only error-free input reaches it: the driver alone mints `Clean`. Every quantity is
 * converted into the unit of the meter that it belongs to, every name stays a name, every clause keeps its place.
 */
import { planHashes } from "../../runtime/billing/canonical.ts";
import { toText } from "../../runtime/number/rational.ts";
import type {
  Plan,
  PlanAllowance,
  PlanCharge,
  PlanDiscount,
  PlanEvent,
  PlanMeter,
  PlanParameter,
  PlanTax,
  PlanVersion,
  PricePart,
  PriceRow,
  TierPart,
  TierRow,
} from "../../runtime/plan/plan.ts";
import type {
  TypedAllowance,
  TypedCharge,
  TypedContract,
  TypedDiscount,
  TypedEvent,
  TypedHead,
  TypedParameter,
  TypedPart,
  TypedPriceRow,
  TypedTax,
  TypedTier,
} from "../check/typed.ts";
import { moneyUnit, PLAIN, type Unit } from "../check/units.ts";
import { lowerMeter } from "./lower-meter.ts";
import { inUnit, lowerOperand, lowerRounding, type PlaceOf } from "./lower-values.ts";

declare const clean: unique symbol;

/** A typed contract without a single error; only `compile` makes one. */
export type Clean = TypedContract & { readonly [clean]: true };

export function lower(contract: Clean, placeOf: PlaceOf): Plan {
  const { head } = contract;
  const body: Omit<Plan, "hashes"> = {
    format: "tarif-plan/1",
    edition: 1,
    contract: { name: head.name, title: head.title, kind: head.kind },
    currency: head.currency,
    zone: head.zone,
    versions: [lowerVersion(contract, head, placeOf)],
  };
  return { ...body, hashes: planHashes(body) };
}

function lowerVersion(contract: TypedContract, head: TypedHead, placeOf: PlaceOf): PlanVersion {
  const money = moneyUnit(head.currency.code);
  return {
    version: head.version,
    from: head.from,
    to: head.to,
    parties: head.parties,
    billed: head.billed,
    payableWithin: head.payableWithin,
    roundLines: head.roundLines === null ? null : lowerRounding(head.roundLines, money),
    roundTotal: lowerRounding(head.roundTotal, money),
    parameters: [...contract.parameters.values()].map(parameter => lowerParameter(parameter, placeOf)),
    events: [...contract.events.values()].map(event => lowerEvent(event, placeOf)),
    meters: [...contract.meters.values()].map((meter): PlanMeter => lowerMeter(meter, placeOf)),
    charges: [...contract.charges.values()].map(charge => lowerCharge(charge, money, placeOf)),
    discounts: contract.discounts.map(discount => lowerDiscount(discount, money, placeOf)),
    taxes: contract.taxes.map(tax => lowerTax(tax, placeOf)),
    policies: contract.policies,
    place: placeOf(head.span),
  };
}

function lowerParameter(parameter: TypedParameter, placeOf: PlaceOf): PlanParameter {
  return {
    name: parameter.name,
    title: parameter.title,
    kind: parameter.kind,
    unit: parameter.unit === null ? null : parameter.unit.label,
    values: parameter.values.map(({ from, value }) => ({ from, value })),
    bounds: parameter.bounds,
    place: placeOf(parameter.span),
  };
}

function lowerEvent(event: TypedEvent, placeOf: PlaceOf): PlanEvent {
  return {
    name: event.name,
    title: event.title,
    type: event.type,
    fields: [...event.fields.values()].map(field => ({
      name: field.name,
      path: field.path,
      type: field.type,
      values: field.values,
      unit: field.unit === null || field.unit.label.plural === "" ? null : field.unit.label,
      between:
        field.between === null
          ? null
          : { least: toText(field.between.least), most: toText(field.between.most) },
      signed: field.signed,
      presence: field.presence,
      place: placeOf(field.span),
    })),
    place: placeOf(event.span),
  };
}

// Charges

function lowerCharge(charge: TypedCharge, money: Unit, placeOf: PlaceOf): PlanCharge {
  const unit = sourceUnit(charge) ?? PLAIN;
  const units: Units = { source: unit, money };
  return {
    name: charge.name,
    title: charge.title,
    source: lowerSource(charge),
    timing: charge.timing,
    proration: charge.proration,
    includes: charge.includes === null ? null : lowerAllowance(charge.includes, unit, placeOf),
    note: charge.note,
    rows: charge.rows.map(row => lowerRow(row, units, placeOf)),
    period: charge.period,
    place: placeOf(charge.span),
  };
}

interface Units {
  readonly source: Unit;
  readonly money: Unit;
}

function sourceUnit(charge: TypedCharge): Unit | null {
  switch (charge.source.kind) {
    case "none":
      return null;
    case "meter":
      return charge.source.meter.unit;
    case "parameter":
      return charge.source.parameter.unit;
  }
}

function lowerSource(charge: TypedCharge): PlanCharge["source"] {
  switch (charge.source.kind) {
    case "none":
      return { kind: "none" };
    case "meter":
      return { kind: "meter", meter: charge.source.meter.name };
    case "parameter":
      return { kind: "parameter", parameter: charge.source.parameter.name };
  }
}

function lowerAllowance(allowance: TypedAllowance, unit: Unit, placeOf: PlaceOf): PlanAllowance {
  return {
    quantity: lowerOperand(allowance.quantity, unit),
    period: allowance.period,
    tiers: allowance.tiers,
    place: placeOf(allowance.span),
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
    case "schedule":
      return {
        kind: "schedule",
        model: part.model,
        rows: part.rows.map(row => lowerTier(row, units, placeOf)),
        place: placeOf(part.span),
      };
    default:
      return lowerTierPart(part, units, placeOf);
  }
}

function lowerTier(row: TypedTier, units: Units, placeOf: PlaceOf): TierRow {
  return {
    upTo: row.upTo === null ? null : lowerOperand(row.upTo, units.source),
    inclusive: row.inclusive,
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

// Adjustments

function lowerDiscount(discount: TypedDiscount, money: Unit, placeOf: PlaceOf): PlanDiscount {
  const { form } = discount;
  return {
    name: discount.name,
    title: discount.title,
    on: discount.on,
    form:
      form.kind === "percent"
        ? { kind: "percent", rate: lowerOperand(form.rate, PLAIN) }
        : {
            kind: "amount",
            amount: lowerOperand(form.amount, money),
            period: form.period,
            prorated: form.prorated,
          },
    place: placeOf(discount.span),
  };
}

function lowerTax(tax: TypedTax, placeOf: PlaceOf): PlanTax {
  return {
    name: tax.name,
    title: tax.title,
    on: tax.on,
    rate: lowerOperand(tax.rate, PLAIN),
    included: tax.included,
    place: placeOf(tax.span),
  };
}
