/** What belongs to no bill, counted: other types, unknown accounts, duplicates, voids. */
import { compareCodePoints } from "../text/code-points.ts";
import { EVENT_LIMITS } from "./limits.ts";

export interface RunCounts {
  readonly otherType: (type: string) => void;
  readonly unknownAccount: (subject: string) => void;
  readonly duplicate: () => void;
  readonly voided: () => void;
  readonly pendingVoid: () => void;
  readonly totals: () => RunTotals;
  /** Adds what was counted of other events. */
  readonly merge: (other: RunTotals) => void;
}

export interface RunTotals {
  readonly otherTypes: NamedCounts<"type">;
  readonly unknownAccounts: NamedCounts<"subject">;
  readonly duplicates: number;
  /** Events that a void removed, and voids whose target was never seen. */
  readonly voided: number;
  readonly pendingVoids: number;
}

export interface NamedCounts<Key extends string> {
  readonly count: number;
  /** The first hundred in code-point order. */
  readonly first: readonly (Readonly<Record<Key, string>> & { readonly count: number })[];
}

export function runCounts(): RunCounts {
  const types = smallestNames();
  const subjects = smallestNames();
  let duplicates = 0;
  let voided = 0;
  let pendingVoids = 0;
  return {
    otherType: type => types.count(type, 1),
    unknownAccount: subject => subjects.count(subject, 1),
    duplicate: () => {
      duplicates += 1;
    },
    voided: () => {
      voided += 1;
    },
    pendingVoid: () => {
      pendingVoids += 1;
    },
    totals: () => ({
      otherTypes: {
        count: types.total(),
        first: types.first().map(([type, count]) => ({ type, count })),
      },
      unknownAccounts: {
        count: subjects.total(),
        first: subjects.first().map(([subject, count]) => ({ subject, count })),
      },
      duplicates,
      voided,
      pendingVoids,
    }),
    merge: other => {
      const { otherTypes, unknownAccounts } = other;
      types.merge(
        otherTypes.count,
        otherTypes.first.map(({ type, count }) => [type, count]),
      );
      subjects.merge(
        unknownAccounts.count,
        unknownAccounts.first.map(({ subject, count }) => [subject, count]),
      );
      duplicates += other.duplicates;
      voided += other.voided;
      pendingVoids += other.pendingVoids;
    },
  };
}

interface SmallestNames {
  readonly count: (name: string, times: number) => void;
  /** Adds so many in all, of which the smallest names are known. */
  readonly merge: (all: number, first: readonly (readonly [string, number])[]) => void;
  readonly total: () => number;
  readonly first: () => readonly (readonly [string, number])[];
}

/**
 * Counts the hundred smallest names of any number, in bounded memory. The bar only sinks, so a name that is kept was
 * kept since its first occurrence and its count is whole, in any order of arrival. The same goes for lists of such
 * names: of a name that the first list lacks, a hundred smaller ones are known.
 */
function smallestNames(): SmallestNames {
  const counts = new Map<string, number>();
  let greatest: string | null = null;
  let total = 0;
  const sorted = (): [string, number][] => [...counts].sort(([a], [b]) => compareCodePoints(a, b));
  const count = (name: string, times: number): void => {
    total += times;
    const known = counts.get(name);
    if (known === undefined && greatest !== null) {
      if (compareCodePoints(name, greatest) > 0) return;
      counts.delete(greatest);
    }
    counts.set(name, (known ?? 0) + times);
    if (known === undefined && counts.size === EVENT_LIMITS.listed) greatest = sorted().at(-1)?.[0] ?? null;
  };
  const merge: SmallestNames["merge"] = (all, first) => {
    const before = total;
    for (const [name, times] of first) count(name, times);
    total = before + all;
  };
  return { count, merge, total: () => total, first: sorted };
}
