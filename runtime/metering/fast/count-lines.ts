/** Counting lines that were read, in their order: what stands for the first time is counted, any other is passed on. */
import { plainCopy } from "../copies.ts";
import type { Seen } from "../identity.ts";
import { UNWATCHED } from "../watch.ts";
import { countEvent } from "./count.ts";
import type { Kernel } from "./kernel.ts";
import { accountOf, type Lane, NOBODY, type ReadEvent } from "./lane-state.ts";
import { touchRows } from "./tallies.ts";
import type { Chunk } from "./words.ts";

/** Counts the first so many events that were read, each where it is the first of its identity. */
export function countAll(lane: Lane, chunk: Chunk, count: number): void {
  const { events, state } = lane;
  if (count > 1) touchAll(lane, count);
  const isSecond = state.phase === "second";
  state.balance += isSecond ? -count : count;
  for (let index = 0; index < count; index += 1) {
    const event = events[index] as ReadEvent;
    if (isSecond ? isSettled(lane, event, chunk) : isNew(lane, event, chunk)) countEvent(lane, event, chunk);
  }
}

/** The same for those that the kernel has read, which it counts where it can. */
export function countByKernel(lane: Lane, kernel: Kernel, count: number): void {
  const { tallies: all, state } = lane;
  if (!hasTallies(lane, kernel) || state.watch !== UNWATCHED) {
    countAll(lane, kernel.window, count);
    return;
  }
  if (count > 1) touchAll(lane, count);
  const isSecond = state.phase === "second";
  state.balance += isSecond ? -count : count;
  for (let index = 0; index < count; index += 1) {
    const event = lane.events[index] as ReadEvent;
    const seen = isSecond ? settled(lane, event) : state.identities.notePacked(event.id, event.stamp);
    kernel.mark(index, seen === "new");
    if (seen === "new") continue;
    // What is told of a copy depends on what was counted before it.
    countMarked(lane, kernel, index);
    if (seen === "unsettled") passSecond(lane, event, kernel.window);
    else passNoted(lane, event, kernel.window, seen);
  }
  countMarked(lane, kernel, count);
  if (hasTallies(lane, kernel)) kernel.followTallies(all);
}

/** They may have grown out of its memory. */
function hasTallies({ tallies: { numbers, near } }: Lane, { room }: Kernel): boolean {
  return room !== null && numbers === room.numbers && near === room.near;
}

/** Counts those of the first so many that are to be counted and are not yet. */
function countMarked(lane: Lane, kernel: Kernel, count: number): void {
  if (hasTallies(lane, kernel) && kernel.tally(count) === 0) return;
  for (let index = 0; index < count; index += 1) {
    if (!kernel.isMarked(index)) continue;
    kernel.mark(index, false);
    countEvent(lane, lane.events[index] as ReadEvent, kernel.window);
  }
}

/**
 * Looks at all places where events are going to be counted, one kind after the other in loops that do nothing else: so
 * the processor waits for many of them at once.
 */
function touchAll({ events, state, tallies: all, ahead }: Lane, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const { id, place } = events[index] as ReadEvent;
    ahead.hashes[index] = id.hash;
    ahead.places[index] = place;
  }
  ahead.touched = state.identities.touch(ahead.hashes, count);
  ahead.touched += touchRows(all, ahead.places, count);
}

/** First pass: any other is passed on. */
function isNew(lane: Lane, event: ReadEvent, chunk: Chunk): boolean {
  const seen = lane.state.identities.notePacked(event.id, event.stamp);
  if (seen !== "new") passNoted(lane, event, chunk, seen);
  return seen === "new";
}

function passNoted(lane: Lane, event: ReadEvent, chunk: Chunk, seen: Exclude<Seen, "new">): void {
  const { state, slow } = lane;
  const isOfAccount = event.subject !== NOBODY;
  if (seen === "same" && isOfAccount && !state.rejects.isOfCopies(accountOf(lane, event).account.id))
    state.counts.duplicate();
  else slow.takeNoted(plainCopy(state, chunk.bytes, event.start, event.end), seen);
}

/** Second pass: whether it stands and nothing else claims its identity; any other is passed on. */
function isSettled(lane: Lane, event: ReadEvent, chunk: Chunk): boolean {
  const isNow = settled(lane, event) === "new";
  if (!isNow) passSecond(lane, event, chunk);
  return isNow;
}

function settled({ state }: Lane, { id, stamp }: ReadEvent): "new" | "unsettled" {
  return state.identities.settlePacked(id, stamp) ? "new" : "unsettled";
}

function passSecond({ state, slow }: Lane, { start, end }: ReadEvent, { bytes }: Chunk): void {
  slow.takeSecond(plainCopy(state, bytes, start, end));
}
