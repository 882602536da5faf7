/** Where an event belongs: the `bill` in whose period it counts, and the one `on` which it is billed first. */
import { isBefore, openToEvents, openToVoids, policiesOf } from "../billing/review.ts";
import type { Plan } from "../plan/plan.ts";
import type { Instant } from "../time/instant.ts";
import type { AccountState } from "./intake-state.ts";
import type { SeenEntry } from "./seen.ts";

export type EventPlace =
  | { readonly kind: "counts"; readonly bill: number; readonly on: number }
  | { readonly kind: "left out"; readonly on: number; readonly reason: "late" | "too late to correct" };

type Of = Pick<AccountState, "calendar" | "made" | "open">;

/** Null where the account has no bill for it. */
export function placeEvent(plan: Plan, of: Of, time: Instant, received: Instant): EventPlace | null {
  const { calendar, made, open } = of;
  const on = calendar.billOf(time, received);
  return on === null
    ? null
    : placeOn(plan, of, { time, received, bill: on }, own => own > made || open.has(own));
}

/** Where an event was placed by the run that told it on a bill. */
export function placeBefore(plan: Plan, of: Of, seen: Stood): EventPlace {
  return placeOn(plan, of, seen, () => true);
}

type Stood = Pick<SeenEntry, "time" | "received" | "bill">;

function placeOn(
  plan: Plan,
  { calendar }: Of,
  { time, received, bill: on }: Stood,
  isThere: (own: number) => boolean,
): EventPlace {
  const own = time < calendar.term.start ? 1 : calendar.numberAt(time);
  if (own === null || (on === own && received < calendar.closing(own)))
    return { kind: "counts", bill: on, on };
  const { then } = policiesOf(plan, calendar, own).late;
  if (then === "rejected") return { kind: "left out", on, reason: "late" };
  // The last bill has no next one on which it could be corrected, so what comes after it stands on it.
  if (then === "next period" || on === own) return { kind: "counts", bill: on, on };
  const isOpen = isBefore(received, openToEvents(plan, calendar, own)) && isThere(own);
  return isOpen ? { kind: "counts", bill: own, on } : { kind: "left out", on, reason: "too late to correct" };
}

/** The bill in whose period an event counts that an earlier run has billed. */
export function countsIn(plan: Plan, { calendar }: Of, time: Instant, on: number): number {
  const own = time < calendar.term.start ? 1 : calendar.numberAt(time);
  const isCorrection = own !== null && policiesOf(plan, calendar, own).late.then === "corrections";
  return isCorrection ? own : on;
}

/** The bill from which on a void takes its event away: "at once" where no bill has counted it. */
export function placeVoid(
  plan: Plan,
  of: Of,
  event: EventPlace,
  received: Instant,
): number | "at once" | "too late" {
  const { calendar, made, open } = of;
  if (event.on > made && received < calendar.closing(event.on)) return "at once";
  if (event.kind === "left out") return "too late";
  const counted = event.bill;
  const isOpen =
    isBefore(received, openToVoids(plan, calendar, counted)) && (counted > made || open.has(counted));
  if (!isOpen) return "too late";
  const from = Math.max(event.on, made) + 1;
  const bill = calendar.openFrom(from, received);
  if (bill === null || bill < from || calendar.period(bill) === null) return "too late";
  return calendar.closing(bill) > received ? bill : "too late";
}
