/** Policies: the rule for every eventuality, stated or by default. */

import { toText } from "../../runtime/number/rational.ts";
import type { PlanDuration, PlanPolicies } from "../../runtime/plan/plan.ts";
import type { Corrections, PolicyDecl, PolicySentence, SmallTotals } from "../syntax/tree.ts";
import { type MoneyScope, moneyAmount } from "./numbers.ts";
import { planDuration } from "./periods.ts";

/** The defaults of docs/language.md, "Policies". */
const DEFAULT_POLICIES: PlanPolicies = {
  late: { until: { count: 0, unit: "day" }, then: "next period" },
  corrections: { kind: "until the bill" },
  unknownValues: "rejected",
  negativeQuantities: "rejected",
  negativeTotals: "carried forward",
  smallTotals: null,
  future: { count: 1, unit: "hour" },
  priceChanges: "split",
  partialPeriods: "whole",
};

export function checkPolicies(policies: readonly PolicyDecl[], scope: MoneyScope): PlanPolicies {
  const { report } = scope;
  const [first, ...others] = policies;
  for (const other of others) {
    const related = first === undefined ? [] : [{ span: first.span, note: "the first one" }];
    report("TAR7007", other.span, {}, { related });
  }
  const seen = new Set<string>();
  let stated = DEFAULT_POLICIES;
  for (const sentence of first?.sentences ?? []) {
    if (seen.has(sentence.kind)) report("TAR7006", sentence.span, { sentence: SUBJECTS[sentence.kind] });
    seen.add(sentence.kind);
    stated = { ...stated, ...checkSentence(sentence, scope) };
  }
  return stated;
}

const SUBJECTS: Readonly<Record<PolicySentence["kind"], string>> = {
  "late-events": "late events",
  duplicates: "duplicates",
  "unknown-values": "unknown values",
  "incomplete-events": "incomplete events",
  "negative-quantities": "negative quantities",
  "negative-totals": "negative totals",
  "events-outside-term": "events outside the term",
  "future-events": "future events",
  corrections: "corrections",
  "no-usage": "no usage",
  "price-changes": "price changes",
  "partial-periods": "partial periods",
  "small-totals": "small totals",
};

function checkSentence(sentence: PolicySentence, scope: MoneyScope): Partial<PlanPolicies> {
  const { report } = scope;
  const withDuration = (
    duration: PlanDuration | null,
    then: (d: PlanDuration) => Partial<PlanPolicies>,
  ): Partial<PlanPolicies> => (duration === null ? {} : then(duration));
  switch (sentence.kind) {
    case "late-events":
      return withDuration(planDuration(sentence.until, report), until => ({
        late: { until, then: sentence.treatment },
      }));
    case "unknown-values":
      return { unknownValues: sentence.treatment === "rejected" ? "rejected" : "otherwise" };
    case "negative-quantities":
      return { negativeQuantities: sentence.treatment };
    case "negative-totals":
      return { negativeTotals: sentence.treatment };
    case "future-events":
      return withDuration(planDuration(sentence.ahead, report), future => ({ future }));
    case "corrections":
      return correctionPolicy(sentence.accepted, report);
    case "price-changes":
      return { priceChanges: sentence.treatment === "split the period" ? "split" : "wait" };
    case "partial-periods":
      return { partialPeriods: sentence.treatment === "keep tiers whole" ? "whole" : "prorate" };
    case "small-totals":
      return smallTotals(sentence, scope);
    case "duplicates":
    case "incomplete-events":
    case "events-outside-term":
    case "no-usage":
      return {};
  }
}

function correctionPolicy(
  accepted: Corrections["accepted"],
  report: MoneyScope["report"],
): Partial<PlanPolicies> {
  if (accepted === "never") return { corrections: { kind: "rejected" } };
  if (accepted === "until the bill") return { corrections: { kind: "until the bill" } };
  const duration = planDuration(accepted, report);
  return duration === null ? {} : { corrections: { kind: "for", duration } };
}

function smallTotals(sentence: SmallTotals, scope: MoneyScope): Partial<PlanPolicies> {
  const amount = moneyAmount(scope, sentence.below, false);
  if (amount === null) return {};
  return { smallTotals: { below: toText(amount.value), then: sentence.treatment } };
}
