/** The rules for eventualities, as far as the contract writes them: which examples meet them, and which none can meet. */
import type { Bill } from "../billing/bill.ts";
import { parametersIn } from "../billing/charge-parts.ts";
import { exactOf } from "../billing/draft.ts";
import { isZero, sign } from "../number/rational.ts";
import { allParts } from "../plan/charge-parts.ts";
import type { Place, Plan, PlanPolicies, PlanVersion } from "../plan/plan.ts";
import { addDays, addMonthsClamped, type CivilDate, parseCivilDate } from "../time/civil.ts";
import { isBoundary, nests, type PeriodRule } from "../time/period.ts";
import type { Item, Proof } from "./item.ts";
import { withVersions } from "./other-plans.ts";

/** Every sentence of `policy` by its kind, in the order of the language's table. */
export const POLICY_SENTENCES: readonly { readonly kind: string; readonly words: string }[] = [
  { kind: "late-events", words: "late events" },
  { kind: "duplicates", words: "duplicates" },
  { kind: "unknown-values", words: "unknown values" },
  { kind: "incomplete-events", words: "incomplete events" },
  { kind: "negative-quantities", words: "negative quantities" },
  { kind: "events-outside-term", words: "events outside the term" },
  { kind: "future-events", words: "future events" },
  { kind: "corrections", words: "corrections" },
  { kind: "no-usage", words: "no usage" },
  { kind: "price-changes", words: "price changes" },
  { kind: "partial-periods", words: "partial periods" },
  { kind: "negative-totals", words: "negative totals" },
  { kind: "small-totals", words: "small totals" },
];

export function policyItems(
  plan: Plan,
  version: PlanVersion,
  written: ReadonlyMap<string, Place>,
): readonly Item[] {
  return POLICY_SENTENCES.flatMap(({ kind }): readonly Item[] => {
    const place = written.get(kind);
    if (place === undefined) return [];
    return [{ kind: "policy", of: "policy", words: place.words, ...reachOf(kind, plan, version), place }];
  });
}

type Reach = Pick<Item, "advice" | "proof">;

const RECEIVED_AT_ONCE = "a record is received at once, as an event of its own";

function cannot(why: string): Reach {
  return { advice: why, proof: { kind: "none" } };
}

function reachOf(kind: string, plan: Plan, version: PlanVersion): Reach {
  const { policies, events } = version;
  const fields = events.flatMap(event => event.fields);
  switch (kind) {
    case "unknown-values": {
      if (!fields.some(field => field.values !== null)) return cannot("no field has a closed list of values");
      if (policies.unknownValues === "rejected") {
        return rejected(
          "unknown value",
          "a record with a value that its list does not have, and `expect rejected`",
        );
      }
      const proof = otherPolicy({ unknownValues: "rejected" });
      return { advice: "a record with a value that its list does not have", proof };
    }
    case "incomplete-events":
      if (fields.length === 0) return cannot("no event has a field");
      return rejected("incomplete", "a record without a required field, and `expect rejected`");
    case "events-outside-term":
      if (events.length === 0) return cannot("there are no events");
      return rejected(
        "outside the term",
        "a record before the first day or after the last, and `expect rejected`",
      );
    case "negative-quantities":
      return {
        advice: "usage below zero, of a `signed` field",
        proof: otherPolicy({
          negativeQuantities: policies.negativeQuantities === "accepted" ? "rejected" : "accepted",
        }),
      };
    case "no-usage":
      return { advice: "a bill without usage", proof: { kind: "bill", shows: hasNoUsage } };
    case "price-changes":
      if (!canChangeInside(plan)) return cannot("no price changes inside a period");
      return {
        advice: "a bill whose period a new price, parameter or version begins in",
        proof: otherPolicy({ priceChanges: policies.priceChanges === "split" ? "wait" : "split" }),
      };
    case "partial-periods":
      if (!hasWholes(version)) return cannot("there are no tiers, allowances, least or most prices");
      return {
        advice: "a bill of a period that `ends on DATE` cuts, with usage that meets a tier or an allowance",
        proof: otherPolicy({ partialPeriods: policies.partialPeriods === "whole" ? "prorate" : "whole" }),
      };
    case "negative-totals":
      if (!canGiveBack(plan)) return cannot("nothing is ever given back");
      return {
        advice:
          policies.negativeTotals === "paid out"
            ? "a bill that gives back more than it charges"
            : "a bill, not the last one, that gives back more than it charges",
        proof: { kind: "bill", shows: bill => isNegative(bill, policies.negativeTotals) },
      };
    case "small-totals":
      return {
        advice: "a bill, not the last one, whose total is above zero and below the amount",
        proof: {
          kind: "bill",
          shows: bill => sign(exactOf(bill.forward.carried)) > 0 || !isZero(exactOf(bill.waived)),
        },
      };
    default:
      return cannot(RECEIVED_AT_ONCE);
  }
}

function rejected(reason: Extract<Proof, { readonly kind: "rejected" }>["reason"], advice: string): Reach {
  return { advice, proof: { kind: "rejected", reason } };
}

/** A rule is reached where its other sentence would make another bill. */
function otherPolicy(change: Partial<PlanPolicies>): Proof {
  const others = (plan: Plan): readonly Plan[] => [
    withVersions(plan, version => ({ ...version, policies: { ...version.policies, ...change } })),
  ];
  return { kind: "other plan", others };
}

function hasNoUsage({ kind, lines, meters }: Bill): boolean {
  if (kind === "opening") return false;
  const isUsed = ({ quantity }: { readonly quantity: string | null }): boolean =>
    quantity !== null && !isZero(exactOf(quantity));
  return !meters.some(isUsed) && !lines.some(line => line.kind === "usage" && isUsed(line));
}

function isNegative({ total, forward }: Bill, rule: PlanPolicies["negativeTotals"]): boolean {
  return sign(exactOf(rule === "paid out" ? total : forward.carried)) < 0;
}

function hasWholes({ charges, allowances }: PlanVersion): boolean {
  return (
    allowances.length > 0 ||
    charges.some(
      charge =>
        charge.includes.length > 0 ||
        charge.least !== null ||
        charge.most !== null ||
        allParts(charge).some(part => part.kind === "schedule"),
    )
  );
}

/** Advances, usage below zero, caps and rates that count on over several bills may take back what was billed. */
function canGiveBack({ versions }: Plan): boolean {
  const isLong = (billed: PeriodRule, period: PeriodRule): boolean => !nests(period, billed);
  return versions.some(({ charges, limits, discounts, policies, events, billed }) => {
    const isSigned = events.some(event => event.fields.some(field => field.signed));
    const isCumulative = charges.some(charge => charge.phases.some(({ period }) => isLong(billed, period)));
    return (
      isSigned ||
      isCumulative ||
      policies.negativeQuantities === "accepted" ||
      charges.some(charge => charge.timing === "advance") ||
      limits.some(({ kind }) => kind === "maximum") ||
      discounts.some(({ form }) => form.kind === "rows")
    );
  });
}

/**
 * A parameter may be given from any day. A price, a version or an anniversary has its day, which is none inside a period
 * where it begins one.
 */
function canChangeInside(plan: Plan): boolean {
  const start = parseCivilDate(plan.versions[0]?.from ?? "");
  if (start === null) return true;
  return plan.versions.some(version => {
    // What `increasing` asks a parameter for changes a price on anniversaries alone.
    const priced = version.charges.map(charge => ({ ...charge, increasing: null }));
    const named = parametersIn([...priced, version.meters]);
    if (version.parameters.some(({ name }) => named.has(name))) return true;
    const own = parseCivilDate(version.from);
    return version.charges.some(charge => {
      const days = [
        ...(own === null ? [] : [own]),
        ...charge.phases.flatMap(({ from }): readonly CivilDate[] => {
          if (from.kind === "contract month") return [addMonthsClamped(start, from.number - 1)];
          if (from.kind === "contract day") return [addDays(start, from.number - 1)];
          const day = from.kind === "date" && from.on.kind === "date" ? parseCivilDate(from.on.date) : null;
          return day === null ? [] : [day];
        }),
        ...(charge.increasing === null ? [] : [addMonthsClamped(start, 12)]),
      ];
      const periods: readonly PeriodRule[] = [version.billed, ...charge.phases.map(({ period }) => period)];
      return days.some(day => periods.some(rule => !isBoundary(rule, start, day)));
    });
  });
}
