/** By what a charge draws from an allowance that has begun under another price, or with another meter. */
import { kept } from "../kept.ts";
import { bandsRead } from "../metering/measures.ts";
import { closureOf } from "../metering/window-readings.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { compareDates } from "../time/civil.ts";
import { periodWords } from "../time/period.ts";
import type { Days } from "./days.ts";
import type { BillBasis } from "./draft.ts";
import { type PricePeriod, pricePeriodsIn } from "./price-periods.ts";
import type { Terms } from "./terms.ts";
import type { Piece } from "./timeline.ts";
import { withoutWording } from "./wording.ts";

/** The price periods by which a charge draws, for who asks. */
export function drawingPeriods(
  basis: BillBasis,
  charge: string,
  asked: Terms,
  days: Days,
): readonly PricePeriod[] {
  const { plan, timeline } = basis;
  return pricePeriodsIn(plan.zone, timeline.term.from, drawingPieces(basis, charge, asked), days);
}

/** Different values count by price period: who asks counts them by its own, also where it had others before. */
function drawingPieces({ pieces }: BillBasis, charge: string, terms: Terms): readonly Piece[] {
  const all = pieces(charge);
  const { piece } = terms;
  if (charge !== piece.charge.name || all.length < 2 || !isUnique(terms)) return all;
  const words = periodWords(piece.phase.period);
  if (all.every(one => periodWords(one.phase.period) === words)) return all;
  const since = all.reduceRight(
    (first, one) => (one.to !== null && compareDates(one.to, first) === 0 ? one.from : first),
    piece.from,
  );
  const before = compareDates(since, piece.from) < 0 ? [{ ...piece, from: since, to: piece.from }] : [];
  return [...before, ...all.filter(({ from }) => compareDates(from, piece.from) >= 0)];
}

export function isUnique({ piece: { charge, version } }: Terms): boolean {
  const { source } = charge;
  if (source.kind !== "meter") return false;
  return closureOf(version, source.meter).some(one => {
    return one.source.kind === "aggregate" && one.source.aggregation === "unique";
  });
}

export function isOfSameMeter(a: Terms, b: Terms): boolean {
  const [one, other] = [a.piece.charge.source, b.piece.charge.source];
  if (one.kind !== "meter" || other.kind !== "meter" || one.meter !== other.meter) return false;
  return meaningOf(a.piece.version, one.meter) === meaningOf(b.piece.version, other.meter);
}

const meanings = new WeakMap<PlanVersion, Map<string, string>>();

/** What a version says of a meter and of all that it is derived from. */
function meaningOf(version: PlanVersion, meter: string): string {
  const known = kept(meanings, version, () => new Map<string, string>());
  const found = known.get(meter);
  if (found !== undefined) return found;
  const meters = closureOf(version, meter);
  const made = withoutWording({ meters, bands: meters.map(one => bandsRead(version, one)) });
  known.set(meter, made);
  return made;
}
