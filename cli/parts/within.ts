/**
 * `rate --memory SIZE`: the events are put into parts in a temporary file, so many of which are rated together as
 * have room for their identities, one group after another. What they count is added up to the same bills.
 */
import { statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import {
  type Account,
  type CountedPart,
  idHash,
  openPart,
  openParted,
  type Plan,
  targetIdOf,
  type Void,
} from "../../index.ts";
import type { PlannedSource } from "../events/planned-input.ts";
import { openKernel } from "../kernel/kernel.ts";
import { refuse } from "../problems.ts";
import type { Rated } from "../rating.ts";
import { collectNow } from "./engine.ts";
import { sizeInWords } from "./means.ts";
import { type Spill, spill } from "./spill.ts";
import { BYTES_OF_IDENTITY, partOf, splitInParts } from "./split.ts";
import { partTaker } from "./take.ts";
import { type FoundUnreadable, unreadableOfAll } from "./unreadable.ts";

/** What a rating needs beside identities. */
const OWN_BYTES = 214 * 1_048_576;
/** The identities of one group may still lie there while those of the next are gathered. */
const GROUPS_IN_MEMORY = 2;
/** Identities take at most so much of the bytes of their events; of packed ones more. */
const SHARE_OF_IDENTITIES = 0.7;
const UNPACKED = 20;
const LEAST_PARTS = 16;
const MOST_PARTS = 1_024;

/** Null where all identities have room at once. */
export function roomWithin(sources: readonly PlannedSource[], memory: number): number | null {
  const room = Math.floor((memory - OWN_BYTES) / GROUPS_IN_MEMORY);
  return identityBytes(sources) <= room ? null : room;
}

function identityBytes(sources: readonly PlannedSource[]): number {
  const bytes = sources.map(({ source }) => statSync(source.path).size * (source.gzip ? UNPACKED : 1));
  return bytes.reduce((sum, one) => sum + one, 0) * SHARE_OF_IDENTITIES;
}

/** `room`: bytes of the identities of one group. */
export async function rateWithin(
  plan: Plan,
  accounts: readonly Account[],
  sources: readonly PlannedSource[],
  through: string | null,
  room: number,
): Promise<Rated> {
  refuseFullDisk(sources);
  const parts = Math.min(MOST_PARTS, Math.max(LEAST_PARTS, Math.ceil((2 * identityBytes(sources)) / room)));
  const spilled = spill(parts);
  try {
    const { unreadable, identities } = await splitInParts(sources, parts, spilled.sink, "Sorting");
    spilled.end();
    const groups = groupsOf(identities, room);
    const rate = (standing: readonly (readonly Void[])[] | null): Round =>
      round(plan, accounts, through, spilled, groups, standing);
    const first = rate(null);
    const last = isReached(groups, parts, first.standing) ? rate(first.standing) : first;
    const result = last.parted.finish(last.standing.flat());
    return { result, unreadable: unreadableOfAll([unreadable, ...last.unreadable], sources) };
  } finally {
    spilled.close();
  }
}

/** Parts that are rated together. */
interface Group {
  readonly parts: readonly number[];
  /** Bytes that their identities take at most. */
  readonly bytes: number;
}

/** Parts next to each other whose identities have room together; one that has none is a group of its own. */
function groupsOf(identities: Float64Array, room: number): readonly Group[] {
  const groups: Group[] = [];
  for (const [part, bytes] of identities.entries()) {
    const last = groups.at(-1);
    if (last === undefined || last.bytes + bytes > room) groups.push({ parts: [part], bytes });
    else groups.splice(-1, 1, { parts: [...last.parts, part], bytes: last.bytes + bytes });
  }
  return groups;
}

interface Round {
  readonly parted: ReturnType<typeof openParted>;
  /** By group. */
  readonly standing: readonly (readonly Void[])[];
  readonly unreadable: readonly FoundUnreadable[];
}

/** `known`: the voids that stand in all groups; null in the first round, in which each knows its own. */
function round(
  plan: Plan,
  accounts: readonly Account[],
  through: string | null,
  spilled: Spill,
  groups: readonly Group[],
  known: readonly (readonly Void[])[] | null,
): Round {
  const parted = openParted(plan, accounts, through);
  const standing: (readonly Void[])[] = [];
  const unreadable: FoundUnreadable[] = [];
  for (const group of groups) {
    const one = countGroup(plan, accounts, spilled, group, known?.flat() ?? null);
    parted.add(one.counted);
    standing.push(one.standing);
    unreadable.push(...one.unreadable);
    collectNow();
  }
  return { parted, standing, unreadable };
}

interface GroupCount {
  readonly counted: CountedPart;
  readonly standing: readonly Void[];
  readonly unreadable: readonly FoundUnreadable[];
}

/** What it holds of identities is free when it returns. */
function countGroup(
  plan: Plan,
  accounts: readonly Account[],
  spilled: Spill,
  { parts, bytes }: Group,
  known: readonly Void[] | null,
): GroupCount {
  const expected = Math.ceil(bytes / BYTES_OF_IDENTITY);
  const rating = openPart(plan, accounts, { kernel: openKernel, expected });
  const pass = (): readonly FoundUnreadable[] =>
    parts.map(part => {
      const taker = partTaker(rating);
      for (const records of spilled.records(part)) taker.take(records);
      return taker.unreadable();
    });
  const unreadable = pass();
  const standing = rating.standing();
  while (rating.settle(known ?? standing) === "again") {
    rating.rewind();
    pass();
  }
  return { counted: rating.counted(), standing, unreadable };
}

/** Whether a void stands in one group and its target may lie in another. */
function isReached(groups: readonly Group[], parts: number, standing: readonly (readonly Void[])[]): boolean {
  const { ofId } = idHash();
  return standing.some((voids, group) =>
    voids.some(one => groups[group]?.parts.includes(partOf(ofId(targetIdOf(one)), parts)) !== true),
  );
}

function refuseFullDisk(sources: readonly PlannedSource[]): void {
  const folder = tmpdir();
  const { bavail, bsize } = statfsSync(folder);
  const needed = sources.reduce((sum, { source }) => sum + statSync(source.path).size, 0);
  if (bavail * bsize >= needed) return;
  throw refuse("TAR0307", { folder, needed: sizeInWords(needed), free: sizeInWords(bavail * bsize) });
}
