/** Places of the input that hold no event, from wherever they are found. */
import type { PlannedSource } from "../events/planned-input.ts";
import type { UnreadableList } from "../rating.ts";

/** How many, and the first of them by source and line. */
export interface FoundUnreadable {
  readonly count: number;
  readonly first: readonly UnreadableLine[];
}

interface UnreadableLine {
  /** The number of its source. */
  readonly source: number;
  readonly line: number;
  readonly reason: string;
}

export interface UnreadableBook {
  /** In the order of sources and lines. */
  readonly add: (source: number, line: number, reason: string) => void;
  readonly found: () => FoundUnreadable;
}

const MOST = 100;

export function unreadableBook(): UnreadableBook {
  const first: UnreadableLine[] = [];
  let count = 0;
  return {
    add: (source, line, reason) => {
      count += 1;
      if (first.length < MOST) first.push({ source, line, reason });
    },
    found: () => ({ count, first }),
  };
}

export function unreadableOfAll(
  found: readonly FoundUnreadable[],
  sources: readonly PlannedSource[],
): UnreadableList {
  const first = found
    .flatMap(one => one.first)
    .sort((a, b) => a.source - b.source || a.line - b.line)
    .slice(0, MOST)
    .map(({ source, line, reason }) => ({ file: sources[source]?.source.name ?? "", line, reason }));
  return { count: found.reduce((sum, one) => sum + one.count, 0), first };
}
