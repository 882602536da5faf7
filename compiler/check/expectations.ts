/** What an example expects of a bill. */
import { type Rational, rational } from "../../runtime/number/rational.ts";
import type {
  Choice,
  ExampleStep,
  Expected,
  ExpectedAdjustment,
  ExpectedCredit,
  Value,
} from "../syntax/tree.ts";
import { checkWhere, ofMeter } from "./example-where.ts";
import { valueIn } from "./fit.ts";
import { moneyAmount, smallWhole } from "./numbers.ts";
import { lookUp, type Scope } from "./scope.ts";
import type {
  TypedCharge,
  TypedCredit,
  TypedDiscount,
  TypedExpected,
  TypedLimit,
  TypedSharedAllowance,
  TypedStep,
  TypedTax,
  TypedWhere,
} from "./typed.ts";
import { moneyUnit, type Unit } from "./units.ts";

export interface Adjustments {
  readonly allowances: readonly TypedSharedAllowance[];
  readonly discounts: readonly TypedDiscount[];
  readonly limits: readonly TypedLimit[];
  readonly credits: readonly TypedCredit[];
  readonly taxes: readonly TypedTax[];
}

export function checkExpected(
  scope: Scope,
  expected: Expected,
  adjustments: Adjustments,
  span: ExampleStep["span"],
): TypedStep | null {
  const typed = (what: TypedExpected, value: Rational | null, unit: Unit | null): TypedStep | null =>
    value === null ? null : { kind: "expect", expected: what, value, unit, span };
  const money = scope.currency === null ? null : moneyUnit(scope.currency.code);
  const amount = (value: Value): Rational | null =>
    money === null ? null : valueIn(scope, value, money, true, "The expected amount");
  switch (expected.kind) {
    case "expect-total":
      return typed({ kind: "total" }, moneyAmount(scope, expected.money, true)?.value ?? null, money);
    case "expect-charge": {
      const charge = lookUp(scope, expected.name, "charge", scope.declared.charges, scope.charges);
      if (charge === null) return null;
      const where = chargeWhere(scope, expected.where, charge);
      if (where === null) return null;
      return typed({ kind: "charge", name: charge.name, where }, amount(expected.value), money);
    }
    case "expect-meter": {
      const meter = lookUp(scope, expected.name, "meter", scope.declared.meters, scope.meters);
      const where = meter === null ? null : checkWhere(scope, expected.where, ofMeter(meter), false);
      if (meter === null || where === null) return null;
      const value = valueIn(scope, expected.value, meter.unit, true, "The expected reading");
      return typed({ kind: "meter", name: meter.name, where }, value, meter.unit);
    }
    case "expect-discount":
      return expectedDiscount(scope, expected, adjustments, value =>
        typed(value, amount(expected.value), money),
      );
    case "expect-tax": {
      const tax = lookUp(scope, expected.name, "tax", scope.declared.taxes, byName(adjustments.taxes));
      return tax === null ? null : typed({ kind: "tax", name: tax.name }, amount(expected.value), money);
    }
    case "expect-rejected":
    case "expect-held": {
      const count = smallWhole(expected.count, 0, 1_000_000);
      if (count === null) {
        scope.report("TAR8014", expected.count.span, {});
        return null;
      }
      const kind = expected.kind === "expect-rejected" ? "rejected" : "held";
      return typed({ kind }, rational(BigInt(count)), null);
    }
    case "expect-credit":
      return expectedCredit(scope, expected, adjustments, typed);
    case "expect-minimum":
    case "expect-maximum":
      return expectedLimit(scope, expected, adjustments, what => typed(what, amount(expected.value), money));
    case "expect-allowance":
      return expectedAllowance(scope, expected, adjustments, typed);
  }
}

function expectedAllowance(
  scope: Scope,
  expected: ExpectedAdjustment,
  { allowances }: Adjustments,
  typed: (what: TypedExpected, quantity: Rational | null, unit: Unit) => TypedStep | null,
): TypedStep | null {
  const { name, value } = expected;
  const allowance = lookUp(scope, name, "allowance", scope.declared.allowances, byName(allowances));
  if (allowance === null) return null;
  const quantity = valueIn(scope, value, allowance.unit, false, "The expected quantity");
  return typed({ kind: "allowance", name: allowance.name }, quantity, allowance.unit);
}

function expectedLimit(
  scope: Scope,
  expected: ExpectedAdjustment,
  adjustments: Adjustments,
  typed: (what: TypedExpected) => TypedStep | null,
): TypedStep | null {
  const kind = expected.kind === "expect-minimum" ? "minimum" : "maximum";
  const limits = adjustments.limits.filter(limit => limit.kind === kind);
  const table = kind === "minimum" ? scope.declared.minimums : scope.declared.maximums;
  const limit = lookUp(scope, expected.name, kind, table, byName(limits));
  return limit === null ? null : typed({ kind, name: limit.name });
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map(item => [item.name, item]));
}

/** In money, or in the unit of the quantities that it pays. */
function expectedCredit(
  scope: Scope,
  expected: ExpectedCredit,
  adjustments: Adjustments,
  typed: (what: TypedExpected, value: Rational | null, unit: Unit | null) => TypedStep | null,
): TypedStep | null {
  const credit = lookUp(scope, expected.name, "credit", scope.declared.credits, byName(adjustments.credits));
  if (credit === null) return null;
  const value = valueIn(scope, expected.value, credit.unit, true, "The expected credit");
  return typed({ kind: "credit", name: credit.name, left: expected.left }, value, credit.unit);
}

function expectedDiscount(
  scope: Scope,
  expected: Extract<Expected, { readonly kind: "expect-discount" }>,
  adjustments: Adjustments,
  typed: (value: TypedExpected) => TypedStep | null,
): TypedStep | null {
  const discounts = byName(adjustments.discounts);
  const discount = lookUp(scope, expected.name, "discount", scope.declared.discounts, discounts);
  if (discount === null) return null;
  if (expected.on === null) return typed({ kind: "discount", name: discount.name, on: null });
  const charge = lookUp(scope, expected.on, "charge", scope.declared.charges, scope.charges);
  if (charge === null) return null;
  if (!discount.on.includes(charge.name)) {
    scope.report("TAR8015", expected.on.span, { charge: charge.name, discount: discount.name });
    return null;
  }
  return typed({ kind: "discount", name: discount.name, on: charge.name });
}

/** By the dimensions of its meter; of single events by those that its rows choose by. */
function chargeWhere(scope: Scope, choices: readonly Choice[], { source }: TypedCharge): TypedWhere | null {
  if (choices.length === 0) return [];
  if (source.kind === "meter") return checkWhere(scope, choices, ofMeter(source.meter), false);
  const by = source.kind === "each" ? source.dimensions : [];
  return checkWhere(scope, choices, { words: "this charge", by }, false);
}
