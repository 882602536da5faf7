/** How the parts of a charge fit together: its frame, its prices, their periods, the bills. */
import { nests, type PeriodRule } from "../../runtime/time/period.ts";
import type { ChargeDecl, FrameClause } from "../syntax/tree.ts";
import type { Frame } from "./charge-frame.ts";
import { periodWords, samePeriod } from "./periods.ts";
import type { Priced } from "./priced.ts";
import { type Scope, termStart, wordsAt } from "./scope.ts";
import { otherStarts, startsThatNest } from "./starts.ts";
import type { TypedPart, TypedPhase } from "./typed.ts";

export interface Facts {
  readonly decl: ChargeDecl;
  readonly priced: Priced;
  readonly phases: readonly TypedPhase[];
  /** All parts of all phases, those of tiers too. */
  readonly parts: readonly TypedPart[];
  readonly frame: Frame;
}

/** False after a report. */
export function chargeFits(scope: Scope, facts: Facts): boolean {
  if (!somethingIsPriced(scope, facts)) return false;
  const checks = [
    prorationFits(scope, facts),
    timingFits(scope, facts),
    includesFit(scope, facts),
    priceClausesFit(scope, facts),
    settledFits(scope, facts),
    feePeriodsFit(scope, facts),
  ];
  return !checks.includes(false);
}

/** A fee may be included for a while, or for some; one that is never due is no charge. */
function somethingIsPriced(scope: Scope, { decl, priced, parts }: Facts): boolean {
  if (priced.source.kind !== "none" || parts.length > 0) return true;
  scope.report("TAR6008", decl.price.span, { what: "A price that is included" });
  return false;
}

/** All parts, those of tiers too. */
export function allParts(phases: readonly TypedPhase[]): readonly TypedPart[] {
  return phases.flatMap(phase => phase.rows.flatMap(row => row.price)).flatMap(withTiers);
}

function withTiers(part: TypedPart): readonly TypedPart[] {
  return part.kind === "schedule" ? [part, ...part.rows.flatMap(row => row.parts)] : [part];
}

export function hasTiers(phases: readonly TypedPhase[]): boolean {
  return phases.some(phase => phase.rows.some(row => row.price.some(part => part.kind === "schedule")));
}

/** Anchored and calendar periods are compared for an account that starts with the contract, if that says when. */
export function nestsEither(scope: Scope, a: PeriodRule, b: PeriodRule): boolean {
  const anchor = termStart(scope);
  if (a.kind === "hour" || b.kind === "hour" || anchor === null) return true;
  return nests(a, b, anchor) || nests(b, a, anchor);
}

/** A clause that would do nothing, or that contradicts what it stands beside. Always false. */
function idle(scope: Scope, facts: Facts, kind: FrameClause["kind"], why: string): false {
  const span = facts.frame.spans.get(kind);
  if (span !== undefined) scope.report("TAR6003", span, { clause: wordsAt(scope.files, span), why });
  return false;
}

function prorationFits(scope: Scope, facts: Facts): boolean {
  const { decl, priced, parts, frame } = facts;
  const recurring =
    parts.some(part => part.kind === "fee") || (priced.source.kind === "parameter" && parts.length > 0);
  if (recurring && frame.proration === null) {
    scope.report("TAR6002", decl.name.span, { charge: decl.name.text });
    return false;
  }
  if (recurring || frame.proration === null) return true;
  return idle(scope, facts, "proration", "there is no recurring fee to prorate");
}

function timingFits(scope: Scope, facts: Facts): boolean {
  const { decl, priced, parts, frame } = facts;
  const span = frame.spans.get("timing");
  if (span === undefined) return true;
  if (isOnlyDueOnce(parts)) return idle(scope, facts, "timing", "what is due once names its own day");
  const picked = parts.some(part => part.kind === "schedule" && part.by !== null);
  if (frame.timing === "arrears" || (["none", "parameter"].includes(priced.source.kind) && !picked))
    return true;
  scope.report("TAR6020", span, { charge: decl.name.text });
  return false;
}

function isOnlyDueOnce(parts: readonly TypedPart[]): boolean {
  return parts.length > 0 && parts.every(part => part.kind === "once");
}

// Included quantities

function includesFit(scope: Scope, facts: Facts): boolean {
  const { decl, priced, phases, frame } = facts;
  const tiered = hasTiers(phases);
  for (const allowance of frame.includes) {
    if (tiered && allowance.tiers === null) {
      scope.report("TAR6004", allowance.span, { charge: decl.name.text });
      return false;
    }
    if (!tiered && allowance.tiers !== null) {
      const params = { clause: `${allowance.tiers} tiers`, why: "the price has no tiers" };
      scope.report("TAR6003", allowance.span, params);
      return false;
    }
    if (priced.source.kind === "meter" && !includedPeriodFits(scope, facts, allowance)) return false;
  }
  return drawnTogether(scope, frame.includes);
}

/** Events draw from both at once, so what is unused carries over from a day on which both begin anew. */
function drawnTogether(scope: Scope, [first, second]: Frame["includes"]): boolean {
  if (first === undefined || second === undefined || (first.carries ?? second.carries) === null) return true;
  if (samePeriod(first.period, second.period) || nestsEither(scope, first.period, second.period)) return true;
  const periods = `each ${periodWords(second.period)} and each ${periodWords(first.period)}`;
  scope.report("TAR6027", second.span, { what: "The two allowances", periods });
  return false;
}

function includedPeriodFits(scope: Scope, facts: Facts, allowance: Frame["includes"][number]): boolean {
  const { source } = facts.priced;
  for (const phase of facts.phases) {
    if (samePeriod(allowance.period, phase.period)) continue;
    const periods = `each ${periodWords(allowance.period)} and each ${periodWords(phase.period)}`;
    if (!nestsEither(scope, allowance.period, phase.period)) {
      scope.report("TAR6027", allowance.span, { what: "The allowance and the price", periods });
      return false;
    }
    if (source.kind === "meter" && !source.meter.cumulative) {
      scope.report("TAR6031", allowance.span, { meter: source.meter.name, periods });
      return false;
    }
  }
  return true;
}

// Least, most, rounded, increasing, settled

function priceClausesFit(scope: Scope, facts: Facts): boolean {
  const { priced, parts, frame } = facts;
  const isFee = (part: TypedPart): boolean => part.kind === "fee" || part.kind === "once";
  const isPlainFee = priced.source.kind === "none" || (parts.length > 0 && parts.every(isFee));
  for (const kind of ["price-at-least", "price-at-most", "price-rounded"] as const) {
    if (isPlainFee && frame.spans.has(kind)) {
      return idle(scope, facts, kind, "a plain fee is its own price");
    }
  }
  const rises = parts.some(part => part.kind === "rate" || part.kind === "flat" || part.kind === "fee");
  if (frame.increasing === null || rises) return true;
  return idle(scope, facts, "increasing", "the price holds no amount of money that could rise");
}

/** Rated each period and due later: a longer period, in which the bills nest. */
function settledFits(scope: Scope, facts: Facts): boolean {
  const { frame, parts } = facts;
  const { settled } = frame;
  const { billed } = scope;
  const span = frame.spans.get("settled");
  if (settled === null || span === undefined || billed === null) return true;
  if (frame.timing === "advance") {
    return idle(scope, facts, "settled", "a charge in advance is due before it is rated");
  }
  if (isOnlyDueOnce(parts)) return idle(scope, facts, "settled", "what is due once names its own day");
  if (samePeriod(settled, billed)) return idle(scope, facts, "settled", "each bill settles it anyway");
  const anchor = termStart(scope);
  if (anchor === null || (settled.kind !== "hour" && nests(billed, settled, anchor))) return true;
  const starts = otherStarts(scope, start => settled.kind !== "hour" && nests(billed, settled, start));
  scope.report("TAR6021", span, { inner: periodWords(settled), outer: periodWords(billed), starts });
  return false;
}

/** Every fee nests with the bills, whichever of the two is longer. */
function feePeriodsFit(scope: Scope, facts: Facts): boolean {
  const { billed } = scope;
  if (billed === null) return false;
  for (const part of facts.parts) {
    if (part.kind !== "fee") continue;
    if (nestsEither(scope, part.period, billed)) continue;
    const starts = startsThatNest(scope, part.period, billed);
    scope.report("TAR6021", part.span, {
      inner: periodWords(part.period),
      outer: periodWords(billed),
      starts,
    });
    return false;
  }
  return true;
}
