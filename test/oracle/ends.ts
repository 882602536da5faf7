/** Ends that become known after they have come. */
import { type Calendar, type Moment, nextDay, type Span } from "./calendar.ts";
import type { Standing } from "./intake.ts";
import { periodsThrough, termOf } from "./terms.ts";
import type { Doc } from "./versions.ts";
import type { WorldAccount } from "./world.ts";

/** What is billed of an account: where its end is known too late, as if there were none, up to the bill that knows it. */
export interface BilledTerm {
  readonly term: Span;
  readonly periods: readonly Span[];
  /** The end that bills have gone over. */
  readonly late: LateEnd | null;
  /** Where the last period closes, if its end becomes known after it and within it. */
  readonly closes: Moment | null;
}

export interface LateEnd {
  /** The first moment after the end. */
  readonly end: Moment;
  /** The bill whose period holds the end. */
  readonly holds: number;
  /** The first bill that closes after the end is known, null where it does not come in sight. */
  readonly known: number | null;
}

export function billedTerm(
  calendar: Calendar,
  docs: readonly Doc[],
  account: WorldAccount,
  through: Moment,
): BilledTerm {
  const endless = termOf(calendar, docs, { ...account, end: null });
  const whole = periodsThrough(calendar, endless, through);
  const late = lateEndOf(calendar, whole, account);
  if (late !== null && isBilledOver(late)) {
    if (late.known === null) return { term: endless, periods: whole, late, closes: null };
    const periods = whole.slice(0, late.known);
    return { term: { ...endless, to: periods.at(-1)?.to ?? endless.to }, periods, late, closes: null };
  }
  const term = termOf(calendar, docs, account);
  const closes = late === null ? null : (whole[late.holds - 1]?.to ?? null);
  return { term, periods: periodsThrough(calendar, term, through), late: null, closes };
}

/** The term of an account that another one pays for, and its end where bills of the payer's have gone over it. */
export function memberTermOf(
  calendar: Calendar,
  docs: readonly Doc[],
  member: WorldAccount,
  payer: BilledTerm,
): { readonly term: Span; readonly late: LateEnd | null } {
  const late = lateEndOf(calendar, payer.periods, member);
  const isOver = late !== null && isBilledOver(late);
  const own = termOf(calendar, docs, isOver ? { ...member, end: null } : member);
  const from = own.from > payer.term.from ? own.from : payer.term.from;
  const to = own.to < payer.term.to ? own.to : payer.term.to;
  return { term: { from, to }, late: isOver ? late : null };
}

/** `periods` as if there were no end; null where the end is known in time, or does not come in sight. */
function lateEndOf(
  calendar: Calendar,
  periods: readonly Span[],
  { end, endKnown }: Pick<WorldAccount, "end" | "endKnown">,
): LateEnd | null {
  if (end === null || endKnown === null || endKnown <= end) return null;
  const moment = calendar.startOf(nextDay(end));
  const holds = periods.findIndex(({ from, to }) => from < moment && moment <= to) + 1;
  if (holds === 0) return null;
  const known = periods.findIndex(({ to }) => calendar.startOf(endKnown) < to) + 1;
  return { end: moment, holds, known: known === 0 ? null : known };
}

/** Whether bills without the end were made, which the bill that knows it corrects. */
function isBilledOver(late: LateEnd): boolean {
  return late.known !== late.holds;
}

/** What stands in the last bill as it should have been: events up to the end, those taken later by their own time. */
export function standingUntil(
  standing: readonly Standing[],
  { end, holds }: LateEnd,
  period: Span,
): readonly Standing[] {
  return standing.flatMap(one => {
    if (one.fact.time >= end) return [];
    if (one.corrects || one.bill <= holds) return [one];
    const own = one.fact.time < period.from ? period.from : one.fact.time;
    return [{ ...one, bill: holds, counts: one.opens ? one.counts : own }];
  });
}
