/**
 * What meters measure, over the versions of a contract: one that measures something else under a name that is there
 * already is kept apart, since of a period in which it begins each version asks for all that its own meters measure.
 */
import { parametersIn } from "../billing/charge-parts.ts";
import { withoutWording } from "../billing/wording.ts";
import type { Condition, Plan, PlanBand, PlanMeter, PlanVersion } from "../plan/plan.ts";
import { isDerived } from "./readings.ts";

/** A meter of a version, and the name under which its usage is kept. */
export interface Measured {
  readonly version: PlanVersion;
  readonly meter: PlanMeter;
  readonly measure: string;
}

/** Names of a contract hold no blank. */
const SINCE = " since ";

/** The meter's name; where an earlier version measures something else under it, with the first that measures this. */
export function measureOf(plan: Plan, version: PlanVersion, meter: string): string {
  if (plan.versions.length < 2) return meter;
  return measuresIn(plan, version).find(({ meter: { name } }) => name === meter)?.measure ?? meter;
}

/** The name of the meter whose usage is kept under that one, and what follows it. */
export function meterOfMeasure(measure: string): { readonly name: string; readonly since: string } {
  const at = measure.lastIndexOf(SINCE);
  return at < 0 ? { name: measure, since: "" } : { name: measure.slice(0, at), since: measure.slice(at) };
}

/** What other versions measure and this one does not: of later ones by the first, of earlier ones by the last. */
export function measuredBeside(plan: Plan, version: PlanVersion): Beside {
  const { versions } = plan;
  const at = versions.indexOf(version);
  const taken = new Set(measuresIn(plan, version).map(({ measure }) => measure));
  const fresh = (of: PlanVersion): readonly Measured[] => {
    const found = measuresIn(plan, of).filter(({ measure }) => !taken.has(measure));
    for (const { measure } of found) taken.add(measure);
    return found;
  };
  return {
    later: versions.slice(at + 1).flatMap(fresh),
    earlier: versions.slice(0, at).reverse().flatMap(fresh),
  };
}

export interface Beside {
  readonly later: readonly Measured[];
  readonly earlier: readonly Measured[];
}

const known = new WeakMap<Plan, ReadonlyMap<PlanVersion, readonly Measured[]>>();

/** Without meters that are derived from others. */
function measuresIn(plan: Plan, version: PlanVersion): readonly Measured[] {
  const found = known.get(plan) ?? named(plan);
  known.set(plan, found);
  return found.get(version) ?? [];
}

function named({ versions }: Plan): ReadonlyMap<PlanVersion, readonly Measured[]> {
  const names = new Map<string, Map<string, string>>();
  return new Map(
    versions.map(version => {
      const metered = version.meters.filter(meter => !isDerived(meter));
      const own = metered.map((meter): Measured => {
        const ofName = names.get(meter.name) ?? new Map<string, string>();
        names.set(meter.name, ofName);
        const meaning = meaningOf(version, meter);
        const first = ofName.size === 0 ? meter.name : `${meter.name}${SINCE}${version.version}`;
        const measure = ofName.get(meaning) ?? first;
        ofName.set(meaning, measure);
        return { version, meter, measure };
      });
      return [version, own];
    }),
  );
}

/** All by which a meter reads events, as a text that is the same where it measures the same. */
function meaningOf(version: PlanVersion, { source, by }: PlanMeter): string {
  const names = parametersIn(source);
  const parameters = version.parameters.flatMap(({ name, values }) =>
    names.has(name) ? { name, values } : [],
  );
  return withoutWording({ source, by, bands: bandsRead(version, { source, by }), parameters });
}

/** The bands by which a meter classes events. */
export function bandsRead(
  { bands }: PlanVersion,
  { source, by }: Pick<PlanMeter, "source" | "by">,
): readonly PlanBand[] {
  const where = source.kind === "derived" || source.kind === "choice" ? null : source.where;
  const names = new Set([
    ...by.flatMap(one => (one.source === "band" ? one.name : [])),
    ...(where === null ? [] : bandsIn(where)),
  ]);
  return bands.filter(({ name }) => names.has(name));
}

function bandsIn(condition: Condition): readonly string[] {
  if (condition.kind === "and" || condition.kind === "or") return condition.of.flatMap(bandsIn);
  return condition.kind === "one of" && condition.of === "band" ? [condition.field] : [];
}
