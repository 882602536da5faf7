/**
 * Lower: typed contract -> plan. Only error-free input reaches it: the driver alone mints `Clean`. Every quantity is
 * converted into the unit of the meter that it belongs to, every name stays a name, every clause keeps its place.
 */
import { planHashes } from "../../runtime/billing/canonical.ts";
import { bug } from "../../runtime/number/bug.ts";
import { toText } from "../../runtime/number/rational.ts";
import { lazily } from "../../runtime/plan/lazily.ts";
import type {
  Plan,
  PlanEvent,
  PlanHashes,
  PlanMeter,
  PlanParameter,
  PlanVersion,
} from "../../runtime/plan/plan.ts";
import { lastDay } from "../check/chain.ts";
import type { TypedContract, TypedEvent, TypedParameter } from "../check/typed.ts";
import { moneyUnit } from "../check/units.ts";
import type { KeepLowered } from "../resident/kept.ts";
import { lowerCredit, lowerDiscount, lowerLimit, lowerTax } from "./lower-adjustments.ts";
import { lowerCharge, lowerSharedAllowance } from "./lower-charge.ts";
import { lowerBand, lowerMeter } from "./lower-meter.ts";
import { lowerRounding, type PlaceOf } from "./lower-values.ts";

declare const clean: unique symbol;

/** A typed contract without a single error; only `compile` makes one. */
export type Clean = TypedContract & { readonly [clean]: true };

/** The versions of one contract, in order; at least one. */
export function lower(versions: readonly Clean[], placeOf: PlaceOf, keep: KeepLowered): Plan {
  const latest = versions.at(-1) ?? bug("a contract without a version");
  const { head } = latest;
  const body: Omit<Plan, "hashes"> = {
    format: "tarif-plan/1",
    edition: 1,
    contract: { name: head.name, title: head.title, kind: head.kind },
    currency: head.currency,
    zone: head.zone,
    versions: versions.map((one, index) =>
      lowerVersion(one, lastDay(one, versions[index + 1]), placeOf, keep),
    ),
  };
  return withHashes(body);
}

/** The hashes are made when asked for: who only wants to know whether a contract is in order does not wait. */
function withHashes(body: Omit<Plan, "hashes">): Plan {
  return lazyHashes({ ...body }, (): PlanHashes => planHashes(body));
}

const lazyHashes = lazily("hashes");

/** `to`: the last day on which the version is in force. */
function lowerVersion(
  contract: TypedContract,
  to: string | null,
  placeOf: PlaceOf,
  keep: KeepLowered,
): PlanVersion {
  const { head } = contract;
  const money = moneyUnit(head.currency.code);
  return {
    version: head.version,
    title: head.title,
    from: head.from,
    to,
    signedTo: head.to,
    parties: head.parties,
    billed: head.billed,
    payableWithin: head.payableWithin,
    roundLines: head.roundLines === null ? null : lowerRounding(head.roundLines, money),
    roundTotal: lowerRounding(head.roundTotal, money),
    parameters: [...contract.parameters.values()].map(one =>
      keep(one, parameter => lowerParameter(parameter, placeOf)),
    ),
    events: [...contract.events.values()].map(one => keep(one, event => lowerEvent(event, placeOf))),
    bands: [...contract.bands.values()].map(one => keep(one, band => lowerBand(band, placeOf))),
    meters: [...contract.meters.values()].map(one =>
      keep(one, (meter): PlanMeter => lowerMeter(meter, placeOf)),
    ),
    charges: [...contract.charges.values()].map(one =>
      keep(one, charge => lowerCharge(charge, money, placeOf)),
    ),
    allowances: contract.allowances.map(allowance =>
      lowerSharedAllowance(allowance, contract.charges, money, placeOf),
    ),
    discounts: contract.discounts.map(discount => lowerDiscount(discount, money, placeOf)),
    limits: contract.limits.map(limit => lowerLimit(limit, money, placeOf)),
    credits: contract.credits.map(credit => lowerCredit(credit, placeOf)),
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
