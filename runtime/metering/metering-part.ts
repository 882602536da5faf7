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
import type { Plan, PlanVersion } from "../plan/plan.ts";

/** For accounts that are in order for both plans. */
export function countsAlike(a: Plan, b: Plan): boolean {
  return a === b || meteringPart(a) === meteringPart(b);
}

const known = new WeakMap<Plan, string>();

/** As a text. Fingerprints of events are keyed by the contract's name, so that belongs to it. */
export function meteringPart(plan: Plan): string {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const { contract, zone, versions } = plan;
  const adjusts = [...adjusting(plan)].sort();
  const made = withoutWording({
    name: contract.name,
    zone,
    versions: versions.map(partOfVersion),
    cuts: cutsAsked(plan),
    waits: waits(plan) ? versions : null,
    // Which bills are made again for a value that is known late; one of them may be the opening bill.
    late: adjusts.length === 0 ? null : { adjusts, opening: versions.map(hasOpeningBill) },
  });
  known.set(plan, made);
  return made;
}

function partOfVersion(version: PlanVersion): unknown {
  const { from, to, billed, events, bands, parameters } = version;
  const { late, corrections, unknownValues, future } = version.policies;
  const meters = version.meters.map(({ name, source, by }) => ({ name, source, by }));
  const each = version.charges.flatMap(({ name, source }) =>
    source.kind === "each" ? { name, source } : [],
  );
  const grants = version.credits.flatMap(({ name, unit, grant }) =>
    grant.kind === "event" ? { name, unit, grant } : [],
  );
  const read = parametersIn({ meters, each });
  return {
    from,
    to,
    billed,
    policies: { late, corrections, unknownValues, future },
    events,
    bands,
    meters,
    each,
    grants,
    parameters: parameters.flatMap(({ name, values }) => (read.has(name) ? { name, values } : [])),
  };
}

/** Where a price waits, the price before it goes on counting what it is for: all terms of both decide how long. */
function waits({ versions }: Plan): boolean {
  return versions.some(({ policies }, index) => index > 0 && policies.priceChanges === "wait");
}
