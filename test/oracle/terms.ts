/** The term of an account and its billing periods. */
import { NEVER } from "./book.ts";
import { type Calendar, calendarOf, type Day, type Moment, nextDay, type Span } from "./calendar.ts";
import { cannot } from "./fractions.ts";
import { signatureOf } from "./values.ts";
import type { Doc } from "./versions.ts";
import type { World, WorldAccount } from "./world.ts";
import { hostZone, tableZone } from "./zones.ts";

/** Where a table is handed in for the zone, its offsets go before the host's. */
export function calendarFor(docs: readonly Doc[], start: Day, tableOf: World["zone"] = () => null): Calendar {
  const first = docs[0] ?? cannot("a contract without versions");
  for (const { zone, billed } of docs) {
    if (zone !== first.zone || signatureOf(billed) !== signatureOf(first.billed))
      cannot("versions of other zones or billing periods");
  }
  const table = tableOf(first.zone);
  return calendarOf(table === null ? hostZone(first.zone) : tableZone(table), start, first.billed);
}

/** From the account's first day to its end, or the contract's. */
export function termOf(
  calendar: Calendar,
  docs: readonly Doc[],
  account: Pick<WorldAccount, "start" | "end">,
): Span {
  const ends = [docs.at(-1)?.to ?? null, account.end].flatMap(day =>
    day === null ? [] : [calendar.startOf(nextDay(day))],
  );
  const to = ends.reduce((a, b) => (b < a ? b : a), calendar.startOf(NEVER));
  const from = calendar.startOf(account.start);
  if (calendar.startOf(nextDay(account.start)) === from) cannot("a start on a day that the zone skipped");
  return { from, to };
}

/** The billing periods up to the one that holds a moment, cut by the term. */
export function periodsThrough(calendar: Calendar, term: Span, through: Moment): readonly Span[] {
  const found: Span[] = [];
  let at = term.from;
  while (at < term.to && at <= through) {
    const { to } = calendar.holding(null, at);
    found.push({ from: at, to: to < term.to ? to : term.to });
    at = to;
  }
  return found;
}
