/**
 * One count for several candidates: a plan that has the meters of all of them, each once where they mean the same and
 * are cut alike. It is never billed; each candidate reads the usage of its own meters, as if it were counted alone.
 */
import type { Account } from "../billing/account.ts";
import type { AccountCalendar } from "../billing/calendar.ts";
import { type CutsOf, usageCuts } from "../billing/cuts.ts";
import { withoutWording } from "../billing/wording.ts";
import { meterOfMeasure } from "../metering/measures.ts";
import { meteringPart } from "../metering/metering-part.ts";
import { type Owner, ownerOf } from "../metering/readers.ts";
import type { UsageSlices } from "../metering/slices.ts";
import { bug } from "../number/bug.ts";
import type { Plan } from "../plan/plan.ts";
import { type Candidate, frameOf, isTooMuch } from "./frame.ts";
import { keptAs, type Part, parametersRead, partsOf, versionsWith } from "./parts.ts";

export interface JoinedCount {
  readonly plan: Plan;
  readonly accounts: readonly Account[];
  readonly ownerOf: (plan: Plan, account: Account, calendar: AccountCalendar) => Owner;
  /** By position: how each of those candidates sees the usage. */
  readonly own: ReadonlyMap<number, (slices: UsageSlices) => UsageSlices>;
}

/** Each candidate is in one of them. Fingerprints are keyed by the name of the first candidate's contract. */
export function joinedCounts(candidates: readonly Candidate[]): readonly JoinedCount[] {
  const name = candidates[0]?.plan.contract.name ?? bug("no candidates");
  const byFrame = new Map<string, Joining[]>();
  for (const [index, candidate] of candidates.entries()) {
    const frame = frameOf(candidate);
    const joinings = byFrame.get(frame) ?? [];
    byFrame.set(frame, joinings);
    if (joinings.some(joining => takes(joining, candidate, index))) continue;
    const joining = newJoining();
    takes(joining, candidate, index);
    joinings.push(joining);
  }
  return [...byFrame.values()].flat().map(joining => joinedCount(joining, name));
}

interface Joining {
  /** Those that count differently. */
  readonly counted: Candidate[];
  /** By all that counts of it: the parts that such a candidate reads. */
  readonly counts: Map<string, readonly Part[]>;
  readonly members: Map<number, readonly Part[]>;
  parts: ReadonlyMap<string, Part>;
  /** What names stand for by which events are read. */
  meanings: ReadonlyMap<string, string>;
}

function newJoining(): Joining {
  return { counted: [], counts: new Map(), members: new Map(), parts: new Map(), meanings: new Map() };
}

/** False where a name means something else to those that are there, or too much would be gathered of an event. */
function takes(joining: Joining, candidate: Candidate, index: number): boolean {
  const { counted, counts, members } = joining;
  const count = withoutWording([
    meteringPart(candidate.plan),
    candidate.accounts.map(({ parameters }) => parameters),
  ]);
  const known = counts.get(count);
  if (known !== undefined) {
    members.set(index, known);
    return true;
  }
  const meanings = meaningsOf(candidate);
  if ([...meanings].some(([name, means]) => (joining.meanings.get(name) ?? means) !== means)) return false;
  const taken = new Set([...joining.parts.values()].map(({ name }) => name));
  const parts = partsOf(candidate, means => joining.parts.get(means) ?? null, taken);
  const all = new Map([...joining.parts, ...parts.map((part): [string, Part] => [part.means, part])]);
  if (counted.length > 0 && versionsWith([...counted, candidate], [...all.values()]).some(isTooMuch))
    return false;
  joining.parts = all;
  joining.meanings = new Map([...joining.meanings, ...meanings]);
  counted.push(candidate);
  counts.set(count, parts);
  members.set(index, parts);
  return true;
}

/** Bands and parameters of each version, with the values that accounts have of their own. */
function meaningsOf({ plan, accounts }: Candidate): ReadonlyMap<string, string> {
  const meanings = plan.versions.flatMap((version, at): readonly (readonly [string, string])[] => [
    ...version.bands.map(band => [`band ${at} ${band.name}`, withoutWording(band)] as const),
    ...parametersRead(version).map(
      ({ name, values }) =>
        [
          `parameter ${at} ${name}`,
          JSON.stringify([values, accounts.map(one => ownValues(one, name))]),
        ] as const,
    ),
  ]);
  return new Map(meanings);
}

function ownValues({ parameters }: Account, name: string): Account["parameters"][string] | null {
  return Object.hasOwn(parameters, name) ? (parameters[name] ?? null) : null;
}

// What is counted by

function joinedCount({ counted, members, parts }: Joining, name: string): JoinedCount {
  const [first] = counted;
  if (first === undefined) return bug("a count without a candidate");
  const plan = { ...first.plan, contract: { ...first.plan.contract, name } };
  if (counted.length === 1) {
    const own = new Map([...members.keys()].map(index => [index, asItIs]));
    return { plan, accounts: first.accounts, ownerOf, own };
  }
  return {
    plan: { ...plan, versions: versionsWith(counted, [...parts.values()]) },
    accounts: withValuesRead(first.accounts, counted),
    ownerOf: ownersOf(counted, [...parts.values()]),
    own: new Map([...members].map(([index, own]) => [index, viewOf(own)])),
  };
}

function asItIs(slices: UsageSlices): UsageSlices {
  return slices;
}

/** With all values by which somebody reads events; whose they are makes no difference. */
function withValuesRead(accounts: readonly Account[], counted: readonly Candidate[]): readonly Account[] {
  const read = counted.map(
    ({ plan }) => new Set(plan.versions.flatMap(parametersRead).map(({ name }) => name)),
  );
  return accounts.map((account, at) => {
    const values = counted.flatMap((candidate, index) => {
      const own = candidate.accounts[at]?.parameters ?? {};
      return Object.entries(own).filter(([name]) => read[index]?.has(name) === true);
    });
    return { ...account, parameters: Object.fromEntries(values) };
  });
}

/** Each meter is cut as its own contract asks. */
function ownersOf(counted: readonly Candidate[], parts: readonly Part[]): JoinedCount["ownerOf"] {
  const named = new Map(parts.map(part => [`${part.kind} ${part.name}`, part]));
  const accountsOf = new Map(
    counted.map(one => [one, new Map(one.accounts.map(account => [account.id, account]))]),
  );
  return (plan, account, calendar) => {
    const cuts = new Map<Candidate, CutsOf>();
    const cutsBy = (owner: Candidate): CutsOf => {
      const own = accountsOf.get(owner)?.get(account.id) ?? bug(`no account ${account.id}`);
      const made = cuts.get(owner) ?? usageCuts(owner.plan, own, calendar);
      cuts.set(owner, made);
      return made;
    };
    const cutsOf: CutsOf = (name, of) => {
      const part = named.get(`${of === "meter" ? "meters" : "charges"} ${name}`) ?? bug(`nobody has ${name}`);
      return cutsBy(part.owner)(part.own, of);
    };
    return { plan, account, calendar, cutsOf };
  };
}

/** What the parts have gathered, under the candidate's own names. */
function viewOf(parts: readonly Part[]): (slices: UsageSlices) => UsageSlices {
  const [metered, others] = [
    parts.filter(({ kind }) => kind === "meters"),
    parts.filter(({ kind }) => kind !== "meters"),
  ];
  return ({ meters, each, terms }) => ({
    meters: new Map(
      [...meters].flatMap(([measure, cells]) => {
        const { name, since } = meterOfMeasure(measure);
        return metered.flatMap(part => (part.name === name ? [[part.own + since, cells] as const] : []));
      }),
    ),
    each: new Map(
      others.flatMap(part => {
        const found = each.get(keptAs(part, part.name));
        return found === undefined ? [] : [[keptAs(part, part.own), found] as const];
      }),
    ),
    terms,
  });
}
