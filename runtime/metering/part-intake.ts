/** The intake of one part of the events (`parts.ts`), and that of all parts together. */
import type { Account } from "../billing/account.ts";
import { bug } from "../number/bug.ts";
import type { Plan } from "../plan/plan.ts";
import { doubtfulIds, settledBy } from "./doubts.ts";
import type { Host } from "./host.ts";
import {
  changedBetweenPasses,
  countUsage,
  dropAccepted,
  finish,
  type IntakeResults,
  laneOf,
  results,
  type Takers,
  takers,
} from "./intake.ts";
import type { State } from "./intake-state.ts";
import { NOTHING_GIVEN, openState } from "./open-state.ts";
import { addPart, addVoids, type CountedPart, clearCounts, countedPart } from "./parts.ts";
import { byTarget, type Void, type VoidOutcome } from "./voids.ts";

/** Takes the events of one part (`parts.ts`). */
export interface PartIntake extends Takers {
  /** Ends the first pass: the voids that stand, which every part must know. */
  readonly standing: () => readonly Void[];
  /** Given those of all parts. "again" asks for `rewind` and for the events of this part a second time. */
  readonly settle: (standing: readonly Void[]) => "done" | "again";
  readonly rewind: () => void;
  /** Before `standing`: the ids in doubt, as `Rating` has them, by which the host may give `settleBy` their events. */
  readonly doubts: () => readonly string[] | null;
  /** Between `standing` and `settle`. Whether they were enough; `settle` asks for all events where not. */
  readonly settleBy: (events: Iterable<string>) => boolean;
  readonly counted: () => CountedPart;
}

export function openPartIntake(plan: Plan, accounts: readonly Account[], host: Host): PartIntake {
  const state = openState(plan, accounts, { ...NOTHING_GIVEN, host });
  const lane = laneOf(state);
  let doubted: ReadonlyMap<string, string> = new Map();
  return {
    ...takers(state, lane),
    doubts: () => (state.identities.isDoubtful() ? doubtfulIds(state) : null),
    standing: () => {
      const isDoubtful = state.identities.isDoubtful();
      doubted = state.identities.decide();
      return standingOfPart(state, isDoubtful);
    },
    settleBy: events => {
      lane.pour();
      return settledInPart(state, doubted, events);
    },
    settle: standing => {
      lane.pour();
      return settlePart(state, standing);
    },
    rewind: () => {
      rewindPart(state);
      lane.rewind();
    },
    counted: () => countedPart(state),
  };
}

/** What all parts come to, added up one by one. */
export interface PartSum {
  readonly add: (part: CountedPart) => void;
  /** Given the voids that stand in any of them, which each part was given as well. */
  readonly results: (standing: readonly Void[]) => IntakeResults;
}

export function partSum(plan: Plan, accounts: readonly Account[]): PartSum {
  const state = openState(plan, accounts, NOTHING_GIVEN);
  const outcomes = new Map<string, VoidOutcome>();
  return {
    add: part => {
      addPart(state, part);
      for (const [key, outcome] of part.outcomes) outcomes.set(key, outcome);
    },
    results: standing => {
      addVoids(state, standing, outcomes);
      finish(state);
      return results(state, null);
    },
  };
}

/** Ends the first pass of a part; the voids of it that stand. */
function standingOfPart(state: State, isDoubtful: boolean): readonly Void[] {
  if (state.phase !== "first") bug("the first pass of a part ends twice");
  state.phase = isDoubtful ? "between" : "first";
  return state.voids.standing(state.identities.contentOf);
}

function settledInPart(
  state: State,
  doubted: ReadonlyMap<string, string>,
  events: Iterable<string>,
): boolean {
  if (state.phase !== "between") bug("copies that a part did not ask for");
  if (!settledBy(state, doubted, events, countUsage)) return false;
  state.phase = "first";
  return true;
}

/** As `settle`, of a part, once the voids of all parts are known. */
function settlePart(state: State, standing: readonly Void[]): "done" | "again" {
  if (state.phase === "second" && state.balance !== 0) changedBetweenPasses();
  if (state.phase === "first" || state.phase === "between") {
    const own = standing.filter(({ target }) => state.identities.contentOf(target) !== null);
    state.targets = byTarget(own.map(one => ({ ...one })));
    if (state.phase === "between" || own.length > 0) {
      state.phase = "between";
      return "again";
    }
  }
  if (state.phase !== "done") dropAccepted(state);
  return "done";
}

function rewindPart(state: State): void {
  if (state.phase !== "between") bug("a second pass that settlePart did not ask for");
  state.phase = "second";
  clearCounts(state);
}
