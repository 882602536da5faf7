/** What the runtime cannot rate of a charge yet: refused, never ignored. Each line goes when its runtime has come. */
import type { Span } from "../source/span.ts";
import type { ChargeDecl, FrameClause } from "../syntax/tree.ts";
import { samePeriod } from "./periods.ts";
import { notBuilt, type Scope } from "./scope.ts";
import type { TypedCharge, TypedPart } from "./typed.ts";

export function refuseUnbuiltCharge(scope: Scope, decl: ChargeDecl, charge: TypedCharge): void {
  const found = [
    ...unbuiltSource(decl, charge),
    ...unbuiltFrame(decl, charge),
    ...unbuiltPrice(scope, charge),
  ];
  for (const { span, construct } of found) notBuilt(scope, span, construct);
}

interface Unbuilt {
  readonly span: Span;
  readonly construct: string;
}

function unbuiltSource(decl: ChargeDecl, { source }: TypedCharge): readonly Unbuilt[] {
  const span = decl.source?.span ?? decl.span;
  if (source.kind === "each") return [{ span, construct: "A price for each event" }];
  if (source.kind === "meter" && source.separately.length > 0) return [{ span, construct: "separately by" }];
  return [];
}

function unbuiltFrame(decl: ChargeDecl, charge: TypedCharge): readonly Unbuilt[] {
  const found: Unbuilt[] = [];
  for (const clause of decl.frame) {
    const construct = UNBUILT_CLAUSES[clause.kind];
    if (construct !== undefined) found.push({ span: clause.span, construct });
  }
  for (const allowance of charge.includes) {
    const { span } = allowance;
    if (allowance.carries !== null) found.push({ span, construct: "Carrying over what is unused" });
    const isOther = charge.phases.some(phase => !samePeriod(phase.period, allowance.period));
    if (isOther) found.push({ span, construct: "An allowance for another period than the price's" });
  }
  return found;
}

const UNBUILT_CLAUSES: Readonly<Partial<Record<FrameClause["kind"], string>>> = {
  "price-at-least": "The clause price at least",
  "price-at-most": "The clause price at most",
  "price-rounded": "The clause price rounded",
  increasing: "The clause increasing",
  settled: "The clause settled",
};

function unbuiltPrice(scope: Scope, charge: TypedCharge): readonly Unbuilt[] {
  const found: Unbuilt[] = [];
  const [, second] = charge.phases;
  if (second !== undefined) {
    found.push({ span: second.span, construct: "A price that changes in time (from start, from a date)" });
  }
  for (const { period, span, rows } of charge.phases) {
    const isOther = scope.billed !== null && !samePeriod(period, scope.billed);
    if (isOther && charge.source.kind !== "parameter") {
      found.push({ span, construct: "A price for another period than the bills'" });
    }
    const chosen = rows.find(
      ({ match }) => typeof match === "object" && match.some(one => one.kind === "parameter"),
    );
    if (chosen !== undefined) {
      found.push({ span: chosen.span, construct: "A price chosen by a text parameter" });
    }
    for (const part of rows.flatMap(row => row.price)) found.push(...unbuiltPart(part));
  }
  return found;
}

function unbuiltPart(part: TypedPart): readonly Unbuilt[] {
  if (part.kind !== "schedule") return [];
  const ended = part.rows.find(row => !row.offered);
  return [
    ...(part.by === null ? [] : [{ span: part.span, construct: "Tiers picked by another meter" }]),
    ...(ended === undefined ? [] : [{ span: ended.span, construct: "not offered" }]),
  ];
}
