/** Counting an event that is known to be new: where the first one like it was counted, if there was one. */
import { plainCopy } from "../copies.ts";
import { MOST_PARTS } from "./event-reader.ts";
import { accountOf, type Lane, type ReadEvent, readerOf } from "./lane-state.ts";
import { printEvent } from "./prepare.ts";
import { ADD, COUNT, LATEST, LOWER, NOTE, RAISE, routeOf, type Steps } from "./routes.ts";
import type { Moment } from "./tallies.ts";
import type { Chunk } from "./words.ts";

export function countEvent(lane: Lane, event: ReadEvent, chunk: Chunk): void {
  const route = lane.routes.find(event.place, event.time.second, event.received.second);
  if (route !== -1 && evaluated(lane, lane.routes.steps(route), event)) follow(lane, route, event, chunk);
  else countSlowly(lane, event, chunk);
}

/** What each step of the route adds; false where one is too large for a tally. */
function evaluated({ values }: Lane, { kinds, starts, fields, times }: Steps, event: ReadEvent): boolean {
  const { numbers } = event.fields;
  for (let step = 0; step < kinds.length; step += 1) {
    if (kinds[step] === COUNT || kinds[step] === NOTE) continue;
    const end = starts[step + 1] as number;
    let value = 0;
    for (let term = starts[step] as number; term < end; term += 1) {
      value += (numbers[fields[term] as number] as number) * (times[term] as number);
    }
    if (value > MOST_PARTS || value < -MOST_PARTS) return false;
    values[step] = value;
  }
  return true;
}

function follow(lane: Lane, route: number, event: ReadEvent, chunk: Chunk): void {
  const { cells: all, bills, values } = lane;
  const { kinds, starts, fields } = lane.routes.steps(route);
  const cell = lane.routes.cell(route);
  for (let step = 0; step < kinds.length; step += 1) {
    const kind = kinds[step];
    if (kind === COUNT) all.count(cell + step);
    else if (kind === ADD) all.add(cell + step, values[step] as number);
    else if (kind === RAISE) all.raise(cell + step, values[step] as number);
    else if (kind === LOWER) all.lower(cell + step, values[step] as number);
    else if (kind === LATEST) all.follow(cell + step, values[step] as number, momentOf(lane, event, chunk));
    else all.note(cell + step, event.fields.texts[fields[starts[step] as number] as number] as number);
  }
  bills.tell(lane.routes.bill(route), printEvent(lane, event, chunk));
  lane.state.watch.tallied(cell, kinds.length);
}

function momentOf({ moment: of }: Lane, event: ReadEvent, { bytes }: Chunk): Moment {
  of.second = event.time.second;
  of.nano = event.time.nano;
  of.length = 0;
  for (let at = event.sourceFrom; at < event.sourceTo; at += 1) of.name[of.length++] = bytes[at] as number;
  of.sourceLength = of.length;
  for (let at = event.idFrom; at < event.idTo; at += 1) of.name[of.length++] = bytes[at] as number;
  return of;
}

/** Counts the event as the slow lane does, and learns from it where others like it go. */
function countSlowly(lane: Lane, event: ReadEvent, { bytes }: Chunk): void {
  const { state, slow, routes } = lane;
  const { start, end, time, received, place } = event;
  const copy = plainCopy(state, bytes, start, end);
  slow.countUsage(copy);
  const version = state.plan.versions[event.version];
  if (version === undefined || routes.find(place, time.second, received.second) !== -1) return;
  const account = accountOf(lane, event);
  const route = routeOf(account, version, readerOf(lane, event).programs, copy, lane);
  if (route === null) return;
  routes.put(place, route);
  state.watch.opened(account, route.cell, route.steps.kinds.length, route.bill);
}
