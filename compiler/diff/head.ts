/** What stands at the head of a version, and its policies. */
import type { Plan, PlanDuration, PlanPolicies, PlanRounding, PlanVersion } from "../../runtime/plan/plan.ts";
import { periodWords } from "../../runtime/time/period.ts";
import { type ChangeSubject, type Found, found, plain, same } from "./change.ts";
import type { Severity } from "./change-kinds.ts";

/** What both plans say as a whole. */
export function comparePlans(before: Plan, after: Plan): readonly Found[] {
  const subject: ChangeSubject = { kind: "contract", name: after.contract.name, title: after.contract.title };
  const place = after.versions.at(-1)?.place ?? null;
  const changes: Found[] = [];
  const differ = (
    kind: "contract-name" | "wording" | "currency" | "timezone",
    part: string,
    a: string,
    b: string,
  ): void => {
    if (a !== b) changes.push(plain(kind, subject, { part, before: a, after: b, place }));
  };
  differ("contract-name", "", before.contract.name, after.contract.name);
  differ("wording", "title", before.contract.title, after.contract.title);
  differ("currency", "", before.currency.code, after.currency.code);
  differ("timezone", "", before.zone.name, after.zone.name);
  return changes;
}

/** The heads of two versions that stand for each other; `sameNumber`: the same version, changed. */
export function compareHeads(before: PlanVersion, after: PlanVersion, sameNumber: boolean): readonly Found[] {
  const subject: ChangeSubject = { kind: "version", name: String(after.version), title: after.title };
  const { place } = after;
  const changes: Found[] = [];
  const differ = (
    kind: Parameters<typeof plain>[0],
    part: string,
    a: string | null,
    b: string | null,
  ): void => {
    if (a !== b) changes.push(plain(kind, subject, { part, before: a, after: b, place }));
  };
  if (sameNumber)
    differ(after.from < before.from ? "effective-earlier" : "effective-later", "", before.from, after.from);
  if (sameNumber) differ("term-end", "", before.signedTo, after.signedTo);
  differ("wording", "parties", before.parties?.join(" and ") ?? null, after.parties?.join(" and ") ?? null);
  differ(
    "billing-period",
    "",
    `billed each ${periodWords(before.billed)}`,
    `billed each ${periodWords(after.billed)}`,
  );
  differ("payable", "", before.payableWithin, after.payableWithin);
  differ("rounding", "lines", roundingWords(before.roundLines), roundingWords(after.roundLines));
  differ("rounding", "total", roundingWords(before.roundTotal), roundingWords(after.roundTotal));
  return [...changes, ...comparePolicies(before, after)];
}

function roundingWords(rounding: PlanRounding | null): string {
  return rounding === null ? "never" : `${rounding.mode} in steps of ${rounding.step}`;
}

interface PolicyRow {
  readonly name: string;
  readonly severity: Severity;
  readonly words: (policies: PlanPolicies) => string;
}

/** Each sentence of `policy`; what decides whether usage is billed at all weighs more than when it is. */
const POLICIES: { readonly [K in keyof PlanPolicies]: PolicyRow } = {
  late: {
    name: "late events",
    severity: "structural",
    words: ({ late }) =>
      `accepted until ${durationWords(late.until)} after the period then ${late.then === "rejected" ? "rejected" : `billed ${late.then === "corrections" ? "as corrections" : "in the next period"}`}`,
  },
  corrections: {
    name: "corrections",
    severity: "structural",
    words: ({ corrections: one }) =>
      one.kind === "for"
        ? `accepted for ${durationWords(one.duration)} after the bill`
        : one.kind === "rejected"
          ? "rejected"
          : "accepted until the bill",
  },
  unknownValues: {
    name: "unknown values",
    severity: "structural",
    words: ({ unknownValues: then }) => (then === "otherwise" ? "priced as otherwise" : "rejected"),
  },
  negativeQuantities: {
    name: "negative quantities",
    severity: "structural",
    words: ({ negativeQuantities: then }) => then,
  },
  negativeTotals: { name: "negative totals", severity: "minor", words: ({ negativeTotals: then }) => then },
  smallTotals: {
    name: "small totals",
    severity: "minor",
    words: ({ smallTotals: small }) => (small === null ? "billed" : `below ${small.below} ${small.then}`),
  },
  future: {
    name: "future events",
    severity: "minor",
    words: ({ future }) => `accepted up to ${durationWords(future)} ahead`,
  },
  priceChanges: {
    name: "price changes",
    severity: "structural",
    words: ({ priceChanges: then }) => (then === "split" ? "split the period" : "wait for the next period"),
  },
  partialPeriods: {
    name: "partial periods",
    severity: "structural",
    words: ({ partialPeriods: then }) => (then === "whole" ? "keep tiers whole" : "prorate tiers"),
  },
};

function comparePolicies(before: PlanVersion, after: PlanVersion): readonly Found[] {
  const subject: ChangeSubject = { kind: "policy", name: "", title: null };
  return (Object.keys(POLICIES) as (keyof PlanPolicies)[]).flatMap((key): readonly Found[] => {
    if (same(before.policies[key], after.policies[key])) return [];
    const { name, severity, words } = POLICIES[key];
    const said = { before: words(before.policies), after: words(after.policies) };
    return [found("policy", subject, severity, { part: name, ...said, place: after.place })];
  });
}

function durationWords({ count, unit }: PlanDuration): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
