/** Cases that rows leave open although no usage has them: a filter of the meter or of the events takes them out. */
import type { Witness } from "../analyse/boxes.ts";
import type { Span } from "../source/span.ts";
import type { Priced } from "./priced.ts";
import type { Scope } from "./scope.ts";
import type { TypedCondition } from "./typed.ts";

/** The filter that leaves the case out; null where none does. */
export function filterLeavingOut(
  { declared }: Scope,
  charge: string,
  { source }: Priced,
  witness: Witness,
): Span | null {
  const filtered = source.kind === "meter" ? source.meter.source : source;
  if (!("where" in filtered) || !leavesOut(filtered.where, witness)) return null;
  const table =
    source.kind === "meter" ? declared.meters.get(source.meter.name) : declared.charges.get(charge);
  const stated = table?.source ?? null;
  return stated !== null && "where" in stated ? (stated.where?.span ?? null) : null;
}

function leavesOut(condition: TypedCondition | null, witness: Witness): boolean {
  if (condition === null) return false;
  switch (condition.kind) {
    case "and":
      return condition.of.some(one => leavesOut(one, witness));
    case "or":
      return condition.of.every(one => leavesOut(one, witness));
    case "one of": {
      const value = witness.find(({ dimension }) => dimension === condition.name)?.value ?? null;
      return value !== null && condition.values.includes(value) === condition.negated;
    }
    case "compare":
      return false;
  }
}
