/**
 * Plans that differ from a contract's in one clause: a clause that no line of a bill names was used where the bill would
 * have been another one without it.
 */
import type {
  Operand,
  Place,
  Plan,
  PlanCharge,
  PlanVersion,
  PricePart,
  PriceRow,
  TierPart,
  TierRow,
} from "../plan/plan.ts";

/** A clause by where it stands; what a version inherits stands where it was written. */
export function placeKey({ path, start, end }: Place): string {
  return `${path}:${start}:${end}`;
}

export function isAt(place: Place): (other: { readonly place: Place }) => boolean {
  const key = placeKey(place);
  return other => placeKey(other.place) === key;
}

export function withVersions(plan: Plan, change: (version: PlanVersion) => PlanVersion): Plan {
  return { ...plan, versions: plan.versions.map(change) };
}

/** The plan with another charge wherever a version has the one that is written there. */
export function withCharge(plan: Plan, place: Place, change: (charge: PlanCharge) => PlanCharge): Plan {
  const own = isAt(place);
  return withVersions(plan, version => ({
    ...version,
    charges: version.charges.map(charge => (own(charge) ? change(charge) : charge)),
  }));
}

/** A fee where nothing is due: what is included without a source stands on no line. */
export function otherFee(plan: Plan, charge: Place, of: Place): readonly Plan[] {
  const own = isAt(of);
  return plan.versions.slice(0, 1).map(({ billed }) =>
    withCharge(plan, charge, one => ({
      ...one,
      proration: one.proration ?? "day",
      phases: one.phases.map(phase => ({
        ...phase,
        rows: phase.rows.map(row =>
          own(row)
            ? { ...row, price: [{ kind: "fee", amount: number("1"), period: billed, place: row.place }] }
            : row,
        ),
      })),
    })),
  );
}

/** Two other prices for a row or tier: one of them differs from what is written, whatever that is. */
export function otherPrices(plan: Plan, charge: Place, of: Place): readonly Plan[] {
  const own = isAt(of);
  return ["0", "1"].map(value =>
    withCharge(plan, charge, one => ({
      ...one,
      phases: one.phases.map(phase => ({
        ...phase,
        rows: phase.rows.map(row => (own(row) ? rowAt(row, value) : withTiers(row, own, value))),
      })),
    })),
  );
}

function withTiers(row: PriceRow, own: ReturnType<typeof isAt>, value: string): PriceRow {
  const price = row.price.map((part): PricePart => {
    if (own(part)) return partAt(part, value);
    if (part.kind !== "schedule") return part;
    const rows = part.rows.map(tier => (own(tier) ? otherTier(tier, value) : tier));
    return { ...part, rows };
  });
  return { ...row, price };
}

function rowAt(row: PriceRow, value: string): PriceRow {
  if (row.price.length === 0) return { ...row, price: tierParts([], row.place, value) };
  return { ...row, price: row.price.map(part => partAt(part, value)) };
}

function partAt(part: PricePart, value: string): PricePart {
  if (part.kind !== "schedule") return amountAt(part, value);
  return {
    ...part,
    rows: part.rows.map(tier => otherTier(tier, value)),
  };
}

/** What is not offered gets a price, too. */
function otherTier(tier: TierRow, value: string): TierRow {
  return { ...tier, offered: true, parts: tierParts(tier.parts, tier.place, value) };
}

/** What is included costs nothing, so that another price of it is one more part. */
function tierParts(parts: readonly TierPart[], place: Place, value: string): readonly TierPart[] {
  if (parts.length > 0) return parts.map(part => amountAt(part, value));
  return [{ kind: "rate", amount: number(value), per: "1", started: false, perLabel: "", place }];
}

function amountAt<P extends Exclude<PricePart, { readonly kind: "schedule" }>>(part: P, value: string): P {
  return part.kind === "percent" ? { ...part, rate: number(value) } : { ...part, amount: number(value) };
}

export function number(value: string): Operand {
  return { kind: "number", value };
}
