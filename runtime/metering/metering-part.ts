/**
 * What counting reads of a plan. Two plans in which it is the same make the same of the same events, to the last
 * slice: usage that was counted for one can be billed under the other. Prices are no part of it, but what they ask
 * of the count is: the periods over which they price a meter, and the days on which they change.
 */
import { parametersIn } from "../billing/charge-parts.ts";
import { cutsAsked } from "../billing/cuts.ts";
import { adjusting } from "../billing/late-rates.ts";
import { hasOpeningBill } from "../billing/opening.ts";
import { withoutWording } from "../billing/wording.ts";
import type { Plan, PlanCharge, PlanCredit, PlanMeter, PlanVersion } from "../plan/plan.ts";

/** For accounts that are in order for both plans. Fingerprints of events are keyed by the contract's name. */
export function countsAlike(a: Plan, b: Plan): boolean {
  return a === b || (a.contract.name === b.contract.name && meteringPart(a) === meteringPart(b));
}

const known = new WeakMap<Plan, string>();

/** As a text, but for the contract's name. */
export function meteringPart(plan: Plan): string {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const { zone, versions } = plan;
  const { meters, each, days } = cutsAsked(plan);
  const adjusts = [...adjusting(plan)].sort();
  const made = withoutWording({
    zone,
    versions: versions.map(partOfVersion),
    cuts: { meters: [...meters], each: [...each], days },
    waits: pricesWait(plan) ? versions : null,
    // Which bills are made again for a value that is known late; one of them may be the opening bill.
    late: adjusts.length === 0 ? null : { adjusts, opening: versions.map(hasOpeningBill) },
  });
  known.set(plan, made);
  return made;
}

function partOfVersion(version: PlanVersion): unknown {
  const { from, to, billed, events, bands, parameters } = version;
  const { meters, each, grants } = gathered(version);
  const read = parametersIn({ meters, each });
  return {
    from,
    to,
    billed,
    policies: policiesOfCount(version),
    events,
    bands,
    meters,
    each,
    grants,
    parameters: parameters.flatMap(({ name, values }) => (read.has(name) ? { name, values } : [])),
  };
}

/** Of events: when they are in time, corrected, unknown, and from the future. */
export function policiesOfCount({ policies }: PlanVersion): unknown {
  const { late, corrections, unknownValues, future } = policies;
  return { late, corrections, unknownValues, future };
}

/** What takes events: meters, and what prices or grants something for each of them. */
export interface Gathered {
  readonly meters: readonly Pick<PlanMeter, "name" | "source" | "by">[];
  readonly each: readonly Pick<PlanCharge, "name" | "source">[];
  readonly grants: readonly Pick<PlanCredit, "name" | "unit" | "grant">[];
}

export function gathered({ meters, charges, credits }: PlanVersion): Gathered {
  return {
    meters: meters.map(({ name, source, by }) => ({ name, source, by })),
    each: charges.flatMap(({ name, source }) => (source.kind === "each" ? { name, source } : [])),
    grants: credits.flatMap(({ name, unit, grant }) => (grant.kind === "event" ? { name, unit, grant } : [])),
  };
}

/** Where a price waits, the price before it goes on counting what it is for: all terms of both decide how long. */
export function pricesWait({ versions }: Plan): boolean {
  return versions.some(({ policies }, index) => index > 0 && policies.priceChanges === "wait");
}
