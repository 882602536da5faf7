/** Counting lines that were read, in their order: what stands for the first time is counted, any other is passed on. */
import { plainCopy } from "../copies.ts";
import type { Seen } from "../identity.ts";
import type { Copy } from "../intake-state.ts";
import { UNWATCHED } from "../watch.ts";
import { countEvent } from "./count.ts";
import type { Kernel } from "./kernel.ts";
import { accountOf, type Lane, NOBODY, type ReadEvent } from "./lane-state.ts";
import { touchRows } from "./tallies.ts";
import type { Chunk } from "./words.ts";

/** Counts the first so many events that were read, each where it is the first of its identity. */
export function countAll(lane: Lane, chunk: Chunk, count: number): void {
  if (count > 1) touchAll(lane, count);
  balance(lane, count);
  for (let index = 0; index < count; index += 1) {
    const event = lane.events[index] as ReadEvent;
    const seen = seenNow(lane, event);
    if (seen === "new") countEvent(lane, event, chunk);
    else passOn(lane, event, chunk, seen);
  }
}

/** The same for those that the kernel has read, which it keeps and counts where it can. */
export function countByKernel(lane: Lane, kernel: Kernel, count: number): void {
  const isKeeping = lane.isKeeping && kernel.isKeeping() && lane.state.phase !== "second";
  const isCounting = hasTallies(lane, kernel) && lane.state.watch === UNWATCHED;
  if (!isKeeping || !isCounting) for (let index = 0; index < count; index += 1) kernel.fill(index);
  if (!isCounting) {
    countAll(lane, kernel.window, count);
    return;
  }
  if (isKeeping) kernel.touch(count);
  else if (count > 1) touchAll(lane, count);
  balance(lane, count);
  const next = (from: number): number => (isKeeping ? kernel.note(from, count) : from);
  for (let index = next(0); index < count; index = next(index + 1)) {
    if (isKeeping) kernel.fill(index);
    const event = lane.events[index] as ReadEvent;
    const seen = seenNow(lane, event);
    kernel.mark(index, seen === "new");
    if (seen === "new") continue;
    // What is told of a copy depends on what was counted before it.
    countMarked(lane, kernel, index);
    passOn(lane, event, kernel.window, seen);
  }
  countMarked(lane, kernel, count);
}

/** A second pass must have as many as the first. */
function balance({ state }: Lane, count: number): void {
  state.balance += state.phase === "second" ? -count : count;
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
    kernel.fill(index);
    countEvent(lane, lane.events[index] as ReadEvent, kernel.window);
  }
  if (hasTallies(lane, kernel)) kernel.followTallies(lane.tallies);
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

/** In the second pass an event is new that stands and whose identity nothing else claims. */
function seenNow({ state: { phase, identities } }: Lane, { id, stamp }: ReadEvent): Seen | "unsettled" {
  if (phase !== "second") return identities.notePacked(id, stamp);
  return identities.settlePacked(id, stamp) ? "new" : "unsettled";
}

function passOn(
  lane: Lane,
  event: ReadEvent,
  chunk: Chunk,
  seen: Exclude<ReturnType<typeof seenNow>, "new">,
): void {
  const { state, slow } = lane;
  const copy = (): Copy => plainCopy(state, chunk.bytes, event.start, event.end);
  const isOfAccount = event.subject !== NOBODY;
  if (seen === "unsettled") slow.takeSecond(copy());
  else if (seen === "same" && isOfAccount && !state.rejects.isOfCopies(accountOf(lane, event).account.id))
    state.counts.duplicate();
  else slow.takeNoted(copy(), seen);
}
