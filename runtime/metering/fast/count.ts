/** Counting an event that is known to be new: where others like it are counted. */
import { plainCopy } from "../copies.ts";
import type { Moment } from "./cells.ts";
import { MOST_PARTS } from "./event-reader.ts";
import { accountOf, type Lane, NOBODY, type ReadEvent, readerOf } from "./lane-state.ts";
import { printEvent } from "./prepare.ts";
import { COUNT, NOTE, routeOf, type Steps } from "./routes.ts";
import { addPrint, countIn, findRow, firstCell, NO_ROW, openRow, stepsOf } from "./tallies.ts";
import type { Chunk } from "./words.ts";

export function countEvent(lane: Lane, event: ReadEvent, chunk: Chunk): void {
  const { tallies, values } = lane;
  const { place, time, received, fields } = event;
  if (event.subject === NOBODY) {
    lane.state.counts.unknownAccount(event.stranger);
    return;
  }
  const known = findRow(tallies, place, time.second, received.second);
  const row = known === NO_ROW ? newRow(lane, event) : known;
  if (row === NO_ROW) {
    countSlowly(lane, event, chunk);
    return;
  }
  const steps = stepsOf(tallies, row);
  if (!steps.isSingle && !evaluated(lane, steps, event)) {
    countSlowly(lane, event, chunk);
    return;
  }
  addPrint(tallies, row, printEvent(lane, event, chunk));
  countIn(tallies, row, steps, fields, values, steps.hasLatest ? momentOf(lane, event, chunk) : null);
  lane.state.watch.tallied(firstCell(tallies, row), steps.kinds.length);
}

/** What each step of the route adds; false where one is too large for a tally, which no field alone is. */
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

function momentOf({ moment: of }: Lane, event: ReadEvent, { bytes }: Chunk): Moment {
  of.second = event.time.second;
  of.nano = event.time.nano;
  of.length = 0;
  for (let at = event.sourceFrom; at < event.sourceTo; at += 1) of.name[of.length++] = bytes[at] as number;
  of.sourceLength = of.length;
  for (let at = event.idFrom; at < event.idTo; at += 1) of.name[of.length++] = bytes[at] as number;
  return of;
}

/** The row of the route that the event is the first to go; none where the slow lane must count it. */
function newRow(lane: Lane, event: ReadEvent): number {
  const { state, tallies } = lane;
  const version = state.plan.versions[event.version];
  if (version === undefined) return NO_ROW;
  const account = accountOf(lane, event);
  const route = routeOf(account, version, readerOf(lane, event).programs, event);
  if (route === null) return NO_ROW;
  const row = openRow(tallies, event.place, route);
  state.watch.counted(account);
  state.watch.opened(account, row, firstCell(tallies, row), route.cells.length);
  return row;
}

/** Counts the event as the slow lane does. */
function countSlowly({ state, slow }: Lane, { start, end }: ReadEvent, { bytes }: Chunk): void {
  slow.countUsage(plainCopy(state, bytes, start, end));
}
