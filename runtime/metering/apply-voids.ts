/** What voids do, once the bills of their targets are known. */
import type { RejectReason } from "../billing/bill.ts";
import type { AccountCalendar } from "../billing/calendar.ts";
import { formatInstant } from "../time/instant.ts";
import { settleSeen } from "./history.ts";
import type { Copy, State } from "./intake-state.ts";
import type { BillAt } from "./rejects.ts";
import type { Void } from "./voids.ts";

/**
 * Decides the voids of a target whose bill is known: true where one was received before that bill closes. Without a
 * calendar the account is unknown, without a bill there is none that could close.
 */
export function passVoids(
  state: State,
  copy: Copy,
  calendar: AccountCalendar | null,
  bill: number | null,
): boolean {
  const found = state.targets.get(copy.key) ?? [];
  const closing = calendar === null || bill === null ? null : calendar.closing(bill);
  for (const one of found) {
    if (one.event.subject !== copy.event.subject) one.outcome = { kind: "other account" };
    else if (closing === null || one.received < closing) one.outcome = { kind: "effective" };
    else one.outcome = { kind: "too late", time: copy.time };
  }
  const isVoid = found.some(one => one.outcome.kind === "effective");
  // What is void already needs no second void, so one that comes too late as well is not held.
  for (const one of found) if (isVoid && one.outcome.kind === "too late") one.outcome = { kind: "effective" };
  return isVoid;
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

function tellVoid(state: State, one: Void, reason: RejectReason, detail: string, billAt: BillAt): void {
  const { event, time, content, received, text } = one;
  const { source, id } = event;
  const account = state.accounts.get(event.subject)?.account.id ?? event.subject;
  const draft = { account, source, id, time: formatInstant(time), reason, detail, content, received };
  state.rejects.add({ ...draft, event: text }, billAt);
}
