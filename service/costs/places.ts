/** What of a plan stands at a place of a text: a charge, its phase, the row of its price, the tier of that. */
import type {
  Place,
  Plan,
  PlanCharge,
  PlanVersion,
  PricePhase,
  PriceRow,
  TierRow,
} from "../../runtime/plan/plan.ts";

export interface PricePlace {
  readonly version: PlanVersion;
  readonly charge: PlanCharge;
  /** Null where the place is none of a single phase, row or tier. */
  readonly phase: PricePhase | null;
  readonly row: PriceRow | null;
  readonly tier: TierRow | null;
}

/** The version asked for first: an inherited clause stands in several. */
export function versionsFrom(plan: Plan, version: number | null): readonly PlanVersion[] {
  const first = plan.versions.filter(one => one.version === version);
  return [...first, ...plan.versions.filter(one => one.version !== version)];
}

export function holds(place: Place, path: string, offset: number): boolean {
  return place.path === path && place.start <= offset && offset <= place.end;
}

/** The narrowest of what holds the place; null where none does. */
export function narrowest<T extends { readonly place: Place }>(
  all: readonly T[],
  path: string,
  offset: number,
): T | null {
  const found = all.filter(one => holds(one.place, path, offset));
  return found.reduce<T | null>((best, one) => (best === null || size(one) < size(best) ? one : best), null);
}

function size({ place }: { readonly place: Place }): number {
  return place.end - place.start;
}

/** The charge that holds the place, and what of it does. */
export function pricePlaceAt(
  plan: Plan,
  version: number | null,
  path: string,
  offset: number,
): PricePlace | null {
  for (const one of versionsFrom(plan, version)) {
    const charge = narrowest(one.charges, path, offset);
    if (charge === null) continue;
    const phase = narrowest(charge.phases, path, offset);
    const row = phase === null ? null : narrowest(phase.rows, path, offset);
    return {
      version: one,
      charge,
      phase,
      row,
      tier: row === null ? null : narrowest(tiersOf(row), path, offset),
    };
  }
  return null;
}

export function tiersOf({ price }: PriceRow): readonly TierRow[] {
  return price.flatMap(part => (part.kind === "schedule" ? part.rows : []));
}

/** Names of the parameters that a part of a plan depends on: in its amounts, and in the rows that they pick. */
export function parametersIn(part: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && value.kind === "parameter") {
      const name = "name" in value ? value.name : "parameter" in value ? value.parameter : null;
      if (typeof name === "string") names.add(name);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(part);
  return names;
}
