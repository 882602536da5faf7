/** What the versions of one contract must agree on, and that their days follow each other without a gap. */
import { toText } from "../../runtime/number/rational.ts";
import { addDays, formatCivilDate, parseCivilDate } from "../../runtime/time/civil.ts";
import { periodWords } from "../../runtime/time/period.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { checkCaptured } from "./captured.ts";
import { checkGrantedCredits, checkPaidUnits } from "./granted-credits.ts";
import type { TypedContract, TypedMeterSource } from "./typed.ts";

/** The contracts in order of their numbers. */
export function checkChain(versions: readonly TypedContract[], report: Report): void {
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1];
    if (before === undefined) continue;
    checkDays(before, version, report);
    checkSameTerms(before, version, report);
    checkMeters(before, version, report);
    checkCaptured(before, version, report);
    checkGrantedCredits(before, version, report);
  }
  checkPaidUnits(versions, report);
}

/** The last day on which a version is in force, where the one after it is known. */
export function lastDay(version: TypedContract, next: TypedContract | undefined): string | null {
  if (next === undefined) return version.head.to;
  const cut = dayBefore(next.head.from);
  return version.head.to !== null && version.head.to < cut ? version.head.to : cut;
}

function checkDays(before: TypedContract, version: TypedContract, report: Report): void {
  const { from } = version.head;
  const span = version.head.effectiveSpan;
  const related = [{ span: before.head.effectiveSpan, note: "the version before it" }];
  const params = { version: String(version.head.version), before: String(before.head.version) };
  if (from <= before.head.from) {
    report("TAR2025", span, { ...params, from, earlier: before.head.from }, { related });
    return;
  }
  if (before.head.to === null) return;
  const free = dayAfter(before.head.to);
  if (from <= free) return;
  report(
    "TAR2024",
    span,
    { ...params, first: free, last: dayBefore(from) },
    { related, witness: `on ${free}` },
  );
}

/** Bills go on over a change of version, so what they are made of cannot change with it. */
function checkSameTerms(before: TypedContract, version: TypedContract, report: Report): void {
  const differ = (what: string, now: string, then: string, place: Span, earlier: Span): void => {
    if (now === then) return;
    const params = {
      what,
      now,
      then,
      version: String(version.head.version),
      before: String(before.head.version),
    };
    report("TAR2026", place, params, { related: [{ span: earlier, note: "the version before it" }] });
  };
  const [now, then] = [version.head, before.head];
  const compare = (what: string, one: string, other: string): void =>
    differ(what, one, other, now.span, then.span);
  compare("kind of document", now.kind, then.kind);
  compare("currency", now.currency.code, then.currency.code);
  compare("time zone", now.zone.name, then.zone.name);
  compare("billing period", periodWords(now.billed), periodWords(then.billed));
}

/** A reading may begin under one version and end under the next, so it must be made in the same way. */
function checkMeters(before: TypedContract, version: TypedContract, report: Report): void {
  for (const meter of version.meters.values()) {
    const earlier = before.meters.get(meter.name);
    if (earlier === undefined) continue;
    const unit = ["unit", unitWords(meter.unit.label), unitWords(earlier.unit.label)] as const;
    const source = ["aggregation", sourceWords(meter.source), sourceWords(earlier.source)] as const;
    for (const [what, now, then] of [unit, source]) {
      if (now === then) continue;
      const [current, last] = [version.head.version, before.head.version].map(String);
      const params = { what: `${what} of the meter "${meter.name}"`, now, then };
      const related = [{ span: earlier.span, note: "the version before it" }];
      report("TAR2026", meter.span, { ...params, version: current ?? "", before: last ?? "" }, { related });
      break;
    }
  }
}

/** How a reading is made of its events, as far as parts of it can be put together. */
function sourceWords(source: TypedMeterSource): string {
  switch (source.kind) {
    case "aggregate":
      return source.aggregation;
    case "level":
      return `${source.statistic} over time${source.changes ? " of changes" : ""}`;
    case "buckets":
      return `${source.of} over each ${lengthWords(source.length)}`;
    case "derived":
    case "choice":
      return "derived from other meters";
  }
}

function lengthWords(length: Extract<TypedMeterSource, { readonly kind: "buckets" }>["length"]): string {
  return length.kind === "civil day" ? "day" : `${toText(length.seconds)} seconds`;
}

function unitWords(label: { readonly plural: string }): string {
  return label.plural === "" ? "a plain number" : label.plural;
}

function dayAfter(date: string): string {
  return moved(date, 1);
}

function dayBefore(date: string): string {
  return moved(date, -1);
}

function moved(date: string, days: number): string {
  const day = parseCivilDate(date);
  return day === null ? date : formatCivilDate(addDays(day, days));
}
