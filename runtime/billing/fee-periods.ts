/** Fees of a metered charge that have periods of their own: longer than the price's, or alone in a row. */
import { kept } from "../kept.ts";
import type { PlanCharge, PricePart, PricePhase } from "../plan/plan.ts";
import type { CivilDate } from "../time/civil.ts";
import { nests, type PeriodRule, periodWords } from "../time/period.ts";

/**
 * Whether a fee of that period in a row goes by its own period and not by the price's: one that is longer, and one that
 * is the whole price of its row. Hours are always those of the price's period.
 */
export function isApart(
  fee: PeriodRule,
  phase: Pick<PricePhase, "period">,
  price: readonly PricePart[],
  anchor: CivilDate | null,
): boolean {
  if (fee.kind === "hour" || periodWords(fee) === periodWords(phase.period)) return false;
  return !nests(fee, phase.period, anchor) || isOnlyFees(price);
}

function isOnlyFees(price: readonly PricePart[]): boolean {
  return price.every(({ kind }) => kind === "fee" || kind === "once");
}

/** The periods of the fees of a metered charge that go by their own. */
export function apartRules(charge: PlanCharge, anchor: CivilDate | null): readonly PeriodRule[] {
  if (charge.source.kind !== "meter" && charge.source.kind !== "spend") return [];
  if (!charge.phases.some(hasFee)) return [];
  const rules = charge.phases.flatMap(phase =>
    phase.rows.flatMap(({ price }) =>
      price.flatMap(part =>
        part.kind === "fee" && isApart(part.period, phase, price, anchor) ? [part.period] : [],
      ),
    ),
  );
  return [...new Map(rules.map(rule => [periodWords(rule), rule])).values()];
}

const fees = new WeakMap<PricePhase, boolean>();

function hasFee(phase: PricePhase): boolean {
  return kept(fees, phase, ({ rows }) => rows.some(({ price }) => price.some(({ kind }) => kind === "fee")));
}

/** Whether a row has nothing but fees that go by their own periods. */
export function isAllApart(phase: PricePhase, row: number, anchor: CivilDate | null): boolean {
  if (!hasFee(phase)) return false;
  const price = phase.rows[row]?.price ?? [];
  const isOwn = (part: PricePart): boolean =>
    part.kind === "fee" && isApart(part.period, phase, price, anchor);
  return price.some(isOwn) && price.every(part => part.kind === "once" || isOwn(part));
}
