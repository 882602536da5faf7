/** What voids do, once the bills of their targets are known. */
import type { RejectReason } from "../billing/bill.ts";
import type { PlanPolicies } from "../plan/plan.ts";
import { versionAt } from "../plan/versions.ts";
import { formatCivilDate } from "../time/civil.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { civilDayAt } from "../time/zone.ts";
import { settleSeen } from "./history.ts";
import type { AccountState, Copy, State } from "./intake-state.ts";
import { EVENTS_MISSING } from "./leave-out.ts";
import { type EventPlace, placeVoid } from "./place-event.ts";
import type { Void, VoidOutcome } from "./voids.ts";

/**
 * Decides the voids of a target whose place is known. "void": one was received before the bill that would bill it
 * closes; a number: the bill that corrects what was billed. Without an account it is unknown, without a place it has
 * no bill that could close.
 */
export function passVoids(
  state: State,
  copy: Copy,
  account: AccountState | null,
  place: EventPlace | null,
): "void" | number | null {
  let gone: "void" | number | null = null;
  const found = state.targets.get(copy.key) ?? [];
  for (const one of found) {
    one.outcome = outcomeOf(state, copy, one, account, place);
    if (one.outcome.kind !== "effective") continue;
    const on = one.outcome.corrects?.on ?? null;
    if (on === null) gone = "void";
    else if (gone !== "void") gone = gone === null || on < gone ? on : gone;
  }
  const effective = found.find(({ outcome }) => goneBy(outcome) === gone)?.outcome;
  // What is void already needs no second void, so one that comes later is not held.
  for (const one of found) {
    const isTooLate = one.outcome.kind === "too late";
    const isLater = one.outcome.kind === "effective" && goneBy(one.outcome) !== gone;
    if (effective !== undefined && gone !== null && (isTooLate || isLater)) one.outcome = effective;
  }
  return gone;
}

function goneBy(outcome: VoidOutcome): "void" | number | null {
  if (outcome.kind !== "effective") return null;
  return outcome.corrects === null ? "void" : outcome.corrects.on;
}

function outcomeOf(
  state: State,
  copy: Copy,
  one: Void,
  account: AccountState | null,
  place: EventPlace | null,
): VoidOutcome {
  if (one.event.subject !== copy.event.subject) return { kind: "other account" };
  if (policiesAt(state, one.received).corrections.kind === "rejected") return { kind: "not accepted" };
  if (account === null || place === null) return { kind: "effective", corrects: null };
  const from = placeVoid(state.plan, account, place, one.received);
  if (from === "at once") return { kind: "effective", corrects: null };
  const { time } = copy;
  if (from === "too late" || place.kind === "left out") return { kind: "too late", time };
  return { kind: "effective", corrects: { time, bill: place.bill, on: from } };
}

/** The policies of the version in force. */
function policiesAt({ plan }: State, instant: Instant): PlanPolicies {
  const day = civilDayAt(plan.zone, instant);
  return versionAt(plan, day === null ? "" : formatCivilDate(day)).policies;
}

/** Voids that came to nothing, told where they belong once all events are known. */
export function tellVoids(state: State): void {
  const standing = state.voids.standing(state.identities.contentOf);
  const keys = new Set(standing.map(one => one.key));
  const inOrder = [...standing].sort((a, b) => (a.received < b.received ? -1 : 1));
  for (const one of inOrder) settleSeen(state, one, isRefused(state, one));
  for (const one of standing) {
    const { event, time, outcome } = one;
    const account = state.accounts.get(event.subject);
    if (account === undefined) {
      state.counts.unknownAccount(event.subject);
    } else if (outcome.kind === "not accepted" || isRefused(state, one)) {
      const detail = "the contract accepts no corrections";
      tellVoid(state, one, "void not accepted", detail, time);
    } else if (outcome.kind === "too late" || outcome.kind === "missing") {
      const [reason, detail] = AFTER_THE_BILL[outcome.kind];
      tellVoid(state, one, reason, detail, outcome.time);
    } else if (outcome.kind === "other account" || keys.has(one.target)) {
      const detail =
        outcome.kind === "other account"
          ? "subject: is not the account of the event to void"
          : "data: names a void, and a void cannot be voided";
      tellVoid(state, one, "incomplete", detail, time);
    } else if (outcome.kind === "pending") state.counts.pendingVoid();
  }
}

/** A void that waits for its target is refused as well. */
function isRefused(state: State, { outcome, received }: Void): boolean {
  return outcome.kind === "pending" && policiesAt(state, received).corrections.kind === "rejected";
}

const AFTER_THE_BILL = {
  "too late": ["void after the bill", "its target's bill was closed when the void was received"],
  missing: ["events missing", EVENTS_MISSING],
} as const;

function tellVoid(state: State, one: Void, reason: RejectReason, detail: string, at: Instant): void {
  const { event, time, content, received, text } = one;
  const { source, id } = event;
  const account = state.accounts.get(event.subject)?.account.id ?? event.subject;
  const draft = { account, source, id, time: formatInstant(time), reason, detail, content, received };
  state.rejects.add({ ...draft, event: text }, { time: at, received });
}
