/** Discounts, minimums and maximums, credits, taxes, in the order in which they apply. */
import type {
  PlanCredit,
  PlanDiscount,
  PlanLimit,
  PlanTax,
  PlanWindow,
  UnitLabel,
} from "../../../../runtime/plan/plan.ts";
import {
  type Context,
  chargesText,
  dateRefText,
  eventName,
  meterName,
  meterOf,
  operandText,
  wordsOf,
} from "../context.ts";
import { type Block, heading, list, paragraph, table, textColumn } from "../document.ts";
import { boundsText, phaseStart } from "./price-rows.ts";

export function discountBlocks(context: Context, discounts: readonly PlanDiscount[]): readonly Block[] {
  const { adjustments: say } = context.phrases;
  if (discounts.length === 0) return [];
  return [
    heading(3, say.discountsTitle),
    ...paragraph(say.discountsRule),
    ...discounts.flatMap(discount => discountBlock(context, discount)),
  ];
}

function discountBlock(context: Context, discount: PlanDiscount): readonly Block[] {
  const { adjustments: say, words } = context.phrases;
  const { form, atMost, window } = discount;
  const title = words.quoted(discount.title);
  const charges = chargesText(context, discount.on);
  const isCut =
    form.kind === "amount" || (form.kind === "rows" && form.rows.some(row => row.off.kind === "amount"));
  const rules = [
    window === null ? say.always : windowText(context, window),
    ...(atMost === null
      ? []
      : [say.atMost(operandText(context, atMost.amount, "money"), words.each(atMost.period))]),
    ...(isCut ? [form.prorated ? say.prorated : say.notProrated] : []),
    ...(context.version.limits.length === 0 && !discount.afterMinimums
      ? []
      : [discount.afterMinimums ? say.afterMinimums : say.beforeMinimums]),
  ];
  switch (form.kind) {
    case "percent":
      return paragraph(say.percentOff(title, operandText(context, form.rate, "percent"), charges), ...rules);
    case "amount":
      return paragraph(
        say.amountOff(title, operandText(context, form.amount, "money"), words.each(form.period), charges),
        ...rules,
      );
    case "rows": {
      const measure =
        form.by.kind === "meter"
          ? say.byMeter(meterName(context, form.by.meter))
          : say.bySpend(chargesText(context, form.by.of));
      return [
        ...paragraph(
          say.rowsOff(title, charges, measure, words.period(form.period)),
          form.model === "graduated" ? say.graduated : say.volume,
          ...rules,
        ),
        ...rowsTable(context, form),
      ];
    }
  }
}

function rowsTable(
  context: Context,
  form: Extract<PlanDiscount["form"], { readonly kind: "rows" }>,
): readonly Block[] {
  const { adjustments: say, prices } = context.phrases;
  const unit: UnitLabel =
    form.by.kind === "meter"
      ? meterOf(context, form.by.meter).unit
      : { singular: context.plan.currency.code, plural: context.plan.currency.code, money: true };
  return table(
    [
      textColumn(form.by.kind === "meter" ? prices.columns.quantity : prices.columns.amount),
      textColumn(prices.columns.rate),
    ],
    form.rows.map((row, i) => {
      const off =
        row.off.kind === "percent"
          ? operandText(context, row.off.rate, "percent")
          : operandText(context, row.off.amount, "money");
      const isNothing =
        row.off.kind === "percent" && row.off.rate.kind === "number" && row.off.rate.value === "0";
      return [boundsText(context, row, form.rows[i - 1], unit), isNothing ? say.nothing : say.off(off)];
    }),
  );
}

function windowText(context: Context, window: PlanWindow): string {
  const { adjustments: say } = context.phrases;
  switch (window.kind) {
    case "dates":
      return say.dates(dateRefText(context, window.from), dateRefText(context, window.to));
    case "contract months":
      return say.months(window.first, window.last);
    case "contract days":
      return say.contractDays(window.first, window.last);
  }
}

export function limitBlocks(context: Context, limits: readonly PlanLimit[]): readonly Block[] {
  const { adjustments: say } = context.phrases;
  if (limits.length === 0) return [];
  return [
    heading(3, say.limitsTitle),
    ...paragraph(say.limitsRule),
    ...limits.flatMap(limit => limitBlock(context, limit)),
  ];
}

function limitBlock(context: Context, limit: PlanLimit): readonly Block[] {
  const { adjustments: say, words } = context.phrases;
  const title = words.quoted(limit.title);
  const charges = chargesText(context, limit.on);
  const isMinimum = limit.kind === "minimum";
  const rules = [
    isMinimum ? say.shortfall : say.cap,
    limit.prorated ? say.limitProrated : say.limitNotProrated,
  ];
  const [only, ...more] = limit.rows;
  if (only !== undefined && more.length === 0) {
    const amount = operandText(context, only.amount, "money");
    return paragraph(
      (isMinimum ? say.minimum : say.maximum)(title, amount, words.each(only.period), charges),
      ...rules,
    );
  }
  return [
    ...paragraph(say.limitRows(title, isMinimum, charges)),
    ...list(
      limit.rows.map(row =>
        say.limitRow(
          phaseStart(context, row.from),
          operandText(context, row.amount, "money"),
          words.each(row.period),
        ),
      ),
    ),
    ...paragraph(...rules),
  ];
}

export function creditBlocks(context: Context, credits: readonly PlanCredit[]): readonly Block[] {
  const { adjustments: say } = context.phrases;
  if (credits.length === 0) return [];
  return [
    heading(3, say.creditsTitle),
    ...paragraph(say.creditsRule),
    ...credits.flatMap(credit => paragraph(...creditText(context, credit))),
  ];
}

function creditText(context: Context, credit: PlanCredit): readonly string[] {
  const { adjustments: say, words } = context.phrases;
  const { expires } = credit;
  const charges = chargesText(context, credit.pays);
  const isOne = credit.pays.length === 1;
  const title = words.quoted(credit.title);
  const granted = grantText(context, credit);
  return [
    charges === say.allCharges
      ? say.creditAll(title, granted)
      : (isOne ? say.creditOne : say.credit)(title, granted, charges),
    ...(credit.tax === null ? [say.inUnits] : [credit.tax === "before" ? say.beforeTax : say.afterTax]),
    ...(credit.tiers === "before" ? [say.unitsBefore] : []),
    ...(credit.tiers === "within" ? [say.unitsWithin] : []),
    expires === null
      ? say.never
      : expires.kind === "on"
        ? say.expiresOn(dateRefText(context, expires.on))
        : say.expiresAfter(words.duration(expires.duration)),
    ...(credit.priority === null ? [] : [say.priority(credit.priority)]),
  ];
}

function grantText(context: Context, { grant, unit, place }: PlanCredit): string {
  const { adjustments: say } = context.phrases;
  if (grant.kind === "event")
    return say.byEvent(wordsOf(context).quoted(grant.field), eventName(context, grant.event));
  const written =
    / ([0-9][^ ]*(?: (?:thousand|million|billion))?(?: [A-Za-z][^ ]*)?) granted /.exec(place.words)?.[1] ??
    null;
  const amount = operandText(context, grant.amount, unit.money ? "money" : unit, written);
  switch (grant.kind) {
    case "start":
      return say.atStart(amount);
    case "date":
      return say.onDate(amount, dateRefText(context, grant.on));
    case "each":
      return say.eachPeriod(amount, wordsOf(context).each(grant.period));
  }
}

export function taxBlocks(context: Context, taxes: readonly PlanTax[]): readonly Block[] {
  const { adjustments: say } = context.phrases;
  if (taxes.length === 0) return [];
  return [
    heading(3, say.taxesTitle),
    ...paragraph(say.taxesRule, taxes.length > 1 ? say.shareBase : null),
    ...taxes.flatMap(tax => taxBlock(context, tax)),
  ];
}

function taxBlock(context: Context, tax: PlanTax): readonly Block[] {
  const { adjustments: say, words } = context.phrases;
  const title = words.quoted(tax.title);
  const charges = chargesText(context, tax.on);
  const [only, ...more] = tax.rates;
  if (only !== undefined && more.length === 0)
    return paragraph(say.tax(title, operandText(context, only.rate, "percent"), charges, only.included));
  return [
    ...paragraph(say.taxRows(title, charges)),
    ...list(
      tax.rates.map(row =>
        say.taxRow(phaseStart(context, row.from), operandText(context, row.rate, "percent"), row.included),
      ),
    ),
  ];
}
