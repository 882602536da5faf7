/** Frame clauses of a charge: each at most once, each read on its own; whether they fit is for charge-fit.ts. */
import { compare } from "../../runtime/number/rational.ts";
import type { Span } from "../source/span.ts";
import type {
  ChargeDecl,
  FrameClause,
  IncludesClause,
  IncreasingClause,
  PriceLimitClause,
} from "../syntax/tree.ts";
import { checkIncludes } from "./allowances.ts";
import { inBase, moneyOperand, percentOperand, roundingIn } from "./fit.ts";
import { operand } from "./numbers.ts";
import { periodRule } from "./periods.ts";
import type { Priced } from "./priced.ts";
import { type Scope, wordsAt } from "./scope.ts";
import type {
  Amount,
  TypedAllowance,
  TypedCharge,
  TypedIncrease,
  TypedOperand,
  TypedRounding,
} from "./typed.ts";
import { moneyUnit } from "./units.ts";

export type Frame = Pick<
  TypedCharge,
  "includes" | "least" | "most" | "priceRounding" | "increasing" | "settled" | "note"
> & {
  readonly timing: "advance" | "arrears" | null;
  readonly proration: "day" | "second" | "none" | null;
  /** Where each clause stands. */
  readonly spans: ReadonlyMap<FrameClause["kind"], Span>;
};

/** Null after a report that leaves a clause without a meaning. */
export function checkFrame(scope: Scope, decl: ChargeDecl, priced: Priced): Frame | null {
  const clauses = clausesOnce(scope, decl);
  const find = <Kind extends FrameClause["kind"]>(kind: Kind): ClauseOf<Kind> | null =>
    clauses.find((clause): clause is ClauseOf<Kind> => clause.kind === kind) ?? null;
  const includes = allIncludes(scope, clauses, priced);
  const highest = clauses.find(clause => clause.kind === "price-at-most");
  const least = optional(find("price-at-least"), clause => moneyClause(scope, clause));
  const most = optional(find("price-at-most"), clause => moneyClause(scope, clause));
  const priceRounding = optional(find("price-rounded"), clause => moneyRounding(scope, clause.rounding));
  const increasing = optional(find("increasing"), clause => checkIncrease(scope, clause));
  const settled = optional(find("settled"), clause => periodRule(clause.period, scope.billed, scope.report));
  if (includes === null || least === undefined || most === undefined) return null;
  if (priceRounding === undefined || increasing === undefined || settled === undefined) return null;
  if (!inOrder(scope, least, most, highest?.span)) return null;
  const proration = find("proration");
  return {
    includes,
    least,
    most,
    priceRounding,
    increasing,
    settled,
    note: find("note")?.text.value ?? null,
    timing: find("timing")?.in ?? null,
    proration: proration === null ? null : (proration.by ?? "none"),
    spans: new Map(clauses.map(clause => [clause.kind, clause.span])),
  };
}

type ClauseOf<Kind extends FrameClause["kind"]> = Kind extends PriceLimitClause["kind"]
  ? PriceLimitClause
  : Extract<FrameClause, { readonly kind: Kind }>;

function moneyClause(scope: Scope, clause: PriceLimitClause): TypedOperand | null {
  return moneyOperand(scope, operand(scope, clause.amount));
}

/** Null without the clause, undefined after a report. */
function optional<C, T>(clause: C | null, check: (clause: C) => T | null): T | null | undefined {
  return clause === null ? null : (check(clause) ?? undefined);
}

const CLAUSE_WORDS: Readonly<Record<FrameClause["kind"], string>> = {
  timing: "in advance or in arrears",
  proration: "prorated",
  includes: "includes",
  "price-at-least": "price at least",
  "price-at-most": "price at most",
  "price-rounded": "price rounded",
  increasing: "increasing",
  settled: "settled",
  note: "note",
};

/** A second `includes` is left to its own check where each event is priced. */
function clausesOnce(scope: Scope, decl: ChargeDecl): readonly FrameClause[] {
  const kept: FrameClause[] = [];
  for (const clause of decl.frame) {
    const earlier = kept.find(other => other.kind === clause.kind);
    if (earlier === undefined || (clause.kind === "includes" && decl.source?.kind === "for-each")) {
      kept.push(clause);
      continue;
    }
    const related = [{ span: earlier.span, note: "stated here first" }];
    scope.report("TAR6001", clause.span, { clause: CLAUSE_WORDS[clause.kind] }, { related });
  }
  return kept;
}

/** At most one of a kind; two only for each event. Null after a report. */
function allIncludes(
  scope: Scope,
  clauses: readonly FrameClause[],
  priced: Priced,
): readonly TypedAllowance[] | null {
  const own = clauses.filter((clause): clause is IncludesClause => clause.kind === "includes");
  const typed: TypedAllowance[] = [];
  for (const clause of own) {
    const allowance = checkIncludes(scope, clause, priced);
    if (allowance === null) return null;
    const isEvents = (one: TypedAllowance): boolean => one.counts === "events";
    const earlier = typed.find(one => isEvents(one) === isEvents(allowance));
    if (earlier !== undefined) {
      const related = [{ span: earlier.span, note: "stated here first" }];
      scope.report("TAR6038", clause.span, { source: priced.name }, { related });
      return null;
    }
    typed.push(allowance);
  }
  return typed;
}

function moneyRounding(scope: Scope, rounding: IncreasingClause["rounding"]): TypedRounding | null {
  const unit = scope.currency === null ? null : moneyUnit(scope.currency.code);
  return roundingIn(scope, rounding, unit, "The rounding step");
}

function checkIncrease(scope: Scope, clause: IncreasingClause): TypedIncrease | null {
  const rate = percentOperand(scope, operand(scope, clause.rate));
  const rounding = moneyRounding(scope, clause.rounding);
  const { between } = clause;
  if (between === null) {
    return rate === null || rounding === null ? null : { rate, between: null, rounding, span: clause.span };
  }
  const least = percentOperand(scope, operand(scope, between.low));
  const most = percentOperand(scope, operand(scope, between.high));
  if (rate === null || rounding === null || least === null || most === null) return null;
  if (!inOrder(scope, least, most, between.span)) return null;
  return { rate, between: { least, most }, rounding, span: clause.span };
}

/** Bounds that are parameters are compared where they meet. */
function inOrder(
  scope: Scope,
  least: TypedOperand | null,
  most: TypedOperand | null,
  place: Span | undefined,
): boolean {
  if (least?.kind !== "amount" || most?.kind !== "amount" || place === undefined) return true;
  if (compare(inBase(least.amount), inBase(most.amount)) <= 0) return true;
  const words = ({ span }: Amount): string => wordsAt(scope.files, span);
  scope.report("TAR4010", place, { least: words(least.amount), most: words(most.amount) });
  return false;
}
