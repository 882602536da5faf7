/** What is licensed on a day: no price, so it is that of the version in force also while a price waits. */
import type { Rational } from "../number/rational.ts";
import type { PlanVersion } from "../plan/plan.ts";
import { addDays, type CivilDate, compareDates, formatCivilDate } from "../time/civil.ts";
import { parameterAt } from "./account.ts";
import { type BillBasis, parametersOn } from "./draft.ts";
import { type Piece, spanOn, versionSpans } from "./timeline.ts";
import { parameterDays, type Timeline } from "./timeline-days.ts";

/** Null where the charge is for no parameter. */
export function licensedOn({ timeline }: BillBasis, piece: Piece, day: CivilDate): Rational | null {
  const { source } = piece.charge;
  if (source.kind !== "parameter") return null;
  const version = versionOf(timeline, piece, source.parameter, day);
  return parametersOn({ version, account: timeline.account }, day)(source.parameter);
}

/** The days on which it changes. */
export function licensedDays(timeline: Timeline, piece: Piece, source: string): readonly CivilDate[] {
  const valueOn = (day: CivilDate): string =>
    parameterAt(versionOf(timeline, piece, source, day), timeline.account, source, formatCivilDate(day));
  return versionSpans(timeline)
    .flatMap(({ version, from }) => [from, ...parameterDays(timeline, version, source)])
    .filter(day => compareDates(day, timeline.term.from) > 0 && valueOn(day) !== valueOn(addDays(day, -1)));
}

function versionOf(timeline: Timeline, piece: Piece, source: string, day: CivilDate): PlanVersion {
  const { version } = spanOn(timeline, day);
  return version.parameters.some(({ name }) => name === source) ? version : piece.version;
}
