/** Leaving events out: each with its reason, in words, and the bill on which it is told. */
import type { RejectReason } from "../billing/bill.ts";
import type { Term } from "../billing/calendar.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { formatInstant, type Instant } from "../time/instant.ts";
import { type Fault, faultsInWords } from "./check-event.ts";
import type { CloudEvent } from "./cloud-event.ts";
import { fingerprint, joinParts } from "./fingerprint.ts";
import type { Copy, State } from "./intake-state.ts";
import { jsonKey } from "./json.ts";
import type { KnownEnd } from "./late-ends.ts";
import { REASONS_OF_COPIES, type ToldOn } from "./rejects.ts";

/** Not complete, or with a value that no list names; `parts` is the content of its data. */
export function leaveOutFaulty(
  state: State,
  event: CloudEvent,
  faults: readonly Fault[],
  parts: readonly string[],
): void {
  const account = state.accounts.get(event.subject);
  if (account === undefined) {
    state.counts.unknownAccount(event.subject);
    return;
  }
  const { source, id, time } = event;
  const payer = account.account.id;
  const reason = faults.every(found => found.isUnknownValue) ? "unknown value" : "incomplete";
  const when = time === null ? `!${event.timeText ?? ""}` : String(time);
  const texts = faults.map(found => found.text);
  const isNew = state.rejects.add(
    {
      account: payer,
      source,
      id,
      time: time === null ? null : formatInstant(time),
      reason,
      detail: faultsInWords(faults),
      content: fingerprint(state.key, joinParts([event.type, event.subject, when, ...texts, "", ...parts])),
      received: event.received ?? time,
      event: jsonKey(event.whole),
    },
    { time },
  );
  if (!isNew) state.counts.duplicate();
}

/** Told on the bill of its receipt, as its own period has not come; dropped where it is accepted before that closes. */
export function leaveOutFuture(state: State, version: PlanVersion, copy: Copy): void {
  const { count, unit } = version.policies.future;
  const span = count === 0 ? "" : `more than ${count} ${unit}${count === 1 ? "" : "s"} `;
  const detail = `time: lies ${span}after the event was received`;
  if (!leaveOutAt(state, copy, copy.received, "future", detail, { time: null })) state.counts.duplicate();
}

/** In its place stands no bill of its own, so it is told on the first or last one, or the next that is open. */
export function leaveOutOfTerm(
  state: State,
  copy: Copy,
  term: Pick<Term, "start" | "end">,
  received: Instant,
): void {
  leaveOut(state, copy, received, "outside the term", termInWords(term, copy.time));
}

/** Of a day after an end: told on the first bill that knows of it, or the one of its receipt where that is later. */
export function leaveOutAfterEnd(
  state: State,
  copy: Copy,
  { start }: Pick<Term, "start">,
  received: Instant,
  { end, known }: KnownEnd,
): void {
  const detail = termInWords({ start, end }, copy.time);
  leaveOutAt(state, copy, received, "outside the term", detail, { time: copy.time, from: known });
}

/** Received when the bill of its time was made, where that is too late to count at all. */
export function leaveOutLate(state: State, copy: Copy, received: Instant, closed: Instant): void {
  const detail = `received: its bill was closed on ${formatInstant(closed)}, and late events are rejected`;
  leaveOut(state, copy, received, "late", detail);
}

/** Received when its period could not be corrected any more, or cannot be until other events are given again. */
export function leaveOutCorrection(
  state: State,
  copy: Copy,
  received: Instant,
  reason: "too late to correct" | "events missing",
): void {
  const tooLate = "received: after the last moment at which its period may be corrected";
  leaveOut(state, copy, received, reason, reason === "events missing" ? EVENTS_MISSING : tooLate);
}

/** Why a correction waits. */
export const EVENTS_MISSING: string =
  "the other events of the period that it corrects are not those that were billed; give them again";

/** A further copy of an event that stands. */
export function passDuplicate(state: State, { event, content }: Copy): void {
  const { source, id } = event;
  const account = state.accounts.get(event.subject)?.account.id ?? event.subject;
  state.counts.duplicate();
  for (const reason of REASONS_OF_COPIES) {
    state.rejects.noteCopy({ account, source, id, reason, content }, () => jsonKey(event.whole));
  }
}

/** `received` is the earliest of this content, `standing` that of the content that stands. */
export function leaveOutConflict(state: State, copy: Copy, received: Instant, standing: Instant): void {
  const detail = `another event with this source and id, received ${formatInstant(standing)}, stands`;
  if (!leaveOut(state, copy, received, "conflict", detail)) state.counts.duplicate();
}

/** False where a copy of the same content was left out for the same reason before. */
function leaveOut(
  state: State,
  copy: Copy,
  received: Instant,
  reason: RejectReason,
  detail: string,
): boolean {
  return leaveOutAt(state, copy, received, reason, detail, { time: copy.time });
}

function leaveOutAt(
  state: State,
  copy: Copy,
  received: Instant,
  reason: RejectReason,
  detail: string,
  told: ToldOn,
): boolean {
  const { event, time, content } = copy;
  const { source, id } = event;
  const account = state.accounts.get(event.subject)?.account.id;
  if (account === undefined) {
    state.counts.unknownAccount(event.subject);
    return true;
  }
  const draft = { account, source, id, time: formatInstant(time), reason, detail, content, received };
  return state.rejects.add({ ...draft, event: jsonKey(event.whole) }, told);
}

function termInWords({ start, end }: Pick<Term, "start" | "end">, time: Instant): string {
  if (time < start) return `time: lies before the term, which begins ${formatInstant(start)}`;
  if (end !== null && time < end) return "time: lies in the term, but its bill and all later ones are made";
  if (end !== null) return `time: lies after the term, which ends ${formatInstant(end)}`;
  return "time: lies after all dates for which the offsets of the contract's time zone are known";
}
