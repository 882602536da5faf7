/** What voids do, once the bills of their targets are known. */
import type { RejectReason } from "../billing/bill.ts";
import { type AccountCalendar, later, versionAt } from "../billing/calendar.ts";
import type { PlanPolicies } from "../plan/plan.ts";
import { formatCivilDate } from "../time/civil.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { civilDayAt } from "../time/zone.ts";
import { settleSeen } from "./history.ts";
import type { Copy, State } from "./intake-state.ts";
import type { BillAt } from "./rejects.ts";
import type { Void } from "./voids.ts";

/** What voids take away: nothing, the target before any bill, or from the bill of that number on. */
export type Voided = "no" | "before its bill" | { readonly since: number };

/**
 * Decides the voids of a target whose bill is known. Without a calendar the account is unknown, without a bill there is
 * none that could close. Of several voids the earliest counts.
 */
export function passVoids(
  state: State,
  copy: Copy,
  calendar: AccountCalendar | null,
  bill: number | null,
): Voided {
  const found = state.targets.get(copy.key) ?? [];
  let voided: Voided = "no";
  for (const one of found) {
    const effect = effectOf(state, one, copy, calendar, bill);
    if (effect === null) continue;
    one.outcome = { kind: "effective" };
    voided = earlier(voided, effect);
  }
  // What is void already needs no second void, so one that comes too late as well is not held.
  for (const one of found) {
    if (voided !== "no" && one.outcome.kind === "too late") one.outcome = { kind: "effective" };
  }
  return voided;
}

/** Null where the void does nothing; its outcome then says why. */
function effectOf(
  state: State,
  one: Void,
  copy: Copy,
  calendar: AccountCalendar | null,
  bill: number | null,
): Exclude<Voided, "no"> | null {
  if (one.event.subject !== copy.event.subject) {
    one.outcome = { kind: "other account" };
    return null;
  }
  const { corrections } = policiesAt(state, one.received);
  if (corrections.kind === "rejected") {
    one.outcome = { kind: "not accepted" };
    return null;
  }
  if (calendar === null || bill === null || one.received < calendar.closing(bill)) return "before its bill";
  const since = calendar.billOf(copy.time, one.received);
  const isAccepted =
    corrections.kind === "for" &&
    one.received < later(state.plan, calendar.closing(bill), corrections.duration);
  if (isAccepted && since !== null && since > bill) return { since };
  one.outcome = { kind: "too late", time: copy.time };
  return null;
}

function earlier(a: Voided, b: Exclude<Voided, "no">): Voided {
  if (a === "before its bill" || b === "before its bill") return "before its bill";
  return a !== "no" && a.since < b.since ? a : b;
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
  for (const one of standing) {
    settleSeen(state, one);
    const { event, time, outcome, received } = one;
    const account = state.accounts.get(event.subject);
    if (account === undefined) {
      state.counts.unknownAccount(event.subject);
    } else if (outcome.kind === "not accepted" || isRefused(state, one)) {
      const detail = "the contract accepts no corrections";
      tellVoid(state, one, "void not accepted", detail, () => account.calendar.billOf(time, received));
    } else if (outcome.kind === "too late") {
      const detail = "its target's bill was closed when the void was received";
      tellVoid(state, one, "void after the bill", detail, () =>
        account.calendar.billOf(outcome.time, received),
      );
    } else if (outcome.kind === "other account" || keys.has(one.target)) {
      const detail =
        outcome.kind === "other account"
          ? "subject: is not the account of the event to void"
          : "data: names a void, and a void cannot be voided";
      tellVoid(state, one, "incomplete", detail, () => account.calendar.billOf(time, received));
    } else if (outcome.kind === "pending") state.counts.pendingVoid();
  }
}

/** A void that waits for its target is refused as well. */
function isRefused(state: State, { outcome, received }: Void): boolean {
  return outcome.kind === "pending" && policiesAt(state, received).corrections.kind === "rejected";
}

function tellVoid(state: State, one: Void, reason: RejectReason, detail: string, billAt: BillAt): void {
  const { event, time, content, received, text } = one;
  const { source, id } = event;
  const account = state.accounts.get(event.subject)?.account.id ?? event.subject;
  const draft = { account, source, id, time: formatInstant(time), reason, detail, content, received };
  state.rejects.add({ ...draft, event: text }, billAt);
}
