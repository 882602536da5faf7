/** Builds policies and examples. */

import { cover } from "../source/span.ts";
import { buildChoices } from "./build-charges.ts";
import {
  buildDuration,
  buildLiteral,
  buildMoney,
  buildParameterValue,
  buildValue,
  countOf,
  dateFrom,
  dateOf,
  nameFrom,
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
  maybeToken,
  spanOf,
  token,
  tokenSpan,
  tokensOf,
  whichOf,
} from "./cst.ts";
import type {
  BillStep,
  Corrections,
  ExampleDecl,
  ExampleStep,
  Expected,
  LateEvents,
  PolicyDecl,
  PolicySentence,
  RecordField,
} from "./tree-policies.ts";

export function buildPolicy(cst: Cst): PolicyDecl {
  return { kind: "policy", sentences: childrenOf(cst, "sentence").map(buildSentence), span: spanOf(cst) };
}

/** Each sentence is known by a word that no other sentence has. */
function buildSentence(cst: Cst): PolicySentence {
  const span = spanOf(cst);
  if (has(cst, "late"))
    return {
      kind: "late-events",
      until: buildDuration(child(cst, "duration")),
      treatment: lateTreatment(cst),
      span,
    };
  if (has(cst, "duplicates")) return { kind: "duplicates", span };
  if (has(cst, "unknown"))
    return {
      kind: "unknown-values",
      treatment: has(cst, "priced") ? "priced as otherwise" : "rejected",
      span,
    };
  if (has(cst, "incomplete")) return { kind: "incomplete-events", span };
  if (has(cst, "quantities"))
    return { kind: "negative-quantities", treatment: whichOf(cst, ["rejected", "accepted"]), span };
  if (has(cst, "negative"))
    return { kind: "negative-totals", treatment: has(cst, "paid") ? "paid out" : "carried forward", span };
  if (has(cst, "outside")) return { kind: "events-outside-term", span };
  if (has(cst, "future"))
    return { kind: "future-events", ahead: buildDuration(child(cst, "duration")), span };
  if (has(cst, "corrections")) return { kind: "corrections", accepted: correctionsAccepted(cst), span };
  if (has(cst, "usage")) return { kind: "no-usage", span };
  if (has(cst, "changes"))
    return {
      kind: "price-changes",
      treatment: has(cst, "split") ? "split the period" : "wait for the next period",
      span,
    };
  if (has(cst, "partial"))
    return {
      kind: "partial-periods",
      treatment: has(cst, "keep") ? "keep tiers whole" : "prorate tiers",
      span,
    };
  return {
    kind: "small-totals",
    below: buildMoney(child(cst, "money")),
    treatment: has(cst, "carried") ? "carried forward" : "not billed",
    span,
  };
}

function lateTreatment(cst: Cst): LateEvents["treatment"] {
  if (has(cst, "next")) return "next period";
  return whichOf(cst, ["corrections", "rejected"]);
}

function correctionsAccepted(cst: Cst): Corrections["accepted"] {
  if (has(cst, "rejected")) return "never";
  return maybe(maybeChild(cst, "duration"), buildDuration) ?? "until the bill";
}

// Examples

export function buildExample(cst: Cst): ExampleDecl {
  return {
    kind: "example",
    title: textOf(cst),
    steps: childrenOf(cst, "step").map(buildStep),
    span: spanOf(cst),
  };
}

function buildStep(cst: Cst): ExampleStep {
  const span = spanOf(cst);
  if (has(cst, "bill")) return { kind: "bill", of: billOf(cst), span };
  if (has(cst, "given"))
    return {
      kind: "given",
      parameter: nameOf(cst),
      value: buildParameterValue(child(cst, "pvalue")),
      from: maybe(maybeToken(cst, "DATE"), at => dateFrom(cst, at)),
      span,
    };
  if (has(cst, "ends")) return { kind: "ends", on: dateOf(cst), span };
  if (has(cst, "usage"))
    return {
      kind: "usage",
      meter: nameOf(cst),
      value: buildValue(child(cst, "value")),
      where: maybe(maybeChild(cst, "choices"), buildChoices) ?? [],
      span,
    };
  if (has(cst, "record")) {
    const at = token(cst, "INSTANT");
    const instant = { kind: "instant" as const, text: at.text, span: tokenSpan(cst, at) };
    return { kind: "record", event: nameOf(cst), at: instant, fields: recordFields(cst), span };
  }
  return { kind: "expect", expected: buildExpected(child(cst, "expected")), span };
}

function billOf(cst: Cst): BillStep["of"] {
  const start = maybeToken(cst, "'at'") ?? maybeToken(cst, "'for'");
  const span = { ...spanOf(cst), start: start?.start ?? spanOf(cst).start };
  if (has(cst, "at")) return { kind: "at-start", span };
  if (has(cst, "contract")) return { kind: "for-contract-month", number: countOf(cst), span };
  const month = maybeToken(cst, "MONTH");
  if (month === null) return { kind: "for-dates", from: dateOf(cst, 0), to: dateOf(cst, 1), span };
  return {
    kind: "for-month",
    month: { kind: "month", text: month.text, span: tokenSpan(cst, month) },
    span,
  };
}

/** The first name is the event's. */
function recordFields(cst: Cst): readonly RecordField[] {
  const names = tokensOf(cst, "NAME").slice(1);
  const values = childrenOf(cst, "lit").map(buildLiteral);
  return values.flatMap((value, i) => {
    const at = names[i];
    if (at === undefined) return [];
    const name = nameFrom(cst, at);
    return [{ kind: "record-field" as const, name, value, span: cover(name.span, value.span) }];
  });
}

function buildExpected(cst: Cst): Expected {
  const span = spanOf(cst);
  if (has(cst, "total")) return { kind: "expect-total", money: buildMoney(child(cst, "money")), span };
  if (has(cst, "rejected")) return { kind: "expect-rejected", count: countOf(cst), span };
  if (has(cst, "held")) return { kind: "expect-held", count: countOf(cst), span };
  const name = nameOf(cst);
  const value = buildValue(child(cst, "value"));
  if (has(cst, "discount")) {
    const on = maybe(maybeToken(cst, "NAME", 1), at => nameFrom(cst, at));
    return { kind: "expect-discount", name, on, value, span };
  }
  if (has(cst, "credit")) return { kind: "expect-credit", name, left: has(cst, "left"), value, span };
  if (has(cst, "charge") || has(cst, "meter")) {
    const where = maybe(maybeChild(cst, "choices"), buildChoices) ?? [];
    return { kind: `expect-${whichOf(cst, ["charge", "meter"])}`, name, where, value, span };
  }
  const kind = whichOf(cst, ["allowance", "minimum", "maximum", "tax"]);
  return { kind: `expect-${kind}`, name, value, span };
}
