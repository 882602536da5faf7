/** The same usage under several contracts: what each earns, who pays more and less, and where one overtakes another. */
import type { Bill } from "../billing/bill.ts";
import { bug } from "../number/bug.ts";
import {
  add,
  compare,
  isZero,
  min,
  multiply,
  parseNumber,
  quotient,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from "../number/rational.ts";
import type { Num, Plan, UnitLabel } from "../plan/plan.ts";
import { compareCodePoints } from "../text/code-points.ts";
import { type ModelCurves, modelCurves } from "./model-curves.ts";
import { type MoneyPair, pairOf, totalOf } from "./money.ts";

/** A contract with the bills that it makes of the usage. */
export interface Model {
  readonly plan: Plan;
  readonly bills: readonly Bill[];
}

export interface Comparison {
  /** In the order given; the first is what the others are compared with. */
  readonly models: readonly ModelRevenue[];
  /** The widest spread first. */
  readonly accounts: readonly AccountCosts[];
  readonly unitPrices: readonly UnitPrices[];
  readonly curves: readonly ModelCurves[];
}

export interface ModelRevenue {
  /** What is due on all bills. */
  readonly revenue: Num;
  readonly beforeTax: Num;
  /** Against the first. */
  readonly against: MoneyPair;
  /** Accounts that pay more, less and the same as under the first. */
  readonly losers: number;
  readonly winners: number;
  readonly even: number;
}

export interface AccountCosts {
  readonly account: string;
  /** For each model. */
  readonly amounts: readonly Num[];
  readonly differences: readonly Num[];
  /** The models, by position, that cost the least. */
  readonly cheapest: readonly number[];
}

/** Revenue before taxes for each unit of a quantity that all models measure. */
export interface UnitPrices {
  readonly meter: string;
  readonly unit: UnitLabel;
  readonly quantities: readonly Num[];
  /** Null where nothing was measured. */
  readonly prices: readonly (Num | null)[];
}

export function compareModels(models: readonly Model[]): Comparison {
  const accounts = accountCosts(models);
  return {
    models: models.map((model, index) => revenueOf(model, index, models, accounts)),
    accounts,
    unitPrices: commonMeters(models).map(meter => unitPrices(models, meter)),
    curves: commonMeters(models).flatMap(({ name, unit }) =>
      modelCurves(models, name, unit, mostUsed(models, name)),
    ),
  };
}

function revenueOf(
  { bills }: Model,
  index: number,
  [first]: readonly Model[],
  accounts: readonly AccountCosts[],
): ModelRevenue {
  const signs = accounts.map(({ differences }) => differences[index] ?? "0");
  const winners = signs.filter(text => text.startsWith("-")).length;
  const even = signs.filter(text => text === "0").length;
  const revenue = totalOf(bills);
  return {
    revenue: toText(revenue),
    beforeTax: toText(beforeTax(bills)),
    against: pairOf(totalOf(first?.bills ?? []), revenue),
    losers: signs.length - winners - even,
    winners,
    even,
  };
}

/** Lines and adjustments, less the taxes that they contain. */
function beforeTax(bills: readonly Bill[]): Rational {
  return bills.reduce((sum, bill) => {
    const taxes = bill.taxes.reduce((all, tax) => add(all, exact(tax.amount)), ZERO);
    return add(sum, subtract(exact(bill.subtotal), taxes));
  }, ZERO);
}

function accountCosts(models: readonly Model[]): readonly AccountCosts[] {
  const ids = [...new Set(models.flatMap(({ bills }) => bills.map(bill => bill.account)))].sort(
    compareCodePoints,
  );
  const costs = ids.map(account => {
    const amounts = models.map(({ bills }) => totalOf(bills.filter(bill => bill.account === account)));
    const first = amounts[0] ?? ZERO;
    const least = amounts.reduce((low, one) => min(low, one), first);
    const most = amounts.reduce((high, one) => (compare(one, high) > 0 ? one : high), first);
    const cheapest = amounts.flatMap((one, index) => (compare(one, least) === 0 ? [index] : []));
    return { account, amounts, first, cheapest, spread: subtract(most, least) };
  });
  return costs
    .toSorted((a, b) => compare(b.spread, a.spread))
    .map(({ account, amounts, first, cheapest }) => ({
      account,
      amounts: amounts.map(toText),
      differences: amounts.map(one => toText(subtract(one, first))),
      cheapest,
    }));
}

// Quantities that all models measure

interface CommonMeter {
  readonly name: string;
  readonly unit: UnitLabel;
}

/** Counts and sums of the same name and unit in the latest version of every model. */
function commonMeters([first, ...others]: readonly Model[]): readonly CommonMeter[] {
  return countsOf(first).filter(meter =>
    others.every(other =>
      countsOf(other).some(one => one.name === meter.name && one.unit.singular === meter.unit.singular),
    ),
  );
}

function countsOf(model: Model | undefined): readonly CommonMeter[] {
  const meters = model?.plan.versions.at(-1)?.meters ?? [];
  return meters.filter(
    ({ source, unit }) => source.kind === "aggregate" && ADDS_UP.has(source.aggregation) && !unit.money,
  );
}

/** What one bill counts may be added to what another does. */
const ADDS_UP: ReadonlySet<string> = new Set(["count", "sum"]);

function unitPrices(models: readonly Model[], { name, unit }: CommonMeter): UnitPrices {
  const quantities = models.map(({ bills }) => quantityOf(bills, name));
  const prices = models.map(({ bills }, index) => {
    const quantity = quantities[index] ?? ZERO;
    return isZero(quantity) ? null : toText(quotient(beforeTax(bills), quantity));
  });
  return { meter: name, unit, quantities: quantities.map(toText), prices };
}

function quantityOf(bills: readonly Bill[], meter: string): Rational {
  return bills.reduce((sum, bill) => {
    const own = bill.meters.filter(reading => reading.meter === meter && reading.quantity !== null);
    return own.reduce((all, reading) => add(all, exact(reading.quantity ?? "0")), sum);
  }, ZERO);
}

/** The largest quantity on one bill, with room above it: as far as curves are drawn. */
function mostUsed(models: readonly Model[], meter: string): Rational {
  const quantities = models.flatMap(({ bills }) => bills.map(bill => quantityOf([bill], meter)));
  const most = quantities.reduce((high, one) => (compare(one, high) > 0 ? one : high), ZERO);
  return multiply(most, rational(5n, 4n));
}

function exact(text: Num): Rational {
  return parseNumber(text) ?? bug(`an amount of ${text}`);
}
