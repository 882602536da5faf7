/** What a candidate gathers, part by part, and the versions of a plan that gathers the parts of several. */
import { parametersIn } from "../billing/charge-parts.ts";
import { cutsAsked } from "../billing/cuts.ts";
import { withoutWording } from "../billing/wording.ts";
import { gathered } from "../metering/metering-part.ts";
import { isDerived } from "../metering/readings.ts";
import { grantsOf } from "../metering/slices.ts";
import type { PlanVersion } from "../plan/plan.ts";
import type { Candidate } from "./frame.ts";

/** A meter, or what prices or grants something for each event, over all versions. */
export interface Part {
  /** A text that is the same where the part is, and is cut alike. */
  readonly means: string;
  readonly kind: "meters" | "charges" | "credits";
  /** As it is called in the joined plan. */
  readonly name: string;
  /** As the candidate calls it. */
  readonly own: string;
  readonly owner: Candidate;
}

/** `known`: a part that means the same and is there already; `taken`: names that are. */
export function partsOf(
  candidate: Candidate,
  known: (means: string) => Part | null,
  taken: ReadonlySet<string>,
): readonly Part[] {
  const { plan, accounts } = candidate;
  const cuts = cutsAsked(plan);
  const days = withoutWording([cuts.days, accounts.map(({ parameters }) => parameters)]);
  const found = plan.versions.map(gathered);
  const partOf = (kind: Part["kind"], own: string, ...meaning: readonly unknown[]): Part => {
    const means = withoutWording([kind, own, ...meaning]);
    return known(means) ?? { means, kind, name: freeName(own, taken), own, owner: candidate };
  };
  const namesOf = (all: readonly (readonly { readonly name: string }[])[]): readonly string[] => [
    ...new Set(all.flat().map(({ name }) => name)),
  ];
  const each = found.map(one => one.each);
  const grants = found.map(one => one.grants);
  const meters = found.map(one => one.meters.filter(meter => !isDerived(meter)));
  return [
    ...namesOf(meters).map(name =>
      partOf("meters", name, metersNamed(meters, name), cuts.meters.get(name), days),
    ),
    ...namesOf(each).map(name => partOf("charges", name, metersNamed(each, name))),
    ...namesOf(grants).map(name => partOf("credits", name, metersNamed(grants, name))),
  ];
}

function metersNamed(
  versions: readonly (readonly { readonly name: string }[])[],
  name: string,
): readonly unknown[] {
  return versions.map(all => all.find(one => one.name === name) ?? null);
}

/** Names of a contract hold no blank. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}

/** The name under which its usage is kept. */
export function keptAs({ kind }: Part, name: string): string {
  return kind === "credits" ? grantsOf(name) : name;
}

/** The versions of the first plan, with nothing in them but what counts: the parts, and what they are read by. */
export function versionsWith(counted: readonly Candidate[], parts: readonly Part[]): readonly PlanVersion[] {
  const [first] = counted;
  return (first?.plan.versions ?? []).map((version, at) => {
    const named = <T extends { readonly name: string }>(
      kind: Part["kind"],
      of: (version: PlanVersion | undefined) => readonly T[] | undefined,
    ): readonly T[] =>
      parts.flatMap(part => {
        const own = of(part.owner.plan.versions[at])?.find(({ name }) => name === part.own);
        return part.kind !== kind || own === undefined ? [] : [{ ...own, name: part.name }];
      });
    const all = counted.flatMap(({ plan }) => plan.versions[at] ?? []);
    return {
      ...version,
      parameters: byName(all.flatMap(parametersRead)),
      bands: byName(all.flatMap(({ bands }) => bands)),
      meters: named("meters", one => one?.meters),
      charges: named("charges", one => one?.charges),
      credits: named("credits", one => one?.credits),
      allowances: [],
      discounts: [],
      limits: [],
      taxes: [],
    };
  });
}

export function parametersRead(version: PlanVersion): PlanVersion["parameters"] {
  const { meters, each } = gathered(version);
  const read = parametersIn({ meters, each });
  return version.parameters.filter(({ name }) => read.has(name));
}

function byName<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map(one => [one.name, one])).values()];
}
