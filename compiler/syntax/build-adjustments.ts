/** Builds allowances, discounts, minimums and maximums, credits and taxes. */
import { cover } from "../source/span.ts";
import { buildAllowed, buildChargeList, prorationOf, spendOf } from "./build-charges.ts";
import { buildRef } from "./build-expressions.ts";
import { buildBound } from "./build-meters.ts";
import {
  buildAmount,
  buildDate,
  buildDuration,
  buildEach,
  buildNames,
  buildStart,
  buildValue,
  buildWindow,
  buildWorth,
  countOf,
  maybeEach,
  nameOf,
  textOf,
} from "./build-values.ts";
import {
  type Cst,
  child,
  childrenOf,
  has,
  maybe,
  maybeChild,
  spanOf,
  token,
  tokenSpan,
  whichOf,
} from "./cst.ts";
import type {
  AllowanceDecl,
  CreditClause,
  CreditDecl,
  CreditGrant,
  DiscountClause,
  DiscountDecl,
  DiscountOff,
  DiscountSchedule,
  LimitDecl,
  LimitRow,
  TaxDecl,
  TaxRate,
} from "./tree-adjustments.ts";

export function buildAllowance(cst: Cst): AllowanceDecl {
  return {
    kind: "allowance",
    name: nameOf(cst),
    title: textOf(cst),
    charges: buildNames(child(cst, "names")),
    allowed: buildAllowed(child(cst, "allowed")),
    span: spanOf(cst),
  };
}

// Discounts

export function buildDiscount(cst: Cst): DiscountDecl {
  return {
    kind: "discount",
    name: nameOf(cst),
    title: textOf(cst),
    on: buildChargeList(child(cst, "charges")),
    frame: childrenOf(cst, "dframe").map(buildDiscountClause),
    form: has(cst, "off") ? discountOff(cst) : discountSchedule(cst),
    span: spanOf(cst),
  };
}

function buildDiscountClause(cst: Cst): DiscountClause {
  const span = spanOf(cst);
  if (has(cst, "during")) return { kind: "during", window: buildWindow(child(cst, "window")), span };
  if (has(cst, "minimums")) return { kind: "after-minimums", span };
  if (has(cst, "prorated")) return prorationOf(cst);
  const amount = buildAmount(child(cst, "amount"));
  return { kind: "at-most", amount, period: buildEach(child(cst, "each")), span };
}

function discountOff(cst: Cst): DiscountOff {
  const value = child(cst, "value");
  return {
    kind: "off",
    value: buildValue(value),
    period: maybeEach(cst),
    span: { ...spanOf(cst), start: spanOf(value).start },
  };
}

function discountSchedule(cst: Cst): DiscountSchedule {
  const model = whichOf(cst, ["graduated", "volume"]);
  const spend = maybeChild(cst, "charges", 1);
  return {
    kind: "discount-schedule",
    model,
    period: buildEach(child(cst, "each")),
    by: spend === null ? nameOf(cst, 1) : spendOf(cst, spend),
    rows: childrenOf(cst, "drow").map(row => ({
      kind: "discount-row",
      bound: buildBound(child(row, "bound")),
      value: buildValue(child(row, "value")),
      span: spanOf(row),
    })),
    span: { ...spanOf(cst), start: token(cst, `'${model}'`).start },
  };
}

// Minimums and maximums

export function buildLimit(cst: Cst): LimitDecl {
  return {
    kind: whichOf(cst, ["minimum", "maximum"]),
    name: nameOf(cst),
    title: textOf(cst),
    on: buildChargeList(child(cst, "charges")),
    proration: prorationOf(cst),
    rows: childrenOf(cst, "amount").map((amount, i) => limitRow(cst, amount, i)),
    span: spanOf(cst),
  };
}

function limitRow(cst: Cst, amount: Cst, index: number): LimitRow {
  const start = maybeChild(cst, "start", index);
  const each = child(cst, "each", index);
  const first = start === null ? spanOf(amount) : tokenSpan(cst, token(cst, "'from'", index));
  return {
    kind: "limit-row",
    from: maybe(start, buildStart),
    amount: buildAmount(amount),
    period: buildEach(each),
    span: cover(first, spanOf(each)),
  };
}

// Credits

export function buildCredit(cst: Cst): CreditDecl {
  return {
    kind: "credit",
    name: nameOf(cst),
    title: textOf(cst),
    pays: buildChargeList(child(cst, "charges")),
    frame: childrenOf(cst, "cframe").map(buildCreditClause),
    grant: creditGrant(cst),
    span: spanOf(cst),
  };
}

function buildCreditClause(cst: Cst): CreditClause {
  const span = spanOf(cst);
  if (has(cst, "priority")) return { kind: "priority", number: countOf(cst), span };
  const date = maybeChild(cst, "date");
  if (date !== null) return { kind: "expires-on", date: buildDate(date), span };
  const duration = maybeChild(cst, "duration");
  if (duration !== null) return { kind: "expires-after", duration: buildDuration(duration), span };
  if (has(cst, "tax")) return { kind: has(cst, "before") ? "before-tax" : "after-tax", span };
  return { kind: has(cst, "before") ? "before-tiers" : "within-tiers", span };
}

function creditGrant(cst: Cst): CreditDecl["grant"] {
  const worth = maybeChild(cst, "worth");
  if (worth === null) {
    const span = { ...spanOf(cst), start: token(cst, "'granted'").start };
    return { kind: "granted-by-each", event: nameOf(cst, 1), of: buildRef(child(cst, "ref")), span };
  }
  const span = { ...spanOf(cst), start: spanOf(worth).start };
  return { kind: "granted", worth: buildWorth(worth), when: grantTime(cst), span };
}

function grantTime(cst: Cst): CreditGrant["when"] {
  const granted = tokenSpan(cst, token(cst, "'granted'"));
  const span = { ...spanOf(cst), start: granted.end };
  const date = maybeChild(cst, "date");
  if (date !== null) return { kind: "on-date", date: buildDate(date), span: spanOf(date) };
  const each = maybeChild(cst, "each");
  if (each !== null) return { kind: "each", period: buildEach(each), span: spanOf(each) };
  return { kind: "at-start", span: { ...span, start: token(cst, "'at'").start } };
}

// Taxes

export function buildTax(cst: Cst): TaxDecl {
  return {
    kind: "tax",
    name: nameOf(cst),
    title: textOf(cst),
    on: buildChargeList(child(cst, "charges")),
    rates: childrenOf(cst, "trate").map((rate, i) => taxRate(cst, rate, i)),
    span: spanOf(cst),
  };
}

function taxRate(cst: Cst, rate: Cst, index: number): TaxRate {
  const start = maybeChild(cst, "start", index);
  const from = start === null ? spanOf(rate) : tokenSpan(cst, token(cst, "'from'", index));
  return {
    kind: "tax-rate",
    from: maybe(start, buildStart),
    value: buildValue(child(rate, "value")),
    included: has(rate, "included"),
    span: cover(from, spanOf(rate)),
  };
}
