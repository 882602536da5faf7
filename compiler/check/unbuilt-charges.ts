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
  return source.kind === "each" ? [{ span, construct: "A price for each event" }] : [];
}

function unbuiltFrame(decl: ChargeDecl, charge: TypedCharge): readonly Unbuilt[] {
  const clauses = decl.frame.flatMap(clause => {
    const construct = UNBUILT_CLAUSES[clause.kind];
    return construct === undefined ? [] : [{ span: clause.span, construct }];
  });
  const carried = charge.includes.filter(({ carries }) => carries !== null);
  const others = charge.includes.filter(allowance =>
    charge.phases.some(phase => !samePeriod(phase.period, allowance.period)),
  );
  const construct = "An allowance for another period than the price's";
  return [
    ...clauses,
    ...others.map(({ span }) => ({ span, construct })),
    ...carried.map(({ span }) => ({ span, construct: "Carrying over what is unused" })),
  ];
}

const UNBUILT_CLAUSES: Readonly<Partial<Record<FrameClause["kind"], string>>> = {
  increasing: "The clause increasing",
  settled: "The clause settled",
};

function unbuiltPrice(scope: Scope, charge: TypedCharge): readonly Unbuilt[] {
  const found: Unbuilt[] = [];
  const [, second] = charge.phases;
  if (second !== undefined) {
    found.push({ span: second.span, construct: "A price that changes in time (from start, from a date)" });
  }
  for (const { period, span } of charge.phases) {
    if (scope.billed === null || samePeriod(period, scope.billed) || charge.source.kind === "parameter")
      continue;
    found.push({ span, construct: "A price for another period than the bills'" });
  }
  const rows = charge.phases.flatMap(phase => phase.rows);
  return [...found, ...rows.flatMap(row => row.price).flatMap(unbuiltPart)];
}

function unbuiltPart(part: TypedPart): readonly Unbuilt[] {
  if (part.kind !== "schedule") return [];
  return part.by === null ? [] : [{ span: part.span, construct: "Tiers picked by another meter" }];
}
