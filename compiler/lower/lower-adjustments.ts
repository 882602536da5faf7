/** Discounts, limits, credits and taxes: money in the contract's currency, quantities in the unit of their meter. */
import { ONE } from "../../runtime/number/rational.ts";
import type {
  CreditGrant,
  DiscountForm,
  DiscountRow,
  PlanCredit,
  PlanDiscount,
  PlanLimit,
  PlanTax,
} from "../../runtime/plan/plan.ts";
import type {
  TypedCredit,
  TypedDiscount,
  TypedDiscountForm,
  TypedDiscountRow,
  TypedGrant,
  TypedLimit,
  TypedTax,
} from "../check/typed.ts";
import { PLAIN, type Unit } from "../check/units.ts";
import { inUnit, lowerOperand, type PlaceOf } from "./lower-values.ts";

export function lowerDiscount(discount: TypedDiscount, money: Unit, placeOf: PlaceOf): PlanDiscount {
  const { atMost } = discount;
  return {
    name: discount.name,
    title: discount.title,
    on: discount.on,
    window: discount.window,
    atMost: atMost === null ? null : { amount: lowerOperand(atMost.amount, money), period: atMost.period },
    afterMinimums: discount.afterMinimums,
    form: lowerForm(discount.form, money, placeOf),
    place: placeOf(discount.span),
  };
}

function lowerForm(form: TypedDiscountForm, money: Unit, placeOf: PlaceOf): DiscountForm {
  switch (form.kind) {
    case "percent":
      return { kind: "percent", rate: lowerOperand(form.rate, PLAIN) };
    case "amount":
      return { ...form, amount: lowerOperand(form.amount, money) };
    case "rows": {
      const { by } = form;
      const measured = by.kind === "spend" ? money : by.meter.unit;
      return {
        ...form,
        by: by.kind === "spend" ? by : { kind: "meter", meter: by.meter.name },
        rows: form.rows.map(row => lowerDiscountRow(row, measured, money, placeOf)),
      };
    }
  }
}

function lowerDiscountRow(row: TypedDiscountRow, measured: Unit, money: Unit, placeOf: PlaceOf): DiscountRow {
  const { off } = row;
  return {
    upTo: row.upTo === null ? null : lowerOperand(row.upTo, measured),
    inclusive: row.inclusive,
    off:
      off.kind === "percent"
        ? { kind: "percent", rate: lowerOperand(off.rate, PLAIN) }
        : { kind: "amount", amount: lowerOperand(off.amount, money) },
    label: row.label,
    place: placeOf(row.span),
  };
}

export function lowerLimit(limit: TypedLimit, money: Unit, placeOf: PlaceOf): PlanLimit {
  return {
    kind: limit.kind,
    name: limit.name,
    title: limit.title,
    on: limit.on,
    prorated: limit.prorated,
    rows: limit.rows.map(({ from, amount, period, span }) => ({
      from,
      amount: lowerOperand(amount, money),
      period,
      place: placeOf(span),
    })),
    place: placeOf(limit.span),
  };
}

export function lowerCredit(credit: TypedCredit, placeOf: PlaceOf): PlanCredit {
  return {
    name: credit.name,
    title: credit.title,
    pays: credit.pays,
    everything: credit.everything,
    tax: credit.tax,
    tiers: credit.tiers,
    unit: credit.unit.label,
    expires: credit.expires,
    priority: credit.priority,
    grant: lowerGrant(credit.grant, credit.unit),
    place: placeOf(credit.span),
  };
}

function lowerGrant(grant: TypedGrant, unit: Unit): CreditGrant {
  if (grant.kind !== "event") return { ...grant, amount: lowerOperand(grant.amount, unit) };
  const { event, field } = grant;
  return {
    kind: "event",
    event: event.name,
    field: field.name,
    factor: inUnit(ONE, field.unit ?? PLAIN, unit),
  };
}

export function lowerTax(tax: TypedTax, placeOf: PlaceOf): PlanTax {
  return {
    name: tax.name,
    title: tax.title,
    on: tax.on,
    rates: tax.rates.map(({ from, rate, included, span }) => ({
      from,
      rate: lowerOperand(rate, PLAIN),
      included,
      place: placeOf(span),
    })),
    place: placeOf(tax.span),
  };
}
